"""Tasks on a Dask cluster: nothing is lost or done twice, also when a worker dies."""

from __future__ import annotations

import math
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.workers.dask_cluster import _outcome, run_on_cluster
from nmlbridge.workers.pool import Crashed, Finished, Started

pytestmark = pytest.mark.filterwarnings("ignore")  # dask and tornado warn of what is their own affair


@pytest.fixture
def address() -> Iterator[str]:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        yield cluster.scheduler_address


def test_results_and_failures_come_back(address: str) -> None:
    events: list[Any] = list(run_on_cluster(math.sqrt, [4.0, -1.0, 9.0], address))
    assert sum(isinstance(event, Started) for event in events) == 3
    assert {event.index: event.value for event in events if isinstance(event, Finished)} == {0: 2.0, 2: 3.0}
    (crash,) = [event for event in events if isinstance(event, Crashed)]
    assert crash.index == 1
    assert "ValueError" in crash.message


def test_leaving_early_cancels_the_rest(address: str) -> None:
    events = run_on_cluster(math.sqrt, [4.0, 9.0], address)
    assert isinstance(next(events), Started)
    events.close()  # type: ignore[attr-defined]  # a generator


def test_missing_library_is_said_with_the_way_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(RunnerNotInstalledError, match=r"pip install 'nmlbridge\[dask\]'"):
        next(iter(run_on_cluster(math.sqrt, [4.0], "tcp://127.0.0.1:1")))


@pytest.mark.parametrize("address", ["nonsense://x", "nonsense", "tcp://nonsense:x"])
def test_address_that_makes_no_sense_is_said_and_no_client_is_made_for_it(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    distributed: Any = pytest.importorskip("distributed")

    class NeverMade(distributed.Client):  # type: ignore[misc]
        def __new__(cls, *_: Any, **__: Any) -> Any:
            pytest.fail("nobody closes a client that is refused its address")

    monkeypatch.setattr(distributed, "Client", NeverMade)
    with pytest.raises(RunnerNotInstalledError, match=f"no Dask scheduler at {address}"):
        next(iter(run_on_cluster(math.sqrt, [4.0], address)))


@pytest.mark.parametrize("address", ["local:0", "local:two", "local:"])
def test_a_number_of_workers_that_makes_no_sense_is_said(address: str) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(RunnerNotInstalledError, match="at least 1"):
        next(iter(run_on_cluster(math.sqrt, [4.0], address)))


def test_a_scheduler_that_is_not_there_is_said_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr("nmlbridge.workers.dask_cluster._PATIENCE", "1s")
    started = time.monotonic()
    with pytest.raises(RunnerNotInstalledError, match=r"no Dask scheduler at tcp://127\.0\.0\.1:1") as caught:
        next(iter(run_on_cluster(math.sqrt, [4.0], "tcp://127.0.0.1:1")))
    assert "dask scheduler" in caught.value.hint
    assert time.monotonic() - started < 5


def test_a_scheduler_without_workers_is_said_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed")
    monkeypatch.setattr("nmlbridge.workers.dask_cluster._WORKER_WITHIN_S", 0.5)
    with distributed.LocalCluster(n_workers=0, processes=False, dashboard_address=None) as cluster:
        started = time.monotonic()
        with pytest.raises(RunnerNotInstalledError, match=r"no workers.* within 0\.5 s") as caught:
            list(run_on_cluster(math.sqrt, [4.0], cluster.scheduler_address))
    assert f"dask worker {cluster.scheduler_address}" in caught.value.hint
    assert time.monotonic() - started < 5


def test_workers_that_start_on_demand_are_waited_for() -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(
        n_workers=0, threads_per_worker=1, processes=False, dashboard_address=None
    ) as cluster:
        cluster.adapt(minimum=0, maximum=1, interval="50ms")
        events = list(run_on_cluster(math.sqrt, [4.0], cluster.scheduler_address))
    assert events[-1] == Finished(0, 2.0)


class Future:
    """A result whose worker dies while it is fetched; the task, run again, then gives what `later` says."""

    def __init__(self, later: float | Exception) -> None:
        self._later = later
        self.asked: list[float] = []

    def exception(self) -> Exception | None:
        return self._later if self.asked and isinstance(self._later, Exception) else None

    def result(self, timeout: float) -> float:
        self.asked.append(timeout)
        if len(self.asked) < 3:
            raise TimeoutError
        assert isinstance(self._later, float)
        return self._later


def test_a_result_that_does_not_arrive_is_asked_for_anew() -> None:
    future = Future(2.0)
    assert _outcome(7, future) == Finished(7, 2.0)
    assert future.asked == [2.0, 4.0, 8.0]


def test_a_task_that_fails_when_run_again_has_failed() -> None:
    outcome = _outcome(7, Future(TimeoutError("of the task itself")))
    assert isinstance(outcome, Crashed)
    assert "of the task itself" in outcome.message


def test_a_client_is_left_open(address: str) -> None:
    distributed = pytest.importorskip("distributed")
    with distributed.Client(address, set_as_default=False) as client:
        events = list(run_on_cluster(math.sqrt, [4.0], client))
        assert [event.value for event in events if isinstance(event, Finished)] == [2.0]
        assert client.status == "running"


def test_more_tasks_than_are_handed_out_at_once(address: str) -> None:
    events = list(run_on_cluster(math.sqrt, [float(n * n) for n in range(30)], address))
    first_end = next(place for place, event in enumerate(events) if isinstance(event, Finished))
    assert first_end < 30
    assert {event.index: event.value for event in events if isinstance(event, Finished)} == {
        n: float(n) for n in range(30)
    }


def test_nothing_is_lost_or_doubled_when_a_worker_is_killed(tmp_path: Path) -> None:
    """The sixth task kills its worker, once: it, and whatever lay on that worker, is run again."""
    distributed = pytest.importorskip("distributed")
    mark = tmp_path / "killed"
    tasks = [f"__import__('time').sleep(0.02) or {n} * {n}" for n in range(24)]
    killing = f"__import__('os').kill(__import__('os').getpid(), {signal.SIGKILL:d})"
    tasks[5] = f"25 if __import__('os').path.exists({str(mark)!r}) else (open({str(mark)!r}, 'w'), {killing})"
    cluster = distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None)
    try:
        events = list(run_on_cluster(eval, tasks, cluster.scheduler_address))
    finally:
        cluster.close(timeout=20)
    assert mark.exists()
    finished = [event for event in events if isinstance(event, Finished)]
    assert sorted((event.index, event.value) for event in finished) == [(n, n * n) for n in range(24)]
    assert not any(isinstance(event, Crashed) for event in events)


def test_local_starts_workers_of_its_own() -> None:
    pytest.importorskip("distributed")
    (_, finished) = list(run_on_cluster(os.path.basename, ["a/b"], "local:1"))
    assert finished == Finished(0, "b")
