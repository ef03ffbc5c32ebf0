"""Feeding parsers with broken inputs."""

import sys

import pytest

from benchmarks.fuzz import __main__ as fuzz


def test_who_lacks_atheris_is_told_so_and_nothing_is_said_to_have_broken(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["fuzz", "--minutes", "1"])
    monkeypatch.setattr(fuzz, "find_spec", lambda _name: None)
    with pytest.raises(SystemExit) as end:
        fuzz.main()
    out, err = capfd.readouterr()
    assert end.value.code == 2
    assert not out
    assert "pip install atheris" in err
