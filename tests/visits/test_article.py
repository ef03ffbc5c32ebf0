"""A section looks like a page of a book: what matters is large, what belongs together stands together."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem

from kiosk.commands.screens import Screen
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk, keep
from tests.visitor import Visitor, below

SHARE = """
format: 1
name: Kiosk
default_language: en
languages: [{code: en, name: English, reviewed: true}]
attract: {greeting: Welcome}
help: a/a
tabs:
  - id: a
    title: Tab
    icon: info
    sections:
      - id: a
        title: Section
        icon: info
        blocks: [{kind: numbers, items: [{value: 85%, label: live with neighbours, drawn_as: people}]}]
"""
USUAL = Screen.parse("1920x1080@21.5")


def _opened(opens_kiosk: OpensKiosk, stored: StoredRelease, language: str, link: str) -> Visitor:
    visitor = opens_kiosk(stored, USUAL, language=language)
    visitor.touches_the_attract_screen()
    visitor.kiosk.navigation.openLink(link)
    visitor.pauses()
    return visitor


def _turned_to(visitor: Visitor, kind: str) -> Visitor:
    blocks = visitor.kiosk.navigation.blocks.records
    visitor.kiosk.navigation.pages.openBlock(next(i for i, each in enumerate(blocks) if each["kind"] == kind), -1)
    visitor.pauses()
    return visitor


def _saying(visitor: Visitor, text: str) -> QQuickItem:
    return next(each for each in below(visitor.page) if each.isVisible() and each.property("text") == text)


def _place(item: QQuickItem) -> QRectF:
    return QRectF(item.mapToScene(QPointF(0, 0)), item.size())


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ("You get a token", "You are asked questions", "You get help")),
        ("es", ("Usted recibe una ficha", "Le hacen preguntas", "Usted recibe ayuda")),
    ],
)
def test_steps_stand_beside_each_other_where_there_is_room(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, language: str, titles: tuple[str, ...]
) -> None:
    visitor = _turned_to(_opened(opens_kiosk, shipped, language, "what-we-do/reception"), "steps")
    steps = [_place(_saying(visitor, title)) for title in titles]

    assert len({round(each.top()) for each in steps}) == 1
    assert all(one.right() < other.left() for one, other in pairwise(steps))


def test_figures_beside_each_other_are_equally_large(opens_kiosk: OpensKiosk, library: StoredRelease) -> None:
    visitor = _turned_to(_opened(opens_kiosk, library, "en", "welcome/about"), "numbers")
    sizes = {_saying(visitor, text).property("font").pixelSize() for text in ("7", "210,000")}

    assert len(sizes) == 1


def test_the_picture_of_a_story_fills_its_page(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _turned_to(_opened(opens_kiosk, shipped, "en", "who-we-are/who-can-help"), "story")
    story = visitor.kiosk.navigation.blocks.records[visitor.kiosk.navigation.pages.anchor]["block"]
    (picture,) = [each for each in visitor.everything() if each.name == story["items"][0]["alt"]]

    assert picture.rect.height() >= 0.6 * visitor.window.height()
    assert picture.rect.bottom() <= visitor.page.mapToScene(QPointF(0, visitor.page.height())).y()


def test_a_chart_that_goes_on_says_again_what_it_is(opens_kiosk: OpensKiosk, shipped: StoredRelease) -> None:
    visitor = _opened(opens_kiosk, shipped, "en", "what-we-do/tracking")
    headings = [
        [each.name for each in things if each.role == QAccessible.Role.Heading]
        for things in visitor.sees_on_each_page()
    ]

    assert all("Displaced people in Haiti" in each for each in headings[:2])


def test_a_figure_that_is_a_share_is_drawn_as_people_below_its_number(opens_kiosk: OpensKiosk, tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(SHARE)
    visitor = _opened(opens_kiosk, keep(tmp_path / "content.yaml", tmp_path / "kept"), "en", "a/a")
    drawn = {each.objectName(): _place(each) for each in below(visitor.page) if each.isVisible() and each.objectName()}
    number, words = (_place(_saying(visitor, text)) for text in ("85%", "live with neighbours"))

    assert drawn["people"].width() / drawn["ten"].width() == pytest.approx(0.85, abs=0.01)
    assert number.top() < drawn["ten"].top() < words.top()
    assert drawn["ten"].bottom() <= words.top()
    assert visitor.sees("85%, live with neighbours")
