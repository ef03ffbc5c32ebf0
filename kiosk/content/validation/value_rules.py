"""The rules for single values: how the text in the file becomes a value of the program.

A rule looks at one node, reports every problem in it at its place and returns the best value it can;
what it returns after an error is thrown away with the rest of the content.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.content.i18n.dates import DATE_PATTERN, YEARS
from kiosk.content.media import icons
from kiosk.content.schema.device import QUARTER_TURNS
from kiosk.content.schema.types import PictureFile, media, plain, texts
from kiosk.content.validation import catalogue_rules, colour_rules, device_rules, media_rules, scene_rules, text_rules
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import date_error
from kiosk.content.validation.link_rules import inner_link_error, web_address_error
from kiosk.content.validation.suggestions import advice
from kiosk.content.visibility.opening_hours import HOURS_PATTERN
from kiosk.content.yaml.nodes import Node, Scalar, kind_of

_IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_PHONE = re.compile(r"\+?[0-9]([0-9 ]*[0-9])?")
_LABEL = 40


@dataclass(frozen=True)
class Rule:
    """How one value type is read, and its JSON Schema."""

    read: Callable[[Node, ValidationContext], Any]
    schema: dict[str, Any]

    def json_schema(self, _definitions: object) -> dict[str, Any]:
        """Return the JSON Schema of the value."""
        return dict(self.schema)


def _single(read: Callable[[Scalar, ValidationContext], None]) -> Callable[[Node, ValidationContext], str]:
    """Return a rule that takes one text, lets `read` judge it and returns it as it is."""

    def rule(node: Node, context: ValidationContext) -> str:
        if not isinstance(node, Scalar):
            context.error(node, f"One value belongs here, not {kind_of(node)}.", "Write the value on this line.")
            return ""
        if not node:
            context.error(node, "The value is missing.", "Write it after the colon, or delete the key.")
            return ""
        read(node, context)
        return str(node)

    return rule


def _identifier(node: Scalar, context: ValidationContext) -> None:
    if not _IDENTIFIER.fullmatch(node):
        context.error(
            node,
            f"`{node[:60]}` cannot be a name for links.",
            "Use small letters a-z, digits and hyphens, at most 40 in all: `who-we-are`.",
        )


def _link(node: Scalar, context: ValidationContext) -> None:
    if error := inner_link_error(node, context):
        context.lacks(node.location, *error)


def _source(node: Scalar, context: ValidationContext) -> None:
    if node not in context.sources and "sources" not in context.unsure:
        how = advice(node, context.sources, "Add it to the list `sources`, with this `id` and a `name`.")
        context.lacks(node.location, f"No source has the id `{node[:60]}`.", how)


def _language(node: Scalar, context: ValidationContext) -> None:
    if not LANGUAGE.fullmatch(node):
        how = "Write two or three small letters, as in `fr`, with a country if it matters: `pt-BR`."
        context.error(node, f"`{node[:60]}` is not the code of a language.", how)


def _icon(node: Scalar, context: ValidationContext) -> None:
    if node not in icons.names():
        how = advice(node, icons.names(), "Choose a name at lucide.dev/icons.")
        context.error(node, f"There is no icon `{node[:60]}`.", how)


def _date(node: Scalar, context: ValidationContext) -> None:
    if error := date_error(node):
        context.error(node, *error)


def _phone(node: Scalar, context: ValidationContext) -> None:
    if not _PHONE.fullmatch(node):
        context.error(node, f"`{node[:60]}` is not a telephone number.", "Write digits and spaces: `+509 1234 5678`.")


def _web_address(node: Scalar, context: ValidationContext) -> None:
    if error := web_address_error(node):
        context.error(node, *error)


def _label(node: Scalar, context: ValidationContext) -> None:
    if len(node) > _LABEL:
        context.error(node, f"The name has {len(node)} characters; {_LABEL} are possible.", "Shorten it.")


def _mark(node: Scalar, context: ValidationContext) -> None:
    if len(node) > 1 or node.isalnum():
        how = 'Write one sign between quotes; `"\\u202F"` is a narrow space.'
        context.error(node, f"`{node[:60]}` is not one sign.", how)


_name_of_picture = _single(media_rules.read_picture)


def _picture(node: Node, context: ValidationContext) -> PictureFile:
    name = _name_of_picture(node, context)
    picture = context.pictures.get(context.folder / name)
    return PictureFile(name, picture.height / picture.width, picture.orientation) if picture else PictureFile(name)


def _text(pattern: str, *examples: str) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^(?:{pattern})$", "examples": list(examples)}


_NAME = Rule(_single(_label), {"type": "string", "minLength": 1, "maxLength": _LABEL})
_DATE = Rule(
    _single(_date),
    {
        "anyOf": [
            {"type": "integer", "minimum": YEARS[0], "maximum": YEARS[-1]},
            _text(DATE_PATTERN, "2024", "2024-03", "2024-03-31"),
        ]
    },
)

RULES: Mapping[type, Rule] = {
    texts.LocalizedText: Rule(text_rules.read_localized_text, text_rules.LOCALIZED_TEXT_SCHEMA),
    texts.Figure: Rule(text_rules.read_figure, text_rules.FIGURE_SCHEMA),
    texts.Measure: Rule(text_rules.read_measure, text_rules.FIGURE_SCHEMA),
    texts.Quantity: Rule(text_rules.read_quantity, text_rules.QUANTITY_SCHEMA),
    texts.RichText: Rule(text_rules.read_rich_text, text_rules.RICH_TEXT_SCHEMA),
    media.Recordings: Rule(text_rules.read_recordings, text_rules.RECORDINGS_SCHEMA),
    media.SoundFiles: Rule(text_rules.read_sound_files, text_rules.RECORDINGS_SCHEMA),
    media.Captions: Rule(text_rules.read_captions, text_rules.CAPTIONS_SCHEMA),
    media.MapType: Rule(_single(media_rules.read_map), media_rules.MAP_SCHEMA),
    media.PictureFile: Rule(_picture, media_rules.PICTURE_SCHEMA),
    media.SceneType: Rule(_single(scene_rules.read_scene), scene_rules.SCENE_SCHEMA),
    media.FilmType: Rule(_single(media_rules.read_film), media_rules.FILM_SCHEMA),
    plain.IdentifierType: Rule(_single(_identifier), _text(_IDENTIFIER.pattern, "who-we-are")),
    plain.LinkType: Rule(_single(_link), _text("[a-z0-9-]+(/[a-z0-9-]+)?", "offices", "offices/network")),
    plain.SourceNameType: Rule(_single(_source), _text(_IDENTIFIER.pattern, "annual-report")),
    plain.LanguageCodeType: Rule(_single(_language), _text(LANGUAGE.pattern, "fr", "pt-BR")),
    plain.IconType: Rule(_single(_icon), _text("[a-z0-9-]+", "map-pin", "users", "info")),
    plain.PartialDateType: _DATE,
    plain.PastDateType: _DATE,
    plain.VerifiedOnType: _DATE,
    plain.StaffDateType: _DATE,
    plain.StaffPastDateType: _DATE,
    plain.ColourType: Rule(_single(colour_rules.read_colour), _text(colour_rules.COLOUR.pattern, "#0033A0")),
    plain.FamiliesType: Rule(colour_rules.read_families, colour_rules.FAMILIES_SCHEMA),
    plain.PhoneType: Rule(_single(_phone), _text(_PHONE.pattern)),
    plain.HoursType: Rule(_single(device_rules.read_hours), _text(HOURS_PATTERN, "08:00-16:00", "closed")),
    plain.RotationType: Rule(device_rules.read_rotation, {"type": "integer", "enum": list(QUARTER_TURNS)}),
    plain.WebAddressType: Rule(_single(_web_address), {**_text("https://.+", "https://example.org/"), "format": "uri"}),
    plain.LabelType: _NAME,
    plain.StaffLabelType: _NAME,
    plain.MarkType: Rule(_single(_mark), {"type": "string", "minLength": 1, "maxLength": 1}),
    plain.InterfaceMessagesType: Rule(catalogue_rules.read_messages, catalogue_rules.MESSAGES_SCHEMA),
}
"""The rule of each type of value that has no parts."""
