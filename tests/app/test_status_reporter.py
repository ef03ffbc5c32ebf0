"""A running kiosk says each minute how it is."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT
from tests.screen.screen import wait_until

GOOD = (ROOT / "tests" / "screen" / "exhibit" / "content.yaml").read_text("utf-8")
SOON = "import kiosk.qt.import_hook, kiosk.app.status_reporter as reporter; reporter.MINUTE_MILLISECONDS = 200"


def test_it_tells_its_release_its_frames_and_the_problems_of_a_file_that_was_spoiled(tmp_path: Path) -> None:
    (tmp_path / "content.yaml").write_text(GOOD, "utf-8")
    (tmp_path / "run").mkdir()
    arguments = ["run", str(tmp_path), "--state", str(tmp_path / "state")]
    program = f"{SOON}\nimport sys\nfrom kiosk.cli import main\nsys.exit(main({arguments!r}))"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "RUNTIME_DIRECTORY": str(tmp_path / "run")}
    file = tmp_path / "run" / "status.json"

    def told(key: str) -> object:
        return json.loads(file.read_text("utf-8"))[key] if file.exists() else None

    with subprocess.Popen((sys.executable, "-c", program), cwd=ROOT, env=environment) as process:
        try:
            wait_until(lambda: bool(told("content")), "the release is told")
            wait_until(lambda: told("problems") == [], "there is no problem")
            assert isinstance(told("last_frame_seconds"), float)
            assert (told("restarts"), told("failed_starts"), told("clock_credible")) == (0, 0, True)
            (tmp_path / "content.yaml").write_text("not: good", "utf-8")
            wait_until(lambda: bool(told("problems")), "what is wrong with the file is told")
            assert "content.yaml:1:1: " in str(told("problems"))
            assert told("content"), "what was good before shows"
        finally:
            process.terminate()
    assert sorted(path.name for path in file.parent.iterdir()) == ["status.json", "status.prom"]
