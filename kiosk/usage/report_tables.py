"""The report of the usage counts as tables for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple, TextIO

from kiosk.usage.measures import FACES, LANGUAGES, MINUTES, RESTARTS, SEARCHES, SECTIONS, SETTINGS, VISITS
from kiosk.usage.report import HOURS, WEEKDAYS, ReportRow, shown

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Table(NamedTuple):
    """A title, the names of the columns, and rows; the first `names` columns are no numbers."""

    title: str
    columns: tuple[str, ...]
    names: int
    rows: Sequence[tuple[str, ...]]


def print_tables(report: Sequence[ReportRow], out: TextIO, minimum: int) -> None:
    """Print a report as tables."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table as RichTable

    console = Console(file=out, highlight=False, markup=False)
    for each in tables(report, minimum):
        console.print(each.title, style="bold")
        table = RichTable(box=SIMPLE)
        for number, name in enumerate(each.columns):
            side: Literal["left", "right"] = "left" if number < each.names else "right"
            table.add_column(name, justify=side, overflow="fold")
        for row in each.rows:
            table.add_row(*row)
        console.print(table)


def tables(report: Sequence[ReportRow], minimum: int) -> Iterator[Table]:
    """Yield the tables of a report, without those in which nothing is."""
    yield from _by_month("Visits", (each for each in report if each.measure in {VISITS, MINUTES, RESTARTS}), minimum)
    yield from _by_month("Visits by hour of the day", _of(report, HOURS, needed=True), minimum)
    yield from _by_month("Visits by day of the week", _of(report, WEEKDAYS), minimum)
    yield from _by_month("Visits by language", _of(report, LANGUAGES), minimum)
    yield from _by_month("Visits in which a setting was used", _of(report, SETTINGS), minimum)
    yield from _by_month("Visits in which something was searched", _of(report, SEARCHES), minimum)
    sections = [(each.month, each.subject, shown(each, minimum)) for each in _of(report, SECTIONS)]
    if sections:
        yield Table("Visits in which a section was opened", ("month", "section", "visits"), 2, sections)
    answers = dict.fromkeys((each.month, each.subject, each.language) for each in report if each.measure in FACES)
    if answers:
        numbers = {each[:4]: each for each in report}
        rows = [
            (*answer, *_faces([numbers[answer[0], face, *answer[1:]] for face in FACES], minimum)) for answer in answers
        ]
        yield Table("Was this useful?", ("month", "section", "language", *FACES, "total"), 3, rows)


def _of(report: Iterable[ReportRow], measure: str, *, needed: bool = False) -> list[ReportRow]:
    """Return the numbers of a measure; `needed` leaves subjects out of which no month shows anything."""
    found = [each for each in report if each.measure == measure]
    seen = {each.subject for each in found if each.number is not None}
    return [each for each in found if not needed or each.subject in seen]


def _by_month(title: str, report: Iterable[ReportRow], minimum: int) -> Iterator[Table]:
    """Yield a table with a row for each month and a column for each subject, if there is anything in it."""
    numbers = {(each.month, _name(each)): shown(each, minimum) for each in report}
    months = dict.fromkeys(month for month, _ in numbers)
    names = dict.fromkeys(name for _, name in numbers)
    if numbers:
        rows = [(month, *(numbers.get((month, name), f"<{minimum}") for name in names)) for month in months]
        yield Table(title, ("month", *names), 1, rows)


def _name(each: ReportRow) -> str:
    if each.measure == WEEKDAYS:
        return DAYS[int(each.subject) - 1]
    return (each.subject or each.language or each.measure).replace("_", " ")


def _faces(answers: list[ReportRow], minimum: int) -> list[str]:
    """Return the cells of a row, and their total where none of them is hidden."""
    known = [each.number for each in answers if each.number is not None]
    total = str(sum(known)) if len(known) == len(answers) else ""
    return [*(shown(each, minimum) for each in answers), total]
