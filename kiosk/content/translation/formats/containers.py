"""What is looked for in a file from outside before a library gets it: size, and what XML could make of little."""

import io
import re
import zipfile

from kiosk.content.translation.rows import FileRejectedError

LARGEST = 20 * 1024**2
"""Bytes of a file that is taken."""
MAX_MEMBERS = 1_000
MAX_UNPACKED = 100 * 1024**2
"""Bytes of all that is packed in it."""
_DOCTYPE = re.compile(r"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_CHUNK = 1024**2


def check_archive(data: bytes) -> None:
    """Raise FileRejectedError where an archive is damaged, would become too large, or declares entities."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            members = packed.infolist()
            if len(members) > MAX_MEMBERS:
                raise FileRejectedError(f"the file holds more than {MAX_MEMBERS} others")
            left = MAX_UNPACKED
            for member in members:
                found = _unpacked(packed, member, left)
                left -= len(found)
                if member.filename.lower().endswith((".xml", ".rels", ".vml")):
                    xml_text(found)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise FileRejectedError(f"the file is damaged, or locked with a password: {str(error)[:100]}") from error


def xml_text(data: bytes) -> str:
    """Return the text of an XML file in UTF-8 or UTF-16. Raises FileRejectedError where it declares entities."""
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileRejectedError("a part of the file is neither in UTF-8 nor in UTF-16") from error
    if "\0" in text or _DOCTYPE.search(text):
        raise FileRejectedError("the file declares entities of its own, as no file of a translator does")
    return re.sub(r"^\s*<\?xml[^>]*\?>", "", text)


def _unpacked(packed: zipfile.ZipFile, member: zipfile.ZipInfo, maximum: int) -> bytes:
    """Return what is packed, and stop once it is larger than it may be, whatever size it says to have."""
    parts, size = list[bytes](), 0
    with packed.open(member) as file:
        while part := file.read(_CHUNK):
            size += len(part)
            if size > maximum:
                raise FileRejectedError(
                    f"the file would be larger than {MAX_UNPACKED // 1024**2} MB once it is unpacked"
                )
            parts.append(part)
    return b"".join(parts)
