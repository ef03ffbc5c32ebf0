"""Markdown in texts: paragraphs, bold, italic, lists and links, and nothing else."""

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Literal

from kiosk.content.schema.types import Paragraph
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.link_rules import inner_link_error, web_address_error
from kiosk.content.yaml.diagnostics import StopReadingError
from kiosk.content.yaml.nodes import Scalar

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_PLAIN = re.compile(r"(?![-#>+=|~0-9])[^\\`*_\[<&\n\t]+")
"""One line without any sign that means something in Markdown: most texts, and read 50 times faster."""

_CHARACTER = re.compile(r"[\\`*_\[<&|\n]")
_TEXT_EFFORT = 3
MAX_MARKUP_CHARACTERS = 200
"""Signs that may mean something in Markdown, line ends included, in one text."""
MAX_EFFORT = 20_000
"""The same for the whole file, with 3 more for each text: this takes about a second to read."""

_LISTS: dict[str, Literal["bullet", "number"]] = {"bullet_list": "bullet", "ordered_list": "number"}
_QUIET = frozenset({"paragraph_open", "paragraph_close"})
_MARKS = {
    "strong_open": "<b>",
    "strong_close": "</b>",
    "softbreak": " ",
    "hardbreak": "<br>",
}
_UPRIGHT = (
    "[\u0530-\u1c7f\u1c90-\u1cff\u2d30-\u2ddf\u2e80-\ua63f\ua6a0-\ua6ff\ua800-\uab2f\uab70-\ud7ff\uf900-\ufaff"
    "\ufb1d-\ufdff\ufe70-\ufefc\U00010000-\U0001cfff\U00020000-\U0003ffff]"
)
"""Letters of scripts that have no italics, as Arabic and Devanagari: slanted they only look wrong."""
_REFUSED = {
    "heading": ("A heading stands in the text.", "Use `title`, or a block of kind `heading`."),
    "html_block": ("HTML stands in the text.", r"Write `**bold**` or `*italic*`, and `\<` for the sign itself."),
    "html_inline": ("HTML stands in the text.", r"Write `**bold**` or `*italic*`, and `\<` for the sign itself."),
    "image": ("A picture stands in the text.", "Use a block of kind `picture`."),
    "code_block": ("A line begins with four spaces or more.", "Delete the spaces at the beginning of the line."),
    "code_inline": ("Backticks stand in the text.", "Write quotation marks, or `**bold**`."),
    "fence": ("Backticks stand in the text.", "Write quotation marks, or `**bold**`."),
    "blockquote": ("A line begins with `>`.", r"Use a block of kind `quote`, or write `\>` for the sign itself."),
    "hr": ("A line of hyphens, stars or underscores stands in the text.", "Leave an empty line instead."),
    "table": ("A table stands in the text.", "Use a list, or a block of kind `numbers`."),
}


def read(node: Scalar, context: ValidationContext) -> tuple[tuple[Paragraph, ...], str]:
    """Return the paragraphs of a Markdown text, and its words without any marks, with empty lines between."""
    text = node.strip()
    if _PLAIN.fullmatch(text):
        return (Paragraph("paragraph", escape(text, quote=False), ""),), text
    _limit_effort(text, node, context)
    page = _Page(node, context)
    for token in _parser().parse(node):
        page.take(token)
    return tuple(page.paragraphs), "\n\n".join(page.plain)


def _limit_effort(text: str, node: Scalar, context: ValidationContext) -> None:
    characters = len(_CHARACTER.findall(text))
    context.effort += _TEXT_EFFORT + characters
    if characters > MAX_MARKUP_CHARACTERS:
        what = f"The text holds {characters} line ends and signs of Markdown; {MAX_MARKUP_CHARACTERS} are possible."
        raise StopReadingError(node.location, what, "Divide it between several blocks.")
    if context.effort > MAX_EFFORT:
        what = "The texts up to here hold more Markdown than the kiosk reads in a moment."
        raise StopReadingError(node.location, what, "Write most texts without marks, or divide the content.")


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # takes longer to import than most files to check, and few need it

    class Parser(MarkdownIt):
        """Passes every link on unchanged, so that none is dropped silently."""

        def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - named by markdown-it
            """Accept every address: `link_rules` checks it."""
            return True

        def normalizeLink(self, url: str) -> str:  # noqa: N802 - named by markdown-it
            """Return the address as it is."""
            return url

    return Parser("commonmark", {"maxNesting": 10}).enable("table").disable("reference")


