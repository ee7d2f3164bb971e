"""The schedule of a clock-driven network, run with numpy: the readable twin of any compiled kernel.

Every operation works on whole rows of cells, in the order of the flat program, so that each cell's numbers
are those of Brian2's numpy target, bit for bit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from nmlbridge.formats.brian2_network import Floats, Integers
from nmlbridge.formats.brian2_operations import OPERATIONS
from nmlbridge.formats.brian2_program import CODE, PROJECTION, RECORD, RESET, Program
from nmlbridge.formats.brian2_registers import (
    CONST,
    INPUT,
    LOAD,
    OPERANDS,
    PUT,
    SPIKE,
    STORE,
    STORE_WHERE,
    TIME,
)

__all__ = ["Machine"]

_COMPUTE = {operation.code: operation.compute for operation in OPERATIONS.values()}


@dataclass
class Machine:
    """A program in the middle of its run.

    Parameters
    ----------
    program : Program
        What is run.

    Attributes
    ----------
    state : ndarray of float64
        Every variable now.
    step : int
        Steps done.
    """

    program: Program
    state: Floats = field(init=False)
    step: int = 0

    def __post_init__(self) -> None:
        """Lay out the state."""
        self.state = self.program.state.copy()
        empty = np.zeros(0, dtype=np.int32)
        self._ring = [[empty] * self.program.history for _ in self.program.groups]
        self._scratch: list[Any] = [None] * self.program.registers
        self._views = [
            self.state[offset : offset + size] for offset, size in self.program.variables[:, :2].tolist()
        ]
        self._entries = self.program.entries.tolist()
        self._ops = self.program.ops.tolist()
        self._constants = [np.float64(c) for c in self.program.constants]

    def run(
        self, steps: int, inputs: Mapping[str, Floats]
    ) -> tuple[list[tuple[int, int, Integers]], list[list[Floats]]]:
        """Run some steps.

        Parameters
        ----------
        steps : int
            How many.
        inputs : mapping of str to ndarray, shape (steps, lanes)
            The rows of every input, by name.

        Returns
        -------
        spikes : list of (step, group, cells)
            In the order emitted.
        records : list of list of ndarray
            For each record, its rows.
        """
        program = self.program
        rows = [inputs[name] for name in program.input_names]
        spikes: list[tuple[int, int, Integers]] = []
        records: list[list[Floats]] = [[] for _ in program.record_cells]
        with np.errstate(all="ignore"):
            for index in range(steps):
                now = self.step % program.history
                for ring in self._ring:
                    ring[now] = np.zeros(0, dtype=np.int32)
                here = [table[index] for table in rows]
                for kind, every, group, start, stop, first, last, link in self._entries:
                    if self.step % every:
                        continue
                    if kind == PROJECTION:
                        self._deliver(link)
                    elif kind == RECORD:
                        records[link].append(self._code(first, last, program.record_cells[link], here)[1])
                    elif kind == RESET:
                        cells = self._ring[group][now]
                        cells = cells[(cells >= start) & (cells < stop)]
                        if cells.size:
                            self._code(first, last, cells, here)
                    else:
                        fired, _ = self._code(first, last, slice(start, stop), here)
                        if kind != CODE:
                            cells = (np.flatnonzero(fired) + start).astype(np.int32)
                            self._ring[group][now] = np.concatenate((self._ring[group][now], cells))
                            if cells.size:
                                spikes.append((self.step, group, cells))
                self.step += 1
        return spikes, records

    def _code(self, first: int, last: int, cells: Any, inputs: list[Floats]) -> tuple[Any, Floats]:
        """Run the operations of one entry; return its spike condition, and what it records."""
        registers, state = self._scratch, self._views
        count = cells.stop - cells.start if isinstance(cells, slice) else len(cells)
        fired: Any = None
        put: list[Floats] = []
        for code, dst, a, b, c in self._ops[first:last]:
            if code >= 16:
                function = _COMPUTE[code]
                operands = OPERANDS[code]
                if operands == 2:
                    registers[dst] = function(registers[a], registers[b])
                elif operands == 1:
                    registers[dst] = function(registers[a])
                else:
                    registers[dst] = function(registers[a], registers[b], registers[c])
            elif code == LOAD:
                values = state[a]
                registers[dst] = values[0] if self.program.variables[a, 1] == 1 else values[cells].copy()
            elif code == CONST:
                registers[dst] = self._constants[a]
            elif code == INPUT:
                row = inputs[a]
                registers[dst] = row[0] if row.size == 1 else row
            elif code == TIME:
                registers[dst] = np.float64(self.step * self.program.dt_s)
            elif code in (STORE, STORE_WHERE):
                self._store(a, registers[b], None if code == STORE else registers[c], cells)
            elif code == SPIKE:
                fired = np.broadcast_to(np.asarray(registers[a]), (count,))
            elif code == PUT:
                put.append(np.broadcast_to(np.asarray(registers[a], dtype=np.float64), (count,)).copy())
        return fired, np.concatenate(put) if put else np.zeros(0)

    def saved(self) -> object:
        """Return what `restore` wants, to come back to this step."""
        return self.step, self.state.copy(), [list(ring) for ring in self._ring]

    def restore(self, saved: Any) -> None:
        """Come back to a step."""
        self.step, state, ring = saved
        self.state[:] = state
        self._ring = [list(r) for r in ring]

    def _store(self, number: int, value: Any, mask: Any, cells: Any) -> None:
        values = self._views[number]
        if self.program.variables[number, 1] == 1:
            cells = slice(0, 1)
        if mask is None:
            values[cells] = value
        else:
            values[cells] = np.where(np.asarray(mask) != 0, value, values[cells])

    def _deliver(self, link: int) -> None:
        """Deliver what is due on one pathway: earlier spikes first, then by cell, then by synapse."""
        flat = self.program.projections[link]
        n = flat.delays.size
        pieces = []
        for place, delay in enumerate(flat.delays.tolist()):
            if delay <= self.step:
                for cell in self._ring[flat.source][(self.step - delay) % self.program.history].tolist():
                    low, high = flat.starts[cell * n + place], flat.starts[cell * n + place + 1]
                    if low < high:
                        pieces.append((int(low), int(high)))
        if not pieces:
            return
        post = np.concatenate([flat.post[low:high] for low, high in pieces])
        for (target, minus, where), values in zip(flat.effects.tolist(), flat.values, strict=True):
            added: Any = values[0] if values.size == 1 and flat.post.size != 1 else None
            if added is None:
                added = np.concatenate([values[low:high] for low, high in pieces])
            to = post
            if where >= 0:
                kept = self._views[where][post] != 0
                to, added = post[kept], added[kept] if np.ndim(added) else added
            (np.subtract if minus else np.add).at(self._views[target], to, added)
