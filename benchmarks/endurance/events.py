"""What happens to a kiosk, visit after visit: event after event, each decided by the seed and its number alone.

A step is a JSON map. `do` is a command of `benchmarks.driven`, with parts of the window instead of pixels, or one of

    {"do": "tap", "pick": 0.4}                                touch one of the things that can be touched
    {"do": "tap", "message": "next_page"}                     touch what this word of the kiosk names, if it shows
    {"do": "xdotool", "words": ["key", "F1"]}                 real keys and the real pointer
    {"do": "click", "x": 0.5, "y": 0.5, "button": 1}          a real click
    {"do": "screen", "change": "portrait"}                    see `outside.py`
    {"do": "content", "change": "half a file", "mark": 7}     see `edits.py`
"""

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import count
from random import Random
from typing import Any, TypeAlias

from benchmarks.endurance import actions

Step: TypeAlias = dict[str, Any]

MIN, MAX = 4, 24
"""How many actions a visit has between its first touch and its end."""


@dataclass(frozen=True)
class Event:
    """One action within a visit."""

    number: int
    visit: int
    action: str
    steps: list[Step]

    def line(self) -> str:
        """Return the event as a line of JSON."""
        return json.dumps(asdict(self))

    @classmethod
    def read(cls, line: str) -> "Event":
        """Return the event of such a line."""
        return cls(**json.loads(line))


def visits(seed: int) -> Iterator[list[Event]]:
    """Yield the events of one visit after the other, without end."""
    number = count()
    for visit in count():
        random = Random(f"{seed} {visit}")  # noqa: S311 - it has to repeat itself
        middle = random.choices(actions.DURING, actions.WEIGHTS, k=random.randint(MIN, MAX))
        yield [
            Event(next(number), visit, action.__name__, list(action(random)))
            for action in (random.choice(actions.BEGINNINGS), *middle, actions.leave)
        ]
