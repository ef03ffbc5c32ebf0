"""One arrow: content, then models, then views; and what holds for every view."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from kiosk.content.publish.interface_icons import INTERFACE_ICONS
from kiosk.content.schema.blocks import Block, Office, Partner
from kiosk.content.schema.model import Tab

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
from draw_rooms import MODULES, ROOMS, imported, room_of  # noqa: E402

PACKAGE = ROOT / "kiosk"
VIEWS = PACKAGE / "views"
VIEW_FILES = sorted(VIEWS.rglob("*.qml"))
KINDS = [kind.__name__ for kind in Block.__subclasses__()]
LAYOUTS = get_args(get_type_hints(Tab)["layout"])
LONG = 200
"""Lines: what is longer holds more than one idea, or says here why it does not."""
LONG_FOR_A_REASON = {
    "kiosk.app.content_watcher": "looking, waiting for quiet and reading are one machine of states",
    "kiosk.app.health": "a table: each thing that is looked at, and when it is well",
    "kiosk.audio.media_player": "all that plays a film, freed together",
    "kiosk.commands.photographer": "one way through every view",
    "kiosk.content.schema.model": "a table: every class of content that is no block",
    "kiosk.content.schema.types.composites": "the types that have parts, and the one way through all of them",
    "kiosk.content.search.query": "one question: how it is asked, and what is asked when nothing was found",
    "kiosk.content.store.release": "how a release is written, and read back",
    "kiosk.content.store.store": "every change on the disk, so that one reader can follow it through a power cut",
    "kiosk.content.validation.markdown": "a table of tokens, and what each becomes",
    "kiosk.content.validation.text_rules": "a table of rules, each of one kind of text",
    "kiosk.content.yaml.brackets": "brackets and quotation marks are read together",
    "kiosk.content.yaml.edits": "one object: every edit becomes a replacement that is read again",
    "kiosk.content.yaml.reader": "a table of events, and what each adds to the nodes",
    "kiosk.content.yaml.source": "one object: text and tree change together or not at all",
    "kiosk.content.yaml.spans": "a table of events, and what each adds to the tree",
    "kiosk.models.attract": "one object of the views",
    "kiosk.models.exhibit": "one object of the views",
    "kiosk.models.kiosk": "what the views get; it hands on and does nothing itself",
    "kiosk.models.listening": "one object of the views",
    "kiosk.models.map.office_map": "one object of the views",
    "kiosk.models.navigation": "one object of the views",
    "kiosk.models.packing": "one search: from each place, the best of all pages that can begin there",
    "kiosk.models.pages": "one object of the views: what is measured, packed and turned is one machine of states",
    "kiosk.models.playback": "one object of the views",
    "kiosk.models.search": "one object of the views",
}
GLOSSARY = re.findall(r"^\| ([a-z -]+) \|", (ROOT / "docs" / "glossary.md").read_text("utf-8"), re.MULTILINE)[1:]
TERMS = frozenset((ROOT / "tests" / "terms.txt").read_text("utf-8").split())
"""Words of the field and of plain English by which modules are called."""
MAX_ROOMS = 14
"""Beside each other, directly in the package."""


def _name(path: Path) -> str:
    return str(path.relative_to(VIEWS))


FOR_THE_KEYBOARD = {view for view in VIEW_FILES if {"layouts", "QtQuick", "TouchKeyboard.qml"} & set(view.parts)}
"""The views that Qt's keyboard looks for by their places, and the one that brings it."""
CODES_AND_PICTURES = (
    *(f"controls/{name}.qml" for name in ("Cover", "Icon", "MapPicture", "Photo", "PeopleRow", "LinkQrCode")),
    "overlays/SharePanel.qml",
)


def _code(view: Path) -> str:
    """Return the text of a view without comments and without what stands between quotes."""
    return re.sub(r'/\*.*?\*/|//[^\n]*|"[^"\n]*"', "", view.read_text("utf-8"), flags=re.DOTALL)


def _in_views(pattern: str, *, also_quoted: bool = False) -> dict[str, list[str]]:
    """Return what the pattern finds in the code of each view, by its name; `also_quoted` looks at the whole file."""
    texts = {_name(view): view.read_text("utf-8") if also_quoted else _code(view) for view in VIEW_FILES}
    found = {name: re.findall(pattern, text) for name, text in texts.items()}
    return {name: words for name, words in found.items() if words}


# --- the arrow


def test_every_module_has_its_room() -> None:
    packages = {"kiosk", "kiosk.content"}  # they hold rooms and nothing else
    assert {module for module in MODULES if room_of(module) == "kiosk"} == packages
    assert len({module.split(".")[1] for module in MODULES if "." in module}) <= MAX_ROOMS


def test_each_room_imports_only_those_before_it() -> None:
    back = [
        f"{module} imports {each}"
        for module in MODULES
        for each in imported(module)
        if ROOMS.index(room_of(each)) > ROOMS.index(room_of(module))
    ]
    assert back == []


