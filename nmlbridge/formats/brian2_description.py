"""An Izhikevich description as the steps that build it in Brian2: its own equations, by forward Euler.

Brian2's step k does what jNeuroML's step k + 1 does, so inputs are taken at ``t + dt``, and a spike has a
time one step before jNeuroML's. Sums are Brian2's, so last digits differ, and with them, later, spikes.
"""

from __future__ import annotations

import keyword
import math
from collections.abc import Iterator
from typing import Any

import numpy as np

from nmlbridge.formats.brian2_description_parts import (
    cell_lines,
    quantity,
    stimulus_lines,
    synapse_lines,
)
from nmlbridge.formats.brian2_recipe import (
    Array,
    Call,
    Clock,
    Instruction,
    Make,
    Put,
    Quantity,
    Ref,
    Save,
    Seed,
    Value,
)
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.fit import CELL_TYPES
from nmlbridge.model.network import Population, Projection
from nmlbridge.model.stimuli import NoiseCurrent, PoissonInput, PoissonSpikes, RegularSpikes
from nmlbridge.model.synapses import OneStepSynapse

__all__ = ["experiment_recipe", "lost_from"]

_TAKEN = frozenset(
    ("np", "data", "network", "prefs", "collect", "defaultclock", "Network", "second", "Path", "print")
)


def experiment_recipe(experiment: Experiment) -> list[Instruction]:
    """Return the steps that build an experiment in Brian2.

    Parameters
    ----------
    experiment : Experiment
        With duration and step.

    Raises
    ------
    ModelError
        If it has none, or its connections would not fit into memory.
    """
    writer = _Writer(experiment)
    return [
        Clock(writer.dt_s),
        *writer.seed(),
        *(step for p in experiment.populations for step in writer.population(p)),
        *(step for p in experiment.projections for step in writer.projection(p)),
        *writer.poisson_inputs(),
        *writer.monitors(),
    ]


def lost_from(experiment: Experiment) -> list[str]:
    """List what of an experiment a Brian2 script does not hold."""
    placed = (p for p in experiment.populations if p.positions is not None)
    return [f"population '{p.id}': positions of cells" for p in placed]


def _safe(name: str) -> str:
    """Return a name that Python and Brian2 allow, and the script does not use itself."""
    if keyword.iskeyword(name) or name in _TAKEN or name.startswith("_"):
        return f"population_{name}"
    return name


