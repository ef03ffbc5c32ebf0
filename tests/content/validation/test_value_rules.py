"""Single values: names, dates, colours, icons, links and addresses."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kiosk.content.yaml.diagnostics import Diagnostic
    from tests.content.conftest import Desk


def _card(desk: "Desk", line: str) -> "tuple[Diagnostic, ...]":
    icon = "" if line.startswith("icon:") else "icon: info\n    "
    return desk.read_block(f"kind: cards\nitems:\n  - title: A card\n    {icon}{line}").diagnostics


def _person(desk: "Desk", phone: str) -> "tuple[Diagnostic, ...]":
    person = f"who: The desk\n    text: Ask\n    verified_on: 2025-01-31\n    phone: {phone}"
    return desk.read_block(f"kind: contact\nitems:\n  - {person}").diagnostics


def _number(desk: "Desk", as_of: str) -> "tuple[Diagnostic, ...]":
    return desk.read_block(f"kind: numbers\nitems:\n  - {{value: 7, label: days, as_of: {as_of}}}").diagnostics


@pytest.mark.parametrize("date", ["1800", "2024", "2024-03", "2024-03-31", "2024-02-29"])
def test_a_date_is_a_year_a_month_or_a_day(desk: "Desk", date: str) -> None:
    assert _number(desk, date) == ()


@pytest.mark.parametrize(
    "date", ["24", "2024-3", "2024/03", "31.3.2024", "2023-02-29", "2024-13", "2024-00", "1799", "2201", "٢٠٢٤", "soon"]
)
def test_what_is_no_date_is_an_error(desk: "Desk", date: str) -> None:
    assert [diagnostic.severity for diagnostic in _number(desk, date)] == ["error"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("14/10/2025", "`2025-10-14`"),
        ("10/14/2025", "`2025-10-14`"),
        ("5.5.2025", "`2025-05-05`"),
        ("03-2024", "`2024-03`"),
        ("2025-14-10", "`2025-10-14`"),
        ("4/5/2025", "`2024-03-31`"),
        ("31/2/2025", "`2024-03-31`"),
        ("14/2025", "`2024-03-31`"),
        ("2025-02-30", "`2024-03-31`"),
    ],
)
def test_a_date_of_another_order_gets_the_right_one_if_it_can_be_only_one(
    desk: "Desk", written: str, meant: str
) -> None:
    assert [meant in diagnostic.how for diagnostic in _number(desk, written)] == [True]


@pytest.mark.parametrize("name", ["map-pin", "users", "alarm-check"])
def test_an_icon_is_called_by_its_name_or_its_older_name(desk: "Desk", name: str) -> None:
    assert _card(desk, f"icon: {name}") == ()


def test_an_unknown_icon_gives_a_guess(desk: "Desk") -> None:
    (diagnostic,) = _card(desk, "icon: map-pim")

    assert (diagnostic.what, diagnostic.how) == ("There is no icon `map-pim`.", "Did you mean `map-pin`?")


@pytest.mark.parametrize("link", ["places", "places/first"])
def test_a_link_leads_to_a_tab_or_a_section(desk: "Desk", link: str) -> None:
    assert _card(desk, f"link: {link}") == ()


@pytest.mark.parametrize(
    ("link", "how"),
    [
        ("place", "Did you mean `places`?"),
        ("places/frist", "Did you mean `first`?"),
        ("places/", "Choose one of `first`, or give a section of it this id."),
        ("https://example.org", "Choose one of `places`, or give a tab this id."),
    ],
)
def test_a_link_that_leads_nowhere_is_an_error(desk: "Desk", link: str, how: str) -> None:
    (diagnostic,) = _card(desk, f"link: {link}")

    assert diagnostic.how == how


def test_a_source_that_is_not_listed_is_an_error_with_a_guess(desk: "Desk") -> None:
    diagnostic = desk.block_problem("kind: list\nitems: [one]\nsource: reprot")

    assert (diagnostic.what, diagnostic.how) == ("No source has the id `reprot`.", "Did you mean `report`?")


@pytest.mark.parametrize("name", ["Places", "my places", "-places", "plätze", "a" * 41, "a_b"])
def test_an_id_is_small_letters_digits_and_hyphens(desk: "Desk", top: str, name: str) -> None:
    diagnostics = desk.read(
        top.replace("id: first", f"id: {name}") + "          - {kind: heading, text: Hello}"
    ).diagnostics

    assert [(diagnostic.line, diagnostic.path[-2:]) for diagnostic in diagnostics] == [(top.count("\n") - 3, "id")]


@pytest.mark.parametrize("code", ["EN", "english", "e", "en_GB", "fr-ca"])
def test_a_language_has_its_short_code(desk: "Desk", top: str, code: str) -> None:
    text = top.replace(
        "reviewed: true}\n  - {code: fr",
        f"reviewed: true}}\n  - {{code: {code}, name: X, reviewed: true}}\n  - {{code: fr",
    )

    diagnostics = desk.read(text + "          - {kind: heading, text: Hello}").diagnostics
    assert "is not the code of a language" in diagnostics[0].what


@pytest.mark.parametrize(
    ("colour", "what"),
    [
        ('"#FFD700"', "The contrast of #FFD700 with white is 1.4; 4.5 is needed."),
        ("blue", "is not a colour"),
        ('"#03A"', "is not a colour"),
        ("", "missing"),
    ],
)
def test_a_colour_is_six_digits_and_dark_enough(desk: "Desk", top: str, colour: str, what: str) -> None:
    diagnostic = desk.diagnostic(f"accent: {colour}\n{top}          - {{kind: heading, text: Hello}}")

    assert what in diagnostic.what


@pytest.mark.parametrize("families", ["auto", "one", '["#0033A0", "#A3203F"]'])
def test_families_are_made_or_named(desk: "Desk", top: str, families: str) -> None:
    read = desk.read(f"identity: {{families: {families}}}\n{top}          - {{kind: heading, text: Hello}}")

    assert read.diagnostics == ()


@pytest.mark.parametrize(
    ("families", "what"),
    [
        ("two", "says nothing of families"),
        ("[]", "The list has 0 colours."),
        ('["#0033A0", "#FFD700"]', "The contrast of #FFD700"),
        ('["#0033A0", blue]', "is not a colour"),
        ('["#0033A0", [a]]', "says nothing of families"),
        ("{a: b}", "says nothing of families"),
    ],
)
def test_what_can_be_no_family_is_told(desk: "Desk", top: str, families: str, what: str) -> None:
    problem = desk.diagnostic(f"identity: {{families: {families}}}\n{top}          - {{kind: heading, text: Hello}}")

    assert what in problem.what


@pytest.mark.parametrize("phone", ["+509 1234 5678", "840", "00509 12 34"])
def test_a_telephone_number_has_digits_and_spaces(desk: "Desk", phone: str) -> None:
    assert _person(desk, phone) == ()


@pytest.mark.parametrize("phone", ["call us", "+509-1234", "12/34", "1 +2"])
def test_what_is_no_telephone_number_is_an_error(desk: "Desk", phone: str) -> None:
    assert [diagnostic.severity for diagnostic in _person(desk, phone)] == ["error"]


@pytest.mark.parametrize("url", ["https://example.org", "https://www.example.org:8443/a?b=c#d", "https://пример.рф/"])
def test_a_web_address_is_accepted(desk: "Desk", top: str, url: str) -> None:
    text = top.replace("name: Annual report", f'name: Annual report, url: "{url}"')

    assert desk.read(text + "          - {kind: heading, text: Hello}").diagnostics == ()


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org",
        "example.org",
        "https://",
        "https://localhost",
        "https://user@example.org",
        "https://exa mple.org",
        "https://[::1",
        "https://example.org:port",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://example.org/" + "a" * 500,
    ],
)
def test_a_web_address_that_not_everybody_can_open_is_an_error(desk: "Desk", top: str, url: str) -> None:
    text = top.replace("name: Annual report", f'name: Annual report, url: "{url}"')

    assert desk.diagnostic(text + "          - {kind: heading, text: Hello}").severity == "error"


def test_a_list_where_one_value_belongs_is_an_error(desk: "Desk") -> None:
    (diagnostic,) = _card(desk, "link: [places]")

    assert diagnostic.what == "One value belongs here, not a list."


def test_the_name_of_a_language_fits_on_its_button(desk: "Desk", top: str) -> None:
    text = top.replace("name: English", f"name: {'x' * 41}") + "          - {kind: heading, text: Hello}"

    assert "40 are possible" in desk.diagnostic(text).what
