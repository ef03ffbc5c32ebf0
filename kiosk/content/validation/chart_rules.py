"""The rules for the values of a chart, and for figures that are drawn."""

from collections.abc import Iterator

from kiosk.content.i18n.dates import first_day
from kiosk.content.i18n.numbers import number as plain_value
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import date_at
from kiosk.content.validation.key_rules import entries, has_value, unique
from kiosk.content.yaml.nodes import Mapping, Scalar
from kiosk.content.yaml.plain_numbers import PLAIN

WHOLE = 100


def values_have_names(node: Mapping, context: ValidationContext) -> None:
    """Report values without a name, and on a line values without a date or out of order."""
    line, last = has_value(node, "style", "lines"), ""
    for value in _values(node):
        if "date" not in value and (line or "label" not in value):
            what = "A line leads from date to date; here is none." if line else "The value does not say what it is."
            context.error(value, what, "Add `date`." if line else "Add `label`, or `date`.")
        if (when := date_at(value, "date")) is None:
            continue
        if line and last and first_day(when) <= first_day(last):
            how = "Put the points in order, with a date of its own for each; a year counts from its first day."
            context.error(when, f"{when} does not come after {last}.", how)
        if not line and "label" not in value:
            unique(value, "date", node.location, context)
        last = when


def values_are_alike(node: Mapping, context: ValidationContext) -> None:
    """Report a mix of percentages and other numbers, and shares that do not add up to 100 %."""
    numbers = [number for value in _values(node) if isinstance(number := value.get("value"), Scalar)]
    shares = has_value(node, "style", "shares")
    if not numbers or not all(PLAIN.fullmatch(number) and not number.startswith("-") for number in numbers):
        return  # said of the number itself
    percent = shares or numbers[0].endswith("%")
    for number in numbers:
        if number.endswith("%") is not percent:
            what = (
                f"`{number}` is no percentage." if percent else f"`{number}` is a percentage, unlike the first value."
            )
            context.error(number, what, "Write all values of the chart alike" + (": `36%`." if percent else "."))
            return
    whole = sum(float(number.rstrip("% ")) for number in numbers)
    if shares and abs(whole - 100) > len(numbers) / 2:
        how = "Correct them, or add what is missing as a share of its own. Rounded numbers may differ a little."
        context.error(node["items"], f"The shares are {whole:g}% together, not 100%.", how)


def people_are_shares(node: Mapping, context: ValidationContext) -> None:
    """Report a chart drawn as people whose values are no shares of a whole, and what other charts do not show."""
    if has_value(node, "drawn_as", "people") and not has_value(node, "style", "shares"):
        context.error(node["drawn_as"], "Only shares of one whole are drawn as people.", "Write `style: shares`.")
    for key in ("change", "tells_change"):
        if key in node and not has_value(node, "style", "lines"):
            how = "Delete it, or write `style: lines`: only lines tell what changed."
            context.diagnostics.error(node.key_location(key), f"`{key}` belongs to `lines`.", how)


def people_are_a_percentage(node: Mapping, context: ValidationContext) -> None:
    """Report a figure drawn as people that is no plain percentage of a whole."""
    value = node.get("value")
    if not has_value(node, "drawn_as", "people") or value is None:
        return
    plain = PLAIN.fullmatch(value) if isinstance(value, Scalar) else None
    if not plain or not plain["percent"] or plain["sign"] or plain_value(plain[0]) > WHOLE:
        how = "Write a plain percentage from 0% to 100%, the same for all languages: `85%`; or delete `drawn_as`."
        context.error(value, "Only a share of a whole is drawn as people.", how)


def _values(node: Mapping) -> Iterator[Mapping]:
    yield from (each for each in entries(node.get("items")) if isinstance(each, Mapping))
