"""The properties of a film, from the header of its file."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Film:
    """A film file as its header describes it."""

    codec: str = ""
    """How its pictures are stored: `h264`, `hevc`, `vp8`, `vp9`; else the name in the file, or nothing."""
    width: int = 0
    """In pixels, as they are stored: a telephone may say that it was held upright."""
    height: int = 0
    """In pixels."""
    bits: int = 0
    """Of each colour of a pixel; 0 where it is not told."""
    chroma: int = 0
    """How fine the colours are beside the brightness: 1 for 4:2:0, 2 for 4:2:2, 3 for 4:4:4; 0 where it is not told."""
    silent: bool = False
    """Whether there is nothing to hear."""
    complete: bool = False
    """Whether the file reaches to its end, as far as its format tells."""
