"""A machine becomes a kiosk, stays as it is the second time, and is itself again afterwards."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.install.installation import CannotInstallError, install, uninstall
from kiosk.install.machine import DryRun, Machine
from kiosk.install.placed_files import PlacedFile, needed_packages, placed_files
from kiosk.install.program import PROGRAM, STAGE, Distribution

ENV_FILE = "etc/kiosk/kiosk.env"
OPERATORS = ("etc/kiosk", "var/lib/kiosk")


class Debian:
    """The disk of a machine in a folder, and its commands, played: they do what the next steps need."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.packages = {"python3", "libglib2.0-0t64"}
        self.asked: list[str] = []
        self.pip_fails = False
        self.staged: list[str] = []
        (root / "usr" / "bin").mkdir(parents=True)
        (root / "usr" / "bin" / "python3").symlink_to("python3.13")

    def run(self, command: Sequence[str]) -> str:
        """Do what a command of the machine does."""
        assert str(self.root) in " ".join(command), "it concerns this machine alone"
        words = [word for word in command if str(self.root) not in word and word != "chroot"]
        self.asked.append(" ".join(words))
        match words:
            case ["dpkg-query", *_]:
                provides = "libglib2.0-0 (= 2.84), other"
                return "".join(f"installed {name} {provides * ('t64' in name)}\n" for name in sorted(self.packages))
            case ["apt-get", *_] if "install" in words:
                self.packages |= set(words[words.index("--no-install-recommends") + 1 :])
            case [_, "-m", "pip", *_]:
                self.staged = sorted(path.name for path in (self.root / STAGE.lstrip("/")).iterdir())
                if self.pip_fails:
                    raise subprocess.CalledProcessError(1, command)
            case ["/usr/bin/python3", "-m", "venv", place]:
                (self.root / place.lstrip("/") / "bin").mkdir(parents=True, exist_ok=True)
            case ["systemctl", "enable", "--quiet", *units]:
                wants = self.root / "etc" / "systemd" / "system" / "multi-user.target.wants"
                wants.mkdir(parents=True, exist_ok=True)
                for unit in units:
                    (wants / unit).unlink(missing_ok=True)
                    (wants / unit).symlink_to(f"/usr/lib/systemd/system/{unit}")
            case ["systemd-tmpfiles", *_]:
                (self.root / "var" / "lib" / "kiosk").mkdir(parents=True, exist_ok=True)
            case _:
                pass
        return ""

    def installs(self, source: Distribution | None, content: Path | None = None, *, by_dpkg: bool = False) -> int:
        """Install; return how many changes were said."""
        machine = Machine(self.root, self.run)
        install(machine, source, content, by_dpkg=by_dpkg)
        return machine.changes

    def uninstalls(self, *, purge: bool, by_dpkg: bool = False) -> int:
        """Uninstall; return how many changes were said."""
        machine = Machine(self.root, self.run)
        uninstall(machine, purge=purge, by_dpkg=by_dpkg)
        return machine.changes

    def files(self) -> dict[str, bytes]:
        """Return what lies on the disk, by path; a link is what it says."""
        paths = [path for path in self.root.rglob("*") if path.is_symlink() or path.is_file()]
        return {
            str(path.relative_to(self.root)): bytes(path.readlink()) if path.is_symlink() else path.read_bytes()
            for path in paths
        }


@pytest.fixture
def debian(tmp_path: Path) -> Debian:
    """A fresh machine."""
    return Debian(tmp_path / "disk")


@pytest.fixture
def source(tmp_path: Path) -> Distribution:
    """What is installed, without a wheelhouse."""
    wheel, lock = tmp_path / "information_kiosk-1-py3-none-any.whl", tmp_path / "run.txt"
    wheel.write_bytes(b"wheel")
    lock.write_bytes(b"lock")
    return Distribution(wheel, lock, None)


def test_all_files_lie_on_the_disk_for_every_user_to_read(debian: Debian, source: Distribution) -> None:
    before = os.umask(0o077)
    try:
        debian.installs(source)
    finally:
        os.umask(before)
    for file in placed_files():
        place = debian.root / file.path.lstrip("/")
        assert place.read_text("utf-8") == file.text
        assert place.stat().st_mode & 0o777 == 0o644
        assert all(folder.stat().st_mode & 0o005 == 0o005 for folder in place.parents if debian.root in folder.parents)


