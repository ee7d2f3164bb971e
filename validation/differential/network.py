"""NeuroML networks: populations in both forms, inputs and connections in all of theirs."""

from __future__ import annotations

from dataclasses import dataclass

from validation.differential.cells import CellKind, core_cell, spike_source
from validation.differential.draws import Draw, chance, decimal, pick, quantity
from validation.differential.owncells import own_cell
from validation.differential.pynn import pynn_synapse
from validation.differential.sketch import Element, Sketch
from validation.differential.stimuli import stimulus
from validation.differential.synapses import gap_junction, graded_pair, synapse

__all__ = ["add_network"]


@dataclass(frozen=True)
class _Population:
    name: str
    kind: CellKind
    size: int
    listed: bool

    def path(self, index: int) -> str:
        """Return the path of a member."""
        return f"{self.name}/{index}/{self.kind.component}" if self.listed else f"{self.name}[{index}]"


def add_network(draw: Draw, sketch: Sketch) -> Element:
    """Add everything of a network; return its element, whose children the sketch holds."""
    sketch.tags.add("network")
    sketch.includes = ["Cells.xml", "Networks.xml", *sketch.includes]
    if chance(draw, 6):
        sketch.tags.add("temperature")
    populations = [_population(draw, sketch, i) for i in range(pick(draw, [1, 1, 2, 2, 3]))]
    for population in populations:
        for index in range(population.size):
            sketch.columns += [f"{population.path(index)}/{name}" for name in population.kind.variables]
            if population.kind.spikes:
                sketch.selections.append((population.path(index), "spike"))
    for population in populations:
        _inputs(draw, sketch, population)
    takers = [p for p in populations if p.kind.takes == "current"]
    senders = [p for p in populations if p.kind.spikes]
    for _ in range(pick(draw, [0, 1, 1, 2, 3]) if takers and senders else 0):
        _projection(draw, sketch, pick(draw, senders), pick(draw, takers))
    coupled = [p for p in takers if p.kind.voltage and p.kind.one_list]
    if coupled and chance(draw, 4):
        _coupling(draw, sketch, pick(draw, coupled), pick(draw, coupled))
    if "temperature" in sketch.tags:
        return Element("networkWithTemperature", {"id": "net", "temperature": quantity(draw, 6, 37, "degC")})
    return Element("network", {"id": "net"})


def _population(draw: Draw, sketch: Sketch, number: int) -> _Population:
    makers = [core_cell, own_cell, spike_source] if number else [core_cell, core_cell, own_cell]
    kind = pick(draw, makers)(draw, sketch)
    size = pick(draw, [1, 2, 3])
    listed = chance(draw, 3)
    name = sketch.name("pop")
    attributes = {"id": name, "component": kind.component}
    if listed:
        sketch.tags.add("populationList")
        attributes |= {"type": "populationList", "size": str(size)}
        instances = [
            Element("instance", {"id": str(i)}, [Element("location", {"x": str(i), "y": "0", "z": "0"})])
            for i in range(size)
        ]
        sketch.network.append(Element("population", attributes, instances))
    else:
        sketch.network.append(Element("population", {**attributes, "size": str(size)}))
    return _Population(name, kind, size, listed)


def _inputs(draw: Draw, sketch: Sketch, population: _Population) -> None:
    kind = population.kind
    if not (kind.takes and kind.spikes):  # an input listens to the spikes of its cell, so there must be some
        return
    for _ in range(pick(draw, [1, 0, 2, 3])):
        given = stimulus(draw, sketch, kind.takes, kind.scale_pa, voltage=kind.voltage)
        index = pick(draw, range(population.size))
        if chance(draw, 2):
            inputs = []
            for i in range(pick(draw, [1, 2])):
                at = pick(draw, range(population.size))
                attributes = {"id": str(i), "target": f"../{population.path(at)}", "destination": "synapses"}
                weighted = chance(draw, 2)
                if weighted:
                    attributes["weight"] = decimal(draw, 0.1, 2, 2)
                inputs.append(Element("inputW" if weighted else "input", attributes))
            attributes = {"id": sketch.name("list"), "population": population.name, "component": given}
            sketch.network.append(Element("inputList", attributes, inputs))
        else:
            attributes = {"target": population.path(index), "input": given, "destination": "synapses"}
            sketch.network.append(Element("explicitInput", attributes))


def _projection(draw: Draw, sketch: Sketch, source: _Population, target: _Population) -> None:
    used = pynn_synapse(draw, sketch) if target.kind.pynn else synapse(draw, sketch)
    forms = ["connection", "synapticConnection"]
    form = pick(draw, [*forms, "connectionWD", "synapticConnectionWD"] if target.kind.one_list else forms)
    sketch.tags.add(form)
    pairs = [
        (pick(draw, range(source.size)), pick(draw, range(target.size))) for _ in range(pick(draw, [1, 2, 3]))
    ]
    if chance(draw, 2):
        sketch.columns.insert(0, f"{target.path(pairs[0][1])}/synapses:{used}:0/i")
    if form.startswith("synaptic"):
        for pre, post in pairs:
            attributes = {
                "from": source.path(pre),
                "to": target.path(post),
                "synapse": used,
                "destination": "synapses",
            }
            if form.endswith("WD"):
                attributes |= _weight_and_delay(draw)
            sketch.network.append(Element(form, attributes))
        return
    connections = []
    for i, (pre, post) in enumerate(pairs):
        ends = {"preCellId": f"../{source.path(pre)}", "postCellId": f"../{target.path(post)}"}
        weighted = form.endswith("WD")
        extra = _weight_and_delay(draw) if weighted else {"destination": "synapses"}
        connections.append(Element(form, {"id": str(i), **ends, **extra}))
    attributes = {
        "id": sketch.name("proj"),
        "presynapticPopulation": source.name,
        "postsynapticPopulation": target.name,
        "synapse": used,
    }
    sketch.network.append(Element("projection", attributes, connections))


def _weight_and_delay(draw: Draw) -> dict[str, str]:
    delay = (
        pick(draw, ["0ms", "1ms", "0.3 ms", "2.5ms"]) if chance(draw, 2) else quantity(draw, 0, 5, "ms", 2)
    )
    return {"weight": decimal(draw, 0.1, 3, 2), "delay": delay}


def _coupling(draw: Draw, sketch: Sketch, one: _Population, other: _Population) -> None:
    """Couple members of two populations directly: by gap junctions or graded synapses."""
    graded = chance(draw, 2)
    tag = "continuous" if graded else "electrical"
    if graded:
        silent, answering = graded_pair(draw, sketch)
        ends = {"preComponent": silent, "postComponent": answering}
    else:
        ends = {"synapse": gap_junction(draw, sketch)}
    connections = []
    for i in range(pick(draw, [1, 2])):
        pre, post = pick(draw, range(one.size)), pick(draw, range(other.size))
        if one.listed or other.listed:
            cells = {"preCell": f"../{one.path(pre)}", "postCell": f"../{other.path(post)}"}
            form = pick(draw, ["ConnectionInstance", "ConnectionInstanceW"])
        else:
            cells, form = {"preCell": str(pre), "postCell": str(post)}, "Connection"
        weight = {"weight": decimal(draw, 0.1, 2, 2)} if form.endswith("W") else {}
        connections.append(Element(tag + form, {"id": str(i), **cells, **ends, **weight}))
    attributes = {
        "id": sketch.name("coupling"),
        "presynapticPopulation": one.name,
        "postsynapticPopulation": other.name,
    }
    sketch.network.append(Element(f"{tag}Projection", attributes, connections))
