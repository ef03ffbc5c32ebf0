"""The families of colours and the ground on which they stand, all from the one accent.

A family has five steps of one hue. The first family is that of the accent; the others lie around the colour circle at
fixed angles, in a lightness and chroma fixed for each step, so that all stand beside each other as equals. White on
`deep` and `deep` on `tint` have the contrast that WCAG 2.2 asks of words, whatever the accent: `deep` is made darker
until they do.
"""

from functools import cache
from typing import NamedTuple

from kiosk.content.colours.oklch import Oklch, contrast, hex_of, oklch_of

CONTRAST = 4.5
"""Of words and their ground (WCAG 2.2, 1.4.3)."""
_ON_TINT = 5.0
"""Of `deep` on `tint`, which becomes darker under a finger."""
_WHITE = "#FFFFFF"
_TURNS = (0, 112, -80, 158)
"""The angles of the families on the colour circle: beside a blue accent a red, a green and a brown stand."""
_DARKER = 0.01


class Family(NamedTuple):
    """Five steps of one hue, the darkest first, each as `#RRGGBB`."""

    night: str
    """The edge of `deep`, and words on `tint`."""
    deep: str
    """A field with white words on it, and words in colour."""
    mid: str
    """Shapes that carry no words."""
    soft: str
    """The edge of `tint`, and quiet shapes."""
    tint: str
    """A field with dark words on it."""


class Ground(NamedTuple):
    """What everything stands on, each as `#RRGGBB`."""

    paper: str
    card: str
    """A raised face on paper."""
    line: str
    """The edge of a card, and lines that part."""
    well: str
    """Where something rests: a track, a tile without a family."""
    ink: str
    """Words."""
    muted: str
    """Words of the second rank."""


_STEPS = {"night": (0.36, 0.12), "mid": (0.66, 0.15), "soft": (0.855, 0.07), "tint": (0.938, 0.028)}
"""Lightness and chroma."""
_DEEP = (0.47, 0.167)
_WARM_LIGHT = {"mid": (0.828, 0.167), "soft": (0.9, 0.1), "tint": (0.95, 0.048)}
"""The last family is the light among them: a lamp, a sun, what leads on."""
_GROUNDS = {
    "warm": Ground("#FAF6EE", _WHITE, "#E7DDCB", "#EFE7D8", "#101B3B", "#4F566B"),
    "cool": Ground("#F3F6FA", _WHITE, "#D7DFE9", "#E6ECF3", "#101B3B", "#4C566B"),
    "white": Ground(_WHITE, _WHITE, "#DDDDE2", "#F0F0F3", "#101B3B", "#4F566B"),
}
_NIGHT = {
    "paper": (0.2, 0.045),
    "card": (0.29, 0.06),
    "line": (0.42, 0.07),
    "well": (0.25, 0.05),
    "ink": (0.975, 0.01),
    "muted": (0.83, 0.03),
}
"""Lightness and chroma, in the hue of the accent."""


@cache
def families(accent: str, chosen: str | tuple[str, ...] = "auto") -> tuple[Family, ...]:
    """Return the families of an accent, in the order of the tabs.

    `auto` makes four of the accent, `one` only its own, several colours one of each of them.
    """
    if not isinstance(chosen, str):
        return tuple(_family(colour) for colour in chosen)
    first = _family(accent)
    return (first,) if chosen == "one" else (first, *(_turned(accent, index) for index in range(1, len(_TURNS))))


@cache
def ground(accent: str, kind: str = "warm") -> Ground:
    """Return the ground of this kind: `warm`, `cool`, `white` or `night`."""
    hue = oklch_of(accent).hue
    return _GROUNDS.get(kind) or Ground(**{name: hex_of(Oklch(*step, hue)) for name, step in _NIGHT.items()})


def _family(colour: str) -> Family:
    """Return the family whose deep step is this colour, as far as words can be read on it."""
    known = oklch_of(colour)
    share = min(1.0, known.chroma / _DEEP[1])  # a grey stays grey in all steps
    return _steps(known, {name: (light, chroma * share) for name, (light, chroma) in _STEPS.items()})


def _turned(accent: str, index: int) -> Family:
    hue = (oklch_of(accent).hue + _TURNS[index]) % 360
    last = index == len(_TURNS) - 1
    return _steps(Oklch(*_DEEP, hue), {**_STEPS, **(_WARM_LIGHT if last else {})}, turn=20 if last else 0)


def _steps(deep: Oklch, steps: dict[str, tuple[float, float]], turn: float = 0) -> Family:
    """Return a family; `turn` leads the hue of its light steps on, as a flame is more yellow than its embers."""
    lights = {name: hex_of(Oklch(*steps[name], (deep.hue + turn) % 360)) for name in ("mid", "soft", "tint")}
    while contrast(hex_of(deep), lights["tint"]) < _ON_TINT:
        deep = deep._replace(lightness=deep.lightness - _DARKER)
    lightness, chroma = steps["night"]
    night = deep._replace(lightness=min(lightness, deep.lightness * 0.8), chroma=max(chroma, deep.chroma * 0.72))
    return Family(hex_of(night), hex_of(deep), **lights)
