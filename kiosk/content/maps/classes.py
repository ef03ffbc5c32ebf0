"""Groups the values of a map into classes of equal count (quantiles), each with its own shade."""

from collections.abc import Sequence

from kiosk.content.i18n.numbers import number
from kiosk.content.schema.blocks import Area
from kiosk.content.schema.record import Record, record
from kiosk.content.schema.types import ANY_LANGUAGE

STEPS = 5
"""The largest number of shades: more could not be distinguished."""
NO_VALUE = 0
"""The shade of an area without a value. Shades count from 1, the palest."""
_ONLY = 3


@record(frozen=True, kw_only=True)
class Shade(Record):
    """One class of values: its shade, its least and its largest value, as they were written."""

    step: int
    minimum: str
    maximum: str


def shades(areas: Sequence[Area]) -> list[Shade]:
    """Return the classes of the values of areas, the palest first."""
    written = {number(text): text for area in areas if (text := _written(area))}
    values = sorted(written)
    count = min(STEPS, len(values))
    groups = [values[len(values) * i // count : len(values) * (i + 1) // count] for i in range(count)]
    return [
        Shade(step=_step(i, count), minimum=written[group[0]], maximum=written[group[-1]])
        for i, group in enumerate(groups)
    ]


def step_of(area: Area, among: Sequence[Shade]) -> int:
    """Return the shade of an area, from 1, or `NO_VALUE`."""
    text = _written(area)
    fitting = (each.step for each in among if text and number(text) <= number(each.maximum))
    return next(fitting, NO_VALUE)


def _written(area: Area) -> str:
    return area.value.texts.get(ANY_LANGUAGE, "") if area.value else ""


def _step(index: int, count: int) -> int:
    """Return a shade: those of a few classes are spread over all."""
    return 1 + round(index * (STEPS - 1) / (count - 1)) if count > 1 else _ONLY
