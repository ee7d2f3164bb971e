"""A network lowered to flat arrays: op lists, a schedule, and synapses sorted by presynaptic cell and delay.

This is the form that crosses into C: numbers and offsets only, no names, units or objects. `brian2_reference`
runs the same arrays with numpy, operation by operation, and is what a compiled kernel must equal bit for bit.

An operation is a row ``(code, dst, a, b, c)``. ``dst, a, b, c`` are registers (one double a lane), except:

====  =======================================================================
code  meaning
====  =======================================================================
0     ``dst = constants[a]``
1     ``dst = state[variables[a].offset + cell]``, or its single value if shared
2     ``dst = inputs row a, lane``
3     ``dst = step * dt``
4     ``state[...variable a] = b``
5     ``state[...variable a] = b`` where ``c`` is not 0
6     spike where ``a`` is not 0
7     record ``a``, one value a lane, in the order of the operations
16..  see `brian2_operations.OPERATIONS`
====  =======================================================================
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from nmlbridge.formats.brian2_expressions import Call, Expression, Name, Number, simplified
from nmlbridge.formats.brian2_network import (
    Assign,
    Block,
    Effect,
    Floats,
    Group,
    Integers,
    NetworkArrays,
    Projection,
    StateRecord,
    Variable,
    inputs_read,
)
from nmlbridge.formats.brian2_operations import OPERATIONS
from nmlbridge.formats.brian2_registers import (
    CONST,
    INPUT,
    LOAD,
    PUT,
    SPIKE,
    STORE,
    STORE_WHERE,
    TIME,
    Row,
    with_few_registers,
)

__all__ = ["CODE", "PROJECTION", "RECORD", "RESET", "THRESHOLD", "FlatProjection", "Program", "lower"]

Longs: TypeAlias = NDArray[np.int64]

CODE, THRESHOLD, RESET, PROJECTION, RECORD = range(5)


@dataclass(frozen=True, eq=False)
class FlatProjection:
    """One pathway, its synapses sorted by presynaptic cell, then delay, then order of creation.

    Parameters
    ----------
    source : int
        Number of the presynaptic group.
    delays : ndarray of int32, shape (n_delays,)
        The delays that occur, in steps, longest first, so that earlier spikes come before later ones.
    starts : ndarray of int64, shape (n_source_cells * n_delays + 1,)
        Where the synapses of (cell, delay) begin, at ``cell * n_delays + delay index``.
    post : ndarray of int32, shape (n_synapses,)
        Postsynaptic cells.
    effects : ndarray of int32, shape (n_effects, 3)
        Rows ``(target variable, 1 to subtract else 0, variable that must be true or -1)``.
    values : tuple of ndarray of float64, shape (n_synapses,) or (1,)
        What each effect adds.
    """

    source: int
    delays: Integers
    starts: Longs
    post: Integers
    effects: Integers
    values: tuple[Floats, ...]


@dataclass(frozen=True, eq=False)
class Program:
    """A network as flat arrays.

    Parameters
    ----------
    dt_s : float
        The step, s.
    state : ndarray of float64, shape (n_values,)
        Every variable of every group at the start, one after the other.
    variables : ndarray of int64, shape (n_variables, 3)
        Rows ``(offset in state, number of values, group)``; one value means shared.
    groups : ndarray of int32, shape (n_groups,)
        Sizes.
    constants : ndarray of float64, shape (n_constants,)
        Literals.
    ops : ndarray of int32, shape (n_ops, 5)
        Every operation.
    entries : ndarray of int32, shape (n_entries, 8)
        The schedule: rows ``(kind, every, group, start, stop, first op, one past the last op, link)``; link
        is the number of the projection or record.
    input_sizes : ndarray of int32, shape (n_inputs,)
        Lanes of each input's row; 1 means one value for all.
    projections : tuple of FlatProjection
        Pathways.
    record_cells : tuple of ndarray of int32
        Cells of each record.
    registers : int
        Registers the longest entry needs.
    input_names, variable_names : tuple
        What the numbers stand for: inputs by name, variables by (group, name).
    """

    dt_s: float
    state: Floats
    variables: Longs
    groups: Integers
    constants: Floats
    ops: Integers
    entries: Integers
    input_sizes: Integers
    projections: tuple[FlatProjection, ...]
    record_cells: tuple[Integers, ...]
    registers: int
    input_names: tuple[str, ...]
    variable_names: tuple[tuple[str, str], ...]

    @property
    def history(self) -> int:
        """Steps of spikes that must be remembered, the present one included."""
        return 1 + max((int(p.delays.max(initial=0)) for p in self.projections), default=0)


def lower(network: NetworkArrays) -> Program:
    """Lower a network.

    Parameters
    ----------
    network : NetworkArrays
        The network; its arrays are not copied unless synapses have to be sorted.
    """
    return _Lowering(network).program()


@dataclass
class _Lowering:
    network: NetworkArrays
    ops: list[Row] = field(default_factory=list)
    constants: dict[bytes, int] = field(default_factory=dict)
    values: list[float] = field(default_factory=list)
    registers: int = 1

    def program(self) -> Program:
        network = self.network
        numbers = {g.name: n for n, g in enumerate(network.groups)}
        names, rows, parts, offset = [], [], [], 0
        for group in network.groups:
            for name, variable in group.variables.items():
                names.append((group.name, name))
                rows.append((offset, variable.values.size, numbers[group.name]))
                parts.append(variable.values)
                offset += variable.values.size
        self.index = {name: i for i, name in enumerate(names)}
        self.inputs = {key: i for i, key in enumerate(network.inputs)}
        entries: list[tuple[int, ...]] = []
        projections: list[FlatProjection] = []
        cells: list[Integers] = []
        for entry in network.schedule:
            first = len(self.ops)
            if isinstance(entry, Block):
                kind = {"code": CODE, "threshold": THRESHOLD, "reset": RESET}[entry.kind]
                self._block(entry)
                where = (numbers[entry.group], entry.start, entry.stop)
                entries.append((kind, entry.every, *where, first, len(self.ops), -1))
            elif isinstance(entry, Projection):
                link = len(projections)
                projections.append(self._projection(entry, numbers))
                entries.append((PROJECTION, 1, numbers[entry.source], 0, 0, first, first, link))
            else:
                self._record(entry)
                link = len(cells)
                cells.append(entry.cells)
                entries.append((RECORD, entry.every, numbers[entry.group], 0, 0, first, len(self.ops), link))
        return Program(
            network.dt_s,
            np.concatenate(parts) if parts else np.zeros(0),
            np.array(rows, dtype=np.int64).reshape(-1, 3),
            np.array([g.size for g in network.groups], dtype=np.int32),
            np.array(self.values, dtype=np.float64),
            np.array(self.ops, dtype=np.int32).reshape(-1, 5),
            np.array(entries, dtype=np.int32).reshape(-1, 8),
            np.array([_lanes(i) for i in network.inputs.values()], dtype=np.int32),
            tuple(projections),
            tuple(cells),
            self.registers,
            tuple(network.inputs),
            tuple(names),
        )

    def _block(self, block: Block) -> None:
        group = self.network.group(block.group)
        code = _Code(self, group)
        for assign in block.assigns:
            code.assign(assign)
        if block.kind == "threshold":
            code.emit(SPIKE, code.known["_cond"])
        self._close(code)

    def _record(self, record: StateRecord) -> None:
        code = _Code(self, self.network.group(record.group))
        for _, _, value in record.quantities:
            code.emit(PUT, code.register(value))
        self._close(code)

    def _close(self, code: _Code) -> None:
        """Append an entry's operations, its registers numbered so that few are needed."""
        ops, count = with_few_registers(code.ops)
        self.ops.extend(ops)
        self.registers = max(self.registers, count)

    def constant(self, value: float) -> int:
        """Return the number of a literal; -0.0 and 0.0 are different ones."""
        key = np.float64(value).tobytes()
        if key not in self.constants:
            self.constants[key] = len(self.values)
            self.values.append(value)
        return self.constants[key]

    def _projection(self, projection: Projection, numbers: Mapping[str, int]) -> FlatProjection:
        size = self.network.group(projection.source).size
        effects = [self._effect(e, projection.target) for e in projection.effects]
        delays, order, starts = sorted_synapses(projection, size)
        return FlatProjection(
            numbers[projection.source],
            delays,
            starts,
            _picked(projection.post, order),
            np.array(effects, dtype=np.int32).reshape(-1, 3),
            tuple(_picked(e.values, order) for e in projection.effects),
        )

    def _effect(self, effect: Effect, target: str) -> tuple[int, int, int]:
        where = self.index[target, effect.where] if effect.where else -1
        return self.index[target, effect.target], int(effect.sign == "-"), where