class _Page:
    """Turns the tokens of one text into paragraphs."""

    def __init__(self, node: Scalar, context: ValidationContext) -> None:
        self.node = node
        self.context = context
        self.paragraphs: list[Paragraph] = []
        self.plain: list[str] = []
        self.style: Literal["paragraph", "bullet", "number"] = "paragraph"
        self.item_filled = True
        self.links: list[Paragraph] = []
        self.line = 0

    def take(self, token: "Token") -> None:
        """Process the next token."""
        if token.map:
            self.line = token.map[0]
        stem, _, end = token.type.rpartition("_")
        if stem in _LISTS:
            self._list(token, _LISTS[stem], opens=end == "open")
        elif stem == "list_item":
            self._item(opens=end == "open")
        elif token.type == "inline":
            self._paragraph(token)
        elif token.type in _REFUSED or end == "open":
            self._refuse(token.type if token.type in _REFUSED else stem)

    def _error(self, what: str, how: str) -> None:
        self.context.diagnostics.error(self.node.line_location(self.line), what, how)

    def _refuse(self, name: str) -> None:
        if name in _REFUSED:
            self._error(*_REFUSED[name])

    def _list(self, token: "Token", style: Literal["bullet", "number"], *, opens: bool) -> None:
        if token.level:
            if opens:
                self._error("A list stands inside a list.", "Use one level; give the inner points a list of their own.")
            return
        self.style = style if opens else "paragraph"
        if not opens:
            self._add_links()
        elif start := token.attrGet("start"):
            self._error(
                f"The line begins with `{start}.`, which makes it a numbered list.",
                rf"Write `{start}\.` for the number itself, or begin the list with 1.",
            )

    def _item(self, *, opens: bool) -> None:
        if not opens and not self.item_filled:
            self._error("A point of the list is empty.", "Write it, or delete its line.")
        self.item_filled = not opens

    def _paragraph(self, token: "Token") -> None:
        text, plain = self._inline(token.children or [])
        if self.style != "paragraph":
            if self.item_filled:
                self._error("A point of a list holds more than one paragraph.", "Make one paragraph, or two points.")
            self.item_filled = True
        self.paragraphs.append(Paragraph(self.style, text))
        self.plain.append(plain)
        if self.style == "paragraph":
            self._add_links()

    def _add_links(self) -> None:
        self.paragraphs += self.links
        self.links = []

    def _inline(self, tokens: "list[Token]") -> tuple[str, str]:
        marked: list[str] = []
        plain: list[str] = []
        label_from, address, stressed_from = 0, "", list[int]()
        for token in tokens:
            if token.type == "text":
                marked.append(escape(token.content, quote=False))
                plain.append(token.content)
            elif token.type == "link_open":
                label_from, address = len(plain), str(token.attrGet("href") or "")
                self._check_link(address)
                marked.append("<b>")
            elif token.type == "link_close":
                marked.append("</b>")
                self._close_link("".join(plain[label_from:]), address)
            elif token.type == "em_open":
                stressed_from.append(len(marked))
                marked.append("<i>")
            elif token.type == "em_close":
                start = stressed_from.pop()
                upright = re.search(_UPRIGHT, "".join(marked[start:])) is not None
                marked[start] = "<b>" if upright else "<i>"
                marked.append("</b>" if upright else "</i>")
            elif token.type in _MARKS:
                marked.append(_MARKS[token.type])
                plain.append(" " if token.type.endswith("break") else "")
            else:
                self._refuse(token.type)
        return "".join(marked), "".join(plain)

    def _check_link(self, address: str) -> None:
        if not address.startswith("#"):
            if error := web_address_error(address):
                self._error(*error)
        elif error := inner_link_error(address[1:], self.context):
            self.context.lacks(self.node.line_location(self.line), *error)

    def _close_link(self, label: str, address: str) -> None:
        if not label.strip():
            self._error("A link has no words to touch.", "Write them: `[our offices](#offices)`.")
        style: Literal["jump", "link"] = "jump" if address.startswith("#") else "link"
        self.links.append(Paragraph(style, escape(label, quote=False), address.removeprefix("#")))
