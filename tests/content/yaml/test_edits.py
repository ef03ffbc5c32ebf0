"""An edit changes what was meant and not a byte beside it."""

import codecs
from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from benchmarks.random_edits import SHIPPED, WORDS, LostError, one_edit, says
from kiosk.content.yaml.edits import Document, EditError, Value
from tests.content.yaml.yaml_samples import IN_BRACKETS, IN_LINES, SAMPLES, SHARED

ENCODINGS = (
    ("utf-8", b""),
    ("utf-8", codecs.BOM_UTF8),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
)
LINE_ENDS = ("\n", "\r\n", "\r")


def _edited(text: str, *edits: tuple[object, ...]) -> str:
    """Return a text after edits: the name of each and its arguments."""
    document = Document(text.encode())
    for name, *arguments in edits:
        getattr(document, str(name))(*arguments)
    return document.text


# --- what an edit leaves


@pytest.mark.parametrize("text", SAMPLES)
@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize(("name", "mark"), ENCODINGS)
def test_without_an_edit_the_bytes_are_the_same(text: str, line_end: str, name: str, mark: bytes) -> None:
    data = mark + text.replace("\n", line_end).encode(name)
    assert Document(data).data() == data


def test_the_shipped_content_stays_as_it_is() -> None:
    data = SHIPPED.read_bytes()
    document = Document(data)
    document.set(("tabs", "offices", "title", "fr"), "Où nous trouver")
    assert document.data() == data.replace(
        b'fr: "Bureaux", en: "Offices"', 'fr: "Où nous trouver", en: "Offices"'.encode(), 1
    )
    assert document.undo()
    assert document.data() == data


@given(st.sampled_from(SAMPLES), st.sampled_from(LINE_ENDS), st.integers(min_value=0))
def test_edits_at_random_do_what_they_say_and_lose_no_comment(text: str, line_end: str, seed: int) -> None:
    written = text.replace("\n", line_end)
    document, random = Document(written.encode()), Random(seed)  # noqa: S311 - no secret
    for _ in range(6):
        one_edit(document, random)
    after = document.text
    undone = sum(iter(lambda: int(document.undo()), 0))
    assert document.text == written
    assert sum(iter(lambda: int(document.redo()), 0)) == undone
    assert document.text == after


def test_edits_at_random_in_the_shipped_content() -> None:
    document, random = Document(SHIPPED.read_bytes()), Random(7)  # noqa: S311 - no secret
    for _ in range(8):
        one_edit(document, random)


def test_whoever_looks_for_what_is_lost_finds_it() -> None:
    class Careless(Document):
        def remove(self, path: Sequence[str | int]) -> None:
            super().remove(path[:1])

    document = Careless(IN_LINES.encode())
    with pytest.raises(LostError):
        _many(document)


def _many(document: Document) -> None:
    for seed in range(100):
        one_edit(document, Random(seed))  # noqa: S311 - no secret


@given(st.text() | st.sampled_from(WORDS), st.sampled_from(("a", "c", "d", "g", "h")), st.sampled_from(LINE_ENDS))
@example("\ud800", "a", "\n")
@example("\x85", "c", "\n")
@example("a\n\n\n", "c", "\r\n")
def test_any_text_is_read_back_or_refused(text: str, key: str, line_end: str) -> None:
    document = Document(IN_LINES.replace("\n", line_end).encode())
    before = document.text
    try:
        document.set((key,), text)
    except EditError:
        assert document.text == before
        assert not text.isprintable()
    else:
        assert document.value((key,)) == text
        assert says(document.text)[key].removesuffix("\n") == text.removesuffix("\n")
        document.undo()
    assert document.text == before


@given(st.text(), st.sampled_from(("\n", "\r\n")))
def test_the_last_line_of_a_file_needs_no_end(text: str, line_end: str) -> None:
    document = Document(f"a: |{line_end}  first{line_end}b: x".encode())
    try:
        document.set(("b",), text)
        document.move(("b",), (0,))
    except EditError:
        return
    assert list(says(document.text)) == ["b", "a"]


