"""What is played: where it is, what is said there, and what ends it. A machine by hand plays."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from kiosk.content.schema.blocks import Film, Sound
from kiosk.content.schema.types import Captions, Cue, SoundFiles
from kiosk.models.kiosk import Kiosk
from kiosk.models.media_backend import MediaBackend
from tests.models.exhibits import exhibit, heading, reads, said, section, tab

PICTURE = QImage(16, 9, QImage.Format.Format_RGB32)
LENGTH = 60_000


class Hands(MediaBackend):
    """Plays nothing; notes what it was told."""

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[tuple[str, int, bool]] = []
        self.playing = False
        self.sought: list[int] = []
        self.size = QSize()
        self.volume = 0.0

    def load(self, url: str, milliseconds: int, *, playing: bool) -> None:
        self.loaded.append((url.rpartition("/")[2], milliseconds, playing))
        self.playing = playing
        self.durationChanged.emit(LENGTH)

    def play(self) -> None:
        self.playing = True

    def pause(self) -> None:
        self.playing = False

    def seek(self, milliseconds: int) -> None:
        self.sought.append(milliseconds)

    def close(self) -> None:
        self.playing = False

    def set_size(self, size: QSize) -> None:
        self.size = size

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def shows(self, milliseconds: int) -> None:
        """Show the picture of a moment."""
        self.frameReady.emit(PICTURE, 16 / 9, milliseconds)


def _film(signed: str | None = "signed.webm") -> Film:
    cues = {code: (Cue(1000, 2000, f"One in {code}"), Cue(2000, 3000, f"Two in {code}")) for code in ("ht", "fr")}
    return Film(title=said("Film"), film="film.webm", alt=said("Alt"), signed=signed, captions=Captions(cues))


SOUND = Sound(title=said("Sound"), sound=SoundFiles({"ht": "ht.ogg", "fr": "fr.ogg"}))


@pytest.fixture
def hands(kiosk: Kiosk) -> Hands:
    """A machine by hand, in a kiosk where somebody has begun a visit in French."""
    kiosk.show(exhibit(tab("about", section("films", _film(), SOUND, heading("A"), _film(signed=None)), "other")))
    hands = Hands()
    kiosk.playback.set_backend(hands)
    reads(kiosk, "fr")
    return hands


def test_captions_show_from_their_beginning_to_before_their_end_once_there_is_a_picture(
    kiosk: Kiosk, hands: Hands
) -> None:
    kiosk.playback.open(0)
    assert hands.loaded == [("film.webm", 0, True)]
    assert kiosk.playback.caption == ""
    shown = []
    for moment in (0, 999, 1000, 1999, 2000, 2999, 3000):
        hands.shows(moment)
        shown.append(kiosk.playback.caption)
    assert shown == ["", "", "One in fr", "One in fr", "Two in fr", "Two in fr", ""]


def test_captions_in_another_language_name_it(kiosk: Kiosk, hands: Hands) -> None:
    reads(kiosk, "en")
    kiosk.playback.open(0)
    hands.shows(1500)
    assert kiosk.playback.caption == "One in ht"
    assert kiosk.playback.captionLanguage == "Kreyòl"
    kiosk.exhibit.chooseLanguage("fr")
    assert kiosk.playback.caption == "One in fr"
    assert kiosk.playback.captionLanguage == ""
    assert len(hands.loaded) == 1


def test_who_wants_no_captions_or_signs_has_it_so_for_all_films_of_the_visit(kiosk: Kiosk, hands: Hands) -> None:
    kiosk.playback.open(0)
    kiosk.playback.showCaptions(False)
    kiosk.playback.showSignLanguage(True)
    kiosk.playback.close()
    kiosk.playback.open(0)
    hands.shows(1500)
    assert kiosk.playback.caption == ""
    assert hands.loaded[-1] == ("signed.webm", 0, True)
    kiosk.playback.open(3)
    assert not kiosk.playback.hasSignLanguage
    assert hands.loaded[-1] == ("film.webm", 0, True)
    kiosk.visit.end()
    reads(kiosk, "fr")
    kiosk.playback.open(0)
    hands.shows(1500)
    assert kiosk.playback.caption == "One in fr"
    assert hands.loaded[-1] == ("film.webm", 0, True)


def test_signs_keep_the_place_and_a_film_of_them_that_is_broken_goes_back_to_the_usual_one(
    kiosk: Kiosk, hands: Hands
) -> None:
    kiosk.playback.open(0)
    hands.shows(20_000)
    kiosk.playback.pause()
    kiosk.playback.showSignLanguage(True)
    assert hands.loaded[-1] == ("signed.webm", 20_000, False)
    hands.failed.emit()
    assert hands.loaded[-1] == ("film.webm", 20_000, False)
    assert not kiosk.playback.failed
    assert not kiosk.playback.hasSignLanguage


def test_a_film_that_cannot_be_played_stands_and_asks_nothing_more_of_the_machine(kiosk: Kiosk, hands: Hands) -> None:
    kiosk.playback.open(3)
    hands.failed.emit()
    kiosk.playback.play()
    kiosk.playback.back()
    kiosk.playback.seek(3000)
    assert kiosk.playback.failed
    assert not kiosk.playback.playing
    assert hands.sought == []
    kiosk.playback.open(0)
    assert not kiosk.playback.failed


def test_places_are_held_within_the_film_and_after_its_end_it_begins_again(kiosk: Kiosk, hands: Hands) -> None:
    kiosk.playback.open(0)
    hands.shows(4000)
    kiosk.playback.back()
    kiosk.playback.seek(10 * LENGTH)
    kiosk.playback.back()
    assert hands.sought == [0, LENGTH, LENGTH - 10_000]
    hands.ended.emit()
    hands.shows(LENGTH - 40)
    assert kiosk.playback.milliseconds == LENGTH
    assert not kiosk.playback.playing
    kiosk.playback.play()
    assert hands.sought[-1] == 0
    assert kiosk.playback.playing


def test_a_sound_stops_where_another_language_has_another_one(kiosk: Kiosk, hands: Hands) -> None:
    kiosk.playback.open(1)
    assert hands.loaded == [("fr.ogg", 0, True)]
    assert not kiosk.playback.filmOpen
    kiosk.exhibit.chooseLanguage("ht")
    assert kiosk.playback.block == -1
    kiosk.playback.open(1)
    kiosk.exhibit.chooseLanguage("en")  # hears the one in Creole, too
    assert kiosk.playback.block == 1


@pytest.mark.parametrize("block", [-1, 2, 99])
def test_nothing_else_can_be_opened(kiosk: Kiosk, hands: Hands, block: int) -> None:
    kiosk.playback.open(block)
    assert hands.loaded == []
    assert kiosk.playback.block == -1


def test_other_content_ends_what_is_played(desk_kiosk: Kiosk) -> None:
    desk_kiosk.show(exhibit(tab("about", section("films", _film()))))
    desk_kiosk.begin("fr")
    desk_kiosk.playback.open(0)
    desk_kiosk.show(exhibit(tab("about", section("films", heading("A")))))
    assert desk_kiosk.playback.block == -1


def test_where_touches_are_spoken_a_film_waits_until_it_is_played(kiosk: Kiosk, hands: Hands) -> None:
    kiosk.accessibility.useSelfVoicing(True)
    kiosk.playback.open(0)
    assert hands.loaded == [("film.webm", 0, False)]
    assert not kiosk.playback.playing


def test_it_is_as_loud_as_the_visitor_wants(kiosk: Kiosk, hands: Hands) -> None:
    kiosk.accessibility.chooseVolume(5)
    assert hands.volume == 1.0


@pytest.mark.parametrize(("milliseconds", "said"), [(0, "0:00"), (187_999, "3:07"), (3_723_000, "1:02:03")])
def test_lengths_of_time_are_told_as_people_read_them(kiosk: Kiosk, milliseconds: int, said: str) -> None:
    assert kiosk.playback.formatTime(milliseconds) == said
