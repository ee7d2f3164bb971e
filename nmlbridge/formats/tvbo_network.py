"""Nodes and edges to populations, connections and inputs of a NeuroML network.

Nodes of one dynamics are one population, in order of first appearance. A node with parameters of its own
has a component and a population of its own. Inputs are no populations: NeuroML gives them to their targets.
"""

from __future__ import annotations

import difflib
from dataclasses import dataclass, field, replace

from lxml import etree

from nmlbridge.formats.tvbo_core import core_type, core_type_names
from nmlbridge.formats.tvbo_dynamics import build_type
from nmlbridge.formats.tvbo_model import Dynamics, Edge, Experiment, Parameter, TvboNode
from nmlbridge.formats.tvbo_notes import Notes
from nmlbridge.formats.tvbo_standard import PartWriter
from nmlbridge.formats.tvbo_yaml import Problems
from nmlbridge.units import NEUROML

__all__ = ["Built", "NetworkBuilder", "safe_name"]

Element = etree._Element

_SEGMENT = frozenset(
    ["preSegmentId", "preFractionAlong", "postSegmentId", "postFractionAlong", "segmentId", "fractionAlong"]
)
_SYNAPSES = ("synapse", "gap", "graded")
_CONNECTIONS = ("chemical", "electrical", "continuous", "input")


def safe_name(text: str) -> str:
    """Return text as a NeuroML id: letters, digits and underscores, not beginning with a digit.

    Examples
    --------
    >>> safe_name("Ex2: tonic"), safe_name("2nd")
    ('Ex2__tonic', '_2nd')
    """
    made = "".join(c if c.isascii() and (c.isalnum() or c == "_") else "_" for c in text) or "_"
    return f"_{made}" if made[0].isdigit() else made


@dataclass
class _Population:
    """Nodes that share a component."""

    id: str
    component: str
    nodes: list[TvboNode]
    records: list[str]
    port: str
    is_cell: bool
    receives: bool


_Place = tuple[_Population, int]
"""Population and index of a node."""


@dataclass
class Built:
    """A network: its element, everything it refers to, and what to record.

    Parameters
    ----------
    components : list of lxml element
        Components, in the order in which they may refer to each other.
    types : list of lxml element
        ComponentTypes made.
    network : lxml element
    quantities : list of (str, str)
        Column id and quantity.
    spikes : list of (str, str)
        Quantity and event port.
    """

    components: list[Element] = field(default_factory=list)
    types: list[Element] = field(default_factory=list)
    network: Element = field(default_factory=lambda: etree.Element("network", id="net"))
    quantities: list[tuple[str, str]] = field(default_factory=list)
    spikes: list[tuple[str, str]] = field(default_factory=list)
    files: set[str] = field(default_factory=set)


