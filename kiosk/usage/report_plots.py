"""Plots of the report page: inline SVG, which needs no script, no font and no network."""

import math
from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT = 640, 230
TOP, BOTTOM, SIDE = 24, 26, 48
"""Room for the numbers above, the names below and the scale at the side."""
MAX_TICKS = 4
NICE = (1, 2, 5, 10)
MAX_NAMES = 12
"""Names below the bars of a plot; with more bars, not each has its name."""
BAR_UNITS = 1000


def columns(title: str, names: Sequence[str], numbers: Sequence[int | None], *, mirrored: bool) -> str:
    """Return upright bars beside each other, the first at the right where it is mirrored; none for what is hidden."""
    step = _step(max((number or 0 for number in numbers), default=0))
    top = step * max(1, math.ceil(max((number or 0 for number in numbers), default=0) / step))
    height, pitch = HEIGHT - TOP - BOTTOM, (WIDTH - SIDE) / max(1, len(names))
    start = 0 if mirrored else SIDE
    parts = [f'<svg role="img" viewBox="0 0 {WIDTH} {HEIGHT}"><title>{escape(title)}</title>']
    for value in range(0, top + 1, step):
        y = HEIGHT - BOTTOM - height * value / top
        edge, anchor = (WIDTH - SIDE + 8, "start") if mirrored else (SIDE - 8, "end")
        parts.append(f'<line x1="{start}" x2="{start + WIDTH - SIDE}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(f'<text direction="ltr" text-anchor="{anchor}" x="{edge}" y="{y + 4:.1f}">{value}</text>')
    every = math.ceil(len(names) / MAX_NAMES)
    for index, (name, number) in enumerate(zip(names, numbers, strict=True)):
        row = len(names) - 1 - index if mirrored else index
        x, middle = start + pitch * (row + 0.15), start + pitch * (row + 0.5)
        if number:
            tall = height * number / top
            y = HEIGHT - BOTTOM - tall
            parts.append(f'<rect x="{x:.1f}" y="{y:.1f}" width="{pitch * 0.7:.1f}" height="{tall:.1f}"/>')
        if index % every == 0:
            parts.append(f'<text text-anchor="middle" x="{middle:.1f}" y="{HEIGHT - 8}">{escape(name)}</text>')
    return "".join((*parts, "</svg>"))


def bar(numbers: Sequence[int | None], maximum: int) -> str:
    """Return one lying bar of these parts, full at `maximum`, for a table that says the numbers."""
    parts, x = list[str](), 0.0
    for index, number in enumerate(numbers):
        wide = BAR_UNITS * (number or 0) / max(1, maximum)
        parts.append(f'<rect class="part{index}" x="{x:.1f}" width="{wide:.1f}" height="10"/>')
        x += wide
    box = f'viewBox="0 0 {BAR_UNITS} 10" preserveAspectRatio="none"'
    return f'<svg class="bar" {box} aria-hidden="true">{"".join(parts)}</svg>'


def _step(maximum: int) -> int:
    """Return the distance of the lines of a scale."""
    minimum = max(1, maximum / MAX_TICKS)
    power: int = 10 ** math.floor(math.log10(minimum))
    return next(nice * power for nice in NICE if nice * power >= minimum)
