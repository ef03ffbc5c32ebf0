"""The rule for facts that somebody has to check again."""

from datetime import timedelta

from kiosk.content.i18n.dates import last_day, lies_before
from kiosk.content.validation.context import DueCheck, ValidationContext
from kiosk.content.validation.date_rules import date_at
from kiosk.content.yaml.nodes import Mapping, Scalar

NOTICE = timedelta(days=30)
"""So long before it is due a check is listed."""


def fact_is_checked_again(node: Mapping, context: ValidationContext) -> None:
    """Report a check that is overdue, and list it or one that is due soon."""
    _is_done_again(node, "checked_on", context)


def number_is_called_again(node: Mapping, context: ValidationContext) -> None:
    """Report somebody whom nobody called in time, and list them or somebody who is to be called soon."""
    _is_done_again(node, "verified_on", context)


def _is_done_again(node: Mapping, key: str, context: ValidationContext) -> None:
    """Judge a `check_by`; the key says on which day it was done last."""
    due, done, owner = date_at(node, "check_by"), date_at(node, key), node.get("owner")
    if due is None:
        return
    if done is not None and lies_before(due, done):
        context.error(due, f"`check_by` {due} lies before `{key}` {done}.", "Correct one of them.")
        return
    who = str(owner) if isinstance(owner, Scalar) else ""
    overdue = lies_before(due, context.today.isoformat())
    if overdue:
        asked = f"Ask {who}" if who else "Look whether it still holds"
        how = f"{asked}; then write `{key}: {context.today}` and a new `check_by`."
        context.warning(due, f"This was to be checked by {due}.", how)
    if overdue or last_day(due) - context.today <= NOTICE:
        context.due.append(DueCheck(due.location, str(due), who, overdue))
