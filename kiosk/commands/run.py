"""`kiosk run`: opens the kiosk."""

import gc
import logging
import os
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kiosk.commands.arguments import add_content, add_day, add_device, report_source, state_folder, with_options
from kiosk.commands.command import UsageError
from kiosk.system.signals import end_at_once, on_request

HELP = "open the kiosk"
DESCRIPTION = "Open the kiosk on a content folder, or on the content that comes with the program."
EPILOG = "Example: kiosk run ~/exhibit --windowed --language fr"

STAT_SECONDS = 1.0
"""How long the start of a kiosk waits for the disk that holds the content."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add the arguments of the command to the parser."""
    add_content(parser)
    add_day(parser)
    add_device(parser)
    parser.add_argument("--windowed", action="store_true", help="in a window that Esc closes, with the problems listed")
    parser.add_argument("--visits", action="store_true", help="end visits in a window, too, as the public sees it")
    parser.add_argument("--renderer", choices=["auto", "software", "gpu"], default="auto", help="how to draw")
    parser.add_argument("--state", type=Path, metavar="FOLDER", help="where to keep the last good content")


def execute(options: Namespace) -> int:
    """Run the kiosk; return the exit code."""
    if not _has_display():
        message = "there is no display; `kiosk snapshot --out FOLDER` draws the views without one"
        raise UsageError(message)
    on_request(end_at_once)
    if sys.platform == "linux":
        _wait_for_display()
    gc.disable()  # until the first frame is there: looking for garbage would take a tenth of the way to it
    from kiosk.app.device_settings import device_settings
    from kiosk.app.state import OUT_OF_SERVICE, StateFolder
    from kiosk.system import log

    log.begin()
    source, state = _source_in_time(options), options.state or state_folder()
    folder = StateFolder(state, source)  # before Qt, whose loading may be what fails
    folder.keep_stacks()
    device = with_options(device_settings(options.device, folder.store.folder, windowed=options.windowed), options)
    import kiosk.qt.import_hook  # noqa: F401 - before all that imports Qt

    if folder.failed >= OUT_OF_SERVICE and not options.windowed:
        from kiosk.app.outage_page import show_outage

        return log.leave(show_outage(folder, device.screen or "", device.rotation))
    from kiosk.app.run import Options, run

    code = run(
        Options(
            source=source,
            state=state,
            windowed=options.windowed,
            visits=options.visits,
            renderer=options.renderer,
            device=device,
            day=options.day,
        ),
        folder,
    )
    return log.leave(code)


def _wait_for_display() -> None:
    from kiosk.qt.display_server import NoAnswerError, wait_for_display

    try:
        wait_for_display(os.environ)
    except NoAnswerError as error:
        raise UsageError(str(error)) from error


def _source_in_time(options: Namespace) -> Path:
    """Return the content file, also while its network share does not answer."""
    from kiosk.content.yaml.content_file import likely_content_file
    from kiosk.system.files import with_timeout

    try:
        return with_timeout(lambda: report_source(options), STAT_SECONDS)
    except TimeoutError:
        path = likely_content_file(options.content)
        logging.getLogger(__name__).warning("%s gives no answer", path.parent)
        return path


def _has_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))) or bool(chosen)
