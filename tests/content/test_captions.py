"""Captions are read strictly: a caption that a visitor would miss is a problem with its line."""

import pytest

from kiosk.content import captions
from kiosk.content.types import Cue
from tests.content.film_files import vtt


def _shown(*cues: str) -> tuple[Cue, ...]:
    found, faults = captions.read(vtt(*cues))
    assert faults == []
    return found


def test_captions_show_from_one_moment_to_before_another() -> None:
    assert _shown("00:01.500 --> 00:02.000|Good day", "01:00:00.000 --> 01:00:01.250|Good night") == (
        Cue(1500, 2000, "Good day"),
        Cue(3_600_000, 3_601_250, "Good night"),
    )


def test_names_numbers_notes_styles_and_settings_are_passed_over() -> None:
    data = (
        b"\xef\xbb\xbfWEBVTT - a title\r\nKind: captions\r\n\r\nNOTE\r\nnothing\r\n\r\nSTYLE\r\n::cue {}\r\n\r\n"
        b"REGION\r\nid:top\r\n\r\n7\r\n00:00.000 --> 00:01.000 align:start line:0\r\nTwo\r\nlines\r\n"
    )
    assert captions.read(data) == ((Cue(0, 1000, "Two\nlines"),), [])


def test_marks_become_plain_text_and_names_stay() -> None:
    (cue,) = _shown(
        "00:00.000 --> 00:01.000|<v.loud Marie Joseph><i>Ki jan</i> ou &amp; <c.red>li</c> ye?</v>|&lt;3 <00:00.500>a"
    )
    assert cue.text == "Marie Joseph: Ki jan ou & li ye?\n<3 a"


def test_captions_that_overlap_stand_below_each_other() -> None:
    assert _shown("00:00.000 --> 00:03.000|A", "00:01.000 --> 00:02.000|B", "00:02.000 --> 00:04.000|C") == (
        Cue(0, 1000, "A"),
        Cue(1000, 2000, "A\nB"),
        Cue(2000, 3000, "A\nC"),
        Cue(3000, 4000, "C"),
    )


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "line 1: the file does not begin with `WEBVTT`"),
        (b"1\n00:00:00,000 --> 00:00:01,000\nSubRip\n", "line 1: the file does not begin with `WEBVTT`"),
        (b"WEBVTT\n\n00:00.000 --> 00:01.000\nGar\xe7on\n", "line 4: a sign is not written in UTF-8"),
        (vtt(), "there is no caption in it"),
        (vtt("00:00,000 --> 00:01,000|A"), "line 3: these are no times of a caption"),
        (vtt("00:00.000 -> 00:01.000|A"), "line 3: these are no times of a caption"),
        (vtt("00:61.000 --> 01:02.000|A"), "line 3: these are no times of a caption"),
        (vtt("name|00:00.000 --> nowhere|A"), "line 4: these are no times of a caption"),
        (vtt("00:02.000 --> 00:01.000|A"), "line 3: the caption ends before it begins"),
        (
            vtt("00:02.000 --> 00:03.000|A", "00:01.000 --> 00:04.000|B"),
            "line 6: the caption begins before the one above",
        ),
        (vtt("00:00.000 --> 00:01.000|A|00:01.000 --> 00:02.000|B"), "line 5: a caption begins without an empty line"),
        (vtt("00:00.000 --> 00:01.000"), "line 3: the caption says nothing"),
        (vtt("00:00.000 --> 00:01.000|<i></i>"), "line 3: the caption says nothing"),
        (vtt("00:00.000 --> 00:01.000|" + "long " * 50), "line 3: the caption has 249 characters; 200 can be read"),
        (vtt("00:00.000 --> 00:01.000|A\u202e"), "line 3: a sign in the caption cannot be shown"),
        (vtt(*["00:00.000 --> 00:09.000|A"] * 4), "line 12: more than 3 captions show at once"),
    ],
)
def test_what_a_visitor_would_miss_is_named_with_its_line(data: bytes, what: str) -> None:
    (fault,) = captions.read(data)[1]
    assert fault[0].startswith(what)


def test_only_the_first_faults_are_told() -> None:
    assert len(captions.read(vtt(*["00:01.000 --> 00:00.000|A"] * 100))[1]) == captions.MOST_FAULTS


def test_captions_of_more_than_a_day_are_refused() -> None:
    cues = [
        f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}.000 --> {n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}.900|A"
        for n in range(10_001)
    ]
    assert captions.read(vtt(*cues))[1][0][0] == "there are more than 10,000 captions."
