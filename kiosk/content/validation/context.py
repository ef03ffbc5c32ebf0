"""The validation context: what rules need to know about the whole file."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.content.maps.features import FeatureCollection
from kiosk.content.media.pictures import Picture
from kiosk.content.schema.types import Cue
from kiosk.content.validation.suggestions import nearest
from kiosk.content.yaml import nodes
from kiosk.content.yaml.diagnostics import MAX_KEPT, Diagnostics, ErrorMessage
from kiosk.content.yaml.nodes import Node, Scalar, Sequence
from kiosk.system.signature import Signature

DecodesFiles = Callable[[Path, Iterable[str]], Mapping[str, ErrorMessage]]
"""Opens files below a folder as the kiosk would, and returns what is wrong with those that cannot be opened."""


FindMissingLetters = Callable[[Iterable[str]], list[str]]
"""Returns, of letters, those that no font has, in their order."""


@dataclass(frozen=True)
class DueCheck:
    """A fact that has to be checked again soon, or had to."""

    location: nodes.Location
    check_by: str
    """A year, a month or a day."""
    owner: str
    """Who does it, or nothing."""
    overdue: bool


@dataclass(kw_only=True)
class ValidationContext:
    """The state of the validation of one file."""

    folder: Path
    today: date
    diagnostics: Diagnostics
    lines_with_numbers: frozenset[int] = frozenset()
    """The lines, counted from 0, in which texts begin that may hold a telephone number."""
    languages: tuple[str, ...] = ()
    """The codes of the languages, in the order of the file; none where an error hides some."""
    default_language: str = ""
    """The code of the language that is shown where a translation is missing, as the file has it."""
    sections: dict[str, dict[str, None]] = field(default_factory=dict)
    """The ids of the sections, in order, by the id of their tab."""
    sources: set[str] = field(default_factory=set)
    """The ids of the sources."""
    unsure: set[str] = field(default_factory=set)
    """The lists of which an error hides some ids: `sources`, `tabs`, and `tabs/` with the id of a tab."""
    unknown: dict[str, tuple[nodes.Location, str, int]] = field(default_factory=dict)
    """Unknown names: by message, the first location, the advice, and the number of locations."""
    media: dict[str, ErrorMessage | None] = field(default_factory=dict)
    """The files that the content names, in order, with their error messages."""
    named: dict[str, list[Scalar]] = field(default_factory=dict)
    """The nodes that name each file."""
    pictures: dict[Path, Picture] = field(default_factory=dict)
    """The picture headers, by path."""
    captions: dict[Path, tuple[tuple[Cue, ...], list[ErrorMessage]]] = field(default_factory=dict)
    """The cues and the errors of caption files, by path."""
    signatures: dict[Path, Signature] = field(default_factory=dict)
    """The signatures of media files when they were checked."""
    decode_check: DecodesFiles | None = None
    """The decode check, for editors; None in a kiosk."""
    missing_letters: FindMissingLetters | None = None
    """Returns the missing letters of a text."""
    base_map: tuple[str, str] = ("", "")
    """The file of the map of the exhibit and the property that holds its codes, or nothing."""
    feature_collections: dict[str, FeatureCollection] = field(default_factory=dict)
    """The areas of each map by its name, see `map_name`."""
    scenes: dict[str, str] = field(default_factory=dict)
    """The scenes that the content names: SVG by name."""
    last_map: tuple[Path, FeatureCollection] | None = None
    """The map file that was judged last, and its areas where no property is named for their codes."""
    due: list[DueCheck] = field(default_factory=list)
    """The facts to be checked soon, in the order of the file."""
    effort: int = 0
    """What the Markdown that was read so far has cost, in signs."""
    first: dict[tuple[object, str], Scalar] = field(default_factory=dict)
    """Each id as it was met first, by the list within which it has to be unique."""
    folders: dict[str, frozenset[str]] = field(default_factory=dict)
    """The names of the files in each folder that was looked into."""

    def error(self, node: Node, what: str, how: str) -> None:
        """Report an error: the content is not shown."""
        self.diagnostics.error(node.location, what, how)

    def warning(self, node: Node, what: str, how: str) -> None:
        """Report a warning."""
        self.diagnostics.warning(node.location, what, how)

    def lacks(self, location: nodes.Location, what: str, how: str) -> None:
        """Note an unknown name; it is reported once, with the number of its locations."""
        if what in self.unknown or len(self.unknown) < MAX_KEPT:
            first, advice, count = self.unknown.get(what, (location, how, 0))
            self.unknown[what] = first, advice, count + 1

    def report_unknown(self) -> None:
        """Report each unknown name."""
        for what, (location, how, count) in self.unknown.items():
            more = f" It stands in {count - 1:,} more places." if count > 1 else ""
            self.diagnostics.error(location, what + more, how)

    def open_media(self) -> None:
        """Decode every file without errors, and report those that cannot be opened."""
        sound = [name for name, error in self.media.items() if not error and name in self.named]
        for name, error in self.decode_check(self.folder, sound).items() if self.decode_check else ():
            for node in self.named[name]:
                self.error(node, *error)

    def collect_ids(self, root: nodes.Mapping) -> None:
        """Collect every id that other parts refer to, before validation."""
        codes = self._ids(root, "languages", "code", "languages")
        self.languages = () if "languages" in self.unsure else tuple(dict.fromkeys(codes))
        self.default_language = _text(root.get("default_language"))
        self.sources = set(self._ids(root, "sources", "id", "sources"))
        self._ids(root, "tabs", "id", "tabs")
        base = root.get("map")
        if isinstance(base, nodes.Mapping):
            self.base_map = (_text(base.get("file")), _text(base.get("code_property")))
        for tab in _mappings(root.get("tabs")):
            name = tab.get("id")
            if isinstance(name, Scalar):
                ids = self._ids(tab, "sections", "id", f"tabs/{name}")
                self.sections.setdefault(str(name), {}).update(dict.fromkeys(ids))

    def _ids(self, parent: nodes.Mapping, key: str, id_key: str, called: str) -> list[str]:
        """Return the ids in a list, and note where they cannot be all that are meant."""
        node = parent.get(key)
        ids = [str(name) for entry in _mappings(node) if isinstance(name := entry.get(id_key), Scalar) and name]
        left_out = node is None and key == "sources" and not nearest(key, frozenset(parent))
        if not left_out and (not isinstance(node, Sequence) or len(set(ids)) < len(node)):
            self.unsure.add(called)
        return ids


def _text(node: Node | None) -> str:
    return str(node) if isinstance(node, Scalar) else ""


def _mappings(node: Node | None) -> list[nodes.Mapping]:
    return [entry for entry in node if isinstance(entry, nodes.Mapping)] if isinstance(node, Sequence) else []
