"""Scenes of places: the world, weather, homes, and people who are met there."""

from scenery import land
from scenery.colours import (
    GREY,
    HAIR_WHITE,
    HIBISCUS,
    HIBISCUS_PALE,
    MANGO,
    MANGO_DARK,
    MANGO_PALE,
    PALM,
    PALM_PALE,
    PLUM,
    SKINS,
    WHITE,
    WOOD_DARK,
    Family,
)
from scenery.land import BASE, FEET, MIDDLE
from scenery.people import Look, child, man, officer, wheelchair, woman
from scenery.shapes import along, as_drawn, box, dots, line, placed
from scenery.things import booth, clipboard, cloud, globe, house, palm, pin, rain, suitcase, tent, umbrella


def world_scene() -> str:
    """The globe with a way around it, and people on both sides."""
    guest = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[2], style="wrap", hair=MANGO, band=HIBISCUS_PALE)
    rider = Look(top=MANGO, skin=SKINS[1], style="braids")
    return (
        land.focus((442, 1118), (684, 1118))
        + land.ground()
        + _globe()
        + placed(man(officer(SKINS[0]), hand=(36, -92)), 742, FEET, 1.26)
        + placed(wheelchair(rider), 516, FEET, 1.18)
        + placed(woman(guest, hand=(44, -92)), 1062, FEET, 1.26, turned=True)
    )


def _globe() -> str:
    """Return the globe with two places and the way between them."""
    way = dots(along((838, 214), (884, 60), (982, 150), 14), WHITE, 4.6)
    pins = placed(pin(), 838, 222, 0.8) + placed(pin(MANGO), 984, 156, 0.8)
    return as_drawn(placed(globe(), MIDDLE, 196) + way + pins)


def people_scene() -> str:
    """People of all ages: one in a wheelchair, one with a stick, one who waves, one with a suitcase."""
    rider = Look(top=MANGO, legs=HIBISCUS, skin=SKINS[0], style="bun")
    elder = Look(top=WHITE, legs=PLUM, skin=SKINS[3], hair=HAIR_WHITE)
    mother = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[2], style="wrap", hair=MANGO, band=MANGO)
    girl = Look(top=PALM, skin=SKINS[1], style="puffs", pack=MANGO_PALE)
    traveller = Look(top=PALM, skin=SKINS[3], style="cap", hair=WHITE, pack=HIBISCUS_PALE)
    return (
        land.focus((478, 1168), (640, 1168))
        + land.hills()
        + placed(wheelchair(rider), 554, FEET, 1.2)
        + placed(woman(mother, hand=(44, -94), back=(-30, -96)), 694, FEET, 1.24)
        + placed(child(girl, hand=(-34, -94), other=(26, -72)), 786, FEET, 1.18)
        + placed(man(elder, hand=(36, -96), step=9), 868, FEET, 1.2)
        + placed(line([(0, -2), (0, -96), (-10, -100)], WOOD_DARK, 5), 913, FEET, 1.22)
        + placed(man(officer(), hand=(42, -180), elbow=(40, -132), step=9), 978, FEET, 1.26, turned=True)
        + placed(suitcase(HIBISCUS, MANGO_PALE), 1130, FEET, 1.26)
        + placed(man(traveller, hand=(36, -92), back=(-54, -76)), 1064, FEET, 1.26, turned=True)
    )


def cast_scene() -> str:
    """People of all ages beside each other, without any ground: for the screen that waits for visitors."""
    rider = Look(top=MANGO, legs=HIBISCUS, skin=SKINS[0], style="bun", shoes=Family.DEEP)
    mother = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[2], style="wrap", hair=MANGO, band=MANGO, shoes=Family.DEEP)
    girl = Look(top=PALM, legs=Family.MID, skin=SKINS[1], style="puffs", pack=MANGO_PALE, shoes=Family.DEEP)
    elder = Look(top=WHITE, legs=PALM, skin=SKINS[3], hair=HAIR_WHITE, shoes=Family.DEEP)
    waving = Look(top=WHITE, legs=Family.MID, skin=SKINS[1], vest=Family.MID, shoes=Family.DEEP)
    traveller = Look(
        top=PALM, legs=Family.DEEP, skin=SKINS[3], style="cap", hair=WHITE, pack=HIBISCUS_PALE, shoes=Family.DEEP
    )
    boy = Look(top=MANGO, legs=PALM_PALE, skin=SKINS[2], shoes=Family.DEEP)
    stick = line([(0, -2), (0, -96), (-10, -100)], MANGO_DARK, 5)
    return (
        land.focus((0, 1200), (642, 1190), (824, 1190))
        + placed(wheelchair(rider), 112, BASE, 1.72)
        + placed(woman(mother, hand=(44, -94), back=(-30, -96)), 300, BASE, 1.82)
        + placed(child(girl, hand=(-34, -94), other=(26, -72)), 434, BASE, 1.72)
        + placed(man(elder, hand=(36, -96), step=9), 566, BASE, 1.74)
        + placed(stick, 631, BASE, 1.76)
        + placed(man(waving, hand=(46, -178), elbow=(42, -130), step=9), 722, BASE, 1.82)
        + placed(suitcase(HIBISCUS, MANGO_PALE, Family.DEEP), 1014, BASE, 1.8)
        + placed(man(traveller, hand=(36, -92), back=(-53, -76)), 912, BASE, 1.82, turned=True)
        + placed(child(boy), 1126, BASE, 1.7)
    )


