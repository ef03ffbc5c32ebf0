"""The benchmarks measure the memory of a kiosk also where whoever runs them is not root."""

import subprocess
import sys

import pytest

from tests.patience import PATIENCE_SECONDS
from tests.screen.opened import EXHIBIT
from tests.screen.sessions import ROOT, Setting, as_nobody

pytestmark = pytest.mark.slow

MEASURE = f"""
import sys, time
from pathlib import Path
from types import SimpleNamespace
from benchmarks import processes
from benchmarks.endurance.vitals import Vitals
from benchmarks.subjects import Home, KioskSubject

way, folder, display = sys.argv[1:]
subject = KioskSubject(Home(Path(folder)), Path({str(EXHIBIT)!r}), "software", readable=way == "started")
opened = subject.driven if way == "driven" else subject.start
with opened(SimpleNamespace(name=display)) as kiosk:
    while not any(Path(folder).glob("state/*/*/release.pickle")):
        time.sleep(0.05)
    print(processes.memory(kiosk.pid), Vitals.of(kiosk.pid).rss)
    if way == "started":
        kiosk.terminate()
"""
"""Measures once what begins after the first frame has begun."""

OPEN_FOR_LONG = f"""
import sys, time
from pathlib import Path
from types import SimpleNamespace
from benchmarks.subjects import Home, KioskSubject

folder, display = sys.argv[1:]
subject = KioskSubject(Home(Path(folder)), Path({str(EXHIBIT)!r}), "software")
with subject.driven(SimpleNamespace(name=display)) as hand:
    while not hand.sections():
        time.sleep(0.05)
    hand.begin("fr")
    for _ in range(3):
        hand._ask("skip", seconds=60)
        hand.open(0, 0)
    print(hand._ask("state")["phase"])
"""
"""Opens a section each minute."""


@pytest.mark.parametrize("way", ["started", "driven"])
def test_a_user_who_is_not_root_measures_the_memory_of_a_kiosk(setting: Setting, way: str) -> None:
    command = (*as_nobody(setting.folder), sys.executable, "-c", MEASURE)
    done = subprocess.run(
        (*command, way, str(setting.folder), setting.screen.display),
        cwd=ROOT,
        env=setting.environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert all(float(megabytes) > 20 for megabytes in done.stdout.split()), done.stdout


def test_a_visit_in_which_pages_are_opened_does_not_end(setting: Setting) -> None:
    done = subprocess.run(
        (sys.executable, "-c", OPEN_FOR_LONG, str(setting.folder), setting.screen.display),
        cwd=ROOT,
        env=setting.environment(),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )
    assert done.stdout.strip() == "visiting", done.stderr
