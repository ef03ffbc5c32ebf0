"""How far offices are from the one in which the kiosk stands."""

import pytest

from kiosk.content.i18n import messages
from kiosk.content.i18n.distances import formatted, kilometres, nearest_first
from kiosk.content.schema.blocks import Heading, Office, Offices
from kiosk.content.schema.types import LocalizedText

NAME = LocalizedText({"": "Office"})


def office(office_id: str, north: float | None, east: float | None) -> Office:
    return Office(id=office_id, name=NAME, kind="presence", town=NAME, latitude=north, longitude=east)


CAPITAL, SOUTH, AIRPORT = office("capital", 18.54, -72.34), office("south", 18.19, -73.75), office("air", 18.58, -72.29)
SOMEWHERE = office("somewhere", None, None)


def test_the_distance_is_that_of_the_crow() -> None:
    assert kilometres(CAPITAL, SOUTH) == pytest.approx(153.7, abs=1)
    assert kilometres(office("a", 0, 179.5), office("b", 0, -179.5)) == pytest.approx(111.2, abs=1)
    assert kilometres(office("a", 90, 0), office("b", -90, 0)) == pytest.approx(20_015, abs=1)
    assert kilometres(CAPITAL, SOMEWHERE) is None


@pytest.mark.parametrize(
    ("language", "there", "said"),
    [
        ("en", SOUTH, "about 150 km away"),
        ("ht", AIRPORT, "apeprè 7 km"),
        ("fr", office("a", -60, 100), "à environ 15\N{NARROW NO-BREAK SPACE}360 km"),
        ("en", office("a", 18.541, -72.34), "less than 1 km away"),
        ("en", CAPITAL, ""),
        ("en", SOMEWHERE, ""),
    ],
)
def test_it_is_said_roughly_and_as_the_language_writes_numbers(language: str, there: Office, said: str) -> None:
    assert formatted(CAPITAL, there, messages.read(language)) == said


def test_without_an_own_office_there_are_no_distances() -> None:
    assert formatted(None, SOUTH, messages.read("en")) == ""


def test_the_nearest_office_comes_first_and_what_has_no_place_last() -> None:
    heading = Heading(text=NAME)
    blocks = nearest_first((heading, Offices(items=(SOMEWHERE, SOUTH, AIRPORT, CAPITAL))), CAPITAL)
    assert blocks[0] is heading
    assert isinstance(blocks[1], Offices)
    assert blocks[1].items == (CAPITAL, AIRPORT, SOUTH, SOMEWHERE)
