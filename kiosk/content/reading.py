"""What the rules of the reader need to know about the whole file while they look at one part of it."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.content.nodes import Mapping, Node, Scalar, Sequence
from kiosk.content.problems import Fault, Findings


@dataclass(kw_only=True)
class Reading:
    """One reading of one file."""

    folder: Path
    today: date
    findings: Findings
    languages: tuple[str, ...] = ()
    """The codes of the languages, in the order of the file."""
    sections: dict[str, set[str]] = field(default_factory=dict)
    """The ids of the sections by the id of their tab."""
    sources: set[str] = field(default_factory=set)
    """The ids of the sources."""
    media: dict[str, Fault | None] = field(default_factory=dict)
    """The files that the content names, in order, and what is wrong with each and how to mend it."""
    effort: int = 0
    """What the Markdown that was read so far has cost, in signs."""
    first: dict[tuple[object, str], Scalar] = field(default_factory=dict)
    """Each id as it was met first, by the list within which it has to be unique."""
    folders: dict[Path, frozenset[str]] = field(default_factory=dict)
    """The names of the files in each folder that was looked into."""

    def error(self, node: Node, what: str, how: str) -> None:
        """Report what keeps the content from being shown."""
        self.findings.error(node.place, what, how)

    def warning(self, node: Node, what: str, how: str) -> None:
        """Report what should be looked at."""
        self.findings.warning(node.place, what, how)

    def gather(self, root: Mapping) -> None:
        """Note every name that other parts refer to, before anything is judged."""
        self.languages = tuple(dict.fromkeys(_ids(root.get("languages"), "code")))
        self.sources = set(_ids(root.get("sources"), "id"))
        for tab in _mappings(root.get("tabs")):
            name = tab.get("id")
            if isinstance(name, Scalar):
                self.sections.setdefault(str(name), set()).update(_ids(tab.get("sections"), "id"))


def _mappings(node: Node | None) -> list[Mapping]:
    return [entry for entry in node if isinstance(entry, Mapping)] if isinstance(node, Sequence) else []


def _ids(node: Node | None, key: str) -> list[str]:
    return [str(name) for entry in _mappings(node) if isinstance(name := entry.get(key), Scalar) and name]
