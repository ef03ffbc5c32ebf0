"""Captions: what is said and heard in a film, from a WebVTT file (W3C WebVTT, 2019) to spans of time with their text.

Strict, because libraries pass over what they do not understand, and nobody would notice until a visitor misses a line.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import islice, pairwise

from kiosk.content.problems import Fault
from kiosk.content.types import Cue

LARGEST = 1024**2
"""Bytes of a file: the captions of a day."""
MOST_CUES = 10_000
LONGEST_CUE = 200
"""Characters: more than anybody reads while it shows."""
MOST_AT_ONCE = 3
"""Captions that show at the same time: more are not read, and cover the film."""
MOST_FAULTS = 5
"""Faults that are told of each file."""

_TIME = r"(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)\.(\d{3})"
_TIMING = re.compile(rf"{_TIME}[ \t]+-->[ \t]+{_TIME}(?:[ \t].*)?")
_ARROW = "-->"
_NAME = re.compile(r"<v(?:\.[^ >]*)?[ \t]+([^>]*)>")
_TAG = re.compile(r"</?[a-z0-9:.]*(?:[ \t.][^>]*)?>", re.IGNORECASE)
_BLANKS = re.compile(r"[ \t]+")
_PASSED_OVER = ("NOTE", "STYLE", "REGION")
_TIMES = "Write the times as `00:01.500 --> 00:04.000`."

Numbered = tuple[int, str]
"""A line with its number in the file, from 1 on."""


class CaptionFault(Exception):  # noqa: N818 - it is a `Fault` on its way
    """What is wrong in this line, and how to mend it."""

    def __init__(self, line: int, what: str, how: str) -> None:
        super().__init__(what)
        self.fault = (f"line {line}: {what}", how)


def read(data: bytes) -> tuple[tuple[Cue, ...], list[Fault]]:
    """Return what shows when, each span of time once and in order; and the first faults of the file."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return (), [(f"line {line}: a sign is not written in UTF-8.", "Save the captions in UTF-8.")]
    lines = list(enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1))
    if not re.fullmatch(r"WEBVTT(?:[ \t].*)?", lines[0][1]):
        return (), [("line 1: the file does not begin with `WEBVTT`.", "Save or export the captions as WebVTT.")]
    cues, faults, still = list[Cue](), list[Fault](), list[Cue]()
    for block in islice(_blocks(lines), 1, None):  # the first one is the head of the file
        try:
            if cue := _cue(block):
                still = [each for each in still if each.end > cue.begin]
                _look_at(cue, cues, len(still), block[0][0])
                cues.append(cue)
                still.append(cue)
        except CaptionFault as found:
            faults.append(found.fault)
        if len(faults) == MOST_FAULTS or len(cues) > MOST_CUES:
            break
    if len(cues) > MOST_CUES:
        faults.append((f"there are more than {MOST_CUES:,} captions.", "Divide the film."))
    elif not cues and not faults:
        faults.append(("there is no caption in it.", "Write them, or leave the language out."))
    return tuple(_in_turn(cues)), faults


def _blocks(lines: Iterable[Numbered]) -> Iterator[list[Numbered]]:
    """Yield the lines that stand together."""
    block = list[Numbered]()
    for number, line in (*lines, (0, "")):
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []


def _cue(block: list[Numbered]) -> Cue | None:
    """Return the caption of a block, or None for a note or a style."""
    number, first = block[0]
    if first.startswith(_PASSED_OVER) and _ARROW not in first:
        return None
    if _ARROW not in first and len(block) > 1 and _ARROW in block[1][1]:  # it is the name of the caption
        number, first = block[1]
        block = block[1:]
    times = _TIMING.fullmatch(first.strip())
    if not times:
        raise CaptionFault(number, "these are no times of a caption.", _TIMES)
    for other, line in block[1:]:
        if _ARROW in line:
            raise CaptionFault(other, "a caption begins without an empty line before it.", "Add an empty line.")
    numbers = [int(part or 0) for part in times.groups()]
    return Cue(
        _milliseconds(*numbers[:4]),
        _milliseconds(*numbers[4:]),
        "\n".join(filter(None, (_plain(line) for _, line in block[1:]))),
    )


def _milliseconds(hours: int, minutes: int, seconds: int, parts: int) -> int:
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + parts


def _plain(line: str) -> str:
    """Return a line without marks, with the names of those who speak."""
    named = _NAME.sub(lambda found: f"{found[1].strip()}: ", line)
    return _BLANKS.sub(" ", unescape(_TAG.sub("", named))).strip()


def _look_at(cue: Cue, before: list[Cue], still: int, line: int) -> None:
    if still >= MOST_AT_ONCE:
        raise CaptionFault(line, f"more than {MOST_AT_ONCE} captions show at once.", "End those before it earlier.")
    if cue.end <= cue.begin:
        raise CaptionFault(line, "the caption ends before it begins.", _TIMES)
    if before and cue.begin < before[-1].begin:
        raise CaptionFault(line, "the caption begins before the one above it.", "Put them in the order of the film.")
    if not cue.text:
        raise CaptionFault(line, "the caption says nothing.", "Write its text below the times, or delete them.")
    if len(cue.text) > LONGEST_CUE:
        what = f"the caption has {len(cue.text)} characters; {LONGEST_CUE} can be read in time."
        raise CaptionFault(line, what, "Make two of it.")
    if not all(sign.isprintable() or sign == "\n" for sign in cue.text):
        raise CaptionFault(line, "a sign in the caption cannot be shown.", "Type the caption again.")


def _in_turn(cues: list[Cue]) -> Iterator[Cue]:
    """Yield spans that follow each other: where captions overlap, their texts stand below each other."""
    moments = sorted({moment for cue in cues for moment in (cue.begin, cue.end)})
    coming, shown = deque(cues), list[Cue]()
    for begin, end in pairwise(moments):
        shown = [cue for cue in shown if cue.end > begin]
        while coming and coming[0].begin <= begin:
            shown.append(coming.popleft())
        if shown:
            yield Cue(begin, end, "\n".join(cue.text for cue in shown))
