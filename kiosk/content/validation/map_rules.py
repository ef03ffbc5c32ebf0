"""The rule that the areas of a map exist in its file."""

from collections.abc import Iterator

from kiosk.content.maps.features import FeatureCollection
from kiosk.content.validation import media_rules
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.suggestions import advice
from kiosk.content.yaml.nodes import Mapping, Node, Scalar, Sequence

_LISTED = 8
"""Properties that a message names."""


def areas_are_in_the_map(node: Mapping, context: ValidationContext) -> None:
    """Report codes that the map of a block, or of the exhibit, does not have."""
    file, code_property = node.get("file"), node.get("code_property")
    if isinstance(file, Scalar):
        named = (str(file), str(code_property) if isinstance(code_property, Scalar) else "")
    elif code_property is None:
        named = context.base_map
    else:
        context.error(
            code_property, "`code_property` says nothing without a `file`.", "Add the file, or delete the key."
        )
        return
    features = media_rules.features_of(*named, context)
    if features:
        _judge(node, features, context)
    elif isinstance(file, Scalar) and media_rules.is_map(file, context):
        what = f"There are more than {media_rules.MAX_MAPS} map files."
        context.error(file, what, "Use one file for several maps.")


def _judge(node: Mapping, features: FeatureCollection, context: ValidationContext) -> None:
    code_property, codes = node.get("code_property"), list(_codes(node))
    if isinstance(code_property, Scalar) and not features.codes:
        how = advice(code_property, features.properties, _properties(features))
        context.error(code_property, f"The areas of the map have no property `{code_property[:60]}`.", how)
    elif codes and not features.codes:
        how = f"Name the property that holds them: `code_property: …`. {_properties(features)}"
        context.error(codes[0], "The areas of the map have no codes.", how)
    else:
        for code in codes:
            if code not in features.codes:
                context.error(code, f"The map has no area `{code[:60]}`.", _how(code, features))


def _codes(node: Mapping) -> Iterator[Scalar]:
    areas: Node | None = node.get("items", node.get("areas"))
    for each in areas if isinstance(areas, Sequence) else ():
        code = each.get("code") if isinstance(each, Mapping) else None
        if isinstance(code, Scalar) and code:
            yield code


def _how(code: str, features: FeatureCollection) -> str:
    if holder := next((name for name, values in features.properties.items() if code in values), ""):
        return f"The property `{holder}` holds it: add `code_property: {holder}` below `file`."
    return advice(code, sorted(features.codes))


def _properties(features: FeatureCollection) -> str:
    """Return which properties the areas have, each with the first of its values."""
    shown = [f"`{name}` ({values[0]})" for name, values in list(features.properties.items())[:_LISTED]]
    more = len(features.properties) - len(shown)
    listed = ", ".join(shown) + (f" and {more} more" if more else "")
    return f"There are {listed}." if shown else "They have no properties: give each an `id`."
