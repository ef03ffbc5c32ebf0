"""Great-circle distances between offices."""

from collections.abc import Iterable
from dataclasses import replace
from math import asin, cos, radians, sin, sqrt

from kiosk.content.i18n import numbers
from kiosk.content.i18n.messages import Catalogue
from kiosk.content.schema.blocks import Block, Office, Offices

EARTH_KILOMETRES = 6371
_EXACT_BELOW = 10


def kilometres(here: Office, there: Office) -> float | None:
    """Return the distance between two offices, or None when it is not known where one of them lies."""
    if here.latitude is None or here.longitude is None or there.latitude is None or there.longitude is None:
        return None
    north, other_north = radians(here.latitude), radians(there.latitude)
    half_up, half_across = (other_north - north) / 2, radians(there.longitude - here.longitude) / 2
    part = sin(half_up) ** 2 + cos(north) * cos(other_north) * sin(half_across) ** 2
    return 2 * EARTH_KILOMETRES * asin(min(1, sqrt(part)))


def formatted(here: Office | None, there: Office, catalogue: Catalogue) -> str:
    """Return the distance as text, `about 90 km`, or nothing where it is unknown."""
    distance = kilometres(here, there) if here and here.id != there.id else None
    if distance is None:
        return ""
    if distance < 1:
        return catalogue.messages["distance_short"]
    rounded = round(distance) if distance < _EXACT_BELOW else 10 * round(distance / 10)
    return catalogue.messages["distance"].replace("%1", numbers.formatted(str(rounded), catalogue.numbers))


def nearest_first(blocks: Iterable[Block], here: Office) -> tuple[Block, ...]:
    """Return the blocks with their offices sorted by distance; offices without a position come last."""

    def far(office: Office) -> float:
        distance = kilometres(here, office)
        return float("inf") if distance is None else distance

    return tuple(
        replace(block, items=tuple(sorted(block.items, key=far))) if isinstance(block, Offices) else block
        for block in blocks
    )
