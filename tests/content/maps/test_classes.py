"""Values become at most five shades, each for as many areas as can be."""

from kiosk.content.maps.classes import NO_VALUE, shades, step_of
from kiosk.content.schema.blocks import Area
from kiosk.content.schema.types import LocalizedText, Measure


def area(value: str | None) -> Area:
    return Area(code="a", name=LocalizedText({"": "A"}), value=Measure({"": value}) if value else None)


def test_ten_values_become_five_shades_of_two() -> None:
    areas = [area(str(number)) for number in (9, 3, 7, 1, 5, 2, 8, 4, 6, 10_000)]
    found = shades(areas)
    assert [(each.step, each.minimum, each.maximum) for each in found] == [
        (1, "1", "2"),
        (2, "3", "4"),
        (3, "5", "6"),
        (4, "7", "8"),
        (5, "9", "10000"),
    ]
    assert [step_of(each, found) for each in areas] == [5, 2, 4, 1, 3, 1, 4, 2, 3, 5]


def test_two_values_are_as_different_as_can_be_and_one_stands_in_the_middle() -> None:
    assert [each.step for each in shades([area("1"), area("2")])] == [1, 5]
    assert [each.step for each in shades([area("1"), area("1")])] == [3]


def test_areas_without_a_value_have_no_shade() -> None:
    assert shades([area(None)]) == []
    assert step_of(area(None), shades([area("12.5"), area("-3")])) == NO_VALUE


def test_shares_and_parts_count_as_numbers() -> None:
    assert [each.minimum for each in shades([area("36%"), area("4.5%")])] == ["4.5%", "36%"]
