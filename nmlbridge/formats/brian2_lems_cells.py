"""One ComponentType for each stretch of cells with the same code: Brian2's step, turned round for LEMS.

LEMS delivers events at the start of a step, Brian2 in the middle of one. So a LEMS step is: deliveries of
Brian2's step before, what Brian2 does after deliveries in that step (resets) unless it can be done at once,
then this step's code up to the threshold. Nothing is moved across something it depends on.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from nmlbridge.formats.brian2_expressions import Expression, Name, names_in
from nmlbridge.formats.brian2_lems_code import ALWAYS, CellCode, lems_name, number_text
from nmlbridge.formats.brian2_lems_halves import Halves, halves_of, one_step_variables
from nmlbridge.formats.brian2_network import (
    Block,
    Draws,
    Group,
    NetworkArrays,
    StateRecord,
    inputs_read,
)

__all__ = ["CellType", "Column", "Halves", "cell_types", "halves_of", "input_name", "one_step_variables"]

_NORMAL = "(sqrt(0 - (2 * log(1 - random(1)))) * cos(6.283185307179586 * random(1)))"


@dataclass(frozen=True)
class Column:
    """What one recorded quantity is called in LEMS, and by how many rows it lags Brian2's monitor.

    Row ``j + lag`` of the LEMS file holds what the monitor records in step ``j``.
    """

    record: str
    quantity: str
    unit: str
    variable: str
    lag: int
    every: int
    cells: tuple[int, ...]


@dataclass
class CellType:
    """A ComponentType in the making.

    Parameters
    ----------
    name : str
        Its name.
    group : Group
        The group.
    start, stop : int
        The cells it is for.
    parameters : list of str
        Variables that never change, by their Brian2 names.
    initial : dict of str to str
        Brian2 variables that change, and the LEMS state of each.
    derived : dict of str to str
        DerivedVariables and their selection: ``I`` from ``jumps_I[*]/I``.
    played : dict of str to bool
        Inputs played back from a table; whether one step later than the table says.
    columns : list of Column
        What is recorded.
    """

    name: str
    group: Group
    start: int
    stop: int
    code: CellCode
    parameters: list[str] = field(default_factory=list)
    initial: dict[str, str] = field(default_factory=dict)
    derived: dict[str, str] = field(default_factory=dict)
    attachments: list[str] = field(default_factory=list)
    played: dict[str, bool] = field(default_factory=dict)
    columns: list[Column] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)


def cell_types(network: NetworkArrays, group: Group) -> list[CellType]:
    """Make the ComponentTypes of a group: one for each stretch of cells that runs the same code.

    Raises
    ------
    NotExpressibleError
        Listing what LEMS cannot say.
    """
    halves = halves_of(network, group)
    once = one_step_variables(network, group, halves)
    bounds = {0, group.size}
    for entry in (*halves.before, *halves.after):
        if isinstance(entry, Block):
            bounds |= {entry.start, entry.stop}
    edges = sorted(bounds)
    names = (
        [f"{group.name}Cell"] if len(edges) == 2 else [f"{group.name}Cell{i}" for i in range(len(edges) - 1)]
    )
    return [
        _Maker(network, group, halves, once, name, start, stop).made()
        for name, start, stop in zip(names, edges, edges[1:], strict=False)
    ]


class _Maker:
    """Makes one ComponentType."""

    def __init__(
        self, network: NetworkArrays, group: Group, halves: Halves, once: frozenset[str],
        name: str, start: int, stop: int,
    ) -> None:  # fmt: skip
        self.network = network
        self.group = group
        self.once = once
        self.before = [e for e in halves.before if _concerns(e, start)]
        self.after = [e for e in halves.after if _concerns(e, start)]
        self.jumps = {t: e for t, e in halves.targets().items() if t not in once}
        booleans = frozenset(n for n, v in group.variables.items() if v.boolean)
        self.made_type = CellType(name, group, start, stop, CellCode(self._reads, booleans))
        self.made_type.code.taken = {lems_name(n) for n in group.variables}
        self.code = self.made_type.code
        self.late = False
        self.at_once = True
        self.counters: dict[int, str] = {}

    def made(self) -> CellType:
        made, code = self.made_type, self.code
        self._declare()
        for target, effects in self.jumps.items():
            made.remarks.append(
                f"deliveries to {self.group.name}/{target} within one step are summed before they are added: "
                "the last bit may differ from Brian2's"
            )
            made.derived[f"jump_{target}"] = f"jumps_{target}[*]/I"
            made.attachments.append(f"jumps_{target}")
            wheres = {e.where for e in effects}
            if len(wheres) > 1:
                code.refused.append(f"deliveries to '{target}', some of which refractory cells skip")
            name = lems_name(target)
            code.move(name, f"({name} + jump_{target})", wheres.pop())
        for target in sorted(self.once):
            made.remarks.append(
                f"{self.group.name}/{target} is what one step's spikes add up to; Brian2 adds it and takes it off "
                "again, which leaves a residue of rounding"
            )
            made.derived[lems_name(target)] = f"jumps_{target}[*]/I"
            made.attachments.append(f"jumps_{target}")
        self.at_once = self._can_run_at_once()
        if not self.at_once:
            self._late_half()
        if any("t" in names_in(v) for e in (*self.before, *self.after) for v in _values(e)):
            code.states["elapsed"] = -1.0
            code.set("elapsed", "(elapsed + 1)")
        self._entries(self.before, self.after if self.at_once else [])
        for every, counter in self.counters.items():
            code.guard = ALWAYS
            code.set(counter, f"({counter} + 1)")
            code.set_if(f"{counter} .gt. {every - 0.5}", [(counter, "0")])
        if "started" in code.states:
            code.set("started", "1")
        code.settle(self.group.name)
        return made

    def _declare(self) -> None:
        """Sort the group's variables into parameters and states."""
        used = {n for e in (*self.before, *self.after) for v in _values(e) for n in names_in(v)}
        written = self.network.written(self.group.name)
        for name, variable in self.group.variables.items():
            if name in self.once:
                continue
            if name in written:
                self.made_type.initial[name] = lems_name(name)
            elif name in used:
                self.made_type.parameters.append(name)
            if variable.shared and name in written:
                drawn = [b.name for b in self.network.blocks if b.group == self.group.name
                         for a in b.assigns if a.target == name and self._draws(a.value)]  # fmt: skip
                if drawn:
                    self.code.refused.append(f"the shared variable '{name}', drawn anew in {drawn[0]}")

    def _draws(self, value: Expression) -> bool:
        return any(isinstance(self.network.inputs.get(n), Draws) for n in names_in(value))

    def _can_run_at_once(self) -> bool:
        """Tell whether what follows deliveries may run before them: it touches nothing that they change."""
        touched: set[str] = set()
        for entry in self.after:
            for value in _values(entry):
                if not (isinstance(entry, StateRecord) and isinstance(value, Name) and value.id in self.once):
                    touched |= names_in(value)
            if isinstance(entry, Block):
                touched |= {a.target for a in entry.assigns} | {a.where for a in entry.assigns}
        masks = {e.where for effects in self.jumps.values() for e in effects if e.where}
        return not touched & (set(self.jumps) | self.once | masks)

    def _late_half(self) -> None:
        """Do what follows deliveries at the start of the next step, once they have come."""
        self.late = True
        self.code.states["started"] = 0.0
        for entry in self.after:
            if isinstance(entry, StateRecord):
                self.code.guard = ALWAYS
                self._record(entry, 2, direct=False)
                continue
            if entry.every != 1:
                self.code.refused.append(f"{entry.name}: every {entry.every} steps, after deliveries")
            self.code.guard = "_cond .gt. 0.5" if entry.kind == "reset" else "started .gt. 0.5"
            self._block(entry)
        self.code.guard = ALWAYS
        self.late = False

    def _entries(self, before: list[Block | StateRecord], after: list[Block | StateRecord]) -> None:
        entries = [*before, *after]
        skip: set[int] = set()
        for place, entry in enumerate(entries):
            if place in skip:
                continue
            if isinstance(entry, StateRecord):
                self._record(entry, 1, direct=True)
                continue
            self.code.guard = ALWAYS if entry.every == 1 else f"{self._counter(entry.every)} .lt. 0.5"
            if entry.kind == "reset":
                self.code.guard = "_cond .gt. 0.5"
            if entry.kind == "threshold":
                joined = self._joined(entries, place)
                if joined:
                    skip |= joined
                    continue
            self._block(entry)
            self.code.guard = ALWAYS
            if entry.kind == "threshold":
                self.code.set_if("_cond .gt. 0.5", [], emits=True)

    def _joined(self, entries: list[Block | StateRecord], place: int) -> set[int]:
        """Write threshold and reset as one condition where that says the same; return the places done so."""
        threshold = entries[place]
        assert isinstance(threshold, Block)
        resets = [i for i, e in enumerate(entries) if isinstance(e, Block) and e.kind == "reset"]
        if len(resets) != 1 or len(threshold.assigns) != 1:
            return set()
        if any(isinstance(e, Block) for e in entries[place + 1 : resets[0]]):
            return set()
        reset = entries[resets[0]]
        assert isinstance(reset, Block)
        read = {n for e in (threshold, reset) for v in _values(e) for n in names_in(v)}
        if "t" in read or read & set(self.network.inputs):
            return set()
        trial = CellCode(lems_name, self.code.booleans)
        test = trial.condition(threshold.assigns[0].value)
        for assign in reset.assigns:
            trial.assign(assign.target, assign.value, assign.where)
        if trial.states or trial.refused or len(trial.steps) > 1:
            return set()
        for entry in entries[place + 1 : resets[0]]:
            assert isinstance(entry, StateRecord)
            self._record(entry, 1, direct=False)
        self.code.inexact.extend(trial.inexact)
        self.code.set_if(test, trial.steps[0].sets if trial.steps else [], emits=True)
        return set(range(place + 1, resets[0] + 1))

    def _block(self, block: Block) -> None:
        self.code.known_booleans = {"_cond"}
        for key in inputs_read(block, self.network.inputs):
            if not isinstance(self.network.inputs[key], Draws):
                self.made_type.played[key] = self.late
                self.made_type.derived[input_name(self.network, key)] = (
                    f"{input_name(self.network, key)}_values[*]/x"
                )
        for assign in block.assigns:
            if assign.target not in self.group.variables:
                self.code.states.setdefault(lems_name(assign.target), 0.0)
            self.code.assign(assign.target, assign.value, assign.where)

    def _counter(self, every: int) -> str:
        if every not in self.counters:
            self.counters[every] = f"since_{every}"
            self.code.states[f"since_{every}"] = 0.0
        return self.counters[every]

    def _reads(self, name: str) -> str:
        """Return the LEMS text for a name in an expression."""
        made = self.network.inputs.get(name)
        if made is None:
            if name == "t" and "t" not in self.group.variables:
                return f"(elapsed * {number_text(self.network.dt_s)})"
            return lems_name(name)
        if not isinstance(made, Draws):
            return input_name(self.network, name)
        text = self._drawing(name, made)
        held = self.code.temporary("drawn")
        self.code.set(held, text)
        return held

    def _drawing(self, name: str, made: Draws) -> str:
        if made.size == 0:
            self.code.refused.append(f"{name}: one random number for all cells")
        if made.kind == "rand":
            return "random(1)"
        if made.kind == "randn":
            return _NORMAL
        if made.kind == "normal":
            mean, deviation = made.arguments
            return f"({number_text(mean)} + ({number_text(deviation)} * {_NORMAL}))"
        self.code.refused.append(f"{name}: {made.kind} random numbers (record them first)")
        return "0"

    def _record(self, record: StateRecord, lag: int, *, direct: bool) -> None:
        """Find where LEMS shows a recorded quantity, or keep a copy of it."""
        cells = tuple(c for c in record.cells.tolist() if self.made_type.start <= c < self.made_type.stop)
        if not cells:
            return
        later = record in self.after
        for name, unit, value in record.quantities:
            if isinstance(value, Name) and value.id in self.once:
                column = (lems_name(value.id), 2 if later else 1)
            elif direct and isinstance(value, Name) and self._shown(record, value.id) is not None:
                column = (lems_name(value.id), self._shown(record, value.id) or 0)
            else:
                copy = f"{lems_name(name)}_at_{record.name}"
                self.code.states[copy] = 0.0
                self.code.known_booleans = {"_cond"}
                self.code.set(copy, self.code.number(value))
                column = (copy, lag)
            self.made_type.columns.append(Column(record.name, name, unit, *column, record.every, cells))

    def _shown(self, record: StateRecord, name: str) -> int | None:
        """Return the lag at which a variable itself shows what is recorded; None if it never does."""
        if name not in self.made_type.initial or name in self.jumps:
            return None
        if not self.at_once and any(isinstance(e, Block) and name in _targets(e) for e in self.after):
            return None
        entries = [*self.before, *self.after]
        place = entries.index(record)
        writers = [i for i, e in enumerate(entries) if isinstance(e, Block) and name in _targets(e)]
        if all(i > place for i in writers):
            return 0
        return 1 if all(i < place for i in writers) else None


def input_name(network: NetworkArrays, key: str) -> str:
    """Return what an input is called in LEMS."""
    return f"given_{list(network.inputs).index(key)}"


def _concerns(entry: Block | StateRecord, cell: int) -> bool:
    return isinstance(entry, StateRecord) or entry.start <= cell < entry.stop


def _targets(block: Block) -> set[str]:
    return {a.target for a in block.assigns}


def _values(entry: Block | StateRecord) -> list[Expression]:
    if isinstance(entry, Block):
        return [a.value for a in entry.assigns]
    return [value for _, _, value in entry.quantities]
