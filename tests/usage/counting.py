"""Somebody who counts how a kiosk is used, at a time that the test sets."""

import sqlite3
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from kiosk.usage.counter import UsageCounter
from kiosk.usage.usage_file import read_usage
from tests.patience import PATIENCE_SECONDS

AFTERNOON = datetime(2026, 3, 31, 14, 30, tzinfo=UTC)
KEPT_MONTHS = 16
SMILE, FROWN = ("about/who", "ht", "smile"), ("about/who", "ht", "frown")


class Counter:
    """Counts as a kiosk does from its start to its end, at a time that the test sets."""

    def __init__(self, path: Path) -> None:
        self.time = AFTERNOON
        self.path = path
        self._counters: list[UsageCounter] = []

    def begins(self, max_rows: int | None = 1000, gather: float = 600) -> UsageCounter:
        """Return the counter of a start of the kiosk; None stands for as many rows as there usually are."""
        maximum = () if max_rows is None else (max_rows,)
        usage = UsageCounter(self.path, lambda: self.time, *maximum, gather=gather, timeout=PATIENCE_SECONDS)
        self._counters.append(usage)
        return self._counters[-1]

    def counts(self, *answers: tuple[str, str, str], max_rows: int | None = 1000) -> None:
        """Count answers from a start to an end of the kiosk."""
        usage = self.begins(max_rows)
        for answer in answers:
            usage.answer(*answer)
        usage.close()

    def rows(self) -> list[tuple[str, str, str, str, int]]:
        """Return all that is in the file."""
        with closing(sqlite3.connect(self.path)) as database:
            return database.execute("SELECT * FROM usage").fetchall()

    def close(self) -> None:
        """Leave no thread behind."""
        for usage in self._counters:
            usage.close()


def is_counted(path: Path) -> bool:
    """Return whether anything can be read; while it is written, nothing may be readable."""
    with suppress(OSError):
        return bool(read_usage(path))
    return False


def counts_months(counter: Counter, count: int) -> None:
    """Have an answer counted in each of so many months."""
    for _ in range(count):
        counter.counts(SMILE)
        counter.time = (counter.time.replace(day=1) + timedelta(days=32)).replace(day=1)
