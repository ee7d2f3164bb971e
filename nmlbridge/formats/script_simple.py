"""What PyNN and NEST can say of a description: the cell of 2003, currents, synapses that move V at once.

Both have the cell of 2003 only, with V in mV and t in ms, and synapses that add to V. A synapse whose
current lasts one step is just that: current times step.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nmlbridge.errors import ModelError
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.script_plan import Plan, list_text
from nmlbridge.model.cells import Izhikevich2003Cell
from nmlbridge.model.stimuli import (
    NoiseCurrent,
    PoissonInput,
    PulseCurrent,
    RampCurrent,
    SineCurrent,
    StepCurrent,
)
from nmlbridge.model.synapses import OneStepSynapse

__all__ = ["CURRENTS", "check_simple", "clock", "inputs", "pairs_text", "what_is_left"]

CURRENTS = """\
def pulse(delay, duration, amplitude):
    \"\"\"Return the current at a time in s.\"\"\"
    return lambda t: amplitude if delay <= t < duration + delay else 0.0


def ramp(delay, duration, start, finish, baseline):
    \"\"\"Return a current that goes evenly from one value to another in a window.\"\"\"
    def at(t):
        if delay <= t < duration + delay:
            return start + (finish - start) * ((t - delay) / duration)
        return baseline
    return at


def sine(delay, duration, amplitude, period, phase):
    \"\"\"Return a sine within a window; 3.14159265 is NeuroML's pi.\"\"\"
    def at(t):
        if delay <= t < duration + delay:
            return amplitude * sin(phase + 2 * 3.14159265 * ((t - delay) / period))
        return 0.0
    return at


def steps(times, levels):
    \"\"\"Return a current that changes at given times.\"\"\"
    def at(t):
        place = bisect_right(times, t)
        return levels[place - 1] if place else 0.0
    return at


def changes(current):
    \"\"\"Return the steps at which a current changes, and its values; step 1 is always among them.\"\"\"
    where, values = [], []
    for step in range(1, STEPS + 1):
        value = current(SECONDS[step])
        if not values or value != values[-1]:
            where.append(step)
            values.append(value)
    return where, values
"""


def check_simple(plan: Plan, losses: LossLog, target: str) -> None:
    """Note everything that PyNN and NEST cannot say.

    Parameters
    ----------
    plan : Plan
    losses : LossLog
    target : str
        For messages.
    """
    experiment = plan.experiment
    for cell in {p.cell: plan.cell_of(p.id) for p in plan.cells}.values():
        if not isinstance(cell, Izhikevich2003Cell):
            losses.add(f"cell '{cell.id}': {target} has Izhikevich's cell of 2003 only, not that of 2007")
            continue
        if (
            (not cell.is_standard and cell.u0 is None)
            or cell.polynomial != (0.04, 5.0, 140.0)
            or cell.accommodation is not None
        ):
            losses.add(f"cell '{cell.id}': another polynomial or recovery equation")
    for wires in plan.wires:
        synapse = experiment.part(wires.projection.synapse)
        if not isinstance(synapse, OneStepSynapse):
            losses.add(f"synapse '{synapse.id}': {target}'s Izhikevich cell takes jumps of V only")
    for given, _ in plan.inputs:
        stimulus = experiment.part(given.stimulus)
        if isinstance(stimulus, PoissonInput):
            losses.add(f"stimulus '{stimulus.id}': {target} has no such input to this cell")
    for column in plan.columns:
        if column.variable == "i":
            losses.add(f"the recording of {column.path}")


def what_is_left(plan: Plan) -> Plan:
    """Return a plan without the cells, synapses, inputs and columns that `check_simple` notes as lost.

    Parameters
    ----------
    plan : Plan

    Raises
    ------
    ModelError
        If no cells are left.
    """
    part = plan.experiment.part
    cells = [p for p in plan.cells if isinstance(plan.cell_of(p.id), Izhikevich2003Cell)]
    if not cells:
        raise ModelError(f"{plan.experiment.label}: no cell of 2003 is left for the script to run")
    kept = {p.id for p in cells}
    senders = kept | {p.id for p in plan.sources}
    return replace(
        plan,
        cells=cells,
        wires=[
            w
            for w in plan.wires
            if isinstance(part(w.projection.synapse), OneStepSynapse)
            and w.projection.source in senders
            and w.projection.target in kept
        ],
        inputs=[
            (given, indices)
            for given, indices in plan.inputs
            if given.population in kept
            and not isinstance(part(given.stimulus), PoissonInput)
            and part(given.stimulus).current == "none"
        ],
        columns=[c for c in plan.columns if c.population in kept and c.variable != "i"],
        spikes=[s for s in plan.spikes if s[1] in senders],
    )


def clock(plan: Plan) -> str:
    """Return the lines that name the steps, in s and in ms, and the seed."""
    return (
        f"STEP_S = {plan.step_s!r}\nSTEPS = {plan.steps}\nH = {plan.step_s * 1000.0!r}\nSEED = {plan.seed}\n"
    )


def inputs(plan: Plan) -> list[str]:
    """Return a line for each input: a call of the script's own ``give`` or ``give_noise``."""
    lines = []
    for given, indices in plan.inputs:
        stimulus = plan.experiment.part(given.stimulus)
        where = f"'{given.population}', {list_text(indices)}, {given.weight!r}"
        if isinstance(stimulus, NoiseCurrent):
            end = stimulus.delay.si + stimulus.duration.si
            numbers = (stimulus.mean.si, stimulus.sd.si, stimulus.delay.si, end)
            lines.append(f"give_noise({where}, {', '.join(map(repr, numbers))})\n")
        else:
            lines.append(f"give({where}, {_current(stimulus)})\n")
    return lines


def _current(stimulus: Any) -> str:
    """Return a stimulus as a call of one of the functions in `CURRENTS`.

    Raises
    ------
    ModelError
        If it is no current of that kind.
    """
    if isinstance(stimulus, PulseCurrent):
        values = (stimulus.delay.si, stimulus.duration.si, stimulus.amplitude.si)
        return f"pulse({', '.join(map(repr, values))})"
    if isinstance(stimulus, RampCurrent):
        ends = (stimulus.start.si, stimulus.finish.si, stimulus.baseline.si)
        return f"ramp({', '.join(map(repr, (stimulus.delay.si, stimulus.duration.si, *ends)))})"
    if isinstance(stimulus, SineCurrent):
        values = (stimulus.delay.si, stimulus.duration.si, stimulus.amplitude.si)
        return f"sine({', '.join(map(repr, (*values, stimulus.period.si, stimulus.phase)))})"
    if isinstance(stimulus, StepCurrent):
        times, levels = ([q.si for q in given] for given in (stimulus.times, stimulus.levels))
        return f"steps({list_text(times)}, {list_text(levels)})"
    raise ModelError(f"'{getattr(stimulus, 'id', stimulus)}' is no current that a script can compute")


def pairs_text(plan: Plan, wires: Any) -> str:
    """Return the connections of a projection as a list of (from, to, jump of V in mV, delay in s)."""
    synapse = plan.experiment.part(wires.projection.synapse)
    jump = synapse.ibase.si * (plan.step_s * 1000.0)
    rows = zip(
        wires.pre.tolist(), wires.post.tolist(), wires.weights.tolist(), wires.delays_s.tolist(), strict=True
    )
    return list_text([(a, b, weight * jump, delay) for a, b, weight, delay in rows])
