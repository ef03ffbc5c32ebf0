"""A sound server that takes connections and never answers: the picture goes on, and films run without sound."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests import films
from tests.audio.sound_servers import silent_server
from tests.conftest import ROOT
from tests.patience import PATIENCE_SECONDS

CONTENT = """\
format: 1
name: Test house
languages: [{code: en, name: English, reviewed: true}]
default_language: en
attract: {greeting: Welcome}
tabs:
  - id: house
    title: House
    icon: house
    sections:
      - id: way
        title: The way
        icon: map
        blocks:
          - {kind: film, title: Film, film: film.mp4, alt: Somebody walks through the house.}
          - {kind: sound, title: A song, sound: {en: song.ogg}, transcript: La la la.}
          - {kind: text, text: Good food.}
"""
LONGEST_MILLISECONDS = 100
"""Between two frames: nobody sees that anything waits."""
TRIES = 3
"""The first one may read libraries from the disk, or the machine may do something else."""


def test_no_sound_server_holds_the_picture_up(tmp_path: Path) -> None:
    films.numbered(tmp_path / "film.mp4", seconds=1, sound=True)
    films.tone(tmp_path / "song.ogg", 1)
    (tmp_path / "content.yaml").write_text(CONTENT, "utf-8")
    environment = {
        **os.environ,
        "PULSE_SERVER": f"unix:{tmp_path}/server",
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(tmp_path),
    }
    longest = dict[str, float]()
    for _ in range(TRIES):
        with silent_server(tmp_path / "server"):
            ended = subprocess.run(
                (sys.executable, "-m", "tests.visits.stalled_sound", str(tmp_path)),
                cwd=ROOT,
                env=environment,
                capture_output=True,
                text=True,
                check=False,
                timeout=PATIENCE_SECONDS,
            )
        assert ended.returncode == 0, ended.stderr
        assert ended.stderr.count("nothing can be listened to: the sound server gives no answer") == 1, ended.stderr
        longest = {act: min(took, longest.get(act, took)) for act, took in json.loads(ended.stdout).items()}
        if max(longest.values()) <= LONGEST_MILLISECONDS:
            break
    assert max(longest.values()) <= LONGEST_MILLISECONDS, longest
