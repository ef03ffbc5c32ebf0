"""The open section in the visitor's language, without hidden pictures."""

import logging
from typing import TYPE_CHECKING, Any, TypeVar

from kiosk.content.i18n import distances
from kiosk.content.i18n.localizer import Localizer
from kiosk.content.maps.shapes import map_name
from kiosk.content.schema.blocks import Block, Map, Office, Offices, Partner, Partners
from kiosk.content.schema.model import Section
from kiosk.models.exhibit import Exhibit
from kiosk.models.section_reference import SectionReference

if TYPE_CHECKING:
    from kiosk.models.map.maps import Map as DrawnMap

log = logging.getLogger(__name__)

T = TypeVar("T")


class OpenSection:
    """Localizes the section of `reference`, and adds maps and distances."""

    def __init__(self, exhibit: Exhibit, own_office: str = "") -> None:
        """Begin with no section. `own_office` is the id of the office in which the kiosk stands, or nothing."""
        self._exhibit = exhibit
        self._reported_missing = False
        self.own_office = own_office
        self.reference: SectionReference | None = None

    @property
    def localizer(self) -> Localizer | None:
        """Return the localizer for the visitor's language, or None before there is content."""
        return self._exhibit.localizer

    @property
    def section(self) -> Section | None:
        """Return the section without hidden pictures, with its blocks loaded, or None before there is content."""
        reference = self.reference
        return self._exhibit.without_hidden_pictures(reference.section, reference.blocks) if reference else None

    @property
    def office_map(self) -> "DrawnMap | None":
        """Return the map of the exhibit, on which the offices are shown."""
        return self._exhibit.maps.named("")

    def items(self, kind: type[T]) -> list[T]:
        """Return the items of one class in all blocks."""
        return self.reference.items(kind) if self.reference else []

    def title_of(self, reference: SectionReference | None) -> str:
        """Return the title of any section, or nothing without one."""
        localizer = self.localizer
        return localizer.localize(reference.section.title) if localizer and reference else ""

    def localized(self, item: object) -> dict[str, Any]:
        """Return the fields of a block or an item, an office with its distance; an empty map for None."""
        localizer = self.localizer
        fields = localizer.block(item) if localizer and item else {}
        return {**fields, **self._nearness(item)} if isinstance(item, Office) else fields

    def block(self, block: Block) -> dict[str, Any]:
        """Return the fields of a block for its view.

        A map block has its `map` beyond them; each partner its `number` in the section; each office its `distance`; and
        the first block with offices `hasMap`: it shows the map with all offices of the section.
        """
        fields, localizer = self.localized(block), self.localizer
        if isinstance(block, Offices):
            fields["items"] = [
                {**its, **self._nearness(each)} for each, its in zip(block.items, fields["items"], strict=True)
            ]
            fields["hasMap"] = self.items(Office)[0] is block.items[0]
        if isinstance(block, Partners):
            first = next(number for number, each in enumerate(self.items(Partner)) if each is block.items[0])
            fields["items"] = [{**its, "number": first + index} for index, its in enumerate(fields["items"])]
        if isinstance(block, Map) and localizer:
            from kiosk.models.map.area_map import area_map

            fields["map"] = area_map(localizer, block, self.map_of(block))
        return fields

    def map_block(self, block_index: int) -> Map | None:
        """Return the map block with this index, or None where there is none."""
        blocks = self.section.blocks if self.section else ()
        block = blocks[block_index] if 0 <= block_index < len(blocks) else None
        return block if isinstance(block, Map) else None

    def map_of(self, block: Map) -> "DrawnMap | None":
        """Return the map that a map block shows."""
        return self._exhibit.maps.named(map_name(block.file, block.code_property))

    def report_missing_office(self) -> None:
        """Write to the log, once, that the office in which the kiosk is said to stand is not in this tab."""
        reference = self.reference
        if self.own_office and not self._reported_missing and reference and self.items(Office) and not reference.here:
            self._reported_missing = True
            log.warning(
                "no office in the tab %s has the id %s: no distances are shown", reference.tab.id, self.own_office
            )

    def _nearness(self, office: Office) -> dict[str, Any]:
        """Return the distance of an office as text, and whether the kiosk stands there."""
        localizer, here = self.localizer, self.reference.here if self.reference else None
        distance = distances.formatted(here, office, localizer.catalogue) if localizer else ""
        return {"distance": distance, "here": here is not None and office.id == here.id}
