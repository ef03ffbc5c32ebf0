"""One kiosk on one screen in one session, where everything happens to it."""

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from PySide6.QtGui import QImage

from benchmarks.endurance.actions import WHOLE_VISIT_SECONDS
from benchmarks.endurance.edits import Edits
from benchmarks.endurance.events import Event, Step
from benchmarks.endurance.glass import Glass, Look, look_at
from benchmarks.endurance.line import Line
from benchmarks.endurance.outside import SessionScreen
from benchmarks.endurance.vitals import Vitals, children_of
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import DESKTOP_COLOUR, open_screen, wait_until
from tests.screen.sessions import Session, Setting, cage, no_window_manager, openbox_without_keys

SESSIONS: dict[str, Session] = {"bare": no_window_manager, "openbox": openbox_without_keys, "cage": cage}
KIOSK = (sys.executable, "-m", "benchmarks.driven", "--renderer", "software", "--inches", "21.5")
CONNECT = 'echo $$ >"$0.new" && mv "$0.new" "$0" && exec "$@" <"$0.in" >"$0.out" 2>"$0.log"'
"""Says which process the kiosk is, whatever stands between it and us, and gives it its line."""
OWN_PROCESS = re.compile(r" -m (kiosk|benchmarks)\.")
"""What a process of the kiosk itself has in its command line."""
DESKTOP_PIXEL = DESKTOP_COLOUR.rgb().to_bytes(4, sys.byteorder)
LAST_WORDS = 2000
LANGUAGE = "fr"

State = dict[str, Any]


class RefusedError(Exception):
    """The kiosk could not do what it was asked to do."""


class NoStartError(Exception):
    """The kiosk was started and never showed its content."""


