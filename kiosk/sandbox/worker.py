"""A worker process: decodes media files one after another, with limits of memory and time.

`python -m kiosk.sandbox.worker KIND` reads one JSON object a line, with the `path` of a file, and answers each with
an error message: `null`, or two texts. When a file crashes it, `worker_pool.py` notices and goes on with another
process.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.sandbox.limits import LIMITS, Limits
from kiosk.system.rlimits import limit_process

Job = dict[str, Any]


def _job(kind: str) -> Callable[[Job], ErrorMessage | None]:
    """Return the function for jobs of this kind; its imports happen now and count for no file."""
    match kind:
        case "picture":
            from kiosk.sandbox.pictures import open_picture

            return lambda job: open_picture(Path(job["path"]))
        case "sound":
            from kiosk.sandbox.sounds import open_sound

            return lambda job: open_sound(Path(job["path"]))
        case "film":
            from kiosk.sandbox.films import open_film

            return lambda job: open_film(Path(job["path"]))
        case _:
            from kiosk.sandbox.pictures import shrink_picture

            return lambda job: shrink_picture(Path(job["path"]), Path(job["target"]))


def main(kind: str) -> int:
    """Work until the input ends."""
    limits = LIMITS[kind]
    _limit(limits)
    do = _job(kind)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a library prints must not become part of an answer
    for line in sys.stdin:
        _count_seconds(limits.seconds)
        error = do(json.loads(line))
        _count_seconds(0)
        out.write(json.dumps(error) + "\n")
        out.flush()
    return 0


def _count_seconds(seconds: float) -> None:
    """End the process after so many seconds of processor time; 0 stops counting."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit(limits: Limits) -> None:
    maximum = {"DATA": limits.bytes, "FSIZE": limits.written, "CORE": 0, "CPU": limits.total_seconds}
    limit_process(maximum)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
