"""A visitor plays a film: real films, through Qt Multimedia, painted in the real window, without a loudspeaker."""

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk.audio.media_player import MediaPlayer
from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.narration.share import section_text
from kiosk.content.schema.device import Device
from kiosk.content.store.store import StoredRelease
from kiosk.models.playback import Playback
from kiosk.models.video_output import VideoOutput
from tests import films
from tests.audio.sound_servers import audible_server
from tests.conftest import OpensKiosk, keep
from tests.content.film_files import vtt
from tests.ears import Ears
from tests.looks import Look
from tests.metaobject import class_name
from tests.pairs import each_pair_of
from tests.patience import PATIENCE_MILLISECONDS
from tests.visitor import Visitor, below

SECONDS = 4
SPOKEN_FRAMES, EACH_FRAMES = 6, 10
"""Of each ten frames, the first six have a caption."""
FRAME = 1000 // films.RATE
TITLE = "The way to the reading room"
PLAY = f"Play the film: {TITLE}"

# Threads of Qt Multimedia write messages. In Python they would wait for the drawing thread, which may wait for them.
pytestmark = pytest.mark.no_qt_log


def _captions(word: str) -> bytes:
    cues = []
    for number in range(0, SECONDS * films.RATE, EACH_FRAMES):
        begin, end = number * FRAME, (number + SPOKEN_FRAMES) * FRAME
        times = " --> ".join(f"00:{moment // 1000:02}.{moment % 1000:03}" for moment in (begin, end))
        cues.append(f"{times}|{word} {number}")
    return vtt(*cues)


CONTENT = """\
format: 1
name: Test house
languages:
  - {code: en, name: English, reviewed: true}
  - {code: fr, name: Français, reviewed: true}
  - {code: es, name: Español, reviewed: true}
default_language: en
attract: {greeting: Welcome}
tabs:
  - id: house
    title: House
    icon: house
    sections:
      - id: way
        title: The way
        icon: map
        blocks:
          - kind: film
            title: The way to the reading room
            film: film.webm
            signed: signed.webm
            poster: poster.png
            alt: Somebody walks through the house.
            captions: {en: en.vtt, fr: fr.vtt}
            transcript: Go up the stairs. Then turn left.
          - kind: sound
            title: A song
            sound: {en: song.ogg, fr: chanson.ogg}
            transcript: La la la.
      - id: other
        title: Another
        icon: map
        blocks:
          - {kind: film, title: Whole, film: film.mp4, alt: A film.}
          - {kind: film, title: Broken, film: broken.mp4, poster: poster.png, alt: A broken film.}
          - {kind: film, title: Upright, film: upright.mov, alt: A film from a telephone.}
          - {kind: film, title: Headlong, film: headlong.mp4, alt: A film from another.}
          - {kind: film, title: Deep, film: deep.mp4, alt: Far away a boat comes.}
"""


@pytest.fixture(scope="module")
def cinema(tmp_path_factory: pytest.TempPathFactory) -> StoredRelease:
    """Return content with films, kept in a store."""
    folder = tmp_path_factory.mktemp("cinema")
    films.numbered(folder / "film.webm", seconds=SECONDS)
    films.numbered(folder / "signed.webm", seconds=SECONDS, colour=films.RED)
    films.numbered(folder / "film.mp4", seconds=0.6, sound=True)
    films.numbered(folder / "broken.mp4", seconds=0.6)
    films.turned(folder / "upright.mov", films.numbered(folder / "film.mov", seconds=0.6), 270)
    films.turned(folder / "headlong.mp4", folder / "film.mp4", 90)
    films.numbered(folder / "deep.mp4", seconds=0.6)
    films.tone(folder / "song.ogg")
    films.tone(folder / "chanson.ogg")
    films.poster(folder / "poster.png")
    (folder / "en.vtt").write_bytes(_captions("Step"))
    (folder / "fr.vtt").write_bytes(_captions("Pas"))
    (folder / "content.yaml").write_text(CONTENT, "utf-8")
    stored = keep(folder / "content.yaml", tmp_path_factory.mktemp("kept"))
    _damage(stored.folder / "broken.mp4")
    films.plain(stored.folder / "deep.mp4", "yuv420p10le")
    return stored


