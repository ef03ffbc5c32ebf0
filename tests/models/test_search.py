"""What a visitor looks for is answered at once, and forgotten with the visit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.search.index import build
from kiosk.content.store.store import INDEX, StoredRelease
from kiosk.models.kiosk import Kiosk
from kiosk.models.search import LONGEST_TEXT, MAX_SUGGESTIONS, Search
from tests.models.exhibits import exhibit, heading, reads, section, tab


def searchable(folder: Path, *tabs: object, **more: str) -> StoredRelease:
    """Return an exhibit with its index in a folder."""
    stored = replace(exhibit(*tabs, **more), folder=folder)  # type: ignore[arg-type]
    folder.mkdir(exist_ok=True)
    (folder / INDEX).write_bytes(build(stored.release.content, stored.release.catalogues))
    return stored


def helped(stored: StoredRelease, link: str) -> StoredRelease:
    """Return the exhibit with a section that helps."""
    content = replace(stored.release.content, help=link)
    return replace(stored, release=replace(stored.release, content=content))


@pytest.fixture
def search(kiosk: Kiosk, tmp_path: Path) -> Iterator[Search]:
    """Return the search of a kiosk, in the hands of a visitor who speaks French."""
    blocks = (heading("door"), heading("window"), heading("roof"))
    kiosk.show(searchable(tmp_path, tab("house", section("parts", *blocks), "garden"), tab("town", "station")))
    reads(kiosk, "fr")
    kiosk.search.begin()
    yield kiosk.search
    kiosk.search.use(exhibit())


def _titles(search: Search) -> list[str]:
    return [each["title"] for each in search.results.records]


def _completions(search: Search) -> list[str]:
    return [each["title"] for each in search.completions.records]


def _suggested(search: Search) -> list[str]:
    return [each["title"] for each in search.suggestions.records]


def test_a_result_tells_where_it_is_and_marks_what_was_found(search: Search) -> None:
    search.find("window")
    (found,) = search.results.records[:1]
    assert found["title"] == "parts in fr"
    assert found["excerpt"] == "<b>window</b> in fr"
    assert (found["tabTitle"], found["language"], found["rightToLeft"]) == ("house in fr", "", False)
    assert found["accessibleName"] == "parts in fr. house in fr. window in fr"
    search.find("garden")
    assert (_titles(search)[0], search.results.records[0]["excerpt"]) == ("<b>garden</b> in fr", "")


def test_what_is_found_in_another_language_says_so(search: Search) -> None:
    search.find("window ht")
    assert search.results.records[-1]["language"] in {"", "Kreyòl"}
    search.find("nothing of this")
    assert search.foundNothing


def test_a_result_opens_the_section_at_the_block(search: Search, kiosk: Kiosk) -> None:
    search.find("roof")
    search.open(0)
    assert kiosk.navigation.title == "parts in fr"
    assert kiosk.navigation.pages.anchor == 2
    search.find("station")
    search.open(0)
    assert kiosk.navigation.title == "station in fr"
    assert kiosk.navigation.pages.anchor == 0


@pytest.mark.parametrize("index", [-1, 99])
def test_a_result_that_is_not_there_leads_nowhere(search: Search, kiosk: Kiosk, index: int) -> None:
    search.find("station")
    search.open(index)
    search.chooseCompletion(index)
    search.openSuggestion(index)
    assert kiosk.navigation.title == "parts in fr"


def test_before_anything_is_typed_places_are_offered(search: Search, kiosk: Kiosk) -> None:
    assert _suggested(search) == ["parts in fr", "station in fr", "garden in fr"]
    assert (_completions(search), search.foundNothing) == ([], False)
    search.openSuggestion(1)
    assert kiosk.navigation.title == "station in fr"


def test_a_search_in_vain_offers_places_and_the_picture_of_the_first(search: Search, kiosk: Kiosk) -> None:
    search.find("wxwx")
    assert search.foundNothing
    assert search.cover["icon"] == "icon-of-parts"
    search.openSuggestion(_suggested(search).index("garden in fr"))
    assert kiosk.navigation.title == "garden in fr"
    search.find("roof")
    assert (_suggested(search), search.cover) == ([], {})


def test_the_place_that_helps_is_offered_first_and_not_too_many(kiosk: Kiosk, tmp_path: Path) -> None:
    many = tab("many", *(f"part{number}" for number in range(20)))
    kiosk.show(helped(searchable(tmp_path, many), "many/part7"))
    reads(kiosk, "fr")
    kiosk.search.begin()
    assert _suggested(kiosk.search)[:2] == ["part7 in fr", "part0 in fr"]
    assert len(_suggested(kiosk.search)) == MAX_SUGGESTIONS


def test_while_typing_words_are_offered_and_taken(search: Search) -> None:
    search.find("big win")
    assert _completions(search) == ["window"]
    search.chooseCompletion(0)
    assert search.text == "big window "


def test_another_language_answers_anew(search: Search, kiosk: Kiosk) -> None:
    search.find("window")
    kiosk.exhibit.chooseLanguage("ht")
    assert search.results.records[0]["excerpt"] == "<b>window</b> in ht"


def test_what_is_typed_has_an_end(search: Search) -> None:
    search.find("x" * 10_000)
    assert search.text == "x" * LONGEST_TEXT


def test_the_same_text_is_not_looked_for_again(search: Search) -> None:
    search.find("window")
    changed = QSignalSpy(search.changed)
    search.find("window")
    assert changed.count() == 0


def test_nothing_is_done_before_somebody_wants_to_search(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.show(searchable(tmp_path))
    reads(kiosk, "fr")
    assert _completions(kiosk.search) == []


def test_who_comes_back_to_the_search_finds_it_as_it_was(search: Search) -> None:
    search.find("window")
    search.suspend()
    assert _titles(search) == []
    search.begin()
    assert (search.text, _titles(search)[0]) == ("window", "parts in fr")


def test_the_end_of_the_visit_forgets_it(search: Search, kiosk: Kiosk) -> None:
    search.find("window")
    kiosk.visit.end()
    assert search.text == ""
    assert _titles(search) == []
    assert _completions(search) == []


def test_other_content_is_searched_as_soon_as_it_is_shown(search: Search, kiosk: Kiosk, tmp_path: Path) -> None:
    search.find("window")
    kiosk.visit.end()
    kiosk.show(searchable(tmp_path / "other", tab("sea", "harbour")))
    reads(kiosk, "fr")
    search.begin()
    search.find("window")
    assert search.foundNothing
    search.find("harb")
    assert set(_titles(search)) == {"<b>harbour</b> in fr"}


def test_a_release_without_an_index_finds_nothing_and_still_offers_places(kiosk: Kiosk) -> None:
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    kiosk.search.begin()
    kiosk.search.find("who")
    assert kiosk.search.foundNothing
    kiosk.search.find("")
    assert _suggested(kiosk.search)


def test_an_index_that_names_places_that_are_not_there_leads_nowhere(kiosk: Kiosk, tmp_path: Path) -> None:
    searchable(tmp_path, tab("house", *(f"part{number}" for number in range(20))))
    kiosk.show(replace(exhibit(), folder=tmp_path))
    reads(kiosk, "fr")
    kiosk.search.begin()
    kiosk.search.find("part19")
    assert not any("part19" in each["accessibleName"] for each in kiosk.search.results.records)
    kiosk.search.open(0)


def test_a_damaged_index_is_told_once_and_the_search_goes_on_with_a_new_one(search: Search, tmp_path: Path) -> None:
    whole = (tmp_path / INDEX).read_bytes()
    told = QSignalSpy(search.damaged)
    (tmp_path / INDEX).write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    for typed in ("w", "wi", "win", "window"):
        search.find(typed)
    assert (told.count(), search.foundNothing) == (1, True)
    (tmp_path / INDEX).write_bytes(whole)
    search.renew()
    assert _titles(search)[0] == "parts in fr"
    assert told.count() == 1


def test_an_index_that_is_damaged_for_ever_has_nobody_work_without_end(search: Search, tmp_path: Path) -> None:
    (tmp_path / INDEX).write_bytes(b"no index" * 1000)
    told = QSignalSpy(search.damaged)
    search.find("win")
    search.renew()
    search.renew()
    assert told.count() == 1
    search.find("wind")
    assert told.count() == 2


def test_results_come_by_themselves_once_the_index_is_there(search: Search, tmp_path: Path) -> None:
    whole = (tmp_path / INDEX).read_bytes()
    (tmp_path / INDEX).unlink()
    search.find("window")
    assert search.foundNothing
    (tmp_path / INDEX).write_bytes(whole)
    search.renew()
    assert not search.foundNothing
