"""What somebody sees who edits the content beside the window of the kiosk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.app.content_watcher import ContentWatcher
from kiosk.app.publisher import Publisher
from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.store.store import Store, StoredRelease
from tests.conftest import OpensKiosk
from tests.patience import PATIENCE_MILLISECONDS
from tests.visitor import Thing, Visitor

ROOT = Path(__file__).resolve().parent.parent.parent
GOOD = (ROOT / "tests" / "screen" / "exhibit" / "content.yaml").read_text("utf-8")
BAD = GOOD.replace("kind: text", "kind: texst", 1)
WORSE = "          - {kind: text, texts: Words, tittle: Words}\n"
WHAT = "There is no kind of block `texst`."
WINDOW = Screen.parse("1280x720@21.5")
GROUND = QColor("#FBE3E4")
LARGEST_PART = 0.45
IDLE_SECONDS, WARNING_SECONDS = 90, 30


class Desk:
    """An publisher: the window of a kiosk, and the content file beside it."""

    def __init__(self, visitor: Visitor, folder: Path, qtbot: QtBot) -> None:
        self.visitor = visitor
        self._source = folder / "content.yaml"
        self._qtbot = qtbot
        publisher = Publisher(visitor.kiosk, Store(folder / "state"))
        self.watcher = ContentWatcher(self._source, publisher.store, visitor.kiosk)
        self.watcher.published.connect(publisher.publish)
        self.watcher.checked.connect(publisher.report)

    def opens(self, text: str) -> None:
        """Save the file, and have the kiosk find it."""
        self._source.write_text(text, "utf-8")
        self._after(self.watcher.start)

    def saves(self, text: str) -> None:
        """Save the file while the kiosk runs."""
        self._after(lambda: self._source.write_text(text, "utf-8"))

    def _after(self, act: Callable[[], object]) -> None:
        with self._qtbot.waitSignal(self.watcher.checked, timeout=PATIENCE_MILLISECONDS):
            act()
        self.visitor.pauses()
        self.visitor.sees_a_frame()

    def reads(self, text: str) -> Thing | None:
        """Return the line of the list that holds the text, if there is one in plain sight."""
        window = self.visitor.window
        lines = [thing for thing in self.visitor.everything() if text in thing.name and not thing.pane.isEmpty()]
        seen = [line for line in lines if line.pane.intersected(line.rect) == line.rect]
        picture = self.visitor.picture()
        shown = [line for line in seen if picture.pixelColor(line.pane.topLeft() - QPoint(1, 1)) == GROUND]
        maximum = LARGEST_PART if self.visitor.kiosk.exhibit.ready else 1
        assert all(0 < line.pane.height() <= window.height() * maximum for line in shown)
        return shown[0] if shown else None


OpensDesk = Callable[..., Desk]


@pytest.fixture
def opens_desk(opens_kiosk: OpensKiosk, tmp_path: Path, qtbot: QtBot) -> Iterator[OpensDesk]:
    """Return a function that opens the window of an editor whose kiosk has never shown anything."""
    desks: list[Desk] = []

    def open_desk(screen: Screen = WINDOW) -> Desk:
        desks.append(Desk(opens_kiosk(None, screen, windowed=True), tmp_path, qtbot))
        return desks[-1]

    yield open_desk
    for desk in desks:
        desk.watcher.stop()


def test_a_mistake_shows_on_the_waiting_screen_and_goes_when_it_is_mended(opens_desk: OpensDesk) -> None:
    desk = opens_desk()
    desk.opens(GOOD)
    waiting = desk.visitor.picture()
    for _ in range(2):
        desk.saves(BAD)
        assert desk.reads(WHAT)
        assert desk.reads("1 problem. What was good before shows until the file is mended.")
        assert desk.reads("content.yaml:")
        desk.saves(GOOD)
        assert desk.visitor.picture() == waiting


def test_a_mistake_shows_in_a_visit_which_goes_on(opens_desk: OpensDesk) -> None:
    desk = opens_desk()
    desk.opens(GOOD)
    desk.visitor.touches_the_attract_screen()
    page = desk.visitor.picture()
    desk.saves(BAD)
    assert desk.reads(WHAT)
    assert desk.visitor.kiosk.visit.phase == "visiting"
    desk.saves(GOOD)
    assert desk.visitor.picture() == page


def test_a_file_that_was_cut_off_shows_and_is_told(opens_desk: OpensDesk, caplog: pytest.LogCaptureFixture) -> None:
    desk = opens_desk()
    more = "      - {id: last, title: The last ship, icon: ship, blocks: [{kind: heading, text: Farewell}]}\n"
    desk.opens(GOOD.rstrip("\n") + "\n" + more)
    assert desk.visitor.kiosk.notices == []
    desk.saves(GOOD)
    said = "A section that was shown before is missing at the end: “The last ship”."
    assert desk.reads(said)
    assert desk.reads("1 problem. The content is shown.")
    assert said in caplog.text
    desk.saves(GOOD.rstrip("\n") + "\n" + more)
    assert desk.visitor.kiosk.notices == []


def test_a_mistake_shows_when_nothing_was_good_before(opens_desk: OpensDesk) -> None:
    desk = opens_desk()
    desk.opens(f"{BAD}{10 * WORSE}")
    assert desk.reads(WHAT)
    assert desk.visitor.kiosk.noticesTitle.endswith("Nothing can be shown until the file is mended.")
    assert desk.reads(desk.visitor.kiosk.noticesTitle)
    assert not desk.visitor.window.findChild(QQuickItem, "unavailable")
    desk.saves(GOOD)
    assert desk.visitor.sees_the_attract_screen(in_language="en")


@pytest.mark.parametrize("screen", [WINDOW, *REFERENCE_SCREENS], ids=str)
def test_the_last_of_many_mistakes_is_reached_by_touches(opens_desk: OpensDesk, screen: Screen) -> None:
    desk = opens_desk(screen)
    desk.opens(GOOD)
    desk.saves(f"{GOOD}{10 * WORSE}")
    last = desk.visitor.kiosk.notices[-1]["where"]
    for _ in range(40):
        if desk.reads(last):
            break
        desk.visitor.taps("More below")
        desk.visitor.rests()
    assert desk.reads(last)


def test_a_touch_on_the_list_touches_nothing_below(opens_desk: OpensDesk) -> None:
    desk = opens_desk()
    desk.opens(GOOD)
    desk.saves(BAD)
    line = desk.reads(WHAT)
    assert line
    desk.visitor.touches(line.rect.center())
    assert desk.visitor.kiosk.visit.phase == "attract"


def test_the_list_is_told_to_assistive_programs_line_by_line(opens_desk: OpensDesk) -> None:
    desk = opens_desk()
    desk.opens(BAD)
    told = [thing.name for thing in desk.visitor.everything() if thing.role == QAccessible.Role.Heading]
    assert told[:1] == [desk.visitor.kiosk.noticesTitle]


def test_the_public_sees_none_of_it(opens_kiosk: OpensKiosk, tmp_path: Path, qtbot: QtBot) -> None:
    desk = Desk(opens_kiosk(None), tmp_path, qtbot)
    desk.opens(BAD)
    assert not desk.visitor.sees(WHAT)
    assert not desk.visitor.window.findChild(QQuickItem, "notices")
    desk.watcher.stop()


def test_a_visit_in_a_window_keeps_the_place_and_the_language_until_somebody_leaves(
    opens_kiosk: OpensKiosk, shipped: StoredRelease
) -> None:
    publisher = opens_kiosk(shipped, windowed=True)
    publisher.taps("English")
    publisher.opens_tab("Offices")
    for _ in range(3):
        publisher.waits(IDLE_SECONDS + WARNING_SECONDS)
        assert publisher.kiosk.visit.phase == "visiting"
    assert (publisher.kiosk.exhibit.language, publisher.kiosk.navigation.tabIndex) == ("en", 2)
    publisher.taps("Leave")
    assert publisher.sees_the_attract_screen(in_language="ht")


def test_a_visit_in_a_window_ends_where_the_editor_asks_for_it(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    publisher = opens_kiosk(shipped, windowed=True, visits=True)
    publisher.taps("English")
    publisher.waits(IDLE_SECONDS)
    assert publisher.sees("Are you still there?")
    publisher.waits(WARNING_SECONDS)
    assert publisher.sees_the_attract_screen(in_language="ht")
