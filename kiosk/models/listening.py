"""Reading aloud: a section, a block, an item, or the name of what was touched."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.models.accessibility import Accessibility
from kiosk.models.exhibit import Exhibit
from kiosk.models.navigation import Navigation
from kiosk.models.qml import Property, QmlUncreatable
from kiosk.models.speech_backend import CHIME, SpeechBackend
from kiosk.models.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.content.narration.narration import NarrationPart, SpeechStep

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

NAME_WORDS = 6


@QmlElement
@QmlUncreatable("Listening comes from the kiosk")
class Listening(QObject):
    """Reads aloud, step by step, and has the current block and word as properties.

    It ends with the visit, with another section and with another language. The idle time waits for it.
    """

    changed = Signal()
    """Another step is read, or reading ended."""
    marked = Signal()
    """Another word is being said."""
    offeredChanged = Signal()
    began = Signal()
    """A sound is about to begin."""
    explored = Signal(float, float)
    """Somebody touched this point of the window to hear what is there."""
    arrived = Signal(str, bool)
    """A page of this name shows; whether what it begins with got the focus."""

    def __init__(
        self, exhibit: Exhibit, navigation: Navigation, visit: Visit, accessibility: Accessibility, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._exhibit, self._navigation, self._visit, self._accessibility = exhibit, navigation, visit, accessibility
        self._backend = SpeechBackend(self)
        self._steps: list[SpeechStep] = []
        self._step_index = 0
        self._slow = False
        self._known: set[str] = set()
        self._word = (0, 0)
        for moment in (exhibit.localized, navigation.opened, visit.ended):
            moment.connect(self.stop)
        for reason in (exhibit.localized, navigation.changed):
            reason.connect(self.offeredChanged)
        visit.ended.connect(self._forget)
        accessibility.changed.connect(self._follow_accessibility)

    def set_backend(self, backend: SpeechBackend) -> None:
        """Use this backend; until then nothing can be heard."""
        self._backend = backend
        backend.capabilitiesChanged.connect(self.offeredChanged)
        backend.wordSpoken.connect(self._mark_word)
        backend.ended.connect(self._go_on)
        backend.set_volume(self._accessibility.linear_volume)
        self.offeredChanged.emit()

    @Property(bool, notify=offeredChanged)
    def loudspeaker(self) -> bool:
        """Return whether there is a loudspeaker."""
        return self._backend.loudspeaker

    @property
    def voices(self) -> frozenset[str]:
        """Return the codes of the languages that the machine can speak."""
        return self._backend.voices

    @Property(bool, notify=offeredChanged)
    def speaks(self) -> bool:
        """Return whether the machine can speak the visitor's language."""
        return self._backend.loudspeaker and self._exhibit.language in self._backend.voices

    @Property(bool, notify=offeredChanged)
    def offered(self) -> bool:
        """Return whether any of the section can be heard."""
        return self._backend.loudspeaker and bool(self.speaks or self._steps_of(self._section()))

    @Property("QVariantList", notify=offeredChanged)
    def audible(self) -> list[int]:
        """Return the indexes of the blocks that can be heard."""
        return sorted({step.block for step in self._steps_of(self._section())} - {-1})

    @Property("QVariantList", notify=offeredChanged)
    def audibleItems(self) -> list[str]:
        """Return the items of blocks that can be heard, as `block/item` by their indexes."""
        return list({f"{step.block}/{step.item}": None for step in self._steps_of(self._section()) if step.item >= 0})

    @Property(bool, notify=changed)
    def reading(self) -> bool:
        """Return whether the section, or a block of it, is being read."""
        return bool(self._steps)

    @Property(bool, notify=changed)
    def slow(self) -> bool:
        """Return whether it is read slowly."""
        return self._slow

    @Property(bool, notify=changed)
    def byComputer(self) -> bool:
        """Return whether a computer voice is reading."""
        return bool(self._step and not self._step.recording)

    @Property(int, notify=changed)
    def block(self) -> int:
        """Return the index of the block that is being read, or -1."""
        return self._step.block if self._step else -1

    @Property(int, notify=changed)
    def item(self) -> int:
        """Return the index of the item of that block that is being read, or -1."""
        return self._step.item if self._step else -1

    @Property(str, notify=changed)
    def text(self) -> str:
        """Return the line that is being read, as the views show it."""
        return self._step.line.text if self._step else ""

    @Property(str, notify=marked)
    def markedText(self) -> str:
        """Return that line as styled text, with U+E000 before the word being said and U+E001 after it."""
        from kiosk.content.narration.narration import mark

        return mark(self._step.line, *self._word) if self._step else ""

    @Property(float, notify=marked)
    def progress(self) -> float:
        """Return the position of the spoken word in its line, from 0 to 1."""
        return self._word[0] / max(1, len(self._step.line.plain)) if self._step else 0

    @Slot(int, result=str)
    def nameOf(self, block: int) -> str:
        """Return the first words of a block, as the name of its button for screen readers."""
        part = next((each for each in self._section() if each.block == block), None)
        words = part.lines[0].plain.split() if part and part.lines else []
        return " ".join(words[:NAME_WORDS]) + ("…" if len(words) > NAME_WORDS else "")

    @Slot()
    def listen(self) -> None:
        """Read the section."""
        self._begin(self._section())

    @Slot(int)
    def listenTo(self, block: int) -> None:
        """Read one block."""
        self._begin(each for each in self._section() if each.block == block)

    @Slot(int, int)
    def listenToItem(self, block: int, item: int) -> None:
        """Read one item of a block."""
        self._begin(each for each in self._section() if (each.block, each.item) == (block, item))

    @Slot()
    def stop(self) -> None:
        """Be silent at once."""
        self._backend.stop()
        self._end()

    @Slot()
    def again(self) -> None:
        """Read the block that is being read from its beginning."""
        block = self.block
        while self._step_index > 0 and self._steps[self._step_index - 1].block == block:
            self._step_index -= 1
        self._play_step()

    @Slot()
    def changePace(self) -> None:
        """Read slowly from here on, or as usual again."""
        self._slow = not self._slow
        self._play_step()

    @Slot()
    def sample(self) -> None:
        """Play a sound at the chosen volume."""
        self.stop()
        self.began.emit()
        self._backend.play(QUrl.fromLocalFile(str(CHIME)).toString(), slow=False)

    @Slot(str)
    def announce(self, text: str) -> None:
        """Speak a text at once, in the visitor's language; reading ends."""
        self.stop()
        if self.speaks and text:
            self.began.emit()
            self._visit.hold(busy=True)
            self._backend.speak(text, self._exhibit.language, slow=self._slow)

    @property
    def _step(self) -> "SpeechStep | None":
        return self._steps[self._step_index] if self._steps else None

    def _section(self) -> "Iterable[NarrationPart]":
        from kiosk.content.narration.narration import narrate, narrate_page

        localizer, section = self._exhibit.localizer, self._navigation.section
        if localizer and not section:
            return narrate_page(localizer, self._navigation.title, self._navigation.spoken_items)
        return narrate(localizer, section, self._navigation.announced) if localizer and section else ()

    def _steps_of(self, parts: "Iterable[NarrationPart]") -> "list[SpeechStep]":
        from kiosk.content.narration.narration import speech_steps

        return list(speech_steps(parts, self._backend.voices)) if self._backend.loudspeaker else []

    def _begin(self, parts: "Iterable[NarrationPart]") -> None:
        self.stop()
        self._steps = self._with_introductions(self._steps_of(parts))
        self._play_step()

    def _with_introductions(self, steps: "list[SpeechStep]") -> "list[SpeechStep]":
        """Return the steps, preceded by the notice that a computer speaks, once in each language and visit."""
        from kiosk.content.narration.narration import SpeechStep
        from kiosk.content.schema.types import Utterance

        language = self._exhibit.language
        if language in self._known or not self.speaks or all(step.recording for step in steps):
            return steps
        self._known.add(language)
        line = Utterance(self._exhibit.messages["computer_voice"], language)
        return [SpeechStep(steps[0].block, line=line, text=line.plain), *steps]

    def _play_step(self) -> None:
        step = self._step
        if not step:
            return
        self._word = (0, 0)
        self.began.emit()
        self._visit.hold(busy=True)
        if step.recording:
            self._backend.play(step.recording, slow=self._slow)
        else:
            self._backend.speak(step.text, step.line.language, slow=self._slow)
        self.changed.emit()
        self.marked.emit()

    @Slot(int, int)
    def _mark_word(self, start: int, end: int) -> None:
        if self._step:
            self._word = (self._step.start + start, self._step.start + end)
            self.marked.emit()

    @Slot()
    def _go_on(self) -> None:
        if self._backend.loudspeaker and self._step_index + 1 < len(self._steps):
            self._step_index += 1
            self._play_step()
        else:
            self._end()

    def _end(self) -> None:
        was = bool(self._steps)
        self._steps, self._step_index, self._word = [], 0, (0, 0)
        self._visit.hold(busy=False)
        if was:
            self.changed.emit()
            self.marked.emit()

    @Slot()
    def _forget(self) -> None:
        self._known.clear()
        if self._slow:
            self._slow = False
            self.changed.emit()

    @Slot()
    def _follow_accessibility(self) -> None:
        self._backend.set_volume(self._accessibility.linear_volume)
