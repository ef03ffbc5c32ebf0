"""A process that reads tells that it comes further, for as long as it does."""

import io
import time

from kiosk.content.publish.progress import ProgressWriter


class Hours:
    """A clock of a processor, which says what the test lays before it and then has the line come to its end."""

    def __init__(self, line_out: io.StringIO, *seconds: float) -> None:
        self._stream = line_out
        self._seconds = iter(seconds)
        self._left = len(seconds)

    def __call__(self) -> float:
        self._left -= 1
        return next(self._seconds)

    def over(self, _seconds: float) -> bool:
        """Return whether the last of them was asked for."""
        return self._left == 0


def _beats(*seconds: float) -> str:
    """Return what is written while the processor says that it was used for so many seconds, time after time."""
    out = io.StringIO()
    hours = Hours(out, *seconds)
    line = ProgressWriter(out, processor_time=hours)
    line._stopped.wait = hours.over  # type: ignore[assignment,method-assign] # noqa: SLF001 - time is ours
    line._beat()  # noqa: SLF001 - here, and not in a thread of its own
    return out.getvalue()


def test_work_is_told_each_time() -> None:
    assert _beats(1, 1.001, 2, 60) == "\n\n\n"


def test_a_disk_that_hangs_is_silence() -> None:
    assert _beats(1, 2, 2, 2, 2) == "\n"


def test_an_answer_is_a_line_whatever_is_told_meanwhile() -> None:
    out = io.StringIO()
    with ProgressWriter(out, seconds=1000) as line:
        line.send("answer")
    assert out.getvalue() == "answer\n"


def test_the_clock_is_that_of_the_thread_that_works() -> None:
    line = ProgressWriter(io.StringIO())
    before = line._processor_time()  # noqa: SLF001 - there is no other way to see it
    until = time.thread_time() + 0.01
    while time.thread_time() < until:
        pass
    assert 0.01 <= line._processor_time() - before < 1  # noqa: SLF001
