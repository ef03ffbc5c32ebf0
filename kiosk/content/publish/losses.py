"""Detects losses: sections that the last content had and new content lacks, as in a truncated file."""

from collections.abc import Iterator
from itertools import islice

from kiosk.content.schema.model import Content
from kiosk.content.schema.types import LocalizedText
from kiosk.content.yaml.diagnostics import Diagnostic

MANY = 5
"""So many sections at once are hardly deleted on purpose, wherever they stood."""
_LISTED = 5


def loss(before: Content, now: Content, file: str) -> Diagnostic | None:
    """Return a warning where sections are missing: all from one to the last, as in a file that was cut, or many.

    `file` is the name of the content file.
    """
    there, old = dict(_sections(now)), dict(_sections(before))
    missing = [title for ids, title in old.items() if ids not in there]
    is_cut = list(old)[: len(there)] == list(there)
    if not missing or not (is_cut or len(missing) >= MANY):
        return None
    titles = ", ".join(f"“{next(iter(title.texts.values()))}”" for title in islice(missing, _LISTED))
    count = (
        f"{len(missing)} sections that were shown before are" if missing[1:] else "A section that was shown before is"
    )
    return Diagnostic(
        file=file,
        line=1,
        column=1,
        path="",
        what=f"{count} missing{' at the end' if is_cut else ''}: {titles}{' …' if len(missing) > _LISTED else ''}.",
        how="Was the file cut off while it was saved or copied? Then save it again. If you deleted them, all is well.",
        severity="warning",
    )


def _sections(content: Content) -> Iterator[tuple[tuple[str, str], LocalizedText]]:
    return (((tab.id, section.id), section.title) for tab in content.tabs for section in tab.sections)
