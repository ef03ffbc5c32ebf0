"""What plays the voice of the computer: it follows the words, and a voice that fails or hangs holds nothing up."""

import json
import sys

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from kiosk.audio import tts_client
from kiosk.audio.sound_player import SoundPlayer
from kiosk.audio.sound_server_monitor import SoundServerMonitor
from kiosk.audio.tts_client import TtsClient
from kiosk.qt.process import ChildProcess
from tests.audio.sound_servers import HandServer, audible_server
from tests.patience import PATIENCE_MILLISECONDS

VOICE_MILLISECONDS = tts_client.TIMEOUT_MILLISECONDS
"""What a voice really has: tests are more patient."""
WORDS = json.dumps({"words": [[0, 4, 0], [5, 9, 300]]})
SPEAKS = (sys.executable, "-c", f"import sys; sys.stdin.read(); sys.stdout.write({WORDS!r} + chr(10) + 'RIFF')")
SAYS_NOTHING = (sys.executable, "-c", "import sys; sys.stdin.read(); sys.exit(1)")
HANGS = (sys.executable, "-c", "import time; time.sleep(600)")
NOBODY = ("/nobody/has/this",)


class SilentPlayer(SoundPlayer):
    """Plays nothing; the test says where it is."""

    def __init__(self) -> None:
        super().__init__(SoundServerMonitor())
        self.played: list[str | bytes] = []

    def play_file(self, url: str, *, slow: bool) -> None:
        self.played.append(f"{url} slow" if slow else url)

    def play_bytes(self, sound: bytes) -> None:
        self.played.append(sound)

    def stop(self) -> None:
        self.played.append("")


