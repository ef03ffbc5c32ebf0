"""Makes the draft of a content folder its content, and keeps every version.

What was checked is what is published: the bytes of the draft as they were read. A power cut, a full disk or a kill at
any moment leaves the old content or the new one, and the draft until it is public.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from kiosk.content.schema.record import Record, record
from kiosk.content.validation.load import Loaded
from kiosk.content.versions.changes import Change, changes_if_readable
from kiosk.content.versions.draft import DRAFT, Draft
from kiosk.content.versions.history import HISTORY, History, Version
from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.content.yaml.diagnostics import Diagnostic
from kiosk.content.yaml.edits import Document
from kiosk.system.digests import digest, digest_of_file
from kiosk.system.disk import ChangedMeanwhileError, Disk, replace_by_copy, replace_file
from kiosk.system.file_lock import locked
from kiosk.system.files import is_file

Loads = Callable[[Path, bytes], Loaded]
"""Loads a content file as if it held these bytes."""

_CHANGED = f"Somebody changed {CONTENT_FILE} meanwhile: look at the changes again."


class RefusedError(Exception):
    """Nothing was published, or brought back; the message says why, and what to do."""


@record(frozen=True)
class Proposal(Record):
    """What would be published."""

    data: bytes
    public: bytes
    """The content file as it is."""
    from_draft: bool
    """Whether it is the draft; else it is a content file that was changed without one."""
    loaded: Loaded
    before: Loaded | None
    """What was public before, as far as it can be read."""
    changes: tuple[Change, ...]
    theirs: tuple[Change, ...]
    """What others changed in the content file since the draft began."""

    @property
    def problems(self) -> tuple[Diagnostic, ...]:
        """The errors, and the warnings that were not there before."""
        known = {(each.path, each.what) for each in (self.before.diagnostics if self.before else ())}
        return tuple(
            each for each in self.loaded.diagnostics if each.severity == "error" or (each.path, each.what) not in known
        )

    @property
    def media(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The media that are named for the first time, and those that are named no longer."""
        now, was = set(self.loaded.media), set(self.before.media if self.before else ())
        return tuple(sorted(now - was)), tuple(sorted(was - now))


class Publication:
    """Publishes one content folder."""

    def __init__(self, folder: Path, loads: Loads, disk: Disk | None = None) -> None:
        self.folder = folder
        self.draft = Draft(folder, disk)
        self.history = History(folder, disk)
        self._load = loads
        self._disk = disk or Disk()
        self.path = folder / CONTENT_FILE
        """The content file that is public."""

    def proposal(self) -> Proposal | None:
        """Return what would be published; None where nothing is new. Raises RefusedError and OSError."""
        public, draft, base = self._public(), self.draft.read(), self.draft.base()
        versions = self.history.versions()
        if draft is None or draft == public:
            if base not in {None, public}:  # the power was cut when the draft was public already
                self.draft.discard(draft)
            return self._without_draft(public, versions)
        if base is None and versions and versions[0].digest == digest(draft) and not _holds(versions, public):
            base = draft  # it was published, and left by a power cut
        loaded = _as_draft(self._load(self.path, draft))
        before = self._load(self.path, public)
        theirs = changes_if_readable(base, public) or () if base is not None and base != public else ()
        return Proposal(draft, public, True, loaded, before, changes_if_readable(public, draft) or (), theirs)

    def _without_draft(self, public: bytes, versions: list[Version]) -> Proposal | None:
        """Return the content file as a proposal, or None where it is the newest version."""
        if versions and versions[0].digest == digest(public):
            return None
        known = self.history.content(versions[0]) if versions else b""
        changed = changes_if_readable(known, public) or ()
        return Proposal(public, public, False, self._load(self.path, public), None, changed, ())

    def publish(self, proposal: Proposal, *, by: str, note: str, now: datetime) -> Version:
        """Publish what was proposed, and return its version.

        Raises RefusedError where it has errors or something changed since it was proposed, and OSError where the disk
        does not take it: the public then sees what it saw.
        """
        if proposal.loaded.content is None:
            raise RefusedError("The content has errors: mend them first.")
        with self._locked():
            self._refuse_changed(proposal)
            versions = self.history.versions()
            if proposal.from_draft and not _holds(versions, proposal.public):
                media = proposal.before.media if proposal.before else ()
                self.history.keep(proposal.public, media, by="", note="", now=now)
            version = versions[0] if versions and versions[0].digest == digest(proposal.data) else None
            version = version or self.history.keep(proposal.data, proposal.loaded.media, by=by, note=note, now=now)
            if proposal.from_draft:
                self._refuse_changed(proposal)
                try:
                    replace_file(self.path, proposal.data, disk=self._disk, known=proposal.public)
                except ChangedMeanwhileError as error:
                    raise RefusedError(_CHANGED) from error
                self.draft.discard(proposal.data)
        return version

    def restore_as_draft(self, number: int) -> None:
        """Make a version the draft; media that changed since get new names. Raises RefusedError and OSError."""
        version = self.history.version(number)
        if version is None:
            raise RefusedError(f"There is no version {number}.")
        with self._locked():
            public, draft = self._public(), self.draft.read()
            if draft is not None and draft != public:
                raise RefusedError(f"There is a draft in {self.draft.folder}: publish it first, or move it elsewhere.")
            document = Document(self.history.content(version))
            with document.together():
                for name in version.media:
                    restored = self._restored(version, name)
                    for path in _where(document.value(()), name) if restored != name else ():
                        document.set(path, restored)
            self.draft.write(document.data(), base=public)

    def is_public(self, version: Version) -> bool:
        """Return whether the content file is that of a version."""
        try:
            return digest_of_file(self.path) == version.digest
        except OSError:
            return False

    def _public(self) -> bytes:
        try:
            return self.path.read_bytes()
        except FileNotFoundError as error:
            raise RefusedError(f"{self.folder} holds no {CONTENT_FILE}.") from error

    def _refuse_changed(self, proposal: Proposal) -> None:
        if self._public() != proposal.public:
            raise RefusedError(_CHANGED)
        if proposal.from_draft and self.draft.read() != proposal.data:
            raise RefusedError("Somebody changed the draft meanwhile: look at the changes again.")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self._disk.make_folder(self.folder / HISTORY)
        with locked(self.folder / HISTORY / "lock"):
            yield

    def _restored(self, version: Version, name: str) -> str:
        """Return the name by which a media file of a version lies in the folder, and put it there if it does not."""
        kept, here = self.history.media_file(version, name), self.folder / name
        if kept is None or (is_file(here) and digest_of_file(here) == version.media[name]):
            return name
        target = here.with_name(f"{here.stem}-{kept.name[:8]}{here.suffix}") if is_file(here) else here
        if not is_file(target):
            self._disk.make_folder(target.parent)
            replace_by_copy(kept, target, self._disk)
        return target.relative_to(self.folder).as_posix()


def _holds(versions: Iterable[Version], data: bytes) -> bool:
    """Return whether a content file is one of the versions."""
    return any(each.digest == digest(data) for each in versions)


def _as_draft(loaded: Loaded) -> Loaded:
    """Return what was loaded, with problems that name the draft."""
    named = f"{DRAFT}/{CONTENT_FILE}"
    diagnostics = (replace(each, file=named) if each.file == CONTENT_FILE else each for each in loaded.diagnostics)
    return replace(loaded, diagnostics=tuple(diagnostics))


def _where(value: object, name: str, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the paths at which a text stands."""
    if value == name:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in entries:
        yield from _where(each, name, (*path, step))
