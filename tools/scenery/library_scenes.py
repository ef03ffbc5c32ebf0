"""Scenes of the made-up library in `tests/other_content`: what another organisation draws with the kit."""

from scenery import land
from scenery.colours import (
    HIBISCUS,
    HIBISCUS_PALE,
    INK,
    MANGO,
    MANGO_PALE,
    PALM,
    PALM_PALE,
    PLUM,
    SKINS,
    WHITE,
    WOOD,
    WOOD_DARK,
    Family,
)
from scenery.land import FEET
from scenery.people import Look, child, man, officer, seated, wheelchair, woman
from scenery.place_scenes import cast_scene
from scenery.shapes import box, line, placed, polygon
from scenery.things import book, desk, palm

BOOKS = (HIBISCUS, MANGO, WHITE, Family.MID, PALM, HIBISCUS_PALE, MANGO_PALE, Family.DEEP)
READER = Look(top=PALM, skin=SKINS[2], style="scarf", hair=HIBISCUS_PALE, legs=PLUM)


def shelf(rows: int = 4) -> str:
    """Return a shelf full of books, 150 wide."""
    out = ""
    for row in range(rows):
        y, x, index = -14.0 - row * 58, -66.0, row * 3
        while x < 58:
            wide, high = 9 + index * 5 % 7, 34 + index * 11 % 13
            out += box(x, y - high, wide, high, BOOKS[index % len(BOOKS)], 2)
            x, index = x + wide + 2, index + 1
        out += box(-75, y, 150, 8, WOOD)
    high = rows * 58 + 14
    return (
        box(-75, -high, 150, high, MANGO_PALE) + out + box(-81, -high, 10, high, WOOD) + box(71, -high, 10, high, WOOD)
    )


def reading_scene() -> str:
    """A woman and a man who read before shelves."""
    man_reading = Look(top=MANGO, skin=SKINS[1], style="beard")
    return (
        land.focus((752, 1082))
        + land.floor()
        + placed(shelf(), 790, 352)
        + placed(shelf(), 970, 352)
        + placed(seated(READER, hand=(44, -104), seat=WOOD_DARK) + placed(book(HIBISCUS), 52, -98, 0.8), 800, FEET, 1.3)
        + placed(
            man(man_reading, hand=(24, -112), back=(-22, -114)) + placed(book(PALM), 0, -106, 0.9), 1020, FEET, 1.28
        )
    )


def children_scene() -> str:
    """Children who listen to a story."""
    girl = Look(top=HIBISCUS, skin=SKINS[1], style="puffs")
    boy = Look(top=MANGO, skin=SKINS[2])
    small = Look(top=WHITE, legs=PALM, skin=SKINS[0], style="braids")
    return (
        land.focus((718, 1090))
        + land.floor()
        + placed(shelf(2), 1096, 352)
        + placed(seated(READER, hand=(44, -106), seat=WOOD_DARK) + placed(book(MANGO), 54, -100, 0.9), 770, FEET, 1.34)
        + placed(child(girl, hand=(-28, -74)), 902, FEET, 1.12, turned=True)
        + placed(child(boy, hand=(-28, -74)), 974, FEET, 1.2, turned=True)
        + placed(child(small, hand=(-28, -74)), 1044, FEET, 1.06, turned=True)
    )


def borrow_scene() -> str:
    """Somebody at a desk, to whom a visitor in a wheelchair and a man bring books."""
    visitor = Look(top=HIBISCUS, skin=SKINS[2], style="bun", legs=PLUM)
    reader = Look(top=PALM, skin=SKINS[1], style="crop")
    stack = "".join(box(-24 + shift, -14 * row, 48, 12, BOOKS[row], 2) for row, shift in enumerate((0, 3, -2), 1))
    return (
        land.focus((632, 1126))
        + land.floor()
        + placed(man(officer(SKINS[0], style="beard"), hand=(45, -103), back=(-45, -103)), 1000, FEET - 14, 1.26)
        + placed(desk(), 1000, FEET, 1.02)
        + placed(stack, 930, FEET - 132)
        + placed(man(reader, hand=(40, -108), back=(-32, -92)) + placed(book(MANGO), 44, -102, 0.7), 820, FEET, 1.28)
        + placed(wheelchair(visitor), 706, FEET, 1.2)
    )


def computers_scene() -> str:
    """Two people at screens."""
    screen = box(-44, -142, 88, 62, INK, 6) + box(-38, -136, 76, 50, PALM_PALE, 3) + line([(0, -80), (0, -70)], INK, 8)
    screen += line([(-22, -122), (18, -122)], WHITE, 6) + line([(-22, -106), (4, -106)], WHITE, 6)
    table = (
        box(-70, -74, 140, 11, WOOD, 4)
        + line([(-58, -64), (-58, -4)], WOOD_DARK, 8)
        + line([(58, -64), (58, -4)], WOOD_DARK, 8)
    )
    rider = Look(top=MANGO, skin=SKINS[1], style="crop")
    return (
        land.focus((680, 1150))
        + land.floor()
        + placed(seated(READER, hand=(52, -86), seat=WOOD_DARK), 730, FEET, 1.3)
        + placed(table + screen, 852, FEET, 1.18)
        + placed(table + screen, 1058, FEET, 1.18)
        + placed(wheelchair(rider, hand=(46, -84)), 956, FEET, 1.24)
    )


def branches_scene() -> str:
    """A house of the library between palms, and people before it."""
    hall = box(-130, -120, 260, 120, WHITE) + polygon([(-146, -120), (0, -186), (146, -120)], Family.MID)
    hall += "".join(box(x - 9, -112, 18, 112, Family.TINT) for x in (-96, -44, 44, 96))
    hall += (
        box(-26, -84, 52, 84, Family.NIGHT, 4) + placed(book(MANGO), 0, -128, 0.7) + box(-140, -6, 280, 10, Family.TINT)
    )
    mother = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[2], style="scarf", hair=MANGO_PALE, band=HIBISCUS_PALE)
    return (
        land.focus((744, 1120))
        + land.hills(sun=676)
        + placed(palm(), 700, 350, 0.9)
        + placed(palm(), 1110, 350, 0.8)
        + placed(hall, 916, 346, 1.14)
        + placed(woman(mother, hand=(44, -94), back=(-30, -96)), 1000, FEET, 1.1)
        + placed(child(Look(top=PALM, skin=SKINS[1]), hand=(-32, -94)), 1078, FEET, 1.06)
    )


SCENES = {
    "borrow": borrow_scene,
    "cast": cast_scene,
    "branches": branches_scene,
    "children": children_scene,
    "computers": computers_scene,
    "reading": reading_scene,
}
