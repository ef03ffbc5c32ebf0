"""Rules for films and sounds: captions, transcripts and posters."""

from kiosk.content.validation import media_rules
from kiosk.content.validation.context import ValidationContext
from kiosk.content.yaml.nodes import Mapping, Scalar


def film_serves_everybody(node: Mapping, context: ValidationContext) -> None:
    """Report a film without captions, without a transcript or without a poster."""
    name = node.get("film")
    silent = isinstance(name, Scalar) and media_rules.is_silent(name, context)
    if "captions" not in node and not silent:
        what = "The film has no captions: people who do not hear get nothing of what is said."
        context.warning(node, what, "Add `captions`: a WebVTT file for each language.")
    if "transcript" not in node and not silent:
        _lacks_transcript("film", node, context)
    if "poster" not in node:
        what = "The film has no picture until somebody plays it."
        context.warning(node, what, "Add `poster`: a picture that says what the film is about.")


def sound_can_be_read(node: Mapping, context: ValidationContext) -> None:
    """Report a sound without a transcript."""
    if "transcript" not in node:
        _lacks_transcript("sound", node, context)


def _lacks_transcript(called: str, node: Mapping, context: ValidationContext) -> None:
    what = f"The {called} cannot be read, searched or taken along."
    context.warning(node, what, "Add `transcript`: all that is said.")
