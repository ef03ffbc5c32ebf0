"""Days of visits in minutes: `python -m benchmarks.endurance --minutes 60 --seed 1`, or `script/endurance`.

The real window is opened in each session at the same time, and the same visits happen to it. Exit code 0: nothing was
found; 1: something was; 2: the run could not be made.
"""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Event as Flag

from benchmarks.endurance.events import Event
from benchmarks.endurance.rehearsal import Limits, rehearse
from benchmarks.endurance.station import SESSIONS

ROOT = Path(__file__).parent.parent.parent
STANDARD_ERROR = 2
USUAL_SESSIONS = ("openbox", "cage")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make a run and return its exit code."""
    options = _parser().parse_args(arguments)
    if options.damage:
        from benchmarks.endurance.damage import damage

        return int(bool(damage(options.damage, options.seed)))
    stop = Flag()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    options.out.mkdir(parents=True, exist_ok=True)
    _write_sessions_log(options.out / "sessions.log")
    limits = Limits(minutes=options.minutes, events=options.events, visits=options.visits)
    sessions = options.session or USUAL_SESSIONS
    if options.replay:
        happened = [[Event.read(line) for line in options.replay.read_text("utf-8").splitlines()[1:]]]
        accounts = rehearse(sessions, options.seed, Limits(), options.out, stop, happened)
    else:
        accounts = rehearse(sessions, options.seed, limits, options.out, stop)
    for account in accounts:
        account.write(options.out)
        print(account.text())
    if any(account.findings or account.complaints() for account in accounts):
        return 1
    return 0 if all(account.done for account in accounts) else 2


def _write_sessions_log(file: Path) -> None:
    """Have in a file what sessions say on standard error; cage says much. Our own words stay where they were."""
    sys.stderr = os.fdopen(os.dup(sys.stderr.fileno()), "w", buffering=1)
    with file.open("wb") as log:
        os.dup2(log.fileno(), STANDARD_ERROR)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="script/endurance",
        description="Let random visits happen to the real kiosk, fast, and report what must not be.",
        epilog="Example: script/endurance --minutes 60 --seed 7",
    )
    parser.add_argument(
        "--minutes", type=float, default=5, help="how long, unless another limit comes first; 0: no end"
    )
    parser.add_argument("--visits", type=int, default=0, help="end after so many visits")
    parser.add_argument("--events", type=int, default=0, help="end after so many events")
    parser.add_argument("--seed", type=int, default=1, help="another seed, other visits")
    parser.add_argument(
        "--session", action="append", choices=SESSIONS, help="may be repeated; openbox and cage unless given"
    )
    parser.add_argument(
        "--out", type=Path, default=ROOT / "build" / "endurance", help="where figures, pictures, findings go"
    )
    parser.add_argument(
        "--damage", type=int, default=0, metavar="STARTS", help="start so often on damaged folders instead"
    )
    parser.add_argument("--replay", type=Path, metavar="FILE", help="let the events of a finding happen again")
    return parser


if __name__ == "__main__":
    sys.exit(main())
