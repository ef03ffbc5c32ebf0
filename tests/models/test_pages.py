"""The pages of a section, as the views that show it measure them."""

from pytestqt.qtbot import QtBot

from kiosk.models.pages import Pages

NARROW = [400.0, 20.0, 20.0, 600.0, 600.0, 80.0, 1, 40.0]
"""A sheet of one column: its width, gaps, heights, foot, columns, size of text."""
WIDE = [1000.0, 20.0, 20.0, 600.0, 600.0, 80.0, 2, 40.0]


def test_a_height_that_comes_late_for_another_sheet_is_passed_over(qtbot: QtBot) -> None:
    pages = Pages()
    pages.fit(NARROW)
    pages.show("section", [{"kind": "heading", "block": {"text": "A"}}], keep_views=False)
    qtbot.waitUntil(lambda: pages.parts.complete)
    pages.measured([[0, 400.0, 60.0, [], 1.0, []]])
    assert not pages.loading
    pages.fit(WIDE)
    pages.measured([[0, 400.0, 90.0, [], 1.0, []]])
    qtbot.waitUntil(lambda: pages.loading)

    pages.measured([[0, 490.0, 60.0, [], 1.0, []]])
    pages.measured([[0, 1000.0, 60.0, [], 1.0, []]])
    assert not pages.loading
