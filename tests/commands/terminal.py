"""Types commands, as somebody in front of a terminal does."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import main
from tests.content.conftest import TOP

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = (ROOT / "tests" / "screen" / "exhibit" / "content.yaml").read_text("utf-8")
REMARKABLE = GOOD.replace("reviewed: true", "reviewed: false")
BAD = GOOD.replace("kind: text", "kind: texst", 1)
BILINGUAL = f"{TOP}          - {{kind: heading, text: Hello}}\n".replace("icon: users", "icon: userz")
NEEDED = {
    "snapshot": ("--out", "pictures"),
    "words": ("pt",),
    "new": ("exhibit",),
    "install": ("--dry-run",),
    "uninstall": ("--dry-run",),
}
"""What a command cannot do without, and what keeps it from changing this machine."""
READING = ("run", "check", "optimise", "snapshot", "report", "doctor")
"""Those that take a content folder."""
_UNWANTED = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONUNBUFFERED"}
WITHOUT_DISPLAY = {name: value for name, value in os.environ.items() if name not in _UNWANTED}

Capture = pytest.CaptureFixture[str]


def save(folder: Path, text: str) -> Path:
    """Save content in a folder, and return the folder."""
    (folder / "content.yaml").write_text(text, "utf-8")
    return folder


def with_pictures(folder: Path, *blocks: str) -> Path:
    """Save good content with these blocks at its end; return its folder."""
    (folder / "resources").mkdir()
    return save(folder, GOOD.rstrip("\n") + "\n" + "".join(f"          - {block}\n" for block in blocks))


def ends(*arguments: str) -> int:
    """Run a command; return its exit code, however it ends."""
    try:
        return main(arguments)
    except SystemExit as end:
        return int(str(end.code))


def complains(captured: Capture, *words: str) -> bool:
    """Return whether exactly one line was printed, to the error output, with these words.

    Another one may tell which content was read.
    """
    out, error = captured.readouterr()
    error = re.sub(r"^Content: .*\n", "", error)
    assert out == ""
    assert error.count("\n") == 1, error
    return all(word in error for word in words)


def into(folder: Path, output: int, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run a command in a folder, into this output."""
    return subprocess.run(
        (sys.executable, "-m", "kiosk", *arguments),
        cwd=folder,
        env={**WITHOUT_DISPLAY, "PYTHONPATH": str(ROOT), **environment},
        stdout=output,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
