"""A description in words and equations."""

from __future__ import annotations

from typing import Any

from nmlbridge.model.cells import Izhikevich2003Cell, Izhikevich2007Cell, Izhikevich2007FSCell
from nmlbridge.model.experiment import Experiment
from nmlbridge.model.network import AllToAll, Explicit, FixedProbability, OneToOne, Projection
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
from nmlbridge.model.synapses import (
    AlphaCurrentSynapse,
    AlphaSynapse,
    ExpOneSynapse,
    ExpTwoSynapse,
    OneStepSynapse,
)
from nmlbridge.model.values import Exponential, Normal, QuantityArray, Uniform, Values
from nmlbridge.units import Quantity

__all__ = ["describe"]

_MAX_LISTED = 8


def describe(part: Part) -> str:
    """Say in words and equations what a part, or a whole experiment, is.

    Parameters
    ----------
    part : Part
        A cell, stimulus, synapse, projection, or an `Experiment`.

    Returns
    -------
    str
        Lines of plain text.

    Examples
    --------
    >>> print(describe(Izhikevich2003Cell("RS", a=0.02, b=0.2, c=-65, d=8, v0="-70 mV")))
    RS: Izhikevich's model of 2003 (V in mV, t in ms)
      V' = 0.04 V² + 5 V + 140 - u + I
      u' = 0.02 (0.2 V - u)
      when V > 30: V := -65, u := u + 8
      starts at V = -70, u = -14
    """
    if isinstance(part, Experiment):
        return "\n".join(_experiment(part))
    return "\n".join(_lines(part))


def _lines(part: Any) -> list[str]:
    if isinstance(part, Izhikevich2003Cell):
        return _cell_2003(part)
    if isinstance(part, Izhikevich2007Cell | Izhikevich2007FSCell):
        return _cell_2007(part)
    if isinstance(part, ExpOneSynapse | ExpTwoSynapse | AlphaSynapse | AlphaCurrentSynapse | OneStepSynapse):
        return _synapse(part)
    if isinstance(part, Projection):
        return [_projection(part)]
    return [_stimulus(part)]


def _n(figure: float) -> str:
    """Write a number short."""
    return f"{figure:.12g}"


def _q(q: Quantity) -> str:
    """Write a quantity with a blank before its unit."""
    unit = q.unit.symbol.replace("per_", "1/", 1) if q.unit.symbol.startswith("per_") else q.unit.symbol
    return f"{_n(q.value)} {unit.replace('_per_', '/')}".rstrip()


def _mv(q: Quantity) -> str:
    return _n(q.value) if q.unit.symbol == "mV" else _n(q.unit.to_si(q.value) * 1000.0)


def _plus(figure: float, what: str = "") -> str:
    sign = "-" if figure < 0 else "+"
    return f" {sign} {_n(abs(figure))}{what}"


def _cell_2003(cell: Izhikevich2003Cell) -> list[str]:
    p2, p1, p0 = cell.polynomial
    recovery = f"{_n(cell.a)} ({_n(cell.b)} V - u)"
    if cell.accommodation is not None:
        recovery = f"{_n(cell.a)} · {_n(cell.b)} (V - ({_mv(cell.accommodation)}))"
    return [
        f"{cell.id}: Izhikevich's model of 2003 (V in mV, t in ms)",
        f"  V' = {_n(p2)} V²{_plus(p1, ' V')}{_plus(p0)} - u + I",
        f"  u' = {recovery}",
        f"  when V > {_mv(cell.thresh)}: V := {_n(cell.c)}, u := u{_plus(cell.d)}",
        f"  starts at V = {_mv(cell.v0)}, u = {_n(cell.start_u)}",
    ]


