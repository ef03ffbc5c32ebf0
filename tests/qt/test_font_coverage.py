"""Letters that no font can draw are named at the start, before visitors see empty boxes."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication, QTextLayout

from kiosk.content.i18n.font_coverage import missing_letters
from kiosk.content.schema.model import Language
from kiosk.content.store.store import StoredRelease
from kiosk.qt.font_coverage import report_missing_letters

MISSING = "\U00030000"
"""A Chinese sign so rare that hardly any font has it."""


def test_letters_without_a_font_are_named_with_their_language(
    shipped: StoredRelease, caplog: pytest.LogCaptureFixture
) -> None:
    release = shipped.release
    other = Language(code="en", name=f"Othe{MISSING}r", reviewed=True)
    report_missing_letters(release)
    assert not caplog.records
    report_missing_letters(replace(release, content=replace(release.content, languages=(other,))))
    assert f"no installed font has {MISSING}, which {other.name} needs: install the package fonts-noto" in caplog.text


def test_of_many_letters_the_first_eight_are_named(shipped: StoredRelease, caplog: pytest.LogCaptureFixture) -> None:
    missing = [chr(ord(MISSING) + number) for number in range(20)]
    other = Language(code="en", name="".join(missing), reviewed=True)
    report_missing_letters(replace(shipped.release, content=replace(shipped.release.content, languages=(other,))))
    assert f"no installed font has {' '.join(missing[:8])}, which" in caplog.text


@pytest.mark.parametrize(
    "letter", ["ò", "\u0642", "\u0915", "\u0e17", "\u1200", "\u202f", "\u200d", "\ufe0f", "\u2067"]
)
def test_what_a_font_has_is_drawn_by_qt(qapp: QGuiApplication, letter: str) -> None:
    assert qapp
    assert missing_letters([letter]) == []
    layout = QTextLayout(letter, QGuiApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
