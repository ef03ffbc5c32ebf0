"""Landscapes for covers that nobody named: an icon stands in a disc above each."""

from scenery import land
from scenery.colours import HIBISCUS, HIBISCUS_PALE, MANGO, MANGO_PALE, PALM, WHITE, Family
from scenery.land import MIDDLE
from scenery.shapes import along, dots, placed
from scenery.things import house, palm, sailing_boat


def hills() -> str:
    """Return hills with the way over them."""
    return land.hills() + dots(along((520, 388), (760, 300), (1190, 372), 26), WHITE, 4.5)


def sea() -> str:
    """Return the sea with boats."""
    return (
        land.sea()
        + placed(sailing_boat(WHITE, HIBISCUS), 724, 330, 1.1)
        + placed(sailing_boat(MANGO, Family.DEEP), 1094, 342, 0.9, turned=True)
    )


def town() -> str:
    """Return a row of houses."""
    row = (
        (620, 74, WHITE, HIBISCUS),
        (712, 88, MANGO_PALE, Family.MID),
        (1080, 92, WHITE, PALM),
        (1168, 72, HIBISCUS_PALE, Family.DEEP),
    )
    return land.hills() + "".join(placed(house(wide, wall, roof), x, 372) for x, wide, wall, roof in row)


def grove() -> str:
    """Return palms on a meadow."""
    row = ((604, 0.6), (690, 0.85), (1060, 0.95), (1130, 0.7))
    return land.hills() + "".join(placed(palm(), x, 372, size, turned=x < MIDDLE) for x, size in row)


LANDSCAPES = {"Grove": grove, "Hills": hills, "Sea": sea, "Town": town}
