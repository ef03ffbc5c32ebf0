"""`kiosk install` and `kiosk uninstall`, as somebody types them."""

import os
import sys
from pathlib import Path
from subprocess import CalledProcessError

import pytest

from kiosk.cli import main
from kiosk.commands import install
from kiosk.commands.command import UsageError
from kiosk.commands.machine_arguments import failure
from kiosk.install import installation, program
from kiosk.install.placed_files import placed_files
from tests.commands.terminal import Capture


@pytest.fixture
def ordinary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who is no administrator."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)


@pytest.mark.parametrize("command", ["install", "uninstall"])
@pytest.mark.usefixtures("ordinary")
def test_who_is_no_administrator_reads_what_to_type(capsys: Capture, tmp_path: Path, command: str) -> None:
    assert main([command, "--root", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert "an administrator has to do this: sudo " in told.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "why"), [("/home/jane/exhibit", "is hidden from the kiosk"), ('/srv/"best"', "no quotation mark")]
)
@pytest.mark.usefixtures("ordinary")
def test_content_that_the_kiosk_could_not_show_is_refused(capsys: Capture, content: str, why: str) -> None:
    assert main(["install", "--dry-run", "--content", content]) == 2
    assert why in capsys.readouterr().err


@pytest.mark.usefixtures("ordinary")
def test_content_that_a_link_or_dots_lead_to_is_judged_by_where_it_lies(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home" / "exhibit").mkdir(parents=True)
    (tmp_path / "srv").mkdir()
    link = tmp_path / "srv" / "exhibit"
    link.symlink_to(tmp_path / "home" / "exhibit")
    monkeypatch.setattr(install, "HIDDEN", (str(tmp_path / "home"),))
    for content in (link, tmp_path / "srv" / ".." / "home" / "exhibit"):
        assert main(["install", "--dry-run", "--content", str(content)]) == 2
        assert "is hidden from the kiosk" in capsys.readouterr().err


@pytest.mark.usefixtures("ordinary")
def test_content_of_a_system_in_a_folder_is_judged_by_its_name_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "exhibit"
    link.symlink_to("/home/jane/exhibit")
    seen = vars(install)["_seen"]
    monkeypatch.setattr(install, "HIDDEN", ("/home",))
    assert seen(tmp_path / "x" / ".." / "exhibit", tmp_path) == link
    with pytest.raises(UsageError, match="is hidden"):
        seen(link, Path("/"))


@pytest.mark.usefixtures("ordinary")
def test_a_program_that_came_as_a_package_asks_for_no_clone_and_no_packages(
    capsys: Capture, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", program.PROGRAM)
    monkeypatch.setattr(installation, "OWNED_BY_DPKG", str(tmp_path))
    assert main(["install", "--dry-run", "--content", "/srv/exhibit"]) == 0
    told = capsys.readouterr().out
    assert "# writes /etc/kiosk/kiosk.env" in told
    assert not {"apt-get", "pip"} & set(told.split())


@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_scripts_of_a_package_are_told_from_people(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    asked: list[object] = []
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(sys, "prefix", program.PROGRAM)
    monkeypatch.setattr(installation, "OWNED_BY_DPKG", "/")
    monkeypatch.setattr(installation, command, lambda *_, by_dpkg, **__: asked.append(by_dpkg))
    main([command])
    monkeypatch.setenv("DPKG_MAINTSCRIPT_NAME", "postinst")
    main([command])
    assert asked == [False, True]


@pytest.mark.slow
@pytest.mark.usefixtures("ordinary")
def test_a_dry_run_by_anybody_prints_all_and_changes_nothing(capsys: Capture, tmp_path: Path) -> None:
    assert main(["install", "--dry-run", "--root", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert all(file.text.rstrip("\n") in told for file in placed_files())
    assert f"chroot {tmp_path} /usr/bin/python3 -m venv /opt/information-kiosk" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.usefixtures("ordinary")
def test_what_would_be_removed_is_printed(capsys: Capture) -> None:
    assert main(["uninstall", "--dry-run"]) == 0
    assert "rm -rf /opt/information-kiosk\n" in capsys.readouterr().out


def test_a_command_that_failed_is_named_as_one_would_type_it() -> None:
    told = failure(CalledProcessError(100, ("chroot", "/mnt/a disk", "apt-get", "update")))
    assert "`chroot '/mnt/a disk' apt-get update` failed" in told
