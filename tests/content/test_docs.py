"""The reference for staff is complete and true."""

import re
from dataclasses import MISSING, fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kiosk.content.schema import blocks, model
from kiosk.content.schema.types import ContentRecord
from tests.content import film_files, picture_files, sound_files
from tests.content.maps import map_files

if TYPE_CHECKING:
    from dataclasses import Field

    from tests.content.conftest import Desk

PAGE = (Path(__file__).parents[2] / "docs" / "content.md").read_text("utf-8")
PARTS = {part.partition("\n")[0]: part for part in re.split(r"^##+ ", PAGE, flags=re.MULTILINE)}
EXAMPLES: list[str] = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
CAPTIONS = PAGE.partition("```vtt\n")[2].partition("```")[0]
SMALLEST = next(example for example in EXAMPLES if example.startswith("format:"))
SCENES = Path(__file__).parents[2] / "resources" / "scenes"
PLACE = """\
      - id: {id}
        title: {{en: "Somewhere", fr: "Quelque part"}}
        icon: map-pin
        blocks:
"""
FIGURES = """\
          - kind: numbers
            items:
              - {value: 12, label: {en: "books", fr: "livres"}, as_of: 2024, source: annual-report}
"""
"""What Home needs to have a fact."""
CLASSES = [
    kind
    for module in (blocks, model)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, ContentRecord) and kind not in {ContentRecord, blocks.Block}
]


def _part(kind: type) -> str:
    names = {"Content": "The file", "Fact": "Facts"}
    return PARTS[names.get(kind.__name__, kind.__name__)]


def _row(kind: type, key: str) -> str:
    rows = [line for line in _part(kind).splitlines() if line.startswith(f"| `{key}` |")]
    assert len(rows) == 1, f"{key} has {len(rows)} rows under {kind.__name__}"
    return rows[0]


def _keys(kind: type) -> "list[Field[object]]":
    """Return the keys that a class does not share with others: those have parts of their own."""
    trust = {field.name for field in fields(blocks.Fact)} if kind is not blocks.Fact else set()
    shared = trust | {"audio", "show"} if issubclass(kind, blocks.Block) else trust
    return [field for field in fields(kind) if field.name not in shared]


def _written(name: str) -> str:
    return name.removesuffix("_")


def test_the_keys_that_every_block_can_have_are_described_once() -> None:
    assert "| `audio` |" in PARTS["Recordings"]
    assert "every block" in PARTS["Show"]


def test_every_key_stands_in_the_part_of_its_class() -> None:
    wrong = [
        f"{kind.__name__}.{field.name}"
        for kind in CLASSES
        for field in _keys(kind)
        if ("| yes" in _row(kind, _written(field.name))) is not (field.default is MISSING or field.name == "kind")
        and field.name != "alt"
    ]
    assert wrong == []


def test_every_row_is_a_key_of_its_class() -> None:
    rows = {kind: re.findall(r"^\| `(\w+)` \|", _part(kind), re.MULTILINE) for kind in CLASSES}
    assert rows == {kind: [_written(field.name) for field in _keys(kind)] for kind in CLASSES}


def test_every_class_of_facts_says_so() -> None:
    facts = blocks.Fact.__subclasses__()
    assert [kind for kind in facts if "[facts](#facts)" not in _part(kind)] == []
    links = [f"[{kind.__name__}](#{kind.__name__.lower()})" for kind in facts]
    assert [link for link in links if link not in PARTS["Facts"]] == []


def test_every_kind_of_block_has_an_example_that_names_it() -> None:
    kinds = blocks.Block.__subclasses__()
    assert [kind for kind in kinds if f"```yaml\n- kind: {kind.__name__.lower()}\n" not in _part(kind)] == []


def test_every_kind_of_block_has_a_picture_told_in_words() -> None:
    pictures = {kind: f"pictures/{kind.__name__.lower()}.png" for kind in blocks.Block.__subclasses__()}
    assert [kind for kind, to in pictures.items() if not re.search(rf"!\[[^\]]{{15,}}\]\({to}\)", _part(kind))] == []
    assert [to for to in pictures.values() if not (Path(__file__).parents[2] / "docs" / to).is_file()] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.partition("\n")[0])
