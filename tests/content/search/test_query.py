"""What is found, in which order, and that nothing that is typed does any harm."""

import random
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from unicodedata import category

import pytest

from kiosk.content.i18n.normalize import terms
from kiosk.content.schema.blocks import Area, Block, Callout, Event, Heading, List, Map, Picture, Quote, Text, Timeline
from kiosk.content.schema.home import Home, Need
from kiosk.content.schema.types import LocalizedText, Measure, Paragraph, PictureFile, RichText
from kiosk.content.search import query
from kiosk.content.search.index import build
from kiosk.content.search.query import MAX_FOUND, MAX_OF_SECTION, Hit, Index
from kiosk.content.search.search_text import NO_BLOCK, passages
from kiosk.content.store.store import StoredRelease
from tests.models.exhibits import exhibit, section, tab

ASSIGNED = [letter for letter in map(chr, range(sys.maxunicode + 1)) if category(letter) not in {"Cn", "Co", "Cs"}]


def words(**texts: str) -> LocalizedText:
    """Return a text in some languages."""
    return LocalizedText(texts)


def text(**texts: str) -> Text:
    """Return a block of one paragraph in some languages."""
    return Text(text=RichText({code: (Paragraph("paragraph", each),) for code, each in texts.items()}))


def index_of(kept: StoredRelease, folder: Path) -> Index:
    """Return the index of an exhibit."""
    path = folder / "search.sqlite"
    path.write_bytes(build(kept.release.content, kept.release.catalogues))
    return Index(path)


@pytest.fixture
def holding(tmp_path: Path) -> Callable[..., Index]:
    """Return a function that makes an index of sections that hold these blocks, one each."""

    def make(*blocks: Block, languages: str = "ht fr en ar") -> Index:
        sections = [section(f"s{number}", block) for number, block in enumerate(blocks)]
        return index_of(exhibit(tab("t", *sections), languages=languages), tmp_path)

    return make


def sections(found: list[Hit]) -> list[int]:
    """Return in which sections something was found."""
    return [each.section for each in found]


Holding = Callable[..., Index]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Kote pou jwenn paspò", "paspo"),
        ("Kote pou jwenn paspò", "PASPÒ"),
        ("Kote pou jwenn paspò", "pas"),
        ("Kote pou jwenn paspò", "paspo kote"),
        ("M’ap ede w", "ede"),
        ("M’ap ede w", "m'ap ed"),
        ("Un œuf", "oeuf"),
        ("kijan pou ranpli fòm nan", "ranpi"),
        ("kijan pou ranpli fòm nan", "ranpil"),
        ("pwoteksyon timoun", "pwotejsion"),
        ("pwoteksyon timoun", "pwotez"),
        ("الهجرة الدولية", "الهجره"),
        ("مَكْتَب الاستقبال", "مكتب"),
        ("½ èdtan", "½"),
        ("½ èdtan", "1/2"),
        ("ŀ ﷺ", "ŀ ﷺ"),
        ("ŀ ﷺ", "ﷺ"),
        ("ทำอาหาร", "ำ"),
        ("ขอหนังสือเดินทางได้ที่นี่", "หนังสือเดินทาง"),
        ("如何申請護照。", "護照"),
        ("如何申請護照。", "在哪裡申請護照"),
        ("パスポートの申請はこちらです", "申請"),
        ("पासपोर्ट कहाँ मिलेगा", "पासपोर"),
        ("𞤆𞤢𞥄𞤧𞤫", "𞤆𞤢𞥄"),
    ],
)
def test_it_is_found_however_it_is_typed(holding: Holding, written: str, typed: str) -> None:
    index = holding(text(ht="Yon lòt bagay"), text(ht=written))
    assert sections(index.find(typed, "ht")) == [1]


