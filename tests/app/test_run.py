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
from pytestqt.qtbot import QtBot

from kiosk.app.publisher import Publisher
from kiosk.content.publish.publish import prepare, restore
from kiosk.content.store.store import Store, StoredRelease
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import wait_until
from tests.visitor import HandClock

ROOT = Path(__file__).resolve().parent.parent.parent
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

    @property
    def id(self) -> int:
        """Return its number."""
        return self._process.pid

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
        return self._process.wait(PATIENCE_SECONDS)

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
    assert process.says(r"INFO content: .*/1-"), process.heard
    assert process.is_told_to_end() == 0


def test_content_is_judged_for_the_day_that_is_shown(starts: Starts) -> None:
    announced = GOOD.replace("tabs:", "announcements: [{title: Closed, last_day: 2099-12-30}]\ntabs:", 1)
    process = starts(announced, "--day", "2099-12-31")
    assert process.says("The announcement is over since 2099-12-30"), process.heard


def test_it_stays_open_without_good_content_and_names_the_problem(starts: Starts) -> None:
    process = starts("format: 1\nnam: x\n")
    assert process.says("ERROR content.yaml:2:1: "), process.heard
    assert process.is_told_to_end() == 0


def test_it_opens_with_the_last_good_content_when_the_file_is_bad(starts: Starts) -> None:
    first = starts(GOOD)
    assert first.says("INFO content: "), first.heard
    first.is_told_to_end()
    second = starts("not: good")
    assert second.says(r"INFO content: .*/1-"), second.heard
    assert second.says("ERROR content.yaml:1:1: "), second.heard
    assert second.is_told_to_end() == 0


def test_it_notes_the_first_frame_and_seals_the_views_of_a_start_with_content(starts: Starts, tmp_path: Path) -> None:
    for sealed in (0, 1):
        process = starts(GOOD if not sealed else GOOD.replace("name: ", "name: New ", 1))
        assert process.says(rf"INFO content: .*/{sealed + 1}-"), process.heard
        (store,) = (tmp_path / "state").iterdir()
        if sealed:  # in a thread, which the end waits for only so long
            wait_until(lambda: bool(list(tmp_path.glob("state/*/views/*/seals"))), "the views are sealed")
        assert process.is_told_to_end() == 0
        assert (store / "kiosk.lock").read_text().split()[1] == "0"
        assert len(list(store.glob("views/*/seals"))) == sealed


def test_a_second_kiosk_on_one_state_says_so_and_shows_the_same(starts: Starts) -> None:
    first = starts(GOOD)
    assert first.says(r"INFO content: .*/1-"), first.heard
    second = starts(GOOD)
    assert second.says("WARNING .* cannot be used: the kiosk with the process number"), second.heard
    assert second.says(r"INFO content: .*information-kiosk-.*/1-"), second.heard
    assert second.is_told_to_end() == 0
    assert first.is_told_to_end() == 0


def test_blocks_that_go_bad_while_they_are_shown_are_made_anew(starts: Starts, tmp_path: Path) -> None:
    first = starts(GOOD)
    assert first.says(r"INFO content: .*/1-"), first.heard
    assert first.is_told_to_end() == 0
    (form,) = tmp_path.glob("state/*/1-*/release.pickle")
    data = form.read_bytes()
    form.write_bytes(bytes([data[9] ^ 1]).join((data[:9], data[10:])))
    second = starts(GOOD)
    assert second.says(r"INFO content: .*/1-"), second.heard
    assert second.says(r"INFO content: .*/2-"), second.heard
    assert second.is_told_to_end() == 0


def test_it_takes_over_a_change_and_keeps_the_one_before(starts: Starts, tmp_path: Path) -> None:
    process = starts(GOOD)
    assert process.says(r"INFO content: .*/1-"), process.heard
    (tmp_path / "content.yaml").write_text(GOOD.replace("name: ", "name: New ", 1), "utf-8")
    assert process.says(r"INFO content: .*/2-"), process.heard
    assert process.is_told_to_end() == 0
    (store,) = (tmp_path / "state").iterdir()
    assert sorted(path.name.partition("-")[0] for path in store.iterdir()) == [
        "1",
        "2",
        "kiosk.lock",
        "lock",
        "stacks",
        "status.json",
        "status.prom",
        "views",
    ]


