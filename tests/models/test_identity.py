"""The colours of the content that is shown."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.schema.model import Identity as Chosen
from kiosk.content.schema.types import PictureFile
from kiosk.content.store.store import StoredRelease
from kiosk.models.display import Display
from kiosk.models.kiosk import Kiosk
from tests.visitor import HandClock


def _with(stored: StoredRelease, accent: str, identity: Chosen) -> StoredRelease:
    content = replace(stored.release.content, accent=accent, identity=identity)
    return replace(stored, release=replace(stored.release, content=content))


@pytest.fixture
def kiosk(qapp: QGuiApplication) -> Kiosk:
    """Return a kiosk that shows nothing yet."""
    assert qapp
    return Kiosk(HandClock(), Display())


def test_families_and_ground_are_those_of_the_content(kiosk: Kiosk, library: StoredRelease) -> None:
    assert kiosk.identity.families[0]["deep"] == "#0033A0"

    kiosk.show(_with(library, "#0B5D4B", Chosen(ground="night", families=("#A3203F",))))

    assert [family["deep"] for family in kiosk.identity.families] == ["#A3203F"]
    assert kiosk.identity.dark
    assert kiosk.identity.ground["ink"] > kiosk.identity.ground["paper"]


def test_another_language_has_the_same_colours(kiosk: Kiosk, library: StoredRelease) -> None:
    kiosk.show(library)
    told: list[bool] = []
    kiosk.identity.changed.connect(lambda: told.append(True))

    kiosk.exhibit.chooseLanguage("en" if kiosk.exhibit.language != "en" else "fr")

    assert told == []


def test_the_logo_is_the_file_of_the_content_on_light_and_on_dark(kiosk: Kiosk, library: StoredRelease) -> None:
    kiosk.show(library)
    assert (kiosk.identity.logo["source"], kiosk.identity.logoOnDark["source"]) == ("", "")

    logo = PictureFile("resources/logo.png", 0.5)
    kiosk.show(_with(library, "#0B5D4B", Chosen(logo=logo)))

    assert kiosk.identity.logo["source"].endswith("resources/logo.png")
    assert (kiosk.identity.logo["ratio"], kiosk.identity.logoOnDark["source"]) == (0.5, "")