def _picked(values: Any, order: Longs | None) -> Any:
    """Sort what there is one of for each synapse."""
    if order is None or values.size != order.size:
        return np.ascontiguousarray(values)
    return values[order]


def _lanes(made: object) -> int:
    columns = getattr(made, "column_of_cell", None)
    return int(columns.size) if columns is not None else max(int(getattr(made, "size", 1)), 1)


def sorted_synapses(projection: Projection, size: int) -> tuple[Integers, Longs | None, Longs]:
    """Sort synapses by presynaptic cell, then delay (longest first), then creation.

    Parameters
    ----------
    projection : Projection
        The pathway.
    size : int
        Number of presynaptic cells.

    Returns
    -------
    delays : ndarray of int32, shape (n_delays,)
        The delays that occur, longest first.
    order : ndarray or None
        The sorting; None where the synapses lie in that order already.
    starts : ndarray of int64, shape (size * n_delays + 1,)
        Where the synapses of each (cell, delay) begin.
    """
    pre, late = projection.pre, projection.delay_steps
    if late.size == 1:
        delays, key = late, pre
    else:
        ascending, which = np.unique(late, return_inverse=True)
        delays = ascending[::-1].copy()
        key = pre.astype(np.int64) * delays.size + (delays.size - 1 - which)
    order = None
    if not np.all(key[1:] >= key[:-1]):
        order = np.argsort(key, kind="stable")
    starts = np.zeros(size * delays.size + 1, dtype=np.int64)
    np.cumsum(np.bincount(key, minlength=size * delays.size), out=starts[1:])
    return delays, order, starts


