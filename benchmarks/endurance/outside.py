"""What happens to the screen: it turns, changes its size, goes off, gets a second one beside it."""

from collections.abc import Callable

from tests.screen.screen import LANDSCAPE, PORTRAIT, SMALL, Screen, Size
from tests.screen.sessions import fill_screen

TURNS: dict[str, Size] = {"landscape": LANDSCAPE, "portrait": PORTRAIT, "small": SMALL}
OFF, SECOND = "off and on", "a second screen for a moment"
SCREEN_CHANGES = (*TURNS, OFF, SECOND)


class SessionScreen:
    """A screen as a session lies on it.

    A compositor inside the X server has one window instead of a screen: it is resized with the screen, taken off it,
    and made small where a second screen would take its place.
    """

    def __init__(self, screen: Screen, *, nested: bool) -> None:
        self.screen = screen
        self.size: Size = LANDSCAPE
        self._nested = nested

    def change(self, change: str, meanwhile: Callable[[], object]) -> None:
        """Make one of `SCREEN_CHANGES`; `meanwhile` is called while the screen is away."""
        if change == OFF:
            (self._hide if self._nested else self._switch_off)(meanwhile)
        elif change == SECOND:
            (self._shrink if self._nested else self._halve)(meanwhile)
        else:
            self.size = TURNS[change]
            self._fill()

    def _fill(self) -> None:
        self.screen.turn(self.size)
        if self._nested:
            fill_screen(self.screen)

    def _switch_off(self, meanwhile: Callable[[], object]) -> None:
        """Leave the X server without any monitor."""
        self.screen.run("xrandr", "--fb", "x".join(map(str, self.size)), "--output", "screen", "--off")
        meanwhile()
        self._fill()

    def _halve(self, meanwhile: Callable[[], object]) -> None:
        """Have a second, primary monitor on the right half of the screen, and unplug it again."""
        width, height = self.size[0] // 2, self.size[1]
        self.screen.run("xrandr", "--setmonitor", "second", f"{width}/100x{height}/100+{width}+0", "none")
        meanwhile()
        self.screen.run("xrandr", "--delmonitor", "second")

    def _hide(self, meanwhile: Callable[[], object]) -> None:
        (window,) = self.screen.windows()
        self.screen.run("xdotool", "windowunmap", window)
        meanwhile()
        self.screen.run("xdotool", "windowmap", window)
        self._fill()

    def _shrink(self, meanwhile: Callable[[], object]) -> None:
        (window,) = self.screen.windows()
        self.screen.run("xdotool", "windowsize", window, *(str(side // 2) for side in self.size))
        meanwhile()
        self._fill()
