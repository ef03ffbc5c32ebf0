"""Longitudes wrap around: lines are unrolled across the date line, and frames may span it."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil, floor

Point = tuple[float, float]
"""Degrees east and degrees north."""
Ring = tuple[Point, ...]
"""A closed line without its last point, which is the first; degrees east go on beyond 180 and -180."""
Span = tuple[float, float]
"""From west to east."""

TURN = 360.0
HALF = 180.0
CUT = -168.4
"""Where the world is cut: through the Bering Strait, where that cuts next to nothing."""
_POLE = 90.0


def unrolled(points: Sequence[Point]) -> Ring:
    """Return a ring whose neighbours lie less than half a turn apart, with its middle between -180 and 180.

    A ring around a pole is closed at the pole.
    """
    if not points:
        return ()
    west, east = span(points)
    ring = points
    if east - west > HALF:
        ring = _followed(points)
        west, east = span(ring)
    turns = floor(((west + east) / 2 + HALF) / TURN)
    return tuple((east - TURN * turns, north) for east, north in ring) if turns else tuple(ring)


def _followed(ring: Sequence[Point]) -> list[Point]:
    turned, followed = 0.0, [ring[0]]
    for (before, _), (east, north) in pairwise([*ring, ring[0]]):
        turned -= TURN * _turns(east - before)
        followed.append((east + turned, north))
    if not turned:
        return followed[:-1]
    pole = _POLE if sum(north for _, north in ring) > 0 else -_POLE
    return [*followed, (followed[-1][0], pole), (followed[0][0], pole)]


def _turns(step: float) -> int:
    return round(step / TURN) if abs(step) > HALF else 0


def span(points: Iterable[Point]) -> Span:
    """Return the least and the largest longitude of points."""
    easts = [east for east, _ in points]
    return min(easts), max(easts)


def stretch(spans: Iterable[Span]) -> Span:
    """Return the narrowest stretch that holds all spans; one of more than half a turn as maps of the world lie."""
    found = sorted((west % TURN, east - west) for west, east in spans)
    first, reach = found[0][0], sum(found[0])
    gaps = []
    for west, wide in found[1:]:
        gaps.append((west - reach, west))
        reach = max(reach, west + wide)
    gap, west = max([*gaps, (first + TURN - reach, first)])
    if TURN - gap > HALF:
        return _usual(found)
    west -= TURN * floor((west + HALF) / TURN)
    return west, west + TURN - gap


def _usual(found: Iterable[tuple[float, float]]) -> Span:
    since_cut = [((west - CUT) % TURN, wide) for west, wide in found]
    if any(west + wide > TURN for west, wide in since_cut):
        return CUT, CUT + TURN
    return CUT + min(west for west, _ in since_cut), CUT + max(west + wide for west, wide in since_cut)


def turns_within(of: Span, frame: Span) -> Iterator[float]:
    """Yield by how many degrees a span has to be turned to lie in a frame, each time that it does."""
    for turns in range(ceil((frame[0] - of[1]) / TURN), floor((frame[1] - of[0]) / TURN) + 1):
        yield TURN * turns
