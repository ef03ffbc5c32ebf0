"""A few letters stand for a name."""

import pytest

from kiosk.content.i18n.monograms import monogram, without_monogram


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ministry of Harbours (MOH)", "MOH"),
        ("Ministry of Harbours (MOH) ", "MOH"),
        ("Fondation île (FÎLE)", "FÎLE"),
        ("LIGHT (Sweden)", "LIGHT"),
        ("Harbour police", "HP"),
        ("The city council", "CC"),
        ("l’Office de la mer", "O"),
        ("Réseau", "R"),
        ("A of B", "AO"),
        ("Institute of very long names (IOVLNA)", "IV"),
        ("Friends (all of them)", "FT"),
        ("البلدية", ""),
        ("市議会", ""),
        ("1", ""),
        ("", ""),
    ],
)
def test_a_monogram_is_the_abbreviation_or_initials(name: str, letters: str) -> None:
    assert monogram(name) == letters


@pytest.mark.parametrize(
    ("name", "rest"),
    [("Ministry of Harbours (MOH)", "Ministry of Harbours"), ("LIGHT (Sweden)", "LIGHT (Sweden)"), ("(MOH)", "(MOH)")],
)
def test_beside_its_monogram_a_name_does_not_say_it_again(name: str, rest: str) -> None:
    assert without_monogram(name) == rest
