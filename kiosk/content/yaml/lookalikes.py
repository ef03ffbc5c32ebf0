"""Recognises lookalikes: characters that resemble those of YAML, or were left by another program."""

import re
from collections import Counter
from collections.abc import Callable

from kiosk.content.yaml.decoding import location_at
from kiosk.content.yaml.diagnostics import ErrorMessage, StopReadingError
from kiosk.content.yaml.tab_characters import ordinary_spaces

_UNSEEN = "\u200b\u2060\ufeff"
"""Blanks without a width."""
_BLANK = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]"
_COLON = "[\uff1a\ufe55\u2236\ua789]"
_ENTRY = r"(?:^ *(?:- +)*|[{,] *)"
_NAME = r"[\"']?[\w-]+[\"']?"
_QUOTED = r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\''

_CONFLICT_SIGNS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_CONFLICT = r"(?m)^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|\Z)"
_FRONT = f" *(?P<character>{_BLANK})(?:{_BLANK}| )*"
_KEY_COLON = f"{_ENTRY}({_NAME})(?:{_BLANK}| )*(?P<character>{_COLON})"
_KEY_BLANK = f"{_ENTRY}({_NAME}) *:(?P<character>{_BLANK})"


def _width(blanks: str) -> int:
    return sum(each not in _UNSEEN for each in blanks)


def _special_space(character: str, where: str, after: str) -> ErrorMessage:
    """Return what to do with a blank in front of `after`: where this begins with a space, no other is needed."""
    what = f"A special space, which looks like an ordinary one, stands {where}."
    if character in _UNSEEN:
        what = f"An invisible sign stands {where}."
    return what, "Delete it." if after.startswith(" ") else "Delete it and type an ordinary space."


def _wide_colon(character: str, key: str, after: str) -> ErrorMessage:
    what = f"The colon after `{key}` is not that of the keyboard: `{character}`."
    return what, f"Delete it and type `:`{'' if after.startswith(' ') else ' and a space'}: `{key}: …`."


def _spaces_in_front(found: re.Match[str], spaces: int | None = None) -> ErrorMessage:
    """Return how to begin a line with so many spaces, without a number with as many as there are blanks."""
    character, blanks = found["character"], _width(found[0]) if spaces is None else spaces
    what = "A special space, which looks like an ordinary one, stands at the beginning of this line."
    if character in _UNSEEN:
        what = "An invisible sign stands at the beginning of this line."
    return what, ordinary_spaces(found.string[found.end() :], blanks)


_CHARACTERS: tuple[tuple[str, Callable[[re.Match[str]], ErrorMessage]], ...] = (
    (
        _FRONT,
        _spaces_in_front,
    ),
    (
        r" *(?:- +)*(?P<character>[\u2010-\u2015\u2212\u2022\u00b7*])(?=\s+\S)",
        lambda found: (
            f"This line begins with `{found['character']}`, which is not a hyphen.",
            "Delete it and type an ordinary hyphen `-` and a space.",
        ),
    ),
    (
        r"(?!---) *(?P<character>--+)(?= +\S)",
        lambda _: ("More than one hyphen stands here.", "Leave one hyphen and a space: `- …`."),
    ),
    (
        f" *(?:- +)*-(?P<character>{_BLANK})",
        lambda found: _special_space(found["character"], "behind the hyphen", found.string[found.end() :]),
    ),
    (
        r" *(?:- +)*(?P<character>-)(?=[\w\"']+ *:)",
        lambda _: ("A space is missing after the hyphen.", "Type a space between the hyphen and the word."),
    ),
    (
        r" *(?P<character>//|/\*|<!--)",
        lambda found: (
            f"`{found['character']}` does not begin a remark here.",
            "Begin the remark with `#`, or delete it.",
        ),
    ),
)
"""What is looked for at the beginning of a line, and what is said of it."""


def refuse_conflicts(text: str) -> None:
    """Raise `StopReadingError` at an unresolved merge conflict, as Git leaves one."""
    if not any(text.startswith(character) or f"\n{character}" in text for character in _CONFLICT_SIGNS):
        return
    if first := re.search(_CONFLICT, text):
        characters = Counter(found[0] for found in re.finditer(_CONFLICT, text))
        more = {1: "", 2: " There is one more such place."}.get(
            characters[first[0]], f" There are {characters[first[0]] - 1} more such places."
        )
        if len(characters) == 1:
            what = f"This line was left over from a merge of two versions.{more}"
            raise StopReadingError(location_at(text, first.start()), what, "Delete it.")
        raise StopReadingError(
            location_at(text, first.start()),
            f"`{first[0]}` marks a conflict: two versions of this part stand here, and nobody chose one.{more}",
            "Keep one, above or below `=======`; delete the other, and the lines with `<<<<<<<`, `=======`, `>>>>>>>`.",
        )


def find(line: str) -> tuple[int, ErrorMessage] | None:
    """Return the column, counted from 0, of the first lookalike in a line, and the error message; or None."""
    for pattern, describe in _CHARACTERS:
        if found := re.match(pattern, line):
            return found.start("character"), describe(found)
    line = re.sub(_QUOTED, lambda quoted: quoted[0][0] + "x" * (len(quoted[0]) - 2) + quoted[0][-1], line)
    if found := re.search(_KEY_COLON, line):
        return found.start("character"), _wide_colon(found["character"], found[1], line[found.end() :])
    if found := re.search(_KEY_BLANK, line):
        where = f"behind the colon of `{found[1]}`"
        return found.start("character"), _special_space(found["character"], where, line[found.end() :])
    return None


def find_in_key(key: str, before: str = "") -> tuple[int, ErrorMessage] | None:
    """Return the same for a key; `before` is the text before it."""
    if match := re.search(_COLON, key):
        return match.start(), _wide_colon(match[0], key[: match.start()].strip(), key[match.end() :])
    if not (match := re.search(_BLANK, key)):
        return None
    *_, above, line = ("", *before.split("\n"))
    if not line.strip(" ") and (front := re.match(_FRONT, key)):
        return match.start(), _spaces_in_front(front, _meant_spaces(front, above.rstrip(), len(line)))
    at, before = match.start(), key[: match.start()].rstrip()
    if before.endswith("-"):
        return at, _special_space(match[0], "behind the hyphen", key[at + 1 :])
    if before.endswith(":"):
        return at, _special_space(match[0], f"behind the colon of `{before[:-1]}`", key[at + 1 :])
    where = "in this key"
    if not before:
        where = "in front of the key"
    elif at + 1 == len(key):
        where = f"between `{before}` and the colon"
    return at, _special_space(match[0], where, " ")


def _meant_spaces(front: re.Match[str], above: str, spaces: int) -> int:
    """Return how many spaces were meant where a key begins with blanks, behind so many spaces and below this line."""
    seen = spaces + _width(front[0])
    is_entry = front.string[front.end() :].startswith("- ")
    return seen if is_entry or above.endswith(":") or seen == len(above) - len(above.lstrip(" -")) else spaces
