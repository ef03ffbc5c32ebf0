"""A scene takes on colours, shape, side and high contrast."""

import re

import pytest

from kiosk.content.media.scene_file import scene_error
from kiosk.content.media.scenes import FIXED, HEAD, LANDSCAPES, PEOPLE, builtin_scenes, drawn

FAMILY = ("#111111", "#222222", "#666666", "#AAAAAA", "#CCCCCC")
HILL = '<path d="M0 0L9 9" fill="#B9CDF7"/>'
SHIRT = '<circle cx="1" cy="2" r="3" fill="#FFB81C"/>'
ARM = '<polyline points="0,0 9,9" fill="none" stroke="#FFB81C" stroke-width="12"/>'


def _drawn(*shapes: str, ratio: float = 3, ground: str = "light", mirrored: bool = False, icon: str = "") -> str:
    scene = f"{HEAD}\n{''.join(shapes)}\n</svg>\n"
    return drawn(scene, ratio, ground=ground, family=FAMILY, mirrored=mirrored, icon=icon)


def _view(*shapes: str, ratio: float, mirrored: bool = False) -> tuple[float, ...]:
    (view,) = re.findall('viewBox="([^"]*)"', _drawn(*shapes, ratio=ratio, mirrored=mirrored))
    return tuple(float(each) for each in view.split())


@pytest.mark.parametrize(("ground", "colour"), [("light", "#AAAAAA"), ("deep", "#4B4B4B"), ("night", "#363636")])
def test_the_ground_follows_the_family_and_what_it_lies_on_and_clothes_stay(ground: str, colour: str) -> None:
    shown = _drawn(HILL, SHIRT, ground=ground)
    assert f'fill="{colour}"' in shown
    assert 'fill="#FFB81C"' in shown


@pytest.mark.parametrize(
    ("ratio", "view"),
    [
        (4, (-400, 0, 1600, 400)),  # wider than the scene: empty on the left
        (3, (0, 0, 1200, 400)),
        (4 / 3, (633.3, 0, 533.3, 400)),  # a card, around what matters
        (0.5, (680, -480, 440, 880)),  # an upright tile: sky above
    ],
)
def test_any_shape_shows_what_matters_at_the_lower_right(ratio: float, view: tuple[float, ...]) -> None:
    assert _view(ratio=ratio) == view


def test_on_a_field_its_ground_is_never_cut() -> None:
    """On a card it ends where the card ends; on a field a cut would be seen."""
    for ratio, height in ((3, 400), (2, 435), (1, 870)):
        (view,) = re.findall('viewBox="([^"]*)"', _drawn(HILL, ratio=ratio, ground="deep"))
        left, top, across, down = (float(each) for each in view.split())
        assert (left + across, top + down) == (1200, 400)
        assert left <= 330
        assert down == height


def test_from_right_to_left_it_stands_at_the_left_and_looks_the_other_way_but_for_what_is_fixed() -> None:
    assert _view(ratio=4, mirrored=True) == (0, 0, 1600, 400)
    assert _view(ratio=4 / 3, mirrored=True) == (33.3, 0, 533.3, 400)
    shown = _drawn(HILL, f"{FIXED}{SHIRT}</g>", mirrored=True)
    assert shown.count("scale(-1 1)") == 2  # turned, and turned back
    assert "fixed" not in shown


def test_in_high_contrast_shapes_of_one_colour_have_one_white_outline_and_nothing_else_is_white() -> None:
    shown = _drawn(SHIRT, ARM, HILL, ground="contrast")
    assert set(re.findall("#[0-9A-F]{6}", shown)) == {"#FFFFFF", "#000000"}
    order = re.findall(r"<(circle|polyline|path) [^>]*(#[0-9A-F]{6})", shown)
    white, black = "#FFFFFF", "#000000"
    assert order == [
        ("circle", white),
        ("polyline", white),
        ("circle", black),
        ("polyline", black),
        ("path", white),
        ("path", black),
    ]


def test_in_high_contrast_no_disc_of_light_stands_behind_people() -> None:
    light = '<circle cx="1" cy="2" r="3" fill="#CBDAF9"/>'
    assert "circle" in _drawn(light, HILL)
    assert "circle" not in _drawn(light, HILL, ground="contrast")


