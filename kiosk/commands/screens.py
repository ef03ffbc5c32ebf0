"""The screens that every view is drawn for."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """A screen: pixels and the diagonal in inches."""

    width: int
    height: int
    inches: float

    @classmethod
    def parse(cls, text: str) -> "Screen":
        """Return the screen that `1920x1080@21.5` names; raise ValueError for anything else."""
        found = re.fullmatch(r"(\d{3,5})x(\d{3,5})@(\d{1,3}(?:\.\d+)?)", text)
        if not found:
            message = f"{text} is not a screen; write it like 1920x1080@21.5"
            raise ValueError(message)
        return cls(int(found[1]), int(found[2]), float(found[3]))

    def __str__(self) -> str:
        """Return `1920x1080@21.5`."""
        return f"{self.width}x{self.height}@{self.inches:g}"


REFERENCE_SCREENS = tuple(
    map(Screen.parse, ("1920x1080@21.5", "1080x1920@21.5", "1280x800@10.1", "1366x768@14", "3840x2160@43"))
)
