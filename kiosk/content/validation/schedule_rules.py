"""The rules for the days on which parts show."""

from kiosk.content.i18n.dates import lies_before
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import date_at
from kiosk.content.validation.key_rules import entries
from kiosk.content.yaml.nodes import Mapping, Node


def shows_in_order(node: Mapping, context: ValidationContext) -> None:
    """Report days in the wrong order, none at all, and what is over."""
    first, last = date_at(node, "from"), date_at(node, "until")
    if not node:
        context.error(node, "`show` says no days.", "Write `from`, `until` or both: `show: {until: 2026-05-31}`.")
    elif first and last and lies_before(last, first):
        context.error(last, f"`until` {last} lies before `from` {first}.", "Correct one of them.")
    elif last and lies_before(last, context.today.isoformat()):
        context.warning(last, f"Nobody sees this any more since {last}.", "Delete it, or correct `until`.")


def something_shows_always(node: Mapping, context: ValidationContext) -> None:
    """Report content without a block that shows always, in a section and a tab that do."""
    if not _shows_always(node, "tabs", "sections", "blocks"):
        what = "On some days there would be nothing to show: all tabs, their sections or blocks have `show`."
        context.error(node["tabs"], what, "Let one block show always, and its section and its tab.")


def _shows_always(node: Node, *below: str) -> bool:
    """Return whether something shows always, and so one of what is below it; also where an error hides what that is."""
    if not isinstance(node, Mapping):
        return True
    inside = entries(node.get(below[0])) if below else ()
    return "show" not in node and (not inside or any(_shows_always(each, *below[1:]) for each in inside))
