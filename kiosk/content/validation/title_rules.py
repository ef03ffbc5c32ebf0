"""Rules for the length of titles, for the smallest screen: 10 inches, portrait or landscape."""

import re
from unicodedata import category, east_asian_width

from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.key_rules import texts_of
from kiosk.content.yaml.nodes import Mapping, Node, Scalar, Sequence

LONGEST_NAME = 40
"""Letters that have room in the header beside the date."""
LONGEST_GREETING = 40
"""Letters of a greeting that have room beside a picture."""
LONGEST_SECTION_TITLE = 45
"""Letters that have room in two lines of a page, or in three of a button."""
LONGEST_WORD = 15
"""Letters of a word that have room in one line of the button of a section."""
LONGEST_TITLE = 80
"""Letters that have room in three lines."""
LONGEST_QUESTION = 30
"""Letters that have room in one line above the cards of Home."""
LONGEST_NEED = {"title": 30, "text": 60}
"""Letters that have room on a card of Home."""
LONGEST_FACT = 60
"""Letters that have room beside a figure of Home."""
_TAB_BAR, _TAB_EDGES = 60, 1.5
"""Letters that have room in one line of all tabs, and what the edges of each tab take of them."""

_LONG = re.compile(rf"[^\s/–—-]{{{LONGEST_WORD // 2 + 1},}}")
"""What a word holds that has no room, were all its letters wide."""
_UNUSUAL = "\u0300"
"""From here on come signs that may have the room of two letters, or none."""
_WRITTEN_WITHOUT_BLANKS = "\u0e00"
"""From here on come Thai, Khmer, Chinese and others, in which a line may end within what looks like a word."""
_SHORTEN = "Shorten it: what is longer can stand in a text."


def name_has_room(node: Mapping, context: ValidationContext) -> None:
    """Report a name of the exhibit that would be cut in the header."""
    _check(node.get("name"), LONGEST_NAME, "the header of a small screen cuts it off", context)


def greeting_has_room(node: Mapping, context: ValidationContext) -> None:
    """Report a greeting that would not stand beside a picture."""
    _check(node.get("greeting"), LONGEST_GREETING, "on a small screen it pushes the rest away", context)


def section_title_has_room(node: Mapping, context: ValidationContext) -> None:
    """Report a title of a section that would fill its button, or be broken within a word."""
    title = node.get("title")
    if _check(title, LONGEST_SECTION_TITLE, "on a small screen it fills the page and its button", context):
        return
    for text in texts_of(title):
        word = max(_LONG.findall(text), key=_room, default="")
        if _room(word) > LONGEST_WORD and max(word) < _WRITTEN_WITHOUT_BLANKS:
            what = f"The word `{word[:40]}` is broken on a small screen: {LONGEST_WORD} letters have room in a button."
            context.warning(text, what, "Take a shorter word, or write it with a hyphen.")


def title_has_room(node: Mapping, context: ValidationContext) -> None:
    """Report a title of a block, or of one of its items, that would fill a small screen."""
    _check(node.get("title"), LONGEST_TITLE, "on a small screen it fills the page", context)


def home_has_room(node: Mapping, context: ValidationContext) -> None:
    """Report a question that would not stand in one line."""
    _check(node.get("question"), LONGEST_QUESTION, "on a small screen it takes the room of the cards", context)


def need_has_room(node: Mapping, context: ValidationContext) -> None:
    """Report words that would fill a card of Home."""
    for key, maximum in LONGEST_NEED.items():
        _check(node.get(key), maximum, "on a small screen it fills the card", context)


def home_fact_has_room(node: Mapping, context: ValidationContext) -> None:
    """Report words that would not stand beside a figure of Home."""
    _check(node.get("text"), LONGEST_FACT, "on a small screen it fills the card", context)


def tab_titles_have_room(node: Mapping, context: ValidationContext) -> None:
    """Report the tabs of a language whose titles together are longer than the bar: their words would be broken."""
    tabs = node.get("tabs")
    titles = [tab.get("title") for tab in tabs if isinstance(tab, Mapping)] if isinstance(tabs, Sequence) else []
    maximum = round(_TAB_BAR - _TAB_EDGES * len(titles))
    reported = set[int]()
    for code in context.languages:
        texts = [text for title in titles if (text := _text_in(title, code)) is not None]
        longest = max(texts, key=_room, default=None)
        together = sum(map(_room, texts))
        if longest is not None and together > maximum and id(longest) not in reported:
            reported.add(id(longest))
            what = f"The titles of the tabs have {together} letters in `{code}`; {maximum} have room on a small screen."
            context.warning(longest, what, "Shorten the longest: words are broken where room is short.")


def _check(title: Node | None, maximum: int, why: str, context: ValidationContext) -> bool:
    """Report each text of a title that is longer; return whether any is."""
    if not title or 2 * max(map(len, title.values() if isinstance(title, Mapping) else (title,))) <= maximum:
        return False  # each sign may have the room of two letters
    longer = [text for text in texts_of(title) if _room(text) > maximum]
    for text in longer:
        context.warning(text, f"This has {_room(text)} letters; {maximum} have room: {why}.", _SHORTEN)
    return bool(longer)


def _text_in(title: Node | None, code: str) -> Scalar | None:
    text = title.get(code) if isinstance(title, Mapping) else title
    return text if isinstance(text, Scalar) else None


def _room(text: str) -> int:
    """Return the width of a text in letters: combining marks count 0, Chinese characters 2."""
    if max(text, default="") < _UNUSUAL:
        return len(text)
    return sum(0 if category(character) == "Mn" else 1 + (east_asian_width(character) in "WF") for character in text)
