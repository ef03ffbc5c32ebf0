"""Makes the needed maps of a content: that of the exhibit, if anything is shown on it, and each other map file."""

from collections.abc import Iterator, Mapping

from kiosk.content.maps.features import FeatureCollection, world
from kiosk.content.maps.longitudes import Ring
from kiosk.content.maps.projection import draw, rings_of
from kiosk.content.maps.shapes import ProjectedMap, map_name
from kiosk.content.schema.blocks import Block, Map, Offices
from kiosk.content.schema.model import Content

NARROWEST_DEGREES = 2.0
"""Of what is cut out of the world: its borders are too coarse for less."""
EXHIBIT = ""
"""The name of the map of the exhibit among the names of files."""


def draw_maps(content: Content, feature_collections: Mapping[str, FeatureCollection]) -> dict[str, tuple[ProjectedMap]]:
    """Return the projected maps by the names of their files.

    The map of the exhibit shows the areas named on it. Without a file, the world is cut to them and the offices.
    """
    blocks = [block for tab in content.tabs for section in tab.sections for block in section.blocks]
    maps = [block for block in blocks if isinstance(block, Map)]
    points = list(_points_of_offices(blocks))
    codes = {each.code for each in content.map.areas} | {
        each.code for map_ in maps if not map_.file for each in map_.items
    }
    names = sorted({map_name(map_.file, map_.code_property) for map_ in maps if map_.file})
    drawn = {name: (draw(feature_collections[name]),) for name in names}
    if points or codes:
        drawn[EXHIBIT] = (
            _exhibit(map_name(content.map.file, content.map.code_property), feature_collections, codes, points),
        )
    return drawn


def _exhibit(
    name: str, feature_collections: Mapping[str, FeatureCollection], codes: set[str], points: list[Ring]
) -> ProjectedMap:
    if name:
        return draw(feature_collections[name], rings_of(feature_collections[name], codes))
    return draw(world(), rings_of(world(), codes) + points, NARROWEST_DEGREES)


def _points_of_offices(blocks: list[Block]) -> Iterator[Ring]:
    for office in (each for block in blocks if isinstance(block, Offices) for each in block.items):
        if office.latitude is not None and office.longitude is not None:
            yield ((office.longitude, office.latitude),)