def test_no_modules_import_each_other_in_a_circle() -> None:
    arrows = {module: list(imported(module)) for module in MODULES}
    try:
        tuple(TopologicalSorter(arrows).static_order())
    except CycleError as error:
        pytest.fail(" imports ".join(error.args[1]))


@pytest.mark.parametrize("package", ["kiosk.system", "kiosk.content"])
def test_what_lies_below_the_models_never_loads_qt(package: str) -> None:
    modules = [module for module in MODULES if module.startswith(package)]
    code = f"import sys, {', '.join(modules)}; print(*(name for name in sys.modules if 'PySide' in name))"
    said = subprocess.run((sys.executable, "-c", code), cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert said.split() == []


def test_nothing_is_handed_to_views_by_the_back_door() -> None:
    for path in PACKAGE.rglob("*.py"):
        assert "setContextProperty" not in path.read_text("utf-8"), path


# --- words and sizes


def test_every_module_is_called_by_words_of_the_field_or_of_the_glossary() -> None:
    """A word of our own is explained in `docs/glossary.md`; one of the field stands in `terms.txt`."""
    named = {word for module in MODULES for part in module.split(".") for word in part.strip("_").split("_")}
    ours = {word for term in GLOSSARY for word in re.split("[ -]", term)}
    assert {word for word in named if not (_singulars(word) & ours or word in TERMS)} == set()


def _singulars(word: str) -> set[str]:
    return {word, word.removesuffix("s"), word.removesuffix("es"), re.sub("ies$", "y", word)}


def test_every_word_of_the_glossary_is_used_and_explained_once() -> None:
    texts = "\n".join(path.read_text("utf-8") for path in (*MODULES.values(), *PACKAGE.rglob("*.qml"))).lower()
    assert [term for term in GLOSSARY if not re.search(rf"\b{re.sub('[ -]', '[ _-]', term)}", texts)] == []
    assert sorted(set(GLOSSARY)) == GLOSSARY


def test_a_module_that_is_long_has_a_reason() -> None:
    lines = {module: len(path.read_text("utf-8").splitlines()) for module, path in MODULES.items()}
    long = {module for module, count in lines.items() if count > LONG}
    assert long - LONG_FOR_A_REASON.keys() == set(), "take it apart, or say why not"
    assert LONG_FOR_A_REASON.keys() - long == set(), "no longer long"


BARE_LOOKS = {"exists", "is_dir", "is_file", "is_mount", "is_symlink", "lstat", "stat"}
"""Of a `Path`, these raise on an error of the disk, where an answer is expected: `system/files.py` gives one."""
MAY_LOOK = {
    "system/signature.py": {"is_dir"},  # of what `os.scandir` tells of the program's own folder
    "commands/display_copy_writer.py": {"stat"},  # says that it raises
}


def _bare_looks(path: Path) -> Iterator[str]:
    """Yield the methods that a file calls to look at a disk, with nothing around the call that takes an error of it."""
    tree = ast.parse(path.read_text("utf-8"))
    caught = {id(each) for node in ast.walk(tree) if _takes_errors(node) for each in ast.walk(node)}
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="os"))):
                pass  # their names are told apart by ruff
            case ast.Call(func=ast.Attribute(attr=name)) if name in BARE_LOOKS and id(node) not in caught:
                yield name


def _takes_errors(node: ast.AST) -> bool:
    match node:
        case ast.With(items=[ast.withitem(context_expr=ast.Call(func=ast.Name(id="suppress")) as call)]):
            return "OSError" in ast.unparse(call)
        case ast.Try(handlers=handlers):
            return any("OSError" in ast.unparse(each.type) for each in handlers if each.type)
        case _:
            return False


def test_a_mere_look_at_a_file_never_raises() -> None:
    looks = {str(path.relative_to(PACKAGE)): set(_bare_looks(path)) for path in PACKAGE.rglob("*.py")}
    bare = {name: found - MAY_LOOK.get(name, set()) for name, found in looks.items()}
    assert {name: found for name, found in bare.items() if found} == {}, "use kiosk/system/files.py"


def test_metaobjects_are_asked_for_where_they_are_forgotten_again() -> None:
    asking = re.compile(r"\.metaObject\(\)")
    tests = (ROOT / "tests").rglob("*.py")
    assert [path.name for path in tests if asking.search(path.read_text("utf-8"))] == ["metaobject.py"]


# --- kinds of block


def test_every_kind_has_its_view_and_every_view_of_a_block_its_kind() -> None:
    views = {path.stem.removesuffix("Block") for path in (VIEWS / "blocks").glob("*Block.qml")}
    assert views == set(KINDS)


def test_every_kind_is_described() -> None:
    described = (ROOT / "docs" / "content.md").read_text("utf-8")
    assert [kind for kind in KINDS if not re.search(rf"^#+ {kind}$", described, re.MULTILINE)] == []
    assert [kind for kind in KINDS if f"kind: {kind.lower()}" not in described] == []


# --- layouts of a tab


