"""What people, dirt and machines do to a kiosk. One more is one more function with `@happens`.

An action draws from the random numbers that it is given, and from nothing else, and yields steps (see `events.py`).
"""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any, TypeAlias

from benchmarks.endurance.edits import CHANGES
from benchmarks.endurance.keys import COMBINATIONS, EXHIBIT_KEYS
from benchmarks.endurance.outside import SCREEN_CHANGES

Steps: TypeAlias = Iterator[dict[str, Any]]
Action: TypeAlias = Callable[[Random], Steps]

LANGUAGES = ("ht", "fr", "en", "es", "xx", "")
WHOLE_VISIT_SECONDS = 125
"""So long after the last touch every visit is over."""
IDLE_SECONDS = 92
RESTING_SECONDS = 21
HALF = 0.5
LOST = 0.2
"""The part of the releases that many fingers lose."""
SWIPE_PART = 0.06
"""How far a finger is drawn from event to event, in parts of the window."""

DURING: list[Action] = []
"""All that happens during visits."""
WEIGHTS: list[int] = []


def happens(weight: int) -> Callable[[Action], Action]:
    """Have an action happen during visits, as often as its weight says."""

    def note(action: Action) -> Action:
        DURING.append(action)
        WEIGHTS.append(weight)
        return action

    return note


# --- the beginning and the end


def touch_attract(random: Random) -> Steps:
    """Touch the waiting screen somewhere."""
    yield from _tap(0, *_place(random))


def press_enter(_random: Random) -> Steps:
    """Begin by keyboard."""
    yield {"do": "xdotool", "words": ["key", "Return"]}


def click_attract(random: Random) -> Steps:
    """Begin with a mouse."""
    x, y = _place(random)
    yield {"do": "click", "x": x, "y": y, "button": 1}


def begin_in_a_language(random: Random) -> Steps:
    """Begin in some language."""
    yield {"do": "begin", "language": random.choice(LANGUAGES)}


def leave(random: Random) -> Steps:
    """Let go of every key and button, walk away, and let the visit end. Fingers with a lost release may stay down."""
    yield {"do": "xdotool", "words": ["keyup", "shift", "keyup", "space", "keyup", "Down", "mouseup", "1"]}
    if random.random() < HALF:
        yield {"do": "cancel"}
    yield {"do": "skip", "seconds": WHOLE_VISIT_SECONDS}


BEGINNINGS: tuple[Action, ...] = (touch_attract, touch_attract, begin_in_a_language, press_enter, click_attract)


# --- one finger


@happens(40)
def tap_something(random: Random) -> Steps:
    """Touch a button, a tab, a link."""
    yield {"do": "tap", "pick": random.random()}


@happens(12)
def tap_anywhere(random: Random) -> Steps:
    """Touch any place."""
    yield from _tap(0, *_place(random))


@happens(10)
def drag(random: Random) -> Steps:
    """Drag a finger, or fling."""
    yield from _drag(random, steps=random.randint(1, 12))
    yield _touch((0, "release", *_place(random)))


@happens(6)
def tap_repeatedly(random: Random) -> Steps:
    """Hammer at one place."""
    x, y = _place(random)
    for _ in range(random.randint(2, 12)):
        yield from _tap(0, x, y)


@happens(10)
def turn_pages(random: Random) -> Steps:
    """Turn the pages of a section, as fast as a finger can."""
    for _ in range(random.randint(1, 8)):
        yield {"do": "tap", "message": random.choice(("next_page", "next_page", "next_page", "previous_page"))}


@happens(6)
def swipe(random: Random) -> Steps:
    """Draw a page up or to the side, sometimes askew."""
    x, y = _place(random)
    across, down = random.choice(((-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1)))
    yield _touch((0, "press", x, y))
    for part in range(1, 5):
        yield _touch((0, "move", _within(x + across * part * SWIPE_PART), _within(y + down * part * SWIPE_PART)))
    yield _touch((0, "release", _within(x + across * 4 * SWIPE_PART), _within(y + down * 4 * SWIPE_PART)))


@happens(3)
def go_home(_random: Random) -> Steps:
    """Go to the page where every visit begins."""
    yield {"do": "tap", "message": "home"}


@happens(4)
def go_back(random: Random) -> Steps:
    """Go back as far as there is a way, or farther."""
    for _ in range(random.randint(1, 6)):
        yield {"do": "back"}


# --- what panels do


@happens(6)
def touch_with_many_fingers(random: Random) -> Steps:
    """Press, move and release with up to ten fingers at once; some releases get lost."""
    fingers = range(random.randint(2, 10))
    yield _touch(*((finger, "press", *_place(random)) for finger in fingers))
    for _ in range(random.randint(0, 6)):
        states = random.choices(("move", "stationary"), k=len(fingers))
        yield _touch(*((finger, state, *_place(random)) for finger, state in zip(fingers, states, strict=True)))
    if released := [finger for finger in fingers if random.random() > LOST]:
        yield _touch(*((finger, "release", *_place(random)) for finger in released))


