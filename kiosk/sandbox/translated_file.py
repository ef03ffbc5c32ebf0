"""Reads a file that came back from translators in a process of its own, with limits of memory and time.

`python -m kiosk.sandbox.translated_file FILE` prints it as JSON: `source` and `target`, the languages, and `rows`, each
a number, a key and a text; or `error`, why it cannot be taken.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from kiosk.content.translation.formats import reader
from kiosk.content.translation.formats.containers import LARGEST, check_archive
from kiosk.content.translation.rows import FileRejectedError, ReturnedFile, ReturnedRow
from kiosk.system.rlimits import limit_process

MAX_MEMORY = 768 * 1024**2
MAX_SECONDS = 30
"""Limits of the process: its memory, and processor time."""
TIMEOUT_SECONDS = 300
"""Seconds that it may take on a machine that does something else."""
MAX_ROWS = 20_000
LONGEST = 10_000
"""Characters of a text."""
_PACKED = (".xlsx", ".docx")


def read(path: Path) -> ReturnedFile:
    """Return the rows of a file. Raises FileRejectedError."""
    command = [sys.executable, "-m", "kiosk.sandbox.translated_file", str(path.absolute())]
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT_SECONDS, check=False)  # noqa: S603 - ours
        result = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError) as error:
        raise FileRejectedError(f"{path.name} takes too much memory or time to be read") from error
    if "error" in result:
        raise FileRejectedError(f"{path.name}: {result['error']}")
    return ReturnedFile(result["source"], result["target"], tuple(ReturnedRow(*row) for row in result["rows"]))


def main(name: str) -> int:
    """Read the file of this name, and print it."""
    limit_process({"DATA": MAX_MEMORY, "CPU": MAX_SECONDS, "FSIZE": 0, "CORE": 0})
    try:
        result = read_table(Path(name))
    except FileRejectedError as error:
        result = {"error": str(error)}
    except OSError as error:
        result = {"error": f"it cannot be read: {error.strerror}"}
    except Exception as error:  # noqa: BLE001 - there is no end to what a hostile file makes a library raise
        result = {"error": f"it is damaged: {type(error).__name__}"}
    sys.stdout.write(json.dumps(result))
    return 0


def read_table(path: Path) -> dict[str, Any]:
    """Return what the process prints of a file. Raises FileRejectedError, OSError, and whatever its library raises."""
    ending = path.suffix.lower()
    read_sheet = reader(ending)
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise FileRejectedError(f"it is larger than {LARGEST // 1024**2} MB")
    if ending in _PACKED:
        check_archive(data)
    sheet = read_sheet(data)
    if len(sheet.rows) > MAX_ROWS:
        raise FileRejectedError(f"it has more than {MAX_ROWS:,} rows")
    for row in sheet.rows:
        if len(row.text) > LONGEST:
            raise FileRejectedError(f"row {row.number}: the text has more than {LONGEST:,} characters")
    return {"source": sheet.source, "target": sheet.target, "rows": [[r.number, r.key, r.text] for r in sheet.rows]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
