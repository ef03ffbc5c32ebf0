"""The rules that look at several keys of one class together."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from kiosk.content.i18n import messages
from kiosk.content.i18n.dates import first_day, lies_before
from kiosk.content.media.file_types import JPEG, ending_of
from kiosk.content.schema import blocks, model
from kiosk.content.validation import media_rules, title_rules
from kiosk.content.validation.catalogue_rules import PLACES, missing, pattern_fault
from kiosk.content.validation.context import Reading
from kiosk.content.validation.date_rules import date_fault
from kiosk.content.validation.flags import flag
from kiosk.content.validation.map_rules import areas_are_in_the_map
from kiosk.content.validation.office_positions import degrees, offices_lie_on_the_map
from kiosk.content.validation.suggestions import advice
from kiosk.content.validation.value_rules import LANGUAGE
from kiosk.content.visibility.consent import has_ended
from kiosk.content.yaml.nodes import Mapping, Scalar, Sequence
from kiosk.content.yaml.plain_numbers import PLAIN

SOON = timedelta(days=30)
"""How long before its end a consent is worth a warning."""
LONGEST_ANNOUNCEMENT = {"title": 60, "text": 250}
"""Characters that can be read in passing, and have room on the smallest screen."""
LONGEST_NUMBER = 20

Rule = Callable[[Mapping, Reading], None]


def of(cls: type) -> tuple[Rule, ...]:
    """Return the rules of a class: each reports what it finds in a node."""
    return tuple(rule for base in cls.__mro__ for rule in _RULES.get(base, ()))


def _says(node: Mapping, key: str, word: str) -> bool:
    value = node.get(key)
    return isinstance(value, Scalar) and value.lower() == word


def _languages_of_the_content_are_listed(node: Mapping, reading: Reading) -> None:
    for code in (node.get("default_language"), node.get("source_language")):
        if isinstance(code, Scalar) and code and reading.languages and code not in reading.languages:
            reading.error(code, f"`{code[:60]}` is not one of the `languages`.", advice(code, reading.languages))


def _language_is_listed_once(node: Mapping, reading: Reading) -> None:
    _unique(node, "code", "languages", reading)


def _language_is_reviewed(node: Mapping, reading: Reading) -> None:
    if not flag(node.get("reviewed")):
        name = node.get("name") or node.get("code") or "this language"
        what = f"No native speaker has confirmed the texts in {name}."
        reading.warning(node, what, "Have them read; then write `reviewed: true`.")


def _language_has_words(node: Mapping, reading: Reading) -> None:
    code, own = node.get("code"), node.get("interface")
    if not isinstance(code, Scalar) or not LANGUAGE.fullmatch(code) or messages.covers(code):
        return
    given = own if isinstance(own, Mapping) else {}
    words = given.get("words")
    absent = missing(words if isinstance(words, Mapping) else ())
    absent += [f"`{key}`" for key in ("months", "weekdays", "dates", "numbers") if key not in given]
    if absent:
        what = f"Buttons and dates stay English in `{code}`: there are no {', '.join(absent)}."
        reading.warning(node, what, f"Add them to `interface`; `kiosk words {code}` prints what to translate.")


def _patterns_have_their_places(node: Mapping, reading: Reading) -> None:
    for name in PLACES:
        pattern = node.get(name)
        if isinstance(pattern, Scalar) and pattern and (fault := pattern_fault(name, pattern)):
            reading.error(pattern, *fault)


def _source_id_is_unique(node: Mapping, reading: Reading) -> None:
    _unique(node, "id", "sources", reading)


def _office_id_is_unique(node: Mapping, reading: Reading) -> None:
    _unique(node, "id", "offices", reading)


def _id_is_unique_in_its_list(node: Mapping, reading: Reading) -> None:
    _unique(node, "id", node.place.parent, reading)


def _unique(node: Mapping, key: str, among: object, reading: Reading) -> None:
    name = node.get(key)
    if not isinstance(name, Scalar) or not name:
        return
    first = reading.first.setdefault((among, str(name)), name)
    if first is not name:
        what = f"`{name[:60]}` stands here a second time; the first is in line {first.place.line}."
        reading.error(name, what, f"Give each its own `{key}`.")


def _unconfirmed_fact_has_a_date(node: Mapping, reading: Reading) -> None:
    if flag(node.get("confirmed")) is not False:
        return
    if "as_of" in node:
        reading.findings.warning(
            node.key_place("confirmed"), "Nobody has confirmed this.", "Ask who knows; then delete `confirmed: false`."
        )
    else:
        reading.findings.error(
            node.key_place("confirmed"),
            "What nobody confirmed needs its date.",
            f"Write the day on which it was said {_beside(node, 'confirmed', f'as_of: {reading.today}')}.",
        )


def _date_is_not_in_the_future(node: Mapping, reading: Reading) -> None:
    for key in ("as_of", "verified_on", "given"):
        when = node.get(key)
        if isinstance(when, Scalar) and not date_fault(when) and when > reading.today.isoformat():
            reading.warning(when, f"`{key}` lies in the future: {when}.", "Correct the date.")


def _phone_was_verified(node: Mapping, reading: Reading) -> None:
    if "phone" in node and "verified_on" not in node:
        reading.findings.error(
            node.key_place("phone"),
            "A telephone number needs the day on which somebody called it.",
            f"Call it and write the day {_beside(node, 'phone', f'verified_on: {reading.today}')}; or delete `phone`.",
        )


def _beside(node: Mapping, key: str, line: str) -> str:
    """Return where to write what belongs beside a key, and that, ready to copy."""
    rows = {mark.line for mark in node.key_marks}
    if len(rows) < len(node):
        return f"behind the value of `{key}`: `, {line}`"
    return f"in a line exactly below `{key}`: `{line}`"


def _picture_is_described(node: Mapping, reading: Reading) -> None:
    decoration = flag(node.get("decoration"))
    if "alt" not in node and not decoration:
        what = "The picture says nothing to people who do not see it."
        reading.error(node, what, "Add `alt`: what is to be seen; or `decoration: true` if it carries no information.")
    if "alt" in node and decoration:
        what = "A picture with `alt` is not decoration."
        reading.findings.error(node.key_place("decoration"), what, "Delete `decoration`, or `alt`.")


def _people_agreed(node: Mapping, reading: Reading) -> None:
    people, picture = flag(node.get("people")), node.get("picture")
    if people and "consent" not in node:
        what = "People can be recognised in the picture, and nothing says that they agreed."
        how = "Add `consent` with `form`, `given` and `until`, or take another picture."
        reading.findings.error(node.key_place("people"), what, how)
    elif "consent" in node and not people:
        what = "`consent` stands without `people: true`."
        reading.findings.error(node.key_place("consent"), what, "Add `people: true`.")
    elif "alt" in node and "people" not in node and ending_of(str(picture)) in JPEG.endings:
        what = "Nothing says whether people can be recognised in this photograph."
        reading.warning(node, what, "Add `people: false`, or `people: true` with their `consent`.")


def _consent_goes_on(node: Mapping, reading: Reading) -> None:
    given, until = node.get("given"), node.get("until")
    if not isinstance(until, Scalar) or date_fault(until):
        return
    if isinstance(given, Scalar) and not date_fault(given) and until < given[: len(until)]:
        reading.error(until, f"The consent ends before it was given: {until}.", "Correct one of the dates.")
    elif has_ended(until, reading.today):
        what = f"The consent has ended, and visitors no longer see this picture: {until}."
        reading.warning(until, what, "Ask the people again, or take another picture.")
    elif has_ended(until, reading.today + SOON):
        what = f"The consent ends soon, and visitors will no longer see this picture: {until}."
        reading.warning(until, what, "Ask the people again, or take another picture.")


def _picture_says_whose_it_is(node: Mapping, reading: Reading) -> None:
    """Tell those who edit what a picture lacks that a visitor would like to know; nobody else is told."""
    if not reading.opens:
        return
    wanted = ("credit",) if flag(node.get("decoration")) else ("caption", "credit")
    if lacking := [f"no `{key}`" for key in wanted if key not in node]:
        how = "Add what it is, and who made it under which licence."
        reading.warning(node, f"The picture has {' and '.join(lacking)}.", how)


def _film_serves_everybody(node: Mapping, reading: Reading) -> None:
    name = node.get("film")
    silent = isinstance(name, Scalar) and media_rules.is_silent(name, reading)
    if "captions" not in node and not silent:
        what = "The film has no captions: people who do not hear get nothing of what is said."
        reading.warning(node, what, "Add `captions`: a WebVTT file for each language.")
    if "transcript" not in node and not silent:
        _lacks_transcript("film", node, reading)
    if "poster" not in node:
        what = "The film has no picture until somebody plays it."
        reading.warning(node, what, "Add `poster`: a picture that says what the film is about.")


def _sound_can_be_read(node: Mapping, reading: Reading) -> None:
    if "transcript" not in node:
        _lacks_transcript("sound", node, reading)


def _lacks_transcript(called: str, node: Mapping, reading: Reading) -> None:
    what = f"The {called} cannot be read, searched or taken along."
    reading.warning(node, what, "Add `transcript`: all that is said.")


def _coordinates_come_in_pairs(node: Mapping, reading: Reading) -> None:
    for here, other in (("latitude", "longitude"), ("longitude", "latitude")):
        if here in node and other not in node:
            reading.findings.error(node.key_place(here), f"`{here}` stands without `{other}`.", f"Add `{other}`.")


def _values_have_names(node: Mapping, reading: Reading) -> None:
    """Every value says what it is; on a line, when it was, each later than the one before."""
    line, last = _says(node, "style", "lines"), ""
    for value in _values(node):
        when = value.get("date")
        if when is None and (line or "label" not in value):
            what = "A line leads from date to date; here is none." if line else "The value does not say what it is."
            reading.error(value, what, "Add `date`." if line else "Add `label`, or `date`.")
        if not isinstance(when, Scalar) or date_fault(when):
            continue
        if line and last and first_day(when) <= first_day(last):
            how = "Put the points in order, with a date of its own for each; a year counts from its first day."
            reading.error(when, f"{when} does not come after {last}.", how)
        if not line and "label" not in value:
            _unique(value, "date", node.place, reading)
        last = when


def _values_are_alike(node: Mapping, reading: Reading) -> None:
    """Percentages and other numbers do not mix; shares are percentages, and 100 together."""
    numbers = [number for value in _values(node) if isinstance(number := value.get("value"), Scalar)]
    shares = _says(node, "style", "shares")
    if not numbers or not all(PLAIN.fullmatch(number) and not number.startswith("-") for number in numbers):
        return  # said of the number itself
    percent = shares or numbers[0].endswith("%")
    for number in numbers:
        if number.endswith("%") is not percent:
            what = (
                f"`{number}` is no percentage." if percent else f"`{number}` is a percentage, unlike the first value."
            )
            reading.error(number, what, "Write all values of the chart alike" + (": `36%`." if percent else "."))
            return
    whole = sum(float(number.rstrip("% ")) for number in numbers)
    if shares and abs(whole - 100) > len(numbers) / 2:
        how = "Correct them, or add what is missing as a share of its own. Rounded numbers may differ a little."
        reading.error(node["items"], f"The shares are {whole:g}% together, not 100%.", how)


def _values(node: Mapping) -> Iterator[Mapping]:
    items = node.get("items")
    yield from (each for each in (items if isinstance(items, Sequence) else ()) if isinstance(each, Mapping))


def _edges_lie_apart(node: Mapping, reading: Reading) -> None:
    for higher, lower in (("north", "south"), ("east", "west")):
        most, least = degrees(node.get(higher)), degrees(node.get(lower))
        if most is not None and least is not None and most <= least:
            what = f"`{higher}` must be more than `{lower}`."
            reading.findings.error(node.key_place(higher), what, "Look whether they are interchanged.")


def _announcement_is_short(node: Mapping, reading: Reading) -> None:
    for key, most in LONGEST_ANNOUNCEMENT.items():
        value = node.get(key)
        for text in value.values() if isinstance(value, Mapping) else (value,):
            if isinstance(text, Scalar) and len(text) > most:
                what = f"The `{key}` of an announcement has {len(text)} characters; {most} are possible."
                reading.error(text, what, "Shorten it: people read it in passing.")


def _announcement_ends_after_it_begins(node: Mapping, reading: Reading) -> None:
    first, last = node.get("first_day"), node.get("last_day")
    if not isinstance(last, Scalar) or date_fault(last):
        return
    if isinstance(first, Scalar) and not date_fault(first) and lies_before(last, first):
        reading.error(last, f"The `last_day` {last} lies before the `first_day` {first}.", "Correct one of them.")
    elif lies_before(last, reading.today.isoformat()):
        reading.warning(last, f"The announcement is over since {last}.", "Delete it, or correct its `last_day`.")


def _area_is_listed_once(node: Mapping, reading: Reading) -> None:
    _unique(node, "code", node.place.parent, reading)


def _area_value_is_a_number(node: Mapping, reading: Reading) -> None:
    value = node.get("value")
    if value is not None and not (
        isinstance(value, Scalar) and PLAIN.fullmatch(value) and len(value) <= LONGEST_NUMBER
    ):
        how = "Write a plain number without words or signs between thousands: `1245000`, `12.5`, `36%`."
        reading.error(value, "The value of an area must be a number: it gives the shade.", how)


_RULES: dict[type, tuple[Rule, ...]] = {
    model.Content: (
        _languages_of_the_content_are_listed,
        offices_lie_on_the_map,
        title_rules.name_has_room,
        title_rules.tab_titles_have_room,
    ),
    model.Attract: (title_rules.greeting_has_room,),
    model.DatePatterns: (_patterns_have_their_places,),
    model.NumberSigns: (_patterns_have_their_places,),
    model.Language: (_language_is_listed_once, _language_is_reviewed, _language_has_words),
    model.Edges: (_edges_lie_apart,),
    model.Announcement: (_announcement_is_short, _announcement_ends_after_it_begins),
    model.BaseMap: (areas_are_in_the_map,),
    model.NamedArea: (_area_is_listed_once,),
    model.Source: (_source_id_is_unique,),
    model.Tab: (_id_is_unique_in_its_list,),
    model.Section: (_id_is_unique_in_its_list, title_rules.section_title_has_room),
    blocks.Block: (title_rules.title_has_room,),
    blocks.Card: (title_rules.title_has_room,),
    blocks.Event: (title_rules.title_has_room,),
    blocks.Step: (title_rules.title_has_room,),
    blocks.Fact: (_unconfirmed_fact_has_a_date, _date_is_not_in_the_future),
    blocks.Person: (_phone_was_verified, _date_is_not_in_the_future),
    blocks.Photo: (_picture_is_described, _picture_says_whose_it_is, _people_agreed),
    blocks.Consent: (_date_is_not_in_the_future, _consent_goes_on),
    blocks.Chart: (_values_have_names, _values_are_alike),
    blocks.Area: (_area_is_listed_once, _area_value_is_a_number),
    blocks.Map: (areas_are_in_the_map,),
    blocks.Film: (_film_serves_everybody,),
    blocks.Sound: (_sound_can_be_read,),
    blocks.Office: (_office_id_is_unique, _coordinates_come_in_pairs),
}
