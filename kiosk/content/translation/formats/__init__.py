"""The kinds of files that translators work with, each of which writes rows and reads them back.

Their libraries are an extra of the package: nothing but `kiosk translate` needs them.
"""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any, NamedTuple

from kiosk.content.translation.rows import FileRejectedError, ReturnedFile, Row


class Format(NamedTuple):
    """One kind of file."""

    module: str
    library: str
    """The library that it needs, as it is imported; empty for none."""
    package: str
    """What is installed for it."""


FORMATS = {
    ".xlsx": Format("xlsx", "openpyxl", "openpyxl"),
    ".docx": Format("docx", "docx", "python-docx"),
    ".po": Format("po", "polib", "polib"),
    ".xlf": Format("xliff", "", ""),
    ".xliff": Format("xliff", "", ""),
}
"""By the ending of the name."""

Writes = Callable[[Iterable[Row], str, str], bytes]


def writer(ending: str) -> Writes:
    """Return what writes rows with their languages, from which and into which, as the bytes of a file of this kind.

    Raises FileRejectedError.
    """
    write: Writes = _module(ending).write
    return write


def reader(ending: str) -> Callable[[bytes], ReturnedFile]:
    """Return what reads the bytes of a file of this kind. Raises FileRejectedError."""
    read: Callable[[bytes], ReturnedFile] = _module(ending).read
    return read


def library(name: str) -> Any:
    """Return a library that is installed only where translations are handed over. Raises FileRejectedError."""
    try:
        return import_module(name)
    except ImportError as error:
        package = next(each.package for each in FORMATS.values() if each.library == name.partition(".")[0])
        message = f"{package} is missing: pip install --require-hashes -r requirements/translate.txt, or {package}"
        raise FileRejectedError(message) from error


def _module(ending: str) -> Any:
    if ending not in FORMATS:
        known = ", ".join(FORMATS)
        raise FileRejectedError(f"the name of the file has to end in one of {known}")
    kind = FORMATS[ending]
    if kind.library:
        library(kind.library)
    return import_module(f"{__name__}.{kind.module}")
