"""Our own engine inside this process: its loop alone, by instruction set and number of threads."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nmlbridge.engine.run import Compiled
from nmlbridge.formats.brian2_compiled import CompiledMachine
from nmlbridge.formats.brian2_network import NetworkArrays
from nmlbridge.formats.brian2_noise import InputRows
from nmlbridge.formats.brian2_program import Program, lower
from nmlbridge.lems.document import Document
from nmlbridge.native import _core
from nmlbridge.runners import native
from nmlbridge.runners.base import RunOptions

__all__ = [
    "TimedMachine",
    "kept",
    "kept_at",
    "levels",
    "network_run",
    "run_at",
    "run_document",
    "stepped",
    "trains",
    "written",
]  # fmt: skip

Doubles = NDArray[np.float64]


def levels() -> list[_core.SimdLevel]:
    """Return the instruction sets that this processor and build can use, the lowest first."""
    known: list[_core.SimdLevel] = ["base", "avx2", "avx512"]
    return known[: known.index(_core.build_info()["simd_available"]) + 1]


def kept(compiled: Compiled) -> tuple[Doubles, Doubles]:
    """Run a compiled document; returns the rows of its first file, and spikes as rows of time and recorder."""
    rows: list[Doubles] = []
    events: list[tuple[float, float]] = []
    for chunk in compiled.run():
        if compiled.files:
            rows.append(np.array(chunk.rows(0)).reshape(chunk.row_count, -1))
        events += [(t, float(recorder)) for recorder, t in chunk.events]
    return np.concatenate(rows) if rows else np.zeros((0, 1)), np.array(events).reshape(-1, 2)


def stepped(compiled: Compiled) -> float:
    """Run a compiled document, keeping nothing; returns the seconds of its loop."""
    for _ in compiled.run():
        pass
    return compiled.loop_s


def run_document(document: Document, threads: int) -> float:
    """Run a document, writing nothing; returns the seconds of its loop."""
    return native.RUNNER.run(document, RunOptions(write=False, threads=threads)).loop_s


def trains(document: Document, threads: int) -> dict[str, bytes]:
    """Return the spike times of every cell, as bytes."""
    found = native.RUNNER.run(document, RunOptions(write=False, threads=threads)).recording.spikes
    return {cell: np.asarray(times).tobytes() for cell, times in found.items()}


@contextmanager
def _limited(level: _core.SimdLevel) -> Iterator[None]:
    _core.limit_simd(level)
    try:
        yield
    finally:
        _core.limit_simd(_core.build_info()["simd_available"])


def run_at(level: _core.SimdLevel, document: Document) -> Callable[[], float]:
    """Return a run of a document with no instruction set above a level."""

    def run() -> float:
        with _limited(level):
            return run_document(document, 1)

    return run


def kept_at(level: _core.SimdLevel, compiled: Compiled) -> tuple[Doubles, Doubles]:
    """Return what `kept` does, with no instruction set above a level."""
    with _limited(level):
        return kept(compiled)


class TimedMachine(CompiledMachine):
    """A network's machine that sums up the seconds of its kernel, without what goes before and after in Python."""

    def __init__(self, program: Program) -> None:
        super().__init__(program)
        self.loop_s = 0.0
        kernel = self._run

        def timed(*arguments: object) -> int:
            started = time.perf_counter()
            found = kernel(*arguments)
            self.loop_s += time.perf_counter() - started
            return found

        self._run = timed


def network_run(network: NetworkArrays) -> tuple[float, Doubles, Doubles]:
    """Run a network of one group; returns the seconds of its loop, spikes as rows of step and cell, the last v and u."""
    machine, rows = TimedMachine(lower(network)), InputRows(network).take(network.steps)
    spikes, _ = machine.run(network.steps, rows)
    pairs = [(float(step), float(cell)) for step, _, cells in spikes for cell in cells]
    places = {
        name: row
        for (_, name), row in zip(machine.program.variable_names, machine.program.variables, strict=True)
    }
    last = [machine.state[places[name][0] :][: places[name][1]] for name in "vu"]
    return machine.loop_s, np.array(pairs), np.stack(last, axis=1)


def written(rows: Doubles, path: Path) -> float:
    """Write rows as a .dat file."""
    started = time.perf_counter()
    with path.open("wb") as file:
        file.write(_core.format_rows(rows, rows.shape[1]))
    return time.perf_counter() - started
