"""Python's garbage collector, in the thread that draws alone.

Python collects in whichever thread happens to ask for memory, and takes down there what it finds. A Qt object with a
timer that ends in a thread which is not its own takes the program with it.
"""

import gc

from PySide6.QtCore import QObject, Slot

from kiosk.models.clock import Clock


class GarbageCollector(QObject):
    """Collects when Python would, but only at the seconds of a visit and the steps of the attract screen.

    The oldest generation is left to `gc.collect()` between visits: it would take longer than a frame.
    """

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what was made until now stays, and need not be looked through again
        clock.second.connect(self.collect)
        clock.step.connect(self.collect)

    @Slot()
    def collect(self) -> None:
        """Collect generations 0 and 1 when they exceed the thresholds of Python."""
        for generation in (1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return
