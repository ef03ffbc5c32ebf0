#!/usr/bin/env python3
"""Writes what the product consists of: `sbom.cdx.json` for machines, `THIRD_PARTY.md` for people.

Python packages, their versions and licences are those of the environment, which requirements/run.txt has filled. A test
asks for both files to be as they would be written now.
"""

import json
import re
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageMetadata, distribution
from pathlib import Path

from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PRODUCT = "information-kiosk"
SBOM, NOTICES = ROOT / "sbom.cdx.json", ROOT / "THIRD_PARTY.md"

INTRODUCTION = """# What the kiosk is made with

Written by `tools/list_parts.py`; the same list for machines is [sbom.cdx.json](sbom.cdx.json), in the format CycloneDX.
The kiosk itself is under the GNU General Public License, version 3 or later. None of the parts below lies in its
repository, except the map data: they are installed beside it, or with it by whoever hands on a device or an image.

## If you hand the kiosk on

- **Qt Virtual Keyboard is under GPL-3.0-only** (or a commercial licence of Qt). So the whole that you hand on together
  with it, a device, an image or a package, is under version 3 of the GPL, no later one: with this page, the licence
  texts and an offer of the source of all parts under GPL and LGPL, in the versions below. Your content
  (`content.yaml`, pictures, films) is not a part of the program and keeps its own licence.
- The other parts of Qt that the kiosk loads, and Qt for Python, may be used under LGPL-3.0-only; FFmpeg, as it comes
  with Qt for Python, is built under LGPL-2.1-or-later, without parts under the GPL.
- On a device that visitors or staff own (a “user product” in the words of the GPL), whoever owns it must be able to
  install a changed version.
- The wheels of Qt for Python also hold modules that the kiosk never loads, some of them under GPL-3.0-only (Qt Charts,
  Qt Data Visualization, Qt Graphs and others).
"""


@dataclass(frozen=True)
class Part:
    """One thing of somebody else's that runs with the kiosk."""

    name: str
    version: str
    """Empty: the one of the system."""
    licence: str
    """An SPDX expression."""
    home: str
    role: str
    purl: str = ""
    """Its address among Python packages, as https://github.com/package-url/purl-spec writes it."""
    texts: tuple[str, ...] = ()
    """Licence texts that come with it."""


ROLES = {
    "markdown-it-py": "reads the markup of texts",
    "mdurl": "addresses within markup",
    "platformdirs": "where a system keeps state",
    "pygments": "colours of rich",
    "pyside6-addons": "Qt Multimedia, Qt Virtual Keyboard and FFmpeg for Python",
    "pyside6-essentials": "Qt Quick for Python",
    "python-lucide": "the icons as a database",
    "pyyaml": "reads the events of YAML; holds libyaml",
    "rich": "output of commands",
    "segno": "QR codes",
    "shiboken6": "binds Qt to Python",
}
SPDX_OF_CLASSIFIERS = {
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: MIT License": "MIT",
}
GPL_OR_LGPL = "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"
LUCIDE_NOTICE = """ISC License. Copyright (c) Lucide Icons and Contributors.
Parts derived from Feather: MIT License. Copyright (c) 2013-present Cole Bemis."""


def others() -> list[Part]:
    """Return the parts that are no Python packages, those within the wheels of Qt for Python first."""
    qt = distribution("pyside6-essentials").version
    addons = Path(str(distribution("pyside6-addons").locate_file("PySide6/Qt/lib")))
    essentials = Path(str(distribution("pyside6-essentials").locate_file("PySide6/Qt/lib")))
    ffmpeg = _within(addons, "libavutil.so.*.*.*", rb"FFmpeg version (\d+[.\d]*)")
    icu = next(iter(essentials.glob("libicudata.so.*"))).suffix.removeprefix(".")
    return [
        Part("Qt", qt, GPL_OR_LGPL, "https://www.qt.io", "draws what is seen and takes touches"),
        Part("Qt Virtual Keyboard", qt, "GPL-3.0-only", "https://doc.qt.io/qt-6/qtvirtualkeyboard-index.html", "keys"),
        Part("FFmpeg", ffmpeg, "LGPL-2.1-or-later", "https://ffmpeg.org", "decodes films and sounds"),
        Part("ICU", icu, "Unicode-3.0", "https://icu.unicode.org", "letters and languages, for Qt"),
        Part(*("Lucide", _lucide_version(), "ISC AND MIT", "https://lucide.dev", "icons"), texts=(LUCIDE_NOTICE,)),
        Part(
            *("world-atlas", "2.0.2", "ISC AND LicenseRef-public-domain", "https://www.naturalearthdata.com"),
            "maps of Natural Earth; changed, see resources/README.md",
        ),
        Part("espeak-ng", "", "GPL-3.0-or-later", "https://github.com/espeak-ng/espeak-ng", "the voice"),
        Part("Noto fonts", "", "OFL-1.1", "https://notofonts.github.io", "letters"),
        Part(
            *("Noto Sans Kiosk", "", "OFL-1.1", "https://github.com/notofonts/latin-greek-cyrillic"),
            "titles and figures; made of Noto Sans by tools/build_display_font.py",
            texts=((ROOT / "kiosk/views/fonts/OFL.txt").read_text("utf-8").strip(),),
        ),
        Part("Python", "", "PSF-2.0", "https://www.python.org", "runs the program; holds SQLite (public domain)"),
    ]


