"""The voice of the computer: the real library speaks each language of the interface, and no text harms it."""

import io
import json
import struct
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from kiosk.speech.engine import LONGEST_TEXT, Engine, NoVoiceError, Speech, answer

ROOT = Path(__file__).resolve().parent.parent.parent
SENTENCES = {
    "ht": "Mande moun ki nan biwo akèy la. Èd la gratis.",
    "fr": "Demandez à la personne de l’accueil. L’aide est gratuite.",
    "en": "Ask the person at the desk. Help costs nothing.",
    "es": "Pregunte a la persona de la recepción. La ayuda es gratuita.",
    "ar": "اسأل الشخص في مكتب الاستقبال. المساعدة مجانية.",
}
SHORTEST_SECONDS, LONGEST_SECONDS = 0.03, 0.2
"""How long a letter lasts when people speak, with room on both sides."""
LEAST_LOUDNESS = 500
"""Root of the mean square of the samples, of 32,767 at most; silence has 0."""


@pytest.mark.parametrize("language", SENTENCES)
def test_every_language_of_the_interface_is_spoken(language: str) -> None:
    text = SENTENCES[language]
    speech = Engine().speak(text, language)
    seconds, loudness = _heard(speech)
    assert SHORTEST_SECONDS < seconds / len(text) < LONGEST_SECONDS
    assert loudness > LEAST_LOUDNESS


@pytest.mark.parametrize("language", SENTENCES)
def test_each_word_is_said_once_in_order_and_within_the_sound(language: str) -> None:
    text = SENTENCES[language]
    speech = Engine().speak(text, language)
    assert [text[start:end] for start, end, _ in speech.words] == text.split()
    moments = [moment for *_, moment in speech.words]
    assert moments == sorted(moments)
    assert 0 <= moments[0] < moments[-1] < _heard(speech)[0] * 1000


def test_slow_takes_longer() -> None:
    engine = Engine()
    usual, slow = (_heard(engine.speak(SENTENCES["fr"], "fr", slow=slow))[0] for slow in (False, True))
    assert slow > 1.2 * usual


def test_there_is_no_voice_for_a_language_that_nobody_speaks() -> None:
    with pytest.raises(NoVoiceError):
        Engine().speak("nuqneH", "qqq")


def test_a_machine_without_the_library_says_so() -> None:
    with pytest.raises(NoVoiceError):
        Engine("libnobody-has-this.so")


@pytest.mark.parametrize(
    "text", ["", "\0\x01\x1b[2J", "<ssml><audio src='/etc/passwd'/></ssml>", "🙂" * 50, "\ud800", "a" * 100_000]
)
def test_no_text_harms_it(text: str) -> None:
    speech = Engine().speak(text, "en")
    assert all(0 <= start < end <= min(len(text), LONGEST_TEXT) for start, end, _ in speech.words)


def test_the_process_answers_with_the_words_and_the_sound() -> None:
    request = json.dumps({"text": SENTENCES["ht"], "language": "ht", "slow": False}).encode()
    done = subprocess.run(
        (sys.executable, "-S", "-m", "kiosk.speech.engine"), cwd=ROOT, input=request, capture_output=True, check=True
    )
    head, _, sound = done.stdout.partition(b"\n")
    assert len(json.loads(head)["words"]) == len(SENTENCES["ht"].split())
    assert sound[:4] == b"RIFF"


def test_without_a_voice_the_process_says_nothing() -> None:
    out = io.BytesIO()
    request = io.BytesIO(json.dumps({"text": "a", "language": "qqq", "slow": False}).encode())
    assert (answer(request, out), out.getvalue()) == (1, b"")


def _heard(speech: Speech) -> tuple[float, float]:
    """Return the seconds and the loudness of a speech."""
    with wave.open(io.BytesIO(speech.sound)) as sound:
        frames = sound.readframes(sound.getnframes())
        seconds = sound.getnframes() / sound.getframerate()
    samples = struct.unpack(f"<{len(frames) // 2}h", frames)
    return seconds, (sum(sample**2 for sample in samples) / len(samples)) ** 0.5
