"""Pictures as visitors look at them: one after another, as large as the screen, and closely."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shutil import copy

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import Screen
from kiosk.content.narration.narration import narrate
from kiosk.content.narration.share import section_text
from kiosk.content.store.store import StoredRelease
from kiosk.qt.stuck_touches import LONGEST_REST_SECONDS
from tests.conftest import OTHER_CONTENT, OpensKiosk, keep
from tests.ears import Ears
from tests.sandbox import real_files
from tests.visitor import Visitor, below

ContentOf = Callable[..., StoredRelease]

READING, CHILDREN, COMPUTERS, GARDEN = (
    "The reading room, number 2",
    "The children’s room, number 3",
    "The computer room, number 4",
    "The garden, number 6",
)
MAX_PIXELS = 16_000_000
RED_FILM = Path(__file__).parent.parent / "sandbox" / "red.webm"


@pytest.fixture
def reader(opens_kiosk: OpensKiosk, library: StoredRelease) -> Visitor:
    """Somebody who reads English and has come to the gallery of the library."""
    return _comes(opens_kiosk(library), "English")


@pytest.fixture
def arabic_reader(opens_kiosk: OpensKiosk, library: StoredRelease) -> Visitor:
    """Somebody who reads from right to left, before the same gallery."""
    return _comes(opens_kiosk(library), "العربية")


@pytest.fixture
def content_of(tmp_path: Path) -> ContentOf:
    """Return a function that keeps content with a section for each text of blocks, and the pictures a, b and c."""
    for name in "abc":
        copy(OTHER_CONTENT / "resources" / "garden.png", tmp_path / f"{name}.png")

    def keep_content(*sections: str) -> StoredRelease:
        listed = ", ".join(
            f"{{id: n{index}, title: Number {index}, icon: users, blocks: [{blocks}]}}"
            for index, blocks in enumerate(sections)
        )
        tab = f"{{id: house, title: House, icon: users, sections: [{listed}]}}"
        language = "{code: en, name: English, reviewed: true}"
        head = f"format: 1\nname: House\nlanguages: [{language}]\ndefault_language: en\n"
        text = f"{head}attract: {{greeting: Welcome}}\ntabs: [{tab}]\n"
        (tmp_path / "content.yaml").write_text(text, encoding="utf-8")
        return keep(tmp_path / "content.yaml", tmp_path / "store")

    return keep_content


POSTER = ("A dot walks", "نقطة تسير")
"""How the words for the film begin that stands below the gallery."""


def _comes(visitor: Visitor, language: str) -> Visitor:
    visitor.taps(language)
    visitor.kiosk.navigation.openBlock(0, 1, 3)
    visitor.pauses()
    return visitor


def _shown(visitor: Visitor) -> str:
    """The picture that the gallery shows, or the open panel, as assistive programs are told."""
    things = [thing for thing in visitor.all_there_is() if thing.role == QAccessible.Role.Graphic]
    return next(thing.name for thing in reversed(things) if not thing.name.startswith(POSTER))


def _slides(visitor: Visitor) -> list[QQuickItem]:
    """The slides of the open panel, in order."""
    panel = visitor.window.findChild(QQuickItem, "picturePanel")
    assert isinstance(panel, QQuickItem)
    return [item for item in below(panel) if item.property("zoom") is not None]


def _photo(slide: QQuickItem) -> QQuickItem:
    return next(item for item in below(slide) if item.property("orientation"))


def _pixels(photo: QQuickItem) -> float:
    """How many pixels of a picture are in memory."""
    return photo.implicitWidth() * photo.implicitHeight()


def _view(visitor: Visitor) -> QQuickItem:
    """The slide that shows."""
    return _slides(visitor)[visitor.kiosk.navigation.pictures.index]


def _middle(visitor: Visitor) -> QPoint:
    view = _view(visitor)
    return view.mapRectToScene(view.boundingRect()).center().toPoint()


def _zoom(visitor: Visitor) -> float:
    return float(_view(visitor).property("zoom"))


def _opens(visitor: Visitor, name: str = READING) -> None:
    visitor.taps(f"Enlarge the picture: {name}")
    visitor.rests()


def _is_within_its_edges(visitor: Visitor) -> bool:
    """Return whether no ground shows beside a picture that is larger than the view."""
    view = _view(visitor)
    photo = _photo(view)
    seen = view.mapRectToScene(view.boundingRect())
    picture = photo.mapRectToScene(photo.boundingRect())
    across = picture.width() <= seen.width() + 1 or (
        picture.left() <= seen.left() + 1 and picture.right() >= seen.right() - 1
    )
    down = picture.height() <= seen.height() + 1 or (
        picture.top() <= seen.top() + 1 and picture.bottom() >= seen.bottom() - 1
    )
    return across and down


# --- one after another


def test_buttons_lead_through_a_gallery_and_round(reader: Visitor) -> None:
    for name, place in ((CHILDREN, 2), (COMPUTERS, 3), (GARDEN, 4), (READING, 1)):
        reader.taps("Next picture")
        assert _shown(reader).startswith(name)
        assert f"{place} of 4" in {thing.name for thing in reader.all_there_is()}
    reader.taps("Previous picture")
    assert _shown(reader).startswith(GARDEN)


def test_the_words_are_those_of_the_picture(reader: Visitor) -> None:
    reader.taps("Next picture")
    names = {thing.name for thing in reader.all_there_is()}
    assert any(name.startswith("The children’s room: low shelves") for name in names)
    assert not any(name.startswith("The reading room: sit") for name in names)


def test_a_finger_draws_the_next_one_in_and_a_short_way_changes_nothing(reader: Visitor) -> None:
    reader.swipes("Enlarge the picture: The reading", -30)
    assert _shown(reader).startswith(READING)
    reader.swipes("Enlarge the picture: The reading", -200)
    assert _shown(reader).startswith(CHILDREN)
    reader.swipes("Enlarge the picture: The child", 200)
    assert _shown(reader).startswith(READING)
    assert not reader.kiosk.navigation.pictures.items


def test_from_right_to_left_the_next_one_comes_from_the_left(arabic_reader: Visitor) -> None:
    items = arabic_reader.kiosk.navigation.blocks.records[3]["block"]["items"]
    arabic_reader.swipes(f"تكبير الصورة: {items[0]['alt']}", 200)
    assert _shown(arabic_reader) == items[1]["alt"]
    arabic_reader.taps(f"تكبير الصورة: {items[1]['alt']}")
    arabic_reader.types(Qt.Key.Key_Left)
    assert _shown(arabic_reader) == items[2]["alt"]


def test_the_gallery_stays_at_the_picture_that_was_looked_at(reader: Visitor) -> None:
    _opens(reader)
    reader.taps("Next picture")
    reader.taps("Close")
    assert _shown(reader).startswith(CHILDREN)


def test_the_next_visitor_finds_it_as_it_was(reader: Visitor) -> None:
    _opens(reader)
    reader.taps("Next picture")
    reader.taps("Zoom in")
    reader.waits(120 + 30)
    assert reader.sees_the_attract_screen(in_language="ar")
    _comes(reader, "English")
    assert not reader.kiosk.navigation.pictures.items
    assert _shown(reader).startswith(READING)


def test_only_a_picture_and_those_beside_it_are_in_memory(reader: Visitor) -> None:
    """On the page, and as large as the screen."""
    gallery = reader.page

    def loaded(items: list[QQuickItem]) -> list[bool]:
        return [bool(_photo(item).property("source").toString()) for item in items]

    slides = [item for item in below(gallery) if item.property("near") is not None and item.property("modelData")]
    assert loaded(slides) == [True, True, False, True]
    _opens(reader)
    assert loaded(_slides(reader)) == [True, True, False, True]
    reader.taps("Next picture")
    reader.rests()
    assert loaded(_slides(reader)) == [True, True, True, False]


def test_the_picture_that_is_told_of_shows(reader: Visitor) -> None:
    ears = Ears()
    reader.kiosk.listening.set_backend(ears)
    reader.kiosk.listening.listenTo(3)
    reader.pauses()
    while not ears.heard[-1].startswith(COMPUTERS):
        ears.finishes()
        reader.pauses()
    assert any(said.startswith("The reading room: sit") for said in ears.heard)
    assert _shown(reader).startswith(COMPUTERS)
    ears.finishes()
    reader.pauses()
    assert _shown(reader).startswith(COMPUTERS)


def test_where_touches_are_spoken_the_next_picture_is_told(reader: Visitor) -> None:
    ears = Ears()
    reader.kiosk.listening.set_backend(ears)
    reader.kiosk.accessibility.useSelfVoicing(True)
    reader.taps("Next picture")
    reader.taps("Next picture")
    assert ears.heard[-1].startswith(CHILDREN)
    _opens(reader, CHILDREN)
    reader.touches(reader.finds("Enlarge the picture").rect.center())
    reader.types(Qt.Key.Key_Right)
    assert ears.heard[-1].startswith(COMPUTERS)


def test_its_words_are_found_and_taken_away(reader: Visitor) -> None:
    search = reader.kiosk.search
    search.begin()
    search.find("four trees")
    search.open(0)
    reader.pauses()
    assert reader.kiosk.navigation.title == "Floor plan"
    localizer, section = reader.kiosk.exhibit.localizer, reader.kiosk.navigation.section
    assert localizer
    assert section
    assert GARDEN in "\n".join(line.plain for part in narrate(localizer, section) for line in part.lines)
    only = replace(section, blocks=section.blocks[3:])
    assert "sit wherever you like" in section_text(localizer, only).text


# --- closely


def test_fingers_enlarge_and_keep_in_place_what_lies_between_them(reader: Visitor) -> None:
    _opens(reader)
    middle = _middle(reader) + QPoint(60, 20)
    before = _photo(_view(reader)).mapFromScene(middle).x() / _photo(_view(reader)).width()
    reader.pinches(middle, 100, 250)
    photo = _photo(_view(reader))
    assert _zoom(reader) > 1.4
    assert photo.mapFromScene(middle).x() / photo.width() == pytest.approx(before, abs=0.03)
    assert _is_within_its_edges(reader)
    reader.pinches(middle, 250, 60)
    assert _zoom(reader) == 1


def test_two_taps_enlarge_and_two_more_show_the_whole(reader: Visitor) -> None:
    _opens(reader)
    reader.touches_twice(_middle(reader))
    assert _zoom(reader) == 2
    reader.touches_twice(_middle(reader))
    assert _zoom(reader) == 1


def test_buttons_enlarge_up_to_four_times_and_back(reader: Visitor) -> None:
    _opens(reader)
    for _ in range(4):
        reader.taps("Zoom in")
    assert _zoom(reader) == 4
    reader.taps("Zoom out")
    assert 1 < _zoom(reader) < 4
    reader.taps("Whole picture")
    assert _zoom(reader) == 1


@pytest.mark.parametrize("way", [QPoint(3000, 2000), QPoint(-3000, -2000), QPoint(0, 1500), QPoint(2000, 0)])
def test_a_finger_moves_it_no_farther_than_its_edges(reader: Visitor, way: QPoint) -> None:
    _opens(reader)
    reader.touches_twice(_middle(reader))
    before = QRectF(_photo(_view(reader)).mapRectToScene(_photo(_view(reader)).boundingRect()))
    start = _middle(reader)
    for _ in range(3):
        reader.touches(start, until=start + way / 8)
        reader.rests()
    assert _is_within_its_edges(reader)
    assert QRectF(_photo(_view(reader)).mapRectToScene(_photo(_view(reader)).boundingRect())) != before
    assert reader.kiosk.navigation.pictures.index == 0


def test_a_tap_brings_to_the_middle_what_was_touched(reader: Visitor) -> None:
    """So nothing has to be drawn."""
    _opens(reader)
    for _ in range(3):
        reader.taps("Zoom in")
    place = _middle(reader) + QPoint(100, 60)
    photo = _photo(_view(reader))
    before = photo.mapFromScene(place)
    reader.touches(place)
    assert (photo.mapToScene(before).toPoint() - _middle(reader)).manhattanLength() <= 2


def test_the_next_one_is_shown_whole(reader: Visitor) -> None:
    _opens(reader)
    reader.taps("Zoom in")
    reader.touches(_middle(reader), until=_middle(reader) + QPoint(-300, 0))
    assert reader.kiosk.navigation.pictures.index == 0
    reader.taps("Next picture")
    assert (_shown(reader)[: len(CHILDREN)], _zoom(reader)) == (CHILDREN, 1)
    start = _middle(reader)
    reader.touches(start, until=start + QPoint(-300, 0))
    reader.rests()
    assert _shown(reader).startswith(COMPUTERS)


def test_by_keyboard_arrows_lead_on_and_plus_and_minus_enlarge(reader: Visitor) -> None:
    _opens(reader)
    reader.types(Qt.Key.Key_Right)
    assert _shown(reader).startswith(CHILDREN)
    reader.types(Qt.Key.Key_Plus)
    reader.types(Qt.Key.Key_Plus)
    assert _zoom(reader) == pytest.approx(2.25)
    left = _view(reader).property("contentX")
    reader.types(Qt.Key.Key_Right)
    assert _view(reader).property("contentX") > left
    for _ in range(20):
        reader.types(Qt.Key.Key_Down)
    assert _is_within_its_edges(reader)
    for _ in range(3):
        reader.types(Qt.Key.Key_Minus)
    assert _zoom(reader) == 1
    reader.types(Qt.Key.Key_Left)
    assert _shown(reader).startswith(READING)
    reader.types(Qt.Key.Key_Escape)
    assert not reader.kiosk.navigation.pictures.items
    assert reader.kiosk.navigation.title == "Floor plan"


def test_a_button_that_can_do_nothing_any_more_gives_the_focus_on(reader: Visitor) -> None:
    _opens(reader)
    while reader.window.activeFocusItem().property("name") != "Zoom in":
        reader.types(Qt.Key.Key_Tab)
    for _ in range(4):
        reader.types(Qt.Key.Key_Return)
    assert reader.window.activeFocusItem().property("name") == "Zoom out"
    for _ in range(4):
        reader.types(Qt.Key.Key_Return)
    assert reader.window.activeFocusItem().property("name") == "Zoom in"


def test_what_is_decoded_is_bounded(reader: Visitor) -> None:
    _opens(reader)
    whole = _photo(_view(reader)).property("sourceSize")
    for _ in range(4):
        reader.taps("Zoom in")
    close = _photo(_view(reader)).property("sourceSize")
    assert close.width() > whole.width()
    assert close.width() * close.height() <= MAX_PIXELS


@pytest.mark.parametrize("panel", ["1280x800@10.1", "1080x1920@21.5", "800x1280@10.1"])
def test_on_other_screens_it_is_the_same(opens_kiosk: OpensKiosk, library: StoredRelease, panel: str) -> None:
    reader = _comes(opens_kiosk(library, Screen.parse(panel)), "English")
    reader.kiosk.accessibility.useLowReach(True)
    reader.kiosk.accessibility.chooseTextSize(2)
    reader.pauses()
    _opens(reader)
    for name in ("Next picture", "Zoom in", "Zoom in", "Zoom out", "Whole picture", "Previous picture"):
        assert reader.window.height() * 0.4 <= reader.finds(name).rect.top()
        reader.taps(name)
    assert _shown(reader).startswith(READING)
    assert _view(reader).height() > 60
    reader.taps("Close")
    assert not reader.kiosk.navigation.pictures.items


# --- what may go wrong


def test_a_pinch_whose_fingers_are_never_lifted_is_forgotten(reader: Visitor) -> None:
    _opens(reader)
    reader.pinches(_middle(reader), 100, 200, lifts=False)
    reader.fingers.passes(LONGEST_REST_SECONDS)
    reader.pauses()
    reader.lifts_both(_middle(reader), 200)
    zoom = _zoom(reader)
    assert 1 < zoom <= 4
    reader.taps("Whole picture")
    assert _zoom(reader) == 1
    reader.taps("Next picture")
    assert _shown(reader).startswith(CHILDREN)
    reader.pinches(_middle(reader), 100, 200)
    assert _zoom(reader) > 1.3
    reader.taps("Close")
    assert not reader.kiosk.navigation.pictures.items


def test_fingers_that_meet_in_one_point_break_nothing(reader: Visitor) -> None:
    _opens(reader)
    middle = _middle(reader)
    reader.pinches(middle, 0, 0)
    reader.pinches(middle, 200, 0)
    reader.pinches(middle, 0, 3)
    assert 1 <= _zoom(reader) <= 4
    assert _is_within_its_edges(reader)


def test_a_huge_picture_is_decoded_for_the_screen_only(
    opens_kiosk: OpensKiosk, tmp_path: Path, content_of: ContentOf
) -> None:
    """As large as the kiosk opens: 24 million pixels."""
    huge = QImage(6000, 4000, QImage.Format.Format_Mono)
    huge.fill(1)
    assert huge.save(str(tmp_path / "huge.png"))
    visitor = opens_kiosk(content_of("{kind: picture, picture: huge.png, alt: A plain}"))
    visitor.begins("English")
    assert _pixels(next(item for item in below(visitor.page) if item.property("orientation"))) < 1_500_000
    visitor.taps("Enlarge the picture: A plain")
    assert _pixels(_photo(_view(visitor))) < 1920 * 1080
    for _ in range(4):
        visitor.taps("Zoom in")
    assert 1920 * 1080 < _pixels(_photo(_view(visitor))) <= MAX_PIXELS


SCENES = "{picture: w.jpg, text: Go, alt: Seen}, {picture: a.png, text: Come, alt: Seen}"


@pytest.mark.qt_log_ignore("Cannot set file position")
@pytest.mark.parametrize("shape", [(600, 100), (480, 640), "turned"])
@pytest.mark.parametrize(
    "block",
    [
        "{kind: picture, picture: w.jpg, alt: Seen, caption: Below it}",
        "{kind: gallery, items: [{picture: w.jpg, alt: Seen}, {picture: a.png, alt: Seen}]}",
        f"{{kind: story, title: Told, items: [{SCENES}]}}",
        "{kind: film, title: Played, film: red.webm, poster: w.jpg, alt: Seen, credit: Us}",
    ],
)
def test_nothing_moves_when_a_picture_comes(
    opens_kiosk: OpensKiosk, tmp_path: Path, content_of: ContentOf, block: str, shape: tuple[int, int] | str
) -> None:
    data = real_files.turned_jpeg(640, 480) if isinstance(shape, str) else real_files.picture("jpeg", *shape)
    (tmp_path / "w.jpg").write_bytes(data)
    copy(RED_FILM, tmp_path / "red.webm")
    stored = content_of("{kind: heading, text: First}", block, "{kind: heading, text: Last}")
    visitor = opens_kiosk(stored)
    visitor.begins("English")

    with _slowly_read(stored.folder / "w.jpg"):
        visitor.kiosk.navigation.openSection(1)
        visitor.sees_a_frame()
        while visitor.page.property("loading"):
            visitor.sees_a_frame()
        visitor.sees_a_frame()  # until then some stands where it was measured
        picture = next(item for item in below(visitor.page) if "w.jpg" in str(item.property("source")))
        assert picture.property("loading")
        before = _places(visitor.page)
    visitor.pauses()
    assert not picture.property("loading")
    assert _places(visitor.page) == before
    shape_of_picture = picture.implicitHeight() / picture.implicitWidth()
    wanted = max(0.5, min(shape_of_picture, 1)) if "gallery" in block else shape_of_picture
    frame = picture.parentItem()
    assert frame.height() / frame.width() == pytest.approx(wanted, abs=0.02)


WORDS = "Below it stands what there is to be said of it, which takes more than a line in most columns."
FIRST, SECOND = "{picture: w.jpg, alt: Seen}", f"{{picture: a.png, alt: Seen, caption: '{WORDS}'}}"


@pytest.mark.parametrize(
    ("panel", "text_size"),
    [("1920x1080@21.5", 0), ("1920x1080@21.5", 2), ("1280x800@10.1", 0), ("1080x1920@21.5", 2), ("800x1280@10.1", 0)],
)
@pytest.mark.parametrize(
    "block",
    [
        f"{{kind: picture, picture: w.jpg, alt: Seen, caption: '{WORDS}', credit: Us}}",
        f"{{kind: gallery, title: Seen, items: [{FIRST}, {SECOND}]}}",
        f"{{kind: film, title: Played, film: red.webm, poster: w.jpg, alt: Seen, credit: Us, transcript: '{WORDS}'}}",
    ],
    ids=["picture", "gallery", "film"],
)
def test_a_picture_stands_on_its_page_with_all_that_belongs_to_it(
    opens_kiosk: OpensKiosk, tmp_path: Path, content_of: ContentOf, block: str, panel: str, text_size: int
) -> None:
    (tmp_path / "w.jpg").write_bytes(real_files.picture("jpeg", 480, 640))
    copy(RED_FILM, tmp_path / "red.webm")
    visitor = opens_kiosk(content_of(block, "{kind: heading, text: Last}"), Screen.parse(panel))
    visitor.begins("English")
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    visitor.pauses()
    scroller = next(item for item in below(visitor.page) if item.inherits("QQuickFlickable"))
    assert visitor.kiosk.navigation.pages.count == 1
    assert not scroller.property("interactive"), scroller.property("contentHeight") - scroller.height()


def test_the_page_keeps_still_while_pictures_of_a_gallery_follow_each_other(
    opens_kiosk: OpensKiosk, tmp_path: Path, content_of: ContentOf
) -> None:
    (tmp_path / "w.jpg").write_bytes(real_files.picture("jpeg", 480, 640))
    visitor = opens_kiosk(content_of(f"{{kind: gallery, items: [{FIRST}, {SECOND}]}}", "{kind: heading, text: Last}"))
    visitor.begins("English")
    before = _places(visitor.page)
    for _ in range(2):
        visitor.taps("Next picture")
        visitor.rests()
        assert _places(visitor.page) == before


@contextmanager
def _slowly_read(path: Path) -> Iterator[None]:
    """Keep whoever reads a JPEG waiting, in a comment at its beginning: Qt reads no other until it knows its type."""
    data, comment = path.read_bytes(), b"\xff\xfe" + (40_000).to_bytes(2) + bytes(40_000 - 2)
    path.unlink()
    os.mkfifo(path)
    end = os.open(path, os.O_RDWR)
    os.write(end, data[:2] + comment[:30_000])
    try:
        yield
    finally:
        path.unlink()
        path.write_bytes(data)
        os.write(end, comment[30_000:] + data[2:])
        os.close(end)


def _places(page: QQuickItem) -> list[QRectF]:
    """Where all the words on a page stand."""
    return [item.mapRectToItem(page, item.boundingRect()) for item in below(page) if item.inherits("QQuickText")]


@pytest.mark.qt_log_ignore("Cannot open")
def test_a_file_that_is_gone_is_told_in_words_and_the_others_show(
    opens_kiosk: OpensKiosk, content_of: ContentOf
) -> None:
    photos = ", ".join(f"{{picture: {name}.png, alt: Picture {name}}}" for name in "abc")
    stored = content_of(f"{{kind: gallery, items: [{photos}]}}")
    (stored.folder / "b.png").unlink()
    visitor = opens_kiosk(stored)
    visitor.begins("English")
    visitor.taps("Next picture")
    assert "Picture b" in {thing.name for thing in visitor.all_there_is() if thing.role == QAccessible.Role.StaticText}
    visitor.taps("Enlarge the picture: Picture b")
    visitor.touches_twice(_middle(visitor))
    visitor.types(Qt.Key.Key_Plus)
    assert _zoom(visitor) == 1
    visitor.taps("Next picture")
    assert _shown(visitor) == "Picture c"


def test_a_visit_that_ends_amid_a_pinch_leaves_nothing_behind(reader: Visitor) -> None:
    _opens(reader)
    middle = _middle(reader)
    reader.pinches(middle, 100, 200, lifts=False)
    reader.kiosk.visit.end()
    reader.pauses()
    reader.lifts_both(middle, 200)
    _comes(reader, "English")
    reader.pauses()
    assert _shown(reader).startswith(READING)
    reader.taps("Next picture")
    assert _shown(reader).startswith(CHILDREN)