def _damage(path: Path) -> None:
    """Overwrite all but the first bytes of a file, as a bad disk does."""
    path.write_bytes(path.read_bytes()[:40] + bytes(path.stat().st_size - 40))


@dataclass
class Viewer:
    """Somebody in front of a kiosk that can play films."""

    visitor: Visitor
    qtbot: QtBot

    @property
    def playback(self) -> Playback:
        return self.visitor.kiosk.playback

    def looks(self) -> tuple[int, str]:
        """Return the number of the frame on the screen, and the caption on it."""
        picture, area = self.visitor.picture(), self._item("filmScreen")
        caption = self._item("caption")
        number = films.number_of(picture, area.mapRectToScene(area.boundingRect()).toRect())
        return number, str(caption.property("text"))

    def colour(self) -> str:
        """Return which colour is strongest in the upper half of the film."""
        area = self._item("filmScreen")
        rect: QRect = area.mapRectToScene(area.boundingRect()).toRect()
        return films.strongest(self.visitor.picture().pixelColor(rect.center().x(), rect.top() + rect.height() // 4))

    def shown(self) -> QRect:
        """Return where the film is on the screen."""
        area = self._item("filmScreen")
        rect: QRect = area.mapRectToScene(area.boundingRect()).toRect()
        return rect

    def plays_in_vain(self, title: str) -> None:
        """Touch a film and wait until it has failed."""
        playback = self.playback
        with self.qtbot.waitSignal(
            playback.changed, timeout=PATIENCE_MILLISECONDS, check_params_cb=lambda: playback.failed
        ):
            self.visitor.taps(f"Play the film: {title}")
        self.visitor.pauses()

    def waits_for_frame(self, number: int) -> None:
        """Watch the film until a frame with this number, or a later one, shows."""
        playback = self.playback

        def there() -> bool:
            return playback.seen and playback.milliseconds >= number * FRAME

        if not there():
            with self.qtbot.waitSignal(
                playback.frameReady, timeout=PATIENCE_MILLISECONDS, check_params_cb=lambda *_: there()
            ):
                pass

    def stands_at(self, number: int) -> None:
        """Open the film, and have it stand still at the frame with this number, before it has come to its end."""
        self.visitor.taps(PLAY)
        self.waits_for_frame(1)
        self.playback.pause()
        self.playback.seek(number * FRAME)
        _comes_to_a_stand(self, number)

    def waits_for_a_look(self) -> None:
        """Watch until the screen shows something new, or the film stands."""
        with self.qtbot.waitSignal(self.visitor.window.frameSwapped, timeout=PATIENCE_MILLISECONDS):
            pass

    def sees_the_place_of(self, milliseconds: int) -> bool:
        """Return whether the place bar tells this time."""
        return self.visitor.sees(f"Place: {self.playback.formatTime(milliseconds)} of ")

    def _item(self, name: str) -> QQuickItem:
        item = self.visitor.window.findChild(QQuickItem, name)
        assert isinstance(item, QQuickItem)
        return item


@pytest.fixture
def viewer(
    request: pytest.FixtureRequest, opens_kiosk: OpensKiosk, cinema: StoredRelease, qtbot: QtBot
) -> Iterator[Viewer]:
    """Return somebody who has begun a visit in English; the panel hangs turned as far as the test says."""
    visitor = opens_kiosk(cinema, device=Device(rotation=getattr(request, "param", 0)))
    player = MediaPlayer(audible_server(), visitor.kiosk)
    visitor.kiosk.playback.set_backend(player)
    visitor.begins("English")
    yield Viewer(visitor, qtbot)
    player.close()


def test_a_film_plays_to_its_end_with_its_captions_in_step_to_the_frame(viewer: Viewer) -> None:
    viewer.visitor.taps(PLAY)
    assert viewer.visitor.sees("Pause")
    seen: dict[int, str] = {}
    while viewer.playback.playing:
        viewer.waits_for_a_look()
        if viewer.playback.seen and viewer.playback.playing:
            number, caption = viewer.looks()
            seen[number] = caption
    assert seen  # how many is a matter of the machine
    assert seen == {number: _expected(number) for number in seen}
    assert viewer.visitor.sees("Play")
    assert viewer.sees_the_place_of(SECONDS * 1000)


@pytest.mark.parametrize("number", [0, 5, 6, 9, 10, 15, 16, 99])
def test_a_caption_comes_and_goes_with_the_very_frame(viewer: Viewer, number: int) -> None:
    viewer.stands_at(number)
    assert viewer.looks() == (number, _expected(number))


def _expected(number: int) -> str:
    return f"Step {number // EACH_FRAMES * EACH_FRAMES}" if number % EACH_FRAMES < SPOKEN_FRAMES else ""


def test_a_touch_pauses_and_goes_on_and_ten_seconds_back_are_the_beginning(viewer: Viewer) -> None:
    visitor = viewer.visitor
    visitor.taps(PLAY)
    viewer.waits_for_frame(20)
    visitor.taps("Pause")
    assert not viewer.playback.playing
    stood = viewer.looks()[0]
    assert stood >= 20
    visitor.pauses()
    assert viewer.looks()[0] in {stood, stood + 1}  # one may have been on its way
    visitor.taps("Back 10 seconds")
    _comes_to_a_stand(viewer, 0)
    visitor.taps("Play")
    viewer.waits_for_frame(5)
    assert viewer.looks()[0] >= 5


@pytest.mark.parametrize("viewer", [90], indirect=True)
def test_a_finger_that_slides_along_the_turned_place_bar_leads_there(viewer: Viewer) -> None:
    visitor, playback = viewer.visitor, viewer.playback
    visitor.taps(PLAY)
    viewer.waits_for_frame(2)
    visitor.taps("Pause")
    bar = visitor.window.findChild(QQuickItem, "seekBar")
    assert bar
    start, end = (bar.mapToScene(QPointF(bar.width() * part, bar.height() / 2)).toPoint() for part in (0.1, 0.6))
    visitor.touches(start, until=end)
    assert playback.milliseconds > SECONDS * 1000 / 2


def test_the_place_bar_leads_anywhere_by_touch_by_sliding_by_keyboard_and_by_assistive_programs(viewer: Viewer) -> None:
    visitor, playback = viewer.visitor, viewer.playback
    visitor.taps(PLAY)
    viewer.waits_for_frame(2)
    visitor.taps("Pause")
    bar = next(thing for thing in visitor.everything() if thing.role == QAccessible.Role.Slider)
    assert bar.rect.height() >= 12 * visitor.kiosk.display.pixelsPerMillimetre
    visitor.touches(bar.rect.center())
    assert playback.milliseconds > 1000
    _comes_to_a_stand(viewer, playback.milliseconds // FRAME)
    middle = playback.milliseconds
    visitor.touches(bar.rect.center(), until=bar.rect.center() / 2)
    assert playback.milliseconds < middle
    _comes_to_a_stand(viewer, playback.milliseconds // FRAME)
    slider = visitor.window.findChild(QQuickItem, "seekBar")
    assert slider
    slider.forceActiveFocus()
    visitor.types(Qt.Key.Key_Home)
    assert playback.milliseconds == 0
    _comes_to_a_stand(viewer, 0)
    visitor.types(Qt.Key.Key_Right)
    assert playback.milliseconds >= SECONDS * 1000 - FRAME  # five seconds are more than the film has
    _comes_to_a_stand(viewer, SECONDS * 1000 // FRAME - 1)
    visitor.types(Qt.Key.Key_Left)
    assert playback.milliseconds == 0
    _comes_to_a_stand(viewer, 0)
    told = QAccessible.queryAccessibleInterface(slider)
    assert told.valueInterface().maximumValue() == SECONDS
    told.actionInterface().doAction(told.actionInterface().increaseAction())
    assert playback.milliseconds >= SECONDS * 1000 - FRAME


def _comes_to_a_stand(viewer: Viewer, number: int) -> None:
    """Wait until the frame with this number shows of a film that is paused."""
    viewer.qtbot.waitUntil(lambda: viewer.looks()[0] == number, timeout=PATIENCE_MILLISECONDS)
    assert viewer.looks()[1] == _expected(number)


def test_the_film_in_sign_language_keeps_the_place_and_the_captions(viewer: Viewer) -> None:
    visitor = viewer.visitor
    place = 30
    viewer.stands_at(place)
    assert viewer.colour() == "blue"
    visitor.taps("Sign language")
    viewer.qtbot.waitUntil(lambda: viewer.colour() == "red", timeout=PATIENCE_MILLISECONDS)
    number, caption = viewer.looks()
    assert abs(number - place) <= 1
    assert caption == _expected(number)
    visitor.taps("Sign language")
    viewer.qtbot.waitUntil(lambda: viewer.colour() == "blue", timeout=PATIENCE_MILLISECONDS)
    assert abs(viewer.looks()[0] - place) <= 1


def test_another_language_brings_other_captions_and_keeps_the_place(viewer: Viewer) -> None:
    visitor = viewer.visitor
    viewer.stands_at(12)
    visitor.chooses_language("Français")
    assert viewer.looks() == (12, "Pas 10")
    visitor.chooses_language("Español")
    assert viewer.looks() == (12, "Step 10")
    assert visitor.sees("Subtítulos en English")
    visitor.taps("Subtítulos en English")
    assert viewer.looks() == (12, "")


def test_the_whole_screen_is_the_films_and_a_touch_brings_the_buttons_back(viewer: Viewer) -> None:
    visitor = viewer.visitor
    visitor.taps(PLAY)
    viewer.waits_for_frame(2)
    visitor.taps("Whole screen")
    viewer.waits_for_a_look()
    area = visitor.window.findChild(QQuickItem, "filmScreen")
    assert area
    assert max(area.width() / visitor.window.width(), area.height() / visitor.window.height()) > 0.99
    assert not visitor.sees("Captions")
    visitor.taps("Show the buttons")
    assert visitor.sees("Captions")
    visitor.taps("Whole screen")
    visitor.types(Qt.Key.Key_Return)
    assert visitor.sees("Captions")


@pytest.mark.parametrize("leaves", ["Close", "other page", "Leave", "walks away"])
def test_a_film_is_freed_when_the_visitor_leaves_it(viewer: Viewer, leaves: str) -> None:
    visitor = viewer.visitor
    visitor.taps(PLAY)
    viewer.waits_for_frame(2)
    if leaves == "Close":
        visitor.taps("Close")
    elif leaves == "other page":
        visitor.kiosk.navigation.openSection(1)
    elif leaves == "Leave":
        visitor.kiosk.visit.end()
    else:
        visitor.taps("Pause")
        visitor.waits(120)
        assert visitor.sees_the_attract_screen(in_language="en")
    visitor.pauses()
    assert not viewer.playback.filmOpen
    assert visitor.window.findChild(QQuickItem, "filmScreen") is None
    assert "QMediaPlayer" not in {class_name(child) for child in visitor.kiosk.findChildren(QObject)}


def test_however_many_films_are_played_there_is_one_screen_for_them(viewer: Viewer) -> None:
    visitor = viewer.visitor
    before = _film_screens()
    for _ in range(3):
        visitor.taps(PLAY)
        viewer.waits_for_frame(2)
        assert len(visitor.window.findChildren(QQuickItem, "filmScreen")) == 1
        visitor.taps("Close")
    assert _film_screens() - before == 1


def _film_screens() -> int:
    """Return how many objects in Python show films, or did: of those that are gone, Qt must not be asked."""
    gc.collect()
    return sum(type(each) is VideoOutput for each in gc.get_objects())


def test_the_idle_time_waits_while_a_film_plays_for_half_an_hour_at_most(viewer: Viewer) -> None:
    visitor = viewer.visitor
    visitor.taps(PLAY)
    viewer.waits_for_frame(2)
    viewer.visitor.clock.passes(29 * 60)
    assert visitor.kiosk.visit.phase == "visiting"
    viewer.visitor.clock.passes(60 + 100)
    assert visitor.kiosk.visit.phase == "warning"


def test_a_voice_that_reads_pauses_the_film_and_a_film_silences_the_voice(viewer: Viewer) -> None:
    visitor, ears = viewer.visitor, Ears()
    visitor.kiosk.listening.set_backend(ears)
    visitor.kiosk.listening.listen()
    visitor.taps(PLAY)
    assert not ears.sounds()
    viewer.waits_for_frame(2)
    visitor.kiosk.listening.listen()
    assert ears.sounds()
    assert not viewer.playback.playing
    visitor.taps("Play")
    assert not ears.sounds()


def test_a_film_that_went_bad_shows_its_poster_and_where_to_read(
    viewer: Viewer, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = viewer.visitor
    visitor.opens_section("Another")
    viewer.plays_in_vain("Broken")
    assert visitor.sees("This film cannot be shown.")
    picture = visitor.picture()
    assert films.strongest(picture.pixelColor(picture.width() // 2, picture.height() // 4)) == "green"
    assert "cannot be played" in caplog.text
    visitor.taps("Close")
    visitor.taps("Play the film: Whole")
    viewer.waits_for_frame(1)
    assert not viewer.playback.failed


@pytest.mark.parametrize(("title", "file"), [("Upright", "upright.mov"), ("Headlong", "headlong.mp4")])
def test_a_film_that_was_taken_upright_is_shown_upright_and_not_stretched(
    viewer: Viewer, cinema: StoredRelease, title: str, file: str
) -> None:
    visitor = viewer.visitor
    visitor.opens_section("Another")
    visitor.taps(f"Play the film: {title}")
    viewer.waits_for_frame(0)
    visitor.pauses()
    area = viewer.shown()
    assert area.width() / area.height() == pytest.approx(films.HEIGHT / films.WIDTH, abs=0.01)
    wanted = films.frame(cinema.folder / file)
    assert (wanted.width(), wanted.height()) == (films.HEIGHT, films.WIDTH)
    picture = visitor.picture()
    for x, y in ((0.2, 0.5), (0.8, 0.5)):
        place = area.topLeft() + QPoint(round(area.width() * x), round(area.height() * y))
        expected = wanted.pixelColor(round(wanted.width() * x), round(wanted.height() * y))
        assert abs(picture.pixelColor(place).blue() - expected.blue()) < 60


def test_a_film_whose_colours_cannot_be_shown_says_what_was_to_be_seen(
    viewer: Viewer, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = viewer.visitor
    visitor.opens_section("Another")
    viewer.plays_in_vain("Deep")
    things = [thing.name for thing in visitor.everything()]
    assert "Far away a boat comes." in things
    assert visitor.sees("This film cannot be shown.")
    assert caplog.text.count("10 bits") == 1


def test_the_text_of_a_film_shows_on_request_and_is_found_and_taken_along(viewer: Viewer) -> None:
    visitor = viewer.visitor
    text = "Go up the stairs. Then turn left."
    assert text not in {thing.name for thing in visitor.all_there_is()}
    visitor.taps(f"Read the text: {TITLE}")
    assert text in {thing.name for thing in visitor.all_there_is()}
    visitor.kiosk.search.begin()
    visitor.kiosk.search.find("stairs")
    assert visitor.kiosk.search.results.records
    localizer, section = visitor.kiosk.exhibit.localizer, visitor.kiosk.navigation.section
    assert localizer
    assert section
    assert "Somebody walks through the house." in section_text(localizer, section).text
    assert text in section_text(localizer, section).text


def test_a_sound_plays_in_the_page_in_the_language_of_the_visitor_or_another_that_is_named(viewer: Viewer) -> None:
    visitor, playback = viewer.visitor, viewer.playback
    assert any(visitor.sees("This sound cannot be heard here.") for _ in visitor.sees_on_each_page())
    visitor.kiosk.listening.set_backend(Ears())
    visitor.pauses()
    with viewer.qtbot.waitSignal(
        playback.changed, timeout=PATIENCE_MILLISECONDS, check_params_cb=lambda: not playback.playing
    ):
        visitor.taps("Play: A song")
    assert playback.milliseconds == playback.length > 1500
    visitor.chooses_language("Français")
    assert playback.block == -1
    visitor.chooses_language("Español")
    assert visitor.sees("Hablado en English")


def test_a_sound_that_could_not_be_heard_says_so_and_can_be_tried_again(viewer: Viewer) -> None:
    visitor, playback = viewer.visitor, viewer.playback
    visitor.kiosk.listening.set_backend(Ears())
    visitor.pauses()
    visitor.taps("Play: A song")
    projector = visitor.kiosk.findChild(MediaPlayer)
    assert projector
    projector.failed.emit()
    visitor.pauses()
    assert not playback.playing
    assert visitor.sees("This sound cannot be heard here.")
    assert not visitor.sees("Back 10 seconds")
    with viewer.qtbot.waitSignal(playback.positionChanged, timeout=PATIENCE_MILLISECONDS):
        visitor.taps("Play: A song")
    assert visitor.sees("Pause")
    assert not visitor.sees("This sound cannot be heard here.")


@pytest.mark.parametrize(
    ("screen", "text_size", "low"),
    each_pair_of([*REFERENCE_SCREENS, Screen.parse("800x1280@10.1")], [0, 2], [False, True]),
    ids=str,
)
def test_the_buttons_of_a_film_show_well(
    opens_kiosk: OpensKiosk, cinema: StoredRelease, screen: Screen, text_size: int, *, low: bool
) -> None:
    visitor = opens_kiosk(cinema, screen)
    visitor.kiosk.listening.set_backend(Ears())
    visitor.kiosk.begin("es")
    visitor.reads_the_first_section()
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    visitor.kiosk.accessibility.useLowReach(low)
    visitor.kiosk.playback.open(0)
    look = Look(visitor)
    assert not list(look.at("film", look.child("overlays")))
    names = {thing.name for thing in visitor.everything() if thing.touchable}
    assert {"Pausa", "Volver 10 segundos", "Subtítulos en English", "Lengua de señas", "Más alto", "Cerrar"} <= names
    assert look.child("filmScreen").height() > visitor.window.height() * 0.2


@pytest.mark.parametrize("screen", ["1920x1080@21.5", "1080x1920@21.5"])
def test_where_there_is_room_every_button_of_a_film_has_an_icon_and_a_word(
    opens_kiosk: OpensKiosk, cinema: StoredRelease, screen: str
) -> None:
    visitor = opens_kiosk(cinema, Screen.parse(screen))
    visitor.kiosk.listening.set_backend(Ears())
    visitor.kiosk.begin("es")
    visitor.reads_the_first_section()
    visitor.kiosk.playback.open(0)
    visitor.pauses()
    tools = [item for item in below(visitor.window.contentItem()) if item.property("available") is True]
    assert len(tools) == 8
    assert all(tool.property("shownIcon") and not tool.property("iconAlone") for tool in tools)
