"""The rules for the settings of a device."""

import re

from kiosk.content.schema.device import QUARTER_TURNS
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import check_day_order
from kiosk.content.validation.messages import no_choice
from kiosk.content.visibility.opening_hours import CLOSED, DAY_MINUTES, HOURS_PATTERN, spans
from kiosk.content.yaml.nodes import Mapping, Node, Scalar

_ROTATIONS = {str(each): each for each in QUARTER_TURNS}
_HOW = f"Write `08:00-16:00`, two spans as `08:00-12:00, 13:00-16:00`, or `{CLOSED}`."


def read_hours(node: Scalar, context: ValidationContext) -> None:
    """Report hours of a day that cannot be understood."""
    if not re.fullmatch(HOURS_PATTERN, node):
        context.error(node, f"`{node[:60]}` are no opening hours.", _HOW)
        return
    for begin, end in spans(node):
        if end - begin == DAY_MINUTES and begin:
            context.error(node, "A span ends when it begins.", "For a whole day write `00:00-24:00`.")


def read_rotation(node: Node, context: ValidationContext) -> int:
    """Return a rotation; report what is no quarter turn."""
    if not isinstance(node, Scalar) or node not in _ROTATIONS:
        context.error(node, *no_choice(node, list(_ROTATIONS)))
        return 0
    return _ROTATIONS[node]


def special_days_are_in_order(node: Mapping, context: ValidationContext) -> None:
    """Report a last day that lies before the first."""
    check_day_order(node, context)
