"""What becomes of a file that came back from translators: what is taken over, what is listed, what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.content.translation.ledger import fingerprint
from kiosk.content.translation.rows import Known, ReturnedFile, ReturnedRow, differing_marks, known, version
from kiosk.content.translation.texts import Text


@dataclass
class MergeResult:
    """The result; with `errors` nothing may be taken over."""

    errors: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    """What is left as it is: the source, or the translation, is another one since, or the text is gone."""
    edits: list[tuple[Text, str]] = field(default_factory=list)
    """Texts with their new translations."""
    confirmed: list[Text] = field(default_factory=list)
    """Texts whose translation came back as it was: it still says the same."""
    empty: int = 0
    """Rows without a translation."""


def merge_rows(sheet: ReturnedFile, texts: Iterable[Text]) -> MergeResult:
    """Compare the rows of a sheet with the texts as they are now."""
    taken, by_key, seen = MergeResult(), {each.key: each for each in texts}, dict[str, int]()
    for row in sheet.rows:
        text = row.text.strip()
        returned_key = known(row.key)
        if returned_key is None:
            taken.errors.append(f"Row {row.number}: `{row.key[:60]}` is no key of a text; copy it from what was sent.")
        elif returned_key.key in seen:
            taken.errors.append(
                f"Row {row.number}: the text of row {seen[returned_key.key]} comes again; delete one of them."
            )
        elif not text:
            taken.empty += 1
        else:
            seen[returned_key.key] = row.number
            _judge(row, text, by_key.get(returned_key.key), returned_key, sheet, taken)
    return taken


def _judge(row: ReturnedRow, text: str, now: Text | None, then: Known, sheet: ReturnedFile, taken: MergeResult) -> None:
    source = now.texts.get(sheet.source) if now else None
    if now is None or source is None:
        taken.changed.append(f"Row {row.number}: the text is gone since: {then.key}")
    elif fingerprint(source) != then.source:
        taken.changed.append(f"Row {row.number}: its source is another one since: {then.key}")
    elif now.texts.get(sheet.target, "").strip() == text:
        taken.confirmed.append(now)
    elif version(now, sheet.target) != then.text:
        taken.changed.append(f"Row {row.number}: somebody else translated it since: {then.key}")
    elif differing := differing_marks(source, text):
        taken.errors.append(f"Row {row.number}: {differing} ({then.key}).")
    else:
        taken.edits.append((now, text))
