"""Notices when the content changes on disk and has it read, in a process of its own."""

import json
import logging
import posixpath
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QProcess, QTimer, Signal, Slot

import kiosk
from kiosk.content.looks import is_there
from kiosk.content.signature import Signature
from kiosk.content.store import Kept, Store, inputs_of

log = logging.getLogger(__name__)

SETTLE_MILLISECONDS = 150
GLANCE_MILLISECONDS = 2000
GLANCE_MEDIA = 20
"""Media that are looked at each time, in turn: a thousand would take too long between two frames."""
PATIENCE_MILLISECONDS = 60_000
DYING_MILLISECONDS = 100
"""How long a process that said nothing may take to say why."""
INDEX_ANEW = b"index anew"
"""What is told to the process that reads when it has to replace the index."""
PACKAGE_PARENT = Path(kiosk.__file__).parent.parent


class Updates(QObject):
    """Watches a content file and its media.

    Editors save in several steps: it waits until they are quiet. A change that is good arrives as `kept`; `checked`
    tells the problems of any. What is shown meanwhile is for others to say.
    """

    kept = Signal(object)
    """The store holds this new release (`Kept`)."""
    checked = Signal(list)
    """The content was read; these are its problems, as plain maps."""
    indexed = Signal()
    """The index of the release in use was made, unless the disk did not take it."""

    def __init__(self, source: Path, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source.absolute()
        self._store = store
        self._media: tuple[str, ...] = ()
        self._seen: dict[str, Signature] = {}
        self._turn: Iterator[str] = cycle(self._media)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stir)
        self._watcher.directoryChanged.connect(self._compare)
        self._settle = _timer(self, SETTLE_MILLISECONDS, self._look, once=True)
        self._poll = _timer(self, GLANCE_MILLISECONDS, self._glance)
        self._patience = _timer(self, PATIENCE_MILLISECONDS, self._give_up, once=True)
        self._waiting = False
        """Whether the process is there and waits until the file is quiet."""
        self._reading = False
        self._index_anew = False
        """Whether the process has to make the index anew, though there is one."""
        self._process = QProcess(self)
        self._process.setWorkingDirectory(str(PACKAGE_PARENT))
        self._process.readChannelFinished.connect(self._finish)  # it goes on, and makes the index
        self._process.finished.connect(self._patience.stop)
        self._process.finished.connect(self.indexed)
        self._process.errorOccurred.connect(self._fail)

    def start(self, current: Kept | None = None) -> None:
        """Begin to watch. The content is read now unless the store holds just what is on the disk.

        `current` is the release in use, for whoever has it already; else the store is asked for it.
        """
        current = current or self._store.current()
        if current:
            release = current.release
            self._remember({*release.inputs, *release.copies.values()}, release.inputs)
        self._watch()
        self._poll.start()
        if not current or self._now() != self._seen or not self._store.is_complete(current):
            self._look()

    @Slot()
    def read_again(self) -> None:
        """Have the content read although it did not change."""
        self._stir()

    def stop(self) -> None:
        """Stop watching and reading."""
        self._poll.stop()
        self._settle.stop()
        self._process.readChannelFinished.disconnect(self._finish)
        self._give_up()

    @Slot()
    def make_index_anew(self) -> None:
        """Replace the index of the release in use: it is damaged."""
        self._index_anew = True
        self._look()

    def _now(self) -> dict[str, Signature]:
        return inputs_of(self._source, self._media)

    def _remember(self, media: Iterable[str], inputs: Mapping[str, Sequence[int]]) -> None:
        self._media = tuple(name for name in media if name != self._source.name)
        self._seen = {name: tuple(seen) for name, seen in inputs.items()}
        self._turn = cycle(self._media)

    def _stir(self) -> None:
        if not self._reading:
            self._call()  # it loads what it needs while the file becomes quiet
        self._settle.start()

    def _compare(self) -> None:
        if self._now() != self._seen:
            self._stir()

    def _glance(self) -> None:
        """Notice what no event told: not every file system has events, and a picture may change in its place."""
        some = tuple(islice(self._turn, min(GLANCE_MEDIA, len(self._media))))
        now = inputs_of(self._source, some)
        if any(now.get(name) != self._seen.get(name) for name in (self._source.name, *some)):
            self._stir()

    def _look(self) -> None:
        if self._reading:
            self._stir()
            return
        self._call()
        if not self._waiting:
            return  # it could not be started
        self._waiting, self._reading = False, True
        self._seen = self._now()
        if self._index_anew:
            self._index_anew = False
            self._process.write(INDEX_ANEW)
        self._process.closeWriteChannel()
        self._patience.start()

    def _call(self) -> None:
        """Have a process there that reads the file once its input is closed."""
        if not self._waiting:
            self._give_up()  # a process that makes the index of what is out of date
            self._waiting = True
            self._process.start(
                sys.executable, ["-m", "kiosk.content.prepare", str(self._source), str(self._store.folder)]
            )

    def _give_up(self) -> None:
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)

    def _fail(self, error: QProcess.ProcessError) -> None:
        """Say that reading could not begin; the next comparison tries again."""
        if error == QProcess.ProcessError.FailedToStart:
            self._patience.stop()
            self._waiting = self._reading = False
            self._seen = {}
            log.error("the content cannot be read: %s", self._process.errorString())
            self.checked.emit([])

    def _finish(self) -> None:
        self._waiting = self._reading = False
        result = _parse(self._process.readAllStandardOutput().toStdString())
        if result is None:
            self._process.waitForFinished(DYING_MILLISECONDS)
        complaint = self._process.readAllStandardError().toStdString().strip()
        if result is None:
            log.error("the content could not be read: %s", complaint or "reading did not come to an end")
            self.checked.emit([])
            return
        if complaint:
            log.error("while the content was read: %s", complaint)
        if result["again"]:
            self._stir()
        else:
            self._arrive(result)

    def _arrive(self, result: dict[str, Any]) -> None:
        for problem in result["problems"]:
            log.log(
                logging.ERROR if problem["severity"] == "error" else logging.INFO,
                "%(file)s:%(line)s:%(column)s: %(path)s: %(what)s %(how)s",
                problem,
            )
        self._remember(result["media"], result["inputs"])
        self._watch()
        current = self._store.current() if result["kept"] else None
        if current:
            self.kept.emit(current)
        self.checked.emit(result["problems"])

    def _watch(self) -> None:
        folder = self._source.parent
        folders = {folder, *(folder / below for below in set(map(posixpath.dirname, self._media)))}
        wanted = {str(path) for path in (self._source, *folders) if is_there(path)}
        missing = wanted - {*self._watcher.files(), *self._watcher.directories()}
        if missing:
            self._watcher.addPaths(sorted(missing))


def _timer(parent: QObject, milliseconds: int, slot: Callable[[], None], *, once: bool = False) -> QTimer:
    timer = QTimer(parent)
    timer.setInterval(milliseconds)
    timer.setSingleShot(once)
    timer.timeout.connect(slot)
    return timer


def _parse(said: str) -> dict[str, Any] | None:
    """Return what the reading process said, or None when it came to no end."""
    with suppress(ValueError):
        result: dict[str, Any] = json.loads(said)
        return result
    return None
