"""What blocks owe each other on a page."""

from kiosk.models.block_parts import beside_figures


def test_the_first_chart_after_figures_stands_beside_them_and_shares_drawn_as_people_belong_to_the_figures() -> None:
    def chart(show: str) -> dict[str, object]:
        return {"kind": "chart", "block": {"drawnAs": show}}

    numbers: dict[str, object] = {"kind": "numbers", "block": {}}
    text: dict[str, object] = {"kind": "text", "block": {}}
    assert beside_figures([numbers, chart("people"), chart("bars"), chart("bars")]) == {2}
    assert beside_figures([numbers, text, chart("bars"), numbers]) == frozenset()
