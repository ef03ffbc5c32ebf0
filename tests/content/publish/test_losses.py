"""A file that is cut off at the end of a line is good; what it lacks of what was shown is told."""

from kiosk.content.publish.losses import loss
from kiosk.content.schema.model import Content
from tests.models.exhibits import exhibit, heading, section, tab


def _said(before: Content, now: Content) -> str:
    diagnostic = loss(before, now, "content.yaml")
    return diagnostic.what if diagnostic else ""


def _content(*parts: tuple[str, int]) -> Content:
    made = [tab(name, *(section(f"{name}{at}", heading("x")) for at in range(count))) for name, count in parts]
    return exhibit(*made).release.content


def test_sections_that_are_missing_at_the_end_are_told() -> None:
    whole = _content(("about", 6), ("offices", 4))
    assert _said(whole, _content(("about", 6), ("offices", 3))) == (
        "A section that was shown before is missing at the end: “offices3 in ht”."
    )
    assert _said(whole, _content(("about", 5))).startswith(
        "5 sections that were shown before are missing at the end: “a"
    )
    assert "…" in _said(whole, _content(("about", 4)))


def test_what_was_changed_by_hand_is_fine() -> None:
    whole = _content(("about", 6), ("offices", 4))
    for now in ((("about", 6), ("offices", 4)), (("about", 7), ("offices", 5)), (("about", 2), ("offices", 4))):
        assert _said(whole, _content(*now)) == ""


def test_many_that_are_missing_at_once_are_told_wherever_they_stood() -> None:
    said = _said(_content(("about", 6), ("offices", 4)), _content(("about", 1), ("offices", 4)))
    assert said.startswith("5 sections that were shown before are missing: “about1 in ht”, “about2 in ht”, ")
    assert said.endswith("“about5 in ht”.")
