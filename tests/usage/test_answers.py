"""The file of the counts tells damage from a disk that fails."""

from kiosk.usage import answers


def test_a_page_that_the_disk_does_not_give_is_no_damage() -> None:
    for text, damaged in (
        ("Page 3: unable to get the page. error code=266", False),  # SQLITE_IOERR_READ
        ("Tree 3 page 12: btreeInitPage() returns error code 11", True),
        ("row 1 missing from index counts", True),
    ):
        assert answers.tells_damage(answers._verdict(text)) == damaged  # noqa: SLF001
