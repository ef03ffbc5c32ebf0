"""Icons, scenes and QR codes as pictures for QML, drawn at the size in which they are shown."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QSize, QUrl
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtQuick import QQuickImageProvider

NO_ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'
TEXT = "text/"
MEGABYTES_OF_A_PICTURE = 93
"""So much a decoded picture may take: 24 million pixels. To scale it may take twice as much again for a moment."""


def limit_pictures() -> None:
    """Limit the memory that Qt uses for one picture; a placeholder shows instead of larger ones."""
    QImageReader.setAllocationLimit(MEGABYTES_OF_A_PICTURE)


def qr_address_of_text(text: str) -> str:
    """Return the address of the QR code of a text, encoded so that no URL parser changes it."""
    return f"image://qr/{TEXT}{urlsafe_b64encode(text.encode()).decode()}"


class IconProvider(QQuickImageProvider):
    """Draws `image://icon/<name>/<RRGGBB>` from the icons of the content."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._icons: Mapping[str, str] = {}

    def use(self, icons: Mapping[str, str]) -> None:
        """Set the icons of new content: SVG text by name."""
        self._icons = icons

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        """Return the icon in one colour, transparent elsewhere."""
        name, _, colour = id.partition("/")
        svg = self._icons.get(name, NO_ICON).replace("currentColor", f"#{colour}")
        size_or_default = QSize(24, 24) if requestedSize.isEmpty() else requestedSize
        size.setWidth(size_or_default.width())
        size.setHeight(size_or_default.height())
        return _drawn(svg, size_or_default)


class SceneProvider(QQuickImageProvider):
    """Draws `image://scene/<name>/<ground>/<five colours>/<icon>/<side>/<radius>` from the scenes of the content.

    The colours are those of a family, from night to tint, as `RRGGBB` with hyphens between them; an icon may be
    missing; the side is `right` or, mirrored, `left`; the radius is that of the corners, in pixels.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._scenes: Mapping[str, Sequence[str]] = {}
        self._icons: Mapping[str, str] = {}

    def use(self, scenes: Mapping[str, Sequence[str]], icons: Mapping[str, str]) -> None:
        """Take the scenes and icons of other content: SVG text by name."""
        self._scenes, self._icons = scenes, icons

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        """Return the scene in the size and shape that is asked for, transparent around what is drawn."""
        from kiosk.content.media import scenes

        name, ground, colours, icon, side, radius = id.split("/")
        shape = QSize(scenes.WIDTH, scenes.HEIGHT) if requestedSize.isEmpty() else requestedSize
        svg = scenes.drawn(
            next(iter(self._scenes.get(name, ())), scenes.EMPTY),
            shape.width() / shape.height(),
            ground=ground,
            family=[f"#{each}" for each in colours.upper().split("-")],
            icon=self._icons.get(icon, NO_ICON) if icon else "",
            mirrored=side == "left",
        )
        size.setWidth(shape.width())
        size.setHeight(shape.height())
        image = _drawn(svg, shape)
        return _rounded(image, int(radius)) if int(radius) else image


def _drawn(svg: str, size: QSize) -> QImage:
    buffer = QBuffer()
    buffer.setData(svg.encode())
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(size)
    return reader.read().copy()  # a picture keeps all that once drew on it: 12 kB for each icon


def _rounded(image: QImage, radius: int) -> QImage:
    """Return a picture with round corners."""
    from PySide6.QtGui import QBrush, QPainter, QPainterPath  # the first frame has no scenes

    corners = QPainterPath()
    corners.addRoundedRect(image.rect(), radius, radius)
    whole = QImage(image.size(), QImage.Format.Format_ARGB32_Premultiplied)
    whole.fill(0)
    painter = QPainter(whole)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(corners, QBrush(image))
    painter.end()
    return whole


class QrProvider(QQuickImageProvider):
    """Draws `image://qr/<address>` or what `qr_address_of_text` returns.

    One pixel is a module; around them is the quiet zone of four that the standard asks for.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, ARG002, N803
        """Return the code, black on white."""
        from kiosk.models import qr_codes

        if id.startswith(TEXT):
            rows = qr_codes.encode_text(urlsafe_b64decode(id.removeprefix(TEXT)).decode())
        else:  # Qt decoded the parts of it that people can read
            rows = qr_codes.encode_address(QUrl(id).toEncoded().toStdString())
        image = QImage(len(rows), len(rows), QImage.Format.Format_Mono)
        image.setColorTable([0xFFFFFFFF, 0xFF000000])
        for y, row in enumerate(rows):
            for x, dark in enumerate(row):
                image.setPixel(x, y, int(dark))
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
