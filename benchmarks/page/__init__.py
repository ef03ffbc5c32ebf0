"""The exhibit as a browser page, for the comparison with a browser: one HTML file, one script, no framework.

A good page for a kiosk is light: the attract screen is plain HTML, so that it can be painted before any script runs,
and the sections are written in every language beforehand, so that a touch only puts one of them into the document.
"""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.page.frame import attract, bar, page, section_list, shell
from benchmarks.page.sizes import Sizes, sizes_on
from benchmarks.page.telling import Telling
from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.model import Content
from kiosk.content.store.store import StoredRelease

HERE = Path(__file__).parent
BEFORE_CONTENT, AFTER_CONTENT = "const exhibit = JSON.parse(", ");\n"
"""What stands around the content in its script: browsers read JSON faster than their own language."""
WORDS = ("still_there", "visit_ends", "i_am_still_here", "more_above", "more_below")


def write_page(
    stored: StoredRelease, folder: Path, *, width: int = 1920, height: int = 1080, language: str = ""
) -> Path:
    """Write the exhibit as a page for a screen of the usual diagonal with this many pixels; return its HTML file.

    The page begins in `language` if the content has it, else in the content's own choice. Pictures stay in the
    folder of the release. Raises OSError, and NarrowScreenError for screens where the section list is not at the side.
    """
    content = stored.release.content
    sizes = sizes_on(width, height, content.accent)
    tellings = [Telling(localizer, sizes) for localizer in _localizers(stored, language)]
    folder.mkdir(parents=True, exist_ok=True)
    exhibit = json.dumps(_exhibit(content, tellings), ensure_ascii=False, separators=(",", ":"))
    script = BEFORE_CONTENT + json.dumps(exhibit, ensure_ascii=False) + AFTER_CONTENT
    (folder / "content.js").write_text(script, "utf-8")
    shutil.copy(HERE / "kiosk.js", folder)
    index = folder / "index.html"
    index.write_text(_document(stored, sizes, tellings), "utf-8")
    return index


def _localizers(stored: StoredRelease, language: str) -> Iterator[Localizer]:
    """Yield what tells the content in each language, the one in which visits begin first."""
    content = stored.release.content
    codes = [each.code for each in content.languages]
    turn = codes.index(language if language in codes else content.default_language)
    for code in codes[turn:] + codes[:turn]:
        yield Localizer(content, stored.release.catalogues, stored.folder.absolute().as_uri(), code, {})


def _document(stored: StoredRelease, sizes: Sizes, tellings: list[Telling]) -> str:
    style = f":root{{{sizes.css()}}}\n" + (HERE / "kiosk.css").read_text("utf-8")
    return shell(style, stored.release.icons, attract(tellings), tellings[0])


def _exhibit(content: Content, tellings: list[Telling]) -> dict[str, Any]:
    return {
        "languageSeconds": content.attract.language_seconds,
        "idleSeconds": content.visit.idle_seconds,
        "warningSeconds": content.visit.warning_seconds,
        "links": [[f"{tab.id}/{section.id}" for section in tab.sections] for tab in content.tabs],
        "languages": {telling.localizer.language: _told(content, telling) for telling in tellings},
    }


def _told(content: Content, telling: Telling) -> dict[str, Any]:
    """Return all that the page shows in one language, as HTML and words."""
    localizer = telling.localizer
    catalogue = localizer.catalogue
    return {
        "direction": telling.direction,
        "name": localizer.localize(content.name),
        "bar": bar(content, telling),
        "lists": [section_list(tab, telling) for tab in content.tabs],
        "pages": [[page(content, tab, section, telling) for section in tab.sections] for tab in content.tabs],
        "words": {key: telling.say(key) for key in WORDS},
        "dates": dict(catalogue.dates),
        "months": catalogue.months,
        "weekdays": catalogue.weekdays,
    }
