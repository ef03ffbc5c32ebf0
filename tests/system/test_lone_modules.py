"""A module that is imported without the rest of its package."""

import subprocess
import sys


def test_what_stands_at_the_door_of_a_package_is_not_run_until_somebody_needs_it() -> None:
    first, then = "from kiosk.models import qr_codes; qr_codes.encode_text('a')", "import segno; segno.make"
    script = f"import sys; {first}; assert {{'segno', 'segno.writers'}}.isdisjoint(sys.modules); {then}"

    subprocess.run([sys.executable, "-c", script], check=True)
