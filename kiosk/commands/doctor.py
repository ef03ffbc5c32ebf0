"""`kiosk doctor`: tells whether a kiosk is ready for the field."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.commands.arguments import add_content, report_source, state_folder
from kiosk.commands.command import EXIT_FAULTY, EXIT_OK

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.app.health import Condition, Finding
    from kiosk.content.store.store import StoredRelease

HELP = "tell whether this kiosk is ready for the field"
DESCRIPTION = "Tell how the kiosk and its machine are: a yes or no for each thing, and what to do for each no."
EPILOG = "Example: kiosk doctor ~/exhibit --json. Exit code: 0 all is well, 1 something is not."


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_content(parser)
    parser.add_argument("--state", type=Path, metavar="FOLDER", help="what `kiosk run` was given")
    parser.add_argument("--json", action="store_true", help="print JSON, for programs")


def execute(options: Namespace) -> int:
    """Print the findings; return whether all is well."""
    from kiosk.app.health import findings
    from kiosk.app.state import folder_of

    condition = _condition(folder_of(options.state or state_folder(), report_source(options)))
    found = findings(condition)
    ready = all(each.well for each in found)
    if options.json:
        report = {"ready": ready, "findings": [{**vars(each)} for each in found], "status": condition.status}
        sys.stdout.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
    else:
        _print(found)
    return EXIT_OK if ready else EXIT_FAULTY


def _print(found: "Sequence[Finding]") -> None:
    wide = max(len(each.name) for each in found)
    for each in found:
        sys.stdout.write(f"{'yes' if each.well else 'NO ':3}  {each.name:{wide}}  {each.says}\n")
        if not each.well:
            sys.stdout.write(f"     {'':{wide}}  -> {each.do}\n")
    wrong = sum(not each.well for each in found)
    sys.stdout.write("\nReady for the field: " + (f"no, {wrong} to see to.\n" if wrong else "yes.\n"))


def _condition(folder: Path) -> "Condition":
    """Return what is known of a kiosk by its state folder: what it wrote, or what there is while it does not run."""
    from kiosk.app.health import Condition, is_fresh
    from kiosk.app.status_file import read_status
    from kiosk.content.store.store import Store
    from kiosk.qt.font_coverage import languages_without_letters

    stored = Store(folder).current()
    status = read_status(os.environ, folder)
    runs = bool(status and is_fresh(status, datetime.now(UTC)))
    languages = {each.code: each.name for each in stored.release.content.languages} if stored else {}
    return Condition(
        status=status if status and runs else _looked_up(folder, stored, list(languages)),
        runs=runs,
        state_folder=folder,
        languages=languages,
        missing=list(languages_without_letters(stored.release)) if stored else [],
    )


def _looked_up(folder: Path, stored: "StoredRelease | None", languages: list[str]) -> dict[str, Any]:
    """Return the status of a kiosk that does not run."""
    from kiosk.app.status_file import Report, status_of
    from kiosk.content.store.instance_lock import noted_starts

    probed = _probed(languages)
    failed, restarts = noted_starts(folder)
    return status_of(
        Report(
            uptime_seconds=0,
            release=str(stored.folder) if stored else "",
            saved_on=stored.release.saved_on if stored else "",
            last_frame_seconds=None,
            screen_on=False,
            restarts=restarts,
            failed_starts=failed,
            today=datetime.now().astimezone().date(),
            trusts_today=False,
            state_folder=folder,
            problems=(),
            loudspeaker=probed.get("loudspeaker", False),
            voices=tuple(probed.get("voices", ())),
        )
    )


def _probed(languages: list[str]) -> dict[str, Any]:
    """Return what the capability probe finds, as a running kiosk has it look; nothing where it fails."""
    import subprocess

    from kiosk.audio.tts_client import PROBE, PROBE_MILLISECONDS

    with suppress(OSError, ValueError, subprocess.SubprocessError):
        probe, seconds = (*PROBE, *languages), PROBE_MILLISECONDS / 1000
        found = subprocess.run(probe, capture_output=True, check=True, timeout=seconds)  # noqa: S603 - our own
        probed: dict[str, Any] = json.loads(found.stdout)
        return probed
    return {}
