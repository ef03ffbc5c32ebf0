"""What is measured begins with nothing left over from before."""

import time
from datetime import date
from pathlib import Path

from benchmarks.subjects import ROOT, STILL_SECONDS, has_nothing_to_make
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.store.store import Store


def test_a_kiosk_is_warm_once_the_index_and_the_checksums_are_there(tmp_path: Path) -> None:
    store = Store(tmp_path / "state" / "exhibit")
    assert not has_nothing_to_make(tmp_path / "state", time.time())

    assert prepare(ROOT / "content.yaml", store, lambda: date(2026, 6, 1)).stored
    assert not has_nothing_to_make(tmp_path / "state", time.time())

    # An earlier program makes no checksums.
    assert has_nothing_to_make(tmp_path / "state", time.time() + STILL_SECONDS + 1)

    complete(store)
    assert has_nothing_to_make(tmp_path / "state", time.time())
