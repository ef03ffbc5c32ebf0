"""Some forty visits with all that people, dirt, editors and machines do; `script/endurance` makes thousands."""

import os
from pathlib import Path
from threading import Event as Flag

import pytest

from benchmarks.endurance import actions
from benchmarks.endurance.rehearsal import Limits, rehearse
from tests.patience import PATIENCE_SECONDS

pytestmark = pytest.mark.slow

VISITS = int(os.environ.get("KIOSK_ENDURANCE_VISITS", "20"))
"""In each session, other ones in each, and each with all that can happen. A slow machine finds the same."""


@pytest.mark.parametrize(("session", "seed"), [("openbox", 31), ("cage", 33)])
def test_nothing_goes_wrong_in_many_visits(tmp_path: Path, session: str, seed: int) -> None:
    limits = Limits(visits=VISITS, hang_seconds=PATIENCE_SECONDS, cover_seconds=PATIENCE_SECONDS)
    (account,) = rehearse((session,), seed, limits, tmp_path, Flag())
    assert account.findings == []
    assert account.visits == VISITS
    assert account.actions.keys() >= {action.__name__ for action in actions.DURING}, "all that can happen did"
