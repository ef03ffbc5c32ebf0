"""Which file is meant."""

from pathlib import Path

from kiosk.content.yaml.content_file import content_file

ROOT = Path(__file__).resolve().parents[3]


def test_a_folder_stands_for_its_content_file(tmp_path: Path) -> None:
    assert content_file(tmp_path) == tmp_path / "content.yaml"
    (tmp_path / "exhibit.v2").mkdir()
    assert content_file(tmp_path / "exhibit.v2") == tmp_path / "exhibit.v2" / "content.yaml"


def test_a_file_stands_for_itself(tmp_path: Path) -> None:
    for name in ("content.yaml", "other.yml", "no-ending"):
        (tmp_path / name).touch()
        assert content_file(tmp_path / name) == tmp_path / name


def test_what_does_not_exist_is_a_file_when_it_is_called_like_one(tmp_path: Path) -> None:
    assert content_file(tmp_path / "new.yaml") == tmp_path / "new.yaml"
    assert content_file(tmp_path / "new") == tmp_path / "new" / "content.yaml"


def test_nothing_stands_for_the_content_that_comes_with_the_program() -> None:
    assert content_file(None) == ROOT / "content.yaml"