def _speaker(
    engine: tuple[str, ...], probe: tuple[str, ...] = NOBODY, timeout: int = PATIENCE_MILLISECONDS
) -> tuple[TtsClient, SilentPlayer]:
    player = SilentPlayer()
    client = TtsClient(
        server=SoundServerMonitor(check=HandServer().check),
        player=player,
        engine=engine,
        probe=probe,
        timeout=timeout,
        retry_delays=[10],
    )
    return client, player


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a voice take as long as a slow machine does."""
    monkeypatch.setattr(tts_client, "TIMEOUT_MILLISECONDS", PATIENCE_MILLISECONDS)


def test_a_text_is_spoken_and_its_words_are_told_in_time(qtbot: QtBot) -> None:
    speaker, player = _speaker(SPEAKS)
    spoken = QSignalSpy(speaker.wordSpoken)
    speaker.speak("Good food", "en", slow=False)
    qtbot.waitUntil(lambda: b"RIFF" in player.played, timeout=PATIENCE_MILLISECONDS)
    player.positionChanged.emit(10)
    player.positionChanged.emit(20)
    player.positionChanged.emit(310)
    assert [spoken.at(index) for index in range(spoken.count())] == [[0, 4], [5, 9]]


@pytest.mark.parametrize("engine", [SAYS_NOTHING, NOBODY])
def test_a_voice_that_fails_is_over(qtbot: QtBot, engine: tuple[str, ...]) -> None:
    speaker, player = _speaker(engine)
    with qtbot.waitSignal(speaker.ended, timeout=PATIENCE_MILLISECONDS):
        speaker.speak("Good food", "en", slow=False)
    assert b"RIFF" not in player.played


def test_a_voice_that_hangs_is_ended(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tts_client, "TIMEOUT_MILLISECONDS", 50)
    speaker, _ = _speaker(HANGS)
    with qtbot.waitSignal(speaker.ended, timeout=PATIENCE_MILLISECONDS):
        speaker.speak("Good food", "en", slow=False)


def test_a_voice_has_five_seconds_and_looking_for_one_twenty(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qapp
    monkeypatch.setattr(tts_client, "TIMEOUT_MILLISECONDS", VOICE_MILLISECONDS)
    speaker = TtsClient(server=SoundServerMonitor(), player=SilentPlayer(), engine=HANGS, probe=HANGS)
    speaker.speak("Good food", "en", slow=False)
    speaker.probe(["en"])
    assert [_timeout(child) for child in speaker.findChildren(ChildProcess)] == [5_000, 20_000]
    speaker.close()


def _timeout(child: ChildProcess) -> int:
    (timer,) = child.findChildren(QTimer)
    return timer.interval()


def test_a_voice_that_says_more_than_anybody_listens_to_is_ended(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    speaker, player = _speaker(("sh", "-c", "head -c 43000000 /dev/zero; exec sleep 600"))
    with qtbot.waitSignal(speaker.ended, timeout=PATIENCE_MILLISECONDS):
        speaker.speak("Good food", "en", slow=False)
    assert caplog.messages == ["the voice of the computer gave no answer: it said too much"]
    assert set(player.played) == {""}


def test_what_was_stopped_is_never_heard(qtbot: QtBot) -> None:
    speaker, player = _speaker(SPEAKS)
    speaker.speak("Good food", "en", slow=False)
    speaker.stop()
    ended = QSignalSpy(speaker.ended)
    speaker.play("file:///one.ogg", slow=True)
    qtbot.waitUntil(lambda: "file:///one.ogg slow" in player.played, timeout=PATIENCE_MILLISECONDS)
    assert b"RIFF" not in player.played
    assert ended.count() == 0


def test_what_the_machine_can_is_found(qtbot: QtBot) -> None:
    found = json.dumps({"loudspeaker": True, "voices": ["ht"], "missing": ""})
    speaker, _ = _speaker(NOBODY, (sys.executable, "-c", f"print({found!r})"))
    with qtbot.waitSignal(speaker.capabilitiesChanged, timeout=PATIENCE_MILLISECONDS):
        speaker.probe(["ht", "fr"])
    assert (speaker.loudspeaker, speaker.voices) == (True, frozenset({"ht"}))
    speaker.close()


@pytest.mark.parametrize(
    ("probe", "timeout", "why"),
    [
        (HANGS, 50, "it said nothing for 0.05 seconds"),
        (NOBODY, PATIENCE_MILLISECONDS, "No such file"),
        (("true",), PATIENCE_MILLISECONDS, "it found nothing"),
    ],
    ids=["hangs", "cannot start", "says nothing"],
)
def test_looking_that_fails_is_told_once_and_tried_again(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, probe: tuple[str, ...], timeout: int, why: str
) -> None:
    speaker, _ = _speaker(NOBODY, probe, timeout)
    (again,) = speaker.findChildren(QTimer, options=Qt.FindChildOption.FindDirectChildrenOnly)
    tries = QSignalSpy(again.timeout)
    speaker.probe(["ht"])
    qtbot.waitUntil(lambda: tries.count() >= 3, timeout=PATIENCE_MILLISECONDS)
    speaker.close()
    (told,) = caplog.messages
    assert told.startswith("nothing can be listened to: looking for a loudspeaker failed: ")
    assert why in told


def test_a_missing_loudspeaker_is_told_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    found = json.dumps({"loudspeaker": False, "voices": ["ht"], "missing": ""})
    speaker, _ = _speaker(NOBODY, (sys.executable, "-S", "-c", f"print({found!r})"))
    for _ in range(2):
        with qtbot.waitSignal(speaker.capabilitiesChanged, timeout=PATIENCE_MILLISECONDS):
            speaker.probe(["ht"])
    assert caplog.messages == ["nothing can be listened to: no loudspeaker was found"]


def test_a_sound_server_that_gives_no_answer_is_as_good_as_no_loudspeaker(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    hand = HandServer()
    server = audible_server(hand)
    speaker = TtsClient(server=server)
    known = list[bool]()
    speaker.capabilitiesChanged.connect(lambda: known.append(speaker.loudspeaker))
    for times in (1, 2):
        hand.stalls()
        server.note_stall()
        server.note_stall()
        assert known[-1] is False
        assert caplog.messages == ["nothing can be listened to: the sound server gives no answer"] * times
        with qtbot.waitSignal(speaker.capabilitiesChanged):
            hand.goes_on()
        assert known[-1] is True


def test_looking_that_fails_is_told_to_whoever_watches_for_devices(qtbot: QtBot) -> None:
    speaker, _ = _speaker(NOBODY)
    with qtbot.waitSignal(speaker.capabilitiesChanged):
        speaker.probe(["ht"])
    assert not speaker.loudspeaker
    speaker.close()