def packages() -> list[Part]:
    """Return the Python packages that a running kiosk needs, by name."""
    found: dict[str, Distribution] = {}
    waiting = [PRODUCT]
    while waiting:
        name = waiting.pop()
        each = distribution(name)
        found[name] = each
        waiting += [needed for needed in _needs(each) if needed not in found]
    del found[PRODUCT]
    return [_package(name, found[name]) for name in sorted(found)]


def _needs(package: Distribution) -> Iterator[str]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if not requirement.marker or requirement.marker.evaluate({"extra": ""}):
            yield re.sub(r"[-_.]+", "-", requirement.name).lower()


def _package(name: str, package: Distribution) -> Part:
    about = package.metadata
    texts = [
        path.read_text("utf-8").strip()
        for file in package.files or ()
        if re.match(r"(LICEN[CS]E|COPYING|NOTICE)", file.name, re.IGNORECASE) and (path := Path(str(file.locate())))
    ]
    urls = [line.partition(", ") for line in about.get_all("Project-URL") or ()]
    homes = [url for label, _, url in urls if label.lower().startswith(("home", "source"))]
    licence = (
        _first(about, "License-Expression")
        or _first(about, "License")
        or _licence_of(about.get_all("Classifier") or [])
    )
    home = _first(about, "Home-page") or next(iter(homes), f"https://pypi.org/project/{name}/")
    purl = PackageURL("pypi", None, name, package.version).to_string()
    return Part(name, package.version, licence, home, ROLES[name], purl, tuple(texts))


def _first(about: PackageMetadata, name: str) -> str:
    """Return the first value of a field, or nothing where there is none: to index is deprecated for those."""
    return next(iter(about.get_all(name) or ()), "")


def _licence_of(classifiers: list[str]) -> str:
    return next(SPDX_OF_CLASSIFIERS[each] for each in classifiers if each in SPDX_OF_CLASSIFIERS)


def _within(folder: Path, name: str, pattern: bytes) -> str:
    """Return what a library says of itself."""
    found = re.search(pattern, next(folder.glob(name)).read_bytes())
    if not found:
        message = f"{folder / name} does not say its version"
        raise ValueError(message)
    return found[1].decode("ascii")


def _lucide_version() -> str:
    file = Path(str(distribution("python-lucide").locate_file("lucide/data/lucide-icons.db")))
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        return str(database.execute("SELECT value FROM metadata WHERE key = 'version'").fetchone()[0])


def bill(parts: list[Part]) -> str:
    """Return the parts as CycloneDX, the same for the same parts."""
    product = Component(
        name=PRODUCT,
        version=distribution(PRODUCT).version,
        type=ComponentType.APPLICATION,
        bom_ref=PRODUCT,
        licenses=[LicenseExpression("GPL-3.0-or-later")],
    )
    components = [_component(part) for part in parts]
    bom = Bom(components=components, serial_number=uuid.uuid5(uuid.NAMESPACE_URL, PRODUCT))
    bom.metadata.component = product
    bom.register_dependency(product, components)
    data = json.loads(JsonV1Dot6(bom).output_as_string())
    del data["metadata"]["timestamp"]  # the same parts shall give the same file
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def _component(part: Part) -> Component:
    return Component(
        name=part.name,
        version=part.version or None,
        type=ComponentType.LIBRARY,
        bom_ref=part.purl or part.name,
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        description=part.role,
        licenses=[LicenseExpression(part.licence)],
        external_references=[ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(part.home))],
    )


def notices(parts: list[Part]) -> str:
    """Return the parts for people, with the licence texts that they bring."""
    rows = [
        f"| [{part.name}]({part.home}) | {part.version or 'of the system'} | {part.licence} | {part.role} |"
        for part in parts
    ]
    texts = [
        f"### {part.name}\n\n" + "\n\n".join(f"```\n{text}\n```" for text in part.texts) for part in parts if part.texts
    ]
    table = "| part | version | licence | what it does here |\n|---|---|---|---|\n" + "\n".join(rows)
    names = sorted({name for part in parts for name in re.split(" AND | OR ", part.licence)})
    links = ", ".join(
        f"[{name}](https://spdx.org/licenses/{name}.html)" for name in names if not name.startswith("LicenseRef")
    )
    return (
        "\n\n".join(
            [
                INTRODUCTION.strip(),
                "## Parts",
                table,
                f"The texts of the licences: {links}.",
                "## Licence texts of parts",
                *texts,
            ]
        )
        + "\n"
    )


def all_parts() -> list[Part]:
    """Return all parts in the order in which they are listed."""
    return [*packages(), *others()]


def main() -> None:
    """Write both files."""
    parts = all_parts()
    SBOM.write_text(bill(parts), "utf-8")
    NOTICES.write_text(notices(parts), "utf-8")


if __name__ == "__main__":
    main()
