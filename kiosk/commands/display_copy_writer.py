"""Writes display copies of large pictures; the pictures stay."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from kiosk.commands.command import EXIT_FAULTY, EXIT_OK
from kiosk.content.media.display_copies import expected_copies, is_whole, left_over
from kiosk.content.validation.load import Loaded
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.sandbox.worker_pool import work
from kiosk.system.disk import PARTIAL, Disk

INTERRUPTED = 130


@dataclass
class Outcome:
    """Counts of the result of one run."""

    pictures: int = 0
    """Pictures that got a copy now."""
    bytes_before: int = 0
    bytes_after: int = 0
    existing: int = 0
    """Pictures that had their copy already."""
    removed: int = 0
    """Copies that nobody needed any more."""
    left: int = 0
    """Pictures that were not come to."""


class Optimiser:
    """Writes the display copies of one content folder."""

    def __init__(self, folder: Path, names: tuple[str, ...], disk: Disk | None = None) -> None:
        self._folder = folder
        self._disk = disk or Disk()
        self._copies: Mapping[str, str] = expected_copies(folder, names)
        self.todo = {name: copy for name, copy in self._copies.items() if not is_whole(folder / copy)}
        self.outcome = Outcome(existing=len(self._copies) - len(self.todo), left=len(self.todo))

    def write(self) -> Iterator[tuple[str, ErrorMessage | None]]:
        """Write missing copies; yield each picture with its error message or None. Raises OSError."""
        jobs = []
        for name, copy in self.todo.items():
            target = self._folder / copy
            self._disk.make_folder(target.parent)
            jobs.append({"name": name, "path": str(self._folder / name), "target": f"{target}{PARTIAL}"})
        for job, error in work("shrink", jobs):
            if not error:
                self._take(Path(job["path"]), Path(job["target"]))
            self.outcome.left -= 1
            yield job["name"], error

    def tidy(self) -> None:
        """Delete copies whose picture changed or is gone, and incomplete files of an earlier run."""
        for path in left_over(self._folder, self._copies.values()):
            with suppress(OSError):
                path.unlink()
                self.outcome.removed += not path.name.endswith(PARTIAL)

    def _take(self, original: Path, partial: Path) -> None:
        target = partial.with_suffix("")
        self._disk.flush([partial])
        self._disk.rename(partial, target)
        self._disk.flush_folder(target.parent)
        self.outcome.pictures += 1
        self.outcome.bytes_before += original.stat().st_size
        self.outcome.bytes_after += target.stat().st_size


def write_copies(loaded: Loaded, out: TextIO) -> int:
    """Write the copies of a content folder that has no errors, show how far it is, and return the exit code.

    Raises OSError when the disk does not take them. What is there by then stays, and the next run goes on from it.
    """
    from rich.console import Console
    from rich.progress import Progress, TextColumn

    console = Console(file=out, highlight=False, soft_wrap=True)
    optimiser = Optimiser(loaded.folder, loaded.media)
    errors: list[ErrorMessage] = []
    code = EXIT_OK
    try:
        columns = (*Progress.get_default_columns(), TextColumn("{task.fields[name]}", markup=False))
        with Progress(*columns, console=console, disable=not optimiser.todo) as progress:
            task = progress.add_task("Shrinking", total=len(optimiser.todo), name="")
            for name, error in optimiser.write():
                progress.update(task, advance=1, name=name)
                errors += [error] if error else []
    except KeyboardInterrupt:
        code = INTERRUPTED
    finally:
        optimiser.tidy()
    for what, how in errors:
        console.print(f"{what} {how}", style="red", markup=False)
    for line in _summary(optimiser.outcome):
        console.print(line, style="bold", markup=False)
    return code or (EXIT_FAULTY if errors else EXIT_OK)


def _summary(outcome: Outcome) -> Iterator[str]:
    if outcome.pictures:
        before, after = _megabytes(outcome.bytes_before), _megabytes(outcome.bytes_after)
        yield f"{_count(outcome.pictures, 'picture')} of {before} got {_copies(outcome.pictures)} of {after}."
    if outcome.existing:
        yield f"{_count(outcome.existing, 'picture')} had {_copies(outcome.existing)} already."
    if outcome.removed:
        yield f"{_count(outcome.removed, 'copy', 'copies')} of other pictures deleted."
    if outcome.left:
        yield f"Interrupted: {_count(outcome.left, 'picture')} left. The same command goes on from here."
    if not any(vars(outcome).values()):
        yield "No picture is larger than it need be."


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _copies(number: int) -> str:
    return "a copy" if number == 1 else "copies"


def _megabytes(number: int) -> str:
    return f"{number / 1e6:.1f} MB"
