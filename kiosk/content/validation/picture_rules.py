"""Rules for pictures: descriptions, credits, and the consent of people."""

from datetime import timedelta

from kiosk.content.media.file_types import ending_of
from kiosk.content.media.known_types import JPEG
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import date_at
from kiosk.content.validation.flags import flag
from kiosk.content.visibility.consent import has_ended
from kiosk.content.yaml.nodes import Mapping

SOON = timedelta(days=30)
"""How long before its end a consent is worth a warning."""


def picture_is_described(node: Mapping, context: ValidationContext) -> None:
    """Report a picture without a description."""
    decoration = flag(node.get("decoration"))
    if "alt" not in node and not decoration:
        what = "The picture says nothing to people who do not see it."
        context.error(node, what, "Add `alt`: what is to be seen; or `decoration: true` if it carries no information.")
    if "alt" in node and decoration:
        what = "A picture with `alt` is not decoration."
        context.diagnostics.error(node.key_location("decoration"), what, "Delete `decoration`, or `alt`.")


def people_agreed(node: Mapping, context: ValidationContext) -> None:
    """Report people in a picture without their consent."""
    people, picture = flag(node.get("people")), node.get("picture")
    if people and "consent" not in node:
        what = "People can be recognised in the picture, and nothing says that they agreed."
        how = "Add `consent` with `form`, `given` and `until`, or take another picture."
        context.diagnostics.error(node.key_location("people"), what, how)
    elif "consent" in node and not people:
        what = "`consent` stands without `people: true`."
        context.diagnostics.error(node.key_location("consent"), what, "Add `people: true`.")
    elif "alt" in node and "people" not in node and ending_of(str(picture)) in JPEG.endings:
        what = "Nothing says whether people can be recognised in this photograph."
        context.warning(node, what, "Add `people: false`, or `people: true` with their `consent`.")


def consent_goes_on(node: Mapping, context: ValidationContext) -> None:
    """Report a consent that has ended, or ends soon."""
    given, until = date_at(node, "given"), date_at(node, "until")
    if until is None:
        return
    if given is not None and until < given[: len(until)]:
        context.error(until, f"The consent ends before it was given: {until}.", "Correct one of the dates.")
    elif has_ended(until, context.today):
        what = f"The consent has ended, and visitors no longer see this picture: {until}."
        context.warning(until, what, "Ask the people again, or take another picture.")
    elif has_ended(until, context.today + SOON):
        what = f"The consent ends soon, and visitors will no longer see this picture: {until}."
        context.warning(until, what, "Ask the people again, or take another picture.")


def picture_says_whose_it_is(node: Mapping, context: ValidationContext) -> None:
    """Warn of a picture without a credit or a caption."""
    if not context.decode_check:
        return
    needed = ("credit",) if flag(node.get("decoration")) else ("caption", "credit")
    if lacking := [f"no `{key}`" for key in needed if key not in node]:
        how = "Add what it is, and who made it under which licence."
        context.warning(node, f"The picture has {' and '.join(lacking)}.", how)
