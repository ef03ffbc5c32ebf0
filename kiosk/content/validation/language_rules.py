"""The rules for the languages of a content."""

from kiosk.content.i18n import messages
from kiosk.content.validation.catalogue_rules import PLACEHOLDERS, missing, pattern_error
from kiosk.content.validation.context import ValidationContext
from kiosk.content.validation.flags import flag
from kiosk.content.validation.key_rules import unique
from kiosk.content.validation.suggestions import advice
from kiosk.content.validation.value_rules import LANGUAGE
from kiosk.content.yaml.nodes import Mapping, Scalar


def languages_of_the_content_are_listed(node: Mapping, context: ValidationContext) -> None:
    """Report a language that is chosen and is not among the languages."""
    for code in (node.get("default_language"), node.get("source_language")):
        if isinstance(code, Scalar) and code and context.languages and code not in context.languages:
            context.error(code, f"`{code[:60]}` is not one of the `languages`.", advice(code, context.languages))


def language_is_listed_once(node: Mapping, context: ValidationContext) -> None:
    """Report a language that is listed already."""
    unique(node, "code", "languages", context)


def language_is_reviewed(node: Mapping, context: ValidationContext) -> None:
    """Report a language whose texts no native speaker has confirmed."""
    if not flag(node.get("reviewed")):
        name = node.get("name") or node.get("code") or "this language"
        what = f"No native speaker has confirmed the texts in {name}."
        context.warning(node, what, "Have them read; then write `reviewed: true`.")


def language_has_words(node: Mapping, context: ValidationContext) -> None:
    """Report messages that are missing in a language."""
    code, own = node.get("code"), node.get("interface")
    if not isinstance(code, Scalar) or not LANGUAGE.fullmatch(code) or messages.has_catalogue(code):
        return
    given = own if isinstance(own, Mapping) else {}
    words = given.get("words")
    absent = missing(words if isinstance(words, Mapping) else ())
    absent += [f"`{key}`" for key in ("months", "weekdays", "dates", "numbers") if key not in given]
    if absent:
        what = f"Buttons and dates stay English in `{code}`: there are no {', '.join(absent)}."
        context.warning(node, what, f"Add them to `interface`; `kiosk words {code}` prints what to translate.")


def patterns_have_placeholders(node: Mapping, context: ValidationContext) -> None:
    """Report patterns of dates and numbers that lack a placeholder."""
    for name in PLACEHOLDERS:
        pattern = node.get(name)
        if isinstance(pattern, Scalar) and pattern and (error := pattern_error(name, pattern)):
            context.error(pattern, *error)
