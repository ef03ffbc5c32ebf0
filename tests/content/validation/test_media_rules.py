"""Files that content names: inside the folder, real, whole, and what their name says."""

import os
import unicodedata
from textwrap import indent
from typing import TYPE_CHECKING

import pytest

from kiosk.content.maps.features import WORLD
from kiosk.content.media import captions
from kiosk.content.media.file_types import LARGEST_FILE
from kiosk.content.media.known_types import FILE_TYPES
from kiosk.content.schema.blocks import Film
from kiosk.content.schema.types import Cue
from kiosk.content.validation.file_rules import LARGEST_FILM
from tests.content import film_files, picture_files, sound_files
from tests.content.conftest import SECTION, TOP, only
from tests.content.type_samples import SAMPLES
from tests.sandbox import real_files

if TYPE_CHECKING:
    from kiosk.content.media.known_types import FileType
    from kiosk.content.validation.load import Loaded
    from kiosk.content.yaml.diagnostics import Diagnostic
    from tests.content.conftest import Desk


def _read(desk: "Desk", name: str) -> "Loaded":
    return desk.read_block(f"kind: picture\nalt: A house\npicture: '{name}'\npeople: false")


def _diagnostic(desk: "Desk", name: str) -> "Diagnostic":
    return desk.block_problem(f"kind: picture\nalt: A house\npicture: '{name}'\npeople: false")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", picture_files.png(2, 3)),
        ("resources/b.JPG", picture_files.jpeg(640, 480)),
        ("resources/deep/c d é.jpeg", picture_files.jpeg(640, 480)),
        ("a.webp", picture_files.webp(640, 480)),
    ],
)
def test_a_good_picture_is_accepted_and_listed(desk: "Desk", name: str, data: bytes) -> None:
    desk.save(name, data)

    loaded = _read(desk, name)
    assert loaded.diagnostics == ()
    assert loaded.media == (name,)


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("/etc/passwd.png", "must lie in the content folder"),
        ("../a.png", "is not a plain way"),
        ("resources/../a.png", "is not a plain way"),
        ("./a.png", "is not a plain way"),
        ("resources//a.png", "is not a plain way"),
        ("C:/a.png", "must lie in the content folder"),
        ("C:a.png", "must lie in the content folder"),
        ("https://example.org/a.png", "must lie in the content folder"),
        ("file:///a.png", "must lie in the content folder"),
        ("a.png:stream", "must lie in the content folder"),
        ("resources\\b.png", "no backslash"),
        ("\\\\server\\b.png", "must lie in the content folder"),
        ("a" * 300 + ".png", "is not a plain way"),
        ("re\u0301sources/a.png", "stored as a separate sign"),
    ],
)
def test_a_way_out_of_the_folder_is_refused_by_its_spelling(desk: "Desk", name: str, what: str, png: bytes) -> None:
    desk.save("a.png", png)

    assert what in _diagnostic(desk, name).what


@pytest.mark.parametrize(
    ("name", "how"),
    [
        (r"resources\house.png", "Write `resources/house.png`."),
        (r"'C:\Users\Anne\resources\house.png'", "Write `resources/house.png`."),
        ("'/home/anne/resources/house.png'", "Write `resources/house.png`."),
        (r'"resources\new.png"', "Write `resources/new.png`."),
        (r"resources\hose.png", "Did you mean `house.png`?"),
        (r"resources\house.doc", "Use a file in .jpg, .jpeg, .png or .webp."),
        (r"C:\Anne\garden.png", "Copy the file into the folder `resources`, and write `resources/garden.png`."),
    ],
)
def test_the_advice_for_a_way_of_another_system_leads_to_a_file(desk: "Desk", name: str, how: str, png: bytes) -> None:
    desk.save("resources/house.png", png)
    desk.save("resources/new.png", png)

    diagnostic = desk.block_problem(f"kind: picture\nalt: A house\npicture: {name}\npeople: false")
    assert diagnostic.how.startswith(how)


