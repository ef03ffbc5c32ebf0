"""Letters that no font can draw are named before visitors see empty boxes."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.model import Language
from kiosk.content.store import Kept
from kiosk.fonts import missing_letters, report_missing_letters

MISSING = "\U00030000"
"""A Chinese sign so rare that hardly any font has it."""


@pytest.mark.parametrize("text", ["Kreyòl ayisyen", "من نحن", "1\u202f245\u202f000 %", "[Ṕşéûďô]"])
def test_the_languages_of_the_kiosk_can_be_written(qapp: QGuiApplication, text: str) -> None:
    assert qapp
    assert missing_letters(text) == []


def test_letters_without_a_font_are_named_with_their_language(
    qapp: QGuiApplication, shipped: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    assert qapp
    release = shipped.release
    other = Language(code="en", name=f"Othe{MISSING}r", reviewed=True)
    report_missing_letters(replace(release, content=replace(release.content, languages=(other,))))
    assert f"no installed font has {MISSING}, which {other.name} needs" in caplog.text
