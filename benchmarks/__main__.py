"""Measures the kiosk beside a browser and beside the least that a window can cost: see docs/measurements.md.

Whoever is compared takes turns in one run, so that what else the machine does falls on all of them alike.
"""

import argparse
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from types import FrameType

from rich.console import Console

import kiosk
from benchmarks.chromium import Chromium, MissingBrowserError, program
from benchmarks.figures import EARLIER, LARGE, Results, Row
from benchmarks.growth import write_content
from benchmarks.page import write_page
from benchmarks.rows.film import measure_film, write_film
from benchmarks.rows.idle import measure_idle
from benchmarks.rows.mapping import measure_map
from benchmarks.rows.memory import Drivable, measure_memory, measure_memory_of_pages
from benchmarks.rows.reading import measure_checking, measure_reload
from benchmarks.rows.searching import measure_searching
from benchmarks.rows.size import measure_size
from benchmarks.rows.start import measure_cold_start, measure_start
from benchmarks.rows.touch import measure_touches
from benchmarks.rows.turning import measure_turning
from benchmarks.screen import Screen, open_screen
from benchmarks.subjects import ROOT, BrowserSubject, Floor, Home, KioskSubject, Subject
from kiosk.content.publish.publish import prepare
from kiosk.content.store.store import Store
from kiosk.qt.application import choose_renderer

BLOCKS, PICTURES, FILMS, LANGUAGES = 10_000, 1_000, 50, 8
"""The large content."""
CHECKED = (1_000, 4_000)
"""Smaller numbers of blocks, for which the growth of `kiosk check` is measured."""
INTERRUPTED = 130
"""The exit code of a run that was ended before its end."""


