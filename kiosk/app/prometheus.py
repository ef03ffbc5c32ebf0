"""The status of a kiosk in the text format of Prometheus. No Qt."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

METRICS = {
    "uptime_seconds": "How long the program has run.",
    "last_frame_seconds": "How long ago it was seen that a frame came.",
    "screen_on": "1 while the window can be seen.",
    "loudspeaker": "1 if there is a loudspeaker.",
    "restarts": "Starts of the kiosk since the machine was booted, without the first.",
    "failed_starts": "Starts in a row before this one that showed nothing, or not for long.",
    "disk_free_bytes": "Free on the disk of the state folder.",
    "disk_total_bytes": "Size of the disk of the state folder.",
    "memory_resident_bytes": "Memory of the kiosk.",
    "memory_available_bytes": "Memory of the machine that programs can still get.",
    "clock_credible": "0 if the clock is behind the day on which the content was saved.",
    "problems": "Number of problems; status.json names them.",
}
"""What each gauge of Prometheus means; its name begins with `kiosk_`."""


def metrics(status: Mapping[str, Any]) -> Iterator[str]:
    """Yield lines in the text format of Prometheus, without those that are unknown."""
    groups = {f"{group}_{name}": value for group in ("disk", "memory") for name, value in status[group].items()}
    values = {**status, **groups, "problems": len(status["problems"])}
    release = Path(status["content"]["release"]).name if status["content"] else ""
    yield "# HELP kiosk_info Version of the program and release of the content.\n# TYPE kiosk_info gauge\n"
    yield f'kiosk_info{{version="{_label(status["version"])}",release="{_label(release)}"}} 1\n'
    for name, meaning in METRICS.items():
        value = values[name]
        if isinstance(value, (int, float)):
            yield f"# HELP kiosk_{name} {meaning}\n# TYPE kiosk_{name} gauge\nkiosk_{name} {float(value)}\n"


def _label(text: str) -> str:
    return text.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
