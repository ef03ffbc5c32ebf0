"""The rules for texts in several languages."""

import re
from collections.abc import Callable
from collections.abc import Mapping as ByCode
from typing import Any, TypeVar

from kiosk.content.schema.types import (
    ANY_LANGUAGE,
    Captions,
    Figure,
    LocalizedText,
    Measure,
    Paragraph,
    Quantity,
    Recordings,
    RichText,
    SoundFiles,
)
from kiosk.content.validation import markdown, media_rules
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.proofreading import proofread, proofread_markdown, proofread_translations
from kiosk.content.validation.suggestions import advice, listed
from kiosk.content.yaml.decoding import with_single_blanks
from kiosk.content.yaml.nodes import Mapping, Node, Scalar, kind_of
from kiosk.content.yaml.plain_numbers import GROUPED, PLAIN, plainly

LONGEST_WORDS = 2_000
LONGEST_PROSE = 4_000
LONGEST_QUANTITY = 15
"""Characters of a number that can still be drawn and read."""
LONGEST_SENTENCE = 20
"""Words in a sentence that most people still follow at first reading."""

_SHORTEST_OF_MANY_WORDS = 2 * LONGEST_SENTENCE
"""Characters that more words than that cannot have."""

_SINGLE = {"type": ["string", "number"], "minLength": 1}
_LANGUAGES = {
    "type": "object",
    "patternProperties": {"^[a-z]{2,3}(-[A-Z]{2})?$": _SINGLE},
    "additionalProperties": False,
    "minProperties": 1,
}
LOCALIZED_TEXT_SCHEMA: dict[str, Any] = {
    "anyOf": [_SINGLE, _LANGUAGES],
    "examples": ["IOM", {"en": "Welcome", "fr": "Bienvenue"}],
}
FIGURE_SCHEMA: dict[str, Any] = {
    **LOCALIZED_TEXT_SCHEMA,
    "examples": [1245000, {"en": "1.6 million", "fr": "1,6 million"}],
}
QUANTITY_SCHEMA: dict[str, Any] = {
    "anyOf": [{"type": "number", "minimum": 0}, {"type": "string", "pattern": r"^[0-9]+(\.[0-9]+)? ?%?$"}],
    "examples": [1041000, 84.5, "36%"],
}
RICH_TEXT_SCHEMA: dict[str, Any] = {
    "anyOf": [_SINGLE, _LANGUAGES],
    "examples": [{"en": "A paragraph with **bold** words.\n\n- a point\n- another point\n"}],
}
RECORDINGS_SCHEMA: dict[str, Any] = {
    "type": "object",
    "patternProperties": {"^[a-z]{2,3}(-[A-Z]{2})?$": media_rules.SOUND_SCHEMA},
    "additionalProperties": False,
    "minProperties": 1,
    "examples": [{"ht": "resources/welcome-ht.ogg"}],
}
CAPTIONS_SCHEMA: dict[str, Any] = {
    **RECORDINGS_SCHEMA,
    "patternProperties": {"^[a-z]{2,3}(-[A-Z]{2})?$": media_rules.CAPTIONS_SCHEMA},
    "examples": [{"ht": "resources/arrival-ht.vtt", "fr": "resources/arrival-fr.vtt"}],
}

_Value = TypeVar("_Value")
_SENTENCE_END = r"(?<=[.!?…؟。])[\"”’»)]*\s+|\n\n"
_LETTER = re.compile(r"\w")


def read_localized_text(node: Node, context: ValidationContext) -> LocalizedText:
    """Return a text of one paragraph in its languages."""
    return LocalizedText(_by_language(node, context, _one_paragraph_each))


def read_figure(node: Node, context: ValidationContext) -> Figure:
    """Return a figure, in its languages or as one number for all."""
    if isinstance(node, Scalar) and GROUPED.fullmatch(node):
        what = f"`{node[:60]}` is written as in one language."
        context.warning(
            node, what, "Write it plainly, as `12000` or `84.5`: the screen writes it as each language does."
        )
    return Figure(_by_language(node, context, _one_paragraph_each))


