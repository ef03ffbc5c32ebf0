"""Home says what somebody may need, from the content or from its tabs."""

from dataclasses import replace

import pytest

from kiosk.content.publish.home_page import home_page
from kiosk.content.schema.blocks import Number, Numbers
from kiosk.content.schema.cover import Cover
from kiosk.content.schema.home import Home, HomeFact, Need
from kiosk.content.schema.model import Announcement
from kiosk.content.schema.types import Figure
from kiosk.content.store.store import StoredRelease
from kiosk.models.home_page import HomePage
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, heading, said, section, tab


def figures(*values: str, confirmed: bool = True) -> Numbers:
    """Return figures of which each has this value."""
    items = (Number(value=Figure({"": each}), label=said(each), as_of="2024", confirmed=confirmed) for each in values)
    return Numbers(items=tuple(items))


def with_home(stored: StoredRelease, home: Home) -> StoredRelease:
    """Return an exhibit with this Home."""
    content = replace(stored.release.content, home=home)
    made, numbers = home_page(content)
    return replace(stored, release=replace(stored.release, content=content, home=made, home_figures=numbers))


@pytest.fixture
def stored() -> StoredRelease:
    """Return an exhibit of two tabs with figures in two sections."""
    doubtful = section("doubtful", figures("9", confirmed=False))
    first = tab("about", section("who", heading("x"), figures("1994", "4")), doubtful, "history")
    return exhibit(first, tab("work", section("all", figures("7"))))


def _shown(home: HomePage) -> list[tuple[str, str]]:
    return [(card["title"], card["link"]) for card in home.cards.records]


def test_without_a_word_about_it_home_is_made_from_the_tabs(kiosk: Kiosk, stored: StoredRelease) -> None:
    kiosk.show(stored)
    kiosk.begin("fr")
    home = kiosk.navigation.home
    assert home.question == "De quoi avez-vous besoin\u00a0?"
    assert _shown(home) == [("who in fr", "about/who"), ("about in fr", "about"), ("work in fr", "work")]
    assert [(card["cover"]["icon"], card["tab"]) for card in home.cards.records] == [
        ("icon-of-who", 0),
        ("map-pin", 0),
        ("map-pin", 1),
    ]
    assert [(fact["value"], fact["label"], fact["asOf"], fact["link"]) for fact in home.facts.records] == [
        ("1994", "1994 in fr", "2024", "about/who"),
        ("7", "7 in fr", "2024", "work/all"),
    ]


def test_the_section_that_helps_comes_first(stored: StoredRelease) -> None:
    content = replace(stored.release.content, help="about/history")
    assert home_page(content)[0].hero == Need(link="about/history")


def test_content_says_what_home_asks_and_where_its_cards_lead(kiosk: Kiosk, stored: StoredRelease) -> None:
    needs = (
        Need(link="about/history", text=said("long ago"), cover=Cover(scene="road")),
        Need(link="work", title=said("Our work")),
    )
    facts = (HomeFact(link="work/all", text=said("branches")),)
    kiosk.show(
        with_home(stored, Home(question=said("Where to?"), hero=Need(link="work/all"), needs=needs, facts=facts))
    )
    kiosk.begin("en")
    home = kiosk.navigation.home
    assert (home.question, kiosk.navigation.title) == ("Where to? in en", "Where to? in en")
    assert _shown(home) == [("all in en", "work/all"), ("history in en", "about/history"), ("Our work in en", "work")]
    assert [card["text"] for card in home.cards.records] == ["", "long ago in en", ""]
    assert home.cards.records[1]["cover"]["scene"] == "road"
    assert [(fact["value"], fact["label"]) for fact in home.facts.records] == [("7", "branches in en")]


def test_home_is_told_in_another_language(kiosk: Kiosk, stored: StoredRelease) -> None:
    kiosk.show(stored)
    kiosk.begin("fr")
    kiosk.exhibit.chooseLanguage("en")
    assert kiosk.navigation.home.question == "What do you need?"
    assert _shown(kiosk.navigation.home)[0] == ("who in en", "about/who")


def test_announcements_of_today_take_the_place_of_the_last_figures(kiosk: Kiosk, stored: StoredRelease) -> None:
    announced = tuple(Announcement(title=said(f"news {number}")) for number in range(2))
    content = replace(stored.release.content, announcements=announced)
    kiosk.show(replace(stored, release=replace(stored.release, content=content)))
    kiosk.begin("fr")
    home = kiosk.navigation.home
    assert [(each["title"], each["link"]) for each in home.notices.records] == [
        ("news 0 in fr", "about/who"),
        ("news 1 in fr", "about/who"),
    ]
    assert [fact["value"] for fact in home.facts.records] == ["1994"]
    kiosk.navigation.openLink(home.notices.records[0]["link"])
    assert [each["title"] for each in kiosk.navigation.announcements] == ["news 0 in fr", "news 1 in fr"]


def test_home_is_heard_card_by_card(kiosk: Kiosk, stored: StoredRelease) -> None:
    needs = (Need(link="work", text=said("all of it")),)
    kiosk.show(with_home(stored, Home(needs=needs)))
    kiosk.begin("en")
    assert kiosk.navigation.spoken_items == [
        ["who in en", ""],
        ["work in en", "all of it in en"],
        ["1994", "1994 in en"],
        ["7", "7 in en"],
    ]


def test_a_start_says_nothing_of_home_before_it_shows(
    kiosk: Kiosk, stored: StoredRelease, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def cover(item: object) -> dict[str, str]:
        asked.append(item)
        return {}

    monkeypatch.setattr(kiosk.exhibit, "cover", cover)
    kiosk.show(stored)
    assert asked == []
    assert kiosk.navigation.home.cards.rowCount() == len(asked) == 3
