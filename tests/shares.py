"""A share that hangs: whoever looks there waits, until the share is gone."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

DETACH = 2
"""`MNT_DETACH` of umount2(2)."""


@contextmanager
def hanging(folder: Path) -> Iterator[None]:
    """Lay a file system over a folder that takes all questions and answers none. Skips where nobody may do that."""
    library = ctypes.CDLL(None, use_errno=True)
    try:
        server = os.open("/dev/fuse", os.O_RDWR)
    except OSError as error:
        pytest.skip(f"no file system can be made here: {error}")
    options = f"fd={server},rootmode=40000,user_id={os.getuid()},group_id={os.getgid()}".encode()
    if library.mount(b"hangs", os.fsencode(folder), b"fuse", 0, options):
        os.close(server)
        pytest.skip(f"no file system can be laid over a folder here: {os.strerror(ctypes.get_errno())}")
    try:
        yield
    finally:
        os.close(server)  # whoever waits gets an error now
        library.umount2(os.fsencode(folder), DETACH)
