"""The schedule of a clock-driven network, run by the compiled kernel: the same bits as `brian2_reference`, sooner."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from nmlbridge.formats.brian2_network import Floats, Integers
from nmlbridge.formats.brian2_operations import OPERATIONS
from nmlbridge.formats.brian2_program import FlatProjection, Program
from nmlbridge.formats.brian2_registers import PUT, STORE, STORE_WHERE
from nmlbridge.native import _core

__all__ = ["CompiledMachine", "why_not"]

_KERNEL = "network_run"

_LANES = 128
_INEXACT = {o.code: name for name, o in OPERATIONS.items() if not o.exact}


def why_not(program: Program) -> str:
    """Say why a program must be left to the numpy reference to have its bits; empty if it need not.

    Parameters
    ----------
    program : Program
        The program.
    """
    if not hasattr(_core, _KERNEL):
        return "this build has no such kernel"
    functions = sorted({_INEXACT[code] for code in program.ops[:, 0].tolist() if code in _INEXACT})
    if functions:
        return f"{', '.join(functions)} may round otherwise than numpy's"
    sizes, members = program.variables[:, 1], program.groups[program.variables[:, 2]]
    written = program.ops[np.isin(program.ops[:, 0], (STORE, STORE_WHERE)), 2]
    if ((sizes[written] == 1) & (members[written] > 1)).any():
        return "a variable shared by a group changes"
    if max((p.post.size for p in program.projections), default=0) > 2**31 - 1:
        return "there are more synapses than 32 bits can count"
    return ""


class CompiledMachine:
    """A program in the middle of its run; see `brian2_reference.Machine`.

    Parameters
    ----------
    program : Program
        What is run; `why_not` must have nothing against it for the bits to be those of the reference.
    """

    def __init__(self, program: Program) -> None:
        self._run: Callable[..., int] = getattr(_core, _KERNEL)
        self.program = program
        self.state = program.state.copy()
        self.step = 0
        header, ints, doubles = _laid_out(program)
        self._fixed = header, ints, doubles
        cells = int(program.groups.sum())
        self._ring = np.zeros(program.history * (cells + program.groups.size), np.int32)
        self._registers = np.zeros(program.registers * _LANES)
        self._first = np.concatenate([[0], np.cumsum(program.groups)])[:-1]
        self._cells = cells

    def run(
        self, steps: int, inputs: Mapping[str, Floats]
    ) -> tuple[list[tuple[int, int, Integers]], list[list[Floats]]]:
        """Run some steps; see `brian2_reference.Machine.run`."""
        program = self.program
        rows = [inputs[name].reshape(steps, -1) for name in program.input_names]
        row = np.ascontiguousarray(np.concatenate(rows, axis=1)) if rows else np.zeros((steps, 0))
        layout = self._records(steps)
        records = np.zeros(sum(count for _, _, count in layout))
        spikes = np.empty((steps * self._cells, 2), np.int32)
        found = self._run(
            *self._fixed,
            self.state,
            self._ring,
            self._registers,
            row,
            records,
            spikes,
            self.step,
            steps,
            program.dt_s,
        )
        self.step += steps
        cut: list[list[Floats]] = [[] for _ in program.record_cells]
        at = 0
        for link, _, count in layout:
            cut[link].append(records[at : at + count])
            at += count
        return self._by_group(spikes[:found]), cut

    def _records(self, steps: int) -> list[tuple[int, int, int]]:
        """Return what is recorded in these steps, in order: record, step, number of values."""
        kinds = [(e[7], e[1], e[5], e[6]) for e in self.program.entries.tolist() if e[0] == 4]
        widths = {
            link: int((self.program.ops[first:last, 0] == PUT).sum()) * self.program.record_cells[link].size
            for link, _, first, last in kinds
        }
        return [
            (link, step, widths[link])
            for step in range(self.step, self.step + steps)
            for link, every, _, _ in kinds
            if step % every == 0
        ]

    def _by_group(self, spikes: Integers) -> list[tuple[int, int, Integers]]:
        """Cut the spikes into those of one step and group, in the order emitted."""
        if not spikes.size:
            return []
        group = np.searchsorted(self._first, spikes[:, 1], side="right") - 1
        key = spikes[:, 0].astype(np.int64) * len(self._first) + group
        cuts = np.flatnonzero(np.diff(key)) + 1
        starts = np.concatenate([[0], cuts]).tolist()
        cells = spikes[:, 1] - self._first[group].astype(np.int32)
        return [
            (int(spikes[start, 0]), int(group[start]), part)
            for start, part in zip(starts, np.split(cells, cuts), strict=True)
        ]

    def saved(self) -> object:
        """Return what `restore` wants, to come back to this step."""
        return self.step, self.state.copy(), self._ring.copy()

    def restore(self, saved: Any) -> None:
        """Come back to a step."""
        self.step, state, ring = saved
        self.state[:] = state
        self._ring[:] = ring


class _Ints:
    """Arrays of integers laid one after the other, each only once."""

    def __init__(self) -> None:
        self.parts: list[Integers] = []
        self.size = 0
        self.known: dict[int, int] = {}
        self.kept: list[Any] = []  # an array that is gone could leave its id to another

    def add(self, values: Any) -> int:
        if id(values) in self.known:
            return self.known[id(values)]
        at = self.size
        self.parts.append(np.asarray(values, dtype=np.int32).ravel())
        self.size += self.parts[-1].size
        self.known[id(values)] = at
        self.kept.append(values)
        return at


def _laid_out(program: Program) -> tuple[Integers, Integers, Floats]:
    """Return header, integers and doubles as the kernel wants them."""
    ints = _Ints()
    doubles: list[Floats] = [program.constants]
    places = {}
    at = program.constants.size
    for projection in program.projections:
        for values in projection.values:
            if id(values) not in places:
                places[id(values)] = at
                doubles.append(values)
                at += values.size
    first = np.concatenate([[0], np.cumsum(program.groups)])[:-1]
    sizes = program.input_sizes
    input_at = np.concatenate([[0], np.cumsum(sizes)])[:-1] if sizes.size else sizes
    groups_at, first_at = ints.add(program.groups), ints.add(first)
    variables_at, entries_at, ops_at = (
        ints.add(program.variables),
        ints.add(program.entries),
        ints.add(program.ops),
    )
    inputs_at = ints.add(np.stack([input_at, sizes], axis=1))
    cells = [(ints.add(c), c.size) for c in program.record_cells]
    records_at = ints.add(np.array(cells, dtype=np.int32).reshape(-1, 2))
    paths = [_pathway(p, ints, places) for p in program.projections]
    paths_at = ints.add(np.array(paths, dtype=np.int32).reshape(-1, 8))
    header = np.array(
        [program.history, program.groups.size, len(program.entries), groups_at, first_at, variables_at, entries_at,
         ops_at, inputs_at, int(sizes.sum()), records_at, paths_at, 0],
        dtype=np.int32,
    )  # fmt: skip
    return header, np.concatenate(ints.parts), np.concatenate(doubles)


def _pathway(flat: FlatProjection, ints: _Ints, places: Mapping[int, int]) -> tuple[int, ...]:
    effects = [
        (target, minus, where, places[id(values)], int(values.size == 1 and flat.post.size != 1))
        for (target, minus, where), values in zip(flat.effects.tolist(), flat.values, strict=True)
    ]
    return (
        flat.source, flat.delays.size, ints.add(flat.delays), ints.add(flat.starts), ints.add(flat.post),
        int(_in_a_row(flat)), len(effects), ints.add(np.array(effects, dtype=np.int32).reshape(-1, 5)),
    )  # fmt: skip


def _in_a_row(flat: FlatProjection) -> bool:
    """Tell whether the synapses of every (cell, delay) reach neighbouring cells, one after the other."""
    if flat.post.size < 2:
        return True
    follows = np.diff(flat.post) == 1
    begins = flat.starts[(flat.starts > 0) & (flat.starts < flat.post.size)]
    follows[begins - 1] = True
    return bool(follows.all())
