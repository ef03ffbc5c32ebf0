"""Pictures that go bad after the kiosk took them, or were bad and looked good: a placeholder, and on it goes."""

import json
import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from kiosk.app.picture_survey import CACHE, PictureSurvey
from kiosk.app.publisher import Publisher
from kiosk.content.store.store import Store, StoredRelease
from tests.conftest import OpensKiosk, keep
from tests.content.conftest import TOP
from tests.sandbox import real_files

if TYPE_CHECKING:
    from tests.visitor import Visitor

pytestmark = pytest.mark.qt_log_ignore("QML Image: ", "Corrupt JPEG data", "QImageIOHandler: ", "libpng")
NAMES = ("first", "second", "third", "last")


def _kept(folder: Path, data: bytes, form: str = "png") -> StoredRelease:
    """Return content in which the first and the last of four pictures are good, and the others of these bytes."""
    content = folder / "content"
    content.mkdir()
    good = real_files.picture(form)
    blocks = ""
    for name in NAMES:
        (content / f"{name}.{form}").write_bytes(good if name in {"first", "last"} else data)
        blocks += f"          - {{kind: picture, picture: {name}.{form}, alt: The {name} picture}}\n"
    (content / "content.yaml").write_text(TOP + blocks, "utf-8")
    return keep(content / "content.yaml", folder / "store")


def _placeholders(visitor: "Visitor") -> list[str]:
    """Return what is said in place of pictures, from page to page and from top to bottom."""
    said = (
        thing.name
        for things in visitor.sees_on_each_page()
        for thing in things
        if thing.role == QAccessible.Role.StaticText and re.fullmatch("The .* picture", thing.name)
    )
    return list(dict.fromkeys(said))


def _max_megabytes() -> float:
    """Return the most memory that this process had since it was asked to forget."""
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


def _goes_on(visitor: "Visitor") -> bool:
    """Return whether the kiosk answers: a picture can be enlarged and closed, and the visit ends."""
    visitor.taps("Enlarge the picture: The first picture")
    opened = bool(visitor.kiosk.navigation.pictures.items)
    visitor.taps("Close")
    visitor.kiosk.visit.end()
    visitor.pauses()
    return opened and visitor.sees_the_attract_screen("en")


@pytest.mark.parametrize(
    "spoils",
    [
        pytest.param(lambda path: path.write_bytes(b""), id="empty"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:60]), id="cut"),
        pytest.param(lambda path: path.write_bytes(b"no picture"), id="another kind"),
        pytest.param(lambda path: path.write_bytes(real_files.png_bomb(6_300, 6_300)), id="a bomb"),
        pytest.param(lambda path: path.unlink(), id="gone"),
        pytest.param(lambda path: (path.unlink(), path.mkdir()), id="a folder"),
        pytest.param(lambda path: (path.unlink(), path.symlink_to("nowhere")), id="a link to nothing"),
    ],
)
def test_a_picture_that_goes_bad_later_leaves_a_placeholder(
    tmp_path: Path, opens_kiosk: OpensKiosk, spoils: Callable[[Path], object]
) -> None:
    stored = _kept(tmp_path, real_files.picture("png"))
    for name in ("second", "third"):
        spoils(stored.folder / f"{name}.png")
    visitor = opens_kiosk(stored, language="en")
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _placeholders(visitor) == ["The second picture", "The third picture"]
    assert _goes_on(visitor)


@pytest.mark.parametrize(
    ("form", "data"),
    [
        ("png", partial(real_files.png_bomb, 5_000, 4_000, rows=9)),
        ("png", partial(real_files.png_bomb, 6_300, 6_300)),
        ("png", partial(real_files.cut_but_ended, "png", 0.5)),
        ("webp", partial(real_files.cut_but_ended, "webp", 0.5)),
    ],
)
def test_a_picture_whose_body_is_bad_leaves_a_placeholder(
    tmp_path: Path, opens_kiosk: OpensKiosk, form: str, data: Callable[[], bytes]
) -> None:
    visitor = opens_kiosk(_kept(tmp_path, data(), form), language="en")
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _placeholders(visitor) == ["The second picture", "The third picture"]
    assert _goes_on(visitor)


