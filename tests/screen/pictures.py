"""Measures of pictures."""

from PySide6.QtGui import QColor, QImage

BUTTON_COLOUR = "#ffb81c"
MIN_BUTTON = 0.005
"""The button that invites to touch is at least this part of the screen."""


def shows_button(picture: QImage) -> bool:
    """Return whether the button that invites to touch is there."""
    return part_of_colour(picture, BUTTON_COLOUR) > MIN_BUTTON


def part_of_colour(picture: QImage, colour: str) -> float:
    """Return the part of all pixels that have the colour, from 0 to 1."""
    pixels = _pixels(picture)
    return pixels.count(QColor(colour).rgb()) / len(pixels)


def difference(one: QImage, other: QImage) -> float:
    """Return the part of all pixels that differ, from 0 to 1; pictures of different size differ entirely."""
    if one.size() != other.size():
        return 1.0
    ours, theirs = _pixels(one), _pixels(other)
    return sum(a != b for a, b in zip(ours, theirs, strict=True)) / len(ours)


def edge_colours(picture: QImage) -> set[str]:
    """Return the names of all colours in the outermost line of pixels on the four sides."""
    right, bottom = picture.width() - 1, picture.height() - 1
    across = {picture.pixel(x, y) for x in range(right + 1) for y in (0, bottom)}
    down = {picture.pixel(x, y) for y in range(bottom + 1) for x in (0, right)}
    return {QColor(pixel).name() for pixel in across | down}


def _pixels(picture: QImage) -> list[int]:
    opaque = picture.convertToFormat(QImage.Format.Format_ARGB32)
    return memoryview(opaque.constBits()).cast("I").tolist()
