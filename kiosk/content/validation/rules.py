"""Rules that check several keys of one class together."""

from collections.abc import Callable

from kiosk.content.schema import blocks, cover, device, home, model
from kiosk.content.validation import (
    announcement_rules,
    chart_rules,
    device_rules,
    film_rules,
    home_rules,
    language_rules,
    logo_rules,
    picture_rules,
    scene_rules,
    schedule_rules,
    title_rules,
)
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.date_rules import date_at
from kiosk.content.validation.due_rules import fact_is_checked_again, number_is_called_again
from kiosk.content.validation.flags import flag
from kiosk.content.validation.key_rules import beside, unique
from kiosk.content.validation.map_rules import areas_are_in_the_map
from kiosk.content.validation.office_positions import degrees, offices_lie_on_the_map
from kiosk.content.yaml.nodes import Mapping, Scalar
from kiosk.content.yaml.plain_numbers import PLAIN

LONGEST_NUMBER = 20

Rule = Callable[[Mapping, ValidationContext], None]


def of(cls: type) -> tuple[Rule, ...]:
    """Return the rules of a class; each reports its findings on a node."""
    return tuple(rule for base in cls.__mro__ for rule in _RULES.get(base, ()))


def _source_id_is_unique(node: Mapping, context: ValidationContext) -> None:
    unique(node, "id", "sources", context)


def _office_id_is_unique(node: Mapping, context: ValidationContext) -> None:
    unique(node, "id", "offices", context)


def _id_is_unique_in_its_list(node: Mapping, context: ValidationContext) -> None:
    unique(node, "id", node.location.parent, context)


def _unconfirmed_fact_has_a_date(node: Mapping, context: ValidationContext) -> None:
    if flag(node.get("confirmed")) is not False:
        return
    if "as_of" in node:
        context.diagnostics.warning(
            node.key_location("confirmed"),
            "Nobody has confirmed this.",
            "Ask who knows; then delete `confirmed: false`.",
        )
    else:
        context.diagnostics.error(
            node.key_location("confirmed"),
            "What nobody confirmed needs its date.",
            f"Write the day on which it was said {beside(node, 'confirmed', f'as_of: {context.today}')}.",
        )


def _date_is_not_in_the_future(node: Mapping, context: ValidationContext) -> None:
    for key in ("as_of", "checked_on", "verified_on", "given"):
        when = date_at(node, key)
        if when is not None and when > context.today.isoformat():
            context.warning(when, f"`{key}` lies in the future: {when}.", "Correct the date.")


def _phone_was_verified(node: Mapping, context: ValidationContext) -> None:
    if "phone" in node and "verified_on" not in node:
        context.diagnostics.error(
            node.key_location("phone"),
            "A telephone number needs the day on which somebody called it.",
            f"Call it and write the day {beside(node, 'phone', f'verified_on: {context.today}')}; or delete `phone`.",
        )


def _coordinates_come_in_pairs(node: Mapping, context: ValidationContext) -> None:
    for here, other in (("latitude", "longitude"), ("longitude", "latitude")):
        if here in node and other not in node:
            context.diagnostics.error(node.key_location(here), f"`{here}` stands without `{other}`.", f"Add `{other}`.")


def _edges_lie_apart(node: Mapping, context: ValidationContext) -> None:
    for higher, lower in (("north", "south"), ("east", "west")):
        maximum, minimum = degrees(node.get(higher)), degrees(node.get(lower))
        if maximum is not None and minimum is not None and maximum <= minimum:
            what = f"`{higher}` must be more than `{lower}`."
            context.diagnostics.error(node.key_location(higher), what, "Look whether they are interchanged.")


def _area_is_listed_once(node: Mapping, context: ValidationContext) -> None:
    unique(node, "code", node.location.parent, context)


def _area_value_is_a_number(node: Mapping, context: ValidationContext) -> None:
    value = node.get("value")
    if value is not None and not (
        isinstance(value, Scalar) and PLAIN.fullmatch(value) and len(value) <= LONGEST_NUMBER
    ):
        how = "Write a plain number without words or signs between thousands: `1245000`, `12.5`, `36%`."
        context.error(value, "The value of an area must be a number: it gives the shade.", how)


_RULES: dict[type, tuple[Rule, ...]] = {
    model.Content: (
        language_rules.languages_of_the_content_are_listed,
        offices_lie_on_the_map,
        title_rules.name_has_room,
        title_rules.tab_titles_have_room,
        home_rules.facts_have_a_figure,
        schedule_rules.something_shows_always,
    ),
    home.Home: (home_rules.home_links_are_unique, title_rules.home_has_room),
    home.Need: (title_rules.need_has_room,),
    home.HomeFact: (title_rules.home_fact_has_room,),
    model.Attract: (title_rules.greeting_has_room,),
    model.DatePatterns: (language_rules.patterns_have_placeholders,),
    model.NumberSigns: (language_rules.patterns_have_placeholders,),
    model.Language: (
        language_rules.language_is_listed_once,
        language_rules.language_is_reviewed,
        language_rules.language_has_words,
    ),
    cover.Cover: (scene_rules.cover_shows_one_thing, picture_rules.people_agreed),
    model.Edges: (_edges_lie_apart,),
    model.Announcement: (
        announcement_rules.announcement_is_short,
        announcement_rules.announcement_ends_after_it_begins,
    ),
    model.BaseMap: (areas_are_in_the_map,),
    model.NamedArea: (_area_is_listed_once,),
    model.Source: (_source_id_is_unique,),
    model.Identity: (logo_rules.logo_can_be_shown,),
    model.TopicGroup: (_id_is_unique_in_its_list,),
    model.Tab: (_id_is_unique_in_its_list, home_rules.groups_are_named_and_used),
    model.Section: (
        _id_is_unique_in_its_list,
        title_rules.section_title_has_room,
        home_rules.lead_is_short,
    ),
    blocks.Show: (schedule_rules.shows_in_order,),
    device.SpecialDay: (device_rules.special_days_are_in_order,),
    blocks.Block: (title_rules.title_has_room,),
    blocks.Card: (title_rules.title_has_room,),
    blocks.Event: (title_rules.title_has_room,),
    blocks.Step: (title_rules.title_has_room,),
    blocks.Fact: (_unconfirmed_fact_has_a_date, _date_is_not_in_the_future, fact_is_checked_again),
    blocks.Person: (_phone_was_verified, _date_is_not_in_the_future, number_is_called_again),
    blocks.Photo: (
        picture_rules.picture_is_described,
        picture_rules.picture_says_whose_it_is,
        picture_rules.people_agreed,
    ),
    blocks.Consent: (_date_is_not_in_the_future, picture_rules.consent_goes_on),
    blocks.Chart: (
        chart_rules.values_have_names,
        chart_rules.values_are_alike,
        chart_rules.people_are_shares,
    ),
    blocks.Number: (chart_rules.people_are_a_percentage,),
    blocks.Area: (_area_is_listed_once, _area_value_is_a_number),
    blocks.Map: (areas_are_in_the_map,),
    blocks.Film: (film_rules.film_serves_everybody,),
    blocks.Sound: (film_rules.sound_can_be_read,),
    blocks.Office: (_office_id_is_unique, _coordinates_come_in_pairs),
}