def test_what_is_missing_is_installed_and_what_another_package_provides_is_not(
    debian: Debian, source: Distribution
) -> None:
    debian.installs(source)
    assert debian.packages >= set(needed_packages()) - {"libglib2.0-0"}
    assert "libglib2.0-0" not in debian.packages


def test_a_second_time_changes_nothing(debian: Debian, source: Distribution) -> None:
    debian.installs(source, Path("/srv/exhibit"))
    files = debian.files()
    debian.asked.clear()
    assert debian.installs(source, Path("/srv/exhibit")) == 0
    assert debian.files() == files
    assert [each.split()[0] for each in debian.asked] == ["dpkg-query"]


def test_a_newer_program_is_installed_over_the_older_one(debian: Debian, source: Distribution) -> None:
    debian.installs(source)
    source.wheel.write_bytes(b"newer")
    assert debian.installs(source)
    assert any("--force-reinstall" in each for each in debian.asked)


def test_a_file_that_somebody_changed_is_as_it_was_and_a_setting_is_left_alone(
    debian: Debian, source: Distribution
) -> None:
    debian.installs(source)
    unit, settings = debian.root / "usr/lib/systemd/system/kiosk.service", debian.root / ENV_FILE
    unit.write_text("changed", "utf-8")
    settings.write_text("OPTIONS=--inches 10.1\n", "utf-8")
    debian.installs(source)
    assert "WatchdogSec=20" in unit.read_text("utf-8")
    assert settings.read_text("utf-8") == "OPTIONS=--inches 10.1\n"


def test_an_installation_that_broke_off_goes_on(debian: Debian, source: Distribution) -> None:
    debian.pip_fails = True
    with pytest.raises(subprocess.CalledProcessError):
        debian.installs(source)
    assert not (debian.root / STAGE.lstrip("/")).exists()
    debian.pip_fails = False
    assert debian.installs(source)
    assert debian.installs(source) == 0


def test_a_wheelhouse_is_all_that_packages_come_from(debian: Debian, source: Distribution, tmp_path: Path) -> None:
    (tmp_path / "wheels").mkdir()
    debian.installs(Distribution(source.wheel, source.lock, tmp_path / "wheels"))
    (asked,) = (each for each in debian.asked if "--require-hashes" in each)
    assert f"--no-index --find-links {STAGE}/wheelhouse" in asked
    assert "wheelhouse" in debian.staged


@pytest.mark.parametrize(
    ("content", "line"),
    [("/srv/exhibit", "CONTENT=/srv/exhibit"), ("/srv/my exhibit", "CONTENT='\"/srv/my exhibit\"'")],
)
def test_the_content_is_named_for_the_unit_and_other_settings_stay(
    debian: Debian, source: Distribution, content: str, line: str
) -> None:
    debian.installs(source)
    settings = debian.root / ENV_FILE
    settings.write_text(settings.read_text("utf-8").replace("OPTIONS=", "OPTIONS=--inches 10.1"), "utf-8")
    debian.installs(source, Path(content))
    assert {line, "OPTIONS=--inches 10.1"} <= set(settings.read_text("utf-8").splitlines())


def test_uninstalling_leaves_settings_and_state_and_with_purge_nothing(debian: Debian, source: Distribution) -> None:
    fresh = debian.files()
    debian.installs(source)
    (debian.root / "var/lib/kiosk/answers.sqlite").touch()
    debian.uninstalls(purge=False)
    left = debian.files().keys() - fresh.keys()
    assert left == {ENV_FILE, "var/lib/kiosk/answers.sqlite"}
    debian.uninstalls(purge=True)
    assert debian.files() == fresh
    assert any("userdel kiosk" in each for each in debian.asked)
    assert debian.uninstalls(purge=False) == 0


def _came_as_a_package(debian: Debian) -> None:
    """Lay on the disk what dpkg unpacked."""
    owned = ["/var/lib/dpkg/info/kiosk.list", f"{PROGRAM}/bin/kiosk"]
    owned += [file.path for file in placed_files() if file.path.startswith("/usr/")]
    texts = {file.path: file.text for file in placed_files()}
    for path in owned:
        place = debian.root / path.lstrip("/")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(texts.get(path, ""), "utf-8")


