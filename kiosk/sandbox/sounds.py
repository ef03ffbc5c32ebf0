"""Decodes the beginning of a sound, as the kiosk would."""

import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDecoder

from kiosk.content.yaml.diagnostics import ErrorMessage

HEARD_MICROSECONDS = 120_000_000
"""So much of a sound is decoded: what is damaged later than that is rare, and costs more to find than it is worth."""
TIMEOUT_MILLISECONDS = 20_000


def open_sound(path: Path) -> ErrorMessage | None:
    """Decode the beginning of a sound; return the error message or None."""
    application = QCoreApplication.instance() or QCoreApplication([])
    loop, decoder = QEventLoop(application), QAudioDecoder()
    decoded, failures = list[bool](), list[str]()

    def take() -> None:
        buffer = decoder.read()
        decoded.append(buffer.isValid())
        if buffer.startTime() > HEARD_MICROSECONDS:
            loop.quit()

    def fail() -> None:
        failures.append(decoder.errorString())
        loop.quit()

    decoder.bufferReady.connect(take)
    decoder.finished.connect(loop.quit)
    decoder.error.connect(fail)
    decoder.setSource(QUrl.fromLocalFile(os.fspath(path)))
    QTimer.singleShot(TIMEOUT_MILLISECONDS, loop.quit)
    QTimer.singleShot(0, decoder.start)  # it may fail at once, and the loop must be there to hear of it
    loop.exec()
    decoder.stop()
    failed = failures or not any(decoded)
    return (f"`{path.name}` is damaged: it cannot be played.", "Save or copy the file again.") if failed else None
