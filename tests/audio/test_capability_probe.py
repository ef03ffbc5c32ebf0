"""What a machine can is found out in a process of its own, which answers on any machine."""

import json
import subprocess
import sys

from tests.conftest import ROOT

BARE = """
import sys
from functools import partial
from kiosk.audio import capability_probe
capability_probe.TtsEngine = partial(capability_probe.TtsEngine, "libnobody-has-this.so")
sys.modules["PySide6.QtMultimedia"] = None
sys.exit(capability_probe.main(["ht", "en"]))
"""


def test_a_machine_without_voices_and_without_qt_multimedia_is_told_of() -> None:
    ended = subprocess.run((sys.executable, "-c", BARE), cwd=ROOT, capture_output=True, check=True, text=True)
    known = json.loads(ended.stdout)
    assert (known["loudspeaker"], known["voices"]) == (False, [])
    assert "libnobody-has-this.so" in known["missing"]
