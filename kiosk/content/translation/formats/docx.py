"""Word and LibreOffice Writer: a table with a row for each text."""

import io
from collections.abc import Iterable
from typing import Any

from kiosk.content.translation.formats import library
from kiosk.content.translation.formats.headings import columns, headings
from kiosk.content.translation.rows import FileRejectedError, ReturnedFile, ReturnedRow, Row

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def write(rows: Iterable[Row], source: str, target: str) -> bytes:
    """Return a document with a table of these rows, on pages that lie."""
    docx, section = library("docx"), library("docx.enum.section")
    document = docx.Document()
    page = document.sections[0]
    page.orientation = section.WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
    lines = [
        headings(source, target),
        *((row.key, row.breadcrumb, row.source, row.text, str(row.limit)) for row in rows),
    ]
    table = document.add_table(rows=len(lines), cols=len(lines[0]), style="Table Grid")
    for values, line in zip(lines, table._tbl.tr_lst, strict=True):  # noqa: SLF001 - asking for cells takes squared time
        for value, cell in zip(values, line.tc_lst, strict=True):
            first, *others = value.split("\n")
            paragraph = docx.text.paragraph.Paragraph(cell.p_lst[0], table)
            paragraph.add_run(first).bold = line is table._tbl.tr_lst[0]  # noqa: SLF001
            for text in others:
                docx.text.paragraph.Paragraph(cell.add_p(), table).add_run(text)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(data: bytes) -> ReturnedFile:
    """Return the rows of the first table. Raises FileRejectedError where it is not ours, or holds tracked changes."""
    document = library("docx").Document(io.BytesIO(data))
    if not document.tables:
        raise FileRejectedError("the document has no table")
    table = document.tables[0]._tbl  # noqa: SLF001
    if next(table.iter(f"{_W}ins", f"{_W}del", f"{_W}moveFrom", f"{_W}moveTo"), None) is not None:
        raise FileRejectedError("the document has changes that nobody accepted: accept all changes in Word and save it")
    lines = [[_text(cell) for cell in line.tc_lst] for line in table.tr_lst]
    positions = columns(lines[0] if lines else [])
    last = max(positions.key, positions.translation)
    rows = (
        ReturnedRow(number, cells[positions.key].strip(), cells[positions.translation])
        for number, cells in enumerate(lines[1:], start=2)
        if len(cells) > last
    )
    return ReturnedFile(positions.source, positions.target, tuple(row for row in rows if row.key))


def _text(cell: Any) -> str:
    return "\n".join("".join(_piece(each) for each in paragraph.iter()) for paragraph in cell.iter(f"{_W}p"))


def _piece(part: Any) -> str:
    """Return the text of a part of a paragraph, also of one within a link."""
    if part.tag == f"{_W}t":
        return part.text or ""
    return "\n" if part.tag == f"{_W}br" else "\t" if part.tag == f"{_W}tab" else ""
