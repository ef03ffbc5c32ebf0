"""What is shipped beside the content: the map is sound, and the origin and licence of every file are stated."""

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"
PICTURE_BYTES = 400_000
WORLD = ROOT / "kiosk" / "content" / "maps"
HAITI = {"west": -74.6, "east": -71.5, "south": 17.9, "north": 20.2}


Shapes = dict[str, list[list[list[float]]]]
"""Rings of degrees east and north by the code of their area."""


@pytest.fixture(scope="module")
def haiti() -> dict[str, Any]:
    """The map file."""
    data: dict[str, Any] = json.loads((RESOURCES / "maps" / "haiti.json").read_text(encoding="utf-8"))
    return data


@pytest.fixture(scope="module")
def departments(haiti: dict[str, Any]) -> Shapes:
    """The rings of each department by its code."""
    return {each["id"]: rings_of(each) for each in haiti["features"] if each["id"] != "DO"}


def rings_of(feature: dict[str, Any]) -> list[list[list[float]]]:
    return [ring for polygon in feature["geometry"]["coordinates"] for ring in polygon]


def shipped_files() -> list[str]:
    files = (path for path in RESOURCES.rglob("*") if path.is_file() and path.name != "README.md")
    return sorted(path.relative_to(RESOURCES).as_posix() for path in files)


def listed_files() -> dict[str, list[str]]:
    """What it is, its origin and its licence, by the name of the file."""
    lines = (RESOURCES / "README.md").read_text(encoding="utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| `")]
    return {name.strip("`"): cells for name, *cells in rows}


def test_every_shipped_file_is_listed_and_every_listed_file_is_shipped() -> None:
    assert sorted(listed_files()) == shipped_files()


def test_each_listed_file_has_its_origin_and_its_licence() -> None:
    for name, cells in listed_files().items():
        assert len(cells) == 3, name
        assert all(cells), name


def test_pictures_are_small_enough_for_a_modest_machine() -> None:
    sizes = {path.name: path.stat().st_size for path in (RESOURCES / "pictures").glob("*.png")}
    assert max(sizes.values()) < PICTURE_BYTES, sizes


def test_the_map_states_its_origin_and_its_licence(haiti: dict[str, Any]) -> None:
    assert "Natural Earth" in haiti["origin"]
    assert "public domain" in haiti["licence"]
    assert "official endorsement" in haiti["note"]


def test_the_map_has_the_ten_departments_with_names_in_french_and_creole(departments: Shapes) -> None:
    assert sorted(departments) == [
        f"HT-{code}" for code in ("AR", "CE", "GA", "ND", "NE", "NI", "NO", "OU", "SD", "SE")
    ]


def test_every_area_has_names_in_french_and_creole(haiti: dict[str, Any]) -> None:
    named = [set(each["properties"]) for each in haiti["features"] if each["id"] != "DO"]
    assert all(names == {"name", "name_fr", "name_ht"} for names in named)


def test_every_ring_of_the_map_is_closed(haiti: dict[str, Any]) -> None:
    for area in haiti["features"]:
        for ring in rings_of(area):
            assert len(ring) >= 4, area["id"]
            assert ring[0] == ring[-1], area["id"]


def test_every_point_of_a_department_lies_in_haiti(departments: Shapes) -> None:
    for code, rings in departments.items():
        for east, north in (point for ring in rings for point in ring):
            assert HAITI["west"] < east < HAITI["east"], code
            assert HAITI["south"] < north < HAITI["north"], code


def test_neighbouring_departments_share_their_borders(departments: Shapes) -> None:
    """A border written in two ways would leave gaps between the colours."""
    points = {code: {tuple(point) for ring in rings for point in ring} for code, rings in departments.items()}
    assert len(points["HT-OU"] & points["HT-SE"]) > 10
    assert len(points["HT-AR"] & points["HT-CE"]) > 10


def test_the_program_has_a_map_of_the_world_with_origin_and_licence() -> None:
    world = json.loads((WORLD / "world.json").read_text(encoding="utf-8"))
    assert "Natural Earth" in world["origin"]
    assert "public domain" in world["licence"]
    assert "official endorsement" in world["note"]
    assert "`world.json`" in (WORLD / "README.md").read_text(encoding="utf-8")
    codes = {each.get("id") for each in world["objects"]["countries"]["geometries"]}
    assert {"HT", "DO", "BF", "MT", "FJ"} <= codes
    assert (WORLD / "world.json").stat().st_size < 700_000