@dataclass(frozen=True)
class Bench:
    """Everybody who is measured, on one screen."""

    screen: Screen
    folder: Path
    options: argparse.Namespace
    floor: Floor
    kiosk: KioskSubject
    large: KioskSubject
    browser: BrowserSubject
    earlier: tuple[KioskSubject, ...]
    """The kiosk of another checkout, if one was named."""

    def start(self) -> Iterator[Row]:
        """Measure the start, warm and cold."""
        everybody: tuple[Subject, ...] = (self.floor, self.kiosk, *self.earlier, self.large, self.browser)
        yield measure_start(self.screen, everybody, self.options.rounds)
        yield measure_cold_start(self.screen, everybody, max(1, self.options.rounds // 2), self.folder)

    def memory(self) -> Iterator[Row]:
        """Measure the memory."""
        kiosks = [replace(each, readable=True) for each in (self.kiosk, *self.earlier, self.large)]
        yield measure_memory(self.screen, (self.floor, *kiosks, self.browser), max(1, self.options.rounds // 3))
        everybody_with_pages: tuple[Drivable, ...] = (self.kiosk, *self.earlier, self.large, self.browser)
        yield from measure_memory_of_pages(self.screen, everybody_with_pages, max(1, self.options.rounds // 8))

    def idle(self) -> Iterator[Row]:
        """Measure what rest costs."""
        yield from measure_idle(self.screen, (self.kiosk, self.large, self.browser), self.options.seconds)

    def touch(self) -> Iterator[Row]:
        """Measure how soon a touch is answered."""
        yield from measure_touches(self.screen, (self.kiosk, self.large, self.browser), 13 * self.options.rounds)

    def turning(self) -> Iterator[Row]:
        """Measure the turning of pages."""
        yield from measure_turning(self.screen, (self.kiosk, self.large, self.browser), 2 * self.options.rounds)

    def reading(self) -> Iterator[Row]:
        """Measure checking and reloading."""
        contents = {
            blocks: write_content(
                self.folder / f"blocks-{blocks}", blocks=blocks, pictures=PICTURES, languages=LANGUAGES
            )
            for blocks in CHECKED
        } | {BLOCKS: self.large.content}
        yield from measure_checking(contents, self.kiosk.content, max(2, self.options.rounds // 3))
        yield measure_reload(self.screen, (self.kiosk, self.large), max(1, self.options.rounds * 2 // 3))

    def film(self) -> Iterator[Row]:
        """Measure what a film costs."""
        content = write_film(self.folder / "film", self.options.seconds)
        kiosk = KioskSubject(Home(self.folder / "home-film"), content, self.options.renderer)
        kiosk.warm_up(self.screen)
        browser = replace(self.browser, page=_write_page(content, self.folder / "film-page"))
        yield from measure_film(self.screen, (kiosk, browser), self.options.seconds)

    def size(self) -> Iterator[Row]:
        """Measure what lies on the disk."""
        yield from measure_size()

    def searching(self) -> Iterator[Row]:
        """Measure how long a keystroke of a search takes."""
        contents = {subject.name: subject.content for subject in (self.kiosk, self.large)}
        yield measure_searching(contents, self.folder / "searched")

    def map(self) -> Iterator[Row]:
        """Measure what a map costs while it is moved."""
        yield from measure_map(self.kiosk.content, self.folder / "mapped", max(1, self.options.rounds // 2))


GROUPS: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "start": Bench.start,
    "memory": Bench.memory,
    "idle": Bench.idle,
    "touch": Bench.touch,
    "turning": Bench.turning,
    "reading": Bench.reading,
    "searching": Bench.searching,
    "map": Bench.map,
    "film": Bench.film,
    "size": Bench.size,
}


def main() -> int:
    """Measure, write the JSON file after each row, print the table of all rows that there are.

    Returns 1 when a goal is missed, 130 when the run was interrupted.
    """
    options = _parser().parse_args()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _interrupt)
    console = Console(width=None if sys.stdout.isatty() else 170)
    results = Results(_circumstances(options))
    try:
        program()
    except MissingBrowserError as error:
        sys.stderr.write(f"bench: {error}\n")
        return 2
    began = time.monotonic()
    try:
        for row in _measure(options):
            results.take(row, options.json)
            console.print(f"[dim]{(time.monotonic() - began) / 60:4.1f} min  {row.summary()}", highlight=False)
    except KeyboardInterrupt:
        sys.stderr.write("bench: interrupted; this is what was measured until now\n")
        return INTERRUPTED
    finally:
        results.show(console)
    return int(any(row.verdict().startswith("NO") for row in results.rows))


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _measure(options: argparse.Namespace) -> Iterator[Row]:
    """Yield each row as soon as it is there."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder, open_screen() as screen:
        bench = _prepare(screen, Path(folder), options)
        for group in options.only or GROUPS:
            yield from GROUPS[group](bench)


def _prepare(screen: Screen, folder: Path, options: argparse.Namespace) -> Bench:
    """Write the contents and the page, and let everybody start once, as on a machine that has been in use."""
    shipped = folder / "shipped"
    shutil.copytree(ROOT / "resources", shipped / "resources")
    content = Path(shutil.copy(ROOT / "content.yaml", shipped))
    large = write_content(folder / "large", blocks=BLOCKS, pictures=PICTURES, films=FILMS, languages=LANGUAGES)
    renderer = options.renderer
    usual = KioskSubject(Home(folder / "home-kiosk"), content, renderer)
    earlier = tuple(
        KioskSubject(Home(folder / "home-earlier"), root / "content.yaml", renderer, EARLIER, root)
        for root in map(Path.resolve, options.earlier)
    )
    browser = BrowserSubject(
        Home(folder / "home-browser"),
        Chromium(folder / "home-browser" / "profile", gpu=renderer == "gpu"),
        _write_page(content, folder),
    )
    bench = Bench(
        screen=screen,
        folder=folder,
        options=options,
        floor=Floor(Home(folder / "home-floor"), renderer),
        kiosk=usual,
        large=KioskSubject(Home(folder / "home-large"), large, renderer, LARGE),
        browser=browser,
        earlier=earlier,
    )
    for subject in (bench.kiosk, *bench.earlier, bench.large):
        subject.warm_up(screen)
    browser.chromium.warm_up(browser.page, browser.home.environment(screen))
    return bench


def _write_page(content: Path, folder: Path) -> Path:
    """Return the page that shows the content in a browser."""
    stored = prepare(content, Store(folder / "page-store")).stored
    if not stored:
        raise RuntimeError("the shipped content is not good")
    return write_page(stored, folder / "page")


def _circumstances(options: argparse.Namespace) -> dict[str, str]:
    cpu = next(
        (line.partition(":")[2].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "?"
    )
    cores = sum(line.startswith("processor") for line in _lines("/proc/cpuinfo"))
    memory = next((int(line.split()[1]) // 1024 for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), 0)
    commit = subprocess.run(
        ("git", "rev-parse", "--short", "HEAD"), cwd=ROOT, capture_output=True, text=True, check=False
    )
    return {
        "date": datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z"),
        "kiosk": f"{kiosk.__version__}, commit {commit.stdout.strip() or 'unknown'}",
        "machine": f"{cpu}, {cores} cores, {memory} MB, {platform.platform()}, Python {platform.python_version()}",
        "screen": f"1920×1080, Xvfb, {options.renderer} renderer",
        "command": " ".join(("script/bench", *sys.argv[1:])),
    }


def _lines(path: str) -> list[str]:
    return Path(path).read_text("utf-8").splitlines()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="script/bench", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", nargs="+", choices=GROUPS, metavar="GROUP", help=f"some of: {', '.join(GROUPS)}")
    parser.add_argument("--rounds", type=int, default=8, help="how often everybody is measured; 8 unless given")
    parser.add_argument("--seconds", type=float, default=20, help="how long rest is measured; 20 unless given")
    parser.add_argument("--renderer", choices=["software", "gpu"], default=choose_renderer("auto"))
    parser.add_argument(
        "--earlier",
        type=Path,
        nargs=1,
        default=[],
        metavar="FOLDER",
        help="a checkout of an earlier version, to compare start and memory with; it uses our Python packages",
    )
    parser.add_argument("--json", type=Path, default=ROOT / "build" / "bench.json", metavar="FILE", help="all values")
    return parser


if __name__ == "__main__":
    sys.exit(main())
