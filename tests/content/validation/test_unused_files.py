"""Files that nobody sees are named to those who edit."""

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.content.validation.unused_files import unused
from tests.content import picture_files

if TYPE_CHECKING:
    from tests.content.conftest import Desk

PICTURE = "kind: picture\nalt: A house\npicture: resources/a.png"


def test_media_that_the_content_does_not_name_are_told(desk: "Desk", png: bytes) -> None:
    for name in ("a.png", "README.md", "map.json", "old/b.JPG", "film.mp4", "voice.ogg", "phone.heic", "note.opus"):
        desk.save(f"resources/{name}", png)
    desk.save("elsewhere/c.png", png)
    desk.save("resources/scenes/spare.svg", png)  # one of a stock to choose from
    diagnostics = unused(desk.read_block(PICTURE))
    assert [diagnostic.file for diagnostic in diagnostics] == [
        "resources/film.mp4",
        "resources/note.opus",
        "resources/phone.heic",
        "resources/voice.ogg",
        "resources/old/b.JPG",
    ]
    assert {diagnostic.severity for diagnostic in diagnostics} == {"warning"}


def test_odd_names_cannot_disturb_the_terminal(desk: "Desk", png: bytes) -> None:
    desk.save("resources/a.png", png)
    desk.save("resources/\u202egnp\x1b[31m\udcff.png", png)
    assert [diagnostic.file for diagnostic in unused(desk.read_block(PICTURE))] == ["resources/·gnp·[31m·.png"]


def test_nothing_is_told_where_errors_hide_what_is_named(desk: "Desk", png: bytes) -> None:
    desk.save("resources/b.png", png)
    loaded = desk.read_block(PICTURE)
    assert loaded.content is None
    assert unused(loaded) == ()
    assert unused(replace(desk.read_block("kind: heading\ntext: Hello"), folder=desk.folder / "gone")) == ()


def test_links_to_other_folders_are_not_followed(desk: "Desk") -> None:
    desk.save("resources/a.png", picture_files.png(1, 1))
    (desk.folder / "resources" / "round").symlink_to(desk.folder)
    assert unused(desk.read_block(PICTURE)) == ()
