"""Maps: files of areas are read and judged, and become shapes that can be drawn at once. No Qt."""
