"""The floor: the least that a full-screen PySide6 Qt Quick window costs. It shows one rectangle and nothing else."""

import sys

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface

WINDOW = b'import QtQuick; Window { color: "#F4F6F9"; flags: Qt.Window | Qt.FramelessWindowHint }'


def main() -> int:
    """Show the window until somebody ends the process."""
    if "gpu" not in sys.argv:
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    application = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    engine.loadData(WINDOW, QUrl("floor.qml"))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)  # noqa: S101 - for the type checker
    window.setGeometry(application.primaryScreen().geometry())
    window.showFullScreen()
    code = application.exec()
    del window, engine
    return code


if __name__ == "__main__":
    sys.exit(main())
