"""The way to a problem in words."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, txt: Hello, text: Hello}\n"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("{en: Places, fr: Lieux}", "Places"),
        ("{fr: Lieux}", "Lieux"),
        ("Places", "Places"),
        ("{en: , fr: Lieux}", "Lieux"),
        ("[x]", "tab 1"),
        ("{}", "tab 1"),
    ],
)
def test_a_tab_is_called_by_its_title_in_the_default_language(desk: "Desk", top: str, title: str, name: str) -> None:
    problems = desk.read(top.replace("{en: Places, fr: Lieux}", title) + HEADING).problems

    txt = next(problem for problem in problems if problem.path.endswith("txt"))
    assert txt.path == f"tabs › {name} › section 1 › block 1 › txt"


def test_entries_of_lists_are_counted_from_one(desk: "Desk") -> None:
    block = "kind: offices\nitems:\n  - {id: a, name: A, kind: central, town: B, services: [x, {en: '', fr: y}]}"

    assert desk.block_problem(block).path == "tabs › Places › section 1 › block 1 › item 1 › service 2 › en"


def test_the_top_itself_has_no_way(desk: "Desk") -> None:
    assert "" in [problem.path for problem in desk.read("format: 1\n").problems]
