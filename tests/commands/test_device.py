"""`kiosk device`, as staff type it."""

import io
import stat
from pathlib import Path

import pytest

from kiosk.commands import device
from kiosk.system.staff_pin import matches
from tests.commands.terminal import Capture, complains, ends

FILE = "# the desk\nrotation: 90   # hangs upright\noffice: les-cayes\nopening_hours:\n  monday: 08:00-16:00\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file with good settings."""
    path = tmp_path / "device.yaml"
    path.write_text(FILE, "utf-8")
    return path


def _shown(capsys: Capture) -> dict[str, tuple[str, str]]:
    rows = [line.split() for line in capsys.readouterr().out.partition("\n\n")[0].splitlines()]
    return {row[0]: (" ".join(row[1:-1]), row[-1]) for row in rows}


def test_it_shows_what_counts_and_where_it_comes_from(path: Path, capsys: Capture) -> None:
    assert ends("device", "--device", str(path), "--office", "jeremie", "--inches", "32") == 0
    shown = _shown(capsys)
    assert shown["rotation"] == ("90", "file")
    assert shown["office"] == ("jeremie", "option")
    assert shown["diagonal_inches"] == ("32", "option")
    assert shown["volume"] == ("100", "default")
    assert shown["screen"] == ("-", "default")
    assert shown["opening_hours.monday"] == ("08:00-16:00", "file")
    assert shown["opening_hours.sunday"] == ("closed", "file")
    assert shown["pin"] == ("-", "default")


def test_it_judges_the_file(path: Path, capsys: Capture) -> None:
    path.write_text("rotaton: 90\nvolume: 40\n", "utf-8")
    assert ends("device", "--device", str(path)) == 1
    out = capsys.readouterr().out
    assert "device.yaml:1:1: error: `rotaton` is not a key of this part." in out
    assert "Did you mean `rotation`?" in out
    assert out.endswith("1 error: what is wrong has its default.\n")


def test_without_a_file_there_are_defaults(tmp_path: Path, capsys: Capture) -> None:
    assert ends("device", "--device", str(tmp_path / "none.yaml")) == 0
    assert capsys.readouterr().out.endswith(f"There is no {tmp_path / 'none.yaml'}.\n")


def test_it_changes_the_file_and_nothing_else_in_it(path: Path) -> None:
    path.chmod(0o640)
    assert ends("device", "--device", str(path), "set", "rotation", "0", "opening_hours.monday", "closed") == 0
    assert path.read_text("utf-8") == FILE.replace("rotation: 90 ", "rotation: 0 ").replace("08:00-16:00", "closed")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["device.yaml"]


def test_it_makes_the_file(tmp_path: Path) -> None:
    path = tmp_path / "kiosk" / "device.yaml"
    assert ends("device", "--device", str(path), "set", "volume", "50") == 0
    assert path.read_text("utf-8") == "volume: 50\n"


def test_a_file_behind_a_link_is_changed_where_it_lies(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.yaml"
    link.symlink_to(path)
    assert ends("device", "--device", str(link), "set", "volume", "50") == 0
    assert link.is_symlink()
    assert path.read_text("utf-8") == f"{FILE}volume: 50\n"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (("rotation", "45"), ("nothing is changed", "`45`", "`90`")),
        (("rotaton", "90"), ("there is no setting rotaton", "Did you mean `rotation`?")),
        (("rotation",), ("each with its value",)),
        ((), ("each with its value",)),
        (("pin", "2580"), ("kiosk device pin",)),
        (("opening_hours", "08:00-16:00"), ("opening_hours.monday",)),
        (("opening_hours.monday", "8-16"), ("nothing is changed", "08:00-16:00")),
    ],
)
def test_a_wrong_change_changes_nothing(
    path: Path, capsys: Capture, changes: tuple[str, ...], words: tuple[str, ...]
) -> None:
    assert ends("device", "--device", str(path), "set", *changes) == 2
    assert complains(capsys, *words)
    assert path.read_text("utf-8") == FILE


def test_a_file_with_another_mistake_can_be_changed_and_a_broken_one_not(path: Path, capsys: Capture) -> None:
    path.write_text("volume: 400\n", "utf-8")
    assert ends("device", "--device", str(path), "set", "rotation", "90") == 0
    assert path.read_text("utf-8") == "volume: 400\nrotation: 90\n"
    path.write_text('screen: "x\n', "utf-8")
    capsys.readouterr()
    assert ends("device", "--device", str(path), "set", "rotation", "90") == 2
    assert complains(capsys, "nothing is changed")


def test_what_somebody_writes_meanwhile_excuses_no_mistake(
    path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = device._data  # noqa: SLF001 - before somebody else writes

    def read_before_others_write(path: Path) -> bytes:
        data: bytes = read(path)
        path.write_text("rotation: 45\n", "utf-8")
        return data

    monkeypatch.setattr(device, "_data", read_before_others_write)
    assert ends("device", "--device", str(path), "set", "rotation", "45") == 2
    assert complains(capsys, "nothing is changed", "`45`")


def test_the_pin_is_kept_beside_the_file_so_that_nobody_reads_it(
    path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("2580\n"))
    assert ends("device", "--device", str(path), "pin") == 0
    stored = path.with_name("pin")
    assert matches("2580", stored.read_text("ascii"))
    assert stat.S_IMODE(stored.stat().st_mode) == 0o600
    assert "2580" not in capsys.readouterr().out
    assert ends("device", "--device", str(path)) == 0
    assert _shown(capsys)["pin"] == ("set", str(stored))


def test_a_pin_that_is_none_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("12\n"))
    assert ends("device", "--device", str(path), "pin") == 2
    assert complains(capsys, "4 to 12 digits")
    assert not path.with_name("pin").exists()
