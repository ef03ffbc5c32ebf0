"""The colours of scenes.

Those of `Family` follow the family in which a scene is shown: a file holds them as they are on a light ground in the
family of `#0033A0`, and the kiosk puts others in their place. All others stay as they are drawn.
"""

from kiosk.content.media import scenes


class Family:
    """What follows the colours of the organisation and the ground on which the scene lies."""

    FAR = scenes.FAR
    """What is far away: hills, a disc behind people. Nearest to the ground."""
    NEAR = scenes.NEAR
    """What is near: the hill or floor on which people stand."""
    MID = scenes.MID
    """Things."""
    DEEP = scenes.DEEP
    """What stands out most from the ground."""
    NIGHT = scenes.NIGHT
    """Dark on every ground: shoes, trousers, openings."""
    TINT = scenes.TINT
    """The pale side of white things."""


WHITE = "#FFFFFF"
INK = "#101B3B"
MANGO, MANGO_PALE, MANGO_DARK = "#FFB81C", "#FFDB8A", "#C98700"
HIBISCUS, HIBISCUS_PALE, HIBISCUS_DARK = "#E35D75", "#F5B5BF", "#A3203F"
PALM, PALM_PALE, PALM_DARK = "#22A693", "#A4DDD0", "#00756B"
PLUM = "#7C3F8E"
WATER = "#6FA8F5"
WOOD, WOOD_DARK = "#B9793F", "#8A5426"
GREY = "#C7CEDC"
HAIR, HAIR_WHITE = "#1B1512", "#F1EDE6"
SKINS = ("#4A2C20", "#6B4430", "#8A5A3C", "#5A3626")
