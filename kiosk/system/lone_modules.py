"""Imports a module without its package, where the rest of the package is not needed and slow to import."""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any


def import_alone(name: str) -> Any:
    """Import and return a module of a package without running the `__init__.py` of the package."""
    package = name.partition(".")[0]
    spec = None if package in sys.modules else find_spec(package)
    if spec:
        sys.modules[package] = module_from_spec(spec)
    try:
        return import_module(name)
    finally:
        if spec:
            del sys.modules[package]
