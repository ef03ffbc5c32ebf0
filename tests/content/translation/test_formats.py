"""Files for translators come back with what was written into them, whatever their program did with the rows."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.translation.formats import FORMATS, library, reader, writer
from kiosk.content.translation.formats.containers import check_archive, xml_text
from kiosk.content.translation.rows import FileRejectedError, Row

docx, openpyxl, polib = (library(name) for name in ("docx", "openpyxl", "polib"))
library("docx.oxml.ns")

ROWS = (
    Row("name@0123456789ab-new", "name", "Library", "", 40),
    Row("tabs/a/title@0123456789ab-ba9876543210", "tab “A” (a) › title", 'A "b" <c> & d', "=1+1", 45),
    Row(
        "tabs/a/text@0123456789ab-new",
        "tab “A” (a) › text",
        "One.\n\n- **two** {n}\n- é 汉 ע",
        "Yon.\n\n- **de** {n}",
        4000,
    ),
)
ENDINGS = sorted(FORMATS)


@pytest.mark.parametrize("ending", ENDINGS)
def test_what_was_written_comes_back(ending: str) -> None:
    sheet = reader(ending)(writer(ending)(ROWS, "en", "pt-BR"))
    assert (sheet.source, sheet.target) == ("en", "pt-BR")
    assert [(row.key, row.text) for row in sheet.rows] == [(row.key, row.text) for row in ROWS]
    assert len({row.number for row in sheet.rows}) == len(ROWS)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("data", [b"", b"\0", b"PK\3\4", b"hello\nthere", b"<x/>", b"\xff\xfe\0"])
def test_what_is_no_such_file_is_refused_in_one_line(ending: str, data: bytes) -> None:
    with pytest.raises(Exception) as refused:  # noqa: PT011 - of whichever kind: `translated_file` tells it
        reader(ending)(data)
    assert "\n" not in str(refused.value) or not isinstance(refused.value, FileRejectedError)


def test_only_translations_can_be_changed_in_a_sheet_and_nothing_is_a_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(writer(".xlsx")(ROWS, "en", "ht"))).active
    assert sheet.protection.sheet
    assert [cell.protection.locked for cell in sheet[3]] == [True, True, True, False, True]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"s"}
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}


def _changed(change: Callable[[Any], object]) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(writer(".xlsx")(ROWS, "en", "ht")))
    change(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_formula_is_no_text() -> None:
    with pytest.raises(FileRejectedError, match="row 2: a formula stands where a text belongs"):
        reader(".xlsx")(_changed(lambda sheet: sheet.cell(2, 4, "=HYPERLINK(1)")))


def test_columns_may_be_moved_and_rows_removed() -> None:
    def change(sheet: Any) -> None:
        sheet.delete_rows(2)
        sheet.insert_cols(1)
        sheet.cell(1, 1, "My notes")

    assert [row.key for row in reader(".xlsx")(_changed(change)).rows] == [row.key for row in ROWS[1:]]


def test_a_sheet_without_its_headings_is_named() -> None:
    with pytest.raises(FileRejectedError, match="the first row has to be as it was sent"):
        reader(".xlsx")(_changed(lambda sheet: sheet.delete_rows(1)))


def test_changes_that_nobody_accepted_are_not_lost_in_silence() -> None:
    document = docx.Document(io.BytesIO(writer(".docx")(ROWS, "en", "ht")))
    paragraph = document.tables[0].rows[1].cells[3].paragraphs[0]._p  # noqa: SLF001 - as Word tracks it
    paragraph.append(docx.oxml.parse_xml(f"<w:ins {docx.oxml.ns.nsdecls('w')}><w:r><w:t>Bib</w:t></w:r></w:ins>"))
    out = io.BytesIO()
    document.save(out)
    with pytest.raises(FileRejectedError, match="accept all changes"):
        reader(".docx")(out.getvalue())


def test_a_fuzzy_message_counts_as_not_translated() -> None:
    file = polib.pofile(writer(".po")(ROWS, "en", "ht").decode())
    file[2].flags.append("fuzzy")
    assert [row.text for row in reader(".po")(str(file).encode()).rows] == ["", "=1+1", ""]


def test_a_po_file_is_never_the_name_of_another(tmp_path: Path) -> None:
    secret = tmp_path / "secret.po"
    secret.write_text('msgid ""\nmsgstr ""\n"Language: ht\\n"\n"X-Source-Language: en\\n"\n')
    with pytest.raises(FileRejectedError, match="is no PO file"):
        reader(".po")(str(secret).encode())


ENTITY = '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'


@pytest.mark.parametrize("data", [ENTITY.encode(), ENTITY.encode("utf-16"), b"\xef\xbb\xbf" + ENTITY.encode()])
def test_a_file_with_entities_of_its_own_is_refused(data: bytes) -> None:
    with pytest.raises(FileRejectedError, match="entities"):
        xml_text(data)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("xl/workbook.xml", data)
    with pytest.raises(FileRejectedError, match="entities"):
        check_archive(packed.getvalue())


def test_what_becomes_large_is_refused_before_it_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.content.translation.formats.containers.MAX_UNPACKED", 1024)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("a.bin", b"\0" * 1000)
        file.writestr("b.bin", b"\0" * 1000)
    with pytest.raises(FileRejectedError, match="would be larger than"):
        check_archive(packed.getvalue())


def test_a_library_that_is_missing_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    with pytest.raises(FileRejectedError, match=r"openpyxl is missing: pip install .*requirements/translate\.txt"):
        library("openpyxl")


def test_another_ending_is_refused() -> None:
    with pytest.raises(FileRejectedError, match=r"has to end in one of \.xlsx, \.docx, \.po"):
        writer(".csv")
