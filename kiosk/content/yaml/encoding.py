"""The bytes of a file as text, and back to bytes in the encoding that it had."""

import codecs
from dataclasses import dataclass

from kiosk.content.yaml.decoding import decode
from kiosk.content.yaml.diagnostics import Diagnostics, StopReadingError
from kiosk.content.yaml.tree import EditError

_MARKS = (("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE), ("utf-16-be", codecs.BOM_UTF16_BE))


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file becomes text."""

    name: str
    mark: bytes
    """The byte order mark in front of it, if it has one."""

    @classmethod
    def of(cls, data: bytes) -> "tuple[str, Encoding]":
        """Return the text of a file and its encoding. Raises EditError where the bytes are no text."""
        try:
            text = decode(data, Diagnostics()).text
        except StopReadingError as error:
            raise EditError(f"{error.what} (line {error.location.line})", error.how) from error
        found = [(name, mark) for name, mark in _MARKS if data.startswith(mark)]
        encoding = next(
            (cls(*each) for each in (*found, ("utf-8", b""), ("cp1252", b"")) if _is(each, text, data)), None
        )
        if encoding is None:
            raise EditError("The file is not a text of one encoding.", "Save it as UTF-8.")
        return text, encoding

    def encode(self, text: str) -> bytes:
        """Return the bytes of a text. Raises EditError where the encoding has no such letter."""
        try:
            return self.mark + text.encode(self.name)
        except UnicodeEncodeError as error:
            letter = text[error.start : error.start + 1]
            raise EditError(
                f"The file is not saved as UTF-8, and its encoding has no {letter!a}.", "Save it as UTF-8 first."
            ) from error


def _is(encoding: tuple[str, bytes], text: str, data: bytes) -> bool:
    name, mark = encoding
    try:
        return mark + text.encode(name) == data
    except UnicodeEncodeError:
        return False
