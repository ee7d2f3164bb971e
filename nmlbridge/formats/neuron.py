"""NEURON: a script that runs as it stands, with mechanisms of ours beside it.

jNeuroML's own export to NEURON drops the input currents of these cells, and leaves the integration to
NEURON. Here every population is an artificial cell that does jLEMS's own steps (`neuron_mod`), so spikes
fall on the same steps.
"""

from __future__ import annotations

from pathlib import Path

from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.neuron_mod import Mechanism, mechanism_of
from nmlbridge.formats.output import write_files
from nmlbridge.formats.script_parts import SOURCES, TIMES, header, joined, outputs, source_lines
from nmlbridge.formats.script_plan import Plan, list_text, plan_of
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.stimuli import PoissonInput

__all__ = ["script_files", "write"]

_START = """\
import json
import random
import shutil
import subprocess
import sys
from bisect import bisect_left, bisect_right
from math import ceil, log
from pathlib import Path

from neuron import h

HERE = Path(__file__).resolve().parent
MECHANISMS = HERE / "{folder}"


def libraries():
    \"\"\"Return what nrnivmodl has made.\"\"\"
    return sorted(MECHANISMS.glob("*/libnrnmech.*")) + sorted(MECHANISMS.glob("nrnmech.dll"))


def compile_mechanisms():
    \"\"\"Compile the mod files once, without fused multiply-add, which would change the last bit.\"\"\"
    newest = max(path.stat().st_mtime for path in MECHANISMS.glob("*.mod"))
    if not any(path.stat().st_mtime >= newest for path in libraries()):
        beside = Path(sys.executable).parent / "nrnivmodl"
        tool = str(beside) if beside.exists() else shutil.which("nrnivmodl")
        if tool is None:
            sys.exit("nrnivmodl was not found: it comes with NEURON (pip install neuron)")
        command = [tool, "-incflags", "-ffp-contract=off", "."]
        done = subprocess.run(command, cwd=MECHANISMS, capture_output=True, text=True)
        if done.returncode:
            sys.exit(done.stdout + done.stderr)
    h.nrn_load_dll(str(libraries()[0]))


compile_mechanisms()
STEP_S = {step_s}
STEPS = {steps}
STEP_MS = {step_ms}
SEED = {seed}
"""

_CELLS = """\
section = h.Section(name="nothing")  # NEURON wants one to step at all; no current flows in it
h.dt = STEP_MS
cells = {}
for name, mechanism, size in POPULATIONS:
    cells[name] = [getattr(h, mechanism)() for _ in range(size)]
everything = [cell for name, _, _ in POPULATIONS for cell in cells[name]]
for number, cell in enumerate(everything):
    cell.phase_ms = STEP_MS * (0.3 + 0.1 * number / len(everything))
"""

_CONNECT = """\
connections = []


def steps_of(delay_s):
    \"\"\"Return after how many steps an event with this delay acts, at the earliest.\"\"\"
    return 0 if delay_s <= 0 else max(1, ceil(delay_s / STEP_S - 1e-9))


def connect(source, target, synapse, pairs):
    \"\"\"Connect cells; pairs are (from, to, weight, delay in s).\"\"\"
    for a, b, weight, delay_s in pairs:
        n = steps_of(delay_s)
        connection = h.NetCon(cells[source][a], cells[target][b])
        connection.delay = STEP_MS * (n - 0.2) if n else 0.0
        connection.weight[0] = weight
        connection.weight[1] = synapse
        connection.weight[2] = n
        connection.weight[3] = delay_s
        connections.append(connection)
"""

_FEED = """\
feeds = []
trains = {}


def feed(target, index, synapse, weight, delay_s, spike_steps, before):
    \"\"\"Send the events of a source; without delay in the same step if it comes before the target.\"\"\"
    connection = h.NetCon(None, cells[target][index])
    connection.weight[0] = weight
    connection.weight[1] = synapse
    acts = [step if before else step + 1 for step in spike_steps]
    if delay_s > 0:
        acts = [bisect_left(SECONDS, SECONDS[step] + delay_s) for step in spike_steps]
    feeds.append((connection, [STEP_MS * (step - 0.85) for step in acts if step <= STEPS]))
"""

_RUN = """\
spike_times = {name: [h.Vector() for _ in members] for name, members in cells.items()}
watching = []
for name, members in cells.items():
    for cell, vector in zip(members, spike_times[name]):
        watching.append(h.NetCon(cell, None))
        watching[-1].record(vector)
columns = []
for path, unit, name, index, variable in COLUMNS:
    cell = cells[name][index]
    vector = h.Vector()
    vector.record(getattr(cell, "_ref_" + variable), sec=section)
    columns.append((path, unit, vector))


def send_events():
    for connection, times in feeds:
        for time in times:
            connection.event(time)


h.CVode().active(False)
handler = h.FInitializeHandler(1, send_events)
h.finitialize()
for _ in range(STEPS):
    h.fadvance()
spikes = dict(trains)
for name, vectors in spike_times.items():
    for index, vector in enumerate(vectors):
        steps = [round(time / STEP_MS + 0.6) for time in vector]
        spikes[name, index] = [SECONDS[step] for step in steps if 0 < step <= STEPS]
traces = [(path, unit, list(vector)[: STEPS + 1]) for path, unit, vector in columns]
save(traces, spikes)
"""


