"""Partners, offices and people to ask, as HTML."""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.page.elements import box, button, icon, pill, words
from benchmarks.page.prose import facts
from benchmarks.page.telling import Telling

Plain = Mapping[str, Any]

OFFICE_ICONS = {
    "central": "building-2",
    "sub-office": "building",
    "presence": "map-pin",
    "border-point": "milestone",
    "airport": "plane",
}
PARTNER_ICONS = {
    "government": "landmark",
    "united-nations": "globe",
    "sector": "users",
    "donor": "hand-coins",
    "civil-society": "heart-handshake",
    "other": "building",
}


def partners(block: Plain, telling: Telling) -> str:
    """Return partners as cards, by kind."""
    kinds = list(dict.fromkeys(item["kind"] for item in block["items"]))
    return "".join(_partner_group(kind, block["items"], telling, named=len(kinds) > 1) for kind in kinds)


def _partner_group(kind: str, items: Sequence[Plain], telling: Telling, *, named: bool) -> str:
    title = box("row", icon(PARTNER_ICONS[kind], "large"), words("strong", telling.say(f"partner_{kind}"), "h3"))
    cards = [
        box(
            "card",
            words("strong tight", item["name"]),
            words("relaxed", item["role"]),
            words("relaxed", item["text"]),
            facts(item, telling),
        )
        for item in items
        if item["kind"] == kind
    ]
    return box("column gap partners", title if named else "", telling.grid(cards), data_kind=kind)


def offices(block: Plain, telling: Telling) -> str:
    """Return offices as a list; each row is followed by what a touch shows."""
    rows = [_office(item, telling) for item in block["items"]]
    return telling.grid(rows, maximum=1 if telling.office_beside else 2)


def _office(item: Plain, telling: Telling) -> str:
    place = words("muted tight", item["where"])
    named = box("column", words("strong tight", item["name"]), place)
    row = button(
        "office row beside" if telling.office_beside else "office row",
        f"office:{item['id']}",
        icon(OFFICE_ICONS[item["kind"]], "large"),
        named,
        icon(f"chevron-{telling.onward}"),
    )
    close = pill("strong", "close", telling.say("close"), before="x")
    return box("cell", row, f"<template>{box('sheet', office_details(item, telling), close)}</template>")


def office_details(item: Plain, telling: Telling) -> str:
    """Return all about one office."""
    place = words("", item["where"])
    kind = words("muted", telling.say(f"office_{item['kind']}"))
    named = box("column close", words("heading", item["name"], "h2"), kind, place)
    services = [box("point service", icon("check"), words("relaxed", each)) for each in item["services"]]
    return box(
        "details column gap",
        box("row top", icon(OFFICE_ICONS[item["kind"]], "large"), named),
        "<hr>",
        words("strong", telling.say("services"), "h3") if services else "",
        *services,
        words("strong", telling.say("hours"), "h3"),
        words("", item["hours"] or telling.say("hours_unknown")),
        words("", item["note"]),
        facts(item, telling),
    )


def contact(block: Plain, telling: Telling) -> str:
    """Return people to ask."""
    return telling.grid([_person(item, telling) for item in block["items"]], maximum=2)


def _person(item: Plain, telling: Telling) -> str:
    checked = words("muted", telling.say("number_checked", item["verifiedOn"])) if item["phone"] else ""
    return box(
        "card",
        box("row middle", icon(item["icon"], "large"), words("strong tight", item["who"])),
        words("", item["text"]),
        words("muted", item["where"]),
        words("heading", item["phone"]),
        checked,
    )
