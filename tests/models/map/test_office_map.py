"""The offices of a section on the map: pins, names, groups, distances, in the visitor's language."""

import logging
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPointF

from kiosk.content.maps.needed_maps import draw_maps
from kiosk.content.schema.blocks import Area, Map, Office, Offices
from kiosk.content.schema.device import Device
from kiosk.content.schema.model import BaseMap, NamedArea
from kiosk.content.schema.types import LocalizedText, Measure
from kiosk.content.store.store import StoredRelease
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from kiosk.models.map.office_map import PIN_SPACING
from tests.models.exhibits import exhibit, reads, said, section, tab
from tests.visitor import HandClock

WIDTH, PIN, TEXT = 600.0, 48.0, 27

pytestmark = pytest.mark.usefixtures("qapp")


def office(office_id: str, north: float | None = None, east: float | None = None) -> Office:
    return Office(
        id=office_id,
        name=said(office_id),
        kind="presence",
        town=LocalizedText({"": "town"}),
        latitude=north,
        longitude=east,
    )


CAPITAL, NEXT_DOOR = office("capital", 18.54, -72.34), office("next-door", 18.58, -72.29)
NORTH, NOWHERE = office("north", 19.75, -72.2), office("nowhere")
VALUES = Map(
    items=(
        Area(code="HT", name=said("Haiti"), value=Measure({"": "1200000"})),
        Area(code="DO", name=said("east"), value=Measure({"": "84.5"})),
        Area(code="CU", name=said("Cuba")),
    )
)


def shown(*blocks: Offices | Map, areas: tuple[NamedArea, ...] = ()) -> StoredRelease:
    """Return an exhibit with one tab of offices, and its maps."""
    stored = exhibit(tab("offices", section("network", *blocks), layout="offices"))
    content = replace(stored.release.content, map=BaseMap(areas=areas))
    return replace(stored, release=replace(stored.release, content=content, maps=draw_maps(content, {})))


def opened(stored: StoredRelease, office_id: str = "") -> Kiosk:
    kiosk = Kiosk(HandClock(), Display(), device=Device(office=office_id))
    kiosk.show(stored)
    reads(kiosk, "fr")
    looks(kiosk)
    return kiosk


def viewport(
    ratio: float, zoom: float = 1, left: float = 0, top: float = 0, covered: Sequence[float] = ()
) -> list[float]:
    """Return what is seen of a map that is as large as its view."""
    return [WIDTH, WIDTH * ratio, WIDTH, zoom, left, top, *covered]


def looks(
    kiosk: Kiosk,
    zoom: float = 1,
    left: float = 0,
    top: float = 0,
    covered: Sequence[float] = (),
    *,
    leads: bool = False,
) -> None:
    """Have the map shown from this corner."""
    its = kiosk.navigation.offices.map
    its.arrange(viewport(its.ratio, zoom, left, top, covered), PIN, TEXT, leads)


def labels(kiosk: Kiosk) -> list[str]:
    return [each["text"] for each in kiosk.navigation.offices.map.labels.records]


def pins(kiosk: Kiosk) -> list[dict[str, Any]]:
    return [dict(each) for each in kiosk.navigation.offices.map.pins.records]


def test_each_office_whose_place_is_known_has_a_pin() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NOWHERE)), Offices(items=(NORTH,))))
    assert [(pin["office"], pin["name"], pin["count"]) for pin in pins(kiosk)] == [
        ("capital", "capital in fr", 1),
        ("north", "north in fr", 1),
    ]
    north, south = pins(kiosk)[1], pins(kiosk)[0]
    assert 0 < north["y"] < south["y"] < 1


def test_without_a_place_there_is_no_map() -> None:
    kiosk = opened(shown(Offices(items=(NOWHERE,))))
    assert not kiosk.navigation.offices.map.hasOffices
    assert pins(kiosk) == []


def test_offices_too_close_to_each_other_share_a_pin_until_a_closer_look() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NEXT_DOOR, NORTH))))
    both = pins(kiosk)[0]
    assert (both["count"], both["names"]) == (2, "capital in fr, next-door in fr")
    zoom = kiosk.navigation.offices.map.zoomToPart(0)
    assert 1 < zoom <= kiosk.navigation.offices.map.maxZoom
    left, top = both["x"] - 0.5 / zoom, both["y"] - 0.5 / zoom
    looks(kiosk, zoom, left, top)
    assert [pin["count"] for pin in pins(kiosk)] == [1, 1]


def test_offices_at_one_place_are_spread_because_no_closer_look_parts_them() -> None:
    same = [office(f"desk-{number}", 18.54, -72.34) for number in range(5)]
    kiosk = opened(shown(Offices(items=(*same, NORTH))))
    assert [pin["count"] for pin in pins(kiosk)] == [5, 1]
    assert kiosk.navigation.offices.map.zoomToPart(0) == 0
    kiosk.navigation.offices.map.spread(0)
    assert sorted(pin["office"] for pin in pins(kiosk)) == [*[each.id for each in same], "north"]
    assert len({(pin["x"], pin["y"]) for pin in pins(kiosk)}) == 6
    looks(kiosk)
    assert [pin["count"] for pin in pins(kiosk)] == [5, 1], "another look gathers them again"


