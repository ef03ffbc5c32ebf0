"""The report of the usage counts as one page of HTML that needs nothing else: it opens and prints without a network."""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

from kiosk.content.i18n import messages, numbers
from kiosk.content.i18n.localizer import Localizer, is_right_to_left
from kiosk.usage.measures import FACES, LANGUAGES, MINUTES, RESTARTS, SEARCHES, SECTIONS, SETTINGS, VISITS
from kiosk.usage.report import HIDDEN, HOURS, WEEKDAYS, ReportRow
from kiosk.usage.report_plots import bar, columns

WORDS = Path(__file__).with_name("report_words.yaml")
WORDS_OF_THE_KIOSK = {
    "frown": "useful_no",
    "high_contrast": "high_contrast",
    "languages": "languages",
    "low_reach": "low_reach",
    "meh": "useful_partly",
    "reduced_motion": "less_motion",
    "self_voicing": "speak_what_i_touch",
    "smile": "useful_yes",
    "text_size": "text_size",
    "useful": "useful_question",
}
META = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
STYLE = """
:root { color-scheme: light dark; --ground: #fff; --ink: #1b1b1b; --quiet: #5a5a5a; --line: #d5d5d5;
  --part0: #0b5a8f; --part1: #b46a00; --part2: #7a2d63 }
@media screen and (prefers-color-scheme: dark) { :root { --ground: #16191d; --ink: #f0f0f0; --quiet: #b4b8bd;
  --line: #41464d; --part0: #6cb8ec; --part1: #f0b45a; --part2: #dc9ac6 } }
body { background: var(--ground); color: var(--ink); font: 16px/1.45 "Noto Sans", system-ui, sans-serif;
  margin: 0 auto; max-width: 66rem; padding: 1.5rem }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 } h2 { font-size: 1.2rem; margin: 0 0 .6rem }
header p { color: var(--quiet); margin: .3rem 0; max-width: 44rem }
section { border-top: 1px solid var(--line); break-inside: avoid; margin-top: 1.5rem; padding-top: 1rem }
.pair { align-items: flex-start; display: flex; flex-wrap: wrap; gap: 1.5rem }
.pair > svg { flex: 1 1 26rem; max-width: 100% } .pair > div { flex: 1 1 14rem; overflow-x: auto }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; width: 100% }
th, td { border-bottom: 1px solid var(--line); padding: .2rem .5rem; text-align: right; vertical-align: top }
th { font-weight: 600 } th:first-child { font-weight: 400; text-align: start } thead th:first-child { font-weight: 600 }
td.plot { min-width: 8rem; padding-block: .45rem; width: 45% }
svg text { fill: var(--quiet); font: 12px "Noto Sans", system-ui, sans-serif } svg line { stroke: var(--line) }
rect, .part0 { fill: var(--part0) } .part1 { fill: var(--part1) } .part2 { fill: var(--part2) }
.bar { display: block; height: .9rem; width: 100% } [dir=rtl] .bar { transform: scaleX(-1) }
.key { block-size: .7em; display: inline-block; inline-size: .7em; margin-inline-end: .35em }
.key0 { background: var(--part0) } .key1 { background: var(--part1) } .key2 { background: var(--part2) }
@media print { body { font-size: 10pt; padding: 0 } * { print-color-adjust: exact } tr { break-inside: avoid }
  .pair > svg { flex-basis: 16rem } .pair > div { overflow: visible } }
"""


def page(report: Sequence[ReportRow], localizer: Localizer, minimum: int) -> str:
    """Return the page, in the language of the localizer."""
    return _Page(report, localizer, minimum).text()


