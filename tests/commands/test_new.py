"""`kiosk new`, as somebody types it who begins."""

from pathlib import Path

import pytest

from kiosk.content.starters.new_folder import LANGUAGES, STARTERS
from kiosk.content.yaml.edits import Document
from tests.commands.terminal import Capture, ends


@pytest.mark.parametrize("starter", STARTERS)
def test_each_starter_is_clean_but_for_the_languages_that_nobody_has_read(
    starter: str, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "exhibit"
    languages = ",".join(LANGUAGES)
    assert ends("new", str(folder), "--name", "Our House", "--languages", languages, "--starter", starter) == 0
    capsys.readouterr()
    assert ends("check", str(folder)) == 0
    printed = capsys.readouterr().out
    assert printed.count("warning: No native speaker") == printed.count("warning: ") == len(LANGUAGES)


def test_only_the_languages_that_were_asked_for_are_there(tmp_path: Path) -> None:
    folder = tmp_path / "exhibit"
    assert ends("new", str(folder), "--name", "Maison: 1", "--languages", "fr, en", "--accent", "#7C142D") == 0
    document = Document((folder / "content.yaml").read_bytes())
    assert document.value(("name",)) == "Maison: 1"
    assert document.value(("default_language",)) == "fr"
    assert document.value(("accent",)) == "#7C142D"
    assert [document.value(("languages", index, "code")) for index in (0, 1)] == ["fr", "en"]
    assert not document.has(("languages", 2))
    assert document.value(("attract", "greeting")) == {"fr": "Bienvenue", "en": "Welcome"}
    assert "# HOW TO WRITE" in document.text
    assert ends("check", str(folder)) == 0


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--languages", "pt"), "the starters do not speak pt"),
        (("--languages", "en", "--accent", "#FFEE00"), "contrast"),
        (("--languages", "en", "--starter", "zoo"), "there is no starter zoo"),
        ((), "--languages is missing"),
    ],
)
def test_what_cannot_be_made_leaves_nothing(more: tuple[str, ...], said: str, tmp_path: Path, capsys: Capture) -> None:
    assert ends("new", str(tmp_path / "exhibit"), "--name", "Our House", *more) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_beside_it_is_left_alone_whatever_its_name(tmp_path: Path) -> None:
    beside = tmp_path / "exhibit.partial"
    beside.mkdir()
    (beside / "letter.txt").write_text("Dear all", "utf-8")
    make = ("new", str(tmp_path / "exhibit"), "--name", "Our House")
    assert ends(*make, "--languages", "en", "--accent", "#FFEE00") == 2
    assert ends(*make, "--languages", "en") == 0
    assert (beside / "letter.txt").read_text("utf-8") == "Dear all"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["exhibit", "exhibit.partial"]


def test_a_folder_is_made_where_there_is_none_around_it_or_an_empty_one(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for folder in (empty, tmp_path / "far" / "away" / "exhibit"):
        assert ends("new", str(folder), "--name", "Our House", "--languages", "en") == 0
        assert (folder / "content.yaml").is_file()
        assert folder.stat().st_mode & 0o055 == 0o055, "as any folder"


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "letter.txt").write_text("Dear all", "utf-8")
    assert ends("new", str(tmp_path), "--name", "Our House", "--languages", "en") == 2
    assert "holds something already" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]