@pytest.mark.parametrize("index", [-1, 9, 2**31 - 1])
def test_a_pin_that_is_not_there_leads_nowhere(index: int) -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL,))))
    kiosk.navigation.offices.map.spread(index)
    assert kiosk.navigation.offices.map.zoomToPart(index) == 0
    assert len(pins(kiosk)) == 1


@pytest.mark.parametrize("leads", [False, True])
def test_the_pin_of_the_office_that_is_open_is_marked(*, leads: bool) -> None:
    """Beside the list the first one is open until another is."""
    kiosk = opened(shown(Offices(items=(CAPITAL, NORTH))))
    looks(kiosk, leads=leads)
    assert [pin["current"] for pin in pins(kiosk)] == [leads, False]
    kiosk.navigation.offices.open("north")
    assert [pin["current"] for pin in pins(kiosk)] == [False, True]
    assert kiosk.navigation.offices.map.marked.x() > 0
    kiosk.navigation.close()
    assert kiosk.navigation.offices.map.marked.x() == -1


def test_the_office_that_is_open_leaves_its_group_and_is_its_own_pin() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NEXT_DOOR, NORTH))))
    together = pins(kiosk)[0]
    kiosk.navigation.offices.open("next-door")
    own, other, _ = pins(kiosk)
    assert [(pin["office"], pin["count"], pin["current"]) for pin in pins(kiosk)] == [
        ("next-door", 1, True),
        ("capital", 1, False),
        ("north", 1, False),
    ]
    assert abs(own["x"] - other["x"]) * WIDTH >= PIN or abs(own["y"] - other["y"]) * WIDTH >= PIN
    kiosk.navigation.close()
    assert pins(kiosk)[0] == together


def test_the_own_office_is_marked_and_the_others_follow_by_distance() -> None:
    kiosk = opened(shown(Offices(items=(NOWHERE, NORTH, CAPITAL, NEXT_DOOR))), "capital")
    items = kiosk.navigation.blocks.records[0]["block"]["items"]
    assert [(each["id"], each["here"], each["distance"]) for each in items] == [
        ("capital", True, ""),
        ("next-door", False, "à environ 7 km"),
        ("north", False, "à environ 140 km"),
        ("nowhere", False, ""),
    ]
    assert [pin["here"] for pin in pins(kiosk)] == [True, False]
    assert [each["text"] for each in kiosk.navigation.offices.map.labels.records if each["here"]] == ["Vous êtes ici"]
    kiosk.navigation.offices.open("north")
    assert kiosk.navigation.offices.current["distance"] == "à environ 140 km"


def test_what_is_heard_and_taken_along_has_the_same_order() -> None:
    kiosk = opened(shown(Offices(items=(NORTH, CAPITAL))), "capital")
    assert kiosk.navigation.section
    block = kiosk.navigation.section.blocks[0]
    assert isinstance(block, Offices)
    assert [each.id for each in block.items] == ["capital", "north"]


def test_an_own_office_that_is_not_there_is_named_once_and_changes_nothing(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.WARNING):
        kiosk = opened(shown(Offices(items=(NORTH, CAPITAL))), "jakmel")
        kiosk.exhibit.chooseLanguage("en")
    assert [record.getMessage() for record in caplog.records] == [
        "no office in the tab offices has the id jakmel: no distances are shown"
    ]
    assert [each["distance"] for each in kiosk.navigation.blocks.records[0]["block"]["items"]] == ["", ""]


def test_areas_are_named_where_there_is_room() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NORTH)), areas=(NamedArea(code="HT", name=said("country")),)))
    assert labels(kiosk) == ["town", "town", "country in fr"]
    kiosk.navigation.offices.map.arrange([40, 40, 40, 1, 0, 0], PIN, TEXT, False)
    assert labels(kiosk) == []


def test_the_town_of_each_pin_stands_on_a_plate_beside_it_that_opens_it() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NEXT_DOOR, NORTH))))
    told = kiosk.navigation.offices.map.labels.records
    assert [(each["badge"], each["office"]) for each in told] == [(True, ""), (True, "north")], "none of two is opened"
    pin = next(each for each in pins(kiosk) if each["office"] == "north")
    assert abs(told[1]["x"] - pin["x"]) * WIDTH > PIN / 2


def test_offices_of_two_towns_that_share_a_pin_have_no_name() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, replace(NEXT_DOOR, town=said("other town"))))))
    assert labels(kiosk) == []


def test_nothing_stands_where_the_map_is_covered() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NORTH))))
    north = next(each for each in pins(kiosk) if each["office"] == "north")
    x = north["x"] * WIDTH
    looks(kiosk, covered=(x + PIN, 0, WIDTH, WIDTH))
    assert all(
        each["x"] * WIDTH < x for each in kiosk.navigation.offices.map.labels.records if each["office"] == "north"
    )


