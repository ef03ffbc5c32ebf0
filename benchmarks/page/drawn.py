"""Charts and stories as HTML: every bar with its words, every picture with its line."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from benchmarks.page.elements import box, image, words
from benchmarks.page.prose import facts
from benchmarks.page.telling import Telling
from kiosk.content.media.pictures import describe

Plain = Mapping[str, Any]


def ratio_of(address: str) -> float:
    """Return the height of a picture in its widths."""
    picture = describe(Path(unquote(address.removeprefix("file://"))).read_bytes())
    return picture.height / picture.width if picture else 0.6


def chart(block: Plain, telling: Telling) -> str:
    """Return the values of a chart as bars."""
    rows = (
        box(
            "column",
            words("", item["spokenText"]),
            box("bar", style=f"margin-inline-start:{item['begin']:.1%};width:{item['length']:.1%}"),
            facts(item, telling),
        )
        for item in block["items"]
    )
    return box("column gap measure", words("muted", block["unit"]), *rows)


def story(block: Plain, telling: Telling) -> str:
    """Return the pictures of a story below each other."""
    width = round(min(telling.width, telling.sizes["lineLength"] * 0.6))
    scenes = (
        box(
            "column",
            image(
                item["picture"],
                item["alt"],
                loading="lazy",
                width=str(width),
                height=str(round(width * ratio_of(item["picture"]))),
            ),
            words("strong", item["text"]),
        )
        for item in block["items"]
    )
    return box("column gap", *scenes)