@pytest.mark.slow
def test_all_of_unicode_is_indexed_under_what_it_is_asked_by(holding: Holding, tmp_path: Path) -> None:
    written = [f"{letter} a{letter}b" for letter in ASSIGNED]
    holding(text(fr="\n".join(written)), languages="fr")
    index = sqlite3.connect(tmp_path / "search.sqlite")
    index.execute("CREATE VIRTUAL TABLE temp.kept USING fts5vocab('main', 'words_0', 'row')")
    kept = {term for (term,) in index.execute("SELECT term FROM kept")}
    index.close()
    assert {term for each in written for term in terms(each)} <= kept


@pytest.mark.slow
def test_a_letter_that_stands_for_several_words_is_found(holding: Holding) -> None:
    lost = []
    for letter in (each for each in ASSIGNED if len(terms(each)) > 1):
        index = holding(text(fr="«»"), text(fr=f"{letter} a{letter}b"), languages="fr")
        lost += [word for word in (letter, f"a{letter}b") if 1 not in sections(index.find(word, "fr"))]
    assert lost == []


@pytest.mark.parametrize("typed", ["lal", "zzzz", "bo"])
def test_what_is_not_there_is_not_found(holding: Holding, typed: str) -> None:
    assert holding(text(ht="mi wo")).find(typed, "ht") == []


def test_a_title_comes_before_a_heading_and_a_heading_before_a_text(tmp_path: Path) -> None:
    one = section("one", text(fr="Le passeport"))
    two = section("two", Heading(text=words(fr="Passeports")))
    three = section("passeport", text(fr="Autre chose"))
    index = index_of(exhibit(tab("t", one, two, three), languages="fr"), tmp_path)
    found = index.find("passeport", "fr")
    assert [(each.section, each.block) for each in found] == [(2, NO_BLOCK), (1, 0), (0, 0)]


def test_the_language_of_the_visitor_comes_first_and_a_place_comes_once(holding: Holding) -> None:
    index = holding(text(fr="migration"), text(en="migration", ht="migrasyon"), text(ht="migration", fr="migration"))
    found = index.find("migration", "ht")
    assert [(each.section, each.language) for each in found] == [(2, "ht"), (1, "ht"), (0, "fr")]
    assert sections(index.find("migration", "en")) == [1, 2, 0]


def test_a_typo_is_forgiven_in_other_languages_when_nothing_else_is_found(holding: Holding) -> None:
    (found,) = holding(text(fr="rapatriement")).find("rapatriment", "ht")
    assert found.language == "fr"


def test_all_words_come_before_some_of_them(holding: Holding) -> None:
    index = holding(text(fr="un bureau"), text(fr="bureau des passeports"), text(fr="des passeports"))
    assert sections(index.find("bureau passeport", "fr"))[0] == 1
    assert sorted(sections(index.find("bureau passeport", "fr"))) == [0, 1, 2]


def test_small_words_do_not_hide_what_is_meant(holding: Holding) -> None:
    index = holding(text(ht="jwenn èd"), text(ht="kote m ka ale"))
    assert sections(index.find("kote m ka jwenn", "ht")) == [1, 0]


def test_a_section_does_not_fill_the_whole_list(tmp_path: Path) -> None:
    many = [section(f"s{number}", *[text(fr="aide")] * 9) for number in range(30)]
    found = index_of(exhibit(tab("t", *many), languages="fr"), tmp_path).find("aide", "fr")
    assert len(found) <= MAX_FOUND
    assert all(sections(found).count(number) <= MAX_OF_SECTION for number in sections(found))


def test_how_far_a_text_can_be_trusted_and_who_made_a_picture_is_not_searched(holding: Holding) -> None:
    picture = Picture(picture=PictureFile("a.png"), alt=words(fr="un navire"), credit=words(fr="photographe"))
    index = holding(picture, Quote(text=words(fr="dit"), who=words(fr="quelqu’un"), confirmed=False, as_of="2019"))
    assert sections(index.find("navire", "fr")) == [0]
    for typed in ("photographe", "confirmé", "2019"):
        assert index.find(typed, "fr") == []


