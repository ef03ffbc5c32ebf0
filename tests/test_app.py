"""The kiosk as the process that staff start and the system stops."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.content.prepare import prepare
from kiosk.content.store import Kept, Store, store_name
from kiosk.editor import Editor
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit
from tests.visitor import HandClock

ROOT = Path(__file__).resolve().parent.parent
PATIENCE_SECONDS = 30
END_SECONDS = 2
GOOD = (ROOT / "tests" / "screen" / "exhibit" / "content.yaml").read_text("utf-8")


class Process:
    """A running kiosk, heard by what it logs."""

    def __init__(self, folder: Path, *options: str) -> None:
        command = (sys.executable, "-m", "kiosk", "run", str(folder), "--state", str(folder / "state"), *options)
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUNBUFFERED": "1"}
        self._process = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=subprocess.PIPE, text=True)
        self._timer = threading.Timer(PATIENCE_SECONDS, self._process.kill)
        self._timer.start()
        self.heard = ""

    def says(self, pattern: str) -> bool:
        """Wait for a line; return False when it ended without one."""
        assert self._process.stderr
        for line in self._process.stderr:
            self.heard += line
            if re.search(pattern, line):
                return True
        return False

    def is_told_to_end(self) -> int:
        """Ask it to end, as the system does; return its exit code."""
        self._process.send_signal(signal.SIGTERM)
        return self._process.wait(END_SECONDS)

    def close(self) -> None:
        """Leave nothing behind."""
        self._timer.cancel()
        self._process.kill()
        self._process.communicate()


Starts = Callable[..., Process]


@pytest.fixture
def starts(tmp_path: Path) -> Iterator[Starts]:
    """Return a function that writes a content file and starts the kiosk on it."""
    processes: list[Process] = []

    def start(text: str, *options: str) -> Process:
        (tmp_path / "content.yaml").write_text(text, "utf-8")
        processes.append(Process(tmp_path, *options))
        return processes[-1]

    yield start
    for process in processes:
        process.close()


def test_it_opens_with_good_content_and_ends_when_it_is_told(starts: Starts) -> None:
    process = starts(GOOD)
    assert process.says(r"INFO content: .*/1$"), process.heard
    assert process.is_told_to_end() == 0


def test_it_stays_open_without_good_content_and_names_the_problem(starts: Starts) -> None:
    process = starts("format: 1\nnam: x\n")
    assert process.says("ERROR content.yaml:2:1: "), process.heard
    assert process.is_told_to_end() == 0


def test_it_opens_with_the_last_good_content_when_the_file_is_bad(starts: Starts) -> None:
    first = starts(GOOD)
    assert first.says("INFO content: "), first.heard
    first.is_told_to_end()
    second = starts("not: good")
    assert second.says(r"INFO content: .*/1$"), second.heard
    assert second.says("ERROR content.yaml:1:1: "), second.heard
    assert second.is_told_to_end() == 0


def test_it_takes_over_a_change_and_forgets_the_old(starts: Starts, tmp_path: Path) -> None:
    process = starts(GOOD)
    assert process.says(r"INFO content: .*/1$"), process.heard
    (tmp_path / "content.yaml").write_text(GOOD.replace("name: ", "name: New ", 1), "utf-8")
    assert process.says(r"INFO content: .*/2$"), process.heard
    assert process.is_told_to_end() == 0
    (store,) = (path for path in (tmp_path / "state").iterdir() if path.name != "views")
    assert sorted(path.name for path in store.iterdir()) == ["2", "current", "lock"]


@pytest.mark.parametrize(
    "options", [("--windowed",), ("--renderer", "software"), ("--inches", "43"), ("--language", "xx")]
)
def test_it_opens_with_every_option(starts: Starts, options: tuple[str, ...]) -> None:
    process = starts(GOOD, *options)
    assert process.says("INFO content: "), process.heard
    assert process.is_told_to_end() == 0


def test_it_ends_also_when_it_is_told_before_it_runs() -> None:
    code = (
        "import os, signal, sys; from kiosk.upkeep import Farewell; from kiosk.stage import make_application;"
        "application = make_application(); farewell = Farewell(application);"
        "os.kill(os.getpid(), signal.SIGTERM); sys.exit(application.exec())"
    )
    subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, timeout=PATIENCE_SECONDS)


def test_who_drives_it_is_told_once_the_window_is_there_and_may_bring_the_clocks(tmp_path: Path) -> None:
    code = f"""
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.app import Options, run
from kiosk.models.clock import Clock

