"""Whoever follows the examples of `docs/architecture.md` to the letter gets what the page promises."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from textwrap import indent

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
ADDING: dict[str, str] = dict(re.findall(r"^## Adding ([^\n]+)\n(.*?)(?=^## )", PAGE, re.MULTILINE | re.DOTALL))
BLOCK = re.compile(r"^(?:`(?P<file>[\w/.]+)`:\n\n)?```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
CONTENT = (ROOT / "tests" / "screen" / "exhibit" / "content.yaml").read_text("utf-8")
SCREEN = "1280x800@10.1"

pytestmark = pytest.mark.slow


class Newcomer:
    """Somebody who copies the package and does what a part of the page says."""

    def __init__(self, folder: Path, part: str) -> None:
        self._folder = folder
        self.example = ""
        """What content writes to use it."""
        shutil.copytree(ROOT / "kiosk", folder / "kiosk", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", folder)
        self.files: list[Path] = []
        """What was written or changed."""
        for block in BLOCK.finditer(ADDING[part]):
            if block["language"] == "yaml":
                self.example = block["text"]
                continue
            if block["file"]:
                self.files.append(folder / block["file"])
            self._follow(self.files[-1], block["language"], block["text"])

    def _follow(self, path: Path, language: str, text: str) -> None:
        if language != "diff":
            assert not path.exists()
            path.write_text(text, "utf-8")
            return
        old, new = _sides(text)
        before = path.read_text("utf-8")
        assert before.count(old) == 1, f"the page changes what {path.name} does not say"
        path.write_text(before.replace(old, new), "utf-8")

    def types(self, *arguments: str, content: str = CONTENT) -> "subprocess.CompletedProcess[str]":
        """Type a command, in a folder with this content."""
        (self._folder / "exhibit").mkdir(exist_ok=True)
        (self._folder / "exhibit" / "content.yaml").write_text(content, "utf-8")
        environment = {**os.environ, "PYTHONPATH": str(self._folder), "XDG_CACHE_HOME": str(self._folder / "cache")}
        command = (sys.executable, "-m", "kiosk", *arguments)
        return subprocess.run(
            command, cwd=self._folder / "exhibit", env=environment, check=False, capture_output=True, text=True
        )

    def looks_at(self, content: str) -> QImage:
        """Return the picture of the first section, drawn without a complaint."""
        checked = self.types("check", content=content)
        assert (checked.returncode, checked.stdout.splitlines()[-1]) == (0, "No problems found.")
        drawn = self.types("snapshot", "--out", "out", "--screen", SCREEN, content=content)
        assert drawn.stderr == f"Content: {self._folder}/exhibit/content.yaml\n"
        return QImage(str(self._pictures / "ships.first.png"))

    def turns_to_the_last_page(self) -> QImage:
        """Return the picture of the last page of the section that was looked at."""
        return QImage(str(max(self._pictures.glob("ships.first*.png"), key=lambda each: (len(each.name), each.name))))

    @property
    def _pictures(self) -> Path:
        return self._folder / "exhibit" / "out" / SCREEN / "en"


def _sides(diff: str) -> tuple[str, str]:
    """Return what stands there before a change, and after it."""
    lines = [(line[0], line[1:]) if line != "\n" else (" ", line) for line in diff.splitlines(keepends=True)]
    return "".join(line for sign, line in lines if sign != "+"), "".join(line for sign, line in lines if sign != "-")


def _writes_well(newcomer: Newcomer) -> bool:
    """Return whether the Python of the page is written as all of ours is."""
    python = [path for path in newcomer.files if path.suffix == ".py"]
    done = [
        subprocess.run((sys.executable, "-m", "ruff", *how, *python), check=False)
        for how in (("check", "-q"), ("format", "-q", "--check"))
    ]
    return all(each.returncode == 0 for each in done)


def test_a_kind_of_block(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path, "a kind of block")
    assert _writes_well(newcomer)
    content = CONTENT + indent(newcomer.example, " " * 10)
    assert newcomer.looks_at(content) != newcomer.looks_at(content.replace("goes out", "stays"))
    long = (
        content
        + 30 * (indent('- { en: "and comes again," }\n', " " * 14))
        + indent('- { en: "for ever." }\n', " " * 14)
    )
    assert newcomer.looks_at(long) != (last := newcomer.turns_to_the_last_page())
    newcomer.looks_at(long.replace("for ever", "for now"))
    assert last != newcomer.turns_to_the_last_page()
    misspelt = newcomer.types("check", content=content.replace("items", "itens"))
    assert "Did you mean `items`?" in misspelt.stdout
    assert '"poem"' in newcomer.types("schema").stdout


def test_a_kind_of_value(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path, "a kind of value")
    assert _writes_well(newcomer)
    timed = CONTENT + indent(newcomer.example, " " * 10)
    assert newcomer.looks_at(timed) != newcomer.looks_at(timed.replace("08:30", "09:30"))
    assert (
        "`25:30` is not a time of the day." in newcomer.types("check", content=timed.replace("08:30", "25:30")).stdout
    )
    assert "^(?:([01][0-9]|2[0-3]):[0-5][0-9])$" in newcomer.types("schema").stdout


def test_a_tab_layout(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path, "a tab layout")
    assert _writes_well(newcomer)
    with_banner = newcomer.looks_at(
        CONTENT.replace("    icon: ship\n", f"    icon: ship\n{indent(newcomer.example, '    ')}")
    )
    assert with_banner != newcomer.looks_at(CONTENT)


def test_a_command(tmp_path: Path) -> None:
    newcomer = Newcomer(tmp_path, "a command")
    assert _writes_well(newcomer)
    assert newcomer.types("sections").stdout == "ships/first\n"
    assert newcomer.types("sections", "nowhere").returncode == 2
    faulty = newcomer.types("sections", content=CONTENT.replace("icon: ship", "icon: shipp"))
    assert (faulty.returncode, "`shipp`" in faulty.stderr) == (1, True)
    assert "print the sections of a content folder" in newcomer.types("--help").stdout
    assert "Example: kiosk sections" in newcomer.types("sections", "--help").stdout
