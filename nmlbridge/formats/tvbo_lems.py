"""A TVBO experiment to a LEMS document, with a note of everything that was assumed."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.tvbo_model import Experiment
from nmlbridge.formats.tvbo_network import Built, NetworkBuilder, safe_name
from nmlbridge.formats.tvbo_notes import ConversionNote, Notes
from nmlbridge.formats.tvbo_print import number_text
from nmlbridge.formats.tvbo_yaml import Problems
from nmlbridge.lems.document import Document
from nmlbridge.units import NEUROML, Dimension, Unit

__all__ = ["Conversion", "to_lems"]

_EULER = frozenset(("euler", "forwardeuler", "forward_euler", "eulerdeterministic"))
_POWERS = ("m", "l", "t", "i", "k", "n", "j")


@dataclass(frozen=True)
class Conversion:
    """A LEMS document, and what was assumed in making it.

    Parameters
    ----------
    document : nmlbridge.lems.document.Document
    notes : tuple of ConversionNote
    """

    document: Document
    notes: tuple[ConversionNote, ...]

    @property
    def warnings(self) -> tuple[ConversionNote, ...]:
        """The notes on what probably means otherwise than was meant."""
        return tuple(n for n in self.notes if n.severity == "warning")


def to_lems(experiment: Experiment) -> Conversion:
    """Convert an experiment.

    Parameters
    ----------
    experiment : Experiment
        From `tvbo_read.read_experiment`, or made in memory.

    Returns
    -------
    Conversion
        The document names its columns by quantity: every state variable of every node that is recorded
        goes to ``<simulation>.dat``, every event of a cell to ``<simulation>.spikes``.

    Raises
    ------
    ModelError
        With every problem: unknown names (with column), dimensions that clash, missing parameters.
    NotExpressibleError
        With everything that has no place in LEMS.
    """
    problems, notes = Problems(experiment.name), Notes()
    for message, location in experiment.remarks:
        notes.info("left-aside", message, location)
    builder = NetworkBuilder(experiment, problems, notes)
    built = builder.build()
    problems.settle()
    lost = [*experiment.unsupported, *dict.fromkeys(builder.writer.inexpressible)]
    if lost:
        raise NotExpressibleError("LEMS", lost)
    method = experiment.integration.method
    if method.lower().replace(" ", "") not in _EULER:
        notes.warn(
            "method-is-euler",
            f"the method is '{method}', but jLEMS integrates by forward Euler only: so will every run of "
            "this document",
            experiment.integration.location,
        )
    root = _document(experiment, built, builder.writer.dimensions, builder.writer.units)
    etree.indent(root, "    ")
    name = f"LEMS_{_base_name(experiment)}.xml"
    return Conversion(Document.from_root(root, name=name), tuple(notes))


def _base_name(experiment: Experiment) -> str:
    known = [d for d in (experiment.dynamics, *experiment.network.dynamics) if d is not None]
    text = experiment.label or (known[0].name if known else "")
    return safe_name(text).strip("_") or "experiment"


def _document(
    experiment: Experiment, built: Built, dimensions: dict[str, Dimension], units: dict[str, Unit]
) -> etree._Element:
    simulation_id = f"sim_{_base_name(experiment)}"
    root = etree.Element("Lems")
    title = experiment.label or simulation_id
    root.append(etree.Comment(f" {title.replace('--', '- -')}, from a TVBO experiment "))
    etree.SubElement(root, "Target", component=simulation_id)
    for file in ("Cells", "Networks", "Inputs", "Simulation", *(["PyNN"] if "PyNN" in built.files else [])):
        etree.SubElement(root, "Include", file=f"{file}.xml")
    for unit in units.values():
        dimensions.setdefault(unit.dimension.name, unit.dimension)
    for name, dimension in dimensions.items():
        if name and name not in NEUROML.dimensions and not dimension.is_none:
            element = etree.SubElement(root, "Dimension", name=name)
            for symbol, power in zip(_POWERS, dimension.exponents, strict=True):
                if power:
                    element.set(symbol, str(power))
    for unit in units.values():
        if unit.symbol not in NEUROML.units:
            name = _dimension_name(unit.dimension, dimensions)
            etree.SubElement(root, "Unit", symbol=unit.symbol, dimension=name, power=str(unit.power))
    root.extend(built.types)
    root.extend(built.components)
    root.append(built.network)
    root.append(_simulation(experiment, built, simulation_id))
    return root


def _dimension_name(dimension: Dimension, own: dict[str, Dimension]) -> str:
    known = (*NEUROML.dimensions.values(), *own.values())
    found = next((d.name for d in known if d.matches(dimension) and d.name), "")
    return found or next(name for name, d in own.items() if d.matches(dimension))


def _simulation(experiment: Experiment, built: Built, identity: str) -> etree._Element:
    i = experiment.integration
    simulation = etree.Element(
        "Simulation",
        id=identity,
        length=number_text(i.duration) + i.time_scale,
        step=number_text(i.step_size) + i.time_scale,
        target=str(built.network.get("id")),
    )
    if i.seed is not None:
        simulation.set("seed", str(i.seed))
    base = _base_name(experiment)
    if built.quantities:
        file = etree.SubElement(simulation, "OutputFile", id="traces", fileName=f"{base}.dat")
        for column, quantity in built.quantities:
            etree.SubElement(file, "OutputColumn", id=column, quantity=quantity)
    if built.spikes:
        file = etree.SubElement(simulation, "EventOutputFile", id="events", fileName=f"{base}.spikes")
        file.set("format", "ID_TIME")
        for number, (path, port) in enumerate(built.spikes):
            etree.SubElement(file, "EventSelection", id=str(number), select=path, eventPort=port)
    return simulation
