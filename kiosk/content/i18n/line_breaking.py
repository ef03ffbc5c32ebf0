"""Blanks at which no line ends."""

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_CLOSING = ("?", "!", ":", ";", "»")
"""The signs before which French, and languages that write as it does, put a blank."""
_OPENING = "«"


def with_no_break_spaces(text: str) -> str:
    """Return a text with no-break spaces beside its signs, so that none of them stands alone on a line."""
    for character in _CLOSING:
        text = text.replace(f" {character}", f"{NO_BREAK_SPACE}{character}")
    return text.replace(f"{_OPENING} ", f"{_OPENING}{NO_BREAK_SPACE}")
