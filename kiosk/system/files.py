"""Checks of files on disks and network shares that may fail.

`Path.exists` and its sisters raise on an error of a disk, on a share that is gone, on a folder that may not be entered.
Here an error counts as “not there now” and is logged; a later check may find the file.
"""

import logging
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from threading import Thread
from typing import NoReturn, TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")


def is_file(path: Path) -> bool:
    """Return whether a regular file exists there now."""
    found = try_stat(path)
    return found is not None and S_ISREG(found.st_mode)


def is_folder(path: Path) -> bool:
    """Return whether a folder exists there now."""
    found = try_stat(path)
    return found is not None and S_ISDIR(found.st_mode)


def is_there(path: Path) -> bool:
    """Return whether a file or folder exists there now."""
    return try_stat(path) is not None


def try_stat(path: Path) -> os.stat_result | None:
    """Return the `os.stat_result` of a file; None when there is none or it cannot be read, which is logged."""
    try:
        return os.stat(path)  # noqa: PTH116 - `Path.stat` is for this module alone to call, and is the same
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    except OSError as error:
        log.warning("%s cannot be looked at now: %s", path, error.strerror)
        return None


def with_timeout(call: Callable[[], T], seconds: float) -> T:
    """Return or raise the result of `call`, run in a thread; raise TimeoutError when it hangs, as on a lost share."""
    answers: list[Callable[[], T]] = []

    def work() -> None:
        try:
            value = call()
        except Exception as error:  # noqa: BLE001 - it is for whoever waits
            answers.append(partial(_raise, error))
        else:
            answers.append(lambda: value)

    thread = Thread(target=work, name="look", daemon=True)
    thread.start()
    thread.join(seconds)
    if not answers:
        raise TimeoutError
    return answers[0]()


def _raise(error: Exception) -> NoReturn:
    raise error
