"""A projected map, ready to be drawn. These are the only classes of maps that a start loads."""

from kiosk.content.schema.record import Record, record

Corners = tuple[int, ...]
"""Points of a closed line on the grid, as x, y, x, y, …"""


def map_name(file: str | None, code_property: str | None) -> str:
    """Return the name of a map: its file and, if named, the property that holds its codes; nothing without a file."""
    return f"{file or ''}{f'?{code_property}' if file and code_property else ''}"


@record(frozen=True, kw_only=True)
class Shape(Record):
    """One area on the grid; y grows downwards."""

    code: str
    rings: tuple[Corners, ...]
    label: tuple[int, int]
    """A point where its name can stand."""


@record(frozen=True, kw_only=True)
class ProjectedMap(Record):
    """A map in its frame, `width` by `height` grid units."""

    width: int
    height: int
    west: float
    north: float
    steps_per_degree: tuple[float, float]
    """Towards the east and towards the south."""
    shapes: tuple[Shape, ...]

    def project(self, north: float, east: float) -> tuple[float, float] | None:
        """Return the position of a point as fractions of width and height, or None when it lies outside."""
        across, down = self.steps_per_degree
        x, y = (east - self.west) % 360 * across / self.width, (self.north - north) * down / self.height
        return (x, y) if 0 <= x <= 1 and 0 <= y <= 1 else None
