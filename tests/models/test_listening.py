"""Listening: what is read, in which order and language, and what ends it."""

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.schema.blocks import Event, Heading, Timeline
from kiosk.content.schema.types import LocalizedText
from kiosk.models.kiosk import Kiosk
from kiosk.models.visit import LONGEST_HOLD_SECONDS
from tests.ears import Ears
from tests.models.exhibits import exhibit, heading, reads, said, section, tab
from tests.visitor import HandClock


@pytest.fixture
def ears(kiosk: Kiosk) -> Ears:
    """A loudspeaker by hand, in a kiosk where somebody has begun a visit in English."""
    only_french = Heading(text=LocalizedText({"fr": "Bonjour"}))
    kiosk.show(exhibit(tab("about", section("who", heading("Help"), only_french), "history")))
    ears = Ears()
    kiosk.listening.set_backend(ears)
    reads(kiosk, "en")
    return ears


def _everything(ears: Ears) -> list[str]:
    while ears.sounds():
        ears.finishes()
    return ears.heard


def test_a_section_is_read_from_its_title_on_and_the_computer_is_announced_once(kiosk: Kiosk, ears: Ears) -> None:
    kiosk.listening.listen()
    assert _everything(ears) == [
        "Computer voice",
        "who in en",
        "Help in en",
        "Bonjour",
        "Shown in Français",
    ]
    assert not kiosk.listening.reading
    kiosk.listening.listen()
    assert ears.last.text == "who in en"


def test_a_block_that_is_shown_in_another_language_is_read_in_that_one(kiosk: Kiosk, ears: Ears) -> None:
    kiosk.listening.listenTo(1)
    _everything(ears)
    assert [(each.text, each.language) for each in ears.notes.heard[-2:]] == [
        ("Bonjour", "fr"),
        ("Shown in Français", "en"),
    ]


def test_the_word_that_is_being_said_is_marked(kiosk: Kiosk, ears: Ears) -> None:
    kiosk.listening.listenTo(0)
    ears.finishes()
    marked = QSignalSpy(kiosk.listening.marked)
    ears.comes_to("in")
    assert marked.count() == 1
    assert kiosk.listening.markedText == "Help \ue000in\ue001 en"
    assert kiosk.listening.block == 0


def test_again_and_slower(kiosk: Kiosk, ears: Ears) -> None:
    kiosk.listening.listenTo(0)
    ears.finishes()
    kiosk.listening.again()
    assert ears.last.text in {"Computer voice", "Help in en"}
    kiosk.listening.changePace()
    assert ears.last.slow
    assert kiosk.listening.slow


def test_stop_another_section_another_language_and_the_end_of_the_visit_silence_it(kiosk: Kiosk, ears: Ears) -> None:
    listening = kiosk.listening
    for silence in (
        listening.stop,
        lambda: kiosk.navigation.openSection(1),
        lambda: kiosk.exhibit.chooseLanguage("fr"),
        kiosk.visit.end,
    ):
        listening.listen()
        assert ears.sounds()
        silence()
        assert not ears.sounds()
        assert not listening.reading


def test_the_next_visitor_hears_it_at_the_usual_pace_and_loudness(kiosk: Kiosk, ears: Ears) -> None:
    usual = ears.notes.volume
    kiosk.listening.changePace()
    kiosk.accessibility.chooseVolume(1)
    assert ears.notes.volume < usual
    kiosk.visit.end()
    assert (kiosk.listening.slow, ears.notes.volume) == (False, usual)


def test_a_loudspeaker_that_goes_while_it_is_read_ends_the_reading(kiosk: Kiosk, ears: Ears, clock: HandClock) -> None:
    kiosk.listening.listen()
    ears.loudspeaker = False
    ears.capabilitiesChanged.emit()
    ears.finishes()
    assert not ears.sounds()
    assert not kiosk.listening.reading
    assert not kiosk.listening.offered
    clock.passes(100)
    assert kiosk.visit.phase == "warning"


def test_the_idle_time_waits_while_something_is_read(kiosk: Kiosk, ears: Ears, clock: HandClock) -> None:
    kiosk.listening.listen()
    clock.passes(300)
    assert kiosk.visit.phase == "visiting"
    _everything(ears)
    clock.passes(89)
    assert kiosk.visit.phase == "visiting"
    clock.passes(2)
    assert kiosk.visit.phase == "warning"


def test_dirt_on_the_glass_cannot_read_for_ever(kiosk: Kiosk, ears: Ears, clock: HandClock) -> None:
    kiosk.listening.listen()
    clock.passes(LONGEST_HOLD_SECONDS + 200)
    assert kiosk.visit.phase == "attract"
    assert not ears.sounds()


@pytest.mark.parametrize("ears_there", [Ears(voices=""), Ears(loudspeaker=False)])
def test_without_a_voice_or_a_loudspeaker_nothing_is_offered(kiosk: Kiosk, ears: Ears, ears_there: Ears) -> None:
    offered = [kiosk.listening.offered]
    kiosk.listening.set_backend(ears_there)
    offered.append(kiosk.listening.offered)
    assert offered == [True, False]
    kiosk.listening.listen()
    assert not kiosk.listening.reading
    assert ears.heard == []


def test_a_sample_is_heard_at_each_step_of_the_volume(kiosk: Kiosk, ears: Ears) -> None:
    kiosk.listening.sample()
    assert ears.last.text.endswith("chime.wav")
    assert not kiosk.listening.reading


def test_one_item_of_a_block_is_read_and_it_is_told_which(kiosk: Kiosk, ears: Ears) -> None:
    line = Timeline(
        title=said("Line"), items=(Event(date="1994", title=said("rain")), Event(date="2010", title=said("sun")))
    )
    kiosk.visit.end()
    kiosk.show(exhibit(tab("about", section("who", heading("Help"), line), "history")))
    reads(kiosk, "en")
    listening = kiosk.listening
    assert listening.audibleItems == ["1/0", "1/1"]

    listening.listenToItem(1, 1)
    assert _everything(ears)[-2:] == ["2010", "sun in en"]
    listening.listenTo(1)
    items = []
    while ears.sounds():
        items.append((ears.last.text, listening.item))
        ears.finishes()
    assert items == [("Line in en", -1), ("1994", 0), ("rain in en", 0), ("2010", 1), ("sun in en", 1)]
    assert listening.item == -1


def test_an_item_that_is_not_there_is_silent(kiosk: Kiosk, ears: Ears) -> None:
    kiosk.listening.listenToItem(0, 5)
    assert not ears.sounds()
    assert not kiosk.listening.reading
