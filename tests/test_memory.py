"""Memory that is no longer needed goes back to the system."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HELD_MEGABYTES = 30
CODE = """
import sys
from pathlib import Path
from kiosk.memory import give_back, keep_little
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


def _held(way: str) -> float:
    said = subprocess.run((sys.executable, "-c", CODE, way), cwd=ROOT, check=True, capture_output=True, text=True)
    return float(said.stdout)
