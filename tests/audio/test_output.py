"""All that plays goes through an output that no other thread asks Python about, and waits for no sound server."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

import pytest
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
from PySide6.QtTest import QSignalSpy

from kiosk.audio.output import make_output
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.stall_detector import POLL_MILLISECONDS, STALL_SECONDS, StallDetector

if TYPE_CHECKING:
    from collections.abc import Callable

State: TypeAlias = QMediaPlayer.PlaybackState
Status: TypeAlias = QMediaPlayer.MediaStatus


class _Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[float] = []

    @Slot(float)
    def hear(self, volume: float) -> None:
        self.heard.append(volume)


@pytest.mark.qt_log_ignore("PulseAudio")
def test_it_is_as_loud_as_asked_for_and_nobody_else_listens(qapp: QGuiApplication) -> None:
    assert qapp
    parent, listener = QObject(), _Listener()
    output = make_output(parent, 0.25)
    assert isinstance(output, QAudioOutput)
    assert output.parent() is parent
    assert output.volume() == 0.25
    assert output.receivers("2volumeChanged(float)") == 0
    output.volumeChanged.connect(listener.hear)
    output.setVolume(0.5)
    assert listener.heard == [0.5]


# --- a sound server that stalls


@dataclass
class Tape:
    """A player by hand."""

    at: int = 0
    state: State = State.PlayingState
    status: Status = Status.BufferedMedia
    pictures: bool = False
    sound: bool = True
    output: bool = True

    def position(self) -> int:
        return self.at

    def playbackState(self) -> State:  # noqa: N802 - as Qt calls it
        return self.state

    def mediaStatus(self) -> Status:  # noqa: N802
        return self.status

    def audioOutput(self) -> object:  # noqa: N802
        return self.output

    def hasVideo(self) -> bool:  # noqa: N802
        return self.pictures

    def hasAudio(self) -> bool:  # noqa: N802
        return self.sound


class Watched:
    """A player by hand that is looked at, and the time."""

    def __init__(self, tape: Tape) -> None:
        time = [100.0]
        self.tape, self._time = tape, time
        # No ring of references: whatever thread finds one breaks it.
        self.progress = StallDetector(SoundServerMonitor(), now=lambda: time[0])
        self.progress.watch(cast("QMediaPlayer", tape))
        self._stalls = QSignalSpy(self.progress.stalled)

    @property
    def stalls(self) -> int:
        return self._stalls.count()

    def passes(self, seconds: float, act: "Callable[[], object]" = lambda: None) -> None:
        """Let time go by, with something that happens at each glance."""
        for _ in range(round(seconds * 1000 / POLL_MILLISECONDS)):
            self._time[0] += POLL_MILLISECONDS / 1000
            act()
            self.progress.check()

    def plays(self) -> None:
        self.tape.at += POLL_MILLISECONDS


def test_a_player_that_stands_still_although_it_plays_is_told_once(qapp: QGuiApplication) -> None:
    assert qapp
    watched = Watched(Tape())
    watched.passes(60, watched.plays)
    watched.passes(STALL_SECONDS - 0.5)
    assert watched.stalls == 0
    watched.passes(0.6)
    assert watched.stalls == 1
    assert not watched.progress.findChildren(QTimer)[0].isActive()


@pytest.mark.parametrize(
    "tape", [Tape(state=State.PausedState), Tape(state=State.StoppedState), Tape(status=Status.LoadingMedia)]
)
def test_what_is_paused_ended_or_still_loading_may_stand(qapp: QGuiApplication, tape: Tape) -> None:
    assert qapp
    watched = Watched(tape)
    watched.passes(60)
    tape.state, tape.status = State.PlayingState, Status.BufferedMedia
    watched.passes(STALL_SECONDS - 0.5)
    assert watched.stalls == 0


@pytest.mark.parametrize(
    ("tape", "moves", "at_once"),
    [
        (Tape(), True, True),
        (Tape(), False, False),
        (Tape(state=State.PausedState), False, False),
        (Tape(state=State.StoppedState, status=Status.EndOfMedia), False, True),
        (Tape(status=Status.LoadingMedia), False, True),
        (Tape(pictures=True), True, False),
        (Tape(pictures=True, sound=False), False, True),
        (Tape(pictures=True, output=False), True, True),
    ],
)
def test_only_what_surely_waits_for_no_sound_server_is_stopped_at_once(
    qapp: QGuiApplication, tape: Tape, *, moves: bool, at_once: bool
) -> None:
    assert qapp
    watched = Watched(tape)
    watched.passes(1, watched.plays if moves else lambda: None)
    assert watched.progress.stops_at_once == at_once
