"""What the attract screen shows as time goes by."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.maps.office_markers import Light
from kiosk.content.schema.model import Announcement, Attract, Backdrop, Edges
from kiosk.content.schema.types import LocalizedText
from kiosk.content.store.store import Kept
from kiosk.models.attract import Attraction
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import MEDIA, exhibit, said
from tests.visitor import HandClock

EDGES = Edges(north=20.0, south=18.0, west=-74.0, east=-70.0)
STEP, GREETING, ROUND, DRIFT = 3, 6, 18, 300
"""Seconds of a step, of a greeting, until each of the three languages had its turn, and of a place on the orbit."""


def _kept(*pictures: str, maps: tuple[str, ...] = (), towns: int = 0, announced: tuple[Announcement, ...] = ()) -> Kept:
    kept = exhibit()
    backdrops = tuple(Backdrop(picture=name, edges=EDGES if name in maps else None) for name in pictures)
    content = replace(
        kept.release.content, attract=Attract(greeting=said("Welcome"), pictures=backdrops), announcements=announced
    )
    lights = tuple(
        Light(town=said(f"t{n}"), latitude=19.0, longitude=-73.0 + n, central=n == 0, confirmed=n == 0)
        for n in range(towns)
    )
    return Kept(replace(kept.release, content=content, lights=lights), kept.folder)


@pytest.fixture
def attraction(kiosk: Kiosk) -> Attraction:
    return kiosk.attraction


def test_before_there_is_content_it_shows_nothing_and_takes_no_step(attraction: Attraction, clock: HandClock) -> None:
    clock.passes(100)
    assert (attraction.greeting, attraction.lit, attraction.picture, attraction.announcement) == (0, -1, "", {})
    assert (attraction.language, attraction.nextPicture, attraction.light) == ("", "", {})


def test_greetings_and_lights_go_on_together(kiosk: Kiosk, attraction: Attraction, clock: HandClock) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3))
    seen = []
    for _ in range(7):
        seen.append((attraction.language, attraction.light["town"], attraction.light["doubt"]))
        clock.passes(STEP)
    assert seen == [
        ("ht", "t0 in ht", ""),
        ("ht", "t1 in ht", "Poko konfime"),
        ("fr", "t2 in fr", "Pas encore confirmé"),
        ("fr", "t0 in fr", ""),
        ("en", "t1 in en", "Not yet confirmed"),
        ("en", "t2 in en", "Not yet confirmed"),
        ("ht", "t0 in ht", ""),
    ]
    assert [each["across"] for each in attraction.places.records] == [0.25, 0.5, 0.75]


def test_pictures_take_turns_and_only_the_map_has_lights(
    kiosk: Kiosk, attraction: Attraction, clock: HandClock
) -> None:
    kiosk.show(_kept("sea #1.jpg", "map.png", maps=("map.png",), towns=2))
    first, second = f"{MEDIA.as_uri()}/sea%20%231.jpg", f"{MEDIA.as_uri()}/map.png"
    assert (attraction.picture, attraction.nextPicture, attraction.lit) == (first, second, -1)
    clock.passes(ROUND)
    assert (attraction.picture, attraction.nextPicture, attraction.lit) == (second, first, 0)
    assert attraction.places.rowCount() == 2
    clock.passes(ROUND)
    assert (attraction.picture, attraction.lit, attraction.places.rowCount()) == (first, -1, 0)


def test_a_single_picture_has_no_other_that_waits(kiosk: Kiosk, attraction: Attraction) -> None:
    kiosk.show(Kept(_kept("sea.jpg").release, Path("/state of 100%/a#b?c")))
    assert attraction.picture == "file:///state%20of%20100%25/a%23b%3Fc/sea.jpg"
    assert attraction.nextPicture == ""


def test_announcements_take_turns_in_the_language_of_the_greeting(
    kiosk: Kiosk, attraction: Attraction, clock: HandClock
) -> None:
    kiosk.show(_kept(announced=(Announcement(title=said("One")), Announcement(title=said("Two")))))
    titles = []
    for _ in range(4):
        titles.append(attraction.announcement["title"])
        clock.passes(GREETING)
    assert titles == ["One in ht", "One in fr", "One in en", "Two in ht"]


def test_it_notices_midnight(kiosk: Kiosk, attraction: Attraction, clock: HandClock) -> None:
    kiosk.show(_kept(announced=(Announcement(title=said("April"), first_day="2026-04-01", last_day="2026-04-01"),)))
    assert attraction.announcement == {}
    clock.day = date(2026, 4, 1)
    clock.passes(STEP)
    assert attraction.announcement["title"] == "April in ht"
    clock.day = date(2026, 4, 2)
    clock.passes(STEP)
    assert attraction.announcement == {}


def test_nothing_steps_during_a_visit_and_all_begins_anew_afterwards(
    kiosk: Kiosk, attraction: Attraction, clock: HandClock
) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3))
    clock.passes(STEP * 4)
    assert attraction.language == "en"
    stepped = QSignalSpy(attraction.stepped)
    kiosk.begin("fr")
    clock.passes(80)
    assert (stepped.count(), clock.step_seconds) == (0, 0)
    kiosk.visit.end()
    assert (attraction.language, attraction.lit) == ("ht", 0)
    clock.passes(STEP)
    assert attraction.lit == 1


def test_other_content_is_greeted_anew(kiosk: Kiosk, attraction: Attraction, clock: HandClock) -> None:
    kiosk.show(_kept("map.png", maps=("map.png",), towns=3))
    clock.passes(STEP * 5)
    kiosk.show(_kept())
    assert (attraction.language, attraction.lit, attraction.picture) == ("ht", -1, "")


def test_it_drifts_every_five_minutes_on_a_small_orbit_also_over_visits(
    kiosk: Kiosk, attraction: Attraction, clock: HandClock
) -> None:
    kiosk.show(_kept())
    places = []
    for _ in range(9):
        places.append((attraction.driftAcross, attraction.driftDown))
        clock.passes(DRIFT)
        kiosk.begin("fr")
        kiosk.visit.end()
    assert places[0] == places[8] == (0, 0)
    assert len(set(places)) == 8
    moves = pairwise(places)
    assert all(max(abs(a - c), abs(b - d)) == 1 for (a, b), (c, d) in moves)


def test_a_text_that_is_the_same_in_every_language_is_told(kiosk: Kiosk, attraction: Attraction) -> None:
    kiosk.show(_kept(announced=(Announcement(title=LocalizedText({"": "8840"})),)))
    assert attraction.announcement["title"] == "8840"
