"""Decodes the bytes of a file to text."""

import codecs
import re
import unicodedata
from collections.abc import Collection
from typing import NamedTuple

from kiosk.content.yaml.diagnostics import Diagnostics, StopReadingError
from kiosk.content.yaml.nodes import Location

_FIT = "[\t\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*"
"""All but control characters, line separators that no editor shows, and halves of characters."""
_FIT_BYTES = b"\t\n\r" + bytes(set(range(0x20, 0xFF)) - {0x7F})
"""All but the bytes of ASCII that are not fit, and one that stands in no UTF-8 but in the mark of UTF-16."""
_UNFIT_BYTES = tuple(map(re.compile, (rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xa8\xa9]", rb"\xef\xbf[\xbe\xbf]")))
"""All others that are not fit, in UTF-8."""

_BLANKS = re.compile("[ \t\n\f\r]+")
_TWICE = (
    r"(?<![A-Z])\u00c3[\u00a0-\u00bf\u0152-\u2122]"  # accents of Latin letters
    r"|\u00c3[\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf\u0152-\u02dc\u20ac-\u2122]"  # IRMÃ may end here
    r"|\u00c2[\u00a0-\u00bf]|\u00e2\u20ac[\u0080-\u2122]|\u00c5[\u2019\u201c]"  # signs, quotation marks, œ
    r"|(?:[\u00d8\u00d9][\u0080-\u00bf\u0152-\u2122]){2}"  # Arabic
    r"|(?:[\u00d0\u00d1][\u0080-\u00bf\u0152-\u2122]){2}"  # Cyrillic
)
"""UTF-8 that was read as Windows-1252."""
_MAYBE_TWICE = re.compile(rb"\xc3(?:[\x82\x83]|\xa2\xe2\x82\xac|\x85\xe2\x80|[\x90\x91\x98\x99][\xc2\xc5\xe2])")
_WORD = r'[^ \t\r\n"(){}\[\],.;:!?]*'
_LONGEST_WORD = 40
"""Characters of a word in front of its first wrong sign, and behind it."""
_LISTED = 8
_STRIDE = 4096
"""Characters whose lines are counted at once on the way to a line."""

_ASCII = bytes(range(0x80))

_SAVE_AS_UTF8 = "Save the file as UTF-8: most editors offer it under “Save as” or at the bottom of the window."


class Decoded(NamedTuple):
    """The text of a file, and the same in UTF-8: looking through all of it is faster in one or the other."""

    text: str
    utf8: bytes


def decode(data: bytes, diagnostics: Diagnostics) -> Decoded:
    """Return the text without byte order mark; raise `StopReadingError` when the bytes are not text."""
    text, utf8 = _decoded(data, diagnostics)
    if may_be_unprintable(utf8) and (unfit := unprintable_character(text)):
        position, name = unfit
        raise StopReadingError(
            location_at(text, position),
            f"A character that cannot be shown stands here: {name}.",
            "Delete it; it often comes along when text is copied from another program.",
        )
    if _MAYBE_TWICE.search(utf8):
        _warn_of_text_decoded_twice(text, diagnostics)
    return Decoded(text, utf8)


def _warn_of_text_decoded_twice(text: str, diagnostics: Diagnostics) -> None:
    """Report text that was decoded with a wrong encoding by another program (mojibake): once, with its first lines."""
    lines, number, last = dict[int, None](), 1, 0
    first: tuple[int, str, str, str] | None = None
    end = 0
    for found in re.finditer(_TWICE, text):
        number += text.count("\n", last, found.start())
        last = found.start()
        if not (meant := _decoded_once(found)):
            continue
        if first is None:
            begin, end = last - _word_length(text[max(0, last - _LONGEST_WORD) : last][::-1]), found.end()
            end += _word_length(text[end : end + _LONGEST_WORD])
            word = re.sub(_TWICE, lambda each: _decoded_once(each) or each[0], text[begin:end])
            first = last, found[0], meant, word
        elif last >= end:
            lines[number] = None
        if len(lines) > _LISTED:
            break
    if first:
        position, stands, meant, word = first
        what = f"`{stands}` stands where `{meant}` was meant: the text was read in another encoding than its own."
        how = f"Write `{word}`"
        if lines:
            listed = ", ".join(map(str, list(lines)[:_LISTED])) + (" …" if len(lines) > _LISTED else "")
            how = f"{how}, or copy the text anew; there is more in line {listed}"
        diagnostics.warning(location_at(text, position), what, f"{how}.")


def _word_length(text: str) -> int:
    word = re.match(_WORD, text)
    return word.end() if word else 0


def _decoded_once(found: re.Match[str]) -> str:
    """Return the original text of mojibake, or nothing where it is none."""
    try:
        return found[0].encode("windows-1252").decode()
    except UnicodeError:
        return ""


def may_be_unprintable(data: bytes) -> bool:
    """Return whether a file may hold a character that no screen can show; where it is UTF-8, whether it does."""
    return bool(data.translate(None, _FIT_BYTES)) or any(unfit.search(data) for unfit in _UNFIT_BYTES)


def unprintable_character(text: str) -> tuple[int, str] | None:
    """Return position and name of the first character that no screen can show, or None."""
    fit = re.match(_FIT, text)
    position = fit.end() if fit else 0
    return (position, describe(text[position])) if position < len(text) else None


def printable_characters(text: str) -> str:
    """Return the text without characters that no screen can show; blanks of every width and joiners stay."""
    return "".join(re.findall(_FIT, text))


def with_single_blanks(text: str) -> str:
    """Return the text with one blank for each run of blanks and line ends; no-break spaces stay."""
    return _BLANKS.sub(" ", text).strip()


def describe(character: str) -> str:
    """Return the code of a character and, where it has one, its name: `U+00A0 NO-BREAK SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, whatever system it was written on."""
    return _with_plain_ends(text).split("\n")


def lines_at(text: str, numbers: Collection[int]) -> dict[int, str]:
    """Return some lines of a text by their numbers, counted from 1: all of them would be a copy of a large file."""
    text = _with_plain_ends(text)
    lines, number, start = dict[int, str](), 1, 0
    for expected_value in sorted(numbers):
        while number + (passed := text.count("\n", start, start + _STRIDE)) < expected_value and start < len(text):
            number, start = number + passed, start + _STRIDE
        while number < expected_value and (start := text.find("\n", start) + 1):
            number += 1
        if number < expected_value:
            break
        end = text.find("\n", start)
        lines[number] = text[start:end] if end >= 0 else text[start:]
    return lines


def _with_plain_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def location_at(text: str, position: int) -> Location:
    """Return the location of the character at this position."""
    lines = lines_of(text[:position])
    return Location(len(lines), len(lines[-1]) + 1)


def _decoded(data: bytes, diagnostics: Diagnostics) -> Decoded:
    try:
        return Decoded(data.decode("utf-8").removeprefix("\ufeff"), data.removeprefix(codecs.BOM_UTF8))
    except UnicodeDecodeError:
        text = _text(data, diagnostics).removeprefix("\ufeff")
        return Decoded(text, text.encode())


def _text(data: bytes, diagnostics: Diagnostics) -> str:
    """Return the text of a file that is not UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _strictly(data, "utf-16")
    if not data.decode("utf-8", "ignore").isascii():  # where some accents are UTF-8, the others are damaged
        return _strictly(data, "utf-8")
    text = _strictly(data, "windows-1252")
    diagnostics.warning(
        location_at(text, len(data) - len(data.lstrip(_ASCII))),
        "The file is not saved as UTF-8; it was read as Windows-1252, and accents may be wrong.",
        _SAVE_AS_UTF8,
    )
    return text


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise StopReadingError(
            location_at(data[: error.start].decode(encoding, "replace"), error.start),
            f"A character here is damaged, or the file is not a text: {encoding.upper()} does not have it.",
            f"Type the character again. {_SAVE_AS_UTF8}",
        ) from error
