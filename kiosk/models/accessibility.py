"""The accessibility settings of a visit."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.content.schema.record import Record, record
from kiosk.models.qml import Property, QmlUncreatable

QML_IMPORT_NAME = "kiosk.models"
QML_IMPORT_MAJOR_VERSION = 1

LARGEST_TEXT = 2
"""Text has three sizes, 0 to 2."""
VOLUME_STEPS = (0.08, 0.2, 0.4, 0.65, 1.0)
"""How loud each step of the volume is, as a part of the highest: each sounds as much louder as the one before."""


@record(frozen=True)
class Settings(Record):
    """What a visitor asked for."""

    text_size: int = 0
    high_contrast: bool = False
    low_reach: bool = False
    reduced_motion: bool = False
    self_voicing: bool = False
    volume: int = 3


@QmlElement
@QmlUncreatable("The settings come from the kiosk")
class Accessibility(QObject):
    """The settings of the accessibility panel. They are reset at the end of the visit."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, still: bool = False, max_volume: float = 1) -> None:
        """Make the default settings. With `still` nothing is ever animated.

        `max_volume` is how loud the highest step of the volume is, of all that the machine can.
        """
        super().__init__(parent)
        self._reduced_by_default = still
        self._max_volume = max_volume
        self._settings = Settings()

    @property
    def settings(self) -> Settings:
        """Return what the visitor asked for."""
        return self._settings

    def use(self, settings: Settings) -> None:
        """Use these settings."""
        if settings != self._settings:
            self._settings = settings
            self.changed.emit()

    @Property(int, notify=changed)
    def textSize(self) -> int:
        """Return the size of the text: 0 standard, 1 larger, 2 largest."""
        return self._settings.text_size

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        """Return whether the colours are those of high contrast."""
        return self._settings.high_contrast

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        """Return whether the page is limited to the lower part of the screen."""
        return self._settings.low_reach

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Return whether pages change without sliding."""
        return self._reduced_by_default or self._settings.reduced_motion

    @Property(bool, notify=changed)
    def selfVoicing(self) -> bool:
        """Return whether the touched or focused item is spoken; a second touch then activates it."""
        return self._settings.self_voicing

    @Property(int, notify=changed)
    def volume(self) -> int:
        """Return the step of the volume, from 1 on."""
        return self._settings.volume

    @Property(int, constant=True)
    def volumeSteps(self) -> int:
        """Return the highest step of the volume."""
        return len(VOLUME_STEPS)

    @property
    def linear_volume(self) -> float:
        """Return the volume, from 0 to 1."""
        return VOLUME_STEPS[self._settings.volume - 1] * self._max_volume

    @Slot(int)
    def chooseTextSize(self, size: int) -> None:
        """Set the text size; one that does not exist becomes the nearest."""
        self._ask(text_size=max(0, min(size, LARGEST_TEXT)))

    @Slot(bool)
    def useHighContrast(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Use the colours of high contrast, or the usual ones."""
        self._ask(high_contrast=on)

    @Slot(bool)
    def useLowReach(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Limit the page to the lower part of the screen, or use all of it."""
        self._ask(low_reach=on)

    @Slot(bool)
    def useReducedMotion(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Change pages without sliding, or as usual."""
        self._ask(reduced_motion=on)

    @Slot(bool)
    def useSelfVoicing(self, on: bool) -> None:  # noqa: FBT001 - a slot takes no keywords
        """Turn self-voicing on or off."""
        self._ask(self_voicing=on)

    @Slot(int)
    def chooseVolume(self, step: int) -> None:
        """Set the volume step; one that does not exist becomes the nearest."""
        self._ask(volume=max(1, min(step, len(VOLUME_STEPS))))

    def reset(self) -> None:
        """Reset the settings to their defaults."""
        self.use(Settings())

    def _ask(self, **changes: Any) -> None:
        self.use(replace(self._settings, **changes))
