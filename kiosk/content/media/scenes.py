"""Scenes: drawings in SVG that take on the shape and the colours of where they are shown, and high contrast.

A scene is 1200 wide and 400 high and transparent around what is drawn. What matters stands around x = 900: a band shows
all of it, a card or an upright tile what lies within a focus that the scene names, so that nobody in it is cut.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

WIDTH, HEIGHT = 1200, 400
MIDDLE, CORE = 900, 440
"""Where the middle of what matters stands, and how much around it shows at least, where a scene names no focus."""
LEAST_SIZE = 0.5
"""So much smaller than at full height a scene is drawn at most, that a wider focus shows."""
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
_FOCUS = re.compile(r'<rect class="focus" x="([0-9]+)"[^>]* width="([0-9]+)"[^>]*/>')

_FOLDER = Path(__file__).parent / "landscapes"


@cache
def builtin_scenes() -> Mapping[str, str]:
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
    focuses = [(int(x), int(width)) for x, width in _FOCUS.findall(scene)] or [(MIDDLE - CORE // 2, CORE)]
    shapes = _FOCUS.sub("", scene[begin : scene.rindex("</svg>")])
    if ground == "contrast":
        from kiosk.content.media.scene_outline import outlined  # the first screen has colours

        shapes = outlined(shapes, FAR)
    else:
        shapes = _coloured(shapes, ground, family)
    if mirrored:
        shapes = shapes.replace(FIXED, f'<g transform="translate({2 * MIDDLE} 0) scale(-1 1)">')
        shapes = f'<g transform="translate({WIDTH} 0) scale(-1 1)">{shapes}</g>'
    if icon:
        shapes += _badge(icon, WIDTH - MIDDLE if mirrored else MIDDLE, ground, family)
    left, across = _section(focuses, HEIGHT * ratio, broad=ground == "deep")
    left = WIDTH - left - across if mirrored else left
    down = across / ratio
    view = f"{left:.1f} {HEIGHT - down:.1f} {across:.1f} {down:.1f}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{shapes}</svg>'


def _section(focuses: Sequence[tuple[int, int]], room: float, *, broad: bool) -> tuple[float, float]:
    """Return from where on and how much of the width shows, where at full height so much has room.

    It holds the widest focus, or the widest for which the scene need not become too small, and reaches to the right as
    far as there is something.
    """
    if broad:
        across = max(BROAD, WIDTH - min(x for x, _ in focuses), room)
        return WIDTH - across, across
    by_width = sorted(focuses, key=lambda focus: focus[1])
    x, width = max(
        (each for each in by_width if each[1] * LEAST_SIZE <= room), key=lambda each: each[1], default=by_width[0]
    )
    across = max(width, room)
    return min(x + width / 2 - across / 2, WIDTH - across), across


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
