"""Rules for spoken figures and signs: a pattern, and the words for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.audio import creole_numerals
from kiosk.audio.spoken_numbers import FIGURE, GAP, Numbers
from kiosk.audio.spoken_signs import Signs

_START = r"(?<![\w.,+-])"
_AFTER_FIGURE = rf"(?:(?<=[\d%\u2069])|(?<=[\d%\u2069]{GAP}))"
_MINUS = "\u2212"
_DATE = rf"{_START}(?:\d{{4}}-\d\d-\d\d|\d{{4}}-(?:0[1-9]|1[0-2])|\d\d?([./])\d\d?\1\d{{4}})(?![\w-])"
_YEAR = r"(?:1[5-9]|20)\d\d"
_PHONES = (
    rf"\+\d(?:{GAP}?[().-]?{GAP}?\d){{6,14}}",
    rf"(?!(?:\d{{3}}|{_YEAR})\D{_YEAR}(?!\d))\d{{3,4}}(?:{GAP}|-)\d{{4}}",  # not two years
    rf"\(\d{{2,4}}\){GAP}?\d{{3,4}}-?\d{{3,4}}",
    rf"\d\d(?:{GAP}\d\d){{3,4}}",
    r"\d\d(?:[.-]\d\d){3,4}",
    r"\d{2,3}[ .-]\d{3,4}[ .-]\d{4}",
)
_PHONE = rf"{_START}(?:{'|'.join(_PHONES)})(?!{GAP}?\d|-)"
_HOURS = "[01]?\\d|2[0-4]"
_ON_THE_CLOCK = rf"(?P<clock>{_HOURS}):(?P<past>[0-5]\d)"
_HOUR = rf"{_START}(?:(?P<hour>{_HOURS}){GAP}?(?P<sign>h|è|zè)(?:{GAP}?(?P<minutes>[0-5]\d))?|{_ON_THE_CLOCK})(?!\w)"
_MONEY = r"US\$|[$€]|(?:USD|EUR|HTG)(?!\w)"
_SCALE = rf"(?:{GAP}(?:m[iy]l|bil)[^\W\d_]*)?"
_SIGN_FIRST = rf"(?P<before>{_MONEY}){GAP}?(?P<amount>{FIGURE})(?P<scale>{_SCALE})"
_SIGN_LAST = rf"(?P<sum>{FIGURE})(?P<scaled>{_SCALE}){GAP}?(?P<after>{_MONEY})"
_RANK = r"(?<!\w)(?P<rank>\d+)(?P<ending>\.?[ºª]|[^\W\d_]{1,3})(?!\w)"
_CHAPTER = r"(?<!\w)(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}(?![\d.])|(?<!\w)24/7(?!\w)"
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class Voice:
    """The words and numerals of one language."""

    language: str
    numbers: Numbers
    signs: Signs


def _short(digits: str) -> str:
    """Return a number without the zeros in front of it."""
    return digits.lstrip("0") or "0"


def _date(part: re.Match[str], voice: Voice) -> str:
    return ", ".join(voice.numbers.whole(_short(each)) for each in _DIGITS.findall(part[0]))


def _phone(part: re.Match[str], voice: Voice) -> str:
    groups = ", ".join(voice.numbers.digits(group) for group in _DIGITS.findall(part[0]))
    return f"{voice.signs.plus} {groups}" if part[0].startswith("+") else groups


def _hour(part: re.Match[str], voice: Voice) -> str | None:
    hour, minutes = (part["hour"] or part["clock"]), part["minutes"] or part["past"] or ""
    name = voice.signs.hour[_short(hour) != "1"]
    if not name or (part["sign"] not in {None, "h", "H"} and voice.language != "ht"):
        return part[0] if part["clock"] else None
    said = voice.numbers.whole(_short(minutes)) if minutes.strip("0") else ""
    return " ".join(filter(None, (voice.numbers.whole(_short(hour)), name, said)))


def _price(part: re.Match[str], voice: Voice) -> str:
    sign = part["before"] or part["after"]
    names = {"€": voice.signs.euro, "EUR": voice.signs.euro, "HTG": voice.signs.gourde}.get(sign, voice.signs.dollar)
    amount = part["amount"] or part["sum"]
    scale = part["scale"] or part["scaled"] or ""
    name = names[0] if amount == "1" and not scale else names[1]
    return f"{voice.numbers.figure(amount)}{scale} {name}"


def _rank(part: re.Match[str], voice: Voice) -> str | None:
    number, ending = part["rank"], part["ending"]
    if voice.language == "ht" and ending in {"ye", "yèm", "èm", "em", "e"}:
        return (
            creole_numerals.ordinal(int(number)) if len(number) <= creole_numerals.MOST_DIGITS and int(number) else None
        )
    if voice.language == "fr" and ending in {"e", "re", "es"}:
        return f"{number}{'ère' if ending == 're' else 'ème'}"
    if voice.language == "es" and ending in {".º", ".ª", "er"}:
        return f"{number}{ending[-1] if ending != 'er' else 'º'}"
    return None


def _chapter(part: re.Match[str], voice: Voice) -> str:
    return ", ".join(voice.numbers.whole(each) for each in _DIGITS.findall(part[0]))


def _figure(part: re.Match[str], voice: Voice) -> str:
    return voice.numbers.figure(part[0])


def _sign(name: str) -> Callable[[re.Match[str], Voice], str]:
    """Return what says the word of a sign, with a blank where a figure follows."""

    def say(part: re.Match[str], voice: Voice) -> str:
        word: str = getattr(voice.signs, name)
        before = " " if part.start() and part.string[part.start() - 1].isalnum() else ""
        return f"{before}{word} " if part.string[part.end() : part.end() + 1].isalnum() else f"{before}{word}"

    return say


def _half(part: re.Match[str], voice: Voice) -> str:
    words = {"½": voice.signs.half, "¼": voice.signs.quarter, "¾": voice.signs.quarters}[part[0][-1]]
    return f"{voice.signs.also} {words}" if part.string[: part.start()].rstrip()[-1:].isdigit() else words


RULES = tuple(
    (re.compile(pattern, re.IGNORECASE), say)
    for pattern, say in (
        (_DATE, _date),
        (_PHONE, _phone),
        (_HOUR, _hour),
        (f"{_SIGN_FIRST}|{_SIGN_LAST}", _price),
        (_RANK, _rank),
        (_CHAPTER, _chapter),
        (FIGURE, _figure),
        (f"{_AFTER_FIGURE}%", _sign("percent")),
        (rf"{_AFTER_FIGURE}[\u2013\u2014]{GAP}?(?=\d)|(?<=\d)-(?=\d)", _sign("until")),
        (rf"{_AFTER_FIGURE}/{GAP}?(?=\d)", _sign("of")),
        (rf"×{GAP}?(?=\d)|{_AFTER_FIGURE}×", _sign("times")),
        (rf"{_MINUS}|(?<![\w-])-(?=\d)", _sign("minus")),
        (r"(?<!\w)\+(?=\d)", _sign("plus")),
        (rf"[~≈]{GAP}?(?=\d)", _sign("about")),
        (rf"<{GAP}?(?=\d)", _sign("less")),
        (rf">{GAP}?(?=\d)", _sign("more")),
        (rf"≤{GAP}?(?=\d)", _sign("at_most")),
        (rf"≥{GAP}?(?=\d)", _sign("at_least")),
        (rf"(?:№|#|(?<!\w)n[°º]){GAP}?(?=\d)", _sign("number")),
        (r"(?<= )&(?= )", _sign("also")),
        (r"[½¼¾]", _half),
    )
)
"""The rules in order; the first that matches applies."""
CANDIDATE = re.compile(
    rf"\d+|[-{_MINUS}+%\u2013\u2014/×½¼¾~≈<>≤≥№#&$€(]|US\$|(?:USD|EUR|HTG|n[°º])(?!\w)", re.IGNORECASE
)
"""Where one may stand."""
