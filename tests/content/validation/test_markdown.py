"""Markdown: what is allowed becomes styled text, everything else is named with what to write instead."""

import re
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from kiosk.content.schema.blocks import Text
from kiosk.content.schema.types import Paragraph
from kiosk.content.validation import markdown

if TYPE_CHECKING:
    from kiosk.content.yaml.diagnostics import Diagnostic
    from tests.content.conftest import Desk


def _block(text: str) -> str:
    return "kind: text\ntext: |\n" + indent(text, "  ")


def _paragraphs(desk: "Desk", text: str) -> tuple[Paragraph, ...]:
    loaded = desk.read_block(_block(text))
    assert loaded.content is not None, loaded.diagnostics
    block = loaded.content.tabs[0].sections[0].blocks[0]
    assert isinstance(block, Text)
    return block.text.texts[""]


def _diagnostic(desk: "Desk", text: str) -> "Diagnostic":
    return desk.block_problem(_block(text))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Hello", "Hello"),
        ("*نص* و *OIM*", "<b>نص</b> و <i>OIM</i>"),
        ("*שלום* *नमस्ते* *日本* *ខ្មែរ* *ሰላም*", "<b>שלום</b> <b>नमस्ते</b> <b>日本</b> <b>ខ្មែរ</b> <b>ሰላም</b>"),
        ("*“Привет”, Γειά, Tiếng Việt…* 🌍", "<i>“Привет”, Γειά, Tiếng Việt…</i> 🌍"),
        ("*a **ب** c* and *a *b* c*", "<b>a <b>ب</b> c</b> and <i>a <i>b</i> c</i>"),
        ("**bold** and *italic* and ***both***", "<b>bold</b> and <i>italic</i> and <i><b>both</b></i>"),
        ("two\nlines", "two lines"),
        ("hard  \nbreak", "hard<br>break"),
        ("back\\\nslash", "back<br>slash"),
        ("3 < 4 & 5 > 4", "3 &lt; 4 &amp; 5 &gt; 4"),
        (r"\*no\* \[marks\]", "*no* [marks]"),
        ("a &lt;b&gt; &amp; &eacute;", "a &lt;b&gt; &amp; é"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("# no", None),
        ("**open", "**open"),
        ("[no link] here", "[no link] here"),
        ("[ref]: https://example.org", "[ref]: https://example.org"),
    ],
)
def test_marks_become_styled_text_and_the_rest_is_escaped(desk: "Desk", written: str, shown: str | None) -> None:
    if shown is None:
        assert desk.read_block(_block(written)).content is None
    else:
        assert _paragraphs(desk, written) == (Paragraph("paragraph", shown),)


def test_empty_lines_divide_paragraphs(desk: "Desk") -> None:
    assert _paragraphs(desk, "one\n\n\ntwo") == (Paragraph("paragraph", "one"), Paragraph("paragraph", "two"))


def test_lists_become_points_without_their_signs(desk: "Desk") -> None:
    assert _paragraphs(desk, "- one\n- **two**\n\n1. first\n2. second") == (
        Paragraph("bullet", "one"),
        Paragraph("bullet", "<b>two</b>"),
        Paragraph("number", "first"),
        Paragraph("number", "second"),
    )


def test_a_link_inside_the_content_becomes_a_button_below_its_paragraph(desk: "Desk") -> None:
    assert _paragraphs(desk, "See [the *first*](#places/first).") == (
        Paragraph("paragraph", "See <b>the <i>first</i></b>."),
        Paragraph("jump", "the first", "places/first"),
    )


def test_a_web_link_is_told_as_an_address_after_its_paragraph(desk: "Desk") -> None:
    assert _paragraphs(desk, "See [A & B](https://example.org/a?b=1&c) now.\n\nBye.") == (
        Paragraph("paragraph", "See <b>A &amp; B</b> now."),
        Paragraph("link", "A &amp; B", "https://example.org/a?b=1&c"),
        Paragraph("paragraph", "Bye."),
    )