class _Writer:
    """Writes one experiment."""

    def __init__(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self.steps = experiment.steps
        assert experiment.step is not None
        self.dt_s = experiment.step.si

    def seed(self) -> Iterator[Instruction]:
        """Seed the random numbers, if any are drawn during the run."""
        if any(isinstance(s, NoiseCurrent | PoissonInput | PoissonSpikes) for s in self.experiment.stimuli):
            yield Seed(1234 if self.experiment.seed is None else self.experiment.seed)

    def population(self, population: Population) -> Iterator[Instruction]:
        """Make a group of a population."""
        made = self.experiment.cell_of(population)
        name = _safe(population.id)
        if isinstance(made, CELL_TYPES):
            yield from self._cells(population, name, made)
        elif isinstance(made, PoissonSpikes):
            rate = quantity(made.rate)
            yield Make(name, "PoissonGroup", {"N": population.size, "rates": rate, "name": name})
        else:
            yield self._given(population, name, made)

    def _given(self, population: Population, name: str, made: Any) -> Make:
        """Make a group that spikes at given times, each in the step that jNeuroML has it in."""
        if isinstance(made, RegularSpikes):
            count = math.floor(self.steps * self.dt_s / made.period.si + 1e-9)
            times = made.period.si * np.arange(1, count + 1)
        else:
            times = np.array([t.si for t in made.times])
        steps = np.maximum(np.ceil(times / self.dt_s - 1e-6), 1) - 1
        cells = np.tile(np.arange(population.size), len(steps))
        each = np.repeat(steps * self.dt_s, population.size)
        return Make(
            name, "SpikeGeneratorGroup",
            {"N": population.size, "indices": Array(f"{name}.cells", cells),
             "times": Array(f"{name}.times", each, "second"), "name": name},
        )  # fmt: skip

    def _cells(self, population: Population, name: str, cell: Any) -> Iterator[Instruction]:
        lines = cell_lines(cell)
        currents = []
        weights: dict[str, np.ndarray[Any, Any]] = {}
        for given in self.experiment.inputs:
            stimulus = self.experiment.part(given.stimulus)
            if given.population != population.id or isinstance(stimulus, PoissonInput):
                continue
            on = weights.setdefault(stimulus.id, np.zeros(population.size))
            on[list(given.cells) if given.cells is not None else slice(None)] += given.weight
        for stimulus_id in weights:
            lines.add(stimulus_lines(self.experiment.part(stimulus_id), cell.current))
            currents.append(f"i_{stimulus_id}")
        for synapse in self._synapses_onto(population):
            lines.add(synapse_lines(synapse))
            currents.append(f"I_{synapse.id}")
        unit = "1" if cell.current == "none" else "amp"
        lines.equations.append(f"I = {' + '.join(currents) or ('0' if unit == '1' else '0*amp')} : {unit}")
        constants: dict[str, Value] = dict(lines.constants)
        arguments: dict[str, Value] = {
            "N": population.size, "model": "\n".join(lines.equations), "threshold": lines.threshold,
            "reset": lines.reset, "method": "euler", "namespace": constants, "name": name,
        }  # fmt: skip
        yield Make(name, "NeuronGroup", arguments)
        for variable, value in lines.initial.items():
            yield Put(Ref(name), variable, value)
        for stimulus_id, on in weights.items():
            same = bool((on == on[0]).all())
            yield Put(
                Ref(name),
                f"on_{stimulus_id}",
                float(on[0]) if same else Array(f"{name}.on_{stimulus_id}", on),
            )

    def _synapses_onto(self, population: Population) -> list[Any]:
        names = [p.synapse for p in self.experiment.projections if p.target == population.id]
        for given in self.experiment.inputs:
            stimulus = self.experiment.part(given.stimulus)
            if given.population == population.id and isinstance(stimulus, PoissonInput):
                names.append(stimulus.synapse)
        return [self.experiment.part(name) for name in dict.fromkeys(names)]

    def projection(self, projection: Projection) -> Iterator[Instruction]:
        """Make the synapses of a projection."""
        made = self.experiment.connections(projection)
        late = np.maximum(np.ceil(made.delays_s / self.dt_s - 1e-6), 1) - 1
        ends = {"i": Array(f"{projection.id}.i", made.pre), "j": Array(f"{projection.id}.j", made.post)}
        yield from self._synapses(
            f"{projection.id}_synapses", _safe(projection.source), _safe(projection.target),
            self.experiment.part(projection.synapse), ends, made.weights, late,
        )  # fmt: skip

    def _synapses(
        self, name: str, source: str, target: str, synapse: Any, ends: dict[str, Array],
        weights: np.ndarray[Any, Any], late: np.ndarray[Any, Any],
    ) -> Iterator[Instruction]:  # fmt: skip
        lines = synapse_lines(synapse)
        on_pre = {"pre": lines.on_pre}
        steps = {"pre": late}
        if isinstance(synapse, OneStepSynapse):
            on_pre = {"up": lines.on_pre, "down": lines.on_pre.replace("+=", "-=")}
            steps = {"up": late, "down": late + 1}
        same = late.size == 0 or bool((late == late[0]).all())
        arguments: dict[str, Value] = {"source": Ref(source), "target": Ref(target), "model": "w : 1"}
        arguments |= {"on_pre": on_pre, "namespace": dict(lines.constants), "name": name}
        if same:
            first = {path: float(s[0]) if s.size else 0.0 for path, s in steps.items()}
            arguments["delay"] = {path: Quantity(s * self.dt_s, "second") for path, s in first.items()}
        yield Make(name, "Synapses", arguments)
        yield Call(Ref(name), "connect", dict(ends))
        yield Put(Ref(name), "w", Array(f"{name}.w", weights))
        if not same:
            for path, s in steps.items():
                yield Put(Ref(name, part=path), "delay", Array(f"{name}.{path}.delay", s * self.dt_s))

    def poisson_inputs(self) -> Iterator[Instruction]:
        """Make the sources of Poisson inputs: one a cell, through a synapse."""
        for number, given in enumerate(self.experiment.inputs):
            stimulus = self.experiment.part(given.stimulus)
            if not isinstance(stimulus, PoissonInput):
                continue
            size = self.experiment.part(given.population).size
            cells = np.array(given.cells if given.cells is not None else range(size))
            name = f"{stimulus.id}_{number}"
            yield Make(
                name, "PoissonGroup", {"N": len(cells), "rates": quantity(stimulus.rate), "name": name}
            )
            ends = {"i": Array(f"{name}.i", np.arange(len(cells))), "j": Array(f"{name}.j", cells)}
            synapse = self.experiment.part(stimulus.synapse)
            weights = np.full(len(cells), given.weight)
            target = _safe(given.population)
            yield from self._synapses(
                f"{name}_synapses", name, target, synapse, ends, weights, np.zeros(len(cells))
            )

    def monitors(self) -> Iterator[Instruction]:
        """Record what the experiment records, and write files where it names them."""
        files: dict[str, list[tuple[str, str]]] = {}
        for number, record in enumerate(self.experiment.record):
            group = Ref(_safe(record.population))
            if record.variable == "spikes":
                yield Make(f"spikes_{number}", "SpikeMonitor", {"source": group})
                if record.file is not None:
                    yield Save(record.file, spikes=f"spikes_{number}")
                continue
            variable = f"i_{record.stimulus}" if record.stimulus is not None else record.variable
            if record.file is not None:
                files.setdefault(record.file, []).append((f"record_{number}", variable))
            cells: Value = True
            if record.cells is not None:
                cells = Array(f"record_{number}.cells", np.array(record.cells))
            yield Make(
                f"record_{number}", "StateMonitor",
                {"source": group, "variables": [variable], "record": cells, "name": f"record_{number}"},
            )  # fmt: skip
        for file, columns in files.items():
            yield Save(file, tuple(columns))
