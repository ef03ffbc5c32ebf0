"""Proofreads texts: leftovers of the file, of other programs and of translating.

All findings are guesses, and so only warnings. Every text goes through here: what most
texts do not have is found out by the cheapest means.
"""

import re
from collections.abc import Collection
from html import unescape
from itertools import product

from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.phone_numbers import numbers_in
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.content.yaml.nodes import Mapping, Scalar

_NOTHING = ("null", "Null", "NULL", "~", "undefined", "NaN")
"""How files and programs write that there is nothing."""
_LATER = ("TODO", "Todo", "todo", "FIXME", "fixme", "TBD", "tbd", "Lorem ipsum", "lorem ipsum")
_CROSSES = tuple(map("".join, product("Xx", repeat=3)))
_BLANK = ("??", "???", "..", "...", "…", "__", "___")
_BEGIN = 3
_ODD_BEGINNINGS = frozenset(
    text[:_BEGIN]
    for word in (*_NOTHING, *_LATER, *_CROSSES, *_BLANK)
    for text in (word, f"[{word}", f"({word}", f"<{word}")
)
_LAST = frozenset("'\"”»")
"""With one of these a text ends that may have too few or too many quotation marks, if it begins with a letter."""
_UNFINISHED = r"(?s)\W*(?:(?:TODO|FIXME|TBD)\b.*|[Ll]orem ipsum\b.*|(?:[Tt]odo|fixme|tbd|[Xx]{3,})\W*)|[?.…_]{2,}|…"
_WHERE_NULL_IS_A_WORD = frozenset({"de"})
_WHERE_TODO_IS_A_WORD = frozenset({"es", "pt", "gl"})

_QUOTES = frozenset('"“”„«»')
_SINGLE_QUOTES = ("\N{LEFT SINGLE QUOTATION MARK}", "\N{RIGHT SINGLE QUOTATION MARK}")
_STRAIGHT = 'Use the straight ones of the keyboard, `"`: in place of these, or around them if they shall be shown.'
_LONE = r"(?s)[“„«].*|.*[^0-9][”»\"]|[^']*[^\W\d]{3}[^\Wsxz\d]'"
"""A text with a mark at one end only; inches and the genitive have one, too."""

_MARKS = r"(?P<html></?[a-zA-Z][^<>]*>)|(?P<entity>&(?:#[0-9]+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});)|(?P<stars>\*\*)"
_SHOWN = {
    "html": ("HTML", "Delete {marks}: here a text has no such marks."),
    "entity": ("An entity of HTML", "Write the sign itself in place of {marks}: {characters}."),
    "stars": ("`**`", "Delete the stars; bold words are possible in blocks of kind `text` and `callout`."),
}
"""Marks that a text without Markdown shows as they are."""
_LONGEST_MARK, _MAX_MARKS = 40, 6

_NAMES = frozenset({"name", "town", "department", "credit", "who"})
"""Keys whose texts may well be the same in two languages: names."""
_SIBLINGS = (frozenset({"da", "nb", "nn", "no"}), frozenset({"bs", "hr", "sr"}), frozenset({"id", "ms"}))
"""Languages in which a whole sentence may be the same."""
_MIN_WORDS, _MIN_SMALL = 3, 2
"""Of a text that is no name: words, and words without a capital."""


def proofread(nodes: Collection[Scalar], together: str, context: ValidationContext) -> None:
    """Report leftovers in a text without Markdown, in each of its languages; `together` is all of them joined."""
    if "<" in together or "&" in together or "**" in together:
        for node in nodes:
            _check_marks(node, context)
    for node in nodes:
        if node[:_BEGIN] in _ODD_BEGINNINGS or not (node.style or _has_plain_ends(node)):
            _check_ends(node, context)
        if node.line in context.lines_with_numbers:
            _check_numbers(node, node, context)


def proofread_markdown(node: Scalar, plain: str, context: ValidationContext) -> None:
    """Report leftovers in a text with Markdown; `plain` is its plain text."""
    if "**" in plain:
        how = r"Let the stars touch the words, as in `**bold**`; write `\*` for the sign itself."
        context.warning(node, "`**` stands in the text and makes nothing bold.", how)
    if not _has_plain_ends(node):
        _check_ends(node, context)
    if node.line in context.lines_with_numbers:
        _check_numbers(node, plain, context)


