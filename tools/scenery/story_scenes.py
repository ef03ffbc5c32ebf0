"""The story of the first exhibit that tells how to find help: each scene is a picture, four wide and three high."""

from scenery import land
from scenery.colours import (
    HIBISCUS,
    HIBISCUS_DARK,
    HIBISCUS_PALE,
    MANGO,
    MANGO_DARK,
    MANGO_PALE,
    PALM,
    PALM_DARK,
    PLUM,
    SKINS,
    WHITE,
    WOOD,
    WOOD_DARK,
    Family,
)
from scenery.land import FEET
from scenery.people import Look, child, man, officer, seated, wheelchair, woman
from scenery.shapes import as_drawn, box, disc, line, placed, polygon, ring
from scenery.things import clipboard, desk, pin

WOMAN = Look(top=MANGO, legs=HIBISCUS, skin=SKINS[2], style="wrap", hair=WHITE, band=MANGO_PALE)
MAN = Look(top=PALM, skin=SKINS[0], style="cap", hair=MANGO)


def bubble(fill: str, inside: str, *, right: bool = False) -> str:
    """Return a bubble, 150 wide, for what somebody says who stands below it, on its left or its `right`."""
    tip = [(-44, 40), (-10, 40), (-62, 78)]
    pointed = [(-x, y) for x, y in tip] if right else tip
    return box(-75, -50, 150, 98, fill, 28) + polygon(pointed, fill) + inside


def at_a_desk(x: float) -> str:
    """Return somebody behind a desk with their elbows on it."""
    behind = placed(man(officer(), hand=(45, -103), back=(-45, -103)), x, FEET - 12, 1.2)
    return behind + placed(desk(), x, FEET, 0.96)


def desk_scene() -> str:
    """Draw the way to the desk: somebody in a wheelchair, a child and a woman."""
    girl = Look(top=PALM, skin=SKINS[1], style="puffs")
    rider = Look(top=PLUM, legs=Family.NIGHT, skin=SKINS[1], style="bun")
    arrow = line([(812, 392), (904, 392)], Family.DEEP, 5) + line([(892, 385), (904, 392), (892, 399)], Family.DEEP, 5)
    return (
        land.floor()
        + at_a_desk(1044)
        + placed(wheelchair(rider), 704, FEET, 1.06)
        + placed(child(girl, hand=(-26, -74), other=(33, -92)), 794, FEET, 1.12)
        + placed(woman(WOMAN, hand=(47, -112), back=(-32, -98)), 868, FEET, 1.16)
        + arrow
    )


def words_scene() -> str:
    """Draw two people who talk at the desk, each in a bubble of their own."""
    lines = line([(-42, -16), (40, -16)], WHITE, 10) + line([(-42, 14), (14, 14)], WHITE, 10)
    dots = "".join(disc(x, 0, 8, Family.MID) for x in (-32, 0, 32))
    return (
        land.floor()
        + at_a_desk(1030)
        + placed(man(MAN, hand=(44, -122), back=(-34, -92), elbow=(38, -112)), 800, FEET, 1.2)
        + placed(bubble(Family.DEEP, lines), 800, 76)
        + placed(bubble(WHITE, dots), 1064, 64, 0.82)
    )


def free_scene() -> str:
    """Draw a coin that is struck through, between two people: nobody pays."""
    coin = disc(0, 0, 66, MANGO_DARK) + disc(0, -5, 66, MANGO) + ring(0, -5, 46, MANGO_DARK, 6)
    coin += line([(0, -24), (0, 14)], MANGO_DARK, 9)
    struck = ring(0, -3, 92, HIBISCUS_DARK, 15) + line([(-65, 62), (65, -68)], HIBISCUS_DARK, 15)
    return (
        land.floor()
        + placed(woman(WOMAN, hand=(44, -100)), 728, FEET, 1.24)
        + placed(coin + struck, 900, 176)
        + placed(man(officer(SKINS[0]), hand=(36, -92)), 1074, FEET, 1.26, turned=True)
    )


def private_scene() -> str:
    """Draw two people who sit at a table in a room of their own, its door closed."""
    door = box(-52, -232, 104, 232, WOOD_DARK, 4) + box(-43, -223, 86, 223, WOOD) + disc(28, -104, 6, MANGO)
    table = box(-46, -74, 92, 10, MANGO_PALE, 5) + line([(0, -64), (0, -4)], MANGO_PALE, 8)
    table += line([(-22, -4), (22, -4)], MANGO_PALE, 7)
    afraid = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[2], style="braids")
    listener = officer(SKINS[1], style="bun")
    dots = "".join(disc(x, 0, 8, Family.MID) for x in (-32, 0, 32))
    return (
        land.floor()
        + placed(door, 706, 346)
        + placed(seated(afraid, hand=(48, -98), seat=PALM_DARK), 840, FEET, 1.24)
        + placed(table, 950, FEET, 1.04)
        + placed(seated(listener, hand=(48, -98), seat=PALM_DARK), 1062, FEET, 1.24, turned=True)
        + placed(bubble(WHITE, dots), 910, 86, 0.74)
    )


def where_scene() -> str:
    """Draw somebody who is shown a place and a time."""
    clock = (
        disc(0, 0, 44, WHITE) + ring(0, 0, 42, Family.NIGHT, 10) + line([(0, -24), (0, 0), (17, 11)], Family.NIGHT, 7)
    )
    board = box(-118, -88, 236, 176, WHITE, 16) + placed(pin(HIBISCUS_DARK), -56, 48, 1.16) + placed(clock, 54, -14)
    board += line([(26, 60), (84, 60)], Family.NEAR, 8)
    return (
        land.floor()
        + as_drawn(placed(board, 900, 160))
        + placed(man(MAN, hand=(40, -112), back=(-34, -92), elbow=(36, -108)), 716, FEET, 1.24)
        + placed(man(officer(SKINS[2], style="bun"), hand=(50, -150), back=(-34, -92)), 1088, FEET, 1.24, turned=True)
    )


def voice_scene() -> str:
    """Draw somebody who says what went wrong, and somebody who listens and writes it down."""
    mark = line([(0, -28), (0, 4)], WHITE, 13) + disc(0, 27, 8, WHITE)
    telling = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[0], style="bun", band=HIBISCUS_PALE)
    return (
        land.floor()
        + placed(woman(telling, hand=(50, -122), back=(-30, -96), elbow=(38, -114)), 760, FEET, 1.24)
        + placed(bubble(Family.DEEP, mark), 872, 76)
        + placed(
            man(officer(SKINS[1]), hand=(42, -106), back=(-34, -92), elbow=(38, -112)), 1050, FEET, 1.24, turned=True
        )
        + placed(clipboard(), 984, 246, 1.2, angle=8)
    )


SCENES = {
    "help-1-desk": desk_scene,
    "help-2-words": words_scene,
    "help-3-free": free_scene,
    "help-4-private": private_scene,
    "help-5-where": where_scene,
    "help-6-voice": voice_scene,
}
"""By the names of their files, in order."""
