"""Where links lead: to a part of the content, or to a web page that the kiosk shows as a QR code and never opens."""

import re
from urllib.parse import urlsplit

from kiosk.content.guessing import advice
from kiosk.content.problems import Fault
from kiosk.content.reading import Reading

_LONGEST = 500
_HOST = re.compile(r"(?=.{4,253}$)[^\W_]([\w-]{0,61}[^\W_])?(\.[^\W_]([\w-]{0,61}[^\W_])?)+")
_UNFIT = re.compile(r"[\s<>\"\\^`{|}]")
_HASH = "Begin a link inside the content with `#`: `#offices/network`."
_HOW = "Write the whole address as the browser shows it: `https://www.example.org/page`."


def inner_fault(target: str, reading: Reading) -> Fault | None:
    """Return what is wrong with a link to `tab` or `tab/section`, or None."""
    tab, slash, section = target.partition("/")
    if tab not in reading.sections:
        return f"No tab has the id `{tab[:60]}`.", advice(tab, reading.sections)
    if slash and section not in reading.sections[tab]:
        return f"No section of the tab `{tab}` has the id `{section[:60]}`.", advice(section, reading.sections[tab])
    return None


def web_fault(address: str) -> Fault | None:
    """Return what is wrong with a web address, or None."""
    if len(address) > _LONGEST:
        return f"The address has {len(address)} characters; a QR code holds {_LONGEST} well.", "Use a shorter address."
    try:
        parts = urlsplit(address)
        host, user = parts.hostname or "", parts.username
        _ = parts.port
    except ValueError:
        return f"`{address[:60]}` is not a web address.", _HOW
    if not parts.scheme and not host:
        return f"`{address[:60]}` is neither a web address nor a place in this content.", _HASH
    if parts.scheme != "https":
        return f"`{address[:60]}` does not begin with https://.", _HOW
    if user is not None or not _HOST.fullmatch(host) or _UNFIT.search(address):
        return f"`{address[:60]}` is not a web address that everybody can open.", _HOW
    return None
