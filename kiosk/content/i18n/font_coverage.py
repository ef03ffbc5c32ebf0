"""Finds letters that no font of this machine has: visitors would see empty boxes in their place.

`python fonts.py PLACE …` prints the Debian packages that bring fonts for such letters in these content files or
folders, one a line; it needs no other module. Qt draws with any font that fontconfig knows; asking it takes 30 ms and
no display, where trying each letter with Qt would load every font.
"""

import sys
from bisect import bisect_right
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import category

if TYPE_CHECKING:
    import ctypes

LIBRARY = "libfontconfig.so.1"

_ALWAYS_THERE = "\u024f"
"""The last letter of those that every font for reading has: Latin with its accents."""
_NOTHING_TO_DRAW = frozenset({"Cc", "Cf", "Zl", "Zp", "Zs"})
_CHOOSE_A_FORM = frozenset({*map(chr, range(0xFE00, 0xFE10)), *map(chr, range(0xE0100, 0xE01F0))})
_CORE, _CJK, _EMOJI = "fonts-noto-core", "fonts-noto-cjk", "fonts-noto-color-emoji"
_PACKAGES = (
    (0x0000, _CORE),
    (0x1100, _CJK),
    (0x1200, _CORE),
    (0x231A, _EMOJI),
    (0x2400, _CORE),
    (0x2600, _EMOJI),
    (0x27C0, _CORE),
    (0x2E80, _CJK),
    (0xA000, _CORE),
    (0xAC00, _CJK),
    (0xD7B0, _CORE),
    (0xF900, _CJK),
    (0xFB00, _CORE),
    (0xFE30, _CJK),
    (0xFE70, _CORE),
    (0xFF00, _CJK),
    (0xFFF0, _CORE),
    (0x1F000, _EMOJI),
    (0x20000, _CJK),
    (0x40000, _CORE),
)
"""The package with fonts for the letters from each code on."""


def missing_letters(letters: Iterable[str]) -> list[str]:
    """Return the letters that have a look and that no font has, in their order; none where there is no fontconfig."""
    asked = [letter for letter in letters if letter > _ALWAYS_THERE and _is_drawn(letter)]
    if not asked:
        return []
    with suppress(OSError):
        library, covered = _covered(LIBRARY)
        return [letter for letter in asked if not library.FcCharSetHasChar(covered, ord(letter))]
    return []


def package_of(letter: str) -> str:
    """Return the Debian package with the font for a letter."""
    return _PACKAGES[bisect_right(_PACKAGES, (ord(letter), "~")) - 1][1]


def _is_drawn(letter: str) -> bool:
    return category(letter) not in _NOTHING_TO_DRAW and letter not in _CHOOSE_A_FORM


@cache
def _covered(library_name: str) -> "tuple[ctypes.CDLL, ctypes.c_void_p]":
    """Return fontconfig, and the `FcCharSet` of all letters that any font has, which is never freed."""
    import ctypes  # takes longer to import than a usual file to look through, and few need it

    library = ctypes.CDLL(library_name)
    library.FcCharSetHasChar.argtypes = (ctypes.c_void_p, ctypes.c_uint32)

    class FontSet(ctypes.Structure):
        """`FcFontSet` of fontconfig.h."""

        _fields_ = (
            ("nfont", ctypes.c_int),
            ("sfont", ctypes.c_int),
            ("fonts", ctypes.POINTER(ctypes.c_void_p)),
        )

    for name in ("FcPatternCreate", "FcObjectSetCreate", "FcCharSetCreate", "FcFontList"):
        getattr(library, name).restype = ctypes.c_void_p
    pattern, object_set = ctypes.c_void_p(library.FcPatternCreate()), ctypes.c_void_p(library.FcObjectSetCreate())
    library.FcObjectSetAdd(object_set, b"charset")
    covered = ctypes.c_void_p(library.FcCharSetCreate())
    fonts = ctypes.cast(library.FcFontList(None, pattern, object_set), ctypes.POINTER(FontSet)).contents
    for index in range(fonts.nfont):
        letters = ctypes.c_void_p()
        if library.FcPatternGetCharSet(ctypes.c_void_p(fonts.fonts[index]), b"charset", 0, ctypes.byref(letters)) == 0:
            library.FcCharSetMerge(covered, letters, None)
    return library, covered


def main(names: list[str]) -> int:
    """Print the packages that the files need."""
    letters: set[str] = set()
    for file in (file for name in names for file in (Path(name), Path(name) / "content.yaml")):
        with suppress(OSError):
            letters.update(file.read_text("utf-8", errors="ignore"))
    for package in sorted({package_of(letter) for letter in missing_letters(sorted(letters))}):
        sys.stdout.write(f"{package}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
