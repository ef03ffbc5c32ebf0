"""Modules that a start imports and never uses are not loaded."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import RARELY_USED
from kiosk.system.lazy_modules import lazy_modules

MODULE = """
import sys
sys.stdout.write("loaded ")
ANSWER = 42
"""
STARTS = """
import sys
import types
import kiosk.cli
import kiosk.commands.run as run
run._has_display = lambda: False
kiosk.cli.main(["run"])
import kiosk.qt.import_hook, kiosk.qt.application
print(*(name for name in kiosk.cli.RARELY_USED if type(sys.modules.get(name)) is types.ModuleType))
"""

ASKED_BY_PYTHON = {"inspect", "tokenize", "ipaddress"} if sys.version_info >= (3, 13) else set[str]()
"""From 3.13 on the dataclasses of Python ask `inspect` for annotations."""


def test_a_module_is_loaded_when_something_asks_for_what_is_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "rarely_used_module.py").write_text(MODULE, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    with lazy_modules(frozenset({"rarely_used_module"})):
        import rarely_used_module  # type: ignore[import-not-found]
    assert capsys.readouterr().out == ""
    assert [rarely_used_module.ANSWER, rarely_used_module.ANSWER] == [42, 42]
    assert capsys.readouterr().out == "loaded "
    assert sys.modules.pop("rarely_used_module") is not rarely_used_module


def test_a_start_loads_none_that_it_does_not_use() -> None:
    done = subprocess.run((sys.executable, "-c", STARTS), capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= ASKED_BY_PYTHON


def test_python_would_load_them_at_once() -> None:
    """Once this fails, `RARELY_USED` of `kiosk/cli.py` is not needed any more."""
    code = f"import argparse, dataclasses, logging, pathlib, sys; print(*{RARELY_USED!r} & {{*sys.modules}})"
    done = subprocess.run((sys.executable, "-S", "-c", code), capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) >= RARELY_USED - {"ipaddress"}
