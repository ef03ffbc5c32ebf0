"""A map block for QML: its picture, its areas and the names on it."""

from typing import Any

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.maps.classes import shades, step_of
from kiosk.content.schema.blocks import Map as MapBlock
from kiosk.models.map.maps import Map


def area_map(localizer: Localizer, block: MapBlock, shown: Map | None) -> dict[str, Any]:
    """Return `source` and `ratio` of the picture, `areas` (`code`, `name`, `value`, `step`); `valued` if any is.

    `source` is empty where there is no map: the areas are still listed.
    """
    found = shades(block.items)
    steps = [step_of(area, found) for area in block.items]
    areas = [
        {
            "code": area.code,
            "name": localizer.localize(area.name),
            "value": localizer.localize(area.value) if area.value else "",
            "step": step,
        }
        for area, step in zip(block.items, steps, strict=True)
    ]
    fills = {area.code: str(step) for area, step in zip(block.items, steps, strict=True)}
    return {
        "source": shown.source(fills) if shown else "",
        "ratio": shown.ratio if shown else 1,
        "areas": areas,
        "valued": bool(found),
    }
