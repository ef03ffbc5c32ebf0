"""Maps know how their areas lie."""

from pathlib import Path

from kiosk.models.map.maps import Maps


def test_land_is_where_one_looks_or_the_nearest_corner(maps: Maps) -> None:
    shown = maps.named("")
    assert shown
    assert shown.land_near((0.5, 0.2)) == ("north", (0.5, 0.2))
    code, (x, y) = shown.land_near((0, 1))
    assert (code, x < 0.3, y > 0.8) == ("south", True, True)
    assert shown.land_near((0.5, 0.9), {"north"})[0] == "north"
    assert shown.land_near((0.5, 0.9), {"west"}) == ("", (0.5, 0.9))


def test_an_unknown_name_and_an_unknown_area_are_nowhere(maps: Maps, tmp_path: Path) -> None:
    assert maps.named(str(tmp_path)) is None
    shown = maps.named("")
    assert shown
    assert shown.label("west") is None
