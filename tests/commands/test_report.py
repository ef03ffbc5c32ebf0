"""`kiosk report`, as an operator types it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.state import folder_of
from kiosk.usage.answers import FILE
from kiosk.usage.counter import UsageCounter
from tests.commands.terminal import Capture, complains, ends
from tests.patience import PATIENCE_SECONDS


@pytest.fixture
def counted(folder: Path) -> Path:
    """A folder with content, and a state folder in which answers were counted."""
    path = folder_of(folder / "state", folder / "content.yaml") / FILE
    counter = UsageCounter(path, lambda: datetime(2026, 3, 31, 14, tzinfo=UTC), patience=PATIENCE_SECONDS)
    for face, count in (("smile", 21), ("meh", 5), ("frown", 6)):
        for _ in range(count):
            counter.count("about/who", "ht", face)
    counter.count("about/who", "fr", "frown")
    counter.close()
    return folder


def test_a_report_prints_large_counts_and_no_small_ones(capsys: Capture, counted: Path) -> None:
    assert ends("report", str(counted), "--state", str(counted / "state")) == 0
    head, *lines = [line.split() for line in capsys.readouterr().out.splitlines() if line.strip(" ─")]
    assert head == ["month", "section", "language", "smile", "meh", "frown", "total"]
    assert lines == [
        ["2026-03", "about/who", "fr", "<5", "<5", "<5"],
        ["2026-03", "about/who", "ht", "21", "5", "6", "32"],
    ]


def test_a_report_as_csv(capsys: Capture, counted: Path) -> None:
    said = (
        "month,section,language,smile,meh,frown,total\n2026-03,about/who,fr,<5,<5,<5,\n2026-03,about/who,ht,21,5,6,32\n"
    )
    assert ends("report", str(counted), "--state", str(counted / "state"), "--csv", "-") == 0
    assert capsys.readouterr().out == said
    assert ends("report", str(counted), "--state", str(counted / "state"), "--csv", str(counted / "useful.csv")) == 0
    assert (counted / "useful.csv").read_text("utf-8") == said
    assert capsys.readouterr().out == ""


def test_a_report_of_nothing_is_one_line(capsys: Capture, folder: Path) -> None:
    assert ends("report", str(folder), "--state", str(folder / "state")) == 2
    assert complains(capsys, "nothing was counted yet", str(folder / "state"))


def test_a_report_of_damaged_counts_is_one_line(capsys: Capture, counted: Path) -> None:
    next((counted / "state").glob(f"*/{FILE}")).write_bytes(b"not a database" * 100)
    assert ends("report", str(counted), "--state", str(counted / "state")) == 2
    assert complains(capsys, "cannot be reported", FILE)


def test_a_report_that_cannot_be_written_is_one_line(capsys: Capture, counted: Path) -> None:
    assert ends("report", str(counted), "--state", str(counted / "state"), "--csv", str(counted / "no" / "x.csv")) == 2
    assert complains(capsys, "cannot be reported", "x.csv")