def test_what_came_as_a_package_is_left_to_the_packages(debian: Debian, source: Distribution) -> None:
    _came_as_a_package(debian)
    with pytest.raises(CannotInstallError, match="apt-get install"):
        debian.installs(source)
    with pytest.raises(CannotInstallError, match="apt-get remove kiosk"):
        debian.uninstalls(purge=True)


def test_a_package_installs_what_it_does_not_bring_itself(debian: Debian) -> None:
    _came_as_a_package(debian)
    fresh = debian.files()
    assert debian.installs(None, by_dpkg=True)
    written = debian.files().keys() - fresh.keys()
    assert {ENV_FILE, "etc/systemd/system/ctrl-alt-del.target"} <= written
    assert all(path.startswith("etc/") for path in written)
    assert [each.split()[0] for each in debian.asked] == ["systemd-sysusers", "systemd-tmpfiles", "systemctl"]


def test_a_newer_package_enables_its_units_anew_and_leaves_settings_alone(debian: Debian) -> None:
    _came_as_a_package(debian)
    debian.installs(None, Path("/srv/exhibit"))
    debian.asked.clear()
    assert debian.installs(None) == 0
    assert debian.asked == []
    assert debian.installs(None, by_dpkg=True) == 0
    assert any("systemctl enable" in each for each in debian.asked)
    assert "CONTENT=/srv/exhibit" in (debian.root / ENV_FILE).read_text("utf-8")


def test_a_package_that_goes_takes_back_what_it_installed_and_dpkg_the_rest(debian: Debian) -> None:
    _came_as_a_package(debian)
    unpacked = debian.files()
    debian.installs(None, by_dpkg=True)
    debian.uninstalls(purge=False, by_dpkg=True)
    assert debian.files().keys() - unpacked.keys() == {ENV_FILE}
    assert unpacked.keys() - debian.files().keys() == set()


def test_a_desktop_that_would_take_the_screen_is_named(debian: Debian, source: Distribution) -> None:
    desktop = debian.root / "etc/systemd/system/display-manager.service"
    desktop.parent.mkdir(parents=True)
    desktop.symlink_to("/usr/lib/systemd/system/gdm.service")
    with pytest.raises(CannotInstallError, match="disable display-manager"):
        debian.installs(source)


def test_a_link_where_a_file_belongs_is_not_followed(debian: Debian, source: Distribution) -> None:
    other = debian.root / "elsewhere"
    other.write_text("precious", "utf-8")
    place = debian.root / "usr/lib/sysctl.d/60-kiosk.conf"
    place.parent.mkdir(parents=True)
    place.symlink_to(other)
    debian.installs(source)
    assert other.read_text("utf-8") == "precious"
    assert not place.is_symlink()


def test_a_rehearsal_tells_each_file_with_its_text_and_each_command(
    debian: Debian, source: Distribution, capsys: pytest.CaptureFixture[str]
) -> None:
    install(DryRun(debian.root), source, None)
    told = capsys.readouterr().out
    for file in placed_files():
        assert f"# writes {file.path}:\n{file.text}".rstrip("\n") in told
    assert not (debian.root / "etc").exists()
    debian.installs(source)
    for command in debian.asked:
        if command.startswith(("systemctl", "systemd", "apt-get", "/opt")):
            assert command.split()[0] in told
            assert command.rsplit(" ", 1)[1].strip("'") in told


def test_a_rehearsal_of_the_end_tells_what_is_removed(debian: Debian, capsys: pytest.CaptureFixture[str]) -> None:
    uninstall(DryRun(debian.root), purge=True)
    told = capsys.readouterr().out.splitlines()
    assert {f"rm -rf {file.path}" for file in placed_files() if not file.is_setting} <= set(told)
    assert {"rm -rf /opt/information-kiosk", "rm -rf /etc/kiosk", "rm -rf /var/lib/kiosk"} <= set(told)


def test_a_file_is_a_setting_only_in_the_folder_of_settings() -> None:
    settings = [file for file in placed_files() if file.is_setting]
    assert [file.path for file in settings] == [f"/{ENV_FILE}"]
    assert PlacedFile("/etc/x", "").is_setting is False
