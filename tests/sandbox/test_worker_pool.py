"""Files are opened side by side, and the machine has other things to do."""

import os

import pytest

from kiosk.content.yaml.diagnostics import ErrorMessage
from kiosk.sandbox import worker_pool
from kiosk.sandbox.worker_pool import Job, work


def test_at_most_four_processes_open_files(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    class Worker:
        def __init__(self, kind: str) -> None:
            made.append(kind)

        def do(self, job: Job) -> ErrorMessage | None:
            return (job["path"], "")

        def interrupt(self) -> None:
            """Do nothing: it has answered."""

        close = interrupt

    monkeypatch.setattr(worker_pool, "Worker", Worker)
    monkeypatch.setattr(os, "cpu_count", lambda: 64)
    jobs = [{"path": str(number)} for number in range(100)]
    assert list(work("picture", jobs)) == [(job, (job["path"], "")) for job in jobs]
    assert made == ["picture"] * 4
