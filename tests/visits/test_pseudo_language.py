"""Whatever language is added, it has room: a made-up one that is longer than all others shows whole on every screen."""

from itertools import product

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QRawFont

from kiosk.commands.screens import REFERENCE_SCREENS, Screen
from kiosk.content.schema.blocks import Chart, Story, Timeline
from kiosk.content.store.store import StoredRelease
from tests.conftest import OpensKiosk
from tests.ears import Ears
from tests.looks import Look
from tests.pixels import Glass
from tests.pseudo import ACCENTED, CODE, PADDING, grown, grown_markup, growth_of, in_pseudo_language

SMALL = Screen.parse("1280x800@10.1")
"""Where room is scarcest: there the size between the two others is looked at, too."""
FEW = 3
"""Events that stand below each other; more are travelled along."""
MIN_SHARE = 0.4
"""How much of the height of the screen the page must still have."""


@pytest.fixture(scope="module")
def lengthy(shipped: StoredRelease) -> StoredRelease:
    """Return the content that comes with the program, in the made-up language."""
    return in_pseudo_language(shipped)


@pytest.mark.slow
@pytest.mark.parametrize(("screen", "text_size"), [*product(REFERENCE_SCREENS, (0, 2)), (SMALL, 1)], ids=str)
def test_everything_has_room(opens_kiosk: OpensKiosk, lengthy: StoredRelease, screen: Screen, text_size: int) -> None:
    visitor = opens_kiosk(lengthy, screen, language=CODE)
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    look = Look(visitor, Glass(visitor.window).cut)
    assert not list(look.where_it_is_longest(lengthy, CODE, MIN_SHARE))


@pytest.mark.slow
@pytest.mark.parametrize("text_size", [0, 2])
@pytest.mark.parametrize("screen", ["1280x800@10.1", "1080x1920@21.5"])
def test_what_is_drawn_has_room(opens_kiosk: OpensKiosk, lengthy: StoredRelease, screen: str, text_size: int) -> None:
    """The first section with a chart, a timeline to travel along, and a story."""
    visitor = opens_kiosk(lengthy, Screen.parse(screen), language=CODE)
    visitor.kiosk.listening.set_backend(Ears())
    visitor.kiosk.begin(CODE)
    visitor.reads_the_first_section()
    visitor.kiosk.accessibility.chooseTextSize(text_size)
    look = Look(visitor, Glass(visitor.window).cut)
    sections = [(tab, section) for tab in lengthy.release.content.tabs for section in tab.sections]
    for kind in (Chart, Timeline, Story):
        tab, section = next(
            each
            for each in sections
            if any(isinstance(block, kind) and len(block.items) > FEW for block in each[1].blocks)
        )
        assert not list(look.at_section(tab, section, MIN_SHARE))


@pytest.mark.parametrize("screen", REFERENCE_SCREENS, ids=str)
def test_the_greeting_has_room(opens_kiosk: OpensKiosk, lengthy: StoredRelease, screen: Screen) -> None:
    visitor = opens_kiosk(lengthy, screen, language=CODE)
    assert not list(Look(visitor, Glass(visitor.window).cut).at_greetings())


@pytest.mark.parametrize(
    ("text", "minimum"),
    [("Help", 8), ("Partnerships", 21), ("Where to find us now", 32), ("x" * 30, 42), ("x" * 51, 57)],
)
def test_a_text_grows_as_translations_do(text: str, minimum: int) -> None:
    assert minimum <= len(grown(text)) <= len(text) * (1 + growth_of(len(text))) + 3


def test_places_and_marks_stay() -> None:
    assert "%1" in grown("Next: %1")
    assert "<b>" in grown_markup("a <b>b</b> &amp; c")
    assert "&amp;" in grown_markup("a <b>b</b> &amp; c")


def test_each_letter_can_be_drawn(qapp: QGuiApplication) -> None:
    assert qapp
    font = QRawFont.fromFont(QFont("Noto Sans"))
    assert not [letter for letter in ACCENTED + "".join(PADDING) + "[]" if not font.supportsCharacter(ord(letter))]
