"""Feeds one target in this process: `python -m benchmarks.fuzz.target NAME CORPUS [options of libFuzzer]`."""

import resource
import sys
from importlib import import_module

MAX_BYTES = 1024**3
"""What a target may take: it is refused more, as by a small machine, and has to bear that."""


def main(name: str, options: list[str]) -> None:
    """Feed the target until the options say that it is enough; a fault ends the process."""
    atheris = import_module("atheris")  # it is installed by whoever wants it
    with atheris.instrument_imports(include=["kiosk"]):
        from benchmarks.fuzz.targets import TARGETS
    target, _ = TARGETS[name]
    resource.setrlimit(resource.RLIMIT_AS, (MAX_BYTES, MAX_BYTES))
    atheris.Setup([sys.argv[0], *options], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
