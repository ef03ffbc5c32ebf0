"""Where the text of an entry goes when it is inserted, moved or taken out, with commas, blanks and comments.

Each function returns a replacement: where it begins, where it ends, and the text that stands there then.
"""

from typing import TypeAlias

from kiosk.content.yaml.file_style import FileStyle
from kiosk.content.yaml.regions import Region, line_start

Replacement: TypeAlias = tuple[int, int, str]


def inserted(text: str, regions: list[Region], index: int, new: str, style_of_file: FileStyle) -> Replacement:
    """Insert an entry into lines, with the blank lines that the others have between them."""
    blank = " " * (regions[0].start - line_start(text, regions[0].start))
    if index == len(regions):
        end = regions[-1].tail
        return end, end, f"{_gap(text, regions, index - 2, style_of_file)}{blank}{new}"
    gap = _gap(text, regions, max(0, index - 1), style_of_file)
    after = regions[index]
    if after.begins_line:
        return after.lead, after.lead, f"{blank}{new}{gap}"
    return after.start, after.start, f"{new}{gap}{blank}"


def inserted_in_brackets(
    text: str, regions: list[Region], index: int, new: str, style_of_file: FileStyle
) -> Replacement:
    """Insert an entry between brackets: on a line of its own if all others have one."""
    own_lines = all(each.begins_line for each in regions)
    beside = regions[min(index, len(regions) - 1)]
    blank = text[line_start(text, beside.start) : beside.start]
    if index < len(regions):
        if own_lines:
            return beside.lead, beside.lead, f"{blank}{new},{style_of_file.line_end}"
        return beside.start, beside.start, f"{new}, "
    if not own_lines:
        return beside.end, beside.end, f", {new}"
    rest = text[beside.end : beside.tail]
    comma = "" if rest.lstrip().startswith(",") else ","
    return beside.end, beside.tail, f"{comma}{rest}{style_of_file.line_end}{blank}{new}"


def without(text: str, regions: list[Region], index: int, style_of_file: FileStyle) -> Replacement:
    """Take an entry out of lines, with the blank lines in front of it; comments that stand alone stay."""
    here = regions[index]
    if index:
        gap = text[regions[index - 1].tail : here.lead]
        if not gap.strip():
            return regions[index - 1].tail, here.tail, ""
        return here.lead, _behind_line_end(text, here.tail), ""
    after = regions[1]
    if here.begins_line:
        is_blank = not text[here.tail : after.lead].strip()
        return here.lead, after.lead if is_blank else _behind_line_end(text, here.tail), ""
    comments = text[_behind_line_end(text, here.tail) : after.start]
    return here.start, after.start, f"{style_of_file.line_end}{comments}" if comments.strip() else ""


def without_in_brackets(text: str, regions: list[Region], index: int, style_of_file: FileStyle) -> Replacement:
    """Take an entry out from between brackets, with one comma."""
    del style_of_file
    here = regions[index]
    if here.begins_line and text[here.tail : here.tail + 1] in {"\r", "\n"}:
        return here.lead, _behind_line_end(text, here.tail), ""
    if index + 1 < len(regions):
        after = regions[index + 1]
        rest = text[here.end : after.start].replace(",", "", 1)
        return here.start, after.start, rest.lstrip(" ") if "#" in rest else ""
    before = regions[index - 1]
    rest = text[before.end : here.start].replace(",", "", 1)
    return before.end, here.end, rest if "#" in rest else ""


def arranged(text: str, regions: list[Region], order: list[int], style_of_file: FileStyle) -> Replacement:
    """Arrange entries in lines anew; what stands between them stays where it is."""
    first, pieces = regions[0], list[str]()
    blank = " " * (first.start - line_start(text, first.start))
    for position, each in enumerate(regions[index] for index in order):
        lead = text[each.lead : each.start] if each.begins_line else blank
        if not position and not first.begins_line:
            lead = f"{style_of_file.line_end}{lead}" if lead.strip() else ""
        pieces.append(lead + text[each.start : each.tail])
        if position + 1 < len(regions):
            pieces.append(text[regions[position].tail : regions[position + 1].lead])
    return first.lead, regions[-1].tail, "".join(pieces)


def arranged_in_brackets(text: str, regions: list[Region], order: list[int], style_of_file: FileStyle) -> Replacement:
    """Arrange entries between brackets anew: commas stay, comments at the end of their lines go along."""
    del style_of_file
    first, last, pieces = regions[0], regions[-1], list[str]()
    own_lines = all(each.begins_line for each in regions)
    for position, index in enumerate(order):
        here, each = regions[position], regions[index]
        pieces.append(text[each.lead if own_lines else each.start : each.end])
        if own_lines:
            comma = "," if "," in text[here.end : here.tail].partition("#")[0] else ""
            pieces.append(comma + text[each.end : each.tail].replace(",", "", 1))
        if position + 1 < len(regions):
            after = regions[position + 1]
            pieces.append(text[here.tail : after.lead] if own_lines else text[here.end : after.start])
    return (first.lead, last.tail, "".join(pieces)) if own_lines else (first.start, last.end, "".join(pieces))


def shifted(lines: str, columns: int) -> str:
    """Return lines that begin so many columns further right, or left."""
    moved = []
    for line in lines.splitlines(keepends=True):
        if not line.strip():
            moved.append(line)
        elif columns >= 0:
            moved.append(" " * columns + line)
        else:
            moved.append(line[min(-columns, len(line) - len(line.lstrip(" "))) :])
    return "".join(moved)


def _gap(text: str, regions: list[Region], index: int, style_of_file: FileStyle) -> str:
    """Return the line ends between an entry and the next one; where there is more between them, one line end."""
    if 0 <= index < len(regions) - 1:
        between = text[regions[index].tail : regions[index + 1].lead]
        if between and not between.strip():
            return between
    return style_of_file.line_end


def _behind_line_end(text: str, position: int) -> int:
    """Return where the line after a line end begins; the position itself where there is none."""
    if text.startswith("\r\n", position):
        return position + 2
    return position + 1 if text[position : position + 1] in {"\r", "\n"} else position
