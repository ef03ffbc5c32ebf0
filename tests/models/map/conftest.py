"""A map of the smallest kind."""

import pytest

from kiosk.content.maps.features import read
from kiosk.content.maps.projection import draw
from kiosk.models.map.maps import Maps
from tests.content.maps.map_files import geojson


@pytest.fixture
def maps() -> Maps:
    """Two squares, one above the other, in the map of the exhibit."""
    return Maps({"": (draw(read(geojson())),)})
