"""Scenes of help: what people find when they come."""

from scenery import land
from scenery.colours import (
    HIBISCUS,
    HIBISCUS_PALE,
    MANGO,
    MANGO_PALE,
    PALM,
    PALM_PALE,
    PLUM,
    SKINS,
    WHITE,
    Family,
)
from scenery.land import FEET, MIDDLE
from scenery.people import Look, baby, child, man, officer, seated, wheelchair, woman
from scenery.shapes import along, box, disc, dots, line, placed
from scenery.things import bucket, desk, heart, medicine, palm, plane, shield, suitcase, tap, tent


def desk_scene() -> str:
    """Somebody at a desk, to whom a woman, a child and somebody in a wheelchair come."""
    elder = Look(top=MANGO, legs=HIBISCUS, skin=SKINS[2], style="wrap", hair=WHITE, band=MANGO_PALE)
    girl = Look(top=PALM, skin=SKINS[1], style="puffs")
    waiting = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[2], style="bun")
    return (
        land.focus((448, 1122), (662, 1122))
        + land.floor()
        + placed(man(officer(), hand=(45, -103), back=(-45, -103)), 992, FEET - 14, 1.26)
        + placed(desk(), 992, FEET, 1.02)
        + placed(woman(elder, hand=(47, -112), back=(-32, -98)), 800, FEET, 1.26)
        + placed(child(girl, hand=(-26, -74), other=(33, -92)), 714, FEET, 1.26)
        + placed(wheelchair(waiting), 524, FEET, 1.2)
    )


def arrival_scene() -> str:
    """A man and his son who have just come back, with a suitcase, and the way of their aeroplane."""
    father = Look(top=HIBISCUS, skin=SKINS[1], style="cap", hair=Family.DEEP, pack=MANGO)
    son = Look(top=PALM, skin=SKINS[1], pack=MANGO_PALE)
    return (
        land.focus((740, 1066))
        + disc(MIDDLE, 206, 186, Family.FAR)
        + land.meadow()
        + dots(along((694, 236), (716, 84), (914, 64), 15), MANGO, 4)
        + placed(plane(), 996, 66, 0.94, angle=-3)
        + placed(suitcase(MANGO, WHITE), 966, FEET, 1.4)
        + placed(man(father, hand=(36, -92), back=(-52, -78)), 888, FEET, 1.32, turned=True)
        + placed(child(son, hand=(-28, -78), other=(26, -82)), 800, FEET, 1.26)
    )


def camp_scene() -> str:
    """A family before tents on a hill, in the sun."""
    tents = ((566, 352, 0.5), (648, 356, 0.7), (748, 350, 0.82), (1080, 318, 0.6), (1172, 332, 0.74))
    father = Look(top=MANGO, skin=SKINS[0], style="cap", hair=WHITE, pack=HIBISCUS_PALE)
    mother = Look(top=WHITE, legs=PLUM, skin=SKINS[2], style="wrap", hair=MANGO, band=HIBISCUS_PALE)
    girl = Look(top=PALM, skin=SKINS[1], style="puffs", pack=MANGO_PALE)
    return (
        land.focus((776, 1070))
        + land.hills(sun=736)
        + "".join(placed(tent(150), x, y, size) for x, y, size in tents)
        + placed(man(father, hand=(35, -92)), 838, FEET, 1.28)
        + placed(woman(mother, hand=(44, -94), back=(-31, -96)), 926, FEET, 1.28)
        + placed(child(girl, hand=(-34, -94), other=(26, -72)), 1020, FEET, 1.24)
    )


def water_scene() -> str:
    """A woman and a child who fetch water from a tap."""
    mother = Look(top=HIBISCUS, legs=MANGO, skin=SKINS[0], style="wrap", hair=WHITE, band=WHITE)
    boy = Look(top=WHITE, skin=SKINS[2])
    return (
        land.focus((742, 1076))
        + land.hills()
        + placed(palm(), 1076, 340)
        + placed(palm(), 640, 346, 0.75, turned=True)
        + placed(tap(), 872, FEET, 1.2)
        + placed(bucket(PALM), 928, FEET, 1.06)
        + placed(woman(mother, hand=(50, -104), back=(-30, -96)), 800, FEET, 1.28)
        + placed(child(boy, hand=(-34, -64), other=(27, -70)), 1026, FEET, 1.26)
        + placed(bucket(MANGO), 984, FEET, 0.8)
    )


def health_scene() -> str:
    """A nurse who looks after a mother and her small child."""
    nurse = Look(top=WHITE, legs=PALM, skin=SKINS[1], style="bun")
    mother = Look(top=MANGO, legs=PLUM, skin=SKINS[2], style="wrap", hair=HIBISCUS)
    held = placed(baby(SKINS[1], WHITE), 22, -122, 0.9, angle=8)
    return (
        land.focus((748, 1112))
        + land.floor()
        + placed(disc(0, 0, 52, WHITE) + placed(heart(HIBISCUS), 0, 2, 1.1), 896, 88)
        + placed(seated(mother, hand=(54, -100), held=held), 800, FEET, 1.36)
        + placed(man(nurse, hand=(48, -116), back=(-32, -90), step=9), 980, FEET, 1.32, turned=True)
        + placed(medicine(), 1064, FEET, 1.1)
    )


def protection_scene() -> str:
    """Two people who sit and talk, before a shield."""
    visitor = Look(top=HIBISCUS, skin=SKINS[2], style="braids")
    listener = Look(top=MANGO_PALE, legs=PLUM, skin=SKINS[0], style="bun")
    cups = box(-26, -84, 13, 14, WHITE, 3) + box(13, -84, 13, 14, WHITE, 3)
    table = (
        box(-44, -72, 88, 10, MANGO_PALE, 5)
        + line([(0, -62), (0, -4)], MANGO_PALE, 8)
        + line([(-20, -4), (20, -4)], MANGO_PALE, 7)
    )
    return (
        land.focus((734, 1066))
        + land.floor()
        + placed(shield(WHITE, PALM), MIDDLE, 128, 1.3)
        + placed(seated(visitor, hand=(48, -100), seat=PALM_PALE), 784, FEET, 1.34)
        + placed(seated(listener, hand=(46, -98), seat=PALM_PALE), 1016, FEET, 1.34, turned=True)
        + placed(table + cups, 900, FEET, 1.1)
    )


SCENES = {
    "arrival": arrival_scene,
    "camp": camp_scene,
    "desk": desk_scene,
    "health": health_scene,
    "protection": protection_scene,
    "water": water_scene,
}
