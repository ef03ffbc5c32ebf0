"""Excel and LibreOffice Calc: a sheet whose column of translations alone can be changed."""

import io
from collections.abc import Iterable
from typing import Any

from kiosk.content.translation.formats import library
from kiosk.content.translation.formats.headings import columns, headings
from kiosk.content.translation.rows import FileRejectedError, ReturnedFile, ReturnedRow, Row

_WIDTHS = {"A": 24, "B": 32, "C": 60, "D": 60, "E": 12}
_TRANSLATION = 4
_MAX_COLUMNS = 20


def write(rows: Iterable[Row], source: str, target: str) -> bytes:
    """Return a sheet of these rows. Every cell is text: nothing in it is taken for a formula."""
    openpyxl, styles = library("openpyxl"), library("openpyxl.styles")
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = f"{source} - {target}"
    for number, values in enumerate([headings(source, target), *map(_values, rows)], start=1):
        for column, value in enumerate(values, start=1):
            cell = sheet.cell(number, column)
            cell.value = value
            cell.data_type = "s"
            cell.number_format = "@"
            cell.alignment = styles.Alignment(wrap_text=True, vertical="top")
            cell.font = styles.Font(bold=number == 1)
            cell.protection = styles.Protection(locked=number == 1 or column != _TRANSLATION)
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"
    sheet.protection.sheet = True  # without a password: it keeps from slips, and from nothing else
    for allowed in ("formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(sheet.protection, allowed, False)  # Excel names what is forbidden
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes) -> ReturnedFile:
    """Return the rows of a sheet. Raises FileRejectedError where a formula stands in it, or it is none of ours."""
    book = library("openpyxl").load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
    lines = enumerate(book.worksheets[0].iter_rows(max_col=_MAX_COLUMNS), start=1)
    _, head = next(lines, (0, ()))
    positions = columns([_text(cell, 1) for cell in head])
    last = max(positions.key, positions.translation)
    rows = (
        ReturnedRow(number, _text(cells[positions.key], number), _text(cells[positions.translation], number))
        for number, cells in lines
        if len(cells) > last
    )
    return ReturnedFile(positions.source, positions.target, tuple(row for row in rows if row.key))


def _values(row: Row) -> tuple[str, ...]:
    return row.key, row.breadcrumb, row.source, row.text, str(row.limit)


def _text(cell: Any, number: int) -> str:
    if cell.data_type == "f":
        raise FileRejectedError(f"row {number}: a formula stands where a text belongs; write the text itself")
    return "" if cell.value is None else str(cell.value).replace("\r\n", "\n")
