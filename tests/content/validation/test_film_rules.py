"""Films and sounds leave nobody out."""

from typing import TYPE_CHECKING

from tests.content import film_files, sound_files

if TYPE_CHECKING:
    from tests.content.conftest import Desk


FILM = "kind: film\ntitle: A\nalt: B\nfilm: a.webm\n"


def test_a_film_that_leaves_somebody_out_is_a_warning(desk: "Desk") -> None:
    desk.save("a.webm", film_files.webm())

    diagnostics = desk.read_block(FILM).diagnostics
    assert {diagnostic.severity for diagnostic in diagnostics} == {"warning"}
    told = [diagnostic.what for diagnostic in diagnostics]
    assert told[0].startswith("The film has no captions")
    assert told[1:] == [
        "The film cannot be read, searched or taken along.",
        "The film has no picture until somebody plays it.",
    ]


def test_a_film_without_sound_needs_no_captions_and_no_transcript(desk: "Desk") -> None:
    desk.save("a.webm", film_files.webm(sound=False))

    assert desk.block_problem(FILM).what == "The film has no picture until somebody plays it."


def test_captions_that_a_language_lacks_are_a_warning(desk: "Desk", png: bytes) -> None:
    desk.save("a.webm", film_files.webm())
    desk.save("a.png", png)
    desk.save("a.vtt", film_files.vtt("00:00.000 --> 00:01.000|A"))

    diagnostic = desk.block_problem(FILM + "poster: a.png\ntranscript: C\ncaptions: {en: a.vtt}")
    assert (diagnostic.severity, diagnostic.what) == ("warning", "There are no captions in fr.")


def test_a_sound_that_nobody_can_read_is_a_warning(desk: "Desk") -> None:
    desk.save("a.ogg", sound_files.ogg())

    diagnostic = desk.block_problem("kind: sound\ntitle: A\nsound: {fr: a.ogg}")
    assert (diagnostic.severity, diagnostic.what) == ("warning", "The sound cannot be read, searched or taken along.")
