"""PyNN: a script that runs as it stands, for networks of Izhikevich's cell of 2003, on PyNN's simulators.

PyNN leaves the integration to the simulator: only NEST's is the forward Euler step of jLEMS, up to its
handling of currents. So spikes may fall some steps away from those of jLEMS.
"""

from __future__ import annotations

from pathlib import Path

from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.output import write_files
from nmlbridge.formats.script_parts import SOURCES, TIMES, header, joined, outputs, source_lines
from nmlbridge.formats.script_plan import Plan, list_text, plan_of
from nmlbridge.formats.script_simple import CURRENTS, check_simple, clock, inputs, pairs_text, what_is_left
from nmlbridge.model.experiment import Experiment

__all__ = ["script_text", "write"]

_START = """\
import importlib
import json
import os
import random
import sys
from bisect import bisect_left, bisect_right
from math import ceil, log, sin
from pathlib import Path

here = str(Path(sys.executable).parent)  # where nrnivmodl is, which PyNN looks for
os.environ["PATH"] = here + os.pathsep + os.environ.get("PATH", "")
SIMULATOR = sys.argv[1] if len(sys.argv) > 1 else "neuron"  # or nest, brian2
sim = importlib.import_module(f"pyNN.{SIMULATOR}")

HERE = Path(__file__).resolve().parent
"""

_PYNN = """\
sim.setup(timestep=H, min_delay=H)
cells = {}
for name, size, parameters, start in POPULATIONS:
    cells[name] = sim.Population(size, sim.Izhikevich(**parameters), initial_values=start, label=name)
NANO = 0.001  # PyNN takes nA where the equation has plain numbers


def give(name, indices, weight, current):
    \"\"\"Apply a current; it is set at the begin of the step that it is for.\"\"\"
    where, values = changes(current)
    source = sim.StepCurrentSource(times=[(step - 1) * H for step in where],
                                   amplitudes=[NANO * weight * value for value in values])
    for index in indices:
        cells[name][index:index + 1].inject(source)


def give_noise(name, indices, weight, mean, sd, begin, end):
    \"\"\"Apply Gaussian noise, drawn anew at each step for each cell.\"\"\"
    for index in indices:
        cells[name][index:index + 1].inject(sim.NoisyCurrentSource(
            mean=NANO * weight * mean, stdev=NANO * weight * sd, start=begin * 1000, stop=end * 1000, dt=H))


def connect(source, target, pairs):
    \"\"\"Connect cells; pairs are (from, to, jump of V in mV, delay in s). The least delay is one step.\"\"\"
    for receptor, sign in (("excitatory", 1), ("inhibitory", -1)):
        rows = [(a, b, jump, max(1, ceil(delay / STEP_S - 1e-9)) * H) for a, b, jump, delay in pairs
                if jump * sign > 0]
        if rows:
            sim.Projection(cells[source], cells[target], sim.FromListConnector(rows),
                           sim.StaticSynapse(), receptor_type=receptor)


trains = {}


def source_population(name, steps_of_each):
    \"\"\"Make a population of sources that spike at given steps.\"\"\"
    cells[name] = sim.Population(len(steps_of_each), sim.SpikeSourceArray(
        spike_times=[sim.Sequence([step * H for step in steps]) if hasattr(sim, "Sequence")
                     else [step * H for step in steps] for steps in steps_of_each]), label=name)
"""

_RUN = """\
for name, _, _, _ in POPULATIONS:
    cells[name].record("spikes")
    if any(column[2] == name for column in COLUMNS):
        cells[name].record(["v", "u"], sampling_interval=H)
sim.run(STEPS * H)
spikes, traces = dict(trains), []
for name, size, _, _ in POPULATIONS:
    segment = cells[name].get_data().segments[0]
    for train in segment.spiketrains:
        index = int(train.annotations["source_index"])
        spikes[name, index] = [float(t) / 1000.0 for t in train.rescale("ms").magnitude]
    for path, unit, owner, index, variable in COLUMNS:
        if owner == name:
            signal = segment.filter(name=variable)[0]
            scale = 0.001 if variable == "v" else 1.0
            traces.append((path, unit, [float(x) * scale for x in signal.magnitude[:STEPS + 1, index]]))
    for k in range(size):
        spikes.setdefault((name, k), [])
order = [column[0] for column in COLUMNS]
traces.sort(key=lambda trace: order.index(trace[0]))
save(traces, spikes)
sim.end()
"""


def write(experiment: Experiment, path: Path, losses: LossLog) -> None:
    """Write an experiment as a PyNN script.

    Parameters
    ----------
    experiment : Experiment
        With duration and step.
    path : Path
        The script; the simulator is its first argument, NEURON without one.
    losses : LossLog
        What PyNN cannot say.

    Raises
    ------
    NotExpressibleError
        Listing everything it cannot say.
    ModelError
        If the experiment cannot be run as it is.
    """
    write_files({path: script_text(experiment, losses)})


def script_text(experiment: Experiment, losses: LossLog) -> str:
    """Return the text of the script; see `write`."""
    plan = plan_of(experiment, "PyNN")
    check_simple(plan, losses, "PyNN")
    for population in plan.cells:
        cell = plan.cell_of(population.id)
        if hasattr(cell, "thresh") and cell.thresh.si != 0.03:
            losses.add(f"cell '{cell.id}': a threshold of {cell.thresh}; PyNN's is 30 mV")
    losses.settle()
    plan = what_is_left(plan)
    notes = [
        "Needs PyNN 0.12 or newer (pip install pyNN) and a simulator: python SCRIPT neuron, nest or brian2.",
        "The simulator integrates in its own way; the least delay is one step.",
    ]
    parts = [header(experiment, "PyNN", notes, losses)]
    parts.append(_START + clock(plan))
    parts += [TIMES, CURRENTS, f"POPULATIONS = {_populations(plan)}\n{_PYNN}"]
    parts += inputs(plan)
    parts.append(SOURCES)
    for population in plan.sources:
        parts.append(source_lines(plan.cell_of(population.id), population))
        parts.append(f"source_population('{population.id}', source_steps['{population.id}'])\n")
    for wires in plan.wires:
        ends = f"'{wires.projection.source}', '{wires.projection.target}'"
        parts.append(f"connect({ends}, {pairs_text(plan, wires)})\n")
    columns = [(c.path, c.unit, c.population, c.index, c.variable) for c in plan.columns]
    parts += [*outputs(plan, columns, "pynn"), _RUN]
    return joined(parts)


def _populations(plan: Plan) -> str:
    found = []
    for population in plan.cells:
        cell = plan.cell_of(population.id)
        parameters = {"a": cell.a, "b": cell.b, "c": cell.c, "d": cell.d}
        start = {"v": cell.v0.si * 1000.0, "u": cell.start_u}
        found.append((population.id, population.size, parameters, start))
    return list_text(found)
