"""The content that is shown, in the visitor's language."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.i18n.localizer import Localizer, is_right_to_left
from kiosk.content.schema.blocks import Block, Consent
from kiosk.content.schema.model import Section, Tab
from kiosk.content.store.store import StoredRelease
from kiosk.content.visibility.consent import plausible_day, without_hidden_pictures
from kiosk.models.clock import Clock
from kiosk.models.map.maps import Maps
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.record_list import RecordList

if TYPE_CHECKING:
    from kiosk.content.schema.model import Announcement, Language
    from kiosk.content.store.release import Release
    from kiosk.content.visibility.schedule import ShownContent

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("The exhibit comes from the kiosk")
class Exhibit(QObject):
    """The shown content, its languages and the current one."""

    messagesChanged = Signal()
    """The words of the interface are others; what is told with them follows with `localized`."""
    localized = Signal()
    """Everything reads differently: another language or other content."""

    def __init__(
        self, clock: Clock, first_language: str = "", parent: QObject | None = None, *, edited: bool = False
    ) -> None:
        """Make an exhibit that begins in `first_language` if its content has it, else in the content's own choice.

        With `edited`, for editors, hidden pictures are replaced by a note.
        """
        super().__init__(parent)
        self._clock = clock
        self._edited = edited
        self._today = clock.today()
        self._newest_date = ""
        self._preferred_language = first_language
        self._first_language = ""
        self._localizer: Localizer | None = None
        self._full_release: Release | None = None
        self._release: Release | None = None
        self._shown: ShownContent | None = None
        self.maps = Maps()
        """The maps of the content."""
        self._languages = RecordList(("code", "title", "begin", "rightToLeft"), self)
        self._greetings = RecordList(("code", "rightToLeft", "name", "greeting", "text", "promise"), self)

    @property
    def localizer(self) -> Localizer | None:
        """Return the localizer for the visitor's language, or None before there is content."""
        return self._localizer

    @property
    def release(self) -> "Release | None":
        """Return the shown release as of today, or None before there is content."""
        return self._release

    @property
    def shown(self) -> "ShownContent | None":
        """Return what shows of the release today, or None where that is all."""
        return self._shown

    @property
    def announcements(self) -> "tuple[Announcement, ...]":
        """Return the announcements of today."""
        known = self._release
        if not known or not known.content.announcements:
            return ()
        from kiosk.content.visibility.announcements import current

        return current(known, self._today, certain=self._clock.certain)

    def show(self, stored: StoredRelease, language: str = "") -> None:
        """Show another release, in this language if it has it, else in the language in which visits begin."""
        self._full_release = self._release = stored.release
        self._shown = None
        self._today = self._clock.today()
        self._newest_date = "" if self._clock.certain else stored.release.newest_date
        self._follow_schedule()
        release = self._release
        content = release.content
        codes = [each.code for each in content.languages]
        first = self._preferred_language if self._preferred_language in codes else content.default_language
        self._first_language = first
        shown = language if language in codes else first
        copies = {name: copy for name, copy in release.copies.items() if copy in release.inputs}
        self._localizer = Localizer(content, release.catalogues, stored.folder.absolute().as_uri(), shown, copies)
        self.maps = Maps(release.maps)
        self._languages.show([self._named(self._localizer, each) for each in content.languages])
        index_of_first = codes.index(first)
        self._greetings.show(
            [self._greeting(self._localizer, code) for code in codes[index_of_first:] + codes[:index_of_first]]
        )
        self.messagesChanged.emit()
        self.localized.emit()

    def replace_damaged(self, damaged: frozenset[str]) -> None:
        """Replace these pictures by their descriptions, until other content is shown."""
        if self._localizer and self._localizer.damaged_pictures != damaged:
            self._localizer = replace(self._localizer, damaged_pictures=damaged)
            self.localized.emit()

    def refresh_date(self) -> None:
        """Check the date; on another day, show what shows on it, and localize everything again."""
        if self._clock.today() != self._today:
            self._today = self._clock.today()
            self._follow_schedule()
            self.localized.emit()

    def without_hidden_pictures(self, section: Section, blocks: tuple[Block, ...]) -> Section:
        """Return a section with these blocks, without the pictures of people whose consent does not hold today."""
        day = plausible_day(self._today, self._newest_date)
        return without_hidden_pictures(replace(section, blocks=blocks), day, self._note if self._edited else None)

    def cover(self, item: Tab | Section) -> dict[str, Any]:
        """Return the cover of a tab or section, as `Cover.qml` takes it; an empty map before there is content."""
        if not self._localizer:
            return {}
        from kiosk.content.visibility.covers import cover_of  # the first frame has no covers

        return cover_of(item, self._localizer, plausible_day(self._today, self._newest_date))

    def reset(self) -> None:
        """Go back to the language in which visits begin."""
        self.chooseLanguage(self._first_language)

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Show everything in this language, if the content has it."""
        known = self._localizer
        if known and code != known.language and code in known.catalogues:
            self._localizer = replace(known, language=code)
            self.messagesChanged.emit()
            self.localized.emit()

    @Property(bool, notify=localized)
    def ready(self) -> bool:
        """Return whether there is anything to show."""
        return self._localizer is not None

    @Property(str, notify=localized)
    def name(self) -> str:
        """Return the name in the header."""
        return self._localizer.localize(self._localizer.content.name) if self._localizer else ""

    @Property(str, notify=localized)
    def help(self) -> str:
        """Return the link to the section that helps, or nothing."""
        return (self._localizer.content.help or "") if self._localizer else ""

    @Property(str, notify=localized)
    def accent(self) -> str:
        """Return the accent colour as #RRGGBB."""
        return self._localizer.content.accent if self._localizer else "#0033A0"

    @Property(str, notify=localized)
    def today(self) -> str:
        """Return the date in words."""
        return self._localizer.today(self._today) if self._localizer else ""

    @Property(str, notify=localized)
    def language(self) -> str:
        """Return the code of the language shown."""
        return self._localizer.language if self._localizer else ""

    @Property(str, notify=localized)
    def languageName(self) -> str:
        """Return the name of the language shown, in itself."""
        names = {each["code"]: each["title"] for each in self._languages.records}
        return str(names.get(self.language, ""))

    @Property(bool, notify=localized)
    def rightToLeft(self) -> bool:
        """Return whether the language is written from right to left."""
        return is_right_to_left(self.language)

    @Property(RecordList, constant=True)
    def languages(self) -> RecordList:
        """Return the languages: `code`, `title`, `begin`, `rightToLeft`; the words are in the language itself."""
        return self._languages

    @Property(RecordList, constant=True)
    def greetings(self) -> RecordList:
        """Return what the attract screen says in each language, the default one first."""
        return self._greetings

    @Property("QVariantMap", notify=localized)
    def attractCover(self) -> dict[str, Any]:
        """Return the cover of the attract screen, as `Cover.qml` takes it; an empty map where there is none."""
        if not self._localizer or not (cover := self._localizer.content.attract.cover):
            return {}
        from kiosk.content.visibility.covers import named_cover

        return named_cover(cover, self._localizer, plausible_day(self._today, self._newest_date))

    @property
    def messages(self) -> Mapping[str, str]:
        """Return the messages of the interface by key, in the visitor's language; none before there is content."""
        return self._localizer.catalogue.messages if self._localizer else {}

    def _note(self, consent: Consent) -> str:
        known = plausible_day(self._today, self._newest_date)
        until = self._localizer.partial_date(consent.until) if self._localizer else ""
        return self.messages["consent_over" if known else "clock_behind"].replace("%1", until)

    def _follow_schedule(self) -> None:
        """Leave out of the release what does not show today."""
        release_of_all_days = self._full_release
        if not release_of_all_days or not release_of_all_days.has_schedule:
            return
        from kiosk.content.visibility.days import day_of
        from kiosk.content.visibility.schedule import shown_on

        shown = shown_on(release_of_all_days, day_of(release_of_all_days, self._today, certain=self._clock.certain))
        if (shown and shown.what) == (self._shown and self._shown.what):
            return
        self._shown, self._release = shown, shown.release if shown else release_of_all_days
        if self._localizer:
            self._localizer = replace(self._localizer, content=self._release.content)

    @staticmethod
    def _named(known: Localizer, language: "Language") -> dict[str, Any]:
        localizer = replace(known, language=language.code)
        begin, mirrored = localizer.catalogue.messages["touch_to_begin"], is_right_to_left(language.code)
        return {"code": language.code, "title": language.name, "begin": begin, "rightToLeft": mirrored}

    def _greeting(self, known: Localizer, code: str) -> dict[str, Any]:
        localizer = replace(known, language=code)
        attract = known.content.attract
        return {
            "code": code,
            "rightToLeft": is_right_to_left(code),
            "name": localizer.localize(known.content.name),
            "greeting": localizer.localize(attract.greeting),
            "text": localizer.localize(attract.text) if attract.text else "",
            "promise": localizer.localize(attract.promise) if attract.promise else "",
        }
