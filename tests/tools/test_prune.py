"""What the kiosk loads stays in the package, and what it never loads does not."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.content.store.store import StoredRelease
from kiosk.install.placed_files import PACKAGE
from tests.conftest import OpensKiosk

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import prune  # noqa: E402
from try_package import FOR_TESTS  # noqa: E402

SOURCES = ROOT / "kiosk"
SITE = next(Path(path) for path in sys.path if (Path(path) / "PySide6").is_dir())
PYSIDE = SITE / "PySide6"
OF_EVERY_SYSTEM = {"ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "libgcc_s.so.1", "libstdc++.so.6"} | {
    f"lib{name}.so.{number}"
    for name, number in (("c", 6), ("dl", 2), ("m", 6), ("pthread", 0), ("resolv", 2), ("rt", 1))
}
BROUGHT_ALONG = {
    *(f"libxcb{name}" for name in (".so.1", "-glx.so.0", "-render.so.0", "-shm.so.0", "-util.so.1")),
    *("libX11.so.6", "libgthread-2.0.so.0"),
    *("libbrotlicommon.so.1", "libbrotlidec.so.1", "libbz2.so.1", "libfreetype.so.6", "libz.so.1", "libzstd.so.1"),
}
"""Libraries that come with those of the list: of X, of GLib, and what Fontconfig, GL and dpkg need."""


@pytest.fixture(scope="module")
def kept() -> set[Path]:
    """The files of PySide6 that stay, of those that are installed here."""
    return prune.kept_files(SITE, SOURCES)


def test_all_that_an_open_kiosk_has_loaded_stays(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, kept: set[Path]
) -> None:
    assert opens_kiosk(shipped)
    maps = Path("/proc/self/maps").read_text("utf-8").splitlines()
    loaded = {Path(line.split(maxsplit=5)[5]) for line in maps if str(PYSIDE) in line}
    assert len(loaded) > 20
    only_in_tests = {f"{name}.abi3" for name in FOR_TESTS} | {f"lib{name.replace('Qt', 'Qt6')}" for name in FOR_TESTS}
    lost = {
        path for path in loaded - kept if path.parent.name != "tls"
    }  # other tests try what no kiosk may: the network
    assert {path for path in lost if path.name.split(".so")[0] not in only_in_tests} == set()


@pytest.mark.slow
def test_modules_that_modules_of_pyside_import_stay() -> None:
    names = prune.qt_modules(SOURCES)
    code = f"import sys, {', '.join(f'PySide6.{name}' for name in names)}; print(*sys.modules)"
    loaded = subprocess.run((sys.executable, "-c", code), check=True, capture_output=True, text=True).stdout.split()
    assert {name.split(".")[1] for name in loaded if name.startswith("PySide6.Qt")} == names


def test_every_plugin_that_is_named_is_there() -> None:
    assert [name for name in prune.PLUGINS if not (PYSIDE / "Qt" / "plugins" / name).is_file()] == []


def test_the_keys_and_what_they_name_in_turn_stay(kept: set[Path]) -> None:
    folders = {str(path.parent.relative_to(PYSIDE / "Qt" / "qml")) for path in kept if path.name == "qmldir"}
    assert {"QtQuick", "QtQuick/VirtualKeyboard/Styles/Builtin", "Qt/labs/folderlistmodel"} <= folders
    assert not {"QtQuick/Controls", "QtQuick3D", "QtWebEngine"} & folders


def test_films_stay_and_a_browser_does_not(kept: set[Path]) -> None:
    names = {path.name.split(".so")[0] for path in kept}
    assert {"libavcodec", "libavformat", "libQt6FFmpegStub-ssl", "libicudata"} <= names
    assert not {"libQt6WebEngineCore", "libQt6Quick3D", "libQt6Widgets"} & names
    assert sum(path.stat().st_size for path in kept) < 150e6


def test_the_package_depends_on_all_that_it_does_not_bring(kept: set[Path]) -> None:
    listed = {line.split()[0] for line in (PACKAGE / "packages.txt").read_text("utf-8").splitlines() if line}
    needed = set().union(*(prune.needed_sonames(path) for path in kept if ".so" in path.name))
    brought = {path.name for path in kept} | {path.name for path in (SITE / "shiboken6").iterdir()}
    assert needed - brought - listed - OF_EVERY_SYSTEM - BROUGHT_ALONG == set()


def test_of_packages_stay_those_that_the_kiosk_needs(tmp_path: Path) -> None:
    _package(tmp_path, "information_kiosk", "Paint-Box>=1", "tools; extra == 'dev'")
    _package(tmp_path, "paint_box", "brush")
    _package(tmp_path, "brush")
    _package(tmp_path, "tools", "brush", also="brush/tool.py,,")
    unused = prune.unused_packages(tmp_path)
    assert {path.name for path in unused} == {"tools", "tools.pth", "tools-1.dist-info"}


def test_what_is_not_needed_is_gone_without_a_trace(tmp_path: Path) -> None:
    _package(tmp_path, "information_kiosk", "pyside6")
    _package(tmp_path, "pyside6")
    _package(tmp_path, "builder")
    for name in ("__init__.py", "QtCharts.abi3.so", "Qt/qml/QtCharts/qmldir", "Qt/lib/libother.so.6"):
        place = tmp_path / "PySide6" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.touch()
    for name in prune.PLUGINS:
        place = tmp_path / "PySide6" / "Qt" / "plugins" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy("/bin/true", place)
    (tmp_path / "views").mkdir()
    prune.prune(tmp_path, tmp_path / "views")
    left = {path.relative_to(tmp_path / "PySide6").as_posix() for path in (tmp_path / "PySide6").rglob("*.*")}
    assert left == {"__init__.py", *(f"Qt/plugins/{name}" for name in prune.PLUGINS)}
    assert not (tmp_path / "PySide6" / "Qt" / "qml").exists()
    assert not list(tmp_path.glob("builder*"))


def _package(site: Path, name: str, *requirements: str, also: str = "") -> None:
    """Install a package: a folder, a file and what pip notes of it, and what else it brings."""
    (site / name).mkdir()
    (site / name / "__init__.py").touch()
    (site / f"{name}.pth").touch()
    information = site / f"{name}-1.dist-info"
    information.mkdir()
    lines = "".join(f"Requires-Dist: {each}\n" for each in requirements)
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1\n{lines}", "utf-8")
    record = (f"{name}/__init__.py,,", f"{name}.pth,,", f"{information.name}/METADATA,,", "../../../bin/x,,", also)
    (information / "RECORD").write_text("\n".join(record), "utf-8")
