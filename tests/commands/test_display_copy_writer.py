"""Large pictures get copies in the size in which they are shown, and stay as they are."""

from collections.abc import Mapping
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from kiosk.commands.display_copy_writer import Optimiser, write_copies
from kiosk.content.media.display_copies import copies
from kiosk.content.validation.load import load
from tests.content.conftest import TODAY, TOP
from tests.content.disks import Failing
from tests.sandbox import real_files

LARGE = real_files.picture("png", 4000, 300, alpha=True)
SMALL = real_files.picture("jpeg")


def exhibit(folder: Path, files: Mapping[str, bytes]) -> Path:
    """Save content that names these pictures, and return its folder."""
    blocks = "".join(f'          - {{kind: picture, picture: "{name}", alt: A house}}\n' for name in files)
    (folder / "content.yaml").write_text(TOP + blocks, "utf-8")
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def optimise(folder: Path) -> tuple[int, str]:
    out = StringIO()
    code = write_copies(load(folder, today=TODAY), out)
    return code, out.getvalue()


def copies_of(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in (folder / "display").rglob("*") if path.is_file())


def test_a_large_picture_gets_a_copy_and_stays_as_it_is(tmp_path: Path) -> None:
    folder = exhibit(tmp_path, {"resources/large é #1.png": LARGE, "small.jpg": SMALL})
    before = (folder / "content.yaml").read_bytes()
    code, said = optimise(folder)
    assert code == 0
    assert "1 picture of " in said
    (copy,) = copies_of(folder)
    assert copies(folder, ["resources/large é #1.png", "small.jpg"]) == {"resources/large é #1.png": copy}
    shown = QImage(str(folder / copy))
    assert (shown.width(), shown.height(), shown.hasAlphaChannel()) == (3840, 288, True)
    assert (folder / "resources/large é #1.png").read_bytes() == LARGE
    assert (folder / "content.yaml").read_bytes() == before


def test_a_picture_held_upright_stands_upright_and_does_not_tell_where(tmp_path: Path) -> None:
    data = real_files.turned_jpeg(4000, 300)
    folder = exhibit(tmp_path, {"a.jpg": data})
    assert b"2025:06:01" in data
    assert optimise(folder)[0] == 0
    copy = folder / copies_of(folder)[0]
    shown = QImage(str(copy))
    assert (shown.width(), shown.height()) == (288, 3840)
    held = copy.read_bytes()
    assert not [word for word in (b"EXIF", b"Exif", b"XMP", b"ICCP", b"2025") if word in held]


def test_a_picture_of_many_bytes_gets_a_copy_of_its_size(tmp_path: Path) -> None:
    image = QImage(1000, 800, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for number in range(4000):
        painter.fillRect(number * 37 % 1000, number * 91 % 800, 9, 7, QColor.fromHsv(number % 360, 200, 200))
    painter.end()
    assert image.save(str(tmp_path / "noise.png"))
    data = (tmp_path / "noise.png").read_bytes() + bytes(1024 * 1024)
    folder = exhibit(tmp_path, {"noise.png": data})
    assert optimise(folder)[0] == 0
    shown = QImage(str(folder / copies_of(folder)[0]))
    assert (shown.width(), shown.height()) == (1000, 800)


def test_nothing_is_done_twice(tmp_path: Path) -> None:
    folder = exhibit(tmp_path, {"a.png": LARGE})
    optimise(folder)
    made = (folder / copies_of(folder)[0]).stat().st_mtime_ns
    assert optimise(folder) == (0, "1 picture had a copy already.\n")
    assert (folder / copies_of(folder)[0]).stat().st_mtime_ns == made


def test_nothing_to_do_is_said(tmp_path: Path) -> None:
    assert optimise(exhibit(tmp_path, {"a.jpg": SMALL})) == (0, "No picture is larger than it need be.\n")
    assert not (tmp_path / "display").exists()


def test_the_copy_of_a_picture_that_changed_goes_and_other_files_stay(tmp_path: Path) -> None:
    folder = exhibit(tmp_path, {"a.png": LARGE})
    optimise(folder)
    (old,) = copies_of(folder)
    (folder / "display" / "notes.txt").write_text("of a person", "utf-8")
    (folder / "display" / "b.png.0123456789abcdef.webp.partial").write_bytes(b"of a run that was cut off")
    (folder / "a.png").write_bytes(real_files.picture("png", 4400, 300))
    code, said = optimise(folder)
    assert code == 0
    assert "1 copy of other pictures deleted." in said
    left = copies_of(folder)
    assert "display/notes.txt" in left
    assert len(left) == 2
    assert old not in left


def test_a_damaged_copy_is_written_again(tmp_path: Path) -> None:
    folder = exhibit(tmp_path, {"a.png": LARGE})
    optimise(folder)
    copy = folder / copies_of(folder)[0]
    copy.write_bytes(copy.read_bytes()[:-10])
    assert copies(folder, ["a.png"]) == {}
    assert "1 picture of " in optimise(folder)[1]
    assert copies(folder, ["a.png"])


def test_a_damaged_picture_is_named_and_the_others_get_theircopies_of(tmp_path: Path) -> None:
    cut = real_files.png_bomb(4000, 300, rows=100)
    folder = exhibit(tmp_path, {"cut.png": cut, "a.png": LARGE})
    code, said = optimise(folder)
    assert code == 1
    assert "`cut.png` is damaged" in said
    assert [copy.split("/")[1].split(".")[0] for copy in copies_of(folder)] == ["a"]


@pytest.mark.parametrize("last", range(1, 6))
def test_a_full_disk_leaves_whole_copies_or_none(tmp_path: Path, last: int) -> None:
    folder = exhibit(tmp_path, {"a.png": LARGE})
    optimiser = Optimiser(folder, ("a.png",))
    try:
        with Failing(folder, last).watching():
            list(optimiser.write())
    except OSError:
        assert optimiser.outcome.pictures == 0
    optimiser.tidy()
    assert all(copy in copies(folder, ["a.png"]).values() for copy in copies_of(folder))
