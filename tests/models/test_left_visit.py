"""Who left by mistake comes back for some seconds; then, and when somebody begins, all of the visit is forgotten."""

import gc
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.models.history import History
from kiosk.models.kiosk import Kiosk
from kiosk.models.left_visit import KEPT_SECONDS
from tests.models.exhibits import exhibit
from tests.visitor import HandClock

VISIT_SECONDS = 120


def _begins_a_day(kiosk: Kiosk, clock: HandClock) -> None:
    clock.turns_to(date(2026, 4, 1))
    kiosk.exhibit.refresh_date()


ENDS: dict[str, Callable[[Kiosk, HandClock], object]] = {
    "its seconds": lambda _, clock: clock.passes(KEPT_SECONDS),
    "another visit": lambda kiosk, _: kiosk.begin("en"),
    "other content": lambda kiosk, _: kiosk.show(exhibit(name="Changed")),
    "another day": _begins_a_day,
    "coming back": lambda kiosk, _: kiosk.leftVisit.comeBack(),
}


@pytest.fixture
def reader(kiosk: Kiosk) -> Kiosk:
    """Return a kiosk in the middle of a visit in French."""
    kiosk.show(exhibit())
    kiosk.begin("fr")
    kiosk.navigation.openLink("about")
    kiosk.navigation.openLink("about/history")
    kiosk.accessibility.chooseTextSize(2)
    kiosk.accessibility.chooseVolume(5)
    return kiosk


def test_page_way_language_and_settings_come_back(reader: Kiosk, clock: HandClock) -> None:
    reader.leftVisit.leave()
    assert (reader.visit.phase, reader.exhibit.language, reader.navigation.page) == ("attract", "ht", "home")
    assert reader.accessibility.textSize == 0
    clock.passes(KEPT_SECONDS - 1)
    reader.leftVisit.comeBack()
    assert (reader.visit.phase, reader.exhibit.language, reader.navigation.link) == ("visiting", "fr", "about/history")
    assert (reader.accessibility.textSize, reader.accessibility.volume) == (2, 5)
    assert reader.navigation.backTitle == "about in fr"


def test_it_is_offered_in_the_language_of_the_visit(reader: Kiosk) -> None:
    changed = QSignalSpy(reader.leftVisit.changed)
    reader.leftVisit.leave()
    assert (reader.leftVisit.offered, reader.leftVisit.words, changed.count()) == (True, "Revenir où vous étiez", 1)
    assert not reader.leftVisit.rightToLeft


def test_the_seconds_that_remain_are_counted(reader: Kiosk, clock: HandClock) -> None:
    left = reader.leftVisit
    left.leave()
    ticked = QSignalSpy(left.ticked)
    seen = [left.secondsLeft]
    for _ in range(left.totalSeconds):
        clock.passes(1)
        seen.append(left.secondsLeft)
    assert seen == [*range(KEPT_SECONDS, -1, -1)]
    clock.passes(3)
    assert ticked.count() == KEPT_SECONDS - 1
    assert left.secondsLeft == 0


def test_what_is_told_of_it_says_how_long_there_is_for_it(reader: Kiosk) -> None:
    assert reader.leftVisit.announcement == ""
    reader.leftVisit.leave()
    assert reader.leftVisit.announcement == "Revenir où vous étiez. Vous avez 15 secondes."


@pytest.mark.parametrize("less_motion", [True, False])
def test_whoever_asked_for_less_motion_has_it_there_too(reader: Kiosk, *, less_motion: bool) -> None:
    reader.accessibility.useReducedMotion(less_motion)
    reader.leftVisit.leave()
    assert reader.leftVisit.reducedMotion is less_motion


@pytest.mark.parametrize("end", ENDS)
def test_then_nothing_of_the_visit_is_left(reader: Kiosk, clock: HandClock, end: str) -> None:
    before = _histories()
    reader.leftVisit.leave()
    assert _histories() == before + 1
    ENDS[end](reader, clock)
    assert (reader.leftVisit.offered, reader.leftVisit.words) == (False, "")
    if end != "coming back":
        assert reader.navigation.link == ""
        assert reader.accessibility.textSize == 0
    assert _histories() == before
    reader.leftVisit.comeBack()
    assert reader.navigation.link == ("about/history" if end == "coming back" else "")


def test_a_visit_that_ended_because_nobody_was_there_cannot_be_undone(reader: Kiosk, clock: HandClock) -> None:
    clock.passes(VISIT_SECONDS)
    assert (reader.visit.phase, reader.leftVisit.offered) == ("attract", False)
    reader.leftVisit.comeBack()
    assert reader.visit.phase == "attract"


def test_a_visit_that_other_content_waited_for_cannot_be_undone(reader: Kiosk) -> None:
    reader.show(exhibit(name="Changed"))
    reader.leftVisit.leave()
    assert (reader.exhibit.name, reader.leftVisit.offered) == ("Changed in ht", False)


def test_nobody_comes_back_to_yesterday(reader: Kiosk, clock: HandClock) -> None:
    reader.leftVisit.leave()
    clock.turns_to(date(2026, 4, 1))
    reader.leftVisit.comeBack()
    assert (reader.visit.phase, reader.leftVisit.offered) == ("attract", False)


def test_the_clock_runs_for_these_seconds_only(reader: Kiosk, clock: HandClock) -> None:
    reader.leftVisit.leave()
    assert clock.running
    clock.passes(KEPT_SECONDS)
    assert not clock.running


def test_who_came_back_is_asked_after_the_usual_time(reader: Kiosk, clock: HandClock) -> None:
    clock.passes(80)
    reader.leftVisit.leave()
    reader.leftVisit.comeBack()
    clock.passes(80)
    assert reader.visit.phase == "visiting"
    clock.passes(10)
    assert reader.visit.phase == "warning"


def test_in_the_window_of_an_editor_the_offer_ends_too(desk_kiosk: Kiosk, clock: HandClock) -> None:
    desk_kiosk.show(exhibit())
    desk_kiosk.begin("fr")
    desk_kiosk.leftVisit.leave()
    clock.passes(KEPT_SECONDS)
    assert (desk_kiosk.leftVisit.offered, clock.running) == (False, False)


def test_nobody_can_leave_what_was_not_begun(kiosk: Kiosk) -> None:
    kiosk.leftVisit.leave()
    kiosk.show(exhibit())
    kiosk.leftVisit.leave()
    assert not kiosk.leftVisit.offered


def _histories() -> int:
    gc.collect()
    return sum(isinstance(each, History) for each in gc.get_objects())
