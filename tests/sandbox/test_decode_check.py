"""Files are opened as the kiosk opens them, and none of them takes more than its share of the machine."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.media.pictures import describe
from kiosk.sandbox.cache import DecodeCache
from kiosk.sandbox.decode_check import DecodeCheck
from kiosk.sandbox.limits import LIMITS, STARTING_SECONDS
from kiosk.sandbox.worker_pool import Worker
from tests import films
from tests.content import sound_files
from tests.patience import PATIENCE_SECONDS
from tests.sandbox import real_files

ROOT = Path(__file__).resolve().parent.parent.parent
MAX_MEGABYTES = 300
HERE = Path(__file__).parent
FORMS = ("jpeg", "png", "webp")
MEASURED = """
import json, resource, sys
from pathlib import Path
from kiosk.sandbox.cache import DecodeCache
from kiosk.sandbox.decode_check import DecodeCheck
folder, *names = sys.argv[1:]
errors = DecodeCheck(DecodeCache(Path(folder) / "memo"))(Path(folder), names)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
json.dump({"errors": errors, "megabytes": used.ru_maxrss / 1024, "seconds": used.ru_utime + used.ru_stime}, sys.stdout)
"""


def _opened(folder: Path, names: Iterable[str]) -> dict[str, Any]:
    """Open files in a process of their own, and return what is wrong, and what that cost."""
    command = (sys.executable, "-c", MEASURED, str(folder), *names)
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    opened: dict[str, Any] = json.loads(said)
    return opened


def _errors(folder: Path, files: dict[str, bytes]) -> dict[str, str]:
    """Save files and return what is wrong with those that cannot be opened."""
    for name, data in files.items():
        (folder / name).write_bytes(data)
    found = DecodeCheck(DecodeCache(folder / "memo"))(folder, files)
    return {name: what for name, (what, _) in found.items()}


@pytest.mark.parametrize("form", FORMS)
def test_good_pictures_are_opened(tmp_path: Path, form: str) -> None:
    files = {
        f"plain.{form}": real_files.picture(form),
        f"clear.{form}": real_files.picture(form, alpha=form != "jpeg"),
        f"large.{form}": real_files.picture(form, 6000, 4000),
        f"with more behind it.{form}": real_files.picture(form) + bytes(1000),
    }
    assert _errors(tmp_path, files) == {}


@pytest.mark.parametrize("form", FORMS)
def test_a_body_that_is_cut_is_found_where_the_header_says_nothing(tmp_path: Path, form: str) -> None:
    files = {f"{percent}.{form}": real_files.cut_but_ended(form, percent / 100) for percent in (25, 40, 55, 70, 85)}
    for data in files.values():
        picture = describe(data)
        assert picture
        assert picture.complete
    errors = _errors(tmp_path, files)
    assert errors.keys() == files.keys()
    assert all("is damaged" in what for what in errors.values())


@pytest.mark.parametrize("progressive", [False, True])
def test_a_jpeg_that_is_damaged_in_its_middle_is_found(tmp_path: Path, *, progressive: bool) -> None:
    data = real_files.picture("jpeg", 640, 480, progressive=progressive)
    middle = len(data) // 2
    files = {
        "a block of zeros.jpg": data[:middle] + bytes(512) + data[middle + 512 :],
        "another file.jpg": data[:middle] + bytes(range(256)) * 2 + data[middle + 512 :],
        "a piece less.jpg": data[:middle] + data[middle + 512 :],
        "padded as some telephones do.jpg": data[:-2] + bytes(3) + data[-2:],
    }
    errors = _errors(tmp_path, files)
    assert errors.keys() == files.keys() - {"padded as some telephones do.jpg"}
    assert all("is damaged" in what for what in errors.values())


def test_sounds_are_decoded(tmp_path: Path) -> None:
    good = {"good.wav": sound_files.wav(), "good.ogg": (HERE / "tone.ogg").read_bytes()}
    files = {
        **good,
        "only its header.ogg": sound_files.ogg(),
        "none.mp3": b"\xff\xfb\x90\x64" + b"no sound " * 100,
        "text.wav": b"no sound",
    }
    errors = _errors(tmp_path, files)
    assert errors.keys() == files.keys() - good.keys()
    assert set(errors.values()) == {f"`{name}` is damaged: it cannot be played." for name in errors}


def test_the_first_picture_of_a_film_is_decoded(tmp_path: Path) -> None:
    film = (HERE / "red.webm").read_bytes()
    start = film.index(b"\x9d\x01\x2a") - 3
    files = {
        "good.webm": film,
        "cut.webm": film[:start],
        "no pictures.webm": film[:start] + bytes(len(film) - start),
        "text.mp4": b"no film",
        "empty.webm": b"",
    }
    errors = _errors(tmp_path, files)
    assert errors.keys() == files.keys() - {"good.webm"}
    assert set(errors.values()) == {f"`{name}` is damaged: it cannot be played." for name in errors}


def test_a_film_whose_colours_cannot_be_shown_is_not_called_damaged(tmp_path: Path) -> None:
    data = films.plain(tmp_path / "hevc.mp4", "yuv420p10le").read_bytes()
    errors = _errors(tmp_path, {"deep.mp4": data})
    assert "10 bits" in errors["deep.mp4"]


def test_other_files_are_not_opened(tmp_path: Path) -> None:
    assert _errors(tmp_path, {"words.vtt": b"WEBVTT"}) == {}


def test_what_is_no_file_of_its_own_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "good.png").write_bytes(real_files.picture("png"))
    os.mkfifo(tmp_path / "pipe.png")
    (tmp_path / "link.png").symlink_to("good.png")
    (tmp_path / "device.png").symlink_to("/dev/zero")
    (tmp_path / "folder.png").mkdir()
    names = ("pipe.png", "link.png", "device.png", "folder.png", "gone.png", "/dev/zero.png")
    errors = DecodeCheck(DecodeCache(tmp_path / "memo"))(tmp_path, names)
    assert {name: what for name, (what, _) in errors.items()} == {
        name: f"`{Path(name).name}` is damaged: it cannot be shown." for name in names
    }


def test_odd_names_are_names(tmp_path: Path) -> None:
    names = ("\u202egnp.png", "two\nlines.png", "🙂.png", "\udcff.png", "-o.png", "%s.png", "'\"`$(x).png")
    assert _errors(tmp_path, dict.fromkeys(names, real_files.picture("png"))) == {}


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("20,000 × 20,000.png", partial(real_files.png_bomb, 20_000, 20_000, rows=10), "takes more memory"),
        ("all its pixels.png", partial(real_files.png_bomb, 6_300, 6_300), "takes more memory"),
        ("few of its pixels.png", partial(real_files.png_bomb, 5_500, 4_000, rows=10), "or too large"),
        ("sixteen bits.png", partial(real_files.png_bomb, 4_400, 4_400, depth=16), "takes more memory"),
        ("a strip.png", partial(real_files.png_bomb, 2_000_000, 1, rows=1), "is damaged"),
        ("says more.jpg", partial(real_files.jpeg_that_says, 6_000, 4_000), "is damaged"),
        ("says most.jpg", partial(real_files.jpeg_that_says, 65_000, 65_000), "takes more memory"),
        ("many passes.jpg", partial(real_files.grey_jpeg_of_passes, 4_000, 4_000, 3_000), "takes too long"),
        ("large.webp", partial(real_files.picture, "webp", 6_000, 4_500), "takes more memory"),
    ],
)
def test_a_bomb_costs_little_and_the_next_file_is_opened(
    tmp_path: Path, name: str, data: Callable[[], bytes], what: str
) -> None:
    (tmp_path / name).write_bytes(data())
    (tmp_path / "good.png").write_bytes(real_files.picture("png"))
    opened = _opened(tmp_path, [name, "good.png", name])
    assert opened["errors"].keys() == {name}
    assert what in opened["errors"][name][0]
    assert opened["megabytes"] <= MAX_MEGABYTES
    assert opened["seconds"] <= 2 * (LIMITS["picture"].seconds + STARTING_SECONDS) + STARTING_SECONDS


def test_a_picture_that_takes_more_memory_than_there_is_for_a_copy_is_refused(tmp_path: Path) -> None:
    (tmp_path / "large.png").write_bytes(real_files.png_bomb(6_500, 6_500))
    worker = Worker("shrink")
    error = worker.do({"path": str(tmp_path / "large.png"), "target": str(tmp_path / "copy.webp")})
    worker.close()
    assert error == ("`large.png` is damaged: it cannot be shown.", "Save or copy the file again.")
    assert not (tmp_path / "copy.webp").exists()


def test_a_copy_is_compressed_as_photographs_are(tmp_path: Path) -> None:
    (tmp_path / "photograph.jpg").write_bytes(real_files.picture("jpeg"))
    worker = Worker("shrink")
    assert worker.do({"path": str(tmp_path / "photograph.jpg"), "target": str(tmp_path / "copy.webp")}) is None
    worker.close()
    assert (tmp_path / "copy.webp").read_bytes()[12:16] == b"VP8 ", "VP8L loses nothing, and is much larger"


def test_a_process_that_dies_takes_no_other_file_with_it(tmp_path: Path) -> None:
    (tmp_path / "good.png").write_bytes(real_files.picture("png"))
    worker = Worker("picture")
    assert worker.do({"path": str(tmp_path / "good.png")}) is None
    error = worker.do({"no path": "for the process to stumble over", "path": 7} | {"path": str(tmp_path / "a\0b.png")})
    assert error
    assert worker.do({"path": str(tmp_path / "good.png")}) is None
    worker.close()


def test_what_becomes_of_a_process_is_not_held_against_its_next_file(tmp_path: Path) -> None:
    (tmp_path / "good.png").write_bytes(real_files.picture("png"))
    worker = Worker("picture")
    others = _children()
    assert worker.do({"path": str(tmp_path / "good.png")}) is None
    (process,) = _children() - others
    os.kill(process, signal.SIGKILL)
    assert worker.do({"path": str(tmp_path / "good.png")}) is None
    worker.interrupt()
    assert worker.do({"path": str(tmp_path / "good.png")}) is not None
    worker.close()
    assert _children() <= others


@pytest.mark.parametrize(
    ("kind", "megabytes", "written", "seconds"), [("picture", 274, 0, 405), ("shrink", 512, 64, 1005)]
)
def test_whoever_opens_files_may_use_so_much_of_the_machine(
    tmp_path: Path, kind: str, megabytes: int, written: int, seconds: int
) -> None:
    others, worker = _children(), Worker(kind)
    assert worker.do({"path": str(tmp_path / "gone.png"), "target": str(tmp_path / "small.png")})
    (process,) = _children() - others
    lines = Path(f"/proc/{process}/limits").read_text("ascii").splitlines()
    allowed = {line[:25].strip(): line[25:].split()[1] for line in lines}
    worker.close()
    assert allowed["Max data size"] == str(megabytes * 1024**2)
    assert allowed["Max file size"] == str(written * 1024**2)
    assert allowed["Max cpu time"] == str(seconds)
    assert allowed["Max core file size"] == "0"


@pytest.mark.parametrize(
    ("does", "timeout", "what"),
    [("exec sleep 600", 0.2, "takes too long"), ("exec sleep 600 >&-", PATIENCE_SECONDS, "takes too much memory")],
    ids=["says nothing", "will say nothing"],
)
def test_a_process_that_does_not_answer_is_given_up_after_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, timeout: float, what: str
) -> None:
    hangs = tmp_path / "python"
    hangs.write_text(f"#!/bin/sh\n{does}\n", "utf-8")
    hangs.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(hangs))
    worker = Worker("picture", replace(LIMITS["picture"], timeout=timeout))
    error = worker.do({"path": str(tmp_path / "any.png")})
    worker.close()
    assert error
    assert what in error[0]


def test_a_pipe_that_gives_nothing_is_answered_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")
    worker = Worker("picture")
    error = worker.do({"path": str(tmp_path / "pipe.png")})
    worker.close()
    assert error
    assert "is damaged" in error[0]


def _children() -> set[int]:
    found = set[int]()
    for task in Path("/proc/self/task").iterdir():
        with suppress(FileNotFoundError):  # a thread that ended meanwhile has none
            found.update(map(int, (task / "children").read_text().split()))
    return found


def test_many_films_share_a_process_and_each_is_judged_for_itself(tmp_path: Path) -> None:
    film = (HERE / "red.webm").read_bytes()
    files = {f"{number}.webm": film if number % 4 else film[: len(film) // 3] for number in range(24)}
    assert _errors(tmp_path, files).keys() == {name for name, data in files.items() if data is not film}


def test_what_could_be_opened_is_not_opened_again_until_it_changes(tmp_path: Path) -> None:
    files = {"a.png": real_files.picture("png"), "b.png": b"no picture"}
    assert _errors(tmp_path, files).keys() == {"b.png"}
    cache = DecodeCache(tmp_path / "memo")
    assert cache.knows(tmp_path / "a.png")
    assert not cache.knows(tmp_path / "b.png")
    assert not DecodeCache(tmp_path / "memo", "other decoders").knows(tmp_path / "a.png")
    (tmp_path / "a.png").write_bytes(b"damaged")
    assert not cache.knows(tmp_path / "a.png")


@pytest.mark.parametrize("held", [b"", b"[]", b'{"files": 7}', b"\xff", b'{"program": "x", "files": {}}'])
def test_a_damaged_memo_knows_nothing(tmp_path: Path, held: bytes) -> None:
    (tmp_path / "memo").write_bytes(held)
    assert not DecodeCache(tmp_path / "memo").knows(tmp_path / "memo")


def test_a_memo_holds_the_newest_files(tmp_path: Path) -> None:
    for name in ("first.png", "last.png"):
        (tmp_path / name).write_bytes(b"good")
    many = (tmp_path / f"{number}.png" for number in range(20_000 - 1))
    DecodeCache(tmp_path / "memo").remember([tmp_path / "first.png", *many, tmp_path / "last.png"])
    cache = DecodeCache(tmp_path / "memo")
    assert cache.knows(tmp_path / "last.png")
    assert not cache.knows(tmp_path / "first.png")


def test_a_memo_that_cannot_be_kept_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    DecodeCache(tmp_path / "file" / "memo").remember([tmp_path / "file"])
