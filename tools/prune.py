"""Takes out of an installed program what it never loads: most of PySide6, and packages that only build.

What is kept follows from the sources of the kiosk: the modules of PySide6 that they import, the modules of QML that
their views import with all that those name in turn, the plugins below, and the shared libraries that any of these need.
"""

import ast
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from importlib.metadata import distributions
from pathlib import Path

from packaging.requirements import Requirement

from kiosk.install.program import KEPT_DECODERS

PLUGINS = (
    *(f"imageformats/{name}" for name in KEPT_DECODERS),
    "multimedia/libffmpegmediaplugin.so",
    "platforminputcontexts/libqtvirtualkeyboardplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
    "xcbglintegrations/libqxcb-egl-integration.so",
    "xcbglintegrations/libqxcb-glx-integration.so",
)
"""The plugins of Qt that the kiosk may load."""
PARTS = ("*.py", "support/*.py", "lib*.so*")
"""What PySide6 itself is."""
IMPORTED_BY = {"QtMultimedia": {"QtNetwork"}, "QtQml": {"QtNetwork"}, "QtQuick": {"QtOpenGL"}}
"""What modules of PySide6 import themselves, beside those that every program has."""
SONAME = re.compile(r"\(NEEDED\).*\[(.+)\]")
_QML_IMPORT = re.compile(r"^\s*import ([A-Z][\w.]*)", re.MULTILINE)
_QMLDIR_IMPORT = re.compile(r"^(?:(?:optional|default) )*(?:import|depends) ([A-Z][\w.]*)", re.MULTILINE)


def prune(site: Path, sources: Path) -> None:
    """Delete from a folder of Python packages what the program with these sources never loads. Raises OSError."""
    for path in unused_packages(site):
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    kept = kept_files(site, sources)
    for path in sorted((site / "PySide6").rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
        elif not path.is_dir() and path not in kept:
            path.unlink()


# --- packages


def unused_packages(site: Path) -> set[Path]:
    """Return the folders and files of packages that the kiosk does not need when it runs."""
    there = {_plain(each.name): each for each in distributions(path=[str(site)])}
    needed = _closure({"information-kiosk"}, lambda name: _requirements(there[name].requires or ()))
    tops: dict[str, set[Path]] = {
        name: {site / path.parts[0] for path in each.files or () if path.parts[0] != ".."}
        for name, each in there.items()
    }
    used = {path for name in needed for path in tops[name]}
    return {path for name in there.keys() - needed for path in tops[name]} - used - {site / ".."}


def _requirements(lines: Iterable[str]) -> set[str]:
    asked = map(Requirement, lines)
    return {_plain(each.name) for each in asked if not each.marker or each.marker.evaluate({"extra": ""})}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


# --- PySide6


def kept_files(site: Path, sources: Path) -> set[Path]:
    """Return the files of PySide6 that the program with these sources may load. Raises OSError."""
    pyside = site / "PySide6"
    kept = {path for pattern in PARTS for path in pyside.glob(pattern)}
    kept |= {pyside / f"{name}.abi3.so" for name in qt_modules(sources)}
    kept |= {pyside / "Qt" / "plugins" / name for name in PLUGINS}
    for name in qml_modules(sources, pyside / "Qt" / "qml"):
        folder = pyside / "Qt" / "qml" / name.replace(".", "/")
        kept |= {path for path in folder.iterdir() if path.is_file() and path.suffix != ".qmltypes"}
    return kept | libraries({path for path in kept if ".so" in path.name}, pyside / "Qt" / "lib")


def qt_modules(sources: Path) -> set[str]:
    """Return the modules of PySide6 that the sources import, and those that these import: `QtCore`."""
    names = {name for path in sources.rglob("*.py") for name in _imported(ast.parse(path.read_text("utf-8")))}
    return _closure(names, lambda name: IMPORTED_BY.get(name, set()))


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module="PySide6"):
                yield from (each.name for each in node.names)
            case ast.ImportFrom(module=str(module)) if module.startswith("PySide6."):
                yield module.split(".")[1]
            case ast.Import():
                yield from (each.name.split(".")[1] for each in node.names if each.name.startswith("PySide6."))
            case _:
                pass


def qml_modules(sources: Path, qml: Path) -> set[str]:
    """Return the modules of QML that the views import, and those that these name in turn: `QtQuick.Layouts`."""
    asked = {name for path in sources.rglob("*.qml") for name in _QML_IMPORT.findall(path.read_text("utf-8"))}
    return _closure({name for name in asked if _is_module(qml, name)}, lambda name: _qml_imports(qml, name))


def _qml_imports(qml: Path, name: str) -> set[str]:
    folder = qml / name.replace(".", "/")
    found = set(_QMLDIR_IMPORT.findall((folder / "qmldir").read_text("utf-8")))
    for view in folder.glob("*.qml"):
        found |= set(_QML_IMPORT.findall(view.read_text("utf-8")))
    return {each for each in found if _is_module(qml, each)}


def _is_module(qml: Path, name: str) -> bool:
    return (qml / name.replace(".", "/") / "qmldir").is_file()


def libraries(users: AbstractSet[Path], folder: Path) -> set[Path]:
    """Return the shared libraries in a folder that some files need, and those that these need. Raises OSError."""
    there = {path.name for path in folder.iterdir()}
    needed = _closure(
        {name for path in users for name in needed_sonames(path)} & there,
        lambda name: needed_sonames(folder / name) & there,
    )
    return {folder / name for name in needed}


def needed_sonames(library: Path) -> set[str]:
    """Return the names of the shared libraries that one needs. Raises CalledProcessError."""
    told = subprocess.run(("readelf", "--dynamic", library), check=True, capture_output=True, text=True).stdout
    return set(SONAME.findall(told))


def _closure(first: AbstractSet[str], following: Callable[[str], AbstractSet[str]]) -> set[str]:
    """Return these names, those that follow from each, and so on."""
    found: set[str] = set()
    todo = list(first)
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += following(name) - found
    return found
