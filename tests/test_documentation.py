"""The documentation is true: its links lead somewhere, and it names the commands and options that there are."""

import re
import sys
from pathlib import Path

import pytest

from kiosk.cli import main

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import write_docs  # noqa: E402

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "resources" / "README.md"])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
OPTION = re.compile(r"--[a-z]+")


def test_every_link_leads_somewhere() -> None:
    texts = {page: CODE.sub("", page.read_text("utf-8")) for page in PAGES}
    links = {(page.name, page.parent / target) for page, text in texts.items() for target in LINK.findall(text)}
    assert {(page, str(target)) for page, target in links if not target.exists()} == set()


def test_what_follows_from_the_code_is_what_the_code_says() -> None:
    """When this fails, `tools/write_docs.py` writes it anew."""
    pages = {path: path.read_text("utf-8") for path in write_docs.PAGES}
    marks = [found[2] for text in pages.values() for found in write_docs.MARKED.finditer(text)]
    assert sorted(marks) == sorted(write_docs.PARTS)
    assert [path.name for path, text in pages.items() if write_docs.written(text) != text] == []


def test_the_readme_shows_three_pictures() -> None:
    assert len(re.findall(r"!\[[^\]]+\]\(docs/pictures/", (ROOT / "README.md").read_text("utf-8"))) == 3


def test_every_option_of_run_is_described_for_operators(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["run", "--help"])
    options = set(OPTION.findall(capsys.readouterr().out)) - {"--help"}
    assert options <= set(OPTION.findall((ROOT / "docs" / "operating.md").read_text("utf-8")))


def test_the_architecture_names_only_files_that_there_are() -> None:
    """All but those that a newcomer makes by following its examples."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    names = {Path(place).name for place in re.findall(r"[\w./]+\.(?:py|qml)\b", page)}
    there = {path.name for folder in ("kiosk", "tests", "tools") for path in (ROOT / folder).rglob("*")}
    made = {Path(place).name for place in re.findall(r"^`([\w/.]+)`:$", page, re.MULTILINE)}
    assert names - there - made == set()