@pytest.mark.parametrize(
    "options", [("--windowed",), ("--renderer", "software"), ("--inches", "43"), ("--language", "xx")]
)
def test_it_opens_with_every_option(starts: Starts, options: tuple[str, ...]) -> None:
    process = starts(GOOD, *options)
    assert process.says("INFO content: "), process.heard
    assert process.is_told_to_end() == 0


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("moment", ["kiosk.app.run", "PySide6.QtQml", "kiosk.app.background"])
def test_it_ends_cleanly_at_whatever_moment_it_is_told(tmp_path: Path, moment: str, number: signal.Signals) -> None:
    """Also while Python imports what the first frame needs, and what comes after it."""
    code = f"""
import os, sys
from importlib.abc import MetaPathFinder
from kiosk.cli import main

class Told(MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name == {moment!r}:
            os.kill(os.getpid(), {int(number)})

sys.meta_path.insert(0, Told())
sys.exit(main(["run", {str(tmp_path)!r}, "--state", {str(tmp_path / "state")!r}]))
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = (sys.executable, "-c", code)
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True, timeout=PATIENCE_SECONDS
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr


def test_it_ends_also_when_it_is_told_before_it_runs() -> None:
    code = (
        "import os, signal, sys; from kiosk.app.shutdown import Shutdown;"
        "from kiosk.qt.application import make_application;"
        "application = make_application(); farewell = Shutdown(application);"
        "os.kill(os.getpid(), signal.SIGTERM); sys.exit(application.exec())"
    )
    subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, timeout=PATIENCE_SECONDS)


def test_who_drives_it_is_told_once_the_window_is_there_and_may_bring_the_clocks(tmp_path: Path) -> None:
    code = f"""
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.app.run import Options, run
from kiosk.models.clock import Clock

def make_clock():
    print("clock")
    return Clock()

def opened(engine, kiosk):
    print(engine.window.isVisible(), kiosk.visit.phase)
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
    heavy = "kiosk.content.validation yaml markdown_it lucide segno rich sqlite3 html PySide6.QtMultimedia"
    code = f"import sys, kiosk.app.run; print(*({{*'{heavy}'.split()}} & {{*sys.modules}}))"
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said.split() == []


def test_starting_loads_nothing_that_only_a_page_or_high_contrast_needs() -> None:
    code = """
import sys, kiosk.app.run
print("kiosk.content.media.scenes" in sys.modules)
from PySide6.QtGui import QGuiApplication
from kiosk.models.clock import Clock
from kiosk.models.display import Display
from tests.models.exhibits import exhibit
application = QGuiApplication([])
kiosk = kiosk.app.run.Kiosk(Clock(), Display())
kiosk.show(exhibit())
print(*{*"hub_packing sentences".split()} & {each.removeprefix("kiosk.models.") for each in sys.modules})
print("kiosk.content.media.scene_outline" in sys.modules)
"""
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said.splitlines() == ["False", "", "False"]


def test_starting_loads_nothing_that_only_help_copies_and_archives_need(tmp_path: Path) -> None:
    code = """
import sys
from types import ModuleType
from kiosk.cli import main

class Program(ModuleType):
    Options = dict

    def run(self, options, folder):
        import PySide6.QtQml, kiosk.app.publisher
        print(*{*"shutil bz2 lzma random".split()} & {*sys.modules}, len(sys.modules) > 100, file=sys.stderr)
        return 0

sys.modules["kiosk.app.run"] = Program("kiosk.app.run")
main(["run", *sys.argv[1:]])
"""
    command = (sys.executable, "-c", code, str(tmp_path), "--state", str(tmp_path / "state"))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    said = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stderr
    assert said.splitlines()[-1].split() == ["True"]


