"""The wheel carries all that the kiosk needs, and opens the same content as the repository."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DATA = {".qml", ".svg", ".ttf", ".txt", ".wav", ".yaml"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of the wheel, as an installation places them."""
    folder = tmp_path_factory.mktemp("wheel")
    build = (sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder / "dist"))
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "installed")
    return folder / "installed"


def test_every_file_of_the_package_is_in_it(installed: Path) -> None:
    package = {path.relative_to(ROOT) for path in (ROOT / "kiosk").rglob("*") if path.suffix in {".py", *DATA}}
    assert {path for path in package if not (installed / path).exists()} == set()
    assert (installed / "kiosk" / "views" / "qmldir").exists()


def test_what_is_put_on_a_machine_is_in_it(installed: Path) -> None:
    for path in (ROOT / "kiosk" / "install" / "root").rglob("*"):
        assert (installed / path.relative_to(ROOT)).exists()
    lock = installed / "kiosk" / "install" / "requirements.txt"
    assert lock.read_bytes() == (ROOT / "requirements" / "run.txt").read_bytes()


def test_the_content_of_the_repository_is_in_it(installed: Path) -> None:
    default = installed / "kiosk" / "default"
    resources = [path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()]
    for path in (Path("content.yaml"), *resources):
        assert (default / path).read_bytes() == (ROOT / path).read_bytes()


def test_its_default_content_is_good(installed: Path) -> None:
    result = subprocess.run((sys.executable, "-m", "kiosk", "check"), cwd=installed, capture_output=True, check=False)
    assert result.returncode == 0, result.stdout
