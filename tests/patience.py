"""How long tests wait for what must come.

Waiting ends as soon as it has come, so patience costs nothing where all is well. What works at the lowest priority, as
what looks pictures through beside a visit does, gets a hundredth of a busy machine.
"""

PATIENCE_SECONDS = 300
PATIENCE_MILLISECONDS = PATIENCE_SECONDS * 1000
