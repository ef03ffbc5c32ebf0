"""The rules for colours."""

import re

from kiosk.content.colours.oklch import contrast
from kiosk.content.colours.palette import CONTRAST
from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml.nodes import Node, Scalar, Sequence

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_WORDS = ("auto", "one")
_MAX_FAMILIES = 6
"""As many as there can be tabs."""
FAMILIES_SCHEMA = {
    "anyOf": [
        {"enum": list(_WORDS)},
        {
            "type": "array",
            "items": {"type": "string", "pattern": f"^{COLOUR.pattern}$"},
            "minItems": 1,
            "maxItems": _MAX_FAMILIES,
        },
    ]
}


def read_colour(node: Scalar, context: ValidationContext) -> None:
    """Judge a colour: white words have to be read on it."""
    if not COLOUR.fullmatch(node):
        how = 'Write `"#` and six digits or letters from A to F, in quotes: `"#0033A0"`.'
        context.error(node, f"`{node[:60]}` is not a colour.", how)
    elif (ratio := contrast(node, "#FFFFFF")) < CONTRAST:
        how = "Choose a darker colour, so that white words can be read on it."
        context.error(node, f"The contrast of {node} with white is {ratio:.1f}; {CONTRAST} is needed.", how)


def read_families(node: Node, context: ValidationContext) -> str | tuple[str, ...]:
    """Return how families come about: one of two words, or colours."""
    if isinstance(node, Sequence) and all(isinstance(each, Scalar) for each in node):
        if not 1 <= len(node) <= _MAX_FAMILIES:
            how = f"Name 1 to {_MAX_FAMILIES} colours, or write `auto`."
            context.error(node, f"The list has {len(node)} colours.", how)
        colours = [each for each in node if isinstance(each, Scalar)]
        for each in colours:
            read_colour(each, context)
        return tuple(str(each) for each in colours)
    if not isinstance(node, Scalar) or node not in _WORDS:
        what = f"`{node[:60]}` says" if isinstance(node, Scalar) else "This says"
        how = 'Write `auto`, `one`, or a list of colours: `["#0033A0", "#A3203F"]`.'
        context.error(node, f"{what} nothing of families of colours.", how)
    return str(node)
