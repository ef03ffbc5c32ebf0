"""The rules for logos."""

from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml.nodes import Mapping, Scalar

MIN_HEIGHT = 72
"""Pixels that a logo of 18 mm has on the screen with the fewest for a millimetre, of 4."""
WIDEST = 4
"""Heights that a logo may be wide, and still leaves room for the name."""


def logo_can_be_shown(node: Mapping, context: ValidationContext) -> None:
    """Report a logo that would be blurred or take the room of the name, and one that dark ground lacks."""
    for key in ("logo", "logo_on_dark"):
        name = node.get(key)
        picture = context.pictures.get(context.folder / name) if isinstance(name, Scalar) and name else None
        if not picture or not isinstance(name, Scalar):
            continue
        if picture.height < MIN_HEIGHT:
            what = f"The logo is {picture.height} pixels high, and looks blurred."
            context.warning(name, what, f"Take one that is {MIN_HEIGHT} pixels high at least.")
        if picture.width > WIDEST * picture.height:
            what = f"The logo is {picture.width / picture.height:.1f} times as wide as high."
            context.warning(name, what, f"Take one that is {WIDEST} times as wide at most: the name stands beside it.")
    if "logo" in node and "logo_on_dark" not in node:
        location = node.key_location("logo")
        what = "There is no logo for dark ground: who asks for high contrast sees none."
        context.diagnostics.warning(location, what, "Add `logo_on_dark`, in white.")
