#!/usr/bin/env python3
"""Checks every QML file of the kiosk: its format, and that the Python classes behind it have what it uses.

Prints what is wrong; the exit code is then 1. With `--fix` it first writes the files in the standard format.
"""

import argparse
import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
VIEWS = ROOT / "kiosk" / "views"
MODELS = ROOT / "kiosk" / "models"
BUILD = ROOT / "build" / "qml"
MODULE = "kiosk.models"
QT_METATYPES = Path(PySide6.__path__[0]) / "Qt" / "metatypes"
QT_MODULES = ("core", "gui", "qml", "quick", "multimedia")


def main() -> int:
    """Run both checks over all views; return the exit code."""
    parser = argparse.ArgumentParser(description="Check the QML files of the kiosk.")
    parser.add_argument("--fix", action="store_true", help="write the files in the standard format first")
    arguments = parser.parse_args()
    views = [path.relative_to(ROOT) for path in sorted(VIEWS.rglob("*.qml"))]
    if arguments.fix:
        run("qmlformat", "--inplace", *views)
    describe_models(BUILD / MODULE.replace(".", "/"))
    good = [is_formatted(views), is_linted(views)]
    return 0 if all(good) else 1


def describe_models(folder: Path) -> None:
    """Write to `folder` what the linter has to know about the classes that Python gives to QML."""
    folder.mkdir(parents=True, exist_ok=True)
    metatypes = folder / "models.json"
    foreign = ",".join(str(QT_METATYPES / f"qt6{module}_metatypes.json") for module in QT_MODULES)
    sources = [path for path in sorted(MODELS.rglob("*.py")) if "QML_IMPORT_NAME" in path.read_text("utf-8")]
    run("metaobjectdump", "-o", metatypes, *sources)
    complete_metatypes(metatypes)
    run(
        "qmltyperegistrar",
        *("--generate-qmltypes", folder / "models.qmltypes"),
        *("--import-name", MODULE, "--major-version", "1"),
        *("--foreign-types", foreign),
        *("-o", folder / "unused.cpp"),
        metatypes,
    )
    (folder / "qmldir").write_text(f"module {MODULE}\ntypeinfo models.qmltypes\ndepends QtQuick\n", "utf-8")


def complete_metatypes(metatypes: Path) -> None:
    """Say what `metaobjectdump` leaves out: that properties that never notify are constant, and all classes objects.

    It does not know that of a class whose base stands in a later file.
    """
    files = json.loads(metatypes.read_text("utf-8"))
    for kind in (kind for file in files for kind in file["classes"]):
        kind["object"] = True
        for entry in kind.get("properties", []):
            entry.setdefault("constant", "notify" not in entry)
    metatypes.write_text(json.dumps(files), "utf-8")


def is_linted(views: list[Path]) -> bool:
    """Return whether `qmllint` has nothing to say; print what it says."""
    modules = [option for path in sorted(VIEWS.rglob("qmldir")) for option in ("-i", path)]
    result = execute("qmllint", "-W", "0", "-I", ".", "-I", BUILD, *modules, *views)
    sys.stderr.write(result.stdout + result.stderr)
    return result.returncode == 0


def is_formatted(views: list[Path]) -> bool:
    """Return whether `qmlformat` would change nothing; print the files that it would change."""
    formatted = BUILD / "formatted"
    shutil.rmtree(formatted, ignore_errors=True)
    copies = {ROOT / path: formatted / path for path in views}
    for path, copy in copies.items():
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
    run("qmlformat", "--inplace", *copies.values())
    changed = [path for path, copy in copies.items() if path.read_bytes() != copy.read_bytes()]
    for path in changed:
        print(f"{path.relative_to(ROOT)}: not in the standard format; mend it with tools/lint_qml.py --fix")
    return not changed


def run(tool: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools; exit with its messages if it fails."""
    result = execute(tool, *arguments)
    if result.returncode:
        sys.exit(f"{tool} failed:\n{result.stdout}{result.stderr}")


def execute(tool: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Return the result of one of Qt's tools, started in the root of the project."""
    command = [Path(sysconfig.get_path("scripts")) / f"pyside6-{tool}", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
