"""Texts go out to translators and come back; the ledger says what is missing, stale, unreviewed and reviewed."""

import io
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kiosk.cli import main
from kiosk.content.translation.formats import library, reader, writer
from kiosk.content.translation.rows import FileRejectedError, ReturnedFile, ReturnedRow, Row
from kiosk.sandbox import translated_file
from kiosk.system import disk
from kiosk.system.disk import Disk

openpyxl = library("openpyxl")
CONTENT = """\
format: 1
name: Test house
# who reads it
languages:
  - {code: en, name: English, reviewed: true}
  - {code: ht, name: Kreyòl}
  - {code: fr, name: Français, reviewed: true}
default_language: ht
source_language: en
attract: {greeting: {en: Welcome, ht: Byenveni, fr: Bienvenue}}
tabs:
  - id: places
    title: {en: Places, fr: Lieux}   # the word on the tab
    icon: map-pin
    sections:
      - id: first
        title: {en: First, ht: Premye, fr: Premier}
        icon: users
        blocks:
          - kind: text
            text:
              en: |
                Come **in**. See [the places](#places).

                - all is free
              fr: |
                Entrez **ici**. Voyez [les lieux](#places).
          - {kind: list, items: [{en: One, ht: En, fr: Un}, {en: Two, ht: De, fr: Deux}]}
"""
TEXT = "tabs/places/sections/first/blocks/1/text"
CREOLE = "Antre **isit**. Gade [kote yo](#places)."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with content whose source is English."""
    (tmp_path / "content.yaml").write_text(CONTENT, "utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def _in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files in this process: what the process with limits adds is tested by itself."""

    def read(path: Path) -> ReturnedFile:
        told = translated_file.read_table(path)
        return ReturnedFile(told["source"], told["target"], tuple(ReturnedRow(*row) for row in told["rows"]))

    monkeypatch.setattr(translated_file, "read", read)


def _content(folder: Path) -> str:
    return (folder / "content.yaml").read_text("utf-8")


def _replace(folder: Path, old: str, new: str) -> None:
    assert old in _content(folder)
    (folder / "content.yaml").write_text(_content(folder).replace(old, new, 1), "utf-8")


def _status(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[int]]:
    capsys.readouterr()
    assert main(["translate", "status", str(folder)]) == 0
    rows = [line.split() for line in capsys.readouterr().out.splitlines()[1:]]
    return {row[0]: [int(each) for each in row[1:5]] for row in rows}


@contextmanager
def _sheet(file: Path) -> Iterator[Any]:
    book = openpyxl.load_workbook(file)
    yield book.active
    book.save(file)


def _translate(file: Path, **words: str) -> None:
    """Write translations beside texts, by the last word of their keys."""
    with _sheet(file) as sheet:
        for row in sheet.iter_rows(min_row=2):
            key = row[0].value.partition("@")[0].rpartition("/")[2]
            row[3].value = words.get(key, row[3].value)


def _out(folder: Path, *options: str, to: str = "ht") -> Path:
    file = folder / f"out-{len(list(folder.iterdir()))}.xlsx"
    assert main(["translate", "out", str(folder), "--to", to, *options, str(file)]) == 0
    return file


def _in(folder: Path, file: Path) -> int:
    return main(["translate", "in", str(folder), str(file)])


def _keys(file: Path) -> list[str]:
    return [row.key.partition("@")[0] for row in reader(".xlsx")(file.read_bytes()).rows]


# --- out


def test_each_text_goes_out_once_with_its_place_its_source_and_its_limit(folder: Path) -> None:
    sheet = openpyxl.load_workbook(_out(folder)).active
    rows = [[cell.value or "" for cell in row] for row in sheet.iter_rows()]
    assert rows[0][2:4] == ["Text (en)", "Translation (ht)"]
    assert [(row[0].partition("@")[0], *row[2:]) for row in rows[1:4]] == [
        ("attract/greeting", "Welcome", "Byenveni", "40"),
        ("tabs/places/title", "Places", "", "2000"),
        ("tabs/places/sections/first/title", "First", "Premye", "45"),
    ]
    assert rows[4][1] == "tab “Places” (places) › section “First” (first) › block 1 (text) › text"


