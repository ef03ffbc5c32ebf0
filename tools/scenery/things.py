"""Things: standing on y = 0 with x = 0 in their middle."""

from scenery.colours import (
    HIBISCUS,
    HIBISCUS_DARK,
    INK,
    MANGO,
    MANGO_PALE,
    PALM,
    PALM_PALE,
    SKINS,
    WATER,
    WHITE,
    WOOD,
    WOOD_DARK,
    Family,
)
from scenery.heads import head
from scenery.shapes import along, box, curve, disc, dots, line, path, placed, polygon


def suitcase(fill: str, band: str, grip: str = Family.NIGHT) -> str:
    """Return a suitcase on wheels."""
    handle = line([(-8, -46), (-8, -78), (8, -78), (8, -46)], grip, 5)
    wheels = disc(-13, -5, 5, grip) + disc(13, -5, 5, grip)
    return handle + wheels + box(-22, -56, 44, 50, fill, 8) + box(-22, -37, 44, 9, band)


def tent(width: float) -> str:
    """Return a tent seen from its corner."""
    high = width * 0.62
    out = polygon([(0, -high), (width / 2, 0), (width * 0.84, -high * 0.1), (width * 0.32, -high * 0.97)], Family.TINT)
    out += polygon([(-width / 2, 0), (0, -high), (width / 2, 0)], WHITE)
    return out + polygon([(-width * 0.16, 0), (0, -high * 0.72), (width * 0.16, 0)], Family.NIGHT)


def house(width: float, wall: str, roof: str) -> str:
    """Return a small house."""
    high = width * 0.62
    out = box(-width / 2, -high, width, high, wall) + box(
        -width * 0.12, -high * 0.66, width * 0.24, high * 0.66, Family.NIGHT
    )
    out += box(width * 0.22, -high * 0.68, width * 0.17, width * 0.17, Family.NIGHT, 2)
    return out + polygon([(-width * 0.6, -high), (0, -high - width * 0.4), (width * 0.6, -high)], roof)


def palm() -> str:
    """Return a palm about 200 high that leans to the right."""
    out = path("M-6 0C-3-80 3-140 12-200L18-200C13-130 7-70 7 0Z", WOOD_DARK)
    for angle, long in ((-166, 0.95), (-136, 1.0), (-100, 0.8), (-62, 0.9), (-24, 1.0), (8, 0.9), (168, 0.8)):
        out += placed(path("M0 0C26-26 70-21 88 11C58 0 26 5 0 0Z", PALM), 15, -200, long, angle=angle)
    return out


def desk() -> str:
    """Return a desk with a sign that says: information."""
    out = box(-103, -112, 206, 112, MANGO) + box(-115, -130, 230, 24, MANGO_PALE, 10)
    out += disc(0, -56, 32, WHITE) + disc(0, -70, 4.4, Family.NIGHT) + line([(0, -56), (0, -42)], Family.NIGHT, 7)
    return out


def plane() -> str:
    """Return an aeroplane that rises to the right, with its middle at the origin."""
    body = path("M-62 6C-40-4 20-14 52-12C70-10 70 4 52 8C24 14-30 16-52 14Z", Family.DEEP)
    wing = polygon([(-4, -4), (-40, -46), (-24, -46), (28, -8)], Family.DEEP) + polygon(
        [(-8, 8), (-26, 40), (-12, 40), (22, 8)], Family.DEEP
    )
    return body + wing + polygon([(-54, 8), (-76, -24), (-62, -26), (-36, 2)], Family.DEEP)


def signpost() -> str:
    """Return a post with two boards that point to the two sides."""
    out = line([(0, -2), (0, -176)], WOOD_DARK, 9)
    out += polygon([(-8, -172), (58, -172), (76, -154), (58, -136), (-8, -136)], WHITE)
    return out + polygon([(8, -126), (-52, -126), (-70, -108), (-52, -90), (8, -90)], MANGO)


def bucket(fill: str) -> str:
    """Return a bucket full of water."""
    out = curve("M-22-38C-22-64 22-64 22-38", INK, 3.5) + polygon([(-26, -40), (26, -40), (19, 0), (-19, 0)], fill)
    return out + f'<ellipse cx="0" cy="-40" rx="26" ry="6" fill="{Family.TINT}"/>'


def pin(fill: str = HIBISCUS_DARK) -> str:
    """Return the pin of a map, with its tip at the origin."""
    return path("M0 0C-8-18-30-34-30-58A30 30 0 1 1 30-58C30-34 8-18 0 0Z", fill) + disc(0, -58, 12, WHITE)


def tap() -> str:
    """Return a public tap from which water runs."""
    out = line([(0, -4), (0, -92), (46, -92), (46, -78)], Family.DEEP, 11) + line(
        [(-13, -108), (13, -108)], Family.DEEP, 8
    )
    return out + line([(0, -108), (0, -92)], Family.DEEP, 6) + line([(46, -66), (46, -40)], WHITE, 6)


def medicine() -> str:
    """Return a case of medicine."""
    handle = line([(-14, -46), (-14, -58), (14, -58), (14, -46)], Family.NIGHT, 5)
    return handle + box(-34, -48, 68, 48, HIBISCUS, 8) + f'<g transform="translate(0 -23) scale(.5)">{heart(WHITE)}</g>'


