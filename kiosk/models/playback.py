"""The playback of films and sounds: position, captions, sign language."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQml import QmlElement

from kiosk.content.schema.blocks import Film, Sound
from kiosk.models.accessibility import Accessibility
from kiosk.models.exhibit import Exhibit
from kiosk.models.listening import Listening
from kiosk.models.media_backend import MediaBackend
from kiosk.models.navigation import Navigation
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.content.schema.types import Cue
    from kiosk.models.video_output import VideoOutput

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

BACK_MILLISECONDS = 10_000
GLANCE_MILLISECONDS = 250
"""How often it is told where the film is; captions follow every picture."""
NAME = "film"
"""Under this name the idle time is held."""


@QmlElement
@QmlUncreatable("The playback comes from the kiosk")
class Playback(QObject):
    """Plays one film or sound at a time. It ends with the visit, with another section and with other content.

    The idle time waits for it. Reading aloud ends when it begins.
    """

    changed = Signal()
    """Something else is open, it plays or pauses, or is told in another way."""
    positionChanged = Signal()
    """It has come so far, or its length is known."""
    captionChanged = Signal()
    screenMade = Signal()
    frameReady = Signal(QImage, float)
    """This is to be seen; how wide it is as a part of its height. Nothing once it has ended."""

    def __init__(
        self,
        exhibit: Exhibit,
        navigation: Navigation,
        listening: Listening,
        accessibility: Accessibility,
        visit: Visit,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._exhibit, self._navigation, self._listening, self._accessibility = (
            exhibit,
            navigation,
            listening,
            accessibility,
        )
        self._visit = visit
        self._backend = MediaBackend(self)
        self._block: Film | Sound | None = None
        self._index = -1
        self._url = ""
        self._playing = self._has_shown_frame = self._ended = self._failed = False
        self._milliseconds = self._length = 0
        self._captioned, self._wants_sign_language, self._sign_language_broken = True, False, False
        self._cues: Sequence[Cue] = ()
        self._caption = self._other_language = ""
        self._size = QSize()
        self._screen: VideoOutput | None = None
        navigation.opened.connect(self.close)
        exhibit.localized.connect(self._relocalize)
        listening.began.connect(self.pause)
        accessibility.changed.connect(self._follow_accessibility)
        visit.ended.connect(self._forget)

    def set_backend(self, backend: MediaBackend) -> None:
        """Use this backend; until then nothing is played."""
        self._backend = backend
        backend.frameReady.connect(self._show)
        backend.positionChanged.connect(self._set_position)
        backend.durationChanged.connect(self._measure)
        backend.ended.connect(self._end)
        backend.failed.connect(self._fail)
        backend.set_volume(self._accessibility.linear_volume)

    @Property(bool, notify=changed)
    def filmOpen(self) -> bool:
        """Return whether a film lies on top of the page."""
        return isinstance(self._block, Film)

    @Property(int, notify=changed)
    def block(self) -> int:
        """Return the index of the block that is open, or -1."""
        return self._index

    @Property("QVariantMap", notify=changed)
    def film(self) -> dict[str, object]:
        """Return the block of the film that is open, or an empty map."""
        localizer = self._exhibit.localizer
        return localizer.block(self._block) if localizer and isinstance(self._block, Film) else {}

    @Property(QObject, notify=screenMade)
    def screen(self) -> QObject | None:
        """Return the `VideoOutput`, once a film was opened."""
        return self._screen

    @Property(bool, notify=changed)
    def playing(self) -> bool:
        """Return whether it is playing."""
        return self._playing

    @Property(bool, notify=changed)
    def seen(self) -> bool:
        """Return whether a frame has been shown; until then the poster shows."""
        return self._has_shown_frame

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Return whether it cannot be played."""
        return self._failed

    @Property(int, notify=positionChanged)
    def milliseconds(self) -> int:
        """Return the position in milliseconds."""
        return self._milliseconds

    @Property(int, notify=positionChanged)
    def length(self) -> int:
        """Return its length in milliseconds, or 0 while it is not known."""
        return self._length

    @Property(str, notify=captionChanged)
    def caption(self) -> str:
        """Return the current caption, or nothing."""
        return self._caption

    @Property(bool, notify=changed)
    def captionable(self) -> bool:
        """Return whether there are captions in any language."""
        return bool(self._cues)

    @Property(bool, notify=changed)
    def captioned(self) -> bool:
        """Return whether the visitor wants captions."""
        return self._captioned

    @Property(str, notify=changed)
    def captionLanguage(self) -> str:
        """Return the name of the language of the captions, if it is not the visitor's."""
        return self._other_language

    @Property(bool, notify=changed)
    def hasSignLanguage(self) -> bool:
        """Return whether the film is there in sign language, too."""
        return isinstance(self._block, Film) and bool(self._block.signed) and not self._sign_language_broken

    @Property(bool, notify=changed)
    def inSignLanguage(self) -> bool:
        """Return whether the film shows in sign language."""
        return self._wants_sign_language and self.hasSignLanguage

    @Slot(int, result=str)
    def formatTime(self, milliseconds: int) -> str:
        """Return a duration as text: `3:07`."""
        minutes, seconds = divmod(milliseconds // 1000, 60)
        hours, minutes = divmod(minutes, 60)
        return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"

    @Slot(int)
    def open(self, block: int) -> None:
        """Open the film or sound of a block and play it. With self-voicing it waits for `play`."""
        section = self._navigation.section
        found = section.blocks[block] if section and 0 <= block < len(section.blocks) else None
        if isinstance(found, Film | Sound):
            self._make_screen()
            self.close()
            self._block, self._index = found, block
            self._find_captions()
            self._load(0, playing=not self._accessibility.selfVoicing)

    @Slot()
    def close(self) -> None:
        """Close the film or sound."""
        was, self._block, self._index, self._url = self._block, None, -1, ""
        self._has_shown_frame = self._ended = self._failed = self._sign_language_broken = False
        self._milliseconds = self._length = 0
        self._cues, self._other_language = (), ""
        self._backend.close()
        self._set_caption("")
        self._turn(playing=False)
        if was:
            self.frameReady.emit(QImage(), 0.0)
            self.positionChanged.emit()
            self.changed.emit()

    @Slot()
    def play(self) -> None:
        """Go on, or begin again after the end."""
        if not self._block or self._failed:
            return
        self._listening.stop()
        if self._ended:
            self.seek(0)
        self._backend.play()
        self._turn(playing=True)

    @Slot()
    def pause(self) -> None:
        """Stand still."""
        if self._playing:
            self._backend.pause()
            self._turn(playing=False)

    @Slot()
    def back(self) -> None:
        """Go back by ten seconds."""
        self.seek(self._milliseconds - BACK_MILLISECONDS)

    @Slot(int)
    def seek(self, milliseconds: int) -> None:
        """Seek to another position, in milliseconds."""
        if self._block and not self._failed:
            self._ended = False
            self._milliseconds = max(0, min(milliseconds, self._length))
            self._backend.seek(self._milliseconds)
            self.positionChanged.emit()

    @Slot(bool)
    def showCaptions(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Show captions, in this film and all others of the visit, or none."""
        self._captioned = on
        self._update_caption()
        self.changed.emit()

    @Slot(bool)
    def showSignLanguage(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Show the films in sign language where there is one, or as usual, from the same moment on."""
        self._wants_sign_language = on
        self._load(self._milliseconds, playing=self._playing)

    @Slot(QSize)
    def _fit(self, size: QSize) -> None:
        """Set the size of the frames, in pixels."""
        self._size = size
        self._backend.set_size(size)

    def _make_screen(self) -> None:
        """Make the `VideoOutput` on first use, after the first frame."""
        from kiosk.models.video_output import VideoOutput

        if not self._screen:
            self._screen = VideoOutput(self)
            self._screen.resized.connect(self._fit)
            self.frameReady.connect(self._screen.take)
            self.screenMade.emit()

    def _load(self, milliseconds: int, *, playing: bool) -> None:
        localizer, block = self._exhibit.localizer, self._block
        if not localizer or not block:
            return
        if isinstance(block, Film):
            self._url = localizer.file(block.signed if self.inSignLanguage and block.signed else block.film)
        else:
            self._url = localizer.sound(block.sound)["url"]
        if playing:
            self._listening.stop()
        self._ended = False
        self._backend.set_size(self._size)
        self._backend.load(self._url, milliseconds, playing=playing)
        self._turn(playing=playing)
        self.changed.emit()

    def _find_captions(self) -> None:
        localizer, block = self._exhibit.localizer, self._block
        captions = block.captions if isinstance(block, Film) else None
        code = localizer.track(captions.cues) if localizer and captions else ""
        self._cues = captions.cues[code] if captions and code else ()
        self._other_language = localizer.other_language(code) if localizer else ""
        self._update_caption()

    def _update_caption(self) -> None:
        at = bisect_right(self._cues, self._milliseconds, key=lambda cue: cue.begin) - 1
        shown = self._captioned and self._has_shown_frame and at >= 0 and self._milliseconds < self._cues[at].end
        self._set_caption(self._cues[at].text if shown else "")

    def _set_caption(self, caption: str) -> None:
        if caption != self._caption:
            self._caption = caption
            self.captionChanged.emit()

    def _turn(self, *, playing: bool) -> None:
        self._visit.hold(busy=playing, by=NAME)
        if playing != self._playing:
            self._playing = playing
            self.changed.emit()

    @Slot(QImage, float, int)
    def _show(self, picture: QImage, ratio: float, milliseconds: int) -> None:
        first, self._has_shown_frame = not self._has_shown_frame, True
        if not self._ended:  # else it was still being made when the film came to its end
            self._set_position(milliseconds)
            self._update_caption()
        self.frameReady.emit(picture, ratio)
        if first:
            self.changed.emit()

    @Slot(int)
    def _set_position(self, milliseconds: int) -> None:
        before, self._milliseconds = self._milliseconds, milliseconds
        if before // GLANCE_MILLISECONDS != milliseconds // GLANCE_MILLISECONDS:
            self.positionChanged.emit()

    @Slot(int)
    def _measure(self, milliseconds: int) -> None:
        self._length = milliseconds
        self.positionChanged.emit()

    @Slot()
    def _end(self) -> None:
        self._ended = True
        self._milliseconds = self._length
        self._set_caption("")
        self.positionChanged.emit()
        self._turn(playing=False)

    @Slot()
    def _fail(self) -> None:
        if self.inSignLanguage:
            self._sign_language_broken = True
            self._load(self._milliseconds, playing=self._playing)
            return
        self._failed, self._has_shown_frame = True, False
        self._set_caption("")
        self._turn(playing=False)
        self.changed.emit()

    @Slot()
    def _relocalize(self) -> None:
        localizer, block = self._exhibit.localizer, self._block
        if isinstance(block, Sound) and localizer and localizer.sound(block.sound)["url"] != self._url:
            self.close()
        elif block:
            self._find_captions()
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self.close()
        self._captioned, self._wants_sign_language = True, False

    @Slot()
    def _follow_accessibility(self) -> None:
        self._backend.set_volume(self._accessibility.linear_volume)
