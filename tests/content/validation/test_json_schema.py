"""The JSON Schema with which editors complete and check while typing agrees with the reader."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from kiosk.content.schema.blocks import Block
from kiosk.content.validation.json_schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[3]
SCHEMA = json_schema()


def _errors(content: object) -> list[str]:
    from jsonschema import Draft202012Validator  # loads grammars for seconds: not while tests are collected

    return [error.message for error in Draft202012Validator(SCHEMA).iter_errors(content)]


def _content(folder: Path) -> dict[str, Any]:
    content = _as_editors_read(yaml.compose((folder / "content.yaml").read_text("utf-8"), yaml.CSafeLoader))
    assert isinstance(content, dict)
    return content


def _as_editors_read(node: yaml.Node | None) -> object:
    """Return plain data with the types that editors see: YAML 1.2, where a day is text."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _as_editors_read(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_as_editors_read(value) for value in node.value]
    assert isinstance(node, yaml.ScalarNode)
    readers: dict[str, Callable[[str], object]] = {"int": int, "float": float, "bool": "true".__eq__}
    return readers.get(node.tag.rpartition(":")[2], str)(node.value)


def test_it_is_a_json_schema_of_the_draft_it_names() -> None:
    from jsonschema import Draft202012Validator

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("folder", [ROOT, ROOT / "tests" / "other_content"])
def test_editors_find_nothing_wrong_in_good_content(folder: Path) -> None:
    assert _errors(_content(folder)) == []


def test_every_kind_of_block_is_offered_and_needs_its_kind() -> None:
    for kind in Block.__subclasses__():
        definition = SCHEMA["$defs"][kind.__name__]
        assert definition["properties"]["kind"]["const"] == kind.__name__.lower()
        assert definition["required"][0] == "kind"
        assert definition["additionalProperties"] is False


def test_every_key_is_described() -> None:
    bare = [
        f"{name}.{key}"
        for name, definition in SCHEMA["$defs"].items()
        for key, value in definition["properties"].items()
        if not value.get("description") and key != "kind" and "$ref" not in value
    ]

    assert bare == []


def test_an_empty_value_is_not_offered() -> None:
    assert '"null"' not in str(SCHEMA).replace("'", '"')


@pytest.mark.parametrize(
    ("key", "value"), [("tabs", []), ("format", 2), ("name", ""), ("unknown", 1), ("accent", "blue"), ("name", ["x"])]
)
def test_what_the_reader_refuses_editors_mark_too(key: str, value: object) -> None:
    assert _errors({**_content(ROOT), key: value}) != []
