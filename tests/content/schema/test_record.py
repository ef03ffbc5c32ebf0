"""Classes of content behave as frozen dataclasses do."""

from dataclasses import FrozenInstanceError, fields, replace
from functools import cached_property

import pytest

from kiosk.content.schema.blocks import Heading, Text
from kiosk.content.schema.model import VisitTimes
from kiosk.content.schema.record import Record, record
from kiosk.content.schema.types import LocalizedText, Paragraph, RichText

WORDS = LocalizedText({"": "Hello"})


@record(frozen=True)
class Doubling(Record):
    number: int

    @cached_property
    def doubled(self) -> int:
        return 2 * self.number


def test_what_is_not_given_has_its_default() -> None:
    text = Text(text=RichText({}))
    assert (text.kind, text.title, text.confirmed) == ("text", None, True)
    assert [field.name for field in fields(text)] == [
        "as_of",
        "source",
        "confirmed",
        "checked_on",
        "check_by",
        "owner",
        "kind",
        "audio",
        "show",
        "title",
        "text",
    ]


def test_equal_fields_make_equal_records_of_one_class() -> None:
    assert VisitTimes() == VisitTimes(idle_seconds=90)
    assert hash(VisitTimes()) == hash(VisitTimes(idle_seconds=90))
    assert VisitTimes() != VisitTimes(idle_seconds=91)
    assert Heading(text=WORDS) != Text(text=RichText({}))


def test_values_can_be_given_in_the_order_of_the_fields() -> None:
    assert Paragraph("link", "here", address="https://example.org") == Paragraph(
        style="link", text="here", address="https://example.org"
    )
    with pytest.raises(TypeError, match=r"LocalizedText: \[\] missing, \['more'\] unknown"):
        LocalizedText({}, "more")  # type: ignore[call-arg]


def test_what_a_record_works_out_for_later_is_not_part_of_its_value() -> None:
    known, other = Doubling(number=2), Doubling(number=2)
    assert known.doubled == 4  # kept from now on
    assert known == other
    assert repr(known) == "Doubling(number=2)"


def test_a_record_shows_its_fields() -> None:
    assert repr(VisitTimes()) == "VisitTimes(idle_seconds=90, warning_seconds=30)"


def test_a_record_never_changes() -> None:
    times = VisitTimes()
    with pytest.raises(FrozenInstanceError):
        times.idle_seconds = 1  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del times.idle_seconds
    assert replace(times, idle_seconds=60) == VisitTimes(idle_seconds=60)


@pytest.mark.parametrize("values", [{}, {"text": WORDS, "txt": WORDS}])
def test_a_field_that_is_missing_or_unknown_is_refused(values: dict[str, LocalizedText]) -> None:
    with pytest.raises(TypeError, match=r"Heading: .* missing, .* unknown"):
        Heading(**values)  # type: ignore[arg-type]
