"""A LEMS document that is a discrete map, as `brian2_lems` writes it, back to arrays.

Such a document has no rates of change: cells are sequences of conditions and assignments, synapses hold their
weight for one step. Anything else is no business of this module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import numpy as np
from lxml import etree

from nmlbridge.errors import NotExpressibleError, SchemaError
from nmlbridge.formats.brian2_expressions import Call, Expression, Name, Number, names_in
from nmlbridge.formats.brian2_lems_code import ALWAYS
from nmlbridge.formats.brian2_network import (
    Assign,
    Block,
    Draws,
    Effect,
    Entry,
    Group,
    Input,
    NetworkArrays,
    Projection,
    StateRecord,
    StepTable,
    Variable,
)
from nmlbridge.lems.document import Document
from nmlbridge.lems.expressions import Node, parse_expression
from nmlbridge.lems.xml import location_of
from nmlbridge.units import parse_quantity

__all__ = ["from_lems", "is_discrete_map"]

TARGET = "nmlbridge's reading of a discrete map"

_SLOTS = ("groups", "thresholds", "resets", "end")

_OPERATORS = {
    "+": "+", "-": "-", "*": "*", "/": "/", "^": "**", ".gt.": ">", ".lt.": "<", ".geq.": ">=", ".leq.": "<=",
    ".eq.": "==", ".neq.": "!=", ".and.": "and", ".or.": "or",
}  # fmt: skip
_FUNCTIONS = {
    name: name for name in ["exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt", "abs", "ceil"]
} | {"ln": "log"}
_WHOLE = re.compile(r"(\w+)\[(\d+):(\d+)\] of (\d+)")
_PLACE = re.compile(r"(\w+)\[(\d+)\](?:/(\w+))?\Z")


def is_discrete_map(document: Document) -> bool:
    """Tell whether a document is one that `brian2_lems.to_lems` writes."""
    types = {t.get("name"): t for t in document.root.iter("ComponentType")}
    cells = [t for t in types.values() if _WHOLE.fullmatch(t.get("description", ""))]
    return "brianConnection" in types and bool(cells) and document.root.find(".//TimeDerivative") is None


def from_lems(document: Document) -> NetworkArrays:
    """Read a discrete map.

    Parameters
    ----------
    document : Document
        For which `is_discrete_map` holds.

    Returns
    -------
    NetworkArrays
        The same map. Its step k is the document's step k + 1; records and spikes are at the times of Brian2,
        one step earlier.

    Raises
    ------
    NotExpressibleError
        If the document is no discrete map, or holds something else besides.
    """
    if not is_discrete_map(document):
        raise NotExpressibleError(
            TARGET, [f"{document.name}: it is no discrete map of this package's own form"]
        )
    return _Reader(document).network()


@dataclass
class _Type:
    """A cell type, and the cells that are of it."""

    element: etree._Element
    group: str
    start: int
    stop: int
    size: int
    components: dict[int, etree._Element] = field(default_factory=dict)


class _Reader:
    """Reads one document."""

    def __init__(self, document: Document) -> None:
        self.root = document.root
        self.name = document.name.removeprefix("LEMS_").removesuffix(".xml")
        self.types: dict[str, _Type] = {}
        self.place: dict[str, tuple[str, int]] = {}
        self.variables: dict[str, dict[str, Variable]] = {}
        self.inputs: dict[str, Input] = {}
        self.tables: dict[str, str] = {}
        self.shown: dict[str, dict[str, str]] = {}
        simulation = self.root.find("Simulation")
        if simulation is None:
            raise SchemaError("there is no <Simulation>", location=location_of(self.root))
        self.simulation = simulation
        self.dt_s = parse_quantity(simulation.get("step", "")).si
        self.steps = round(parse_quantity(simulation.get("length", "")).si / self.dt_s)

    def network(self) -> NetworkArrays:
        self._find_types()
        self._find_cells()
        self._find_shown()
        blocks = [block for made in self.types.values() for block in self._blocks(made)]
        blocks = _joined(sorted(blocks, key=lambda block: _SLOTS.index(block.slot)))
        early = [b for b in blocks if b.slot in _SLOTS[:2]]
        late = [b for b in blocks if b.slot in _SLOTS[2:]]
        schedule: tuple[Entry, ...] = (*early, *self._projections(), *late, *self._records())
        groups = tuple(
            Group(name, next(t.size for t in self.types.values() if t.group == name), variables)
            for name, variables in self.variables.items()
        )
        return NetworkArrays(
            self.name, self.dt_s, self.steps, groups, schedule, self.inputs, tuple(self._spikes_of())
        )

    def _find_types(self) -> None:
        for element in self.root.iter("ComponentType"):
            match = _WHOLE.fullmatch(element.get("description", ""))
            if match:
                group, start, stop, size = match[1], int(match[2]), int(match[3]), int(match[4])
                self.types[element.get("name", "")] = _Type(element, group, start, stop, size)

    def _find_cells(self) -> None:
        """Find the component of every cell, and what every population member is called."""
        components = {e.get("id"): e for e in self.root if e.tag in self.types}
        next_cell = {name: made.start for name, made in self.types.items()}
        for population in self.root.iter("population"):
            component = components.get(population.get("component"))
            if component is None:
                raise SchemaError("a population of something else", location=location_of(population))
            made = self.types[component.tag]
            for member in range(int(population.get("size", "1"))):
                cell = next_cell[component.tag]
                next_cell[component.tag] += 1
                made.components[cell] = component
                self.place[f"{population.get('id')}[{member}]"] = (made.group, cell)
        for made in self.types.values():
            self._collect_values(made)

    def _collect_values(self, made: _Type) -> None:
        """Gather parameters and initial states into arrays."""
        variables = self.variables.setdefault(made.group, {})
        cells = slice(made.start, made.stop)
        starts = {
            e.get("variable", ""): e.get("value", "") for e in made.element.iterfind("Dynamics/OnStart/*")
        }
        parameters = [e.get("name", "") for e in made.element.iterfind("Parameter")]
        wanted = {p: p for p in parameters if not p.endswith("_at_start")}
        wanted |= {state: value for state, value in starts.items() if value in parameters}
        for state, parameter in wanted.items():
            values = [float(made.components[c].get(parameter, "nan")) for c in range(made.start, made.stop)]
            self._variable(variables, state, made.size).values[cells] = values
        for state, value in starts.items():
            if value not in parameters:
                number = _converted(parse_expression(value))
                fixed = number.value if isinstance(number, Number) else -_second(number)
                self._variable(variables, _own(state), made.size).values[cells] = fixed
        for derived in made.element.iterfind("Dynamics/DerivedVariable"):
            if (derived.get("select") or "").endswith("/I"):
                self._variable(variables, derived.get("name", ""), made.size)
        variables.setdefault("i", Variable(np.arange(made.size, dtype=np.float64), integer=True))

    @staticmethod
    def _variable(variables: dict[str, Variable], name: str, size: int) -> Variable:
        return variables.setdefault(_own(name), Variable(np.zeros(size)))

    def _find_shown(self) -> None:
        """Note which derived variables are recorded: they are cleared within the step, so a copy is."""
        for column in self.simulation.iter("OutputColumn"):
            match = _PLACE.fullmatch(column.get("quantity", ""))
            where = self.place.get(column.get("quantity", "").partition("/")[0])
            if match is None or where is None or match[3] is None:
                raise SchemaError("a column that is no variable of a cell", location=location_of(column))
            made = self._type_of(*where)
            if match[3] in self._delivered(made):
                self.shown.setdefault(where[0], {})[match[3]] = f"{match[3]}_used"
                self._variable(self.variables[where[0]], f"{match[3]}_used", made.size)

    def _type_of(self, group: str, cell: int) -> _Type:
        return next(t for t in self.types.values() if t.group == group and t.start <= cell < t.stop)

    @staticmethod
    def _delivered(made: _Type) -> list[str]:
        """Return the derived variables that sum up what synapses give."""
        found = made.element.iterfind("Dynamics/DerivedVariable")
        return [e.get("name", "") for e in found if (e.get("select") or "").endswith("/I")]

    def _blocks(self, made: _Type) -> Iterator[Block]:
        """Turn the conditions of a type into code, threshold, reset, and what follows."""
        label = f"{made.group}_{made.start}"
        slot, number = "groups", 0
        code: list[Assign] = []
        for condition in made.element.iterfind("Dynamics/OnCondition"):
            sets = [
                (_own(e.get("variable", "")), e.get("value", ""))
                for e in condition.iterfind("StateAssignment")
            ]
            test = condition.get("test", "")
            if condition.find("EventOut") is not None:
                yield self._block(f"{label}_code", slot, made, [*code, *self._cleared(made)])
                fired = Assign("_cond", self._read(test, made, f"{label}_threshold"))
                yield self._block(f"{label}_threshold", "thresholds", made, [fired], "threshold")
                if sets:
                    assigns = [Assign(name, self._read(v, made, f"{label}_reset")) for name, v in sets]
                    yield self._block(f"{label}_reset", "resets", made, assigns, "reset")
                slot, code = "end", []
                continue
            where = ""
            if test != ALWAYS:
                where, number = f"truth{number}", number + 1
                code.append(Assign(where, self._read(test, made, f"{label}_{slot}")))
            code += [Assign(name, self._read(value, made, f"{label}_{slot}"), where) for name, value in sets]
        if slot == "groups":
            code += self._cleared(made)
        if code:
            yield self._block(f"{label}_{slot}_code", slot, made, code)

    def _block(self, name: str, slot: str, made: _Type, code: list[Assign], kind: str = "code") -> Block:
        return Block(name, slot, kind, made.group, made.start, made.stop, tuple(code))

    def _cleared(self, made: _Type) -> list[Assign]:
        """Clear what synapses gave: it lasts for one step."""
        shown = self.shown.get(made.group, {})
        copies = [Assign(shown[name], Name(name)) for name in self._delivered(made) if name in shown]
        return [*copies, *(Assign(name, Number(0.0)) for name in self._delivered(made))]

    def _read(self, text: str, made: _Type, label: str) -> Expression:
        """Read an expression; its inputs become inputs of the network."""

        def name(found: str) -> Expression:
            if found.startswith("given_"):
                return Name(self._table(found, made, label))
            return Name(_own(found))

        def random() -> Expression:
            key = f"{label}.rand_{sum(k.startswith(f'{label}.rand_') for k in self.inputs)}"
            self.inputs[key] = Draws("rand", made.stop - made.start)
            return Name(key)

        return _converted(parse_expression(text), name, random)

    def _table(self, name: str, made: _Type, label: str) -> str:
        """Gather the values played back to the cells of a type."""
        known = f"{made.element.get('name')}/{name}"
        if known not in self.tables:
            values = np.zeros((self.steps, made.stop - made.start))
            for cell, component in made.components.items():
                for played in component.iterfind(name):
                    step = round(parse_quantity(played.get("from", "")).si / self.dt_s - 0.5)
                    if step < self.steps:
                        values[step, cell - made.start] = float(played.get("value", "nan"))
            key = f"{label}.{name}"
            rows, columns = (np.arange(n, dtype=np.int32) for n in values.shape)
            self.inputs[key] = StepTable(values, rows, columns)
            self.tables[known] = key
        return self.tables[known]

    def _projections(self) -> list[Projection]:
        found: dict[tuple[str, str, str], list[tuple[int, int, float, int]]] = {}
        for connection in self.root.iter("brianConnection"):
            source, target = (self.place.get(connection.get(end, "")) for end in ("from", "to"))
            if source is None or target is None:
                raise SchemaError("a connection to no cell", location=location_of(connection))
            late = round(parse_quantity(connection.get("delay", "")).si / self.dt_s - 0.5)
            row = (source[1], target[1], float(connection.get("weight", "nan")), late)
            key = (source[0], target[0], connection.get("destination", ""))
            found.setdefault(key, []).append(row)
        return [
            self._projection(f"synapses_{number}", key, rows)
            for number, (key, rows) in enumerate(found.items())
        ]

    def _projection(
        self, name: str, key: tuple[str, str, str], rows: list[tuple[int, int, float, int]]
    ) -> Projection:
        source, target, list_name = key
        pre, post, weights, late = (np.array(column) for column in zip(*rows, strict=True))
        made = next(t for t in self.types.values() if t.group == target)
        selection = f"{list_name}[*]/I"
        derived = made.element.iterfind("Dynamics/DerivedVariable")
        variable = next(e.get("name", "") for e in derived if e.get("select") == selection)
        delay = late[:1] if (late == late[0]).all() else late
        return Projection(
            name, "synapses", source, target, pre.astype(np.int32), post.astype(np.int32),
            delay.astype(np.int32), (Effect(variable, "+", weights.astype(np.float64)),),
        )  # fmt: skip

    def _records(self) -> Iterator[StateRecord]:
        """Record what the document records, at the end of the step."""
        wanted: dict[tuple[str, str], list[int]] = {}
        for column in self.simulation.iter("OutputColumn"):
            place, _, variable = column.get("quantity", "").partition("/")
            group, cell = self.place[place]
            wanted.setdefault((group, variable), []).append(cell)
        for number, ((group, variable), cells) in enumerate(wanted.items()):
            stored = self.shown.get(group, {}).get(variable, _own(variable))
            quantity = (variable, "1", Name(stored))
            yield StateRecord(f"record_{number}", "after_end", group, np.array(cells, np.int32), (quantity,))

    def _spikes_of(self) -> Iterator[tuple[str, int, int]]:
        found: dict[str, list[int]] = {}
        for selection in self.simulation.iter("EventSelection"):
            group, cell = self.place[selection.get("select", "")]
            found.setdefault(group, []).append(cell)
        for group, cells in found.items():
            yield group, min(cells), max(cells) + 1


def _joined(blocks: list[Block]) -> list[Block]:
    """Make one of blocks for neighbouring cells that do the same and read no input."""
    made: list[Block] = []
    for block in blocks:
        last = made[-1] if made else None
        if (
            last is not None
            and (last.slot, last.group, last.stop, last.assigns)
            == (block.slot, block.group, block.start, block.assigns)
            and not any("." in n for a in block.assigns for n in names_in(a.value))
        ):
            made[-1] = replace(last, stop=block.stop)
        else:
            made.append(block)
    return made


def _own(name: str) -> str:
    """Return what a LEMS state is called here; ``_cond`` is a local of thresholds, so the state is not."""
    return {"_cond": "fired"}.get(name, name)


def _second(tree: Expression) -> float:
    """Return x of ``0 - x``."""
    if isinstance(tree, Call) and tree.op == "-" and isinstance(tree.arguments[1], Number):
        return tree.arguments[1].value
    raise NotExpressibleError(TARGET, ["an initial value that is an expression"])


def _converted(
    node: Node,
    name: Callable[[str], Expression] = Name,
    random: Callable[[], Expression] | None = None,
) -> Expression:
    """Turn a LEMS expression into one of ours."""

    def convert(part: Node) -> Expression:
        kind = part[0]
        if kind == "num":
            return Number(float(part[1]))
        if kind == "var":
            return name(part[1])
        if kind == "fn":
            return called(part[1], convert(part[2]))
        return Call(_OPERATORS[kind], (convert(part[1]), convert(part[2])))

    def called(which: str, argument: Expression) -> Expression:
        if which in _FUNCTIONS:
            return Call(_FUNCTIONS[which], (argument,))
        if which == "random" and random is not None:
            return Call("*", (argument, random()))
        if which == "H":
            below = Call("where", (Call("<", (argument, Number(0.0))), Number(0.0), Number(0.5)))
            return Call("where", (Call(">", (argument, Number(0.0))), Number(1.0), below))
        raise NotExpressibleError(TARGET, [f"the function {which}()"])

    return convert(node)
