"""The report as a page: whole in one file, with a table for each plot, in the language of who reads it."""

import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
import yaml

from kiosk.content.i18n import messages
from kiosk.content.i18n.localizer import Localizer
from kiosk.content.store.store import StoredRelease
from kiosk.usage.report import report_rows
from kiosk.usage.report_page import WORDS, page
from kiosk.usage.usage_file import Row

TODAY = datetime(2026, 4, 1, tzinfo=UTC).date()
MIN = 5
HOUR = "2026-03-31T09"
PLACES = {"a", "audio", "base", "embed", "iframe", "img", "link", "object", "script", "source", "use", "video"}
"""Elements that load or lead."""


class Elements(HTMLParser):
    """The elements of a page in their order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, dict(attrs)))


def _page(stored: StoredRelease, language: str, *more: Row) -> str:
    content = stored.release.content
    link = f"{content.tabs[0].id}/{content.tabs[0].sections[0].id}"
    rows: list[Row] = [
        (HOUR, "visits", "", "", 1234),
        (HOUR, "minutes", "", "", 60),
        (HOUR, "sections", link, "", 17),
        (HOUR, "languages", "", language, 9),
        *(("2026-03", face, link, language, 7) for face in ("smile", "meh", "frown")),
        *more,
    ]
    localizer = Localizer(content, stored.release.catalogues, "", language, {})
    return page(report_rows(rows, TODAY), localizer, MIN)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_loads_nothing_and_runs_nothing(library: StoredRelease, language: str) -> None:
    text = _page(library, language)
    elements = Elements(text).all
    assert {tag for tag, _ in elements} & PLACES == set()
    assert [name for _, named in elements for name in named if name.startswith("on") or name in {"src", "href"}] == []
    assert not re.search(r"url\(|@import|https?:", text)


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_it_is_in_a_language_and_runs_its_way(library: StoredRelease, language: str, direction: str) -> None:
    text = _page(library, language)
    section = library.release.content.tabs[0].sections[0]
    assert Elements(text).all[0] == ("html", {"lang": language, "dir": direction})
    assert (
        Localizer(library.release.content, library.release.catalogues, "", language, {}).localize(section.title) in text
    )


def test_a_table_says_what_each_plot_shows(library: StoredRelease) -> None:
    sections = _page(library, "en").split("<section>")[1:]
    assert len(sections) == 8
    assert all("<table>" in each and "<svg" in each for each in sections)
    for each in sections:
        told_aloud = re.findall("<svg ([^>]*)>(<title>[^<]+)?", each)
        assert all("aria-hidden" in names or ('role="img"' in names and title) for names, title in told_aloud)
    assert "<td>1,234</td><td>60</td>" in sections[0], "as English writes numbers"


def test_what_is_hidden_is_hidden_there_too(library: StoredRelease) -> None:
    text = _page(library, "en", (HOUR, "settings", "low_reach", "", 4), (HOUR, "settings", "volume", "", 5))
    rows = dict(re.findall('<th scope="row">([^<]+)</th><td class="plot">.*?</td><td>([^<]*)</td>', text))
    assert (rows["Buttons within reach"], rows["Volume"]) == ("-", "5")


def test_names_that_look_like_html_are_text(library: StoredRelease) -> None:
    text = _page(library, "en", (HOUR, "sections", "<script>/x", "", 9))
    assert "&lt;script&gt;/x" in text
    assert "<script" not in text


def test_the_words_of_the_page_are_there_in_every_language() -> None:
    words = yaml.safe_load(WORDS.read_text("utf-8"))
    assert sorted(words) == list(messages.languages())
    assert [language for language, each in words.items() if each.keys() != words["en"].keys()] == []
    assert {each["visits_count"].count("%1") for each in words.values()} == {1}