def test_every_layout_has_its_view_and_every_view_of_a_layout_its_layout() -> None:
    views = {path.stem.removesuffix("Layout").lower() for path in (VIEWS / "tabs").glob("*Layout.qml")}
    assert views == set(LAYOUTS)


# --- views


def test_only_the_theme_judges_how_large_a_screen_is() -> None:
    """All others ask it for a class or a condition that has a name."""
    sizes = r"widthMillimetres|heightMillimetres|screenShortSide|usualLongSide|pixelsPerMillimetre"
    assert set(_in_views(sizes)) == {"Theme.qml"}


@pytest.mark.parametrize("contents", sorted(VIEWS.rglob("qmldir")), ids=lambda path: _name(path.parent))
def test_a_folder_lists_each_view_once_and_keeps_those_to_itself_that_no_other_uses(contents: Path) -> None:
    folder = contents.parent
    first, *lines = contents.read_text("utf-8").splitlines()
    assert first == f"module {'.'.join(folder.relative_to(ROOT).parts)}"
    loaded_by_name = FOR_THE_KEYBOARD | {folder / f"{kind}Block.qml" for kind in KINDS}
    loaded_by_name |= {folder / f"{layout.title()}Layout.qml" for layout in LAYOUTS}
    views = {view.stem for view in VIEW_FILES if view.parent == folder and view not in loaded_by_name}
    elsewhere = "".join(_code(view) for view in VIEW_FILES if view.parent != folder)
    outside = {view for view in views if folder == VIEWS or re.search(rf"(?<!\.)\b{view}\b", elsewhere)}
    words = {"Theme": "singleton ", "Colours": "singleton "} | dict.fromkeys(views - outside, "internal ")
    assert sorted(lines) == sorted(f"{words.get(view, '')}{view} {view}.qml" for view in views)


def test_every_folder_of_views_lists_them() -> None:
    listed = {contents.parent for contents in VIEWS.rglob("qmldir")}
    assert {view.parent for view in VIEW_FILES if view not in FOR_THE_KEYBOARD} <= listed


def test_no_view_uses_a_mouse_area() -> None:
    assert _in_views("MouseArea") == {}


def test_no_view_needs_a_shader_or_the_network() -> None:
    forbidden = r"MultiEffect|ShaderEffect|GraphicalEffects|layer\.enabled|XMLHttpRequest|http://"
    assert _in_views(forbidden, also_quoted=True) == {}


def test_text_is_drawn_by_few_components_and_typed_in_one_alone() -> None:
    drawn = _in_views(r"\b(?:Text|TextEdit|TextInput|TextArea|TextField)\b(?= *\{)")
    assert drawn == {"controls/Label.qml": ["Text"], "controls/SearchField.qml": ["TextInput"]}
    formats = _in_views(r"(?<=\bText\.)(?:AutoText|MarkdownText|PlainText|RichText|StyledText)")
    assert {name: set(found) for name, found in formats.items()} == {
        "controls/Label.qml": {"PlainText"},
        "controls/SpokenLabel.qml": {"PlainText", "StyledText"},
        "controls/HighlightedLabel.qml": {"StyledText"},
    }


def test_pictures_are_drawn_by_few_components_alone() -> None:
    drawn = _in_views(r"\b(?:Image|AnimatedImage|BorderImage)\b(?= *\{)")
    assert drawn == {name: ["Image"] for name in CODES_AND_PICTURES}


def test_sizes_and_colours_come_from_the_theme() -> None:
    assert _in_views(r"#[0-9A-Fa-f]{3,8}\b", also_quoted=True).keys() == {"Colours.qml", "Family.qml"}


def test_every_icon_that_a_view_names_is_always_there() -> None:
    named = {icon for view in VIEW_FILES for icon in _icons(view.read_text("utf-8"))}
    assert "x" in named
    assert named - set(INTERFACE_ICONS) == set()


def test_no_icon_is_kept_without_use() -> None:
    texts = "\n".join(view.read_text("utf-8") for view in VIEW_FILES)
    assert {icon for icon in INTERFACE_ICONS if f'"{icon}"' not in texts} == set()


@pytest.mark.parametrize(("view", "item"), [("OfficeIcon", Office), ("PartnerIcon", Partner)])
def test_every_kind_of_office_and_partner_has_its_icon(view: str, item: type) -> None:
    icons = dict(re.findall(r'"?([a-z-]+)"?: "([a-z0-9-]+)"', (VIEWS / "controls" / f"{view}.qml").read_text("utf-8")))
    assert set(get_args(get_type_hints(item)["kind"])) <= icons.keys()
    assert set(icons.values()) <= set(INTERFACE_ICONS)


def _icons(text: str) -> Iterator[str]:
    """Yield what stands between quotes in a line that is about an icon."""
    for line in text.splitlines():
        found = re.match(r"\s*(?:icon|name|readonly property \w+ icon\w*): (.*)", line)
        if found and "qsTr" not in line:
            yield from re.findall(r'"([a-z0-9-]+)"', found[1])
