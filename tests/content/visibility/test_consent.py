"""Pictures of people are shown as long as these agreed, by a clock that can be right."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.content.schema.blocks import Consent, Gallery, List, Picture
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import Recordings
from kiosk.content.search.search_text import passages
from kiosk.content.visibility.consent import has_ended, holds, past_dates, plausible_day, without_hidden_pictures
from tests.models.exhibits import exhibit, gallery, heading, of_people, picture, said, section, tab

DAY = date(2026, 3, 31)
SPOKEN = Recordings({"en": "spoken.ogg"})


def _pictures(part: Section) -> list[str]:
    blocks = (block.items if isinstance(block, Gallery) else (block,) for block in part.blocks)
    return [
        each.picture for photos in blocks for each in photos if not isinstance(each, str) and hasattr(each, "picture")
    ]


def _alone(name: str, until: str) -> Picture:
    return Picture(**vars(of_people(name, until)))


@pytest.mark.parametrize(
    ("until", "last", "first_after"),
    [
        ("2026-03-31", date(2026, 3, 31), date(2026, 4, 1)),
        ("2026-03", date(2026, 3, 31), date(2026, 4, 1)),
        ("2026", date(2026, 12, 31), date(2027, 1, 1)),
    ],
)
def test_a_consent_holds_to_the_end_of_its_last_day(until: str, last: date, first_after: date) -> None:
    consent = Consent(form="7", given="2025-01-02", until=until)
    assert holds(consent, last)
    assert not holds(consent, first_after)
    assert (has_ended(until, last), has_ended(until, first_after)) == (False, True)


def test_it_does_not_hold_before_it_was_given_nor_on_a_day_that_is_not_known() -> None:
    consent = Consent(form="7", given="2025-01-02", until="2027")
    assert holds(consent, date(2025, 1, 2))
    assert not holds(consent, date(2025, 1, 1))
    assert not holds(consent, None)


def test_a_clock_behind_the_newest_date_of_the_content_is_not_believed() -> None:
    facts = List(items=(said("x"),), as_of="2025-10-14")
    content = exhibit(tab("about", section("who", facts, gallery("a.png")))).release.content
    assert max(past_dates(content)) == "2025-10-14"
    assert plausible_day(date(2025, 10, 14), "2025-10-14") == date(2025, 10, 14)
    assert plausible_day(date(1970, 1, 1), "2025-10-14") is None
    assert plausible_day(date(1970, 1, 1), "") == date(1970, 1, 1)
    later = exhibit(tab("about", section("who", facts, _alone("b.png", "2027")))).release.content
    assert max(past_dates(later)) == "2025-10-14"
    given = Picture(**vars(of_people("c.png", "2027", given="2026-01-05")))
    newer = exhibit(tab("about", section("who", facts, given))).release.content
    assert max(past_dates(newer)) == "2026-01-05"


def test_pictures_whose_consent_has_ended_are_left_out_with_their_words() -> None:
    stored, over = of_people("kept.png", "2027"), of_people("over.png", "2026-03-30")
    whole = section("who", heading("x"), _alone("over.png", "2025"), Gallery(items=(stored, over)), picture("map.png"))
    shown = without_hidden_pictures(whole, DAY)

    assert len(shown.blocks) == len(whole.blocks)
    assert _pictures(shown) == ["", "kept.png", "map.png"]
    assert "over.png" not in repr(shown)
    assert "Form 7" not in repr(shown.blocks[1])


def test_a_gallery_can_lose_all_of_its_pictures() -> None:
    whole = section("who", Gallery(items=(of_people("a.png", "2025"), of_people("b.png", "2024"))))
    (block,) = without_hidden_pictures(whole, DAY).blocks
    assert isinstance(block, Gallery)
    assert block.items == ()


def test_no_recording_tells_of_a_picture_that_is_left_out() -> None:
    for until, heard in (("2027", SPOKEN), ("2025", None)):
        block = Gallery(items=(of_people("a.png", until), of_people("b.png", "2028")), audio=SPOKEN)
        shown = without_hidden_pictures(replace(section("who", block), audio=SPOKEN), DAY)
        assert (shown.audio, shown.blocks[0].audio) == (heard, heard)


def test_whoever_edits_reads_why() -> None:
    whole = section("who", _alone("over.png", "2025"), Gallery(items=(of_people("gone.png", "2024"),)))
    shown = without_hidden_pictures(whole, DAY, lambda consent: f"over since {consent.until}")
    assert _pictures(shown) == ["", ""]
    assert "over since 2025" in repr(shown.blocks[0])
    assert "over since 2024" in repr(shown.blocks[1])
    assert "gone.png" not in repr(shown)


def test_on_a_day_that_is_not_known_only_pictures_without_consent_are_shown() -> None:
    whole = section("who", _alone("people.png", "2030"), picture("map.png"))
    assert _pictures(without_hidden_pictures(whole, None)) == ["", "map.png"]


def test_the_search_never_notes_down_what_would_outlive_a_consent() -> None:
    mixed = Gallery(items=(of_people("people", "2030"), *gallery("boats").items))
    stored = exhibit(tab("about", section("who", _alone("faces", "2030"), mixed)))
    found = passages(stored.release.content, stored.release.catalogues)["en"]
    assert [each.text for each in found] == ["who in en", "boats in en"]
