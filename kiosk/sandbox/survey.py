"""The picture survey: decodes the pictures of a release with the lowest priority, to find incomplete ones.

`python -m kiosk.sandbox.survey FOLDER CACHE` reads the names of the pictures as JSON, and prints as JSON those that are
damaged. Good pictures are not decoded again, in this release or a later one.
"""

import json
import os
import sys
from pathlib import Path

from kiosk.sandbox.cache import DecodeCache
from kiosk.sandbox.limits import INCOMPLETE
from kiosk.sandbox.worker_pool import work

LOWEST_PRIORITY = 19


def main(folder: str, cache_file: str) -> int:
    """Survey the pictures that standard input names."""
    names = json.load(sys.stdin)
    if sys.platform != "win32":
        os.nice(LOWEST_PRIORITY)
    cache = DecodeCache(Path(cache_file).absolute())
    os.chdir(folder)  # the cache knows a picture by its name, which stays from release to release
    jobs = [{"name": name, "path": os.path.abspath(name)} for name in names if not cache.knows(Path(name))]  # noqa: PTH100 - as it is named
    errors = {job["name"]: error for job, error in work("picture", jobs, max_workers=1)}
    cache.remember(Path(name) for name, error in errors.items() if not error)
    json.dump([name for name, error in errors.items() if error and error[0].endswith(INCOMPLETE)], sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
