"""Keys as xdotool names them: those that do something in the exhibit, and combinations that might lead out of it."""

from itertools import product

_MOVING = ("Up", "Down", "Left", "Right", "Home", "End", "Page_Up", "Page_Down")
EXHIBIT_KEYS = ("Tab", "Tab", "Tab", "shift+Tab", *_MOVING, "Return", "KP_Enter", "space")
"""The keys that the kiosk obeys; the usual one more than once, for whoever draws from them."""

_FUNCTION_KEYS = tuple(f"F{number}" for number in range(1, 13))
_LETTERS = "acdelnopqrstvwxz"
_EDITING = ("Escape", "Menu", "Print", "Pause", "Insert", "Delete", "BackSpace", "Undo", "Find", "Cancel")
_LOCKS = ("Scroll_Lock", "Num_Lock", "Caps_Lock", "Super_L", "Super_R")
_ARROWS = ("Left", "Right", "Up", "Down")
_WINDOW_KEYS = ("Tab", "shift+Tab", "Escape", "space", "Return", "Print")
_SERVER_KEYS = ("BackSpace", "Delete", "Escape", "KP_Add", "KP_Multiply")
_SOUND = ("AudioMute", "AudioRaiseVolume", "AudioLowerVolume", "AudioPlay", "AudioStop", "AudioNext")
_BROWSER = ("Back", "Forward", "Refresh", "HomePage", "Search", "Mail", "WWW", "Calculator", "Explorer", "Favorites")
_POWER = ("Sleep", "WakeUp", "PowerOff", "ScreenSaver", "Eject", "MonBrightnessUp", "MonBrightnessDown")
_OFFICE = ("Tools", "Close", "Save", "Copy", "Paste", "Launch0", "Launch1", "LaunchA")


def _with(modifiers: tuple[str, ...], keys: tuple[str, ...] | str) -> tuple[str, ...]:
    return tuple(f"{modifier}+{key}" for modifier, key in product(modifiers, keys))


COMBINATIONS = (
    *_FUNCTION_KEYS,
    *_with(("alt", "ctrl+alt"), _FUNCTION_KEYS),
    *_with(("ctrl", "alt", "super", "ctrl+alt", "ctrl+shift"), _LETTERS),
    *_with(("alt", "super", "ctrl"), _WINDOW_KEYS),
    *_with(("super", "ctrl+alt"), _ARROWS),
    *_with(("ctrl+alt",), _SERVER_KEYS),
    *("ctrl+shift+Escape", "shift+F10", "shift+Insert", "shift+Delete"),
    *_EDITING,
    *_LOCKS,
    *(f"XF86{key}" for key in (*_SOUND, *_BROWSER, *_POWER, *_OFFICE)),
    *("a", "z", "1", "slash"),
)
"""What the kiosk swallows, and what a desktop, a browser or a server would obey."""
