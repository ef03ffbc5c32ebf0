"""A logo is large enough, leaves room for the name, and has one for dark ground."""

from typing import TYPE_CHECKING

import pytest

from tests.content import picture_files

if TYPE_CHECKING:
    from tests.content.conftest import Desk

HEADING = "          - {kind: heading, text: x}\n"


def _problems(desk: "Desk", top: str, identity: str, **sizes: tuple[int, int]) -> list[str]:
    for name, (width, height) in sizes.items():
        desk.save(f"resources/{name}.png", picture_files.png(width, height))
    return [each.what for each in desk.read(f"{top}{HEADING}identity: {identity}\n").diagnostics]


def test_a_logo_with_one_for_dark_ground_is_fine(desk: "Desk", top: str) -> None:
    both = "{logo: resources/a.png, logo_on_dark: resources/b.png}"
    assert _problems(desk, top, both, a=(288, 72), b=(72, 72)) == []


@pytest.mark.parametrize(
    ("size", "what"),
    [
        ((100, 71), "The logo is 71 pixels high, and looks blurred."),
        ((410, 100), "The logo is 4.1 times as wide as high."),
    ],
)
def test_a_logo_that_does_not_look_well_is_named(desk: "Desk", top: str, size: tuple[int, int], what: str) -> None:
    both = "{logo: resources/a.png, logo_on_dark: resources/b.png}"
    assert _problems(desk, top, both, a=size, b=(72, 72)) == [what]


def test_who_asks_for_high_contrast_wants_a_logo_too(desk: "Desk", top: str) -> None:
    assert _problems(desk, top, "{logo: resources/a.png}", a=(72, 72)) == [
        "There is no logo for dark ground: who asks for high contrast sees none."
    ]


def test_a_logo_that_is_not_there_is_an_error(desk: "Desk", top: str) -> None:
    assert desk.read(f"{top}{HEADING}identity: {{logo: resources/gone.png}}\n").diagnostics[0].severity == "error"
