"""A visit is counted, and nobody can tell from the numbers who it was or what came first."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from kiosk.content.store.store import StoredRelease
from kiosk.models.accessibility import Settings
from kiosk.usage.counter import UsageCounter
from kiosk.usage.measures import SETTING_NAMES
from kiosk.usage.usage_file import FILE, read_usage
from kiosk.usage.visit_counter import VisitCounter
from tests.conftest import OpensKiosk
from tests.patience import PATIENCE_SECONDS
from tests.visitor import Visitor

NOON = datetime(2026, 3, 31, 12, 15, tzinfo=UTC)
HOUR = "2026-03-31T12"
BUTTON = QAccessible.Role.Button


class Counted:
    """What is counted of visits, in a file."""

    def __init__(self, visitor: Visitor, folder: Path) -> None:
        self.path = folder / FILE
        self._usage_counter = UsageCounter(self.path, lambda: NOON, timeout=PATIENCE_SECONDS)
        VisitCounter(visitor.kiosk, self._usage_counter.count)

    def rows(self) -> dict[tuple[str, str, str], int]:
        """Return measure, subject and language with their numbers; nothing is counted from then on."""
        self._usage_counter.close()
        rows = read_usage(self.path) if self.path.exists() else []
        assert {period for period, *_ in rows} <= {HOUR}
        return {(measure, subject, language): number for _, measure, subject, language, number in rows}


@pytest.fixture
def counted(visitor: Visitor, tmp_path: Path) -> Iterator[Counted]:
    """What is counted of the visits of this visitor."""
    counted = Counted(visitor, tmp_path)
    yield counted
    counted.rows()


def _first_section(stored: StoredRelease) -> str:
    tab = stored.release.content.tabs[0]
    return f"{tab.id}/{tab.sections[0].id}"


def _opens_a_section(visitor: Visitor) -> None:
    visitor.reads_the_first_section()


def _changes_language(visitor: Visitor) -> None:
    visitor.chooses_language("Français")
    visitor.waits(1)
    visitor.chooses_language("English")


def _searches_in_vain(visitor: Visitor) -> None:
    visitor.taps("Search", BUTTON)
    for letter in (Qt.Key.Key_Q, Qt.Key.Key_Z, Qt.Key.Key_X, Qt.Key.Key_W):
        visitor.types(letter)
    assert visitor.kiosk.search.foundNothing
    visitor.types(Qt.Key.Key_Escape)


def _enlarges(visitor: Visitor) -> None:
    visitor.kiosk.accessibility.chooseTextSize(1)
    visitor.pauses()


ACTS: tuple[Callable[[Visitor], None], ...] = (_opens_a_section, _changes_language, _searches_in_vain, _enlarges)


def test_a_visit_is_counted_when_it_is_over(visitor: Visitor, shipped: StoredRelease, counted: Counted) -> None:
    visitor.taps("English")
    for act in ACTS * 2:
        act(visitor)
        visitor.waits(20)
    visitor.taps("Leave")
    assert counted.rows() == {
        ("visits", "", ""): 1,
        ("minutes", "", ""): 2,
        ("sections", _first_section(shipped), ""): 1,
        ("languages", "", "en"): 1,
        ("languages", "", "fr"): 1,
        ("settings", "text_size", ""): 1,
        ("searches", "in_vain", ""): 1,
    }
    assert b"qzxw" not in counted.path.read_bytes()


def test_no_byte_tells_what_came_first(opens_kiosk: OpensKiosk, shipped: StoredRelease, tmp_path: Path) -> None:
    files: list[bytes] = []
    for acts in (ACTS, ACTS[::-1]):
        visitor = opens_kiosk(shipped)
        folder = tmp_path / str(len(files))
        folder.mkdir()
        counted = Counted(visitor, folder)
        visitor.taps("English")
        for act in acts:
            act(visitor)
        visitor.taps("Leave")
        counted.rows()
        files.append(counted.path.read_bytes())
    assert files[0] == files[1]


def test_every_setting_is_counted() -> None:
    assert sorted(Settings.__annotations__) == list(SETTING_NAMES)


def test_content_that_asks_nobody_has_nothing_of_visitors_counted(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, tmp_path: Path
) -> None:
    content = replace(shipped.release.content, feedback=False)
    visitor = opens_kiosk(replace(shipped, release=replace(shipped.release, content=content)))
    counted = Counted(visitor, tmp_path)
    visitor.begins("English")
    visitor.waits(61)
    visitor.taps("Leave")
    assert counted.rows() == {}


def test_nothing_is_counted_of_a_visit_that_goes_on(visitor: Visitor, counted: Counted) -> None:
    visitor.begins("English")
    assert counted.rows() == {}


def test_the_time_in_which_nobody_was_there_does_not_count(
    visitor: Visitor, shipped: StoredRelease, counted: Counted
) -> None:
    times = shipped.release.content.visit
    visitor.begins("English")
    visitor.waits(61)
    _enlarges(visitor)
    visitor.touches(visitor.window.contentItem().boundingRect().center().toPoint())
    visitor.waits(times.idle_seconds + times.warning_seconds)
    assert visitor.sees_the_attract_screen(shipped.release.content.default_language)
    assert counted.rows()["minutes", "", ""] == 1


def test_short_visits_add_up_to_minutes(visitor: Visitor, counted: Counted) -> None:
    for _ in range(4):
        visitor.taps("English")
        visitor.waits(20)
        visitor.taps("Leave")
        visitor.waits(20)
    rows = counted.rows()
    assert (rows["visits", "", ""], rows["minutes", "", ""]) == (4, 1)


def test_who_left_by_mistake_and_comes_back_is_one_visit(
    visitor: Visitor, shipped: StoredRelease, counted: Counted
) -> None:
    visitor.begins("English")
    _searches_in_vain(visitor)
    visitor.taps("Leave")
    visitor.taps("Go back")
    _searches_in_vain(visitor)
    visitor.reads_the_first_section()
    _enlarges(visitor)
    visitor.taps("Leave")
    visitor.waits(20)
    assert counted.rows() == {
        ("visits", "", ""): 1,
        ("sections", _first_section(shipped), ""): 1,
        ("languages", "", "en"): 1,
        ("settings", "text_size", ""): 1,
        ("searches", "in_vain", ""): 1,
    }


def test_the_next_visit_counts_anew(visitor: Visitor, shipped: StoredRelease, counted: Counted) -> None:
    for _ in range(2):
        visitor.begins("English")
        visitor.taps("Leave")
        visitor.waits(20)
    rows = counted.rows()
    assert (rows["visits", "", ""], rows["sections", _first_section(shipped), ""]) == (2, 2)


def test_what_was_typed_and_given_up_is_a_search_of_its_own(visitor: Visitor, counted: Counted) -> None:
    visitor.begins("English")
    search = visitor.kiosk.search
    search.begin()
    for text in ("qzxw", "", "hel", "help", "hel", "he"):
        search.find(text)
    visitor.taps("Leave")
    rows = counted.rows()
    assert (rows["searches", "found", ""], rows["searches", "in_vain", ""]) == (1, 1)
