"""Who watches for headsets, beside the kiosk."""

import subprocess
import sys
from pathlib import Path

from tests.patience import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]


def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    """Here there is no sound server: it waits for one."""
    command = (sys.executable, "-S", "-m", "kiosk.audio.output_devices")
    environment = {"XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path), "PULSE_SERVER": f"unix:{tmp_path}/nobody"}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, input=b"", capture_output=True, check=False, timeout=PATIENCE_SECONDS
    )
    assert (ended.returncode, ended.stdout) == (0, b"")


def test_it_ends_at_once_without_the_library() -> None:
    code = """
import sys
from kiosk.audio import output_devices, pulse_context
pulse_context.LIBRARY = "libnobody.so"
sys.exit(output_devices.main())
"""
    ended = subprocess.run(
        (sys.executable, "-S", "-c", code), cwd=ROOT, stdin=subprocess.PIPE, check=False, timeout=PATIENCE_SECONDS
    )
    assert ended.returncode == 1
