"""`kiosk optimise`, as an editor types it."""

import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from kiosk.commands.display_copy_writer import INTERRUPTED
from kiosk.sandbox.worker_pool import MAX_WORKERS
from tests.commands.terminal import BAD, ROOT, Capture, complains, ends, save, with_pictures
from tests.commands.test_display_copy_writer import LARGE, copies_of, exhibit
from tests.patience import PATIENCE_SECONDS
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


ONE_EACH = f"""#!/bin/sh
head -n 1 | '{sys.executable}' "$@"
exec sleep 600
"""
"""What shrinks pictures, one each process, and then hangs."""
WITH_OTHER_PYTHON = "import sys; from kiosk.cli import main; sys.executable = sys.argv[1]; sys.exit(main(sys.argv[2:]))"


def test_who_interrupts_it_keeps_what_is_there_and_goes_on_later(tmp_path: Path) -> None:
    one_each = tmp_path / "python"
    one_each.write_text(ONE_EACH, "utf-8")
    one_each.chmod(0o755)
    pictures = {f"{number}.png": LARGE + bytes(number) for number in range(MAX_WORKERS + 1)}
    folder = exhibit(tmp_path, pictures)
    command = (sys.executable, "-c", WITH_OTHER_PYTHON, str(one_each), "optimise", str(folder))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        while not [name for name in copies_of(folder) if name.endswith(".webp")]:
            with suppress(subprocess.TimeoutExpired):
                assert process.wait(0.02) is None
        process.send_signal(signal.SIGINT)
        said = process.communicate(timeout=PATIENCE_SECONDS)[0]
    assert process.returncode == INTERRUPTED
    assert "left. The same command goes on from here." in said
    done = copies_of(folder)
    assert 0 < len(done) < len(pictures)
    assert not [name for name in done if name.endswith(".partial")]
    made = {name: (folder / name).stat().st_mtime_ns for name in done}
    assert ends("optimise", str(folder)) == 0
    assert len(copies_of(folder)) == len(pictures)
    assert made == {name: (folder / name).stat().st_mtime_ns for name in done}