class _Code:
    """Operations of one entry; equal subexpressions and repeated loads share a register."""

    def __init__(self, lowering: _Lowering, group: Group) -> None:
        self.lowering = lowering
        self.group = group
        self.ops: list[Row] = []
        self.known: dict[str, int] = {}
        self.seen: dict[tuple[int, ...], int] = {}
        self.count = 0

    def emit(self, code: int, a: int = 0, b: int = 0, c: int = 0) -> None:
        self.ops.append((code, -1, a, b, c))

    def fresh(self, code: int, a: int = 0, b: int = 0, c: int = 0) -> int:
        key = (code, a, b, c)
        if key not in self.seen:
            self.seen[key] = self.count
            self.ops.append((code, self.count, a, b, c))
            self.count += 1
        return self.seen[key]

    def register(self, tree: Expression) -> int:
        """Compute an expression into a register."""
        return self._of(simplified(tree))

    def _of(self, tree: Expression) -> int:
        if isinstance(tree, Number):
            return self.fresh(CONST, self.lowering.constant(tree.value))
        if isinstance(tree, Call):
            if tree.op == "**" and isinstance(tree.arguments[1], Number):
                easy = self._easy_power(tree.arguments[0], tree.arguments[1].value)
                if easy is not None:
                    return easy
            operands = [self._of(a) for a in tree.arguments]
            return self.fresh(OPERATIONS[tree.op].code, *operands)
        return self._name(tree)

    def _easy_power(self, base: Expression, exponent: float) -> int | None:
        """Write the powers that numpy does not leave to pow()."""
        if exponent == 2:
            register = self._of(base)
            return self.fresh(OPERATIONS["*"].code, register, register)
        if exponent == 0.5:
            return self.fresh(OPERATIONS["sqrt"].code, self._of(base))
        if exponent == 1:
            return self._of(base)
        if exponent == -1:
            return self.fresh(OPERATIONS["/"].code, self._of(Number(1.0)), self._of(base))
        return None

    def _name(self, name: Name) -> int:
        if name.id in self.known:
            return self.known[name.id]
        if name.id in self.lowering.inputs:
            return self.fresh(INPUT, self.lowering.inputs[name.id])
        if name.id == "t" and "t" not in self.group.variables:
            return self.fresh(TIME)
        register = self.fresh(LOAD, self.lowering.index[self.group.name, name.id])
        self.known[name.id] = register
        return register

    def assign(self, assign: Assign) -> None:
        register = self.register(assign.value)
        variable: Variable | None = self.group.variables.get(assign.target)
        if variable is None:
            self.known[assign.target] = register
            return
        number = self.lowering.index[self.group.name, assign.target]
        if assign.where:
            mask = self._name(Name(assign.where))
            self.emit(STORE_WHERE, number, register, mask)
            old = self._name(Name(assign.target))
            self.known[assign.target] = self.fresh(OPERATIONS["where"].code, mask, register, old)
            return
        self.emit(STORE, number, register)
        self.known[assign.target] = register


def inputs_in_order(network: NetworkArrays) -> list[tuple[str, int]]:
    """Return the inputs as a step reaches them, each with the interval in steps of what reads it."""
    found: dict[str, int] = {}
    for entry in network.schedule:
        if not isinstance(entry, Projection):
            for key in inputs_read(entry, network.inputs):
                found.setdefault(key, entry.every)
    return list(found.items())
