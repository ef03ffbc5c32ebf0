"""Another organisation's folder is read as it stands, and shows all that content can be made of."""

from datetime import date
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from PySide6.QtGui import QAccessible

from kiosk.content.schema.blocks import Block
from kiosk.content.schema.model import Content, Tab
from kiosk.content.store.store import StoredRelease
from kiosk.content.validation.load import load
from tests.conftest import OpensKiosk
from tests.visitor import Visitor, below

FOLDER = Path(__file__).parent.parent / "other_content"


@pytest.fixture(scope="module")
def content() -> Content:
    """The library network of the example."""
    loaded = load(FOLDER, today=date(2026, 1, 1))
    assert loaded.content is not None, loaded.diagnostics
    return loaded.content


def test_the_only_warnings_are_that_no_native_speaker_has_confirmed_the_languages() -> None:
    assert [diagnostic.path for diagnostic in load(FOLDER, today=date(2026, 1, 1)).diagnostics] == [
        "language “العربية” (ar)",
        "language “English” (en)",
    ]


def test_a_link_in_a_text_is_touched_at_a_button_below_it(opens_kiosk: OpensKiosk, library: StoredRelease) -> None:
    visitor = opens_kiosk(library)
    visitor.begins("English")
    visitor.taps("how to join", QAccessible.Role.Link)
    assert visitor.kiosk.navigation.title == "How to join"


def test_it_opens_in_arabic_with_five_tabs_and_every_layout(content: Content) -> None:
    assert content.default_language == "ar"
    assert len(content.tabs) == 5
    assert {tab.layout for tab in content.tabs} == set(get_args(get_type_hints(Tab)["layout"]))


def test_it_shows_every_kind_of_block(content: Content) -> None:
    shown = {type(block) for tab in content.tabs for section in tab.sections for block in section.blocks}
    assert shown == set(Block.__subclasses__())


@pytest.mark.parametrize(
    ("address", "icon"), [("who-we-are/who-can-help", "concierge-bell"), ("offices/ask", "triangle-alert")]
)
def test_a_callout_shows_its_icon_or_the_sign_of_its_style(visitor: Visitor, address: str, icon: str) -> None:
    visitor.chooses_language("English")
    visitor.kiosk.navigation.openLink(address)
    visitor.pauses()
    boxes = [item for item in below(visitor.page) if item.property("usualIcon")]
    assert icon in {box.property("icon") for box in boxes}
