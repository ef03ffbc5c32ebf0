"""Imports PySide6 without what a kiosk has no use for.

PySide6 loads at once what explains wrong calls, and has Python compile its patterns: 17 ms of a start that takes 270.
Here it is loaded when something asks for it. https://doc.qt.io/qtforpython-6/developer/signature_doc.html

And it puts a hook in the place of `import`, which reads the text of each module that comes after it and keeps that, to
see whether the module asks for other names (`from __feature__ import ...`). None here does, and a start would take a
twentieth longer and 3 MB more. https://doc.qt.io/qtforpython-6/developer/feature-motivation.html
"""

import builtins
import inspect
from typing import NoReturn

from kiosk.system.lazy_modules import lazy_modules

_SIGNATURES = ("errorhandler", "layout", "parser", "lib.enum_sig", "lib.pyi_generator", "lib.tool")
LAZY = frozenset({"tempfile", "zipfile", *(f"shibokensupport.signature.{name}" for name in _SIGNATURES)})
"""What it loads to explain wrong calls, and to unpack itself where it lies in an archive."""


def _unreadable(_module: object) -> NoReturn:
    raise OSError


_names = vars(inspect)
_usual = _names.get("getsource")
_names["getsource"] = _unreadable  # `inspect` itself is loaded by the first who asks for more
try:
    with lazy_modules(LAZY):
        import PySide6.QtCore  # noqa: F401 - puts the hook there
finally:
    del _names["getsource"]
    if _usual:
        _names["getsource"] = _usual

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
