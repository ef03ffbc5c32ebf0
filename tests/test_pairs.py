"""The choice of combinations by which tests with many factors stay few."""

from itertools import combinations, product

import pytest

from tests.pairs import each_pair_of


@pytest.mark.parametrize(
    ("factors", "maximum"),
    [(("ab", "xy"), 4), (("abc", "xyz", "123"), 10), (("abcde", "vwxyz", "123"), 28), (("abcde", "wxyz", "123"), 22)],
)
def test_each_two_values_meet_in_few_combinations(factors: tuple[str, ...], maximum: int) -> None:
    chosen = each_pair_of(*factors)
    met = {pair for row in chosen for pair in combinations(enumerate(row), 2)}
    assert met == {pair for row in product(*factors) for pair in combinations(enumerate(row), 2)}
    assert len(chosen) <= maximum
