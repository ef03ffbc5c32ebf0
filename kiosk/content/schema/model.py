"""`Content`, the root of the content classes, and its parts.

Plain frozen classes: importing them needs neither YAML nor Qt, so that the first frame waits for neither.
"""

from typing import Annotated, Literal

from kiosk.content.schema.blocks import AnyBlock, Show
from kiosk.content.schema.cover import Cover
from kiosk.content.schema.home import Home
from kiosk.content.schema.record import record
from kiosk.content.schema.types import (
    Colour,
    ContentRecord,
    Families,
    Icon,
    Identifier,
    InterfaceMessages,
    Label,
    LanguageCode,
    Limits,
    Link,
    LocalizedText,
    MapFile,
    Mark,
    PartialDate,
    PictureFile,
    Recordings,
    WebAddress,
)

FORMAT = 1
"""The version of the content format that this program reads and writes."""


@record(frozen=True, kw_only=True)
class DatePatterns(ContentRecord):
    """How a language writes dates. Each is a text with places for values."""

    month: Label
    """A month of a year: `{month} {year}`."""
    first: Label
    """The first day of a month, with the places `{month}` and `{year}`."""
    day: Label
    """Any other day: `{day} {month} {year}`."""
    today: Label
    """A whole date with its weekday: `{weekday} {day}`."""


@record(frozen=True, kw_only=True)
class NumberSigns(ContentRecord):
    """How a language writes numbers."""

    group: Mark
    """What stands between thousands; not in a figure of four digits by itself, which may be a year."""
    decimal: Mark
    """What stands before the parts of a whole."""
    percent: Label
    """How a share is written: `{number} %`."""


@record(frozen=True, kw_only=True)
class Interface(ContentRecord):
    """The messages of the kiosk in one language. Missing ones are those of the program, else English."""

    words: InterfaceMessages | None = None
    """Buttons, questions and names of kinds, by their keys."""
    months: Annotated[tuple[Label, ...], Limits(min_length=12, max_length=12)] | None = None
    """The months, from January on."""
    short_months: Annotated[tuple[Label, ...], Limits(min_length=12, max_length=12)] | None = None
    """The same as short as people write them: `Dec`. The whole months if nothing is written."""
    weekdays: Annotated[tuple[Label, ...], Limits(min_length=7, max_length=7)] | None = None
    """The days of the week, from Monday on."""
    dates: DatePatterns | None = None
    """How dates are written."""
    numbers: NumberSigns | None = None
    """How numbers are written."""


@record(frozen=True, kw_only=True)
class Language(ContentRecord):
    """One language of the exhibit."""

    code: LanguageCode
    """The code of the language: `ht`, `fr`, `en`, `es`, `ar` …"""
    name: Label
    """Its name in itself: `Kreyòl ayisyen`. Shown on the button."""
    reviewed: bool = False
    """`true` once a native speaker confirmed every text."""
    interface: Interface | None = None
    """The words of the kiosk itself, for a language that does not come with the program, or to change some."""


@record(frozen=True, kw_only=True)
class Source(ContentRecord):
    """A source of facts."""

    id: Identifier
    """The name by which blocks refer to it."""
    name: LocalizedText
    """The name shown: publisher and title, short."""
    url: WebAddress | None = None
    """The address of the page or document."""


@record(frozen=True, kw_only=True)
class NamedArea(ContentRecord):
    """The name of one area of the map of the exhibit."""

    code: Label
    """The code of the area in the map file."""
    name: LocalizedText
    """Its name."""


@record(frozen=True, kw_only=True)
class BaseMap(ContentRecord):
    """The map of the exhibit, on which its offices are shown."""

    file: MapFile | None = None
    """A map file, GeoJSON or TopoJSON; the countries of the world if nothing is written."""
    code_property: Label | None = None
    """The property that holds the codes of its areas, where the kiosk finds others: `ADM1_EN`."""
    areas: Annotated[tuple[NamedArea, ...], Limits(max_length=60)] = ()
    """The areas that are named on it, and that it shows as large as they can be."""


@record(frozen=True, kw_only=True)
class Section(ContentRecord):
    """A titled part of a tab."""

    id: Identifier
    """A name for links, never shown: small letters, digits and hyphens."""
    title: LocalizedText
    """The title, short enough for a button."""
    icon: Icon
    """The icon beside the title."""
    cover: Cover | None = None
    """The picture at its head; a landscape with its icon if nothing is written."""
    group: Identifier | None = None
    """The `id` of one of the `groups` of the tab, with whose topics it stands."""
    lead: LocalizedText | None = None
    """What the section says, in one sentence of 25 words at most; it stands below the title."""
    audio: Recordings | None = None
    """A recorded sound that says the whole section, by language; spoken by the computer where there is none."""
    show: Show | None = None
    """The days on which the section shows; always if nothing is written."""
    blocks: Annotated[tuple[AnyBlock, ...], Limits(min_length=1, max_length=60)]
    """What the section shows, from top to bottom."""


@record(frozen=True, kw_only=True)
class TopicGroup(ContentRecord):
    """Sections of a tab that stand together under one heading."""

    id: Identifier
    """The name by which sections refer to it."""
    title: LocalizedText
    """The heading."""


