"""The report of the usage counts: what of them may be told.

Every number is one of visits, or of answers, in one month. One below `minimum`, a zero too, is hidden, shown as `<5`,
so that nobody shows. What would tell a hidden one is hidden, too, and shown as `-`, whatever it is:

- Hours and days of the week add up to the visits of the month. Where in all hidden ones together there was somebody,
  and fewer than `minimum`, the smallest that shows is hidden as well (secondary suppression).
- The faces of a section have a total only where all of them show.
- Minutes show where the visits do.

All else neither adds up to anything nor is told twice. A month is reported once it is over: two reports of a month that
goes on would differ by single visits. Restarts are not about people.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TextIO

from kiosk.usage.measures import (
    FACES,
    FOUND,
    IN_VAIN,
    LANGUAGES,
    MIN,
    MINUTES,
    RESTARTS,
    SEARCHES,
    SECTIONS,
    SETTING_NAMES,
    SETTINGS,
    VISITS,
)
from kiosk.usage.usage_file import Row

HOURS, WEEKDAYS = "hours", "weekdays"
"""The visits of a month by the hour of the day, `08`, and by the day of the week, `1` for Monday."""
HIDDEN = "-"
COLUMNS = ("month", "measure", "subject", "language", "number")
EACH_HOUR = tuple(f"{hour:02}" for hour in range(24))
EACH_WEEKDAY = tuple(map(str, range(1, 8)))
SUBJECTS = {SETTINGS: SETTING_NAMES, SEARCHES: (FOUND, IN_VAIN)}
"""What is told of every month, whether anybody used it or not: else it would show that nobody did."""


class ReportRow(NamedTuple):
    """A number of a month, None if it is hidden."""

    month: str
    measure: str
    subject: str
    language: str
    number: int | None


def report_rows(counted: Iterable[Row], today: date, minimum: int = MIN) -> list[ReportRow]:
    """Return what may be told of the rows of `read_usage`, in the order of the months; nothing of the current one."""
    months: defaultdict[str, list[Row]] = defaultdict(list)
    for row in counted:
        months[row[0][:7]].append(row)
    months.pop(f"{today:%Y-%m}", None)
    return [each for month, rows in sorted(months.items()) for each in _of_month(month, rows, minimum)]


def shown(row: ReportRow, minimum: int) -> str:
    """Return a number as a report shows it."""
    few = HIDDEN if row.measure in {HOURS, WEEKDAYS, MINUTES} else f"<{minimum}"
    return few if row.number is None else str(row.number)


def write_csv(report: Iterable[ReportRow], out: TextIO, minimum: int = MIN) -> None:
    """Write a report as CSV, with the names of the columns."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows((*each[:4], shown(each, minimum)) for each in report)


def _of_month(month: str, rows: list[Row], minimum: int) -> Iterator[ReportRow]:
    sums: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    parts: dict[str, Counter[str]] = {HOURS: Counter(), WEEKDAYS: Counter()}
    for period, measure, subject, language, count in rows:
        sums[measure][subject, language] += count
        if measure == VISITS:
            parts[HOURS][period[11:13]] += count
            parts[WEEKDAYS][str(date.fromisoformat(period[:10]).isoweekday())] += count
    if sums.keys() - set(FACES):
        visits = sums[VISITS].total()
        is_shown = visits >= minimum
        yield ReportRow(month, VISITS, "", "", visits if is_shown else None)
        yield ReportRow(month, MINUTES, "", "", sums[MINUTES].total() if is_shown else None)
        yield ReportRow(month, RESTARTS, "", "", sums[RESTARTS].total())
        for measure, all_parts in ((HOURS, EACH_HOUR), (WEEKDAYS, EACH_WEEKDAY)):
            numbers = _partition({part: parts[measure][part] for part in all_parts}, minimum)
            for part, number in numbers.items():
                yield ReportRow(month, measure, part, "", number)
        for measure in (SECTIONS, LANGUAGES, SETTINGS, SEARCHES):
            found = {*sums[measure], *((each, "") for each in SUBJECTS.get(measure, ()))}
            for subject, language in sorted(found):
                yield ReportRow(month, measure, subject, language, _large(sums[measure][subject, language], minimum))
    for section, language in sorted({answer for face in FACES for answer in sums[face]}):
        for face in FACES:
            yield ReportRow(month, face, section, language, _large(sums[face][section, language], minimum))


def _large(number: int, minimum: int) -> int | None:
    return number if number >= minimum else None


def _partition(numbers: Mapping[str, int], minimum: int) -> dict[str, int | None]:
    """Hide small parts of a whole that is told, and large ones until those that are hidden do not follow from it."""
    hidden = {part for part, number in numbers.items() if number < minimum}
    for part in sorted(numbers.keys() - hidden, key=lambda part: numbers[part]):
        if not 0 < sum(numbers[each] for each in hidden) < minimum:
            break
        hidden.add(part)
    return {part: None if part in hidden else number for part, number in numbers.items()}
