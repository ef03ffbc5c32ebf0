"""Says in the log which languages cannot be written with the fonts of this machine, at each start."""

import logging

from kiosk.content.i18n.font_coverage import package_of, undrawn
from kiosk.content.store.release import Release

log = logging.getLogger(__name__)

LISTED = 8
"""Letters that a message names."""


def report_missing_letters(release: Release) -> None:
    """Write to the log for which languages of the content, by their names and buttons, letters are missing."""
    for language in release.content.languages:
        words = release.catalogues[language.code].messages
        if missing := undrawn(sorted(set("".join((language.name, *words.values()))))):
            log.error(
                "no installed font has %s, which %s needs: install the package %s",
                " ".join(missing[:LISTED]),
                language.name,
                package_of(missing[0]),
            )
