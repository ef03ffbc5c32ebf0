"""PO files of gettext, as Poedit, Weblate and others take them."""

from collections.abc import Iterable

from kiosk.content.translation.formats import library
from kiosk.content.translation.rows import FileRejectedError, ReturnedFile, ReturnedRow, Row

_SOURCE = "X-Source-Language"


def write(rows: Iterable[Row], source: str, target: str) -> bytes:
    """Return a PO file of these rows; the context of each message is its key."""
    polib = library("polib")
    file = polib.POFile()
    file.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": target.replace("-", "_"),
        _SOURCE: source,
    }
    for row in rows:
        comment = f"{row.breadcrumb}\nAt most {row.limit} characters"
        file.append(polib.POEntry(msgctxt=row.key, msgid=row.source, msgstr=row.text, comment=comment))
    return str(file).encode()


def read(data: bytes) -> ReturnedFile:
    """Return the messages of a PO file, without those that are fuzzy. Raises FileRejectedError."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRejectedError("the file is not in UTF-8") from error
    if "\0" in text or "\n" not in text:  # of one line polib makes the name of a file
        raise FileRejectedError("the file is no PO file")
    try:
        file = library("polib").pofile(text)
    except (OSError, ValueError) as error:
        raise FileRejectedError(f"the file is no PO file: {str(error)[:200]}") from error
    source, target = file.metadata.get(_SOURCE, ""), file.metadata.get("Language", "").replace("_", "-")
    if not source or not target:
        raise FileRejectedError(f"its head has to be as it was sent, with `Language` and `{_SOURCE}`")
    messages = (entry for entry in file if not entry.obsolete)
    rows = (ReturnedRow(each.linenum, each.msgctxt or "", "" if each.fuzzy else each.msgstr) for each in messages)
    return ReturnedFile(source, target, tuple(rows))
