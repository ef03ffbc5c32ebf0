"""Finds letters that no installed font can draw: visitors would see empty boxes in their place."""

import logging

from PySide6.QtGui import QGuiApplication, QTextLayout

from kiosk.content.release import Release

log = logging.getLogger(__name__)

LISTED = 8
"""Letters that a message names."""


def report_missing_letters(release: Release) -> None:
    """Write to the log which languages of the content cannot be written with the fonts of this machine."""
    for language in release.content.languages:
        words = release.catalogues[language.code].words
        if missing := missing_letters("".join((language.name, *words.values()))):
            log.error(
                "no installed font has %s, which %s needs: install Noto fonts for its script",
                " ".join(missing[:LISTED]),
                language.name,
            )


def missing_letters(text: str) -> list[str]:
    """Return the letters of a text that neither the font of the application has nor any that stands in for it."""
    return [letter for letter in sorted(set(text)) if letter.isprintable() and not _can_be_drawn(letter)]


def _can_be_drawn(letter: str) -> bool:
    layout = QTextLayout(letter, QGuiApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
