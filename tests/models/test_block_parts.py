"""What a part of a block shows is what it was measured with."""

from kiosk.models.block_parts import beside_figures, fields_of
from kiosk.models.page_parts import Part


def _partner(kind: str, source: str) -> dict[str, object]:
    return {"kind": kind, "source": source, "asOf": "", "fallback": "", "confirmed": True}


def test_partners_with_one_source_tell_it_once_also_where_one_of_them_stands_alone_on_a_page() -> None:
    items = [_partner("donor", "A"), _partner("donor", "A"), _partner("other", "B"), _partner("other", "C")]
    for begin in range(len(items)):
        shown = fields_of("partners", {"items": items}, Part(0, begin, begin + 1))
        assert shown["sharedKinds"] == ["donor"]


def test_the_first_chart_after_figures_stands_beside_them_and_shares_drawn_as_people_belong_to_the_figures() -> None:
    def chart(show: str) -> dict[str, object]:
        return {"kind": "chart", "block": {"show": show}}

    numbers: dict[str, object] = {"kind": "numbers", "block": {}}
    text: dict[str, object] = {"kind": "text", "block": {}}
    assert beside_figures([numbers, chart("people"), chart("bars"), chart("bars")]) == {2}
    assert beside_figures([numbers, text, chart("bars"), numbers]) == frozenset()
