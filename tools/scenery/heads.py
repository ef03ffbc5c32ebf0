"""Heads: about a seventh of the height of a person, without faces; hair, cloths and hats tell people apart."""

from typing import Literal

from scenery.shapes import box, disc, numbers, oval, path

Style = Literal["crop", "bun", "puffs", "wrap", "cap", "helmet", "braids", "beard", "scarf"]


def head(skin: str, style: Style = "crop", hue: str = "#1B1512", middle: float = -183) -> str:
    """Return neck, head and what covers it; `middle` is the height of the middle of the head."""
    behind, over = _COVERS[style](hue, skin)
    neck = box(-6.5, middle + 9, 13, 20, skin, 5)
    moved = f'<g transform="translate(0 {numbers(middle)})">'
    return f"{neck}{moved}{behind}{oval(0, 0, 14.5, 17, skin)}{over}</g>"


def _crop(hue: str, _skin: str) -> tuple[str, str]:
    return "", path("M-15-1C-17-23 17-23 15-3C13-10-11-11-15-1Z", hue)


def _bun(hue: str, _skin: str) -> tuple[str, str]:
    return disc(-3, -22, 9.5, hue), path("M-15 1C-17-21 15-23 15-4C6-9-6-9-15 1Z", hue)


def _puffs(hue: str, _skin: str) -> tuple[str, str]:
    return disc(-13, -13, 8, hue) + disc(13, -13, 8, hue), path("M-14.5-2C-14-22 14-22 14.5-2C6-11-6-11-14.5-2Z", hue)


def _wrap(hue: str, _skin: str) -> tuple[str, str]:
    folded = "M-16 2C-20-22-6-29 5-26C16-24 18-12 15-3C6-12-6-11-16 2Z"
    return "", path(folded, hue) + oval(-14, -19, 10, 8, hue)


def _cap(hue: str, _skin: str) -> tuple[str, str]:
    return "", path("M-15.5-2C-15-25 15-25 15.5-5L26-3L25 1L-15.5 0Z", hue)


def _helmet(hue: str, _skin: str) -> tuple[str, str]:
    return "", path("M-16-3C-16-25 16-25 16-3L21-2L21 2L-19 2L-19-2Z", hue)


def _braids(hue: str, _skin: str) -> tuple[str, str]:
    behind = path("M-15-6C-22 8-22 24-17 32L-8 30L-9 8L9 8L8 30L17 32C22 24 22 8 15-6Z", hue)
    return behind, path("M-15 0C-17-23 17-23 15 0C12-10-12-10-15 0Z", hue)


def _beard(hue: str, _skin: str) -> tuple[str, str]:
    return "", _crop(hue, "")[1] + path("M-14 4C-12 22 12 22 14 4C6 12-6 12-14 4Z", hue)


def _scarf(hue: str, _skin: str) -> tuple[str, str]:
    around = "M-17-2C-19-25 19-25 17-2C19 16 22 26 24 34L-24 34C-22 26-19 16-17-2Z"
    return path(around, hue), path("M-17 0C-19-25 19-25 17 0C14-14-14-14-17 0Z", hue) + path(
        "M-16 4C-12 16-6 17 0 17C6 17 12 16 16 4L22 30L-22 30Z", hue
    )


_COVERS = {
    "crop": _crop,
    "bun": _bun,
    "puffs": _puffs,
    "wrap": _wrap,
    "cap": _cap,
    "helmet": _helmet,
    "braids": _braids,
    "beard": _beard,
    "scarf": _scarf,
}
