"""Rules for links: within the content, or to a web page, which is shown as a QR code."""

import re
from collections.abc import Collection
from urllib.parse import urlsplit

from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.suggestions import advice, listed
from kiosk.content.yaml.diagnostics import ErrorMessage

_LONGEST = 500
_HOST = re.compile(r"(?=.{4,253}$)[^\W_]([\w-]{0,61}[^\W_])?(\.[^\W_]([\w-]{0,61}[^\W_])?)+")
_UNFIT = re.compile(r"[\s<>\"\\^`{|}]")
_HASH = "Begin a link inside the content with `#`: `#offices/network`."
_HOW = "Write the whole address as the browser shows it: `https://www.example.org/page`."


def inner_link_error(target: str, context: ValidationContext) -> ErrorMessage | None:
    """Return what is wrong with a link to `tab` or `tab/section`, or None; an error may hide the ids that it names."""
    tab, slash, section = target.partition("/")
    if tab not in context.sections:
        error = f"No tab has the id `{tab[:60]}`.", _or_rename(tab, context.sections, "a tab")
        return None if "tabs" in context.unsure else error
    sections = context.sections[tab]
    if slash and section not in sections and f"tabs/{tab}" not in context.unsure:
        what = f"No section of the tab `{tab}` has the id `{section[:60]}`."
        return what, _or_rename(section, sections, "a section of it")
    return None


def _or_rename(name: str, names: Collection[str], called: str) -> str:
    return advice(name, names, f"Choose one of {listed(names)}, or give {called} this id." if names else "")


def web_address_error(address: str) -> ErrorMessage | None:
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