def _cell_2007(cell: Izhikevich2007Cell | Izhikevich2007FSCell) -> list[str]:
    vr, vt = f"(v - ({_q(cell.vr)}))", f"(v - ({_q(cell.vt)}))"
    peak, reset, jump = _q(cell.vpeak), _q(cell.c), f"u + {_q(cell.d)}"
    if isinstance(cell, Izhikevich2007FSCell):
        name = "fast spiking cell"
        recovery = [
            f"  u' = {_q(cell.a)} · (U(v) - u)",
            f"  U(v) = {_n(cell.cubic)} pA/mV³ · (v - ({_q(cell.vb)}))³ above {_q(cell.vb)}, else 0",
        ]
        if cell.d.value == 0.0:
            jump = "u"
    else:
        name = "model"
        b = "b(v)" if cell.b_above else _q(cell.b)
        recovery = [f"  u' = {_q(cell.a)} · ({b} · {vr} - u)"]
        if cell.b_above is not None and cell.v_switch is not None:
            recovery.append(f"  b(v) = {_q(cell.b_above)} above {_q(cell.v_switch)}, else {_q(cell.b)}")
        if cell.peak_slope is not None:
            peak += f" + {_q(cell.peak_slope)} · u"
        if cell.reset_slope is not None:
            reset += f" + {_q(cell.reset_slope)} · u"
        if cell.u_max is not None:
            jump = f"min({jump}, {_q(cell.u_max)})"
    start_u = "0" if cell.u0 is None else _q(cell.u0)
    return [
        f"{cell.id}: Izhikevich's {name} of 2007",
        f"  {_q(cell.C)} · v' = {_q(cell.k)} · {vr} · {vt} - u + I",
        *recovery,
        f"  when v > {peak}: v := {reset}, u := {jump}",
        f"  starts at v = {_q(cell.v0)}, u = {start_u}",
    ]


def _window(part: Any) -> str:
    return f"from {_q(part.delay)} for {_q(part.duration)}"


def _stimulus(part: Any) -> str:
    text = f"a {type(part).__name__}"
    if isinstance(part, PulseCurrent):
        text = f"a pulse of {_q(part.amplitude)} {_window(part)}"
    elif isinstance(part, RampCurrent):
        baseline = f"{_q(part.baseline)} outside"
        text = f"a ramp from {_q(part.start)} to {_q(part.finish)}, {_window(part)}, {baseline}"
    elif isinstance(part, SineCurrent):
        wave = f"{_q(part.amplitude)} · sin({_n(part.phase)} + 2π (t - {_q(part.delay)})/{_q(part.period)})"
        text = f"{wave} {_window(part)}"
    elif isinstance(part, StepCurrent):
        steps = [f"{_q(level)} from {_q(t)}" for t, level in zip(part.times, part.levels, strict=True)]
        text = f"steps: {_listed(steps)}"
    elif isinstance(part, NoiseCurrent):
        noise = f"Gaussian noise of mean {_q(part.mean)} and deviation {_q(part.sd)} at each step"
        text = f"{noise}, {_window(part)}"
    elif isinstance(part, PoissonSpikes):
        text = f"spikes at random times, {_q(part.rate)} on average"
    elif isinstance(part, RegularSpikes):
        text = f"spikes every {_q(part.period)}"
    elif isinstance(part, SpikeTimes):
        text = f"spikes at {_listed([_q(t) for t in part.times])}"
    elif isinstance(part, PoissonInput):
        text = f"spikes at random times, {_q(part.rate)} on average, through synapse {part.synapse}"
    return f"{getattr(part, 'id', '')}: {text}"


def _listed(items: list[str]) -> str:
    if len(items) <= _MAX_LISTED:
        return ", ".join(items)
    return f"{', '.join(items[: _MAX_LISTED - 1])}, … ({len(items)} in all)"


