"""A few starts of the real kiosk on damaged folders; `script/endurance --damage 200` makes many."""

from pathlib import Path
from random import Random

import pytest

from benchmarks.endurance import damage as starts
from benchmarks.endurance.damage import HARMS, damage

FEW = 4


def test_no_damage_keeps_the_kiosk_from_showing_and_mending() -> None:
    said: list[str] = []
    assert damage(FEW, 1, said.append) == 0, "\n".join(said)
    assert len(said) == FEW + 1


def test_each_file_is_damaged_in_turn_and_in_another_way_each_time(tmp_path: Path) -> None:
    for name in ("a", "b/c", "b/d"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    cases = list(starts._cases(tmp_path, 3 * len(HARMS), 1))  # noqa: SLF001 - what a run is made of
    assert len(set(cases)) == len(cases)
    assert {case.file for case in cases[:3]} == {"a", "b/c", "b/d"}


@pytest.mark.parametrize("harm", HARMS)
def test_every_harm_does_harm(tmp_path: Path, harm: str) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"x" * 2000)
    HARMS[harm](path, Random(1))  # noqa: S311 - no secret
    assert not path.is_file() or path.stat().st_mode & 0o777 == 0 or path.read_bytes() != b"x" * 2000
