"""Covers: what is checked of scenes and of pictures at the heads of sections."""

from typing import TYPE_CHECKING

import pytest

from kiosk.content.media.scenes import HEAD

if TYPE_CHECKING:
    from kiosk.content.yaml.diagnostics import Diagnostic
    from tests.content.conftest import Desk

SCENE = f'{HEAD}<path d="M0 0L9 9" fill="#B9CDF7"/></svg>'


@pytest.fixture
def scenes(desk: "Desk") -> "Desk":
    """A desk with two scenes and a picture."""
    for name in ("camp", "desk"):
        desk.save(f"resources/scenes/{name}.svg", SCENE.encode())
    return desk


def _problems(desk: "Desk", top: str, cover: str) -> "list[Diagnostic]":
    covered = top.replace("        icon: users\n", f"        icon: users\n        cover: {cover}\n")
    return list(desk.read(covered + "          - {kind: heading, text: Hello}\n").diagnostics)


def test_a_scene_of_the_folder_is_part_of_the_content(scenes: "Desk", top: str) -> None:
    assert _problems(scenes, top, "{scene: camp}") == []
    loaded = scenes.read(
        top.replace("        icon: users\n", "        icon: users\n        cover: {scene: camp}\n")
        + "          - {kind: heading, text: Hello}\n"
    )
    assert loaded.scenes == {"camp": SCENE}
    assert {type(name) for name in loaded.scenes} == {str}  # a release holds no nodes
    assert loaded.media == ("resources/scenes/camp.svg",)
    assert set(loaded.signatures) == set(loaded.media)


def test_a_misspelt_scene_gets_a_suggestion(scenes: "Desk", top: str) -> None:
    (problem,) = _problems(scenes, top, "{scene: cmap}")
    assert problem.what == "There is no scene `cmap` in `resources/scenes`."
    assert problem.how == "Did you mean `camp`?"
    (problem,) = _problems(scenes, top, "{scene: balloon}")
    assert problem.how == "Choose one of `camp`, `desk`."


def test_without_any_scenes_it_is_said_where_they_belong(desk: "Desk", top: str) -> None:
    (problem,) = _problems(desk, top, "{scene: camp}")
    assert problem.how == "Copy the scenes that come with the kiosk there, or take a `picture`."


@pytest.mark.parametrize("name", ["resources/scenes/camp.svg", "camp.svg", "../camp", "Camp"])
def test_a_scene_is_named_without_its_way(scenes: "Desk", top: str, name: str) -> None:
    (problem,) = _problems(scenes, top, f"{{scene: {name}}}")
    assert problem.what == f"`{name}` is not the name of a scene."


def test_a_drawing_that_could_load_something_is_refused(scenes: "Desk", top: str) -> None:
    scenes.save("resources/scenes/desk.svg", SCENE.replace("<path", "<image href='x'/><path").encode())
    (problem,) = _problems(scenes, top, "{scene: desk}")
    assert problem.what.startswith("`desk.svg` cannot be used as a scene: `<image href='x'/>")


def test_a_cover_is_one_thing(scenes: "Desk", top: str, png: bytes) -> None:
    scenes.save("a.png", png)
    assert _problems(scenes, top, "{picture: a.png}") == []
    assert _problems(scenes, top, "{picture: a.png, alt: A house}") == []
    assert [each.what for each in _problems(scenes, top, "{picture: a.png, scene: camp}")] == [
        "A cover is a scene or a picture, not both."
    ]
    assert [each.what for each in _problems(scenes, top, "{}")] == ["The cover shows nothing."]
    assert [each.what for each in _problems(scenes, top, "{scene: camp, alt: Tents}")] == [
        "A scene is decoration: it has no `alt`."
    ]


def test_people_on_a_cover_must_have_agreed(scenes: "Desk", top: str, png: bytes) -> None:
    scenes.save("a.png", png)
    (problem,) = _problems(scenes, top, "{picture: a.png, people: true}")
    assert problem.what == "People can be recognised in the picture, and nothing says that they agreed."
    consent = "{form: Form 7, given: 2025, until: 2026}"
    assert _problems(scenes, top, f"{{picture: a.png, people: true, consent: {consent}}}") == []
