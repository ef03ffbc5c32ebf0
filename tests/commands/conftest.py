"""Where commands are typed in tests."""

from pathlib import Path

import pytest

from tests.commands.terminal import GOOD, save


@pytest.fixture(autouse=True)
def _apart(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep what commands keep apart from what people keep."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with good content."""
    return save(tmp_path, GOOD)
