"""A mere look at a file: whatever a disk or a share answers, it is an answer."""

import errno
import os
from pathlib import Path
from threading import Event

import pytest

from kiosk.system.files import is_file, is_folder, is_there, with_timeout

ERRORS = [errno.EIO, errno.ESTALE, errno.EHOSTDOWN, errno.EACCES, errno.ENOTCONN, errno.ELOOP]


def _looks(path: Path) -> tuple[bool, bool, bool]:
    return is_there(path), is_file(path), is_folder(path)


def test_what_is_there_is_told_by_its_kind(tmp_path: Path) -> None:
    (file := tmp_path / "a").touch()
    os.mkfifo(pipe := tmp_path / "b")
    assert _looks(file) == (True, True, False)
    assert _looks(tmp_path) == (True, False, True)
    assert _looks(pipe) == (True, False, False)


@pytest.mark.parametrize("name", ["nothing", "nothing/below", "a/below", "a\0b"])
def test_what_is_not_there_is_not_worth_a_word(tmp_path: Path, name: str, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "a").touch()
    assert _looks(tmp_path / name) == (False, False, False)
    assert caplog.records == []


@pytest.mark.parametrize("number", ERRORS, ids=errno.errorcode.get)
def test_what_cannot_be_seen_now_is_not_there_now_and_the_log_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, number: int
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "stat", fail)
        assert _looks(tmp_path) == (False, False, False)
    assert f"{tmp_path} cannot be looked at now: {os.strerror(number)}" in caplog.messages
    assert is_folder(tmp_path)


def test_a_look_is_waited_for_only_so_long(tmp_path: Path) -> None:
    answers = Event()
    with pytest.raises(TimeoutError):
        with_timeout(answers.wait, 0.01)
    answers.set()
    assert with_timeout(lambda: is_folder(tmp_path), 30)
    with pytest.raises(FileNotFoundError):
        with_timeout((tmp_path / "nothing").read_bytes, 30)
