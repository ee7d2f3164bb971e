"""NEST: a script that runs as it stands, for networks of Izhikevich's cell of 2003.

NEST's ``izhikevich`` with ``consistent_integration`` does the forward Euler step of jLEMS in mV and ms, so
its numbers agree to rounding. Currents take some steps on their way through NEST: the script lets them,
then sets the cells to their start.
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
import json
import random
from bisect import bisect_left, bisect_right
from math import ceil, log, sin
from pathlib import Path

import nest

HERE = Path(__file__).resolve().parent
"""

_LEAD = """\
LEAD = 4  # steps before time 0, in which currents reach the cells
"""

_NEST = """\
nest.ResetKernel()
if hasattr(nest, "VerbosityLevel"):
    nest.verbosity = nest.VerbosityLevel.WARNING
else:
    nest.set_verbosity("M_WARNING")
nest.resolution = H
nest.SetDefaults("static_synapse", {"delay": H})
nest.rng_seed = 1 + SEED % (2**31 - 1)
cells = {}
for name, size, parameters, _ in POPULATIONS:
    cells[name] = nest.Create("izhikevich", size, {**parameters, "consistent_integration": True})


def ms(step):
    \"\"\"Return NEST's time of a step, which is a whole number of steps after the lead.\"\"\"
    return round(step + LEAD) * H


def give(name, indices, weight, current):
    \"\"\"Apply a current; it arrives two steps after it is set.\"\"\"
    where, values = changes(current)
    generator = nest.Create("step_current_generator", params={
        "amplitude_times": [ms(step - 2) for step in where], "amplitude_values": values})
    targets = cells[name][list(indices)]
    nest.Connect(generator, targets, syn_spec={"weight": weight, "delay": H})


def give_noise(name, indices, weight, mean, sd, begin, end):
    \"\"\"Apply Gaussian noise, drawn anew at each step for each cell.\"\"\"
    noise = nest.Create("noise_generator", params={
        "mean": mean, "std": sd, "dt": H, "start": ms(bisect_left(SECONDS, begin) - 2),
        "stop": ms(min(bisect_left(SECONDS, end), STEPS + 2) - 2)})
    nest.Connect(noise, cells[name][list(indices)], syn_spec={"weight": weight, "delay": H})


def connect(source, target, pairs):
    \"\"\"Connect cells; pairs are (from, to, jump of V in mV, delay in s). The least delay is one step.\"\"\"
    if pairs:
        a, b, jumps, delays = zip(*pairs)
        times = [max(1, ceil(delay / STEP_S - 1e-9)) * H for delay in delays]
        ids = [cell.global_id for cell in cells[source]], [cell.global_id for cell in cells[target]]
        nest.Connect([ids[0][i] for i in a], [ids[1][i] for i in b], "one_to_one",
                     {"weight": list(jumps), "delay": times})


trains = {}


def feed(target, index, jump, delay_s, spike_steps, before):
    \"\"\"Send the spikes of a source.\"\"\"
    acts = [step if before else step + 1 for step in spike_steps]
    if delay_s > 0:
        acts = [bisect_left(SECONDS, SECONDS[step] + delay_s) for step in spike_steps]
    times = [ms(step - 1) for step in acts if step <= STEPS]
    if times:
        generator = nest.Create("spike_generator", params={"spike_times": times})
        nest.Connect(generator, cells[target][index], syn_spec={"weight": jump, "delay": H})
"""

_RUN = """\
nest.Simulate(LEAD * H)
for name, _, _, start in POPULATIONS:
    cells[name].set(start)
meters = {}
for name in {column[2] for column in COLUMNS}:
    meters[name] = nest.Create("multimeter", params={"interval": H, "record_from": ["V_m", "U_m"]})
    nest.Connect(meters[name], cells[name])
recorders = {}
for name, _, _, _ in POPULATIONS:
    recorders[name] = nest.Create("spike_recorder")
    nest.Connect(cells[name], recorders[name])
nest.Simulate((STEPS + 1) * H)
firsts = {name: cells[name][0].global_id for name in cells}
traces = []
for path, unit, name, index, variable in COLUMNS:
    events = meters[name].events
    key, scale = ("V_m", 0.001) if variable == "v" else ("U_m", 1.0)
    start = {name: start for name, _, _, start in POPULATIONS}[name][key]
    found = {round(t / H) - LEAD: x for t, x, sender in zip(events["times"], events[key], events["senders"])
             if sender == firsts[name] + index}
    traces.append((path, unit, [start * scale] + [found[step] * scale for step in range(1, STEPS + 1)]))
spikes = dict(trains)
for name, size, _, _ in POPULATIONS:
    spikes.update({(name, k): [] for k in range(size)})
    events = recorders[name].events
    for time, sender in zip(events["times"], events["senders"]):
        step = round(time / H) - LEAD
        if 0 < step <= STEPS:
            spikes[name, sender - firsts[name]].append(SECONDS[step])
save(traces, spikes)
"""


def write(experiment: Experiment, path: Path, losses: LossLog) -> None:
    """Write an experiment as a NEST script.

    Parameters
    ----------
    experiment : Experiment
        With duration and step.
    path : Path
        The script.
    losses : LossLog
        What NEST cannot say.

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
    plan = plan_of(experiment, "NEST")
    check_simple(plan, losses, "NEST")
    losses.settle()
    plan = what_is_left(plan)
    notes = [
        "Needs NEST 3 (pip install nest-simulator).",
        "The least delay is one step; one of whole steps acts within one step of LEMS, whose time is a sum.",
    ]
    parts = [header(experiment, "NEST", notes, losses)]
    parts.append(_START + clock(plan) + _LEAD)
    parts += [TIMES, CURRENTS, f"POPULATIONS = {_populations(plan)}\n{_NEST}"]
    parts += inputs(plan)
    parts.append(SOURCES)
    order = [p.id for p in experiment.populations]
    for population in plan.sources:
        parts.append(source_lines(plan.cell_of(population.id), population))
    sources = {p.id for p in plan.sources}
    for wires in plan.wires:
        source, target = wires.projection.source, wires.projection.target
        if source in sources:
            before = order.index(source) < order.index(target)
            parts.append(
                f"for a, b, jump, delay_s in {pairs_text(plan, wires)}:\n"
                f"    feed('{target}', b, jump, delay_s, source_steps['{source}'][a], {before})\n"
            )
        else:
            parts.append(f"connect('{source}', '{target}', {pairs_text(plan, wires)})\n")
    columns = [(c.path, c.unit, c.population, c.index, c.variable) for c in plan.columns]
    parts += [*outputs(plan, columns, "nest"), _RUN]
    return joined(parts)


def _populations(plan: Plan) -> str:
    found = []
    for population in plan.cells:
        cell = plan.cell_of(population.id)
        parameters = {"a": cell.a, "b": cell.b, "c": cell.c, "d": cell.d, "V_th": cell.thresh.si * 1000.0}
        start = {"V_m": cell.v0.si * 1000.0, "U_m": cell.start_u}
        found.append((population.id, population.size, parameters, start))
    return list_text(found)
