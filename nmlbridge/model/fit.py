"""Whether the parts of an experiment fit together: names known, indices in range, units right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import Location, Problem
from nmlbridge.model.cells import Izhikevich2003Cell, Izhikevich2007Cell, Izhikevich2007FSCell
from nmlbridge.model.connect import expected_count
from nmlbridge.model.network import Explicit, FixedProbability, Input, OneToOne, Population, Projection
from nmlbridge.model.parts import did_you_mean
from nmlbridge.model.record import Record
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
from nmlbridge.model.values import QuantityArray

if TYPE_CHECKING:
    from nmlbridge.model.experiment import Experiment

__all__ = ["CELL_TYPES", "CURRENT_TYPES", "SOURCE_TYPES", "SYNAPTIC_TYPES", "Fit"]

CELL_TYPES = (Izhikevich2003Cell, Izhikevich2007Cell, Izhikevich2007FSCell)
CURRENT_TYPES = (PulseCurrent, RampCurrent, SineCurrent, StepCurrent, NoiseCurrent)
SOURCE_TYPES = (PoissonSpikes, RegularSpikes, SpikeTimes)
SYNAPTIC_TYPES = (PoissonInput,)


class Fit:
    """Checks that the parts of an experiment fit together."""

    def __init__(self, experiment: Experiment, problems: list[Problem]) -> None:
        """Index the parts."""
        self.experiment = experiment
        self.problems = problems
        self.populations: dict[str, Any] = {p.id: p for p in experiment.populations}
        self.synapses: dict[str, Any] = {s.id: s for s in experiment.synapses}
        self.stimuli: dict[str, Any] = {s.id: s for s in experiment.stimuli}
        self.spiking: dict[str, Any] = {c.id: c for c in experiment.cells} | {
            s.id: s for s in experiment.stimuli if isinstance(s, SOURCE_TYPES)
        }

    def problem(self, code: str, element: str, message: str, hint: str = "") -> None:
        """Note a problem."""
        text = f"{element}: {message}" + (f" ({hint})" if hint else "")
        self.problems.append(Problem(code, text, Location("(in memory)", element=element)))

    def known(self, name: str, table: Mapping[str, Any], element: str, what: str) -> Any:
        """Return what a name refers to, or note that there is no such thing."""
        if name in table:
            return table[name]
        hint = did_you_mean(name, table) if table else "there is none at all"
        self.problem("unknown-reference", element, f"there is no {what} '{name}'", hint)
        return None

    def check(self) -> None:
        """Check everything."""
        for population in self.experiment.populations:
            self.known(
                population.cell, self.spiking, f"populations/{population.id}/cell", "cell or source of spikes"
            )
        for stimulus in self.experiment.stimuli:
            if isinstance(stimulus, PoissonInput):
                self.synaptic_input(stimulus)
        for projection in self.experiment.projections:
            self.projection(projection)
        for place, given in enumerate(self.experiment.inputs):
            self.input(given, f"inputs/{place}")
        for place, wanted in enumerate(self.experiment.record):
            self.record(wanted, f"record/{place}")
        self.time()

    def time(self) -> None:
        """Check duration and step."""
        experiment = self.experiment
        if experiment.duration is None and experiment.step is None:
            if experiment.record:
                self.problem("missing", "duration", "duration and step are due to record anything")
        elif experiment.duration is None or experiment.step is None:
            absent = "duration" if experiment.duration is None else "step"
            self.problem("missing", absent, "duration and step are given together or not at all")
        elif experiment.step.si > experiment.duration.si:
            self.problem(
                "out-of-range", "step", f"{experiment.step} is longer than the run ({experiment.duration})"
            )

    def synaptic_input(self, stimulus: PoissonInput) -> None:
        """Check the synapse of an input."""
        element = f"stimuli/{stimulus.id}/synapse"
        synapse = self.known(stimulus.synapse, self.synapses, element, "synapse")
        if synapse is not None and synapse.current == "none":
            message = f"'{synapse.id}' gives a plain number"
            hint = "for cells of 2003 use a population of spike sources and a projection"
            self.problem("wrong-unit", element, message, hint)

    def projection(self, projection: Projection) -> None:
        """Check the ends, synapse and arrays of a projection."""
        at = f"projections/{projection.id}"
        source = self.known(projection.source, self.populations, f"{at}/source", "population")
        target = self.known(projection.target, self.populations, f"{at}/target", "population")
        synapse = self.known(projection.synapse, self.synapses, f"{at}/synapse", "synapse")
        cell = self.spiking.get(target.cell) if target else None
        if cell is not None and not isinstance(cell, CELL_TYPES):
            self.problem(
                "wrong-reference", f"{at}/target", f"'{target.id}' is a source of spikes; it takes none"
            )
        elif cell is not None and synapse is not None and synapse.current != cell.current:
            self.mismatch(f"{at}/synapse", f"synapse '{synapse.id}'", synapse.current, cell)
        if source is None or target is None:
            return
        rule = projection.rule
        if isinstance(rule, OneToOne) and source.size != target.size:
            message = f"one to one wants two populations of one size; got {source.size} and {target.size}"
            self.problem("wrong-size", f"{at}/rule", message)
        if isinstance(rule, Explicit) and len(rule):
            for field, population in (("pre", source), ("post", target)):
                worst = int(getattr(rule, field).max())
                if worst >= population.size:
                    message = f"there is no cell {worst}; '{population.id}' has {population.size}"
                    self.problem("out-of-range", f"{at}/rule/{field}", message)
        for field in ("weight", "delay"):
            values = getattr(projection, field)
            if not isinstance(values, QuantityArray) or isinstance(rule, Explicit):
                continue
            if isinstance(rule, FixedProbability):
                message = "an array wants a rule with a fixed number of connections; use a distribution"
                self.problem("wrong-size", f"{at}/{field}", message)
                continue
            due = expected_count(projection, source.size, target.size)
            if len(values) != due:
                self.problem("wrong-size", f"{at}/{field}", f"{len(values)} values for {due} connections")

    def mismatch(self, element: str, what: str, given: str, cell: Any) -> None:
        """Note that a current does not fit a cell."""
        shown = {"none": "a plain number", "current": "a current"}
        message = f"{what} gives {shown[given]}; cell '{cell.id}' takes {shown[cell.current]}"
        hint = "cells of 2003 take plain numbers, cells of 2007 take currents such as 100 pA"
        self.problem("wrong-unit", element, message, hint)

    def indices(self, cells: tuple[int, ...] | None, population: Population, element: str) -> None:
        """Check that cells exist."""
        worst = max(cells) if cells else 0
        if worst >= population.size:
            message = f"there is no cell {worst}; '{population.id}' has {population.size}"
            self.problem("out-of-range", f"{element}/cells", message)

    def input(self, item: Input, element: str) -> None:
        """Check what is applied to what."""
        stimulus = self.known(item.stimulus, self.stimuli, f"{element}/stimulus", "stimulus")
        population = self.known(item.population, self.populations, f"{element}/population", "population")
        if population is not None:
            self.indices(item.cells, population, element)
        cell = self.spiking.get(population.cell) if population else None
        if cell is not None and not isinstance(cell, CELL_TYPES):
            message = f"'{population.id}' is a source of spikes; it takes no input"
            self.problem("wrong-reference", f"{element}/population", message)
            return
        if isinstance(stimulus, SOURCE_TYPES):
            message = f"'{stimulus.id}' is a source of spikes, not an input"
            hint = "make a population of it and a projection, or use poisson_input"
            self.problem("wrong-reference", f"{element}/stimulus", message, hint)
        elif cell is not None and stimulus is not None:
            given = stimulus.current if isinstance(stimulus, CURRENT_TYPES) else "current"
            if given != cell.current:
                self.mismatch(f"{element}/stimulus", f"stimulus '{stimulus.id}'", given, cell)

    def record(self, item: Record, element: str) -> None:
        """Check what is recorded."""
        population = self.known(item.population, self.populations, f"{element}/population", "population")
        if population is None:
            return
        self.indices(item.cells, population, element)
        if isinstance(self.spiking.get(population.cell), SOURCE_TYPES) and item.variable != "spikes":
            self.problem("unknown-variable", f"{element}/variable", f"'{population.id}' has spikes only")
        if item.stimulus is not None:
            applied = {i.stimulus: i for i in self.experiment.inputs if i.population == population.id}
            self.known(
                item.stimulus, applied, f"{element}/stimulus", "input to this population from stimulus"
            )
