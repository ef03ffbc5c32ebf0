"""Logs at each start which languages have letters without a font on this machine."""

import logging
from collections.abc import Iterator

from kiosk.content.i18n.font_coverage import missing_letters, package_of
from kiosk.content.store.release import Release

log = logging.getLogger(__name__)

LISTED = 8
"""Letters that a message names."""


def report_missing_letters(release: Release) -> None:
    """Log the languages of the content whose names or messages have missing letters."""
    for language, letters, package in languages_without_letters(release):
        log.error("no installed font has %s, which %s needs: install the package %s", letters, language, package)


def languages_without_letters(release: Release) -> Iterator[tuple[str, str, str]]:
    """Yield the name of each such language, some of its missing letters, and the package that has them."""
    for language in release.content.languages:
        words = release.catalogues[language.code].messages
        if missing := missing_letters(sorted(set("".join((language.name, *words.values()))))):
            yield language.name, " ".join(missing[:LISTED]), package_of(missing[0])
