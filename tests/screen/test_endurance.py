"""A hundred visits with all that people, dirt, editors and machines do; `script/endurance` makes thousands."""

import os
from pathlib import Path
from threading import Event as Flag

import pytest

from benchmarks.endurance.rehearsal import Limits, rehearse
from tests.screen.screen import PATIENCE

pytestmark = pytest.mark.xdist_group("endurance")

VISITS = int(os.environ.get("KIOSK_ENDURANCE_VISITS", "120"))
"""In each session; some two minutes. A slow machine takes longer and finds the same."""
SEED = 31


def test_nothing_goes_wrong_in_many_visits(tmp_path: Path) -> None:
    limits = Limits(visits=VISITS, hang_seconds=PATIENCE, cover_seconds=PATIENCE)
    accounts = rehearse(("openbox", "cage"), SEED, limits, tmp_path, Flag())
    assert [found for account in accounts for found in account.findings] == []
    assert [account.visits for account in accounts] == [VISITS, VISITS]
