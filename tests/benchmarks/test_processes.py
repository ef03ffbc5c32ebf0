"""What a process costs is what Linux counts."""

import os
import subprocess
import sys

from benchmarks import processes


def test_a_family_is_a_process_and_what_it_started() -> None:
    with subprocess.Popen(("sh", "-c", "sleep 60 & echo; wait"), stdout=subprocess.PIPE) as parent:
        assert parent.stdout
        parent.stdout.readline()
        family = processes.family(parent.pid)
        assert family[0] == parent.pid
        assert len(family) == 2
        for member in family:
            os.kill(member, 9)
    assert processes.family(parent.pid) == []


def test_memory_and_effort_grow_with_what_is_done() -> None:
    code = (
        "from time import sleep; print(flush=True); input(); [sleep(0.001) for _ in range(9)];"
        "filled = b'x' * 50_000_000; sum(range(2 * 10**7)); print(flush=True); input()"
    )
    command = (sys.executable, "-c", code)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin
        assert process.stdout
        process.stdout.readline()
        memory, effort = processes.memory(process.pid), processes.effort(process.pid)
        process.stdin.write(b"\n")
        process.stdin.flush()
        process.stdout.readline()
        spent = processes.effort(process.pid) - effort
        assert processes.memory(process.pid) - memory > 45
        assert spent.cpu_seconds >= 0.01
        assert spent.wakeups >= 9
        process.kill()


def test_a_process_that_has_ended_costs_nothing() -> None:
    with subprocess.Popen(("true",)) as process:
        process.wait()
    assert processes.memory(process.pid) == 0
    assert processes.effort(process.pid) == processes.Effort(0, 0)
