"""What an editor sees of a mistake in the window of `kiosk run --windowed` on a real screen."""

import pytest

from tests.screen.assistive import assistive_program
from tests.screen.opened import EXHIBIT, open_kiosk
from tests.screen.pictures import part_of_colour
from tests.screen.screen import wait_until
from tests.screen.sessions import Setting, session_bus, with_accessibility

pytestmark = pytest.mark.slow

GROUND = "#fbe3e4"
GOOD = (EXHIBIT / "content.yaml").read_text("utf-8")
BAD = GOOD.replace("kind: text", "kind: texst")
WHAT = "There is no kind of block `texst`."
LIST = 0.02
"""The list of one problem covers at least this part of the screen."""


def test_a_mistake_is_seen_from_the_first_start_until_it_is_mended_and_again(setting: Setting) -> None:
    folder = setting.folder / "exhibit"
    folder.mkdir()
    file = folder / "content.yaml"

    def sees_the_list() -> bool:
        return part_of_colour(setting.screen.picture(), GROUND) > LIST

    file.write_text(BAD, "utf-8")
    with (
        open_kiosk(with_accessibility, setting, "--windowed", content=folder),
        assistive_program(session_bus(setting)) as program,
    ):
        program.waits_to_hear(WHAT)
        wait_until(sees_the_list, "the list shows before anything could be shown")
        file.write_text(GOOD, "utf-8")
        program.waits_to_hear("Welcome aboard")
        wait_until(lambda: not sees_the_list(), "the list goes")
        program.does("English: Touch to begin", "push button")
        program.waits_to_hear("What do you need?", "heading")
        file.write_text(BAD, "utf-8")
        program.waits_to_hear(WHAT)
        wait_until(sees_the_list, "the list shows in a visit")