def _synapse(part: Any) -> list[str]:
    if isinstance(part, ExpOneSynapse):
        return [
            f"{part.id}: a conductance that jumps and decays",
            f"  g := g + w · {_q(part.gbase)} at a spike;  g' = -g / {_q(part.tau_decay)};"
            f"  I = g ({_q(part.erev)} - v)",
        ]
    if isinstance(part, ExpTwoSynapse):
        return [
            f"{part.id}: a conductance, rising in {_q(part.tau_rise)}, decaying in {_q(part.tau_decay)},",
            f"  to a peak of w · {_q(part.gbase)};  I = g ({_q(part.erev)} - v)",
        ]
    if isinstance(part, AlphaSynapse):
        return [
            f"{part.id}: an alpha conductance, rising and decaying within {_q(part.tau)}",
            f"  to a peak of w · {_q(part.gbase)};  I = g ({_q(part.erev)} - v)",
        ]
    if isinstance(part, AlphaCurrentSynapse):
        return [
            f"{part.id}: an alpha current, rising and decaying within {_q(part.tau)}, "
            f"to a peak of w · {_q(part.ibase)}"
        ]
    return [f"{part.id}: a current of w · {_q(part.ibase)} for one step"]


def _values(values: Values) -> str:
    if isinstance(values, Quantity):
        return _q(values)
    unit = f" {values.unit.symbol}".rstrip()
    if isinstance(values, QuantityArray):
        if not len(values):
            return "none"
        return f"{_n(values.values.min())} to {_n(values.values.max())}{unit}, each given"
    if isinstance(values, Uniform):
        return f"evenly from {_q(values.low)} to {_q(values.high)}"
    if isinstance(values, Normal):
        low = f", at least {_q(values.low)}" if values.low else ""
        high = f", at most {_q(values.high)}" if values.high else ""
        return f"Gaussian, {_q(values.mean)} ± {_q(values.sd)}{low}{high}"
    assert isinstance(values, Exponential)
    return f"exponential with mean {_q(values.mean)}"


def _projection(part: Projection) -> str:
    rule = part.rule
    if isinstance(rule, AllToAll):
        how = "each cell to each" + ("" if rule.self_connections else " but itself")
    elif isinstance(rule, OneToOne):
        how = "one to one"
    elif isinstance(rule, FixedProbability):
        how = f"each pair with probability {_n(rule.probability)}"
    else:
        assert isinstance(rule, Explicit)
        how = f"{len(rule)} given connections"
    ends = f"{part.source} → {part.target} through {part.synapse}"
    return f"{part.id}: {ends}, {how}; weight {_values(part.weight)}; delay {_values(part.delay)}"


def _experiment(experiment: Experiment) -> list[str]:
    cells = {c.id: c for c in experiment.cells}
    lines = [f"{experiment.id}"]
    if experiment.notes:
        lines += [f"  {line}" for line in experiment.notes.strip().splitlines()]
    if experiment.duration is not None and experiment.step is not None:
        run = f"runs for {_q(experiment.duration)} in {experiment.steps} steps of {_q(experiment.step)}"
        lines.append(f"{run}, seed {experiment.seed}" if experiment.seed is not None else run)
    sections: list[tuple[str, list[list[str]]]] = [
        ("Cells", [_lines(c) for c in experiment.cells]),
        ("Populations", [[_population(p, cells)] for p in experiment.populations]),
        ("Stimuli", [_lines(s) for s in experiment.stimuli]),
        ("Inputs", [[_input(i)] for i in experiment.inputs]),
        ("Synapses", [_lines(s) for s in experiment.synapses]),
        ("Projections", [_lines(p) for p in experiment.projections]),
        ("Recorded", [[_listed([r.text for r in experiment.record])]] if experiment.record else []),
    ]
    for title, blocks in sections:
        if blocks:
            lines += ["", title]
            lines += [f"  {line}" for block in blocks for line in block]
    return lines


def _population(population: Any, cells: Any) -> str:
    kind = "cell" if population.cell in cells else "source"
    plural = "" if population.size == 1 else "s"
    return f"{population.id}: {population.size} {kind}{plural} {population.cell}"


def _input(item: Any) -> str:
    which = "each cell" if item.cells is None else f"cells {_listed([str(c) for c in item.cells])}"
    weight = "" if item.weight == 1.0 else f", times {_n(item.weight)}"
    return f"{item.stimulus} to {which} of {item.population}{weight}"