@pytest.mark.parametrize("name", ["a.svg", "a.gif", "a", "a.png.exe", "resources/"])
def test_other_kinds_of_file_are_refused(desk: "Desk", name: str) -> None:
    assert _diagnostic(desk, name).severity == "error"


def test_links_are_refused_wherever_they_stand(desk: "Desk", png: bytes) -> None:
    desk.save("real/a.png", png)
    (desk.folder / "linked").symlink_to(desk.folder / "real")
    (desk.folder / "b.png").symlink_to(desk.folder / "real" / "a.png")

    assert _diagnostic(desk, "linked/a.png").what == "`linked` is a link to another place."
    assert _diagnostic(desk, "b.png").what == "`b.png` is a link to another place."


def test_only_files_are_opened(desk: "Desk") -> None:
    (desk.folder / "folder.png").mkdir()
    os.mkfifo(desk.folder / "pipe.png")

    assert _diagnostic(desk, "folder.png").what == "`folder.png` is not a file."
    assert _diagnostic(desk, "pipe.png").what == "`pipe.png` is not a file."


def test_a_file_in_the_way_is_not_a_folder(desk: "Desk", png: bytes) -> None:
    desk.save("a.png", png)

    assert _diagnostic(desk, "a.png/b.png").what == "`a.png` is not a folder."


def test_a_missing_file_gives_a_guess(desk: "Desk", png: bytes) -> None:
    desk.save("resources/house.png", png)

    assert _diagnostic(desk, "resources/hose.png").how == "Did you mean `house.png`?"
    assert _diagnostic(desk, "resource/house.png").how == "Did you mean `resources`?"
    assert _diagnostic(desk, "resources/zebra.jpg").how == "Put it there, or correct the name."


def test_small_and_capital_letters_count(desk: "Desk", png: bytes) -> None:
    desk.save("House.png", png)

    assert "The file is named `House.png`: write it so here" in _diagnostic(desk, "house.png").how


def test_a_name_with_separate_accents_on_the_disk_is_explained(desk: "Desk", png: bytes) -> None:
    desk.save(unicodedata.normalize("NFD", "é.png"), png)

    assert "rename it" in _diagnostic(desk, "é.png").how


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("a.png", b"", "is empty (0 bytes)"),
        ("a.png", b"\1\2\3", "is not a picture in .jpg, .jpeg, .png or .webp: it is of another type, or damaged"),
        ("a.png", b"not a picture", "is a text in spite of its name"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "is an SVG drawing"),
        ("a.png", picture_files.jpeg(2, 2), "is in truth a JPEG picture"),
        ("a.jpg", picture_files.webp(2, 2), "is in truth a WebP picture"),
        ("a.jfif", picture_files.jpeg(2, 2), "is in truth a JPEG picture"),
        ("a.png", picture_files.png(2, 2)[:-6], "is cut off"),
        ("a.jpg", picture_files.jpeg(2, 2)[:-2], "is cut off"),
        ("a.webp", picture_files.webp(2, 2)[:-1], "is cut off"),
        ("a.jpg", picture_files.jpeg(2, 2)[:24], "is damaged"),
        ("a.png", picture_files.png(8_000, 5_001), "is too large: 8000"),
        ("a.png", picture_files.png(0, 5), "has no size"),
        ("a.png", picture_files.png(2, 2) + bytes(LARGEST_FILE), "is larger than 30 MB"),
        ("a.jpg", real_files.jpeg_of_passes(1_000, 1_000, 500), "is too large for a progressive JPEG: 1000"),
        ("a.jpg", real_files.fine_jpeg_that_says(5_500, 5_500), "is too large for a progressive JPEG: 5500"),
    ],
)
def test_a_bad_file_is_named_before_anybody_sees_it(desk: "Desk", name: str, data: bytes, what: str) -> None:
    desk.save(name, data)

    assert what in _diagnostic(desk, name).what