def test_web_links_in_a_list_come_after_the_list_so_that_its_numbers_run_on(desk: "Desk") -> None:
    styles = [paragraph.style for paragraph in _paragraphs(desk, "1. [a](https://a.org)\n2. b <https://b.org/>")]

    assert styles == ["number", "number", "link", "link"]


@pytest.mark.parametrize(
    ("written", "what", "how"),
    [
        ("# Title", "heading", "`title`"),
        ("Title\n---", "heading", "`title`"),
        ("<b>bold</b> x", "HTML", "**bold**"),
        ("<div>\nbold\n</div>", "HTML", "**bold**"),
        ("<!-- remark -->", "HTML", "**bold**"),
        ("![alt](a.png)", "picture", "kind `picture`"),
        ("use `code`", "Backticks", "quotation marks"),
        ("```\ncode\n```", "Backticks", "quotation marks"),
        ("> said", "begins with `>`", "kind `quote`"),
        ("one\n\n***\n\ntwo", "line of hyphens", "empty line"),
        ("|a|b|\n|-|-|\n|1|2|", "table", "numbers"),
        ("- one\n  - two", "inside a list", "one level"),
        ("- one\n\n  more", "more than one paragraph", "two points"),
        ("- one\n-\n- three", "empty", "Write it"),
        ("1994. The year", "`1994.`", r"`1994\.`"),
        ("[words](http://example.org)", "https://", "whole address"),
        ("[words](javascript:alert(1))", "https://", "whole address"),
        ("[words](file:///etc/passwd)", "https://", "whole address"),
        ("[words](mailto:a@example.org)", "https://", "whole address"),
        ("[words](places/first)", "neither", "`#"),
        ("[words](#nowhere)", "No tab", "Choose one of `places`"),
        ("[words](#places/frist)", "No section", "Did you mean `first`?"),
        ("[](#places)", "no words", "our offices"),
    ],
)
def test_what_is_not_allowed_is_named_with_what_to_write_instead(
    desk: "Desk", written: str, what: str, how: str
) -> None:
    diagnostic = desk.read_block(_block(written)).diagnostics[0]

    assert what in diagnostic.what
    assert how in diagnostic.how


def test_four_spaces_in_front_are_named(desk: "Desk") -> None:
    diagnostic = desk.block_problem('kind: text\ntext: "one\\n\\n    two"')

    assert diagnostic.what == "A line begins with four spaces or more."


def test_a_problem_stands_at_its_own_line_of_a_long_text(desk: "Desk", top: str) -> None:
    diagnostic = _diagnostic(desk, "one\n\ntwo\n\n# three")

    assert diagnostic.line == top.count("\n") + 3 + 5
    assert diagnostic.excerpt.strip() == "# three"
    assert diagnostic.excerpt[diagnostic.column - 1] == "#"


@pytest.mark.parametrize("text", ["Hello, “you” (and me)! A + b = c; 50% ~ 1/2 #4 > 3", "Ala a | b ] - c", "é ü ñ ع"])
def test_the_short_way_for_plain_text_gives_the_same_as_markdown(
    desk: "Desk", text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = _paragraphs(desk, text)
    monkeypatch.setattr(markdown, "_PLAIN", re.compile("(?!)"))

    assert _paragraphs(desk, text) == short


def test_too_many_signs_in_one_text_are_refused(desk: "Desk") -> None:
    assert "possible" in _diagnostic(desk, "*" * (markdown.MAX_MARKUP_CHARACTERS + 1)).what


def test_long_sentences_are_seen_through_the_marks(desk: "Desk") -> None:
    diagnostic = _diagnostic(desk, "**word** " * 21)

    assert (diagnostic.severity, diagnostic.what) == ("warning", "A sentence of 21 words is hard to follow.")


def test_too_much_markdown_in_one_file_is_refused(desk: "Desk", top: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "MAX_EFFORT", 20)
    block = "          - {kind: text, text: Some **bold** words}\n"

    assert desk.read(top + block * 2).diagnostics == ()
    assert "more Markdown than" in desk.diagnostic(top + block * 3).what
