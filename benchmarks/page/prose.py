"""Paragraphs, and what tells how far a fact can be trusted, as HTML."""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.page.elements import box, icon, words
from benchmarks.page.telling import Telling

CODE_MILLIMETRES = 36
"""The width of a code for a phone's camera."""


def facts(fact: Mapping[str, Any], telling: Telling, *, dated: bool = True) -> str:
    """Return the line that says how far a fact can be trusted, or nothing."""
    parts = (
        telling.say("as_of", fact["asOf"]) if dated and fact["asOf"] else "",
        telling.say("source", fact["source"]) if fact["source"] else "",
        telling.say("shown_in", fact["fallback"]) if fact.get("fallback") else "",
    )
    doubt = "" if fact["confirmed"] else box("doubt", icon("circle-help"), words("", telling.say("unconfirmed")))
    line = words("muted tight", " · ".join(part for part in parts if part))
    return box("facts", doubt, line) if doubt or line else ""


def prose(paragraphs: Sequence[Mapping[str, str]], telling: Telling) -> str:
    """Return paragraphs, points and web addresses below each other."""
    parts = []
    number = 0
    for paragraph in paragraphs:
        number = number + 1 if paragraph["style"] == "number" else 0
        parts.append(_paragraph(paragraph, number, telling))
    return box("prose", *parts)


def _paragraph(paragraph: Mapping[str, str], number: int, telling: Telling) -> str:
    if paragraph["style"] == "link":
        return web_code(paragraph["address"], paragraph["text"], telling)
    marked = paragraph["text"]  # the reader escaped all but its own marks
    if paragraph["style"] == "jump":
        return f'<p><a href="#{paragraph["address"]}">{marked}</a></p>'
    if paragraph["style"] == "paragraph":
        return f"<p>{marked}</p>"
    return box("point", words("strong", f"{number}." if number else "•"), f"<p>{marked}</p>")


def web_code(address: str, marked_title: str, telling: Telling) -> str:
    """Return a web address as a code for a phone's camera and in words."""
    import segno

    code = segno.make(address, error="m", micro=False)
    modules = code.symbol_size(border=4)[0]
    scale = max(1, round(telling.sizes["millimetre"] * CODE_MILLIMETRES / modules))
    picture = code.svg_inline(scale=scale, border=4, light="white")
    address_words = words("muted tight", address.replace("https://", ""))
    scan = words("muted tight", telling.say("scan"))
    return box("card code", picture, box("column", f'<p class="strong tight">{marked_title}</p>', address_words, scan))
