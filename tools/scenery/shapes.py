"""Shapes as SVG: each function returns the text of elements. Points are pairs of x and y; y grows downwards."""

from collections.abc import Iterable

Point = tuple[float, float]


def number(value: float) -> str:
    """Return a number as short as it can be written, to a tenth."""
    return f"{value:.1f}".rstrip("0").rstrip(".").replace("-0.", "-.").removeprefix("0") or "0"


def numbers(*values: float) -> str:
    """Return numbers with blanks between them."""
    return " ".join(map(number, values))


def path(outline: str, fill: str) -> str:
    """Return a filled outline, in the letters and numbers of SVG paths."""
    return f'<path d="{outline}" fill="{fill}"/>'


def polygon(points: Iterable[Point], fill: str) -> str:
    """Return a filled polygon."""
    return f'<polygon points="{" ".join(f"{number(x)},{number(y)}" for x, y in points)}" fill="{fill}"/>'


def disc(x: float, y: float, radius: float, fill: str) -> str:
    """Return a filled circle."""
    return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}" fill="{fill}"/>'


def oval(x: float, y: float, across: float, down: float, fill: str) -> str:
    """Return a filled ellipse with these radii."""
    return f'<ellipse cx="{number(x)}" cy="{number(y)}" rx="{number(across)}" ry="{number(down)}" fill="{fill}"/>'


def box(x: float, y: float, width: float, height: float, fill: str, radius: float = 0) -> str:
    """Return a filled rectangle; `radius` rounds its corners."""
    rounded = f' rx="{number(radius)}"' if radius else ""
    place = f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"'
    return f'<rect {place}{rounded} fill="{fill}"/>'


def line(points: Iterable[Point], colour: str, width: float) -> str:
    """Return a thick line with round ends: a limb, a handle, a branch."""
    joined = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return _stroke(f'<polyline points="{joined}"', colour, width)


def curve(outline: str, colour: str, width: float) -> str:
    """Return a thick line along an outline."""
    return _stroke(f'<path d="{outline}"', colour, width)


def ring(x: float, y: float, radius: float, colour: str, width: float) -> str:
    """Return a circle that is not filled."""
    return _stroke(f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(radius)}"', colour, width)


def _stroke(begin: str, colour: str, width: float) -> str:
    ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'{begin} fill="none" stroke="{colour}" stroke-width="{number(width)}" {ends}/>'


def dots(points: Iterable[Point], colour: str, radius: float = 3.5) -> str:
    """Return the way: one dot at each point."""
    return "".join(disc(x, y, radius, colour) for x, y in points)


def along(start: Point, bend: Point, end: Point, count: int) -> list[Point]:
    """Return `count` points along a curve that is drawn towards `bend`, both ends included."""
    parts = (step / (count - 1) for step in range(count))
    return [
        (
            (1 - t) ** 2 * start[0] + 2 * t * (1 - t) * bend[0] + t * t * end[0],
            (1 - t) ** 2 * start[1] + 2 * t * (1 - t) * bend[1] + t * t * end[1],
        )
        for t in parts
    ]


def placed(drawing: str, x: float, y: float, scale: float = 1, *, turned: bool = False, angle: float = 0) -> str:
    """Return a drawing moved, scaled, turned to the other side (`turned`) and rotated by degrees."""
    ways = [f"translate({numbers(x, y)})"]
    if angle:
        ways.append(f"rotate({number(angle)})")
    if turned:
        ways.append(f"scale({-scale:g} {scale:g})")
    elif scale != 1:
        ways.append(f"scale({scale:g})")
    return f'<g transform="{" ".join(ways)}">{drawing}</g>'


def as_drawn(drawing: str) -> str:
    """Return a drawing that keeps its sides where letters run from right to left: a map, a page."""
    return f'<g class="fixed">{drawing}</g>'
