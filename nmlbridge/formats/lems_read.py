"""A LEMS or NeuroML document as a description: what stands in it is read, what cannot be said is listed."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

from lxml import etree

from nmlbridge.errors import ModelError, NotExpressibleError, Problem, UnitError
from nmlbridge.formats.lems_inline import core_document
from nmlbridge.formats.lems_recognise import NotRecognisedError, recognise_cell, written
from nmlbridge.formats.lems_same import is_core, is_ours
from nmlbridge.formats.lems_synapse_types import CORE_SYNAPSES, PLAIN_SYNAPSE_NAMES
from nmlbridge.formats.network_read import Names, NetworkReader, made
from nmlbridge.formats.simulation_read import SimulationReader
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import Component, Model
from nmlbridge.lems.xml import local_name, location_of
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.fit import SOURCE_TYPES
from nmlbridge.model.parts import Part
from nmlbridge.model.stimuli import (
    NoiseCurrent,
    PoissonInput,
    PoissonSpikes,
    PulseCurrent,
    RampCurrent,
    RegularSpikes,
    SineCurrent,
    SpikeTimes,
    StepCurrent,
)
from nmlbridge.model.synapses import OneStepSynapse
from nmlbridge.units import Quantity, parse_quantity

__all__ = ["experiment_of"]

TARGET = "the Izhikevich description"
_LANGUAGE = ("ComponentType", "Dimension", "Unit", "Constant", "Include", "include", "Target", "Assertion")
_ABOUT = ("notes", "annotation", "property", "Meta")


def experiment_of(document: Document) -> Experiment:
    """Read a document as a description.

    Parameters
    ----------
    document : Document
        LEMS or NeuroML.

    Raises
    ------
    NotExpressibleError
        Listing everything a description cannot say, each with its file and line.
    ModelError
        If the document itself is wrong.
    """
    return _Reader(document).experiment()


class _WithCoreTypes(Document):
    """A NeuroML document together with the core types, which it does not include but means."""

    def elements(self) -> list[etree._Element]:
        """Return the elements of the core types, then its own."""
        own = super().elements()
        core = core_document()
        self._sources += [s for s in core.sources if s not in self._sources]
        return [*core.elements(), *own]


def _with_core_types(document: Document) -> Document:
    return _WithCoreTypes(document.root, document.name, document.path, document.base_dir, document.from_jar)


class _Reader:
    """Reads one document."""

    def __init__(self, document: Document) -> None:
        self.document = document if local_name(document.root) == "Lems" else _with_core_types(document)
        self.model = Model(self.document)
        self.lost: list[str] = []
        self.names = Names()
        self.parts: dict[str, list[Part]] = {"cells": [], "stimuli": [], "synapses": []}

    def lose(self, element: etree._Element, what: str) -> None:
        """Note what cannot be said."""
        where = location_of(element)
        self.lost.append(f"{where}: {what}")

    def experiment(self) -> Experiment:
        networks, simulations = [], []
        for element in self.model.top_level():
            if self.document.is_upstream(element) and not self.document.from_jar:
                continue
            tag = local_name(element)
            if tag in _ABOUT:
                continue
            kind = element.get("type") if tag in ("Component", "network") else tag
            if kind in ("network", "networkWithTemperature") or tag == "network":
                networks.append(element)
            elif kind == "Simulation":
                simulations.append(element)
            else:
                self.component(element)
        if self.model.errors:
            raise ModelError.from_problems(self.model.errors)
        simulation = self._the_simulation(simulations)
        network = self._the_network(networks, simulation)
        populated = NetworkReader(self.names, self.lose).read(network)
        sources = [part.id for part in self.parts["stimuli"] if isinstance(part, SOURCE_TYPES)]
        timed = SimulationReader(self.names, populated.populations, sources, self.lose).read(simulation)
        if self.lost:
            raise NotExpressibleError(TARGET, self.lost)
        ident = timed.id or _identifier(self.document)
        name = "net" if network is None else network.get("id", "net")
        return made(
            lambda: Experiment(
                ident if ident != name else f"{ident}_experiment",
                cells=tuple(self.parts["cells"]),  # type: ignore[arg-type]
                stimuli=tuple(self.parts["stimuli"]),  # type: ignore[arg-type]
                synapses=tuple(self.parts["synapses"]),  # type: ignore[arg-type]
                populations=populated.populations,
                projections=populated.projections,
                inputs=populated.inputs,
                duration=timed.duration,
                step=timed.step,
                seed=timed.seed,
                record=timed.record,
                network=name,
                notes=_notes(self.document.root),
            ),
            self.document.root,
        )

    def _the_simulation(self, found: list[etree._Element]) -> etree._Element | None:
        """Return the simulation that is run: the target's, or the only one."""
        target = self.model.target
        if target is not None:
            for element in found:
                if element.get("id") == target.get("component"):
                    return element
        for element in found[1:]:
            self.lose(element, f"a second Simulation '{element.get('id')}'")
        return found[0] if found else None

    def _the_network(
        self, found: list[etree._Element], simulation: etree._Element | None
    ) -> etree._Element | None:
        wanted = simulation.get("target") if simulation is not None else None
        chosen = next((e for e in found if e.get("id") == wanted), found[0] if found else None)
        for element in found:
            if element is not chosen:
                self.lose(element, f"a second network '{element.get('id')}'")
        if simulation is not None and chosen is None:
            self.lose(simulation, f"its target '{wanted}' is no network")
        return chosen

    def component(self, element: etree._Element) -> None:
        """Read one top-level component."""
        try:
            component = self.model.resolve(element)
        except ModelError as error:
            self.model.errors.extend(
                error.problems or (Problem("model", error.message, error.location or location_of(element)),)
            )
            return
        kind = component.type.name
        core = self.document.is_upstream(component.type.element) or is_core(component.type.element)
        ours = not core and is_ours(component.type.element)
        read = _STIMULI.get(kind) if core or ours else None
        try:
            if read is not None:
                self.parts["stimuli"].append(read(self, component))
            elif kind in CORE_SYNAPSES and core:
                self.parts["synapses"].append(_synapse(component, kind))
            elif kind in PLAIN_SYNAPSE_NAMES and ours:
                self.parts["synapses"].append(_synapse(component, PLAIN_SYNAPSE_NAMES[kind]))
            elif kind in ("oneStepSynapse", "oneStepSynapseDL") and ours:
                self.parts["synapses"].append(
                    OneStepSynapse(component.id or "", ibase=_q(component, "ibase"))
                )
            else:
                self._cell(component, element, core=core)
        except (ModelError, UnitError) as error:
            where = location_of(element)
            problems = error.problems or (Problem("model", error.message, where),)
            self.model.errors.extend(Problem(p.code, p.message, where) for p in problems)

    def _cell(self, component: Component, element: etree._Element, *, core: bool) -> None:
        try:
            found = recognise_cell(component, core=core)
        except NotRecognisedError as error:
            self.lose(element, f"<{component.tag}> '{component.id}': {error}")
            return
        for deviation in found.deviations:
            self.lose(element, f"<{component.tag}> '{component.id}': {deviation}")
        self.parts["cells"].append(found.cell)
        self.names.exposed[found.cell.id] = found.names

    def steps(self, component: Component) -> Part:
        """Read a compound of pulses, each of which ends where the next begins, as a current in steps."""
        children = [child for _, child in component.listed]
        if component.slots or any(c.type.name.removesuffix("DL") != "pulseGenerator" for c in children):
            self.lose(component.element, f"'{component.id}' is not made of pulses only")
        delays = [_q(child, "delay") for child in children]
        for child, following in zip(children, [*delays[1:], None], strict=True):
            end = _q(child, "delay").si + _q(child, "duration").si
            gap = abs(end - following.si) - math.ulp(end) if following is not None else 1e6 - end
            if gap > 0.0:
                self.lose(child.element, f"the pulses of '{component.id}' leave gaps or overlap")
                break
        levels = [_q(child, "amplitude") for child in children]
        return StepCurrent(component.id or "", times=tuple(delays), levels=tuple(levels))

    def poisson_input(self, component: Component) -> Part:
        """Read Poisson spikes that come through a synapse."""
        synapse = written(component, "synapse") or ""
        target = written(component, "spikeTarget")
        if target not in (None, f"./{synapse}"):
            self.lose(component.element, f"'{component.id}' sends its spikes to '{target}'")
        return PoissonInput(component.id or "", rate=_q(component, "averageRate"), synapse=synapse)


