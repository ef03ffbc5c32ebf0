"""The panels on top of the page: one is in front, and closing it leads back to what lies below."""

import pytest

from kiosk.content.schema.blocks import Film
from kiosk.models.kiosk import Kiosk
from kiosk.models.panels import Panels
from tests.models.exhibits import exhibit, offices, partners, picture, reads, said, section, tab


@pytest.fixture
def panels(kiosk: Kiosk) -> Panels:
    """Nothing is open yet in a section with an office, a picture and a film."""
    film = Film(title=said("Film"), film="film.webm", alt=said("Alt"))
    kiosk.show(
        exhibit(tab("offices", section("all", offices("north"), picture("map.png"), film, partners("donor")), "more"))
    )
    reads(kiosk, "fr")
    return kiosk.panels


@pytest.mark.parametrize("name", ["sections", "accessibility", "search", "languages"])
def test_a_panel_opens_by_its_name_and_closes(panels: Panels, name: str) -> None:
    assert (panels.front, panels.byButton) == ("", "")
    panels.open(name)
    assert (panels.front, panels.byButton) == (name, name)
    panels.close()
    assert (panels.front, panels.byButton) == ("", "")


def test_an_unknown_name_opens_nothing(panels: Panels) -> None:
    panels.open("settings")
    assert panels.front == ""


def test_what_is_open_in_a_section_is_in_front(kiosk: Kiosk, panels: Panels) -> None:
    kiosk.navigation.offices.open("north")
    assert panels.front == "office"
    kiosk.navigation.share.offer("north")
    assert panels.front == "share"
    panels.close()
    assert panels.front == "office"
    panels.close()
    kiosk.navigation.partners.open(0)
    assert panels.front == "partner"
    panels.close()
    kiosk.navigation.pictures.enlarge(1)
    assert panels.front == "picture"
    panels.close()
    kiosk.playback.open(2)
    assert panels.front == "film"
    panels.close()
    assert panels.front == ""
    panels.close()
    assert panels.front == ""


def test_the_question_is_in_front_of_all_and_no_close_answers_it(kiosk: Kiosk, panels: Panels) -> None:
    panels.open("search")
    kiosk.visit.ask()
    assert (panels.front, panels.byButton) == ("question", "search")
    panels.close()
    assert (panels.front, panels.byButton) == ("question", "search")
    kiosk.visit.stay()
    assert panels.front == "search"


@pytest.mark.parametrize("closes", ["closeAll", "end of the visit"])
def test_all_close_together(kiosk: Kiosk, panels: Panels, closes: str) -> None:
    kiosk.navigation.offices.open("north")
    kiosk.navigation.share.offer("north")
    panels.open("accessibility")
    if closes == "closeAll":
        panels.closeAll()
    else:
        kiosk.visit.end()
    assert (panels.front, kiosk.navigation.offices.current) == ("", {})


def test_another_page_closes_what_was_open_in_the_section_alone(kiosk: Kiosk, panels: Panels) -> None:
    kiosk.navigation.offices.open("north")
    panels.open("sections")
    kiosk.navigation.openSection(1)
    assert panels.front == "sections"
    panels.close()
    assert panels.front == ""
