"""Decides which release is shown."""

import logging
from collections.abc import Iterator
from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Slot

from kiosk.app.state import REREAD_CONTENT, STEP_BACK
from kiosk.content.store.store import Store, StoredRelease
from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.models.kiosk import Kiosk
from kiosk.qt.thread_pool import ThreadPool

log = logging.getLogger(__name__)

START_SECONDS = 5.0
"""The longest time that the first frame waits for the content. From a slow card it takes a second."""


class Publisher(QObject):
    """Shows releases on the kiosk, and reports diagnostics to editors."""

    def __init__(self, kiosk: Kiosk, store: Store) -> None:
        super().__init__(kiosk)
        self._kiosk = kiosk
        self.store = store
        self.latest: StoredRelease | None = None
        self.errors: list[dict[str, Any]] = []
        """What keeps the content file, as it was last read, from being shown."""
        self._steps_back = False
        self._losses: list[dict[str, Any]] = []
        """The losses of the latest release, as diagnostics."""
        self._disk = ThreadPool("releases", self)
        kiosk.contentChanged.connect(self._forget)

    def publish_last(self, failed: int = 0, fallback: Store | None = None, *, seconds: float = START_SECONDS) -> None:
        """Show the current release, if there is one; with an empty store that of `fallback`.

        `failed` is the number of failed starts in a row. After two, the newest release is read anew from its content
        file; after three, the one before is shown.

        It waits so many seconds for the disk; a later release is shown when it arrives.
        """
        self._disk.submit(partial(self._last, failed, fallback), self._publish_found)
        self._disk.wait(seconds)

    def _last(self, failed: int, fallback: Store | None) -> StoredRelease | None:
        """Return the release to show. Runs in another thread."""
        if failed == REREAD_CONTENT:
            self.store.discard_pickle()
        self._steps_back = failed == STEP_BACK and len(self.store.folders()) > 1
        return self.store.current(skip=int(self._steps_back)) or (fallback.current() if fallback else None)

    def _publish_found(self, stored: StoredRelease | None) -> None:
        if stored and not self.latest:
            self.publish(stored)

    def note_first_frame(self) -> None:
        """Note that the first frame is shown: after a step back, the newest release is refused from now on."""
        if self._steps_back and self.latest:
            self._disk.submit(self._refuse)

    def _refuse(self) -> None:
        log.error("%s ended the kiosk before anything showed: it is refused", self.store.folders()[:1])
        self.store.refuse_newest()

    @Slot(object)
    def publish(self, stored: StoredRelease) -> None:
        """Show this content, when the visit allows."""
        log.info("content: %s", stored.folder)
        self._losses = list(_losses(self.latest, stored))
        self.latest = stored
        self._kiosk.show(stored)

    @Slot(list)
    def report(self, diagnostics: list[dict[str, Any]]) -> None:
        """Show errors and losses to editors.

        Without any content, show visitors an apology.
        """
        self.errors = [each for each in diagnostics if each["severity"] == "error"]
        errors = [*self._losses, *self.errors]
        if self._kiosk.exhibit.ready:
            self._kiosk.show_notices(errors)
        else:
            from kiosk.app.apologies import apologies

            self._kiosk.icons.use(_arrows())
            self._kiosk.show_notices(errors)
            self._kiosk.show_unavailable(apologies("being_prepared"))

    @Slot()
    def _forget(self) -> None:
        """Remove older releases, once they are no longer shown."""
        if self.latest:
            self._disk.submit(partial(self.store.remove_older, self.latest))


def _losses(before: StoredRelease | None, now: StoredRelease) -> Iterator[dict[str, Any]]:
    """Yield and log the loss of a new release, as a diagnostic."""
    if before:
        from kiosk.content.publish.losses import loss

        if diagnostic := loss(before.release.content, now.release.content, CONTENT_FILE):
            log.warning("%s: %s %s", diagnostic.file, diagnostic.what, diagnostic.how)
            yield asdict(diagnostic)


def _arrows() -> dict[str, str]:
    """Return the icons of scroll buttons; all others come with content."""
    from kiosk.content.media.icons import svg

    return {name: svg(name) for name in ("chevron-down", "chevron-up")}
