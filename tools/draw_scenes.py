"""Draws the scenes of the covers, as SVG.

    python tools/draw_scenes.py

Each is a landscape of 1200 × 400 with people and things of the kit in `tools/scenery`. What matters stands around
x = 900, so that a cover can be as wide as the screen or as narrow as a tile. The landscapes of covers
that nobody named and the people of shares become part of the program; the scenes of a made-up library lie in
`tests/other_content`. The same kit always gives the same files.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from scenery import help_scenes, landscapes, library_scenes, life_scenes, place_scenes, ten_people

from kiosk.content.media.scenes import HEAD

ROOT = Path(__file__).parent.parent
SCENES = ROOT / "resources" / "scenes"
OF_THE_LIBRARY = ROOT / "tests" / "other_content" / "resources" / "scenes"
LANDSCAPES = ROOT / "kiosk" / "content" / "media" / "landscapes"

Drawings = Mapping[str, Callable[[], str]]
DRAWINGS: Drawings = {**help_scenes.SCENES, **life_scenes.SCENES, **place_scenes.SCENES}
"""What draws each scene, by its name."""


def folders() -> dict[Path, dict[str, str]]:
    """Return the files of each folder, SVG by name."""
    program = {name.lower(): draw for name, draw in {**landscapes.LANDSCAPES, **ten_people.SCENES}.items()}
    drawings = {SCENES: DRAWINGS, LANDSCAPES: program, OF_THE_LIBRARY: library_scenes.SCENES}
    return {folder: dict(files(each)) for folder, each in drawings.items()}


def files(drawings: Drawings) -> Iterator[tuple[str, str]]:
    """Yield the name of each drawing, and it as SVG: one shape a line."""
    for name, draw in sorted(drawings.items()):
        yield name, f"{HEAD}{draw()}</svg>".replace("><", ">\n<") + "\n"


def main() -> None:
    """Write the files."""
    for folder, texts in folders().items():
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            (folder / f"{name}.svg").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
