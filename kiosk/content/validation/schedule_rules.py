"""The rules for the days on which parts show."""

from kiosk.content.i18n.dates import lies_before
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import date_error
from kiosk.content.yaml.nodes import Mapping, Node, Scalar, Sequence


def shows_in_order(node: Mapping, context: ValidationContext) -> None:
    """Report days in the wrong order, none at all, and what is over."""
    first, last = _date(node.get("from")), _date(node.get("until"))
    if not node:
        context.error(node, "`show` says no days.", "Write `from`, `until` or both: `show: {until: 2026-05-31}`.")
    elif first and last and lies_before(last, first):
        context.error(last, f"`until` {last} lies before `from` {first}.", "Correct one of them.")
    elif last and lies_before(last, context.today.isoformat()):
        context.warning(last, f"Nobody sees this any more since {last}.", "Delete it, or correct `until`.")


def section_is_never_empty(node: Mapping, context: ValidationContext) -> None:
    """Report a section without a block that shows always."""
    blocks = _entries(node.get("blocks"))
    if blocks and "show" not in node and not any(_shows_always(each) for each in blocks):
        what = "On some days the section would be empty: all of its blocks have `show`."
        context.error(node, what, "Write `show` at the section instead, or let one block show always.")


def something_shows_always(node: Mapping, context: ValidationContext) -> None:
    """Report content without a section that shows always."""
    tabs = _entries(node.get("tabs"))
    always = (_shows_always(tab) and _has_what_shows_always(tab) for tab in tabs)
    if tabs and not any(always):
        what = "On some days there would be nothing to show: all tabs or their sections have `show`."
        context.error(node["tabs"], what, "Let one section of one tab show always.")


def _has_what_shows_always(tab: Node) -> bool:
    """Return whether one of its sections shows always, also where an error hides its sections."""
    sections = _entries(tab.get("sections")) if isinstance(tab, Mapping) else []
    return not sections or any(map(_shows_always, sections))


def _shows_always(node: Node) -> bool:
    return not isinstance(node, Mapping) or "show" not in node


def _entries(node: Node | None) -> list[Node]:
    return list(node) if isinstance(node, Sequence) else []


def _date(node: Node | None) -> Scalar | None:
    return node if isinstance(node, Scalar) and not date_error(node) else None
