"""A desk at which tests write content, as staff do, and have it read."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from textwrap import indent

import pytest

from kiosk.content.store.store import Store
from kiosk.content.validation.load import Loaded, load
from kiosk.content.yaml.diagnostics import Diagnostic
from tests.content import picture_files
from tests.content.shelf import Shelf

TODAY = date(2025, 6, 1)

TOP = """\
format: 1
name: Test house
languages:
  - {code: en, name: English, reviewed: true}
  - {code: fr, name: Français, reviewed: true}
default_language: en
attract: {greeting: Welcome}
sources:
  - {id: report, name: Annual report}
tabs:
  - id: places
    title: {en: Places, fr: Lieux}
    icon: map-pin
    sections:
      - id: first
        title: First
        icon: users
        blocks:
"""
"""A good file up to the blocks of its only section."""


SECTION = "tab “Places” (places) › section “First” (first)"
"""The way to that section."""


@dataclass
class Desk:
    """A content folder."""

    folder: Path

    def read(self, text: str | bytes) -> Loaded:
        """Return what the reader makes of this whole file."""
        data = text if isinstance(text, bytes) else text.encode()
        (self.folder / "content.yaml").write_bytes(data)
        return load(self.folder, today=TODAY)

    def read_block(self, block: str) -> Loaded:
        """Return what the reader makes of a good file with this block; its lines begin at column 11."""
        return self.read(TOP + "          -\n" + indent(block.strip("\n"), " " * 12) + "\n")

    def diagnostic(self, text: str | bytes) -> Diagnostic:
        """Return the only problem of this whole file."""
        return only(self.read(text))

    def block_problem(self, block: str) -> Diagnostic:
        """Return the only problem of a good file with this block."""
        return only(self.read_block(block))

    def save(self, name: str, data: bytes) -> Path:
        """Write a file below the folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path


def only(loaded: Loaded) -> Diagnostic:
    """Return the only problem."""
    assert len(loaded.diagnostics) == 1, [f"{diagnostic.line}: {diagnostic.what}" for diagnostic in loaded.diagnostics]
    return loaded.diagnostics[0]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """Return a desk with an empty folder."""
    return Desk(tmp_path)


@pytest.fixture
def top() -> str:
    """Return a good file up to the blocks of its only section."""
    return TOP


@pytest.fixture
def png() -> bytes:
    """Return a whole picture of one pixel."""
    return picture_files.png(1, 1)


@pytest.fixture
def shelf(desk: Desk, top: str, tmp_path_factory: pytest.TempPathFactory) -> Shelf:
    """Return a shelf with nothing kept yet."""
    return Shelf(desk, top, Store(tmp_path_factory.mktemp("store")))
