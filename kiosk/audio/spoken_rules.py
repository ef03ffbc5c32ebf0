"""The rules for spoken figures and signs: each has a pattern, and a function that writes the words for its match."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.audio import creole_numerals
from kiosk.audio.spoken_numbers import FIGURE, GAP, Numbers
from kiosk.audio.spoken_symbols import Symbols

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
_ORDINAL = r"(?<!\w)(?P<ordinal>\d+)(?P<ending>\.?[ºª]|[^\W\d_]{1,3})(?!\w)"
_NUMBER_SEQUENCE = r"(?<!\w)(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}(?![\d.])|(?<!\w)24/7(?!\w)"
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True)
class SpokenLanguage:
    """A language with its numerals, and its words for signs."""

    code: str
    numbers: Numbers
    symbols: Symbols


def _short(digits: str) -> str:
    """Return a number without the zeros in front of it."""
    return digits.lstrip("0") or "0"


def _date(match: re.Match[str], language: SpokenLanguage) -> str:
    return ", ".join(language.numbers.whole(_short(each)) for each in _DIGITS.findall(match[0]))


def _phone(match: re.Match[str], language: SpokenLanguage) -> str:
    groups = ", ".join(language.numbers.digits(group) for group in _DIGITS.findall(match[0]))
    return f"{language.symbols.plus} {groups}" if match[0].startswith("+") else groups


def _hour(match: re.Match[str], language: SpokenLanguage) -> str | None:
    hour, minutes = (match["hour"] or match["clock"]), match["minutes"] or match["past"] or ""
    name = language.symbols.hour[_short(hour) != "1"]
    if not name or (match["sign"] not in {None, "h", "H"} and language.code != "ht"):
        return match[0] if match["clock"] else None
    past = language.numbers.whole(_short(minutes)) if minutes.strip("0") else ""
    return " ".join(filter(None, (language.numbers.whole(_short(hour)), name, past)))


def _price(match: re.Match[str], language: SpokenLanguage) -> str:
    symbol = match["before"] or match["after"]
    names = {"€": language.symbols.euro, "EUR": language.symbols.euro, "HTG": language.symbols.gourde}.get(
        symbol, language.symbols.dollar
    )
    amount = match["amount"] or match["sum"]
    scale = match["scale"] or match["scaled"] or ""
    name = names[0] if amount == "1" and not scale else names[1]
    return f"{language.numbers.figure(amount)}{scale} {name}"


def _ordinal(match: re.Match[str], language: SpokenLanguage) -> str | None:
    number, ending = match["ordinal"], match["ending"]
    if language.code == "ht" and ending in {"ye", "yèm", "èm", "em", "e"}:
        return (
            creole_numerals.ordinal(int(number)) if len(number) <= creole_numerals.MAX_DIGITS and int(number) else None
        )
    if language.code == "fr" and ending in {"e", "re", "es"}:
        return f"{number}{'ère' if ending == 're' else 'ème'}"
    if language.code == "es" and ending in {".º", ".ª", "er"}:
        return f"{number}{ending[-1] if ending != 'er' else 'º'}"
    return None


def _number_sequence(match: re.Match[str], language: SpokenLanguage) -> str:
    return ", ".join(language.numbers.whole(each) for each in _DIGITS.findall(match[0]))


def _figure(match: re.Match[str], language: SpokenLanguage) -> str:
    return language.numbers.figure(match[0])


def _sign(name: str) -> Callable[[re.Match[str], SpokenLanguage], str]:
    """Return a function that writes the word of a sign, with blanks between it and what stands beside it."""

    def write(match: re.Match[str], language: SpokenLanguage) -> str:
        word: str = getattr(language.symbols, name)
        before = " " if match.start() and match.string[match.start() - 1].isalnum() else ""
        return f"{before}{word} " if match.string[match.end() : match.end() + 1].isalnum() else f"{before}{word}"

    return write


def _fraction(match: re.Match[str], language: SpokenLanguage) -> str:
    words = {"½": language.symbols.half, "¼": language.symbols.quarter, "¾": language.symbols.quarters}[match[0][-1]]
    return f"{language.symbols.conjunction} {words}" if match.string[: match.start()].rstrip()[-1:].isdigit() else words


RULES = tuple(
    (re.compile(pattern, re.IGNORECASE), write)
    for pattern, write in (
        (_DATE, _date),
        (_PHONE, _phone),
        (_HOUR, _hour),
        (f"{_SIGN_FIRST}|{_SIGN_LAST}", _price),
        (_ORDINAL, _ordinal),
        (_NUMBER_SEQUENCE, _number_sequence),
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
        (r"(?<= )&(?= )", _sign("conjunction")),
        (r"[½¼¾]", _fraction),
    )
)
"""The rules in order; the first that matches, and writes words, applies."""
CANDIDATE = re.compile(
    rf"\d+|[-{_MINUS}+%\u2013\u2014/×½¼¾~≈<>≤≥№#&$€(]|US\$|(?:USD|EUR|HTG|n[°º])(?!\w)", re.IGNORECASE
)
"""The characters at which a match of a rule may begin."""
