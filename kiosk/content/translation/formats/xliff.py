"""XLIFF 1.2, as OmegaT, memoQ, Trados and others take it."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from kiosk.content.translation.formats.containers import xml_text
from kiosk.content.translation.rows import FileRejectedError, ReturnedFile, ReturnedRow, Row

_NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def write(rows: Iterable[Row], source: str, target: str) -> bytes:
    """Return an XLIFF file of these rows; the id of each unit is its key."""
    ET.register_namespace("", _NAMESPACE)
    top = ET.Element(_name("xliff"), {"version": "1.2"})
    languages = {"source-language": source, "target-language": target}
    file = ET.SubElement(top, _name("file"), {"original": "content.yaml", "datatype": "plaintext", **languages})
    body = ET.SubElement(file, _name("body"))
    for row in rows:
        size = {"maxwidth": str(row.limit), "size-unit": "char"}
        unit = ET.SubElement(body, _name("trans-unit"), {"id": row.key, _SPACE: "preserve", **size})
        ET.SubElement(unit, _name("source")).text = row.source
        state = {"state": "needs-review-translation" if row.text else "needs-translation"}
        ET.SubElement(unit, _name("target"), state).text = row.text
        ET.SubElement(unit, _name("note")).text = row.breadcrumb
    ET.indent(top, " ")
    data: bytes = ET.tostring(top, encoding="utf-8", xml_declaration=True)
    return data


def read(data: bytes) -> ReturnedFile:
    """Return the units of an XLIFF file. Raises FileRejectedError."""
    try:
        top = ET.fromstring(xml_text(data))  # noqa: S314 - without a DTD there are no entities
    except ET.ParseError as error:
        raise FileRejectedError(f"the file is no XLIFF file: {error}") from error
    file = top.find(_name("file"))
    source = file.get("source-language", "") if file is not None else ""
    target = file.get("target-language", "") if file is not None else ""
    if not source or not target:
        raise FileRejectedError("the file is no XLIFF 1.2 with `source-language` and `target-language`")
    units = enumerate(top.iter(_name("trans-unit")), start=1)
    rows = (ReturnedRow(number, unit.get("id", ""), _text(unit.find(_name("target")))) for number, unit in units)
    return ReturnedFile(source, target, tuple(rows))


def _name(tag: str) -> str:
    return f"{{{_NAMESPACE}}}{tag}"


def _text(target: ET.Element | None) -> str:
    return "" if target is None else "".join(target.itertext())