def test_every_part_of_a_block_is_searched(holding: Holding) -> None:
    event = Event(date="2010-01-12", title=words(fr="séisme"), text=words(fr="la terre tremble"))
    prose = RichText(
        {"fr": (Paragraph("paragraph", "<b>gras</b> &amp; <i>maigre</i>"), Paragraph("bullet", "un point"))}
    )
    index = holding(
        Timeline(items=(event,)), Callout(title=words(fr="attention"), text=prose), List(items=(words(fr="papier"),))
    )
    for typed, number in {"2010": 0, "janvier": 0, "tremble": 0, "gras": 1, "point": 1, "papier": 2}.items():
        assert sections(index.find(typed, "fr")) == [number], typed
    assert index.find("amp", "fr") == []


def test_what_is_the_same_in_every_language_is_found_in_each(holding: Holding) -> None:
    index = holding(List(items=(LocalizedText({"": "UNICEF"}),)))
    assert [each.language for each in index.find("unicef", "fr")] == ["fr"]
    assert [each.language for each in index.find("unicef", "ht")] == ["ht"]


def test_a_block_that_lacks_a_language_is_not_found_in_it(shipped: StoredRelease) -> None:
    block = List(items=(words(fr="un", ht="youn"), words(fr="deux")))
    kept = exhibit(tab("t", section("s", block)), languages="ht fr")
    told = passages(kept.release.content, kept.release.catalogues)
    assert [each.text for each in told["ht"] if each.block == 0] == []
    assert [each.text for each in told["fr"] if each.block == 0] == ["un\ndeux"]
    assert shipped


# --- while typing


def test_words_are_completed_as_they_are_usually_written(holding: Holding) -> None:
    index = holding(text(ht="Paspò paspò paspò pastè"), text(ht="pase Pasaj"))
    assert index.completions("pas", "ht") == ["paspò", "Pasaj", "pase", "pastè"]
    assert index.completions("yon pasp", "ht") == ["paspò"]
    assert index.completions("paspo", "ht") == []
    assert index.completions("pas", "fr") == []
    assert index.completions("pas", "xx") == []


def test_only_words_of_what_shows_complete_others(holding: Holding) -> None:
    hidden = text(ht="pasaj paspò pase pastè pasyon " * 2)
    index = holding(hidden, text(ht="Kote pasaj ak pasan"), hidden)
    assert "pasan" not in index.completions("pas", "ht")
    for typed in ("pas", "kote pas"):
        assert index.completions(typed, "ht", lambda _tab, section, _block: section == 1) == ["pasaj", "pasan"]


def test_what_shows_is_found_behind_whatever_does_not(tmp_path: Path) -> None:
    many = [text(ht="paspò") for _ in range(query.MAX_READ + 1)]
    index = index_of(exhibit(tab("t", section("s", *many)), languages="ht"), tmp_path)
    found = index.find("paspò", "ht", lambda _tab, _section, block: block == query.MAX_READ)
    assert [each.block for each in found] == [query.MAX_READ]


# --- harm


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", '"', '"" OR', "a AND", "NEAR(", "words_0:", "*", "-x", "^", "'; DROP TABLE passages; --",
        "\x00", "a\x00b",
        "😀", "\u202e\u200f", "%", "_", "\\", "(" * 100, "x" * 10_000, "a " * 5_000, "\ud800", "ل" * 500,
    ],
)  # fmt: skip
def test_nothing_that_is_typed_does_any_harm(holding: Holding, typed: str) -> None:
    index = holding(text(fr="bonjour"))
    for language in ("fr", "xx"):
        index.find(typed, language)
        index.completions(typed, language)
    assert sections(index.find("bonjour", "fr")) == [0]