def test_of_a_jpeg_whose_body_is_cut_the_beginning_shows(tmp_path: Path, opens_kiosk: OpensKiosk) -> None:
    visitor = opens_kiosk(_kept(tmp_path, real_files.cut_but_ended("jpeg", 0.5), "jpg"), language="en")
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _placeholders(visitor) == []
    assert _goes_on(visitor)


@pytest.fixture
def gallery(tmp_path: Path, opens_kiosk: OpensKiosk) -> Iterator[tuple["Visitor", PictureSurvey]]:
    """Return who stands before a kiosk that is about to look through its pictures, and who does that for it."""
    stored = _kept(tmp_path, real_files.cut_but_ended("jpeg", 0.5), "jpg")
    visitor = opens_kiosk(stored, language="en")
    publisher = Publisher(visitor.kiosk, Store(tmp_path / "store"))
    publisher.latest = stored
    surveyor = PictureSurvey(visitor.kiosk, publisher, milliseconds=0)
    yield visitor, surveyor
    surveyor.close()


def _looked_through(qtbot: QtBot, surveyor: PictureSurvey) -> None:
    with qtbot.waitSignal(surveyor.finished):
        pass


def test_once_the_pictures_are_looked_through_half_a_jpeg_is_left_out(
    qtbot: QtBot, gallery: tuple["Visitor", PictureSurvey], caplog: pytest.LogCaptureFixture
) -> None:
    visitor, surveyor = gallery
    _looked_through(qtbot, surveyor)
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _placeholders(visitor) == ["The second picture", "The third picture"]
    assert caplog.text.count("second.jpg is damaged") == 1
    visitor.kiosk.exhibit.chooseLanguage("fr")
    visitor.pauses()
    assert len(_placeholders(visitor)) == 2
    visitor.kiosk.exhibit.chooseLanguage("en")
    assert _goes_on(visitor)


def test_nothing_changes_before_the_eyes_of_a_visitor(qtbot: QtBot, gallery: tuple["Visitor", PictureSurvey]) -> None:
    visitor, surveyor = gallery
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    _looked_through(qtbot, surveyor)
    visitor.pauses()
    assert _placeholders(visitor) == []
    visitor.kiosk.visit.end()
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _placeholders(visitor) == ["The second picture", "The third picture"]


def test_what_was_whole_is_not_opened_again(
    qtbot: QtBot, gallery: tuple["Visitor", PictureSurvey], tmp_path: Path
) -> None:
    _, surveyor = gallery
    _looked_through(qtbot, surveyor)
    known = json.loads((tmp_path / "store" / CACHE).read_text("utf-8"))["files"]
    assert sorted(known) == ["first.jpg", "last.jpg"]


@pytest.mark.parametrize(("size", "megabytes"), [((6_000, 4_000), 300), ((6_300, 6_300), 50)])
def test_the_largest_picture_fills_no_memory_and_a_larger_one_none_at_all(
    tmp_path: Path, opens_kiosk: OpensKiosk, size: tuple[int, int], megabytes: int
) -> None:
    visitor = opens_kiosk(_kept(tmp_path, real_files.png_bomb(*size)), language="en")
    Path("/proc/self/clear_refs").write_text("5")  # forget what was the most until now
    before = _max_megabytes()
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.pauses()
    assert _max_megabytes() - before <= megabytes


def test_the_copy_of_a_large_picture_is_shown_in_its_place(tmp_path: Path, opens_kiosk: OpensKiosk) -> None:
    from kiosk.content.media.display_copies import expected_copies

    stored = _kept(tmp_path, real_files.picture("png", 4000, 3000))
    content = tmp_path / "content"
    for copy in expected_copies(content, ["second.png", "third.png"]).values():
        path = content / copy
        path.parent.mkdir(exist_ok=True)
        red = QImage(384, 288, QImage.Format.Format_RGB32)
        red.fill("#ff0000")
        assert red.save(str(path))
    stored = keep(content / "content.yaml", tmp_path / "store")
    visitor = opens_kiosk(stored, language="en")
    visitor.kiosk.begin("en")
    visitor.reads_the_first_section()
    visitor.kiosk.navigation.pictures.enlarge(1)
    visitor.pauses()
    middle = visitor.picture().pixelColor(visitor.window.width() // 2, visitor.window.height() // 2)
    assert (middle.red() > 200, middle.green() < 60) == (True, True)
