"""Who is measured, and how each is started: the floor, the kiosk, the browser."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from benchmarks.chromium import Chromium, Driver
from benchmarks.figures import BROWSER, FLOOR, KIOSK
from benchmarks.screen import Rect, Screen
from kiosk.content.store.store import CHECKSUMS

ROOT = Path(__file__).resolve().parent.parent
INCHES = "21.5"
STILL_SECONDS = 30.0
READABLE = (
    "import sys, kiosk.system.memory; kiosk.system.memory.leave_no_dump = lambda: None;"
    "from kiosk.cli import main; sys.exit(main(sys.argv[1:]))"
)
"""The command `kiosk`, into whose memory its own user may look."""
PATIENCE_SECONDS, LOOK_SECONDS = 10, 0.01
FRAME_DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))"
PLAYED = """(() => {
    const titles = [...document.querySelectorAll("h2")];
    const film = titles.find(each => each.textContent === %s).parentElement.querySelector("video");
    film.style = "position:fixed;inset:0;width:100vw;height:100vh;max-width:none;z-index:99";
    film.controls = false;
    film.muted = true; // else it wants to be touched first
    document.body.append(film);
    return film.play().then(() => true);
})()"""


class Hand(Protocol):
    """Does from inside what is not measured: opens places, and tells where things are."""

    @property
    def pid(self) -> int:
        """Return the number of the process that was started."""

    def begin(self, language: str) -> None:
        """Begin a visit."""

    def open(self, tab: int, section: int) -> None:
        """Open a section."""

    def is_whole(self) -> bool:
        """Return whether the section that was opened is there to its end."""

    def sections(self) -> list[tuple[int, int]]:
        """Return all sections, by the index of their tab and of themselves."""

    def play(self, title: str) -> None:
        """Play the film of this title, of the section that is open, on the whole screen."""

    def tab(self, index: int) -> Rect:
        """Return where a tab can be touched."""

    def language(self, code: str) -> Rect:
        """Return where a language can be touched."""

    def turner(self, step: int) -> Rect:
        """Return where the page is turned onward, or back with a negative step."""


@dataclass(frozen=True)
class Home:
    """Where a program keeps what it keeps, apart from everybody else's."""

    folder: Path

    def environment(self, screen: Screen) -> dict[str, str]:
        """Return the whole environment of a program on a screen."""
        names = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_DATA_HOME")
        self.folder.mkdir(parents=True, exist_ok=True)
        own = dict.fromkeys(names, str(self.folder))
        return own | {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "DISPLAY": screen.name}


class Subject(Protocol):
    """A program that fills the screen."""

    @property
    def name(self) -> str:
        """Return what it is called in the table."""

    def start(self, screen: Screen) -> "subprocess.Popen[bytes]":
        """Start it as on a real machine."""


@dataclass(frozen=True)
class Floor:
    """The empty window."""

    home: Home
    renderer: str
    name: str = FLOOR

    def start(self, screen: Screen) -> "subprocess.Popen[bytes]":
        """Start it as on a real machine."""
        return _start((sys.executable, "-m", "benchmarks.floor", self.renderer), self.home.environment(screen))


@dataclass(frozen=True)
class KioskSubject:
    """The kiosk of a checkout with some content. Only root can measure the memory of one that is not `readable`."""

    home: Home
    content: Path
    renderer: str
    name: str = KIOSK
    root: Path = ROOT
    readable: bool = False

    def start(self, screen: Screen) -> "subprocess.Popen[bytes]":
        """Start it as on a real machine."""
        kiosk = ("-c", READABLE) if self.readable else ("-m", "kiosk")
        command = (sys.executable, *kiosk, "run", *self._options())
        return _start(command, self.home.environment(screen), root=self.root)

    def warm_up(self, screen: Screen) -> None:
        """Start it once, until it has read its content and made what later starts use."""
        with running(self, screen):
            while not has_nothing_to_make(self.home.folder / "state", time.time()):
                time.sleep(0.1)
            screen.settle(3)

    @contextmanager
    def driven(self, screen: Screen) -> Iterator["KioskHand"]:
        """Start it so that it also obeys a hand; end it afterwards."""
        command = (sys.executable, "-m", "benchmarks.driven", *self._options())
        process = _start(command, self.home.environment(screen), pipes=True, root=self.root)
        try:
            yield KioskHand(process)
        finally:
            stop(process)

    def _options(self) -> tuple[str, ...]:
        state = str(self.home.folder / "state")
        return (str(self.content), "--state", state, "--renderer", self.renderer, "--inches", INCHES)


def has_nothing_to_make(state: Path, now: float) -> bool:
    """Return whether the release in a state folder has its checksums, which are made last.

    Before that, the next start begins with a process that makes the index and takes a hundred megabytes for it. An
    earlier program makes no checksums: its release is whole when nothing changes any more. `now` is in seconds.
    """
    if any(state.glob(f"*/*/{CHECKSUMS}")):
        return True
    releases = [file.parent for file in state.glob("*/*/release.pickle")]
    return bool(releases) and now - max(each.stat().st_mtime for each in releases) > STILL_SECONDS


