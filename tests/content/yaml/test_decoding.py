"""Files as editors save them: encodings, line ends and characters that nobody sees."""

import codecs
import sys
from typing import TYPE_CHECKING

import pytest

from kiosk.content.schema.blocks import Heading
from kiosk.content.yaml.decoding import decode, lines_at, lines_of, may_be_unprintable, unprintable_character
from kiosk.content.yaml.diagnostics import Diagnostics

if TYPE_CHECKING:
    from tests.content.conftest import Desk

ACCENTS = "          - {kind: heading, text: “Kreyòl ayisyen” – 8 €}\n"


def _heading(desk: "Desk", data: bytes) -> str:
    content = desk.read(data).content
    assert content is not None
    heading = content.tabs[0].sections[0].blocks[0]
    assert isinstance(heading, Heading)
    return heading.text.texts[""]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_with_and_without_a_mark(desk: "Desk", top: str, encoding: str) -> None:
    assert _heading(desk, (top + ACCENTS).encode(encoding)) == "“Kreyòl ayisyen” – 8 €"
    assert desk.read((top + ACCENTS).encode(encoding)).diagnostics == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_what_is_looked_for_in_the_whole_file_is_found_in_any_encoding(desk: "Desk", top: str, encoding: str) -> None:
    diagnostics = desk.read(
        (top + '          - {kind: heading, text: "Thé: 555-123-4567"}\n').encode(encoding)
    ).diagnostics

    assert diagnostics[-1].what == "A telephone number stands in the text: 555-123-4567."
    assert diagnostics[-1].line == top.count("\n") + 1


def test_a_mark_at_the_beginning_moves_no_column(desk: "Desk") -> None:
    diagnostic = desk.diagnostic("format: x: 1\n".encode("utf-8-sig"))

    assert (diagnostic.column, diagnostic.excerpt) == (len("format: x:"), "format: x: 1")


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_lines_of_other_systems_are_counted_right(desk: "Desk", top: str, line_end: str) -> None:
    text = (top + "          - {kind: heading, txt: Hello}\n").replace("\n", line_end)

    assert desk.read(text).diagnostics[0].line == top.count("\n") + 1


def test_windows_1252_is_read_with_a_warning(desk: "Desk", top: str) -> None:
    data = (top + ACCENTS).encode("windows-1252")

    diagnostic = desk.diagnostic(data)
    assert diagnostic.severity == "warning"
    assert "Windows-1252" in diagnostic.what
    assert diagnostic.line == 5
    assert _heading(desk, data) == "“Kreyòl ayisyen” – 8 €"


def test_one_damaged_character_does_not_turn_all_accents_wrong(desk: "Desk", top: str) -> None:
    data = (top + ACCENTS).encode() + b"          # cut \xe2\x82\n"

    diagnostic = desk.diagnostic(data)
    assert diagnostic.severity == "error"
    assert "damaged" in diagnostic.what
    assert diagnostic.line == top.count("\n") + 2


def test_half_a_surrogate_pair_is_refused(desk: "Desk", top: str) -> None:
    assert "damaged" in desk.diagnostic((top + ACCENTS).encode() + b"# \xed\xa0\x80\n").what
    assert "damaged" in desk.diagnostic(codecs.BOM_UTF16_LE + "a: ".encode("utf-16-le") + b"\x00\xd8a\x00").what


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe"])
def test_characters_that_no_screen_shows_are_named_with_their_place(desk: "Desk", character: str) -> None:
    diagnostic = desk.diagnostic(f"format: 1\nname: a{character}b\n")

    assert (diagnostic.line, diagnostic.column) == (2, 8)
    assert f"U+{ord(character):04X}" in diagnostic.what


def test_the_bytes_of_a_file_tell_each_character_that_no_screen_shows() -> None:
    characters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    told = {each for each in characters if may_be_unprintable(each.encode())}

    assert told == {each for each in characters if unprintable_character(each)}
    assert may_be_unprintable("護".encode("utf-16"))


def test_a_picture_with_the_name_of_the_content_is_refused(desk: "Desk") -> None:
    assert desk.diagnostic(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x81\x8d").severity == "error"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_some_lines_are_those_of_the_whole(end: str) -> None:
    text = end.join(["format: 1", "", "name: Ayiti", "last"])

    for whole in (text, text + end, ""):
        lines = lines_of(whole)
        assert lines_at(whole, range(1, 9)) == dict(enumerate(lines, 1))
        assert lines_at(whole, {3, 99}) == dict(list(enumerate(lines, 1))[2:3])


def test_lines_far_down_are_found_by_their_numbers() -> None:
    lines = [str(number) if number % 1000 == 0 else "" for number in range(20_001)]
    assert lines_at("\n".join(lines), {1, 2, 7001, 7002, 20_001, 20_002}) == {
        1: "0",
        2: "",
        7001: "7000",
        7002: "",
        20_001: "20000",
    }


@pytest.mark.parametrize(
    ("stands", "meant"),
    [("Ã©", "é"), ("Ã\u00a0", "à"), ("Ã‰", "É"), ("â€™", "’"), ("Å“", "œ"), ("Â«", "«"), ("Ã±", "ñ"), ("Ù…Ø±", "مر")],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_text_that_was_decoded_twice_is_named_once_with_its_lines(encoding: str, stands: str, meant: str) -> None:
    diagnostics = Diagnostics()
    text = f"a: one\nb: w{stands}s\nc: {stands}\n"
    assert decode(text.encode(encoding), diagnostics) == (text, text.encode())
    (found,) = diagnostics.kept
    assert (found.severity, found.location.line, found.location.column) == ("warning", 2, 5)
    assert found.what.startswith(f"`{stands}` stands where `{meant}` was meant")
    assert found.how == f"Write `w{meant}s`, or copy the text anew; there is more in line 3."


def test_a_file_that_was_decoded_twice_as_a_whole_lists_its_first_lines() -> None:
    diagnostics = Diagnostics()
    decode(("été\n" * 50).encode().decode("windows-1252").encode(), diagnostics)
    (found,) = diagnostics.kept
    assert found.how.endswith("there is more in line 2, 3, 4, 5, 6, 7, 8, 9 ….")


def test_of_few_lines_that_were_decoded_twice_each_is_listed() -> None:
    diagnostics = Diagnostics()
    decode(("été\n" * 9).encode().decode("windows-1252").encode(), diagnostics)
    (found,) = diagnostics.kept
    assert found.how.endswith("there is more in line 2, 3, 4, 5, 6, 7, 8, 9.")


def test_one_word_that_was_decoded_twice_is_told_whole() -> None:
    diagnostics = Diagnostics()
    decode(b'a: "l\'\xc3\x83\xc2\xa9t\xc3\x83\xc2\xa9, deux"\n', diagnostics)
    assert [found.how for found in diagnostics.kept] == ["Write `l'été`."]


@pytest.mark.parametrize(
    "text",
    [
        "IRM\u00c3 DULCE",
        "IRM\u00c3\u00a0DULCE",
        "\u00abIRM\u00c3\u00bb",
        "\u201cIRM\u00c3\u201d",
        "LIBERT\u00c9\u00a0: \u00abL\u2019\u00c9COLE\u00c9\u00bb",
        "S\u00c3O JO\u00c3O",
        "\u00abBL\u00c5\u00bb",
        "ESPA\u00d1A\u2026 \u00d1\u00bb",
        "\u00c2, \u00e2ge, \u00d8",
    ],
)
def test_accents_that_are_right_are_not_named(text: str) -> None:
    diagnostics = Diagnostics()
    decode(text.encode(), diagnostics)
    assert diagnostics.kept == []
