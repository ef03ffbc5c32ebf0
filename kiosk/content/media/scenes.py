"""Scenes: drawings in SVG that take on the shape and the colours of where they are shown, and high contrast.

A scene is 1200 wide and 400 high and transparent around what is drawn. What matters stands around x = 900: a band shows
all of it, a card its right half, an upright tile the middle of that.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

WIDTH, HEIGHT = 1200, 400
MIDDLE, CORE = 900, 440
"""Where the middle of what matters stands, and how much around it shows at least."""
BROAD = 870
"""How much shows at least on a field, where nothing else ends: as far as the ground reaches to the left."""
FAR, NEAR, MID, DEEP, NIGHT, TINT = "#CBDAF9", "#B9CDF7", "#3F74E0", "#0033A0", "#00256F", "#DDE7FB"
"""The colours that follow the family, as a file has them: far and near ground, things, what stands out, dark, pale."""
LANDSCAPES = ("Hills", "Sea", "Town", "Grove")
"""The scenes of covers that nobody named; in content, names begin with small letters."""
PEOPLE = "Ten"
"""Ten people in a row, each in a tenth of the width, in the lower three quarters: for shares of a whole."""
HEAD = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">'
"""What each file begins with."""
FIXED = '<g class="fixed">'
"""Begins a group that is not mirrored where letters run from right to left: a map, a page."""
EMPTY = f"{HEAD}</svg>"

_FOLDER = Path(__file__).parent / "landscapes"


@cache
def of_the_program() -> Mapping[str, str]:
    """Return the scenes that no content names, by their names."""
    return {name: (_FOLDER / f"{name.lower()}.svg").read_text("utf-8") for name in (*LANDSCAPES, PEOPLE)}


def drawn(
    scene: str, ratio: float, *, ground: str, family: Sequence[str], icon: str = "", mirrored: bool = False
) -> str:
    """Return a scene as SVG `ratio` times as wide as high, on a ground: `light`, `deep`, `night` or `contrast`.

    On the ground `shadow` everything is one shape, in the soft colour.
    `family` is its five colours, `#RRGGBB`, from night to tint. `icon`, SVG, stands in a disc above the landscape.
    """
    begin = scene.index(">") + 1
    shapes = scene[begin : scene.rindex("</svg>")]
    shapes = _outlined(shapes) if ground == "contrast" else _coloured(shapes, ground, family)
    if mirrored:
        shapes = shapes.replace(FIXED, f'<g transform="translate({2 * MIDDLE} 0) scale(-1 1)">')
        shapes = f'<g transform="translate({WIDTH} 0) scale(-1 1)">{shapes}</g>'
    if icon:
        shapes += _badge(icon, WIDTH - MIDDLE if mirrored else MIDDLE, ground, family)
    across = max(BROAD if ground == "deep" else CORE, HEIGHT * ratio)
    left = WIDTH - across if across > 2 * (WIDTH - MIDDLE) else MIDDLE - across / 2
    left = WIDTH - left - across if mirrored else left
    down = across / ratio
    view = f"{left:.1f} {HEIGHT - down:.1f} {across:.1f} {down:.1f}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{shapes}</svg>'


def _coloured(shapes: str, ground: str, family: Sequence[str]) -> str:
    night, deep, mid, soft, tint = family
    if ground == "shadow":
        return re.sub("#[0-9A-F]{6}", soft, shapes)
    colours = {
        "light": (_mixed(tint, soft, 0.5), soft, mid, deep, night, tint),
        "deep": (_mixed(deep, mid, 0.26), _mixed(deep, mid, 0.6), soft, tint, night, tint),
        "night": (_mixed(night, deep, 0.6), _mixed(deep, mid, 0.3), mid, soft, _mixed(night, "#000000", 0.45), tint),
    }[ground]
    own = dict(zip((FAR, NEAR, MID, DEEP, NIGHT, TINT), colours, strict=True))
    return re.sub("#[0-9A-F]{6}", lambda found: own.get(found[0], found[0]), shapes)


def _mixed(one: str, other: str, part: float) -> str:
    """Return a colour between two, nearer to the other the larger the part."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02X}" for a, b in pairs)


def _badge(icon: str, x: float, ground: str, family: Sequence[str]) -> str:
    """Return an icon in a disc."""
    _, deep, _, soft, _ = family
    disc, lines = {"light": (deep, "#FFFFFF"), "deep": ("#FFFFFF", deep), "night": (soft, deep)}.get(
        ground, ("#000000", "#FFFFFF")
    )
    edge = ' stroke="#FFFFFF" stroke-width="7"' if ground == "contrast" else ""
    inner = icon[icon.index(">") + 1 : icon.rindex("</svg>")].replace("currentColor", lines) if "</svg>" in icon else ""
    return (
        f'<circle cx="{x}" cy="172" r="92" fill="{disc}"{edge}/>'
        f'<g transform="translate({x - 54} 118) scale(4.5)" fill="none" stroke="{lines}" stroke-width="2"'
        f' stroke-linecap="round" stroke-linejoin="round">{inner}</g>'
    )


# --- high contrast

_SHAPE = re.compile(r"<(?!g\b)[a-z]+ [^>]*/>")
_LIGHT = re.compile(f'<circle [^>]*fill="{FAR}"/>')
_FILL, _STROKE, _STROKE_WIDTH = (re.compile(rf' {name}="([^"]*)"') for name in ("fill", "stroke", "stroke-width"))
_OUTLINE = 3.5
"""The width of the outlines."""


def _outlined(shapes: str) -> str:
    """Return the shapes black with white outlines; those of one colour that follow each other have one outline.

    A disc of light behind people has none: lines would cross what is written before it.
    """
    return "".join(_runs(_LIGHT.sub("", shapes)))


def _runs(shapes: str) -> Iterator[str]:
    run: list[str] = []
    colour, end = "", 0
    for found in _SHAPE.finditer(shapes):
        between, shape = shapes[end : found.start()], found[0]
        if between.strip() or _colour(shape) != colour:
            yield from _union(run)
            yield between
            run, colour = [], _colour(shape)
        run.append(shape)
        end = found.end()
    yield from _union(run)
    yield shapes[end:]


def _colour(shape: str) -> str:
    found = _STROKE.search(shape) or _FILL.search(shape)
    return found[1] if found else ""


def _union(shapes: Sequence[str]) -> Iterator[str]:
    """Yield the shapes in white and larger by the outline, then in black."""
    yield from (_in_one(each, "#FFFFFF", 2 * _OUTLINE) for each in shapes)
    yield from (_in_one(each, "#000000", 0) for each in shapes)


def _in_one(shape: str, colour: str, more: float) -> str:
    if width := _STROKE_WIDTH.search(shape):
        return _STROKE.sub(f' stroke="{colour}"', _STROKE_WIDTH.sub(f' stroke-width="{float(width[1]) + more}"', shape))
    edge = f' stroke="{colour}" stroke-width="{more}" stroke-linejoin="round"' if more else ""
    return _FILL.sub(f' fill="{colour}"{edge}', shape)
