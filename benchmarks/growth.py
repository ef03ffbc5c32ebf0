"""Writes a content folder of any size, made of the words of the shipped content.

`python -m benchmarks.growth FOLDER --blocks 10000 --pictures 1000 --films 50 --languages 8` is the largest content that
is measured. Each shipped block is cut into blocks of at most two items; they follow each other again and again.
Languages beyond the shipped ones borrow their words. The same arguments write the same folder.
"""

import argparse
import json
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter

SHIPPED = Path(__file__).parent.parent / "content.yaml"
NAMES = {
    "ht": "Kreyòl",
    "fr": "Français",
    "en": "English",
    "es": "Español",
    "pt": "Português",
    "de": "Deutsch",
    "it": "Italiano",
    "nl": "Nederlands",
    "pl": "Polski",
    "sv": "Svenska",
    "da": "Dansk",
    "fi": "Suomi",
}
MAX_TABS = 6
SECTION_BLOCKS = 23
PICTURED = frozenset({"picture", "gallery", "story", "film"})
"""Kinds of block with files, of which there are as many as asked for."""
PIECE_ITEMS = 2
FIRST = "tab-0/part-0"
"""The first section of what is made."""
SCENES = Path("resources", "scenes")
SHORT_LINE = 100
SIZES = ((320, 240), (640, 480), (800, 450), (480, 720), (1280, 720), (1600, 1200))
"""Pixels of the pictures, in turn."""

_INNER_LINK = re.compile(r"\(#[^)]*\)")

Entry = dict[str, Any]


