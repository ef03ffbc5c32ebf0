"""Which words say that something is so, or is not: those of YAML, and what other programs write for them."""

from kiosk.content.yaml.nodes import Node, Scalar

_FLAGS = {
    **dict.fromkeys(("1", "true", "t", "yes", "y", "on"), True),
    **dict.fromkeys(("0", "false", "f", "no", "n", "off"), False),
}


def flag(node: Node | None) -> bool | None:
    """Return whether a node says that it is so; None where it says neither."""
    return _FLAGS.get(node.lower()) if isinstance(node, Scalar) else None
