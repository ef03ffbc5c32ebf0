"""The kiosk as the machine sees it: a process, its windows, the picture on the screen."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from tests.patience import PATIENCE_SECONDS
from tests.screen.pictures import difference
from tests.screen.screen import Screen, wait_until
from tests.screen.sessions import Session, Setting

EXHIBIT = Path(__file__).parent / "exhibit"
RUN = (sys.executable, "-m", "kiosk", "run")
OPTIONS = ("--renderer", "software", "--inches", "21.5")
WRITE_PID = ("sh", "-c", 'echo $$ >"$0.new" && mv "$0.new" "$0" && exec "$@"')
SAME = 0.002
"""Two pictures are the same view if no larger part of their pixels differs: there may be a pointer."""


@dataclass(frozen=True)
class OpenedKiosk:
    """A running kiosk."""

    screen: Screen
    process: subprocess.Popen[bytes]
    """What the session started: the kiosk, or a compositor that ends with it."""
    pid: int

    def is_running(self) -> bool:
        """Return whether the process that was started is still there."""
        return self.process.poll() is None and Path(f"/proc/{self.pid}").exists()

    def shows(self, view: QImage) -> bool:
        """Return whether the whole screen is as in the picture."""
        return difference(self.screen.picture(), view) < SAME

    def waits_for(self, view: QImage) -> None:
        """Return once the whole screen is as in the picture."""
        wait_until(lambda: self.shows(view), "the view fills the screen")

    def exit_code(self) -> int:
        """Wait until it has ended; return the exit code."""
        return self.process.wait(PATIENCE_SECONDS)

    def terminate(self) -> None:
        """Ask it to end, as the system does."""
        os.kill(self.pid, signal.SIGTERM)


@contextmanager
def open_kiosk(session: Session, setting: Setting, *options: str, content: Path = EXHIBIT) -> Iterator[OpenedKiosk]:
    """Open the small exhibit, or other content, in a session; end the kiosk afterwards if it still runs."""
    pid_file = setting.folder / "pid"
    with session(setting, (*WRITE_PID, str(pid_file), *RUN, str(content), *OPTIONS, *options)) as process:
        wait_until(pid_file.exists, "the kiosk is started")
        kiosk = OpenedKiosk(setting.screen, process, int(pid_file.read_text("utf-8")))
        try:
            yield kiosk
        finally:
            with suppress(ProcessLookupError):
                os.kill(kiosk.pid, signal.SIGKILL)
