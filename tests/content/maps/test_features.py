"""Map files are read whatever they try, in bounded time and memory, and what is wrong is said."""

import json
import resource
import subprocess
import sys
import time
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.maps import features
from kiosk.content.maps.features import MapFileError, read
from tests.content.maps.map_files import feature, geojson, square, topojson

SECONDS = 20
"""Of the processor: so long takes what grows faster than its file, on any machine."""
MEGABYTES = 700
WITH_LITTLE_MEMORY = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({bytes}, {bytes}))
from kiosk.content.maps.features import MapFileError, read
try:
    read(sys.stdin.buffer.read())
except MapFileError as error:
    print(error)
"""


def what_is_wrong(data: bytes) -> str:
    """Return what is said of a file that must be refused, soon."""
    began = time.process_time()
    with pytest.raises(MapFileError) as raised:
        read(data)
    assert time.process_time() - began < SECONDS
    what, how = raised.value.error
    assert how.endswith(".")
    return what


@pytest.mark.parametrize("data", [geojson(), topojson()], ids=["GeoJSON", "TopoJSON"])
def test_both_formats_tell_the_same_areas(data: bytes) -> None:
    found = {area.code: {*area.rings[0]} for area in read(data).areas}
    assert found == {
        "north": {(-72.0, 19.0), (-71.0, 19.0), (-71.0, 20.0), (-72.0, 20.0)},
        "south": {(-72.0, 18.0), (-71.0, 18.0), (-71.0, 19.0), (-72.0, 19.0)},
    }


def test_an_area_is_known_by_a_property_when_it_has_no_id() -> None:
    area = feature("", square(0, 0), shapeISO="HT-OU")
    del area["id"]
    assert read(geojson(area)).codes == {"HT-OU"}


def test_islands_and_holes_and_areas_of_one_code_belong_together() -> None:
    areas = (feature("a", square(0, 0), square(3, 3)), feature("a", square(6, 6)))
    assert [len(area.rings) for area in read(geojson(*areas)).areas] == [3]


def test_points_and_lines_are_passed_over() -> None:
    point = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [0, 0]}}
    nothing = {"type": "Feature", "geometry": None}
    assert len(read(geojson(point, nothing, feature("a", square(0, 0)))).areas) == 1
    assert what_is_wrong(geojson(point)) == "it has no area"


def test_the_world_holds_its_countries() -> None:
    assert {"HT", "DO", "FR", "FJ"} <= features.world().codes


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "it is not JSON, or is cut off"),
        (geojson()[:-40], "it is not JSON, or is cut off"),
        (b"\xff\xfe{}", "it is not JSON, or is cut off"),
        (b"\xc3\x28", "it is not written in UTF-8"),
        (b"{}", "it is not built as GeoJSON or TopoJSON is"),
        (b"[]", "it is not built as GeoJSON or TopoJSON is"),
        (b"null", "it is not built as GeoJSON or TopoJSON is"),
        (b"1" * 10_000, "it is not JSON, or is cut off"),
        (b'{"type": "Elephant"}', "it is a Elephant, not a map of areas"),
        (b"[" * 1_000_000, "its brackets stand too deep inside each other"),
        (b'{"a":' * 200_000, "its brackets stand too deep inside each other"),
        (geojson().replace(b"-72", b"NaN"), "it holds NaN, which is not a number"),
        (geojson().replace(b"-72", b"-Infinity"), "it holds -Infinity, which is not a number"),
        (geojson().replace(b"-72", b"1e308"), "area 1 has the point [1e+308, 19], which is not degrees east and north"),
        (geojson().replace(b"-72", b"1e999"), "area 1 has the point [inf, 19], which is not degrees east and north"),
        (geojson().replace(b"-72", b"712345.5"), "area 1 has the point [712345.5, 19], which is not degrees"),
        (geojson().replace(b"-72", b'"west"'), "area 1 has the point ['west', 19], which is not degrees"),
        (geojson().replace(b"-72", b"true"), "area 1 has the point [True, 19], which is not degrees"),
        (geojson().replace(b"[-72, 19]", b"[]"), "it is not built as GeoJSON or TopoJSON is"),
        (geojson().replace(b"[-72, 19]", b"7"), "it is not built as GeoJSON or TopoJSON is"),
        (geojson(*[feature(f"a{i}", square(0, 0)) for i in range(2_001)]), "it has more than 2,000 areas"),
        (b" " * (features.LARGEST_FILE + 1), "it is larger than 4 MB"),
        (topojson(arcs=[]), "it is not built as GeoJSON or TopoJSON is"),
        (topojson(objects={}), "it is not built as GeoJSON or TopoJSON is"),
        (topojson(transform={"scale": ["a", "b"], "translate": [0, 0]}), "it is not built as GeoJSON"),
        (topojson(transform={"scale": [1e308, 1e308], "translate": [0, 0]}), "area 1 has the point"),
        (topojson(arcs=[[[10**400, 0], [1, 1]]] * 3), "it is not built as GeoJSON or TopoJSON is"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(data: bytes, what: str) -> None:
    assert what_is_wrong(data).startswith(what)


def bombs() -> dict[str, bytes]:
    """Return small files that would become large ones."""
    line = [[0, 0], *[[0, 1], [0, -1]] * 5_000]
    often = {"type": "Polygon", "id": "a", "arcs": [[0] * 500_000]}
    many = {"type": "MultiPolygon", "id": "a", "arcs": [[[0]]] * 200_000}
    ring = square(0, 0)[:-1] * 60_000
    return {
        "an arc half a million times": topojson(objects={"a": often}, arcs=[line]),
        "a ring two hundred thousand times": topojson(objects={"a": many}, arcs=[line]),
        "a text times a number": topojson(arcs=[[["a" * 100_000, 0], [1, 1]]] * 3, transform=None),
        "a list times a number": topojson(transform={"scale": [[0] * 100_000] * 2, "translate": [0, 0]}),
        "a million points": json.dumps({"type": "Polygon", "coordinates": [ring]}).encode()[: features.LARGEST_FILE],
        "many points": geojson(feature("a", ring[:120_000])),
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", bombs())
def test_no_small_file_becomes_a_large_map(name: str) -> None:
    began = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    code = WITH_LITTLE_MEMORY.format(bytes=MEGABYTES * 1024**2)
    done = subprocess.run((sys.executable, "-c", code), input=bombs()[name], capture_output=True, check=True)
    assert done.stdout.startswith((b"it ", b"area 1 has the point"))
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - began < SECONDS


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=15,
)


@pytest.mark.slow
@settings(max_examples=300)
@given(
    st.sampled_from(["FeatureCollection", "Feature", "Topology", "Polygon", "MultiPolygon"]),
    st.dictionaries(st.sampled_from(["features", "geometry", "coordinates", "arcs", "objects", "transform"]), anything),
)
def test_nothing_but_an_error_comes_of_what_is_no_map(kind: str, rest: dict[str, Any]) -> None:
    with suppress(MapFileError):
        read(json.dumps({"type": kind, **rest}).encode())
