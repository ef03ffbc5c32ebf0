"""Lets visit after visit happen in one session and notes what must not be."""

import math
import re
import subprocess
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from threading import Event as Flag
from typing import TYPE_CHECKING, NoReturn

from benchmarks.endurance.events import Event, visits
from benchmarks.endurance.line import GoneError, NoAnswerError
from benchmarks.endurance.report import Account, Finding
from benchmarks.endurance.station import NoStartError, RefusedError, State, Station, open_station
from tests.patience import PATIENCE_SECONDS
from tests.screen.screen import wait_until

if TYPE_CHECKING:
    from benchmarks.endurance.vitals import Vitals

REMEMBERED_EVENTS = 100
PICTURE_EACH_VISITS = 5
"""It takes a tenth of a second to see that the screen follows the kiosk."""
MAX_RESTARTS = 20
MAX_FINDINGS = 200
LAST_MARK = 10_000
LOOK_SECONDS = 0.2
COMPLAINTS = ("exception", "warning")
EXPECTED = re.compile("PulseAudioService: |.* is missing from current event, .* Ignoring: QEvent::(Mouse|Wheel|Touch)")
"""Warnings about a machine without a loudspeaker, and about a mouse or a finger that interrupts another: one touch more
is needed, at most."""
RIG_ERRORS = (OSError, ValueError, subprocess.SubprocessError)
"""What goes wrong around a kiosk, on a machine with too much to do for instance, and says nothing about it."""


class LostError(Exception):
    """This kiosk is of no use any more; what it did is noted."""


@dataclass(frozen=True, kw_only=True)
class Limits:
    """When a run ends, and what it finds slow. Seconds; 0 of anything means any number."""

    minutes: float = 0
    events: int = 0
    visits: int = 0
    hang_seconds: float = 2
    """Silence of this length is a hang."""
    cover_seconds: float = 5
    """So long after a visit everything must be as before it."""


