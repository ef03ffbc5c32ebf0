"""Memory that is no longer needed goes back to the system, and nothing keeps it."""

import ctypes
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtQml import qmlEngine

from benchmarks.endurance.vitals import Vitals
from kiosk.content.media.icons import svg
from kiosk.models.image_providers import IconProvider
from kiosk.system.memory import give_back

if TYPE_CHECKING:
    from tests.visitor import Visitor

ROOT = Path(__file__).resolve().parent.parent.parent
HELD_MEGABYTES = 30
ICONS = 100
TUPLES = 1500
BESIDE_PIXELS = 0.5
"""So much more than its pixels a picture may take; what drew an icon takes more than these."""
GROWN_MEGABYTES = 1
"""A page that is never freed takes some 20 kB of the heap of the views."""
CODE = """
import sys
from pathlib import Path
from kiosk.system.memory import give_back, keep_little
from PySide6.QtGui import QImage

def megabytes():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1e6

large = QImage(4000, 4000, QImage.Format.Format_RGB32)
large.fill(1)
del large
if "tidy" in sys.argv:
    keep_little()
before = megabytes()
kept = [bytes(100_000) + bytes([number % 256]) for number in range(800)]
separators = kept[::100]
del kept
if "tidy" in sys.argv:
    give_back()
print(megabytes() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems keep memory in other ways")
def test_what_is_free_is_given_back() -> None:
    assert _held("tidy") < HELD_MEGABYTES
    assert _held("untidy") > HELD_MEGABYTES


def test_what_python_keeps_to_use_again_is_given_back() -> None:
    give_back()
    before = sys.getallocatedblocks()
    tuples = [tuple([None] * 15) for _ in range(TUPLES)]
    del tuples
    assert sys.getallocatedblocks() - before > TUPLES / 2
    give_back()
    assert sys.getallocatedblocks() - before < TUPLES / 10


@pytest.mark.skipif(sys.platform != "linux", reason="glibc says how much of the heap is in use")
def test_icons_take_no_more_than_their_pixels(qapp: object) -> None:
    assert qapp
    provider = IconProvider()
    provider.use({"map-pin": svg("map-pin")})
    first = provider.requestImage("map-pin/c81e3a", QSize(), QSize(48, 48))
    before = _bytes_in_use()
    icons = [provider.requestImage("map-pin/c81e3a", QSize(), QSize(48, 48)) for _ in range(ICONS)]

    assert _bytes_in_use() - before < len(icons) * first.sizeInBytes() * (1 + BESIDE_PIXELS)


@pytest.mark.skipif(sys.platform != "linux", reason="the heap of the views is told by /proc")
def test_pages_that_were_left_are_freed(visitor: "Visitor") -> None:
    visitor.touches_the_attract_screen()
    engine = qmlEngine(visitor.window.contentItem())
    assert engine
    _turn_pages(visitor, 20)
    engine.collectGarbage()  # it would come at a moment of its own
    before = _heap_of_views()
    _turn_pages(visitor, 100)
    engine.collectGarbage()

    assert _heap_of_views() - before < GROWN_MEGABYTES


class _Heap(ctypes.Structure):
    """What mallinfo2(3) returns."""

    _fields_ = tuple((name, ctypes.c_size_t) for name in (*"abcdefg", "in_use", "free", "top"))


def _bytes_in_use() -> int:
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = _Heap
    return int(library.mallinfo2().in_use)


def _turn_pages(visitor: "Visitor", pages: int) -> None:
    for page in range(pages):
        visitor.kiosk.navigation.openSection(page % 2)
        visitor.pauses()


def _heap_of_views() -> float:
    """Return the megabytes that the JavaScript engine of Qt takes."""
    maps = Path("/proc/self/smaps").read_text("utf-8")
    return sum(int(size) for size in re.findall(r":JSGCHeap:[^R]*\nRss: +(\d+) kB", maps)) / 1024


def _held(way: str) -> float:
    said = subprocess.run((sys.executable, "-c", CODE, way), cwd=ROOT, check=True, capture_output=True, text=True)
    return float(said.stdout)


def test_no_memory_is_written_to_a_file_and_an_administrator_can_still_measure() -> None:
    code = (
        "import ctypes, resource, sys; from kiosk.system.memory import leave_no_dump; leave_no_dump();"
        "print(ctypes.CDLL(None).prctl(3), *resource.getrlimit(resource.RLIMIT_CORE), flush=True); sys.stdin.read()"
    )
    command = (sys.executable, "-c", code)
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline().split() == ["0", "0", "0"]
        if os.geteuid() == 0:
            assert Vitals.of(process.pid).rss > 1
        process.communicate("")
