"""A process can be kept from taking more of the machine than it should."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

ASKED = """
import resource
from kiosk.system.rlimits import limit_process
limit_process({"CPU": 50, "CORE": 0})
limit_process({"CPU": 70})
print(resource.getrlimit(resource.RLIMIT_CPU))
limit_process({"CPU": 40})
print(resource.getrlimit(resource.RLIMIT_CPU), resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_limits_hold_and_are_only_narrowed() -> None:
    told = subprocess.run((sys.executable, "-c", ASKED), capture_output=True, text=True, check=True)
    assert told.stdout == "(50, 50)\n(40, 40) (0, 0)\n"
