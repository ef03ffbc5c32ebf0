"""Answers `qsTr()` in QML from the catalogues of the content package."""

import struct
from collections.abc import Mapping

from PySide6.QtCore import QLocale, QObject, QTranslator, Slot

from kiosk.models.exhibit import Exhibit

MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
HASHES, MESSAGES = 0x42, 0x69
END, TRANSLATION, SOURCE_TEXT = 1, 3, 6
MASK, TOP = 0xFFFFFFFF, 0xF0000000


class Translator(QTranslator):
    """Translates the keys of messages into the visitor's language.

    Qt translates in several threads, so that a method in Python would let them wait for each other for ever. The words
    are therefore handed to Qt as a whole, in the form of a compiled translation file.
    """

    def __init__(self, exhibit: Exhibit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._compiled = b""
        self._load()
        exhibit.messagesChanged.connect(self._load)

    @Slot()
    def _load(self) -> None:
        compiled = compiled_translation(self._exhibit.messages)
        self.load(compiled)
        self._compiled = compiled  # Qt reads it where it lies
        QLocale.setDefault(QLocale(self._exhibit.language))  # what assistive programs are told of each thing


def compiled_translation(words: Mapping[str, str]) -> bytes:
    """Return messages by their key as a `.qm` file of Qt, valid in every context.

    The form is that of qtranslator.cpp: blocks of a tag, a length and data. One block holds the messages, the other
    finds them by the hash of their key.
    """
    messages, offsets = b"", []
    for key, text in words.items():
        offsets.append((_hash(key.encode()), len(messages)))
        messages += _field(TRANSLATION, text.encode("utf-16-be")) + _field(SOURCE_TEXT, key.encode()) + bytes([END])
    hashes = b"".join(struct.pack(">II", *offset) for offset in sorted(offsets))
    return MAGIC + _field(HASHES, hashes) + _field(MESSAGES, messages)


def _field(tag: int, data: bytes) -> bytes:
    return struct.pack(">BI", tag, len(data)) + data


def _hash(key: bytes) -> int:
    """Return the hash of the ELF format, by which Qt looks a key up."""
    result = 0
    for byte in key:
        result = ((result << 4) + byte) & MASK
        if high := result & TOP:
            result ^= high >> 24
        result &= ~high
    return result or 1
