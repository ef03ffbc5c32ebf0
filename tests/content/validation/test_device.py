"""The settings of a device: what is good counts, and what is wrong is told with its place and how to mend it."""

import re
from pathlib import Path

import pytest

from kiosk.content.schema.device import Device, OpeningHours, SpecialDay
from kiosk.content.validation.device import LARGEST, LoadedDevice, load_device, validate_device
from kiosk.content.validation.json_schema import json_schema

WHOLE = """\
diagonal_inches: 32
rotation: 270
screen: HDMI-A-1
office: les-cayes
language: ht
volume: 70
opening_hours:
  monday: 08:00-12:00, 13:00-16:00
  sunday: closed
  exceptions:
    - 2026-12-25
    - { first_day: 2026-12-28, last_day: 2026-12-31, hours: 9:00-12:00 }
update_channel: pilot
"""


def _read(text: str) -> LoadedDevice:
    return validate_device(text.encode(), Path("device.yaml"))


def _told(text: str) -> list[tuple[int, int, str, str]]:
    return [(each.line, each.column, each.what, each.how) for each in _read(text).diagnostics]


def test_all_settings_are_read() -> None:
    loaded = _read(WHOLE)
    assert loaded.diagnostics == ()
    assert loaded.device == Device(
        diagonal_inches=32.0,
        rotation=270,
        screen="HDMI-A-1",
        office="les-cayes",
        language="ht",
        volume=70,
        opening_hours=OpeningHours(
            monday="08:00-12:00, 13:00-16:00",
            exceptions=(
                SpecialDay(first_day="2026-12-25"),
                SpecialDay(first_day="2026-12-28", last_day="2026-12-31", hours="9:00-12:00"),
            ),
        ),
        update_channel="pilot",
    )
    assert loaded.written == set(vars(loaded.device))


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_a_file_without_settings_has_the_defaults(text: str) -> None:
    assert _read(text) == LoadedDevice(device=Device(), written=frozenset(), diagnostics=())


@pytest.mark.parametrize(
    ("line", "column", "what", "how"),
    [
        ("rotation: 45", 11, "`45` is not possible here.", "Choose one of `0`, `90`, `180`, `270`."),
        ("rotation: [90]", 11, "a list is not possible here.", "Choose one of `0`, `90`, `180`, `270`."),
        ("rotaton: 90", 1, "`rotaton` is not a key of this part.", "Did you mean `rotation`?"),
        ("diagonal_inches: 21,5", 18, "A number belongs here, not `21,5`.", "Write it with a point: `21.5`."),
        ("volume: 101", 9, "`101` is too large.", "The largest possible number is 100."),
        ("opening_hours: 8-16", 16, "A group of `key: value` lines belongs here, not `8-16`.", ""),
        ("opening_hours: { monday: 8-16 }", 26, "`8-16` are no opening hours.", "Write `08:00-16:00`,"),
        ("opening_hours: { monday: 08:00-24:30 }", 26, "`08:00-24:30` are no opening hours.", ""),
        ("opening_hours: { monday: 08:00-08:00 }", 26, "A span ends when it begins.", "For a whole day write `00:00"),
        ("opening_hours: { exceptions: [2026-02-30] }", 31, "There is no such day as 2026-02-30.", ""),
        (
            "opening_hours: { exceptions: [{ first_day: 2026-12-25, last_day: 2026-12-24 }] }",
            66,
            "The `last_day` 2026-12-24 lies before the `first_day` 2026-12-25.",
            "Correct one of them.",
        ),
        ("pin: 1234", 1, "The PIN does not stand in this file.", "Delete it here; `kiosk device pin` sets it"),
    ],
)
def test_a_mistake_is_told_and_costs_its_own_setting_only(line: str, column: int, what: str, how: str) -> None:
    text = f"screen: DP-1\n{line}\n"
    [told] = _told(text)
    assert told[:3] == (2, column, what)
    assert told[3].startswith(how)
    assert _read(text).device == Device(screen="DP-1")


def test_a_day_that_is_misspelt_turns_no_day_dark() -> None:
    assert _read("opening_hours: { mondy: 08:00-16:00, friday: 08:00-16:00 }").device.opening_hours is None


def test_what_is_no_yaml_costs_nothing_but_its_entry() -> None:
    loaded = _read('rotation: 90\nscreen: "HDMI\nopening_hours:\n  monday: 08:00-16:00\nvolume: 50\n')
    assert [(each.line, each.severity) for each in loaded.diagnostics] == [(2, "error")]
    assert loaded.device == Device(rotation=90, volume=50, opening_hours=OpeningHours(monday="08:00-16:00"))


def test_whatever_the_file_holds_a_device_comes_out() -> None:
    for text in ("rotation: 90\nrotation: 180\n", "[", "- a", "a", "{}", "rotation: *x", "\0", "rotation:\n  - 90\n"):
        assert _read(text).device.rotation == 0
    assert validate_device(b"\xff\xfe\xff", Path("device.yaml")).device == Device()
    assert validate_device(b"# " * LARGEST, Path("device.yaml")).device == Device()


def test_a_file_that_is_missing_or_cannot_be_read_has_the_defaults(tmp_path: Path) -> None:
    assert load_device(tmp_path / "none.yaml").diagnostics == ()
    assert [each.what for each in load_device(tmp_path).diagnostics] == ["The disk cannot be read: Is a directory."]


def test_the_example_for_operators_is_good() -> None:
    page = (Path(__file__).parents[3] / "docs" / "operating.md").read_text("utf-8")
    [example] = [each for each in re.findall(r"```yaml\n(.*?)```", page, re.DOTALL) if "rotation" in each]
    loaded = _read(example)
    assert loaded.diagnostics == ()
    assert loaded.written == set(vars(loaded.device))


def test_editors_check_it_while_it_is_typed() -> None:
    import jsonschema  # loads grammars for seconds: not while tests are collected

    validator = jsonschema.Draft202012Validator(json_schema(Device))
    good = {"rotation": 90, "opening_hours": {"monday": "08:00-12:00, 13:00-16:00", "exceptions": ["2026-12-25"]}}
    assert validator.is_valid(good)
    assert not validator.is_valid({"rotation": 45})
    assert not validator.is_valid({"opening_hours": {"monday": "8-16"}})
