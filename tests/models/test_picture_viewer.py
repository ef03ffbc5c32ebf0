"""Pictures of the open section are enlarged, and nothing else is."""

from PySide6.QtTest import QSignalSpy

from kiosk.models.kiosk import Kiosk
from tests.models.exhibits import exhibit, gallery, heading, picture, reads, section, tab


def test_only_pictures_are_enlarged(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("about", section("map", heading("x"), picture("map.png"), heading("y")))))
    reads(kiosk, "ht")
    for index in (0, 2, 3, -1, -2):
        kiosk.navigation.pictures.enlarge(index)
        assert (kiosk.navigation.pictures.items, kiosk.navigation.pictures.block) == ([], -1)
    kiosk.navigation.pictures.enlarge(1)
    assert [each["alt"] for each in kiosk.navigation.pictures.items] == ["map.png in ht"]
    kiosk.exhibit.chooseLanguage("en")
    assert [each["alt"] for each in kiosk.navigation.pictures.items] == ["map.png in en"]
    kiosk.navigation.close()
    assert (kiosk.navigation.pictures.items, kiosk.navigation.pictures.block) == ([], -1)


def test_of_a_gallery_any_picture_is_enlarged_with_those_beside_it(kiosk: Kiosk) -> None:
    kiosk.show(exhibit(tab("about", section("map", heading("x"), gallery("a.png", "b.png", "c.png")))))
    reads(kiosk, "ht")
    opened, turned = QSignalSpy(kiosk.navigation.pictures.changed), QSignalSpy(kiosk.navigation.pictures.indexChanged)
    kiosk.navigation.pictures.enlarge(1, 2)
    assert ([each["alt"] for each in kiosk.navigation.pictures.items][1:], kiosk.navigation.pictures.index) == (
        ["b.png in ht", "c.png in ht"],
        2,
    )
    for index in (0, 3, -1):
        kiosk.navigation.pictures.enlarge(1, index)
    assert (kiosk.navigation.pictures.index, opened.count(), turned.count()) == (0, 1, 2)
