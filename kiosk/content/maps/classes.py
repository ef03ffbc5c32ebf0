"""Values as a few shades: as many areas in each as can be, so that one large value does not make all others pale."""

from collections.abc import Sequence

from kiosk.content.i18n.numbers import number
from kiosk.content.schema.blocks import Area
from kiosk.content.schema.record import Record, record
from kiosk.content.schema.types import ANY_LANGUAGE

STEPS = 5
"""Shades at most: more cannot be told apart."""
NO_VALUE = 0
"""Stands for an area without a value among the shades, which count from 1, the palest."""
_ONLY = 3


@record(frozen=True, kw_only=True)
class Shade(Record):
    """One shade and the least and the largest value that have it, as they were written."""

    step: int
    least: str
    most: str


def shades(areas: Sequence[Area]) -> list[Shade]:
    """Return the shades that the values of areas need, the palest first."""
    written = {number(text): text for area in areas if (text := _written(area))}
    values = sorted(written)
    count = min(STEPS, len(values))
    groups = [values[len(values) * i // count : len(values) * (i + 1) // count] for i in range(count)]
    return [
        Shade(step=_step(i, count), least=written[group[0]], most=written[group[-1]]) for i, group in enumerate(groups)
    ]


def step_of(area: Area, among: Sequence[Shade]) -> int:
    """Return the shade of an area, or `NO_VALUE`."""
    text = _written(area)
    fitting = (each.step for each in among if text and number(text) <= number(each.most))
    return next(fitting, NO_VALUE)


def _written(area: Area) -> str:
    return area.value.texts.get(ANY_LANGUAGE, "") if area.value else ""


def _step(index: int, count: int) -> int:
    """Return shades that differ as much as so many can."""
    return 1 + round(index * (STEPS - 1) / (count - 1)) if count > 1 else _ONLY
