"""Diagnostics are gathered all at once, and no file can fill the memory with them."""

from itertools import islice
from typing import TYPE_CHECKING

from kiosk.content.yaml.diagnostics import MAX_KEPT, Diagnostics
from kiosk.content.yaml.nodes import Location

if TYPE_CHECKING:
    from tests.content.conftest import Desk


def test_so_many_are_kept_and_the_rest_is_counted() -> None:
    diagnostics = Diagnostics()
    for line in range(1, MAX_KEPT + 3):
        diagnostics.error(Location(line, 1), "what", "how")
        diagnostics.warning(Location(line, 1), "what", "how")

    assert len(diagnostics.kept) == 2 * MAX_KEPT
    assert diagnostics.dropped == 4
    assert diagnostics.full


def test_warnings_alone_never_end_the_reading() -> None:
    diagnostics = Diagnostics()
    for line in range(1, MAX_KEPT + 3):
        diagnostics.warning(Location(line, 1), "what", "how")

    assert not diagnostics.full


def test_after_so_many_errors_the_rest_of_the_file_is_not_looked_at(desk: "Desk", top: str) -> None:
    cards = "{icon: no-such, title: A}, " * 24

    loaded = desk.read(top + f"          - {{kind: cards, items: [{cards}]}}\n" * 30)
    assert (len(loaded.diagnostics), loaded.dropped) == (MAX_KEPT, 0)


def test_so_many_different_names_that_nothing_has_are_kept(desk: "Desk", top: str) -> None:
    cards = (f"{{icon: info, title: A, link: nowhere-{number}}}" for number in range(MAX_KEPT + 24))
    blocks = (
        f"          - {{kind: cards, items: [{', '.join(islice(cards, 24))}]}}\n" for _ in range(MAX_KEPT // 24 + 1)
    )

    assert len(desk.read(top + "".join(blocks)).diagnostics) == MAX_KEPT
