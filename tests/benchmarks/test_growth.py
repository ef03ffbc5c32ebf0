"""Content of any size can be written, and the kiosk takes it."""

from pathlib import Path

import pytest

from benchmarks.growth import write_content
from kiosk.content.validation.load import load
from tests.content.conftest import TODAY


def test_content_of_the_size_asked_for_has_no_error(tmp_path: Path) -> None:
    loaded = load(write_content(tmp_path, blocks=50, pictures=5, films=3, languages=8), today=TODAY)
    assert [each for each in loaded.diagnostics if each.severity == "error"] == []
    assert loaded.content
    blocks = [block for tab in loaded.content.tabs for section in tab.sections for block in section.blocks]
    shown = {block.picture for block in blocks if block.kind == "picture"}  # type: ignore[attr-defined]
    assert (len(blocks), len(shown), len(loaded.content.languages)) == (50, 5, 8)
    assert len({block.film for block in blocks if block.kind == "film"}) == 3  # type: ignore[attr-defined]
    assert len({(tmp_path / name).read_bytes() for name in shown}) == 5


@pytest.mark.parametrize(("blocks", "pictures"), [(30, 30), (90, 30)])
def test_content_of_many_pictures_has_no_error(tmp_path: Path, blocks: int, pictures: int) -> None:
    loaded = load(write_content(tmp_path, blocks=blocks, pictures=pictures, languages=8), today=TODAY)
    assert [each for each in loaded.diagnostics if each.severity == "error"] == []


def test_the_same_size_gives_the_same_content(tmp_path: Path) -> None:
    written = [write_content(tmp_path / name, blocks=30, pictures=2, films=2, languages=5) for name in ("one", "two")]
    files = [sorted(source.parent.rglob("*.*")) for source in written]
    assert [path.read_bytes() for path in files[0]] == [path.read_bytes() for path in files[1]]
