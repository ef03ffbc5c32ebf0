"""The content of `kiosk translate`: its texts are read, handed out and taken in, and its ledger is kept."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from kiosk.commands.command import UsageError
from kiosk.content.schema.model import Content
from kiosk.content.translation import ledger as ledgers
from kiosk.content.translation.formats import writer
from kiosk.content.translation.ledger import State
from kiosk.content.translation.merge import MergeResult, merge_rows
from kiosk.content.translation.rows import rows
from kiosk.content.translation.texts import Text, texts_of
from kiosk.content.validation.load import NoContentError, load
from kiosk.content.yaml.breadcrumb import Breadcrumbs
from kiosk.content.yaml.decoding import decode
from kiosk.content.yaml.diagnostics import Diagnostics
from kiosk.content.yaml.edits import Document, EditError
from kiosk.content.yaml.nodes import Location
from kiosk.content.yaml.reader import read
from kiosk.sandbox import translated_file
from kiosk.system.disk import ChangedMeanwhileError, replace_file
from kiosk.system.files import is_there

FLAG = "reviewed"
"""The key of a language that says that every text was confirmed."""

Edit = tuple[tuple[str | int, ...], str, str]
"""A path, its new value, and the key before which it is written if there is none."""


class TranslatedContent:
    """The texts of a content file that has no errors, and the ledger of their translations."""

    def __init__(self, path: Path) -> None:
        """Read the file. Raises UsageError, LedgerError."""
        self._path = path
        content = _judged(path, "has errors: mend what `kiosk check` names first")
        self.languages = tuple(each.code for each in content.languages)
        self._data = path.read_bytes()
        self._top = read(decode(self._data, Diagnostics()), Diagnostics())
        self._texts = texts_of(self._top)
        self.ledger = ledgers.load(path.parent, content.source_language or content.default_language)
        self.ledger.follow(self._texts, self.targets)

    @property
    def targets(self) -> tuple[str, ...]:
        """Return the codes of the languages into which is translated."""
        return tuple(code for code in self.languages if code != self.ledger.source)

    def counts(self, code: str) -> Counter[State]:
        """Return how many translations into a language are in each state."""
        return Counter(self.ledger.state(each, code) for each in self._from_source())

    def save_ledger(self) -> None:
        """Write the ledger. Raises OSError."""
        self.ledger.save(self._path.parent)

    def export(self, file: Path, origin: str, target: str, states: frozenset[State]) -> int:
        """Write the texts in these states into a new file; return how many. Raises FileRejectedError and others."""
        write = writer(file.suffix.lower())
        if is_there(file):
            raise UsageError(f"{file} exists already; name a new file, or delete it")
        crumbs = Breadcrumbs(self._top, origin)
        breadcrumb = {each.key: crumbs.path(_location(each.path)) for each in self._texts}
        chosen = list(rows(self._texts, self.ledger, origin, target, states, breadcrumb))
        if chosen:
            replace_file(file, write(chosen, origin, target))
        return len(chosen)

    def import_file(self, file: Path) -> MergeResult:
        """Take the translations of a file over, all of them or none, and return what became of each.

        Raises FileRejectedError, UsageError, OSError.
        """
        sheet = translated_file.read(file)
        for code in (sheet.source, sheet.target):
            if code not in self.languages:
                raise UsageError(f"{file.name} is in {code}, which is not one of the languages of this content")
        taken = merge_rows(sheet, self._texts)
        if taken.errors:
            return taken
        self._write(
            [((*text.path, sheet.target), new, self._following(text, sheet.target)) for text, new in taken.edits]
        )
        written = {text.key for text, _ in taken.edits} | {text.key for text in taken.confirmed}
        for text in self._texts:
            if text.key in written:
                self.ledger.renew(text, sheet.target, sheet.source)
        self.save_ledger()
        return taken

    def confirm(self, code: str, by: str, on: str) -> tuple[int, int]:
        """Note who confirmed the translations into a language; return how many there are, and how many are missing.

        Where none is missing, the language is `reviewed: true` from now on. Raises OSError, UsageError.
        """
        texts = list(self._from_source())
        missing = sum(code not in each.texts for each in texts)
        if not missing:
            index = self.languages.index(code)
            self._write([(("languages", index, FLAG), "true", "")])
        count = self.ledger.confirm(texts, code, by, on)
        self.save_ledger()
        return count, missing

    def _from_source(self) -> Iterator[Text]:
        return (each for each in self._texts if self.ledger.source in each.texts)

    def _following(self, text: Text, code: str) -> str:
        """Return the first of the languages after this one in which a text is written, or nothing."""
        later = self.languages[self.languages.index(code) + 1 :]
        return next((each for each in later if each in text.texts), "")

    def _write(self, edits: list[Edit]) -> None:
        """Write values into the content file, and judge the whole before anything is kept."""
        if not edits:
            return
        try:
            document = Document(self._data)
            with document.together():
                for path, value, before in edits:
                    if document.has(path):
                        document.set(path, value)
                    else:
                        document.add(path, value, before=before)
            data = document.data()
        except EditError as error:
            raise UsageError(f"{self._path.name} cannot be changed: {error}") from error
        _judged(self._path, "would have errors", data)
        try:
            replace_file(self._path, data, known=self._data)
        except ChangedMeanwhileError as error:
            message = f"{self._path.name} was saved meanwhile: nothing was taken over; do it again"
            raise UsageError(message) from error
        self._data = data
        self._top = read(decode(data, Diagnostics()), Diagnostics())
        self._texts = texts_of(self._top)
        self.ledger.follow(self._texts, self.targets)


def _judged(path: Path, what: str, data: bytes | None = None) -> Content:
    """Return the content of a file, or of these bytes in its place. Raises UsageError where it has errors."""
    try:
        loaded = load(path, today=date.today(), data=data)  # noqa: DTZ011 - the editor's day
    except NoContentError as error:
        raise UsageError(str(error)) from error
    if loaded.content:
        return loaded.content
    first = next((each for each in loaded.diagnostics if each.severity == "error"), None)
    reason = f": line {first.line}: {first.what}" if first else ""
    raise UsageError(f"{path.name} {what}{reason}")


def _location(path: tuple[str | int, ...]) -> Location:
    location = Location(1, 1)
    for step in path:
        location = Location(1, 1, location, step)
    return location
