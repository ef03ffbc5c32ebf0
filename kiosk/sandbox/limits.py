"""Limits of worker processes."""

from dataclasses import dataclass, replace

STARTING_SECONDS = 5
"""Of the processor, until a process on a slow machine has loaded its decoder."""


INCOMPLETE = "is damaged: a part of it is missing."
"""So ends what is said of a picture whose decoder fills in what is missing."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """The limits of one worker process."""

    bytes: int
    """Memory of its own."""
    seconds: float
    """Of the processor, for one file."""
    timeout: float
    """Seconds that one file may take, on a machine that does something else."""
    written: int
    """Bytes of one file that it writes."""
    files: int
    """After so many files another process goes on."""

    @property
    def total_seconds(self) -> int:
        """Return the processor time for all files of the process and its start, in seconds."""
        return int(self.seconds * self.files) + STARTING_SECONDS


_DECODE = Limits(bytes=274 * 1024**2, seconds=2, timeout=30, written=0, files=200)

LIMITS = {
    "picture": _DECODE,
    "sound": _DECODE,
    "film": replace(_DECODE, files=10),  # its decoder takes longer to load than to decode one picture
    "shrink": Limits(bytes=512 * 1024**2, seconds=20, timeout=120, written=64 * 1024**2, files=50),
}
"""By what the process does."""
