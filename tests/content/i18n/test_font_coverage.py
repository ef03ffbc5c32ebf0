"""Letters without a font are found, and the package that brings one, with nothing but Python there."""

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.i18n import font_coverage
from kiosk.content.i18n.font_coverage import missing_letters, package_of

MISSING = "\U00030000"


def test_letters_that_every_font_has_ask_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(font_coverage, "LIBRARY", "there-is-none.so")
    assert missing_letters("Kreyòl \u202f\n\u00a0\u200d\ufe0f") == []
    assert missing_letters(MISSING) == [], "without fontconfig nobody knows"


def test_what_no_font_has_is_told_in_order() -> None:
    assert missing_letters(f"a{MISSING}’\u0642\U00030001") == [MISSING, "\U00030001"]


def test_fontconfig_is_asked_once_for_what_takes_memory_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    assert missing_letters(MISSING) == [MISSING]
    monkeypatch.setattr(ctypes, "CDLL", None)
    assert missing_letters(f"\u0642{MISSING}") == [MISSING]


@pytest.mark.parametrize(
    ("letters", "package"),
    [
        ("護あ한、", "fonts-noto-cjk"),
        ("😀✅⌚", "fonts-noto-color-emoji"),
        ("हทខዓעابа→", "fonts-noto-core"),
    ],
)
def test_each_script_has_a_package(letters: str, package: str) -> None:
    assert {package_of(letter) for letter in letters} == {package}


@pytest.mark.slow
@pytest.mark.parametrize("place", ["", "content.yaml"])
def test_the_packages_are_printed_by_python_alone(tmp_path: Path, place: str) -> None:
    (tmp_path / "content.yaml").write_text(f"name: {MISSING} and {MISSING} é", "utf-8")
    command = (sys.executable, "-I", "-S", font_coverage.__file__, str(tmp_path / place), str(tmp_path / "none"))
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "fonts-noto-cjk\n"
