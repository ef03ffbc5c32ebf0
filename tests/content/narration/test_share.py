"""What goes into a code: plain words that fit, and nothing that nobody checked."""

import pytest

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.narration.share import MAX_BYTES, office_vcard, section_text
from kiosk.content.schema.blocks import Contact, Office, Person, Text
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import LocalizedText, Paragraph, RichText
from kiosk.content.store.store import StoredRelease


@pytest.fixture
def english(shipped: StoredRelease) -> Localizer:
    return Localizer(shipped.release.content, shipped.release.catalogues, "", "en", {})


def _words(text: str) -> LocalizedText:
    return LocalizedText({"en": text})


def _section(*texts: str) -> Section:
    blocks = tuple(Text(text=RichText({"en": (Paragraph("paragraph", text),)})) for text in texts)
    return Section(id="one", title=_words("One"), icon="info", blocks=blocks)


def test_no_markup_is_left(english: Localizer) -> None:
    taken = section_text(english, _section("Bread &amp; <b>water</b>, <i>here</i><br>now"))
    assert taken.text == "One\n\nBread & water, here\nnow"
    assert not taken.truncated


def test_a_long_section_is_cut_between_blocks_and_says_so(english: Localizer) -> None:
    taken = section_text(english, _section("a" * 400, "b" * 400))
    assert taken.truncated
    assert taken.text == "One\n\n" + "a" * 400 + "\n\n" + english.catalogue.messages["cut_short"]


@pytest.mark.parametrize("text", ["word " * 300, "é" * 900])
def test_a_long_first_block_still_fits(english: Localizer, text: str) -> None:
    taken = section_text(english, _section(text))
    assert taken.truncated
    assert len(taken.text.encode()) <= MAX_BYTES
    assert taken.text.endswith(english.catalogue.messages["cut_short"])


def test_a_checked_number_says_when(english: Localizer) -> None:
    person = Person(who=_words("The desk"), text=_words("Ask"), phone="+509 28 12 34 56", verified_on="2026-03-01")
    section = Section(id="one", title=_words("One"), icon="info", blocks=(Contact(items=(person,)),))
    assert "+509 28 12 34 56\nNumber checked on 1 March 2026" in section_text(english, section).text


def test_the_card_of_an_office(english: Localizer) -> None:
    office = Office(
        id="a",
        name=_words("House; one, two"),
        kind="central",
        town=_words("Jacmel"),
        latitude=18.25,
        longitude=-72.5,
        services=(_words("Advice"),),
    )
    card = office_vcard(english, office)
    assert card.text.split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        r"N:House\; one\, two;;;;",
        r"FN:House\; one\, two",
        "ADR;TYPE=WORK:;;;Jacmel;;;",
        "GEO:18.250000;-72.500000",
        "NOTE:Advice",
        "END:VCARD",
        "",
    ]


def test_no_card_has_a_telephone_number(shipped: StoredRelease, english: Localizer) -> None:
    blocks = [block for tab in shipped.release.content.tabs for each in tab.sections for block in each.blocks]
    offices = [each for block in blocks for each in getattr(block, "items", ()) if isinstance(each, Office)]
    assert offices
    assert not [each.id for each in offices if "TEL" in office_vcard(english, each).text]
