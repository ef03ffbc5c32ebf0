"""What a visitor looks for is answered at once, and forgotten with the visit."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy

from kiosk.content.search.index import build
from kiosk.content.store.store import INDEX, StoredRelease
from kiosk.models.kiosk import Kiosk
from kiosk.models.search import LONGEST_TEXT, MOST_PLACES, Search
from tests.models.exhibits import exhibit, heading, reads, section, tab


def searchable(folder: Path, *tabs: object, **more: str) -> StoredRelease:
    """Return an exhibit with its index in a folder."""
    kept = replace(exhibit(*tabs, **more), folder=folder)  # type: ignore[arg-type]
    folder.mkdir(exist_ok=True)
    (folder / INDEX).write_bytes(build(kept.release.content, kept.release.catalogues))
    return kept


def helped(kept: StoredRelease, link: str) -> StoredRelease:
    """Return the exhibit with a section that helps."""
    content = replace(kept.release.content, help=link)
    return replace(kept, release=replace(kept.release, content=content))


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


def _suggested(search: Search) -> list[str]:
    return [each["title"] for each in search.suggestions.records]


def _offered(search: Search) -> list[str]:
    return [each["title"] for each in search.places.records]


def test_a_result_tells_where_it_is_and_marks_what_was_found(search: Search) -> None:
    search.look("window")
    (found,) = search.results.records[:1]
    assert found["title"] == "parts in fr"
    assert found["excerpt"] == "<b>window</b> in fr"
    assert (found["place"], found["language"], found["rightToLeft"]) == ("house in fr", "", False)
    assert found["heard"] == "parts in fr. house in fr. window in fr"
    search.look("garden")
    assert (_titles(search)[0], search.results.records[0]["excerpt"]) == ("<b>garden</b> in fr", "")


def test_what_is_found_in_another_language_says_so(search: Search) -> None:
    search.look("window ht")
    assert search.results.records[-1]["language"] in {"", "Kreyòl"}
    search.look("nothing of this")
    assert search.inVain


def test_a_result_opens_the_section_at_the_block(search: Search, kiosk: Kiosk) -> None:
    search.look("roof")
    search.open(0)
    assert kiosk.navigation.title == "parts in fr"
    assert kiosk.navigation.pages.anchor == 2
    search.look("station")
    search.open(0)
    assert kiosk.navigation.title == "station in fr"
    assert kiosk.navigation.pages.anchor == 0


@pytest.mark.parametrize("index", [-1, 99])
def test_a_result_that_is_not_there_leads_nowhere(search: Search, kiosk: Kiosk, index: int) -> None:
    search.look("station")
    search.open(index)
    search.take(index)
    search.openPlace(index)
    assert kiosk.navigation.title == "parts in fr"


def test_before_anything_is_typed_places_are_offered(search: Search, kiosk: Kiosk) -> None:
    assert _offered(search) == ["parts in fr", "station in fr", "garden in fr"]
    assert (_suggested(search), search.inVain) == ([], False)
    search.openPlace(1)
    assert kiosk.navigation.title == "station in fr"


def test_a_search_in_vain_offers_places_and_the_picture_of_the_first(search: Search, kiosk: Kiosk) -> None:
    search.look("wxwx")
    assert search.inVain
    assert search.cover["icon"] == "icon-of-parts"
    search.openPlace(_offered(search).index("garden in fr"))
    assert kiosk.navigation.title == "garden in fr"
    search.look("roof")
    assert (_offered(search), search.cover) == ([], {})


def test_the_place_that_helps_is_offered_first_and_not_too_many(kiosk: Kiosk, tmp_path: Path) -> None:
    many = tab("many", *(f"part{number}" for number in range(20)))
    kiosk.show(helped(searchable(tmp_path, many), "many/part7"))
    reads(kiosk, "fr")
    kiosk.search.begin()
    assert _offered(kiosk.search)[:2] == ["part7 in fr", "part0 in fr"]
    assert len(_offered(kiosk.search)) == MOST_PLACES


def test_while_typing_words_are_offered_and_taken(search: Search) -> None:
    search.look("big win")
    assert _suggested(search) == ["window"]
    search.take(0)
    assert search.text == "big window "


def test_another_language_answers_anew(search: Search, kiosk: Kiosk) -> None:
    search.look("window")
    kiosk.exhibit.chooseLanguage("ht")
    assert search.results.records[0]["excerpt"] == "<b>window</b> in ht"


def test_what_is_typed_has_an_end(search: Search) -> None:
    search.look("x" * 10_000)
    assert search.text == "x" * LONGEST_TEXT


def test_the_same_text_is_not_looked_for_again(search: Search) -> None:
    search.look("window")
    changed = QSignalSpy(search.changed)
    search.look("window")
    assert changed.count() == 0


def test_nothing_is_done_before_somebody_wants_to_search(kiosk: Kiosk, tmp_path: Path) -> None:
    kiosk.show(searchable(tmp_path))
    reads(kiosk, "fr")
    assert _suggested(kiosk.search) == []


def test_who_comes_back_to_the_search_finds_it_as_it_was(search: Search) -> None:
    search.look("window")
    search.suspend()
    assert _titles(search) == []
    search.begin()
    assert (search.text, _titles(search)[0]) == ("window", "parts in fr")


def test_the_end_of_the_visit_forgets_it(search: Search, kiosk: Kiosk) -> None:
    search.look("window")
    kiosk.visit.end()
    assert search.text == ""
    assert _titles(search) == []
    assert _suggested(search) == []


def test_other_content_is_searched_as_soon_as_it_is_shown(search: Search, kiosk: Kiosk, tmp_path: Path) -> None:
    search.look("window")
    kiosk.visit.end()
    kiosk.show(searchable(tmp_path / "other", tab("sea", "harbour")))
    reads(kiosk, "fr")
    search.begin()
    search.look("window")
    assert search.inVain
    search.look("harb")
    assert set(_titles(search)) == {"<b>harbour</b> in fr"}


def test_a_release_without_an_index_finds_nothing_and_still_offers_places(kiosk: Kiosk) -> None:
    kiosk.show(exhibit())
    reads(kiosk, "fr")
    kiosk.search.begin()
    kiosk.search.look("who")
    assert kiosk.search.inVain
    kiosk.search.look("")
    assert _offered(kiosk.search)


def test_an_index_that_names_places_that_are_not_there_leads_nowhere(kiosk: Kiosk, tmp_path: Path) -> None:
    searchable(tmp_path, tab("house", *(f"part{number}" for number in range(20))))
    kiosk.show(replace(exhibit(), folder=tmp_path))
    reads(kiosk, "fr")
    kiosk.search.begin()
    kiosk.search.look("part19")
    assert not any("part19" in each["heard"] for each in kiosk.search.results.records)
    kiosk.search.open(0)


def test_a_damaged_index_is_told_once_and_the_search_goes_on_with_a_new_one(search: Search, tmp_path: Path) -> None:
    whole = (tmp_path / INDEX).read_bytes()
    told = QSignalSpy(search.damaged)
    (tmp_path / INDEX).write_bytes(whole[:4096] + bytes(len(whole) - 4096))
    for typed in ("w", "wi", "win", "window"):
        search.look(typed)
    assert (told.count(), search.inVain) == (1, True)
    (tmp_path / INDEX).write_bytes(whole)
    search.renew()
    assert _titles(search)[0] == "parts in fr"
    assert told.count() == 1


def test_an_index_that_is_damaged_for_ever_has_nobody_work_without_end(search: Search, tmp_path: Path) -> None:
    (tmp_path / INDEX).write_bytes(b"no index" * 1000)
    told = QSignalSpy(search.damaged)
    search.look("win")
    search.renew()
    search.renew()
    assert told.count() == 1
    search.look("wind")
    assert told.count() == 2


def test_results_come_by_themselves_once_the_index_is_there(search: Search, tmp_path: Path) -> None:
    whole = (tmp_path / INDEX).read_bytes()
    (tmp_path / INDEX).unlink()
    search.look("window")
    assert search.inVain
    (tmp_path / INDEX).write_bytes(whole)
    search.renew()
    assert not search.inVain
