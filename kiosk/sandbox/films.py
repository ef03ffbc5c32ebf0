"""Decodes the beginning of a film, as the kiosk would."""

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.content.yaml.diagnostics import ErrorMessage

TIMEOUT_MILLISECONDS = 10_000
"""Qt says nothing of a film that ends before its first picture."""


def open_film(path: Path) -> ErrorMessage | None:
    """Decode the first frame of a film; return the error message or None."""
    application = QGuiApplication.instance() or QGuiApplication(["worker", "-platform", "offscreen"])
    loop, player, sink = QEventLoop(application), QMediaPlayer(), QVideoSink()
    shown = list[QVideoFrame]()

    def see(frame: QVideoFrame) -> None:
        if frame.isValid():
            shown.append(frame)
            loop.quit()

    def follow(status: QMediaPlayer.MediaStatus) -> None:
        if status in {QMediaPlayer.MediaStatus.InvalidMedia, QMediaPlayer.MediaStatus.EndOfMedia}:
            QTimer.singleShot(0, loop.quit)

    sink.videoFrameChanged.connect(see)
    player.errorOccurred.connect(loop.quit)
    player.mediaStatusChanged.connect(follow)
    player.setVideoSink(sink)
    player.setSource(QUrl.fromLocalFile(os.fspath(path)))
    QTimer.singleShot(TIMEOUT_MILLISECONDS, loop.quit)
    QTimer.singleShot(0, player.play)  # it may fail at once, and the loop must be there to hear of it
    loop.exec()
    decoded = bool(shown)
    converted = decoded and not shown[0].toImage().isNull()
    player.stop()
    if decoded and not converted:
        what = f"The pictures of `{path.name}` have colours that the kiosk cannot show, of 10 bits for example."
        return what, "Save it as MP4 with H.264 in 8 bits."
    return None if converted else (f"`{path.name}` is damaged: it cannot be played.", "Save or copy the file again.")