def write(experiment: Experiment, path: Path, losses: LossLog) -> None:
    """Write an experiment as a NEURON script, and its mechanisms into a folder beside it.

    Parameters
    ----------
    experiment : Experiment
        With duration and step.
    path : Path
        The script; the mod files go to ``NAME_mod/``.
    losses : LossLog
        What NEURON cannot say.

    Raises
    ------
    NotExpressibleError
        Listing everything it cannot say.
    ModelError
        If the experiment cannot be run as it is.
    """
    files = script_files(experiment, path, losses)
    folder = path.parent / folder_name(path)
    folder.mkdir(exist_ok=True)
    write_files(files)


def folder_name(path: Path) -> str:
    """Return the name of the folder for the mod files of a script."""
    return f"{path.name.removesuffix('.py').replace('.', '_')}_mod"


def script_files(experiment: Experiment, path: Path, losses: LossLog) -> dict[Path, str]:
    """Return the text of the script and of every mod file, by path; see `write`."""
    plan = plan_of(experiment, "NEURON")
    mechanisms = {p.id: mechanism_of(plan, p) for p in plan.cells}
    for column in plan.columns:
        if not _variable(mechanisms[column.population], column.variable, column.stimulus):
            losses.add(f"the recording of {column.path}")
    losses.settle()
    folder = path.parent / folder_name(path)
    files = {folder / f"{m.name}.mod": m.text for m in mechanisms.values()}
    files[path] = _script(plan, mechanisms, folder.name, losses)
    return files


def _variable(mechanism: Mechanism, variable: str, stimulus: str) -> str:
    return mechanism.variables.get(f"i:{stimulus}" if stimulus else variable, "")


def _script(plan: Plan, mechanisms: dict[str, Mechanism], folder: str, losses: LossLog) -> str:
    notes = [
        "Needs NEURON 8.2 or newer (pip install neuron) and a C compiler.",
    ]
    parts = [header(plan.experiment, "NEURON", notes, losses)]
    parts.append(
        _START.format(
            folder=folder,
            step_s=repr(plan.step_s),
            steps=plan.steps,
            step_ms=repr(plan.step_s * 1000.0),
            seed=plan.seed,
        )
    )
    parts.append(TIMES)
    populations = [(p.id, mechanisms[p.id].name, p.size) for p in plan.cells]
    parts.append(f"POPULATIONS = {list_text(populations)}\n{_CELLS}")
    parts.append(_stimuli(plan, mechanisms))
    parts.append(_CONNECT)
    for wires in plan.wires:
        projection = wires.projection
        if projection.source not in mechanisms:
            continue
        number = mechanisms[projection.target].synapses[projection.synapse]
        pairs = list(zip(wires.pre, wires.post, wires.weights, wires.delays_s, strict=True))
        listed = list_text([tuple(x.item() for x in pair) for pair in pairs])
        parts.append(f'connect("{projection.source}", "{projection.target}", {number}, {listed})\n')
    parts.append(_FEED)
    parts.append(SOURCES)
    parts.append(_fed(plan, mechanisms))
    columns = [
        (c.path, c.unit, c.population, c.index, _variable(mechanisms[c.population], c.variable, c.stimulus))
        for c in plan.columns
        if _variable(mechanisms[c.population], c.variable, c.stimulus)
    ]
    parts += [*outputs(plan, columns, "neuron"), _RUN]
    return joined(parts)


def _stimuli(plan: Plan, mechanisms: dict[str, Mechanism]) -> str:
    """Return the lines that switch the stimuli on where they are applied."""
    lines = []
    for given, indices in plan.inputs:
        variable = mechanisms[given.population].weights.get(given.stimulus)
        if variable is None:
            continue
        weight = f"cells['{given.population}'][index].{variable}"
        lines.append(f"for index in {list_text(indices)}:\n    {weight} += {given.weight!r}\n")
    return "".join(lines)


def _fed(plan: Plan, mechanisms: dict[str, Mechanism]) -> str:
    """Return the lines that make the spikes of sources, and send them."""
    lines = []
    order = [p.id for p in plan.experiment.populations]
    for population in plan.sources:
        lines.append(source_lines(plan.cell_of(population.id), population))
        for wires in plan.wires:
            projection = wires.projection
            if projection.source != population.id:
                continue
            number = mechanisms[projection.target].synapses[projection.synapse]
            before = order.index(population.id) < order.index(projection.target)
            pairs = zip(wires.pre, wires.post, wires.weights, wires.delays_s, strict=True)
            listed = list_text([tuple(x.item() for x in pair) for pair in pairs])
            lines.append(
                f"for a, b, weight, delay_s in {listed}:\n"
                f"    feed('{projection.target}', b, {number}, weight, delay_s, "
                f"source_steps['{population.id}'][a], {before})\n"
            )
    for given, indices in plan.inputs:
        stimulus = plan.experiment.part(given.stimulus)
        if not isinstance(stimulus, PoissonInput):
            continue
        number = mechanisms[given.population].synapses[stimulus.id]
        lines.append(
            f"for index in {list_text(indices)}:\n"
            f"    feed('{given.population}', index, {number}, {given.weight!r}, 0.0, "
            f"poisson_steps({stimulus.rate.si!r}), False)\n"
        )
    return "".join(lines)
