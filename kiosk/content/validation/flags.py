"""Flags: the words for true and false, of YAML and of other programs."""

from kiosk.content.yaml.nodes import Node, Scalar

_FLAGS = {
    **dict.fromkeys(("1", "true", "t", "yes", "y", "on"), True),
    **dict.fromkeys(("0", "false", "f", "no", "n", "off"), False),
}


def flag(node: Node | None) -> bool | None:
    """Return the value of a flag, or None where it is none."""
    return _FLAGS.get(node.lower()) if isinstance(node, Scalar) else None