def test_every_example_is_accepted(desk: "Desk", example: str) -> None:
    desk.save("resources/harbour.jpg", picture_files.jpeg(640, 480))
    desk.save("resources/country.png", picture_files.png(1, 1))
    desk.save("resources/two-houses-fr.ogg", sound_files.ogg())
    for logo in ("logo", "logo-white"):
        desk.save(f"resources/identity/{logo}.png", picture_files.png(160, 80))
    for scene in ("map", "documents"):
        desk.save(f"resources/scenes/{scene}.svg", (SCENES / f"{scene}.svg").read_bytes())
    desk.save("resources/maps/country.json", map_files.geojson())
    for name in ("river", "river-signed"):
        desk.save(f"resources/{name}.mp4", film_files.mp4())
    for code in ("en", "fr"):
        desk.save(f"resources/river-{code}.vtt", CAPTIONS.encode())

    loaded = desk.read(_whole_file(example))
    assert [(diagnostic.line, diagnostic.what) for diagnostic in loaded.diagnostics] == []


def _whole_file(example: str) -> str:
    """Return the smallest file with the parts that the example has to say."""
    sources: str = next(part for part in EXAMPLES if part.startswith("sources:"))
    if example.startswith("- kind"):
        return sources + SMALLEST + "".join(f"          {line}\n" for line in example.splitlines())
    parts = {
        part.partition(":")[0]: part for part in re.split(r"^(?=\w)", SMALLEST + example, flags=re.MULTILINE) if part
    }
    if example.startswith("home:"):
        parts |= {"sources": sources, "tabs": parts["tabs"] + _tabs_of(re.findall(r"([a-z]+)/([a-z]+)", example))}
    return "".join(parts.values())


def _tabs_of(links: list[tuple[str, str]]) -> str:
    """Return tabs to which links lead, as `tab` and `section`."""
    head = '  - id: {id}\n    title: {{en: "Tab", fr: "Onglet"}}\n    icon: map-pin\n    sections:\n'
    return "".join(
        head.format(id=tab) + "".join(PLACE.format(id=section) + FIGURES for there, section in links if there == tab)
        for tab in dict.fromkeys(tab for tab, _ in links)
    )


def test_every_link_leads_to_a_part() -> None:
    anchors = {name.lower().replace(" ", "-").replace(",", "") for name in PARTS}
    assert set(re.findall(r"\]\(#([\w-]+)\)", PAGE)) - anchors == set()


def test_the_limits_are_those_of_the_reader() -> None:
    from kiosk.content.i18n import dates
    from kiosk.content.maps import features
    from kiosk.content.media import captions, file_types
    from kiosk.content.validation import file_rules, load, markdown, media_rules, report, text_rules
    from kiosk.content.yaml import diagnostics, reader, syntax_errors

    points, areas = features.MAX_POINTS, features.MAX_AREAS
    for limit in (
        f"{load.LARGEST // 1024**2} MB, {load.MAX_LINES:,} lines",
        f"{load.MAX_LINES:,} lines, {reader.NODES:,} values, {syntax_errors.DEEPEST} levels",
        f"{reader.KEYS} keys",
        f"{text_rules.LONGEST_WORDS:,} characters",
        f"{text_rules.LONGEST_PROSE:,} characters, {markdown.MAX_MARKUP_CHARACTERS} line ends",
        f"{file_types.LARGEST_FILE // 1024**2} MB, {file_rules.MAX_PIXELS // 10**6} million pixels",
        f"a sound | {file_types.LARGEST_FILE // 1024**2} MB",
        f"a map file | {features.LARGEST_FILE // 1024**2} MB, {points:,} points, {areas:,} areas",
        f"{media_rules.MAX_MAPS} files in one content",
        f"a film | {file_rules.LARGEST_FILM // 1024**2} MB, 3840 × 2160 pixels",
        f"{captions.MAX_CUES:,} captions of {captions.LONGEST_CUE} characters, {captions.MAX_AT_ONCE} of them",
        f"{dates.YEARS[0]} to {dates.YEARS[-1]}",
        f"{report.SHOWN} on the screen, {diagnostics.MAX_KEPT} errors",
    ):
        assert limit in PARTS["Limits"]
