"""The PIN is checked by a hash, from which nobody reads it."""

import pytest

from kiosk.system.staff_pin import PIN_PATTERN, hash_of, matches


def test_only_the_right_pin_fits() -> None:
    kept = hash_of("2580")
    assert "2580" not in kept
    assert matches("2580", f"{kept}\n")
    assert not matches("2581", kept)
    assert not matches("", kept)


def test_the_same_pin_is_kept_in_another_way_each_time() -> None:
    assert hash_of("2580") != hash_of("2580")


@pytest.mark.parametrize(
    "kept", ["", "2580", "scrypt$1$8$1$00$00", "scrypt$99999999$999$999$" + "0" * 32 + "$" + "0" * 128]
)
def test_nothing_fits_what_was_damaged_or_made_to_take_for_ever(kept: str) -> None:
    assert not matches("2580", kept)


def test_a_pin_is_made_of_digits() -> None:
    assert PIN_PATTERN.fullmatch("2580")
    assert not any(PIN_PATTERN.fullmatch(each) for each in ("258", "25x0", "", "1" * 13))
