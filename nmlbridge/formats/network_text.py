"""The network of a description, and its simulation, as the XML that LEMS and NeuroML 2 share.

The network is text, in pieces, because an element object for each connection would take more memory than the
network itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from nmlbridge.formats.lems_types import number_text, quantity_text
from nmlbridge.model.connect import Connections
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.fit import CELL_TYPES
from nmlbridge.model.network import Input, Population, Projection
from nmlbridge.model.record import Record
from nmlbridge.model.values import QuantityArray
from nmlbridge.units import Quantity

__all__ = ["NetworkText", "cell_path", "quantity_path", "simulation_element"]

_PIECE = 20_000


def population_path(population: Population, index: int, cell: str) -> str:
    """Return the path of one cell within the network, as jLEMS and NeuroML write it."""
    if population.positions is None:
        return f"{population.id}[{index}]"
    return f"{population.id}/{index}/{cell}"


def cell_path(experiment: Experiment, population: str, index: int) -> str:
    """Return the path of one cell within the network."""
    found: Population = experiment.part(population)
    return population_path(found, index, found.cell)


def _indices(item: Input | Record, experiment: Experiment) -> tuple[int, ...]:
    if item.cells is not None:
        return item.cells
    return tuple(range(experiment.part(item.population).size))


def quantity_path(experiment: Experiment, record: Record, index: int) -> str:
    """Return the path of a recorded quantity of one cell, for example ``pop[0]/v``."""
    found: Population = experiment.part(record.population)
    path = population_path(found, index, found.cell)
    kind = experiment.part(found.cell)
    plain = isinstance(kind, CELL_TYPES) and kind.current == "none"
    if record.stimulus is not None:
        return f"{path}/{record.stimulus}/{'I' if plain else 'i'}"
    return f"{path}/{'U' if plain and record.variable == 'u' else record.variable}"


@dataclass
class NetworkText:
    """The network of an experiment as XML.

    Parameters
    ----------
    experiment : Experiment
        What to write.
    indent : str
        What stands before the network's own tag.
    """

    experiment: Experiment
    indent: str = "  "
    dropped: set[str] = field(default_factory=set)

    def pieces(self) -> Iterator[str]:
        """Yield the network's text, in pieces; ``dropped`` are projections and inputs to leave out."""
        experiment, pad = self.experiment, self.indent
        yield f'{pad}<network id="{experiment.network}">\n'
        for population in experiment.populations:
            yield from self._population(population)
        for projection in experiment.projections:
            if projection.id not in self.dropped:
                yield from self._projection(projection)
        yield from self._inputs()
        yield f"{pad}</network>\n"

    def _population(self, population: Population) -> Iterator[str]:
        pad = self.indent + "  "
        head = f'{pad}<population id="{population.id}" component="{population.cell}" size="{population.size}"'
        if population.positions is None:
            yield f"{head}/>\n"
            return
        yield f'{head} type="populationList">\n'
        for index, (x, y, z) in enumerate(population.positions.tolist()):
            place = f'x="{number_text(x)}" y="{number_text(y)}" z="{number_text(z)}"'
            yield f'{pad}  <instance id="{index}"><location {place}/></instance>\n'
        yield f"{pad}</population>\n"

    def _projection(self, projection: Projection) -> Iterator[str]:
        pad = self.indent + "  "
        made: Connections = self.experiment.connections(projection)
        ends = f'presynapticPopulation="{projection.source}" postsynapticPopulation="{projection.target}"'
        yield f'{pad}<projection id="{projection.id}" {ends} synapse="{projection.synapse}">\n'
        a, b = self._path_text(projection.source), self._path_text(projection.target)
        weights, delays = _each(made.weight, len(made)), _each(made.delay, len(made))
        simple = weights is None and delays is None
        w_one, d_one = _one(made.weight), _one(made.delay)
        simple = simple and w_one == "1" and isinstance(made.delay, Quantity) and made.delay.value == 0.0
        pre, post = made.pre.tolist(), made.post.tolist()
        for start in range(0, len(pre), _PIECE):
            lines = []
            for k in range(start, min(start + _PIECE, len(pre))):
                ends = f'preCellId="{a[0]}{pre[k]}{a[1]}" postCellId="{b[0]}{post[k]}{b[1]}"'
                if simple:
                    lines.append(f'{pad}  <connection id="{k}" {ends}/>\n')
                    continue
                w = w_one if weights is None else weights[k]
                d = d_one if delays is None else delays[k]
                lines.append(f'{pad}  <connectionWD id="{k}" {ends} weight="{w}" delay="{d}"/>\n')
            yield "".join(lines)
        yield f"{pad}</projection>\n"

    def _path_text(self, name: str) -> tuple[str, str]:
        """Return what stands before and after the index in the path of a cell."""
        found: Population = self.experiment.part(name)
        if found.positions is None:
            return f"../{name}[", "]"
        return f"../{name}/", f"/{found.cell}"

    def _inputs(self) -> Iterator[str]:
        experiment, pad = self.experiment, self.indent + "  "
        inputs = [i for i in experiment.inputs if i.stimulus not in self.dropped]
        listed = [(i, _indices(i, experiment)) for i in inputs]
        # the schema wants explicit inputs before lists; but currents are added in the order of the inputs
        single = all(
            len(cells) == 1 and i.weight == 1.0 and experiment.part(i.population).positions is None
            for i, cells in listed
        )
        for number, (item, cells) in enumerate(listed):
            if single:
                path = cell_path(experiment, item.population, cells[0])
                ends = f'target="{path}" input="{item.stimulus}" destination="synapses"'
                yield f"{pad}<explicitInput {ends}/>\n"
                continue
            ident = f"{item.stimulus}_to_{item.population}_{number}"
            ends = f'component="{item.stimulus}" population="{item.population}"'
            yield f'{pad}<inputList id="{ident}" {ends}>\n'
            before, after = self._path_text(item.population)
            tag, weight = "input", ""
            if item.weight != 1.0:
                tag, weight = "inputW", f' weight="{number_text(item.weight)}"'
            for k, cell in enumerate(cells):
                target = f'target="{before}{cell}{after}" destination="synapses"'
                yield f'{pad}  <{tag} id="{k}" {target}{weight}/>\n'
            yield f"{pad}</inputList>\n"