def card() -> str:
    """Return a card 316 wide with a picture and lines, with its middle at the origin."""
    out = box(-158, -101, 316, 202, WHITE, 16)
    out += path("M-158-49L-158-85A16 16 0 0 1-142-101L142-101A16 16 0 0 1 158-85L158-49Z", Family.MID)
    out += "".join(line([(0, y), (long, y)], Family.NEAR, 11) for y, long in ((-15, 130), (17, 112), (49, 130)))
    out += box(-136, -31, 104, 110, Family.TINT, 8) + path("M-124 79C-124 43-106 39-84 39C-62 39-44 43-44 79Z", PALM)
    return out + placed(head(SKINS[1], middle=0), -84, 16, 1.3)


def folded_map() -> str:
    """Return a map of three folded parts, 300 wide, with its middle at the origin: land and a way on it."""
    out = polygon([(-150, -108), (-50, -88), (-50, 108), (-150, 88)], WHITE)
    out += polygon([(-50, -88), (50, -108), (50, 88), (-50, 108)], Family.TINT)
    out += polygon([(50, -108), (150, -88), (150, 108), (50, 88)], WHITE)
    land = "M-124-12C-110-58-54-46-20-34C20-68 90-54 112-16C126 32 76 62 30 52C-30 82-106 68-124-12Z"
    return out + path(land, PALM_PALE) + dots(along((-82, 22), (-10, -64), (80, 4), 13), Family.NIGHT, 4.4)


def bench() -> str:
    """Return a workbench."""
    legs = "".join(line([(x, -74), (x, -4)], WOOD_DARK, 10) for x in (-90, 90))
    return legs + line([(-90, -34), (90, -34)], WOOD_DARK, 7) + box(-110, -88, 220, 18, WOOD, 5)


def cloud(fill: str = WHITE) -> str:
    """Return a cloud with its middle at the origin."""
    return path("M-62 22A26 26 0 0 1-52-26A36 36 0 0 1 14-36A30 30 0 0 1 56-8A22 22 0 0 1 56 22Z", fill)


def shield(fill: str, mark: str) -> str:
    """Return a shield with a tick, about 140 high, with its middle at the origin."""
    outline = "M0-70C24-52 46-46 62-46C64 10 44 52 0 74C-44 52-64 10-62-46C-46-46-24-52 0-70Z"
    return path(outline, fill) + line([(-26, 2), (-8, 22), (28, -18)], mark, 12)


def heart(fill: str) -> str:
    """Return a heart with its middle at the origin, about 60 wide."""
    return path("M0 28C-44-2-34-34-14-32C-6-31-1-25 0-20C1-25 6-31 14-32C34-34 44-2 0 28Z", fill)


def book(fill: str) -> str:
    """Return an open book with its lower middle at the origin."""
    out = path("M0-4C-14-14-30-14-42-8L-42-40C-30-46-14-46 0-36C14-46 30-46 42-40L42-8C30-14 14-14 0-4Z", WHITE)
    return out + path(
        "M-46-36L-42-40L-42-8C-30-14-14-14 0-4C14-14 30-14 42-8L42-40L46-36L46 0L4 0L0 3L-4 0L-46 0Z", fill
    )


def sailing_boat(sail: str, hull: str) -> str:
    """Return a boat with a sail, on its way to the right."""
    sails = path("M-2-96C16-70 34-44 40-24L-2-24Z", sail) + path("M-10-80L-10-24L-36-24C-32-44-22-64-10-80Z", sail)
    return (
        sails
        + line([(-6, -96), (-6, -14)], WOOD_DARK, 5)
        + path("M-50-16L54-16C48 0 36 8 24 8L-26 8C-38 8-46-2-50-16Z", hull)
    )


def globe() -> str:
    """Return the globe, 280 wide, with its middle at the origin."""
    west = (
        "M-92-62C-60-96-10-112 14-100C26-84-8-72-20-52C-30-30-64-34-72-8"
        "C-60 8-30 2-24 26C-26 60-54 78-66 96C-92 70-84 30-104 6C-116-16-108-44-92-62Z"
    )
    east = "M44-62C70-70 98-62 112-40C128-6 124 40 96 82C76 92 66 60 70 34C58 14 32 16 30-14C28-36 30-56 44-62Z"
    return disc(0, 0, 140, WATER) + path(west, PALM_PALE) + path(east, PALM_PALE)


def rain() -> str:
    """Return some rain that the wind drives to the left."""
    drops = ((0, 0), (34, 14), (68, -4), (16, 44), (52, 54))
    return "".join(line([(x, y), (x - 8, y + 22)], Family.MID, 5) for x, y in drops)


def umbrella(one: str, other: str) -> str:
    """Return an umbrella, its hand grip at the origin."""
    out = line([(0, 0), (0, -104)], WOOD_DARK, 5) + path("M-84-84C-76-128-40-152 0-152C40-152 76-128 84-84Z", one)
    return out + path("M-30-84C-28-120-14-144 0-152C14-144 28-120 30-84Z", other)


def clipboard() -> str:
    """Return a clipboard with lines, with its middle at the origin."""
    out = box(-27, -34, 54, 68, WOOD, 6) + box(-22, -26, 44, 56, WHITE, 3) + box(-10, -39, 20, 10, INK, 3)
    return out + "".join(line([(-13, y), (13, y)], Family.NEAR, 5) for y in (-12, 2, 16))


def booth(inside: str) -> str:
    """Return a booth with a window, behind which somebody stands."""
    out = box(-62, -206, 124, 130, Family.TINT) + placed(inside, 4, 0, 0.98) + box(-70, -100, 140, 100, WHITE, 4)
    out += box(-78, -112, 156, 16, MANGO, 6) + box(-70, -206, 12, 100, WHITE) + box(58, -206, 12, 100, WHITE)
    return out + polygon([(-88, -200), (88, -200), (70, -232), (-70, -232)], PALM)
