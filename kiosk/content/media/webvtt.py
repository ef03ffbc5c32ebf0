"""WebVTT (W3C, 2019) as its own parser reads it: lines become blocks, blocks become captions, and marks become words.

A block without times is no caption, whatever it begins with; `NOTE 00:01.000 --> …` is one, and so is what stands
directly below `WEBVTT`.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape

from kiosk.content.yaml.decoding import lines_of, with_single_blanks

Numbered = tuple[int, str]
"""A line with its number in the file, from 1 on."""
Block = list[Numbered]
"""Lines that belong together."""

_ARROW = "-->"
_BLANK = "[ \t\f]*"
_TIME = r"(?:([0-9]{1,9}):)?([0-5][0-9]):([0-5][0-9])\.([0-9]{3})(?![0-9])"
_TIMES = rf"{_BLANK}{_TIME}{_BLANK}{_ARROW}{_BLANK}{_TIME}"
_SIGNATURE = r"WEBVTT(?:[ \t\r\n]|$)"
_REMARK = r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)"
_MARK = r"</?([^\s.>/]*)([^>]*)>"
_KNOWN = r"|b|c|font|i|lang|rt|ruby|u|v|[0-9:.]+"
"""Names of marks that say nothing themselves; `font` comes along from SubRip."""
_VOICE = "v"


def has_signature(text: str) -> bool:
    """Return whether a text begins with the signature of WebVTT."""
    return re.match(_SIGNATURE, text) is not None


def blocks(text: str) -> Iterator[Block]:
    """Yield the blocks below the head of a file. An empty line ends one, and so do times where none belong."""
    head, block = True, Block()
    for number, line in (*enumerate(lines_of(text.replace("\0", "\ufffd")), 1), (0, "")):
        if block and (not line or (_ARROW in line and (head or _has_its_times(block)))):
            if not head:
                yield block
            head, block = False, []
        if line:
            block.append((number, line))


def _has_its_times(block: Block) -> bool:
    """Return whether times would be a second time in it, or too late."""
    return len(block) > 1 or _ARROW in block[0][1]


def times_line(block: Block) -> int | None:
    """Return the index of the line with the times, or None where a block is no caption."""
    return next((index for index, (_, line) in enumerate(block[:2]) if _ARROW in line), None)


def is_comment(block: Block) -> bool:
    """Return whether a block without times is meant for no viewer: a note, a style or a region."""
    return re.match(_REMARK, block[0][1]) is not None


def times(line: str) -> tuple[int, int] | None:
    """Return begin and end in milliseconds, or None where these are no times."""
    found = re.match(_TIMES, line)
    if not found:
        return None
    numbers = [int(part or 0) for part in found.groups()]
    return _milliseconds(*numbers[:4]), _milliseconds(*numbers[4:])


def _milliseconds(hours: int, minutes: int, seconds: int, parts: int) -> int:
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + parts


def plain(text: str, left_out: Callable[[str], None]) -> str:
    """Return the plain text of a caption, with the names of speakers; unknown tags are passed to `left_out`."""

    def word(mark: re.Match[str]) -> str:
        name, rest = mark[1], mark[2]
        if not re.fullmatch(_KNOWN, name):
            left_out(mark[0])
        argument = rest.partition(" ")[2].strip() if rest[:1] == "." else rest.strip()
        return f"{argument}: " if name == _VOICE and argument else ""

    lines = (with_single_blanks(line) for line in unescape(re.sub(_MARK, word, text)).split("\n"))
    return "\n".join(filter(None, lines))
