"""Signs that do not belong into a file: they look like those of YAML and are others, or another program left them."""

import re
from collections.abc import Callable

from kiosk.content.decoding import describe, place_at
from kiosk.content.problems import Fault, StopReadingError

_BLANK = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]"
_COLON = "[\uff1a\ufe55\u2236\ua789]"
_ENTRY = r"(?:^ *(?:- +)*|[{,] *)"
_NAME = r"[\"']?[\w-]+[\"']?"
_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')

_CONFLICT_SIGNS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?=[ \r\n]|\Z)", re.MULTILINE)
_KEY_COLON = re.compile(f"{_ENTRY}({_NAME})(?:{_BLANK}| )*(?P<sign>{_COLON})")
_KEY_BLANK = re.compile(f"{_ENTRY}({_NAME}) *:(?P<sign>{_BLANK})")


def _unusual_space(sign: str, where: str) -> Fault:
    return f"An unusual space stands {where}: {describe(sign)}.", "Delete it and type an ordinary space."


def _wide_colon(sign: str, key: str) -> Fault:
    what = f"The colon after `{key}` is another sign than that of the keyboard: {describe(sign)}."
    return what, f"Delete it and type `:` and a space: `{key}: …`."


_SIGNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Fault]], ...] = (
    (
        re.compile(f" *(?P<sign>{_BLANK})(?P<more>(?:{_BLANK}| )*)"),
        lambda found: (
            f"An unusual space stands at the beginning of this line: {describe(found['sign'])}.",
            f"Delete what stands in front of the first word and type {len(found[0])} ordinary spaces.",
        ),
    ),
    (
        re.compile(r" *(?:- +)*(?P<sign>[\u2010-\u2015\u2212\u2022\u00b7*])(?=\s+\S)"),
        lambda found: (
            f"This line begins with `{found['sign']}`, which is not a hyphen.",
            "Delete it and type an ordinary hyphen `-` and a space.",
        ),
    ),
    (
        re.compile(r"(?!---) *(?P<sign>--+)(?= +\S)"),
        lambda _: ("More than one hyphen stands here.", "Leave one hyphen and a space: `- …`."),
    ),
    (
        re.compile(f" *(?:- +)*-(?P<sign>{_BLANK})"),
        lambda found: _unusual_space(found["sign"], "behind the hyphen"),
    ),
    (
        re.compile(r" *(?:- +)*(?P<sign>-)(?=[\w\"']+ *:)"),
        lambda _: ("A space is missing after the hyphen.", "Type a space between the hyphen and the word."),
    ),
    (
        re.compile(r" *(?P<sign>//|/\*|<!--)"),
        lambda found: (
            f"`{found['sign']}` does not begin a remark here.",
            "Begin the remark with `#`, or delete it.",
        ),
    ),
)
"""What is looked for at the beginning of a line, and what is said of it."""


def refuse_conflicts(text: str) -> None:
    """Raise `StopReadingError` where a program that joins versions, such as Git, left two for somebody to choose."""
    if not any(text.startswith(sign) or f"\n{sign}" in text for sign in _CONFLICT_SIGNS):
        return
    if first := _CONFLICT.search(text):
        others = sum(found[0] == first[0] for found in _CONFLICT.finditer(text)) - 1
        more = f" There are {others} more such places." if others else ""
        raise StopReadingError(
            place_at(text, first.start()),
            f"`{first[0]}` marks a conflict: two versions of this part stand here, and nobody chose one.{more}",
            "Keep one, above or below `=======`; delete the other, and the lines with `<<<<<<<`, `=======`, `>>>>>>>`.",
        )


def find(line: str) -> tuple[int, Fault] | None:
    """Return the column, counted from 0, of a sign in this line that was hardly meant, and what to do, or None."""
    for pattern, tell in _SIGNS:
        if found := pattern.match(line):
            return found.start("sign"), tell(found)
    line = _QUOTED.sub(lambda quoted: quoted[0][0] + "x" * (len(quoted[0]) - 2) + quoted[0][-1], line)
    if found := _KEY_COLON.search(line):
        return found.start("sign"), _wide_colon(found["sign"], found[1])
    if found := _KEY_BLANK.search(line):
        return found.start("sign"), _unusual_space(found["sign"], f"behind the colon of `{found[1]}`")
    return None


def find_in_key(key: str) -> tuple[int, Fault] | None:
    """Return the same of a key, in which nothing of the kind can be meant."""
    if match := re.search(_COLON, key):
        return match.start(), _wide_colon(match[0], key[: match.start()].strip())
    if not (match := re.search(_BLANK, key)):
        return None
    at, before = match.start(), key[: match.start()].rstrip()
    where = "in this key"
    if not before:
        where = "in front of the key"
    elif before.endswith("-"):
        where = "behind the hyphen"
    elif before.endswith(":"):
        where = f"behind the colon of `{before[:-1]}`"
    elif at + 1 == len(key):
        where = f"between `{before}` and the colon"
    return at, _unusual_space(match[0], where)
