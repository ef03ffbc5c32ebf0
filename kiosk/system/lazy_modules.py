"""Modules that are loaded when something asks for what is in them: many are imported for what a kiosk never does."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any


class LazyModule(ModuleType):
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
    """Finds `LazyModule`s; without the base classes for it, which take as long to load as five of our modules."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return ModuleSpec(name, self) if name in self._names else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return LazyModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


@contextmanager
def lazy_modules(names: frozenset[str]) -> Iterator[None]:
    """Have `import` give a `LazyModule` for each of these names while the block runs, unless they are loaded."""
    sys.meta_path.insert(0, finder := _Finder(names))
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
