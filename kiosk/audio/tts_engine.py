"""The TTS engine: speaks one text with the library espeak-ng, in a process of its own that ends after it.

`python -m kiosk.audio.tts_engine` reads one JSON object: `text`, `language`, `slow`. It writes one line of JSON,
`words` (where each word begins and ends in the text, and after how many milliseconds it is said), and then a WAV file.
Without a voice for the language, or without the library, it writes nothing and ends with exit code 1.

The program of the same name tells no positions of words; the library does.
"""

import ctypes
import io
import json
import re
import sys
import wave
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from kiosk.audio.spoken_text import to_spoken
from kiosk.system.rlimits import limit_process

LIBRARY = "libespeak-ng.so.1"
LONGEST_TEXT = 4_000
"""Characters; what follows is not said."""
LONGEST_SECONDS = 600
MAX_BYTES = 256 * 1024**2
MAX_SECONDS = 10
"""Limits of the process: memory, and processor time."""
USUAL_PACE, SLOW_PACE = 150, 105
"""Words a minute. A voice of the library is fast by itself; who listens in a second language needs time."""

_SYNCHRONOUS = 2
_UTF8 = 1
_WORD, _END = 1, 0
_RATE = 1
_BYTES_A_SAMPLE = 2
_TOKEN = re.compile(r"\S+")
_UNSPEAKABLE = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff]")


class NoVoiceError(Exception):
    """There is no voice for the language, or no library."""


class _Event(ctypes.Structure):
    """`espeak_EVENT` of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


@dataclass(frozen=True)
class Speech:
    """The sound of a text, and when each word is said."""

    words: list[tuple[int, int, int]]
    """Start and end of each word in the text, and when it is said, in milliseconds."""
    sound: bytes
    """A WAV file."""


class TtsEngine:
    """The library espeak-ng, loaded once."""

    def __init__(self, library: str = LIBRARY) -> None:
        """Load the library; raise `NoVoiceError` when the machine has none."""
        try:
            self._library = ctypes.CDLL(library)
        except OSError as error:
            raise NoVoiceError(str(error)) from error
        self._rate = self._library.espeak_Initialize(_SYNCHRONOUS, 0, None, 0)
        if self._rate <= 0:
            raise NoVoiceError(f"{library} finds no voices")

    def has_voice(self, language: str) -> bool:
        """Return whether the library speaks a language, by its code; and choose that voice."""
        codes = (language, language.partition("-")[0])
        return any(self._library.espeak_SetVoiceByName(code.lower().encode()) == 0 for code in codes if code.isascii())

    def speak(self, text: str, language: str, *, slow: bool = False) -> Speech:
        """Return the speech of a text; raise `NoVoiceError` when there is no voice for the language."""
        if not self.has_voice(language):
            raise NoVoiceError(language)
        shown = _UNSPEAKABLE.sub(" ", text[:LONGEST_TEXT])
        spoken = to_spoken(shown, language)
        samples, positions = bytearray(), list[tuple[int, int]]()
        maximum = LONGEST_SECONDS * self._rate * _BYTES_A_SAMPLE

        def take(sound: int | None, count: int, events: Sequence[_Event]) -> int:
            if sound and count:
                samples.extend(ctypes.string_at(sound, count * _BYTES_A_SAMPLE))
            index = 0
            while events and events[index].type != _END:
                if events[index].type == _WORD:
                    positions.append((events[index].text_position - 1, events[index].audio_position))
                index += 1
            return int(len(samples) > maximum)

        kind = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(_Event))
        callback = kind(take)
        self._library.espeak_SetSynthCallback(callback)
        self._library.espeak_SetParameter(_RATE, SLOW_PACE if slow else USUAL_PACE, 0)
        data = spoken.text.encode() + b"\0"
        self._library.espeak_Synth(data, len(data), 0, 1, 0, _UTF8, None, None)
        shown_positions = [(spoken.shown_position(position), moment) for position, moment in positions]
        return Speech(_words(_tokens(shown, spoken.replaced), shown_positions), _wav(bytes(samples), self._rate))


def _tokens(text: str, replaced: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the spans of words, between blanks; a figure with its groups is one word."""
    tokens: list[tuple[int, int]] = []
    for start, end in sorted([token.span() for token in _TOKEN.finditer(text)] + list(replaced)):
        if tokens and start < tokens[-1][1]:
            tokens[-1] = (tokens[-1][0], max(end, tokens[-1][1]))
        else:
            tokens.append((start, end))
    return tokens


def _words(tokens: Sequence[tuple[int, int]], shown_positions: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Return each token once, when its first part is said: `1,600` is three words to the library."""
    words: list[tuple[int, int, int]] = []
    rest = iter(tokens)
    start, end = next(rest, (0, 0))
    for position, moment in sorted(shown_positions):
        while end <= position and (following := next(rest, None)):
            start, end = following
        if start <= position < end and (not words or words[-1][0] != start):
            words.append((start, end, max(moment, words[-1][2] if words else 0)))
    return words


def _wav(samples: bytes, rate: int) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(rate)
        sound.writeframes(samples)
    return out.getvalue()


def answer(request: BinaryIO, out: BinaryIO) -> int:
    """Speak the text of the request; return the exit code."""
    asked = json.load(request)
    try:
        speech = TtsEngine().speak(asked["text"], asked["language"], slow=asked["slow"])
    except NoVoiceError:
        return 1
    out.write(json.dumps({"words": speech.words}).encode() + b"\n" + speech.sound)
    return 0


if __name__ == "__main__":
    limit_process({"AS": MAX_BYTES, "CPU": MAX_SECONDS})
    sys.exit(answer(sys.stdin.buffer, sys.stdout.buffer))
