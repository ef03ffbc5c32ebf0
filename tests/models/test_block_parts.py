"""What a part of a block shows is what it was measured with."""

from kiosk.models.block_parts import fields_of
from kiosk.models.page_parts import Part


def _partner(kind: str, source: str) -> dict[str, object]:
    return {"kind": kind, "source": source, "asOf": "", "fallback": "", "confirmed": True}


def test_partners_with_one_source_tell_it_once_also_where_one_of_them_stands_alone_on_a_page() -> None:
    items = [_partner("donor", "A"), _partner("donor", "A"), _partner("other", "B"), _partner("other", "C")]
    for begin in range(len(items)):
        shown = fields_of("partners", {"items": items}, Part(0, begin, begin + 1))
        assert shown["sharedKinds"] == ["donor"]
