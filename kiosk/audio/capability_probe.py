"""Probes which voices and audio devices this machine has, in a process of its own that costs the kiosk no memory.

`python -m kiosk.audio.capability_probe ht fr …` prints one JSON object: `loudspeaker`, whether there is one;
`voices`, the codes of those languages that the system can speak; `missing`, why it can speak none.
"""

import json
import sys

from kiosk.audio.tts_engine import NoVoiceError, TtsEngine


def main(languages: list[str]) -> int:
    """Print the capabilities as JSON."""
    voices, missing = list[str](), ""
    try:
        engine = TtsEngine()
        voices = [code for code in languages if engine.has_voice(code)]
    except NoVoiceError as error:
        missing = str(error)
    json.dump({"loudspeaker": _has_loudspeaker(), "voices": voices, "missing": missing}, sys.stdout)
    return 0


def _has_loudspeaker() -> bool:
    try:
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtMultimedia import QMediaDevices
    except ImportError:
        return False
    application = QCoreApplication([])
    found = not QMediaDevices.defaultAudioOutput().isNull()
    del application
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
