"""The compiled core running a program: all of it together, or each island for itself."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from nmlbridge.engine.program import Program
from nmlbridge.native import _core

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

__all__ = ["CACHED", "HEADER", "Machine", "Outcome"]

CACHED = 1 << 16
"""A program of no more doubles stays in the cache as a whole, so that one thread gains nothing by islands."""

HEADER = (
    "plan", "plan_length", "steady", "steady_length", "settle", "groups", "group_count", "ports", "direct", "delayed",
    "nodes", "node_count", "node_lists", "checks", "check_count", "time", "dt", "block", "blocks", "islands", "island_count",
    "copies",
)  # fmt: skip
"""What the core takes of a program's header, in its order."""


class Outcome(NamedTuple):
    """What stepping came to: rows made, why it stopped (0 if it did not), the address concerned, the step and time, s."""

    rows: int
    status: int
    trouble: int
    step: int
    time_s: float


class Machine:
    """A program in the compiled core.

    Parameters
    ----------
    program : Program
        What to run.
    files : sequence of sequence of int
        For each output file the addresses of what its columns record.
    step_s : float
        s.
    seed : int
        For ``random()``.
    threads : int
        How many may step islands at the same time; never changes a result.
    """

    def __init__(
        self, program: Program, files: Sequence[Sequence[int]], step_s: float, seed: int, threads: int
    ) -> None:
        self._islands = program.islands
        self._settle = program.header["settle"]
        self._files = files
        self._counts = array("i", (len(columns) for columns in files))
        self._columns = array("i", (address for columns in files for address in columns))
        self._threads = max(1, min(threads, len(self._islands.blocks)))
        self._apart = bool(self._islands.blocks) and (self._threads > 1 or len(program.memory) > CACHED)
        self._pool: ThreadPoolExecutor | None = None
        self._workers = False
        self._rows = 0
        translates: bool = _core.build_info()["translates"]
        final = program
        memory: tuple[array[float] | memoryview, ...] = (program.memory,)
        if not translates or any(span.steady and not span.direct for span in program.spans):
            # takes milliseconds that short runs of single instances can do without
            from nmlbridge.engine.phrases import with_phrases

            final, memory = with_phrases(program, direct=not translates)
        header = tuple(final.header[name] for name in HEADER)
        self._core = _core.machine_new(
            memory, final.code, final.table, final.index, final.delays, header, seed, step_s
        )
        if translates:
            starts, local = array("i", final.direct_starts()), array("i", final.local_cells())
            _core.machine_translate(self._core, starts, local, self._counts, self._columns)

    def initialise(self) -> Outcome:
        """Bring every instance to its starting values."""
        return Outcome(*_core.machine_initialise(self._core))

    def step(self, rows: int, out: array[float]) -> Outcome:
        """Make rows: the first one of all is the starting values, every other one a step.

        Parameters
        ----------
        rows : int
            How many at most; in islands, fewer are made until results that only settle have settled.
        out : array of float
            For each file its rows, time first.
        """
        if self._apart and self._rows > self._settle:
            outcome = self._step_apart(rows, out)
        else:
            if self._apart:
                rows = min(rows, self._settle + 1)
            done = _core.machine_run(self._core, rows, self._rows == 0, self._counts, self._columns, out)
            outcome = Outcome(*done)
        self._rows += outcome.rows
        return outcome

    def events(self) -> tuple[array[int], array[float]]:
        """Return the recorders and times, s, of events since last asked."""
        recorders, times = _core.machine_events(self._core)
        return array("i", recorders), array("d", times)

    def _step_apart(self, rows: int, out: array[float]) -> Outcome:
        if not self._workers:
            _core.machine_workers(self._core, self._threads)
            self._workers = True
            if self._threads > 1:
                from concurrent.futures import ThreadPoolExecutor

                self._pool = ThreadPoolExecutor(self._threads - 1)
        columns: list[tuple[int, int, int, int]] = []
        times: list[int] = []
        start = 0
        for addresses in self._files:
            width = len(addresses) + 1
            times += (0, 0, width, start)
            for place, address in enumerate(addresses, 1):
                columns.append((max(self._islands.at(address)[0], 0), address, width, start + place))
            start += width * rows
        places = array("q", (x for column in sorted(columns) for x in column))
        others = [
            self._pool.submit(_core.machine_run_worker, self._core, worker, rows, places, out)
            for worker in range(1, self._threads)
            if self._pool is not None
        ]
        _core.machine_run_worker(self._core, 0, rows, places, out)
        for other in others:
            other.result()
        return Outcome(*_core.machine_join(self._core, rows, array("q", times), out))
