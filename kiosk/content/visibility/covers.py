"""The cover of a tab or section as views get it: the scene or picture that the content names, else a landscape."""

from datetime import date
from typing import Any

from kiosk.content.i18n.localizer import Localizer
from kiosk.content.schema.cover import Cover
from kiosk.content.schema.model import Section, Tab
from kiosk.content.visibility.consent import holds


def cover_of(item: Tab | Section, localizer: Localizer, day: date | None) -> dict[str, Any]:
    """Return the cover on a day, or on None that is not known: `scene` with `icon`, or `picture` with `alt`.

    What nobody named, or nobody may see, gives way to a landscape with the icon of the tab or section, for one id
    always the same.
    """
    from kiosk.content.media.scenes import LANDSCAPES  # the first frame has no landscape

    landscape = LANDSCAPES[sum(item.id.encode()) % len(LANDSCAPES)]
    made = {"scene": landscape, "icon": item.icon, "picture": "", "alt": ""}
    return named_cover(item.cover, localizer, day) or made


def named_cover(cover: Cover | None, localizer: Localizer, day: date | None) -> dict[str, Any]:
    """Return what the content names, if it may be seen on the day; else an empty map."""
    if not cover:
        return {}
    if cover.scene:
        return {"scene": cover.scene, "icon": "", "picture": "", "alt": ""}
    withheld = cover.consent is not None and not holds(cover.consent, day)
    if not cover.picture or withheld or cover.picture in localizer.damaged_pictures:
        return {}
    alt = localizer.localize(cover.alt) if cover.alt else ""
    return {"scene": "", "icon": "", "picture": localizer.file(cover.picture), "alt": alt}
