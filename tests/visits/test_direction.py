"""In Arabic, Qt draws a telephone number from left to right."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextLayout, QTextOption

from kiosk.content.i18n.bidi import isolated

ARABIC = "\u0627\u062a\u0635\u0644\u0648\u0627 \u0628\u0627\u0644\u0631\u0642\u0645"


@pytest.mark.parametrize("number", ["+509 28 12 34 56", "2812 3456", "\u22125"])
def test_a_number_within_arabic_stands_from_left_to_right(qapp: QGuiApplication, number: str) -> None:
    assert qapp
    assert _drawn_order(f"{ARABIC} {number} {ARABIC}", number) != list(number), "it is needed"
    assert _drawn_order(isolated(f"{ARABIC} {number} {ARABIC}"), number) == list(number)


def _drawn_order(text: str, number: str) -> list[str]:
    """Return the characters of the number in the order in which they are drawn, from the left."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout = QTextLayout(text, QGuiApplication.font())
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(10_000)
    layout.endLayout()
    start = text.index(number)
    lefts = [min(run.boundingRect().left() for run in line.glyphRuns(start + index, 1)) for index in range(len(number))]
    return [number[index] for index in sorted(range(len(number)), key=lambda index: lefts[index])]
