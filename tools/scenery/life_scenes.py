"""Scenes of life and of the way: papers, places, learning, work, and people who do something together."""

from scenery import land
from scenery.colours import (
    GREY,
    HIBISCUS,
    HIBISCUS_PALE,
    MANGO,
    MANGO_PALE,
    PALM,
    PALM_DARK,
    PALM_PALE,
    PLUM,
    SKINS,
    WHITE,
    WOOD,
    WOOD_DARK,
    Family,
)
from scenery.land import FEET
from scenery.people import Look, child, man, officer, wheelchair, woman
from scenery.shapes import as_drawn, box, curve, disc, line, path, placed, ring
from scenery.things import bench, book, card, folded_map, pin, signpost


def documents_scene() -> str:
    """Papers: a card with a picture that was found right, before a passport."""
    passport = box(-74, -104, 148, 208, Family.DEEP, 14) + line([(-30, 56), (30, 56)], MANGO, 7)
    passport += ring(0, -24, 36, MANGO, 5) + line([(-36, -24), (36, -24)], MANGO, 5)
    passport += curve("M0-60C-20-44-20-4 0 12C20-4 20-44 0-60Z", MANGO, 5)
    tick = disc(0, 0, 40, PALM) + line([(-16, 1), (-4, 14), (18, -12)], WHITE, 9)
    pages = placed(passport, 1066, 186, angle=11) + placed(card(), 912, 220, angle=-5) + placed(tick, 1058, 302)
    return land.focus((736, 1166)) + land.floor() + as_drawn(pages)


def map_scene() -> str:
    """A folded map with pins, and a woman who looks for the way."""
    looking = Look(top=HIBISCUS, legs=Family.NIGHT, skin=SKINS[2], style="puffs", pack=MANGO)
    sheet = placed(folded_map(), 880, 206) + placed(pin(), 796, 226, 0.9) + placed(pin(MANGO), 962, 206, 1.15)
    return (
        land.focus((722, 1130))
        + land.floor()
        + as_drawn(sheet)
        + placed(man(looking, hand=(52, -138), back=(-34, -90)), 1070, FEET, 1.26, turned=True)
    )


def school_scene() -> str:
    """A teacher and children before a board with houses and the sun in chalk."""
    teacher = Look(top=MANGO, legs=PLUM, skin=SKINS[1], style="bun", band=MANGO_PALE)
    girl = Look(top=WHITE, skin=SKINS[2], style="puffs", pack=HIBISCUS)
    boy = Look(top=WHITE, skin=SKINS[0], pack=PALM)
    chalk = line([(-74, 44), (-74, -2), (-40, -32), (-6, -2), (-6, 44)], WHITE, 5) + disc(62, -26, 17, MANGO_PALE)
    chalk += line([(-108, 46), (104, 46)], WHITE, 5) + line(
        [(30, 44), (30, 12), (52, -2), (74, 12), (74, 44)], WHITE, 5
    )
    board = box(-142, -86, 284, 172, WOOD, 10) + box(-131, -75, 262, 150, PALM_DARK, 4)
    return (
        land.focus((720, 1092))
        + land.floor()
        + placed(board + chalk, 920, 148)
        + placed(woman(teacher, hand=(54, -150), back=(-30, -96)), 776, FEET, 1.28)
        + placed(child(girl, hand=(-24, -84), other=(20, -82)) + placed(book(MANGO), -2, -72, 0.7), 958, FEET, 1.2)
        + placed(child(boy, hand=(-28, -72), other=(27, -70)), 1044, FEET, 1.2)
    )


def work_scene() -> str:
    """A woman who learns a trade at a bench, from a man in a helmet; the frame of a house behind them."""
    master = Look(top=WHITE, legs=Family.NIGHT, skin=SKINS[0], style="helmet", hair=MANGO, vest=MANGO)
    learner = Look(top=HIBISCUS, skin=SKINS[2], style="wrap", hair=PALM_PALE, legs=PLUM, band=HIBISCUS_PALE)
    beams = [[(-96, 0), (-96, -150), (0, -226), (96, -150), (96, 0)], [(-96, -150), (96, -150)], [(0, -226), (0, -150)]]
    frame = (
        "".join(line(each, WOOD, 11) for each in beams)
        + line([(-32, 0), (-32, -150)], WOOD, 8)
        + line([(32, 0), (32, -150)], WOOD, 8)
    )
    hammer = line([(0, 14), (0, -34)], WOOD_DARK, 6) + box(-16, -44, 32, 15, GREY, 4)
    plank = placed(box(-92, -99, 176, 12, MANGO_PALE, 3), 0, 0)
    return (
        land.focus((736, 1028))
        + land.hills()
        + placed(frame, 1058, 350, 0.98)
        + placed(man(master, hand=(50, -126), back=(-34, -96)), 796, FEET - 6, 1.28)
        + placed(hammer, 864, 206, 1.1, angle=24)
        + placed(woman(learner, hand=(40, -96), back=(-36, -98)), 964, FEET - 6, 1.26, turned=True)
        + placed(bench() + plank, 888, FEET, 1.06)
    )


def road_scene() -> str:
    """People on their way past a signpost, one of them in a wheelchair."""
    father = Look(top=MANGO, skin=SKINS[0], style="cap", hair=WHITE, pack=HIBISCUS)
    girl = Look(top=WHITE, skin=SKINS[1], style="puffs", pack=PALM)
    rider = Look(top=PALM, legs=PLUM, skin=SKINS[2], style="wrap", hair=HIBISCUS_PALE)
    way = path(
        "M520 400C700 350 900 362 1000 322C1070 292 1080 236 1136 180L1150 180"
        "C1120 240 1140 300 1090 342C1050 372 1010 388 980 400Z",
        Family.FAR,
    )
    return (
        land.focus((634, 1132))
        + land.hills(sun=968)
        + way
        + placed(signpost(), 1040, 372, 1.1)
        + placed(man(father, hand=(36, -90), step=19), 830, FEET, 1.28)
        + placed(child(girl, hand=(-30, -92), other=(28, -74)), 912, FEET, 1.24)
        + placed(wheelchair(rider, hand=(22, -76)), 708, FEET, 1.2)
    )


def partners_scene() -> str:
    """Two people who shake hands, and beside them others, one in a wheelchair."""
    guest = Look(top=HIBISCUS, legs=PLUM, skin=SKINS[2], style="braids", band=HIBISCUS_PALE)
    friend = Look(top=PALM, skin=SKINS[0], style="beard")
    rider = Look(top=MANGO, legs=Family.NIGHT, skin=SKINS[1], style="puffs")
    return (
        land.focus((676, 1132))
        + land.floor()
        + placed(man(friend, hand=(35, -92)), 1074, FEET - 14, 1.2, turned=True)
        + placed(wheelchair(rider), 748, FEET - 6, 1.14)
        + placed(man(officer(SKINS[1]), hand=(56, -112), back=(-33, -92), elbow=(31, -104)), 860, FEET, 1.32)
        + placed(woman(guest, hand=(52, -113), back=(-30, -96), elbow=(33, -104)), 1004, FEET, 1.32, turned=True)
        + disc(935, FEET - 149, 10, SKINS[1])
    )


SCENES = {
    "documents": documents_scene,
    "map": map_scene,
    "partners": partners_scene,
    "road": road_scene,
    "school": school_scene,
    "work": work_scene,
}