def test_starting_compiles_no_classes_but_tuples() -> None:
    """`dataclass` compiles methods for each class, which takes as long as three modules: a start makes records."""
    code = """
import sys, kiosk.app.run
from kiosk.content.schema.record import Record
ours = [module for name, module in sys.modules.items() if name.startswith("kiosk.")]
classes = [each for module in ours for each in vars(module).values() if isinstance(each, type)]
print(*{each.__name__ for each in classes if "__dataclass_fields__" in vars(each) and not issubclass(each, Record)})
"""
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said.split() == []


def test_starting_does_without_the_names_of_qt() -> None:
    """Who asks for one of `PySide6.QtCore.Qt` has all of them made, which takes 20 ms."""
    code = "import kiosk.app.run, PySide6.QtCore; print('Qt' in vars(PySide6.QtCore))"
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said == "False\n"


# --- what is shown


@pytest.fixture
def kiosk(qapp: object) -> Kiosk:
    """A kiosk with nothing to show yet."""
    assert qapp
    return Kiosk(HandClock(), Display())


@pytest.fixture
def publisher(kiosk: Kiosk, tmp_path: Path) -> Publisher:
    """The publisher of a kiosk whose store is empty."""
    return Publisher(kiosk, Store(tmp_path / "store"))


PROBLEM = {
    "file": "content.yaml",
    "line": 1,
    "column": 1,
    "path": "",
    "severity": "error",
    "what": "Wrong.",
    "how": "Mend it.",
}
REMARK = {**PROBLEM, "severity": "warning"}


