"""Whether a kiosk is ready for the field: what is well, what is not, and what to do about it. No Qt.

What a running kiosk knows comes from what it writes each minute (`status_file.py`); here it is only judged.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.app.state import OUT_OF_SERVICE, RECOMPILE_VIEWS, REREAD_CONTENT, STACKS, STEP_BACK
from kiosk.app.status_file import LOW_DISK_BYTES, LOW_MEMORY_BYTES, is_low, megabytes
from kiosk.content.schema.record import Record, record
from kiosk.system.files import try_stat
from kiosk.usage.usage_file import FILE

STALE_SECONDS = 120
"""What wrote nothing for so long ended, froze, or shows that it is out of service."""
LATEST_FRAME_SECONDS = 90
TRIED = {
    RECOMPILE_VIEWS: "the views were compiled anew",
    REREAD_CONTENT: "the processor draws, and the content was read anew",
    STEP_BACK: "the content before shows",
    OUT_OF_SERVICE: "a page says that the screen is out of service",
}
"""What is tried after so many failed starts."""
NOT_KNOWN, START_ANEW = "not known", "start the kiosk anew, and ask again a minute later"
CHECKS = {
    "kiosk": "it runs, in the version that is installed; since when",
    "content": "there is some to show; which release, saved on which day",
    "problems": "the kiosk names none, such as a mistake in the content file",
    "screen": "it is on and drawn on; its name, its size as it reports it, and the one that is used",
    "starts": "none failed just now; restarts, and what failed starts led to",
    "crashes": "no crash or freeze left where the program stood",
    "disk": f"{megabytes(LOW_DISK_BYTES)} are free where the state folder lies",
    "memory": f"{megabytes(LOW_MEMORY_BYTES)} are available",
    "clock": "it is not behind the day on which the content was saved",
    "sound": "there is a loudspeaker or a headset",
    "voice": "the machine speaks a language of the content",
    "fonts": "every letter of the content's languages has a font",
    "state folder": "it belongs to one user, nobody else writes it or reads the counts",
}
"""What is looked at, and when it is well."""


@record(frozen=True)
class Finding(Record):
    """One thing that is well or not, what there is to say of it, and what to do where it is not."""

    name: str
    well: bool
    says: str
    do: str = ""


@record(frozen=True, kw_only=True)
class Condition(Record):
    """What is known of a kiosk and its machine at a moment."""

    status: Mapping[str, Any]
    """As in `status.json`."""
    runs: bool
    """Whether a running kiosk wrote it."""
    state_folder: Path
    languages: Mapping[str, str]
    """Of the content that shows: names by codes."""
    missing: Sequence[tuple[str, str, str]]
    """Languages without letters: name, letters, package."""


def is_fresh(status: Mapping[str, Any], now: datetime) -> bool:
    """Return whether a running kiosk wrote a status just now; by the clock of the machine, which wrote it, too."""
    with suppress(KeyError, TypeError, ValueError):
        return abs((now - datetime.fromisoformat(status["written"])).total_seconds()) <= STALE_SECONDS
    return False


def findings(condition: Condition) -> list[Finding]:
    """Return what is well and what is not, in the order in which to see to it."""
    status = condition.status
    return [
        _running(condition),
        _content(status),
        Finding("problems", not status["problems"], "; ".join(status["problems"]) or "none", "mend what is named here"),
        _screen(condition),
        _starts(status),
        _crashes(condition.state_folder / STACKS),
        _room("disk", status["disk"], "free_bytes", LOW_DISK_BYTES, "delete what is not needed, or take a larger disk"),
        _room("memory", status["memory"], "available_bytes", LOW_MEMORY_BYTES, "end other programs on the machine"),
        Finding(
            "clock",
            status["clock_credible"],
            "can be right" if status["clock_credible"] else "is behind the day on which the content was saved",
            "set date and time: `timedatectl set-time '2026-12-31 12:00'`",
        ),
        _sound(status),
        _voice(condition),
        _fonts(condition.missing),
        _permissions(condition.state_folder),
    ]


def _running(condition: Condition) -> Finding:
    status = condition.status
    if not condition.runs:
        return Finding("kiosk", False, "does not run", "start it; `journalctl -u kiosk` or its log says why it ended")
    since = datetime.fromisoformat(status["written"]) - timedelta(seconds=status["uptime_seconds"])
    says = f"version {status['version']} runs since {since.astimezone():%Y-%m-%d %H:%M}"
    if status["version"] != __version__:
        return Finding("kiosk", False, f"{says}, but {__version__} is installed", "start the kiosk anew")
    return Finding("kiosk", True, says)


def _content(status: Mapping[str, Any]) -> Finding:
    shown = status["content"]
    if not shown:
        return Finding(
            "content", False, "there is none to show", "mend the content file: `kiosk check` says what is wrong"
        )
    return Finding("content", True, f"{Path(shown['release']).name}, saved on {shown['saved_on']}")


def _screen(condition: Condition) -> Finding:
    status, screen = condition.status, condition.status["screen"]
    if not screen:
        return Finding("screen", False, "not known while the kiosk does not run", "start the kiosk, with the screen on")
    reported = f"{screen['width_millimetres']} × {screen['height_millimetres']} mm"
    size = reported if screen["width_millimetres"] else "no size"
    says = (
        f"{screen['name'] or 'without a name'}, {screen['width']} × {screen['height']}, reports {size}; "
        f"letters and buttons are sized for {screen['inches']} inches"
    )
    frame = status["last_frame_seconds"]
    if not status["screen_on"]:
        return Finding("screen", False, f"{says}; it is off or covered", "switch the screen on and look at its cable")
    if frame is None or frame > LATEST_FRAME_SECONDS:
        return Finding("screen", False, f"{says}; nothing is drawn", "start the kiosk anew; try `--renderer software`")
    return Finding("screen", True, says)


def _starts(status: Mapping[str, Any]) -> Finding:
    failed, restarts = status["failed_starts"], status["restarts"]
    says = f"{restarts} restart{'' if restarts == 1 else 's'} since the machine was booted"
    if not failed:
        return Finding("starts", True, says)
    tried = TRIED[min(failed, OUT_OF_SERVICE)]
    return Finding(
        "starts", False, f"{says}; {failed} starts in a row failed: {tried}", "the log says why; see crashes"
    )


def _crashes(folder: Path) -> Finding:
    """Return how many crashes and freezes left stacks, and where the newest stood."""
    names = list[str]()
    with suppress(OSError):
        names = [each.name for each in folder.glob("[0-9].txt")]
    newest = folder / "1.txt"
    if not names or not (found := try_stat(newest)):
        return Finding("crashes", True, "none")
    when = datetime.fromtimestamp(found.st_mtime, UTC).astimezone()
    says = f"{len(names)} left where the program stood, the last on {when:%Y-%m-%d %H:%M}: {newest}"
    return Finding("crashes", False, says, "send these files along when you report it, then delete them")


def _room(name: str, sizes: Mapping[str, int | None], key: str, minimum: int, do: str) -> Finding:
    size = sizes[key]
    says = "not known" if size is None else f"{megabytes(size)} {key.partition('_')[0]}"
    return Finding(name, not is_low(size, minimum), says, do)


def _sound(status: Mapping[str, Any]) -> Finding:
    loudspeaker: bool | None = status["loudspeaker"]
    if loudspeaker is None:
        return Finding("sound", False, NOT_KNOWN, START_ANEW)
    do = "plug a loudspeaker or headset in and see that a sound server runs; without one nothing can be listened to"
    return Finding("sound", loudspeaker, "there is a loudspeaker" if loudspeaker else "no loudspeaker was found", do)


def _voice(condition: Condition) -> Finding:
    if not condition.languages:
        return Finding("voice", True, "there is nothing to speak yet")
    voices = condition.status["voices"]
    if voices is None:
        return Finding("voice", False, NOT_KNOWN, START_ANEW)
    spoken = ", ".join(name for code, name in condition.languages.items() if code in voices)
    dumb = ", ".join(name for code, name in condition.languages.items() if code not in voices)
    says = f"speaks {spoken or 'no language of the content'}" + (
        f"; has no voice for {dumb}" if spoken and dumb else ""
    )
    return Finding("voice", bool(spoken), says, "install the package libespeak-ng1")


def _fonts(missing: Sequence[tuple[str, str, str]]) -> Finding:
    says = "; ".join(f"{name} lacks {letters}" for name, letters, _ in missing) or "every letter has one"
    packages = " ".join(sorted({package for *_, package in missing}))
    return Finding("fonts", not missing, says, f"install {packages}")


def _permissions(folder: Path) -> Finding:
    """Return whether the state folder belongs to one user, who alone may write it and read the counts."""
    found = try_stat(folder)
    if not found:
        return Finding(
            "state folder", False, f"there is no {folder}", "start the kiosk once, or name it with `--state`"
        )
    wrong = list(_wrong(folder, found))
    do = (
        f"as root: `chown -R {found.st_uid}:{found.st_gid} {folder}; chmod -R go-w {folder}; chmod 600 {folder / FILE}`"
    )
    return Finding("state folder", not wrong, "; ".join(wrong) or f"{folder} belongs to the kiosk alone", do)


def _wrong(folder: Path, found: os.stat_result) -> Iterator[str]:
    if found.st_mode & 0o022:
        yield f"others may write {folder}"
    names = list[str]()
    with suppress(OSError):
        names = sorted(os.listdir(folder))  # noqa: PTH208 - of the names, no paths are needed
    others = [name for name in names if (each := try_stat(folder / name)) and each.st_uid != found.st_uid]
    if others:
        yield f"another user owns {', '.join(others)}"
    if (counts := try_stat(folder / FILE)) and counts.st_mode & 0o077:
        yield f"others may read {FILE}"
