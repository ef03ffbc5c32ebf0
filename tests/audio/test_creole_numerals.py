"""Creole numerals, spelled as dictionaries of the language spell them."""

import pytest

from kiosk.audio.creole_numerals import cardinal, ordinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zewo"),
        (1, "en"),
        (8, "uit"),
        (17, "disèt"),
        (18, "dizuit"),
        (20, "ven"),
        (21, "venteyen"),
        (22, "vennde"),
        (27, "vennsèt"),
        (28, "ventuit"),
        (30, "trant"),
        (33, "tranntwa"),
        (49, "karantnèf"),
        (55, "senkannsenk"),
        (61, "swasanteyen"),
        (66, "swasannsis"),
        (69, "swasantnèf"),
        (70, "swasanndis"),
        (71, "swasannonz"),
        (79, "swasanndiznèf"),
        (80, "katreven"),
        (81, "katreven en"),
        (85, "katrevensenk"),
        (90, "katrevendis"),
        (91, "katrevenonz"),
        (99, "katrevendiznèf"),
        (100, "san"),
        (101, "san en"),
        (200, "desan"),
        (999, "nèfsan katrevendiznèf"),
        (1000, "mil"),
        (1994, "mil nèfsan katrevenkatòz"),
        (2024, "de mil vennkat"),
        (10_000, "di mil"),
        (362_551, "twasan swasannde mil senksan senkanteyen"),
        (1_000_000, "yon milyon"),
        (3_041_000, "twa milyon karanteyen mil"),
        (1_000_000_000, "yon milya"),
    ],
)
def test_a_number_in_words(number: int, words: str) -> None:
    assert cardinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "premye"),
        (2, "dezyèm"),
        (4, "katriyèm"),
        (7, "setyèm"),
        (9, "nevyèm"),
        (10, "dizyèm"),
        (17, "disetyèm"),
        (20, "ventyèm"),
        (21, "venteyinyèm"),
        (80, "katreventyèm"),
        (90, "katrevendizyèm"),
    ],
)
def test_which_in_a_row_in_words(number: int, words: str) -> None:
    assert ordinal(number) == words


def test_no_two_numbers_have_the_same_words() -> None:
    numbers = [*range(10_000), *range(10_000, 10_000_000, 9973)]
    assert len({cardinal(number) for number in numbers}) == len(numbers)
