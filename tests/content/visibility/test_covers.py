"""The cover of a section is what the content names, and never nothing."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.content.i18n import messages
from kiosk.content.i18n.localizer import Localizer
from kiosk.content.media.scenes import LANDSCAPES
from kiosk.content.schema.blocks import Consent
from kiosk.content.schema.cover import Cover
from kiosk.content.schema.types import PictureFile
from kiosk.content.visibility.covers import cover_of, named_cover
from tests.models.exhibits import exhibit, said, section

DAY = date(2026, 5, 1)
FIELD = Cover(picture=PictureFile("field.jpg"), alt=said("a field"))
AGREED = Consent(form="7", given="2025", until="2026-05")


@pytest.fixture
def localizer() -> Localizer:
    """An exhibit in English."""
    content = exhibit(languages="en", default="en").release.content
    return Localizer(content, messages.read_all(["en"]), "file:///media", "en", {})


def test_a_scene_is_named(localizer: Localizer) -> None:
    covered = replace(section("reception"), cover=Cover(scene="arrival"))
    assert cover_of(covered, localizer, DAY) == {"scene": "arrival", "icon": "", "picture": "", "alt": ""}


def test_a_picture_is_told_in_the_language_of_the_visitor(localizer: Localizer) -> None:
    shown = cover_of(replace(section("reception"), cover=FIELD), localizer, DAY)
    assert shown == {"scene": "", "icon": "", "picture": "file:///media/field.jpg", "alt": "a field in en"}


def test_without_a_cover_there_is_a_landscape_with_the_icon_for_one_id_always_the_same(localizer: Localizer) -> None:
    made = {each: cover_of(section(each), localizer, DAY) for each in ("reception", "tracking", "health", "data", "a")}
    assert made["reception"]["icon"] == "icon-of-reception"
    assert {each["scene"] for each in made.values()} <= set(LANDSCAPES)
    assert len({each["scene"] for each in made.values()}) > 2
    assert made["reception"] == cover_of(section("reception"), localizer, None)


@pytest.mark.parametrize("day", [None, date(2026, 6, 1)])
def test_people_who_no_longer_agree_give_way_to_a_landscape(localizer: Localizer, day: date | None) -> None:
    covered = replace(section("reception"), cover=replace(FIELD, people=True, consent=AGREED))
    assert cover_of(covered, localizer, DAY)["picture"]
    shown = cover_of(covered, localizer, day)
    assert (shown["picture"], shown["icon"]) == ("", "icon-of-reception")


def test_a_picture_that_is_damaged_gives_way_too(localizer: Localizer) -> None:
    shown = cover_of(
        replace(section("reception"), cover=FIELD), replace(localizer, damaged_pictures=frozenset({"field.jpg"})), DAY
    )
    assert shown["scene"] in LANDSCAPES


def test_the_attract_screen_has_what_the_content_names_or_nothing(localizer: Localizer) -> None:
    assert named_cover(None, localizer, DAY) == {}
    assert named_cover(Cover(scene="cast"), localizer, DAY)["scene"] == "cast"
    assert named_cover(FIELD, localizer, DAY)["alt"] == "a field in en"
    assert named_cover(replace(FIELD, people=True, consent=AGREED), localizer, None) == {}
