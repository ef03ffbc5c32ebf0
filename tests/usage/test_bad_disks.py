"""No disk that fails and no power cut loses or doubles what is counted."""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot

from kiosk.system.disk import Disk
from kiosk.usage.counter import UsageCounter
from kiosk.usage.usage_file import FILE, add_usage, read_usage
from tests.content.disks import Failing, Journal
from tests.patience import PATIENCE_SECONDS
from tests.usage.counting import AFTERNOON, KEPT_MONTHS, SMILE, Counter, is_counted

CUTS = int(os.environ.get("KIOSK_TEST_CUTS", "1000"))
HOURS = 12


def _counts_hours(counter: Counter) -> Iterator[None]:
    """Count a visit and an answer in each of some hours; yield when each is on the disk."""
    for hour in range(HOURS):
        counter.time = AFTERNOON + timedelta(hours=hour)
        add_usage(
            counter.path,
            {(f"{counter.time:%Y-%m-%dT%H}", "visits", "", ""): 1, ("2026-03", "smile", "about/who", "ht"): 1},
            counter.time,
            KEPT_MONTHS,
            1000,
            Disk(),
        )
        yield


@pytest.mark.slow
def test_no_power_cut_loses_an_hour_that_is_over(counter: Counter, tmp_path: Path) -> None:
    counter.counts(SMILE)
    folder = counter.path.parent
    journal = Journal(folder)
    with journal.watching():
        done = [0, *(len(journal) for _ in _counts_hours(counter))]
    seen = set()
    for seed in range(CUTS):
        place = tmp_path / "cut" / str(seed)
        step = journal.cut(place, Random(seed))  # noqa: S311 - no secret
        rows = read_usage(place / FILE)
        hours = sum(row[4] for row in rows if row[1] == "visits")
        over = sum(step >= steps for steps in done) - 1
        assert over <= hours <= over + 1, f"seed {seed}, before change {step} of {len(journal)}"
        assert sum(row[4] for row in rows if row[1] == "smile") == hours + 1, "all that was written at once, or nothing"
        seen.add(hours)
        if seed % 10 == 0:
            Counter(place / FILE).counts(SMILE)
            assert sum(row[4] for row in read_usage(place / FILE)) == 2 * hours + 2
            assert {path.name for path in place.iterdir()} == {FILE}
        shutil.rmtree(place)
    assert len(seen) > HOURS // 2


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_whatever_a_disk_refuses_each_hour_is_counted_once(counter: Counter, tmp_path: Path, *, for_ever: bool) -> None:
    counter.counts(SMILE)
    whole = Failing(counter.path.parent)
    cells = {("2026-03-31T14", "visits", "", ""): 1}
    with whole.watching():
        add_usage(counter.path, cells, AFTERNOON, KEPT_MONTHS, 1000, Disk())
    assert whole.requests > 5
    for step in range(1, whole.requests + 1):
        path = tmp_path / str(step) / FILE
        path.parent.mkdir()
        path.write_bytes(counter.path.read_bytes())
        usage = UsageCounter(path, lambda: AFTERNOON, timeout=PATIENCE_SECONDS)
        usage.count("visits")
        with Failing(path.parent, step, for_ever=for_ever).watching():
            usage._write_gathered()  # noqa: SLF001 - where its thread begins
        with suppress(OSError):
            assert sum(row[4] for row in read_usage(path)) in {2, 3}
        usage.close()
        assert sum(row[4] for row in read_usage(path)) == 3, f"request {step}"


def test_a_disk_that_takes_nothing_is_one_line_in_the_log(counter: Counter, caplog: pytest.LogCaptureFixture) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    counter.counts(SMILE, SMILE, SMILE)
    assert len(caplog.records) == 1
    assert "cannot be counted" in caplog.records[0].message


def test_what_a_disk_did_not_take_is_written_when_it_does(counter: Counter, qtbot: QtBot) -> None:
    counter.path.parent.write_text("a file in place of the folder")
    usage = counter.begins(gather=0.01)
    usage.answer(*SMILE)
    qtbot.waitUntil(lambda: usage._complained)  # noqa: SLF001
    counter.path.parent.unlink()
    qtbot.waitUntil(lambda: is_counted(counter.path))
