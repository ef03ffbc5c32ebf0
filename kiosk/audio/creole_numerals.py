"""The numerals of Haitian Creole in words. espeak-ng 1.51 has only 37 sounds for 101 numbers, and says 85 as 5.

They are spelled as in Valdman's dictionary (2007) and in the Haitian Creole Language Specific Peculiarities of the
Linguistic Data Consortium (LDC2017S03): `venteyen`, `vennde`, `ventuit`. No native speaker has confirmed them here yet.
"""

MAX_DIGITS = 12
"""Longer numbers have no words."""

_UNITS = (
    *("zewo", "en", "de", "twa", "kat", "senk", "sis", "sèt", "uit", "nèf", "dis"),
    *("onz", "douz", "trèz", "katòz", "kenz", "sèz", "disèt", "dizuit", "diznèf"),
)
_TENS = {20: "ven", 30: "trant", 40: "karant", 50: "senkant", 60: "swasant"}
_SCALES = ((10**9, "milya"), (10**6, "milyon"), (10**3, "mil"))
_SHORTENED = {"dis": "di", "sis": "si"}
"""Before `mil` and `san` these lose a letter."""
_AFTER_T = {8, 9}
"""Units before which tens end in `-t`, as in `ventuit`; before others they end in `-nn`, as in `vennde`."""
_FOUR_SCORE, _HUNDRED = 80, 100
_ORDINALS = {
    "teyen": "teyin",
    "de": "dez",
    "twa": "twaz",
    "kat": "katri",
    "sis": "siz",
    "sèt": "set",
    "nèf": "nev",
    "dis": "diz",
    "katreven": "katrevent",
    "ven": "vent",
    "san": "sant",
}
"""How numerals end before `-yèm`, where they change."""


def cardinal(number: int) -> str:
    """Return a cardinal number in words, from 0 to `MAX_DIGITS` digits."""
    if number < _HUNDRED:
        return _below_hundred(number)
    for scale, name in _SCALES:
        if number >= scale:
            count, rest = divmod(number, scale)
            return " ".join(filter(None, (_counted(count, name), cardinal(rest) if rest else "")))
    hundreds, rest = divmod(number, _HUNDRED)
    many = "san" if hundreds == 1 else f"{_before(_UNITS[hundreds])}san"
    return f"{many} {_below_hundred(rest)}" if rest else many


def ordinal(number: int) -> str:
    """Return an ordinal number in words: `premye`, `dezyèm`."""
    if number == 1:
        return "premye"
    words = cardinal(number)
    end = max((end for end in _ORDINALS if words.endswith(end)), key=len, default="")
    stem = words.removesuffix(end) + _ORDINALS.get(end, "")
    return f"{stem}yèm".replace("iyyèm", "iyèm")


def _counted(count: int, name: str) -> str:
    if name == "mil":
        return name if count == 1 else f"{_before(cardinal(count))} {name}"
    return f"{'yon' if count == 1 else _before(cardinal(count))} {name}"


def _before(word: str) -> str:
    return _SHORTENED.get(word, word)


def _below_hundred(number: int) -> str:
    if number < len(_UNITS):
        return _UNITS[number]
    if number >= _FOUR_SCORE:
        rest = number - _FOUR_SCORE
        return "katreven en" if rest == 1 else f"katreven{_UNITS[rest] if rest else ''}"
    tens = min(max(_TENS), number // 10 * 10)
    unit, stem = number - tens, _TENS[tens].removesuffix("t")
    if unit == 0:
        return _TENS[tens]
    if unit == 1:
        return f"{stem}teyen"
    return f"{stem}{'t' if unit in _AFTER_T else 'n'}{_UNITS[unit]}"
