"""A section with partners of several kinds shows one of them, or all; all about one shows when it is opened."""

import pytest
from pytestqt.qtbot import QtBot

from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, offices, partners, reads, section, tab


@pytest.fixture
def sociable(kiosk: Kiosk) -> Kiosk:
    """Return a kiosk at a section with two blocks of partners."""
    kiosk.show(
        exhibit(tab("partners", section("all", partners("donor", "other", "donor"), partners("sector")), "next"))
    )
    reads(kiosk, "ht")
    return kiosk


def test_partners_are_shown_by_kind(sociable: Kiosk) -> None:
    shown = sociable.navigation.partners
    assert (shown.kinds, shown.kind) == (["donor", "other", "sector"], "")
    shown.chooseKind("donor")
    assert shown.kind == "donor"


def test_a_partner_that_is_shown_is_opened_by_its_number(sociable: Kiosk) -> None:
    shown = sociable.navigation.partners
    blocks = [each["block"] for each in sociable.navigation.pages.parts.records]
    numbers = [(each["name"], each["number"]) for block in blocks for each in block["items"]]
    assert numbers == [("donor in ht", 0), ("donor in ht", 2), ("other in ht", 1), ("sector in ht", 3)]
    shown.open(3)
    assert (shown.isOpen, shown.current["name"], shown.current["role"]) == (True, "sector in ht", "role in ht")
    sociable.exhibit.chooseLanguage("fr")
    assert shown.current["name"] == "sector in fr"
    shown.close()
    assert (shown.isOpen, shown.current) == (False, {})


@pytest.mark.parametrize("number", [-1, 4])
def test_a_partner_that_is_not_there_opens_nothing(sociable: Kiosk, number: int) -> None:
    sociable.navigation.partners.open(number)
    assert not sociable.navigation.partners.isOpen


def test_another_page_closes_the_partner(sociable: Kiosk) -> None:
    sociable.navigation.partners.open(0)
    sociable.navigation.openLink("partners/next")
    sociable.navigation.openLink("partners/all")
    assert not sociable.navigation.partners.isOpen


def test_a_kind_that_was_asked_for_is_forgotten_on_the_way_to_a_section_that_was_read_before(
    kiosk: Kiosk, qtbot: QtBot
) -> None:
    long = section("long", offices("north"), partners("other"), partners("sector"))
    kiosk.show(exhibit(tab("partners", section("all", partners("donor", "other")), long)))
    reads(kiosk, "ht")
    navigation = kiosk.navigation
    navigation.pages.fit([400.0, 20.0, 20.0, 600.0, 600.0, 80.0, 1, 40.0])
    navigation.openLink("partners/long")
    qtbot.waitUntil(lambda: navigation.pages.parts.complete)
    navigation.pages.measured([[row, 400.0, 60.0, [], 1.0, []] for row in range(3)])
    assert not navigation.pages.loading
    navigation.openLink("partners/all")
    navigation.partners.chooseKind("donor")
    navigation.openLink("partners/long")
    assert [each["kind"] for each in navigation.pages.parts.records] == ["offices", "partners", "partners"]
    assert navigation.partners.kind == ""
