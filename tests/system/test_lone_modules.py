"""A module that is imported without the rest of its package."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("from kiosk.content.validation import validate", "import pydantic_core; pydantic_core.core_schema.int_schema"),
        ("from kiosk.models import qr_codes; qr_codes.encode_text('a')", "import segno; segno.make"),
    ],
)
def test_what_stands_at_the_door_of_a_package_is_not_run_until_somebody_needs_it(first: str, then: str) -> None:
    doors = "{'pydantic_core', 'pydantic_core.core_schema', 'typing_extensions', 'segno', 'segno.writers'}"
    script = f"import sys; {first}; assert {doors}.isdisjoint(sys.modules); {then}"

    subprocess.run([sys.executable, "-c", script], check=True)
