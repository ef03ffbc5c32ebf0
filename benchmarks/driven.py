"""The real kiosk, driven by JSON lines: `python -m benchmarks.driven [arguments of kiosk run]`.

Each line on standard input is a command, each line on standard output its answer: a JSON value, `null` where there is
nothing to tell, or `{"error": "why"}`. As long as no command comes, nothing is added to what the kiosk does.
When standard input ends, the kiosk goes on. Places are pixels of the window; a rectangle is `[x, y, width, height]`.

    {"do": "state"}                         a map: phase (attract, visiting, warning), page (home, hub, section), tab
                                            and section (-1 where none is open), pages (of the section), shown (which
                                            of them), language, name, whole (whether the page is there to its end, not
                                            only its first blocks),
                                            window and screen (rectangles), windows (how many are visible), visibility,
                                            exceptions and warnings (counts; those that Python or Qt complained of),
                                            exception_texts and warning_texts (the latest 20)
    {"do": "sections"}                      the number of sections of each tab
    {"do": "languages"}                     the codes of the languages, in the order of their buttons
    {"do": "things"}                        what can be touched now: [{"name", "role", "rectangle"}, …], front one last
    {"do": "where", "name": "Offices"}      the rectangle of the front thing of that name that is on the screen, or
                                            null; with "role": "PageTab" (as in QAccessible.Role) only among those;
                                            "message": "next_page" stands for a name that is a word of the kiosk
    {"do": "touch", "points": [             one touch event; state: press, move, release, stationary (without x and y).
      {"id": 0, "state": "press",           A finger that was pressed is down, and part of every event, until its
       "x": 10, "y": 20}, …]}               release, which may be missing; no finger moves that is not down
    {"do": "cancel"}                        a TouchCancel, as a compositor sends it
    {"do": "begin", "language": "fr"}       begin a visit
    {"do": "open", "tab": 1, "section": 0}  open a section, as a touch would: the visit goes on
    {"do": "back"}                          open the page that was open before
    {"do": "language", "code": "ht"}        choose a language
    {"do": "end"}                           end the visit
    {"do": "skip", "seconds": 120}          let time pass at once for the visit, second by second
    {"do": "draw"}                          the greys (see `endurance/glass.py`) of the waiting screen, drawn for the
                                            answer; null in a visit

A touch is answered once it is delivered to the window; the frame that shows it may follow later.
"""

import json
import os
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, TextIO, TypeAlias

from PySide6.QtCore import QObject, QSocketNotifier, Slot
from PySide6.QtGui import QGuiApplication

import kiosk.app.run
import kiosk.system.memory
from benchmarks.complaints import Complaints
from benchmarks.sight import find, rectangle_of, touchable_things
from kiosk.app.state import StateFolder
from kiosk.cli import main
from kiosk.models.clock import Clock
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import ViewEngine

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.touchscreen import Touchscreen

MAX_BYTES = 65536

Command: TypeAlias = dict[str, Any]


class SkippingClock(Clock):
    """A clock that can be put forward."""

    def __init__(self) -> None:
        super().__init__()
        self._skipped = 0
        self._waited = 0.0

    def now(self) -> float:
        """Return the seconds of the monotonic clock and those skipped."""
        return super().now() + self._skipped

    def skip(self, seconds: int) -> None:
        """Let seconds pass at once, one after another."""
        for _ in range(seconds):
            self._skipped += 1
            if self._timer.isActive():
                self.second.emit()
            self._waited += 1
            if self._stepper.isActive() and self._waited * 1000 >= self._stepper.interval():
                self._waited = 0
                self.step.emit()


