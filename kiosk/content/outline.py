"""The way to a place in the content, in words: `tabs › Offices › section 2 › block 3 › title`."""

from kiosk.content.nodes import Mapping, Node, Place, Scalar, Sequence

_LONGEST_TITLE = 40


class Outline:
    """Names the places of one file."""

    def __init__(self, top: Mapping) -> None:
        """Look at the file from its top."""
        self._top = top
        language = top.get("default_language")
        self._language = str(language) if isinstance(language, Scalar) else ""

    def path(self, place: Place) -> str:
        """Return the way to the place: tabs by their title, other entries of lists by number."""
        words: list[str] = []
        for step in place.way():
            if isinstance(step, int) and words == ["tabs"]:
                words.append(self._tab(step))
            elif isinstance(step, int) and words:
                words[-1] = f"{words[-1].removesuffix('s')} {step + 1}"
            else:
                words.append(str(step)[:_LONGEST_TITLE])
        return " › ".join(words)

    def _tab(self, index: int) -> str:
        tabs = self._top.get("tabs")
        tab = tabs[index] if isinstance(tabs, Sequence) and index < len(tabs) else None
        title = self._text(tab.get("title")) if isinstance(tab, Mapping) else ""
        return " ".join(title.split())[:_LONGEST_TITLE] or f"tab {index + 1}"

    def _text(self, title: Node | None) -> str:
        texts = [title.get(self._language), *title.values()] if isinstance(title, Mapping) else [title]
        return next((str(text) for text in texts if isinstance(text, Scalar) and text), "")