@happens(5)
def lose_the_release(random: Random) -> Steps:
    """Press, and perhaps move, without ever releasing."""
    yield from _drag(random, steps=random.randint(0, 5), finger=random.randint(0, 3))


@happens(3)
def rest_a_finger(random: Random) -> Steps:
    """Lean on the glass until the finger is forgotten, and touch beside it."""
    x, y = _place(random)
    yield _touch((0, "press", x, y))
    yield {"do": "skip", "seconds": RESTING_SECONDS}
    yield _touch((0, "stationary", x, y), (1, "press", *_place(random)))
    yield _touch((0, "stationary", x, y), (1, "release", *_place(random)))


@happens(5)
def cancel_a_touch(random: Random) -> Steps:
    """Have the compositor take the touch away."""
    yield from _drag(random, steps=random.randint(0, 3))
    yield {"do": "cancel"}


@happens(2)
def flood(random: Random) -> Steps:
    """Touch everywhere faster than anybody could."""
    for _ in range(random.randint(20, 60)):
        yield from _tap(random.randint(0, 9), *_place(random))


# --- keyboard and mouse


@happens(6)
def press_keys(random: Random) -> Steps:
    """Press keys and combinations of keys."""
    keys = random.choices((*COMBINATIONS, *EXHIBIT_KEYS, *EXHIBIT_KEYS), k=random.randint(1, 10))
    yield {"do": "xdotool", "words": ["key", "--delay", "0", *keys]}


@happens(5)
def walk_by_keyboard(random: Random) -> Steps:
    """Move and activate by keyboard."""
    yield {"do": "xdotool", "words": ["key", "--delay", "0", *random.choices(EXHIBIT_KEYS, k=random.randint(3, 20))]}


@happens(2)
def hold_a_key(random: Random) -> Steps:
    """Lay a book on a key; it is taken away when the visit ends."""
    yield {"do": "xdotool", "words": ["keydown", random.choice(("space", "Down", "shift"))]}


@happens(6)
def click(random: Random) -> Steps:
    """Click with any button, or turn the wheel."""
    x, y = _place(random)
    for _ in range(random.randint(1, 3)):
        yield {"do": "click", "x": x, "y": y, "button": random.choice((1, 1, 1, 2, 3, 4, 5, 8, 9))}


@happens(2)
def hold_the_button(random: Random) -> Steps:
    """Press the button of the mouse, move, and forget to release."""
    x, y = _place(random)
    yield {"do": "click", "x": x, "y": y, "button": 1}
    yield {"do": "xdotool", "words": ["mousedown", "1"]}
    yield {"do": "xdotool", "words": ["mousemove_relative", "--", str(random.randint(-200, 200)), "60"]}


# --- languages, time, pages


@happens(6)
def change_language(random: Random) -> Steps:
    """Choose a language."""
    yield {"do": "language", "code": random.choice(LANGUAGES)}


@happens(4)
def open_any_section(random: Random) -> Steps:
    """Open a section, or one that there is not."""
    yield {"do": "open", "tab": random.randint(-1, 4), "section": random.randint(-1, 19)}


@happens(4)
def wait(random: Random) -> Steps:
    """Do nothing for a while; the visit may end."""
    yield {"do": "skip", "seconds": random.randint(1, WHOLE_VISIT_SECONDS)}


@happens(3)
def answer_the_warning(random: Random) -> Steps:
    """Wait until the kiosk asks, and touch."""
    yield {"do": "skip", "seconds": IDLE_SECONDS}
    yield from _tap(0, *_place(random))


@happens(1)
def end_at_once(_random: Random) -> Steps:
    """End the visit in the middle of it."""
    yield {"do": "end"}


# --- staff and machines


@happens(3)
def edit_the_content(random: Random) -> Steps:
    """Save content, good or bad."""
    yield {"do": "content", "change": random.choice(CHANGES), "mark": random.randint(0, 9999)}


@happens(2)
def change_the_screen(random: Random) -> Steps:
    """Turn or resize the screen, or take it away for a moment."""
    yield {"do": "screen", "change": random.choice(SCREEN_CHANGES)}


# --- helpers


def _place(random: Random) -> tuple[float, float]:
    return round(random.random(), 3), round(random.random(), 3)


def _within(part: float) -> float:
    return round(min(1.0, max(0.0, part)), 3)


def _touch(*points: tuple[int, str, float, float]) -> dict[str, Any]:
    return {"do": "touch", "points": [{"id": id_, "state": state, "x": x, "y": y} for id_, state, x, y in points]}


def _tap(finger: int, x: float, y: float) -> Steps:
    yield _touch((finger, "press", x, y))
    yield _touch((finger, "release", x, y))


def _drag(random: Random, steps: int, finger: int = 0) -> Steps:
    yield _touch((finger, "press", *_place(random)))
    for _ in range(steps):
        yield _touch((finger, "move", *_place(random)))
