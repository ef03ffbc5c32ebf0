"""How the kiosk is, as files for whoever watches many: `status.json`, and the same for Prometheus. No Qt."""

import json
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from kiosk import __version__
from kiosk.app.prometheus import metrics
from kiosk.content.schema.record import Record, record
from kiosk.content.visibility.clock_evidence import credible

JSON, PROMETHEUS = "status.json", "status.prom"
USUAL_RUNTIME_FOLDER = Path("/run/kiosk")
"""Where systemd gives it to a kiosk whose unit is called after it."""
MEGABYTE = 1_000_000
LOW_DISK_BYTES = 200 * MEGABYTE
LOW_MEMORY_BYTES = 100 * MEGABYTE


@record(frozen=True, kw_only=True)
class Screen(Record):
    """The screen that the kiosk fills, as the window system reports it."""

    name: str
    width: int
    height: int
    """In pixels."""
    width_millimetres: int
    height_millimetres: int
    """0 where none is reported."""
    inches: float
    """The diagonal by which letters and buttons are sized."""


@record(frozen=True, kw_only=True)
class Report(Record):
    """What only the program knows of itself."""

    uptime_seconds: float
    release: str
    """The folder of the release that shows, empty if none."""
    saved_on: str
    """The day on which its content file was saved, in ISO form."""
    last_frame_seconds: float | None
    """How long ago it was seen that a frame came; None before the first."""
    screen_on: bool
    restarts: int
    """Since the machine was booted."""
    failed_starts: int
    """In a row, before this one."""
    today: date
    trusts_today: bool
    """Whether the day was given by hand."""
    state_folder: Path
    problems: tuple[str, ...]
    screen: Screen | None = None
    loudspeaker: bool | None = None
    """Whether there is one; None where nobody looked."""
    voices: tuple[str, ...] = ()
    """The languages of the content that the machine can speak."""


def runtime_folder(environment: Mapping[str, str], state_folder: Path) -> Path:
    """Return where the files lie: in the memory of the machine, where systemd gives a folder there."""
    given = environment.get("RUNTIME_DIRECTORY", "").partition(":")[0]
    return Path(given) if given else state_folder


def read_status(environment: Mapping[str, str], state_folder: Path) -> dict[str, Any] | None:
    """Return what the kiosk with this state folder wrote last of itself; None where it wrote nothing.

    What an earlier program did not know is not known of it.
    """
    for folder in (runtime_folder(environment, state_folder), USUAL_RUNTIME_FOLDER, state_folder):
        with suppress(OSError, ValueError, KeyError, TypeError):
            status: dict[str, Any] = json.loads((folder / JSON).read_text("utf-8"))
            shown = status["content"]
            if not shown or Path(shown["release"]).parent == state_folder:
                return NOTHING_KNOWN | status
    return None


def write_status(folder: Path, report: Report) -> None:
    """Write both files, each as a whole. Raises OSError."""
    status = status_of(report)
    _replace(folder / JSON, json.dumps(status, ensure_ascii=False, indent=2) + "\n")
    _replace(folder / PROMETHEUS, "".join(metrics(status)))


def status_of(report: Report, now: datetime | None = None) -> dict[str, Any]:
    """Return what `status.json` says; looks at the disk and the memory of the machine. Sizes are in bytes."""
    disk = _disk(report.state_folder)
    memory = {
        "resident_bytes": _kilobytes("/proc/self/status", "VmRSS"),
        "available_bytes": _kilobytes("/proc/meminfo", "MemAvailable"),
    }
    believed = report.trusts_today or credible(report.today, report.saved_on)
    problems = [*report.problems]
    if not believed:
        saved = f", but the content was saved on {report.saved_on}" if report.saved_on else ""
        problems.append(f"the clock says {report.today}{saved}")
    if is_low(disk["free_bytes"], LOW_DISK_BYTES):
        problems.append(f"less than {megabytes(LOW_DISK_BYTES)} are free on the disk of the state folder")
    if is_low(memory["available_bytes"], LOW_MEMORY_BYTES):
        problems.append(f"less than {megabytes(LOW_MEMORY_BYTES)} of memory are available")
    return {
        "version": __version__,
        "written": (now or datetime.now(UTC)).isoformat(timespec="seconds"),
        "uptime_seconds": round(report.uptime_seconds),
        "content": {"release": report.release, "saved_on": report.saved_on} if report.release else None,
        "last_frame_seconds": None if report.last_frame_seconds is None else round(report.last_frame_seconds, 1),
        "screen": {**vars(report.screen)} if report.screen else None,
        "screen_on": report.screen_on,
        "loudspeaker": report.loudspeaker,
        "voices": list(report.voices),
        "restarts": report.restarts,
        "failed_starts": report.failed_starts,
        "disk": disk,
        "memory": memory,
        "clock_credible": believed,
        "problems": problems,
    }


NOTHING_KNOWN: dict[str, Any] = {
    "version": "",
    "uptime_seconds": 0,
    "last_frame_seconds": None,
    "screen": None,
    "screen_on": False,
    "loudspeaker": None,
    "voices": None,
    "restarts": 0,
    "failed_starts": 0,
    "disk": {"free_bytes": None, "total_bytes": None},
    "memory": {"resident_bytes": None, "available_bytes": None},
    "clock_credible": True,
    "problems": [],
}
"""What stands for keys that an earlier program did not write."""


def megabytes(size: int) -> str:
    """Return a size in millions of bytes, as disks are sold."""
    return f"{size // MEGABYTE:,} MB"


def is_low(size: int | None, minimum: int) -> bool:
    """Return whether a size is known and too small."""
    return size is not None and size < minimum


def _replace(path: Path, text: str) -> None:
    """Write a file as a whole. It is not flushed: what a power cut takes is out of date anyway."""
    partial = path.with_name(f"{path.name}.new")
    partial.write_text(text, "utf-8")
    partial.chmod(0o644)
    partial.replace(path)


def _disk(folder: Path) -> dict[str, int | None]:
    with suppress(OSError):
        usage = shutil.disk_usage(folder)
        return {"free_bytes": usage.free, "total_bytes": usage.total}
    return {"free_bytes": None, "total_bytes": None}


def _kilobytes(file: str, name: str) -> int | None:
    """Return a size of /proc in bytes; None where the system does not tell it."""
    if sys.platform == "linux":
        with suppress(OSError, ValueError, StopIteration):
            lines = Path(file).read_text("ascii", "replace").splitlines()
            return int(next(line for line in lines if line.startswith(f"{name}:")).split()[1]) * 1024
    return None
