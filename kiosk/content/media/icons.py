"""The icons that content can name: Lucide, from the database of the package python-lucide.

The package itself is not imported: that takes 0.1 s, and its database is all that is needed.
"""

import sqlite3
from functools import cache
from importlib.util import find_spec
from pathlib import Path


def svg(name: str) -> str:
    """Return the drawing of the icon as SVG with `currentColor` strokes; raise `KeyError` for an unknown name."""
    row = (
        _database()
        .execute(
            "SELECT svg FROM icons WHERE name = ?1"
            " UNION ALL SELECT svg FROM icons JOIN icon_aliases USING (name) WHERE alias = ?1 LIMIT 1",
            (name,),
        )
        .fetchone()
    )
    if row is None:
        raise KeyError(name)
    return str(row[0])


@cache
def names() -> frozenset[str]:
    """Return every name that `svg` knows, other names of the same icon included."""
    rows = _database().execute("SELECT name FROM icons UNION SELECT alias FROM icon_aliases")
    return frozenset(name for (name,) in rows)


@cache
def _database() -> sqlite3.Connection:
    package = find_spec("lucide")
    if package is None or package.origin is None:
        raise ModuleNotFoundError("lucide", name="lucide")
    path = Path(package.origin).parent / "data" / "lucide-icons.db"
    return sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