def test_without_an_index_nothing_is_found(tmp_path: Path) -> None:
    index = Index(tmp_path / "none.sqlite")
    assert index.find("bonjour", "fr") == []
    assert index.completions("bonjour", "fr") == []


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100, None])
def test_a_damaged_index_finds_nothing_and_says_once_that_it_is_damaged(
    tmp_path: Path, holding: Holding, damage: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    holding(text(fr="bonjour"))
    path = tmp_path / "search.sqlite"
    path.write_bytes(damage if damage is not None else path.read_bytes()[:8192])
    index = Index(path)
    assert index.find("bonjour", "fr") == []
    assert index.completions("bon", "fr") == []
    assert index.damaged
    assert [str(path) in record.getMessage() for record in caplog.records] == [True]


@pytest.mark.slow
def test_no_damage_raises_anything(tmp_path: Path, shipped: StoredRelease, caplog: pytest.LogCaptureFixture) -> None:
    whole = build(shipped.release.content, shipped.release.catalogues)
    path, chance = tmp_path / "search.sqlite", random.Random(1)  # noqa: S311 - the same damage each time
    damaged = 0
    for _ in range(200):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 50, 500))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        start = chance.randrange(0, len(data), 4096)
        data[start : start + 4096] = bytes(4096) * chance.randrange(2)
        path.write_bytes(data)
        index = Index(path)
        for typed in ("pas", "bureau passeport", "rapatriment", "1990"):
            index.find(typed, "fr")
            index.completions(typed, "ht")
        damaged += index.damaged
        index.close()
    assert damaged > 100
    assert caplog.records


def test_an_error_that_is_no_damage_spoils_no_index(
    holding: Holding, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    index = holding(text(fr="bonjour"))
    with monkeypatch.context() as patch:
        patch.setattr(query, "_expression", lambda _groups: "a syntax that (nobody understands")
        assert index.find("bonjour", "fr") == []
    assert caplog.records[0].exc_info, "it is a fault of ours"
    assert not index.damaged
    assert sections(index.find("bonjour", "fr")) == [0]


def test_an_index_that_comes_later_is_used(tmp_path: Path) -> None:
    kept = exhibit(tab("t", section("s", text(fr="bonjour"))), languages="fr")
    index = Index(tmp_path / "search.sqlite")
    assert index.find("bonjour", "fr") == []
    index_of(kept, tmp_path)
    assert sections(index.find("bonjour", "fr")) == [0]
    index.close()
    assert sections(index.find("bonjour", "fr")) == [0]


def test_the_shipped_content_is_found_in_each_language(shipped: StoredRelease, tmp_path: Path) -> None:
    index = index_of(shipped, tmp_path)
    for language, typed in {"ht": "pwoteksyon", "fr": "protection", "en": "protection", "es": "proteccion"}.items():
        found = index.find(typed, language)
        assert found[0].language == language
        assert found[0].block == NO_BLOCK


def test_the_areas_of_a_map_and_their_values_are_found(holding: Holding) -> None:
    area = Area(code="HT-AR", name=words(ht="Latibonit", fr="Artibonite"), value=Measure({"": "420"}))
    index = holding(Map(file="country.json", items=(area,)), languages="ht fr")
    assert index.find("latib", "ht")
    assert index.find("420", "fr")
    assert not index.find("country", "fr")


def test_the_words_of_home_and_leads_lead_to_their_sections(tmp_path: Path) -> None:
    kept = exhibit(tab("t", "first", replace(section("second"), lead=words(fr="En une phrase", en="In one sentence"))))
    home = Home(
        needs=(Need(link="t/second", title=words(fr="Je reviens", en="I am back"), text=words(en="On arrival")),)
    )
    content = replace(kept.release.content, home=home)
    index = index_of(replace(kept, release=replace(kept.release, content=content)), tmp_path)
    for sought, language in (("back", "en"), ("arrival", "en"), ("reviens", "fr"), ("phrase", "fr")):
        (found,) = index.find(sought, language)[:1]
        assert (found.section, found.block, found.language) == (1, NO_BLOCK, language)


def test_the_file_is_closed_when_nobody_has_the_index_any_more(
    holding: Holding, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = []

    class Connection(sqlite3.Connection):
        def close(self) -> None:
            closed.append(self)
            super().close()

    index = holding(text(en="Water"))
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Connection))
    assert index.find("water", "en")
    del index
    assert len(closed) == 1
