"""Everybody starts equally often after everybody else: who comes next finds much of its libraries warm."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

from benchmarks.rows.start import order
from benchmarks.subjects import Floor, Home

SUBJECTS = [Floor(Home(Path()), "software", name) for name in "abcde"]


def test_in_each_round_everybody_starts_once() -> None:
    for number in range(8):
        assert sorted(order(SUBJECTS, number), key=lambda each: each.name) == SUBJECTS


def test_over_many_rounds_nobody_follows_one_more_often_than_others() -> None:
    rounds = [order(SUBJECTS, number) for number in range(400)]
    followed = Counter((first.name, second.name) for each in rounds for first, second in pairwise(each))
    assert len(followed) == len(SUBJECTS) * (len(SUBJECTS) - 1)
    assert max(followed.values()) < 1.5 * min(followed.values())


def test_a_run_can_be_repeated() -> None:
    assert order(SUBJECTS, 3) == order(SUBJECTS, 3)
