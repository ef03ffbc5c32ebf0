"""Was this useful? A visitor answers by touch, and a number is on the disk."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.content.store.store import StoredRelease
from kiosk.usage.counter import UsageCounter
from kiosk.usage.measures import FACES
from kiosk.usage.usage_file import FILE, read_usage
from tests.conftest import ROOT, OpensKiosk
from tests.patience import PATIENCE_SECONDS
from tests.visitor import Thing, Visitor

FACE_WORDS = ("Yes", "A little", "No")
ONE_ANSWER = """
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from kiosk.app.run import Options, run

def opened(engine, kiosk):
    def answer():
        kiosk.begin("en")
        kiosk.navigation.openBlock(0, 0, 0)
        kiosk.feedback.answer("smile")
        QTimer.singleShot(0, QGuiApplication.exit)
    kiosk.contentChanged.connect(answer)

run(Options(source=Path({source!r}), state=Path({state!r}), windowed={windowed}), opened=opened)
"""
"""A kiosk with an empty state folder that ends as soon as somebody has answered."""
QUESTION = "Was this useful?"
THANKS = "Thank you for your answer."


@pytest.fixture
def usage_counter(tmp_path: Path) -> Iterator[UsageCounter]:
    """Return what counts at an hour of March 2026."""
    usage_counter = UsageCounter(
        tmp_path / FILE, lambda: datetime(2026, 3, 31, 14, tzinfo=UTC), timeout=PATIENCE_SECONDS
    )
    yield usage_counter
    usage_counter.close()


def _counted(usage_counter: UsageCounter, folder: Path) -> list[tuple[str, str, str, str, int]]:
    usage_counter.close()
    return read_usage(folder / FILE) if (folder / FILE).exists() else []


def _asked(visitor: Visitor) -> list[str]:
    """Return the faces that can be touched in the section, from its first page to its last."""
    pages, faces = visitor.kiosk.navigation.pages, []
    for page in range(pages.count):
        pages.open(page)
        visitor.pauses()
        faces += [thing.name for thing in visitor.everything() if thing.touchable and thing.name in FACE_WORDS]
    return faces


def _others(visitor: Visitor) -> list[Thing]:
    """Return all that is on the screen and does not ask."""
    return [thing for thing in visitor.everything() if thing.name not in (*FACE_WORDS, QUESTION, THANKS)]


def _first_link(stored: StoredRelease) -> str:
    tab = stored.release.content.tabs[0]
    return f"{tab.id}/{tab.sections[0].id}"


@pytest.mark.parametrize(("word", "face"), list(zip(FACE_WORDS, FACES, strict=True)))
def test_a_touch_on_a_face_is_thanked_for_and_counted(
    visitor: Visitor, shipped: StoredRelease, usage_counter: UsageCounter, tmp_path: Path, word: str, face: str
) -> None:
    visitor.kiosk.feedback.given.connect(usage_counter.answer)
    visitor.begins("English")
    visitor.taps(word)
    assert visitor.sees(THANKS)
    assert _asked(visitor) == []
    assert _counted(usage_counter, tmp_path) == [("2026-03", face, _first_link(shipped), "en", 1)]


def test_thanks_stay_and_move_nothing(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.brings("Yes")
    before = _others(visitor)
    visitor.taps("Yes")
    assert visitor.sees(THANKS)
    assert _others(visitor) == before
    visitor.taps("Next:")
    assert _asked(visitor) == list(FACE_WORDS)
    visitor.reads_the_first_section()
    assert _asked(visitor) == []
    assert visitor.sees(THANKS)


def test_the_next_visitor_is_asked_again(visitor: Visitor) -> None:
    visitor.begins("English")
    visitor.taps("No")
    visitor.taps("Leave")
    visitor.begins("English")
    assert _asked(visitor) == list(FACE_WORDS)


def test_it_is_asked_once_at_the_end_of_every_section(visitor: Visitor, shipped: StoredRelease) -> None:
    visitor.begins("English")
    for tab in shipped.release.content.tabs:
        for section in tab.sections:
            visitor.kiosk.navigation.openLink(f"{tab.id}/{section.id}")
            visitor.pauses()
            assert _asked(visitor) == list(FACE_WORDS), section.id


def test_content_that_asks_nobody_has_no_faces(
    opens_kiosk: OpensKiosk, shipped: StoredRelease, usage_counter: UsageCounter, tmp_path: Path
) -> None:
    content = replace(shipped.release.content, feedback=False)
    visitor = opens_kiosk(replace(shipped, release=replace(shipped.release, content=content)))
    visitor.kiosk.feedback.given.connect(usage_counter.answer)
    visitor.begins("English")
    assert visitor.kiosk.navigation.title
    assert _asked(visitor) == []
    assert not visitor.sees(QUESTION)
    assert _counted(usage_counter, tmp_path) == []


@pytest.mark.parametrize("windowed", [False, True], ids=["of a visitor", "of who edits"])
def test_answers_are_counted_up_to_the_end_but_not_those_of_who_edits(tmp_path: Path, *, windowed: bool) -> None:
    source = ROOT / "tests" / "screen" / "exhibit" / "content.yaml"
    code = ONE_ANSWER.format(source=str(source), state=str(tmp_path), windowed=windowed)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run((sys.executable, "-c", code), cwd=ROOT, env=environment, check=True, timeout=PATIENCE_SECONDS)
    counted = [row for path in tmp_path.glob(f"*/{FILE}") for row in read_usage(path)]
    assert [(row[1], *row[3:]) for row in counted] == ([] if windowed else [("smile", "en", 1)])
