"""How the kinds of blocks stand on pages: how wide, where they can be parted, and what each part shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from kiosk.models.page_parts import Block, Measure, Part

Fields = Mapping[str, Any]

_WIDE = frozenset({"map", "offices"})
_FEW_EVENTS = 2
"""So many stand in a column as well: across the page they would leave most of it bare."""
_COMPARED = frozenset({"chart", "numbers", "steps"})
"""Kinds that are seen at one look: no part of them stands in the next column."""
_LEADS_IN = (":", "\uff1a")
_FACTS = ("source", "asOf", "fallback")


def block_of(
    index: int, kind: str, fields: Fields, wide: Measure, narrow: Measure | None, *, room: float, maximum: float
) -> Block:
    """Return a block as it is packed into pages of which the lowest has `room` and the highest `maximum`."""
    measures = [each for each in (wide, narrow) if each]
    if kind == "chart" and any(each.height <= room for each in measures):
        wide, narrow = wide._replace(break_points=()), narrow and narrow._replace(break_points=())
    keep_together = kind == "chart" or (kind in _COMPARED and measures[-1].height <= maximum)
    return Block(index, wide, narrow, keep_with_next=_leads_in(kind, fields), keep_together=keep_together)


def is_wide(kind: str, fields: Fields) -> bool:
    """Return whether a block takes the whole width where others may stand in two columns: maps, ways along years."""
    return kind in _WIDE or (kind == "timeline" and len(fields["items"]) > _FEW_EVENTS)


def beside_figures(records: Sequence[Mapping[str, Any]]) -> frozenset[int]:
    """Return the indexes of the charts that stand beside figures: those that come first after them.

    Shares that are drawn as people belong to the figures.
    """
    found, after = set[int](), False
    for index, record in enumerate(records):
        people = record["kind"] == "chart" and record["block"].get("drawnAs") == "people"
        if record["kind"] == "chart" and not people and after:
            found.add(index)
        after = record["kind"] == "numbers" or (people and after)
    return frozenset(found)


def fields_of(kind: str, fields: Fields, part: Part) -> Fields:
    """Return the fields of a part of a block: its items, and of what the block says once only what belongs there.

    `firstItem` is the index of its first item, `itemCount` how many the block has; `opens` and `closes`
    say whether the part is the first and the last.
    """
    if part.whole:
        return fields
    holder = fields["map"] if kind == "map" else fields
    key = {"text": "text", "map": "areas"}.get(kind, "items")
    items = holder[key]
    begin, end = max(0, part.begin), len(items) if part.end < 0 else part.end
    map_alone = part.end == 0
    closes = part.end < 0
    shown = {
        **fields,
        "firstItem": begin,
        "itemCount": len(items),
        "opens": part.begin < 0,
        "closes": closes,
        "factsShared": _same_facts(items) if key == "items" else False,
    }
    if not closes:
        shown |= {**dict.fromkeys(_FACTS, ""), "confirmed": True}
    if kind == "chart":
        shown["drawn"] = items
    if part.begin >= 0:
        repeated = kind == "chart" or (kind == "offices" and not begin)
        shown |= {"title": fields.get("title", "") if repeated else ""}
    if kind == "offices" and map_alone:
        shown |= {"title": ""}
    if kind == "map":
        picture = {"source": "", "valued": True} if part.begin >= 0 else {}
        shown |= {"map": {**holder, **picture, key: items[begin:end]}}
        shown |= {"label": "" if begin or map_alone else fields["label"]}
    else:
        shown[key] = items[begin:end]
    if kind == "text":
        shown[key] = _numbered(items, begin, shown[key])
    return shown


def _numbered(all_of_them: Sequence[Fields], begin: int, shown: Sequence[Fields]) -> list[Fields]:
    """Return paragraphs of which the first knows its number, if they are counted."""
    first = begin
    while first > 0 and all_of_them[first - 1]["style"] == "number":
        first -= 1
    return [{**shown[0], "number": begin - first + 1}, *shown[1:]]


def _leads_in(kind: str, fields: Fields) -> bool:
    if kind == "heading":
        return True
    return kind == "text" and bool(fields["text"]) and fields["text"][-1]["text"].rstrip().endswith(_LEADS_IN)


def _same_facts(items: Sequence[Any]) -> bool:
    if len(items) < 2 or not isinstance(items[0], Mapping):  # noqa: PLR2004 - one alone shares with nobody
        return False
    keys = (*_FACTS, "confirmed")
    return all([item.get(key) for key in keys] == [items[0].get(key) for key in keys] for item in items)
