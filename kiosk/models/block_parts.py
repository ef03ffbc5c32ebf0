"""Blocks that are larger than a page: where their kinds can be parted, and what each part shows."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from kiosk.models.packing import Piece

Fields = Mapping[str, Any]

WIDE = frozenset({"map", "offices", "story", "timeline"})
"""Kinds that take the whole width where others stand in two columns: lines are long, pictures stand beside words."""
_WHOLE_IF_IT_FITS = frozenset({"chart", "numbers"})
"""Kinds that are compared at one look: they are parted only where they are larger than a page."""
_LEADS_IN = (":", "\uff1a")
_FACTS = ("source", "asOf", "fallback")


class Cut(NamedTuple):
    """A place where a block can be parted, as it is laid out. All sizes are pixels from the top of the block."""

    bottom: float
    """Where what stands above it ends."""
    top: float
    """Where what stands below it begins."""
    item: int
    """The index of the first item below it; 0 when only a map stands above."""
    again: float = 0.0
    """What is told again above the part below it."""


class Measure(NamedTuple):
    """How high a block is, and where it can be parted."""

    height: float
    cuts: tuple[Cut, ...] = ()


class Part(NamedTuple):
    """A block, or as much of it as stands on a page."""

    block: int
    """The index of the block."""
    begin: int = -1
    """The index of its first item, or -1 for the very beginning of the block."""
    end: int = -1
    """The index after its last item, or -1 for the very end of the block."""

    @property
    def whole(self) -> bool:
        """Return whether it is all of the block."""
        return self.begin < 0 and self.end < 0

    def has(self, item: int) -> bool:
        """Return whether an item is in it; a negative index is the beginning of the block."""
        return self.begin <= item and (self.end < 0 or item < self.end)


def pieces_of(
    index: int, kind: str, fields: Fields, measure: Measure, *, gap: float, room: float, wide: bool
) -> Iterator[Piece]:
    """Yield the pieces of a block, which stands `gap` pixels below the one before, on pages as high as `room`."""
    cuts = () if kind in _WHOLE_IF_IT_FITS and measure.height <= room else measure.cuts
    tops = [0.0, *(cut.top for cut in cuts)]
    bottoms = [*(cut.bottom for cut in cuts), measure.height]
    again = [0.0, *(cut.again for cut in cuts)]
    for place, (top, bottom) in enumerate(zip(tops, bottoms, strict=True)):
        last = place == len(tops) - 1
        yield Piece(
            index,
            bottom - top,
            top - bottoms[place - 1] if place else gap,
            wide=wide,
            keeps=last and _leads_in(kind, fields),
            again=again[place],
        )


def parts_of(
    pieces: Sequence[Piece], measures: Mapping[int, Measure], start: int, end: int
) -> Iterator[tuple[Part, int, int]]:
    """Yield the parts that the pieces from `start` to `end` make up, each with the indexes of its own pieces."""
    for block, indexes in groupby(range(start, end), key=lambda index: pieces[index].block):
        own = list(indexes)
        all_of_it = [index for index, piece in enumerate(pieces) if piece.block == block]
        cuts = measures[block].cuts[: len(all_of_it) - 1]
        begin, after = own[0] - all_of_it[0], own[-1] - all_of_it[0]
        yield (
            Part(block, cuts[begin - 1].item if begin else -1, cuts[after].item if after < len(cuts) else -1),
            own[0],
            own[-1] + 1,
        )


def fields_of(kind: str, fields: Fields, part: Part) -> Fields:
    """Return the fields of a part of a block: its items, and of what the block says once only what belongs there.

    `firstItem` is the index of its first item, `whole` how many the block has; `opens` and `closes`
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
        "whole": len(items),
        "opens": part.begin < 0,
        "closes": closes,
        "factsShared": _same_facts(items) if key == "items" else False,
    }
    if not closes:
        shown |= {**dict.fromkeys(_FACTS, ""), "confirmed": True}
    if kind == "chart":
        shown["drawn"] = items
    if kind == "partners":
        shown |= _groups(items, begin, end)
    if part.begin >= 0:
        shown |= {"title": fields.get("title", "") if kind == "offices" and not begin else ""}
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


def _groups(items: Sequence[Fields], begin: int, end: int) -> Fields:
    """Return of each kind how many partners there are, and how many of the first kind shown stand before them.

    `goesOn` is the kind whose partners go on after them.
    """
    kinds = [item["kind"] for item in items]
    goes_on = kinds[end - 1] if end < len(items) and kinds[end] == kinds[end - 1] else ""
    return {"totals": dict(Counter(kinds)), "before": kinds[:begin].count(kinds[begin]), "goesOn": goes_on}


def _leads_in(kind: str, fields: Fields) -> bool:
    if kind == "heading":
        return True
    return kind == "text" and bool(fields["text"]) and fields["text"][-1]["text"].rstrip().endswith(_LEADS_IN)


def _same_facts(items: Sequence[Any]) -> bool:
    if len(items) < 2 or not isinstance(items[0], Mapping):  # noqa: PLR2004 - one alone shares with nobody
        return False
    keys = (*_FACTS, "confirmed")
    return all([item.get(key) for key in keys] == [items[0].get(key) for key in keys] for item in items)
