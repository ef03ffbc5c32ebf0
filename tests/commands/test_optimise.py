"""`kiosk optimise`, as an editor types it."""

import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.commands.display_copy_writer import INTERRUPTED
from tests.commands.terminal import BAD, ROOT, Capture, complains, ends, save, with_pictures
from tests.commands.test_display_copy_writer import copies_of, exhibit
from tests.sandbox import real_files


def test_a_picture_that_is_too_large_is_good_once_it_has_a_copy(capsys: Capture, tmp_path: Path) -> None:
    folder = with_pictures(tmp_path, "{kind: picture, picture: resources/a.png, decoration: true, credit: Us}")
    (folder / "resources" / "a.png").write_bytes(real_files.png_bomb(6200, 6200))
    assert ends("check", str(folder)) == 1
    said = capsys.readouterr().out
    assert "Run `kiosk optimise`, or save it smaller." in said
    assert "1 picture is larger than any screen needs: with `kiosk optimise` pages open sooner." in said
    assert ends("optimise", str(folder)) == 0
    capsys.readouterr()
    assert ends("check", str(folder)) == 0
    said = capsys.readouterr().out
    assert "optimise" not in said
    assert "No problems found." in said


def test_bad_content_is_not_optimised(capsys: Capture, tmp_path: Path) -> None:
    assert ends("optimise", str(save(tmp_path, BAD))) == 1
    assert "the content cannot be shown" in capsys.readouterr().err


def test_nothing_to_optimise_is_one_line(capsys: Capture, tmp_path: Path) -> None:
    assert ends("optimise", str(tmp_path)) == 2
    assert complains(capsys, "There is no content: ")


def test_copies_that_cannot_be_written_are_one_line(capsys: Capture, tmp_path: Path) -> None:
    folder = with_pictures(tmp_path, "{kind: picture, picture: resources/a.png, decoration: true}")
    (folder / "resources" / "a.png").write_bytes(real_files.picture("png", 4000, 100))
    (folder / "display").write_bytes(b"in the way")
    assert ends("optimise", str(folder)) == 2
    assert "the copies cannot be written" in capsys.readouterr().err


def test_who_interrupts_it_keeps_what_is_there_and_goes_on_later(tmp_path: Path) -> None:
    large = real_files.picture("png", 4000, 1500, alpha=True)
    pictures = {f"{number}.png": large + bytes(number) for number in range(60)}  # so many that it is told in time
    folder = exhibit(tmp_path, pictures)
    command = (sys.executable, "-m", "kiosk", "optimise", str(folder))
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True)
    while not [name for name in copies_of(folder) if name.endswith(".webp")]:
        with suppress(subprocess.TimeoutExpired):
            assert process.wait(0.02) is None
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[0]
    assert process.returncode == INTERRUPTED
    assert "left. The same command goes on from here." in said
    done = copies_of(folder)
    assert 0 < len(done) < len(pictures)
    assert not [name for name in done if name.endswith(".partial")]
    few = dict(list(pictures.items())[: len(done) + 2])
    assert ends("optimise", str(exhibit(tmp_path, few))) == 0
    assert len(copies_of(folder)) == len(few)
