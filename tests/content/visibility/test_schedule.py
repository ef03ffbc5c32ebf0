"""What shows of a release on a day; what visitors see of it stands in `visits/test_schedule.py`."""

from dataclasses import replace

import pytest

from kiosk.content.schema.blocks import Show
from kiosk.content.schema.types import Recordings
from kiosk.content.store.release import Release
from kiosk.content.visibility.schedule import shown_on
from tests.models.exhibits import exhibit, heading, section, tab

SUMMER = Show(from_="2026-06", until="2026-08")


def _release(*blocks: Show | None, audio: Recordings | None = None) -> Release:
    """Return a release of one section, whose blocks show on these days."""
    made = replace(section("all", *(heading(str(number)) for number in range(len(blocks)))), audio=audio)
    return replace(exhibit(tab("house", made)).release, has_schedule=True, block_days=(("house/all", blocks),))


@pytest.mark.parametrize("day", ["2026-06-01", "2026-08-31"])
def test_on_a_day_on_which_all_shows_the_release_stays_as_it_is(day: str) -> None:
    assert shown_on(_release(None, SUMMER), day) is None


@pytest.mark.parametrize("day", ["2026-05-31", "2026-09-01"])
def test_a_recording_of_the_whole_section_says_nothing_of_what_does_not_show(day: str) -> None:
    shown = shown_on(_release(None, SUMMER, audio=Recordings({"fr": "all.ogg"})), day)
    assert shown
    (whole,) = shown.release.content.tabs[0].sections
    assert (len(whole.blocks), whole.audio) == (1, None)


def test_places_are_counted_without_what_does_not_show() -> None:
    shown = shown_on(_release(None, SUMMER, None), "2026-01-01")
    assert shown
    assert [shown.position(0, 0, block) for block in (-1, 0, 1, 2, 3)] == [(0, 0, -1), (0, 0, 0), None, (0, 0, 1), None]
    assert [shown.position(1, 0, 0), shown.position(0, 1, 0)] == [None, None]


@pytest.mark.parametrize(("day", "ids"), [("2026-05-31", ["all"]), ("2026-06-01", ["all", "fair"])])
def test_a_section_shows_on_the_days_of_its_blocks(day: str, ids: list[str]) -> None:
    made = tab("house", section("all", heading("0")), section("fair", heading("1"), heading("2")))
    days = ("house/fair", (SUMMER, Show(from_="2026-06-01", until="2026-06-01")))
    release = replace(exhibit(made).release, has_schedule=True, block_days=(days,))
    shown = shown_on(release, day)
    content = shown.release.content if shown else release.content
    assert [each.id for each in content.tabs[0].sections] == ids
