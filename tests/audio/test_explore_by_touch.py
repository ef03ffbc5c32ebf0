"""What is said of what has the focus, of a panel that opens, and of words that are touched."""

import pytest
from PySide6.QtCore import Qt

from kiosk.audio.explore_by_touch import ExploreByTouch
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.visitor import Visitor

CONTACT = "offices/ask"


@pytest.fixture
def ears() -> Ears:
    return Ears()


@pytest.fixture
def blind(opens_kiosk: OpensKiosk, shipped: StoredRelease, ears: Ears) -> Visitor:
    """Return somebody who does not see the screen and has asked to hear it."""
    visitor = opens_kiosk(shipped)
    visitor.kiosk.listening.set_backend(ears)
    ExploreByTouch(visitor.kiosk, visitor.window)
    visitor.chooses_language("English")
    visitor.kiosk.accessibility.useSelfVoicing(True)
    return visitor


def _acts_on(visitor: Visitor, name: str) -> None:
    """Touch something twice: the first time tells what it is."""
    visitor.taps(name)
    visitor.taps(name)


def test_a_panel_is_read_when_it_opens_and_then_its_button(blind: Visitor, ears: Ears) -> None:
    _acts_on(blind, "Access")
    assert ears.heard[-1].startswith("Access. Text size. ")
    assert ears.heard[-1].endswith("Close, button")
    blind.taps("High contrast")
    assert ears.heard[-1] == "High contrast, switch, off"
    blind.taps("High contrast")
    assert ears.heard[-1] == "High contrast, switch, on"
    blind.taps("Large")
    assert ears.heard[-1] == "Large, choice 2 of 3"


def test_the_question_whether_anybody_is_there_is_said(blind: Visitor, ears: Ears) -> None:
    blind.kiosk.visit.ask()
    blind.pauses()
    assert ears.heard[-1].startswith("Are you still there?")
    assert ears.heard[-1].endswith("I am still here, button")


def test_another_page_says_its_title(blind: Visitor, ears: Ears) -> None:
    _acts_on(blind, "What We Do")
    assert ears.heard[-1] == "What We Do."


def test_a_page_that_gets_the_focus_says_its_title_and_then_what_has_it(blind: Visitor, ears: Ears) -> None:
    _acts_on(blind, "What We Do")
    _acts_on(blind, "Natural hazards")
    assert ears.heard[-1] == "Natural hazards. Listen, button"
    blind.turns_page()
    blind.turns_page()
    assert ears.heard[-1].startswith("Page 2 of")
    assert ears.heard[-1].endswith("button")
    _acts_on(blind, "Back to What We Do")
    assert ears.heard[-1] == "What We Do. Natural hazards, section 1 of 5"


def test_words_that_are_touched_are_said(blind: Visitor, ears: Ears) -> None:
    blind.reads_the_first_section()
    thing = next(each for each in blind.everything() if each.name.startswith("You never pay for help"))
    blind.touches(thing.rect.center())
    assert ears.heard[-1] == thing.name


def test_listening_to_a_section_is_not_interrupted_by_the_focus(blind: Visitor, ears: Ears) -> None:
    blind.reads_the_first_section()
    blind.taps("Listen")  # which has the focus and was told
    assert ears.last.text == "Computer voice"
    assert blind.kiosk.listening.reading
    ears.finishes()
    blind.pauses()
    assert ears.last.text == "IOM in Haiti"
    blind.taps("Stop")
    assert not blind.kiosk.listening.reading


def test_the_language_that_is_chosen_speaks(blind: Visitor, ears: Ears) -> None:
    _acts_on(blind, "Français")
    assert (ears.last.text, ears.last.language) == ("Français, choix 2 sur 4, sélectionné", "fr")


def test_the_next_visitor_is_told_nothing(blind: Visitor, ears: Ears) -> None:
    _acts_on(blind, "Leave")
    count = len(ears.heard)
    blind.chooses_language("English")
    blind.types(Qt.Key.Key_Tab)
    blind.taps("Offices")
    assert len(ears.heard) == count
