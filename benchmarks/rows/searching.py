"""How long each keystroke of a search takes to be answered, inside the thread that draws."""

import time
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from benchmarks.figures import LARGE, Goal, Row
from kiosk.content.publish.publish import complete, prepare
from kiosk.content.schema.model import Content
from kiosk.content.store.store import Store, StoredRelease
from kiosk.models.clock import Clock
from kiosk.models.exhibit import Exhibit
from kiosk.models.navigation import Navigation
from kiosk.models.search import Search

TITLES = 40
GOAL_MILLISECONDS = 8
"""Half a frame: the other half is for drawing the answer."""


def measure_searching(contents: Mapping[str, Path], folder: Path) -> Row:
    """Return the milliseconds of each keystroke while the titles of sections are typed, rightly and with a typo."""
    application = QCoreApplication.instance() or QCoreApplication([])
    values = {name: _keystrokes(kept_with_index(source, folder / name)) for name, source in contents.items()}
    del application
    goals = (Goal(GOAL_MILLISECONDS), Goal(GOAL_MILLISECONDS, "", LARGE))
    return Row("search: a keystroke, p99 (10,000 blocks: large)", "ms", values, goals, "p99")


def kept_with_index(source: Path, folder: Path) -> StoredRelease:
    """Return a content folder as the kiosk keeps it once it can be searched. Raises RuntimeError when it has errors."""
    store = Store(folder)
    stored = prepare(source, store).stored
    if not stored:
        message = f"{source} is not good"
        raise RuntimeError(message)
    complete(store)
    return stored


def typed(content: Content) -> Iterator[tuple[str, str]]:
    """Yield a language and what a visitor types in it: titles from all over the content, and each with a typo."""
    sections = [section for tab in content.tabs for section in tab.sections]
    codes = [each.code for each in content.languages]
    for index, section in enumerate(islice(sections, 0, None, max(1, len(sections) // TITLES))):
        code = codes[index % len(codes)]
        title = section.title.texts[code]
        middle = len(title) // 2
        yield code, title
        yield code, title[: middle - 1] + title[middle] + title[middle - 1] + title[middle + 1 :]


def _keystrokes(stored: StoredRelease) -> list[float]:
    exhibit = Exhibit(Clock())
    search = Search(exhibit, Navigation(exhibit))
    exhibit.show(stored)
    search.use(stored)
    search.begin()
    milliseconds = []
    for code, text in typed(stored.release.content):
        exhibit.chooseLanguage(code)
        for end in range(1, len(text) + 1):
            began = time.perf_counter()
            search.find(text[:end])
            milliseconds.append(1000 * (time.perf_counter() - began))
        search.reset()
        search.begin()
    return milliseconds
