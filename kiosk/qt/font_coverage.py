"""Logs at each start which languages have letters without a font on this machine."""

import logging

from kiosk.content.i18n.font_coverage import missing_letters, package_of
from kiosk.content.store.release import Release

log = logging.getLogger(__name__)

LISTED = 8
"""Letters that a message names."""


def report_missing_letters(release: Release) -> None:
    """Log the languages of the content whose names or messages have missing letters."""
    for language in release.content.languages:
        words = release.catalogues[language.code].messages
        if missing := missing_letters(sorted(set("".join((language.name, *words.values()))))):
            log.error(
                "no installed font has %s, which %s needs: install the package %s",
                " ".join(missing[:LISTED]),
                language.name,
                package_of(missing[0]),
            )
