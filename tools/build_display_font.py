#!/usr/bin/env python3
"""Builds the display font of the kiosk: the heaviest weight of Noto Sans, for titles and figures.

    pip install fonttools brotli skia-pathops
    python tools/build_display_font.py FOLDER

FOLDER holds the variable font in two parts, `noto-sans-latin-wght-normal.woff2` and
`noto-sans-latin-ext-wght-normal.woff2`, as the folder `files` of the npm package `@fontsource-variable/noto-sans`
(5.3.0) has them, with its `LICENSE` above. The system's own Noto Sans stops at Bold. The result is a static font with a
family name of its own, since Qt takes no other weight of a family that is installed. It has the letters of languages
that are written in Latin, with their accents, digits and signs, and the kerning between them; for any other letter Qt
falls back on the system's fonts. No outline crosses itself, and none is marked as if it did: FreeType draws what is
marked in four times the size, which took 4 ms of a start for the greeting alone.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import OVERLAP_COMPOUND, flagOverlapSimple
from fontTools.varLib.instancer import OverlapMode, instantiateVariableFont

FAMILY = "Noto Sans Kiosk"
WEIGHT = 900
LETTERS = [
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    0x2018,
    0x2019,
    0x201C,
    0x201D,
    0x2013,
    0x2014,
    0x2026,
    0x202F,
    0x2212,
    0x20AC,
]
"""Latin with the accents of Western and Central Europe, quotation marks, dashes, the signs of figures."""
TARGET = Path(__file__).resolve().parent.parent / "kiosk" / "views" / "fonts"
_NAMES = {1: FAMILY, 2: "Regular", 3: f"{FAMILY} {WEIGHT}", 4: FAMILY, 6: FAMILY.replace(" ", "")}


def main() -> None:
    """Write the font and its licence."""
    source = Path(sys.argv[1])
    parts = [source / f"noto-sans-{part}-wght-normal.woff2" for part in ("latin", "latin-ext")]
    with tempfile.TemporaryDirectory() as folder:
        heavy = [_instance(part, Path(folder) / f"{part.stem}.ttf") for part in parts]
        font = Merger().merge(heavy)
    for number, words in _NAMES.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    for record in [each for each in font["name"].names if each.nameID in (16, 17, 21, 22, 25)]:
        font["name"].names.remove(record)
    font["OS/2"].usWeightClass = WEIGHT
    TARGET.mkdir(exist_ok=True)
    font.save(TARGET / "NotoSansKiosk.ttf")
    shutil.copy(source.parent / "LICENSE", TARGET / "OFL.txt")


def _instance(variable: Path, target: Path) -> str:
    font = instantiateVariableFont(TTFont(variable), {"wght": WEIGHT}, overlap=OverlapMode.REMOVE)
    _unmark(font)
    options = Options(layout_features=["kern", "mark", "ccmp"], hinting=False, notdef_outline=True, name_IDs=["*"])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font.flavor = None
    font.save(target)
    return str(target)


def _unmark(font: TTFont) -> None:
    """Take the marks of overlaps from all glyphs."""
    outlines = font["glyf"]
    for glyph in map(outlines.__getitem__, outlines.keys()):
        if glyph.isComposite():
            for component in glyph.components:
                component.flags &= ~OVERLAP_COMPOUND
        elif glyph.numberOfContours > 0:
            glyph.flags[0] &= ~flagOverlapSimple


if __name__ == "__main__":
    main()
