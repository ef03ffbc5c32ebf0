"""What several keys say together."""

from typing import TYPE_CHECKING

import pytest

from tests.content import film_files, picture_files, sound_files
from tests.content.conftest import SECTION

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: Hello}\n"


def test_a_telephone_number_nobody_called_is_refused(desk: "Desk") -> None:
    problem = desk.block_problem("kind: contact\nitems:\n  - who: The desk\n    text: Ask\n    phone: 840")

    assert problem.what == "A telephone number needs the day on which somebody called it."
    assert problem.path == f"{SECTION} › block 1 (contact) › item 1 “The desk” › phone"
    assert "exactly below `phone`: `verified_on: 2025-06-01`" in problem.how
    problem = desk.block_problem("kind: contact\nitems: [{who: The desk, text: Ask, phone: 840}]")
    assert "behind the value of `phone`: `, verified_on: 2025-06-01`" in problem.how


def test_what_nobody_confirmed_needs_its_date(desk: "Desk") -> None:
    problem = desk.block_problem("kind: list\nitems: [one]\nconfirmed: false")

    assert (problem.severity, problem.what) == ("error", "What nobody confirmed needs its date.")


def test_what_nobody_confirmed_is_a_warning_with_its_date(desk: "Desk") -> None:
    problem = desk.block_problem("kind: list\nitems: [one]\nconfirmed: false\nas_of: 2024")

    assert (problem.severity, problem.what) == ("warning", "Nobody has confirmed this.")


@pytest.mark.parametrize("as_of", ["2026", "2025-07", "2025-06-02"])
def test_a_date_in_the_future_is_a_warning(desk: "Desk", as_of: str) -> None:
    problem = desk.block_problem(f"kind: list\nitems: [one]\nas_of: {as_of}")

    assert (problem.severity, problem.what) == ("warning", f"`as_of` lies in the future: {as_of}.")


@pytest.mark.parametrize("as_of", ["2025", "2025-06", "2025-06-01"])
def test_today_is_not_the_future(desk: "Desk", as_of: str) -> None:
    assert desk.read_block(f"kind: list\nitems: [one]\nas_of: {as_of}").problems == ()


