"""An office is opened in its section, and closed with it."""

from dataclasses import replace
from typing import Literal

import pytest

from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, heading, offices, reads, section, tab


def test_an_office_opens_and_closes(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("offices", section("all", heading("x"), offices("north", "south")), layout="offices")))
    reads(kiosk, "fr")
    assert kiosk.navigation.layout == "offices"
    assert kiosk.navigation.offices.current == {}
    assert kiosk.navigation.offices.leading["town"] == "north"
    kiosk.navigation.offices.open("south")
    assert (kiosk.navigation.offices.current["name"], kiosk.navigation.offices.leading["town"]) == (
        "south in fr",
        "south",
    )
    kiosk.exhibit.chooseLanguage("en")
    assert kiosk.navigation.offices.current["name"] == "south in en"
    kiosk.navigation.close()
    assert kiosk.navigation.offices.current == {}


@pytest.mark.parametrize("office_id", ["", "nowhere", "../south"])
def test_an_unknown_office_is_none(kiosk: Kiosk, office_id: str) -> None:
    kiosk.show(exhibit(tab("offices", section("all", offices("north")))))
    reads(kiosk, "ht")
    kiosk.navigation.offices.open(office_id)
    assert kiosk.navigation.offices.current == {}
    assert kiosk.navigation.offices.leading["town"] == "north"


def test_the_places_follow_each_other_and_end(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("offices", section("all", offices("north", "south"), offices("west")), layout="offices")))
    reads(kiosk, "fr")
    its = kiosk.navigation.offices
    assert (its.number, its.count) == (1, 3)
    walked = []
    for step in (1, 1, 1, -1, -1, -1):
        its.step(step)
        walked.append((its.current.get("id"), its.number))
    assert walked == [("south", 2), ("west", 3), ("west", 3), ("south", 2), ("north", 1), ("north", 1)]


def test_those_of_one_kind_are_all_there_is_until_another_page_opens(kiosk: Kiosk) -> None:
    places = replace(offices("north", "south", "west"))
    kinds: list[Literal["airport", "presence"]] = ["airport", "presence", "airport"]
    items = tuple(replace(each, kind=kind) for each, kind in zip(places.items, kinds, strict=True))
    some = section("some", replace(places, items=items))
    kiosk.show(exhibit(tab("offices", some, section("other", offices("east")), layout="offices")))
    reads(kiosk, "fr")
    its = kiosk.navigation.offices
    its.open("south")
    its.chooseKind("airport")
    assert (its.kind, its.count, its.current, its.leading["town"]) == ("airport", 2, {}, "north")
    its.step(1)
    assert (its.leading["town"], its.number) == ("west", 2)
    its.chooseKind("")
    assert (its.leading["town"], its.number) == ("west", 3), "what is open stays open"
    its.chooseKind("airport")
    its.open("south")
    assert (its.kind, its.leading["town"]) == ("", "south"), "what was asked for by name is shown"
    its.chooseKind("airport")
    kiosk.navigation.openSection(1)
    assert (its.kind, its.leading["town"]) == ("", "east")
