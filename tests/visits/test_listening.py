"""Whoever reads little or sees little listens: to a section, to a block, and to what is touched."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.audio.explore_by_touch import ExploreByTouch
from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk, keep
from tests.ears import Ears
from tests.pixels import alike
from tests.visitor import Visitor, below

HELP = "who-we-are/who-can-help"
TOLD = [f"What is told in part {number}." for number in range(1, 21)]
PARTED = """
format: 1
name: Kiosk
default_language: en
languages: [{{code: en, name: English, reviewed: true}}, {{code: ar, name: العربية, reviewed: true}}]
attract: {{greeting: Welcome}}
help: a/a
tabs:
  - id: a
    title: Tab
    icon: info
    sections: [{{id: a, title: Section, icon: info, blocks: [{{kind: list, items: [{items}]}}]}}]
"""


@dataclass
class Listener:
    """Somebody in front of a kiosk that has a voice, and what they hear."""

    visitor: Visitor
    ears: Ears


@pytest.fixture(params=["1920x1080@21.5", "1280x800@10.1"])
def listener(request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, shipped: StoredRelease) -> Listener:
    """Return somebody who has begun a visit in English."""
    visitor = opens_kiosk(shipped, Screen.parse(request.param))
    ears = Ears()
    visitor.kiosk.listening.set_backend(ears)
    ExploreByTouch(visitor.kiosk, visitor.window)
    visitor.chooses_language("English")
    return Listener(visitor, ears)


def test_a_section_is_heard_with_its_words_marked_and_can_be_stopped(listener: Listener) -> None:
    visitor, ears = listener.visitor, listener.ears
    visitor.reads_the_first_section()
    before = visitor.picture()
    visitor.taps("Listen")
    assert ears.last.text == "Computer voice"
    assert visitor.sees("Computer voice")
    while visitor.kiosk.listening.block < 0:
        ears.finishes()
    visitor.pauses()
    silent = visitor.picture()
    ears.comes_to(ears.last.text.split()[1])
    visitor.pauses()
    assert visitor.picture() != silent
    visitor.taps("Slower")
    assert ears.last.slow
    visitor.taps("Again")
    assert ears.sounds()
    visitor.taps("Stop")
    assert not ears.sounds()
    assert alike(visitor.picture(), before)


def test_a_block_is_heard_by_itself(listener: Listener) -> None:
    visitor, ears = listener.visitor, listener.ears
    visitor.kiosk.navigation.openLink(HELP)
    visitor.pauses()
    visitor.taps("Listen", QAccessible.Role.Button)
    visitor.pauses()
    block = next(thing for thing in visitor.all_there_is() if thing.name.startswith("Listen: "))
    visitor.taps(block.name)
    assert ears.heard[-1].startswith(block.name.removeprefix("Listen: ").rstrip("…"))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_bar_stands_before_the_part_that_is_read(opens_kiosk: OpensKiosk, tmp_path: Path, language: str) -> None:
    source = tmp_path / "content.yaml"
    source.write_text(PARTED.format(items=", ".join(TOLD)), encoding="utf-8")
    visitor = opens_kiosk(keep(source, tmp_path / "store"), Screen.parse("1920x1080@21.5"), language=language)
    ears = Ears()
    visitor.kiosk.listening.set_backend(ears)
    visitor.touches_the_attract_screen()
    visitor.kiosk.navigation.openLink("a/a")
    visitor.kiosk.listening.listen()
    begins = set()
    while ears.sounds():
        visitor.pauses()
        if ears.last.text in TOLD:
            bar, read = _place(visitor, "objectName", "readingBar"), _place(visitor, "spokenText", ears.last.text)
            gap = bar.left() - read.right() if language == "ar" else read.left() - bar.right()
            assert bar.top() <= read.center().y() <= bar.bottom(), f"{bar} beside {read}"
            assert 0 <= gap < bar.width() * 20, f"{bar} before {read}"
            begins.add(bar.left())
        ears.finishes()
    assert len(begins) == 2, "in two columns"


def _place(visitor: Visitor, key: str, value: str) -> QRectF:
    item = next(each for each in below(visitor.page) if each.isVisible() and each.property(key) == value)
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


@pytest.mark.parametrize("language", ["ht", "fr", "en", "es"])
def test_the_tools_have_words_on_a_small_screen_too(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str
) -> None:
    visitor = opens_kiosk(shipped, Screen.parse("1280x800@10.1"), language=language)
    visitor.kiosk.listening.set_backend(Ears())
    visitor.touches_the_attract_screen()
    tools = visitor.window.findChild(QQuickItem, "tools")
    assert tools
    assert tools.property("iconsOnly") is False


def test_nothing_is_offered_without_a_voice(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped)
    visitor.chooses_language("English")
    assert not visitor.sees("Listen")
    visitor.taps("Access")
    visitor.taps("Hear")
    assert not visitor.sees("Louder")
    visitor.taps("Read")
    assert not visitor.sees("Speak what I touch")


def test_who_walks_away_while_listening_leaves_a_silent_kiosk(listener: Listener) -> None:
    visitor, ears = listener.visitor, listener.ears
    visitor.taps("Listen")
    visitor.waits(120)
    assert not visitor.sees("Are you still there?")
    visitor.taps("Leave")
    assert not ears.sounds()
    assert visitor.sees_the_attract_screen(in_language="ht")


def test_what_is_touched_is_spoken_and_a_second_touch_acts(listener: Listener) -> None:
    visitor, ears = listener.visitor, listener.ears
    visitor.kiosk.accessibility.useSelfVoicing(True)
    visitor.taps("Leave")
    assert ears.heard[-1] == "Leave, button"
    assert visitor.kiosk.visit.phase == "visiting"
    visitor.taps("Leave")
    assert visitor.kiosk.visit.phase == "attract"
    visitor.chooses_language("English")
    visitor.taps("Leave")
    assert visitor.kiosk.visit.phase == "attract"


def test_the_keyboard_is_told_name_role_place_and_state(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = opens_kiosk(shipped)
    ears = Ears()
    visitor.kiosk.listening.set_backend(ears)
    ExploreByTouch(visitor.kiosk, visitor.window)
    visitor.chooses_language("English")
    visitor.opens_tab("Offices")
    visitor.kiosk.accessibility.useSelfVoicing(True)
    for _ in range(60):
        if ears.heard and ears.heard[-1] == "Offices, tab 4 of 5, selected":
            return
        visitor.types(Qt.Key.Key_Tab)
    pytest.fail(f"heard {ears.heard}")


def test_the_volume_is_chosen_in_steps_that_are_heard(listener: Listener) -> None:
    visitor, ears = listener.visitor, listener.ears
    visitor.taps("Access")
    visitor.taps("Hear")
    visitor.taps("Louder")
    assert visitor.sees("Volume: 4 of 5")
    assert ears.last.text.endswith("chime.wav")
    visitor.taps("Quieter")
    visitor.taps("Quieter")
    assert visitor.kiosk.accessibility.volume == 2


YEARS = range(1901, 1951)
ONE_PARAGRAPH = """
format: 1
name: Kiosk
default_language: en
languages: [{{code: en, name: English, reviewed: true}}]
attract: {{greeting: Welcome}}
help: a/a
tabs:
  - id: a
    title: Tab
    icon: info
    sections: [{{id: a, title: Section, icon: info, blocks: [{{kind: text, text: "{text}"}}]}}]