def proofread_translations(node: Mapping, context: ValidationContext) -> None:
    """Report a text that is the same in two languages, where a translation differs."""
    try:
        differ = len(set(node.values())) == len(node)
    except TypeError:  # a list or group in place of a text is an error of its own
        differ = False
    if differ or node.location.step in _NAMES:
        return
    first: dict[str, str] = {}
    for code, text in node.items():
        if not isinstance(text, Scalar) or (other := first.setdefault(text, code)) == code:
            continue
        if not _are_siblings(code, other) and _is_translated(text):
            what = f"The text in `{code}` is the same as in `{other}`."
            context.warning(text, what, "Translate it, or write it once, without codes, for every language.")
            return  # one is enough to look at all of them


def _check_marks(node: Scalar, context: ValidationContext) -> None:
    if mark := re.search(_MARKS, node):
        what, how = _SHOWN[str(mark.lastgroup)]
        alike = (each[0][:_LONGEST_MARK] for each in re.finditer(_MARKS, node) if each.lastgroup == mark.lastgroup)
        marks = list(dict.fromkeys(alike))
        characters = ["a space" if unescape(each).isspace() else f"`{unescape(each)}`" for each in marks]
        how = how.format(marks=_together([f"`{each}`" for each in marks]), characters=_together(characters))
        around = node[max(0, mark.start() - 10) : mark.end() + 20].strip()[:40]
        context.warning(node, f"{what} stands in the text and is shown as it is: `{around}`.", how)


def _has_plain_ends(node: str) -> bool:
    """Return whether a text begins and ends as most do: with a letter, and without a quotation mark."""
    return node[:1].isalpha() and node[-1:] not in _LAST and node[:_BEGIN] not in _ODD_BEGINNINGS


def _together(marks: list[str]) -> str:
    *first, last = marks[:_MAX_MARKS]
    return f"{', '.join(first)} and {last}" if first else last


def _check_ends(node: Scalar, context: ValidationContext) -> None:
    if error := _leftover(node, context):
        context.warning(node, *error)


def _check_numbers(node: Scalar, words: str, context: ValidationContext) -> None:
    for number in numbers_in(words):
        how = "Write it as `phone`, with `verified_on`, in a block of kind `contact`: there it is kept true."
        context.warning(node, f"A telephone number stands in the text: {number}.", how)


def _leftover(node: Scalar, context: ValidationContext) -> ErrorMessage | None:
    """Return what is wrong with a text that is only there for the file, or for later."""
    code = str(node.step)[:2]
    if node in _NOTHING and code not in _WHERE_NULL_IS_A_WORD:
        return f"The text `{node}` is shown as it is.", f"Write the text{_or_delete(node, context)}."
    if re.fullmatch(_UNFINISHED, node) and not ("todo" in node[:6].lower() and code in _WHERE_TODO_IS_A_WORD):
        return f"The text is not finished: `{node[:40].strip()}`.", f"Write it{_or_delete(node, context)}."
    if not node.style:
        return _quotes(node)
    if node.style in "|>" and _is_enclosed(node.strip()):
        return "The quotation marks around the text are shown.", f"Delete them: below `{node.style}` a text needs none."
    return None


def _or_delete(node: Scalar, context: ValidationContext) -> str:
    """Return what else can be done with a text that is not there yet, and what the screen then shows."""
    if not isinstance(node.step, str):
        return ", or delete it"
    how, default = f", or delete `{node.step}: …`", context.default_language
    if node.step not in context.languages:
        return how
    shown = f"`{default}: …`" if default in context.languages and default != node.step else "another language"
    return f"{how}; then the screen shows {shown} instead"


def _quotes(text: str) -> ErrorMessage | None:
    """Return what is wrong with marks at the ends of a text that has no quotation marks for the file."""
    if _is_enclosed(text):
        return "The quotation marks around the text are shown.", _STRAIGHT
    if re.fullmatch(_LONE, text) and sum(map(text.count, _QUOTES)) + text.endswith("'") == 1:
        return "A quotation mark stands at one end of the text, and is shown.", 'Put the text between two of them: `"`.'
    return None


def _is_enclosed(text: str) -> bool:
    """Return whether quotation marks stand at both ends of a text and nowhere else."""
    first, last, inner = text[:1], text[-1:], text[1:-1]
    if (first, last) == _SINGLE_QUOTES:
        return first not in inner
    return bool(inner) and {first, last} <= _QUOTES and _QUOTES.isdisjoint(inner)


def _is_translated(text: str) -> bool:
    """Return whether a text has so many words, some of them small, that another language cannot have the same."""
    words = [word for word in text.split() if word[0].isalpha()]
    return len(words) >= _MIN_WORDS and sum(not word[0].isupper() for word in words) >= _MIN_SMALL


def _are_siblings(code: str, other: str) -> bool:
    one, two = code[:2], other[:2]
    return one == two or any({one, two} <= family for family in _SIBLINGS)
