"""A counter for every test of what is counted."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.usage.usage_file import FILE
from tests.usage.counting import Counter


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    """A counter whose folder is not there yet."""
    counter = Counter(tmp_path / "store" / FILE)
    yield counter
    counter.close()
