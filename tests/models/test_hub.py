"""The page of a tab shows its topics in groups."""

from dataclasses import replace

from kiosk.content.schema.model import Tab, TopicGroup
from kiosk.models.hub import Hub
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, said, section, tab


def _grouped(**groups: str) -> Tab:
    """Return a tab with two groups, `help` and `facts`; each section says in which it is, or in none."""
    made = tuple(replace(section(name), group=group or None) for name, group in groups.items())
    known = tuple(TopicGroup(id=name, title=said(name)) for name in ("help", "facts"))
    return replace(tab("work", *made), groups=known)


def _shown(hub: Hub) -> list[tuple[str, list[tuple[str, int, int]]]]:
    return [
        (group["title"], [(each["title"], each["index"], each["number"]) for each in group["topics"]])
        for group in hub.groups.records
    ]


def test_topics_stand_in_their_groups_and_those_of_none_below(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(_grouped(a="facts", b="help", c="", d="facts"), tab("about", "who")))
    kiosk.begin("fr")
    kiosk.navigation.openTab(0)
    assert kiosk.navigation.hub.count == 4
    assert _shown(kiosk.navigation.hub) == [
        ("help in fr", [("b in fr", 1, 1)]),
        ("facts in fr", [("a in fr", 0, 2), ("d in fr", 3, 3)]),
        ("", [("c in fr", 2, 4)]),
    ]


def test_a_tab_without_groups_shows_its_topics_together(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("about", "who", "history")))
    kiosk.begin("fr")
    kiosk.navigation.openTab(0)
    assert _shown(kiosk.navigation.hub) == [("", [("who in fr", 0, 1), ("history in fr", 1, 2)])]


def test_a_hub_is_heard_group_by_group(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(_grouped(a="facts", b="help"), tab("about", "who")))
    kiosk.begin("en")
    kiosk.navigation.openTab(0)
    assert (kiosk.navigation.title, kiosk.navigation.spoken_items) == (
        "work in en",
        [["help in en", "b in en"], ["facts in en", "a in en"]],
    )
