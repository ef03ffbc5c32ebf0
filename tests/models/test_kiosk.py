"""What resets, and what waits for what."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtTest import QSignalSpy

from kiosk.content.schema.model import VisitTimes
from kiosk.content.store.store import StoredRelease
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, reads
from tests.visitor import HandClock

VISIT_SECONDS = 120


def test_content_is_shown_at_once_when_nobody_is_there(kiosk: Kiosk) -> None:
    shown = QSignalSpy(kiosk.contentChanged)
    kiosk.show(exhibit())
    kiosk.show(exhibit(name="Changed"))
    assert (kiosk.exhibit.name, shown.count()) == ("Changed in ht", 2)


def test_new_content_waits_until_the_visit_is_over(kiosk: Kiosk, clock: HandClock) -> None:
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    shown = QSignalSpy(kiosk.contentChanged)
    kiosk.show(exhibit(name="Changed"))
    clock.passes(VISIT_SECONDS - 1)
    assert (kiosk.exhibit.name, shown.count()) == ("Exhibit in fr", 0)
    clock.passes(1)
    assert (kiosk.exhibit.name, shown.count()) == ("Changed in ht", 1)


def test_of_several_changes_during_a_visit_the_last_is_shown(kiosk: Kiosk) -> None:
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    shown = QSignalSpy(kiosk.contentChanged)
    kiosk.show(exhibit(name="Second"))
    kiosk.show(exhibit(name="Third"))
    kiosk.visit.end()
    assert (kiosk.exhibit.name, shown.count()) == ("Third in ht", 1)
    reads(kiosk, "fr")
    kiosk.visit.end()
    assert shown.count() == 1


def test_new_content_waits_while_the_question_is_asked(kiosk: Kiosk) -> None:
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    kiosk.visit.ask()
    kiosk.show(exhibit(name="Changed"))
    assert kiosk.exhibit.name == "Exhibit in fr"


def test_an_editor_sees_a_change_at_once_in_the_same_language_and_place(desk_kiosk: Kiosk) -> None:
    desk_kiosk.show(exhibit())
    desk_kiosk.begin("fr")
    desk_kiosk.navigation.openLink("offices/places")
    desk_kiosk.show(exhibit(name="Changed"))
    assert desk_kiosk.exhibit.name == "Changed in fr"
    assert desk_kiosk.navigation.title == "places in fr"
    assert desk_kiosk.visit.phase == "visiting"


def test_on_the_attract_screen_new_content_speaks_its_own_default_language(desk_kiosk: Kiosk) -> None:
    desk_kiosk.show(exhibit())
    desk_kiosk.show(exhibit(default="fr"))
    assert desk_kiosk.exhibit.language == "fr"


def test_the_end_of_a_visit_resets_everything(kiosk: Kiosk, clock: HandClock) -> None:
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    kiosk.navigation.openLink("offices/places")
    kiosk.search.begin()
    kiosk.search.find("what nobody else should read")
    clock.passes(VISIT_SECONDS)
    assert (kiosk.search.text, kiosk.search.results.records, kiosk.search.suggestions.records) == ("", (), ())
    assert (kiosk.exhibit.language, kiosk.navigation.tabIndex, kiosk.navigation.sectionIndex) == ("ht", -1, -1)
    assert kiosk.visit.phase == "attract"


def test_the_times_of_the_visit_come_with_the_content(kiosk: Kiosk, clock: HandClock) -> None:
    kiosk.show(exhibit(visit=VisitTimes(idle_seconds=30, warning_seconds=20)))
    reads(kiosk, "ht")
    clock.passes(30)
    assert kiosk.visit.phase == "warning"


def test_the_icons_are_those_of_the_content(kiosk: Kiosk) -> None:
    stored = exhibit()
    square = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z"/></svg>'
    kiosk.show(StoredRelease(replace(stored.release, icons={"square": square}), stored.folder))
    drawn = kiosk.icons.requestImage("square/000000", QSize(), QSize(4, 4))
    assert drawn.pixelColor(2, 2).alpha() == 255


def test_problems_are_for_editors_only(kiosk: Kiosk, desk_kiosk: Kiosk) -> None:
    for each in (kiosk, desk_kiosk):
        each.show_notices([diagnostic(3)])
    assert kiosk.notices == []
    where = "content.yaml:3:5  tabs › Offices"
    assert desk_kiosk.notices == [{"where": where, "what": "It is wrong.", "how": "Mend it."}]


def test_an_editor_is_told_how_many_problems_there_are_and_what_shows_meanwhile(desk_kiosk: Kiosk) -> None:
    desk_kiosk.show_notices([diagnostic(3)])
    assert desk_kiosk.noticesTitle == "1 problem. Nothing can be shown until the file is mended."
    desk_kiosk.show(exhibit())
    desk_kiosk.show_notices([diagnostic(line) for line in range(1, 501)])
    assert len(desk_kiosk.notices) == 30
    assert desk_kiosk.noticesTitle.startswith("500 problems, the first 30 of them below. What was good before shows")


def test_what_it_says_without_content_reaches_the_views(kiosk: Kiosk) -> None:
    changed = QSignalSpy(kiosk.noticesChanged)
    kiosk.show_unavailable([{"title": "Soon", "text": "Ask", "rightToLeft": False}])
    assert changed.count() == 1
    assert kiosk.unavailable == [{"title": "Soon", "text": "Ask", "rightToLeft": False}]


def diagnostic(line: int) -> dict[str, Any]:
    """Return an error in a line of the content file."""
    place = {"file": "content.yaml", "line": line, "column": 5, "path": "tabs › Offices"}
    return {**place, "what": "It is wrong.", "how": "Mend it.", "severity": "error"}
