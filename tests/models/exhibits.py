"""Small exhibits, made without a file."""

from pathlib import Path

from kiosk.content.i18n import messages
from kiosk.content.publish.home_page import home_page
from kiosk.content.schema.blocks import (
    Block,
    Consent,
    Gallery,
    Heading,
    Office,
    Offices,
    Partner,
    Partners,
    Photo,
    Picture,
)
from kiosk.content.schema.model import Attract, Content, Language, Section, Tab, VisitTimes
from kiosk.content.schema.types import LocalizedText, PictureFile
from kiosk.content.store.release import Release
from kiosk.content.store.store import StoredRelease
from kiosk.models.kiosk import Kiosk

NAMES = {"ht": "Kreyòl", "fr": "Français", "en": "English", "es": "Español", "ar": "العربية"}
MEDIA = Path("/media/release")


def said(text: str) -> LocalizedText:
    """Return a text that names its language: `text in fr`."""
    return LocalizedText({code: f"{text} in {code}" for code in NAMES})


def exhibit(
    *tabs: Tab, languages: str = "ht fr en", default: str = "ht", visit: VisitTimes | None = None, name: str = "Exhibit"
) -> StoredRelease:
    """Return an exhibit with these tabs, or with three tabs that have two, one and two sections."""
    codes = languages.split()
    content = Content(
        format=1,
        name=said(name),
        languages=tuple(Language(code=code, name=NAMES[code]) for code in codes),
        default_language=default,
        attract=Attract(greeting=said("Welcome")),
        visit=visit or VisitTimes(),
        tabs=tabs or (tab("about", "who", "history"), tab("work", "all"), tab("offices", "network", "places")),
    )
    home, figures = home_page(content)
    release = Release(
        content=content,
        catalogues=messages.read_all(codes),
        icons={},
        inputs={},
        copies={},
        maps={},
        scenes={},
        home=home,
        home_figures=figures,
    )
    return StoredRelease(release, MEDIA)


def reads(kiosk: Kiosk, language: str = "fr") -> None:
    """Begin a visit and open the first section."""
    kiosk.begin(language)
    kiosk.navigation.openBlock(0, 0, 0)


def tab(tab_id: str, *sections: str | Section, layout: str = "page") -> Tab:
    """Return a tab whose title is its id; sections may be given by their ids."""
    made = tuple(section(each) if isinstance(each, str) else each for each in sections)
    return Tab(id=tab_id, title=said(tab_id), icon="map-pin", layout=layout, sections=made)  # type: ignore[arg-type]


def section(section_id: str, *blocks: Block) -> Section:
    """Return a section whose title is its id, with these blocks or with one heading."""
    shown = blocks or (heading(section_id),)
    return Section(id=section_id, title=said(section_id), icon=f"icon-of-{section_id}", blocks=shown)


def heading(text: str) -> Heading:
    """Return a heading."""
    return Heading(text=said(text))


def picture(name: str) -> Picture:
    """Return a picture."""
    return Picture(picture=PictureFile(name), alt=said(name))


def gallery(*names: str) -> Gallery:
    """Return a gallery of these pictures."""
    return Gallery(items=tuple(Photo(picture=PictureFile(name), alt=said(name)) for name in names))


def of_people(name: str, until: str, given: str = "2025") -> Photo:
    """Return a picture of people who agreed until this day, month or year."""
    consent = Consent(form="Form 7", given=given, until=until)
    return Photo(
        picture=PictureFile(name), alt=said(name), caption=said(f"caption of {name}"), people=True, consent=consent
    )


def offices(*towns: str) -> Offices:
    """Return offices in these towns; the town is the id, too."""
    return Offices(
        items=tuple(Office(id=town, name=said(town), kind="presence", town=LocalizedText({"": town})) for town in towns)
    )


def partners(*kinds: str) -> Partners:
    """Return a partner of each kind."""
    return Partners(
        items=tuple(Partner(name=said(kind), kind=kind, role=said("role")) for kind in kinds)  # type: ignore[arg-type]
    )