class _Page:
    """The page while it is made."""

    def __init__(self, report: Sequence[ReportRow], localizer: Localizer, minimum: int) -> None:
        self._report, self._localizer, self._minimum = report, localizer, minimum
        self._mirrored = is_right_to_left(localizer.language)
        self._words = _words(localizer)

    def text(self) -> str:
        name, title = self._localizer.localize(self._localizer.content.name), self._words["title"]
        months = [each.month for each in self._report]
        first, last = (self._localizer.partial_date(month) for month in (min(months), max(months)))
        notes = (self._words["visits_count"].replace("%1", str(self._minimum)), self._words["sums"])
        parts = (
            self._time("by_month", "month", self._of_months()),
            self._time("by_hour", "hour", self._of_hours()),
            self._time("by_weekday", "weekday", self._of_weekdays()),
            self._bars("sections", "section", SECTIONS, self._titles()),
            self._bars("languages", "language", LANGUAGES, self._language_names()),
            self._bars("settings", "setting", SETTINGS, self._words),
            self._bars("searches", "search", SEARCHES, self._words),
            self._answers(),
        )
        above = "".join(f"<p>{escape(each)}</p>" for each in (f"{name} · {first} – {last}", *notes))
        head = f"{META}<title>{escape(f'{title} · {name}')}</title><style>{STYLE}</style>"
        direction = "rtl" if self._mirrored else "ltr"
        return (
            f'<!doctype html>\n<html lang="{escape(self._localizer.language)}" dir="{direction}"><head>{head}</head>'
            f"<body><header><h1>{escape(title)}</h1>{above}</header><main>{''.join(parts)}</main></body></html>\n"
        )

    def _of_months(self) -> list[tuple[str, list[int | None]]]:
        """Return the visits, minutes and restarts of each month."""
        known = {(each.month, each.measure): each.number for each in self._report if not each.subject}
        months = [month for month, measure in known if measure == VISITS]
        return [(month, [known[month, measure] for measure in (VISITS, MINUTES, RESTARTS)]) for month in months]

    def _of_hours(self) -> list[tuple[str, list[int | None]]]:
        """Return the visits of each hour of the day, from the first that shows to the last."""
        sums = self._sums(HOURS)
        seen = [hour for hour, number in sums.items() if number is not None]
        return [(f"{hour}:00", [sums[hour]]) for hour in sums if seen and seen[0] <= hour <= seen[-1]]

    def _of_weekdays(self) -> list[tuple[str, list[int | None]]]:
        sums, days = self._sums(WEEKDAYS), self._localizer.catalogue.weekdays
        return [(days[int(day) - 1], [number]) for day, number in sums.items()] if any(sums.values()) else []

    def _sums(self, measure: str) -> dict[str, int | None]:
        """Return what shows of all months together, by subject or language; None where nothing does."""
        sums = dict[str, int | None]()
        for each in self._report:
            if each.measure == measure:
                before = sums.setdefault(each.subject or each.language, None)
                if each.number is not None:
                    sums[each.subject or each.language] = (before or 0) + each.number
        return sums

    def _time(self, title: str, name: str, rows: Sequence[tuple[str, list[int | None]]]) -> str:
        """Return a plot of the visits beside a table of all numbers, or nothing without any."""
        if not rows:
            return ""
        if name == "month":
            long, short = self._localizer.partial_date, self._localizer.date_without_year
            names = [(long(month), short(month)) for month, _ in rows]
        else:
            names = [(each, each) for each, _ in rows]
        visits = [numbers[0] for _, numbers in rows]
        plot = columns(self._words[title], [each for _, each in names], visits, mirrored=self._mirrored)
        heads = [name, *(VISITS, MINUTES, RESTARTS)[: len(rows[0][1])]]
        lines = [_row(each, *map(self._number, numbers)) for (each, _), (_, numbers) in zip(names, rows, strict=True)]
        table = _table([self._words[head] for head in heads], lines)
        return self._section(title, f'<div class="pair">{plot}<div>{table}</div></div>')

    def _bars(self, title: str, name: str, measure: str, names: Mapping[str, str]) -> str:
        """Return a table in which a bar stands beside each number, the largest first, or nothing without any."""
        sums = sorted(self._sums(measure).items(), key=lambda each: (-(each[1] or 0), each[0]))
        if not sums:
            return ""
        maximum = sums[0][1] or 0
        lines = [
            _row(names.get(subject, subject), self._number(number), plot=bar([number], maximum))
            for subject, number in sums
        ]
        return self._section(title, _table([self._words[name], "", self._words[VISITS]], lines))

    def _answers(self) -> str:
        """Return a table of the answers for each section, with a bar of three parts, or nothing without any."""
        sums = {face: self._sums(face) for face in FACES}
        answers = {link: [sums[face][link] for face in FACES] for link in sums[FACES[0]]}
        totals = {link: sum(number or 0 for number in faces) for link, faces in answers.items()}
        if not answers:
            return ""
        titles, maximum = self._titles(), max(totals.values())
        lines = [
            _row(titles.get(link, link), *map(self._number, answers[link]), plot=bar(answers[link], maximum))
            for link in sorted(answers, key=lambda link: (-totals[link], link))
        ]
        heads = [self._words["section"], "", *(self._words[face] for face in FACES)]
        return self._section("useful", _table(heads, lines, keys=len(FACES)))

    def _section(self, title: str, inside: str) -> str:
        return f"<section><h2>{escape(self._words[title])}</h2>{inside}</section>"

    def _number(self, number: int | None) -> str:
        catalogue = self._localizer.catalogue
        return HIDDEN if number is None else numbers.formatted(str(number), catalogue.numbers)

    def _titles(self) -> dict[str, str]:
        """Return the title of each section and of its tab, by its link."""
        say = self._localizer.localize
        return {
            f"{tab.id}/{section.id}": f"{say(section.title)} ({say(tab.title)})"
            for tab in self._localizer.content.tabs
            for section in tab.sections
        }

    def _language_names(self) -> dict[str, str]:
        return {each.code: each.name for each in self._localizer.content.languages}


def _words(localizer: Localizer) -> dict[str, str]:
    """Return the words of the page in the language of the localizer, else in English."""
    import yaml

    known: dict[str, dict[str, str]] = yaml.load(WORDS.read_text("utf-8"), Loader=yaml.CSafeLoader)
    language = localizer.language
    own = known.get(language) or known.get(language.partition("-")[0]) or known[messages.SOURCE_LANGUAGE]
    return {**own, **{word: localizer.message(key) for word, key in WORDS_OF_THE_KIOSK.items()}}


def _table(heads: Sequence[str], rows: Iterable[str], keys: int = 0) -> str:
    """Return a table; the last heads, so many as there are `keys`, have the colour of their part of the bars."""
    plain = len(heads) - keys
    signs = ["" if index < plain else f'<span class="key key{index - plain}"></span>' for index in range(len(heads))]
    cells = "".join(f'<th scope="col">{sign}{escape(head)}</th>' for sign, head in zip(signs, heads, strict=True))
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _row(name: str, *numbers: str, plot: str = "") -> str:
    cells = "".join(f"<td>{escape(each)}</td>" for each in numbers)
    bars = f'<td class="plot">{plot}</td>' if plot else ""
    return f'<tr><th scope="row">{escape(name)}</th>{bars}{cells}</tr>'
