"""Lines of a small package are cut: the tool tells which of its tests miss them."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
from cuts import UNNOTICEABLE, cuts  # noqa: E402
from mutate import mutate  # noqa: E402

DOORS = '''"""Doors."""

import logging
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)
MAX = 3


def close(doors: list["Path"]) -> None:
    """Close at most MAX doors."""
    log.info("closing: %s", len(doors) < 2)
    for door in doors[:MAX]:
        with suppress(OSError):
            door.unlink()
'''
TEST = """from pathlib import Path

from kiosk.doors import close


def test_what_is_gone_is_closed():
    close([Path("gone")])
"""
ALL = """import kiosk.doors


def test_all_doors_are_closed():
    assert False
"""


def _after(code: str) -> list[str]:
    return [cut.apply(code.encode()).decode() for cut in cuts(Path("a.py"), code.encode())]


@pytest.mark.parametrize(
    ("code", "after"),
    [
        ("a = b < c", ["a = b <= c"]),
        ("é = 'é', b == c", ["é = 'é', b != c"]),
        ("if ready: go()", ["if (not (ready)): go()", "if ready: pass"]),
        ("a = b and c", ["a = (b or c)"]),
        ("def a(): return True", ["def a(): return False"]),
        ("def a(): return b", ["def a(): return None"]),
        ("MAX_BYTES = 2 * 1024**3", ["MAX_BYTES = (2 * 1024 ** 3) * 1000"]),
        ("try:\n    a = 1\nexcept OSError:\n    a = 2\n    b = 3\n", ["try:\n    a = 1\nexcept OSError:\n    raise\n"]),
        ("with lock(a):\n    b = 1", ["with __import__('contextlib').nullcontext():\n    b = 1"]),
        ("a = run(timeout=3, b=4)", ["a = run(b=4)"]),
    ],
)
def test_every_kind_of_line_is_cut(code: str, after: list[str]) -> None:
    assert _after(code) == after


@pytest.mark.parametrize(
    "code",
    [
        '"""a < b"""',
        'log.info("%s", a < b)',
        "if sys.platform == 'win32':\n    a = b < c",
        "if TYPE_CHECKING:\n    a()",
        "def a(): return None",
        "try:\n    a = 1\nexcept OSError:\n    raise ValueError\n",
        "with open(a) as b:\n    c = 1",
    ],
)
def test_what_no_test_can_miss_stays(code: str) -> None:
    assert _after(code) == []


@pytest.mark.parametrize("entry", UNNOTICEABLE)
def test_of_a_line_whose_cut_nobody_can_notice_there_is_none(entry: str) -> None:
    name, _, line = entry.partition(": ")
    code = (ROOT / name).read_text("utf-8")
    assert code.splitlines().count(line) == 1, "the list is out of date"
    assert line.split(" = ")[1] not in [cut.before for cut in cuts(Path(name), code.encode()) if cut.is_net]
    assert f"{line.split(' = ')[1]}" in [cut.before for cut in cuts(Path("a.py"), line.encode())]


def test_each_cut_is_told_with_the_test_that_notices_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # which takes a second each time
    files = {"kiosk/__init__.py": "", "kiosk/doors.py": DOORS, "tests/test_doors.py": TEST, "tests/test_all.py": ALL}
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    said: list[str] = []
    assert mutate(tmp_path, ["--count", "99"], said.append) == 2
    assert said[-1] == "noticed 1 of 3"
    told = "\n".join(said)
    assert (
        "kiosk/doors.py:18: suppress(OSError) → __import__('contextlib').nullcontext()\n"
        "    noticed by tests/test_doors.py::test_what_is_gone_is_closed\n"
    ) in told
    assert (
        "kiosk/doors.py:19: door.unlink() → pass\n"
        "    fails without the cut, too: tests/test_all.py::test_all_doors_are_closed\n"
        "    NOT NOTICED\n"
    ) in told
    assert {name: (tmp_path / name).read_text("utf-8") for name in files} == files


def test_of_every_net_there_is_a_cut() -> None:
    code = (
        "MAX = 3\n"
        "try:\n    os.fsync(file)\nexcept OSError:\n    a = b < c\n"
        "with lock:\n    go()\n"
        "with lock():\n    run(timeout=3)\n"
    )
    nets = [cut.before for cut in cuts(Path("a.py"), code.encode()) if cut.is_net]
    assert nets == ["3", "os.fsync(file)", "a = b < c", "lock()", "run(timeout=3)"]