@pytest.mark.parametrize("ending", [".jpg", ""])
@pytest.mark.parametrize("found", [each for each in FILE_TYPES if not each.shown], ids=lambda each: each.name)
def test_a_file_of_another_type_is_named_whatever_its_name_says(desk: "Desk", found: "FileType", ending: str) -> None:
    name = f"a{ending or found.endings[0] if found.endings else '.jpg'}"
    for data in SAMPLES[found.name]:
        desk.save(name, data)
        for diagnostic in (
            _diagnostic(desk, name),
            _listen(desk, name).diagnostics[0],
            _play(desk, name).diagnostics[0],
        ):
            verb = "play" if found.purpose in {"sound", "film"} else "show"
            told = {
                True: f"`{name}` is {found.name} in spite of its name; the kiosk cannot {verb} it.",
                False: f"`{name}` is {found.name}, which the kiosk cannot {verb}.",
            }
            assert diagnostic.what == told[name.endswith(".jpg")]
            assert diagnostic.how.startswith(found.advice)
            assert diagnostic.how.endswith(found.tip)


def test_a_file_of_another_type_is_saved_anew_and_not_only_renamed(desk: "Desk") -> None:
    desk.save("a.heic", SAMPLES["a HEIC picture"][0])
    desk.save("b.pdf", SAMPLES["a PDF document"][0])

    assert _diagnostic(desk, "a.heic").how == (
        "Save it as JPEG. Renaming alone is not enough; write the new name here. "
        "An iPhone takes the next ones as JPEG with Settings › Camera › Formats › Most Compatible."
    )
    assert "Renaming" not in _diagnostic(desk, "b.pdf").how


def test_a_file_named_twice_is_judged_once_and_reported_at_both_places(desk: "Desk", top: str) -> None:
    block = "          - {kind: picture, alt: A house, picture: a.png}\n"

    loaded = desk.read(top + block + block)
    assert [diagnostic.line for diagnostic in loaded.diagnostics] == [top.count("\n") + 1, top.count("\n") + 2]
    assert loaded.media == ("a.png",)


def _listen(desk: "Desk", name: str) -> "Loaded":
    return desk.read_block(f"kind: heading\ntext: Hello\naudio: {{en: '{name}'}}")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.ogg", sound_files.ogg()),
        ("resources/a.OGG", sound_files.ogg(b"\x01vorbis")),
        ("a.mp3", sound_files.mp3()),
        ("a.mp3", sound_files.mp3(tagged=True)),
        ("a.wav", sound_files.wav()),
    ],
)
def test_a_good_sound_is_accepted_and_listed(desk: "Desk", name: str, data: bytes) -> None:
    desk.save(name, data)

    loaded = _listen(desk, name)
    assert loaded.diagnostics == ()
    assert loaded.media == (name,)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("../a.ogg", b"", "is not a plain way"),
        ("missing.ogg", b"", "There is no file"),
        ("a.png", picture_files.png(2, 2), "A sound cannot have a name like `a.png`"),
        ("a.exe", b"MZ", "is a program"),
        ("missing.exe", b"", "A sound cannot have a name like `missing.exe`"),
        ("a.opus", sound_files.ogg(), "is in truth an Ogg sound"),
        ("a.ogg", b"", "is empty"),
        ("a.ogg", b"OggS\0 and no sound", "is not a sound"),
        ("a.wav", b"hello", "is a text"),
        ("a.mp3", sound_files.wav(), "is in truth a WAV sound"),
        ("a.wav", sound_files.wav()[:-1], "is cut off"),
        ("a.ogg", sound_files.ogg(complete=False), "is cut off"),
    ],
)
def test_a_bad_sound_is_named_before_anybody_hears_it(desk: "Desk", name: str, data: bytes, what: str) -> None:
    if name.startswith("a.") and (data or name == "a.ogg"):
        desk.save(name, data)

    assert what in _listen(desk, name).diagnostics[0].what


def test_one_file_cannot_be_a_picture_and_a_sound(desk: "Desk", png: bytes, top: str) -> None:
    desk.save("a.png", png)

    loaded = desk.read(top + "          - {kind: picture, alt: A house, picture: a.png, audio: {en: a.png}}\n")
    assert {diagnostic.what for diagnostic in loaded.diagnostics} == {"A sound cannot have a name like `a.png`."}


