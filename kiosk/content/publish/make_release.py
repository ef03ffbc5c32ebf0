"""Makes a release of content."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from kiosk.content.i18n import messages
from kiosk.content.maps.features import FeatureCollection
from kiosk.content.maps.needed_maps import draw_maps
from kiosk.content.maps.office_markers import office_markers
from kiosk.content.media.icons import svg
from kiosk.content.media.scenes import builtin_scenes
from kiosk.content.publish.home_page import home_page
from kiosk.content.publish.interface_icons import INTERFACE_ICONS
from kiosk.content.schema.blocks import Show
from kiosk.content.schema.model import Content, Tab
from kiosk.content.schema.types.composites import values_of
from kiosk.content.schema.types.plain import IconType
from kiosk.content.store.release import Release
from kiosk.content.visibility.clock_evidence import evidence
from kiosk.content.visibility.consent import past_dates
from kiosk.system.signature import Signature


def make_release(
    content: Content,
    feature_collections: Mapping[str, FeatureCollection],
    scenes: Mapping[str, str],
    inputs: Mapping[str, Signature],
    copies: Mapping[str, str],
    source: Path,
    today: date,
) -> Release:
    """Return a release of content; `inputs` are the signatures of the files that were read."""
    _, saved_nanoseconds, *_ = inputs.get(source.name, (0, 0))
    newest_date, saved_on = evidence(past_dates(content), _local_day(saved_nanoseconds / 1e9), today)
    home, home_figures = home_page(content)
    block_days = tuple(_block_days(content))
    return Release(
        content=content,
        catalogues={each.code: messages.of(each) for each in content.languages},
        icons={name: svg(name) for name in sorted({*INTERFACE_ICONS, *icons_of(content)})},
        inputs=inputs,
        home=home,
        home_figures=home_figures,
        newest_date=newest_date,
        copies=copies,
        office_markers=office_markers(content, feature_collections),
        saved_on=saved_on,
        has_schedule=bool(block_days) or any(_shows_sometimes(tab) for tab in content.tabs),
        block_days=block_days,
        maps=draw_maps(content, feature_collections),
        scenes={name: (text,) for name, text in {**builtin_scenes(), **scenes}.items()},
    )


def _local_day(seconds: float) -> str:
    """Return the day of a time of change, or nothing when no calendar has it."""
    with suppress(ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(seconds).astimezone().date().isoformat()
    return ""


def _shows_sometimes(tab: Tab) -> bool:
    return tab.show is not None or any(section.show for section in tab.sections)


def _block_days(content: Content) -> Iterator[tuple[str, tuple[Show | None, ...]]]:
    for tab in content.tabs:
        for section in tab.sections:
            if any(block.show for block in section.blocks):
                yield f"{tab.id}/{section.id}", tuple(block.show for block in section.blocks)


def icons_of(content: Content) -> set[str]:
    """Return the icons that content names."""
    return {icon for _, icon in values_of(content, _is_icon)}


def _is_icon(type_: object) -> bool:
    return type_ is IconType
