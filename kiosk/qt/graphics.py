"""Checks whether Qt can draw with OpenGL; otherwise Qt would end the process at the first window."""

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QOffscreenSurface, QOpenGLContext
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface


def opengl_error() -> str:
    """Return why Qt Quick cannot draw with OpenGL, empty where it can or uses another API. Needs the application."""
    if QQuickWindow.graphicsApi() != QSGRendererInterface.GraphicsApi.OpenGL:
        return ""
    messages: list[str] = []

    def note(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        messages.append(message)

    usual = qInstallMessageHandler(note)
    surface, context = QOffscreenSurface(), QOpenGLContext()
    surface.create()
    works = context.create() and context.makeCurrent(surface)
    context.doneCurrent()
    qInstallMessageHandler(usual)
    return "" if works else "; ".join(messages) or "Qt finds no OpenGL"
