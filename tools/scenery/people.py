"""People: standing on y = 0 with x = 0 below the head, about 200 high when grown up; no faces."""

from dataclasses import dataclass

from scenery.colours import HAIR, SKINS, WHITE, Family
from scenery.heads import Style, head
from scenery.shapes import Point, box, disc, line, path, ring


@dataclass(frozen=True)
class Look:
    """How somebody looks. `vest` is worn by people who work for the organisation."""

    top: str
    legs: str = Family.NIGHT
    skin: str = SKINS[1]
    style: Style = "crop"
    hair: str = HAIR
    shoes: str = Family.NIGHT
    band: str = ""
    """The hem of a skirt."""
    pack: str = ""
    """The colour of a bag on the back."""
    vest: str = ""


def arm(look: Look, points: tuple[Point, ...], width: float = 12.5) -> str:
    """Return an arm from the shoulder along points to the hand."""
    x, y = points[-1]
    return disc(x, y, width * 0.53, look.skin) + line(_sleeve(points), look.top, width)


def _sleeve(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return the points of a sleeve, which ends before the middle of the hand."""
    (ax, ay), (bx, by) = points[-2:]
    return (*points[:-1], (bx + (ax - bx) * 0.2, by + (ay - by) * 0.2))


def man(
    look: Look, hand: Point = (36, -92), back: Point = (-34, -92), step: float = 12, elbow: Point | None = None
) -> str:
    """Return somebody in trousers; `hand` and `back` are where the hands are, `step` how far apart the feet.

    The arm of `hand` bends at `elbow`, if that is more than a little.
    """
    out = box(-40, -152, 30, 52, look.pack, 11) if look.pack else ""
    out += arm(look, ((-17, -147), _elbow((-17, -147), back, -1), back))
    out += line([(-7, -96), (-step + 1, -50), (-step - 1, -8)], look.legs, 15)
    out += line([(7, -96), (step - 1, -50), (step + 1, -8)], look.legs, 15)
    out += _shoes(look, -step - 2, step + 1)
    out += path("M-22-146C-22-158-10-161 0-161C10-161 22-158 22-146L20-92C8-87-8-87-20-92Z", look.top)
    if look.vest:
        out += path("M-21-150C-18-159-10-160-6-160L-4-91C-10-90-16-91-20-92Z", look.vest)
        out += path("M21-150C18-159 10-160 6-160L4-91C10-90 16-91 20-92Z", look.vest)
    return (
        out
        + head(look.skin, look.style, look.hair)
        + arm(look, ((17, -147), elbow or _elbow((17, -147), hand, 1), hand))
    )


def woman(
    look: Look, hand: Point = (44, -92), back: Point = (-30, -96), step: float = 10, elbow: Point | None = None
) -> str:
    """Return somebody in a skirt, of the colour `legs`; otherwise as `man`."""
    out = line([(-6, -60), (-step, -8)], look.skin, 11) + line([(7, -60), (step + 2, -8)], look.skin, 11)
    out += _shoes(look, -step - 1, step + 2)
    out += arm(look, ((-17, -146), _elbow((-17, -146), back, -1), back))
    out += path("M-19-112L19-112C26-82 32-60 37-36C14-27-16-27-35-36C-30-62-25-84-19-112Z", look.legs)
    if look.band:
        out += path("M-31-54C-12-46 14-46 33-54L35-45C14-37-14-37-33-45Z", look.band)
    out += path("M-21-146C-21-158-10-160 0-160C10-160 21-158 21-146L19-108L-19-108Z", look.top)
    return (
        out
        + head(look.skin, look.style, look.hair)
        + arm(look, ((17, -146), elbow or _elbow((17, -146), hand, 1), hand))
    )


def child(look: Look, hand: Point = (-32, -88), other: Point = (25, -70)) -> str:
    """Return a child of about eight years."""
    out = box(-31, -113, 24, 40, look.pack, 9) if look.pack else ""
    out += line([(-6, -62), (-8, -7)], look.legs, 12) + line([(6, -62), (9, -7)], look.legs, 12)
    out += _shoes(look, -9, 9, 8)
    out += arm(look, ((14, -106), _elbow((14, -106), other, 1), other), 10.5)
    out += path("M-18-106C-18-116-8-118 0-118C8-118 18-116 18-106L17-58L-17-58Z", look.top)
    return (
        out
        + head(look.skin, look.style, look.hair, -139)
        + arm(look, ((-14, -106), _elbow((-14, -106), hand, -1), hand), 10.5)
    )


def wheelchair(look: Look, hand: Point = (20, -80)) -> str:
    """Return somebody in a wheelchair, on their way to the right."""
    frame = Family.DEEP
    out = line([(-36, -120), (-30, -62)], frame, 6) + line([(-45, -121), (-35, -121)], frame, 7)
    out += line([(-4, -68), (34, -70), (42, -18)], look.legs, 16) + line([(40, -10), (54, -9)], look.shoes, 9)
    out += path("M-24-132C-24-144-11-147-2-147C8-147 18-144 19-132L16-60L-24-60Z", look.top)
    out += head(look.skin, look.style, look.hair, -169)
    out += ring(-12, -42, 39, frame, 6.5) + disc(-12, -42, 6, frame)
    out += line([(18, -56), (40, -34), (46, -5), (60, -4)], frame, 6) + ring(38, -11, 8.5, frame, 5.5)
    return out + arm(look, ((10, -132), _elbow((10, -132), hand, 1), hand))


def seated(look: Look, hand: Point = (46, -108), seat: str = Family.MID, held: str = "") -> str:
    """Return somebody on a chair, turned to the right, with something `held` in the arms."""
    out = line([(-26, -128), (-26, -2)], seat, 7) + line([(30, -58), (30, -2)], seat, 7)
    out += line([(-26, -58), (30, -58)], seat, 9)
    out += line([(-4, -70), (36, -70), (40, -8)], look.legs, 16) + line([(39, -5), (54, -4)], look.shoes, 9)
    out += path("M-22-134C-22-146-10-149-1-149C9-149 19-146 19-134L17-62L-22-62Z", look.top)
    out += head(look.skin, look.style, look.hair, -171)
    return out + held + arm(look, ((8, -134), (12, -98) if held else _elbow((8, -134), hand, 1), hand))


def _elbow(shoulder: Point, hand: Point, side: int) -> Point:
    """Return where an arm bends: a little outside the straight way, and lower."""
    return ((shoulder[0] + hand[0]) / 2 + side * 6, (shoulder[1] + hand[1]) / 2 + 4)


def _shoes(look: Look, left: float, right: float, width: float = 9) -> str:
    return "".join(line([(x, -4.5), (x + 10, -4.5)], look.shoes, width) for x in (left, right))


def baby(skin: str, cloth: str) -> str:
    """Return a small child that lies in a cloth, with its head at the origin and its feet to the lower right."""
    return (
        path("M-6-13C10-20 44-6 56 6C64 16 56 28 44 26C26 24 2 16-8 10Z", cloth)
        + disc(0, 0, 12, skin)
        + path("M-12 2C-16-12-4-18 6-13C0-9-8-5-12 2Z", cloth)
    )


def officer(skin: str = SKINS[1], *, style: Style = "crop") -> Look:
    """Return the look of somebody who works for the organisation: a white shirt and a vest of its colour."""
    return Look(top=WHITE, skin=skin, style=style, vest=Family.MID)
