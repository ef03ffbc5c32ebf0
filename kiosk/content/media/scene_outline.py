"""Scenes in high contrast: black shapes with white outlines."""

import re
from collections.abc import Iterator, Sequence

_SHAPE = re.compile(r"<(?!g\b)[a-z]+ [^>]*/>")
_FILL, _STROKE, _STROKE_WIDTH = (re.compile(rf' {name}="([^"]*)"') for name in ("fill", "stroke", "stroke-width"))
_OUTLINE = 3.5
"""The width of the outlines."""


def outlined(shapes: str, light: str) -> str:
    """Return the shapes black with white outlines; those of one colour that follow each other have one outline.

    A disc in the colour `light` behind people has none: lines would cross what is written before it.
    """
    return "".join(_runs(re.sub(f'<circle [^>]*fill="{light}"/>', "", shapes)))


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
