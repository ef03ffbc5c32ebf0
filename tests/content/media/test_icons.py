"""Icons by name, from the database of a package."""

import subprocess
import sys
from collections import Counter

import pytest

from kiosk.content.media import icons
from kiosk.content.store.store import StoredRelease


def test_an_icon_is_a_drawing_in_the_colour_of_its_surroundings() -> None:
    assert icons.svg("map-pin").startswith("<svg")
    assert 'stroke="currentColor"' in icons.svg("map-pin")


def test_an_older_name_gives_the_same_drawing() -> None:
    assert icons.svg("alarm-check") == icons.svg("alarm-clock-check")


def test_every_name_has_its_drawing() -> None:
    assert len(icons.names()) > 1_500
    assert all(icons.svg(name) for name in icons.names())


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError):
        icons.svg("no-such-icon")


@pytest.mark.slow
def test_the_slow_package_itself_is_not_imported() -> None:
    code = "import sys; from kiosk.content.media import icons; icons.svg('info'); print('lucide' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout.strip() == b"False"


def test_no_two_sections_of_the_first_exhibit_have_the_same_sign(shipped: StoredRelease) -> None:
    """Who reads little goes by the signs."""
    signs = Counter(section.icon for tab in shipped.release.content.tabs for section in tab.sections)
    assert [sign for sign, count in signs.items() if count > 1] == []
