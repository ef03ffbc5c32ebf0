"""Imports PySide6 and removes its import hook.

It puts a hook in the place of `import`, which reads the text of each module that comes after it and keeps that, to see
whether the module asks for other names (`from __feature__ import ...`). None here does, and a start would take a
twentieth longer and 3 MB more. https://doc.qt.io/qtforpython-6/developer/feature-motivation.html
"""

import builtins

import PySide6.QtCore  # noqa: F401 - puts the hook there

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