def read_measure(node: Node, context: ValidationContext) -> Measure:
    """Return a figure that is compared with others."""
    return Measure(read_figure(node, context).texts)


def read_quantity(node: Node, context: ValidationContext) -> Quantity:
    """Return a plain number that can be drawn."""
    how = "Write digits, with a point before parts: `1041000`, `84.5` or `36%`."
    if not isinstance(node, Scalar):
        context.error(node, f"One number for all languages belongs here, not {kind_of(node)}.", how)
    elif node.startswith("-"):
        context.error(
            node, f"`{node[:60]}` is less than nothing: a chart begins at 0.", "Show it as text or `numbers`."
        )
    elif not PLAIN.fullmatch(node):
        if plain := plainly(node):
            how = f"Write it plainly: `{plain}`. The screen writes it as each language does."
        context.error(node, f"`{node[:60]}` is not a plain number." if node else "The number is missing.", how)
    elif len(node) > LONGEST_QUANTITY:
        context.error(node, f"The number has {len(node)} characters; {LONGEST_QUANTITY} are possible.", "Round it.")
    return Quantity({ANY_LANGUAGE: str(node)})


def read_rich_text(node: Node, context: ValidationContext) -> RichText:
    """Return a text of several paragraphs in its languages."""
    return RichText(_by_language(node, context, _paragraphs_of_each))


def read_recordings(node: Node, context: ValidationContext) -> Recordings:
    """Return the recordings by language; languages may be missing."""
    return Recordings(_files(node, context, media_rules.read_sound, "Sound files", "welcome-ht.ogg"))


def read_sound_files(node: Node, context: ValidationContext) -> SoundFiles:
    """Return the sound files of a block by language; languages may be missing."""
    return SoundFiles(_files(node, context, media_rules.read_sound, "Sound files", "welcome-ht.ogg"))


def read_captions(node: Node, context: ValidationContext) -> Captions:
    """Return the captions by language; a language without captions is a warning."""
    found = _files(node, context, media_rules.read_captions, "Caption files", "arrival-ht.vtt")
    missing = [code for code in context.languages if code not in found]
    if found and missing:
        what = f"There are no captions in {', '.join(missing)}."
        context.warning(node, what, "Add them; until then visitors read those of another language.")
    return Captions({code: media_rules.cues(name, context) for code, name in found.items()})


def _files(
    node: Node, context: ValidationContext, read: Callable[[Scalar, ValidationContext], None], called: str, example: str
) -> dict[str, str]:
    """Return the names of files by their languages."""
    if not isinstance(node, Mapping) or not node:
        how = f"Write the file of each language: `{{ht: resources/{example}}}`."
        context.error(node, f"{called} by language belong here, not {kind_of(node)}.", how)
        return {}
    return {code: _file(file, context, read) for code, file in _of_known_languages(node, context).items()}


def _file(node: Node, context: ValidationContext, read: Callable[[Scalar, ValidationContext], None]) -> str:
    if not isinstance(node, Scalar) or not node:
        context.error(node, f"The name of a file belongs here, not {kind_of(node)}.", "Write it after the colon.")
        return ""
    read(node, context)
    return str(node)


def _by_language(
    node: Node,
    context: ValidationContext,
    read: Callable[[ByCode[str, Scalar], str, ValidationContext], ByCode[str, _Value]],
) -> ByCode[str, _Value]:
    """Return what `read` makes of a text in its languages. It gets all at once, and joined to one for first looks."""
    if isinstance(node, Scalar):
        return read({ANY_LANGUAGE: node}, node, context)
    if isinstance(node, Mapping) and node:
        texts: ByCode[str, Any] = _in_known_languages(node, context)
        try:
            together = "".join(texts.values())
        except TypeError:
            texts = {code: text for code, text in texts.items() if _is_text(text, context)}
            together = "".join(texts.values())
        return read(texts, together, context)
    what = f"A text belongs here, not {kind_of(node)}."
    context.error(node, what, "Write the text in each language: `{en: Welcome, fr: Bienvenue}`.")
    return {}


