"""PySide6 does not look into the modules of the kiosk."""

import subprocess
import sys

OPENS_WITHOUT_DISPLAY = (
    "import kiosk.cli, kiosk.commands.run as run; run._has_display = lambda: False; kiosk.cli.main(['run'])"
)
READ = 'import linecache; print(*(path for path in linecache.cache if "kiosk/models" in path))'


def _read_when(code: str) -> list[str]:
    """Return the modules whose text is kept after this was done in a new process."""
    done = subprocess.run((sys.executable, "-c", f"{code}\n{READ}"), capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_opening_the_kiosk_reads_the_text_of_no_module() -> None:
    assert _read_when(OPENS_WITHOUT_DISPLAY) == []


def test_pyside_would_read_it() -> None:
    """Once this fails, `kiosk/qt/import_hook.py` is not needed any more."""
    assert _read_when("import PySide6.QtCore, kiosk.models.kiosk")
