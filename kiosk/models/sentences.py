"""Paragraphs that are higher than a page, parted at the ends of their sentences."""

import math
import re
from collections.abc import Iterator, Mapping
from typing import Any

from kiosk.models.page_parts import Measure

Fields = Mapping[str, Any]

ROOM_FOR_A_PARAGRAPH = 0.75
"""How much of a page a part of a paragraph may take, since sentences are not equally long."""

_SENTENCE_END = re.compile(r"(?<=[.!?…؟。])\s+")
_TAG_OR_TEXT = re.compile(r"<[^>]*>|[^<]+")


def in_sentences(fields: Fields, measure: Measure, room: float) -> Fields | None:
    """Return a text whose paragraphs are parted at ends of sentences, where one is higher than `room`, or None."""
    bottoms = [*(break_point.bottom for break_point in measure.break_points), measure.height]
    tops = [0.0, *(break_point.top for break_point in measure.break_points)]
    if len(tops) != len(fields["text"]):
        return None
    parted = [
        part
        for paragraph, top, bottom in zip(fields["text"], tops, bottoms, strict=True)
        for part in _sentences(paragraph, (bottom - top) / (room * ROOM_FOR_A_PARAGRAPH))
    ]
    return {**fields, "text": parted} if len(parted) > len(fields["text"]) else None


def _sentences(paragraph: Fields, times: float) -> Iterator[Fields]:
    """Yield a paragraph in as many parts as it is `times` higher than there is room."""
    sentences = list(_styled_sentences(paragraph["text"])) if times > 1 else []
    if len(sentences) < 2 or paragraph["style"] in {"link", "jump"}:  # noqa: PLR2004
        yield paragraph
        return
    lengths = [len(each) for each in sentences]
    target = sum(lengths) / math.ceil(times)
    start, collected = 0, list[str]()
    for index, sentence in enumerate(sentences):
        collected.append(sentence)
        length = sum(lengths[: index + 1])
        if length - start >= target or index == len(sentences) - 1:
            total = sum(lengths)
            yield {
                **paragraph,
                "style": "paragraph" if start else paragraph["style"],
                "text": " ".join(collected),
                "spokenText": paragraph["text"],
                "begin": start / total,
                "end": length / total,
            }
            start, collected = length, []


def _styled_sentences(styled: str) -> Iterator[str]:
    """Yield the sentences of styled text, each with its own marks."""
    opened = list[str]()
    sentence = ""
    for token in _TAG_OR_TEXT.findall(styled):
        if token.startswith("</"):
            sentence += token
            opened = opened[:-1]
        elif token.startswith("<"):
            sentence += token
            opened.append(token)
        else:
            start, *others = _SENTENCE_END.split(token)
            sentence += start
            for other in others:
                yield sentence + "".join(f"</{_name(tag)}>" for tag in reversed(opened))
                sentence = "".join(opened) + other
    if sentence:
        yield sentence


def _name(tag: str) -> str:
    return tag.strip("<>").split()[0]
