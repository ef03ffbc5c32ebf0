"""Counts visits without the people: what was used in a visit, once each, when the visit is over.

Every number is one of visits, so that a small number stands for few people. Nothing of a visit is told with its order,
nor which of what was used was used in the same one. What is remembered of a visit for that is forgotten with it.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from kiosk.models.accessibility import Settings
from kiosk.models.history import SECTION
from kiosk.models.kiosk import Kiosk
from kiosk.models.visit import ATTRACT
from kiosk.usage.measures import FOUND, IN_VAIN, LANGUAGES, MINUTES, SEARCHES, SECTIONS, SETTING_NAMES, SETTINGS, VISITS


class VisitCounter(QObject):
    """Notes what is used in a visit, and hands it to `count` at its end: measure, subject, language, number.

    A visit to which somebody came back who had left by mistake is one. Whole minutes are counted as they add up, so
    that short visits count for what they last.
    """

    def __init__(self, kiosk: Kiosk, count: Callable[[str, str, str, int], None]) -> None:
        super().__init__(kiosk)
        self._kiosk, self._count = kiosk, count
        self._noted = set[tuple[str, str, str]]()
        self._counted = frozenset[tuple[str, str, str]]()
        """What was counted of this visit before it was left by mistake."""
        self._left = frozenset[tuple[str, str, str]]()
        """What was counted of a visit to which somebody may come back."""
        self._leaves = False
        self._seconds = 0.0
        """Not yet a minute."""
        kiosk.visit.phaseChanged.connect(self._follow)
        kiosk.clock.second.connect(self._note_language)
        kiosk.navigation.opened.connect(self._note_section)
        kiosk.accessibility.changed.connect(self._note_settings)
        kiosk.search.finished.connect(self._note_search)
        kiosk.visit.ended.connect(self._end)
        kiosk.leftVisit.leaving.connect(self._leave)
        kiosk.leftVisit.returning.connect(self._return)
        kiosk.leftVisit.changed.connect(self._forget)

    @Slot()
    def _follow(self) -> None:
        if self._kiosk.visit.phase == ATTRACT:
            self._noted.add((LANGUAGES, "", self._kiosk.exhibit.language))
        else:
            self._left = frozenset()
            self._note(VISITS)

    @Slot()
    def _note_language(self) -> None:
        """Note a language that shows longer than a touch lasts, which may pass through another."""
        self._note(LANGUAGES, language=self._kiosk.exhibit.language)

    @Slot()
    def _note_section(self) -> None:
        if self._kiosk.navigation.page == SECTION:
            self._note(SECTIONS, self._kiosk.navigation.link)

    @Slot()
    def _note_settings(self) -> None:
        settings, usual = self._kiosk.accessibility.settings, Settings()
        for name in SETTING_NAMES:
            if getattr(settings, name) != getattr(usual, name):
                self._note(SETTINGS, name)

    @Slot(bool)
    def _note_search(self, found: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        self._noted.add((SEARCHES, FOUND if found else IN_VAIN, ""))  # the end of the visit ends the search, too

    def _note(self, measure: str, subject: str = "", language: str = "") -> None:
        if self._kiosk.visit.phase != ATTRACT:
            self._noted.add((measure, subject, language))

    @Slot()
    def _leave(self) -> None:
        self._leaves = True

    @Slot()
    def _return(self) -> None:
        self._counted = self._left

    @Slot()
    def _forget(self) -> None:
        if not self._kiosk.leftVisit.offered:
            self._left = frozenset()

    @Slot()
    def _end(self) -> None:
        localizer = self._kiosk.exhibit.localizer
        if localizer and localizer.content.feedback:
            for measure, subject, language in sorted(self._noted - self._counted):
                self._count(measure, subject, language, 1)
            minutes, self._seconds = divmod(self._seconds + self._kiosk.visit.seconds, 60)
            if minutes:
                self._count(MINUTES, "", "", int(minutes))
        self._left = self._counted | self._noted if self._leaves else frozenset()
        self._noted, self._counted, self._leaves = set(), frozenset(), False
