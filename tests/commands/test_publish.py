"""`kiosk publish` and `kiosk history`, as an editor types them."""

from pathlib import Path

import pytest

from kiosk.content.versions.draft import Draft
from tests.commands.terminal import GOOD, Capture, ends

NEW = GOOD.replace("came with the tide", "came at night")


@pytest.fixture
def drafted(folder: Path) -> Path:
    """A folder with good content, and a draft that changes a text."""
    assert NEW != GOOD
    Draft(folder).write(NEW.encode(), base=GOOD.encode())
    return folder


def _publishes(folder: Path, *more: str) -> int:
    return ends("publish", str(folder), "--by", "Marie", "--note", "Warmer words", *more)


def test_a_draft_is_shown_and_published(drafted: Path, capsys: Capture) -> None:
    assert _publishes(drafted) == 0
    printed = capsys.readouterr().out
    assert "- The first ship came with the tide." in printed
    assert "+ The first ship came at night." in printed
    assert printed.endswith("Published as version 2.\n")
    assert (drafted / "content.yaml").read_text("utf-8") == NEW
    assert _publishes(drafted) == 0
    assert capsys.readouterr().out == "Nothing is new.\n"


def test_without_a_name_it_is_only_shown(drafted: Path, capsys: Capture) -> None:
    assert ends("publish", str(drafted)) == 2
    shown = capsys.readouterr()
    assert "+ The first ship came at night." in shown.out
    assert "--by is missing" in shown.err
    assert (drafted / "content.yaml").read_text("utf-8") == GOOD


def test_a_draft_with_errors_is_refused_with_its_line(drafted: Path, capsys: Capture) -> None:
    Draft(drafted).write(NEW.replace("format: 1", "format: x").encode(), base=GOOD.encode())
    assert _publishes(drafted) == 1
    assert "draft/content.yaml:2:9: error: " in capsys.readouterr().out
    assert (drafted / "content.yaml").read_text("utf-8") == GOOD


def test_a_draft_does_not_undo_what_others_wrote(drafted: Path, capsys: Capture) -> None:
    theirs = f"{GOOD}# a remark of somebody else\n".replace("format: 1", "format: 1\nfeedback: false")
    (drafted / "content.yaml").write_text(theirs, "utf-8")
    assert _publishes(drafted) == 2
    shown = capsys.readouterr()
    assert "Changed in content.yaml by others since the draft began:" in shown.out
    assert "+ false" in shown.out
    assert "--keep-mine" in shown.err
    assert (drafted / "content.yaml").read_text("utf-8") == theirs
    assert _publishes(drafted, "--keep-mine") == 0
    assert (drafted / "history" / "1" / "content.yaml").read_text("utf-8") == theirs


def test_versions_are_listed_compared_and_brought_back(drafted: Path, capsys: Capture) -> None:
    assert ends("history", str(drafted)) == 0
    assert "no versions yet" in capsys.readouterr().out
    _publishes(drafted)
    capsys.readouterr()
    assert ends("history", str(drafted)) == 0
    newest, oldest = capsys.readouterr().out.splitlines()
    assert newest.endswith("Marie: Warmer words  ← public")
    assert oldest.endswith("changed without publishing")
    assert ends("history", str(drafted), "--compare", "1", "2") == 0
    compared = capsys.readouterr().out
    assert "- The first ship came with the tide." in compared
    assert "+ The first ship came at night." in compared
    assert ends("history", str(drafted), "--show", "2") == 0
    assert compared in capsys.readouterr().out
    assert ends("history", str(drafted), "--bring-back", "1") == 0
    assert _publishes(drafted) == 0
    assert (drafted / "content.yaml").read_text("utf-8") == GOOD
    assert ends("history", str(drafted), "--show", "9") == 2
    assert "there is no version 9" in capsys.readouterr().err
