"""What is shipped beside the content: the map is sound, and the origin and licence of every file are stated."""

import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"
PICTURE_BYTES = 400_000
HAITI = {"west": -74.6, "east": -71.5, "south": 17.9, "north": 20.2}


@pytest.fixture(scope="module")
def haiti() -> dict[str, Any]:
    """The map file."""
    data: dict[str, Any] = json.loads((RESOURCES / "maps" / "haiti.json").read_text(encoding="utf-8"))
    return data


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


def test_the_map_has_the_ten_departments_with_names_in_french_and_creole(haiti: dict[str, Any]) -> None:
    codes = {f"HT-{code}" for code in ("AR", "CE", "GA", "ND", "NE", "NI", "NO", "OU", "SD", "SE")}
    assert {area["code"] for area in haiti["departments"]} == codes
    assert len(haiti["departments"]) == len(codes)
    assert all(set(area["names"]) == {"fr", "ht"} for area in haiti["departments"])


def test_every_ring_of_the_map_is_closed(haiti: dict[str, Any]) -> None:
    for area in haiti["departments"] + haiti["neighbours"]:
        for ring in area["rings"]:
            assert len(ring) >= 4, area["code"]
            assert ring[0] == ring[-1], area["code"]


def test_every_point_of_a_department_lies_in_haiti(haiti: dict[str, Any]) -> None:
    for area in haiti["departments"]:
        for east, north in (point for ring in area["rings"] for point in ring):
            assert HAITI["west"] < east < HAITI["east"], area["code"]
            assert HAITI["south"] < north < HAITI["north"], area["code"]


def test_neighbouring_departments_share_their_borders(haiti: dict[str, Any]) -> None:
    """A border written in two ways would leave gaps between the colours."""
    points = {area["code"]: {tuple(point) for ring in area["rings"] for point in ring} for area in haiti["departments"]}
    assert len(points["HT-OU"] & points["HT-SE"]) > 10
    assert len(points["HT-AR"] & points["HT-CE"]) > 10