# --- texts


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        ("a: plain # why\n", "other", "a: other # why\n"),
        ("a: plain # why\n", "with: colon", 'a: "with: colon" # why\n'),
        ("a: 'it''s'\n", "that's", "a: 'that''s'\n"),
        ('a: "x"\n', 'say "no" \\', 'a: "say \\"no\\" \\\\"\n'),
        ('a: "x"\n', "one\n\ntwo", "a: |\n  one\n\n  two\n"),
        ('b: { a: "x" }\na: "\\n"\n', "one\ntwo", 'b: { a: "x" }\na: "one\\ntwo"\n'),
        ("a: |  # why\n    x\n    y\n\nb: 1\n", "z\n\nw", "a: |  # why\n    z\n\n    w\n\nb: 1\n"),
        ("a: >\n  x\n  y\nb: 1\n", "z\nw", "a: >\n  z\n\n  w\nb: 1\n"),
        ("a: >\n  x\n  y\nb: 1\n", "z\n\nw", "a: >\n  z\n\n\n  w\nb: 1\n"),
        ("a: |\n  x\nb: 1\n", "  z", 'a: "  z"\nb: 1\n'),
        ("a:\nb: 1\n", "x", "a: x\nb: 1\n"),
        ("a: # why\nb: 1\n", "Words", 'a: "Words" # why\nb: 1\n'),
        ("a:\n  en: x # x\n  fr: y\nb: 1\n", "one", "a: one\nb: 1\n"),
        ("a: # why\n  en: x\nb: 1\n", "one", "a: one # why\nb: 1\n"),
    ],
)
def test_a_text_keeps_its_style_where_it_can(before: str, value: str, after: str) -> None:
    assert _edited(before, ("set", ("a",), value)) == after


def test_a_text_between_brackets_stays_on_its_line() -> None:
    assert _edited("a: { b: x, c: y }\n", ("set", ("a", "b"), "one, two\nthree")) == (
        'a: { b: "one, two\\nthree", c: y }\n'
    )


def test_of_a_group_only_what_differs_is_written() -> None:
    before = "a:\n  # in English\n  en: 'x' # x\n  fr: y\n  de: z\n"
    after = "a:\n  # in English\n  en: 'x' # x\n  fr: w\n  es: \"Ñ\"\n"
    assert _edited(before, ("set", ("a",), {"en": "x", "fr": "w", "es": "Ñ"})) == after


def test_of_a_list_only_what_differs_is_written() -> None:
    assert _edited("a:\n  - x # x\n  - y\n", ("set", ("a",), ["x", "z", "w"])) == "a:\n  - x # x\n  - z\n  - w\n"


# --- adding and inserting


def test_a_language_is_added_in_the_style_of_the_others() -> None:
    flow, lines = 'a: { en: "X", es: "Y" }\n', "a:\n  en: \"X\"\n\n  # Spanish\n  es: 'Y'\nb: 1\n"
    assert _edited(flow, ("add", ("a", "fr"), "Été")) == 'a: { en: "X", es: "Y", fr: "Été" }\n'
    document = Document(flow.encode())
    document.add(("a", "fr"), "Été", before="es")
    assert document.text == 'a: { en: "X", fr: "Été", es: "Y" }\n'
    assert _edited(lines, ("add", ("a", "fr"), "Été")) == (
        'a:\n  en: "X"\n\n  # Spanish\n  es: \'Y\'\n\n  fr: "Été"\nb: 1\n'
    )


def test_an_entry_is_inserted_with_the_blank_lines_that_the_others_have() -> None:
    before = "a:\n  - id: one\n\n  # two\n  - id: two\nb: 1\n"
    new: Value = {"id": "new", "title": {"en": "New", "fr": "Neuf"}, "items": ["x", {"en": "Y"}]}
    entry = '  - id: new\n    title: { en: "New", fr: "Neuf" }\n    items:\n      - x\n      - en: "Y"\n'
    assert _edited(before, ("insert", ("a", 1), new)) == f"a:\n  - id: one\n\n{entry}\n  # two\n  - id: two\nb: 1\n"
    assert _edited(before, ("insert", ("a", 2), new)) == before.replace("b:", f"\n{entry}b:").replace(
        "two\nb", "two\nb"
    )
    assert _edited(before, ("insert", ("a", 0), new)) == before.replace("  - id: one", f"{entry}\n  - id: one")


def test_the_first_entry_of_an_empty_list() -> None:
    assert _edited("a: [] # none\n", ("insert", ("a", 0), "x")) == "a: # none\n  - x\n"
    assert _edited("a:\n", ("insert", ("a", 0), {"b": "x"})) == "a:\n  - b: x\n"


def test_without_its_last_entry_a_list_is_empty() -> None:
    assert _edited("a: # why\n  # first\n  - x\nb: 1\n", ("remove", ("a", 0))) == "a: [] # why\nb: 1\n"


# --- moving and removing


def test_comments_go_with_what_they_stand_above_and_behind() -> None:
    before = "a:\n  # one\n  # more of one\n  - x # behind\n\n  # alone\n\n  # two\n  - y\n  - z\n"
    assert _edited(before, ("move", ("a", 0), ("a", 2))) == (
        "a:\n  # two\n  - y\n\n  # alone\n\n  - z\n  # one\n  # more of one\n  - x # behind\n"
    )
    assert _edited(before, ("remove", ("a", 0))) == "a:\n\n  # alone\n\n  # two\n  - y\n  - z\n"


