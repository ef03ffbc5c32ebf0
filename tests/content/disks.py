"""Disks that fail, and disks whose power is cut: what the system is asked for below one folder is watched.

`Failing` has one request fail, or all from it on. `Journal` notes what is asked for, and makes what a disk may hold
when the power is cut after any of it: what was not flushed is lost, torn, or there in any order.
"""

import builtins
import io
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Self
from unittest import mock

REQUESTS = (
    "access",
    "chmod",
    "fsync",
    "link",
    "listdir",
    "lstat",
    "mkdir",
    "open",
    "rename",
    "replace",
    "rmdir",
    "scandir",
    "sendfile",
    "stat",
    "sync",
    "unlink",
    "utime",
)
BLOCK = 512
"""What a disk writes at once."""


class Watch:
    """Is told of each request below a folder, and may refuse it by raising OSError."""

    def __init__(self, root: Path) -> None:
        self.root = str(root)

    def before(self, _name: str, _path: str) -> None:
        """See a request before it is granted."""

    def after(self, _name: str, _path: str, _arguments: tuple[Any, ...]) -> None:
        """See a request that was granted."""

    @contextmanager
    def watching(self) -> Iterator[None]:
        """Watch what this process asks for."""
        with ExitStack() as patches:
            for name in REQUESTS:
                patches.enter_context(mock.patch.object(os, name, self._watched(name, getattr(os, name))))
            for module in (io, builtins):
                patches.enter_context(mock.patch.object(module, "open", self._opened))
            yield

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def request(*arguments: Any, **named: Any) -> Any:
            path = _path(arguments[0] if arguments else None, named.get("dir_fd"))
            inside = name == "sync" or path.startswith(self.root)
            if inside:
                self.before(name, path)
            done = real(*arguments, **named)
            if inside:
                self.after(name, path, arguments)
            return done

        return request

    def _opened(self, file: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
        path = _path(file, None)
        if not path.startswith(self.root):
            return REAL_OPEN(file, mode, *arguments, **named)
        self.before("open", path)
        opened = REAL_OPEN(file, mode, *arguments, **named)
        if "r" in mode:
            return opened
        self.after("open", path, (path, os.O_CREAT | os.O_TRUNC))
        return Written(opened, path, self)


REAL_OPEN = io.open


class Written:
    """A file that is written under watch."""

    def __init__(self, file: Any, path: str, watch: Watch) -> None:
        self._file, self._path, self._watch = file, path, watch

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self, data: Any) -> int:
        try:
            self._watch.before("write", self._path)
        except OSError:
            self._file.write(data[: len(data) // 2])
            raise
        return int(self._file.write(data))

    def flush(self) -> None:
        self._file.flush()
        self._watch.after("write", self._path, ())

    def close(self) -> None:
        self._file.close()
        self._watch.after("write", self._path, ())


def _path(place: Any, folder: int | None) -> str:
    """Return the whole path of what is asked for: a path, one below an open folder, or something open."""
    if isinstance(place, int):
        return str(Path(f"/proc/self/fd/{place}").readlink())
    parent = Path(f"/proc/self/fd/{folder}").readlink() if folder is not None else Path.cwd()
    return str(parent / os.fsdecode(place or ""))


class Failing(Watch):
    """Lets request number `first` fail with this error, counted from 1, or with `for_ever` all from it on."""

    def __init__(self, root: Path, first: int = 0, error: int = 28, *, for_ever: bool = False) -> None:
        super().__init__(root)
        self.requests = 0
        self._bad = range(first, 1_000_000 if for_ever else first + 1)
        self._error = error

    def before(self, name: str, path: str) -> None:
        self.requests += 1
        if self.requests in self._bad and name != "access":
            raise OSError(self._error, os.strerror(self._error), path)


@dataclass(eq=False)
class Node:
    """A file or folder: what programs see, and what is on the disk for certain."""

    data: bytes | None = None
    """Of a file."""
    flushed: bytes = b""
    names: dict[str, "Node"] = field(default_factory=dict)
    """Of a folder."""
    times: tuple[int, int] = (0, 0)


Change = tuple[tuple[Node, str, Node | None], ...]
"""What happens to the names of folders at once: each gets another node, or none."""


class Journal(Watch):
    """Notes all that changes below a folder that is already on the disk."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self._seen: list[Callable[[Crash], None]] = []
        self._start = _Snapshot(root)

    def __len__(self) -> int:
        return len(self._seen)

    def after(self, name: str, path: str, arguments: tuple[Any, ...]) -> None:
        act = getattr(self, f"_{name}", None)
        if act:
            act(os.path.relpath(path, self.root), *arguments[1:])

    def cut(self, place: Path, random: Random, *, at_the_end: bool = False) -> int:
        """Write into a new folder what may be on the disk after a cut; return before which change it came."""
        steps = len(self) if at_the_end else random.randint(0, len(self))
        crash = Crash(self._start.read())
        for act in self._seen[:steps]:
            act(crash)
        crash.write(place, random)
        return steps

    def _note(self, act: "Callable[[Crash], None]") -> None:
        self._seen.append(act)

    def _open(self, path: str, flags: int = 0, *_: Any) -> None:
        if flags & (os.O_CREAT | os.O_TRUNC):
            self._note(lambda crash: crash.create(path))
            self._write(path)

    def _write(self, path: str, *_: Any) -> None:
        with suppress(OSError):
            data, times = _read(f"{self.root}/{path}")
            self._note(lambda crash: crash.fill(path, data, times))

    def _sendfile(self, path: str, *_: Any) -> None:
        self._write(path)

    def _utime(self, path: str, *_: Any) -> None:
        self._write(path)

    def _fsync(self, path: str) -> None:
        if path.endswith(" (deleted)"):
            return
        if not Path(self.root, path).is_dir():
            self._write(path)
        self._note(lambda crash: crash.flush(path))

    def _sync(self, _path: str) -> None:
        self._note(lambda crash: crash.flush_all())

    def _mkdir(self, path: str, *_: Any) -> None:
        self._note(lambda crash: crash.make_folder(path))

    def _link(self, path: str, target: Any) -> None:
        to = os.path.relpath(target, self.root)
        self._note(lambda crash: crash.link(path, to))

    def _rename(self, path: str, target: Any) -> None:
        to = os.path.relpath(target, self.root)
        self._note(lambda crash: crash.rename(path, to))

    _replace = _rename

    def _unlink(self, path: str) -> None:
        self._note(lambda crash: crash.remove(path))

    _rmdir = _unlink


class _Snapshot:
    """What lies below a folder at the beginning."""

    def __init__(self, root: Path) -> None:
        self._held: list[tuple[str, int, bytes | None, tuple[int, int]]] = []
        for path in sorted(root.rglob("*")):
            data, times = (None, (0, 0)) if path.is_dir() else _read(str(path))
            self._held.append((str(path.relative_to(root)), path.stat().st_ino, data, times))

    def read(self) -> Node:
        """Return it as a tree that is on the disk for certain."""
        top, nodes = Node(), dict[int, Node]()
        for path, number, data, times in self._held:
            node = nodes.setdefault(number, Node(data, data or b"", times=times))
            _find(top, str(Path(path).parent)).names[Path(path).name] = node
        return top


class Crash:
    """A disk that is about to lose its power."""

    def __init__(self, top: Node) -> None:
        self._top = top
        self._certain: dict[Node, dict[str, Node]] = {}
        self._waiting: list[Change] = []
        self._remember(top)

    def create(self, path: str) -> None:
        folder, name = self._place(path)
        if name not in folder.names:
            self._change((folder, name, Node(b"")))
        else:
            folder.names[name].data = b""

    def fill(self, path: str, data: bytes, times: tuple[int, int]) -> None:
        node = _find(self._top, path)
        node.data, node.times = data, times

    def make_folder(self, path: str) -> None:
        folder, name = self._place(path)
        node = Node()
        self._certain[node] = {}
        self._change((folder, name, node))

    def link(self, path: str, to: str) -> None:
        self._change((*self._place(to), _find(self._top, path)))

    def rename(self, path: str, to: str) -> None:
        self._change((*self._place(to), _find(self._top, path)), (*self._place(path), None))

    def remove(self, path: str) -> None:
        self._change((*self._place(path), None))

    def flush(self, path: str) -> None:
        node = _find(self._top, path)
        if node.data is not None:
            node.flushed = node.data
            return
        self._certain[node] = dict(node.names)
        rest = (tuple(part for part in change if part[0] is not node) for change in self._waiting)
        self._waiting = [change for change in rest if change]

    def flush_all(self) -> None:
        for node in {part[2] for change in self._waiting for part in change if part[2]} | _files(self._top):
            node.flushed = node.data or b""
        self._waiting = []
        for folder in self._certain:
            self._certain[folder] = dict(folder.names)

    def write(self, place: Path, random: Random) -> None:
        """Write what is left into a new folder."""
        names = {folder: dict(held) for folder, held in self._certain.items()}
        for change in _some(self._waiting, random):
            for folder, name, node in change:
                if node is None:
                    names[folder].pop(name, None)
                else:
                    names[folder][name] = node
        made: dict[Node, Path] = {}

        def put(node: Node, path: Path) -> None:
            if node.data is None:
                path.mkdir(parents=True)
                for name, below in names[node].items():
                    put(below, path / name)
            elif node in made:
                path.hardlink_to(made[node])
            else:
                path.write_bytes(_torn(node, random))
                os.utime(path, ns=node.times)
                made[node] = path

        put(self._top, place)

    def _remember(self, folder: Node) -> None:
        self._certain[folder] = dict(folder.names)
        for node in folder.names.values():
            if node.data is None:
                self._remember(node)

    def _place(self, path: str) -> tuple[Node, str]:
        return _find(self._top, str(Path(path).parent)), Path(path).name

    def _change(self, *change: tuple[Node, str, Node | None]) -> None:
        for folder, name, node in change:
            if node is None:
                folder.names.pop(name, None)
            else:
                folder.names[name] = node
        self._waiting.append(change)


def _some(changes: list[Change], random: Random) -> list[Change]:
    """Return which changes reached the disk: none, all, the first, or any."""
    match random.randrange(4):
        case 0:
            return []
        case 1:
            return changes
        case 2:
            return changes[: random.randint(0, len(changes))]
        case _:
            return [change for change in changes if random.random() < 0.5]


def _torn(node: Node, random: Random) -> bytes:
    """Return what there is of a file: all that was flushed, and of other bytes some, or zeros in their place."""
    data = node.data or b""
    if data == node.flushed:
        return data
    cut = random.randint(0, len(data) // BLOCK + 1) * BLOCK
    return random.choice([node.flushed, data, data[:cut], data[:cut] + bytes(len(data[cut:]))])


def _find(top: Node, path: str) -> Node:
    node = top
    for name in Path(path).parts:
        node = node.names[name]
    return node


def _files(folder: Node) -> set[Node]:
    found: set[Node] = set()
    for node in folder.names.values():
        found |= {node} if node.data is not None else _files(node)
    return found


def _read(path: str) -> tuple[bytes, tuple[int, int]]:
    with REAL_OPEN(path, "rb") as file:
        status = os.fstat(file.fileno())
        return file.read(), (status.st_atime_ns, status.st_mtime_ns)


def copy_of(folder: Path, place: Path) -> Path:
    """Return a copy of a folder that lies elsewhere."""
    shutil.copytree(folder, place)
    return place
