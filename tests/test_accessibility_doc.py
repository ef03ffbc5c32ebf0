"""What `docs/accessibility.md` promises is held by tests that there are."""

import re
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROMISES = (ROOT / "docs" / "accessibility.md").read_text("utf-8").partition("\n## Checked by hand")[0]
NAMED = set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PROMISES))


def test_every_test_that_it_names_is_there() -> None:
    texts = {file: (ROOT / file).read_text("utf-8") for file, _ in NAMED}
    assert {(file, test) for file, test in NAMED if f"\ndef {test}(" not in texts[file]} == set()


def test_every_promise_names_a_test() -> None:
    rows = [row for row in PROMISES.splitlines() if row.startswith("| ") and not row.startswith("| rule |")]
    assert rows
    assert [row for row in rows if "::test_" not in row and not row.endswith("| the same |")] == []
