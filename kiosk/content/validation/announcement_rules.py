"""The rules for announcements."""

from kiosk.content.i18n.dates import lies_before
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import check_day_order, date_at
from kiosk.content.yaml.nodes import Mapping, Scalar

LONGEST_ANNOUNCEMENT = {"title": 60, "text": 250}
"""Characters that can be read in passing, and have room on the smallest screen."""


def announcement_is_short(node: Mapping, context: ValidationContext) -> None:
    """Report texts of an announcement that are too long to be read in passing."""
    for key, maximum in LONGEST_ANNOUNCEMENT.items():
        value = node.get(key)
        for text in value.values() if isinstance(value, Mapping) else (value,):
            if isinstance(text, Scalar) and len(text) > maximum:
                what = f"The `{key}` of an announcement has {len(text)} characters; {maximum} are possible."
                context.error(text, what, "Shorten it: people read it in passing.")


def announcement_ends_after_it_begins(node: Mapping, context: ValidationContext) -> None:
    """Report days in the wrong order, and an announcement that is over."""
    last = date_at(node, "last_day")
    if last is not None and check_day_order(node, context) and lies_before(last, context.today.isoformat()):
        context.warning(last, f"The announcement is over since {last}.", "Delete it, or correct its `last_day`.")
