"""What a machine gets: the newest wheel, and just the packages that this very wheel was made with."""

import zipfile
from pathlib import Path

import pytest

from kiosk.install import program
from kiosk.install.program import NoProgramError, distribution


@pytest.fixture
def wheelhouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for wheels, used by a program that is installed and no clone."""
    monkeypatch.setattr(program, "PROJECT", tmp_path / "nowhere")
    folder = tmp_path / "wheelhouse"
    folder.mkdir()
    return folder


def _wheel(wheelhouse: Path, version: str, **files: str) -> Path:
    path = wheelhouse / f"information_kiosk-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(f"kiosk/install/{name}.txt", text)
    return path


def test_the_newest_program_is_installed_with_its_own_lock(wheelhouse: Path) -> None:
    newest = _wheel(wheelhouse, "0.10.0", requirements="ten")
    _wheel(wheelhouse, "0.9.0", requirements="nine")
    with distribution(wheelhouse) as source:
        assert source.wheel == newest
        assert source.lock.read_text("utf-8") == "ten"


def test_without_a_wheel_or_without_its_lock_there_is_no_program(wheelhouse: Path) -> None:
    for folder in (None, wheelhouse):
        with pytest.raises(NoProgramError), distribution(folder):
            pass
    _wheel(wheelhouse, "1.0.0")
    with pytest.raises(NoProgramError), distribution(wheelhouse):
        pass
    (wheelhouse / "information_kiosk-2.0.0-py3-none-any.whl").write_bytes(b"half")
    with pytest.raises(NoProgramError), distribution(wheelhouse):
        pass
