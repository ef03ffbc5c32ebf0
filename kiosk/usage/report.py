"""The report of the usage counts: `kiosk report`.

A row is a month, a section and a language; a cell is how often a face was touched. A cell below 5, a zero too, is
shown as `<5`, so that nobody's answer shows. A row with such a cell has no total: the total less the cells beside it
would be what is hidden. No other totals are shown, and no cell counts in two rows, so no two of them give a third. A
month is reported once it is over: two reports of a month that goes on would differ by single answers.
"""

import csv
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TextIO

from kiosk.usage.answers import FACES

FEWEST = 5
FEW = f"<{FEWEST}"
COLUMNS = ("month", "section", "language", *FACES, "total")


def rows(counted: Iterable[tuple[str, str, str, str, int]], today: date) -> list[tuple[str, ...]]:
    """Return the rows of the report, with `COLUMNS`, from the counts of `read_months`, without the current month.

    Small counts are hidden, and so are totals that would reveal them.
    """
    cells: dict[tuple[str, str, str], Counter[str]] = {}
    for month, section, language, face, count in counted:
        if month == f"{today:%Y-%m}":
            continue
        cells.setdefault((month, section, language), Counter())[face] += count
    return [(*what, *_shown([faces[face] for face in FACES])) for what, faces in cells.items()]


def write_csv(shown: Iterable[tuple[str, ...]], out: TextIO) -> None:
    """Write the rows as CSV, with the names of the columns."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(shown)


def print_table(shown: Iterable[tuple[str, ...]], out: TextIO) -> None:
    """Print the rows as a table."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE)
    for name in COLUMNS:
        table.add_column(name, justify="right" if name in {*FACES, "total"} else "left", overflow="fold")
    for row in shown:
        table.add_row(*row)
    Console(file=out, highlight=False, markup=False).print(table)


def _shown(counts: list[int]) -> list[str]:
    total = "" if min(counts) < FEWEST else str(sum(counts))
    return [*(str(count) if count >= FEWEST else FEW for count in counts), total]
