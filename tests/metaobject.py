"""What Qt knows of the class of an object, a view's file for example.

PySide keeps each metaobject that it was asked for, by its address. That of a view goes with its engine, and PySide
takes what comes to lie in its place for it: later tests crash, far from here.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QMetaObject, QObject


@contextmanager
def metaobject(item: QObject) -> Iterator[QMetaObject]:
    """Give the metaobject of an object, and have PySide forget it afterwards."""
    known = item.metaObject()
    try:
        yield known
    finally:
        if known is not type(item).staticMetaObject:  # type: ignore[attr-defined]  # which its class keeps
            shiboken6.invalidate(known)


def class_name(item: QObject) -> str:
    """Return the name of an object's class; that of a view begins with the name of its file."""
    with metaobject(item) as known:
        return str(known.className())
