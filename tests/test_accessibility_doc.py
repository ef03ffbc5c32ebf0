"""What `docs/accessibility.md` promises is held by tests that there are."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROMISES = (ROOT / "docs" / "accessibility.md").read_text("utf-8").partition("\n## Checked by hand")[0]
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PROMISES)))


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_every_test_that_it_names_is_there(file: str, test: str) -> None:
    assert re.search(rf"^def {test}\(", (ROOT / file).read_text("utf-8"), re.MULTILINE)


def test_every_promise_names_a_test() -> None:
    rows = [row for row in PROMISES.splitlines() if row.startswith("| ") and not row.startswith("| rule |")]
    assert rows
    assert [row for row in rows if "::test_" not in row and not row.endswith("| the same |")] == []
