"""The way to a problem in words."""

from typing import TYPE_CHECKING

import pytest

from kiosk.content.validation.load import load
from tests.content.conftest import SECTION, TODAY

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, txt: Hello, text: Hello}\n"


@pytest.mark.parametrize(
    ("title", "language", "name"),
    [
        ("{en: Places, fr: Lieux}", "", "tab “Places” (places)"),
        ("{en: Places, fr: Lieux}", "fr", "tab “Lieux” (places)"),
        ("{fr: Lieux}", "", "tab “Lieux” (places)"),
        ("{en: Places}", "fr", "tab “Places” (places)"),
        ("Places", "fr", "tab “Places” (places)"),
        ("{en: , fr: Lieux}", "", "tab “Lieux” (places)"),
        ("[x]", "", "tab (places)"),
        ("{}", "", "tab (places)"),
        (f"{'Place ' * 20}", "", "tab “Place Place Place Place Place Place Pla…” (places)"),
    ],
)
def test_a_tab_is_called_by_its_title_in_the_language_that_the_editor_chose(
    desk: "Desk", top: str, title: str, language: str, name: str
) -> None:
    desk.read(top.replace("{en: Places, fr: Lieux}", title) + HEADING)
    diagnostics = load(desk.folder, today=TODAY, language=language).diagnostics

    txt = next(diagnostic for diagnostic in diagnostics if diagnostic.path.endswith("txt"))
    assert txt.path == f"{name} › section “First” (first) › block 1 (heading) › txt"


def test_a_tab_is_called_in_the_language_in_which_texts_are_written(desk: "Desk", top: str) -> None:
    spoilt = top.replace("default_language: en", "default_language: en\nsource_language: fr") + HEADING

    assert [
        diagnostic.path
        for diagnostic in desk.read(spoilt).diagnostics
        if diagnostic.path.startswith("tab “Lieux” (places)")
    ]


def test_entries_without_an_id_are_counted_from_one(desk: "Desk") -> None:
    block = (
        "kind: offices\ntitle: B\nitems:\n  - {id: a, name: A, kind: central, town: B, services: [x, {en: '', fr: y}]}"
    )

    assert desk.block_problem(block).path == f"{SECTION} › block 1 “B” (offices) › item “A” (a) › service 2 › en"


def test_languages_and_sources_are_called_by_their_codes_and_ids(desk: "Desk", top: str) -> None:
    spoilt = top.replace("Français, reviewed: true", "Français, reviewed: maybe").replace(
        "name: Annual", "nmae: Annual"
    )

    assert [diagnostic.path for diagnostic in desk.read(spoilt + HEADING.replace("txt: Hello, ", "")).diagnostics][
        :2
    ] == [
        "language “Français” (fr) › reviewed",
        "source (report) › nmae",
    ]


def test_the_top_itself_has_no_way(desk: "Desk") -> None:
    assert "" in [diagnostic.path for diagnostic in desk.read("format: 1\n").diagnostics]
