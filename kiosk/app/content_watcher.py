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

from kiosk.app.publish_process import TIMEOUT_MILLISECONDS, PublishProcess
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
RETRY_DELAYS_MILLISECONDS = (60_000, 5 * 60_000, 30 * 60_000)
"""The times until reading that failed is tried again; the last one from then on."""

REBUILD_INDEX = b"index anew"
"""The input of the publish process that makes it replace the index."""

Inputs = dict[str, Signature]


class ContentWatcher(QObject):
    """Watches a content file and its media.

    Editors save in several steps, so it waits until the folder is quiet. `published` tells of a release,
    `checked` of the diagnostics of every reading.

    The folder is read in another thread: a share that hangs only delays the detection of changes.
    """

    published = Signal(object)
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
        timeout: int = TIMEOUT_MILLISECONDS,
        retry_delays: Sequence[int] = RETRY_DELAYS_MILLISECONDS,
        day: date | None = None,
    ) -> None:
        """Watch `source`; see `TIMEOUT_MILLISECONDS` and `RETRY_DELAYS_MILLISECONDS` for how long reading may take.

        With a `day` the content is validated for that day.
        """
        super().__init__(parent)
        self._source = source.absolute()
        self._store = store
        self._media: tuple[str, ...] = ()
        self._signatures: Inputs = {}
        self._media_cycle: Iterator[str] = cycle(self._media)
        self._last_signatures: Inputs = {}
        """The signatures that were seen last while the folder was not quiet."""
        self._changed_meanwhile = False
        """Whether something happened while a look was under way."""
        self._silent_polls = self._failures = self._lacking_bytes = 0
        self._free_at_failure: int | None = None
        self._request = b""
        self._read_thread, self._store_thread = ThreadPool("content", self), ThreadPool("store", self)
        self._events = FolderEvents(self)
        self._events.happened.connect(self._compare)
        self._debounce_timer = _timer(self, DEBOUNCE_MILLISECONDS, self._request_reading, once=True)
        self._poll = _timer(self, POLL_MILLISECONDS, self._poll_files)
        self._retry_timer = _timer(self, 0, self._request_reading, once=True)
        self._retry_delays = retry_delays
        self._process = PublishProcess(self._source, store.folder, self, timeout, day)
        self._process.answered.connect(self._on_answer)
        self._process.finished.connect(self.indexed)
        self._process.failed.connect(self._on_failure)

    def start(self, current: StoredRelease | None = None) -> None:
        """Start watching. The content is read now, unless the current release is made of the same files.

        `current` is the current release, if it is loaded already; else it is loaded from the store.
        """
        self._poll.start()
        self._read_thread.submit(partial(self._first_signatures, current), self._begin)

    @Slot()
    def read_again(self) -> None:
        """Read the content again although it did not change."""
        self._debounce()

    @Slot()
    def stop(self) -> None:
        """Stop watching and reading."""
        for timer in (self._poll, self._debounce_timer, self._retry_timer):
            timer.stop()
        for each in (self._read_thread, self._store_thread, self._events):
            each.close()
        self._process.stop()

    @Slot()
    def rebuild_index(self) -> None:
        """Replace the damaged index of the current release."""
        self._request = REBUILD_INDEX
        self._request_reading()

    # --- looks at the folder, in another thread

    def _first_signatures(self, current: StoredRelease | None) -> tuple[StoredRelease | None, Inputs, bool]:
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
        if not current or now != self._signatures or not complete:
            self._request_reading()

    def _remember(self, media: Sequence[str], inputs: Mapping[str, Sequence[int]]) -> None:
        self._media = tuple(name for name in media if name != self._source.name)
        self._signatures = {name: tuple(seen) for name, seen in inputs.items()}
        self._media_cycle = cycle(self._media)
        self._read_thread.submit(partial(self._events.watch, self._folders(media)), lambda _: self._compare())

    @Slot()
    def _compare(self) -> None:
        self._check_files(self._media)

    @Slot()
    def _poll_files(self) -> None:
        """Poll the files: not every file system has events, and a picture may be changed in place."""
        if self._read_thread.pending:
            self._silent_polls += 1
            if self._silent_polls == SILENT_POLLS:
                log.warning("%s gives no answer: what changes there is not noticed", self._source.parent)
            return
        self._check_files(tuple(islice(self._media_cycle, min(POLL_MEDIA, len(self._media)))))
        if self._lacking_bytes and not self._store_thread.pending:
            self._store_thread.submit(partial(_free_bytes, self._store.folder), self._retry_if_space)

    def _check_files(self, media: Iterable[str]) -> None:
        if self._read_thread.pending:
            self._changed_meanwhile = True
            return
        names = tuple(media)
        self._read_thread.submit(partial(inputs_of, self._source, names), partial(self._evaluate, names))

    def _evaluate(self, names: tuple[str, ...], now: Inputs) -> None:
        if self._silent_polls >= SILENT_POLLS:
            log.info("%s answers again", self._source.parent)
        self._silent_polls = 0
        if any(now.get(name) != self._signatures.get(name) for name in (self._source.name, *names)):
            self._failures = 0
            if (
                now != self._last_signatures or not self._debounce_timer.isActive()
            ):  # else it is quiet by now, and others are not
                self._last_signatures = now
                self._debounce()
        if self._changed_meanwhile:
            self._changed_meanwhile = False
            self._compare()

    def _retry_if_space(self, free: int) -> None:
        if self._free_at_failure is None:
            self._free_at_failure = free
        elif free > max(self._free_at_failure, self._lacking_bytes):
            self._request_reading()

    # --- reading

    def _debounce(self) -> None:
        """Read the content once the folder is quiet."""
        if not self._process.working:
            self._process.prestart()  # it loads what it needs while the file becomes quiet
        self._debounce_timer.start()

    @Slot()
    def _request_reading(self) -> None:
        if self._process.working:
            self._debounce()
            return
        self._process.prestart()
        self._read_thread.submit(partial(inputs_of, self._source, self._media), self._read)

    def _read(self, now: Inputs) -> None:
        if self._debounce_timer.isActive():
            return  # it is looked at once more
        self._retry_timer.stop()
        self._signatures = now
        request, self._request = self._request, b""
        self._process.begin(request)

    @Slot(dict)
    def _on_answer(self, result: dict[str, Any]) -> None:
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
        self._lacking_bytes, self._free_at_failure = result["lacking"], None
        if self._lacking_bytes:
            self._try_later()
        else:
            self._failures = 0
        if result["stored"]:
            self._store_thread.submit(self._store.current, partial(self._emit_results, result["diagnostics"]))
        else:
            self.checked.emit(result["diagnostics"])

    def _emit_results(self, diagnostics: list[dict[str, Any]], current: StoredRelease | None) -> None:
        if current:
            self.published.emit(current)
        self.checked.emit(diagnostics)

    @Slot()
    def _on_failure(self) -> None:
        self._try_later()
        self.checked.emit([])

    def _try_later(self) -> None:
        self._retry_timer.start(self._retry_delays[min(self._failures, len(self._retry_delays) - 1)])
        self._failures += 1


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
