"""Returns unused memory to the operating system, and protects the memory of the process from other programs."""

import ctypes
import gc
import sys
from functools import cache

from kiosk.system.rlimits import limit_process

LARGEST_KEPT_BYTES = 256 * 1024
MMAP_THRESHOLD = -3
"""`M_MMAP_THRESHOLD` of glibc's mallopt(3): larger blocks go back to the system as soon as they are free."""


PR_SET_DUMPABLE = 4
"""Of prctl(2)."""


def leave_no_dump() -> None:
    """Disable core dumps of this process: its memory contains what visitors type.

    The limit alone would not hold where dumps are handed to a program. On Linux no other process of the same user can
    read the memory from now on; an administrator can.
    """
    limit_process({"CORE": 0})
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def keep_little() -> None:
    """Make the C library return freed memory to the system early, where it is glibc.

    Left alone, it learns from the first large picture to keep the memory of all others.
    """
    if library := _glibc():
        library.mallopt(MMAP_THRESHOLD, LARGEST_KEPT_BYTES)


def give_back() -> None:
    """Return free memory to the system: the free lists of Python, and the heap of glibc.

    Python keeps up to 2,000 tuples of each length. Only a full collection lets them go, and on its own it is rare.
    """
    gc.collect()
    if library := _glibc():
        library.malloc_trim(0)


@cache
def _glibc() -> ctypes.CDLL | None:
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    return library if library and hasattr(library, "malloc_trim") else None
