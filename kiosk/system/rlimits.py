"""Resource limits of this process, where the system has setrlimit(2)."""

import sys
from collections.abc import Mapping


def limit_process(maximum: Mapping[str, int]) -> None:
    """Limit the resources of this process, named as in setrlimit(2) without `RLIMIT_`.

    An existing lower limit stays. Windows has no such limits: there only the time limit of whoever started
    the process holds.
    """
    if sys.platform == "win32":
        return
    import resource

    for name, value in maximum.items():
        kind = getattr(resource, f"RLIMIT_{name}")
        allowed = resource.getrlimit(kind)[1]
        if allowed == resource.RLIM_INFINITY or allowed > value:
            resource.setrlimit(kind, (value, value))
