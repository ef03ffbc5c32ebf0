"""What the views of figures get beyond the fields: names, places on a scale, years."""

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content.i18n import messages
from kiosk.content.i18n.localizer import Localizer

if TYPE_CHECKING:
    from tests.content.conftest import Desk

BARS = "kind: chart\nunit: {en: people, fr: personnes}\nitems:\n"


def _items(desk: "Desk", block: str, language: str = "en") -> list[dict[str, Any]]:
    content = desk.read_block(block).content
    assert content
    localizer = Localizer(content, messages.read_all(("en", "fr")), "file:///media", language, {})
    items: list[dict[str, Any]] = localizer.block(content.tabs[0].sections[0].blocks[0])["items"]
    return items


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "March 2025: 1,041,000 people"), ("fr", "mars 2025 : 1\u202f041\u202f000 personnes")],
)
def test_a_bar_is_told_in_one_line_as_each_language_writes_it(desk: "Desk", language: str, told: str) -> None:
    items = _items(desk, BARS + "  - {date: 2025-03, value: 1041000}\n  - {label: A, value: 1}", language)

    assert items[0]["spokenText"].replace("\u00a0", " ") == told


def test_a_value_with_a_label_and_a_date_is_named_by_both(desk: "Desk") -> None:
    items = _items(desk, BARS + "  - {date: 2010, label: after it, value: 2}\n  - {label: A, value: 1}")

    assert [item["name"] for item in items] == ["2010, after it", "A"]


def test_without_a_unit_nothing_hangs_at_the_end(desk: "Desk") -> None:
    items = _items(desk, "kind: chart\nitems:\n  - {label: A, value: 2}\n  - {label: B, value: 1}")

    assert items[0]["spokenText"] == "A: 2"


def test_bars_begin_at_nothing_and_the_longest_fills_the_room(desk: "Desk") -> None:
    items = _items(desk, BARS + "  - {label: A, value: 50}\n  - {label: B, value: 200}\n  - {label: C, value: 0}")

    assert [(item["begin"], item["length"]) for item in items] == [(0, 0.25), (0, 1), (0, 0)]


def test_bars_of_nothing_alone_can_be_drawn(desk: "Desk") -> None:
    items = _items(desk, BARS + "  - {label: A, value: 0}\n  - {label: B, value: 0}")

    assert [item["length"] for item in items] == [0, 0]


def test_each_share_begins_where_the_one_before_ends(desk: "Desk") -> None:
    shares = "kind: chart\nstyle: shares\nitems:\n  - {label: A, value: 75%}\n  - {label: B, value: 25%}"

    assert [(item["begin"], item["length"]) for item in _items(desk, shares)] == [(0, 0.75), (0.75, 0.25)]


def test_points_lie_in_true_proportion_of_time(desk: "Desk") -> None:
    dates = ("2020-01-01", "2020-01-11", "2020-04-10")
    line = "kind: chart\nstyle: lines\nitems:\n" + "".join(f"  - {{date: {each}, value: 1}}\n" for each in dates)

    assert [item["at"] for item in _items(desk, line)] == [0, 0.1, 1]


@pytest.mark.parametrize(
    ("dates", "years", "within"),
    [
        ("2024-03-31 1994", "2024 1994", ["", ""]),
        ("2025-01 2025-10-14 1994", "2025 2025 1994", ["Jan", "Oct", ""]),
        ("2018-12-10 2018-12-19 2018", "2018 2018 2018", ["10 Dec", "19 Dec", ""]),
        ("2018-12-10 2018-12", "2018 2018", ["10 Dec", "Dec"]),
        ("2018-12-10 2018-12-10", "2018 2018", ["10 Dec", "10 Dec"]),
    ],
)
def test_an_event_has_its_year_and_as_much_more_as_tells_it_from_others(
    desk: "Desk", dates: str, years: str, within: list[str]
) -> None:
    events = ", ".join(f"{{date: {date}, title: A}}" for date in dates.split())
    items = _items(desk, f"kind: timeline\nitems: [{events}]")

    assert [item["year"] for item in items] == years.split()
    assert [item["withinYear"] for item in items] == within
