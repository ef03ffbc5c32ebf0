"""The voice of the computer: the real library speaks each language of the interface, and no text harms it."""

import ctypes
import io
import json
import struct
import subprocess
import sys
import wave
from pathlib import Path

import pytest

from kiosk.audio.spoken_text import to_spoken
from kiosk.audio.tts_engine import LIBRARY, NoVoiceError, Speech, TtsEngine, answer
from tests.screen.screen import wait_until

ROOT = Path(__file__).resolve().parent.parent.parent
SENTENCES = {
    "ht": "Mande moun ki nan biwo akèy la. Èd la gratis.",
    "fr": "Demandez à la personne de l’accueil. L’aide est gratuite.",
    "en": "Ask the person at the desk. Help costs nothing.",
    "es": "Pregunte a la persona de la recepción. La ayuda es gratuita.",
    "ar": "اسأل الشخص في مكتب الاستقبال. المساعدة مجانية.",
}
LONGEST_TEXT = 4_000
LONGEST_SPEECH_SECONDS = 600
SHORTEST_SECONDS, LONGEST_SECONDS = 0.03, 0.2
"""How long a letter lasts when people speak, with room on both sides."""
MIN_LOUDNESS = 500
"""Root of the mean square of the samples, of 32,767 at most; silence has 0."""


@pytest.mark.parametrize("language", SENTENCES)
def test_every_language_of_the_interface_is_spoken(language: str) -> None:
    text = SENTENCES[language]
    speech = TtsEngine().speak(text, language)
    seconds, loudness = _heard(speech)
    assert SHORTEST_SECONDS < seconds / len(text) < LONGEST_SECONDS
    assert loudness > MIN_LOUDNESS


@pytest.mark.parametrize("language", SENTENCES)
def test_each_word_is_said_once_in_order_and_within_the_sound(language: str) -> None:
    text = SENTENCES[language]
    speech = TtsEngine().speak(text, language)
    assert [text[start:end] for start, end, _ in speech.words] == text.split()
    moments = [moment for *_, moment in speech.words]
    assert moments == sorted(moments)
    assert 0 <= moments[0] < moments[-1] < _heard(speech)[0] * 1000


@pytest.mark.parametrize("language", SENTENCES)
def test_no_two_numbers_sound_the_same(language: str) -> None:
    numbers = range(1001)
    assert TtsEngine().has_voice(language)
    assert len({_sounds(to_spoken(str(number), language).text) for number in numbers}) == len(numbers)


@pytest.mark.parametrize("language", SENTENCES)
def test_a_number_sounds_the_same_whatever_parts_its_thousands(language: str) -> None:
    sounds = {
        _sound_of(each, language) for each in ("1245000", "1\u202f245\u202f000", "1\u00a0245\u00a0000", "1,245,000")
    }
    assert len(sounds) == 1


def test_the_creole_voice_says_what_is_written() -> None:
    assert _sound_of("85", "ht") == _sound_of("katrevensenk", "ht") != _sound_of("5", "ht")
    assert _sound_of("1994", "ht") == _sound_of("mil nèfsan katrevenkatòz", "ht") != _sound_of("1914", "ht")


def test_a_figure_is_marked_as_a_whole_while_its_words_are_said() -> None:
    text = "Gen 1\u202f245\u202f000 moun (85\u202f%), rele +509 28 12 34 56 kounye a."
    speech = TtsEngine().speak(text, "ht")
    marked = [text[start:end] for start, end, _ in speech.words]
    assert marked == ["Gen", "1\u202f245\u202f000", "moun", "(85", "%),", "rele", "+509 28 12 34 56", "kounye", "a."]
    moments = [moment for *_, moment in speech.words]
    assert moments == sorted(moments)
    assert moments[2] - moments[1] > 1000, "the number takes its time"


def test_slow_takes_longer() -> None:
    engine = TtsEngine()
    usual, slow = (_heard(engine.speak(SENTENCES["fr"], "fr", slow=slow))[0] for slow in (False, True))
    assert slow > 1.2 * usual


