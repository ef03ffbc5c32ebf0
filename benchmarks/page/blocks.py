"""Every kind of block as HTML: what the views below `kiosk/views/blocks` show."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from benchmarks.page.drawn import chart, ratio_of, story
from benchmarks.page.elements import box, button, icon, image, pill, words
from benchmarks.page.people import contact, offices, partners
from benchmarks.page.prose import facts, prose
from benchmarks.page.telling import Telling
from kiosk.content.narration.narration import lines
from kiosk.content.schema.blocks import Block

Plain = Mapping[str, Any]

WIDEST_DIGIT = 0.6
"""The width of a digit of the bold font, in its sizes."""


def block_html(block: Block, telling: Telling) -> str:
    """Return a block in one language, with its small title above: as its kind is written, else as plain lines."""
    shown = telling.localizer.block(block)
    write = KINDS.get(block.kind)
    title = words("heading measure", shown.get("title"), "h2") if write and block.kind != "callout" else ""
    inside = write(shown, telling) if write else _lines(block, shown, telling)
    return box(f"block {block.kind}", title, inside, tag="section", lang=shown["language"])


def _lines(block: Block, shown: dict[str, Any], telling: Telling) -> str:
    return box("column gap measure", *(words("", line.plain) for line in lines(telling.localizer, block, shown)))


def _text(block: Plain, telling: Telling) -> str:
    return box("column gap measure", prose(block["text"], telling), facts(block, telling))


def _heading(block: Plain, _telling: Telling) -> str:
    return words("heading", block["text"], "h2")


def _list(block: Plain, telling: Telling) -> str:
    points = (box("point", icon(block["icon"]), words("", item)) for item in block["items"])
    return box("column gap measure", *points, facts(block, telling))


def _numbers(block: Plain, telling: Telling) -> str:
    items = block["items"]
    shared = _facts_shared(items)
    cell = telling.sizes["bodySize"] * 9
    cards = [
        box("card", _number(item["value"]), words("", item["label"]), "" if shared else facts(item, telling))
        for item in items
    ]
    return telling.grid(cards, cell=cell) + (facts(items[0], telling) if shared else "")


def _number(value: str) -> str:
    return box("number", words("", value), style=f"--letters:{len(value) * WIDEST_DIGIT:.1f}")


def _facts_shared(items: Sequence[Plain]) -> bool:
    shared = [(item["source"], item["asOf"], item["confirmed"]) for item in items]
    return len(items) > 1 and len(set(shared)) == 1


def _timeline(block: Plain, telling: Telling) -> str:
    events = (
        box(
            "event",
            words("heading", item["date"]),
            words("strong", item["title"]),
            words("", item["text"]),
            facts(item, telling, dated=item["asOf"] != item["date"]),
            aria_label=item["name"],
        )
        for item in block["items"]
    )
    return box("events", *events)


def _quote(block: Plain, telling: Telling) -> str:
    said = words("said", block["text"]), words("muted", block["who"]), facts(block, telling)
    return box("row measure", icon("quote", "large"), box("column", *said))


def _callout(block: Plain, telling: Telling) -> str:
    urgent = block["style"] == "attention"
    title = block["title"] or telling.say(block["style"])
    texts = words("strong", title), prose(block["text"], telling), facts(block, telling)
    mark = icon("triangle-alert" if urgent else "info", "large")
    return box(f"card row box {block['style']}", mark, box("column", *texts))


def _steps(block: Plain, _telling: Telling) -> str:
    return box(
        "column gap",
        *(
            box(
                "step",
                words("circle", number),
                icon(item["icon"], "large"),
                box("column", words("strong", item["title"]), words("", item["text"])),
            )
            for number, item in enumerate(block["items"], 1)
        ),
    )


def _cards(block: Plain, telling: Telling) -> str:
    return telling.grid([_card(item, telling) for item in block["items"]])


def _card(item: Plain, telling: Telling) -> str:
    texts = words("strong tight", item["title"]), words("relaxed", item["text"])
    if not item["link"]:
        return box("card", box("marks muted", icon(item["icon"], "large")), *texts)
    marks = box("marks", icon(item["icon"], "large"), icon(f"chevron-{telling.onward}"))
    return box("card leads", marks, *texts, tag="a", href=f"#{item['link']}")


def _picture(block: Plain, telling: Telling) -> str:
    ratio = ratio_of(block["picture"])
    widest = min(telling.width, telling.sizes["lineLength"] * 1.15)
    width = round(min(widest, telling.sizes.height * 0.6 / ratio))
    enlarged = box(
        "enlarged",
        image(block["picture"], block["alt"]),
        box("row", words("tight measure", block["caption"]), pill("strong", "close", telling.say("close"), before="x")),
    )
    height = round(width * ratio)
    shown = image(block["picture"], block["alt"], loading="lazy", width=str(width), height=str(height))
    return box(
        "column gap",
        button("frame", "panel", shown, box("enlarge", icon("maximize-2"))),
        f"<template>{enlarged}</template>",
        words("", block["caption"]),
        words("muted", block["credit"]),
        style=f"width:{width}px",
    )


def _gallery(block: Plain, telling: Telling) -> str:
    return box("slides", *(_picture(item, telling) for item in block["items"]))


def _map(block: Plain, telling: Telling) -> str:
    areas = (box("point", words("", item["name"]), words("strong", item["value"])) for item in block["items"])
    return box("column gap", words("strong", block["label"]), *areas, facts(block, telling))


def _film(block: Plain, telling: Telling) -> str:
    width = round(min(telling.width, telling.sizes["lineLength"] * 1.15))
    shown = {"src": block["film"], "preload": "none", "controls": "", "width": str(width), "aria-label": block["alt"]}
    video = box(
        "", words("", block["alt"]), tag="video", **shown, **({"poster": block["poster"]} if block["poster"] else {})
    )
    return box("column gap measure", video, _transcript(block, telling), words("muted", block["credit"]))


def _sound(block: Plain, telling: Telling) -> str:
    audio = box("", tag="audio", src=block["sound"]["url"], preload="none", controls="")
    other = telling.say("spoken_in").replace("%1", block["sound"]["fallback"]) if block["sound"]["fallback"] else ""
    texts = words("muted", other), _transcript(block, telling), words("muted", block["credit"])
    return box("column gap measure", audio, *texts)


def _transcript(block: Plain, telling: Telling) -> str:
    if not block["transcript"]:
        return ""
    return box("", words("", telling.say("transcript"), "summary"), prose(block["transcript"], telling), tag="details")


KINDS: Mapping[str, Callable[[Plain, Telling], str]] = {
    "text": _text,
    "heading": _heading,
    "list": _list,
    "numbers": _numbers,
    "chart": chart,
    "timeline": _timeline,
    "quote": _quote,
    "callout": _callout,
    "steps": _steps,
    "cards": _cards,
    "picture": _picture,
    "gallery": _gallery,
    "story": story,
    "film": _film,
    "sound": _sound,
    "partners": partners,
    "offices": offices,
    "map": _map,
    "contact": contact,
}
"""How the kinds of block are written that take more than lines."""
