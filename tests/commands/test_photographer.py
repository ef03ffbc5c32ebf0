"""What stands still in pictures, and shows a day."""

import gc
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.commands import photographer
from kiosk.commands.photographer import Photographer, StillClock, VisitorSettings, make_still_kiosk
from kiosk.commands.screens import Screen
from kiosk.content.schema.blocks import Consent, Picture
from kiosk.content.schema.model import Section
from kiosk.content.schema.types import LocalizedText, PictureFile
from kiosk.content.store.store import StoredRelease
from kiosk.models.exhibit import Exhibit
from tests.commands.terminal import GOOD
from tests.conftest import OTHER_CONTENT, keep

SCREEN = Screen.parse("1280x800@10.1")
OF_ANOTHER_YEAR = """
      - id: fair
        title: Fair
        icon: users
        show: {until: 2025}
        blocks: [{kind: heading, text: A wheel of lights}]
"""


def test_the_pictures_show_a_day(qapp: QGuiApplication, library: StoredRelease) -> None:
    assert qapp
    over = replace(library.release.content.announcements[0], last_day="2026-12-01")
    content = replace(library.release.content, announcements=(over,))
    release = replace(library.release, content=content, newest_date="2062", saved_on="2062-01-01")
    for day, shown in ((date(2026, 12, 1), 1), (date(2026, 12, 2), 0)):
        kiosk, engine = make_still_kiosk(StoredRelease(release, library.folder), SCREEN, "en", day)
        assert kiosk.exhibit.today.endswith(f"{day.day} December 2026")
        assert len(kiosk.exhibit.announcements) == shown
        assert _believes(kiosk.exhibit)
        engine.close()


def _believes(exhibit: Exhibit) -> bool:
    """Return whether pictures with a consent for all days are shown."""
    consent = Consent(form="1", given="2025", until="2199")
    block = Picture(picture=PictureFile("a.png"), alt=LocalizedText({"": "a"}), people=True, consent=consent)
    section = Section(id="a", title=LocalizedText({"": "a"}), icon="users", blocks=())
    return exhibit.without_hidden_pictures(section, (block,)).blocks == (block,)


def test_a_sound_is_shown_as_where_there_is_a_loudspeaker(qapp: QGuiApplication, library: StoredRelease) -> None:
    assert qapp
    kiosk, engine = make_still_kiosk(library, SCREEN, "en")
    assert kiosk.listening.loudspeaker
    engine.close()


class _Drawn:
    """Stands for the pictures of one screen in one language, and holds itself as views and models hold each other."""

    left: "list[ref[_Drawn]]"

    def __init__(self, *_values: object) -> None:
        self.itself = self
        self.left.append(ref(self))

    def draw(self) -> Iterator[float]:
        """Draw nothing; fail where another thread could end what Qt made in this one."""
        assert not gc.isenabled()
        assert [each() for each in self.left if each()] == [self], "what was drawn before is gone"
        yield 1


def test_only_the_thread_that_draws_takes_down_what_was_drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The bar that tells how far it is has a thread of its own."""
    _Drawn.left = []
    monkeypatch.setattr(photographer, "Photographer", _Drawn)
    monkeypatch.setattr(photographer, "make_application", object)
    monkeypatch.setattr(photographer, "choose_renderer", str)
    gc.enable()
    source = OTHER_CONTENT / "content.yaml"
    assert photographer.draw_views(source, tmp_path, [SCREEN], ["ar", "en"], VisitorSettings(), day=None) == 0
    assert len(_Drawn.left) == len(("ar", "en"))


def test_no_second_passes_while_pictures_are_drawn() -> None:
    clock = StillClock()
    clock.start()
    clock.step_every(1)
    assert not any(timer.isActive() for timer in clock.findChildren(QTimer))


def test_the_bar_is_full_once_all_that_shows_is_drawn(qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    (tmp_path / "content.yaml").write_text(f"{GOOD}{OF_ANOTHER_YEAR}", "utf-8")
    stored = keep(tmp_path / "content.yaml", tmp_path / "store")
    drawn = Photographer(stored, SCREEN, "en", tmp_path / "pictures", VisitorSettings(), date(2026, 12, 1)).draw()
    sections = sum(len(tab.sections) for tab in stored.release.content.tabs) - 1
    steps = len(stored.release.content.tabs) + sections + 1
    assert list(drawn) == [pytest.approx(step / steps) for step in range(1, steps + 1)]
