"""Landscapes: a scene is 1200 wide and 400 high, and its ground ends on the left.

What matters stands around x = 900. A scene names as its focus from where to where people stand: a card shows all of it,
an upright tile too, or a narrower one, which begins between two people.
"""

from kiosk.content.media import scenes
from scenery.colours import MANGO, Family
from scenery.shapes import disc, path

MIDDLE = scenes.MIDDLE
FEET = 380
"""Where people stand."""
BASE = 399
"""Where those stand who have no ground: at the lower edge."""


def focus(*sides: tuple[int, int]) -> str:
    """Return from where to where nothing is cut, as rectangles that nobody sees."""
    return "".join(
        f'<rect class="focus" x="{left}" y="0" width="{right - left}" height="{scenes.HEIGHT}" fill="none"/>'
        for left, right in sides
    )


def hills(*, sun: float | None = None) -> str:
    """Return two hills, one before the other, with the sun behind them at x = `sun`."""
    far = path(
        "M330 400C450 236 560 206 690 262C800 308 880 214 1010 186C1080 172 1140 176 1200 190L1200 400Z", Family.FAR
    )
    return (disc(sun, 128, 66, MANGO) if sun is not None else "") + far + meadow()


def meadow() -> str:
    """Return the ground on which people stand, rising from the left."""
    return path("M430 400C560 352 640 334 760 336C920 338 1040 326 1200 330L1200 400Z", Family.NEAR)


def floor() -> str:
    """Return the floor of a room, with a lit wall behind."""
    return disc(MIDDLE, 214, 206, Family.FAR) + ground()


def ground() -> str:
    """Return level ground that rises from the left."""
    return path("M400 400C480 352 560 344 660 344L1200 344L1200 400Z", Family.NEAR)


def sea() -> str:
    """Return water with waves, to the horizon."""
    waves = "".join(
        path(f"M{x} {y}q14-9 28 0t28 0t28 0v5q-14-9-28 0t-28 0t-28 0Z", Family.FAR)
        for x, y in ((620, 316), (760, 340), (980, 312), (1090, 344))
    )
    return path("M380 400C460 300 520 292 620 290L1200 290L1200 400Z", Family.NEAR) + waves
