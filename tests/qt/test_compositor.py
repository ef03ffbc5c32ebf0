"""Whether a compositor answers is found out without waiting for it."""

import socket
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.qt.compositor import Compositor


@pytest.fixture
def server(tmp_path: Path) -> Iterator[socket.socket]:
    """The socket of a compositor."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-0"))
        server.listen()
        yield server


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[Compositor]:
    """Return what asks it."""
    compositor = Compositor({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    yield compositor
    compositor.close()


def test_one_that_answers_each_question_is_there(server: socket.socket, compositor: Compositor) -> None:
    assert compositor.answers(), "it was not asked yet"
    for _ in range(3):
        client, _address = server.accept()
        with client:
            assert struct.unpack("=III", client.recv(100)) == (1, 12 << 16, 2), "wl_display.sync(2)"
            client.send(struct.pack("=III", 2, 12 << 16, 0))
            assert compositor.answers()


def test_one_that_hangs_is_asked_once_and_counts_again_once_it_answers(
    server: socket.socket, compositor: Compositor
) -> None:
    assert [compositor.answers() for _ in range(4)] == [True, False, False, False]
    client, _address = server.accept()
    with client:
        client.send(struct.pack("=III", 2, 12 << 16, 0))
        assert compositor.answers()


def test_one_that_is_gone_gives_no_answer(compositor: Compositor) -> None:
    assert [compositor.answers() for _ in range(3)] == [True, False, False]


def test_one_whose_socket_has_no_name_is_not_asked() -> None:
    compositor = Compositor({})
    assert [compositor.answers() for _ in range(3)] == [True, True, True]
