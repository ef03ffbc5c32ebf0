"""What is installed is known: every package by version and hash, every part by licence."""

import re
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
import list_parts  # noqa: E402

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
NEEDED = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"]]
EXTRAS = PROJECT["project"]["optional-dependencies"]
ASKED_FOR = {
    "run": NEEDED,
    "translate": [*NEEDED, *EXTRAS["translate"]],
    "test": [*NEEDED, *EXTRAS["translate"], *EXTRAS["dev"]],
}
ENTRY = re.compile(r"^(\S.*?)((?: \\\n    --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE)
LOCK = re.compile(r"^[^\s#].*$", re.MULTILINE)


def locked(purpose: str) -> dict[str, Requirement]:
    """Return the packages of a lock that have hashes, by their names."""
    text = (ROOT / "requirements" / f"{purpose}.txt").read_text("utf-8")
    entries = [Requirement(entry[1]) for entry in ENTRY.finditer(text)]
    assert len(entries) == len(LOCK.findall(text))
    return {plain(entry.name): entry for entry in entries}


def plain(name: str) -> str:
    """Return a package's name as all spell it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("purpose", ["run", "translate", "test"])
def test_a_lock_holds_what_the_project_asks_for(purpose: str) -> None:
    """When this fails, `script/lock --keep` brings the locks up to date."""
    lock = locked(purpose)
    for line in ASKED_FOR[purpose]:
        asked = Requirement(line)
        assert asked.specifier.contains(str(lock[plain(asked.name)].specifier).removeprefix("==")), line


@pytest.mark.parametrize("purpose", ["run", "translate", "test"])
def test_what_is_installed_is_what_is_locked(purpose: str) -> None:
    here = [each for each in locked(purpose).values() if not each.marker or each.marker.evaluate()]
    assert {each.name: f"=={version(each.name)}" for each in here} == {each.name: str(each.specifier) for each in here}


@pytest.mark.parametrize("purpose", ["run", "translate"])
def test_tests_run_with_the_versions_that_people_get(purpose: str) -> None:
    assert {name: str(each) for name, each in locked(purpose).items()}.items() <= {
        name: str(each) for name, each in locked("test").items()
    }.items()


def test_the_lists_of_parts_are_up_to_date() -> None:
    """When this fails, `tools/list_parts.py` writes them anew."""
    parts = list_parts.all_parts()
    assert list_parts.SBOM.read_text("utf-8") == list_parts.bill(parts)
    assert list_parts.NOTICES.read_text("utf-8") == list_parts.notices(parts)


def test_every_part_in_the_list_is_locked() -> None:
    lock = locked("run")
    assert {part.name: f"=={part.version}" for part in list_parts.packages()} == {
        part.name: str(lock[part.name].specifier) for part in list_parts.packages()
    }


def test_other_programs_can_read_the_list() -> None:
    from cyclonedx.schema import SchemaVersion  # load grammars for seconds: not while tests are collected
    from cyclonedx.validation.json import JsonStrictValidator

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(list_parts.SBOM.read_text("utf-8")) is None


def test_the_licence_of_the_keys_is_explained() -> None:
    assert "Qt Virtual Keyboard is under GPL-3.0-only" in list_parts.NOTICES.read_text("utf-8")
