"""Files as large as they can be: read in little time and memory, each in a process of its own."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.content.validation.load import LARGEST, MAX_LINES
from kiosk.content.yaml.reader import NODES
from tests.content.conftest import TOP

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
HANG_SECONDS = 60
"""A reader that takes this long hangs, on any machine; what it really takes is printed."""
MAX_MEMORY_KB = 400 * 1024


def _blocks(block: str) -> str:
    """Return a good file with as many of these blocks as it can hold."""
    head, tab = TOP.split("  - id: places\n")
    title, section = tab.split("      - id: first\n")
    count = min((LARGEST - 5_000) // (len(block.encode()) * 60 + len(section) + 20), 6 * 200)
    sections = [f"      - id: s{i}\n{section}" + block * 60 for i in range(count)]
    starts = range(0, count, 200)
    return head + "".join(f"  - id: places{i}\n{title}{''.join(sections[i : i + 200])}" for i in starts)


GIANTS: "dict[str, Callable[[], str]]" = {
    "brackets": lambda: "[" * LARGEST,
    "brackets one level below the limit": lambda: "a: " + ("[" * 19 + "]" * 19 + ", ").join([""] * 40_000),
    "hyphens": lambda: "- " * (LARGEST // 2),
    "questions": lambda: "? " * (LARGEST // 2),
    "keys": lambda: "".join(f"k{i}: 1\n" for i in range(200_000)),
    "one key": lambda: "k" * (LARGEST - 10) + ": 1",
    "one text": lambda: "name: " + "x" * (LARGEST - 10),
    "lines without end": lambda: "name: |\n" + "  x\n" * (LARGEST // 4 - 10),
    "one text of lines": lambda: "name: |\n" + "  some words\n" * (MAX_LINES - 10),
    "lines that break off": lambda: "  some words\n" * (MAX_LINES - 10) + "[",
    "one remark": lambda: "#" * LARGEST,
    "empty lines": lambda: "\n" * (MAX_LINES - 1),
    "emoji": lambda: "name: " + "😀" * (LARGEST // 4 - 10),
    "quotes": lambda: 'name: "' + '\\"' * (LARGEST // 2 - 10) + '"',
    "the same key": lambda: "name: x\n" * 100_000,
    "anchors": lambda: "a: [" + "&a x, *a, " * 90_000 + "]",
    "tabs without end": lambda: TOP + "          - {kind: heading, text: Hello}\n" + "  - id: places\n" * (NODES // 4),
    "words in brackets": lambda: "a: {" + "word " * (LARGEST // 5 - 10) + ": x",
    "texts in brackets": lambda: "a: {b: " + '"c" ' * (LARGEST // 4 - 10),
    "words between commas": lambda: "a: {b: x" + ", c" * (LARGEST // 3 - 10) + "}",
    "different words between commas": lambda: "a: {" + ", ".join(f"c{i}" for i in range(1_000_000)) + "}",
    "entries without hyphens": lambda: "a:\n  - b: 1\n    c: 2\n" + "    b: 1\n    c: 2\n" * (MAX_LINES // 2 - 10),
    "lines before one that is uneven": lambda: "a:\n" + "    - b\n" * (MAX_LINES - 10) + "   - c\n",
    "lines before one without a colon": lambda: "a:\n" + "    - b\n" * (MAX_LINES - 10) + "c 1\nd: 2\n",
    "lines before an open text": lambda: "a:\n" + "    - b\n" * (MAX_LINES - 10) + 'c: "d"e"\n',
    "backslashes": lambda: 'a: "' + "\\\\" * (LARGEST // 2 - 100) + '\\q.png"',
    "empty groups": lambda: "tabs: [" + "{}, " * (NODES - 10) + "]",
    "values": lambda: "tabs: [" + "x, " * (NODES - 10) + "]",
    "pairs": lambda: "tabs: [" + "{a: b}, " * (NODES // 3 - 10) + "]",
    "empty blocks": lambda: _blocks("          - {}\n"),
    "unknown keys": lambda: _blocks("          - {kind: heading, text: x, txt: y, txet: z}\n"),
    "unknown icons": lambda: _blocks("          - {kind: list, items: [x], icon: mapp-pinn}\n"),
    "missing translations": lambda: _blocks("          - {kind: heading, text: {en: x}}\n"),
    "missing pictures": lambda: _blocks("          - {kind: picture, alt: x, picture: resources/x.png}\n"),
    "long sentences": lambda: _blocks(f"          - {{kind: text, text: {'word ' * 700}}}\n"),
    "good headings": lambda: _blocks("          - {kind: heading, text: {en: Hello, fr: Bonjour}}\n"),
    "quoted texts": lambda: _blocks('          - {kind: heading, text: {en: "Hello", fr: "Bonjour"}}\n'),
    "groups of quoted texts": lambda: "a:\n" + '  - { en: "Hello", fr: "Bonjour" }\n' * (NODES // 6),
    "groups of quoted texts, and a mistake": lambda: "a:\n" + '  - { en: "x", fr: "y" }\n' * (NODES // 6) + "b: [",
    "texts that look like groups": lambda: "a: |\n" + '  b: { en: "x" }\n' * (MAX_LINES - 10),
    "open groups": lambda: '  a: { b: "' * (MAX_LINES // 2) + "\n" + '  c:\n    d: "e"\n    f: "\n' * (MAX_LINES // 4),
    "lists in Markdown": lambda: _blocks(f'          - {{kind: text, text: "{"- a{}".format(chr(92) + "n") * 90}"}}\n'),
    "open pictures in Markdown": lambda: _blocks(f'          - {{kind: text, text: "{"![a](" * 45}"}}\n'),
    "stars in Markdown": lambda: _blocks(f'          - {{kind: text, text: "{"*a **b " * 60}"}}\n'),
}

CHILD = """
import resource, sys, time
from datetime import date
from pathlib import Path
from kiosk.content.validation.load import load
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
begin = time.process_time()
loaded = load(Path(sys.argv[1]), today=date(2025, 6, 1))
memory = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(time.process_time() - begin, memory.split()[1], len(loaded.diagnostics))
"""


@pytest.mark.parametrize("name", GIANTS)
def test_a_giant_is_read_in_little_time_and_memory(tmp_path: Path, name: str) -> None:
    (tmp_path / "content.yaml").write_text(GIANTS[name](), "utf-8")

    run = subprocess.run(
        [sys.executable, "-c", CHILD, str(tmp_path)], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert run.returncode == 0, run.stderr
    seconds, memory, diagnostics = map(float, run.stdout.split())
    print(f"{name}: {seconds:.2f} s, {memory / 1024:.0f} MB, {diagnostics:.0f} diagnostics")  # noqa: T201 - figures for the log
    assert seconds < HANG_SECONDS
    assert memory < MAX_MEMORY_KB
