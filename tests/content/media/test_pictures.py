"""What the first bytes of a picture say about it."""

import pytest

from kiosk.content.media.pictures import Picture, describe
from tests.content import picture_files
from tests.sandbox import real_files


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (picture_files.png(640, 480), "png"),
        (picture_files.jpeg(640, 480), "jpeg"),
        (picture_files.webp(640, 480, b"VP8X"), "webp"),
        (picture_files.webp(640, 480, b"VP8L"), "webp"),
        (picture_files.webp(640, 480, b"VP8 "), "webp"),
    ],
)
def test_format_size_and_end_are_read_from_the_header(data: bytes, form: str) -> None:
    assert describe(data) == Picture(form, 640, 480, complete=True)


@pytest.mark.parametrize(
    "data",
    [
        picture_files.png(6, 4),
        picture_files.jpeg(6, 4),
        *(picture_files.webp(6, 4, form) for form in (b"VP8X", b"VP8L", b"VP8 ")),
    ],
)
def test_a_picture_cut_anywhere_is_never_whole(data: bytes) -> None:
    for length in range(len(data)):
        picture = describe(data[:length])
        assert picture is None or not picture.complete


@pytest.mark.parametrize(
    "data",
    [
        b"\xff\xd8" + b"\xff" * 100_000,
        b"\xff\xd8" + b"\xff\xe0\x00\x00" * 100_000,
        b"\xff\xd8\xff\xda\x00\x02\xff\xd9",
        b"\xff\xd8\x00\x00",
        b"RIFF\xff\xff\xff\xffWEBPABCD",
        b"RIFF\xff\xff\xff\xffWAVEfmt ",
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"GIF89a",
        b"",
    ],
)
def test_headers_that_lead_nowhere_end(data: bytes) -> None:
    picture = describe(data)

    assert picture is None or not picture.width


def test_what_cameras_append_after_the_end_does_no_harm() -> None:
    for data in (picture_files.png(6, 4), picture_files.jpeg(6, 4), picture_files.webp(6, 4)):
        picture = describe(data + bytes(1000))
        assert picture is not None
        assert picture.complete


@pytest.mark.parametrize("form", ["jpeg", "png", "webp"])
@pytest.mark.parametrize(("turn", "size"), [(1, (64, 48)), (3, (64, 48)), (6, (48, 64)), (8, (48, 64)), (9, (64, 48))])
def test_the_size_is_that_in_which_a_picture_is_shown(form: str, turn: int, size: tuple[int, int]) -> None:
    picture = describe(real_files.turned(real_files.picture(form), turn))
    assert picture
    assert (picture.width, picture.height) == size
    assert picture.complete
    assert picture.orientation == (turn if turn != 9 else 1)


def test_a_png_of_which_the_decoder_makes_stripes_is_told() -> None:
    plain = real_files.picture("png")
    deep = plain.replace(b"\x08\x02\0\0\0", b"\x10\x02\0\0\0")
    part = b"\0\0\0\6tRNS" + bytes(10)
    for data, unsupported in ((plain, False), (deep, False), (plain[:33] + part + plain[33:], False)):
        picture = describe(data)
        assert picture
        assert bool(picture.unsupported) is unsupported
    picture = describe(deep[:33] + part + deep[33:])
    assert picture
    assert "transparent" in picture.unsupported


def test_a_picture_that_is_cut_before_it_says_how_it_lies_is_described() -> None:
    for form in ("png", "webp"):
        data = real_files.turned(real_files.picture(form), 6)
        for length in range(len(data)):
            picture = describe(data[:length])
            assert picture is None or not picture.complete


@pytest.mark.parametrize(
    ("marker", "bits", "unsupported"),
    [(0xC0, 8, ""), (0xC1, 12, "a JPEG with 12 bits a colour"), (0xC3, 8, "a JPEG without loss")],
)
def test_a_jpeg_of_a_rare_sort_is_told(marker: int, bits: int, unsupported: str) -> None:
    data = picture_files.jpeg(6, 4).replace(b"\xff\xc2\0\x08\x08", bytes([0xFF, marker, 0, 8, bits]))
    picture = describe(data)
    assert picture
    assert picture.unsupported == unsupported


@pytest.mark.parametrize("exif", [b"", b"Exif", b"Exif\0\0", b"Exif\0\0II*\0\xff\xff\xff\xff", b"http://ns.adobe.com/"])
def test_what_a_camera_wrote_wrongly_turns_nothing(exif: bytes) -> None:
    data = picture_files.jpeg(640, 480)
    said = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    picture = describe(data[:2] + said + data[2:])
    assert picture
    assert (picture.width, picture.height) == (640, 480)


@pytest.mark.parametrize(
    ("data", "passes", "buffered_bytes"),
    [
        (real_files.picture("jpeg", 640, 480), 1, 0),
        (real_files.picture("jpeg", 640, 480, progressive=True), 10, 640 * 480 * 3),
        (real_files.jpeg_of_passes(640, 480, 500), 509, 640 * 480 * 3),
    ],
)
def test_what_the_passes_of_a_jpeg_cost_is_read_from_the_header(data: bytes, passes: int, buffered_bytes: int) -> None:
    picture = describe(data)
    assert picture
    assert (picture.passes, picture.buffered_bytes) == (passes, buffered_bytes)
