"""The codes of areas are found where map portals write them, and what a file has instead is told."""

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.content.maps.features import read
from kiosk.content.maps.needed_maps import EXHIBIT, draw_maps
from tests.content.maps.map_files import feature, geojson, square

if TYPE_CHECKING:
    from tests.content.conftest import Desk


def _file(*properties: dict[str, Any], ids: bool = False, first: int = 0) -> bytes:
    """Return a map file with areas side by side that have these properties, with or without numbers as ids."""
    areas = [feature("", square(index, 0)) | {"properties": each} for index, each in enumerate(properties)]
    for index, area in enumerate(areas):
        area["id"] = first + index if ids else None
    return geojson(*areas)


@pytest.mark.parametrize(
    ("properties", "code"),
    [
        ({"ADM0_PCODE": "HT", "ADM1_PCODE": "HT01", "ADM1_EN": "West"}, "HT01"),
        ({"ADM0_PCODE": "HT", "ADM1_PCODE": "HT01", "ADM2_PCODE": "HT0111"}, "HT0111"),
        ({"ADM3_PCODE": "HT0111-01", "ADM2_PCODE": "HT0111", "ADM1_PCODE": "HT01"}, "HT0111-01"),
        ({"adm0_pcode": "HT", "adm1_pcode": "HT01", "adm2_pcode": None}, "HT01"),
        ({"admin1Pcode": "HT01", "admin2Pcod": "HT0111"}, "HT0111"),
        ({"GID_0": "HTI", "GID_1": "HTI.1_1", "GID_2": "HTI.1.2_1", "HASC_2": "HT.AR.DE"}, "HTI.1.2_1"),
        ({"NAME_1": "Artibonite", "HASC_1": "HT.AR"}, "HT.AR"),
        ({"shapeName": "Ouest", "shapeISO": "HT-OU", "shapeID": "123B1", "shapeGroup": "HTI"}, "HT-OU"),
        ({"shapeName": "Delmas", "shapeISO": "", "shapeID": "123B1"}, "123B1"),
        ({"iso_3166_2": "HT-OU", "iso_a2": "HT", "name": "Ouest"}, "HT-OU"),
        ({"ISO_A2": "-99", "ISO_A2_EH": "FR", "NAME": "France"}, "FR"),
        ({"Code": 3550308}, "3550308"),
        ({"code": 35.0}, "35"),
        ({"name": "Ouest"}, ""),
    ],
)
def test_an_area_is_known_by_the_deepest_code_of_its_source(properties: dict[str, Any], code: str) -> None:
    (area,) = read(_file(properties)).areas
    assert area.code == code


@pytest.mark.parametrize("first", [0, 1])
def test_numbers_of_rows_are_no_codes(first: int) -> None:
    rows = [{"ADM1_PCODE": f"HT{index}", "id": index} for index in range(3)]
    assert read(_file(*rows, ids=True, first=first)).codes == {"HT0", "HT1", "HT2"}


def test_other_numbers_are_codes() -> None:
    assert read(_file({"name": "a"}, {"name": "b"}, ids=True, first=31)).codes == {"31", "32"}


def test_an_id_goes_before_properties() -> None:
    assert read(geojson(feature("own", square(0, 0), ADM1_PCODE="HT01"))).codes == {"own"}


@pytest.mark.parametrize("name", ["ADM1_EN", "adm1_en"])
def test_another_property_can_hold_the_codes(name: str) -> None:
    file = _file({"ADM1_PCODE": "HT01", "ADM1_EN": "West"}, {"ADM1_PCODE": "HT02", "ADM1_EN": "South"})
    assert read(file, name).codes == {"West", "South"}


def test_numbers_of_rows_can_be_asked_for() -> None:
    assert read(_file({"name": "a"}, {"name": "b"}, ids=True), "id").codes == {"0", "1"}


MAP = "kind: map\nfile: country.json\nitems: [{code: %s, name: North, value: 12}]"


@pytest.fixture
def prepared(desk: "Desk") -> "Desk":
    """A desk with a map file as OCHA makes it."""
    rows = [{"ADM1_PCODE": f"HT0{i}", "ADM1_EN": f"Part {i}", "ADM2_PCODE": f"HT0{i}11"} for i in (1, 2)]
    desk.save("country.json", _file(*rows))
    return desk


def test_a_code_of_another_property_is_told_with_its_name(prepared: "Desk") -> None:
    diagnostic = prepared.block_problem(MAP % "HT01")
    assert diagnostic.what == "The map has no area `HT01`."
    assert diagnostic.how == "The property `ADM1_PCODE` holds it: add `code_property: ADM1_PCODE` below `file`."
    assert prepared.read_block(MAP % "HT01" + "\ncode_property: ADM1_PCODE").diagnostics == ()


def test_a_property_that_the_file_does_not_have_is_told_with_those_that_it_has(prepared: "Desk") -> None:
    diagnostic = prepared.block_problem(MAP % "HT01" + "\ncode_property: ISO")
    assert diagnostic.path == "tab “Places” (places) › section “First” (first) › block 1 (map) › code_property"
    assert diagnostic.what == "The areas of the map have no property `ISO`."
    assert diagnostic.how == "There are `ADM1_PCODE` (HT01), `ADM1_EN` (Part 1), `ADM2_PCODE` (HT0111)."
    assert prepared.block_problem(MAP % "HT01" + "\ncode_property: ADM1_ENG").how == "Did you mean `ADM1_EN`?"


def test_a_file_without_codes_is_told_with_its_properties(desk: "Desk") -> None:
    desk.save("country.json", _file({"name": "West", "area": 12.5}, {"name": "South", "area": 13.5}))
    diagnostic = desk.block_problem(MAP % "West")
    assert diagnostic.what == "The areas of the map have no codes."
    assert diagnostic.how == "Name the property that holds them: `code_property: …`. There are `name` (West)."
    desk.save("country.json", _file({}, {}, ids=True))
    assert desk.block_problem(MAP % "West").how.endswith("They have no properties: give each an `id`.")


def test_a_property_without_a_file_says_nothing(prepared: "Desk") -> None:
    block = (MAP % "HT").replace("file: country.json", "code_property: ADM1_EN")
    assert prepared.block_problem(block).what == "`code_property` says nothing without a `file`."


def test_one_file_can_serve_two_maps_by_different_codes(prepared: "Desk", top: str) -> None:
    blocks = (MAP % "HT0111", (MAP % "Part 1") + "\ncode_property: ADM1_EN")
    written = "".join("          -\n" + "".join(f"            {line}\n" for line in b.splitlines()) for b in blocks)
    base = "map: {file: country.json, code_property: ADM1_PCODE, areas: [{code: HT02, name: South}]}\n"
    loaded = prepared.read(top.replace("tabs:", base + "tabs:") + written)
    assert loaded.content, loaded.diagnostics
    drawn = draw_maps(loaded.content, loaded.feature_collections)
    assert {name: {shape.code for shape in its.shapes} for name, (its,) in drawn.items()} == {
        EXHIBIT: {"HT01", "HT02"},
        "country.json": {"HT0111", "HT0211"},
        "country.json?ADM1_EN": {"Part 1", "Part 2"},
    }
