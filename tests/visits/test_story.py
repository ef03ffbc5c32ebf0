"""Whoever reads little follows a story: picture by picture, at their own pace, with a voice when they ask for it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from kiosk.commands.screens import Screen
from kiosk.content.schema.blocks import Story
from kiosk.content.schema.types import Recordings
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.visitor import Visitor

STORY = "who-we-are/who-can-help"
FIRST = "Go to the desk. If you cannot walk there, wave to somebody."
SECOND = "Say what you need, in your language. A few words are enough."
LAST = "If somebody treats you badly, say so at the desk."
BUTTON = QAccessible.Role.Button
GRAPHIC = QAccessible.Role.Graphic


@pytest.fixture(params=["1920x1080@21.5", "1280x800@10.1"])
def reader(request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Visitor:
    """Return somebody who has opened the page with the story, in English."""
    visitor = opens_kiosk(shipped, Screen.parse(request.param))
    visitor.chooses_language("English")
    _opens_the_story(visitor)
    return visitor


def _opens_the_story(visitor: Visitor) -> None:
    visitor.kiosk.navigation.openLink(STORY)
    visitor.pauses()
    assert any("How to find help" in _names(visitor) for _ in visitor.sees_on_each_page())


def _names(visitor: Visitor) -> list[str]:
    return [thing.name for thing in visitor.all_there_is()]


def _block(visitor: Visitor) -> int:
    return next(i for i, each in enumerate(visitor.kiosk.navigation.blocks.records) if each["kind"] == "story")


def test_buttons_lead_from_picture_to_picture(reader: Visitor) -> None:
    assert {FIRST, "1 of 6"} <= set(_names(reader))
    assert not {SECOND, "Previous"} & set(_names(reader))

    reader.touches_on_page("Next", BUTTON)
    assert {SECOND, "2 of 6"} <= set(_names(reader))
    assert FIRST not in _names(reader)

    reader.touches_on_page("Previous", BUTTON)
    assert FIRST in _names(reader)
    for _ in range(5):
        reader.touches_on_page("Next", BUTTON)
    assert {LAST, "6 of 6"} <= set(_names(reader))
    assert "Next" not in _names(reader)


def test_the_buttons_stay_where_they_are(reader: Visitor) -> None:
    reader.touches_on_page("Next", BUTTON)
    places = set()
    for _ in range(3):
        reader.touches_on_page("Next", BUTTON)
        places.add(reader.finds("Next", BUTTON).rect.top())

    assert len(places) == 1


def test_each_picture_is_told_to_those_who_do_not_see_it(reader: Visitor) -> None:
    told = [thing.name for thing in reader.all_there_is() if thing.role == GRAPHIC]
    assert told == ["Somebody in a wheelchair, a child and a woman on their way to the desk."]

    reader.touches_on_page("Next", BUTTON)
    told = [thing.name for thing in reader.all_there_is() if thing.role == GRAPHIC]
    assert told == ["Two people talk at the desk, each with a speech bubble."]


def test_wiping_over_the_picture_turns_it(reader: Visitor) -> None:
    reader.brings("Next", BUTTON)
    picture = next(thing.rect for thing in reader.all_there_is() if thing.role == GRAPHIC)
    middle = picture.center()

    reader.touches(middle, until=middle - QPoint(picture.width() // 3, 0))
    assert SECOND in _names(reader)
    reader.touches(middle, until=middle + QPoint(picture.width() // 3, 0))
    assert FIRST in _names(reader)


def test_nothing_sounds_before_somebody_asks_for_it(reader: Visitor) -> None:
    ears = Ears()
    reader.kiosk.listening.set_backend(ears)
    reader.touches_on_page("Next", BUTTON)

    assert ears.heard == []


def test_one_picture_is_heard_by_itself(reader: Visitor) -> None:
    ears = Ears()
    reader.kiosk.listening.set_backend(ears)
    reader.touches_on_page("Next", BUTTON)
    reader.touches_on_page(f"Listen: {SECOND}")
    while ears.sounds():
        ears.finishes()

    assert ears.heard == ["Computer voice", SECOND, "Two people talk at the desk, each with a speech bubble."]
    assert SECOND in _names(reader)


def test_the_whole_story_is_heard_and_its_pictures_go_along(reader: Visitor) -> None:
    ears = Ears()
    reader.kiosk.listening.set_backend(ears)
    reader.pauses()
    reader.touches_on_page("Listen to the whole story")
    while ears.last.text != SECOND:
        ears.finishes()
    reader.pauses()
    assert {SECOND, "2 of 6"} <= set(_names(reader))

    while ears.sounds():
        ears.finishes()
    reader.pauses()
    assert {LAST, "6 of 6"} <= set(_names(reader))


def test_who_turns_the_pages_is_not_read_to_any_more(reader: Visitor) -> None:
    ears = Ears()
    reader.kiosk.listening.set_backend(ears)
    reader.pauses()
    reader.touches_on_page("Listen to the whole story")
    while ears.last.text != FIRST:
        ears.finishes()
    reader.sees_a_frame()
    reader.pauses()
    reader.touches_on_page("Next", BUTTON)

    assert not ears.sounds()
    assert SECOND in _names(reader)


def test_without_a_voice_only_recorded_pictures_can_be_heard(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    reader = opens_kiosk(_recorded(shipped, 1))
    ears = Ears(voices="")
    reader.kiosk.listening.set_backend(ears)
    reader.chooses_language("English")
    _opens_the_story(reader)
    assert f"Listen: {FIRST}" not in _names(reader)

    reader.touches_on_page("Next", BUTTON)
    reader.touches_on_page(f"Listen: {SECOND}")
    assert ears.sounds()


def _recorded(stored: StoredRelease, scene: int) -> StoredRelease:
    """Return the content with a recording of one picture of its story, in English."""
    content = stored.release.content
    tabs = list(content.tabs)
    for t, tab in enumerate(tabs):
        sections = list(tab.sections)
        for s, section in enumerate(sections):
            if f"{tab.id}/{section.id}" == STORY:
                blocks = tuple(_with_voice(each, scene) if isinstance(each, Story) else each for each in section.blocks)
                sections[s] = replace(section, blocks=blocks)
        tabs[t] = replace(tab, sections=tuple(sections))
    return replace(stored, release=replace(stored.release, content=replace(content, tabs=tuple(tabs))))


def _with_voice(story: Story, scene: int) -> Story:
    items = list(story.items)
    items[scene] = replace(items[scene], audio=Recordings({"en": "a.ogg"}))
    return replace(story, items=tuple(items))


@pytest.mark.qt_log_ignore("Cannot open")
def test_a_picture_that_is_missing_leaves_its_words(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    reader = opens_kiosk(replace(shipped, folder=shipped.folder / "gone"))
    reader.chooses_language("English")
    _opens_the_story(reader)

    assert {FIRST, "Somebody in a wheelchair, a child and a woman on their way to the desk."} <= set(_names(reader))


def test_the_keyboard_goes_on_where_a_button_goes(reader: Visitor) -> None:
    for _ in range(4):
        reader.touches_on_page("Next", BUTTON)
    while reader.window.activeFocusItem() is None or reader.window.activeFocusItem().property("name") != "Next":
        reader.types(Qt.Key.Key_Tab)
    reader.types(Qt.Key.Key_Return)

    assert LAST in _names(reader)
    assert reader.window.activeFocusItem().property("name") == "Previous"


def test_a_search_leads_to_the_picture_that_was_found(reader: Visitor) -> None:
    search = reader.kiosk.search
    search.begin()
    search.find("wheelchair")
    search.open(0)
    reader.pauses()
    assert FIRST in _names(reader)

    search.begin()
    search.find("speech bubble")
    search.open(0)
    reader.pauses()
    assert {SECOND, "2 of 6"} <= set(_names(reader))


def test_the_next_visitor_begins_with_the_first_picture(reader: Visitor) -> None:
    reader.touches_on_page("Next", BUTTON)
    reader.kiosk.visit.end()
    reader.kiosk.begin("en")
    reader.reads_the_first_section()
    _opens_the_story(reader)

    assert FIRST in _names(reader)
    assert _block(reader) == 1


def test_where_a_page_has_few_lines_pages_lead_from_picture_to_picture(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    reader = opens_kiosk(shipped, Screen.parse("1280x800@10.1"))
    reader.chooses_language("English")
    reader.kiosk.accessibility.chooseTextSize(2)
    reader.kiosk.listening.set_backend(ears := Ears())
    reader.kiosk.navigation.openLink(STORY)
    reader.pauses()
    told = [found for _ in reader.sees_on_each_page() if (found := {SECOND, LAST} & reader.in_sight())]

    assert told == [{SECOND}, {LAST}]
    reader.kiosk.navigation.pages.openBlock(_block(reader), 1)
    reader.touches_on_page(f"Listen: {SECOND}")
    while ears.sounds():
        ears.finishes()
    assert SECOND in ears.heard