class NetworkBuilder:
    """Builds the network of an experiment.

    Parameters
    ----------
    experiment : Experiment
    problems, notes : Problems, Notes
    """

    def __init__(self, experiment: Experiment, problems: Problems, notes: Notes) -> None:
        self.experiment = experiment
        self.problems = problems
        self.notes = notes
        self.writer = PartWriter(problems, notes, experiment.integration.time_scale)
        self.library = {d.name: d for d in experiment.network.dynamics}
        if experiment.dynamics is not None:
            self.library.setdefault(experiment.dynamics.name, experiment.dynamics)
        self.built = Built()
        self.populations: dict[str, _Population] = {}
        self.place: dict[int, _Place] = {}
        self.inputs: dict[int, str] = {}
        self.owned_inputs: list[tuple[str, str]] = []
        self.written: dict[str, str] = {}
        self.synapses: dict[tuple[object, ...], tuple[str, str]] = {}
        self.temperature = ""
        self.connections: dict[str, list[Element]] = {k: [] for k in _CONNECTIONS}
        self.groups: dict[tuple[str, ...], Element] = {}

    def build(self) -> Built:
        """Return the network; problems and what cannot be said are noted on the way."""
        nodes = self._nodes()
        for node in nodes:
            self._node(node)
        for dynamics in self.library.values():
            core = core_type(dynamics.standard_type)
            is_synapse = core is not None and core.kind in _SYNAPSES
            if is_synapse and dynamics.name not in self.written:
                self._component(dynamics, safe_name(dynamics.name))
        for edge in self.experiment.network.edges:
            self._edge(edge)
        self._assemble()
        return self.built

    def _nodes(self) -> list[TvboNode]:
        network = self.experiment.network
        if network.nodes:
            if network.number_of_nodes not in (None, len(network.nodes)):
                self.notes.info(
                    "node-count",
                    f"number_of_nodes is {network.number_of_nodes}, but {len(network.nodes)} nodes are "
                    "listed: these were taken",
                    network.location,
                )
            twice = {n.id for n in network.nodes if sum(m.id == n.id for m in network.nodes) > 1}
            for node in network.nodes:
                if node.id in twice:
                    self.problems.add("id-twice", f"more than one node has the id {node.id}", node.location)
            return list(network.nodes)
        count = network.number_of_nodes or 1
        if self.experiment.dynamics is None and self.library:
            message = "'network.nodes' is missing: no node has a dynamics"
            self.problems.add("missing-section", message, network.location)
            return []
        if count > 1:
            message = f"{count} nodes and no edges: they run side by side, without coupling"
            self.notes.warn("no-edges", message, network.location)
        return [TvboNode(i, location=network.location) for i in range(count)]

    # nodes

    def _node(self, node: TvboNode) -> None:
        dynamics = self._dynamics_of(node)
        if dynamics is None:
            return
        core = core_type(dynamics.standard_type) if dynamics.standard_type else None
        if core is not None and core.kind == "input":
            identity = safe_name(dynamics.name) + (f"_{node.id}" if node.parameters else "")
            self._component(dynamics, identity, node.parameters)
            self.inputs[node.id] = identity
            return
        if core is not None and core.kind not in ("cell", "source"):
            message = f"node {node.id} is a {core.name}, which cannot be a node"
            self.problems.add("wrong-type", message, node.location)
            return
        key = dynamics.name if not node.parameters else f"{dynamics.name}_{node.id}"
        if key not in self.populations:
            made = self._population(dynamics, safe_name(key), node)
            if made is None:
                return
            self.populations[key] = made
        population = self.populations[key]
        self.place[node.id] = (population, len(population.nodes))
        population.nodes.append(node)

    def _dynamics_of(self, node: TvboNode) -> Dynamics | None:
        if not node.dynamics:
            if self.experiment.dynamics is None:
                message = f"node {node.id} names no dynamics, and there is no default"
                self.problems.add("missing-key", message, node.location)
            return self.experiment.dynamics
        found = self.library.get(node.dynamics)
        if found is not None:
            return found
        if core_type(node.dynamics) is not None:  # a standard type, its parameters at the node
            return Dynamics(node.dynamics, f"neuroml:{node.dynamics}", location=node.location)
        near = difflib.get_close_matches(node.dynamics, [*self.library, *core_type_names()], 1, 0.6)
        hint = f"; did you mean '{near[0]}'?" if near else f"; there are {', '.join(self.library) or 'none'}"
        message = f"node {node.id}: there is no dynamics '{node.dynamics}'{hint}"
        self.problems.add("unknown-name", message, node.location)
        return None

    def _population(self, dynamics: Dynamics, name: str, node: TvboNode) -> _Population | None:
        if not dynamics.standard_type:
            return self._own_population(dynamics, name, node)
        component = self._component(dynamics, name, node.parameters)
        core = core_type(dynamics.standard_type)
        if component is None or core is None:
            return None
        cell = core.kind == "cell"
        named = [s.name for s in dynamics.state_variables if s.name in core.exposures and s.record]
        records = named or [s for s in core.states if s != "spiking"] if cell else []
        if core.name in ("cell", "cell2CaPools"):
            records = named or ["v"]
        port = core.ports[0] if core.ports else ""
        return _Population(f"{name}_pop", component, [], records, port, cell, cell)

    def _own_population(self, dynamics: Dynamics, name: str, node: TvboNode) -> _Population | None:
        if dynamics.iri and not dynamics.has_equations:
            self.writer.inexpressible.append(
                f"the dynamics '{dynamics.name}' has no equations here, only the iri '{dynamics.iri}' "
                f"(line {dynamics.location.line}): write them out (TVBO: exp.render('yaml'))"
            )
            return None
        if not dynamics.state_variables and not dynamics.derived_variables:
            self.problems.add(
                "missing-section",
                f"the dynamics '{dynamics.name}' has neither state_variables nor an iri such as "
                "neuroml:izhikevichCell",
                dynamics.location,
            )
            return None
        own = {p.name: p for p in node.parameters}
        for name_, parameter in own.items():
            if dynamics.parameter(name_) is None:
                message = f"'{dynamics.name}' has no parameter '{name_}'"
                self.problems.add("unknown-parameter", message, parameter.location)
        changed = replace(dynamics, parameters=tuple(own.get(p.name, p) for p in dynamics.parameters))
        type_name = name if name not in core_type_names() else f"{name}_type"
        made = build_type(
            changed,
            self.experiment.integration,
            self.problems,
            self.notes,
            name=type_name,
            component_id=f"{name}_cell",
            connected=bool(self.experiment.network.edges),
        )
        if made is None:
            return None
        self.writer.inexpressible.extend(made.inexpressible)
        self.writer.dimensions.update(made.dimensions)
        self.writer.units.update(made.units)
        self.built.types.append(made.type_element)
        self.built.components.append(made.component)
        port = made.ports[0] if made.ports else ""
        receives = bool(made.receives)
        return _Population(f"{name}_pop", made.component_id, [], made.records, port, True, receives)

    def _component(self, dynamics: Dynamics, identity: str, extra: tuple[Parameter, ...] = ()) -> str | None:
        """Write a component of a standard type, with what it refers to before it."""
        if identity in self.written:
            return self.written[identity]
        self.written[identity] = identity
        if not extra:
            self.written[dynamics.name] = identity
        for word in [p.word for p in (*dynamics.parameters, *extra) if p.word]:
            referred = self.library.get(word)
            if referred is not None and referred.standard_type and referred.name not in self.written:
                self._component(referred, safe_name(referred.name))
        parts = self.writer.parts(dynamics, identity, extra)
        if parts is None:
            return None
        self.built.components.extend(parts.elements)
        self.built.files.add(parts.core.file)
        self.owned_inputs.extend((identity, i) for i in parts.inputs)
        if parts.temperature:
            if self.temperature not in ("", parts.temperature):
                message = "two cells ask for different temperatures"
                self.problems.add("two-temperatures", message, dynamics.location)
            self.temperature = parts.temperature
        return identity

    # edges

    def _edge(self, edge: Edge) -> None:
        target = self.place.get(edge.target)
        known = {*self.place, *self.inputs}
        for end in (edge.source, edge.target):
            if end not in known and end not in {n.id for n in self.experiment.network.nodes}:
                self.problems.add("unknown-node", f"there is no node {end}", edge.location)
                return
        if target is None or (edge.source not in self.place and edge.source not in self.inputs):
            if edge.target in self.inputs:
                message = f"node {edge.target} is an input and cannot be a target"
                self.problems.add("wrong-type", message, edge.location)
            return  # that node's own problem is noted already
        if any(p.name in _SEGMENT for p in edge.parameters):
            self.writer.inexpressible.append(f"an edge to a segment of a cell (line {edge.location.line})")
            return
        if edge.source in self.inputs:
            self._input_edge(edge, target)
        else:
            self._synapse_edge(edge, self.place[edge.source], target)

    def _input_edge(self, edge: Edge, target: _Place) -> None:
        population = target[0]
        if not population.receives:
            self.problems.add(
                "no-coupling-input",
                f"node {edge.target} receives an input, but its dynamics has no coupling_inputs to take it",
                edge.location,
            )
            return
        identity = self.inputs[edge.source]
        weight = edge.parameter("weight")
        for parameter in edge.parameters:
            if parameter.name != "weight":
                message = f"an edge from an input has no parameter '{parameter.name}'"
                self.problems.add("unknown-parameter", message, parameter.location)
        path = _path(target)
        if weight is None:
            made = etree.Element("explicitInput", target=path, input=identity, destination="synapses")
            self.connections["input"].append(made)
            return
        key = ("inputs", identity, population.id)
        if key not in self.groups:
            self.groups[key] = etree.Element(
                "inputList", id=f"{identity}_to_{population.id}", population=population.id, component=identity
            )
            self.connections["input"].append(self.groups[key])
        group = self.groups[key]
        made = etree.SubElement(group, "inputW", id=str(len(group)), target=f"../{path}")
        made.set("destination", "synapses")
        made.set("weight", self.writer.attribute(weight, NEUROML.dimension("none"), "inputW"))

    def _synapse_edge(self, edge: Edge, source: _Place, target: _Place) -> None:
        if not edge.coupling:
            self.problems.add(
                "missing-key",
                f"the edge from {edge.source} to {edge.target} needs 'coupling', such as expTwoSynapse",
                edge.location,
            )
            return
        synapse = self._synapse(edge)
        if synapse is None:
            return
        if not target[0].receives:
            message = f"the dynamics of node {edge.target} has no coupling_inputs"
            self.problems.add("no-coupling-input", message, edge.location)
            return
        identity, kind = synapse
        weight, delay = edge.parameter("weight"), edge.parameter("delay")
        if kind == "synapse":
            if not source[0].port:
                self.problems.add("no-events", f"node {edge.source} emits no events", edge.location)
                return
            ends = {"from": _path(source), "to": _path(target)}
            made = etree.Element("synapticConnection", ends, synapse=identity)
            if weight is None and delay is None:
                made.set("destination", "synapses")
            else:
                made.tag = "synapticConnectionWD"
                made.set("weight", self._number_of(weight, "1"))
                made.set("delay", self._delay_of(delay))
            self.connections["chemical"].append(made)
            return
        if delay is not None and delay.value:
            self.writer.inexpressible.append(f"a delay of a {kind} connection (line {edge.location.line})")
        self._continuous(source, target, identity, kind, weight)

    def _continuous(
        self, source: _Place, target: _Place, identity: str, kind: str, weight: Parameter | None
    ) -> None:
        """Add a gap junction or graded connection; its ends go by index, or by path if it has a weight."""
        electrical = kind == "gap"
        tag = "electricalProjection" if electrical else "continuousProjection"
        before, after = source[0].id, target[0].id
        key = (tag, before, after)
        if key not in self.groups:
            group = etree.Element(tag, id=f"{'gap' if electrical else 'graded'}_{before}_{after}")
            group.set("presynapticPopulation", before)
            group.set("postsynapticPopulation", after)
            self.groups[key] = group
            self.connections["electrical" if electrical else "continuous"].append(group)
        group = self.groups[key]
        name = "electricalConnection" if electrical else "continuousConnection"
        made = etree.SubElement(group, name, id=str(len(group)))
        if weight is None:
            made.set("preCell", str(source[1]))
            made.set("postCell", str(target[1]))
        else:
            made.tag = f"{name}InstanceW"
            made.set("preCell", f"../{_path(source)}")
            made.set("postCell", f"../{_path(target)}")
        if electrical:
            made.set("synapse", identity)
        else:
            if "silent" not in self.written:
                self.written["silent"] = "silent"
                self.built.components.append(etree.Element("silentSynapse", id="silent"))
            made.set("preComponent", "silent")
            made.set("postComponent", identity)
        if weight is not None:
            made.set("weight", self._number_of(weight, "1"))

    def _number_of(self, parameter: Parameter | None, default: str) -> str:
        if parameter is None:
            return default
        return self.writer.attribute(parameter, NEUROML.dimension("none"), "the connection")

    def _delay_of(self, parameter: Parameter | None) -> str:
        if parameter is None:
            return "0ms"
        if parameter.value is not None and not parameter.unit:
            parameter = replace(parameter, unit=self.experiment.integration.time_scale)
            self.notes.info(
                "delay-unit", f"a delay without unit was taken as {parameter.unit}", parameter.location
            )
        if parameter.value is not None and parameter.value < 0:
            message = f"a delay of {parameter.value:g} is before the event"
            self.problems.add("bad-value", message, parameter.location)
        return self.writer.attribute(parameter, NEUROML.dimension("time"), "the connection")

    def _synapse(self, edge: Edge) -> tuple[str, str] | None:
        """Return id and kind of the synapse an edge asks for, written once for the same parameters."""
        own = tuple(p for p in edge.parameters if p.name not in ("weight", "delay"))
        key = (edge.coupling, tuple((p.name, p.value, p.unit, p.word) for p in own))
        if key in self.synapses:
            return self.synapses[key]
        dynamics = self.library.get(edge.coupling)
        name = edge.coupling
        if dynamics is None and core_type(name) is not None:
            dynamics = Dynamics(name, f"neuroml:{name}", location=edge.location)
        core = core_type(dynamics.standard_type) if dynamics is not None else None
        near = difflib.get_close_matches(name, [*self.library, *core_type_names()], 1, 0.85)
        if dynamics is None and near:
            message = f"there is no synapse '{name}'; did you mean '{near[0]}'?"
            self.problems.add("unknown-name", message, edge.location)
            return None
        if dynamics is None or core is None:
            self.writer.inexpressible.append(
                f"the coupling '{name}' (line {edge.location.line}): only NeuroML's synapses can connect "
                "nodes"
            )
            return None
        if core.kind not in _SYNAPSES:
            self.problems.add("wrong-type", f"'{name}' is a {core.name}, not a synapse", edge.location)
            return None
        identity = safe_name(name)
        if own or name not in self.library:
            number = sum(1 for k in self.synapses if k[0] == name)
            identity = f"{identity}_{number + 1}"
        written = self._component(dynamics, identity, own)
        if written is None:
            return None
        self.synapses[key] = (written, core.kind)
        return self.synapses[key]

    # the whole

    def _assemble(self) -> None:
        built = self.built
        built.types.extend(self.writer.types.values())
        if self.temperature:
            built.network = etree.Element("networkWithTemperature", id="net", temperature=self.temperature)
        network = built.network
        for population in self.populations.values():
            self._write_population(network, population)
        for kind in _CONNECTIONS:
            network.extend(self.connections[kind])
        for component, identity in self.owned_inputs:
            for population in self.populations.values():
                if population.component != component:
                    continue
                for index in range(len(population.nodes)):
                    etree.SubElement(
                        network,
                        "explicitInput",
                        target=f"{population.id}[{index}]",
                        input=identity,
                        destination="synapses",
                    )

    def _write_population(self, network: Element, population: _Population) -> None:
        size = str(len(population.nodes))
        etree.SubElement(network, "population", id=population.id, component=population.component, size=size)
        for index, node in enumerate(population.nodes):
            if node.position is not None and index == 0:
                message = "positions of nodes have no effect on a run: left aside"
                self.notes.info("position", message, node.location)
            path = f"{population.id}[{index}]"
            if node.record:
                for variable in population.records:
                    column = f"{population.id}_{index}_{variable}"
                    self.built.quantities.append((column, f"{path}/{variable}"))
            if population.is_cell and population.port:
                self.built.spikes.append((path, population.port))


def _path(place: _Place) -> str:
    return f"{place[0].id}[{place[1]}]"
