"""The breadcrumb of a location in the content: `tab “Offices” (offices) › block 3 (list) › title`."""

from kiosk.content.yaml.nodes import Location, Mapping, Node, Scalar, Sequence

_LONGEST = 40
_TITLES = ("title", "name", "label", "who", "greeting")
"""The keys whose text names an entry of a list, the first that it has."""
_NAMES = ("id", "code")
"""The keys that identify an entry."""


class Breadcrumbs:
    """Makes the breadcrumbs of one file."""

    def __init__(self, top: Mapping, language: str = "") -> None:
        """Use the top node of the file; titles are taken in this language, else in that of the source texts."""
        self._top = top
        own = (top.get("source_language"), top.get("default_language"))
        self._languages = (language, *(code for code in own if isinstance(code, Scalar)))

    def path(self, location: Location) -> str:
        """Return the breadcrumb of a location: keys, and the entries of lists by number or id, title and kind."""
        words: list[str] = []
        node: Node | None = self._top
        for step in location.path():
            if isinstance(step, int):
                node = node[step] if isinstance(node, Sequence) and step < len(node) else None
                words.append(self._entry(words.pop() if words else "", step, node))
            else:
                node = node.get(step) if isinstance(node, Mapping) else None
                words.append(_short(step))
        return " › ".join(words)

    def _entry(self, key: str, index: int, node: Node | None) -> str:
        """Return the name of an entry of the list with this key."""
        values = node if isinstance(node, Mapping) else {}
        title = next((text for name in _TITLES if (text := self._text(values.get(name)))), "")
        known = next((text for name in _NAMES if (text := self._text(values.get(name)))), "")
        number = "" if known else str(index + 1)
        kind = known or self._text(values.get("kind"))
        parts = (key.removesuffix("s"), number, title and f"“{_short(title)}”", kind and f"({_short(kind)})")
        return " ".join(part for part in parts if part)

    def _text(self, node: Node | None) -> str:
        texts = [*map(node.get, self._languages), *node.values()] if isinstance(node, Mapping) else [node]
        return next((" ".join(text.split()) for text in texts if isinstance(text, Scalar) and text), "")


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
