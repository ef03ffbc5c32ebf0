"""Watches the content folder for changes, and has them published by another process."""

import logging
import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from shutil import disk_usage
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.app.publish_process import PATIENCE_MILLISECONDS, PublishProcess
from kiosk.content.store.store import Store, StoredRelease, inputs_of
from kiosk.qt.folder_events import FolderEvents
from kiosk.qt.thread_pool import ThreadPool
from kiosk.system.signature import Signature

log = logging.getLogger(__name__)

DEBOUNCE_MILLISECONDS = 150
POLL_MILLISECONDS = 2000
POLL_MEDIA = 20
"""The number of media that each poll looks at, in turn: a slow share is not asked for a thousand at once."""
SILENT_POLLS = 15
"""The number of polls without an answer after which the log says so."""
PAUSES_MILLISECONDS = (60_000, 5 * 60_000, 30 * 60_000)
"""The times until reading that failed is tried again; the last one from then on."""

INDEX_ANEW = b"index anew"
"""The input of the publish process that makes it replace the index."""

Inputs = dict[str, Signature]


class ContentWatcher(QObject):
    """Watches a content file and its media.

    Editors save in several steps, so it waits until the folder is quiet. `kept` is emitted for a new release, `checked`
    with the diagnostics of every reading.

    The folder is read in another thread: a share that hangs only delays the detection of changes.
    """

    kept = Signal(object)
    """The store has this new release (`StoredRelease`)."""
    checked = Signal(list)
    """The content was read; these are its diagnostics, as dictionaries."""

    indexed = Signal()
    """The index of the release in use was made, unless the disk did not take it."""

    def __init__(
        self,
        source: Path,
        store: Store,
        parent: QObject | None = None,
        *,
        patience: int = PATIENCE_MILLISECONDS,
        pauses: Sequence[int] = PAUSES_MILLISECONDS,
        day: date | None = None,
    ) -> None:
        """Watch `source`; see `PATIENCE_MILLISECONDS` and `PAUSES_MILLISECONDS` for how long reading may take.

        With a `day` the content is validated for that day.
        """
        super().__init__(parent)
        self._source = source.absolute()
        self._store = store
        self._media: tuple[str, ...] = ()
        self._seen: Inputs = {}
        self._turn: Iterator[str] = cycle(self._media)
        self._moving: Inputs = {}
        """The signatures that were seen last while the folder was not quiet."""
        self._missed = False
        """Whether something happened while a look was under way."""
        self._silent = self._tries = self._lacking = 0
        self._room: int | None = None
        self._request = b""
        self._share, self._disk = ThreadPool("content", self), ThreadPool("store", self)
        self._events = FolderEvents(self)
        self._events.happened.connect(self._compare)
        self._quiet = _timer(self, DEBOUNCE_MILLISECONDS, self._look, once=True)
        self._poll = _timer(self, POLL_MILLISECONDS, self._poll_files)
        self._again = _timer(self, 0, self._look, once=True)
        self._pauses = pauses
        self._process = PublishProcess(self._source, store.folder, self, patience, day)
        self._process.answered.connect(self._arrive)
        self._process.finished.connect(self.indexed)
        self._process.failed.connect(self._fail)

    def start(self, current: StoredRelease | None = None) -> None:
        """Start watching. The content is read now, unless the current release is made of the same files.

        `current` is the current release, if it is loaded already; else it is loaded from the store.
        """
        self._poll.start()
        self._share.submit(partial(self._look_first, current), self._begin)

    @Slot()
    def read_again(self) -> None:
        """Read the content again although it did not change."""
        self._debounce()

    @Slot()
    def stop(self) -> None:
        """Stop watching and reading."""
        for timer in (self._poll, self._quiet, self._again):
            timer.stop()
        for each in (self._share, self._disk, self._events):
            each.close()
        self._process.stop()

    @Slot()
    def make_index_anew(self) -> None:
        """Replace the damaged index of the current release."""
        self._request = INDEX_ANEW
        self._look()

    # --- looks at the folder, in another thread

    def _look_first(self, current: StoredRelease | None) -> tuple[StoredRelease | None, Inputs, bool]:
        current = current or self._store.current()
        complete = current is not None and self._store.is_complete(current)
        return current, inputs_of(self._source, self._media_of(current)), complete

    def _media_of(self, current: StoredRelease | None) -> list[str]:
        release = current.release if current else None
        names = {*release.inputs, *release.copies.values()} if release else set[str]()
        return [name for name in names if name != self._source.name]

    def _folders(self, media: Sequence[str]) -> list[Path]:
        folder = self._source.parent
        return [folder, *(folder / below for below in set(map(posixpath.dirname, media)) - {""})]

    # --- their results

    def _begin(self, found: tuple[StoredRelease | None, Inputs, bool]) -> None:
        current, now, complete = found
        self._remember(self._media_of(current), current.release.inputs if current else {})
        if not current or now != self._seen or not complete:
            self._look()

    def _remember(self, media: Sequence[str], inputs: Mapping[str, Sequence[int]]) -> None:
        self._media = tuple(name for name in media if name != self._source.name)
        self._seen = {name: tuple(seen) for name, seen in inputs.items()}
        self._turn = cycle(self._media)
        self._share.submit(partial(self._events.watch, self._folders(media)), lambda _: self._compare())

    @Slot()
    def _compare(self) -> None:
        self._look_at(self._media)

    @Slot()
    def _poll_files(self) -> None:
        """Poll the files: not every file system has events, and a picture may be changed in place."""
        if self._share.pending:
            self._silent += 1
            if self._silent == SILENT_POLLS:
                log.warning("%s gives no answer: what changes there is not noticed", self._source.parent)
            return
        self._look_at(tuple(islice(self._turn, min(POLL_MEDIA, len(self._media)))))
        if self._lacking and not self._disk.pending:
            self._disk.submit(partial(_free_bytes, self._store.folder), self._see_room)

    def _look_at(self, media: Iterable[str]) -> None:
        if self._share.pending:
            self._missed = True
            return
        names = tuple(media)
        self._share.submit(partial(inputs_of, self._source, names), partial(self._judge, names))

    def _judge(self, names: tuple[str, ...], now: Inputs) -> None:
        if self._silent >= SILENT_POLLS:
            log.info("%s answers again", self._source.parent)
        self._silent = 0
        if any(now.get(name) != self._seen.get(name) for name in (self._source.name, *names)):
            self._tries = 0
            if now != self._moving or not self._quiet.isActive():  # else it is quiet by now, and others are not
                self._moving = now
                self._debounce()
        if self._missed:
            self._missed = False
            self._compare()

    def _see_room(self, free: int) -> None:
        if self._room is None:
            self._room = free
        elif free > max(self._room, self._lacking):
            self._look()

    # --- reading

    def _debounce(self) -> None:
        """Read the content once the folder is quiet."""
        if not self._process.working:
            self._process.start_early()  # it loads what it needs while the file becomes quiet
        self._quiet.start()

    @Slot()
    def _look(self) -> None:
        if self._process.working:
            self._debounce()
            return
        self._process.start_early()
        self._share.submit(partial(inputs_of, self._source, self._media), self._read)

    def _read(self, now: Inputs) -> None:
        if self._quiet.isActive():
            return  # it is looked at once more
        self._again.stop()
        self._seen = now
        request, self._request = self._request, b""
        self._process.begin(request)

    @Slot(dict)
    def _arrive(self, result: dict[str, Any]) -> None:
        if result["again"]:
            self._debounce()
            return
        for diagnostic in result["diagnostics"]:
            log.log(
                logging.ERROR if diagnostic["severity"] == "error" else logging.INFO,
                "%(file)s:%(line)s:%(column)s: %(path)s: %(what)s %(how)s",
                diagnostic,
            )
        self._remember(result["media"], result["inputs"])
        self._lacking, self._room = result["lacking"], None
        if self._lacking:
            self._try_later()
        else:
            self._tries = 0
        if result["kept"]:
            self._disk.submit(self._store.current, partial(self._tell, result["diagnostics"]))
        else:
            self.checked.emit(result["diagnostics"])

    def _tell(self, diagnostics: list[dict[str, Any]], current: StoredRelease | None) -> None:
        if current:
            self.kept.emit(current)
        self.checked.emit(diagnostics)

    @Slot()
    def _fail(self) -> None:
        self._try_later()
        self.checked.emit([])

    def _try_later(self) -> None:
        self._again.start(self._pauses[min(self._tries, len(self._pauses) - 1)])
        self._tries += 1


def _free_bytes(folder: Path) -> int:
    """Return the free bytes of the disk of a folder; 0 where that is unknown."""
    with suppress(OSError):
        return disk_usage(folder).free
    return 0


def _timer(parent: QObject, milliseconds: int, slot: Callable[[], None], *, once: bool = False) -> QTimer:
    timer = QTimer(parent)
    timer.setInterval(milliseconds)
    timer.setSingleShot(once)
    timer.timeout.connect(slot)
    return timer