def test_a_picture_without_words_for_those_who_do_not_see_it_is_an_error(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    assert desk.block_problem("kind: picture\npicture: a.png").how.startswith("Add `alt`")
    assert desk.block_problem("kind: picture\npicture: a.png\ndecoration: false").how.startswith("Add `alt`")
    assert desk.read_block("kind: picture\npicture: a.png\ndecoration: true").problems == ()
    assert desk.read_block("kind: picture\npicture: a.png\nalt: A house").problems == ()


def test_a_picture_cannot_be_described_and_decoration(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    problem = desk.block_problem("kind: picture\npicture: a.png\nalt: A house\ndecoration: true")
    assert problem.what == "A picture with `alt` is not decoration."


PEOPLE = "kind: picture\npicture: a.png\nalt: A family\npeople: true\n"


@pytest.mark.parametrize("yes", ["true", "yes", "Yes", "on", "y", "1"])
def test_however_it_is_said_that_people_are_seen_they_must_have_agreed(desk: "Desk", png: bytes, yes: str) -> None:
    desk.save("a.png", png)
    problem = desk.block_problem(PEOPLE.replace("true", yes))

    assert problem.what == "People can be recognised in the picture, and nothing says that they agreed."


@pytest.mark.parametrize("no", ["false", "no", "off", "0"])
def test_however_it_is_said_that_nobody_confirmed_a_fact_it_needs_its_date(desk: "Desk", no: str) -> None:
    assert desk.block_problem(f"kind: text\ntext: A\nconfirmed: {no}").what == "What nobody confirmed needs its date."


def test_people_in_a_picture_need_their_consent(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    problem = desk.block_problem(PEOPLE)
    assert problem.what == "People can be recognised in the picture, and nothing says that they agreed."
    assert (problem.severity, problem.path) == ("error", f"{SECTION} › block 1 (picture) › people")
    consent = "consent: {form: Form 7, given: 2025, until: 2026}"
    assert desk.read_block(PEOPLE + consent).problems == ()
    assert desk.block_problem(PEOPLE.replace("people: true\n", consent)).how == "Add `people: true`."
    assert desk.block_problem(PEOPLE.replace("true", f"false\n{consent}")).how == "Add `people: true`."


def test_each_picture_of_a_gallery_needs_its_own(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)
    one = "picture: a.png, alt: A family, people: true"

    problem = desk.block_problem(
        f"kind: gallery\nitems:\n  - {{{one}, consent: {{form: Form 7, given: 2025, until: 2026}}}}\n  - {{{one}}}"
    )
    assert problem.path == f"{SECTION} › block 1 (gallery) › item 2 › people"


def test_of_a_photograph_it_is_asked_whether_people_are_in_it(desk: "Desk") -> None:
    desk.save("a.jpg", picture_files.jpeg(1, 1))

    problem = desk.block_problem("kind: picture\npicture: a.jpg\nalt: A house")
    assert (problem.severity, problem.what[:12]) == ("warning", "Nothing says")
    assert desk.read_block("kind: picture\npicture: a.jpg\nalt: A house\npeople: false").problems == ()


@pytest.mark.parametrize(
    ("given", "until", "said"),
    [
        ("2025-01", "2025-05-31", "The consent has ended"),
        ("2024", "2025-05", "The consent has ended"),
        ("2024", "2025-06-01", "The consent ends soon"),
        ("2024", "2025-06-30", "The consent ends soon"),
        ("2024", "2025-07-01", None),
        ("2024", "2025", None),
        ("2025-06-02", "2026", "`given` lies in the future"),
    ],
)
def test_a_consent_that_has_ended_or_ends_within_thirty_days_is_a_warning(
    desk: "Desk", png: bytes, given: str, until: str, said: str | None
) -> None:
    desk.save("a.png", png)

    found = desk.read_block(f"{PEOPLE}consent: {{form: Form 7, given: {given}, until: {until}}}").problems
    assert [(each.severity, each.what.startswith(said or "?")) for each in found] == [("warning", True)] * bool(said)


def test_a_consent_cannot_end_before_it_was_given(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    problem = desk.block_problem(f"{PEOPLE}consent: {{form: Form 7, given: 2025-05, until: 2025-04-30}}")
    assert (problem.severity, problem.what) == ("error", "The consent ends before it was given: 2025-04-30.")
    assert desk.read_block(f"{PEOPLE}consent: {{form: Form 7, given: 2025-05, until: 2025}}").problems == ()


def test_coordinates_come_in_pairs(desk: "Desk") -> None:
    office = "{id: a, name: A, kind: central, town: B, latitude: 18.5}"

    assert desk.block_problem(f"kind: offices\nitems:\n  - {office}").how == "Add `longitude`."


def test_offices_have_different_ids_in_all_lists_together(desk: "Desk", top: str) -> None:
    block = "          - {kind: offices, items: [{id: a, name: A, kind: central, town: B}]}\n"

    problem = desk.problem(top + block + block)
    line = top.count("\n") + 1
    assert problem.line == line + 1
    assert problem.what == f"`a` stands here a second time; the first is in line {line}."


def test_the_same_section_id_may_stand_in_two_tabs_but_not_in_one(desk: "Desk", top: str) -> None:
    section = top[top.index("      - id: first") :] + HEADING
    tab = top[top.index("  - id: places") :] + HEADING

    assert desk.read(top + HEADING + tab.replace("places", "others")).problems == ()
    assert "second time" in desk.problem(top + HEADING + section).what


def test_tabs_sources_and_languages_are_listed_once(desk: "Desk", top: str) -> None:
    tab = top[top.index("  - id: places") :] + HEADING

    assert "second time" in desk.problem(top + HEADING + tab).what
    for key in ("  - {id: report", "  - {code: en"):
        (line,) = [line for line in top.splitlines() if line.startswith(key)]
        assert "second time" in desk.problem(top.replace(line, f"{line}\n{line}") + HEADING).what


def test_the_source_language_is_one_of_the_languages(desk: "Desk", top: str) -> None:
    problem = desk.problem(top.replace("default_language: en", "default_language: en\nsource_language: fra") + HEADING)
    assert (problem.what, problem.how) == ("`fra` is not one of the `languages`.", "Did you mean `fr`?")


def test_the_default_language_is_one_of_the_languages(desk: "Desk", top: str) -> None:
    problem = desk.problem(top.replace("default_language: en", "default_language: fra") + HEADING)

    assert (problem.what, problem.how) == ("`fra` is not one of the `languages`.", "Did you mean `fr`?")


@pytest.mark.parametrize("words", ["reviewed: false", "reviewed: no", ""])
def test_a_language_that_no_native_speaker_read_is_one_warning(desk: "Desk", top: str, words: str) -> None:
    text = top.replace("name: Français, reviewed: true", f"name: Français, {words}") + HEADING

    problem = desk.problem(text)
    assert (problem.severity, problem.what) == ("warning", "No native speaker has confirmed the texts in Français.")


def _chart(style: str, *values: str) -> str:
    return f"kind: chart\nstyle: {style}\nitems:\n" + "".join(f"  - {value}\n" for value in values)


@pytest.mark.parametrize(
    "chart",
    [
        _chart("bars", "{label: A, value: 12000}", "{label: B, value: 0}"),
        _chart("bars", "{date: 2024-03, value: 12.5}", "{date: 2025, value: 7}"),
        _chart("lines", "{date: 2024, value: 1}", "{date: 2024-01-02, value: 2}", "{date: 2025, value: 3}"),
        _chart("shares", "{label: A, value: 33.3%}", "{label: B, value: 33%}", "{label: C, value: 34 %}"),
    ],
)
def test_a_good_chart_has_no_problem(desk: "Desk", chart: str) -> None:
    assert desk.read_block(chart).problems == ()


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("NaN", "`NaN` is not a plain number."),
        ("inf", "`inf` is not a plain number."),
        ("1e3", "`1e3` is not a plain number."),
        ('"1,041,000"', "`1,041,000` is not a plain number."),
        ("٣٦", "`٣٦` is not a plain number."),
        ("-5", "`-5` is less than nothing: a chart begins at 0."),
        ("-5%", "`-5%` is less than nothing: a chart begins at 0."),
        ("1234567890123456", "The number has 16 characters; 15 are possible."),
        ("{en: 5, fr: 5}", "One number for all languages belongs here, not a group of `key: value` lines."),
        ('""', "The number is missing."),
    ],
)
def test_what_cannot_be_drawn_is_named(desk: "Desk", value: str, what: str) -> None:
    problem = desk.block_problem(_chart("bars", "{label: A, value: 1}", f"{{label: B, value: {value}}}"))

    assert (problem.severity, problem.what) == ("error", what)
    assert problem.path == f"{SECTION} › block 1 (chart) › item 2 “B” › value"
    assert problem.how


@pytest.mark.parametrize(
    ("shares", "whole"), [(("60%", "30%"), "90"), (("60%", "60%"), "120"), (("0%", "0%"), "0"), (("99%", "3%"), "102")]
)
def test_shares_that_are_not_a_whole_are_an_error(desk: "Desk", shares: tuple[str, str], whole: str) -> None:
    problem = desk.block_problem(_chart("shares", *(f"{{label: {each[:-1]}, value: {each}}}" for each in shares)))

    assert problem.what == f"The shares are {whole}% together, not 100%."


def test_a_share_is_a_percentage_and_a_chart_does_not_mix(desk: "Desk") -> None:
    of_people = desk.block_problem(_chart("shares", "{label: A, value: 60%}", "{label: B, value: 40}"))
    mixed = desk.block_problem(_chart("bars", "{label: A, value: 60}", "{label: B, value: 40%}"))

    assert of_people.what == "`40` is no percentage."
    assert mixed.what == "`40%` is a percentage, unlike the first value."


@pytest.mark.parametrize(
    "dates", [("2024-03", "2024-03"), ("2025", "2024"), ("2024", "2024-01"), ("2024-02", "2024-02-01")]
)
def test_a_line_goes_on_in_time(desk: "Desk", dates: tuple[str, str]) -> None:
    problem = desk.block_problem(_chart("lines", *(f"{{date: {each}, value: 1}}" for each in dates)))

    assert problem.what == f"{dates[1]} does not come after {dates[0]}."
    assert problem.path.endswith("item 2 › date")


def test_every_point_of_a_line_has_a_date_and_every_bar_a_name(desk: "Desk") -> None:
    point = desk.block_problem(_chart("lines", "{date: 2024, value: 1}", "{label: B, value: 2}"))
    bar = desk.block_problem(_chart("bars", "{label: A, value: 1}", "{value: 2}"))

    assert (point.what, point.how) == ("A line leads from date to date; here is none.", "Add `date`.")
    assert (bar.what, bar.how) == ("The value does not say what it is.", "Add `label`, or `date`.")


def test_bars_of_the_same_date_need_labels(desk: "Desk") -> None:
    same = desk.block_problem(_chart("bars", "{date: 2024, value: 1}", "{date: 2024, value: 2}"))
    named = desk.read_block(_chart("bars", "{date: 2024, label: A, value: 1}", "{date: 2024, label: B, value: 2}"))

    assert "second time" in same.what
    assert named.problems == ()


def test_a_chart_and_a_story_have_two_parts_at_least(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    assert desk.block_problem(_chart("bars", "{label: A, value: 1}")).what == "The list has 1 entries; 2 are needed."
    assert "2 are needed" in desk.block_problem("kind: story\nitems: [{picture: a.png, alt: A, text: B}]").what


def test_each_picture_of_a_story_has_words_for_those_who_do_not_see_it(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)
    scenes = "kind: story\nitems:\n  - {picture: a.png, alt: A, text: B}\n  - {picture: a.png, text: B}"

    assert desk.block_problem(scenes).what == "`alt` is missing."


FILM = "kind: film\ntitle: A\nalt: B\nfilm: a.webm\n"


def test_a_film_that_leaves_somebody_out_is_a_warning(desk: "Desk") -> None:
    desk.save("a.webm", film_files.webm())

    problems = desk.read_block(FILM).problems
    assert {problem.severity for problem in problems} == {"warning"}
    told = [problem.what for problem in problems]
    assert told[0].startswith("The film has no captions")
    assert told[1:] == [
        "The film cannot be read, searched or taken along.",
        "The film has no picture until somebody plays it.",
    ]


def test_a_film_without_sound_needs_no_captions_and_no_transcript(desk: "Desk") -> None:
    desk.save("a.webm", film_files.webm(sound=False))

    assert desk.block_problem(FILM).what == "The film has no picture until somebody plays it."


def test_captions_that_a_language_lacks_are_a_warning(desk: "Desk", png: bytes) -> None:
    desk.save("a.webm", film_files.webm())
    desk.save("a.png", png)
    desk.save("a.vtt", film_files.vtt("00:00.000 --> 00:01.000|A"))

    problem = desk.block_problem(FILM + "poster: a.png\ntranscript: C\ncaptions: {en: a.vtt}")
    assert (problem.severity, problem.what) == ("warning", "There are no captions in fr.")


def test_a_sound_that_nobody_can_read_is_a_warning(desk: "Desk") -> None:
    desk.save("a.ogg", sound_files.ogg())

    problem = desk.block_problem("kind: sound\ntitle: A\nsound: {fr: a.ogg}")
    assert (problem.severity, problem.what) == ("warning", "The sound cannot be read, searched or taken along.")
