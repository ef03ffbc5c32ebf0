"""Captions show as they were written; what a visitor would miss is told with its line."""

import pytest

from kiosk.content.media import captions
from kiosk.content.schema.types import Cue
from tests.content.film_files import vtt


def _shown(*cues: str) -> tuple[Cue, ...]:
    found, errors = captions.read(vtt(*cues))
    assert errors == []
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


def test_captions_show_in_the_order_of_their_times() -> None:
    assert [cue.text for cue in _shown("00:02.000 --> 00:03.000|B", "00:00.000 --> 00:02.000|A")] == ["A", "B"]


def test_spaces_that_keep_words_together_and_signs_that_join_letters_stay() -> None:
    said = (
        "Où allez\u2011vous\u00a0? 12\u202f000\u00a0! \u06cc\u200c\u062e \u0dca\u200d\u0dc2 \u202b\u0639\u202c a\u200bb"
    )
    assert _shown(f"00:00.000 --> 00:01.000|{said}") == (Cue(0, 1000, said),)
    assert _shown("00:00.000 --> 00:01.000|12&nbsp;000&lrm;") == (Cue(0, 1000, "12\u00a0000\u200e"),)


def test_lines_of_blanks_are_no_error() -> None:
    assert _shown(
        "00:00.000 --> 00:01.000 align:start position:0%| |hel<00:00.400><c>lo</c>",
        "00:01.000 --> 00:01.010|hello| ",
        "00:01.010 --> 00:02.000| ",
        "00:02.000 --> 00:03.000|&nbsp;",
    ) == (Cue(0, 1000, "hello"), Cue(1000, 1010, "hello"))


GOOD = "00:00.000 --> 00:01.000|A"


@pytest.mark.parametrize(
    ("cues", "what"),
    [
        ([GOOD, "00:00,000 --> 00:01,000|B"], "line 6: these are no times of a caption"),
        ([GOOD, "00:00.000 -> 00:01.000|B"], "line 6: `00:00.000 -> 00:01.000` belongs to no caption"),
        ([GOOD, "00:61.000 --> 01:02.000|B"], "line 6: these are no times of a caption"),
        ([GOOD, "name|00:00.000 --> nowhere|B"], "line 7: these are no times of a caption"),
        ([GOOD, "00:02.000 --> 00:01.000|B"], "line 6: the caption ends before it begins"),
        ([GOOD, "lost after an empty line"], "line 6: `lost after an empty line` belongs to no caption"),
        ([GOOD + "|00:01.000 --> 00:02.000|B"], "line 5: a caption begins without an empty line"),
        ([GOOD, "00:01.000 --> 00:02.000"], "line 6: the caption says nothing"),
        ([GOOD, "00:01.000 --> 00:02.000|<laughs>No"], "line 6: `<laughs>` is left out"),
        ([GOOD, "00:01.000 --> 00:02.000|" + "long " * 50], "line 6: the caption has 249 characters; 200 can be read"),
        ([GOOD, "00:01.000 --> 00:02.000|A\x1bB"], "line 6: a sign in the caption cannot be shown"),
        (["00:00.000 --> 00:09.000|A"] * 4, "line 12: more than 3 captions show at once"),
    ],
)
def test_what_a_visitor_would_miss_is_told_with_its_line_and_the_rest_shows(cues: list[str], what: str) -> None:
    shown, (error,) = captions.read(vtt(*cues))
    assert error[0].startswith(what)
    assert shown[0].text.startswith("A")


def test_a_caption_that_is_too_long_is_cut_between_two_words() -> None:
    shown, _ = captions.read(vtt("00:00.000 --> 00:01.000|" + "words " * 50))
    assert shown[0].text.endswith("words …")
    assert len(shown[0].text) <= captions.LONGEST_CUE + 2


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "line 1: the file does not begin with `WEBVTT`"),
        (b"\n\n00:00.000 --> 00:01.000\nA\n", "line 1: the file does not begin with `WEBVTT`"),
        (b"WEBVTT\n\n00:00.000 --> 00:01.000\nGar\xe7on\n", "line 4: a sign is not written in UTF-8"),
        (vtt(), "there is no caption in it"),
        (vtt("NOTE nothing yet"), "there is no caption in it"),
        (vtt("00:00,000 --> 00:01,000|A"), "line 3: these are no times of a caption"),
        (b"\xef\xbb\xbf1\r\n00:00:00,000 --> 00:00:01,000\r\nGar\xe7on\r\n", "it is SubRip (SRT)"),
        (b"00:00:00,000 --> 00:00:01,000\nSaid\n", "it is SubRip (SRT)"),
        (b"0:00:00.599,0:00:04.160\nSaid\n", "it is YouTube's SBV"),
        (b"<?xml version='1.0'?>\n<!-- made -->\n<tt xml:lang='fr'>", "it is TTML"),
        (b"<tt:tt xmlns:tt='http://www.w3.org/ns/ttml'>", "it is TTML"),
        (b"<transcript><text start='0'>", "it is XML"),
        (b"[Script Info]\nTitle: A", "it is SubStation Alpha (ASS)"),
        (b"{0}{25}Said", "it is MicroDVD (SUB)"),
        (b"[00:12.00]Said", "it is LRC"),
        (b"Scenarist_SCC V1.0", "it is SCC"),
        (b'{"segments": []}', "it is JSON"),
    ],
)
def test_a_file_of_which_nobody_would_see_anything_is_refused(data: bytes, what: str) -> None:
    with pytest.raises(captions.CaptionFileError) as refused:
        captions.read(data)
    assert refused.value.error[0].startswith(what)


def test_only_the_first_errors_are_told_and_the_others_counted() -> None:
    told = captions.read(vtt(GOOD, *["00:01.000 --> 00:00.000|A"] * 100))[1]
    assert len(told) == captions.MAX_ERRORS + 1
    assert told[-1][0] == "95 more faults follow."


def test_captions_of_more_than_a_day_are_refused() -> None:
    cues = [
        f"{n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}.000 --> {n // 3600:02}:{n // 60 % 60:02}:{n % 60:02}.900|A"
        for n in range(10_001)
    ]
    with pytest.raises(captions.CaptionFileError) as refused:
        captions.read(vtt(*cues))
    assert refused.value.error[0] == "there are more than 10,000 captions."
