"""Letters without a font are warned of where they stand first."""

import re
import sys
from collections.abc import Callable, Iterable
from datetime import date

import pytest

from kiosk.content.validation import missing_letters
from kiosk.content.validation.load import Loaded, load
from tests.content.conftest import Desk, only

TODAY = date(2025, 6, 1)
HEADING = "          - {{kind: heading, text: {{en: A, fr: {}}}}}\n"

Reads = Callable[[str, str], Loaded]


@pytest.fixture
def asked() -> list[str]:
    """Return a list of the letters for which a font was looked for."""
    return []


@pytest.fixture
def reads(desk: Desk, top: str, asked: list[str]) -> Reads:
    """Return a function that reads a good file with these blocks where fonts lack these letters."""

    def read(blocks: str, missing: str) -> Loaded:
        def missing_letters(letters: Iterable[str]) -> list[str]:
            asked.extend(letters)
            return [letter for letter in asked if letter in missing]

        desk.save("content.yaml", (top + blocks).encode())
        return load(desk.folder, today=TODAY, missing_letters=missing_letters)

    return read


def test_a_letter_that_no_font_has_is_named_with_its_first_line(reads: Reads, top: str) -> None:
    blocks = HEADING.format("a") + HEADING.format("護照") + HEADING.format("照片")
    diagnostic = only(reads(blocks, "護照片"))
    assert diagnostic.severity == "warning"
    assert diagnostic.line == top.count("\n") + 2
    assert diagnostic.what == "No font of this machine has 護 照 片: visitors would see empty boxes."
    assert "fonts-noto-cjk" in diagnostic.how


def test_each_package_of_fonts_is_named_once(reads: Reads) -> None:
    loaded = reads(HEADING.format("護😀照"), "護照😀")
    assert [diagnostic.how.split()[3] for diagnostic in loaded.diagnostics] == [
        "fonts-noto-cjk",
        "fonts-noto-color-emoji",
    ]


def test_of_many_letters_some_are_named(reads: Reads) -> None:
    letters = "".join(map(chr, range(0x4E00, 0x4E00 + 100)))
    assert " and 92 more:" in only(reads(HEADING.format(letters), letters)).what


def test_what_nobody_sees_is_not_warned_of(reads: Reads) -> None:
    assert reads(HEADING.format("a") + "# 護照\n", "護照").diagnostics == ()


def test_usual_letters_are_not_even_asked_for(reads: Reads, asked: list[str]) -> None:
    reads(HEADING.format("Kreyòl ’œ…– 5 €"), "")
    assert asked == []


def test_each_letter_that_is_not_latin_is_found_in_the_shortest_text() -> None:
    letters = [chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    seldom = re.compile("[^\\0-\u024f\u2010-\u203a\u20ac]")

    assert {each for each in letters if missing_letters.non_latin_letters(each.encode())} == {
        each for each in letters if seldom.match(each)
    }


def test_letters_that_are_not_latin_are_found_once_and_in_order() -> None:
    assert list(missing_letters.non_latin_letters("l’été – ≥ 照 €, ≥ č".encode())) == ["≥", "照"]
