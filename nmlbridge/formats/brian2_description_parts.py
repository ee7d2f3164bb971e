"""Cells, stimuli and synapses of a description as Brian2 equations."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from nmlbridge.formats.brian2_recipe import Quantity
from nmlbridge.model.cells import Izhikevich2003Cell, Izhikevich2007FSCell
from nmlbridge.model.stimuli import NoiseCurrent, PulseCurrent, RampCurrent, SineCurrent, StepCurrent
from nmlbridge.model.synapses import AlphaCurrentSynapse, AlphaSynapse, ExpOneSynapse, ExpTwoSynapse
from nmlbridge.units import Quantity as ModelQuantity

__all__ = ["Lines", "cell_lines", "quantity", "stimulus_lines", "synapse_lines"]

_BASE = ("kilogram", "metre", "second", "amp", "kelvin", "mole", "candle")
_NAMES = {
    "voltage": "volt", "conductance": "siemens", "capacitance": "farad", "resistance": "ohm", "per_time": "hertz",
    "conductance_per_voltage": "siemens * volt**-1",
}  # fmt: skip
"""Where Brian2 has a name for the SI unit; its value is exactly 1."""

_NOW = "(t + 1.5*dt)"
"""Half a step after the time that jNeuroML evaluates inputs at, so that rounding decides no comparison."""


@dataclass
class Lines:
    """Equations, and what belongs to them."""

    equations: list[str] = field(default_factory=list)
    constants: dict[str, Quantity] = field(default_factory=dict)
    threshold: str = ""
    reset: str = ""
    initial: dict[str, float] = field(default_factory=dict)
    on_pre: str = ""

    def add(self, other: Lines) -> None:
        """Add equations and constants."""
        self.equations += other.equations
        self.constants |= other.constants


def quantity(given: ModelQuantity) -> Quantity:
    """Return a quantity in SI, its unit as Brian2 text."""
    if given.dimension.name in _NAMES:
        return Quantity(given.si, _NAMES[given.dimension.name])
    powers = zip(_BASE, given.dimension.exponents, strict=True)
    text = " * ".join(name if p == 1 else f"{name}**{p}" for name, p in powers if p)
    return Quantity(given.si, text or "1")


def cell_lines(cell: Any) -> Lines:
    """Write a cell; its input current is called ``I``."""
    return _cell_2003(cell) if isinstance(cell, Izhikevich2003Cell) else _cell_2007(cell)


def _cell_2003(cell: Izhikevich2003Cell) -> Lines:
    square, linear, constant = cell.polynomial
    recovery = "a*(b*v/mV - u)/ms"
    constants = {name: Quantity(getattr(cell, name)) for name in "abcd"} | {"thresh": quantity(cell.thresh)}
    if cell.accommodation is not None:
        recovery = "a*b*(v - v_r)/mV/ms"
        constants["v_r"] = quantity(cell.accommodation)
    return Lines(
        [f"dv/dt = ({square!r}*v**2/mV + {linear!r}*v + ({constant!r} - u + I)*mV)/ms : volt",
         f"du/dt = {recovery} : 1"],
        constants, "v > thresh", "v = c*mV; u += d", {"v": cell.v0.si, "u": cell.start_u},
    )  # fmt: skip


def _cell_2007(cell: Any) -> Lines:
    names = ["C", "k", "vr", "vt", "vpeak", "a", "c", "d"]
    recovery, peak, reset = "a*(b*(v - vr) - u)", "vpeak", "v = c; u += d"
    extra = []
    if isinstance(cell, Izhikevich2007FSCell):
        names.append("vb")
        recovery = f"a*({cell.cubic!r}*pA/mV**3*((v - vb)**3)*int(v > vb) - u)"
    else:
        names.append("b")
        if cell.b_above is not None:
            extra += ["b_above", "v_switch"]
            recovery = "a*((b + (b_above - b)*int(v > v_switch))*(v - vr) - u)"
        if cell.peak_slope is not None:
            extra.append("peak_slope")
            peak = "vpeak + peak_slope*u"
        first = "v = c"
        if cell.reset_slope is not None:
            extra.append("reset_slope")
            first = "v = c + reset_slope*u"
        second = "u += d"
        if cell.u_max is not None:
            extra.append("u_max")
            second = "u = clip(u + d, -1*amp, u_max)"
        reset = f"{first}; {second}"
    return Lines(
        ["dv/dt = (k*(v - vr)*(v - vt) - u + I)/C : volt", f"du/dt = {recovery} : amp"],
        {name: quantity(getattr(cell, name)) for name in (*names, *extra)},
        f"v > {peak}", reset, {"v": cell.v0.si, "u": cell.u0.si if cell.u0 is not None else 0.0},
    )  # fmt: skip


def stimulus_lines(stimulus: Any, current: str) -> Lines:
    """Write a stimulus as ``i_NAME``, with ``on_NAME`` as its weight in each cell."""
    name, unit = stimulus.id, "1" if current == "none" else "amp"
    own: dict[str, Quantity] = {}

    def constant(what: str, value: ModelQuantity) -> str:
        own[f"{name}_{what}"] = quantity(value)
        return f"{name}_{what}"

    lines = [f"on_{name} : 1"]
    if isinstance(stimulus, StepCurrent):
        parts = []
        for n, level in enumerate(stimulus.levels):
            until = constant(f"t{n + 1}", stimulus.times[n + 1]) if n + 1 < len(stimulus.times) else ""
            inside = _window(constant(f"t{n}", stimulus.times[n]), until)
            parts.append(f"{constant(f'level{n}', level)}*{inside}")
        return Lines([*lines, f"i_{name} = on_{name}*({' + '.join(parts)}) : {unit}"], own)
    begin = constant("delay", stimulus.delay)
    inside = _window(begin, f"{begin} + {constant('duration', stimulus.duration)}")
    since = f"(t + dt - {begin})"
    if isinstance(stimulus, PulseCurrent):
        value = f"{constant('amplitude', stimulus.amplitude)}*{inside}"
    elif isinstance(stimulus, RampCurrent):
        first, last, base = (constant(n, getattr(stimulus, n)) for n in ("start", "finish", "baseline"))
        value = f"({base} + ({first} + ({last} - {first})*{since}/{name}_duration - {base})*{inside})"
    elif isinstance(stimulus, SineCurrent):
        period = constant("period", stimulus.period)
        wave = f"sin({stimulus.phase!r} + 2*pi*{since}/{period})"
        value = f"{constant('amplitude', stimulus.amplitude)}*{wave}*{inside}"
    else:
        assert isinstance(stimulus, NoiseCurrent)
        lines.append(f"drawn_{name} = randn() : 1 (constant over dt)")
        mean, sd = constant("mean", stimulus.mean), constant("sd", stimulus.sd)
        value = f"({mean} + {sd}*drawn_{name})*{inside}"
    return Lines([*lines, f"i_{name} = on_{name}*{value} : {unit}"], own)


def _window(begin: str, end: str) -> str:
    """Return 1 from `begin` to `end`, else 0."""
    return f"int({_NOW} > {begin} and {_NOW} < {end})" if end else f"int({_NOW} > {begin})"


def synapse_lines(synapse: Any) -> Lines:
    """Write a synapse's state in the cell, its current ``I_NAME``, and what a spike of weight ``w`` adds."""
    name = synapse.id
    plain = synapse.current == "none"
    force = f"({name}_erev - v)" + ("/mV" if plain else "")
    gates, flow = ("1", "1") if plain else ("siemens", "amp")
    own: dict[str, Quantity] = {}

    def constant(what: str, value: ModelQuantity) -> str:
        own[f"{name}_{what}"] = quantity(value)
        return f"{name}_{what}"

    if isinstance(synapse, ExpOneSynapse):
        base, tau = constant("gbase", synapse.gbase), constant("tau", synapse.tau_decay)
        constant("erev", synapse.erev)
        lines = [f"dg_{name}/dt = -g_{name}/{tau} : {gates}", f"I_{name} = g_{name}*{force} : {flow}"]
        return Lines(lines, own, on_pre=f"g_{name}_post += {base}*w")
    if isinstance(synapse, ExpTwoSynapse):
        base, rise = constant("gbase", synapse.gbase), constant("tau_rise", synapse.tau_rise)
        decay = constant("tau_decay", synapse.tau_decay)
        constant("erev", synapse.erev)
        factor = _peak_factor(synapse.tau_rise.si, synapse.tau_decay.si)
        lines = [
            f"dA_{name}/dt = -A_{name}/{rise} : 1", f"dB_{name}/dt = -B_{name}/{decay} : 1",
            f"I_{name} = {base}*(B_{name} - A_{name})*{force} : {flow}",
        ]  # fmt: skip
        return Lines(lines, own, on_pre=f"A_{name}_post += {factor!r}*w; B_{name}_post += {factor!r}*w")
    if isinstance(synapse, AlphaSynapse):
        base, tau = constant("gbase", synapse.gbase), constant("tau", synapse.tau)
        constant("erev", synapse.erev)
        lines = [
            f"dg_{name}/dt = (e*A_{name} - g_{name})/{tau} : {gates}",
            f"dA_{name}/dt = -A_{name}/{tau} : {gates}",
            f"I_{name} = g_{name}*{force} : {flow}",
        ]  # fmt: skip
        return Lines(lines, own, on_pre=f"A_{name}_post += {base}*w")
    base = constant("ibase", synapse.ibase)
    if isinstance(synapse, AlphaCurrentSynapse):
        tau = constant("tau", synapse.tau)
        lines = [
            f"dI_{name}/dt = (e*J_{name} - I_{name})/{tau} : {flow}",
            f"dJ_{name}/dt = -J_{name}/{tau} : {flow}",
        ]  # fmt: skip
        return Lines(lines, own, on_pre=f"J_{name}_post += {base}*w")
    return Lines([f"I_{name} : {flow}"], own, on_pre=f"I_{name}_post += {base}*w")


def _peak_factor(rise: float, decay: float) -> float:
    """Return the factor that gives the difference of two exponentials a peak of 1, as NeuroML has it."""
    peak = math.log(decay / rise) * rise * decay / (decay - rise)
    return 1.0 / (math.exp(-peak / decay) - math.exp(-peak / rise))
