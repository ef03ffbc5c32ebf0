"""What dpkg knows of the package: its fields, and the scripts that it runs as the package comes and goes."""

import io
import platform
import subprocess
import tomllib
from contextlib import redirect_stdout
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from kiosk.install.installation import PACKAGE_NAME, remove_state
from kiosk.install.machine import DryRun
from kiosk.install.placed_files import needed_packages
from kiosk.install.program import PROGRAM

ROOT = Path(__file__).resolve().parent.parent
MAINTAINER = "Information kiosk <information-kiosk@noreply.invalid>"
DESCRIPTION = """touch-screen information kiosk
 Makes this machine a kiosk: from its next start on it shows an exhibit on the
 whole screen, in several languages, to be touched, without a network. The
 exhibit is a folder with one YAML file, pictures and films."""
BASE = ("libc6", "libstdc++6")
"""Libraries of every system, which the list of the installation leaves out."""
_HEAD = "#!/bin/sh\nset -e\n"


@dataclass(frozen=True)
class Release:
    """What tells this package from others."""

    version: str
    seconds: int
    """When its source was committed, since 1970."""
    python: tuple[int, int]
    """The version of Python that the program is made for."""

    def control(self, kibibytes: int) -> str:
        """Return the fields of the package."""
        major, minor = self.python
        needed = (f"python3 (>= {major}.{minor})", f"python3 (<< {major}.{minor + 1})", *BASE, *needed_packages())
        return f"""Package: {PACKAGE_NAME}
Version: {self.version}
Architecture: {architecture()}
Maintainer: {MAINTAINER}
Installed-Size: {kibibytes}
Depends: {", ".join(needed)}
Section: misc
Priority: optional
Description: {DESCRIPTION}
"""

    def changelog(self) -> str:
        """Return the changelog that a package has to have; that of the project says more."""
        when = format_datetime(datetime.fromtimestamp(self.seconds, UTC))
        entry = f"{PACKAGE_NAME} ({self.version}) unstable; urgency=medium"
        return f"{entry}\n\n  * Built from the commit that the version names.\n\n -- {MAINTAINER}  {when}\n"


def _told(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def this_release() -> Release:
    """Return the version of the project, with commit and system, and when it was committed. Raises OSError."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    git = ("git", "-c", f"safe.directory={ROOT}")
    seconds, commit = _told(*git, "log", "-1", "--format=%ct %H").split()
    changed = ".changed" if _told(*git, "status", "--porcelain") else ""
    python = _told("/usr/bin/python3", "-c", "import sys; print(*sys.version_info[:2])").split()
    version = f"{project}+{datetime.fromtimestamp(int(seconds), UTC):%Y%m%d%H%M%S}.{commit[:8]}{changed}+{system()}"
    return Release(version, int(seconds), (int(python[0]), int(python[1])))


def system() -> str:
    """Return how the versions of packages for this system end: `deb12`, `ubuntu24.04`."""
    told = platform.freedesktop_os_release()
    name = {"debian": "deb"}.get(told["ID"], told["ID"])
    return name + told.get("VERSION_ID", "")


def architecture() -> str:
    """Return how packages for this processor end: `amd64`."""
    return _told("dpkg", "--print-architecture")


# --- scripts


def maintainer_scripts() -> dict[str, str]:
    """Return the text of each script by its name."""
    return {
        "preinst": f"""{_HEAD}
# What `kiosk install` put there makes room: no module of it may be found among those of the package.
if [ "$1" = install ]; then
    rm -rf {PROGRAM}
fi
""",
        "postinst": f"""{_HEAD}
case $1 in
    configure | abort-upgrade | abort-remove | abort-deconfigure) {PROGRAM}/bin/kiosk install ;;
esac
""",
        "prerm": f"""{_HEAD}
if [ "$1" = remove ]; then
    {PROGRAM}/bin/kiosk uninstall
fi
""",
        "postrm": f"""{_HEAD}
# The program is gone by now: these are the commands that `kiosk uninstall --purge` would print.
if [ "$1" = purge ]; then
    {_purge()}
fi
""",
    }


def _purge() -> str:
    told = io.StringIO()
    with redirect_stdout(told):
        remove_state(DryRun())
    return "\n    ".join(told.getvalue().splitlines())
