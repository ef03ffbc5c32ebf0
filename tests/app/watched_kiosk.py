"""A whole kiosk in which something goes wrong when its standard input says so: as a process of its own.

`python -m tests.app.watched_kiosk FOLDER` shows the content of the folder. A line on the standard input says what
happens: `block` stops the event loop for good, `no frames` keeps frames from being drawn, `frames` draws them again,
`hide` hides the window.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, Slot
from PySide6.QtQuick import QQuickWindow

from kiosk.app.run import Options, run
from kiosk.app.state import StateFolder
from kiosk.models.kiosk import Kiosk
from kiosk.qt.application import ViewEngine

LONG_SECONDS = 1000


class Trouble(QObject):
    """What goes wrong with a window."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__(window)
        self._window = window
        self._draws = True
        window.installEventFilter(self)
        self._input = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._input.activated.connect(self._obey)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Swallow what asks for a frame, while none is to be drawn."""
        if event.type() == QEvent.Type.UpdateRequest and not self._draws:
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _obey(self) -> None:
        match sys.stdin.readline().strip():
            case "block":
                time.sleep(LONG_SECONDS)
            case "no frames":
                self._draws = False
            case "frames":
                self._draws = True
                self._window.requestUpdate()
            case "hide":
                self._window.hide()
            case _:
                self._input.setEnabled(False)


def main(folder: Path) -> int:
    """Run the kiosk; return its exit code."""

    def opened(engine: ViewEngine, _kiosk: Kiosk) -> None:
        Trouble(engine.window)

    options = Options(source=folder / "content.yaml", state=folder / "state", renderer="software")
    state_folder = StateFolder(options.state, options.source)
    state_folder.keep_stacks()
    return run(options, state_folder, opened=opened)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