def test_an_icon_stands_in_a_disc_above_the_landscape_and_is_never_mirrored() -> None:
    icon = '<svg viewBox="0 0 24 24" stroke="currentColor"><path d="M1 1"/></svg>'
    left = _drawn(icon=icon, mirrored=True)
    assert 'cx="300"' in left
    assert "scale(-1 1)" not in left.partition("<circle")[2]
    assert 'stroke="#FFFFFF"' in left
    assert 'cx="900"' in _drawn(icon=icon)


def test_the_program_has_a_scene_of_each_name_and_all_are_sound() -> None:
    names = (*LANDSCAPES, PEOPLE)
    assert tuple(builtin_scenes()) == names
    assert {name: scene_error(text.encode()) for name, text in builtin_scenes().items()} == dict.fromkeys(names)


def test_as_shadows_people_are_of_one_soft_colour() -> None:
    shadow = drawn(builtin_scenes()[PEOPLE], 3, ground="shadow", family=FAMILY)
    assert set(re.findall("#[0-9A-Fa-f]{6}", shadow)) == {FAMILY[3]}


@pytest.mark.parametrize(
    "odd",
    [
        '<image href="file:///etc/passwd"/>',
        '<path d="M0 0" fill="url(#a)"/>',
        '<path d="M0 0" style="fill:red"/>',
        "<script>x</script>",
        "<g>",
        "</g>",
        "<g/>",
        "<path>",
        "words",
        "&amp;",
        "<!-- x -->",
        '<rect x="1e9"/>',
        '<path d="M0 0" fill="#b9cdf7"/>',
        '<path d="M0 0" stroke="#B9CDF7" stroke-width="1.2.3"/>',
        "<g>" * 9 + "</g>" * 9,
    ],
)
def test_whatever_is_no_simple_shape_is_named(odd: str) -> None:
    for shapes in (f"{HILL}\n{odd}", f"{odd}\n{HILL}"):
        found = scene_error(f"{HEAD}\n{shapes}\n</svg>\n".encode())
        assert found
        assert "stands in it" in found[0]
        assert found[1].startswith("Use nothing but circle, ellipse, path")


def test_another_canvas_a_large_file_and_too_many_shapes_are_told() -> None:
    assert scene_error(b"\x89PNG") == scene_error(HEAD.replace("1200", "1000").encode() + b"</svg>")
    assert (scene_error(b"x" * 100_001) or ("", ""))[0] == "it is larger than 100 kB"
    assert (scene_error(f"{HEAD}{HILL * 601}</svg>".encode()) or ("", ""))[0] == "it has more than 600 shapes"
    assert scene_error(f"{HEAD}{HILL * 600}</svg>".encode()) is None
    assert scene_error(f"{HEAD}{'<g>' * 8}{HILL}{'</g>' * 8}</svg>".encode()) is None


WIDE, NARROW = (
    '<rect class="focus" x="480" y="0" width="680" height="400" fill="none"/>',
    ('<rect class="focus" x="700" y="0" width="460" height="400" fill="none"/>'),
)


@pytest.mark.parametrize(
    ("ratio", "view"),
    [
        (3, (0, 0, 1200, 400)),
        (4 / 3, (480, -110, 680, 510)),  # a card: all of them, somewhat smaller
        (0.5, (700, -520, 460, 920)),  # an upright tile: the narrower group, and nobody beside it
    ],
)
def test_a_scene_is_cut_around_the_widest_focus_that_has_room(ratio: float, view: tuple[float, ...]) -> None:
    assert _view(WIDE, NARROW, ratio=ratio) == view
    left, top, across, down = view
    assert _view(WIDE, NARROW, ratio=ratio, mirrored=True) == (1200 - left - across, top, across, down)


def test_a_field_shows_all_of_the_focus_too() -> None:
    everybody = WIDE.replace('"480"', '"20"')
    (view,) = re.findall('viewBox="([^"]*)"', _drawn(everybody, ratio=1, ground="deep"))
    assert view.split()[0] == "20.0"


def test_a_focus_is_never_drawn() -> None:
    for ground in ("light", "contrast"):
        assert "rect" not in _drawn(WIDE, HILL, ground=ground)
    assert scene_error(f"{HEAD}{WIDE}{HILL}</svg>".encode()) is None
