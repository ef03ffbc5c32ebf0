"""A store as it is filled by editors who name their exhibit anew, and at times put in another door."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.content.i18n import messages
from kiosk.content.store.release import Release
from kiosk.content.store.store import Store, StoredRelease, inputs_of
from kiosk.system.disk import Disk
from tests.content import picture_files

if TYPE_CHECKING:
    from tests.content.conftest import Desk

PICTURES = ("pictures/map.png", "pictures/of/door.png")
BLOCKS = "".join(f"          - {{kind: picture, picture: {name}, decoration: true}}\n" for name in PICTURES)


@dataclass
class Shelf:
    """A content folder with two pictures, and the store that keeps it."""

    desk: "Desk"
    top: str
    store: Store

    @property
    def source(self) -> Path:
        """The content file."""
        return self.desk.folder / "content.yaml"

    def keeps(self, name: str, disk: Disk | None = None, door: int = 2) -> StoredRelease:
        """Write an exhibit of this name and keep it; `door` is the width of a picture."""
        release = self.writes(name, door)
        return Store(self.store.folder, disk).keep(release, self.source, PICTURES)

    def writes(self, name: str, door: int = 2) -> Release:
        """Write an exhibit of this name, and return what is to be kept of it."""
        for picture, width in zip(PICTURES, (1, door), strict=True):
            path = self.desk.folder / picture
            if not path.exists() or path.read_bytes() != picture_files.png(width, 1):
                self.desk.save(picture, picture_files.png(width, 1))
        content = self.desk.read(self.top.replace("Test house", name) + BLOCKS).content
        assert content
        return Release(
            content=content,
            catalogues=messages.read_all(["en", "fr"]),
            icons={"map-pin": "<svg/>"},
            inputs=inputs_of(self.source, PICTURES),
            copies={},
            maps={},
            scenes={},
        )

    @property
    def shown(self) -> str:
        """What a kiosk that starts now shows: the name of the exhibit with the width of its door."""
        stored = Store(self.store.folder).current()
        if stored is None:
            return "nothing"
        for name in ("content.yaml", *PICTURES):
            data = (stored.folder / name).read_bytes()
            assert len(data) == stored.release.inputs[name][0], f"{name} is damaged"
        door = (stored.folder / PICTURES[1]).read_bytes()[19]
        (name,) = set(stored.release.content.name.texts.values())
        return f"{name} {door}"
