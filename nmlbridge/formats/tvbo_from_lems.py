"""A LEMS document back to a TVBO experiment, where it says nothing more than TVBO's form can."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from nmlbridge.errors import ModelError, UnitError
from nmlbridge.formats.attributes import quantity, real, whole
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.tvbo_core import CORE_FILES, core_type
from nmlbridge.formats.tvbo_from_type import dynamics_of_type, plain_number, quantity_entry
from nmlbridge.lems.document import Document
from nmlbridge.lems.xml import local_name, location_of
from nmlbridge.units import NEUROML, Dimension, Unit, UnitTable, parse_quantity

__all__ = ["from_lems"]

Element = etree._Element

_PATH = re.compile(r"(?:\.\./)*(?P<population>\w+)(?:\[(?P<index>\d+)\]|/(?P<instance>\d+)(?:/\w+)?)?\Z")
_TIMES = ("s", "ms")
_FIRST_INPUT = 1000
_TEXT = frozenset(("notes", "annotation", "property"))
_SKIP = _TEXT | {"Target", "Dimension", "Unit", "ComponentType", "Simulation"}
_DETAILED = frozenset(("cell", "cell2CaPools", "pointCellCondBased", "pointCellCondBasedCa"))
_POWERS = ("m", "l", "t", "i", "k", "n", "j")


def from_lems(document: Document, losses: LossLog) -> dict[str, Any]:
    """Return the entries of a TVBO SimulationExperiment, in the order in which they are written.

    Parameters
    ----------
    document : Document
        With a Simulation of a network, or of a component.
    losses : LossLog
        Where to note everything that has no place in TVBO's form; the caller settles it.

    Returns
    -------
    dict
        Plain dicts, lists, numbers and text, for `tvbo_yaml.dump_yaml`.

    Raises
    ------
    ModelError
        If there is no Simulation.
    """
    return _Reader(document, losses).experiment()


class _Reader:
    def __init__(self, document: Document, losses: LossLog) -> None:
        self.document = document
        self.losses = losses
        elements = document.elements()
        core = [s.root for s in document.sources if s.from_jar and s.name.removesuffix(".xml") in CORE_FILES]
        self.own = [e for e in elements if all(e.getparent() is not root for root in core)]
        self.types = {str(e.get("name")): e for e in self.own if local_name(e) == "ComponentType"}
        self.components = {
            str(e.get("id")): e for e in self.own if e.get("id") and local_name(e) not in _SKIP
        }
        self.units = self._units()
        self.library: dict[str, dict[str, Any]] = {}
        self.nodes: list[dict[str, Any]] = []
        self.edges: list[dict[str, Any]] = []
        self.first: dict[str, int] = {}
        self.sizes: dict[str, int] = {}
        self.input_nodes: dict[str, int] = {}
        self.silent: set[str] = set()
        self.time_scale = "ms"

    def lost(self, what: str, element: Element) -> None:
        """Note a feature with its place."""
        self.losses.add(f"{what} ({location_of(element)})")

    def _units(self) -> UnitTable:
        table = NEUROML
        for element in self.own:
            if local_name(element) == "Dimension":
                powers = tuple(whole(element, s, "0") for s in _POWERS)
                table = table.extended([Dimension(str(element.get("name")), powers)], [])
        for element in self.own:
            if local_name(element) == "Unit":
                dimension = table.dimension(element.get("dimension", "none"))
                scale, offset = real(element, "scale", "1"), real(element, "offset", "0")
                power = whole(element, "power", "0")
                table = table.extended(
                    [], [Unit(str(element.get("symbol")), dimension, power, scale, offset)]
                )
        return table

    # the whole

    def experiment(self) -> dict[str, Any]:
        """Return the entries."""
        simulation = next((e for e in self.own if self._type_name(e) == "Simulation"), None)
        if simulation is None:
            raise ModelError(f"{self.document.name} has no <Simulation>: nothing says how long to run it")
        made: dict[str, Any] = {"label": str(simulation.get("id")).removeprefix("sim_")}
        integration = self._integration(simulation)
        target = self.components.get(str(simulation.get("target")))
        if target is None:
            self.lost(f"the target '{simulation.get('target')}'", simulation)
        elif self._type_name(target) in ("network", "networkWithTemperature"):
            self._network(target)
        else:
            self._cells("", str(target.get("id")), 1)
        self._records(simulation)
        if len(self.nodes) == 1 and not self.edges and len(self.library) == 1:
            made["dynamics"] = next(iter(self.library.values()))
            made["network"] = {"number_of_nodes": 1}
        else:
            made["network"] = {"dynamics": self.library, "nodes": self.nodes, "edges": self.edges}
            if not self.edges:
                del made["network"]["edges"]
        made["integration"] = integration
        return made

    def _integration(self, simulation: Element) -> dict[str, Any]:
        given = {key: quantity(simulation, key, self.units) for key in ("step", "length")}
        symbols = {q.unit.symbol for q in given.values()}
        if len(symbols) == 1 and symbols <= set(_TIMES):
            self.time_scale = symbols.pop()
            step, length = given["step"].value, given["length"].value
        else:
            step, length = (NEUROML.unit("ms").from_si(q.si) for q in (given["step"], given["length"]))
        made: dict[str, Any] = {
            "method": "euler",
            "step_size": plain_number(step),
            "duration": plain_number(length),
        }
        made["time_scale"] = self.time_scale
        if simulation.get("seed"):
            made["parameters"] = {"seed": {"value": whole(simulation, "seed", "")}}
        return made

    def _records(self, simulation: Element) -> None:
        """Mark the nodes that no output file records; note what TVBO's form cannot record."""
        recorded: set[int] = set()
        columns = [e for file in _children(simulation) for e in _children(file, "OutputColumn")]
        for column in columns:
            path, _, variable = column.get("quantity", "").rpartition("/")
            match = _PATH.match(path)
            if match is None or match["population"] not in self.first:
                self.lost(f"the recording of '{column.get('quantity')}'", column)
                continue
            node = self.first[match["population"]] + int(match["index"] or match["instance"] or 0)
            recorded.add(node)
            states = self._states_of(node)
            if states and variable not in states:
                self.lost(f"the recording of '{column.get('quantity')}', which is no state variable", column)
        if columns:
            for entry in self.nodes:
                if entry["id"] < _FIRST_INPUT and entry["id"] not in recorded:
                    entry["record"] = False

    def _states_of(self, node: int) -> set[str]:
        entry = self.library.get(self.nodes[node]["dynamics"], {}) if node < len(self.nodes) else {}
        core = core_type(str(entry.get("iri", "")).removeprefix("neuroml:"))
        derived = {n for n, v in entry.get("derived_variables", {}).items() if v.get("record")}
        return {*entry.get("state_variables", {}), *derived, *(core.states if core else ())}

    @staticmethod
    def _type_name(element: Element) -> str:
        tag = local_name(element)
        return element.get("type", tag) if tag == "Component" or element.get("type") else tag

    # the network

    def _network(self, network: Element) -> None:
        if network.get("temperature"):
            self.lost("the temperature of the network", network)
        parts = _children(network)
        for part in parts:
            if self._type_name(part) in ("population", "populationList"):
                self._population(part)
        known: dict[str, Any] = {
            "explicitInput": self._explicit_input,
            "inputList": self._input_list,
            "synapticConnection": self._synaptic,
            "synapticConnectionWD": self._synaptic,
            "projection": self._projection,
            "electricalProjection": self._peers,
            "continuousProjection": self._peers,
        }
        for part in parts:
            name = self._type_name(part)
            if name in known:
                known[name](part)
            elif name not in ("population", "populationList", "notes", "annotation", "property"):
                self.lost(f"<{name}> in the network", part)

    def _population(self, population: Element) -> None:
        instances = _children(population, "instance")
        size = len(instances) or whole(population, "size", "1")
        inside = [e for instance in instances for e in _children(instance, "location")]
        places = [{axis: real(e, axis, "0") for axis in "xyz"} for e in inside]
        self._cells(str(population.get("id")), str(population.get("component")), size, places)

    def _cells(
        self, population: str, component: str, size: int, places: list[dict[str, float]] | None = None
    ) -> None:
        self.first[population] = len(self.nodes)
        self.sizes[population] = size
        name = self._dynamics(component)
        for index in range(size):
            node: dict[str, Any] = {"id": len(self.nodes), "dynamics": name}
            if places and index < len(places):
                node["position"] = places[index]
            self.nodes.append(node)

    def _end(self, path: str | None, element: Element) -> int | None:
        """Return the node that a path names."""
        match = _PATH.match(path or "")
        if match is None or match["population"] not in self.first:
            self.lost(f"the path '{path}'", element)
            return None
        index = int(match["index"] or match["instance"] or 0)
        if index >= self.sizes[match["population"]]:
            self.lost(f"the path '{path}', beyond the population", element)
            return None
        return self.first[match["population"]] + index

    def _input_node(self, component: str) -> int:
        if component not in self.input_nodes:
            name = self._dynamics(component)
            number = _FIRST_INPUT + len(self.input_nodes)
            self.input_nodes[component] = number
            self.nodes.append({"id": number, "dynamics": name, "record": False})
        return self.input_nodes[component]

    def _edge(self, source: int | None, target: int | None, coupling: str | None, element: Element) -> None:
        if source is None or target is None:
            return
        edge: dict[str, Any] = {"source": source, "target": target}
        if coupling:
            edge["coupling"] = self._dynamics(coupling)
        parameters = {
            k: quantity_entry(str(element.get(k)), self.units) for k in ("weight", "delay") if element.get(k)
        }
        if parameters:
            edge["parameters"] = parameters
        for key in element.attrib:
            word = str(key)
            if word in ("sourcePort", "targetPort") or "FractionAlong" in word or word.endswith("SegmentId"):
                self.lost(f"{word} of a connection", element)
        self.edges.append(edge)

    def _explicit_input(self, element: Element) -> None:
        source = self._input_node(str(element.get("input")))
        self._edge(source, self._end(element.get("target"), element), None, element)

    def _input_list(self, element: Element) -> None:
        for part in _children(element):
            source = self._input_node(str(element.get("component")))
            self._edge(source, self._end(part.get("target"), part), None, part)

    def _synaptic(self, element: Element) -> None:
        ends = self._end(element.get("from"), element), self._end(element.get("to"), element)
        self._edge(*ends, str(element.get("synapse")), element)

    def _projection(self, element: Element) -> None:
        for part in _children(element):
            ends = self._end(part.get("preCellId"), part), self._end(part.get("postCellId"), part)
            self._edge(*ends, str(element.get("synapse")), part)

    def _peers(self, element: Element) -> None:
        """Read gap junctions and graded connections, whose ends go by index or by path."""
        sides = ("presynapticPopulation", "preCell"), ("postsynapticPopulation", "postCell")
        for part in _children(element):
            ends = []
            for population, cell in sides:
                text = part.get(cell, "")
                ends.append(self._end(f"{element.get(population)}[{text}]" if text.isdigit() else text, part))
            before = part.get("preComponent")
            if before is not None:
                if self._type_name(self.components.get(before, part)) == "silentSynapse":
                    self.silent.add(before)
                else:
                    self.lost(f"the graded synapse '{before}' at the source", part)
            self._edge(ends[0], ends[1], part.get("synapse") or part.get("postComponent"), part)

    # components

    def _dynamics(self, component: str) -> str:
        """Put a component into the library, and return the name it goes by."""
        element = self.components.get(component)
        if element is None:
            self.losses.add(f"the component '{component}', which is not in this document")
            return component
        type_name = self._type_name(element)
        own = self.types.get(type_name)
        name = type_name if own is not None and component == f"{type_name}_cell" else component
        if name in self.library:
            return name
        self.library[name] = {}
        core = core_type(type_name)
        if own is not None:
            entry = dynamics_of_type(own, element, self.units, self.time_scale, self.losses)
            self.library[name] = {**entry, "name": name}
        elif core is None or core.name in _DETAILED:
            self.lost(f"the {type_name} '{component}'", element)
        else:
            self.library[name] = self._standard(element, name)
        return name

    def _standard(self, element: Element, name: str) -> dict[str, Any]:
        core = core_type(self._type_name(element))
        made: dict[str, Any] = {"name": name, "iri": f"neuroml:{self._type_name(element)}"}
        parameters: dict[str, Any] = {}
        for key, value in element.attrib.items():
            word, text = str(key), str(value)
            if word in ("id", "type", "metaid") or word.startswith("{"):
                continue
            if core is not None and word in core.parameters:
                try:
                    parameters[word] = quantity_entry(text, self.units)
                except UnitError:
                    self.lost(f"the value '{text}' of {word}", element)
            elif core is not None and word in core.words:
                parameters[word] = {"description": text}
                if text in self.components:
                    self._dynamics(text)
            else:
                self.lost(f"the attribute {word} of '{name}'", element)
        if parameters:
            made["parameters"] = parameters
        self._below(element, made)
        return made

    def _below(self, element: Element, made: dict[str, Any]) -> None:
        times: list[float | int] = []
        components: dict[str, Any] = {}
        for part in _children(element):
            if local_name(part) in _TEXT:
                continue
            if local_name(part) == "spike":
                seconds = parse_quantity(str(part.get("time")), self.units)
                same = seconds.unit.symbol == self.time_scale
                value = seconds.value if same else NEUROML.unit(self.time_scale).from_si(seconds.si)
                times.append(plain_number(value))
            elif core_type(self._type_name(part)) is None:
                self.lost(f"<{local_name(part)}> in '{made['name']}'", part)
            else:
                key = str(part.get("id") or local_name(part))
                components[key] = self._standard(part, key)
        if components:
            made["components"] = components
        if times:
            made["events"] = {"spikes": {"event_type": "preset_time", "trigger_times": times}}


def _children(element: Element, tag: str = "") -> list[Element]:
    """Return the elements right below, comments left out; only those of one tag if it is given."""
    found = [e for e in element if isinstance(e.tag, str)]
    return [e for e in found if local_name(e) == tag] if tag else found
