"""An office is opened in its section, and closed with it."""

import pytest

from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, heading, offices, reads, section, tab


def test_an_office_opens_and_closes(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("offices", section("all", heading("x"), offices("north", "south")), layout="offices")))
    reads(kiosk, "fr")
    assert kiosk.navigation.layout == "offices"
    assert kiosk.navigation.offices.current == {}
    assert kiosk.navigation.offices.leading["town"] == "north"
    kiosk.navigation.offices.open("south")
    assert (kiosk.navigation.offices.current["name"], kiosk.navigation.offices.leading["town"]) == (
        "south in fr",
        "south",
    )
    kiosk.exhibit.chooseLanguage("en")
    assert kiosk.navigation.offices.current["name"] == "south in en"
    kiosk.navigation.close()
    assert kiosk.navigation.offices.current == {}


@pytest.mark.parametrize("office_id", ["", "nowhere", "../south"])
def test_an_unknown_office_is_none(kiosk: Kiosk, office_id: str) -> None:
    kiosk.show(exhibit(tab("offices", section("all", offices("north")))))
    reads(kiosk, "ht")
    kiosk.navigation.offices.open(office_id)
    assert kiosk.navigation.offices.current == {}
    assert kiosk.navigation.offices.leading["town"] == "north"
