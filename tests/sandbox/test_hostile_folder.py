"""A folder as hostile as can be: every file in it is named with its line, and nothing hangs, dies or takes much."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

from tests.content.conftest import TOP
from tests.sandbox import real_files

ROOT = Path(__file__).resolve().parent.parent.parent
CHECKED = """
import resource, sys
from kiosk.cli import main
code = main(("check", sys.argv[1], "--format", "json"))
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""
FORMS = ("jpeg", "png", "webp")
GOOD = frozenset({"first.png", "🙂 é #1%.png"})
MAX_KILOBYTES = 300 * 1024
CUTS = tuple(range(5, 100, 19))


@cache
def made() -> dict[str, bytes]:
    """Return files of every bad kind."""
    return {
        "empty.png": b"",
        "text.png": b"no picture",
        "vector.png": b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        "program.jpg": b"MZ" + bytes(500),
        "web.webp": b"<html></html>",
        "huge.png": real_files.png_bomb(20_000, 20_000, rows=20),
        "dense.png": real_files.png_bomb(6_300, 6_300),
        "thin.png": real_files.png_bomb(5_000, 4_000, rows=9),
        "deep.png": real_files.png_bomb(4_400, 4_400, depth=16),
        "liar.jpg": real_files.jpeg_that_says(6_000, 4_000),
        "passes.jpg": real_files.jpeg_of_passes(1_000, 1_000, 500),
        "other.jpg": real_files.picture("png"),
        "large.webp": real_files.picture("webp", 6_000, 4_500),
        **{f"cut {share}.{form}": real_files.picture(form)[:-share] for form in FORMS for share in CUTS},
        **{f"gap {share}.{form}": real_files.cut_but_ended(form, share / 100) for form in FORMS for share in CUTS},
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A content folder with files of every bad kind between two good ones."""
    for name, data in made().items():
        (tmp_path / name).write_bytes(data)
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "folder.png").mkdir()
    (tmp_path / "link.png").symlink_to("first.png")
    (tmp_path / "device.png").symlink_to("/dev/zero")
    for name in GOOD:
        (tmp_path / name).write_bytes(real_files.picture("png"))
    return tmp_path


def test_every_file_is_named_with_its_line_and_none_takes_much(folder: Path) -> None:
    odd = ("pipe.png", "folder.png", "link.png", "device.png", "gone.png")
    names = {*GOOD, *made(), *odd}
    by_header = _named(folder, sorted(names))
    by_opening = _named(folder, sorted(names - by_header))
    assert by_header | by_opening == names - GOOD
    assert {"dense.png", "thin.png", "deep.png", "liar.jpg", "large.webp"} <= by_opening
    assert {"huge.png", "passes.jpg", "vector.png", *odd} <= by_header


def _named(folder: Path, names: Sequence[str]) -> set[str]:
    """Check content with a picture a line; return those that have an error at their line."""
    blocks = (f'          - {{kind: picture, picture: "{name}", decoration: true, credit: Us}}\n' for name in names)
    (folder / "content.yaml").write_text(TOP + "".join(blocks), "utf-8")
    command = (sys.executable, "-c", CHECKED, str(folder))
    environment = {**os.environ, "XDG_CACHE_HOME": str(folder)}
    ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert ended.returncode == 1, ended.stderr
    assert int(ended.stderr.splitlines()[-1]) <= MAX_KILOBYTES
    errors = {diagnostic["line"] for diagnostic in json.loads(ended.stdout) if diagnostic["severity"] == "error"}
    first = TOP.count("\n") + 1
    return {name for index, name in enumerate(names) if first + index in errors}
