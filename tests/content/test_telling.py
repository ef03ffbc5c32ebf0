"""What is heard of a section: recordings first, then its words, each in its language."""

import pytest

from kiosk.content.blocks import Heading, List, Text
from kiosk.content.localise import Localiser
from kiosk.content.model import Section
from kiosk.content.store import Kept
from kiosk.content.telling import Line, Told, told, told_block
from kiosk.content.types import Paragraph, Prose, Recordings, Words


@pytest.fixture
def creole(shipped: Kept) -> Localiser:
    return Localiser(shipped.release.content, shipped.release.catalogues, "file:///media", "ht")


def _both(text: str) -> Words:
    return Words({"ht": f"{text} ht", "en": f"{text} en"})


def _section(*blocks: Heading | List | Text, audio: Recordings | None = None) -> Section:
    return Section(id="one", title=_both("Title"), icon="info", audio=audio, blocks=blocks)


def test_a_recording_of_the_section_says_all_of_it(creole: Localiser) -> None:
    section = _section(Heading(text=_both("Hello")), audio=Recordings({"ht": "a b.ogg"}))
    assert told(creole, section) == (Told(-1, "file:///media/a%20b.ogg"),)


def test_a_recording_in_another_language_says_nothing_here(creole: Localiser) -> None:
    section = _section(Heading(text=_both("Hello")), audio=Recordings({"en": "a.ogg"}))
    assert [each.recording for each in told(creole, section)] == ["", ""]


def test_title_and_blocks_follow_each_other_and_recorded_blocks_play(creole: Localiser) -> None:
    recorded = Heading(text=_both("Hello"), audio=Recordings({"ht": "a.ogg"}))
    heard = told(creole, _section(recorded, List(items=(_both("one"), _both("two")))))
    assert heard[0] == Told(-1, lines=(Line("Title ht", "ht"),))
    assert heard[1] == Told(0, "file:///media/a.ogg")
    assert [line.plain for line in heard[2].lines] == ["one ht", "two ht"]


def test_a_block_that_falls_back_is_said_in_its_own_language_and_says_which(creole: Localiser) -> None:
    block = Heading(text=Words({"en": "Hello"}), audio=Recordings({"en": "a.ogg", "ht": "b.ogg"}))
    assert told_block(creole, _section(block), 0) == Told(0, "file:///media/a.ogg")
    lines = told_block(creole, _section(Heading(text=Words({"en": "Hello"}))), 0).lines
    assert [line.language for line in lines] == ["en", "ht"]
    assert "English" in lines[1].plain


def test_marks_are_shown_and_not_said(creole: Localiser) -> None:
    prose = Prose({"ht": (Paragraph("bullet", "Bread &amp; <b>water</b><br>now"),)})
    (line,) = told_block(creole, _section(Text(text=prose)), 0).lines
    assert (line.shown, line.plain) == ("Bread &amp; <b>water</b><br>now", "Bread & water\nnow")


def test_the_words_of_a_link_are_said_once(creole: Localiser) -> None:
    prose = Prose({"ht": (Paragraph("paragraph", "Gade <b>biwo yo</b>."), Paragraph("jump", "biwo yo", "offices"))})
    heard = told(creole, _section(Text(text=prose)))
    assert [line.plain for line in heard[1].lines] == ["Gade biwo yo."]