def storm_scene() -> str:
    """Rain and wind over houses and palms; a woman and a child below an umbrella."""
    mother = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[1], style="wrap", hair=MANGO, band=HIBISCUS_PALE)
    boy = Look(top=PALM, skin=SKINS[2], pack=MANGO)
    return (
        land.focus((790, 1022))
        + land.hills()
        + placed(cloud(GREY), 742, 78, 1.2)
        + placed(cloud(WHITE), 880, 66, 1.1)
        + placed(cloud(GREY), 1064, 84, 1.4)
        + "".join(placed(rain(), x, y) for x, y in ((712, 140), (1030, 154), (780, 196), (1096, 214)))
        + placed(palm(), 664, 362, 0.9, angle=13)
        + placed(house(120, WHITE, PALM), 1076, 362)
        + placed(umbrella(MANGO, MANGO_PALE), 906, 256, 1.26)
        + placed(woman(mother, hand=(26, -116), back=(-31, -96), elbow=(34, -122)), 872, FEET, 1.2)
        + placed(child(boy, hand=(-30, -84), other=(26, -72)), 950, FEET, 1.16)
    )


def survey_scene() -> str:
    """Somebody with a clipboard who asks a family before their house and tents."""
    mother = Look(top=MANGO, legs=HIBISCUS, skin=SKINS[2], style="wrap", hair=WHITE, band=MANGO_PALE)
    girl = Look(top=PALM, skin=SKINS[1], style="puffs")
    asking = officer(SKINS[0], style="bun")
    return (
        land.focus((744, 1086))
        + land.hills(sun=708)
        + placed(tent(150), 690, 350, 0.86)
        + placed(house(128, WHITE, Family.MID), 1088, 356)
        + placed(man(asking, hand=(40, -108), back=(-33, -92), step=9, elbow=(36, -110)), 804, FEET, 1.28)
        + placed(clipboard(), 862, 238, 1.1, angle=-8)
        + placed(woman(mother, hand=(44, -96), back=(-30, -96)), 950, FEET, 1.26, turned=True)
        + placed(child(girl, hand=(-34, -92)), 1040, FEET, 1.2)
    )


def town_scene() -> str:
    """Neighbours before their houses: an old man with a stick, a woman and a child."""
    elder = Look(top=WHITE, legs=PLUM, skin=SKINS[0], hair=HAIR_WHITE)
    mother = Look(top=PALM, legs=MANGO, skin=SKINS[2], style="bun", band=WHITE)
    boy = Look(top=HIBISCUS, skin=SKINS[1])
    stick = line([(0, -2), (0, -96), (-10, -100)], WOOD_DARK, 5)
    return (
        land.focus((740, 1082))
        + land.hills()
        + placed(palm(), 610, 352, 0.7, turned=True)
        + placed(house(122, WHITE, HIBISCUS), 708, 352)
        + placed(house(140, MANGO_PALE, Family.MID), 884, 346)
        + placed(house(128, WHITE, PALM), 1070, 352)
        + placed(palm(), 1160, 352, 0.9)
        + placed(man(elder, hand=(36, -96), step=9), 800, FEET, 1.22)
        + placed(stick, 846, FEET, 1.24)
        + placed(woman(mother, hand=(44, -94), back=(-30, -96)), 946, FEET, 1.24)
        + placed(child(boy, hand=(-33, -94)), 1036, FEET, 1.2)
    )


def border_scene() -> str:
    """A traveller with a suitcase who shows papers at a booth beside a barrier."""
    traveller = Look(top=MANGO, skin=SKINS[2], style="crop", pack=HIBISCUS)
    inside = officer(SKINS[0], style="cap")
    paper = box(-9, -13, 18, 26, WHITE, 3)
    stripes = "".join(line([(x, 0), (x + 18, 0)], HIBISCUS, 12) for x in (-64, -118, -172))
    barrier = line([(10, 0), (-190, 0)], WHITE, 12) + stripes
    return (
        land.focus((634, 1168), (766, 1168))
        + land.hills()
        + placed(barrier, 1094, 346, angle=108)
        + placed(booth(man(inside, hand=(-10, -100))), 1010, FEET - 4, 1.12)
        + placed(suitcase(HIBISCUS, WHITE), 770, FEET, 1.36)
        + placed(man(traveller, hand=(54, -124), back=(-52, -78), elbow=(38, -120)), 850, FEET, 1.28)
        + placed(paper, 926, FEET - 164, 1.1, angle=10)
        + placed(child(Look(top=PALM_PALE, skin=SKINS[2], style="puffs"), other=(26, -72)), 690, FEET, 1.2)
    )


SCENES = {
    "border": border_scene,
    "cast": cast_scene,
    "people": people_scene,
    "storm": storm_scene,
    "survey": survey_scene,
    "town": town_scene,
    "world": world_scene,
}
