"""Digests by which files are known to be what was written: BLAKE2b of 64 bits, as `b2sum -l 64` prints them."""

from collections.abc import Callable
from pathlib import Path

try:
    from _blake2 import blake2b  # `hashlib` loads OpenSSL: 3 ms of each start
except ImportError:  # pragma: no cover - a Python without its own BLAKE2
    from hashlib import blake2b

SIZE = 8
"""In bytes."""
CHUNK = 1024 * 1024


def digest(data: bytes | memoryview) -> str:
    """Return the digest of some bytes, in 16 hexadecimal digits."""
    return str(blake2b(data, digest_size=SIZE).hexdigest())


def digest_of_file(path: Path, pause: Callable[[], object] = lambda: None) -> str:
    """Return the digest of a file. It is read in chunks of 1 MB; `pause` is called after each.

    Raises OSError when the file cannot be read.
    """
    sum_ = blake2b(digest_size=SIZE)
    with path.open("rb") as file:
        while data := file.read(CHUNK):
            sum_.update(data)
            pause()
    return str(sum_.hexdigest())