def test_comments_between_brackets_go_with_what_they_belong_to() -> None:
    assert _edited(IN_BRACKETS, ("move", ("families", 2), ("families", 0))).startswith(
        'families: [\n  "#fff", # white\n  # sea\n  "#0033A0", # blue\n  # flower\n  "#A3203F" # red\n]\n'
    )


def test_the_first_key_behind_a_hyphen_is_removed_and_moved() -> None:
    before = "a:\n  - id: x\n    # why\n    b: y\n    c: z\n"
    assert says(_edited(before, ("remove", ("a", 0, "id")))) == {"a": [{"b": "y", "c": "z"}]}
    assert "# why" in _edited(before, ("remove", ("a", 0, "id")))
    assert _edited(before, ("move", ("a", 0, "c"), ("a", 0, 0))) == "a:\n  - c: z\n    id: x\n    # why\n    b: y\n"


def test_an_entry_is_moved_to_another_list_with_its_lines() -> None:
    before = (
        "a:\n  - b:\n      # mine\n      - c: |\n          text\n          # no comment\n      - d\n    e:\n    - f\n"
    )
    assert _edited(before, ("move", ("a", 0, "b", 0), ("a", 0, "e", 1))) == (
        "a:\n  - b:\n      - d\n    e:\n    - f\n    # mine\n    - c: |\n        text\n        # no comment\n"
    )


def test_entries_are_found_by_their_ids() -> None:
    document = Document(IN_LINES.encode())
    assert document.value(("f", "two", "t")) == "kept\n\n"
    assert document.has(("f", "three"))
    assert not document.has(("f", "four"))


# --- what is refused


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (("set", ("base", "k"), "x"), "`base/k` also stands in other places, as `*base`."),
        (("remove", ("base",)), "`base` also stands in other places, as `*base`."),
        (("set", ("copy", "k"), "x"), "`copy` stands elsewhere: `*base` repeats it."),
        (("move", ("list", 0), ("list", 2)), "`list/0` also stands in other places, as `*one`."),
        (("move", ("list", 1), ("list", 0)), "`list/1` repeats what stands elsewhere."),
        (("set", ("merged", "l"), "x"), "`merged/l` does not exist."),
        (("add", ("merged", "k"), "x"), "`merged/k` exists already."),
        (("insert", ("list", 7), "x"), "`list/7` is behind the end of its list."),
        (("insert", ("base", 0), "x"), "`base` also stands in other places, as `*base`."),
    ],
)
def test_what_cannot_be_done_is_refused_in_plain_words(edit: tuple[object, ...], said: str) -> None:
    with pytest.raises(EditError) as refused:
        _edited(SHARED, edit)
    assert refused.value.what == said


def test_what_is_shared_can_be_changed_where_only_one_place_changes() -> None:
    after = _edited(
        SHARED,
        ("set", ("copy",), "own"),
        ("set", ("merged", "k"), "x"),
        ("add", ("merged", "l"), ["c"]),
        ("move", ("list", 2), ("list", 0)),
    )
    assert says(after) == {
        "base": {"k": "v", "l": ["a", "b"]},
        "copy": "own",
        "merged": {"<<": {"k": "v", "l": ["a", "b"]}, "k": "x", "l": ["c"]},
        "lone": "text",
        "list": ["b", "a", "a"],
    }


def test_where_one_of_several_fails_none_is_made() -> None:
    document = Document(IN_LINES.encode())
    with pytest.raises(EditError), document.together():
        _three(document)
    assert document.text == IN_LINES
    with document.together():
        document.set(("a",), "2")
        document.remove(("b", 0))
    assert document.undo()
    assert document.text == IN_LINES
    assert not document.undo()


def _three(document: Document) -> None:
    document.set(("a",), "2")
    document.remove(("b", 0))
    document.set(("nothing",), "3")


def test_a_file_that_is_no_yaml_is_refused_with_its_line() -> None:
    with pytest.raises(EditError, match=r"\(line 2\)"):
        Document(b'a: 1\nb: "x" y\n')
    with pytest.raises(EditError, match="empty"):
        Document(b"# nothing\n")
    with pytest.raises(EditError, match="levels"):
        Document(b"[" * 1000)


def test_letters_that_an_old_encoding_lacks_are_refused() -> None:
    document = Document("a: é\nb: x\n".encode("cp1252"))
    document.set(("b",), "ü")
    assert document.data() == "a: é\nb: ü\n".encode("cp1252")
    with pytest.raises(EditError, match="not saved as UTF-8"):
        document.set(("b",), "ж")
    assert document.data() == "a: é\nb: ü\n".encode("cp1252")
