"""What the header of a film file says about it: of films made here, and of real ones."""

import io
import random
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.content.media.film_header import Film
from kiosk.content.media.films import describe
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


def _film(codec: str, *, silent: bool = False) -> Film:
    return Film(codec=codec, width=640, height=360, silent=silent, complete=True)


def test_a_film_is_described() -> None:
    assert _described(WHOLE[0]) == _film("h264")
    assert _described(WHOLE[1]) == _described(WHOLE[0])
    assert _described(WHOLE[2]) == _film("vp9", silent=True)
    assert _described(WHOLE[3]) == _film("vp9")
    assert _described(WHOLE[4]) == replace(_film("vp8", silent=True), bits=8, chroma=1)
    assert _described(film_files.webm(live=True)) == _described(WHOLE[3])


@pytest.mark.slow
@pytest.mark.parametrize("name", ["real.mp4", "real.webm"])
def test_films_that_a_real_program_made_are_described(tmp_path: Path, name: str) -> None:
    data = films.numbered(tmp_path / name, seconds=0.4).read_bytes()
    film = _described(data)
    codec = "h264" if name.endswith("mp4") else "vp8"
    assert film == replace(_film(codec, silent=True), width=160, height=96, bits=8, chroma=1)
    cut = _described(data[: len(data) * 2 // 3])
    assert cut is None or not cut.complete


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "pixels", "told"),
    [
        ("a.mp4", "yuv420p", (8, 1)),
        ("a.mov", "yuv420p", (8, 1)),
        ("a.mp4", "yuv422p", (8, 2)),
        ("a.mp4", "yuv444p", (8, 3)),
        ("a.mp4", "yuv420p10le", (10, 1)),
        ("a.mp4", "yuv422p10le", (10, 2)),
        ("hevc.mp4", "yuv420p", (8, 1)),
        ("hevc.mov", "yuv420p10le", (10, 1)),
        ("hevc.mp4", "yuv420p12le", (12, 1)),
        ("vp9.webm", "yuv420p", (8, 1)),
        ("vp9.webm", "yuv420p10le", (10, 1)),
        ("vp9.webm", "yuv420p12le", (12, 1)),
        ("vp9.webm", "yuv444p10le", (0, 0)),
        ("vp9.mp4", "yuv420p10le", (10, 1)),
    ],
)
def test_the_bits_of_the_pictures_are_read_from_the_header(
    tmp_path: Path, name: str, pixels: str, told: tuple[int, int]
) -> None:
    film = _described(films.plain(tmp_path / name, pixels).read_bytes())
    assert film
    assert film.complete
    assert (film.bits, film.chroma) == told


@pytest.mark.slow
def test_a_film_of_quicktime_says_of_each_track_how_its_bytes_are_found(tmp_path: Path) -> None:
    film = _described(films.numbered(tmp_path / "a.mov", seconds=0.4, sound=True).read_bytes())
    assert film == replace(_film("h264"), width=160, height=96, bits=8, chroma=1)


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


@pytest.mark.slow
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
        assert describe(counted, size) == _film("h264")
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