class Station:
    """A driven kiosk, and all that can be done to it from outside."""

    def __init__(
        self, line: Line, session_screen: SessionScreen, edits: Edits, session: subprocess.Popen[bytes], log: Path
    ) -> None:
        self.line = line
        self.session_screen = session_screen
        self.edits = edits
        self._session = session
        self._glass = Glass(lambda size: look_at(session_screen.screen.framebuffer, size), self._drawn_by_the_kiosk)
        self._log = log
        self._own: dict[str, Callable[[Step], object]] = {
            "tap": self._tap,
            "click": self._click,
            "xdotool": lambda step: session_screen.screen.run("xdotool", *step["words"]),
            "screen": lambda step: session_screen.change(step["change"], self.state),
            "content": lambda step: edits.apply(step["change"], step["mark"]),
        }

    def state(self) -> State:
        """Return what the kiosk says of itself."""
        return dict(self.line.ask({"do": "state"})[0])

    def perform(self, event: Event) -> State:
        """Let an event happen; return what the kiosk says afterwards. Touches that follow each other come at once."""
        touches: list[Step] = []
        for step in event.steps:
            if step["do"] == "touch":
                touches.append(self._in_pixels(step))
                continue
            self._ask(*touches)
            touches.clear()
            self._own.get(step["do"], self._ask)(step)
        *_, state = self._ask(*touches, {"do": "state"})
        return dict(state)

    def faults_after(self, seconds: float, *, with_picture: bool = True) -> list[str]:
        """Let the visit end and return what is still wrong then, at the latest after so many seconds.

        It takes a moment until keys and clicks have arrived and a screen has turned. `with_picture` says whether a
        visit of a tenth of a second is to show that the screen follows the kiosk.
        """
        deadline = time.monotonic() + seconds
        while faults := self.faults():
            if time.monotonic() > deadline:
                return faults
            self.line.ask({"do": "skip", "seconds": WHOLE_VISIT_SECONDS})
        return self._faults_of_the_picture(seconds) if with_picture else []

    def _faults_of_the_picture(self, seconds: float) -> list[str]:
        """Return in which way the screen does not follow the kiosk. A visit begins and ends for it."""
        return self._glass.faults_of_a_visit(
            self.session_screen.size,
            lambda: self._bring_to("visiting", {"do": "begin", "language": LANGUAGE}),
            lambda: self._bring_to("attract", {"do": "end"}),
            seconds,
        )

    def _drawn_by_the_kiosk(self) -> Look:
        """Return how the kiosk draws the screen after a visit; a key that arrives late may begin another."""
        while not (drawn := self.line.ask({"do": "draw"})[0]):
            self._bring_to("attract", {"do": "end"})
        return bytes(drawn)

    def _bring_to(self, phase: str, step: Step) -> None:
        if self.state()["phase"] != phase:
            self._ask(step)

    def faults(self) -> list[str]:
        """Return in which ways this is not one kiosk that waits for a visitor and fills the screen."""
        state = self.state()
        screen, whole = self.session_screen.screen, [0, 0, *self.session_screen.size]
        strangers = [line for line in children_of(self.line.pid) if not OWN_PROCESS.search(line)]
        return [
            *([f"the visit goes on: {state['phase']}"] if state["phase"] != "attract" else []),
            *([f"{state['windows']} windows"] if state["windows"] != 1 else []),
            *([f"the window is {state['window']} on {whole}"] if state["window"] != whole else []),
            *([f"windows on the screen: {windows}"] if len(windows := screen.windows()) != 1 else []),
            *(["the desktop is seen"] if _shows_desktop(screen.picture()) else []),
            *(f"another process: {stranger}" for stranger in strangers),
        ]

    def is_running(self) -> bool:
        """Return whether the process that was started is still there."""
        return self._session.poll() is None and Path(f"/proc/{self.line.pid}/cmdline").exists()

    def vitals(self) -> Vitals:
        """Return what the kiosk takes from the machine."""
        return Vitals.of(self.line.pid)

    def last_words(self) -> str:
        """Return the end of the log of the kiosk."""
        return self._log.read_text("utf-8", "replace")[-LAST_WORDS:]

    def _ask(self, *steps: Step) -> list[Any]:
        answers = self.line.ask(*steps)
        for step, answer in zip(steps, answers, strict=True):
            if isinstance(answer, dict) and "error" in answer:
                raise RefusedError(f"{step} is refused: {answer['error']}")
        return answers

    def _tap(self, step: Step) -> None:
        if "message" in step:
            (place,) = self._ask({"do": "where", "message": step["message"]})
        else:
            (things,) = self._ask({"do": "things"})
            place = things[int(step["pick"] * len(things))]["rectangle"] if things else None
        if place:
            left, top, width, height = place
            point = {"id": 0, "x": left + width // 2, "y": top + height // 2}
            self._ask(*({"do": "touch", "points": [{**point, "state": state}]} for state in ("press", "release")))

    def _click(self, step: Step) -> None:
        x, y = (str(round(step[axis] * (side - 1))) for axis, side in zip("xy", self.session_screen.size, strict=True))
        self.session_screen.screen.run("xdotool", "mousemove", x, y, "click", str(step["button"]))

    def _in_pixels(self, step: Step) -> Step:
        width, height = self.session_screen.size
        points = [
            {**point, "x": round(point["x"] * (width - 1)), "y": round(point["y"] * (height - 1))}
            for point in step["points"]
        ]
        return {**step, "points": points}


@contextmanager
def open_station(name: str, patience: float = PATIENCE_SECONDS) -> Iterator[Station]:
    """Open a kiosk in one of `SESSIONS`, wait until it shows its content, and end it afterwards. Raises NoStartError.

    `patience` is the number of seconds after which a silent kiosk counts as dead.
    """
    # Short names, since the path of a socket may not be longer than 107 bytes.
    with (
        tempfile.TemporaryDirectory(prefix="screen-") as pictures,
        tempfile.TemporaryDirectory(prefix="home-", ignore_cleanup_errors=True) as home,
        open_screen(Path(pictures)) as screen,
        Line(Path(home, "kiosk.in"), Path(home, "kiosk.out"), patience) as line,
    ):
        pid_file, content = Path(home, "kiosk"), Path(home, "content")
        edits = Edits(content)
        command = ("sh", "-c", CONNECT, str(pid_file), *KIOSK, str(content), "--state", str(Path(home, "state")))
        with SESSIONS[name](Setting(screen, Path(home)), command) as session:
            wait_until(pid_file.exists, "the kiosk is started")
            line.pid = int(pid_file.read_text("ascii"))
            station = Station(
                line, SessionScreen(screen, nested=name == "cage"), edits, session, Path(home, "kiosk.log")
            )
            try:
                _wait_for_content(station)
                yield station
            finally:
                with suppress(ProcessLookupError):
                    os.kill(line.pid, signal.SIGKILL)


def _wait_for_content(station: Station) -> None:
    try:
        wait_until(lambda: bool(station.state()["name"]), "the kiosk shows its content")
    except OSError as error:
        raise NoStartError(f"{error!r}: {station.last_words()}") from error
    station.line.longest_silence = 0


def _shows_desktop(picture: QImage) -> bool:
    """Return whether any pixel has the colour that is seen where no window is."""
    pixels = bytes(picture.convertToFormat(QImage.Format.Format_ARGB32).constBits())
    place = pixels.find(DESKTOP_PIXEL)
    while place > 0 and place % len(DESKTOP_PIXEL):  # found across two pixels
        place = pixels.find(DESKTOP_PIXEL, place + 1)
    return place >= 0
