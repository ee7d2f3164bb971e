"""Run tasks on a Dask cluster: one that is there, or one started here for as long as it is needed."""

from __future__ import annotations

import contextlib
import importlib
import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.workers.pool import Crashed, Finished, Started

__all__ = ["DASK_HELP", "run_on_cluster"]

DASK_HELP = "run on a Dask cluster: tcp://host:8786, or local[:N] to start one here with N workers"

_PATIENCE = "5s"
"""How long a scheduler may take to answer."""

_WORKER_WITHIN_S = 30.0
"""How long the first worker may take to join, s."""

_FETCHED_WITHIN_S = 2.0
"""How long a result may take to arrive before it is asked for anew, s; doubled each time."""

_GRACE_S = 20.0
"""How long a cluster started here may take to end, s."""

_AHEAD = 4
"""Tasks handed out for each thread of the cluster; the others wait here, not in the scheduler's memory."""


def run_on_cluster(
    function: Callable[[Any], Any], tasks: Sequence[Any], cluster: Any, *, retries: int = 2
) -> Iterator[Started | Finished | Crashed]:
    """Call a function on every task, on the workers of a Dask cluster, and yield what happens.

    A task whose worker dies is run again on another; it is Crashed only after as many deaths as the scheduler
    allows (``distributed.scheduler.allowed-failures``, 3 by default).

    Parameters
    ----------
    function : callable
        Takes one task; importable by name on the workers.
    tasks : sequence
        One call each.
    cluster : str or distributed.Client
        Address of a scheduler, for example ``tcp://127.0.0.1:8786``; ``local:N`` for a cluster of N
        workers, one a processor for ``local``, started here and ended with the last task; or a client, which
        is left open.
    retries : int
        How often a task that raises is run again.

    Yields
    ------
    Started, Finished or Crashed
        For each task a Started (when it is handed to the scheduler), then one of the others. Leaving the
        iterator early cancels what has not finished.

    Raises
    ------
    RunnerNotInstalledError
        If `distributed` is not installed, there is no scheduler at that address, or it has no workers.
    """
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError as error:
        raise RunnerNotInstalledError(
            "this cannot be run on Dask: distributed is not installed", hint="pip install 'nmlbridge[dask]'"
        ) from error
    with _client(distributed, cluster) as client:
        waiting = deque(enumerate(tasks))
        running: dict[Any, int] = {}
        done = distributed.as_completed(loop=client.loop)
        try:
            while waiting or running:
                threads = sum(client.nthreads().values())
                while waiting and len(running) < _AHEAD * max(threads, 1):
                    index, task = waiting.popleft()
                    future = client.submit(function, task, pure=False, retries=retries)
                    running[future] = index
                    done.add(future)
                    yield Started(index)
                if not threads:  # looked at only now: where workers start on demand, tasks are the demand
                    _require_worker(client)
                future = next(done)
                yield _outcome(running.pop(future), future)
        finally:
            client.cancel(list(running))


def _require_worker(client: Any) -> None:
    """Wait until there is a worker, but not for ever."""
    try:
        client.wait_for_workers(1, timeout=_WORKER_WITHIN_S)
    except TimeoutError as error:
        address = client.scheduler.address
        raise RunnerNotInstalledError(
            f"the Dask scheduler at {address} has no workers, and none has joined it within {_WORKER_WITHIN_S:g} s",
            hint=f"start some with `dask worker {address}`",
        ) from error


def _outcome(index: int, future: Any) -> Finished | Crashed:
    """Wait for a future, and fetch its result.

    If the worker that holds it dies, the task is run again. But a scheduler that was about to fetch the result tries
    to reach the dead worker for half a minute; asked anew, it knows better.
    """
    patience_s = _FETCHED_WITHIN_S
    while (fault := future.exception()) is None:
        try:
            return Finished(index, future.result(timeout=patience_s))
        except TimeoutError:
            patience_s *= 2
    return Crashed(index, f"{type(fault).__name__}: {fault}", f"on a Dask worker: {fault!r}")


@contextlib.contextmanager
def _client(distributed: Any, cluster: Any) -> Iterator[Any]:
    """Give a client of the cluster; close it, and the cluster, if they are ours."""
    if isinstance(cluster, distributed.Client):
        yield cluster
        return
    with contextlib.ExitStack() as stack:
        address = str(cluster)
        kind, _, count = address.partition(":")
        if kind == "local":
            local = distributed.LocalCluster(
                n_workers=_workers(address, count), threads_per_worker=1, dashboard_address=None
            )
            stack.callback(_end, local)
            address = local.scheduler_address
        try:
            # a client that is refused its address is left open, and can lock up `distributed` when it is collected
            distributed.comm.resolve_address(address)
            client = distributed.Client(address, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError) as error:
            raise RunnerNotInstalledError(
                f"there is no Dask scheduler at {address}: {error}",
                hint="start one with `dask scheduler`, and workers with `dask worker ADDRESS`;"
                " or let `local` start a cluster here",
            ) from error
        yield stack.enter_context(client)


def _end(local: Any) -> None:
    """End a cluster of ours; one that cannot end, with a worker about to start, must not keep its results."""
    with contextlib.suppress(TimeoutError):
        local.close(timeout=_GRACE_S)


def _workers(address: str, count: str) -> int:
    """Return how many workers ``local:N`` asks for."""
    if address == "local":
        return os.cpu_count() or 1
    if not (count.isascii() and count.isdigit() and int(count)):
        raise RunnerNotInstalledError(
            f"there is no Dask scheduler at {address}: local:N is a number of workers, at least 1"
        )
    return int(count)
