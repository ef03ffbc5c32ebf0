"""Reads a content folder in a process of its own and keeps it in the store when it is good.

The kiosk never reads a content file itself: it starts `python -m kiosk.content.publish.publish FILE STORE [DAY]`, so
that a hostile file can neither slow the drawing nor take the screen down, and then loads what the store holds.
It begins once its input is closed: it may be started while somebody still saves. It then makes the index for
searching, and the checksums, which nobody waits for: where there are none, or anew when its input asked for that.
Prints one JSON object: `stored` (whether there is a new release), `again` (whether somebody was saving, so that it
must be read again), `diagnostics`, `media` (the files that the content names), `inputs` (what was read) and `lacking`
(the number of bytes that the disk did not take). Empty lines before and after it are signs of progress.
"""

import errno
import gc
import json
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from pathlib import Path, PurePath

from kiosk.content.i18n.font_coverage import missing_letters
from kiosk.content.media.display_copies import copies as of_pictures
from kiosk.content.publish.make_release import make_release
from kiosk.content.publish.progress import ProgressWriter
from kiosk.content.schema.model import Content
from kiosk.content.store.integrity import checksums, is_sound
from kiosk.content.store.store import CHECKSUMS, INDEX, ChangedError, Store, StoredRelease, inputs_of
from kiosk.content.validation.load import Loaded, NoContentError, load
from kiosk.content.yaml.content_file import CONTENT_FILE
from kiosk.content.yaml.diagnostics import Diagnostic
from kiosk.system.files import is_file
from kiosk.system.rlimits import limit_process
from kiosk.system.signature import Signature

MAX_BYTES = 1024**3
MAX_SECONDS = 60
"""Limits of the process: memory, and processor time."""
MAX_WATCHED = 2000
"""Files of bad content whose changes are noticed."""
REFUSED_HOW = "Change what is new in it: most often that is a picture on the attract screen."


@dataclass(frozen=True, kw_only=True)
class PublishResult:
    """The result of publishing. `again`: the files changed meanwhile, so they must be read again.

    `lacking` is the number of bytes that a full disk lacks.
    """

    stored: StoredRelease | None = None
    again: bool = False
    diagnostics: tuple[Diagnostic, ...] = ()
    media: tuple[str, ...] = ()
    inputs: Mapping[str, Signature] = field(default_factory=dict)
    lacking: int = 0


def local_date() -> date:
    """Return the local date."""
    return datetime.now().astimezone().date()


def prepare(
    source: Path, store: Store, today: Callable[[], date] = local_date, *, shown: date | None = None
) -> PublishResult:
    """Read a content file, and store it as a release when it is valid and new.

    `shown` is the day for which it is validated, by default today. The release itself is always made as of today.

    A missing file and a full disk are reported as diagnostics.
    """
    before, day = inputs_of(source, ()), today()
    try:
        loaded = load(source, today=shown or day, missing_letters=missing_letters)
    except NoContentError as error:
        return PublishResult(diagnostics=(_diagnostic(source, str(error), "Put a content file there."),), inputs=before)
    media = loaded.media if loaded.content else _watched(loaded)
    copies = of_pictures(source.parent, media) if loaded.content else {}
    media = (*media, *copies.values())
    inputs = inputs_of(source, media)
    vanished = loaded.content and not inputs.keys() >= set(loaded.media)
    changed = loaded.content and not loaded.signatures.items() <= inputs.items()
    if vanished or changed or not before.items() <= inputs.items():
        return PublishResult(again=True)
    read = PublishResult(diagnostics=loaded.diagnostics, media=media, inputs=inputs)
    current = store.current()
    if loaded.content is None or (current and current.release.inputs == inputs and is_sound(current)):
        return read
    return _keep(read, loaded, loaded.content, copies, source, store, day)


def _keep(
    read: PublishResult,
    loaded: Loaded,
    content: Content,
    copies: Mapping[str, str],
    source: Path,
    store: Store,
    today: date,
) -> PublishResult:
    if store.refuses(read.inputs):
        diagnostic = _diagnostic(
            source, "With this content the kiosk ended before it could show anything.", REFUSED_HOW
        )
        return replace(read, diagnostics=(*read.diagnostics, diagnostic))
    try:
        release = make_release(content, loaded.feature_collections, loaded.scenes, read.inputs, copies, source, today)
        there = tuple(name for name in read.media if name in read.inputs)  # copies may still be missing
        return replace(read, stored=store.keep(release, source, there))
    except ChangedError:
        return PublishResult(again=True)
    except OSError as error:
        what = f"The content is good, but cannot be kept: {error.strerror}."
        diagnostic = _diagnostic(source, what, _remedy(error, store.folder))
        return replace(
            read, diagnostics=(*read.diagnostics, diagnostic), lacking=sum(size for size, *_ in read.inputs.values())
        )


def restore(store: Store) -> StoredRelease | None:
    """Publish again the files of the newest release, when it is damaged or of another version of the program."""
    current = store.current()
    for newest in store.folders()[:1]:
        if not (current and current.folder == newest and is_sound(current)):
            return prepare(newest / CONTENT_FILE, store).stored
    return None


def complete(store: Store, *, anew: bool = False) -> None:
    """Add missing index and checksums to the current release; `anew` replaces them. Disk errors are ignored."""
    stored = store.current()
    if not stored or (store.is_complete(stored) and not anew):
        return
    from kiosk.content.search.index import build

    with suppress(OSError):
        if anew or not is_file(stored.folder / INDEX):
            store.add(stored, INDEX, build(stored.release.content, stored.release.catalogues))
        before = next((folder for folder in store.folders() if folder != stored.folder), None)
        store.add(stored, CHECKSUMS, checksums(stored.folder, before))


def main() -> int:
    """Publish the file that the command line names; print the result as JSON, then make the index."""
    limit_process({"AS": MAX_BYTES, "CPU": MAX_SECONDS})
    gc.disable()  # the process ends before there is enough garbage to look for
    source, store = Path(sys.argv[1]), Store(Path(sys.argv[2]))
    shown = next(map(date.fromisoformat, sys.argv[3:]), None)
    anew = bool(sys.stdin.read())
    with ProgressWriter(sys.stdout) as line:
        line.send(_answer(source, store, shown))  # the kiosk shows the release now, and waits no longer
        complete(store, anew=anew)
    return 0


def _answer(source: Path, store: Store, shown: date | None) -> str:
    prepared = prepare(source, store, shown=shown)
    stored = prepared.stored or (None if prepared.again else restore(store))
    return json.dumps(
        {
            "stored": bool(stored),
            "again": prepared.again,
            "diagnostics": [asdict(diagnostic) for diagnostic in prepared.diagnostics],
            "media": prepared.media,
            "inputs": prepared.inputs,
            "lacking": prepared.lacking,
        }
    )


def _diagnostic(source: Path, what: str, how: str) -> Diagnostic:
    return Diagnostic(file=source.name, line=1, column=1, path="", what=what, how=how, severity="error")


def _remedy(error: OSError, folder: Path) -> str:
    """Return advice for an error of the disk."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return "Make room on the disk."
    if error.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return f"Let the kiosk write to {folder}."
    return f"Look after the disk that holds {folder}."


def _watched(loaded: Loaded) -> tuple[str, ...]:
    """Return the names in bad content that can become those of files: a missing picture may still be copied there."""
    inside = (name for name in loaded.media if not PurePath(name).is_absolute() and ".." not in PurePath(name).parts)
    return tuple(islice(inside, MAX_WATCHED))


if __name__ == "__main__":
    sys.exit(main())
