"""`kiosk words`, as a translator types it."""

from tests.commands.terminal import Capture, ends


def test_the_words_of_the_kiosk_are_printed_to_be_translated(capsys: Capture) -> None:
    assert ends("words", "pt") == 0
    printed = capsys.readouterr().out
    assert printed.startswith("- code: pt\n")
    assert 'close: "Close"' in printed


def test_the_words_of_no_language_are_refused(capsys: Capture) -> None:
    assert ends("words", "../../etc") == 2
    assert "is not the code of a language" in capsys.readouterr().err
