"""The log of a kiosk: it waits for nobody, tells what was lost, and holds what nobody expected."""

import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE_SECONDS

ROOT = Path(__file__).resolve().parent.parent.parent
BEGIN = """
import logging, os, select, sys, threading
from pathlib import Path
from kiosk.system.log import begin, leave
begin()
log = logging.getLogger("test")
"""
LINES = 30_000
FLOOD = f"""
for number in range({LINES}):
    log.info("line %d %s", number, 80 * "x")
"""
"""Three times as much as the pipe holds."""

Writes = Callable[..., "subprocess.Popen[bytes]"]


@pytest.fixture
def writes() -> Iterator[Writes]:
    """Return a function that starts a program with our log; nobody reads what it writes. It ends after a while."""
    processes: list[subprocess.Popen[bytes]] = []
    timers: list[threading.Timer] = []

    def write(code: str, *descriptors: int) -> "subprocess.Popen[bytes]":
        command = (sys.executable, "-c", BEGIN + code)
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, pass_fds=descriptors)
        processes.append(process)
        timers.append(threading.Timer(PATIENCE_SECONDS, process.kill))
        timers[-1].start()
        return process

    yield write
    for process, timer in zip(processes, timers, strict=True):
        timer.cancel()
        process.kill()
        process.communicate()


def test_what_is_written_arrives_whole_and_in_order(writes: Writes) -> None:
    process = writes("log.info('one'); os.write(2, b'two\\n'); print('three', flush=True); log.error('four'); leave(3)")
    out, error = process.communicate(timeout=PATIENCE_SECONDS)
    assert (out, error.splitlines()) == (b"", [b"INFO one", b"two", b"three", b"ERROR four"])
    assert process.returncode == 3


def test_nobody_waits_for_who_reads_the_log_neither_at_work_nor_at_the_end(writes: Writes) -> None:
    process = writes(f"{FLOOD}\nos.write(2, b'end of work')\nleave(0)")
    assert process.wait(2 * PATIENCE_SECONDS) == 0


def test_how_many_lines_were_lost_is_told_once_there_is_room_again(writes: Writes) -> None:
    reader, writer = os.pipe()
    process = writes(
        f"{FLOOD}\nos.write({writer}, b'full')\nselect.select([], [2], [])\nlog.info('the last')\nleave(0)", writer
    )
    os.close(writer)
    assert os.read(reader, 4) == b"full"
    os.close(reader)
    _, error = process.communicate(timeout=PATIENCE_SECONDS)
    *first, told, last = error.splitlines()
    lost = re.fullmatch(rb"WARNING (\d+) lines of the log were lost: nobody took them", told)
    assert lost
    assert (len(first) + int(lost[1]), last) == (LINES, b"INFO the last")


@pytest.mark.parametrize(
    "code",
    [
        "raise ValueError('unheard of')",
        "def work(): raise ValueError('unheard of')\n(work := threading.Thread(target=work)).start(); work.join()",
    ],
    ids=["in the program", "in a thread"],
)
def test_what_nobody_expected_is_told_with_its_traceback(writes: Writes, code: str) -> None:
    _, error = writes(code).communicate(timeout=PATIENCE_SECONDS)
    said = error.decode()
    assert said.startswith("CRITICAL nobody expected this\nTraceback (most recent call last):\n")
    assert said.endswith("ValueError: unheard of\n")