@pytest.mark.parametrize(
    ("audio", "what"),
    [
        ("a.ogg", "Sound files by language belong here, not a single value."),
        ("{}", "Sound files by language belong here"),
        ("{es: a.ogg}", "`es` is not one of the languages"),
        ("{en: [a.ogg]}", "The name of a file belongs here, not a list."),
        ("{en: ''}", "The name of a file belongs here"),
    ],
)
def test_recordings_stand_by_their_language(desk: "Desk", audio: str, what: str) -> None:
    desk.save("a.ogg", sound_files.ogg())

    assert what in desk.block_problem(f"kind: heading\ntext: Hello\naudio: {audio}").what


def _play(desk: "Desk", name: str) -> "Loaded":
    rest = "poster: a.png\ntranscript: C\ncaptions: {en: a.vtt, fr: a.vtt}"
    desk.save("a.vtt", film_files.vtt("00:00.000 --> 00:01.000|A"))
    desk.save("a.png", picture_files.png(2, 2))
    return desk.read_block(f"kind: film\ntitle: A\nalt: B\nfilm: '{name}'\n{rest}")


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.mp4", film_files.mp4()),
        ("resources/a.MP4", film_files.mp4(begins=False)),
        ("a.mov", film_files.mp4().replace(b"isom\0\0\2\0isomiso2", b"qt  \0\0\2\0qt  qt  ")),
        ("a.mp4", film_files.mp4().replace(b"isom\0\0\2\0isomiso2", b"qt  \0\0\2\0qt  qt  ")),
        ("a.webm", film_files.webm()),
        ("a.webm", film_files.webm(codec=b"V_VP8")),
    ],
)
def test_a_good_film_is_accepted_and_listed(desk: "Desk", name: str, data: bytes) -> None:
    desk.save(name, data)

    loaded = _play(desk, name)
    assert loaded.diagnostics == ()
    assert set(loaded.media) == {name, "a.png", "a.vtt"}


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("../a.mp4", b"", "is not a plain way"),
        ("missing.mp4", b"", "There is no file"),
        ("a.mkv", film_files.mp4(), "is in truth an MP4 film"),
        ("a.3gp", film_files.mp4(codec=b"s263"), "are stored as `s263`"),
        ("a.mp4", b"", "is empty"),
        ("a.mp4", b"this is no film", "is a text"),
        ("a.mp4", b"\1\2", "is not a film in .webm, .mp4 or .mov: it is of another type, or damaged"),
        ("a.mp4", film_files.webm(), "is in truth a WebM film"),
        ("a.webm", film_files.mp4(), "is in truth an MP4 film"),
        ("a.mp4", film_files.mp4()[:-1], "is cut off"),
        ("a.mp4", film_files.mp4(begins=False)[:900], "is cut off"),
        ("a.webm", film_files.webm()[:-1], "is cut off"),
        ("a.mp4", film_files.mp4(codec=b""), "has no pictures"),
        ("a.mp4", film_files.mp4(codec=b"av01"), "are stored as `av01`"),
        ("a.webm", film_files.webm(codec=b"V_AV1"), "are stored as `V_AV1`"),
        ("a.webm", film_files.webm(width=7680, height=4320), "have an unusual size: 7680"),
        ("a.webm", film_files.webm(width=0), "have an unusual size: 0"),
        ("a.mp4", film_files.mp4(bits=10), "have 10 bits a colour (HDR video)"),
    ],
)
def test_a_bad_film_is_named_before_anybody_plays_it(desk: "Desk", name: str, data: bytes, what: str) -> None:
    if name.startswith("a."):
        desk.save(name, data)

    errors = [diagnostic.what for diagnostic in _play(desk, name).diagnostics if diagnostic.severity == "error"]
    assert len(errors) == 1
    assert what in errors[0]


def test_a_film_may_have_500_mb_and_no_more(desk: "Desk") -> None:
    path = desk.save("a.mp4", film_files.mp4())
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILM + 1)

    assert _play(desk, "a.mp4").diagnostics[0].what == "`a.mp4` is larger than 500 MB."


