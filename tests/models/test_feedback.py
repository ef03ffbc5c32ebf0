"""Whether a section was useful: one answer a section and visit."""

from dataclasses import replace

from PySide6.QtTest import QSignalSpy

from kiosk.content.store.store import StoredRelease
from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, reads


def _without_feedback() -> StoredRelease:
    stored = exhibit()
    return replace(stored, release=replace(stored.release, content=replace(stored.release.content, feedback=False)))


def _given(spy: QSignalSpy) -> list[list[object]]:
    return [spy.at(index) for index in range(spy.count())]


def test_an_answer_tells_section_language_and_face(kiosk: Kiosk) -> None:
    given = QSignalSpy(kiosk.feedback.given)
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    kiosk.navigation.openLink("offices/places")
    kiosk.feedback.answer("meh")
    assert _given(given) == [["offices/places", "fr", "meh"]]
    assert kiosk.feedback.thanked


def test_the_first_answer_stands(kiosk: Kiosk) -> None:
    given = QSignalSpy(kiosk.feedback.given)
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    kiosk.feedback.answer("smile")
    kiosk.feedback.answer("frown")
    kiosk.exhibit.chooseLanguage("en")
    kiosk.feedback.answer("frown")
    assert _given(given) == [["about/who", "fr", "smile"]]


def test_each_section_has_its_own_answer(kiosk: Kiosk) -> None:
    changed = QSignalSpy(kiosk.feedback.changed)
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    kiosk.feedback.answer("smile")
    before = changed.count()
    kiosk.navigation.openNext()
    assert changed.count() > before
    assert not kiosk.feedback.thanked
    kiosk.navigation.openSection(0)
    assert kiosk.feedback.thanked


def test_the_next_visitor_may_answer(kiosk: Kiosk) -> None:
    given = QSignalSpy(kiosk.feedback.given)
    kiosk.show(exhibit())
    for _ in range(2):
        reads(kiosk, "fr")
        assert not kiosk.feedback.thanked
        kiosk.feedback.answer("smile")
        kiosk.visit.end()
    assert given.count() == 2


def test_content_can_ask_nobody(kiosk: Kiosk) -> None:
    given = QSignalSpy(kiosk.feedback.given)
    assert not kiosk.feedback.available
    kiosk.show(_without_feedback())
    reads(kiosk, "fr")
    kiosk.feedback.answer("smile")
    assert not kiosk.feedback.available
    assert not kiosk.feedback.thanked
    assert given.count() == 0
    kiosk.visit.end()
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    assert kiosk.feedback.available


def test_home_and_hubs_are_not_asked_about(kiosk: Kiosk) -> None:
    given = QSignalSpy(kiosk.feedback.given)
    kiosk.show(exhibit())
    kiosk.begin("fr")
    for way in (kiosk.navigation.openHome, kiosk.navigation.openHub, lambda: kiosk.navigation.openTab(0)):
        way()
        assert not kiosk.feedback.available
        kiosk.feedback.answer("smile")
    assert given.count() == 0
