"""Forty mistakes that people make in `content.yaml`: the first message names the cause, the place, and the cure."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from kiosk.content.validation.load import load
from kiosk.content.yaml.content_file import CONTENT_FILE
from tests.content.conftest import TODAY

if TYPE_CHECKING:
    from kiosk.content.yaml.diagnostics import Diagnostic

ROOT = Path(__file__).parents[2]
GOOD = (ROOT / CONTENT_FILE).read_text("utf-8")


class Mistake(NamedTuple):
    """What somebody changes, and what they have to be told."""

    before: str
    after: str
    at: str
    """How the line at fault begins at the column that is named."""
    what: str
    how: str


NAMES = '{ ht: "OIM Ayiti", fr: "OIM Haïti", en: "IOM Haiti", es: "OIM Haití" }'
GREETING = '{ ht: "Byenveni", fr: "Bienvenue", en: "Welcome", es: "Le damos la bienvenida" }'
FREE = '    en: "See what IOM does in Haiti, where it is and who can help you."\n'
PICTURE = "picture: resources/pictures/haiti-outline.png"
BLOCK = "          - kind: callout\n            style: information\n            title: "
CHART = "          - {kind: chart, style: bars, items: [{label: A, value: 1,245,000}, {label: B, value: 9}]}\n"
CARD = "              - icon: luggage\n"
SECTION = "      - id: iom-worldwide\n"
FIRST = '              - ht: "Li travay ak gouvènman'

MISTAKES = {
    # words
    "a misspelt list": Mistake("    sections:\n", "    sectoins:\n", "sectoins", "not a key", "`sections`"),
    "a capital letter": Mistake("        icon: globe", "        Icon: globe", "Icon", "not a key", "`icon`"),
    "a key of its own": Mistake(CARD, f"{CARD}                colour: red\n", "colour", "not a key", "Delete it"),
    "an unknown kind": Mistake("kind: callout", "kind: calout", "calout", "no kind of block", "`callout`"),
    "an unknown icon": Mistake("icon: luggage", "icon: lugage", "lugage", "no icon", "`luggage`"),
    "an unknown source": Mistake("source: mission", "source: misson", "misson", "No source has the id", "`mission`"),
    "a link to nothing": Mistake("what-we-do/reception", "what-we-do/recepton", "what-we", "No section", "`reception`"),
    "an unknown area": Mistake("code: HT-AR", "code: HT-AB", "HT-AB", "no area `HT-AB`", "`HT-AR`"),
    "a language by another code": Mistake(
        'en: "Welcome"', 'eng: "Welcome"', "eng:", "not one of the languages", "`en`"
    ),
    "a language twice": Mistake(
        'en: "Welcome"', 'fr: "Welcome"', "fr: ", "`fr` stands here a second time", "correct its"
    ),
    "a language taken out": Mistake(
        '  - { code: es, name: "Español", reviewed: false }\n',
        "",
        "es: ",
        "`es` is not one of",
        "add it to `languages`",
    ),
    "an id twice": Mistake("- id: un-system", "- id: iom-worldwide", "iom-worldwide", "a second time", "its own `id`"),
    # signs
    "a hard space after a key": Mistake(
        "layout: page", "layout:\u00a0page", "\u00a0", "special space", "ordinary space"
    ),
    "a hard space in a group": Mistake('ht: "Byenv', 'ht:\u00a0"Byenv', "\u00a0", "special space", "ordinary space"),
    "a wide colon": Mistake("icon: globe", "icon\uff1a globe", "\uff1a", "not that of the keyboard", "`icon: …`"),
    "no space after a colon": Mistake("icon: globe", "icon:globe", ":globe", "space is missing", "`icon: globe`"),
    "no colon": Mistake("    sections:\n", "    sections\n", "\n", "colon after `sections` is missing", "`sections:`"),
    "an equals sign": Mistake("icon: globe", "icon = globe", "= globe", "`=` stands in place", "`icon: globe`"),
    "no hyphen before a block": Mistake(
        BLOCK, BLOCK.replace("-", " "), "kind: callout", "hyphen is missing", "`- kind"
    ),
    "no hyphen before a card": Mistake(CARD, CARD.replace("-", " "), "icon: luggage", "hyphen is missing", "`- icon"),
    "no hyphen before the first": Mistake(
        FIRST, FIRST.replace("-", " "), 'ht: "Li travay', "hyphen is missing", "two spaces in front of `ht`"
    ),
    "a dash for a hyphen": Mistake(BLOCK, BLOCK.replace("-", "–"), "–", "not a hyphen", "ordinary hyphen"),
    "a tab": Mistake("        icon: globe", "\ticon: globe", "\t", "A tab stands", "type 8 ordinary spaces"),
    "a space too few": Mistake("        icon: globe", "       icon: globe", "icon", "exactly below", "Add one space"),
    "spaces too many": Mistake(SECTION, f"  {SECTION}", "- id", "exactly below", "Delete 2 spaces"),
    "a remark in another way": Mistake(SECTION, f"// worldwide\n{SECTION}", "//", "does not begin a remark", "`#`"),
    # brackets, commas and quotation marks
    "no comma": Mistake(
        '"Byenveni", fr', '"Byenveni" fr', " fr", "comma is missing in front of `fr`", '"Byenveni", fr'
    ),
    "a comma in a text": Mistake('"Welcome"', "Welcome, friends", "Welcome", "ends at its comma", '"Welcome, friends"'),
    "a number with commas": Mistake(BLOCK, f"{CHART}{BLOCK}", "1,245", "number ends at its comma", "`value: 1245000`"),
    "a comma of JSON": Mistake(NAMES, f"{NAMES},", ",\n", "comma stands after the value", "Delete it"),
    "a bracket too many": Mistake(NAMES, f"{NAMES}]", "]\n", "`]` closes nothing", "Delete it"),
    "a bracket left open": Mistake(GREETING, GREETING[:-2], '{ ht: "Byenveni"', "never closed", "Write `}`"),
    "a mark left open": Mistake('can help you."\n', "can help you.\n", '"See what', "not closed", "Close it"),
    "marks in marks": Mistake('"See what IOM does', '"See what "IOM" does', "IOM", "quotation mark ends", "“ ”"),
    "a colon in a text": Mistake(FREE, "    en: Free: all help\n", ": all", "colon", '`en: "Free: all help"`'),
    "curly quotation marks": Mistake(
        FREE, "    en: “Free: all help”\n", "“Free", "are curly", '`en: "Free: all help"`'
    ),
    # values and files
    "a colour that becomes a remark": Mistake('"#0033A0"', "#0033A0", "#0033A0", "value is empty", '`"#0033A0"`'),
    "a date of another order": Mistake("date: 2025-10-14", "date: 14/10/2025", "14/10", "not a date", "`2025-10-14`"),
    "a way of another system": Mistake(
        PICTURE, PICTURE.replace("/", "\\"), "resources", "no backslash", "`resources/pictures/haiti-outline.png`"
    ),
    "a conflict of versions": Mistake(
        FREE, f'<<<<<<< HEAD\n{FREE}=======\n    en: "Free"\n>>>>>>> theirs\n', "<<<<", "conflict", "Keep one"
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the content of this project."""
    folder = tmp_path_factory.mktemp("mistakes")
    shutil.copytree(ROOT / "resources", folder / "resources")
    return folder


def _diagnostics(folder: Path, text: str) -> "tuple[Diagnostic, ...]":
    (folder / CONTENT_FILE).write_text(text, "utf-8")
    return load(folder, today=TODAY).diagnostics


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_the_first_message_names_the_cause_its_line_and_the_way_out(folder: Path, mistake: Mistake) -> None:
    assert mistake.before in GOOD

    diagnostic = _diagnostics(folder, GOOD.replace(mistake.before, mistake.after, 1))[0]
    assert diagnostic.severity == "error"
    assert mistake.what in diagnostic.what
    assert mistake.how in diagnostic.how
    assert f"{diagnostic.excerpt[diagnostic.column - 1 :]}\n".startswith(mistake.at)
