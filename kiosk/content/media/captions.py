"""Reads captions from WebVTT files.

Captions that would be lost are reported with their line; libraries skip them silently.
"""

import re
from collections import deque
from collections.abc import Iterator
from itertools import pairwise

from kiosk.content.media import webvtt
from kiosk.content.schema.types import Cue
from kiosk.content.yaml.decoding import printable_characters
from kiosk.content.yaml.diagnostics import ErrorMessage

LARGEST = 1024**2
"""Bytes of a file: the captions of a day."""
MAX_CUES = 10_000
LONGEST_CUE = 200
"""Characters: more than anybody reads while it shows."""
MAX_AT_ONCE = 3
"""Captions that show at the same time: more are not read, and cover the film."""
MAX_ERRORS = 5
"""Errors that are reported for each file."""

_NOTHING = ("there is no caption in it.", "Write them, or leave the language out.")
_HOW_TIMES = "Write the times as `00:01.500 --> 00:04.000`, with a point."
_OTHER_FORMATS = (
    ("SubRip (SRT)", r"\s*(\d+\s+)?\d+:\d\d:\d\d,\d+\s*-->"),
    ("YouTube's SBV", r"\s*\d+:\d\d:\d\d\.\d+,\d+:\d\d"),
    ("TTML", r"(?s)\s*<(.{,4000}?<)?(\w+:)?tt\b"),
    ("SubStation Alpha (ASS)", r"\s*\[Script Info\]"),
    ("MicroDVD (SUB)", r"\s*\{\d+\}\{\d+\}"),
    ("LRC", r"\s*\[[a-z0-9]+:"),
    ("SCC", r"\s*Scenarist_SCC"),
    ("XML", r"\s*<"),
    ("JSON", r"\s*[\[{]"),
)


class CaptionFileError(Exception):
    """The file cannot be used; `error` says what is wrong and how to mend it."""

    def __init__(self, what: str, how: str) -> None:
        """Make the error."""
        super().__init__(what)
        self.error: ErrorMessage = (what, how)


def read(data: bytes) -> tuple[tuple[Cue, ...], list[ErrorMessage]]:
    """Return the cues in order and without overlaps, and the first error messages for lost captions.

    Raises `CaptionFileError` when no caption is left.
    """
    found = _Found(_text(data))
    if not found.shown:
        raise CaptionFileError(*found.first_errors()[0] if found.errors else _NOTHING)
    return tuple(_in_turn(found.shown)), found.first_errors()


def _text(data: bytes) -> str:
    text = data.decode("utf-8-sig", "replace")
    if not webvtt.has_signature(text):
        form = next((name for name, pattern in _OTHER_FORMATS if re.match(pattern, text)), "")
        if form:
            raise CaptionFileError(
                f"it is {form}, which the kiosk does not show.",
                "Open it in Subtitle Edit, and save it as WebVTT (.vtt).",
            )
        raise CaptionFileError("line 1: the file does not begin with `WEBVTT`.", "Save the captions as WebVTT.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise CaptionFileError(f"line {line}: a sign is not written in UTF-8.", "Save the captions in UTF-8.") from None


class _Found:
    """The captions found, in order, and the errors by line."""

    def __init__(self, text: str) -> None:
        self.errors: list[tuple[int, str, str]] = []
        blocks = list(webvtt.blocks(text))
        for before, block in pairwise(blocks):
            if block[0][0] == before[-1][0] + 1:
                self._lost(block[0][0], "a caption begins without an empty line before it.", "Add an empty line.")
        written = [each for block in blocks if (each := self._written(block))]
        if len(written) > MAX_CUES:
            raise CaptionFileError(f"there are more than {MAX_CUES:,} captions.", "Divide the film.")
        self.shown: list[Cue] = []
        still = list[Cue]()
        for line, cue in sorted(written, key=lambda each: each[1].begin):
            still = [other for other in still if other.end > cue.begin]
            if len(still) == MAX_AT_ONCE:
                self._lost(line, f"more than {MAX_AT_ONCE} captions show at once.", "End those before it earlier.")
            else:
                self.shown.append(cue)
                still.append(cue)

    def first_errors(self) -> list[ErrorMessage]:
        """Return the first errors, and one that counts the others."""
        faults = [(f"line {line}: {what}", how) for line, what, how in sorted(self.errors)[:MAX_ERRORS]]
        more = len(self.errors) - len(faults)
        return faults + (
            [(f"{more:,} more faults follow.", "Mend the first; they may have one cause.")] if more else []
        )

    def _lost(self, line: int, what: str, how: str) -> None:
        self.errors.append((line, what, how))

    def _written(self, block: webvtt.Block) -> tuple[int, Cue] | None:
        """Return a caption and the line of its times."""
        index = webvtt.times_line(block)
        if index is None:
            self._look_at_words(block)
            return None
        line, text = block[index]
        times = webvtt.times(text)
        if not times:
            self._lost(line, "these are no times of a caption.", _HOW_TIMES)
        elif times[1] <= times[0]:
            self._lost(line, "the caption ends before it begins.", _HOW_TIMES)
        elif caption := self._text(line, block[index + 1 :]):
            return line, Cue(*times, caption)
        return None

    def _look_at_words(self, block: webvtt.Block) -> None:
        line, words = block[0]
        if not webvtt.is_comment(block):
            what = f"`{words[:40]}` belongs to no caption."
            self._lost(line, what, "Delete the empty line above it, write its times, or begin with `NOTE `.")

    def _text(self, line: int, lines: webvtt.Block) -> str:
        marks = list[str]()
        text = webvtt.plain("\n".join(text for _, text in lines), marks.append)
        fit = printable_characters(text)
        if fit != text:
            self._lost(line, "a sign in the caption cannot be shown.", "Type the caption again.")
        for mark in dict.fromkeys(marks):
            self._lost(line, f"`{mark[:40]}` is left out: it is no mark of WebVTT.", "Use other brackets: `[…]`.")
        if not lines:
            self._lost(line, "the caption says nothing.", "Write its text below the times, or delete them.")
        if len(fit) > LONGEST_CUE:
            what = f"the caption has {len(fit):,} characters; {LONGEST_CUE} can be read in time, and are shown."
            self._lost(line, what, "Make two of it.")
            return fit[:LONGEST_CUE].rpartition(" ")[0] + " …"
        return fit.strip()


def _in_turn(cues: list[Cue]) -> Iterator[Cue]:
    """Yield cues without overlaps: where captions overlap, their texts are joined by a line break."""
    moments = sorted({moment for cue in cues for moment in (cue.begin, cue.end)})
    coming, shown = deque(cues), list[Cue]()
    for begin, end in pairwise(moments):
        shown = [cue for cue in shown if cue.end > begin]
        while coming and coming[0].begin <= begin:
            shown.append(coming.popleft())
        if shown:
            yield Cue(begin, end, "\n".join(cue.text for cue in shown))