def test_what_is_missing_or_stale_goes_out_alone(folder: Path) -> None:
    assert _keys(_out(folder, "--missing")) == ["tabs/places/title", TEXT]
    _replace(folder, "en: First,", "en: Entrance,")
    assert _keys(_out(folder, "--stale")) == ["tabs/places/sections/first/title"]
    assert len(_keys(_out(folder, "--stale", "--missing"))) == 3


def test_another_source_can_be_chosen(folder: Path) -> None:
    sheet = openpyxl.load_workbook(_out(folder, "--from", "fr")).active
    assert sheet["C1"].value == "Text (fr)"
    assert sheet["C2"].value == "Bienvenue"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--to", "de"], "de is not one of the languages of this content: en, ht, fr"),
        (["--to", "en"], "en is the language from which is translated; name another one with --to"),
    ],
)
def test_a_language_that_cannot_be_is_named(
    folder: Path, options: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["translate", "out", str(folder), *options, str(folder / "a.po")]) == 2
    assert capsys.readouterr().err.endswith(f"kiosk: {says}\n")


def test_a_file_that_is_there_is_never_replaced(folder: Path) -> None:
    (folder / "a.xlsx").write_text("of somebody")
    assert main(["translate", "out", str(folder), "--to", "ht", str(folder / "a.xlsx")]) == 2
    assert (folder / "a.xlsx").read_text() == "of somebody"


# --- in


@pytest.mark.parametrize("ending", [".xlsx", ".docx", ".po", ".xlf"])
def test_translations_come_back_in_every_kind_of_file(folder: Path, ending: str) -> None:
    file = folder / f"a{ending}"
    assert main(["translate", "out", str(folder), "--to", "ht", "--missing", str(file)]) == 0
    rows = reader(ending)(file.read_bytes()).rows
    words = {"tabs/places/title": "Kote", TEXT: f"{CREOLE}\n\n- tout gratis"}
    back = [Row(row.key, "", "x", words[row.key.partition("@")[0]], 0) for row in reversed(rows)]
    file.write_bytes(writer(ending)(back, "en", "ht"))
    assert _in(folder, file) == 0
    assert 'title: {en: Places, ht: "Kote", fr: Lieux}   # the word on the tab' in _content(folder)
    assert CREOLE in _content(folder)
    assert "- tout gratis" in _content(folder)


def test_nothing_but_the_translations_changes(folder: Path) -> None:
    file = _out(folder, "--missing")
    _translate(file, title="Kote")
    assert _in(folder, file) == 0
    assert _content(folder) == CONTENT.replace("{en: Places, fr: Lieux}", '{en: Places, ht: "Kote", fr: Lieux}')


def test_a_content_file_behind_a_link_stays_there(folder: Path) -> None:
    shared = (folder / "content.yaml").rename(folder / "shared.yaml")
    (folder / "content.yaml").symlink_to(shared)
    shared.chmod(0o660)
    file = _out(folder, "--missing")
    _translate(file, title="Kote")
    assert _in(folder, file) == 0
    assert (folder / "content.yaml").is_symlink()
    assert "Kote" in shared.read_text("utf-8")
    assert shared.stat().st_mode & 0o777 == 0o660


