"""What editors do to a content folder, by mistake and on purpose."""

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
NAME_LINE = re.compile(r"^name: .*$", re.MULTILINE)
KILOBYTE = 1024


class Edits:
    """A private copy of the shipped content, and what is done to it."""

    def __init__(self, folder: Path) -> None:
        self.source = folder / "content.yaml"
        self._pictures = folder / "resources" / "pictures"
        self._good = (ROOT / "content.yaml").read_text("utf-8")
        shutil.copytree(ROOT / "resources", folder / "resources")
        self.source.write_text(self._good, "utf-8")

    def apply(self, change: str, mark: int) -> None:
        """Make one of `CHANGES`; good content is marked with a number."""
        _CHANGES[change](self, mark)

    def save(self, mark: int) -> None:
        """Save good content over what is there; its name ends with the mark."""
        self._mend_pictures()
        self.source.write_text(self._marked(mark), "utf-8")

    def replace(self, mark: int) -> None:
        """Save good content beside what is there and put it in its place."""
        self._mend_pictures()
        new = self.source.with_suffix(".new")
        new.write_text(self._marked(mark), "utf-8")
        new.replace(self.source)

    def save_in_pieces(self, mark: int) -> None:
        """Save good content as a slow editor does: nothing, a part, everything."""
        self._mend_pictures()
        data = self._marked(mark).encode()
        with self.source.open("wb", buffering=0) as file:
            for start in range(0, len(data), 16 * KILOBYTE):
                file.write(data[start : start + 16 * KILOBYTE])
                os.fsync(file.fileno())

    def forget_a_bracket(self, _mark: int) -> None:
        """Make a mistake that YAML does not allow."""
        self.source.write_text(self._good.replace("}", "", 1), "utf-8")

    def misspell(self, _mark: int) -> None:
        """Make mistakes that the schema does not allow."""
        self.source.write_text(self._good.replace("\n    title: ", "\n    titel: "), "utf-8")

    def cut(self, mark: int) -> None:
        """Save half a file."""
        text = self._marked(mark)
        self.source.write_text(text[: len(text) // 2], "utf-8")

    def empty(self, _mark: int) -> None:
        """Save nothing."""
        self.source.write_text("", "utf-8")

    def scramble(self, mark: int) -> None:
        """Save what is no text."""
        self.source.write_bytes(bytes((mark * place) % 256 for place in range(4 * KILOBYTE)))

    def remove(self, _mark: int) -> None:
        """Remove the file."""
        self.source.unlink(missing_ok=True)

    def remove_pictures(self, _mark: int) -> None:
        """Remove the pictures that the file names."""
        shutil.rmtree(self._pictures, ignore_errors=True)

    def cut_pictures(self, _mark: int) -> None:
        """Leave half of each picture."""
        self._mend_pictures()
        for picture in self._pictures.iterdir():
            os.truncate(picture, picture.stat().st_size // 2)

    def _mend_pictures(self) -> None:
        shutil.copytree(ROOT / "resources" / "pictures", self._pictures, dirs_exist_ok=True)

    def _marked(self, mark: int) -> str:
        return NAME_LINE.sub(lambda line: re.sub(r'"(?=,| \})', f' {mark}"', line[0]), self._good, count=1)


_CHANGES: dict[str, Callable[[Edits, int], None]] = {
    "saved": Edits.save,
    "replaced": Edits.replace,
    "saved in pieces": Edits.save_in_pieces,
    "a bracket is missing": Edits.forget_a_bracket,
    "keys are misspelt": Edits.misspell,
    "half a file": Edits.cut,
    "an empty file": Edits.empty,
    "no text at all": Edits.scramble,
    "no file": Edits.remove,
    "no pictures": Edits.remove_pictures,
    "half pictures": Edits.cut_pictures,
}
CHANGES = tuple(_CHANGES)
