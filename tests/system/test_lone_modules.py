"""A module that is imported without the rest of its package."""

import subprocess
import sys


def test_the_package_itself_is_not_run_until_it_is_needed() -> None:
    first, then = "from kiosk.models import qr_codes; qr_codes.encode_text('a')", "import segno; segno.make"
    script = f"import sys; {first}; assert {{'segno', 'segno.writers'}}.isdisjoint(sys.modules); {then}"

    subprocess.run([sys.executable, "-c", script], check=True)
