"""A clock-driven network as arrays: what Brian2 objects become, without Brian2.

Connections are arrays from end to end; no object stands for a synapse or a cell. The schedule is a tuple of
entries run once a step, in order, so that two networks that compute the same also round the same.
All values are plain SI doubles, booleans 0 or 1. Times are step counts; ``t`` in an expression is ``k * dt``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from nmlbridge.formats.brian2_expressions import Expression, Name, nodes

__all__ = [
    "Assign",
    "Block",
    "Draws",
    "Effect",
    "Entry",
    "Floats",
    "Group",
    "GroupSource",
    "Input",
    "Integers",
    "NetworkArrays",
    "Projection",
    "SpikeTable",
    "StateRecord",
    "StepTable",
    "SynapsesSource",
    "Variable",
    "arrays_equal",
    "recorded_paths",
]

Floats: TypeAlias = NDArray[np.float64]
Integers: TypeAlias = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Variable:
    """One variable of a group.

    Parameters
    ----------
    values : ndarray of float64, shape (size,) or (1,)
        Values at the start, SI; shape (1,) if `shared`.
    unit : str
        SI unit symbol, ``1`` for a plain number.
    boolean, integer, shared : bool
        What Brian2 declares it as; `shared` is one value for the whole group.
    """

    values: Floats
    unit: str = "1"
    boolean: bool = False
    integer: bool = False
    shared: bool = False


@dataclass(frozen=True)
class GroupSource:
    """The Brian2 text a group was made from, to write it out again as it was.

    Parameters
    ----------
    kind : {"NeuronGroup", "PoissonGroup", "SpikeGeneratorGroup"}
        Its class.
    equations, method, threshold, reset, refractory : str
        Arguments of that class; empty where not given.
    constants : mapping of str to (float, str)
        External constants by name: SI value, and its unit as Brian2 text.
    """

    kind: str = "NeuronGroup"
    equations: str = ""
    method: str = ""
    threshold: str = ""
    reset: str = ""
    refractory: str = ""
    constants: Mapping[str, tuple[float, str]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Group:
    """Cells that share their equations.

    Parameters
    ----------
    name : str
        Name in Brian2.
    size : int
        Number of cells.
    variables : mapping of str to Variable
        State variables and parameters alike.
    source : GroupSource, optional
        The Brian2 text it was made from.
    """

    name: str
    size: int
    variables: Mapping[str, Variable]
    source: GroupSource | None = None


@dataclass(frozen=True)
class Assign:
    """``target = value``, only in cells where the variable `where` is true if one is named.

    A target that is no variable of the block's group is a local of the block.
    """

    target: str
    value: Expression
    where: str = ""


@dataclass(frozen=True)
class Block:
    """Assignments for the cells ``start <= i < stop`` of a group, in order.

    Parameters
    ----------
    name, slot : str
        Name of the Brian2 object, and the slot of the schedule it runs in.
    kind : {"code", "threshold", "reset"}
        A ``threshold`` block also emits spikes, where its local ``_cond`` is true; a ``reset`` block runs
        only in cells that spiked in this step.
    group : str
        The group.
    start, stop : int
        Its cells.
    every : int
        Runs at steps 0, every, 2 every, ...
    assigns : tuple of Assign
        What it does.
    origin : {"", "group", "run_regularly", "PoissonInput"}
        What in Brian2 it comes from: the group's own constructor, or a call of its own.
    text : str
        The statements of ``run_regularly``; the arguments of ``PoissonInput`` as JSON.
    order : int
        Brian2's order within the slot.
    """

    name: str
    slot: str
    kind: str
    group: str
    start: int
    stop: int
    assigns: tuple[Assign, ...]
    every: int = 1
    origin: str = ""
    text: str = ""
    order: int = 0


@dataclass(frozen=True, eq=False)
class Effect:
    """What a synapse does on delivery: ``target += value`` or ``target -= value`` in its postsynaptic cell.

    Parameters
    ----------
    target : str
        Variable of the target group.
    sign : {"+", "-"}
        Which.
    values : ndarray of float64, shape (n_synapses,) or (1,)
        One value a synapse, or one for all.
    where : str
        Boolean variable of the target group without which the delivery is dropped.
    """

    target: str
    sign: str
    values: Floats
    where: str = ""


@dataclass(frozen=True, eq=False)
class SynapsesSource:
    """The Brian2 text a pathway was made from.

    Parameters
    ----------
    synapses, pathway : str
        Names of the Synapses object and of its pathway.
    sources, targets : (int, int)
        The cells it connects, from and to, which is what its ``i`` and ``j`` count from.
    model, code : str
        The equations, and the pathway's statements.
    parameters : mapping of str to Variable
        The synapses' own parameters, one value a synapse.
    constants : mapping of str to (float, str)
        External constants by name: SI value, unit as Brian2 text.
    """

    synapses: str
    pathway: str
    sources: tuple[int, int]
    targets: tuple[int, int]
    model: str
    code: str
    parameters: Mapping[str, Variable]
    constants: Mapping[str, tuple[float, str]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Projection:
    """One pathway of many synapses. Deliveries run in the order of presynaptic spikes, then of synapses.

    Parameters
    ----------
    name, slot : str
        Name of the Brian2 object, and the slot it runs in.
    source, target : str
        Groups.
    pre, post : ndarray of int32, shape (n_synapses,)
        Cells, counted in the whole groups.
    delay_steps : ndarray of int32, shape (n_synapses,) or (1,)
        Steps between a spike and its delivery, one a synapse, or one for all; 0 is within the same step.
    effects : tuple of Effect
        What a delivery does, one after the other.
    origin : SynapsesSource, optional
        The Brian2 text it was made from.
    order : int
        Brian2's order within the slot.
    """

    name: str
    slot: str
    source: str
    target: str
    pre: Integers
    post: Integers
    delay_steps: Integers
    effects: tuple[Effect, ...]
    origin: SynapsesSource | None = None
    order: int = -1

    @property
    def count(self) -> int:
        """Number of synapses."""
        return len(self.pre)


@dataclass(frozen=True, eq=False)
class StateRecord:
    """Records quantities of some cells, every so many steps.

    Parameters
    ----------
    name, slot : str
        Name of the monitor, and the slot it runs in.
    group : str
        The group.
    cells : ndarray of int32, shape (n_cells,)
        Which cells.
    quantities : tuple of (str, str, Expression)
        Name, unit symbol and value of each quantity.
    every : int
        Steps between rows.
    order : int
        Brian2's order within the slot.
    """

    name: str
    slot: str
    group: str
    cells: Integers
    quantities: tuple[tuple[str, str, Expression], ...]
    every: int = 1
    order: int = 0


Entry: TypeAlias = Block | Projection | StateRecord


@dataclass(frozen=True)
class Draws:
    """Random numbers, a fresh row a step, from numpy's legacy generator as Brian2's numpy target takes them.

    Parameters
    ----------
    kind : {"randn", "rand", "normal", "binomial", "poisson"}
        Distribution.
    size : int
        Numbers in a row; 0 for a single one, drawn alone.
    arguments : tuple of float
        Mean and standard deviation (normal), n and p (binomial), or rate (poisson).
    """

    kind: str
    size: int
    arguments: tuple[float, ...] = ()


@dataclass(frozen=True, eq=False)
class StepTable:
    """Values that were fixed beforehand: a timed array, or recorded noise.

    Parameters
    ----------
    values : ndarray of float64, shape (n_rows, n_columns)
        The table.
    row_of_step : ndarray of int32, shape (n_steps,)
        Which row holds in which step.
    column_of_cell : ndarray of int32, shape (n_cells,)
        Which column a cell reads; shape (1,) if all read the same.
    dt_s : float
        Time between rows, s, where it is a timed array; else 0.
    unit : str
        Unit of the values as Brian2 text.
    """

    values: Floats
    row_of_step: Integers
    column_of_cell: Integers
    dt_s: float = 0.0
    unit: str = "1"


@dataclass(frozen=True, eq=False)
class SpikeTable:
    """Spikes given beforehand: 1 in the steps and cells listed, else 0.

    Parameters
    ----------
    steps, cells : ndarray of int32, shape (n_spikes,)
        Sorted by step, then cell.
    size : int
        Number of cells.
    """

    steps: Integers
    cells: Integers
    size: int


Input: TypeAlias = Draws | StepTable | SpikeTable


@dataclass(frozen=True, eq=False)
class NetworkArrays:
    """A network, ready to run, convert, or write out again.

    Parameters
    ----------
    name : str
        What to call it.
    dt_s : float
        Step, s.
    steps : int
        Steps of the run; times ``0 .. (steps - 1) * dt_s``.
    groups : tuple of Group
        The cells.
    schedule : tuple of Block, Projection or StateRecord
        What happens in a step, in order.
    inputs : mapping of str to Draws, StepTable or SpikeTable
        What expressions read besides variables; the names hold a dot, so no variable has one of them.
    spikes_of : tuple of (str, int, int)
        Groups (and cells from, to) whose spikes are recorded.
    """

    name: str
    dt_s: float
    steps: int
    groups: tuple[Group, ...]
    schedule: tuple[Entry, ...]
    inputs: Mapping[str, Input] = field(default_factory=dict)
    spikes_of: tuple[tuple[str, int, int], ...] = ()

    def group(self, name: str) -> Group:
        """Return the group of that name; KeyError if there is none."""
        for group in self.groups:
            if group.name == name:
                return group
        raise KeyError(name)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The schedule's code blocks, in order."""
        return tuple(e for e in self.schedule if isinstance(e, Block))

    @property
    def projections(self) -> tuple[Projection, ...]:
        """The schedule's pathways, in order."""
        return tuple(e for e in self.schedule if isinstance(e, Projection))

    @property
    def records(self) -> tuple[StateRecord, ...]:
        """The schedule's state monitors, in order."""
        return tuple(e for e in self.schedule if isinstance(e, StateRecord))

    @property
    def synapse_count(self) -> int:
        """Synapses in all; two pathways of one Synapses object count twice."""
        return sum(p.count for p in self.projections)

    @property
    def has_draws(self) -> bool:
        """Whether random numbers are drawn during the run."""
        return any(isinstance(i, Draws) for i in self.inputs.values())

    def written(self, group: str) -> set[str]:
        """Return the names of a group's variables that change during the run."""
        names = {a.target for b in self.blocks if b.group == group for a in b.assigns}
        names |= {e.target for p in self.projections if p.target == group for e in p.effects}
        return names & set(self.group(group).variables)

    def renamed(self, name: str) -> NetworkArrays:
        """Return the same network under another name."""
        return replace(self, name=name)

    def describe(self) -> str:
        """Say in words what the network holds."""
        cells = sum(g.size for g in self.groups)
        lines = [
            f"{self.name}: {cells} cells, {self.synapse_count} synapses, {self.steps} steps of {self.dt_s:g}s"
        ]
        for entry in self.schedule:
            if isinstance(entry, Block):
                what = f"{entry.kind}, {entry.group}[{entry.start}:{entry.stop}]"
            elif isinstance(entry, Projection):
                what = f"{entry.count} synapses, {entry.source} to {entry.target}"
            else:
                what = f"records {', '.join(q[0] for q in entry.quantities)} of {len(entry.cells)} cells"
            lines.append(f"  {entry.slot:<18} {entry.name}: {what}")
        return "\n".join(lines)