class Rehearsal:
    """One session from its first visit to its last."""

    def __init__(self, session: str, seed: int, limits: Limits, stop: Flag) -> None:
        self.account = Account(session, seed)
        self._limits = limits
        self._stop = stop
        self._latest: deque[Event] = deque(maxlen=REMEMBERED_EVENTS)
        self._vitals: list[Vitals] = []
        self._complaints = dict.fromkeys(COMPLAINTS, 0)

    def run(self, to_come: Iterable[list[Event]], out: Path) -> Account:
        """Let the visits happen until a limit is reached, on as many kiosks as it takes, and return what happened."""
        account, begun = self.account, time.monotonic()
        deadline = begun + self._limits.minutes * 60 if self._limits.minutes else math.inf
        remaining = takewhile(lambda _: not self._is_over(deadline), to_come)
        done = False
        while not done and account.restarts <= MAX_RESTARTS:
            try:
                with open_station(account.session) as station:
                    self._live(station, remaining, out)
                    done = True
            except LostError:
                account.restarts += 1
            except NoStartError as error:
                self._find("no start", str(error))
                account.restarts += 1
            except RIG_ERRORS as error:
                self._trouble(error)
                account.restarts += 1
            account.vitals = max(account.vitals, self._vitals, key=len)
        account.seconds = time.monotonic() - begun
        account.done = done
        return account

    def _is_over(self, deadline: float) -> bool:
        limits, account = self._limits, self.account
        return (
            self._stop.is_set()
            or time.monotonic() > deadline
            or 0 < limits.visits <= account.visits
            or 0 < limits.events <= account.events
        )

    def _live(self, station: Station, to_come: Iterator[list[Event]], out: Path) -> None:
        """Let visits happen to one kiosk; raises LostError when it cannot go on."""
        self._vitals = []
        self._complaints = dict.fromkeys(COMPLAINTS, 0)
        try:
            for visit in to_come:
                self._visit(station, visit)
            self._end(station, out)
        except GoneError:
            self._lose("escape", "the kiosk has ended", station)
        except NoAnswerError:
            self._lose("hang", f"no answer for {PATIENCE_SECONDS} s", station)
        except RefusedError as error:
            self._lose("exception", str(error), station)
        except RIG_ERRORS as error:
            if not station.is_running():
                self._lose("escape", f"{type(error).__name__}: {error}", station)
            self._trouble(error)
            raise LostError from error

    def _visit(self, station: Station, visit: list[Event]) -> None:
        for event in visit:
            if self._stop.is_set() or 0 < self._limits.events <= self.account.events:
                break
            self._latest.append(event)
            self.account.events += 1
            self.account.actions[event.action] = self.account.actions.get(event.action, 0) + 1
            self._listen(station, station.perform(event))
        self._settle(station)
        self._vitals.append(station.vitals())
        self.account.visits += 1

    def _listen(self, station: Station, state: State) -> None:
        """Note what Python or Qt complained of, and for how long the kiosk was silent."""
        for kind in COMPLAINTS:
            count, texts = state[f"{kind}s"], state[f"{kind}_texts"]
            new = min(count - self._complaints[kind], len(texts))
            self._complaints[kind] = count
            for text in texts[len(texts) - new :]:
                if not EXPECTED.match(text):
                    self._find(kind, text, station)
        silence, station.line.longest_silence = station.line.longest_silence, 0
        self.account.longest_silence = max(self.account.longest_silence, silence)
        if silence > self._limits.hang_seconds:
            self._find("hang", f"no answer for {silence:.1f} s", station)

    def _settle(self, station: Station) -> None:
        """Wait until everything is as it was before the visit."""
        with_picture = self.account.visits % PICTURE_EACH_VISITS == 0
        self._judge(station, station.faults_after(self._limits.cover_seconds, with_picture=with_picture))

    def _judge(self, station: Station, faults: list[str]) -> None:
        self._listen(station, station.state())
        if faults:
            self._lose("escape", "; ".join(faults), station)

    def _end(self, station: Station, out: Path) -> None:
        """See that good content still arrives, and keep a picture of the screen."""
        station.edits.save(LAST_MARK)
        try:
            wait_until(lambda: station.state()["name"].endswith(str(LAST_MARK)), "the last content is shown")
        except (GoneError, NoAnswerError):
            raise
        except TimeoutError as error:
            self._lose("content", str(error), station)
        self._judge(station, station.faults_after(self._limits.cover_seconds))
        station.session_screen.screen.picture().save(str(out / f"{self.account.session}.png"))

    def _trouble(self, error: Exception) -> None:
        """Note what went wrong around the kiosk; this is nothing that was found of it."""
        if not self._stop.is_set():
            self.account.troubles.append(f"{type(error).__name__}: {error}")

    def _lose(self, kind: str, text: str, station: Station) -> NoReturn:
        self._find(kind, text, station)
        raise LostError

    def _find(self, kind: str, text: str, station: Station | None = None) -> None:
        account, latest = self.account, list(self._latest)
        if len(account.findings) < MAX_FINDINGS and not self._stop.is_set():  # who stops us may stop the kiosk, too
            event, visit = (latest[-1].number, latest[-1].visit) if latest else (0, 0)
            log = station.last_words() if station else ""
            account.findings.append(Finding(kind, text, account.session, account.seed, event, visit, latest, log))


def rehearse(
    sessions: Sequence[str],
    seed: int,
    limits: Limits,
    out: Path,
    stop: Flag,
    happened: Iterable[list[Event]] | None = None,
) -> list[Account]:
    """Run in all sessions at once and return what happened in each; `stop` ends them all.

    What happens follows from the seed, unless events of an earlier run are given.
    """
    with ThreadPoolExecutor(len(sessions)) as pool:
        runs = [
            pool.submit(Rehearsal(session, seed, limits, stop).run, happened or visits(seed), out)
            for session in sessions
        ]
        while not all(run.done() for run in runs):
            time.sleep(LOOK_SECONDS)
        return [run.result() for run in runs]
