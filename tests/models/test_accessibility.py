"""What a visitor can ask for, and that it ends with the visit."""

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.models.accessibility import Accessibility
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit


def test_nothing_is_asked_for_at_first() -> None:
    assert _settings(Accessibility()) == (0, False, False, False, False, 3)


@pytest.mark.parametrize(
    ("slot", "value", "wanted"),
    [
        ("chooseTextSize", 2, (2, False, False, False, False, 3)),
        ("useHighContrast", True, (0, True, False, False, False, 3)),
        ("useLowReach", True, (0, False, True, False, False, 3)),
        ("useReducedMotion", True, (0, False, False, True, False, 3)),
        ("useSelfVoicing", True, (0, False, False, False, True, 3)),
        ("chooseVolume", 5, (0, False, False, False, False, 5)),
    ],
)
def test_each_setting_is_granted_told_and_over_with_the_visit(
    kiosk: Kiosk, slot: str, value: object, wanted: tuple[object, ...]
) -> None:
    kiosk.show(exhibit())
    kiosk.begin("fr")
    changed = QSignalSpy(kiosk.accessibility.changed)
    getattr(kiosk.accessibility, slot)(value)
    assert (_settings(kiosk.accessibility), changed.count()) == (wanted, 1)
    kiosk.visit.end()
    assert (_settings(kiosk.accessibility), changed.count()) == ((0, False, False, False, False, 3), 2)


def test_a_visit_without_wishes_changes_nothing_at_its_end(kiosk: Kiosk) -> None:
    kiosk.show(exhibit())
    kiosk.begin("fr")
    changed = QSignalSpy(kiosk.accessibility.changed)
    kiosk.visit.end()
    assert changed.count() == 0


@pytest.mark.parametrize(("asked", "given"), [(-1, 0), (1, 1), (9, 2)])
def test_a_text_size_that_does_not_exist_becomes_the_nearest(asked: int, given: int) -> None:
    access = Accessibility()
    access.chooseTextSize(asked)
    assert access.textSize == given


@pytest.mark.parametrize(("asked", "given"), [(-3, 1), (0, 1), (2, 2), (99, 5)])
def test_a_volume_that_does_not_exist_becomes_the_nearest(asked: int, given: int) -> None:
    access = Accessibility()
    access.chooseVolume(asked)
    assert access.volume == given


def test_in_pictures_nothing_ever_moves() -> None:
    access = Accessibility(still=True)
    access.useReducedMotion(False)
    assert access.reducedMotion


def _settings(access: Accessibility) -> tuple[object, ...]:
    return (
        access.textSize,
        access.highContrast,
        access.lowReach,
        access.reducedMotion,
        access.selfVoicing,
        access.volume,
    )


def test_the_highest_step_is_as_loud_as_the_device_allows() -> None:
    usual, quiet = Accessibility(), Accessibility(max_volume=0.5)
    for step in (1, 3, 5):
        usual.chooseVolume(step)
        quiet.chooseVolume(step)
        assert quiet.linear_volume == usual.linear_volume / 2
    assert Accessibility(max_volume=0).linear_volume == 0