def _is_text(node: Node, context: ValidationContext) -> bool:
    if isinstance(node, Scalar):
        return True
    context.error(node, f"A text belongs here, not {kind_of(node)}.", "Write the text after the colon.")
    return False


def _in_known_languages(node: Mapping, context: ValidationContext) -> ByCode[str, Node]:
    proofread_translations(node, context)
    if tuple(node) == context.languages:
        return node
    missing = [code for code in context.languages if code not in node]
    if missing:
        what = f"The text is missing in {', '.join(missing)}."
        context.warning(node, what, "Add it; until then visitors read another language here.")
    return _of_known_languages(node, context)


def _of_known_languages(node: Mapping, context: ValidationContext) -> dict[str, Node]:
    for code in node:
        if context.languages and code not in context.languages:
            what = f"`{code[:60]}` is not one of the languages of this content."
            how = f"Choose one of {listed(context.languages)}, or add it to `languages`."
            context.lacks(node.key_location(code), what, advice(code, context.languages, how))
    return {code: text for code, text in node.items() if code in (context.languages or node)}


def _one_paragraph_each(nodes: ByCode[str, Scalar], together: str, context: ValidationContext) -> dict[str, str]:
    may_have_blanks = "  " in together or "\n" in together or "\t" in together
    texts = {}
    for code, node in nodes.items():
        has_blanks = may_have_blanks and ("  " in node or "\n" in node or "\t" in node)
        texts[code] = text = with_single_blanks(node) if has_blanks else node.strip()
        if not text:
            _refuse_empty(node, context)
        if len(node) > _SHORTEST_OF_MANY_WORDS:
            if len(node) > LONGEST_WORDS:
                _refuse_length(node, LONGEST_WORDS, context)
            _check_sentences(node, text, context)
    proofread(nodes.values(), together, context)
    return texts


def _paragraphs_of_each(
    nodes: ByCode[str, Scalar], _together: str, context: ValidationContext
) -> dict[str, tuple[Paragraph, ...]]:
    return {code: _paragraphs(node, context) for code, node in nodes.items()}


def _paragraphs(node: Scalar, context: ValidationContext) -> tuple[Paragraph, ...]:
    if not node.strip():
        _refuse_empty(node, context)
    if len(node) > LONGEST_PROSE:
        _refuse_length(node, LONGEST_PROSE, context)
        return ()
    paragraphs, plain = markdown.read(node, context)
    _check_sentences(node, plain, context)
    proofread_markdown(node, plain, context)
    return paragraphs


def _refuse_empty(node: Scalar, context: ValidationContext) -> None:
    context.error(node, "The text is empty.", "Write the text, or delete the key.")


def _refuse_length(node: Scalar, maximum: int, context: ValidationContext) -> None:
    what = f"The text has {len(node):,} characters; {maximum:,} are possible."
    context.error(node, what, "Shorten it: visitors read standing.")


def _check_sentences(node: Scalar, text: str, context: ValidationContext) -> None:
    if text.count(" ") < LONGEST_SENTENCE:
        return
    if all(part.count(" ") < LONGEST_SENTENCE for part in text.split(". ")):
        return  # looking for the true ends of sentences takes ten times as long, and could only find more of them
    longest = max(map(_count_words, re.split(_SENTENCE_END, text)))
    if longest > LONGEST_SENTENCE:
        what = f"A sentence of {longest} words is hard to follow."
        context.warning(node, what, f"Make two of it: at most {LONGEST_SENTENCE} words each.")


def _count_words(sentence: str) -> int:
    return sum(1 for part in sentence.split(" ") if _LETTER.search(part))
