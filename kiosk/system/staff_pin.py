"""The PIN of the staff of a kiosk: only what it is checked by is kept, a scrypt hash with its own salt."""

import hashlib
import hmac
import os
import re

FILE = "pin"
"""The name of the file with the hash, beside the settings of the device."""
PIN_PATTERN = re.compile("[0-9]{4,12}")
"""What can be a PIN: digits, which can be typed on any screen."""
COST, BLOCK, PARALLEL = 2**15, 8, 1
"""The effort of a check: 32 MB of memory and a tenth of a second."""
_MEMORY = 64 * 1024 * 1024
_SALT_BYTES = 16
_WRITTEN = re.compile(r"scrypt\$([0-9]{1,8})\$([0-9]{1,3})\$([0-9]{1,3})\$([0-9a-f]{32})\$([0-9a-f]{128})\s*")


def hash_of(pin: str, salt: bytes = b"") -> str:
    """Return what a PIN is checked by: `scrypt$cost$block$parallel$salt$hash`, the last two in hexadecimal digits."""
    salt = salt or os.urandom(_SALT_BYTES)
    return "$".join(("scrypt", *map(str, (COST, BLOCK, PARALLEL)), salt.hex(), _scrypt(pin, salt).hex()))


def matches(pin: str, kept: str) -> bool:
    """Return whether a PIN is the one that was hashed; False where nothing that can be checked is kept."""
    found = _WRITTEN.fullmatch(kept)
    if not found or tuple(map(int, found.groups()[:3])) != (COST, BLOCK, PARALLEL):
        return False
    return hmac.compare_digest(_scrypt(pin, bytes.fromhex(found[4])), bytes.fromhex(found[5]))


def _scrypt(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=COST, r=BLOCK, p=PARALLEL, maxmem=_MEMORY)
