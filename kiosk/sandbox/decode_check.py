"""The decode check: decodes all media files of content, as the kiosk would, in worker processes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from kiosk.content.media.display_copies import expected_copies, is_whole
from kiosk.content.media.file_types import endings
from kiosk.content.media.known_types import Purpose
from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.sandbox.cache import DecodeCache

Done = tuple[dict[str, Any], ErrorMessage | None]
Follow = Callable[[Iterator[Done], int], Iterable[Done]]

KINDS: tuple[Purpose, ...] = ("picture", "sound", "film")
"""The kinds of files that are decoded; others are text."""


class DecodeCheck:
    """Decodes files, except those in its cache."""

    def __init__(self, cache: DecodeCache, follow: Follow = lambda done, _total: done) -> None:
        """Use a cache; `follow` wraps the iterator of results, to show progress."""
        self._cache = cache
        self._follow = follow
        self.notes: list[str] = []
        """Notes that are no errors."""

    def __call__(self, folder: Path, names: Iterable[str]) -> Mapping[str, ErrorMessage]:
        """Return the error message of each file that cannot be decoded. Display copies stand in for their pictures."""
        names = tuple(names)
        copies = expected_copies(folder, names)
        shown = {name: copy for name, copy in copies.items() if is_whole(folder / copy)}
        if large := len(copies) - len(shown):
            many = f"{large} pictures are" if large > 1 else "1 picture is"
            self.notes.append(f"{many} larger than any screen needs: with `kiosk optimise` pages open sooner.")
        paths = {name: folder / shown.get(name, name) for name in names}
        unknown = {name: path for name, path in paths.items() if not self._cache.knows(path)}
        if not unknown:
            return {}
        from kiosk.sandbox.worker_pool import (
            work,  # it loads what starts processes, and most often there is nothing to do
        )

        errors: dict[str, ErrorMessage] = {}
        for kind in KINDS:
            jobs = [
                {"name": name, "path": str(path)}
                for name, path in unknown.items()
                if path.suffix.lower() in endings(kind)
            ]
            errors |= {job["name"]: error for job, error in self._follow(work(kind, jobs), len(jobs)) if error}
        self._cache.remember(path for name, path in unknown.items() if name not in errors)
        return errors
