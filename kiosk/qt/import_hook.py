"""Imports PySide6 without what a kiosk has no use for.

PySide6 loads at once what explains wrong calls, and has Python compile its patterns: 17 ms of a start that takes 270.
Here it is loaded when something asks for it. https://doc.qt.io/qtforpython-6/developer/signature_doc.html

And it puts a hook in the place of `import`, which reads the text of each module that comes after it and keeps that, to
see whether the module asks for other names (`from __feature__ import ...`). None here does, and a start would take a
twentieth longer and 3 MB more. https://doc.qt.io/qtforpython-6/developer/feature-motivation.html
"""

import builtins
import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_SIGNATURES = ("layout", "parser", "lib.enum_sig", "lib.pyi_generator")
LATER = {"tempfile", "zipfile", *(f"shibokensupport.signature.{name}" for name in _SIGNATURES)}
"""What it loads to explain wrong calls, and to unpack itself where it lies in an archive."""


class LaterModule(ModuleType):
    """Takes the place of a module until something asks for what is in it.

    That of `importlib.util.LazyLoader` would be loaded at once: `import` itself looks for names such as `__path__`.
    """

    def __getattr__(self, name: str) -> Any:
        """Return what the module has."""
        if name.startswith("__"):
            raise AttributeError(name)
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


class _Finder:
    """Finds `LaterModule`s; without the base classes for it, which take as long to load as five of our modules."""

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return ModuleSpec(name, self) if name in LATER else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return LaterModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


sys.meta_path.insert(0, _finder := _Finder())
try:
    import PySide6.QtCore  # noqa: F401 - puts the hook there
finally:
    sys.meta_path.remove(_finder)

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
