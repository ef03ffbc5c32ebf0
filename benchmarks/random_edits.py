"""Changes YAML files at random, and looks after each edit at what became of the rest.

`python -m benchmarks.random_edits --count 20000 --seed 7` prints what was lost, and ends with 1 if anything was. What a
file says is told by PyYAML, which knows nothing of the edits.
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

import yaml

from kiosk.content.yaml.edits import Document, EditError

SHIPPED = Path(__file__).parent.parent / "content.yaml"
WORDS = (
    "plain",
    "Two words",
    "",
    " ",
    "a: b",
    "# no comment",
    "text # with a sign",
    "'",
    '"',
    "“quoted”",
    "it's",
    "- item",
    "? key",
    "*star",
    "&and",
    "!bang",
    "%percent",
    "@at",
    "`tick`",
    "[list]",
    "{map: x}",
    "null",
    "~",
    "yes",
    "0840",
    "1e3",
    "---",
    "...",
    "<<",
    "back\\slash",
    "tab\there",
    "end ",
    " begin",
    "two\nlines",
    "two\n\nparagraphs",
    "last\n",
    "\nfirst",
    "a\r\nb",
    "é ü ñ",
    "Tout èd gratis !",
    "مرحبا",
    "😀",
    "\xa0",
    "a\n  indented\nb",
    "#",
    ":",
    "a:",
    ":b",
    ",",
    "a, b",
    "\\n",
    "key: |",
    "> fold",
    "| literal",
    "%YAML 1.2",
    "\u202f",
    "\x07",
    "-",
    "--",
    "=",
    "!!str x",
    "x" * 300,
    "word " * 60 + "end",
)
"""Texts that look like something else in YAML."""
_COMMENT = re.compile(r"(?:^|[ \t])(#\S*[ \t][^\r\n]*)", re.MULTILINE)

Steps = tuple[str | int, ...]


class LostError(Exception):
    """An edit did something that was not asked for."""


def says(text: str) -> Any:
    """Return what a file says, as PyYAML reads it."""
    return yaml.load(text, Loader=yaml.CBaseLoader)  # noqa: S506 - texts only


def _without_last_ends(value: Any) -> Any:
    """Return a tree whose texts lack the end of their last line, of which edits know nothing."""
    if isinstance(value, dict):
        return {key: _without_last_ends(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_without_last_ends(each) for each in value]
    return value.removesuffix("\n")


def paths(value: Any, path: Steps = ()) -> Iterator[tuple[Steps, Any]]:
    """Yield each value of a tree with its path, the top first."""
    yield path, value
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, each in entries:
        yield from paths(each, (*path, step))


def at(value: Any, path: Steps) -> Any:
    """Return what stands at a path of a tree."""
    for step in path:
        value = value[step]
    return value


def random_value(random: Random, depth: int = 0) -> Any:
    """Return a text, or a small group or list."""
    kind = random.random()
    if depth > 1 or kind < 0.6:
        return random.choice(WORDS)
    if kind < 0.8:
        return {
            random.choice(("en", "fr", "ht", "es", "x y", "k-1")): random_value(random, depth + 1) for _ in range(3)
        }
    return [random_value(random, depth + 1) for _ in range(random.randint(0, 3))]


def one_edit(document: Document, random: Random) -> str:
    """Make one edit, look at what it did, and return its name; an edit that is refused must have changed nothing."""
    before, text = says(document.text), document.text
    every = list(paths(before))
    name = random.choice(("set", "set", "set", "add", "insert", "move", "carry", "remove", "group"))
    path, value = random.choice(every)
    wanted = deepcopy(before)
    try:
        done = _do(document, random, name, path, value, wanted, every)
    except EditError:
        if document.text != text:
            raise LostError(f"{name} {path}: refused, and changed something") from None
        return "refused"
    if not done:
        return "nothing"
    now = document.text
    read, wanted = _without_last_ends(says(now)), _without_last_ends(wanted)
    if read != wanted or (name not in {"set", "group"} and list(paths(read)) != list(paths(wanted))):
        raise LostError(f"{name} {path}: read as something else")
    _look(name, path, text, now)
    return name


def _do(
    document: Document, random: Random, name: str, path: Steps, value: Any, wanted: Any, every: list[tuple[Steps, Any]]
) -> bool:
    new = random_value(random)
    if name in {"set", "group"} and path:
        fresh = (
            {**value, random.choice(list(value)): new} if name == "group" and isinstance(value, dict) and value else new
        )
        at(wanted, path[:-1])[path[-1]] = fresh
        document.set(path, fresh)
    elif name == "add" and isinstance(value, dict) and value and "added" not in value:
        at(wanted, path)["added"] = new
        document.add((*path, "added"), new)
    elif name == "insert" and isinstance(value, list):
        index = random.randint(0, len(value))
        at(wanted, path).insert(index, new)
        document.insert((*path, index), new)
    elif name == "remove" and path:
        del at(wanted, path[:-1])[path[-1]]
        document.remove(path)
    elif name == "move" and isinstance(value, list) and len(value) > 1:
        old, index = random.randrange(len(value)), random.randrange(len(value))
        entries = at(wanted, path)
        entries.insert(index, entries.pop(old))
        document.move((*path, old), (*path, index))
    elif name == "carry" and isinstance(value, list) and value:
        lists = [each for each, found in every if isinstance(found, list) and each != path]
        if not lists:
            return False
        to, old = random.choice(lists), random.randrange(len(value))
        if to[: len(path) + 1] == (*path, old) or path[: len(to)] == to or to[: len(path)] == path:
            return False
        entry = at(wanted, path).pop(old)
        target = at(wanted, to)
        index = random.randint(0, len(target))
        target.insert(index, entry)
        document.move((*path, old), (*to, index))
    else:
        return False
    return True


def _look(name: str, path: Steps, before: str, now: str) -> None:
    """Raise LostError where comments are gone, or lines changed that the edit is not about."""
    gone = comments(before) - comments(now)
    if name in {"add", "insert", "move", "carry"} and gone:
        raise LostError(f"{name} {path}: lost {gone}")
    old, new = _lines(before), _lines(now)
    if name in {"add", "insert"} and len(list((old - new).elements())) > 1:
        raise LostError(f"{name} {path}: changed {old - new}")
    if name == "remove" and len(list((new - old).elements())) > 1:
        raise LostError(f"{name} {path}: wrote {new - old}")


def comments(text: str) -> Counter[str]:
    """Return the comments of a file, as far as lines tell, and how often each stands there."""
    return Counter(_COMMENT.findall(text))


def _lines(text: str) -> Counter[str]:
    return Counter(line.strip().rstrip(",") for line in text.splitlines() if line.strip())


def main() -> int:
    """Make edits in the shipped content and in small files, and print how many there were."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    random, done, lost = Random(options.seed), Counter[str](), 0  # noqa: S311 - it has to repeat itself
    data = SHIPPED.read_bytes()
    while done.total() < options.count:
        document = Document(data)
        for _ in range(50):
            try:
                done[one_edit(document, random)] += 1
            except LostError as error:
                lost += 1
                done["lost"] += 1
                print(error)
                break
        else:
            while document.undo():
                pass
            if document.data() != data:
                lost += 1
                print("undo does not lead back")
    print(dict(done))
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())
