"""Those who edit learn what nobody has recorded."""

import io

from kiosk.content.schema.blocks import Scene, Story
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import PictureFile, Recordings
from kiosk.content.validation.recordings import unrecorded
from kiosk.content.validation.report import report
from tests.content import sound_files
from tests.content.conftest import Desk
from tests.models.exhibits import exhibit, heading, said, section, tab


def _section(name: str, *recorded: str, block: bool = False) -> Section:
    audio = Recordings(dict.fromkeys(recorded, "a.ogg")) if recorded else None
    blocks = (heading(name) if not block else type(heading(name))(text=said(name), audio=audio),)
    return Section(id=name, title=said(name), icon="info", audio=None if block else audio, blocks=blocks)


def _told(*sections: Section) -> list[str]:
    return list(unrecorded(exhibit(tab("a", *sections)).release.content))


def test_without_any_recording_one_line_says_it_for_all_languages() -> None:
    assert _told(*(_section(f"s{number}") for number in range(9))) == [
        "No recording for 9 of 9 sections in Kreyòl, Français, English."
    ]


def test_the_few_that_are_left_are_named() -> None:
    assert _told(_section("one", "ht", "fr", "en"), _section("two", "fr", "en")) == [
        "No recording for 1 of 2 sections in Kreyòl: a/two."
    ]


def test_a_section_whose_blocks_are_all_recorded_lacks_nothing() -> None:
    assert _told(_section("one", "ht", "fr", "en", block=True)) == []


def test_a_story_is_recorded_when_each_of_its_pictures_is() -> None:
    def story(*recorded: str) -> Story:
        audio = Recordings(dict.fromkeys(recorded, "a.ogg"))
        return Story(items=(Scene(picture=PictureFile("a.png"), text=said("a"), alt=said("a"), audio=audio),) * 2)

    assert _told(section("one", story("ht", "fr", "en"))) == []
    assert _told(section("one", story("ht"))) == ["No recording for 1 of 1 sections in Français, English: a/one."]


def test_a_recording_makes_no_problem_and_its_absence_neither(desk: Desk) -> None:
    desk.save("a.ogg", sound_files.ogg())
    out = io.StringIO()
    report(desk.read_block("kind: heading\ntext: Hello\naudio: {en: a.ogg}"), "text", out)
    assert out.getvalue().splitlines() == [
        "No recording for 1 of 1 sections in Français: places/first.",
        "No problems found.",
    ]
