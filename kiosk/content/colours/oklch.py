"""Colours as people see them, and how far they stand apart.

OKLCH has the lightness (0 to 1), the chroma (0 is grey) and the hue (degrees) of a colour. The matrices are those of
CSS Color 4, section 10.9 (https://www.w3.org/TR/css-color-4/#color-conversion-code), as Björn Ottosson gave them in
"A perceptual color space for image processing" (https://bottosson.github.io/posts/oklab/).
"""

import math
from typing import NamedTuple

_DARKEST = 0.04045
_STEPS = 16
"""How often the chroma is halved in the search for what a screen can show: its 255 steps are coarser."""
_SLACK = 0.001


class Oklch(NamedTuple):
    """A colour by lightness, chroma and hue in degrees."""

    lightness: float
    chroma: float
    hue: float


def oklch_of(colour: str) -> Oklch:
    """Return a colour written as `#RRGGBB`."""
    red, green, blue = _linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short
    lightness = 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short
    return Oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def hex_of(colour: Oklch) -> str:
    """Return a colour as `#RRGGBB`, with as much of its chroma as a screen can show."""
    shown = _rgb(colour)
    if not _on_screen(shown):
        minimum, maximum = 0.0, colour.chroma
        for _ in range(_STEPS):
            tried = (minimum + maximum) / 2
            if _on_screen(_rgb(colour._replace(chroma=tried))):
                minimum = tried
            else:
                maximum = tried
        shown = _rgb(colour._replace(chroma=minimum))
    return "#" + "".join(f"{round(255 * _gamma(min(1, max(0, part)))):02X}" for part in shown)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _rgb(colour: Oklch) -> tuple[float, float, float]:
    """Return the linear parts of red, green and blue; outside of 0 to 1 what no screen can show."""
    a = colour.chroma * math.cos(math.radians(colour.hue))
    b = colour.chroma * math.sin(math.radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
    )


def _on_screen(parts: tuple[float, float, float]) -> bool:
    return all(-_SLACK <= part <= 1 + _SLACK for part in parts)


def _linear(colour: str) -> list[float]:
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return [part / 12.92 if part <= _DARKEST else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def _gamma(part: float) -> float:
    return 12.92 * part if part <= _DARKEST / 12.92 else 1.055 * part ** (1 / 2.4) - 0.055


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