class KioskHand:
    """The hand inside the kiosk."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self.pid = process.pid

    def begin(self, language: str) -> None:
        """Begin a visit."""
        self._ask("begin", language=language)

    def open(self, tab: int, section: int) -> None:
        """Open a section."""
        self._ask("open", tab=tab, section=section)

    def is_whole(self) -> bool:
        """Return whether the section that was opened is there to its end."""
        return bool(self._ask("state")["whole"])

    def sections(self) -> list[tuple[int, int]]:
        """Return all sections, by the index of their tab and of themselves."""
        counts: list[int] = self._ask("sections")
        return [(tab, section) for tab, count in enumerate(counts) for section in range(count)]

    def play(self, title: str) -> None:
        """Play the film of this title, of the section that is open, on the whole screen."""
        for name in (f"Play the film: {title}", "Whole screen"):
            left, top, width, height = self._wait_for(name=name)
            point = {"id": 0, "x": left + width // 2, "y": top + height // 2}
            for state in ("press", "release"):
                self._ask("touch", points=[{**point, "state": state}])

    def tab(self, index: int) -> Rect:
        """Return where a tab can be touched."""
        return self._where("PageTab", 1 + index)  # Home is the first

    def language(self, code: str) -> Rect:
        """Return where a language can be touched."""
        codes: list[str] = self._ask("languages")
        return self._where("RadioButton", codes.index(code))

    def turner(self, step: int) -> Rect:
        """Return where the page is turned onward, or back with a negative step."""
        left, top, width, height = self._wait_for(message="next_page" if step > 0 else "previous_page")
        return left, top, width, height

    def _wait_for(self, **what: str) -> list[int]:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not (found := self._ask("where", **what)):
            if time.monotonic() > deadline:
                raise TimeoutError(f"there is no {what}")
            time.sleep(LOOK_SECONDS)
        return list(found)

    def _where(self, role: str, index: int) -> Rect:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while len(things := [each for each in self._ask("things") if each["role"] == role]) <= index:
            if time.monotonic() > deadline:
                raise TimeoutError(f"there is no {role} {index}")
            time.sleep(LOOK_SECONDS)  # what a visit consists of may not be laid out yet
        left, top, width, height = things[index]["rectangle"]
        return left, top, width, height

    def _ask(self, what: str, **more: Any) -> Any:
        stdin, stdout = self._process.stdin, self._process.stdout
        if not stdin or not stdout:
            raise RuntimeError("this kiosk obeys nobody")
        stdin.write(json.dumps({"do": what, **more}).encode() + b"\n")
        stdin.flush()
        answer = json.loads(stdout.readline())
        if isinstance(answer, dict) and "error" in answer:
            raise RuntimeError(answer["error"])
        return answer


@dataclass(frozen=True)
class BrowserSubject:
    """Chromium with a page that shows the same."""

    home: Home
    chromium: Chromium
    page: Path
    name: str = BROWSER

    def start(self, screen: Screen) -> "subprocess.Popen[bytes]":
        """Start it as on a real machine."""
        return _start(tuple(self.chromium.command(self.page)), self.home.environment(screen))

    @contextmanager
    def driven(self, screen: Screen) -> Iterator["BrowserHand"]:
        """Start it so that it also obeys a hand; end it afterwards."""
        with self.chromium.driven(self.page, self.home.environment(screen)) as driver:
            driver.wait_for("document.readyState === 'complete'")
            yield BrowserHand(driver)


class BrowserHand:
    """The hand inside the browser."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self.pid = driver.process.pid

    def begin(self, language: str) -> None:
        """Begin a visit."""
        self._driver.evaluate(f"window.kiosk.begin({language!r})")

    def open(self, tab: int, section: int) -> None:
        """Open a section."""
        self._driver.evaluate(f"window.kiosk.open({tab}, {section})")

    def is_whole(self) -> bool:
        """Return whether the section that was opened is there to its end: a frame of it was drawn."""
        return bool(self._driver.evaluate(FRAME_DRAWN))

    def sections(self) -> list[tuple[int, int]]:
        """Return all sections, by the index of their tab and of themselves."""
        return [(tab, section) for tab, section in self._driver.evaluate("window.kiosk.sections()")]

    def play(self, title: str) -> None:
        """Play the film of this title, of the section that is open, on the whole screen."""
        self._driver.evaluate(PLAYED % json.dumps(title))

    def tab(self, index: int) -> Rect:
        """Return where a tab can be touched."""
        return self._where(f"tab:{index}")

    def language(self, code: str) -> Rect:
        """Return where a language can be touched."""
        return self._where(f"language:{code}")

    def turner(self, step: int) -> Rect:
        """Return where the page is turned onward, or back with a negative step."""
        return self._where("down:page" if step > 0 else "up:page")

    def _where(self, name: str) -> Rect:
        left, top, width, height = self._driver.evaluate(f"window.kiosk.where({name!r})")
        return left, top, width, height


@contextmanager
def running(subject: Subject, screen: Screen) -> Iterator[int]:
    """Start a program, wait until its first screen is whole, give its process; end it afterwards."""
    process = subject.start(screen)
    try:
        wait_for_picture(screen)
        yield process.pid
    finally:
        stop(process)
        screen.settle(0.3)


def wait_for_picture(screen: Screen, quiet_seconds: float = 1.5) -> float:
    """Return when, on the monotonic clock, the last change came before the picture stood still for a while."""
    changes = screen.settle(quiet_seconds)
    while len(changes) == 1:
        changes = screen.settle(quiet_seconds)
    return changes[-1].seconds


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a program and wait until it is gone."""
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe:
            pipe.close()
    time.sleep(0.1)


def _start(
    command: tuple[str, ...], environment: Mapping[str, str], *, pipes: bool = False, root: Path = ROOT
) -> "subprocess.Popen[bytes]":
    channel = subprocess.PIPE if pipes else subprocess.DEVNULL
    return subprocess.Popen(
        command,
        cwd=root,  # where `-m` finds the package first
        env=environment,
        stdin=channel,
        stdout=channel,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # what interrupts us does not end them in the middle of a measurement
    )
