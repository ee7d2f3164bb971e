"""Worker processes: results come back, a crash costs one task, and leaving early ends everything."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
import types

import pytest

from nmlbridge.workers.pool import Crashed, Finished, Started, run_in_processes


def test_every_task_is_started_and_finished_with_its_result() -> None:
    events = list(run_in_processes(math.factorial, [3, 4, 5], 2))
    assert {event.index for event in events if isinstance(event, Started)} == {0, 1, 2}
    results = {event.index: event.value for event in events if isinstance(event, Finished)}
    assert results == {0: 6, 1: 24, 2: 120}


def test_error_in_a_task_is_told_and_the_rest_goes_on() -> None:
    events = list(run_in_processes(math.sqrt, [-1.0, 4.0], 1))
    (crash,) = [event for event in events if isinstance(event, Crashed)]
    assert crash.index == 0
    assert "ValueError" in crash.message
    assert "Traceback" in crash.details
    assert [event.value for event in events if isinstance(event, Finished)] == [2.0]


def test_worker_that_dies_costs_its_own_task_only() -> None:
    events = list(run_in_processes(eval, ["__import__('os')._exit(3)", "6 * 7"], 1))
    (crash,) = [event for event in events if isinstance(event, Crashed)]
    assert (crash.index, "exit status 3" in crash.message) == (0, True)
    assert [event.value for event in events if isinstance(event, Finished)] == [42]


def test_worker_that_dies_before_it_takes_its_task_costs_that_task_only() -> None:
    class Unknown:  # cannot be found by a worker, which so ends while it starts
        def __call__(self, task: int) -> int:
            return task

    module = types.ModuleType("known_here_only")
    module.Unknown = Unknown  # type: ignore[attr-defined]
    Unknown.__module__, Unknown.__qualname__ = module.__name__, "Unknown"
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, module.__name__, module)
        events = list(run_in_processes(Unknown(), [1, 2], 1))
    crashes = [event for event in events if isinstance(event, Crashed)]
    assert [(crash.index, "exit status 1" in crash.message) for crash in crashes] == [(0, True), (1, True)]


def test_signal_that_kills_a_worker_is_named() -> None:
    (_, crash) = list(run_in_processes(eval, ["__import__('os').kill(__import__('os').getpid(), 9)"], 1))
    assert isinstance(crash, Crashed)
    assert "SIGKILL" in crash.message


def test_leaving_early_ends_the_workers() -> None:
    started = time.monotonic()
    events = run_in_processes(time.sleep, [60.0, 60.0], 2)
    assert isinstance(next(events), Started)
    assert isinstance(next(events), Started)
    events.close()  # type: ignore[attr-defined]  # a generator
    assert time.monotonic() - started < 20
    children = subprocess.run(
        ["ps", "-ww", "--ppid", str(os.getpid()), "-o", "args="], capture_output=True, text=True, check=False
    ).stdout
    assert "spawn_main" not in children


def test_worker_cleans_up_when_it_is_told_to_end(tmp_path: object) -> None:
    # run_process ends the program it started, so nothing is left running behind a stopped suite
    program = "import sys, time; print('up', flush=True); time.sleep(60)"
    source = (
        "from pathlib import Path\n"
        "from nmlbridge.runners.process import run_process\n"
        f"run_process([{sys.executable!r}, '-c', {program!r}, {str(tmp_path)!r}], cwd=Path('.'))"
    )
    events = run_in_processes(exec, [source], 1)
    next(events)
    deadline = time.monotonic() + 20
    while not _running(str(tmp_path)) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert _running(str(tmp_path))
    events.close()  # type: ignore[attr-defined]  # a generator
    assert not _running(str(tmp_path))


def _running(word: str) -> bool:
    """Tell whether a process has this word as its last argument."""
    listed = subprocess.run(["ps", "-ww", "-eo", "args="], capture_output=True, text=True, check=False).stdout
    return any(line.rstrip().endswith(word) and "print('up'" in line for line in listed.splitlines())
