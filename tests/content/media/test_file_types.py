"""Files are what their first bytes say, whatever their names say."""

import io
import random
import re
from typing import TYPE_CHECKING

import pytest

from kiosk.content.media.file_types import endings, endings_in_words, identify, pattern
from kiosk.content.media.known_types import FILE_TYPES, FileType
from tests.content.type_samples import SAMPLES

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


def _of(data: bytes) -> FileType | None:
    return identify(io.BufferedReader(io.BytesIO(data)))


@pytest.mark.parametrize("name", [each.name for each in FILE_TYPES])
def test_every_type_is_told_from_all_others(name: str) -> None:
    for data in SAMPLES[name]:
        found = _of(data)
        assert found
        assert found.name == name


def test_other_bytes_are_of_no_type() -> None:
    for data in (b"", b"\x01\x02\x03", b"\x89PNG\r\n\x1a", b"RIFF\1\0\0\0", b"OggS\0", bytes(range(1, 200))):
        assert _of(data) is None


def test_the_first_bytes_are_enough_and_no_more_is_read() -> None:
    for samples in SAMPLES.values():
        for data in samples:
            file = _Counted(data + bytes(range(256)) * 4000)
            identify(io.BufferedReader(file))
            assert file.bytes_read <= 2 * io.DEFAULT_BUFFER_SIZE


class _Counted(io.BytesIO):
    bytes_read = 0

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        count = super().readinto(buffer)
        self.bytes_read += count
        return count


def test_whatever_comes_first_does_no_harm() -> None:
    dice = random.Random(3)  # noqa: S311 - the same files each time
    for samples in SAMPLES.values():
        for data in samples:
            for _ in range(60):
                damaged = bytearray(data[: dice.randrange(len(data) + 1)])
                for _ in range(min(3, len(damaged))):
                    damaged[dice.randrange(min(40, len(damaged)))] = dice.randrange(256)
                _of(bytes(damaged))


def test_what_is_not_shown_says_how_it_can_be() -> None:
    for each in FILE_TYPES:
        assert each.shown or each.advice.endswith("."), each.name


def test_endings_are_those_of_what_is_shown() -> None:
    assert endings("picture") == (".jpg", ".jpeg", ".png", ".webp")
    assert endings_in_words("film") == ".webm, .mp4 or .mov"
    assert endings_in_words("caption file") == ".vtt"
    assert all(not each.shown for each in FILE_TYPES if each.purpose in {"text", "other"})


@pytest.mark.parametrize(("name", "fits"), [("a.MOV", True), ("b/a.mp4", True), ("a.mkv", False), ("/a.mp4", False)])
def test_an_editor_of_yaml_knows_the_endings(name: str, fits: bool) -> None:  # noqa: FBT001 - a value of a table
    assert bool(re.search(pattern("film"), name)) is fits
