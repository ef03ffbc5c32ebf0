"""Starts the real kiosk on damaged folders: every file of the state in turn, damaged in every way."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from kiosk.content.store.integrity import is_sound, read_checksums
from kiosk.content.store.store import Store

ROOT = Path(__file__).parent.parent.parent
CONTENT = ROOT / "tests" / "other_content"
PATIENCE_SECONDS = 60
LOOK_SECONDS = 0.03
BLOCK = 512
FIRST_VIEWS = 30
"""More than the first screen is made of."""
WITHOUT_PRIVILEGES = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
"""As root, rights of files would stop nothing."""


def _zero_block(path: Path, random: Random) -> None:
    data = path.read_bytes()
    place = random.randrange(len(data) // BLOCK + 1) * BLOCK
    path.write_bytes(data[:place] + bytes(len(data[place : place + BLOCK])) + data[place + BLOCK :])


def _change_byte(path: Path, random: Random) -> None:
    data = bytearray(path.read_bytes() or b"0")
    data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    path.write_bytes(data)


def _make_folder(path: Path, _random: Random) -> None:
    path.unlink()
    (path / "below").mkdir(parents=True)


HARMS: dict[str, Callable[[Path, Random], object]] = {
    "empty": lambda path, _: os.truncate(path, 0),
    "zeroed block": _zero_block,
    "cut": lambda path, random: os.truncate(path, random.randrange(path.stat().st_size + 1)),
    "one bit": _change_byte,
    "a folder": _make_folder,
    "unreadable": lambda path, _: path.chmod(0),
    "gone": lambda path, _: path.unlink(),
}


@dataclass(frozen=True)
class Case:
    """A file, relative to the state folder, and what happens to it."""

    file: str
    harm: str


class Kiosk:
    """The real program, on no screen, which obeys a hand."""

    def __init__(self, content: Path, state: Path) -> None:
        privileges = WITHOUT_PRIVILEGES if os.geteuid() == 0 else ()
        command = (*privileges, sys.executable, "-m", "benchmarks.driven", str(content), "--state", str(state))
        self._log = tempfile.TemporaryFile("w+")  # noqa: SIM115 - `end` closes it
        self._process = subprocess.Popen(
            (*command, "--renderer", "software"),
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )

    def ask(self, what: str, **more: Any) -> Any:
        """Return its answer. Raises OSError or ValueError when it is dead."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if not stdin or not stdout:
            raise ValueError("it obeys nobody")
        stdin.write(json.dumps({"do": what, **more}) + "\n")
        stdin.flush()
        return json.loads(stdout.readline())

    def visit(self) -> None:
        """Wait until it shows its content, and look at the first section of each tab. Raises TimeoutError."""
        _wait(lambda: self.ask("state")["name"])
        self.ask("begin", language="en")
        for tab, _ in enumerate(self.ask("sections")):
            self.ask("open", tab=tab, section=0)
            _wait(lambda: self.ask("state")["whole"])
        self.ask("end")

    def end(self) -> tuple[int, str]:
        """End it; return its exit code and what it logged."""
        self._process.send_signal(signal.SIGTERM)
        try:
            code = self._process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._process.communicate()
        self._log.seek(0)
        said = self._log.read()
        self._log.close()
        return code, said


def damage(starts: int, seed: int, tell: Callable[[str], object] = print) -> int:
    """Start the kiosk so often, each time with another damage, and tell what must not be; return how much that was."""
    with tempfile.TemporaryDirectory(prefix="damage-") as place:
        folder = Path(place)
        content = Path(shutil.copytree(CONTENT, folder / "content"))
        whole = folder / "whole"
        for done in (
            lambda: _is_whole(whole),
            lambda: _is_whole(whole) and _are_sealed(whole),
        ):  # with content is sealed
            kiosk = Kiosk(content, whole)
            try:
                kiosk.visit()
                _wait(done)
            finally:
                kiosk.end()
        bad = 0
        for number, case in enumerate(_cases(whole, starts, seed)):
            state = Path(shutil.copytree(whole, folder / "state"))
            found = _try(case, content, state, Random(f"{seed} {number}"))  # noqa: S311 - it has to repeat itself
            shutil.rmtree(state)
            bad += bool(found)
            tell(f"{number + 1:4} {case.file}, {case.harm}: {found or 'fine'}")
        tell(f"{starts} starts on damaged folders, {bad} with findings")
        return bad


def _cases(whole: Path, starts: int, seed: int) -> Iterator[Case]:
    """Yield as many cases as asked for, each file in turn, in another way when its turn comes again."""
    random = Random(seed)  # noqa: S311 - it has to repeat itself
    files = sorted(str(path.relative_to(whole)) for path in whole.rglob("*") if path.is_file())
    random.shuffle(files)
    harms = list(HARMS)
    for number in range(starts):
        turn, place = divmod(number, len(files))
        yield Case(files[place], harms[(place + turn) % len(harms)])


def _try(case: Case, content: Path, state: Path, random: Random) -> str:
    """Start on one damaged folder; return what went wrong, or nothing."""
    HARMS[case.harm](state / case.file, random)
    kiosk = Kiosk(content, state)
    found = []
    try:
        kiosk.visit()
        _wait(lambda: _is_whole(state))
    except (OSError, ValueError) as error:
        found.append(f"dead or not mended: {type(error).__name__} {error}")
    code, said = kiosk.end()
    found += [f"exit code {code}"] if code else []
    found += [f"it logged {said}"] if "Traceback" in said or code else []
    found += [f"left over: {path}" for path in state.rglob("*.partial")]
    return "; ".join(found)


def _is_whole(state: Path) -> bool:
    """Return whether the release in use is complete, and its media are those of the content folder."""
    with suppress(OSError):
        for folder in state.iterdir():
            store = Store(folder)
            stored = store.current()
            sums = read_checksums(stored.folder) if stored else {}
            files = [name for name in sums if (CONTENT / name).exists()]
            return bool(
                stored
                and store.is_complete(stored)
                and is_sound(stored)
                and files
                and all((stored.folder / name).read_bytes() == (CONTENT / name).read_bytes() for name in files)
            )
    return False


def _are_sealed(state: Path) -> bool:
    """Return whether all compiled views are sealed, also those that a visit needs."""
    held, sealed = set(), set()
    for seals in state.glob("*/views/*/seals"):
        held |= {path.name for path in seals.parent.glob("*.qmlc")}
        sealed |= {line.split()[-1] for line in seals.read_text().splitlines()}
    return held == sealed and len(held) > FIRST_VIEWS


def _wait(done: Callable[[], object]) -> None:
    """Wait for something. Raises TimeoutError."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not done():
        if time.monotonic() > deadline:
            raise TimeoutError("it did not come so far")
        time.sleep(LOOK_SECONDS)