def expressions_of(entry: Entry) -> Iterator[Expression]:
    """Give every expression of an entry."""
    if isinstance(entry, Block):
        yield from (assign.value for assign in entry.assigns)
    elif isinstance(entry, StateRecord):
        yield from (value for _, _, value in entry.quantities)


def inputs_read(entry: Entry, inputs: Mapping[str, Input]) -> list[str]:
    """Return the inputs an entry reads, in the order in which its expressions reach them, each once."""
    found = [
        node.id
        for expression in expressions_of(entry)
        for node in nodes(expression)
        if isinstance(node, Name) and node.id in inputs
    ]
    return list(dict.fromkeys(found))


def recorded_paths(network: NetworkArrays) -> dict[tuple[str, str, int], str]:
    """Name every recorded quantity.

    Returns
    -------
    dict of (str, str, int) to str
        By monitor, variable and cell: ``group[i]/variable``; where a second monitor records the same, its
        slot stands behind: ``group[i]/variable@after_thresholds``.
    """
    paths: dict[tuple[str, str, int], str] = {}
    taken: set[str] = set()
    for record in network.records:
        for name, _, _ in record.quantities:
            for cell in record.cells.tolist():
                path = f"{record.group}[{cell}]/{name}"
                if path in taken:
                    path += f"@{record.slot}"
                taken.add(path)
                paths[record.name, name, cell] = path
    return paths


def arrays_equal(first: object, second: object) -> bool:
    """Tell whether two networks, or parts of them, are equal in every field and every bit.

    Examples
    --------
    >>> arrays_equal(Draws("randn", 3), Draws("randn", 3))
    True
    """
    if type(first) is not type(second):
        return False
    if isinstance(first, np.ndarray) and isinstance(second, np.ndarray):
        return (
            first.dtype == second.dtype
            and first.shape == second.shape
            and first.tobytes() == second.tobytes()
        )
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        return first.keys() == second.keys() and all(arrays_equal(first[k], second[k]) for k in first)
    if isinstance(first, tuple) and isinstance(second, tuple):
        return len(first) == len(second) and all(
            arrays_equal(a, b) for a, b in zip(first, second, strict=True)
        )
    fields = getattr(first, "__dataclass_fields__", None)
    if fields is not None and not isinstance(first, type):
        return all(arrays_equal(getattr(first, f), getattr(second, f)) for f in fields)
    return bool(first == second)
