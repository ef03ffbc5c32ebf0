"""`kiosk snapshot`: pictures of every view, drawn without a display."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.content.schema.blocks import Film, Gallery, Offices, Partners, Picture
from kiosk.content.store.store import StoredRelease
from tests.commands.terminal import BAD, Capture, complains, ends, save
from tests.conftest import OTHER_CONTENT, ROOT
from tests.screen.opened import EXHIBIT

WIDTH, HEIGHT = 1280, 800
LIST_END = 1170
"""Where the bar begins that tells how far one has scrolled."""
PANELS = {"picture": Picture, "gallery": Gallery, "film": Film, "office": Offices, "partner": Partners}
"""The panels that show what a block has, by their names."""
SCREEN = f"{WIDTH}x{HEIGHT}@10.1"


@pytest.fixture(scope="module")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, QImage]:
    """The pictures of the example of another organisation, on one small screen in English, by their names."""
    return _draw(tmp_path_factory.mktemp("pictures"))


def _draw(out: Path, *options: str, content: Path = OTHER_CONTENT) -> dict[str, QImage]:
    command = (sys.executable, "-m", "kiosk", "snapshot", str(content), "--out", str(out), "--screen", SCREEN)
    displays = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in displays}
    done = subprocess.run(
        (*command, "--language", "en", *options), cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    assert done.stdout.endswith(f"{out}\n")
    assert done.stderr == f"Content: {content}/content.yaml\n"
    return {path.stem: QImage(str(path)) for path in (out / SCREEN / "en").iterdir()}


def test_there_is_a_picture_of_every_view(pictures: dict[str, QImage], library: StoredRelease) -> None:
    views = {"accessibility", "attract", "home", "search", "search-found", "still-there", "sections"}
    for tab in library.release.content.tabs:
        views.add(tab.id)
        for section in tab.sections:
            name = f"{tab.id}.{section.id}"
            kinds = {type(block) for block in section.blocks}
            views |= {name} | {f"{name}.{end}" for end, kind in PANELS.items() if kind in kinds}
    pages = {name for name in pictures if name.rpartition(".")[0] in views and name.rpartition(".")[2].isdigit()}
    assert pages
    assert pictures.keys() - pages == views


def test_every_picture_has_the_size_of_the_screen(pictures: dict[str, QImage]) -> None:
    assert {(picture.width(), picture.height()) for picture in pictures.values()} == {(WIDTH, HEIGHT)}


def test_every_picture_shows_something_and_something_else(pictures: dict[str, QImage]) -> None:
    for name, picture in pictures.items():
        colours = {picture.pixel(x, y) for x in range(0, WIDTH, 4) for y in range(0, HEIGHT, 4)}
        assert len(colours) > 5, name
    assert len({bytes(picture.constBits()) for picture in pictures.values()}) == len(pictures)


def test_the_pictures_show_what_a_visitor_can_ask_for(tmp_path: Path) -> None:
    usual = _draw(tmp_path / "usual", content=EXHIBIT)
    drawn = _draw(tmp_path / "asked for", "--text-size", "2", "--high-contrast", "--low-reach", content=EXHIBIT)
    assert drawn.keys() == usual.keys()
    assert _colours_beyond_reach(drawn["search"]) == {"#000000"}
    assert "#000000" not in _colours_beyond_reach(usual["search"])
    assert drawn["attract"] == usual["attract"]


def _colours_beyond_reach(picture: QImage) -> set[str]:
    return {picture.pixelColor(x, y).name() for x in range(0, LIST_END, 4) for y in range(0, 310, 4)}


def test_a_snapshot_of_nothing_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    assert ends("snapshot", str(tmp_path), "--out", str(tmp_path / "out")) == 2
    assert complains(capsys, "There is no content: ")


def test_a_snapshot_of_bad_content_lists_the_problems(capsys: Capture, tmp_path: Path) -> None:
    assert ends("snapshot", str(save(tmp_path, BAD)), "--out", str(tmp_path / "out")) == 1
    assert "the content cannot be shown" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_snapshot_in_a_language_that_the_content_lacks_is_one_line(capsys: Capture, folder: Path) -> None:
    assert ends("snapshot", str(folder), "--out", str(folder / "out"), "--language", "xx") == 2
    assert complains(capsys, "xx", "en")
