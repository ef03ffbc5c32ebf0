"""Writes the sound of the warning: two soft tones, a fifth apart.

    python tools/make_chime.py

The sound is computed here and belongs to the project (GPL-3.0-or-later).
"""

import math
import struct
import wave
from pathlib import Path

TARGET = Path(__file__).parent.parent / "kiosk" / "views" / "sounds" / "chime.wav"
RATE = 22_050
TONES = ((0.0, 587.33), (0.22, 880.0))
"""Start in seconds and frequency in hertz: D5 and A5."""
SECONDS = 0.9
LOUDNESS = 0.28


def sample(time: float) -> float:
    """Return the sound at a time in seconds, between -1 and 1."""
    heard = [(time - start, frequency) for start, frequency in TONES if time >= start]
    return sum(
        LOUDNESS * min(1.0, since / 0.01) * math.exp(-5.5 * since) * math.sin(2 * math.pi * frequency * since)
        for since, frequency in heard
    )


def main() -> None:
    """Write the file."""
    frames = b"".join(struct.pack("<h", round(32767 * sample(index / RATE))) for index in range(int(SECONDS * RATE)))
    TARGET.parent.mkdir(exist_ok=True)
    with wave.open(str(TARGET), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(frames)
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