@record(frozen=True, kw_only=True)
class Tab(ContentRecord):
    """One of the big parts in the tab bar."""

    id: Identifier
    """A name for links, never shown: small letters, digits and hyphens."""
    title: LocalizedText
    """The word on the tab."""
    icon: Icon
    """The icon on the tab."""
    cover: Cover | None = None
    """The picture of the tab; a landscape with its icon if nothing is written."""
    layout: Literal["page", "offices", "partnerships"] = "page"
    """How the tab arranges its sections."""
    show: Show | None = None
    """The days on which the tab shows; always if nothing is written."""
    groups: Annotated[tuple[TopicGroup, ...], Limits(max_length=8)] = ()
    """The groups in which the page of the tab shows its sections, in order."""
    sections: Annotated[tuple[Section, ...], Limits(min_length=1, max_length=200)]
    """The sections, in order."""


@record(frozen=True, kw_only=True)
class Edges(ContentRecord):
    """Where the edges of a map lie, in degrees. Degrees are evenly spaced on it, and north is up."""

    north: Annotated[float, Limits(ge=-90, le=90)]
    """Degrees north of the upper edge."""
    south: Annotated[float, Limits(ge=-90, le=90)]
    """Degrees north of the lower edge."""
    west: Annotated[float, Limits(ge=-180, le=180)]
    """Degrees east of the left edge; negative in the Americas."""
    east: Annotated[float, Limits(ge=-180, le=360)]
    """Degrees east of the right edge; above 180 where the map crosses the date line."""


@record(frozen=True, kw_only=True)
class Backdrop(ContentRecord):
    """A picture of the attract screen; it carries no information."""

    picture: Annotated[str, PictureFile]
    """The file."""
    edges: Edges | None = None
    """For a map: where its edges lie. The offices then light up on it, one after another."""


@record(frozen=True, kw_only=True)
class Attract(ContentRecord):
    """The screen that shows when nobody is visiting."""

    greeting: LocalizedText
    """A welcome of a few words, shown in one language after another."""
    text: LocalizedText | None = None
    """One line below the greeting."""
    promise: LocalizedText | None = None
    """What everybody may rely on, in a few words, with a sign of its own."""
    pictures: Annotated[tuple[Backdrop, ...], Limits(max_length=30)] = ()
    """Pictures beside the greeting, shown in turn."""
    cover: Cover | None = None
    """People or things below the greeting, where there is room."""
    language_seconds: Annotated[int, Limits(ge=4, le=60)] = 6
    """How long each language stays, in seconds."""


@record(frozen=True, kw_only=True)
class Announcement(ContentRecord):
    """What is worth knowing for a while: shown beside the greeting, and above the first section."""

    title: LocalizedText
    """The point in a few words."""
    text: LocalizedText | None = None
    """One or two sentences."""
    icon: Icon | None = None
    """The icon beside the words; without it a megaphone, or a warning sign."""
    style: Literal["information", "attention"] = "information"
    """`attention` for what must not be missed."""
    first_day: PartialDate | None = None
    """When it begins to show; from now on if nothing is written."""
    last_day: PartialDate | None = None
    """When it shows for the last time; without end if nothing is written."""


@record(frozen=True, kw_only=True)
class VisitTimes(ContentRecord):
    """When a visit counts as over."""

    idle_seconds: Annotated[int, Limits(ge=30, le=900)] = 90
    """Seconds without a touch before the kiosk asks whether anybody is there."""
    warning_seconds: Annotated[int, Limits(ge=20, le=120)] = 30
    """Seconds to answer before the visit ends (WCAG 2.2.1: at least 20)."""


@record(frozen=True, kw_only=True)
class Identity(ContentRecord):
    """What makes the exhibit look like its organisation, beside the accent."""

    logo: Annotated[str, PictureFile] | None = None
    """The sign of the organisation, on paper. Without it its name stands alone."""
    logo_on_dark: Annotated[str, PictureFile] | None = None
    """The same for the dark of the night and for high contrast; without it the name stands alone there."""
    ground: Literal["warm", "cool", "white", "night"] = "warm"
    """What everything stands on: warm or cool paper, white, or the dark of the night."""
    families: Families = "auto"
    """The colours of the tabs: `auto` makes four of the accent, `one` takes the accent alone, a list names them."""


@record(frozen=True, kw_only=True)
class Content(ContentRecord):
    """Everything that a kiosk shows."""

    format: Annotated[int, Limits(ge=1, le=FORMAT)]
    """The version of this format: 1."""
    name: LocalizedText
    """The name in the header: the organisation or the exhibit."""
    languages: Annotated[tuple[Language, ...], Limits(min_length=1, max_length=12)]
    """The languages, in the order of their buttons."""
    default_language: LanguageCode
    """The language in which a visit begins; one of `languages`."""
    source_language: LanguageCode | None = None
    """The language in which texts are written first, and in which messages name them; else the default language."""
    accent: Colour = "#0033A0"
    """The colour of the organisation, dark enough to be read on white. All other colours follow from it."""
    identity: Identity = Identity()
    """What makes the exhibit look like its organisation, beside the accent."""
    attract: Attract
    """The screen that shows when nobody is visiting."""
    announcements: Annotated[tuple[Announcement, ...], Limits(max_length=20)] = ()
    """What is worth knowing for a while."""
    home: Home = Home()
    """The first page of a visit."""
    help: Link | None = None
    """The section to which the help button of every page leads: `tab/section`, by their ids."""
    visit: VisitTimes = VisitTimes()
    """When a visit counts as over."""
    feedback: bool = True
    """`false` asks nobody whether a section was useful, and counts nothing."""
    map: BaseMap = BaseMap()
    """The map of the exhibit, on which its offices are shown."""
    sources: Annotated[tuple[Source, ...], Limits(max_length=200)] = ()
    """A source of facts."""
    tabs: Annotated[tuple[Tab, ...], Limits(min_length=1, max_length=6)]
    """The tabs, in order."""