def test_what_somebody_saves_meanwhile_is_not_lost(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The new file takes long to reach a slow disk; an editor saves the old one in that time."""
    file = _out(folder, "--missing")
    _translate(file, title="Kote")
    saved = CONTENT.replace("Test house", "Their house")

    class Slow(Disk):
        def write(self, path: Path, data: bytes) -> None:
            super().write(path, data)
            (folder / "content.yaml").write_text(saved, "utf-8")

    monkeypatch.setattr(disk, "Disk", Slow)
    assert _in(folder, file) == 2
    assert "content.yaml was saved meanwhile" in capsys.readouterr().err
    assert _content(folder) == saved


def test_what_changed_since_is_listed_and_left_while_the_rest_is_taken(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _out(folder)
    _translate(file, title="Tit", greeting="Bonjou", **{"1": "Youn"})
    _replace(folder, "en: First,", "en: Entrance,")
    _replace(folder, "{en: One, ht: En,", "{en: One, ht: Inite,")
    capsys.readouterr()
    assert _in(folder, file) == 0
    said = capsys.readouterr().out
    assert "Row 4: its source is another one since: tabs/places/sections/first/title" in said
    assert "Row 6: somebody else translated it since: tabs/places/sections/first/blocks/2/items/1" in said
    assert "2 texts taken over, 1 are as they were, 2 were left as they are, 1 came back empty." in said
    assert "ht: Premye" in _content(folder)
    assert "ht: Inite" in _content(folder)
    assert 'ht: "Tit", fr: Lieux' in _content(folder)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("Antre isit. Gade [kote yo](#places).", "marks for bold words: 2 × ** in the source, none in the translation"),
        ("Antre **isit**. Gade kote yo.", "links: 1 × #places in the source, none in the translation"),
        ("Antre **isit**. Gade [yo](#plas).", "links: 1 × #places in the source, 1 × #plas in the translation"),
        (f"{CREOLE} %1", "places for values: none in the source, 1 × %1 in the translation"),
    ],
)
def test_one_wrong_row_and_nothing_is_taken(
    folder: Path, wrong: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _out(folder, "--missing")
    _translate(file, title="Kote", text=wrong)
    assert _in(folder, file) == 1
    assert f"Row 3: {says}" in capsys.readouterr().out
    assert _content(folder) == CONTENT


def test_what_the_kiosk_would_refuse_is_not_taken(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _out(folder, "--missing")
    _translate(file, title="Kote", text=CREOLE + "x" * 5000)
    assert _in(folder, file) == 2
    assert "content.yaml would have errors" in capsys.readouterr().err
    assert _content(folder) == CONTENT


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda sheet: sheet.append(["places"]), "Row 4: `places` is no key of a text; copy it from what was sent."),
        (lambda sheet: sheet.append([cell.value for cell in sheet[2]]), "Row 4: the text of row 2 comes again"),
    ],
)
def test_a_row_that_cannot_be_is_named(
    folder: Path, change: Callable[[Any], object], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _out(folder, "--missing")
    _translate(file, title="Kote")
    with _sheet(file) as sheet:
        change(sheet)
    assert _in(folder, file) == 1
    assert says in capsys.readouterr().out
    assert _content(folder) == CONTENT


def test_what_was_missing_in_the_source_comes_from_a_translation(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _replace(folder, "{en: Places, fr: Lieux}", "{fr: Lieux, ht: Kote}")
    file = _out(folder, "--from", "fr", to="en")
    _translate(file, **{"title": "Places", "1": "The first"})
    with _sheet(file) as sheet:  # the section was not translated
        sheet["D4"] = "First"
    assert _in(folder, file) == 0
    assert '{fr: Lieux, en: "Places", ht: Kote}' in _content(folder)
    assert "{en: The first, ht: En, fr: Un}" in _content(folder)
    said = _status(folder, capsys)
    assert said["fr"] == [0, 0, 6, 0]  # of which the source was made just now
    assert said["ht"] == [1, 1, 4, 0]


def test_a_translation_of_a_stale_one_is_stale_itself(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _status(folder, capsys)
    _replace(folder, "en: First,", "en: Entrance,")
    file = _out(folder, "--from", "fr")
    _translate(file, title="Premye a", greeting="Bonjou")
    assert _in(folder, file) == 0
    assert _status(folder, capsys) == {"ht": [1, 1, 4, 0], "fr": [0, 1, 5, 0]}


# --- status, reviewed


def test_the_status_tells_missing_stale_unreviewed_and_reviewed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _status(folder, capsys) == {"ht": [2, 0, 4, 0], "fr": [0, 0, 6, 0]}
    assert main(["translate", "reviewed", str(folder), "--language", "fr", "--by", "Marie"]) == 0
    _replace(folder, "en: First,", "en: Entrance,")
    assert _status(folder, capsys) == {"ht": [2, 1, 3, 0], "fr": [0, 1, 0, 5]}


def test_a_translation_made_by_hand_is_of_the_source_as_it_is(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _status(folder, capsys)
    _replace(folder, "{en: First, ht: Premye,", "{en: Entrance, ht: Antre,")
    assert _status(folder, capsys)["ht"] == [2, 0, 4, 0]


def test_who_sends_a_stale_translation_back_as_it_was_says_that_it_holds(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _status(folder, capsys)
    _replace(folder, "en: First,", "en: The first,")
    file = _out(folder, "--stale")
    assert _in(folder, file) == 0
    assert _status(folder, capsys)["ht"] == [2, 0, 4, 0]


def test_who_confirmed_a_language_is_named_and_it_is_reviewed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = _out(folder, "--missing")
    _translate(file, title="Kote", text=CREOLE)
    assert _in(folder, file) == 0
    assert main(["translate", "reviewed", str(folder), "--language", "ht", "--by", "Jean  Paul"]) == 0
    assert "  - {code: ht, name: Kreyòl, reviewed: true}\n" in _content(folder)
    capsys.readouterr()
    assert main(["translate", "status", str(folder)]) == 0
    (row,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("ht")]
    assert row.split()[1:5] == ["0", "0", "0", "6"]
    assert row.endswith("by Jean Paul")


def test_who_confirms_a_language_is_asked_for_a_name(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["translate", "reviewed", str(folder), "--language", "ht"]) == 2
    assert "--by is missing" in capsys.readouterr().err
    answer = io.StringIO("Jean  Paul\n")
    monkeypatch.setattr(answer, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", answer)
    assert main(["translate", "reviewed", str(folder), "--language", "ht"]) == 0
    assert "Who read it: " in (said := capsys.readouterr().out)
    assert "confirmed by Jean Paul" in said


def test_a_language_that_lacks_texts_stays_unreviewed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["translate", "reviewed", str(folder), "--language", "ht", "--by", "Jean"]) == 0
    assert "2 texts missing" in capsys.readouterr().out
    assert _content(folder) == CONTENT
    assert _status(folder, capsys)["ht"] == [2, 0, 0, 4]


def test_the_ledger_holds_fingerprints_and_no_texts(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _status(folder, capsys)
    told = (folder / "translations.json").read_text("utf-8")
    assert "Byenveni" not in told
    assert json.loads(told)["languages"].keys() == {"ht", "fr"}


@pytest.mark.parametrize(
    "data", ["{", "[]", '{"format": 2}', '{"format": 1, "source": "en", "languages": {"fr": {"a": {}}}}']
)
def test_a_ledger_that_cannot_be_read_is_kept_and_named(
    folder: Path, data: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "translations.json").write_text(data)
    assert main(["translate", "status", str(folder)]) == 2
    assert "translations.json is" in capsys.readouterr().err
    assert (folder / "translations.json").read_text() == data


def test_content_with_errors_is_mended_first(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _replace(folder, "icon: map-pin", "icon: no-such-icon")
    assert main(["translate", "status", str(folder)]) == 2
    assert "mend what `kiosk check` names first: line 14" in capsys.readouterr().err


@pytest.mark.slow
def test_a_file_from_outside_is_read_by_a_process_with_limits(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    file = folder / "a.xlf"
    file.write_bytes(writer(".xlf")([Row("name@0123456789ab-new", "", "House", "Kay", 40)], "en", "ht"))
    assert translated_file.read(file) == ReturnedFile("en", "ht", (ReturnedRow(1, "name@0123456789ab-new", "Kay"),))
    file.write_bytes(io.BytesIO(b"<!DOCTYPE x>").getvalue())
    with pytest.raises(FileRejectedError, match=r"a\.xlf: the file declares entities of its own"):
        translated_file.read(file)
