"""WebVTT is read as its specification says, whoever wrote it."""

from collections.abc import Iterable

import pytest

from kiosk.content.media import webvtt


def _captions(text: str) -> list[tuple[tuple[int, int] | None, str]]:
    """Return times and text of each block that has times."""
    found = []
    for block in webvtt.blocks(text):
        index = webvtt.times_line(block)
        if index is not None:
            found.append((webvtt.times(block[index][1]), "|".join(line for _, line in block[index + 1 :])))
    return found


def _texts(lines: Iterable[str]) -> list[str]:
    return [text for times, text in _captions("\n".join(lines)) if times]


TIME = "00:01.000 --> 00:02.000"


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("WEBVTT", True),
        ("WEBVTT\n", True),
        ("WEBVTT\r\n", True),
        ("WEBVTT a title", True),
        ("WEBVTT\ta title", True),
        ("WEBVTT:", False),
        ("WEBVTTs", False),
        ("webvtt", False),
        (" WEBVTT", False),
        ("\nWEBVTT", False),
    ],
)
def test_a_file_says_at_its_very_beginning_that_it_is_one(text: str, is_one: bool) -> None:  # noqa: FBT001
    assert webvtt.has_signature(text) == is_one


def test_the_first_caption_may_stand_directly_below_the_head() -> None:
    assert _texts(["WEBVTT", TIME, "first", "", TIME, "second"]) == ["first", "second"]
    assert _texts(["WEBVTT", "Kind: captions", "7", TIME, "first"]) == ["first"]


def test_any_name_may_stand_above_the_times() -> None:
    for name in ("NOTE 1", "NOTEBOOK", "STYLE", "REGION", "1", " ", "->", " - - >"):
        assert _texts(["WEBVTT", "", name, TIME, "said"]) == ["said"], name


def test_a_note_a_style_and_a_region_are_no_captions_and_end_with_their_empty_line() -> None:
    head = ["WEBVTT", "", "NOTE a note", "of two lines", "", "STYLE", "::cue {}", "", "REGION", "id:top", ""]
    assert _texts([*head, TIME, "said"]) == ["said"]


def test_times_begin_a_caption_also_where_an_empty_line_is_missing() -> None:
    assert _texts(["WEBVTT", "", TIME, "one", TIME, "two"]) == ["one", "two"]
    assert _texts(["WEBVTT", "", "NOTE a note", "of two lines", TIME, "one"]) == ["one"]
    assert _texts(["WEBVTT", "", "-->", TIME, "one", "a --> b", TIME, "two"]) == ["one", "two"]


def test_a_line_of_blanks_ends_no_caption() -> None:
    assert _texts(["WEBVTT", "", TIME, " ", "said", "\t", "and more", "", " ", TIME, "last"]) == [
        " |said|\t|and more",
        "last",
    ]


def test_lines_end_as_on_any_system() -> None:
    assert _texts(f"WEBVTT\r\rname\r{TIME}\rone\n\r\n{TIME}\r\ntwo".split("\0")) == ["one", "two"]


def test_a_null_is_a_damaged_sign_and_ends_nothing() -> None:
    assert _texts(["WEBVTT", "\0", "Kind: captions", TIME, "a\0b"]) == ["a\ufffdb"]


@pytest.mark.parametrize(
    ("line", "times"),
    [
        ("00:00.000 --> 00:01.250", (0, 1250)),
        ("00:00.000-->00:01.250", (0, 1250)),
        (" \t00:00.000\t-->\f00:01.250align:start", (0, 1250)),
        ("0:00:00.000 --> 123:00:00.001 line:0", (0, 442_800_001)),
        ("60:00:00.000 --> 59:59.999", (216_000_000, 3_599_999)),
    ],
)
def test_times_are_found(line: str, times: tuple[int, int]) -> None:
    assert webvtt.times(line) == times


@pytest.mark.parametrize(
    "begin",
    [
        "0:00.000",
        "60:00.000",
        "000:00.000",
        "00:60.000",
        "00:60:00.000",
        "00:00:60.000",
        "00:0:00.000",
        "00:00:0.000",
        "00:000:00.000",
        "00:00.00",
        "00:00.0000",
        "00:00,000",
        "00.000",
        "-00:00.000",
        "x00:00.000",
        "00:00.000x",
        "\u0660\u0660:\u0660\u0660.\u0660\u0660\u0660",
        "9" * 5000 + ":00:00.000",
    ],
)
def test_what_only_looks_like_a_time_is_none(begin: str) -> None:
    assert webvtt.times(f"{begin} --> 99:00:00.000") is None
    assert webvtt.times(f"00:00.000 --> {begin}") is None or begin.endswith("x")


def _plain(text: str) -> tuple[str, list[str]]:
    left_out = list[str]()
    return webvtt.plain(text, left_out.append), left_out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<b>a</b> <i.d e>b</i> <u>c</u> <c.red.bg_blue>d</c>", "a b c d"),
        ("<ruby>a<rt>b</rt></ruby> <lang fr>c</lang> <00:00:00.500>d", "ab c d"),
        ("<v Marie>a</v> <v.loud Jean Paul>b</v> <v>c", "Marie: a Jean Paul: b c"),
        ('<font color="#fff">a</font>', "a"),
        ("<c\n.x>a</c\n>", "a"),
        ("a &amp; b &lt;c&gt; &quot;d&quot; &eacute; &#233;", 'a & b <c> "d" é é'),
        ("Où\u00a0? 12\u202f000 et&nbsp;!", "Où\u00a0? 12\u202f000 et\u00a0!"),
        (
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0d9a\u0dca\u200d\u0dc2 a\u200bb&lrm;c&rlm;d",
            "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \u0d9a\u0dca\u200d\u0dc2 a\u200bb\u200ec\u200fd",
        ),
        (" a \t b \n\n \n c", "a b\nc"),
        ("I <3 you, 1 < 2", "I <3 you, 1 < 2"),
    ],
)
def test_marks_become_words(text: str, said: str) -> None:
    assert _plain(text) == (said, [])


def test_marks_that_nobody_knows_are_handed_out() -> None:
    assert _plain("<laughs> Yes</b> <script x>a</script>") == ("Yes a", ["<laughs>", "<script x>", "</script>"])
