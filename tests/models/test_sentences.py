"""A paragraph that is higher than a page is parted between its sentences."""

from itertools import pairwise

from kiosk.models.page_parts import Measure
from kiosk.models.sentences import in_sentences

PROSE = "The first ship came with the tide. The second ship came at night. The third ship never came."


def test_each_part_of_a_paragraph_is_marked_while_the_whole_of_it_is_heard() -> None:
    fields = {"text": [{"style": "paragraph", "text": PROSE}]}
    parted = in_sentences(fields, Measure(900.0), 400.0)
    assert parted
    parts = parted["text"]
    assert " ".join(each["text"] for each in parts) == PROSE
    assert {each["spokenText"] for each in parts} == {PROSE}
    assert (parts[0]["begin"], parts[-1]["end"]) == (0, 1)
    assert all(one["end"] == other["begin"] for one, other in pairwise(parts))


def test_a_paragraph_that_has_room_stays_whole() -> None:
    assert in_sentences({"text": [{"style": "paragraph", "text": PROSE}]}, Measure(90.0), 400.0) is None
