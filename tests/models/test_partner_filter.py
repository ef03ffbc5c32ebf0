"""A section with partners of several kinds shows one of them, or all."""

from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, partners, reads, section, tab


def test_partners_are_shown_by_kind(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("partners", section("all", partners("donor", "other", "donor"), partners("sector")))))
    reads(kiosk, "ht")
    assert kiosk.navigation.partners.kinds == ["donor", "other", "sector"]
    assert kiosk.navigation.partners.kind == ""
    kiosk.navigation.partners.choose("donor")
    assert kiosk.navigation.partners.kind == "donor"