def make_clock():
    print("clock")
    return Clock()

def opened(stage, kiosk):
    print(stage.window.isVisible(), kiosk.visit.phase)
    QTimer.singleShot(0, QGuiApplication.exit)

folder = Path({str(tmp_path)!r})
run(Options(source=folder / "content.yaml", state=folder), clocks=make_clock, opened=opened)
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = (sys.executable, "-c", code)
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True, timeout=PATIENCE_SECONDS
    )
    assert set(done.stdout.splitlines()) == {"clock", "True attract"}


def test_starting_loads_nothing_that_only_reading_needs() -> None:
    heavy = "pydantic yaml markdown_it lucide segno rich sqlite3 PySide6.QtMultimedia"
    code = f"import sys, kiosk.app; print(*({{*'{heavy}'.split()}} & {{*sys.modules}}))"
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said.split() == []


# --- what is shown


@pytest.fixture
def kiosk(qapp: object) -> Kiosk:
    """A kiosk with nothing to show yet."""
    assert qapp
    return Kiosk(HandClock(), Display())


@pytest.fixture
def editor(kiosk: Kiosk, tmp_path: Path) -> Editor:
    """The editor of a kiosk whose store is empty."""
    return Editor(kiosk, Store(tmp_path / "store"))


PROBLEM = {"file": "content.yaml", "line": 1, "what": "Wrong.", "severity": "error"}
REMARK = {**PROBLEM, "severity": "warning"}


def test_without_any_content_it_asks_for_patience_in_every_language(kiosk: Kiosk, editor: Editor) -> None:
    editor.publish_last()
    editor.report([PROBLEM])
    assert not kiosk.exhibit.ready
    said = {each["title"]: each["rightToLeft"] for each in kiosk.unavailable}
    assert said["This screen is being prepared."] is False
    assert said["يجري إعداد هذه الشاشة."] is True
    assert len(said) == 5
    assert all(each["text"] for each in kiosk.unavailable)


def test_with_content_it_never_asks_for_patience(kiosk: Kiosk, editor: Editor) -> None:
    editor.publish(exhibit())
    editor.report([PROBLEM])
    assert kiosk.unavailable == []
    assert kiosk.exhibit.ready


def test_an_editor_sees_errors_and_not_remarks(qapp: object, tmp_path: Path) -> None:
    assert qapp
    kiosk = Kiosk(HandClock(), Display(), windowed=True)
    editor = Editor(kiosk, Store(tmp_path))
    editor.report([PROBLEM, REMARK])
    assert kiosk.notices == [PROBLEM]
    editor.report([REMARK])
    assert kiosk.notices == []


def test_what_a_visitor_looks_at_is_kept_until_the_visit_is_over(kiosk: Kiosk, tmp_path: Path) -> None:
    source = tmp_path / "content.yaml"
    store = Store(tmp_path / "store")
    editor = Editor(kiosk, store)
    kept = [_kept(source, store, name) for name in ("One", "Two", "Three")]
    editor.publish(kept[0])
    kiosk.begin("en")
    editor.publish(kept[1])
    editor.publish(kept[2])
    assert [each.folder.exists() for each in kept] == [True, True, True]
    kiosk.visit.end()
    assert [each.folder.exists() for each in kept] == [False, False, True]
    assert kiosk.exhibit.name == "Three"


def test_a_state_folder_that_somebody_removed_stops_nothing(kiosk: Kiosk, editor: Editor) -> None:
    editor.publish(exhibit())
    assert kiosk.exhibit.ready


def _kept(source: Path, store: Store, name: str) -> Kept:
    source.write_text(re.sub("(?m)^name: .*$", f"name: {name}", GOOD), "utf-8")
    kept = prepare(source, store).kept
    assert kept
    return kept


def test_every_content_file_has_a_store_of_its_own(tmp_path: Path) -> None:
    one, other = tmp_path / "a" / "exhibit" / "content.yaml", tmp_path / "b" / "exhibit" / "content.yaml"
    assert store_name(one) == store_name(one.parent / ".." / "exhibit" / "content.yaml")
    assert store_name(one) != store_name(other)
    assert store_name(one).startswith("exhibit-")
