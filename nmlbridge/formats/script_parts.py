"""Pieces of Python text that the scripts for other simulators share: times, sources of spikes, output."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nmlbridge.errors import ModelError
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.script_plan import Plan, list_text
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.network import Population
from nmlbridge.model.stimuli import PoissonSpikes, RegularSpikes, SpikeTimes

__all__ = ["SOURCES", "TIMES", "header", "joined", "outputs", "source_lines"]

TIMES = """\
SECONDS = [0.0]  # the time of each step: a running sum, as in jLEMS
for _ in range(STEPS):
    SECONDS.append(SECONDS[-1] + STEP_S)
"""

SOURCES = """\
draws = random.Random(SEED)
source_steps = {}


def poisson_steps(rate):
    \"\"\"Return the steps at which a Poisson source spikes; the draws are not those of jLEMS.\"\"\"
    found, time = [], 0.0
    while True:
        time -= log(1.0 - draws.random()) / rate
        step = bisect_right(SECONDS, time)
        if step > STEPS:
            return found
        found.append(step)


def regular_steps(period):
    \"\"\"Return the steps at which a regular source spikes, the first after one period.\"\"\"
    found, time = [], period
    while (step := bisect_left(SECONDS, time - 1e-12)) <= STEPS:
        found.append(step)
        time += period
    return found


def given_steps(times):
    \"\"\"Return the first step at or after each time.\"\"\"
    return [step for step in (max(1, bisect_left(SECONDS, time)) for time in times) if step <= STEPS]
"""

_OUTPUT = """\
SPIKES = {spikes}


def save(traces, spikes):
    \"\"\"Write traces in SI, their names beside them, and spikes by path; the first column is the time.\"\"\"
    out = HERE / "{name}.{target}"
    if traces:
        names = [{{"quantity": "time", "unit": "s"}}]
        names += [{{"quantity": path, "unit": unit}} for path, unit, _ in traces]
        Path(f"{{out}}.columns.json").write_text(json.dumps({{"columns": names}}, indent=1) + "\\n")
        with open(f"{{out}}.dat", "w") as file:
            for row in zip(SECONDS, *(values for _, _, values in traces)):
                file.write("".join(f"{{value!r}}\\t" for value in map(float, row)) + "\\n")
    if SPIKES:
        lines = sorted((time, number, path) for number, (path, name, index) in enumerate(SPIKES)
                       for time in spikes[name, index])
        with open(f"{{out}}.spikes", "w") as file:
            file.writelines(f"{{time!r}}\\t{{path}}\\n" for time, _, path in lines)
"""


def header(experiment: Experiment, target: str, notes: Sequence[str], losses: LossLog) -> str:
    """Return the first lines of a script: what it is, what it needs, and what was lost."""
    lines = [f"{experiment.id}: a {target} script, written by nmlbridge."]
    lines += experiment.notes.splitlines()
    lines += [*notes, *losses.header_lines()]
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def outputs(plan: Plan, columns: Sequence[tuple[str | int, ...]], target: str) -> list[str]:
    """Return the parts that list what is recorded and can save it, to files named for the target."""
    text = _OUTPUT.format(name=plan.experiment.id, target=target, spikes=list_text(plan.spikes))
    return [f"COLUMNS = {list_text(columns)}\n", text]


def joined(parts: Iterable[str]) -> str:
    """Return the parts of a script as one text, with a blank line between any two."""
    return "\n".join(part.rstrip("\n") + "\n" for part in parts if part)


def source_lines(source: object, population: Population) -> str:
    """Return the line that makes the spikes of a population of sources.

    Raises
    ------
    ModelError
        If it is no source.
    """
    if isinstance(source, PoissonSpikes):
        text = f"[poisson_steps({source.rate.si!r}) for _ in range({population.size})]"
    elif isinstance(source, RegularSpikes):
        text = f"[regular_steps({source.period.si!r})] * {population.size}"
    elif isinstance(source, SpikeTimes):
        times = list_text([time.si for time in source.times])
        text = f"[given_steps({times})] * {population.size}"
    else:
        raise ModelError(f"'{population.id}' is no population of spike sources")
    return (
        f"source_steps['{population.id}'] = {text}\n"
        f"trains.update({{('{population.id}', k): [SECONDS[s] for s in steps] "
        f"for k, steps in enumerate(source_steps['{population.id}'])}})\n"
    )
