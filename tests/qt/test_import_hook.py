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


def test_what_explains_wrong_calls_is_loaded_by_the_first_of_them() -> None:
    code = """
import re
import sys
import kiosk.qt.import_hook as hook
from PySide6.QtCore import QTimer

def patterns():
    return [name for name in hook.LAZY if "re" in vars(sys.modules[name])]

print(patterns())
try:
    QTimer().start("soon")
except TypeError as error:
    print(str(error).splitlines()[-1].strip())
print(len(patterns()) > 0)
"""
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["[]", "PySide6.QtCore.QTimer.start(msec: int, /)", "True"]


def test_pyside_would_load_it_at_once() -> None:
    """Once this fails, `LAZY` of `kiosk/qt/import_hook.py` is not needed any more."""
    code = "import kiosk.qt.import_hook as hook, sys; print(hook.LAZY <= {*sys.modules})"
    assert subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True).stdout == "True\n"
