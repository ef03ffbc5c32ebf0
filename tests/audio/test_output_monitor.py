"""Who watches for headsets, beside the kiosk."""

import os
import select
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.audio.sound_servers import pulseaudio
from tests.patience import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, "-S", "-m", "kiosk.audio.output_monitor")


def _environment(folder: Path) -> dict[str, str]:
    return {"XDG_RUNTIME_DIR": str(folder), "HOME": str(folder), "PULSE_SERVER": f"unix:{folder}/server"}


@contextmanager
def _watching(folder: Path) -> Iterator["subprocess.Popen[bytes]"]:
    with subprocess.Popen(
        COMMAND,
        cwd=ROOT,
        env={**os.environ, **_environment(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_it_ends_with_whoever_started_it(tmp_path: Path) -> None:
    """Here there is no sound server: it waits for one."""
    ended = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env=_environment(tmp_path),
        input=b"",
        capture_output=True,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    assert (ended.returncode, ended.stdout) == (0, b"")


def test_it_ends_when_nobody_hears_it_any_more(tmp_path: Path) -> None:
    with _watching(tmp_path) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        with pulseaudio(tmp_path / "server"):
            assert process.wait(PATIENCE_SECONDS) == 0
        assert process.stderr.read() == b""


def test_it_tells_of_a_server_that_comes_or_comes_again_and_of_each_device(tmp_path: Path) -> None:
    with _watching(tmp_path) as process:
        for _ in range(2):
            with pulseaudio(tmp_path / "server"):
                assert _tells(process)
                _plug_in(tmp_path)
                assert _tells(process)


def _tells(process: "subprocess.Popen[bytes]") -> bool:
    """Wait for what it tells next; return whether anything came."""
    assert process.stdout
    ready, _, _ = select.select([process.stdout], [], [], PATIENCE_SECONDS)
    return bool(ready) and bool(os.read(process.stdout.fileno(), 1000))


def _plug_in(folder: Path) -> None:
    subprocess.run(
        ("pactl", "load-module", "module-null-sink"),
        env={**os.environ, **_environment(folder)},
        stdout=subprocess.DEVNULL,
        check=True,
        timeout=PATIENCE_SECONDS,
    )


def test_it_ends_at_once_without_the_library() -> None:
    code = """
import sys
from kiosk.audio import output_monitor, pulse_context
pulse_context.LIBRARY = "libnobody.so"
sys.exit(output_monitor.main())
"""
    ended = subprocess.run(
        (sys.executable, "-S", "-c", code),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        check=False,
        timeout=PATIENCE_SECONDS,
    )
    assert (ended.returncode, ended.stderr) == (1, b"")
