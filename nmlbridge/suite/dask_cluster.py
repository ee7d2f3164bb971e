"""Run the cases of a suite on a Dask cluster."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from nmlbridge.errors import RunnerNotInstalledError
from nmlbridge.suite.pool import Crashed, Finished, Started

__all__ = ["run_on_cluster"]


def run_on_cluster(
    function: Callable[[Any], Any], tasks: Sequence[Any], address: str
) -> Iterator[Started | Finished | Crashed]:
    """Call a function on every task, on the workers of a Dask scheduler, and yield what happens.

    Parameters
    ----------
    function : callable
        Takes one task; importable by name on the workers.
    tasks : sequence
        One call each.
    address : str
        Of the scheduler, for example ``tcp://127.0.0.1:8786``.

    Yields
    ------
    Started, Finished or Crashed
        For each task a Started (when it is handed to the scheduler), then one of the others. Leaving the
        iterator early cancels what has not finished.

    Raises
    ------
    RunnerNotInstalledError
        If `distributed` is not installed, or there is no scheduler at that address.
    """
    try:
        distributed: Any = importlib.import_module("distributed")
    except ImportError as error:
        raise RunnerNotInstalledError(
            "the cases of a suite cannot be run on Dask: distributed is not installed",
            hint="pip install 'nmlbridge[dask]'",
        ) from error
    try:
        client = distributed.Client(address, timeout="10s", set_as_default=False)
    except (OSError, ValueError) as error:
        raise RunnerNotInstalledError(
            f"there is no Dask scheduler at {address}: {error}",
            hint="start one with `dask scheduler`, and workers with `dask worker ADDRESS`",
        ) from error
    with client:
        futures = {client.submit(function, task, pure=False): index for index, task in enumerate(tasks)}
        try:
            yield from (Started(index) for index in futures.values())
            for future in distributed.as_completed(list(futures), loop=client.loop):
                index = futures[future]
                if future.status == "finished":
                    yield Finished(index, future.result())
                else:
                    fault = future.exception()
                    yield Crashed(index, f"{type(fault).__name__}: {fault}", f"on a Dask worker: {fault!r}")
        finally:
            client.cancel(list(futures))
