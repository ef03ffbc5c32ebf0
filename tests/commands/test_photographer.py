"""What stands still in pictures, and shows a day."""

from dataclasses import replace
from datetime import date

from PySide6.QtGui import QGuiApplication

from kiosk.commands.photographer import stand_still
from kiosk.commands.screens import Screen
from kiosk.content.schema.blocks import Consent, Picture
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import PictureFile, Words
from kiosk.content.store.store import Kept
from kiosk.models.exhibit import Exhibit

SCREEN = Screen.parse("1280x800@10.1")


def test_the_pictures_show_a_day(qapp: QGuiApplication, library: Kept) -> None:
    assert qapp
    over = replace(library.release.content.announcements[0], last_day="2026-12-01")
    content = replace(library.release.content, announcements=(over,))
    release = replace(library.release, content=content, newest_date="2062", saved_on="2062-01-01")
    for day, shown in ((date(2026, 12, 1), 1), (date(2026, 12, 2), 0)):
        kiosk, stage = stand_still(Kept(release, library.folder), SCREEN, "en", day)
        assert kiosk.exhibit.today.endswith(f"{day.day} December 2026")
        assert len(kiosk.exhibit.announcements) == shown
        assert _believes(kiosk.exhibit)
        stage.close()


def _believes(exhibit: Exhibit) -> bool:
    """Return whether pictures with a consent for all days are shown."""
    consent = Consent(form="1", given="2025", until="2199")
    block = Picture(picture=PictureFile("a.png"), alt=Words({"": "a"}), people=True, consent=consent)
    section = Section(id="a", title=Words({"": "a"}), icon="users", blocks=())
    return exhibit.permitted(section, (block,)).blocks == (block,)


def test_a_sound_is_shown_as_where_there_is_a_loudspeaker(qapp: QGuiApplication, library: Kept) -> None:
    assert qapp
    kiosk, stage = stand_still(library, SCREEN, "en")
    assert kiosk.listening.loudspeaker
    stage.close()
