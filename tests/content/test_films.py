"""What the header of a film file says about it: of films made here, and of real ones."""

import io
import random
from pathlib import Path

import pytest

from kiosk.content.films import Film, describe
from tests import films
from tests.content import film_files

WHOLE = [
    film_files.mp4(),
    film_files.mp4(begins=False),
    film_files.mp4(codec=b"vp09", sound=False),
    film_files.webm(),
    film_files.webm(codec=b"V_VP8", sound=False),
]


def _described(data: bytes) -> Film | None:
    return describe(io.BytesIO(data), len(data))


def test_a_film_is_described() -> None:
    assert _described(WHOLE[0]) == Film("mp4", "h264", 640, 360, silent=False, complete=True)
    assert _described(WHOLE[1]) == _described(WHOLE[0])
    assert _described(WHOLE[2]) == Film("mp4", "vp9", 640, 360, silent=True, complete=True)
    assert _described(WHOLE[3]) == Film("webm", "vp9", 640, 360, silent=False, complete=True)
    assert _described(WHOLE[4]) == Film("webm", "vp8", 640, 360, silent=True, complete=True)
    assert _described(film_files.webm(live=True)) == _described(WHOLE[3])


@pytest.mark.parametrize("name", ["real.mp4", "real.webm"])
def test_films_that_a_real_program_made_are_described(tmp_path: Path, name: str) -> None:
    data = films.numbered(tmp_path / name, seconds=0.4).read_bytes()
    film = _described(data)
    assert film == Film(name[5:], "h264" if name.endswith("mp4") else "vp8", 160, 96, silent=True, complete=True)
    cut = _described(data[: len(data) * 2 // 3])
    assert cut is None or not cut.complete


@pytest.mark.parametrize("data", WHOLE)
def test_no_film_that_is_cut_off_passes_for_a_whole_one(data: bytes) -> None:
    for length in range(1, len(data)):
        film = _described(data[:length])
        assert film is None or not film.complete, length


@pytest.mark.parametrize("data", [*WHOLE, film_files.webm(live=True)])
def test_whatever_is_in_a_file_is_looked_at_in_no_time(data: bytes) -> None:
    dice = random.Random(7)  # noqa: S311 - the same files each time
    for _ in range(1500):
        damaged = bytearray(data)
        for _ in range(dice.randrange(1, 6)):
            damaged[dice.randrange(min(len(data), 400))] = dice.choice((0, 1, 127, 255, dice.randrange(256)))
        _described(bytes(damaged))


def test_a_film_of_half_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    head = film_files.box(b"ftyp", b"isom\0\0\2\0")
    path = tmp_path / "large.mp4"
    size = 500 * 1024**2
    whole = film_files.mp4()
    index = whole[whole.index(b"moov") - 4 : whole.index(b"mdat") - 4]
    with path.open("wb") as file:
        file.write(head + (size - len(head) - len(index)).to_bytes(4, "big") + b"mdat")
        file.seek(size - len(index))
        file.write(index)
    with path.open("rb", buffering=0) as raw:
        counted = _Counted(raw)
        assert describe(counted, size) == Film("mp4", "h264", 640, 360, silent=False, complete=True)
    assert counted.bytes_read < 10_000


class _Counted(io.BytesIO):
    """Passes on what is read, and counts it."""

    def __init__(self, file: io.FileIO) -> None:
        super().__init__()
        self._file = file
        self.bytes_read = 0

    def read(self, size: int | None = -1, /) -> bytes:
        data = self._file.read(-1 if size is None else size)
        self.bytes_read += len(data)
        return data

    def seek(self, offset: int, whence: int = 0, /) -> int:
        return self._file.seek(offset, whence)
