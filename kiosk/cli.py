"""The commands: `kiosk run`, `check`, `optimise`, `snapshot`, `report`, `schema`, `words`."""

import argparse
import errno
import gc
import io
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NoReturn, TypeAlias, TypeVar

from kiosk import __version__
from kiosk.commands.screens import Screen
from kiosk.system.files import is_file, is_there
from kiosk.system.signals import end_at_once, on_request

CLEAN, FAULTY, UNUSABLE = 0, 1, 2
"""Exit codes: done; the content has errors; the command could not do its work."""
UNHEARD = 141
"""Exit code when nobody takes what is printed: that of a shell for a program whose pipe was closed."""
LOOK_SECONDS = 1.0
"""How long the start of a kiosk waits for the disk that holds the content."""
SMALLEST_PANEL, LARGEST_PANEL = 5.0, 110.0


_Done = TypeVar("_Done")


class UsageError(Exception):
    """The command cannot do what it was asked; the message says why in one line."""


class Parser(argparse.ArgumentParser):
    """Complains in one line."""

    def error(self, message: str) -> NoReturn:
        """Print what is wrong, without the usage, and end with the exit code for it."""
        self.exit(UNUSABLE, f"{self.prog}: {message}; see `{self.prog} --help`\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code, whatever becomes of what it prints."""
    _print_anywhere()
    try:
        try:
            return _perform(arguments)
        finally:
            sys.stdout.flush()
    except OSError as error:
        if error.errno not in {errno.EPIPE, errno.ENOSPC}:
            raise
        if error.errno == errno.ENOSPC:
            sys.stderr.write("kiosk: the output cannot be written: there is no room on the disk\n")
        _print_nowhere()
        return UNHEARD


def _perform(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    logging.basicConfig(format="%(levelname)s %(message)s", level=logging.INFO, stream=sys.stderr)
    try:
        code: int = options.command(options)
    except UsageError as error:
        sys.stderr.write(f"kiosk: {error}\n")
        return UNUSABLE
    return code


def _print_anywhere() -> None:
    """Let everything be printed: what an encoding lacks as its code, and what nobody wants nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # it was closed before the command began
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - to the end of the process
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _print_nowhere() -> None:
    """Throw away what is not printed yet, so that Python does not try again at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


def source(options: argparse.Namespace) -> Path:
    """Return the content file that is meant, and say which one it is."""
    from kiosk.content.yaml.content_file import content_file, shipped_file

    path = content_file(options.content)
    if is_file(path):
        origin = ", which comes with the program" if path == shipped_file() else ""
        sys.stderr.write(f"Content: {path}{origin}\n")
    return path


def state_folder() -> Path:
    """Return the folder in which the kiosk keeps what it must not forget."""
    from platformdirs import user_state_path

    return user_state_path("information-kiosk")


def cache_folder() -> Path:
    """Return the folder for what is only kept to save time."""
    from platformdirs import user_cache_path

    return user_cache_path("information-kiosk")


def _run(options: argparse.Namespace) -> int:
    if not _has_display():
        message = "there is no display; `kiosk snapshot --out FOLDER` draws the views without one"
        raise UsageError(message)
    on_request(end_at_once)
    if sys.platform == "linux":
        _wait_for_display()
    gc.disable()  # until the first frame is there: looking for garbage would take a tenth of the way to it
    import kiosk.qt.import_hook  # noqa: F401 - before all that imports Qt
    from kiosk.app.run import Options, run
    from kiosk.system import log

    log.begin()
    code = run(
        Options(
            source=_source_in_time(options),
            state=options.state or state_folder(),
            windowed=options.windowed,
            visits=options.visits,
            language=options.language,
            renderer=options.renderer,
            screen=options.screen,
            inches=options.inches,
            office=options.office,
            day=options.day,
        )
    )
    return log.leave(code)


def _wait_for_display() -> None:
    from kiosk.qt.display_server import NoAnswerError, wait_for_display

    try:
        wait_for_display(os.environ)
    except NoAnswerError as error:
        raise UsageError(str(error)) from error


def _source_in_time(options: argparse.Namespace) -> Path:
    """Return the content file that is meant: the kiosk starts also while the share that holds it gives no answer."""
    from kiosk.content.yaml.content_file import likely_content_file
    from kiosk.system.files import in_time

    try:
        return in_time(lambda: source(options), LOOK_SECONDS)
    except TimeoutError:
        path = likely_content_file(options.content)
        logging.getLogger(__name__).warning("%s gives no answer", path.parent)
        return path


def _check(options: argparse.Namespace) -> int:
    gc.disable()  # the command ends before there is enough garbage to look for
    from dataclasses import replace

    from kiosk.app.state import folder_of
    from kiosk.content.i18n.font_coverage import undrawn
    from kiosk.content.publish.losses import loss
    from kiosk.content.store.store import Store
    from kiosk.content.validation.load import NoContentError, load
    from kiosk.content.validation.report import report
    from kiosk.content.validation.unused_files import unused
    from kiosk.sandbox.cache import Memo
    from kiosk.sandbox.decode_check import Opening

    opens = Opening(Memo(cache_folder() / "opened.json"), _followed)
    try:
        today = options.day or date.today()  # noqa: DTZ011 - the editor's day
        path = source(options)
        loaded = load(path, today=today, opens=opens, undrawn=undrawn, language=options.language)
    except NoContentError as error:
        raise UsageError(str(error)) from error
    if options.language and loaded.languages and options.language not in loaded.languages:
        known = ", ".join(loaded.languages)
        raise UsageError(f"{options.language} is not one of the languages of this content: {known}")
    last = Store(folder_of(options.state or state_folder(), path)).current()
    lost = loss(last.release.content, loaded.content, path.name) if last and loaded.content else None
    loaded = replace(loaded, problems=(*loaded.problems, *([lost] if lost else []), *unused(loaded)))
    report(loaded, options.format, sys.stdout, opens.notes)
    failed = options.strict or any(problem.severity == "error" for problem in loaded.problems)
    return FAULTY if failed and loaded.problems else CLEAN


def _followed(done: Iterator[_Done], total: int) -> Iterable[_Done]:
    """Show somebody in front of a terminal how many files are done."""
    if not total or not sys.stderr.isatty():
        return done
    from rich.console import Console
    from rich.progress import track

    return track(done, "Opening files", total, console=Console(stderr=True), transient=True)


def _optimise(options: argparse.Namespace) -> int:
    from kiosk.commands.optimise import optimise
    from kiosk.content.validation.load import NoContentError, load
    from kiosk.content.validation.report import report

    try:
        loaded = load(source(options), today=date.today())  # noqa: DTZ011 - the day where the editor is
        if loaded.content is None:
            report(loaded, "text", sys.stderr)
            return FAULTY
        return optimise(loaded, sys.stdout)
    except NoContentError as error:
        raise UsageError(str(error)) from error
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"the copies cannot be written: {error}") from error


def _snapshot(options: argparse.Namespace) -> int:
    from kiosk.commands.snapshot import Wishes, snapshot
    from kiosk.content.validation.load import NoContentError

    try:
        return snapshot(
            source(options),
            options.out,
            options.screen,
            options.language,
            Wishes(options.text_size, options.high_contrast, options.low_reach),
            whole=options.whole,
            day=options.day,
        )
    except NoContentError as error:
        raise UsageError(str(error)) from error


def _report(options: argparse.Namespace) -> int:
    from kiosk.app.state import folder_of
    from kiosk.usage.counter import FILE, read_months
    from kiosk.usage.report import print_table, rows, write_csv

    path = folder_of(options.state or state_folder(), source(options)) / FILE
    if not is_there(path):
        raise UsageError(f"nothing was counted yet: there is no {path}")
    try:
        shown = rows(read_months(path), date.today())  # noqa: DTZ011 - the month where the kiosk is
        if not shown:
            raise UsageError("nothing can be reported yet: a month is, once it is over")
        if options.csv and str(options.csv) != "-":
            with options.csv.open("w", encoding="utf-8", newline="") as file:
                write_csv(shown, file)
        else:
            (write_csv if options.csv else print_table)(shown, sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UsageError(f"the counts in {path} cannot be reported: {error}") from error
    return CLEAN


def _schema(_options: argparse.Namespace) -> int:
    import json

    from kiosk.content.validation.json_schema import json_schema

    sys.stdout.write(json.dumps(json_schema(), indent=2) + "\n")
    return CLEAN


def _words(options: argparse.Namespace) -> int:
    from kiosk.content.i18n.messages import template
    from kiosk.content.validation.value_rules import LANGUAGE

    if not LANGUAGE.fullmatch(options.code):
        raise UsageError(f"{options.code} is not the code of a language: two or three small letters, as in fr or pt-BR")
    sys.stdout.write(template(options.code))
    return CLEAN


def _has_display() -> bool:
    chosen = os.environ.get("QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))) or bool(chosen)


def _inches(text: str) -> float:
    with suppress(ValueError):
        inches = float(text)
        if SMALLEST_PANEL <= inches <= LARGEST_PANEL:
            return inches
    raise argparse.ArgumentTypeError(f"{text} is not the diagonal of a panel: 5 to 110 inches, like 21.5")


def _day(text: str) -> date:
    with suppress(ValueError):
        return date.fromisoformat(text)
    raise argparse.ArgumentTypeError(f"{text} is not a day: write it like 2026-12-01")


def _screen(text: str) -> Screen:
    try:
        return Screen.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="kiosk",
        description="One content file becomes a full-screen, touch-first, multilingual exhibit.",
        epilog="Example: kiosk run",
    )
    parser.add_argument("--version", action="version", version=f"kiosk {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_run(commands)
    _add_check(commands)
    _add_optimise(commands)
    _add_snapshot(commands)
    _add_report(commands)
    schema = commands.add_parser(
        "schema",
        help="print the JSON Schema of content files, for editors",
        epilog="Example: kiosk schema > content.schema.json",
    )
    schema.set_defaults(command=_schema)
    words = commands.add_parser(
        "words",
        help="print the words of buttons and dates, to be translated",
        description="Print an entry for `languages`: the words of the kiosk itself, to be translated.",
        epilog="Example: kiosk words pt",
    )
    words.add_argument("code", metavar="CODE", help="the code of the new language: pt, de, pt-BR")
    words.set_defaults(command=_words)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[Parser]"  # noqa: SLF001 - it has no public name


def _add_run(commands: Commands) -> None:
    run = commands.add_parser(
        "run",
        help="open the kiosk",
        description="Open the kiosk on a content folder, or on the content that comes with the program.",
        epilog="Example: kiosk run ~/exhibit --windowed --language fr",
    )
    _add_content(run)
    _add_day(run)
    run.add_argument("--windowed", action="store_true", help="in a window that Esc closes, with the problems listed")
    run.add_argument("--visits", action="store_true", help="end visits in a window, too, as the public sees it")
    run.add_argument("--language", default="", metavar="CODE", help="begin visits in this language")
    run.add_argument("--renderer", choices=["auto", "software", "gpu"], default="auto", help="how to draw")
    run.add_argument(
        "--screen", default="", metavar="NAME", help="the screen to fill, as in HDMI-1; else the primary one"
    )
    run.add_argument("--inches", type=_inches, default=0, help="the diagonal of the panel, for true sizes: 21.5")
    run.add_argument("--office", default="", metavar="ID", help="the office where it stands, by its id in the content")
    run.add_argument("--state", type=Path, metavar="FOLDER", help="where to keep the last good content")
    run.set_defaults(command=_run)


def _add_check(commands: Commands) -> None:
    check = commands.add_parser(
        "check",
        help="find the problems of a content folder",
        description="Find every problem of a content folder: where it is, what is wrong, how to mend it.",
        epilog="Example: kiosk check ~/exhibit. Exit code: 0 no errors, 1 errors, 2 nothing to check.",
    )
    _add_content(check)
    _add_day(check)
    check.add_argument("--format", choices=["text", "json", "github"], default="text", help="how to print problems")
    check.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="tell places by their titles in this language; unless given, in the source_language of the content",
    )
    check.add_argument("--state", type=Path, metavar="FOLDER", help="what `kiosk run` was given: tells what is missing")
    check.add_argument("--strict", action="store_true", help="let warnings fail, too")
    check.set_defaults(command=_check)


def _add_optimise(commands: Commands) -> None:
    optimise = commands.add_parser(
        "optimise",
        help="write copies of large pictures in the size in which they are shown",
        description="Write copies of large pictures into the folder `display`, in the size in which they are shown. "
        "The pictures and the content file stay as they are; the kiosk shows the copies.",
        epilog="Example: kiosk optimise ~/exhibit. Exit code: 0 done, 1 a picture or the content has errors, "
        "2 not done, 130 interrupted: the same command goes on.",
    )
    _add_content(optimise)
    optimise.set_defaults(command=_optimise)


def _add_snapshot(commands: Commands) -> None:
    snapshot = commands.add_parser(
        "snapshot",
        help="draw every view into PNG files",
        description="Draw every view of a content folder into PNG files; needs no display.",
        epilog="Example: kiosk snapshot --out pictures --screen 1920x1080@21.5 --language fr",
    )
    _add_content(snapshot)
    _add_day(snapshot)
    snapshot.add_argument("--out", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    snapshot.add_argument(
        "--screen",
        action="append",
        type=_screen,
        metavar="WxH@INCHES",
        help="a screen to draw for; may be repeated; all reference screens unless given",
    )
    snapshot.add_argument("--language", action="append", metavar="CODE", help="may be repeated; all unless given")
    snapshot.add_argument("--whole", action="store_true", help="follow each section to its end, a screen at a time")
    snapshot.add_argument("--text-size", type=int, choices=[0, 1, 2], default=0, help="of a visit: 2 is the largest")
    snapshot.add_argument("--high-contrast", action="store_true", help="in the colours of high contrast")
    snapshot.add_argument("--low-reach", action="store_true", help="with everything in the lower part of the screen")
    snapshot.set_defaults(command=_snapshot)


def _add_report(commands: Commands) -> None:
    report = commands.add_parser(
        "report",
        help="print what visitors found useful",
        description="Print how often each face was touched: a row for each month, section and language. "
        "Numbers below 5, and totals that would tell them, are not shown.",
        epilog="Example: kiosk report ~/exhibit --csv useful.csv. Exit code: 0 done, 2 nothing to report.",
    )
    _add_content(report)
    report.add_argument("--state", type=Path, metavar="FOLDER", help="what `kiosk run` was given")
    report.add_argument("--csv", type=Path, metavar="FILE", help="write CSV there instead; `-` prints it")
    report.set_defaults(command=_report)


def _add_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--day", type=_day, metavar="DATE", help="as it will be on this day: 2026-12-01")


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "content",
        nargs="?",
        type=Path,
        metavar="FOLDER",
        help="the content folder or file; unless given, the content.yaml of this folder, else that of the program",
    )