def test_an_office_that_a_control_would_cover_stands_beside_it() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NORTH))))
    before = {each["office"]: (each["x"] * WIDTH, each["y"]) for each in pins(kiosk)}
    x, y = before["north"][0], before["north"][1] * WIDTH * kiosk.navigation.offices.map.ratio
    looks(kiosk, covered=(x - 5, y - 50, x + 50, y + 50))
    after = {each["office"]: (each["x"] * WIDTH, each["y"]) for each in pins(kiosk)}
    assert after["capital"] == pytest.approx(before["capital"])
    assert after["north"][0] == pytest.approx(x - 5 - PIN * PIN_SPACING / 2)
    assert after["north"][1] == pytest.approx(before["north"][1])


def test_an_office_is_left_out_where_controls_leave_no_room() -> None:
    kiosk = opened(shown(Offices(items=(CAPITAL, NORTH))))
    looks(kiosk, covered=(0, 0, WIDTH, WIDTH))
    assert pins(kiosk) == []


def test_around_a_map_there_is_more_to_see() -> None:
    """The view is wider than the map, which lies in its middle."""
    kiosk = opened(shown(Offices(items=(CAPITAL, NORTH))))
    alone = pins(kiosk)
    its = kiosk.navigation.offices.map
    its.arrange([2 * WIDTH, WIDTH * its.ratio, WIDTH, 1, -0.5, 0], PIN, TEXT, False)
    assert [each["x"] * 2 - 0.5 for each in pins(kiosk)] == pytest.approx([each["x"] for each in alone])


def test_the_legend_shows_the_pins_of_one_kind() -> None:
    airport = replace(NORTH, kind="airport")
    kiosk = opened(shown(Offices(items=(CAPITAL, airport, replace(NOWHERE, kind="central")))))
    offices = kiosk.navigation.offices
    assert offices.map.kinds == ["presence", "airport"], "a kind without a place is not on the map"
    offices.chooseKind("airport")
    looks(kiosk)
    assert [each["office"] for each in pins(kiosk)] == ["north"]
    assert offices.map.kinds == ["presence", "airport"]
    offices.chooseKind("")
    looks(kiosk)
    assert [each["office"] for each in pins(kiosk)] == ["capital", "north"]


def test_the_area_of_the_open_office_has_its_name_before_all_others() -> None:
    areas = (
        NamedArea(code="DO", name=said("a neighbour with a long name")),
        NamedArea(code="HT", name=said("country")),
    )
    kiosk = opened(shown(Offices(items=(NORTH, CAPITAL)), areas=areas))
    kiosk.navigation.offices.open("capital")
    assert kiosk.navigation.offices.map.labels.records[0]["text"] == "country in fr"
    point = kiosk.navigation.offices.map.marked
    for zoom in (2, 4, 8):
        looks(kiosk, zoom, point.x() - 0.5 / zoom, point.y() - 0.5 / zoom)
        assert kiosk.navigation.offices.map.labels.records[0]["text"] == "country in fr"


def test_a_closer_look_is_about_the_office_that_is_open_while_it_is_in_sight() -> None:
    kiosk = opened(shown(Offices(items=(NORTH, CAPITAL))))
    its = kiosk.navigation.offices.map
    kiosk.navigation.offices.open("capital")
    assert its.lookAt(0.5, 0.5) == its.marked
    looks(kiosk, 8)
    assert its.lookAt(0.5, 0.5) != its.marked
    assert kiosk.navigation.maps.lookAt(0, 0.25, 0.75) == QPointF(0.25, 0.75), "an office list is no map of a block"


def test_a_map_of_values_tells_its_shades_in_the_language() -> None:
    kiosk = opened(shown(VALUES))
    its = kiosk.navigation.blocks.records[0]["block"]["map"]
    assert [(each["name"], each["value"], each["step"]) for each in its["areas"]] == [
        ("Haiti in fr", "1\N{NARROW NO-BREAK SPACE}200\N{NARROW NO-BREAK SPACE}000", 5),
        ("east in fr", "84,5", 1),
        ("Cuba in fr", "", 0),
    ]
    assert its["valued"]
    assert its["source"].startswith("image://map/0/")
    assert its["ratio"] > 0
    names = kiosk.navigation.maps.names(0, viewport(its["ratio"]), TEXT)
    assert [(each["text"], each["value"], each["step"]) for each in names] == [
        ("Haiti in fr", "", 5),
        ("east in fr", "", 1),
        ("Cuba in fr", "", 0),
    ]
    small = kiosk.navigation.maps.names(0, viewport(its["ratio"]), TEXT // 3)
    assert {each["text"]: each["value"] for each in small} == {each["name"]: each["value"] for each in its["areas"]}, (
        "small letters have room for the values, too"
    )


@pytest.mark.parametrize(("index", "width"), [(-1, WIDTH), (5, WIDTH), (0, 0)])
def test_names_on_a_map_that_is_not_there_are_none(index: int, width: float) -> None:
    assert opened(shown(VALUES)).navigation.maps.names(index, [width, width, width, 1, 0, 0], TEXT) == []
