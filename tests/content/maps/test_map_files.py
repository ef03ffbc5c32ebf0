"""Map files in a content folder: judged once, with the place in the content file, and kept ready to be drawn."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.content.maps.needed_maps import EXHIBIT, draw_maps
from kiosk.content.publish.publish import prepare
from kiosk.content.schema.model import Content
from kiosk.content.store.store import Store
from kiosk.content.validation import media_rules
from tests.content.conftest import SECTION
from tests.content.maps.map_files import feature, geojson, square, topojson

if TYPE_CHECKING:
    from tests.content.conftest import Desk

BLOCK = "kind: map\nfile: country.json\nitems:\n  - {code: north, name: North, value: 12}"
OFFICES = "kind: offices\nitems:\n  - {id: a, name: A, kind: presence, town: T, latitude: 18.5, longitude: -72.3}"


@pytest.fixture
def prepared(desk: "Desk") -> "Desk":
    """A desk with a map file of two areas, north and south."""
    desk.save("country.json", geojson())
    return desk


def maps_of(desk: "Desk", text: str) -> dict[str, set[str]]:
    """Return the codes of what each map of this whole file shows."""
    loaded = desk.read(text)
    assert loaded.content, loaded.diagnostics
    drawn = draw_maps(loaded.content, loaded.feature_collections)
    return {name: {shape.code for shape in its.shapes} for name, (its,) in drawn.items()}


def test_a_good_map_has_no_problems(prepared: "Desk") -> None:
    assert prepared.read_block(BLOCK).diagnostics == ()
    prepared.save("country.json", topojson())
    assert prepared.read_block(BLOCK).diagnostics == ()


def test_a_bad_map_is_named_at_its_line_with_what_to_do(prepared: "Desk") -> None:
    prepared.save("country.json", geojson()[:-20])
    diagnostic = prepared.block_problem(BLOCK)
    assert diagnostic.path == f"{SECTION} › block 1 (map) › file"
    assert diagnostic.what.startswith("`country.json` cannot be used as a map: it is not JSON, or is cut off")
    assert diagnostic.how == "Save it again as GeoJSON or TopoJSON."


@pytest.mark.parametrize(
    "name", ["missing.json", "../country.json", "/etc/passwd", "country.svg", "country.json/x.json"]
)
def test_a_map_file_lies_in_the_folder_under_its_name(prepared: "Desk", name: str) -> None:
    assert prepared.block_problem(BLOCK.replace("country.json", name)).severity == "error"


def test_a_code_that_the_map_does_not_have_is_named_with_a_guess(prepared: "Desk") -> None:
    diagnostic = prepared.block_problem(BLOCK.replace("code: north", "code: nord"))
    assert diagnostic.what == "The map has no area `nord`."
    assert "north" in diagnostic.how


def test_without_a_file_the_codes_are_those_of_countries(desk: "Desk") -> None:
    block = BLOCK.replace("file: country.json\n", "").replace("code: north", "code: HT")
    assert desk.read_block(block).diagnostics == ()
    assert desk.block_problem(block.replace("HT", "Haiti")).what == "The map has no area `Haiti`."


def test_an_area_is_listed_once(prepared: "Desk") -> None:
    diagnostic = prepared.block_problem(BLOCK + "\n  - {code: north, name: Again}")
    assert diagnostic.what.startswith("`north` stands here a second time")


@pytest.mark.parametrize("value", ["much", "'1,200'", "1e6", "NaN", "{en: 1, fr: 2}", "9" * 30, "[1]"])
def test_the_value_of_an_area_is_a_plain_number(prepared: "Desk", value: str) -> None:
    diagnostics = prepared.read_block(BLOCK.replace("12}", f"{value}}}")).diagnostics
    assert "The value of an area must be a number: it gives the shade." in {
        diagnostic.what for diagnostic in diagnostics
    }


@pytest.mark.parametrize("value", ["0", "-4", "12.5", "36%", "1245000"])
def test_numbers_of_every_kind_are_values(prepared: "Desk", value: str) -> None:
    assert prepared.read_block(BLOCK.replace("12}", f"{value}}}")).diagnostics == ()


def test_the_map_of_the_exhibit_serves_offices_and_maps_without_a_file(prepared: "Desk", top: str) -> None:
    base = "map: {file: country.json, areas: [{code: south, name: South}]}\n"
    blocks = "".join(
        "          -\n" + "".join(f"            {line}\n" for line in block.splitlines())
        for block in (OFFICES, BLOCK.replace("file: country.json\n", ""))
    )
    assert maps_of(prepared, top.replace("tabs:", base + "tabs:") + blocks) == {EXHIBIT: {"north", "south"}}


def test_a_wrong_code_in_the_map_of_the_exhibit_is_named(prepared: "Desk", top: str) -> None:
    base = "map: {file: country.json, areas: [{code: sooth, name: South}]}\n"
    heading = "          - {kind: heading, text: Hello}\n"
    assert prepared.diagnostic(top.replace("tabs:", base + "tabs:") + heading).what == "The map has no area `sooth`."


def test_without_a_map_the_world_is_cut_to_the_offices(desk: "Desk", top: str) -> None:
    office = "          -\n" + "".join(f"            {line}\n" for line in OFFICES.splitlines())
    assert maps_of(desk, top + office) == {EXHIBIT: {"HT", "DO", "CU", "BS"}}
    assert maps_of(desk, top + office.replace(", latitude: 18.5, longitude: -72.3", "")) == {}


def test_no_more_than_ten_map_files_are_read(desk: "Desk", top: str) -> None:
    blocks = []
    for number in range(media_rules.MAX_MAPS + 1):
        desk.save(f"map-{number}.json", geojson(feature("north", square(0, number))))
        block = BLOCK.replace("country.json", f"map-{number}.json")
        blocks.append("          -\n" + "".join(f"            {line}\n" for line in block.splitlines()))
    assert desk.diagnostic(top + "".join(blocks)).what == "There are more than 10 map files."


@pytest.mark.slow
def test_ten_of_the_largest_maps_are_read_in_time(prepared: "Desk") -> None:
    """Each is read for itself, so one is measured. What grows faster than a file takes so long on any machine."""
    ring = [[round(-72 + i / 10_000, 4), round(19 + (i % 7) / 100, 4)] for i in range(9_000)] * 11
    prepared.save("country.json", geojson(feature("north", ring)))
    began = time.process_time()
    loaded = prepared.read_block(BLOCK)
    assert isinstance(loaded.content, Content)
    assert len(draw_maps(loaded.content, loaded.feature_collections)) == 1
    assert time.process_time() - began < 60


def test_a_release_keeps_its_maps_beside_its_outline(prepared: "Desk", tmp_path: Path) -> None:
    assert prepared.read_block(BLOCK).content
    store = Store(tmp_path / "store")
    stored = prepare(prepared.folder / "content.yaml", store).stored
    assert stored
    again = store.current()
    assert again
    assert [each.label for each in again.release.maps["country.json"][0].shapes] == [
        each.label for each in stored.release.maps["country.json"][0].shapes
    ]
    (again.folder / "release.pickle").write_bytes(b"broken")
    assert tuple(again.release.maps["country.json"]) == ()
