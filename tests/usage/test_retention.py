"""How many months and numbers are kept, by whatever clock."""

from datetime import UTC, datetime, timedelta

from tests.usage.counting import FROWN, KEPT_MONTHS, SMILE, Counter, counts_months

MAX_NUMBERS = 200_000


def test_the_months_that_were_begun_last_are_kept(counter: Counter) -> None:
    counts_months(counter, KEPT_MONTHS + 2)
    months = [row[0] for row in counter.rows()]
    assert (len(months), months[0], months[-1]) == (KEPT_MONTHS, "2026-05", "2027-08")


def test_a_wrong_clock_deletes_nothing_of_the_year(counter: Counter) -> None:
    counts_months(counter, 12)
    right = counter.time
    for wrong in (datetime(1970, 1, 1, tzinfo=UTC), datetime(2042, 1, 1, tzinfo=UTC)):
        counter.time = wrong
        counter.counts(SMILE)
    counter.time = right
    counter.counts(SMILE)
    assert len(counter.rows()) == 15
    assert counter.rows()[0][0] == "1970-01"


def test_only_so_many_numbers_are_kept_and_those_of_the_newest_month_always(counter: Counter) -> None:
    for _ in range(3):
        counter.counts(SMILE, FROWN, max_rows=3)
        counter.time += timedelta(days=31)
    assert {row[0] for row in counter.rows()} == {"2026-06"}
    counter.counts(SMILE, FROWN, max_rows=1)
    assert len(counter.rows()) == 2


def test_so_many_numbers_are_kept_as_take_ten_megabytes(counter: Counter) -> None:
    counter.counts(*((f"about/{number}", "ht", "smile") for number in range(MAX_NUMBERS)), max_rows=None)
    assert len(counter.rows()) == MAX_NUMBERS
    assert counter.path.stat().st_size < 10 * 1024**2
    counter.time += timedelta(days=31)
    counter.counts(SMILE, max_rows=None)
    assert {row[0] for row in counter.rows()} == {"2026-05"}
