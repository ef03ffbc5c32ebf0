"""The browser page says all that the kiosk says, in every language, and finds its pictures and icons."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from PySide6.QtGui import QGuiApplication

from benchmarks.page import AFTER_CONTENT, BEFORE_CONTENT, write_page
from benchmarks.page.blocks import KINDS, block_html
from benchmarks.page.elements import box, image, words
from benchmarks.page.sizes import NarrowScreenError, sizes_on
from benchmarks.page.telling import Telling
from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.blocks import Text
from kiosk.content.schema.types import LocalizedText, Paragraph, RichText
from kiosk.content.store.store import StoredRelease

NEVER_SHOWN = {
    "besideMonogram",
    "captions",
    "change",
    "changeName",
    "monogram",
    "drawnAs",
    "show",
    "code",
    "film",
    "icon",
    "id",
    "kind",
    "language",
    "link",
    "picture",
    "poster",
    "signed",
    "style",
    "url",
    "withinYear",
}
"""What a block holds besides words; the page writes whole dates."""


@dataclass(frozen=True)
class Written:
    """A page that was written, and what it was written from."""

    stored: StoredRelease
    folder: Path

    @property
    def document(self) -> str:
        return (self.folder / "index.html").read_text("utf-8")

    @property
    def exhibit(self) -> dict[str, Any]:
        script = (self.folder / "content.js").read_text("utf-8")
        told: dict[str, Any] = json.loads(json.loads(script.removeprefix(BEFORE_CONTENT).removesuffix(AFTER_CONTENT)))
        return told

    def localizers(self) -> Iterator[Localizer]:
        release = self.stored.release
        for each in release.content.languages:
            yield Localizer(release.content, release.catalogues, self.stored.folder.absolute().as_uri(), each.code, {})

    def pieces(self) -> list[str]:
        """Return all HTML there is: the document, and what its script puts into it."""
        languages = self.exhibit["languages"].values()
        pages = [page for told in languages for tab in told["pages"] for page in tab]
        return [self.document, *pages, *(part for told in languages for part in (told["bar"], *told["lists"]))]


@pytest.fixture(scope="module", params=["shipped", "library"])
def written(request: pytest.FixtureRequest, qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Written:
    assert qapp
    stored = request.getfixturevalue(request.param)
    folder = tmp_path_factory.mktemp("page")
    assert write_page(stored, folder) == folder / "index.html"
    return Written(stored, folder)


def test_every_word_of_every_block_is_on_its_page(written: Written) -> None:
    missing = []
    for localizer in written.localizers():
        told = written.exhibit["languages"][localizer.language]
        for tab, pages in zip(written.stored.release.content.tabs, told["pages"], strict=True):
            for section, html in zip(tab.sections, pages, strict=True):
                shown = Reader.read(html)
                expected = [text for block in section.blocks for text in texts_of(localizer.block(block))]
                missing += [(localizer.language, text) for text in expected if text not in shown.text]
                assert shown.classes.count("block") == len(section.blocks)
                assert localizer.localize(section.title) in shown.text
    assert missing == []


def test_every_office_can_be_touched_and_has_its_details_behind_it(written: Written) -> None:
    for localizer in written.localizers():
        pages = Reader.read("".join(map("".join, written.exhibit["languages"][localizer.language]["pages"])))
        blocks = [b for tab in localizer.content.tabs for section in tab.sections for b in section.blocks]
        offices = [office.id for block in blocks if block.kind == "offices" for office in block.items]  # type: ignore[attr-defined]
        assert offices
        assert [do.removeprefix("office:") for do in pages.touches if do.startswith("office:")] == offices
        assert pages.classes.count("details") == len(offices)


def test_every_tab_section_and_language_has_its_button(written: Written) -> None:
    content = written.stored.release.content
    for localizer in written.localizers():
        told = written.exhibit["languages"][localizer.language]
        bar = Reader.read(told["bar"])
        assert [do for do in bar.touches if do.startswith("tab:")] == [f"tab:{i}" for i in range(len(content.tabs))]
        assert all(localizer.localize(tab.title) in bar.text for tab in content.tabs)
        assert all(f"language:{each.code}" in bar.touches and each.name in bar.text for each in content.languages)
        for tab, html in zip(content.tabs, told["lists"], strict=True):
            rows = Reader.read(html)
            assert rows.touches == [f"section:{index}" for index in range(len(tab.sections))]
            assert all(localizer.localize(section.title) in rows.text for section in tab.sections)


def test_the_attract_screen_greets_in_every_language(written: Written) -> None:
    document = Reader.read(written.document)
    attract = written.stored.release.content.attract
    for localizer in written.localizers():
        said = (attract.greeting, attract.text, localizer.content.name)
        assert all(localizer.localize(each) in document.text for each in said if each)
        assert localizer.catalogue.messages["touch_to_begin"] in document.text


def test_the_language_asked_for_comes_first(shipped: StoredRelease, qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    write_page(shipped, tmp_path, language="es")
    page = Written(shipped, tmp_path)
    assert page.document.index("Le damos la bienvenida") < page.document.index("Bienvenue")
    assert next(iter(page.exhibit["languages"])) == "es"


def test_all_pictures_and_icons_are_there(written: Written) -> None:
    readers = [Reader.read(piece) for piece in written.pieces()]
    pictures = {address for reader in readers for address in reader.pictures}
    assert pictures
    assert [each for each in pictures if not Path(unquote(each.removeprefix("file://"))).is_file()] == []
    assert {icon for reader in readers for icon in reader.icons} <= set(readers[0].symbols)


def test_nothing_is_asked_of_the_network(written: Written) -> None:
    readers = [Reader.read(piece) for piece in written.pieces()]
    assert [each for reader in readers for each in reader.loads if not each.startswith(("file://", "#"))] == []
    assert {script for reader in readers for script in reader.scripts} == {"content.js", "kiosk.js"}


def test_a_kind_that_the_page_does_not_know_is_written_as_plain_lines(
    library: StoredRelease, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(KINDS, "text")
    release = library.release
    localizer = Localizer(release.content, release.catalogues, "", "en", {})
    telling = Telling(localizer, sizes_on(1920, 1080, release.content.accent))
    text = RichText({"": (Paragraph(style="paragraph", text="Rain &amp; <b>sun</b>"),)})
    shown = Reader.read(block_html(Text(title=LocalizedText({"": "Weather"}), text=text, as_of="2024"), telling))
    assert list(filter(None, shown.said)) == ["Weather", "Rain & sun", "As of 2024"]
    assert shown.classes[:2] == ["block", "text"]


def test_words_of_the_content_stay_words() -> None:
    hostile = '"><script>alert("&")</script>'
    for html in (words("", hostile), box("", title=hostile), image("file:///picture.png", hostile)):
        assert "script" not in Reader.read(html).tags
    assert Reader.read(words("", hostile)).text == hostile


def test_a_screen_without_room_is_refused(shipped: StoredRelease, qapp: QGuiApplication, tmp_path: Path) -> None:
    assert qapp
    with pytest.raises(NarrowScreenError):
        write_page(shipped, tmp_path, width=1080, height=1920)


def texts_of(item: Any, key: str = "") -> Iterator[str]:
    """Yield what a reader can see of a block: its words without marks."""
    if isinstance(item, dict):
        for name, value in item.items():
            told = name == "name" and "length" in item  # a number with its label, which stand there by themselves
            if not told and (item.get("style") != "jump" or name == "text"):
                yield from texts_of(value, name)
    elif isinstance(item, list):
        for each in item:
            yield from texts_of(each, key)
    elif isinstance(item, str) and item and key not in NEVER_SHOWN:
        yield item.removeprefix("https://") if key == "address" else Reader.read(item).text


@dataclass
class Reader(HTMLParser):
    """Reads HTML as a browser does, templates included."""

    said: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    touches: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    icons: list[str] = field(default_factory=list)
    symbols: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    @classmethod
    def read(cls, html: str) -> "Reader":
        reader = cls()
        reader.feed(html)
        reader.close()
        return reader

    @property
    def text(self) -> str:
        return "".join(self.said)

    def handle_data(self, data: str) -> None:
        self.said.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.classes += named.get("class", "").split()
        self.said += [named.get("alt", ""), named.get("aria-label", "")]
        self.touches += [named["data-do"]] if "data-do" in named else []
        address = named.get("src") or named.get("href") or ""
        kinds = {"img": self.pictures, "script": self.scripts, "symbol": self.symbols, "use": self.icons}
        if tag in kinds:
            kinds[tag].append(named["id"] if tag == "symbol" else address.removeprefix("#"))
        if address and tag != "script":
            self.loads.append(address)
