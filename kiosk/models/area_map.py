"""A map block for QML: its picture, the names on it and what its shades mean."""

from typing import Any

from kiosk.content import figures
from kiosk.content.blocks import Map as MapBlock
from kiosk.content.localise import Localiser
from kiosk.content.maps.shades import shades, step_of
from kiosk.models.maps import Map


def area_map(localiser: Localiser, block: MapBlock, shown: Map | None) -> dict[str, Any]:
    """Return `source` and `ratio` of the picture, `areas` (`name`, `value`, `step`) and the `legend`.

    `source` is empty where there is no map: the areas can still be told.
    """
    found = shades(block.items)
    steps = [step_of(area, found) for area in block.items]
    numbers = localiser.catalogue.numbers
    areas = [
        {
            "name": localiser.words(area.name),
            "value": localiser.figure(area.value) if area.value else "",
            "step": step,
        }
        for area, step in zip(block.items, steps, strict=True)
    ]
    legend = [
        {"step": each.step, "least": figures.say(each.least, numbers), "most": figures.say(each.most, numbers)}
        for each in found
    ]
    looks = {area.code: str(step) for area, step in zip(block.items, steps, strict=True)}
    return {
        "source": shown.source(looks) if shown else "",
        "ratio": shown.ratio if shown else 1,
        "areas": areas,
        "legend": legend,
        "gaps": bool(found) and 0 in steps,
    }