class Driver(QObject):
    """Obeys the commands of standard input."""

    def __init__(self, answers: TextIO) -> None:
        super().__init__()
        self._complaints = Complaints()
        self._clocks: list[SkippingClock] = []
        self._heard = b""
        self._answers = answers
        self._touchscreen: Touchscreen | None = None
        self._commands: dict[str, Callable[[Command], Any]] = {
            "state": self._state,
            "sections": self._sections,
            "languages": lambda _: [each["code"] for each in self._kiosk.exhibit.languages.records],
            "things": lambda _: touchable_things(self._engine.window),
            "where": self._where,
            "touch": lambda command: self._fingers().touch(command["points"]),
            "cancel": lambda _: self._fingers().cancel(),
            "begin": lambda command: self._kiosk.begin(command["language"]),
            "open": self._open,
            "back": lambda _: self._kiosk.navigation.goBack(),
            "language": lambda command: self._kiosk.exhibit.chooseLanguage(command["code"]),
            "end": lambda _: self._kiosk.visit.end(),
            "skip": self._skip,
            "draw": self._draw,
        }

    def make_clock(self) -> Clock:
        """Return a clock that `skip` puts forward."""
        self._clocks.append(SkippingClock())
        return self._clocks[-1]

    def drive(self, engine: ViewEngine, kiosk: Kiosk) -> None:
        """Begin to listen."""
        self._engine = engine
        self._kiosk = kiosk
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)

    @Slot()
    def _listen(self) -> None:
        heard = os.read(sys.stdin.fileno(), MAX_BYTES)
        if not heard:
            self._notifier.setEnabled(False)
        *lines, self._heard = (self._heard + heard).split(b"\n")
        for line in lines:
            self._answers.write(json.dumps(self._obey(line), ensure_ascii=False) + "\n")
            self._answers.flush()

    def _obey(self, line: bytes) -> Any:
        try:
            command = json.loads(line)
            return self._commands[command["do"]](command)
        except (KeyError, TypeError, ValueError) as error:
            return {"error": f"{type(error).__name__}: {error}"}

    def _state(self, _command: Command) -> dict[str, Any]:
        window, complaints, navigation = self._engine.window, self._complaints, self._kiosk.navigation
        return {
            "phase": self._kiosk.visit.phase,
            "page": navigation.page,
            "tab": navigation.tabIndex,
            "section": navigation.sectionIndex,
            "pages": navigation.pages.count,
            "shown": navigation.pages.current,
            "language": self._kiosk.exhibit.language,
            "name": self._kiosk.exhibit.name,
            "whole": not navigation.pages.loading and navigation.pages.parts.complete,
            "window": rectangle_of(window.geometry()),
            "screen": rectangle_of(window.screen().geometry()),
            "windows": sum(each.isVisible() for each in QGuiApplication.topLevelWindows()),
            "visibility": window.visibility().name,
            "exceptions": complaints.exceptions.count,
            "exception_texts": complaints.exceptions.latest,
            "warnings": complaints.warnings.count,
            "warning_texts": complaints.warnings.latest,
        }

    def _where(self, command: Command) -> list[int] | None:
        name = self._kiosk.exhibit.messages[command["message"]] if "message" in command else command["name"]
        return find(self._engine.window, name, command.get("role", ""))

    def _sections(self, _command: Command) -> list[int]:
        localizer = self._kiosk.exhibit.localizer
        return [len(tab.sections) for tab in localizer.content.tabs] if localizer else []

    def _open(self, command: Command) -> None:
        self._kiosk.visit.noteAssistiveAction()
        self._kiosk.navigation.openTab(command["tab"])
        self._kiosk.navigation.openSection(command["section"])

    def _skip(self, command: Command) -> None:
        for clock in self._clocks:
            clock.skip(command["seconds"])

    def _draw(self, _command: Command) -> list[int] | None:
        from benchmarks.endurance.glass import look

        return list(look(self._engine.window.grabWindow())) if self._kiosk.visit.phase == "attract" else None

    def _fingers(self) -> "Touchscreen":
        if not self._touchscreen:
            from benchmarks.touchscreen import Touchscreen

            self._touchscreen = Touchscreen(self._engine.window)
        return self._touchscreen


_open_kiosk = kiosk.app.run.run


def _open_driven(answers: TextIO, options: kiosk.app.run.Options, state_folder: StateFolder) -> int:
    driver = Driver(answers)
    return _open_kiosk(options, state_folder, clocks=driver.make_clock, opened=driver.drive)


if __name__ == "__main__":
    own_output = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")  # the log takes that of the process
    kiosk.app.run.run = partial(_open_driven, own_output)
    kiosk.system.memory.leave_no_dump = lambda: None  # so that whoever drives it can measure it without being root
    sys.exit(main(["run", *sys.argv[1:]]))
