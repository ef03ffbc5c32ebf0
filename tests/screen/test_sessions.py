"""The user that a session runs as can read the project, whatever folder it was cloned to."""

import subprocess
import sys
from pathlib import Path

from tests.screen.sessions import as_nobody

LOOK = "import os, sys; sys.exit(not (os.geteuid() and os.access(sys.argv[1], os.R_OK)))"


def test_a_clone_in_a_folder_of_root_can_be_looked_at_by_the_user_of_the_session(tmp_path: Path) -> None:
    """Clones lie below /root in a container; Qt looks for its plug-ins by `access`, then opens them."""
    private, home = tmp_path / "root", tmp_path / "home"
    private.mkdir(mode=0o700)
    home.mkdir()
    plugin = private / "plugin"
    plugin.write_bytes(b"")
    looked = subprocess.run((*as_nobody(home), sys.executable, "-I", "-c", LOOK, str(plugin)), check=False)
    assert looked.returncode == 0
