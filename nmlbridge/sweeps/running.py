"""Running the sets of a sweep in chunks: here, in worker processes or on a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import NmlBridgeError, RunnerFailedError
from nmlbridge.lems.document import Document
from nmlbridge.runners.base import Progress, RunOptions
from nmlbridge.runners.sweeping import SweepPoint, run_sets
from nmlbridge.runners.together import lanes_of
from nmlbridge.sweeps.journal import SweepJournal, fingerprint
from nmlbridge.workers.pool import Crashed, Finished, Started, run_in_processes

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["Chunk", "run_all", "run_chunk"]

_LARGEST_TOGETHER = 4096
"""Most sets in a chunk that runs as one program: compiling it is then soon forgotten."""

_LARGEST = {"native": 64}
"""Most sets in another chunk, by engine: enough to be worth handing out, few enough to be lost."""

_LARGEST_ELSEWHERE = 4
"""The same for engines that start a process for each set."""

_SHARES = 4
"""Chunks a worker, at least: the last to finish then does not keep the others waiting for long."""

_CLUSTER_WORKERS = 32
"""What a cluster is taken to have; more may join while the sweep runs."""


@dataclass(frozen=True)
class Chunk:
    """Some sets of a sweep and all that is needed to run them; travels to another process."""

    document: Document
    sets: tuple[Mapping[str, str], ...]
    engine: str
    options: RunOptions
    window: tuple[float, float] | None


def run_chunk(chunk: Chunk) -> list[SweepPoint] | NmlBridgeError:
    """Run the sets of a chunk; what every worker calls.

    Returns
    -------
    list of SweepPoint, or NmlBridgeError
        A point for each set, in order; or why the sweep cannot go on, which no other worker would do better.
    """
    try:
        return list(run_sets(chunk.document, chunk.sets, chunk.engine, chunk.options, chunk.window))
    except NmlBridgeError as error:
        return error


def run_all(
    document: Document,
    sets: Sequence[Mapping[str, str]],
    engine: str,
    options: RunOptions,
    *,
    window: tuple[float, float] | None = None,
    jobs: int = 1,
    dask: Any = None,
    resume: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
) -> list[SweepPoint]:
    """Run every set of a sweep.

    Parameters
    ----------
    document, sets, engine, options, window
        As for `nmlbridge.runners.sweeping.run_sets`; ``options`` without progress, since they travel.
    jobs : int
        Worker processes; with 1 everything runs in this one.
    dask : str or distributed.Client, optional
        Run on a cluster in place of processes; see `nmlbridge.workers.dask_cluster.run_on_cluster`. Its workers
        find the files that the document includes at the same paths.
    resume : path, optional
        Keep points in this file as chunks are done, and take from it those of an earlier, interrupted run of
        the same sweep. It is removed once all are there.
    progress : callable, optional
        Told the sets done and the sets in all.

    Returns
    -------
    list of SweepPoint
        In the order of the sets.

    Raises
    ------
    FormatError
        If ``resume`` is of another sweep.
    RunnerFailedError
        If a worker died, on Dask more often than the scheduler allows.
    NmlBridgeError
        As `run_sets`.
    """
    journal = None
    if resume is not None:
        journal = SweepJournal(resume, fingerprint(document, sets, engine, options, window))
    points = dict(journal.points) if journal is not None else {}
    left = [number for number in range(len(sets)) if number not in points]
    lanes = lanes_of(document, sets, engine, options)
    largest = _LARGEST.get(engine, _LARGEST_ELSEWHERE)
    if lanes is not None:
        largest = min(_LARGEST_TOGETHER, lanes.most)
    size = _chunk_size(len(left), largest, jobs if dask is None else _CLUSTER_WORKERS)
    parts = [left[start : start + size] for start in range(0, len(left), size)]
    chunks = [
        Chunk(document, tuple(sets[number] for number in part), engine, options, window) for part in parts
    ]
    if progress is not None:
        progress(len(points), len(sets))
    with closing(_events(chunks, jobs, dask)) as events:
        for event in events:
            if isinstance(event, Started):
                continue
            part = parts[event.index]
            found = _points_of(event, part)
            points.update(zip(part, found, strict=True))
            if journal is not None:
                journal.add(part, found)
            if progress is not None:
                progress(len(points), len(sets))
    if journal is not None:
        journal.remove()
    return [points[number] for number in range(len(sets))]


def _chunk_size(count: int, largest: int, workers: int) -> int:
    """Return how many sets go into a chunk."""
    return largest if workers == 1 else max(1, min(largest, count // (_SHARES * workers)))


def _events(chunks: Sequence[Chunk], jobs: int, dask: Any) -> Generator[Started | Finished | Crashed]:
    """Yield what happens to each chunk."""
    if dask is not None and chunks:
        from nmlbridge.workers.dask_cluster import run_on_cluster

        yield from run_on_cluster(run_chunk, chunks, dask)
    elif jobs > 1 and len(chunks) > 1:
        yield from run_in_processes(run_chunk, chunks, min(jobs, len(chunks)))
    else:
        yield from _in_this_process(chunks)


def _in_this_process(chunks: Sequence[Chunk]) -> Iterator[Finished]:
    for index, chunk in enumerate(chunks):
        yield Finished(index, run_chunk(chunk))


def _points_of(event: Finished | Crashed, part: Sequence[int]) -> list[SweepPoint]:
    """Return what a chunk gave, or raise why it gave nothing."""
    if isinstance(event, Crashed):
        raise RunnerFailedError(
            f"sets {part[0] + 1} to {part[-1] + 1} of the sweep were lost: {event.message}",
            log_tail=event.details,
            hint="with a file to resume from, what was done is kept, and the rest can be tried again",
        )
    if isinstance(event.value, NmlBridgeError):
        raise event.value
    points: list[SweepPoint] = event.value
    return points
