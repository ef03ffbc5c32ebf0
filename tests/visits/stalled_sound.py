"""A whole kiosk that believes in its sound server, and plays all that it can: as a process of its own.

`python -m tests.visits.stalled_sound FOLDER` shows the content of the folder, whose first section has a film, a sound
and a text, and prints one JSON object: the longest time between two frames in milliseconds, for each act of a visitor.
What other programs of the machine took of that time is no fault of the kiosk, and left out. Qt has one connection to
the sound server in a process, and keeps it.
"""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Slot

from kiosk.app import background
from kiosk.app.run import Options, run
from kiosk.audio.sound_server_monitor import TIMEOUT_MILLISECONDS
from kiosk.audio.tts_client import TtsClient
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import ViewEngine

FOUND = json.dumps({"loudspeaker": True, "voices": ["en"], "missing": ""})
FILM, SOUND, TEXT = range(3)
FRAMES = 10
FRAME_MILLISECONDS = 15
GIVEN_UP = "given up"
"""The moment in which the kiosk waits no longer for an answer."""


def waits_for_a_processor() -> dict[str, int]:
    """Return how long each thread of this process could have run while others did, in nanoseconds."""
    waits = dict[str, int]()
    for task in Path("/proc/self/task").iterdir():
        with suppress(OSError):  # it has ended meanwhile
            waits[task.name] = int((task / "schedstat").read_text("ascii").split()[1])
    return waits


class Visit(QObject):
    """Acts one after another, each once the one before has been followed by some frames."""

    def __init__(self, engine: ViewEngine, kiosk: Kiosk) -> None:
        super().__init__()
        self._kiosk, self._window = kiosk, engine.window
        self._acts = self._visit()
        self.longest = dict[str, float]()
        self._act, self._last, self._left = "", monotonic(), 0
        self._waits = waits_for_a_processor()
        self._again = QTimer(self, singleShot=True, interval=FRAME_MILLISECONDS)
        self._again.timeout.connect(self._window.update)
        for reason in (kiosk.contentChanged, kiosk.listening.offeredChanged):
            reason.connect(self._begin, Qt.ConnectionType.QueuedConnection)  # once all have followed it

    @Slot()
    def _begin(self) -> None:
        """Begin once there is something to listen to, and a loudspeaker."""
        if self._kiosk.exhibit.localizer and self._kiosk.listening.loudspeaker and not self._act:
            self._kiosk.begin("en")
            self._kiosk.navigation.openBlock(0, 0, 0)
            self._window.frameSwapped.connect(self._see)
            self._next()

    def _visit(self) -> dict[str, Callable[[], object]]:
        kiosk = self._kiosk
        return {
            "a film": partial(kiosk.playback.open, FILM),
            "the warning": kiosk.visit.warningDue.emit,
            "louder": partial(kiosk.accessibility.chooseVolume, kiosk.accessibility.volumeSteps),
            "the film is closed": kiosk.playback.close,
            "a recording": partial(kiosk.playback.open, SOUND),
            "reading": partial(kiosk.listening.listenTo, TEXT),
            GIVEN_UP: lambda: None,
            "a silent film": partial(kiosk.playback.open, FILM),
            "the end": kiosk.visit.end,
        }

    def _next(self) -> None:
        name = next(iter(self._acts), "")
        if not name:
            QCoreApplication.exit()
            return
        self._act, self._left, self._last = name, FRAMES, monotonic()
        self._waits = waits_for_a_processor()
        self._acts.pop(name)()
        if name == GIVEN_UP:
            self._left = 2 * TIMEOUT_MILLISECONDS // FRAME_MILLISECONDS
        self._window.update()

    def _see(self) -> None:
        now, waits = monotonic(), waits_for_a_processor()
        waited = {thread: (wait - self._waits.get(thread, 0)) / 1e9 for thread, wait in waits.items()}
        own = waited.pop(str(os.getpid()))
        took = max(0.0, now - self._last - own - max(waited.values(), default=0.0))  # for which the own one may wait
        self.longest[self._act] = max(self.longest.get(self._act, 0.0), round(took * 1000))
        self._last, self._waits = monotonic(), waits
        self._left -= 1
        film = self._act == "a silent film"
        if self._left > 0 or (film and not self._kiosk.playback.seen):
            self._again.start()
        else:
            self._next()


def main(folder: Path) -> int:
    """Let the kiosk run until the visit is over; return its exit code."""
    probe = (sys.executable, "-S", "-c", f"print({FOUND!r})")
    vars(background)["TtsClient"] = partial(TtsClient, probe=probe)
    visits: list[Visit] = []

    def open_visit(engine: ViewEngine, kiosk: Kiosk) -> None:
        visits.append(Visit(engine, kiosk))

    code = run(Options(source=folder / "content.yaml", state=folder / "state", renderer="software"), opened=open_visit)
    sys.stdout.write(json.dumps(visits[0].longest) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
