"""What the attract screen shows as time goes by."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.maps.office_markers import OfficeMarker
from kiosk.content.schema.blocks import Number, Numbers
from kiosk.content.schema.model import Announcement, Attract, Backdrop, Edges
from kiosk.content.schema.types import Figure, LocalizedText
from kiosk.content.store.store import StoredRelease
from kiosk.models.attract import AttractMode
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import MEDIA, exhibit, said, section, tab
from tests.visitor import HandClock

EDGES = Edges(north=20.0, south=18.0, west=-74.0, east=-70.0)
STEP, GREETING, ROUND, DRIFT = 3, 6, 18, 300
"""Seconds of a step, of a greeting, until each of the three languages had its turn, and of a place on the orbit."""


def _kept(
    *pictures: str,
    maps: tuple[str, ...] = (),
    towns: int = 0,
    confirmed: set[int] | None = None,
    announced: tuple[Announcement, ...] = (),
) -> StoredRelease:
    stored = exhibit()
    backdrops = tuple(Backdrop(picture=name, edges=EDGES if name in maps else None) for name in pictures)
    content = replace(
        stored.release.content, attract=Attract(greeting=said("Welcome"), pictures=backdrops), announcements=announced
    )
    markers = tuple(
        OfficeMarker(
            town=said(f"t{n}"),
            latitude=19.0,
            longitude=-73.0 + n,
            central=n == 0,
            confirmed=confirmed is None or n in confirmed,
        )
        for n in range(towns)
    )
    return StoredRelease(replace(stored.release, content=content, office_markers=markers), stored.folder)


@pytest.fixture
def attract_mode(kiosk: Kiosk) -> AttractMode:
    return kiosk.attractMode


def test_before_there_is_content_it_shows_nothing_and_takes_no_step(
    attract_mode: AttractMode, clock: HandClock
) -> None:
    clock.passes(100)
    assert (attract_mode.greeting, attract_mode.markerIndex, attract_mode.picture, attract_mode.announcement) == (
        0,
        -1,
        "",
        {},
    )
    assert (attract_mode.language, attract_mode.nextPicture, attract_mode.marker) == ("", "", {})


def test_greetings_and_lights_go_on_together(kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3))
    seen = []
    for _ in range(7):
        seen.append((attract_mode.language, attract_mode.marker["town"]))
        clock.passes(STEP)
    assert seen == [
        ("ht", "t0 in ht"),
        ("ht", "t1 in ht"),
        ("fr", "t2 in fr"),
        ("fr", "t0 in fr"),
        ("en", "t1 in en"),
        ("en", "t2 in en"),
        ("ht", "t0 in ht"),
    ]
    assert [each["across"] for each in attract_mode.markers.records] == [0.25, 0.5, 0.75]


@pytest.mark.parametrize(
    ("confirmed", "named"),
    [({0}, ["t0", "t0", "t0"]), ({0, 2}, ["t0", "t0", "t2"]), ({1}, ["t1", "t1", "t1"]), (set(), [None, None, None])],
)
def test_only_a_confirmed_place_is_named(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock, confirmed: set[int], named: list[str | None]
) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3, confirmed=confirmed))
    seen = []
    for _ in named:
        seen.append(attract_mode.marker.get("town", "").partition(" ")[0] or None)
        clock.passes(STEP)
    assert seen == named


def test_a_way_leads_from_the_central_place_to_each_that_is_lit(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock
) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3))
    seen = []
    for _ in range(4):
        dots = attract_mode.dots.records
        seen.append({each["marker"] for each in dots})
        assert all(0.25 < each["across"] < 0.75 for each in dots)
        clock.passes(STEP)
    assert seen == [set(), {1}, {1, 2}, set()]
    clock.passes(STEP)
    assert attract_mode.dots.records
    kiosk.show(_kept("sea.jpg", towns=3))
    assert not attract_mode.dots.records


def test_pictures_take_turns_and_only_the_map_has_lights(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock
) -> None:
    kiosk.show(_kept("sea #1.jpg", "map.png", maps=("map.png",), towns=2))
    first, second = f"{MEDIA.as_uri()}/sea%20%231.jpg", f"{MEDIA.as_uri()}/map.png"
    assert (attract_mode.picture, attract_mode.nextPicture, attract_mode.markerIndex) == (first, second, -1)
    clock.passes(ROUND)
    assert (attract_mode.picture, attract_mode.nextPicture, attract_mode.markerIndex) == (second, first, 0)
    assert attract_mode.markers.rowCount() == 2
    clock.passes(ROUND)
    assert (attract_mode.picture, attract_mode.markerIndex, attract_mode.markers.rowCount()) == (first, -1, 0)


def test_a_single_picture_has_no_other_that_waits(kiosk: Kiosk, attract_mode: AttractMode) -> None:
    kiosk.show(StoredRelease(_kept("sea.jpg").release, Path("/state of 100%/a#b?c")))
    assert attract_mode.picture == "file:///state%20of%20100%25/a%23b%3Fc/sea.jpg"
    assert attract_mode.nextPicture == ""


def test_announcements_take_turns_in_the_language_of_the_greeting(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock
) -> None:
    kiosk.show(_kept(announced=(Announcement(title=said("One")), Announcement(title=said("Two")))))
    titles = []
    for _ in range(4):
        titles.append(attract_mode.announcement["title"])
        clock.passes(GREETING)
    assert titles == ["One in ht", "One in fr", "One in en", "Two in ht"]


def test_it_notices_midnight(kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock) -> None:
    kiosk.show(_kept(announced=(Announcement(title=said("April"), first_day="2026-04-01", last_day="2026-04-01"),)))
    assert attract_mode.announcement == {}
    clock.day = date(2026, 4, 1)
    clock.passes(STEP)
    assert attract_mode.announcement["title"] == "April in ht"
    clock.day = date(2026, 4, 2)
    clock.passes(STEP)
    assert attract_mode.announcement == {}


def test_after_a_night_in_the_dark_it_begins_with_what_shows_that_day(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock
) -> None:
    kiosk.show(_kept(announced=(Announcement(title=said("April"), first_day="2026-04-01", last_day="2026-04-01"),)))
    attract_mode.pause(paused=True)
    clock.day = date(2026, 4, 1)
    attract_mode.pause(paused=False)
    assert attract_mode.announcement["title"] == "April in ht"


def test_nothing_steps_during_a_visit_and_all_begins_anew_afterwards(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock
) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3))
    clock.passes(STEP * 4)
    assert attract_mode.language == "en"
    stepped = QSignalSpy(attract_mode.stepped)
    kiosk.begin("fr")
    clock.passes(80)
    assert (stepped.count(), clock.step_seconds) == (0, 0)
    kiosk.visit.end()
    assert (attract_mode.language, attract_mode.markerIndex) == ("ht", 0)
    clock.passes(STEP)
    assert attract_mode.markerIndex == 1


def test_other_content_is_greeted_anew(kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3))
    clock.passes(STEP * 5)
    kiosk.show(_kept())
    assert (attract_mode.language, attract_mode.markerIndex, attract_mode.picture) == ("ht", -1, "")


def test_it_drifts_every_five_minutes_on_a_small_orbit_also_over_visits(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock
) -> None:
    kiosk.show(_kept())
    places = []
    for _ in range(9):
        places.append((attract_mode.driftAcross, attract_mode.driftDown))
        clock.passes(DRIFT)
        kiosk.begin("fr")
        kiosk.visit.end()
    assert places[0] == places[8] == (0, 0)
    assert len(set(places)) == 8
    moves = pairwise(places)
    assert all(max(abs(a - c), abs(b - d)) == 1 for (a, b), (c, d) in moves)


def test_a_text_that_is_the_same_in_every_language_is_told(kiosk: Kiosk, attract_mode: AttractMode) -> None:
    kiosk.show(_kept(announced=(Announcement(title=LocalizedText({"": "8840"})),)))
    assert attract_mode.announcement["title"] == "8840"


def _telling(*figures: tuple[str, bool], languages: str = "ht fr en es", announced: bool = False) -> StoredRelease:
    """Return an exhibit whose Home tells these figures, each confirmed or not."""
    blocks = [
        Numbers(items=(Number(value=Figure({"": value}), label=said(value), confirmed=known),))
        for value, known in figures
    ]
    sections = [section(f"s{number}", block) for number, block in enumerate(blocks)]
    stored = exhibit(tab("facts", *sections, "plain"), languages=languages)
    content = replace(stored.release.content, announcements=(Announcement(title=said("New")),) if announced else ())
    return StoredRelease(replace(stored.release, content=content), stored.folder)


def _told(attract_mode: AttractMode, clock: HandClock, turns: int) -> list[str]:
    """Return the language of each turn, with the figure that it tells."""
    seen = []
    for _ in range(turns):
        seen.append(" ".join(filter(None, (attract_mode.language, attract_mode.figure.get("value")))))
        clock.passes(GREETING)
    return seen


@pytest.mark.parametrize(
    ("languages", "told"),
    [
        ("ht", "ht|ht|ht 10|ht|ht|ht 20|ht|ht|ht 10"),
        ("ht fr", "ht|fr|ht 10|fr|ht|fr 10|ht|fr|ht 20|fr|ht|fr 20"),
        ("ht fr en", "ht|fr|en 10|ht|fr 10|en|ht 10|fr|en|ht|fr|en 20"),
        ("ht fr en es", "ht|fr|en 10|es|ht|fr 10|en|es|ht 10|fr|en|es 10|ht|fr|en 20"),
    ],
)
def test_every_third_turn_tells_a_figure_each_in_every_language(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock, languages: str, told: str
) -> None:
    kiosk.show(_telling(("10", True), ("20", True), languages=languages))
    expected = told.split("|")
    assert _told(attract_mode, clock, len(expected)) == expected


def test_a_doubtful_figure_is_never_told(kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock) -> None:
    kiosk.show(_telling(("10", False), ("20", True)))
    assert {each.partition(" ")[2] for each in _told(attract_mode, clock, 24)} == {"", "20"}
    kiosk.show(_telling(("10", False)))
    assert {each.partition(" ")[2] for each in _told(attract_mode, clock, 24)} == {""}


def test_an_announcement_comes_before_a_figure(kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock) -> None:
    kiosk.show(_telling(("10", True), announced=True))
    assert {each.partition(" ")[2] for each in _told(attract_mode, clock, 12)} == {""}


def test_a_figure_says_its_date_and_is_told_in_languages_that_have_it_only(
    kiosk: Kiosk, attract_mode: AttractMode, clock: HandClock
) -> None:
    label = LocalizedText({"ht": "moun", "fr": "personnes"})
    block = Numbers(items=(Number(value=Figure({"": "1 000"}), label=label, as_of="2025-10-14"),))
    kiosk.show(exhibit(tab("facts", section("one", block))))
    seen = []
    for _ in range(9):
        seen.append(attract_mode.figure)
        clock.passes(GREETING)
    told = [each for each in seen if each]
    assert [each["label"] for each in told] == ["personnes", "moun"]
    assert told[0]["note"] == "Situation\u00a0: 14 octobre 2025"
    assert " " not in told[0]["value"], "it stands in one line"