def test_there_is_no_voice_for_a_language_that_nobody_speaks() -> None:
    with pytest.raises(NoVoiceError):
        TtsEngine().speak("nuqneH", "qqq")


def test_a_machine_without_the_library_says_so() -> None:
    with pytest.raises(NoVoiceError):
        TtsEngine("libnobody-has-this.so")


@pytest.mark.parametrize(
    "text", ["", "\0\x01\x1b[2J", "<ssml><audio src='/etc/passwd'/></ssml>", "🙂" * 50, "\ud800", "a" * 100_000]
)
def test_no_text_harms_it(text: str) -> None:
    speech = TtsEngine().speak(text, "en")
    assert all(0 <= start < end <= min(len(text), LONGEST_TEXT) for start, end, _ in speech.words)


def test_no_sign_in_a_text_is_obeyed() -> None:
    """The library takes what stands so for phonemes, where it is allowed to."""
    assert _sound_of("[[h@l'oU]]", "en") != _sound_of("hello", "en")


def test_what_would_take_longer_than_ten_minutes_is_cut_off() -> None:
    speech = TtsEngine().speak("9 " * (LONGEST_TEXT // 2), "en", slow=True)
    assert LONGEST_SPEECH_SECONDS <= _seconds(speech) < LONGEST_SPEECH_SECONDS + 10


def test_the_process_may_use_so_much_of_the_machine() -> None:
    command = (sys.executable, "-S", "-m", "kiosk.audio.tts_engine")
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        limits = Path(f"/proc/{process.pid}/limits")

        def allowed(name: str) -> str:
            (line,) = (line for line in limits.read_text("ascii").splitlines() if line.startswith(name))
            return line[25:].split()[0]

        try:
            wait_until(lambda: allowed("Max cpu time") == "10", "the processor is limited to ten seconds")
            assert allowed("Max address space") == str(256 * 1024**2)
        finally:
            process.kill()


def test_the_process_answers_with_the_words_and_the_sound() -> None:
    head, _, sound = _answer_of(SENTENCES["ht"], "ht").partition(b"\n")
    assert len(json.loads(head)["words"]) == len(SENTENCES["ht"].split())
    assert sound[:4] == b"RIFF"


def test_without_a_voice_the_process_says_nothing() -> None:
    out = io.BytesIO()
    request = io.BytesIO(json.dumps({"text": "a", "language": "qqq", "slow": False}).encode())
    assert (answer(request, out), out.getvalue()) == (1, b"")


def _answer_of(text: str, language: str) -> bytes:
    """Return what the process answers."""
    request = json.dumps({"text": text, "language": language, "slow": False}).encode()
    command = (sys.executable, "-S", "-m", "kiosk.audio.tts_engine")
    return subprocess.run(command, cwd=ROOT, input=request, capture_output=True, check=True).stdout


def _sound_of(text: str, language: str) -> bytes:
    """Return the sound of a text from a process of its own: a second time in the same one it differs a little."""
    return _answer_of(text, language).partition(b"\n")[2]


def _sounds(text: str) -> str:
    """Return the phonemes of a text in the voice that was chosen last."""
    library = ctypes.CDLL(LIBRARY)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    data = ctypes.create_string_buffer(text.encode())
    place, sounds = ctypes.c_void_p(ctypes.addressof(data)), list[bytes]()
    while place.value:
        sounds.append(library.espeak_TextToPhonemes(ctypes.byref(place), 1, 2) or b"")
    return b" ".join(sounds).decode()


def _heard(speech: Speech) -> tuple[float, float]:
    """Return the seconds and the loudness of a speech."""
    with wave.open(io.BytesIO(speech.sound)) as sound:
        frames = sound.readframes(sound.getnframes())
    samples = struct.unpack(f"<{len(frames) // 2}h", frames)
    return _seconds(speech), (sum(sample**2 for sample in samples) / len(samples)) ** 0.5


def _seconds(speech: Speech) -> float:
    with wave.open(io.BytesIO(speech.sound)) as sound:
        return float(sound.getnframes() / sound.getframerate())
