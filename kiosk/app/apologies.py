"""What the kiosk says when it has nothing to show, in every language that it knows."""

from typing import Any


def apologies(reason: str) -> list[dict[str, Any]]:
    """Return `title`, `text`, `rightToLeft` for each language; `reason` is the key of the title in the catalogues."""
    from kiosk.content.i18n import messages
    from kiosk.content.i18n.localizer import is_right_to_left

    catalogues = messages.read_all(messages.languages())
    return [
        {
            "title": catalogue.messages[reason],
            "text": catalogue.messages["ask_at_the_desk"],
            "rightToLeft": is_right_to_left(code),
        }
        for code, catalogue in catalogues.items()
    ]
