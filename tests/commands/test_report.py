"""`kiosk report`, as an operator types it."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app.state import folder_of
from kiosk.content.publish.publish import prepare
from kiosk.content.store.store import Store
from kiosk.usage.counter import UsageCounter
from kiosk.usage.usage_file import FILE
from tests.commands.terminal import Capture, complains, ends
from tests.patience import PATIENCE_SECONDS


@pytest.fixture
def counted(folder: Path) -> Path:
    """A folder with content, and a state folder in which answers were counted."""
    path = folder_of(folder / "state", folder / "content.yaml") / FILE
    counter = UsageCounter(path, lambda: datetime(2026, 3, 31, 14, tzinfo=UTC), timeout=PATIENCE_SECONDS)
    for face, count in (("smile", 21), ("meh", 5), ("frown", 6)):
        for _ in range(count):
            counter.answer("about/who", "ht", face)
    counter.answer("about/who", "fr", "frown")
    counter.close()
    return folder


@pytest.fixture
def visited(folder: Path) -> Path:
    """A folder with content, and a state folder in which visits were counted."""
    path = folder_of(folder / "state", folder / "content.yaml") / FILE
    counter = UsageCounter(path, lambda: datetime(2026, 3, 31, 14, tzinfo=UTC), timeout=PATIENCE_SECONDS)
    for measure, number in (("visits", 6), ("minutes", 12), ("restarts", 1)):
        counter.count(measure, number=number)
    counter.close()
    return folder


def _printed(capsys: Capture, counted: Path, *options: str) -> str:
    assert ends("report", str(counted), "--state", str(counted / "state"), *options) == 0
    return capsys.readouterr().out


def test_a_report_prints_large_counts_and_no_small_ones(capsys: Capture, counted: Path) -> None:
    lines = [line.split() for line in _printed(capsys, counted).splitlines() if line.strip(" ─")]
    assert lines == [
        ["Was", "this", "useful?"],
        ["month", "section", "language", "smile", "meh", "frown", "total"],
        ["2026-03", "about/who", "fr", "<5", "<5", "<5"],
        ["2026-03", "about/who", "ht", "21", "5", "6", "32"],
    ]


def test_a_report_prints_the_visits_of_each_month(capsys: Capture, visited: Path) -> None:
    text = _printed(capsys, visited)
    assert ["2026-03", "6", "12", "1"] in [line.split() for line in text.splitlines()]
    assert "Visits by hour of the day" in text
    assert ["2026-03", "<11", "-", "1"] in [
        line.split() for line in _printed(capsys, visited, "--least", "11").splitlines()
    ]


def test_a_report_as_csv(capsys: Capture, counted: Path) -> None:
    said = (
        "month,measure,subject,language,number\n"
        "2026-03,smile,about/who,fr,<5\n2026-03,meh,about/who,fr,<5\n2026-03,frown,about/who,fr,<5\n"
        "2026-03,smile,about/who,ht,21\n2026-03,meh,about/who,ht,5\n2026-03,frown,about/who,ht,6\n"
    )
    assert _printed(capsys, counted, "--csv", "-") == said
    assert _printed(capsys, counted, "--csv", str(counted / "useful.csv")) == ""
    assert (counted / "useful.csv").read_text("utf-8") == said


def test_a_report_as_a_page_has_the_titles_of_what_the_kiosk_shows(capsys: Capture, visited: Path) -> None:
    assert ends("report", str(visited), "--state", str(visited / "state"), "--page", str(visited / "report.html")) == 2
    assert complains(capsys, "no content")
    store = Store(folder_of(visited / "state", visited / "content.yaml"))
    prepare(visited / "content.yaml", store)
    assert _printed(capsys, visited, "--page", str(visited / "report.html")) == ""
    assert "<svg" in (visited / "report.html").read_text("utf-8")
    assert ends("report", str(visited), "--state", str(visited / "state"), "--page", "x.html", "--language", "tlh") == 2
    assert complains(capsys, "not in tlh")


def test_a_report_that_would_tell_of_few_is_refused(capsys: Capture, counted: Path) -> None:
    assert ends("report", str(counted), "--least", "4") == 2
    assert complains(capsys, "4 tells too much")


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
