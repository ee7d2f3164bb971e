"""State types: what a component becomes at run time, before there are instances of it.

jLEMS makes one for each component, and a *consolidated* copy of those it builds from; copies differ from originals in
ways that show in the results (OnStart twice in every pass, exposures mapped the other way round, texts lost), so both are kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nmlbridge.engine.builders import Builder, make_builder
from nmlbridge.engine.java import hash_order
from nmlbridge.errors import ModelError
from nmlbridge.lems.expressions import Node
from nmlbridge.lems.model import Component, Model
from nmlbridge.lems.types import Block, ComponentType, Condition, Derived, Regime, Scheme, StateVariable
from nmlbridge.lems.xml import location_of

__all__ = ["RegimeType", "SchemeTable", "StateType", "state_type_of"]


class SchemeTable:
    """A kinetic scheme of one component: its node and edge lists, and which nodes each edge joins."""

    __slots__ = ("edges", "forward", "nodes", "pairs", "reverse", "state_variable")

    def __init__(self, scheme: Scheme, component: Component) -> None:
        self.nodes = scheme.nodes
        self.edges = scheme.edges
        self.state_variable = scheme.state_variable
        self.forward = scheme.forward
        self.reverse = scheme.reverse
        index = {node.id: i for i, node in enumerate(component.in_list(scheme.nodes))}
        self.pairs: list[tuple[int, int]] = []
        for edge in component.in_list(scheme.edges):
            ends = [edge.text_of(scheme.edge_source), edge.text_of(scheme.edge_target)]
            for end in ends:
                if end not in index:
                    raise ModelError(
                        f"the transition '{edge.name}' names a state '{end}' that {component.name} does not have",
                        location=location_of(edge.element),
                    )
            self.pairs.append((index[ends[0]], index[ends[1]]))


class RegimeType:
    """One regime of a state type: its own variables, and what happens while it is active."""

    __slots__ = (
        "derived",
        "initial",
        "name",
        "on_condition",
        "on_entry",
        "on_event",
        "on_start",
        "rates",
        "variables",
    )

    def __init__(self, regime: Regime) -> None:
        self.name = regime.name
        self.initial = regime.initial
        self.derived = [d for d in regime.derived if d.expression is not None]
        self.rates = [(name, node) for name, node, _ in regime.rates]
        self.on_start = regime.on_start
        self.on_entry = regime.on_entry
        self.on_event = dict(regime.on_event)
        self.on_condition = regime.on_condition
        names = [name for name, _ in self.rates] + [s.name for s in regime.state_variables]
        names += [a[0] for b in self.blocks() for a in b.assignments]
        self.variables = list(dict.fromkeys([*names, *(d.name for d in self.derived)]))

    def blocks(self) -> Iterator[Block]:
        """Every block of the regime."""
        yield from (*self.on_start, *self.on_entry, *self.on_event.values())
        yield from (c.block for c in self.on_condition)

    @property
    def outs(self) -> list[str]:
        """Ports its blocks send to."""
        blocks = [
            *self.on_entry,
            *self.on_start,
            *self.on_event.values(),
            *(c.block for c in self.on_condition),
        ]
        return [port for block in blocks for port in block.outs]


class StateType:
    """What every instance of a component is made from.

    ``key`` names the kernel: state types of equal key run the same operations on other numbers.

    There is one for each component, a million if every input has a weight of its own; so what follows from the component's
    type is shared by all of that type, and what they have none of by all that have none.
    """

    __slots__ = (
        "_consolidated", "_touched", "attachments", "builders", "component", "constants", "copies", "derived", "exposed",
        "exposed_names", "fixed", "flat", "flattened", "id", "in_ports", "key", "listed", "on_condition", "on_event",
        "on_start", "path_derived", "properties", "rates", "references", "regimes", "requirements", "schemes",
        "simultaneous", "slots", "state_variables", "texts", "type_name",
    )  # fmt: skip

    def __init__(self, component_id: str | None, type_name: str) -> None:
        self.id = component_id
        self.type_name = type_name
        self.component: Component | None = None
        self.key: tuple[object, ...] = (type_name, 0)
        self.fixed: dict[str, float] = {}
        self.constants: dict[str, float] = {}
        self.requirements: list[str] = []
        self.properties: dict[str, float] = {}
        self.exposed: dict[str, str] = {}  # exposure -> variable
        self.exposed_names: set[str] = set()
        self.state_variables: list[str] = []
        self.path_derived: list[Derived] = []
        self.derived: list[Derived] = []
        self.rates: list[tuple[str, Node]] = []
        self.on_start: list[Block] = []
        self.on_event: dict[str, Block | None] = {}
        self.on_condition: list[Condition] = []
        self.in_ports: list[str] = []
        self.schemes: list[SchemeTable] = []
        self.regimes: dict[str, RegimeType] = {}
        self.texts: Mapping[str, str] = {}
        self.slots: dict[str, StateType] = {}
        self.references: dict[str, StateType] = {}
        self.listed: list[tuple[str, StateType]] = []
        self.attachments: list[str] = []
        self.builders: list[Builder] = []
        self.simultaneous = False
        self.flattened = False
        self.copies = 0
        self.flat: StateType | None = None
        self._consolidated: StateType | None = None
        self._touched = False

    def shared_with(self, component: Component) -> StateType:
        """Return one for a component, that shares everything with this one until it is given its own."""
        made = StateType.__new__(StateType)
        for name in StateType.__slots__:
            setattr(made, name, getattr(self, name))
        made.id, made.component = component.id, component
        return made

    def out_ports(self) -> list[str]:
        """Return the out ports in the order jLEMS makes them, one for every EventOut; the last of a name is the live one."""
        ports = [p for block in self.on_start for p in block.outs]
        for name in hash_order(self.on_event):
            block = self.on_event[name]
            ports += block.outs if block else []
        return ports + [p for c in self.on_condition for p in c.block.outs]

    def variables(self) -> list[str]:
        """Return the names of all variables an instance has (not parameters)."""
        names = ["t", *(name for name, _ in self.rates), *self.state_variables]
        names += [d.name for d in self.path_derived]
        names += [a[0] for block in self._own_blocks() for a in block.assignments]
        names += [*self.requirements, *self.properties, *(d.name for d in self.derived)]
        return list(dict.fromkeys(names))

    def _own_blocks(self) -> Iterator[Block]:
        yield from self.on_start
        yield from (b for b in self.on_event.values() if b)
        yield from (c.block for c in self.on_condition)

    def blocks(self) -> Iterator[Block]:
        """Every block, those of the regimes last."""
        yield from self._own_blocks()
        for regime in self.regimes.values():
            yield from regime.blocks()

    def assigns(self, name: str) -> bool:
        """Tell whether any block gives a variable a value."""
        return any(a[0] == name for block in self.blocks() for a in block.assignments)

    def consolidated(self) -> StateType:
        """Return the copy that instances made by builders, and those in Child slots, are made from."""
        if self._consolidated is None:
            if self.simultaneous:
                from nmlbridge.engine.flatten import flatten

                self._consolidated = flatten(self)
            else:
                copy = self._shallow_copy()
                self._consolidated = copy
                copy._consolidate_children(builders=not self._touched)
        return self._consolidated

    def _shallow_copy(self) -> StateType:
        copy = StateType(self.id, self.type_name)
        copy.component = self.component
        copy.copies = self.copies + 1
        copy.key = (*self.key[:-1], copy.copies)
        for name in ("fixed", "constants", "requirements", "properties", "state_variables", "path_derived", "derived",
                     "rates", "on_condition", "in_ports", "schemes", "attachments", "listed"):  # fmt: skip
            setattr(copy, name, getattr(self, name))
        copy.exposed = {
            variable: exposure for exposure, variable in self.exposed.items()
        }  # the wrong way round, as in jLEMS
        copy.exposed_names = set(copy.exposed)
        copy.on_start = self.on_start * 2
        copy.on_event = {name: self.on_event[name] for name in hash_order(self.on_event)}
        copy.regimes = {name: self.regimes[name] for name in hash_order(self.regimes)}
        copy.slots = {name: self.slots[name] for name in hash_order(self.slots)}
        copy.references = dict(self.references)
        copy.builders = list(
            self.builders
        )  # shared: consolidating a builder changes what the original builds, too
        return copy

    def _consolidate_children(self, *, builders: bool) -> None:
        for name in self.slots:
            self.slots[name] = self.slots[name].consolidated()
        for _, child in self.listed:
            child.touch()
        for name in self.references:
            self.references[name] = self.references[name].consolidated()
        for builder in self.builders if builders else ():
            builder.consolidate()

    def touch(self) -> None:
        """Do to what is below all that consolidating does, without making the copy.

        jLEMS makes a copy of every member of a Children list and never uses it; of a connection there may be a million.
        """
        if self._touched or self._consolidated is not None:
            return
        self._touched = True
        if self.simultaneous:
            return
        for below in (*self.slots.values(), *(child for _, child in self.listed), *self.references.values()):
            below.touch()
        for builder in self.builders:
            builder.consolidate()

    def text_of(self, name: str) -> str | None:
        """Return the value of a text parameter or the id a reference refers to, for selections such as ``list[a='x']``."""
        if name in self.references:
            return self.references[name].id
        return self.texts.get(name)

    def __repr__(self) -> str:
        """Return type and id."""
        return f"<StateType {self.type_name} {self.id}>"


def state_type_of(component: Component, model: Model) -> StateType:
    """Return the state type of a component, made once.

    Raises
    ------
    ModelError
        If the structure of the component cannot be built.
    """
    found = component.state_type
    if isinstance(found, StateType):
        return found
    kind = component.type
    if not isinstance(kind.state_type, StateType):
        kind.state_type = _common(kind)
    made = kind.state_type.shared_with(component)
    component.state_type = made
    made.fixed = component.parameters
    made.constants = model.constants
    made.texts = component.texts
    if kind.dynamics is not None and kind.dynamics.schemes:
        made.schemes = [SchemeTable(s, component) for s in kind.dynamics.schemes]
    if kind.structure:
        made.builders = [make_builder(element, component, model) for element in kind.structure]
    if component.references:
        made.references = {name: state_type_of(c, model) for name, c in component.references.items()}
    if component.slots:
        slots = {name: state_type_of(c, model) for name, c in component.slots.items()}
        made.slots = {name: slots[name] for name in hash_order(slots)}
    if component.listed:
        made.listed = [(name, state_type_of(c, model)) for name, c in component.listed]
    return made


def _common(kind: ComponentType) -> StateType:
    """Return what the state types of all components of a type have in common."""
    made = StateType(None, kind.name)
    dynamics = kind.dynamics
    if dynamics is not None:
        made.simultaneous = dynamics.simultaneous
        owner = dynamics.owner
        made.requirements = list(owner.requirements)
        made.exposed_names = set(owner.exposures)
        made.state_variables = [s.name for s in dynamics.state_variables]
        variables: list[StateVariable | Derived] = [*dynamics.state_variables, *dynamics.derived]
        for variable in variables:
            if variable.exposure is not None:
                made.exposed[variable.exposure] = variable.name
        made.path_derived = dynamics.path_derived
        made.derived = dynamics.expression_derived
        made.rates = [(name, node) for name, node, _ in dynamics.rates]
        made.on_start = list(dynamics.on_start)
        made.on_condition = list(dynamics.on_condition)
        made.on_event = dict(dynamics.on_event)
        in_ports = [name for name, e in owner.event_ports.items() if e.get("direction", "in") == "in"]
        if dynamics.regimes:
            made.on_event.update(dict.fromkeys(in_ports))  # an OnEvent beside regimes is lost
        made.in_ports = in_ports
        made.regimes = {r.name: RegimeType(r) for r in dynamics.regimes}
    for name, element in kind.properties.items():
        default = element.get("defaultValue")
        made.properties[name] = float(default) if default is not None else float("nan")
        made.exposed[name] = name
        made.exposed_names.add(name)
    made.attachments = hash_order(kind.attachments)
    return made