def write_content(folder: Path, *, blocks: int, pictures: int, films: int = 0, languages: int) -> Path:
    """Write a content folder of this size without errors, and return its content file.

    `pictures` of the blocks show a picture of their own, `films` of them a film; `languages` is 1 to 12.
    """
    codes = list(NAMES)[:languages]
    shipped = yaml.load(SHIPPED.read_text("utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506 - texts only
    source = folder / "content.yaml"
    for name in (*(each["picture"] for each in shipped["attract"]["pictures"]), shipped["map"]["file"]):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SHIPPED.parent / name, folder / name)
    shutil.copytree(SHIPPED.parent / SCENES, folder / SCENES, dirs_exist_ok=True)
    for number in range(pictures):
        _draw(folder / _picture(number), number)
    for number in range(films):
        _shoot(folder / _film(number), folder / _film(0))
    source.write_text("".join(_lines(_content(shipped, codes, blocks, (pictures, films)))), "utf-8")
    return source


def _content(shipped: Entry, codes: list[str], blocks: int, files: tuple[int, int]) -> Entry:
    """Return the whole content as plain values."""
    made = _blocks(shipped["tabs"], blocks, *files)
    section_count = -(-blocks // SECTION_BLOCKS)
    tab_count = min(MAX_TABS, section_count)
    shares = [section_count // tab_count + (index < section_count % tab_count) for index in range(tab_count)]
    tabs = [
        _tab(tab, index, share, made)
        for index, (tab, share) in enumerate(zip(cycle(shipped["tabs"]), shares, strict=False))
    ]
    content = {key: value for key, value in shipped.items() if key not in {"languages", "tabs"}}
    content["languages"] = [{"code": code, "name": NAMES[code], "reviewed": "true"} for code in codes]
    content["default_language"] = content["source_language"] = codes[0]
    content["help"] = FIRST
    content["home"] = _home(
        shipped["home"], {f"{tab['id']}/{each['id']}": each for tab in tabs for each in tab["sections"]}
    )
    content["tabs"] = tabs
    told: Entry = _told(content, codes, f"(#{tabs[-1]['id']})")
    return told


def _tab(shipped: Entry, index: int, share: int, made: Iterator[Entry]) -> Entry:
    sections = [
        {**section, "id": f"part-{number}", "blocks": list(islice(made, SECTION_BLOCKS))}
        for number, section in enumerate(islice(cycle(shipped["sections"]), share))
    ]
    return {**shipped, "id": f"tab-{index}", "sections": sections}


def _blocks(tabs: list[Entry], count: int, pictures: int, films: int) -> Iterator[Entry]:
    """Yield this many blocks; the pictures and films are spread evenly among the others."""
    shipped = [block for tab in tabs for section in tab["sections"] for block in section["blocks"]]
    alt = next(item["alt"] for block in shipped for item in block.get("items", ()) if "alt" in item)
    others = cycle([piece for block in shipped if block["kind"] not in PICTURED for piece in _pieces(block)])
    film = {"kind": "film", "title": tabs[0]["title"], "alt": alt}
    shown = played = 0
    for number in range(count):
        if (number + 1) * pictures // count > shown:
            yield {"kind": "picture", "picture": _picture(shown), "alt": alt, "caption": alt}
            shown += 1
        elif (number + 2) * films // count > played:
            yield {**film, "film": _film(played), **({"poster": _picture(played)} if played < pictures else {})}
            played += 1
        else:
            yield _named_apart(next(others), number)


def _pieces(block: Entry) -> list[Entry]:
    """Return the block cut into blocks of few items; the parts of a chart stay together."""
    items = [] if block["kind"] == "chart" else block.get("items", [])
    starts = range(0, len(items), PIECE_ITEMS)
    return [{**block, "items": items[start : start + PIECE_ITEMS]} for start in starts] or [block]


def _named_apart(block: Entry, number: int) -> Entry:
    """Return the block with ids and links that hold in the content that is made."""
    items = [_item(item, f"item-{number}-{index}") for index, item in enumerate(block.get("items", []))]
    return {**block, "items": items} if items else block


def _item(item: Entry, item_id: str) -> Entry:
    changed = {"id": item_id, "link": FIRST}
    return {key: changed.get(key, value) for key, value in item.items()}


def _home(shipped: Entry, sections: Mapping[str, Entry]) -> Entry:
    """Return Home with as many cards as there are `sections` to which they can lead, and a figure if one has some."""
    cards = zip((shipped["hero"], *shipped["needs"]), sections, strict=False)
    hero, *needs = ({**card, "link": link} for card, link in cards)
    with_figures = [link for link, each in sections.items() if any(map(_has_figure, each["blocks"]))]
    facts = [{**shipped["facts"][0], "link": link} for link in with_figures[:1]]
    rest = {key: value for key, value in shipped.items() if key != "facts"}
    return {**rest, "hero": hero, "needs": needs, **({"facts": facts} if facts else {})}


def _has_figure(block: Entry) -> bool:
    return block["kind"] == "numbers" and any("confirmed" not in item for item in block["items"])


def _told(value: Any, codes: list[str], link: str) -> Any:
    """Return plain values with texts in just these languages, in which links lead to `link`."""
    if isinstance(value, str):
        return _INNER_LINK.sub(link, value)
    if isinstance(value, list):
        return [_told(each, codes, link) for each in value]
    if not value.keys() <= NAMES.keys():
        return {key: _told(each, codes, link) for key, each in value.items()}
    texts = list(value.values())
    return {
        code: _told(value.get(code) or _borrowed(texts[index % len(texts)]), codes, link)
        for index, code in enumerate(codes)
    }


def _borrowed(text: str) -> str:
    """Return a text of the same length as in another language: what is just the same is no translation."""
    letter = next(filter(str.isalpha, text), "")
    return text.replace(letter, letter.swapcase(), 1)


def _lines(value: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Yield the lines of a group as people write them: short groups of texts on one line."""
    for key, each in value.items():
        if isinstance(each, str):
            yield f"{indent}{key}: {_quoted(each)}\n"
        elif isinstance(each, list):
            yield f"{indent}{key}:\n"
            yield from _entries(each, indent + "  ")
        else:
            short = _group(each)
            if short:
                yield f"{indent}{key}: {short}\n"
            else:
                yield f"{indent}{key}:\n"
                yield from _lines(each, indent + "  ")


def _entries(values: list[Any], indent: str) -> Iterator[str]:
    for value in values:
        short = _quoted(value) if isinstance(value, str) else _group(value)
        if short:
            yield f"{indent}- {short}\n"
        else:
            first, *others = _lines(value, indent + "  ")
            yield f"{indent}- {first.lstrip()}"
            yield from others


def _group(value: Mapping[str, Any]) -> str:
    if not all(isinstance(each, str) for each in value.values()):
        return ""
    line = ", ".join(f"{key}: {_quoted(each)}" for key, each in value.items())
    return f"{{{line}}}" if len(line) <= SHORT_LINE else ""


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _picture(number: int) -> str:
    return f"resources/{number:04}.{'png' if number % 4 == 0 else 'jpg'}"


def _film(number: int) -> str:
    return f"resources/{number:04}.mp4"


def _shoot(path: Path, first: Path) -> None:
    """Write a film of ten seconds: the first with ffmpeg, the others as copies of it."""
    if path != first:
        shutil.copyfile(first, path)
        return
    pattern = ("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=25:duration=10")
    encoded = ("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-bitexact", "-threads", "1")
    subprocess.run(("ffmpeg", "-loglevel", "error", "-nostdin", "-y", *pattern, *encoded, str(path)), check=True)


def _draw(path: Path, number: int) -> None:
    """Write a picture like no other: a sky, and the bits of its number as houses."""
    width, height = SIZES[number % len(SIZES)]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    sky = QLinearGradient(QPoint(0, 0), QPoint(width, height))
    sky.setColorAt(0, QColor.fromHsv(number * 37 % 360, 120, 240))
    sky.setColorAt(1, QColor.fromHsv(number * 53 % 360, 60, 160))
    painter = QPainter(image)
    painter.fillRect(image.rect(), sky)
    for bit in range(16):
        roof = height // 2 if number >> bit & 1 else height * 3 // 4
        painter.fillRect(QRect(bit * width // 16, roof, width // 20, height - roof), QColor.fromHsv(bit * 22, 90, 90))
    painter.end()
    if not image.save(str(path), quality=80 if path.suffix == ".jpg" else -1):
        message = f"{path} cannot be written"
        raise OSError(message)


def main() -> None:
    """Write the folder that the command line asks for, and print the name of its content file."""
    parser = argparse.ArgumentParser(prog="benchmarks.growth", description="Write a content folder of any size.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--blocks", type=int, default=10_000)
    parser.add_argument("--pictures", type=int, default=1_000)
    parser.add_argument("--films", type=int, default=50)
    parser.add_argument("--languages", type=int, default=8, choices=range(1, len(NAMES) + 1))
    options = parser.parse_args()
    size = {"blocks": options.blocks, "pictures": options.pictures, "films": options.films}
    print(write_content(options.folder, **size, languages=options.languages))


if __name__ == "__main__":
    main()
