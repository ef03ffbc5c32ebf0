"""Whatever stands in the file: problems, never a traceback, never a hang, never much memory.

Some 2,000 generated files, or as many as `KIOSK_TEST_FILES` says, always the same ones, and those that are kept in
`hostile/`.
"""

import io
import json
import os
import re
import time
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.schema.blocks import Block
from kiosk.content.schema.model import Content
from kiosk.content.validation.load import Loaded, load
from kiosk.content.validation.report import report
from tests.content import picture_files
from tests.content.conftest import TODAY, TOP

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
KEPT = sorted((Path(__file__).parent / "hostile").glob("*.yaml"))
FILES = int(os.environ.get("KIOSK_TEST_FILES", "2000"))
HANG_SECONDS = 20
"""A reader that takes this long hangs, on any machine; what it really takes is measured, not tested."""

PAGE = (ROOT / "docs" / "content.md").read_text("utf-8")
KEYS = sorted({"en", "fr", *re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)})
TOP_KEYS = [field.name for field in fields(Content)]
YAML_SIGNS = [
    "\n  ",
    "- ",
    ": ",
    "---\n",
    "...",
    "a",
    "é",
    "\u00a0",
    "\x00",
    "<<",
    *"-?:,[]{}#&*!|>'\"%@` \n\t\\",
    *KEYS[:9],
]
MARKDOWN_SIGNS = ["**", "](", "- ", "1. ", "\n\n", "    ", "&amp;", "https://a.org", "#places", *"*_[)!`<>#\n|\\a "]
WORDS = [
    "1",
    "true",
    "-1",
    "1e999",
    "nan",
    "2024-02-30",
    "en",
    "report",
    "places/first",
    "a.png",
    "../a.png",
    "#0033A0",
]
TEXTS = ["", "**x**", "<b>", "\\", "[y](#places)", "https://a.org", "- a\n- b", "\u202e", "é" * 50, "x " * 1200]
SCALARS = st.sampled_from([*WORDS, *TEXTS]) | st.text(max_size=20)


def files(part: float) -> "Callable[[Callable[..., None]], Callable[..., None]]":
    """Return the settings of a test that reads this part of all files."""
    return lambda test: pytest.mark.slow(settings(max_examples=max(1, round(part * FILES)))(test))


def _judge(folder: Path, data: bytes) -> Loaded:
    (folder / "content.yaml").write_bytes(data)
    begin = time.process_time()
    loaded = load(folder, today=TODAY)
    report(loaded, "github", io.StringIO())
    assert time.process_time() - begin < HANG_SECONDS
    assert (loaded.content is None) == any(diagnostic.severity == "error" for diagnostic in loaded.diagnostics)
    for diagnostic in loaded.diagnostics:
        assert diagnostic.line >= 1
        assert diagnostic.column >= 1
        assert diagnostic.what
        assert diagnostic.how
        assert (diagnostic.what + diagnostic.how + diagnostic.path).isprintable()
        assert len(diagnostic.what + diagnostic.how) < 600
    return loaded


@files(0.2)
@given(data=st.binary(max_size=300))
def test_any_bytes(tmp_path: Path, data: bytes) -> None:
    _judge(tmp_path, data)


@files(0.2)
@given(parts=st.lists(st.sampled_from(YAML_SIGNS)))
def test_any_signs_of_yaml(tmp_path: Path, parts: list[str]) -> None:
    _judge(tmp_path, "".join(parts).encode())


@files(0.125)
@given(text=st.text(max_size=80), indicator=st.sampled_from(["|\n              ", "", '"', "'", "["]))
def test_any_text_in_a_good_file(tmp_path: Path, text: str, indicator: str) -> None:
    block = f"          - kind: text\n            text: {indicator}{text}\n"

    _judge(tmp_path, (TOP + block).encode("utf-8", "surrogatepass"))


@files(0.125)
@given(parts=st.lists(st.sampled_from(MARKDOWN_SIGNS)))
def test_any_markdown(tmp_path: Path, parts: list[str]) -> None:
    _judge(tmp_path, f"{TOP}          - {{kind: text, text: {json.dumps(''.join(parts))}}}\n".encode())


GOOD = TOP + "".join(
    f"          {line}\n"
    for example in re.findall(r"```yaml\n(- kind.*?)```", PAGE, re.DOTALL)
    for line in example.splitlines()
)
"""One block of each kind, as the reference for staff shows them."""

CHANGES = st.tuples(
    st.floats(0, 1),
    st.integers(0, 40),
    st.sampled_from(["", "  ", "\n", ": ", "- ", '"', "{", "\t", "é", "\u00a0", *KEYS]),
)


@files(0.175)
@given(changes=st.lists(CHANGES, min_size=1, max_size=6), share=st.floats(0, 1), windows=st.booleans())
def test_a_good_file_with_slips(
    tmp_path: Path, changes: list[tuple[float, int, str]], share: float, *, windows: bool
) -> None:
    text = GOOD
    for where, deleted, typed in changes:
        position = int(where * len(text))
        text = text[:position] + typed + text[position + deleted :]
    text = text[: int(len(text) * max(share, 0.5))]

    _judge(tmp_path, text.encode("windows-1252" if windows else "utf-8", "replace"))


STRUCTURES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=8,
)
COMMON_KEYS = ("text", "title", "items", "style", "who", "picture", "alt", "as_of", "confirmed")
BLOCKS = st.fixed_dictionaries(
    {"kind": st.sampled_from([kind.__name__.lower() for kind in Block.__subclasses__()]) | STRUCTURES},
    optional=dict.fromkeys(COMMON_KEYS, STRUCTURES),
)


@files(0.075)
@given(blocks=st.lists(BLOCKS | STRUCTURES, min_size=1, max_size=3))
def test_blocks_of_any_structure(tmp_path: Path, blocks: list[object]) -> None:
    _judge(tmp_path, f"{TOP}          {json.dumps(blocks)}\n".encode())


@files(0.04)
@given(changes=st.dictionaries(st.sampled_from(TOP_KEYS), STRUCTURES))
def test_a_file_of_any_structure(tmp_path: Path, changes: dict[str, object]) -> None:
    _judge(tmp_path, json.dumps(changes, ensure_ascii=False).encode("utf-8", "surrogatepass"))


@files(0.06)
@given(
    good=st.sampled_from(
        [
            picture_files.png(9, 9),
            picture_files.jpeg(9, 9),
            *(picture_files.webp(9, 9, form) for form in (b"VP8 ", b"VP8L", b"VP8X")),
        ]
    ),
    where=st.floats(0, 1),
    typed=st.binary(max_size=8),
    extension=st.sampled_from(["png", "jpg", "webp"]),
)
def test_any_picture(tmp_path: Path, good: bytes, where: float, typed: bytes, extension: str) -> None:
    position = int(where * len(good))
    (tmp_path / f"a.{extension}").write_bytes(good[:position] + typed + good[position + len(typed) :])

    _judge(tmp_path, f"{TOP}          - {{kind: picture, alt: x, picture: a.{extension}}}\n".encode())


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_every_kept_file_is_refused_with_a_reason(tmp_path: Path, path: Path) -> None:
    assert _judge(tmp_path, path.read_bytes()).content is None
