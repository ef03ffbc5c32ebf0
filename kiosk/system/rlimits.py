"""Limits what the own process may take from the machine, where the system can do that (setrlimit(2))."""

import sys
from collections.abc import Mapping


def limit_process(most: Mapping[str, int]) -> None:
    """Let this process take no more of each resource, named as in setrlimit(2) without `RLIMIT_`.

    What is allowed already never becomes more. Windows has no such limits: there only the time limit of whoever started
    the process holds.
    """
    if sys.platform == "win32":
        return
    import resource

    for name, value in most.items():
        kind = getattr(resource, f"RLIMIT_{name}")
        allowed = resource.getrlimit(kind)[1]
        if allowed == resource.RLIM_INFINITY or allowed > value:
            resource.setrlimit(kind, (value, value))
