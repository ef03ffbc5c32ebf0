"""`python -m benchmarks.fuzz --minutes 60` feeds each parser with broken inputs, which Atheris makes from good ones.

`pip install atheris` first. What was tried stays in `build/fuzz`, so that the next run goes on from it.
"""

import argparse
import subprocess
import sys
from importlib.util import find_spec

from benchmarks.fuzz.targets import ROOT, TARGETS

BUILD = ROOT / "build" / "fuzz"
LONGEST_SECONDS = 10
"""For one input: what takes longer is a fault, too."""
MAX_MEGABYTES = 2048
LARGEST_SEED = 100_000


def run(name: str, seconds: int) -> bool:
    """Feed a target for so many seconds; return whether it stood that."""
    _, seeds = TARGETS[name]
    corpus, faults = BUILD / name / "corpus", BUILD / name / "faults"
    for folder in (corpus, faults):
        folder.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(sorted(ROOT.glob(seeds)) if seeds else ()):
        if path.is_file() and path.stat().st_size <= LARGEST_SEED and "build" not in path.parts:
            (corpus / f"seed-{number}").write_bytes(path.read_bytes())
    options = (
        f"-max_total_time={seconds}",
        f"-timeout={LONGEST_SECONDS}",
        f"-rss_limit_mb={MAX_MEGABYTES}",
        f"-artifact_prefix={faults}/",
        "-verbosity=0",
        "-print_final_stats=1",
    )
    command = (sys.executable, "-m", "benchmarks.fuzz.target", name, str(corpus), *options)
    log = BUILD / name / "log"
    with log.open("wb") as out:
        ended = subprocess.run(command, cwd=ROOT, stdout=out, stderr=out, check=False)
    said = log.read_text("utf-8", "replace")
    executed = next((line.split()[-1] for line in said.splitlines() if "number_of_executed_units" in line), "?")
    verdict = "stood them" if ended.returncode == 0 else f"broke: see {log.relative_to(ROOT)}"
    sys.stdout.write(f"{name:10} {executed:>9} inputs  {verdict}\n")
    sys.stdout.flush()
    return ended.returncode == 0


def main() -> int:
    """Feed all targets, or those that were named, one after the other; return 1 when one broke, 2 without Atheris."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fuzz", description="Feeds parsers with broken inputs.")
    parser.add_argument("--minutes", type=float, default=10, help="for all of them together")
    parser.add_argument("--only", nargs="+", choices=TARGETS, default=list(TARGETS), help="only these")
    options = parser.parse_args()
    if not find_spec("atheris"):
        parser.error("Atheris is not installed: `pip install atheris` first")
    seconds = max(1, round(options.minutes * 60 / len(options.only)))
    stood = [run(name, seconds) for name in options.only]
    return 0 if all(stood) else 1


if __name__ == "__main__":
    sys.exit(main())