def test_captions_may_have_1_mb_and_no_more(desk: "Desk") -> None:
    desk.save("a.webm", film_files.webm())
    desk.save("a.vtt", film_files.vtt("00:00.000 --> 00:01.000|Hello") + b"\n" * captions.LARGEST)
    diagnostics = desk.read_block("kind: film\ntitle: A\nalt: B\nfilm: a.webm\ncaptions: {en: a.vtt}").diagnostics

    assert "`a.vtt` is larger than 1 MB." in [diagnostic.what for diagnostic in diagnostics]


def test_captions_are_kept_with_the_film_and_their_errors_told_with_the_line(desk: "Desk") -> None:
    desk.save("a.webm", film_files.webm())
    desk.save("b.vtt", film_files.vtt("00:00.000 --> 00:01.000|Hello", "00:01.000 --> 00:02.000|"))
    block = "kind: film\ntitle: A\nalt: B\nposter: a.png\ntranscript: C\nfilm: a.webm\ncaptions: {en: %s, fr: a.vtt}"
    content = _play(desk, "a.webm").content
    assert content is not None
    film = content.tabs[0].sections[0].blocks[0]
    assert isinstance(film, Film)
    assert film.captions is not None
    assert film.captions.cues["fr"] == (Cue(0, 1000, "A"),)
    assert desk.block_problem(block % "b.vtt").what == "`b.vtt`, line 6: the caption says nothing."
    assert "There is no file `c.vtt`" in desk.block_problem(block % "c.vtt").what
    assert desk.block_problem(block % "a.doc").how == "Use a file in .vtt."


def test_captions_in_another_format_are_named_whatever_the_file_is_called(desk: "Desk", png: bytes) -> None:
    desk.save("a.webm", film_files.webm())
    desk.save("a.png", png)
    desk.save("a.vtt", film_files.vtt("00:00.000 --> 00:01.000|A"))
    endings = ("vtt", "srt", "txt", "ass", "dfxp", "lrc", "sbv", "scc", "ssa", "sub", "ttml", "xml")
    names = [f"b.{ending}" for ending in endings]
    for name in names:
        desk.save(name, b"1\n00:00:00,000 --> 00:00:01,000\nSaid\n")
    desk.save("d.txt", film_files.vtt("00:00.000 --> 00:01.000|A"))
    block = "kind: film\ntitle: A\nalt: B\nposter: a.png\ntranscript: C\nfilm: a.webm\ncaptions: {en: %s, fr: a.vtt}"
    for name in names:
        diagnostic = desk.block_problem(block % name)
        assert diagnostic.severity == "error"
        assert diagnostic.what == f"`{name}`, it is SubRip (SRT), which the kiosk does not show."
        assert diagnostic.how == "Open it in Subtitle Edit, and save it as WebVTT (.vtt)."
    assert desk.block_problem(block % "d.txt").how == "Rename it to end in .vtt, and write its new name here."


def test_a_name_with_an_unusual_blank_on_the_disk_is_explained(desk: "Desk", png: bytes) -> None:
    desk.save("at 3.04\u202fPM.png", png)

    assert "special space" in _diagnostic(desk, "at 3.04 PM.png").how


@pytest.mark.parametrize("first", ["map", "picture"])
def test_a_file_named_as_what_it_is_and_as_something_else_is_one_error(desk: "Desk", first: str, png: bytes) -> None:
    desk.save("a.json", WORLD.read_bytes())
    desk.save("a.png", png)
    name = "a.json" if first == "map" else "a.png"
    area = "kind: map\nitems: [{code: HT, name: Haiti}]\nfile: "
    picture = "kind: picture\nalt: A house\npeople: false\npicture: "
    good, bad = (area, picture) if first == "map" else (picture, area)

    for one, other in ((good, bad), (bad, good)):
        blocks = "".join("          -\n" + indent(f"{each}{name}\n", " " * 12) for each in (one, other))
        diagnostic = only(desk.read(TOP + blocks))
        assert diagnostic.what.endswith(f"cannot have a name like `{name}`.")
        assert diagnostic.path.startswith(f"{SECTION} › block {2 if one == good else 1} ")
