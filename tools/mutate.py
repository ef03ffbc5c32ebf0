#!/usr/bin/env python3
"""Cuts random lines of the kiosk, one at a time, and tells which test notices each, if any does.

It works on a copy. First run the tests that mirror the file, then those beside them that import it; with `--whole`
then all. A test counts only when it passes without the cut.
"""

import argparse
import ast
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from importlib.util import cache_from_source
from pathlib import Path
from random import Random

import pytest
from cuts import Cut, cuts

ROOT = Path(__file__).parent.parent
LEFT_OUT = (".git", ".venv", ".*_cache", ".hypothesis", "__pycache__", "build", "dist", "snapshots", "wheelhouse")
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+?\.py(?:::.+?)?)(?: - .*)?$", re.MULTILINE)


class Bench:
    """A copy of a repository, in which one file at a time is cut and tests run."""

    def __init__(self, copy: Path, seconds: float) -> None:
        """Take over a copy; tests that take longer than so many seconds are ended, and that is noticed, too."""
        self._copy, self._seconds = copy, seconds
        self._passes: dict[tuple[str, ...], bool] = {}
        self._imports = {path.relative_to(copy): set(_imports(path)) for path in _python(copy, "kiosk", "tests")}

    def all_cuts(self, below: Sequence[Path]) -> list[Cut]:
        """Return all cuts of the package, or of the files and folders that are named."""
        files = [path.relative_to(self._copy) for path in _python(self._copy, "kiosk")]
        chosen = [file for file in files if not below or any(file.is_relative_to(each) for each in below)]
        return [cut for file in chosen for cut in cuts(file, (self._copy / file).read_bytes())]

    def noticed(self, cut: Cut, say: Callable[[str], None], *, whole: bool) -> str:
        """Return which test notices a cut, or nothing."""
        for tests in self._tests(cut.file, whole=whole):
            with self._cut(cut):
                why = self._failing(tests)
            if why and self._passes_uncut((why,) if why.startswith("tests/") else tests):
                return why
            if why:
                say(f"    fails without the cut, too: {why}")
        return ""

    def _tests(self, file: Path, *, whole: bool) -> Iterator[tuple[str, ...]]:
        """Yield groups of tests, those that are most likely to notice a cut of this file first."""
        mirror = Path("tests", *file.parts[1:-1], f"test_{file.name}")
        if mirror in self._imports:
            yield (str(mirror),)
        near = [test for test in self._nearest(file) if test != mirror]
        beside = [test for test in near if test.is_relative_to(mirror.parent)]
        if near:
            yield tuple(map(str, beside or near))
        if whole:
            yield ("tests",)

    def _nearest(self, file: Path) -> list[Path]:
        """Return the tests that import a file, by helpers too, else those that import what imports it, and so on."""
        seen = {file}
        while True:
            importing = self._importing(seen)
            helpers = {path for path in importing if path.parts[0] == "tests" and path.name != "conftest.py"}
            tests = [path for path in sorted(helpers | self._importing(helpers)) if path.name.startswith("test_")]
            if tests or importing <= seen:
                return tests
            seen |= importing

    def _importing(self, files: set[Path]) -> set[Path]:
        names = {_module(each) for each in files}
        return {path for path, imported in self._imports.items() if imported & names}

    @contextmanager
    def _cut(self, cut: Cut) -> Iterator[None]:
        path = self._copy / cut.file
        whole = path.read_bytes()
        try:
            self._write(path, cut.apply(whole))
            yield
        finally:
            self._write(path, whole)

    def _write(self, path: Path, code: bytes) -> None:
        path.write_bytes(code)
        Path(cache_from_source(str(path))).unlink(missing_ok=True)  # a cut of the same length in the same second

    def _passes_uncut(self, tests: tuple[str, ...]) -> bool:
        if tests not in self._passes:
            self._passes[tests] = not self._failing(tests)
        return self._passes[tests]

    def _failing(self, tests: Sequence[str]) -> str:
        """Run tests; return the first that fails, or another reason why they do not pass, or nothing."""
        command = (
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-p",
            "no:cacheprovider",
            "--tb=no",
            "-rfE",
            *tests,
        )
        environment = {**os.environ, "PYTHONPATH": str(self._copy), "TMPDIR": str(self._copy.parent)}
        with tempfile.TemporaryFile("w+") as said:
            process = subprocess.Popen(
                command,
                cwd=self._copy,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
            try:
                code = process.wait(self._seconds)
            except subprocess.TimeoutExpired:
                return f"a run that took longer than {self._seconds:g} seconds"
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)  # and what the tests started
                process.wait()
            said.seek(0)
            lines = said.read()
        if code in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}:
            return ""
        found = FAILED.search(lines)
        return found[1] if found else f"the end of the run: {lines.strip().splitlines()[-1:] or code}"


def _python(top: Path, *folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (top / folder).rglob("*.py"))


def _module(path: Path) -> str:
    """Return the name under which a file is imported."""
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def _imports(path: Path) -> Iterator[str]:
    """Yield the names of what a file imports, wherever in the file; of a module also what it takes out of it."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names)
            case ast.ImportFrom(module=str(module), names=names):
                yield module
                yield from (f"{module}.{each.name}" for each in names)
            case _:
                pass


def mutate(root: Path, arguments: Sequence[str], say: Callable[[str], None]) -> int:
    """Cut lines as the arguments ask for; return how many cuts no test noticed."""
    parser = argparse.ArgumentParser(prog="script/mutate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="which lines are chosen (default: %(default)s)")
    parser.add_argument("--count", type=int, default=20, help="how many lines (default: %(default)s)")
    parser.add_argument("--only", type=Path, nargs="+", default=[], help="files or folders of the package")
    parser.add_argument(
        "--nets", action="store_true", help="each fallback, lock, flush and limit instead of random lines"
    )
    parser.add_argument("--whole", action="store_true", help="run all tests where those that are near notice nothing")
    parser.add_argument("--seconds", type=float, default=300, help="the longest run of tests (default: %(default)s)")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
        copy = Path(folder, "repository")
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*LEFT_OUT))
        bench = Bench(copy, options.seconds)
        there = [cut for cut in bench.all_cuts(options.only) if cut.is_net or not options.nets]
        chosen = there if options.nets else Random(options.seed).sample(there, min(options.count, len(there)))  # noqa: S311 - no secret
        noticed = 0
        for cut in chosen:
            say(f"{cut.file}:{cut.line}: {_short(cut.before)} → {_short(cut.after)}")
            test = bench.noticed(cut, say, whole=options.whole)
            say(f"    noticed by {test}" if test else "    NOT NOTICED")
            noticed += bool(test)
    say(f"noticed {noticed} of {len(chosen)}")
    return len(chosen) - noticed


def _short(code: str) -> str:
    return " ".join(code.split())


if __name__ == "__main__":
    sys.exit(min(1, mutate(ROOT, sys.argv[1:], partial(print, flush=True))))
