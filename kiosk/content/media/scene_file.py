"""Whether a file is a scene: simple shapes in plain colours, so that nothing in it can load anything."""

import re
from collections.abc import Mapping

from kiosk.content.media.scenes import HEAD

MAX_BYTES = 100_000
MAX_SHAPES = 600
"""That many are drawn between two frames."""
DEEPEST = 8
"""Groups inside each other."""
_END = "</svg>"
_ELEMENT = re.compile(r"<(/?)([a-z]+)((?: [a-z-]+=\"[^\"<>&]*\")*)(/?)>")
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_SHAPES = frozenset({"path", "polygon", "polyline", "circle", "ellipse", "rect"})
_VALUES: Mapping[str, str] = {
    "class": "fixed|focus",
    "fill": "none|#[0-9A-F]{6}",
    "stroke": "#[0-9A-F]{6}",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "transform": "[a-z0-9 (),.-]+",
    "d": "[A-Za-z0-9 ,.-]+",
    "points": "[0-9 ,.-]+",
    **dict.fromkeys(("cx", "cy", "r", "rx", "ry", "x", "y", "width", "height", "stroke-width"), r"-?[0-9]*\.?[0-9]+"),
}
"""The attributes that shapes and groups may have, with what may stand in them."""
_SIMPLE = (
    f"Use nothing but {', '.join(sorted(_SHAPES))} and g, and colours as #RRGGBB in `fill` and `stroke`;"
    " or take a picture."
)


def scene_error(data: bytes) -> tuple[str, str] | None:
    """Return what keeps a file from being a scene, and how to mend it."""
    if len(data) > MAX_BYTES:
        return f"it is larger than {MAX_BYTES // 1000} kB", "Draw it with fewer points."
    text = data.decode("utf-8", "replace").strip()
    if not text.startswith(HEAD) or not text.endswith(_END):
        return f"it does not begin with `{HEAD}` and end with `{_END}`", "Draw it on this canvas, and save it so."
    shapes = text[len(HEAD) : -len(_END)]
    if shapes.count("<") > MAX_SHAPES:
        return f"it has more than {MAX_SHAPES} shapes", "Draw it with fewer."
    odd = _odd(shapes)
    return (f"`{odd[:60]}` stands in it", _SIMPLE) if odd else None


def _odd(shapes: str) -> str:
    """Return the first part that a scene cannot have, or nothing."""
    end, depth = 0, 0
    for found in _ELEMENT.finditer(shapes):
        closing, name, attributes, empty = found.groups()
        if rest := shapes[end : found.start()].strip():
            return rest
        depth += 0 if empty else -1 if closing else 1
        fits = name in _SHAPES and empty if name != "g" else not empty
        if not fits or not 0 <= depth <= DEEPEST:
            return found[0]
        for key, value in _ATTRIBUTE.findall(attributes):
            if not re.fullmatch(_VALUES.get(key, "(?!)"), value):
                return f'{key}="{value}"'
        end = found.end()
    return shapes[end:].strip() or ("<g>" if depth else "")
