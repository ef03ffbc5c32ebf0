"""The words for signs beside figures, in the languages of the interface. No native speaker has confirmed them yet.

Nobody sees them: the TTS engine needs them in a process that reads no catalogue.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Symbols:
    """The words of a language for the signs beside figures."""

    decimal: str
    """The sign that parts whole numbers from decimals in writing."""
    percent: str
    minus: str
    plus: str
    times: str
    about: str
    less: str
    more: str
    at_most: str
    at_least: str
    number: str
    """Before the number of something: `№ 5`."""
    conjunction: str
    """Says “and”: for `&`, and before the fraction of `2½`."""
    until: str
    """Between the ends of a range."""
    of: str
    """Between a part and its whole: `9/10`."""
    half: str
    quarter: str
    quarters: str
    """Three quarters."""
    dollar: tuple[str, str]
    euro: tuple[str, str]
    gourde: tuple[str, str]
    """One and several."""
    hour: tuple[str, str] = ("", "")
    """After the hour, where `10 h 30` is written."""


SYMBOLS = {
    "ht": Symbols(
        decimal=",",
        percent="pou san",
        minus="mwens",
        plus="plis",
        times="fwa",
        about="anviwon",
        less="mwens pase",
        more="plis pase",
        at_most="pa plis pase",
        at_least="omwen",
        number="nimewo",
        conjunction="ak",
        until="rive",
        of="sou",
        half="mwatye",
        quarter="yon ka",
        quarters="twa ka",
        dollar=("dola", "dola"),
        euro=("ewo", "ewo"),
        gourde=("goud", "goud"),
        hour=("è", "è"),
    ),
    "fr": Symbols(
        decimal=",",
        percent="pour cent",
        minus="moins",
        plus="plus",
        times="fois",
        about="environ",
        less="moins de",
        more="plus de",
        at_most="au plus",
        at_least="au moins",
        number="numéro",
        conjunction="et",
        until="à",
        of="sur",
        half="un demi",
        quarter="un quart",
        quarters="trois quarts",
        dollar=("dollar", "dollars"),
        euro=("euro", "euros"),
        gourde=("gourde", "gourdes"),
        hour=("heure", "heures"),
    ),
    "en": Symbols(
        decimal=".",
        percent="percent",
        minus="minus",
        plus="plus",
        times="times",
        about="about",
        less="less than",
        more="more than",
        at_most="at most",
        at_least="at least",
        number="number",
        conjunction="and",
        until="to",
        of="out of",
        half="a half",
        quarter="a quarter",
        quarters="three quarters",
        dollar=("dollar", "dollars"),
        euro=("euro", "euros"),
        gourde=("gourde", "gourdes"),
    ),
    "es": Symbols(
        decimal=",",
        percent="por ciento",
        minus="menos",
        plus="más",
        times="por",
        about="aproximadamente",
        less="menos de",
        more="más de",
        at_most="como máximo",
        at_least="al menos",
        number="número",
        conjunction="y",
        until="a",
        of="de",
        half="medio",
        quarter="un cuarto",
        quarters="tres cuartos",
        dollar=("dólar", "dólares"),
        euro=("euro", "euros"),
        gourde=("gurda", "gurdas"),
        hour=("hora", "horas"),
    ),
    "ar": Symbols(
        decimal=".",
        percent="بالمئة",
        minus="ناقص",
        plus="زائد",
        times="ضرب",
        about="حوالي",
        less="أقل من",
        more="أكثر من",
        at_most="على الأكثر",
        at_least="على الأقل",
        number="رقم",
        conjunction="و",
        until="إلى",
        of="من",
        half="نصف",
        quarter="ربع",
        quarters="ثلاثة أرباع",
        dollar=("دولار", "دولار"),
        euro=("يورو", "يورو"),
        gourde=("غورد", "غورد"),
    ),
}
"""The signs of each language, by its code. The signs of other languages are left to their voice."""
