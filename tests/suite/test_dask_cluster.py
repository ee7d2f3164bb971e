"""The cases of a suite on a Dask cluster."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.suite.dask_cluster import run_on_cluster
from nmlbridge.suite.pool import Crashed, Finished, Started

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


def test_address_that_makes_no_sense_is_said() -> None:
    pytest.importorskip("distributed")
    with pytest.raises(RunnerNotInstalledError, match="no Dask scheduler at nonsense"):
        next(iter(run_on_cluster(math.sqrt, [4.0], "nonsense://x")))
