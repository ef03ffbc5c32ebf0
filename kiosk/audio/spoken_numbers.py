"""The spoken form of numbers: digits without separators where the TTS engine says them well, else words."""

import re

from kiosk.audio import creole_numerals

GAP = "[ \u00a0\u2009\u202f]"
FIGURE = (
    rf"(?:\d{{1,3}}(?:{GAP}\d{{3}})+(?!\d)|\d{{1,3}}(?:[’'\u066c]\d{{3}})+(?!\d)|\d{{1,3}}(?:,\d{{3}}){{2,}}(?!\d)"
    rf"|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)|\d{{1,3}}(?:,\d{{3}})+(?=\.\d)|\d{{1,3}}(?:\.\d{{3}})+(?=,\d)|\d+)(?:[.,\u066b]\d+)?"
)
"""The regular expression of a number, with separators of thousands and of decimals."""

_GAPS = re.compile(f"{GAP}|[’'\u066c]")
_SYMBOLS = re.compile("[.,\u066b]")
_DIGIT = re.compile(r"\d")
_GROUP = 3


class Numbers:
    """Writes numbers of one language as they are spoken."""

    def __init__(self, language: str, decimal: str) -> None:
        """Write numbers of a language, in whose texts this sign stands before decimals."""
        self._creole = language == "ht"
        self._decimal = decimal

    def digits(self, digits: str) -> str:
        """Return the digits of a code, said one by one."""
        return " ".join(creole_numerals.cardinal(int(each)) if self._creole else each for each in digits)

    def whole(self, digits: str) -> str:
        """Return the spoken form of a whole number; one that begins with a zero is rather a code."""
        if (digits.startswith("0") and len(digits) > 1) or len(digits) > creole_numerals.MAX_DIGITS:
            return self.digits(digits)
        return creole_numerals.cardinal(int(digits)) if self._creole else digits

    def figure(self, written: str) -> str:
        """Return the spoken form of a figure, with or without separators and decimals."""
        whole, decimals = self._split(_GAPS.sub("", _DIGIT.sub(lambda digit: str(int(digit[0])), written)))
        if not decimals:
            return self.whole(whole)
        if not self._creole:
            return f"{whole}{self._decimal}{decimals}"
        rest = decimals.lstrip("0")
        zeros = self.digits(decimals.removesuffix(rest))
        return " ".join(filter(None, (self.whole(whole), "vigil", zeros, self.whole(rest) if rest else "")))

    def _split(self, figure: str) -> tuple[str, str]:
        """Return the digits before and after the decimal sign: `1,245` has one in French, and none in English."""
        symbols = _SYMBOLS.findall(figure)
        if not symbols:
            return figure, ""
        whole, _, decimals = figure.rpartition(symbols[-1])
        parts_thousands = (
            len(decimals) == _GROUP and len(whole) <= _GROUP and symbols[0] not in {self._decimal, "\u066b"}
        )
        if symbols.count(symbols[-1]) > 1 or parts_thousands:
            return _SYMBOLS.sub("", figure), ""
        return _SYMBOLS.sub("", whole), decimals