def _q(component: Component, name: str) -> Quantity:
    return parse_quantity(written(component, name) or "")


def _of(make: type[Part], **names: str) -> Callable[[_Reader, Component], Part]:
    """Make a reader of a component whose attributes are, under other names, fields of a part."""

    def read(_reader: _Reader, component: Component) -> Part:
        given = {ours: _q(component, theirs) for ours, theirs in names.items()}
        return make(id=component.id or "", **given)  # type: ignore[call-arg]

    return read


def _sine(_reader: _Reader, component: Component) -> Part:
    names = ("delay", "duration", "amplitude", "period")
    phase = _q(component, "phase").si
    return SineCurrent(component.id or "", phase=phase, **{n: _q(component, n) for n in names})


def _spike_times(_reader: _Reader, component: Component) -> Part:
    return SpikeTimes(component.id or "", times=tuple(_q(child, "time") for _, child in component.listed))


def _synapse(component: Component, core: str) -> Part:
    kind, names = CORE_SYNAPSES[core]
    given = {ours: _q(component, theirs) for theirs, ours in names.items()}
    return kind(id=component.id or "", **given)  # type: ignore[no-any-return]


_WINDOW = {"delay": "delay", "duration": "duration"}
_PULSE = _of(PulseCurrent, **_WINDOW, amplitude="amplitude")
_RAMP = _of(
    RampCurrent, **_WINDOW, start="startAmplitude", finish="finishAmplitude", baseline="baselineAmplitude"
)
_NOISE = _of(NoiseCurrent, **_WINDOW, mean="mean", sd="sd")
_STIMULI: dict[str, Callable[[_Reader, Component], Part]] = {
    "pulseGenerator": _PULSE,
    "pulseGeneratorDL": _PULSE,
    "rampGenerator": _RAMP,
    "rampGeneratorDL": _RAMP,
    "sineGenerator": _sine,
    "sineGeneratorDL": _sine,
    "compoundInput": _Reader.steps,
    "compoundInputDL": _Reader.steps,
    "spikeGeneratorPoisson": _of(PoissonSpikes, rate="averageRate"),
    "spikeGenerator": _of(RegularSpikes, period="period"),
    "spikeArray": _spike_times,
    "poissonFiringSynapse": _Reader.poisson_input,
    "noiseGenerator": _NOISE,
    "noiseGeneratorDL": _NOISE,
}


def _identifier(document: Document) -> str:
    """Return an identifier for a document without a simulation: its own id, or its file's name."""
    ident = document.root.get("id")
    if ident:
        return ident
    stem = Path(document.name).name.split(".")[0]
    text = "".join(c if c.isalnum() and c.isascii() else "_" for c in stem)
    return text if text and not text[0].isdigit() else f"_{text}"


def _notes(root: etree._Element) -> str:
    """Return the document's notes: its ``notes`` element, or a comment that stands first."""
    for child in root:
        if isinstance(child, etree._Comment):
            return "\n".join(line.strip() for line in (child.text or "").strip().splitlines())
        if isinstance(child.tag, str) and local_name(child) == "notes":
            return (child.text or "").strip()
        break
    return ""
