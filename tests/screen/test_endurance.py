"""Visit after visit happens to the real window, and nothing goes wrong. `script/endurance` runs the same for longer."""

from pathlib import Path
from threading import Event as Flag

import pytest

from benchmarks.endurance.__main__ import rehearse
from benchmarks.endurance.rehearsal import Limits
from tests.screen.screen import PATIENCE

pytestmark = pytest.mark.xdist_group("screen")

VISITS = 150
"""In each session, at once; they take about two minutes."""
SEED = 20


def test_nothing_goes_wrong_in_many_visits(tmp_path: Path) -> None:
    limits = Limits(visits=VISITS, hang_seconds=PATIENCE, cover_seconds=PATIENCE)
    accounts = rehearse(("openbox", "cage"), SEED, limits, tmp_path, Flag())
    assert [account.text() for account in accounts if not account.is_clean()] == []
    assert [account.visits for account in accounts] == [VISITS, VISITS]