def test_without_any_content_it_asks_for_patience_in_every_language(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish_last()
    publisher.report([PROBLEM])
    assert not kiosk.exhibit.ready
    said = {each["title"]: each["rightToLeft"] for each in kiosk.unavailable}
    assert said["This screen is being prepared."] is False
    assert said["يجري إعداد هذه الشاشة."] is True
    assert len(said) == 5
    assert all(each["text"] for each in kiosk.unavailable)


def test_with_content_it_never_asks_for_patience(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(exhibit())
    publisher.report([PROBLEM])
    assert kiosk.unavailable == []
    assert kiosk.exhibit.ready


def test_an_editor_sees_errors_and_not_remarks(qapp: object, tmp_path: Path) -> None:
    assert qapp
    kiosk = Kiosk(HandClock(), Display(), windowed=True)
    publisher = Publisher(kiosk, Store(tmp_path))
    publisher.report([PROBLEM, REMARK])
    assert [each["what"] for each in kiosk.notices] == ["Wrong."]
    publisher.report([REMARK])
    assert kiosk.notices == []


def test_what_a_visitor_looks_at_is_kept_until_the_visit_is_over(kiosk: Kiosk, tmp_path: Path, qtbot: QtBot) -> None:
    source = tmp_path / "content.yaml"
    store = Store(tmp_path / "store")
    publisher = Publisher(kiosk, store)
    stored = [_kept(source, store, name) for name in ("One", "Two", "Three")]
    publisher.publish(stored[0])
    kiosk.begin("en")
    publisher.publish(stored[1])
    publisher.publish(stored[2])
    assert [each.folder.exists() for each in stored] == [True, True, True]
    kiosk.visit.end()
    left = [False, True, True]  # one stays beside it
    qtbot.waitUntil(lambda: [each.folder.exists() for each in stored] == left, timeout=PATIENCE_SECONDS * 1000)
    assert kiosk.exhibit.name == "Three"


@pytest.fixture
def crashing(kiosk: Kiosk, tmp_path: Path) -> Publisher:
    """The publisher of a kiosk that holds two releases, of which the newer one ends it."""
    store = Store(tmp_path / "store")
    for name in ("One", "Two"):
        _kept(tmp_path / "content.yaml", store, name)
    return Publisher(kiosk, store)


@pytest.mark.parametrize(("failed", "shown"), [(0, "Two"), (1, "Two"), (2, "One"), (3, "One"), (4, "Two"), (5, "Two")])
def test_after_starts_that_showed_nothing_the_release_before_is_tried(
    kiosk: Kiosk, crashing: Publisher, failed: int, shown: str
) -> None:
    crashing.publish_last(failed)
    assert kiosk.exhibit.name == shown


def test_after_two_starts_that_showed_nothing_the_newest_release_is_read_anew(
    kiosk: Kiosk, crashing: Publisher, tmp_path: Path
) -> None:
    crashing.publish_last(2)
    (tmp_path / "content.yaml").write_text("bad: content")
    stored = restore(crashing.store)
    assert stored
    crashing.publish(stored)
    assert kiosk.exhibit.name == "Two"


def test_content_that_ended_three_starts_is_refused_once_the_one_before_shows(
    crashing: Publisher, tmp_path: Path, qtbot: QtBot
) -> None:
    crashing.publish_last(3)
    crashing.note_first_frame()
    qtbot.waitUntil(lambda: len(crashing.store.folders()) == 1, timeout=PATIENCE_SECONDS * 1000)
    prepared = prepare(tmp_path / "content.yaml", crashing.store)
    assert prepared.stored is None
    assert prepared.diagnostics[-1].what == "With this content the kiosk ended before it could show anything."
    assert restore(crashing.store) is None
    assert _kept(tmp_path / "content.yaml", crashing.store, "Three")


@pytest.mark.parametrize("failed", [0, 1, 2, 4])
def test_no_other_start_refuses_anything(crashing: Publisher, failed: int) -> None:
    crashing.publish_last(failed)
    crashing.note_first_frame()
    assert len(crashing.store.folders()) == 2


def test_the_only_release_is_never_refused(kiosk: Kiosk, tmp_path: Path) -> None:
    publisher = Publisher(kiosk, Store(tmp_path / "store"))
    _kept(tmp_path / "content.yaml", publisher.store, "One")
    publisher.publish_last(3)
    publisher.note_first_frame()
    assert kiosk.exhibit.name == "One"
    assert len(publisher.store.folders()) == 1


def test_a_store_that_can_only_be_read_is_shown_where_nothing_can_be_kept(
    kiosk: Kiosk, publisher: Publisher, tmp_path: Path
) -> None:
    read_only_store = Store(tmp_path / "read only")
    _kept(tmp_path / "content.yaml", read_only_store, "One")
    publisher.publish_last(0, read_only_store)
    assert kiosk.exhibit.name == "One"


def test_a_disk_that_hangs_delays_the_first_screen_by_no_more_than_a_moment(
    kiosk: Kiosk, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, answers = Store(tmp_path / "store"), threading.Event()
    _kept(tmp_path / "content.yaml", store, "Late")
    publisher, read = Publisher(kiosk, store), store.current
    monkeypatch.setattr(store, "current", lambda **named: read(**named) if answers.wait() else None)
    publisher.publish_last(seconds=0.01)
    assert not kiosk.exhibit.ready
    answers.set()
    qtbot.waitUntil(lambda: kiosk.exhibit.name == "Late", timeout=PATIENCE_SECONDS * 1000)


def test_a_state_folder_that_somebody_removed_stops_nothing(kiosk: Kiosk, publisher: Publisher) -> None:
    publisher.publish(exhibit())
    assert kiosk.exhibit.ready


def _kept(source: Path, store: Store, name: str) -> StoredRelease:
    source.write_text(re.sub("(?m)^name: .*$", f"name: {name}", GOOD), "utf-8")
    stored = prepare(source, store).stored
    assert stored
    return stored


def test_a_screen_that_is_not_there_is_named_with_those_that_are(starts: Starts) -> None:
    process = starts(GOOD, "--screen", "HDMI-7")
    assert process.says(r"WARNING there is no screen called HDMI-7; there are: .* The primary one is used"), (
        process.heard
    )
    assert process.says("INFO content: "), process.heard
    assert process.is_told_to_end() == 0
