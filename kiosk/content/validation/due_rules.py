"""The rule for facts that somebody has to check again."""

from calendar import monthrange
from datetime import date, timedelta

from kiosk.content.i18n.dates import first_day, lies_before
from kiosk.content.validation.context import DueCheck, ValidationContext
from kiosk.content.validation.date_rules import date_error
from kiosk.content.yaml.nodes import Mapping, Scalar

NOTICE = timedelta(days=30)
"""So long before it is due a check is listed."""


def fact_is_checked_again(node: Mapping, context: ValidationContext) -> None:
    """Report a check that is overdue, and list it or one that is due soon."""
    due, checked, owner = node.get("check_by"), node.get("checked_on"), node.get("owner")
    if not isinstance(due, Scalar) or date_error(due):
        return
    if isinstance(checked, Scalar) and not date_error(checked) and lies_before(due, checked):
        context.error(due, f"`check_by` {due} lies before `checked_on` {checked}.", "Correct one of them.")
        return
    who = str(owner) if isinstance(owner, Scalar) else ""
    overdue = lies_before(due, context.today.isoformat())
    if overdue:
        asked = f"Ask {who}" if who else "Look whether it still holds"
        on = "verified_on" if "phone" in node else "checked_on"
        context.warning(
            due,
            f"This was to be checked by {due}.",
            f"{asked}; then write `{on}: {context.today}` and a new `check_by`.",
        )
    if overdue or last_day(due) - context.today <= NOTICE:
        context.due.append(DueCheck(due.location, str(due), who, overdue))


def last_day(text: str) -> date:
    """Return the last day of a year or month, or the day."""
    first = first_day(text)
    month = first.month if "-" in text else 12
    return first if text.count("-") > 1 else date(first.year, month, monthrange(first.year, month)[1])
