"""A description as NeuroML 2: one document, or cells and network apart, with a LEMS simulation beside."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml import etree

from nmlbridge.formats.components import Component, typed_components
from nmlbridge.formats.lems_write import CORE_FILES
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.network_text import NetworkText, simulation_element
from nmlbridge.formats.output import comment
from nmlbridge.model.cells import Cell, Izhikevich2003Cell, Izhikevich2007FSCell
from nmlbridge.model.connect import require_memory
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.stimuli import NoiseCurrent
from nmlbridge.model.synapses import OneStepSynapse
from nmlbridge.units import parse_quantity

__all__ = ["expressible", "neuroml_files", "neuroml_pieces"]

NAMESPACE = "http://www.neuroml.org/schema/neuroml2"
SCHEMA = "https://raw.githubusercontent.com/NeuroML/NeuroML2/master/Schemas/NeuroML2/NeuroML_v2.3.1.xsd"
_TEXT_BYTES = 160

_ORDER = (
    "alphaCurrentSynapse", "alphaSynapse", "expOneSynapse", "expTwoSynapse",
    "izhikevichCell", "izhikevich2007Cell",
    "pulseGenerator", "pulseGeneratorDL", "sineGenerator", "sineGeneratorDL",
    "rampGenerator", "rampGeneratorDL",
    "compoundInput", "compoundInputDL", "spikeArray", "spikeGenerator", "spikeGeneratorPoisson",
    "poissonFiringSynapse",
)  # fmt: skip
"""The order in which the schema wants them."""

_OTHER_UNIT = re.compile(r"-?[0-9.eE-]+(?:min|hour|per_min|per_hour)\Z")


def expressible(experiment: Experiment, losses: LossLog) -> tuple[Experiment, set[str]]:
    """Find what NeuroML 2 cannot say.

    Parameters
    ----------
    experiment : Experiment
        What to write.
    losses : LossLog
        Takes every feature that is lost.

    Returns
    -------
    Experiment
        With cells that NeuroML has in place of others near to them, if loss is allowed.
    set of str
        Identifiers of the synapses, stimuli and projections left out.
    """
    cells: list[Cell] = []
    for cell in experiment.cells:
        at = f"cell '{cell.id}'"
        if isinstance(cell, Izhikevich2007FSCell):
            losses.refuse(f"{at}: {cell.special_rules[0]}; NeuroML has no such cell")
            cells.append(cell)
        elif isinstance(cell, Izhikevich2003Cell):
            if cell.u0 is not None:
                losses.add(f"{at}: its own initial u of {cell.u0:g}")
            if cell.accommodation is not None:
                losses.add(f"{at}: u' = a b (V - V_r), the recovery of the accommodation cell")
            plain = Izhikevich2003Cell(cell.id, cell.a, cell.b, cell.c, cell.d, cell.v0, cell.thresh)
            if cell.polynomial != plain.polynomial:
                shown = ", ".join(f"{p:g}" for p in cell.polynomial)
                losses.add(f"{at}: coefficients ({shown}) in place of (0.04, 5, 140)")
            cells.append(plain)
        else:
            losses.extend([f"{at}: {rule}" for rule in cell.special_rules])
            rules = ("u0", "b_above", "v_switch", "peak_slope", "reset_slope", "u_max")
            cells.append(cell.changed(**dict.fromkeys(rules)))
    dropped: set[str] = set()
    for synapse in experiment.synapses:
        if isinstance(synapse, OneStepSynapse):
            losses.add(f"synapse '{synapse.id}': a current of one step")
            dropped.add(synapse.id)
        elif synapse.current == "none":
            losses.add(f"synapse '{synapse.id}': a synapse in plain numbers, for cells of 2003")
            dropped.add(synapse.id)
    for stimulus in experiment.stimuli:
        if isinstance(stimulus, NoiseCurrent):
            losses.add(f"stimulus '{stimulus.id}': Gaussian noise")
            dropped.add(stimulus.id)
    for projection in experiment.projections:
        if projection.synapse in dropped:
            losses.add(f"projection '{projection.id}', which uses synapse '{projection.synapse}'")
            dropped.add(projection.id)
    return experiment.changed(cells=tuple(cells)), dropped


def neuroml_files(experiment: Experiment, path: Path, losses: LossLog) -> dict[Path, Iterable[str]]:
    """Return the files of an experiment: the document, its cells (for ``.net.nml``), the simulation.

    Parameters
    ----------
    experiment : Experiment
        What to write.
    path : Path
        ``x.nml``; ``x.cell.nml`` takes cells only; ``x.net.nml`` has each cell in a file of its own.
    losses : LossLog
        Takes what is lost; settled here.

    Raises
    ------
    NotExpressibleError
        Listing everything NeuroML cannot say.
    """
    only_cells = path.name.lower().endswith(".cell.nml")
    if only_cells:
        for name in ("populations", "stimuli", "synapses"):
            if getattr(experiment, name):
                losses.add(f"{name}: a .cell.nml file holds cells only")
    experiment, dropped = expressible(experiment, losses)
    losses.settle()
    head = losses.header_lines()
    if only_cells:
        cells = Experiment(experiment.id, cells=experiment.cells, notes=experiment.notes)
        return {path: neuroml_pieces(cells, header=head)}
    require_memory(experiment.connection_count, bytes_each=_TEXT_BYTES, what="NeuroML text")
    files: dict[Path, Iterable[str]] = {}
    apart: list[str] = []
    if path.name.lower().endswith(".net.nml"):
        for cell in experiment.cells:
            name = f"{cell.id}.cell.nml"
            apart.append(name)
            files[path.with_name(name)] = neuroml_pieces(Experiment(f"{cell.id}_doc", cells=(cell,)))
    files[path] = neuroml_pieces(experiment, dropped=dropped, includes=apart, header=head)
    if experiment.duration is not None and experiment.populations:
        stem = path.name.split(".")[0]
        files[path.with_name(f"LEMS_{stem}.xml")] = _simulation_pieces(experiment, path.name, dropped, head)
    return files


def neuroml_pieces(
    experiment: Experiment,
    *,
    dropped: Iterable[str] = (),
    includes: Iterable[str] = (),
    header: Iterable[str] = (),
) -> Iterator[str]:
    """Yield the text of a NeuroML document, in pieces.

    Parameters
    ----------
    experiment : Experiment
        What to write; all of it is expressible but for `dropped`.
    dropped : iterable of str
        Identifiers of components and projections to leave out.
    includes : iterable of str
        Files that hold the cells; they are then not written here.
    header : iterable of str
        Lines for a comment at the top.
    """
    left_out = set(dropped)
    apart = list(includes)
    if apart:
        left_out |= {cell.id for cell in experiment.cells}
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield comment(header)
    yield f'<neuroml xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"\n'
    yield f'    xsi:schemaLocation="{NAMESPACE} {SCHEMA}" id="{experiment.id}">\n'
    if experiment.notes:
        notes = etree.Element("notes")
        notes.text = experiment.notes
        yield f"  {etree.tostring(notes, encoding='unicode')}\n"
    for name in apart:
        yield f'  <include href="{name}"/>\n'
    parts = [p for ident, p in typed_components(experiment).items() if ident not in left_out]
    for part in sorted(parts, key=lambda p: _ORDER.index(p.type)):
        yield _text(part)
    if experiment.populations:
        yield from NetworkText(experiment, dropped=left_out).pieces()
    yield "</neuroml>\n"


def _text(part: Component) -> str:
    for element in part.element.iter():
        for name, value in element.attrib.items():
            if _OTHER_UNIT.match(str(value)):  # the schema knows s and ms only, and their inverses
                q = parse_quantity(str(value))
                unit = "per_s" if str(value).endswith(("per_min", "per_hour")) else "s"
                element.set(name, f"{q.si!r}{unit}")
    etree.indent(part.element, space="  ", level=1)
    return f"  {etree.tostring(part.element, encoding='unicode').rstrip()}\n"


def _simulation_pieces(
    experiment: Experiment, name: str, dropped: set[str], header: Iterable[str]
) -> Iterator[str]:
    """Yield the LEMS file that runs the document."""
    kept = tuple(r for r in experiment.record if r.stimulus not in dropped)
    simulation = simulation_element(experiment.changed(record=kept))
    etree.indent(simulation, space="  ", level=1)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield comment(header)
    yield "<Lems>\n"
    yield comment(experiment.notes.splitlines())
    yield f'  <Target component="{experiment.id}"/>\n'
    for core in CORE_FILES:
        yield f'  <Include file="{core}"/>\n'
    yield f'  <Include file="{name}"/>\n'
    yield f"  {etree.tostring(simulation, encoding='unicode').rstrip()}\n</Lems>\n"
