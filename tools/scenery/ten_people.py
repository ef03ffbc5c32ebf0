"""Ten people in a row, each in a tenth of the width: so many of them are filled as a share is of the whole."""

from scenery import land
from scenery.colours import HAIR_WHITE, HIBISCUS, HIBISCUS_DARK, MANGO, MANGO_PALE, PALM, PALM_DARK, PLUM, SKINS, Family
from scenery.people import Look, child, man, wheelchair, woman
from scenery.shapes import placed

HEIGHT = 300
"""How high they stand at most."""
_HAND, _BACK = (29, -92), (-29, -92)
_SIZE, _SEATED = 1.36, 4
"""How large they are drawn, and who sits."""


def ten() -> str:
    """Return them, from left to right."""
    row = (
        man(Look(top=Family.DEEP, skin=SKINS[1]), _HAND, _BACK, 9),
        woman(Look(top=MANGO, legs=PLUM, skin=SKINS[2], style="wrap", hair=HIBISCUS), _HAND, _BACK),
        child(Look(top=PALM, skin=SKINS[0], style="puffs"), (-25, -78), (25, -78)),
        man(Look(top=HIBISCUS, skin=SKINS[2], style="cap", hair=MANGO), _HAND, _BACK, 9),
        wheelchair(Look(top=MANGO, skin=SKINS[1], style="braids"), (16, -84)),
        woman(Look(top=Family.MID, legs=HIBISCUS_DARK, skin=SKINS[3], style="bun"), _HAND, _BACK),
        man(Look(top=PALM_DARK, skin=SKINS[0], style="beard"), _HAND, _BACK, 9),
        woman(Look(top=HIBISCUS, legs=Family.DEEP, skin=SKINS[1], style="scarf", hair=PALM), _HAND, _BACK),
        child(Look(top=MANGO_PALE, legs=PLUM, skin=SKINS[2]), (-25, -78), (25, -78)),
        man(Look(top=PLUM, skin=SKINS[3], hair=HAIR_WHITE), _HAND, _BACK, 9),
    )
    sizes = [1.0 if index == _SEATED else _SIZE for index in range(len(row))]
    return "".join(
        placed(each, 60 + 120 * index - (6 if index == _SEATED else 0), land.BASE - 3, size)
        for index, (each, size) in enumerate(zip(row, sizes, strict=True))
    )


SCENES = {"Ten": ten}