def _each(values: Quantity | QuantityArray, n: int) -> list[str] | None:
    """Return the text of each value; None where one holds for all."""
    if isinstance(values, Quantity):
        return None
    assert len(values) == n
    unit = values.unit.symbol
    known: dict[float, str] = {}
    texts = []
    for value in values.values.tolist():
        text = known.get(value)
        if text is None:
            text = known[value] = number_text(value) + unit
        texts.append(text)
    return texts


def _one(values: Quantity | QuantityArray) -> str:
    return quantity_text(values) if isinstance(values, Quantity) else ""


def simulation_element(experiment: Experiment) -> etree._Element:
    """Make the ``Simulation`` element: times, seed, and every recorded quantity under its full path.

    Parameters
    ----------
    experiment : Experiment
        With duration and step.
    """
    assert experiment.duration is not None
    assert experiment.step is not None
    attributes = {
        "id": experiment.id,
        "length": quantity_text(experiment.duration),
        "step": quantity_text(experiment.step),
        "target": experiment.network,
    }
    if experiment.seed is not None:
        attributes["seed"] = str(experiment.seed)
    simulation = etree.Element("Simulation", attributes)
    files: dict[tuple[str, str], etree._Element] = {}
    for record in experiment.record:
        spikes = record.variable == "spikes"
        tag = "EventOutputFile" if spikes else "OutputFile"
        name = record.file or f"{experiment.id}.{'spikes' if spikes else 'dat'}"
        target = files.get((tag, name))
        if target is None:
            target = etree.SubElement(simulation, tag, {"id": f"{tag}_{len(files)}", "fileName": name})
            if spikes:
                target.set("format", "TIME_ID")
            files[tag, name] = target
        for index in _indices(record, experiment):
            if spikes:
                select = cell_path(experiment, record.population, index)
                etree.SubElement(
                    target, "EventSelection", {"id": str(len(target)), "select": select, "eventPort": "spike"}
                )
                continue
            path = quantity_path(experiment, record, index)
            ident = path.replace("[", "_").replace("]", "").replace("/", "_")
            etree.SubElement(target, "OutputColumn", {"id": ident, "quantity": path})
    return simulation
