"""What is heard of a section: recordings first, then its words, each in its language."""

import pytest

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.narration.narration import NarrationPart, SpeechStep, item_with, narrate, narrate_block, speech_steps
from kiosk.content.schema.blocks import (
    Area,
    Block,
    Chart,
    Event,
    Heading,
    List,
    Map,
    Scene,
    Story,
    Text,
    Timeline,
    Value,
)
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import (
    LocalizedText,
    Measure,
    Paragraph,
    PictureFile,
    Quantity,
    Recordings,
    RichText,
    Utterance,
)
from kiosk.content.store.store import StoredRelease


@pytest.fixture
def creole(shipped: StoredRelease) -> Localizer:
    return Localizer(shipped.release.content, shipped.release.catalogues, "file:///media", "ht", {})


def _both(text: str) -> LocalizedText:
    return LocalizedText({"ht": f"{text} ht", "en": f"{text} en"})


def _section(*blocks: Block, audio: Recordings | None = None) -> Section:
    return Section(id="one", title=_both("Title"), icon="info", audio=audio, blocks=blocks)


def test_a_recording_of_the_section_says_all_of_it(creole: Localizer) -> None:
    section = _section(Heading(text=_both("Hello")), audio=Recordings({"ht": "a b.ogg"}))
    assert narrate(creole, section) == (NarrationPart(-1, "file:///media/a%20b.ogg"),)


def test_a_recording_in_another_language_says_nothing_here(creole: Localizer) -> None:
    section = _section(Heading(text=_both("Hello")), audio=Recordings({"en": "a.ogg"}))
    assert [each.recording for each in narrate(creole, section)] == ["", ""]


def test_title_and_blocks_follow_each_other_and_recorded_blocks_play(creole: Localizer) -> None:
    recorded = Heading(text=_both("Hello"), audio=Recordings({"ht": "a.ogg"}))
    speech_steps = narrate(creole, _section(recorded, List(items=(_both("one"), _both("two")))))
    assert speech_steps[0] == NarrationPart(-1, lines=(Utterance("Title ht", "ht"),))
    assert speech_steps[1] == NarrationPart(0, "file:///media/a.ogg")
    assert [line.plain for line in speech_steps[2].lines] == ["one ht", "two ht"]


def test_a_block_that_falls_back_is_said_in_its_own_language_and_says_which(creole: Localizer) -> None:
    block = Heading(text=LocalizedText({"en": "Hello"}), audio=Recordings({"en": "a.ogg", "ht": "b.ogg"}))
    assert narrate_block(creole, _section(block), 0) == (NarrationPart(0, "file:///media/a.ogg"),)
    (part,) = narrate_block(creole, _section(Heading(text=LocalizedText({"en": "Hello"}))), 0)
    lines = part.lines
    assert [line.language for line in lines] == ["en", "ht"]
    assert "English" in lines[1].plain


def test_marks_are_shown_and_not_said(creole: Localizer) -> None:
    prose = RichText({"ht": (Paragraph("bullet", "Bread &amp; <b>water</b><br>now"),)})
    (part,) = narrate_block(creole, _section(Text(text=prose)), 0)
    (line,) = part.lines
    assert (line.text, line.plain) == ("Bread &amp; <b>water</b><br>now", "Bread & water\nnow")


def test_the_words_of_a_link_are_said_once(creole: Localizer) -> None:
    prose = RichText({"ht": (Paragraph("paragraph", "Gade <b>biwo yo</b>."), Paragraph("jump", "biwo yo", "offices"))})
    speech_steps = narrate(creole, _section(Text(text=prose)))
    assert [line.plain for line in speech_steps[1].lines] == ["Gade biwo yo."]


def _story(*recorded: bool) -> Story:
    voice = Recordings({"ht": "a.ogg"})
    scenes = (
        Scene(picture=PictureFile("a.png"), text=_both("Go"), alt=_both("Seen"), audio=voice if each else None)
        for each in recorded
    )
    return Story(title=_both("Story"), items=tuple(scenes))


def test_a_bar_is_heard_in_one_line(creole: Localizer) -> None:
    values = (
        Value(date="2025-03", value=Quantity({"": "1041000"})),
        Value(label=_both("A"), value=Quantity({"": "5"})),
    )
    parts = narrate_block(creole, _section(Chart(unit=_both("people"), items=values)), 0)

    assert [[line.plain for line in part.lines] for part in parts if part.item >= 0] == [
        ["mas 2025: 1.041.000 people ht".replace(".", creole.catalogue.numbers["group"])],
        ["A ht: 5 people ht"],
    ]


def test_each_event_and_each_picture_of_a_story_is_heard_by_itself(creole: Localizer) -> None:
    line = Timeline(
        title=_both("Line"), items=(Event(date="1994", title=_both("A")), Event(date="1995", title=_both("B")))
    )
    assert [(part.item, len(part.lines)) for part in narrate_block(creole, _section(line), 0)] == [
        (-1, 1),
        (0, 2),
        (1, 2),
    ]
    assert [part.item for part in narrate_block(creole, _section(_story(False, False)), 0)] == [-1, 0, 1]


def test_a_recorded_picture_of_a_story_is_played_and_the_computer_says_the_others(creole: Localizer) -> None:
    steps = list(speech_steps(narrate_block(creole, _section(_story(False, True)), 0), {"ht"}))

    assert [(step.item, step.text) for step in steps[:3]] == [(-1, "Story ht"), (0, "Go ht"), (0, "Seen ht")]
    assert steps[3] == SpeechStep(0, "file:///media/a.ogg", item=1)
    assert len(steps) == 4


def test_what_was_looked_for_is_found_in_its_event(creole: Localizer) -> None:
    line = Timeline(
        items=(Event(date="1994", title=_both("Rain")), Event(date="2010-01", title=_both("Tranblemanntè")))
    )

    assert item_with(creole, line, ["tranble"]) == 1
    assert item_with(creole, line, ["2010"]) == 1
    assert item_with(creole, line, ["rain", "ht"]) == 0
    assert item_with(creole, line, ["nowhere"]) == 0


def test_a_map_says_its_areas_and_their_values(creole: Localizer) -> None:
    areas = (
        Area(code="HT-OU", name=_both("Ouest"), value=Measure({"": "578074"})),
        Area(code="HT-NI", name=_both("Nippes")),
    )
    block = Map(title=_both("Where"), label=_both("People"), file="a.json", items=areas, as_of="2024-06")
    lines = [line for part in narrate_block(creole, _section(block), 0) for line in part.lines]
    assert [line.plain for line in lines][:5] == [
        "Where ht",
        "People ht",
        "Ouest ht",
        "578\N{NARROW NO-BREAK SPACE}074",
        "Nippes ht",
    ]
    assert "2024" in lines[-1].plain
    assert not any("a.json" in line.plain or "HT-" in line.plain for line in lines)


def test_what_a_line_tells_is_heard_with_how_it_came_about(creole: Localizer) -> None:
    points = tuple(Value(date=date, value=Quantity({"": value})) for date, value in (("2024", "1"), ("2025", "3")))
    chart = Chart(style="lines", title=_both("Title"), items=points)
    heard = [line.text for part in narrate_block(creole, _section(chart), 0) for line in part.lines]

    assert heard[0] == "Title ht"
    assert heard[-2:] == ["×3 depi 2024", "Kalkile ak premye chif la ak dènye a"]