"""


def test_of_a_paragraph_that_is_higher_than_a_page_the_part_is_underlined_that_is_read(
    opens_kiosk: OpensKiosk, tmp_path: Path
) -> None:
    source = tmp_path / "content.yaml"
    text = " ".join(f"In the year {year} the ships came with the tide." for year in YEARS)
    source.write_text(ONE_PARAGRAPH.format(text=text), encoding="utf-8")
    visitor = opens_kiosk(keep(source, tmp_path / "store"), Screen.parse("1280x800@10.1"))
    ears = Ears()
    visitor.kiosk.listening.set_backend(ears)
    visitor.touches_the_attract_screen()
    visitor.kiosk.navigation.openLink("a/a")
    visitor.kiosk.listening.listen()
    read = list[str]()
    while ears.sounds():
        for year in (each for each in YEARS if str(each) in ears.last.text):
            ears.comes_to(str(year))
            visitor.pauses()
            marked = [each for each in below(visitor.page) if each.property("marked") is True]
            assert [str(year) in each.property("visibleText") for each in marked] == [True]
            assert marked[0].property("font").underline()
            if marked[0].property("visibleText") not in read:
                read.append(marked[0].property("visibleText"))
        ears.finishes()
    assert " ".join(read) == text
    assert len(read) > 1
