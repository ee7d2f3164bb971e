"""Our own LEMS ComponentTypes of synapses and noise, and which core types our synapses are.

Synapses in plain numbers follow their core types term by term, since the core has none for cells of 2003.
"""

from __future__ import annotations

from nmlbridge.formats.lems_types import Typed, component_type, parameter_lines, quantity_text
from nmlbridge.model.stimuli import NoiseCurrent
from nmlbridge.model.synapses import (
    AlphaCurrentSynapse,
    AlphaSynapse,
    ExpOneSynapse,
    ExpTwoSynapse,
    OneStepSynapse,
    Synapse,
)

__all__ = ["CORE_SYNAPSES", "PLAIN_SYNAPSE_NAMES", "own_types", "type_of_noise", "type_of_synapse"]

_MVOLT = '<Constant name="MVOLT" dimension="voltage" value="1mV"/>'

_CORE_SYNAPSES: dict[type, tuple[str, dict[str, str]]] = {
    ExpOneSynapse: ("expOneSynapse", {"gbase": "gbase", "erev": "erev", "tauDecay": "tau_decay"}),
    ExpTwoSynapse: (
        "expTwoSynapse",
        {"gbase": "gbase", "erev": "erev", "tauRise": "tau_rise", "tauDecay": "tau_decay"},
    ),
    AlphaSynapse: ("alphaSynapse", {"gbase": "gbase", "erev": "erev", "tau": "tau"}),
    AlphaCurrentSynapse: ("alphaCurrentSynapse", {"tau": "tau", "ibase": "ibase"}),
}
"""For each kind of synapse the core type, and its attributes with our names for them."""

CORE_SYNAPSES = {core: (kind, names) for kind, (core, names) in _CORE_SYNAPSES.items()}
"""The same by the name of the core type."""


def type_of_synapse(synapse: Synapse) -> Typed:
    """Return the component of a synapse; one that gives plain numbers has a type of ours.

    Parameters
    ----------
    synapse : synapse of the model
        Any.
    """
    plain = synapse.current == "none"
    if isinstance(synapse, OneStepSynapse):
        name = "oneStepSynapseDL" if plain else "oneStepSynapse"
        attributes = {"id": synapse.id, "ibase": quantity_text(synapse.ibase)}
        return Typed(name, attributes, _one_step(name, plain=plain))
    core, names = _CORE_SYNAPSES[type(synapse)]
    attributes = {"id": synapse.id, **{a: quantity_text(getattr(synapse, ours)) for a, ours in names.items()}}
    if not plain:
        return Typed(core, attributes)
    return Typed(f"{core}DL", attributes, _PLAIN_SYNAPSES[core])


def _one_step(name: str, *, plain: bool) -> str:
    base, unit, exposure = ("basePointCurrentDL", "none", "I") if plain else ("baseSynapse", "current", "i")
    zero = "0" if plain else "ZERO"
    body = [
        '<Property name="weight" dimension="none" defaultValue="1"/>',
        f'<Parameter name="ibase" dimension="{unit}"/>',
        *([] if plain else ['<Constant name="ZERO" dimension="current" value="0A"/>']),
        *(['<EventPort name="in" direction="in"/>'] if plain else []),
        "<Dynamics>",
        f'  <StateVariable name="g" dimension="{unit}"/>',
        f'  <DerivedVariable name="{exposure}" dimension="{unit}" exposure="{exposure}" value="g"/>',
        '  <OnStart><StateAssignment variable="g" value="0"/></OnStart>',
        '  <OnEvent port="in"><StateAssignment variable="g" value="g + weight * ibase"/></OnEvent>',
        f'  <OnCondition test="g .neq. {zero}"><StateAssignment variable="g" value="0"/></OnCondition>',
        "</Dynamics>",
    ]
    return component_type(name, base, "A current that lasts for one step", body)


def _plain_synapse(
    core: str,
    parameters: list[str],
    states: list[str],
    rates: dict[str, str],
    events: dict[str, str],
    g: str = "",
) -> str:
    """Return the type of a synapse with a conductance, in plain numbers, after its core type."""
    body = [
        '<Property name="weight" dimension="none" defaultValue="1"/>',
        *parameter_lines(gbase="none", erev="voltage"),
        *parameters,
        _MVOLT,
        '<Requirement name="v" dimension="voltage"/>',
        '<EventPort name="in" direction="in"/>',
        '<Exposure name="g" dimension="none"/>',
        "<Dynamics>",
        *(
            f'  <StateVariable name="{s}" dimension="none"' + (' exposure="g"/>' if s == "g" else "/>")
            for s in states
        ),
        *([f'  <DerivedVariable name="g" dimension="none" exposure="g" value="{g}"/>'] if g else []),
        '  <DerivedVariable name="I" dimension="none" exposure="I" value="g * ((erev - v) / MVOLT)"/>',
        *(f'  <TimeDerivative variable="{s}" value="{rate}"/>' for s, rate in rates.items()),
        "  <OnStart>",
        *(f'    <StateAssignment variable="{s}" value="0"/>' for s in states),
        "  </OnStart>",
        '  <OnEvent port="in">',
        *(f'    <StateAssignment variable="{s}" value="{value}"/>' for s, value in events.items()),
        "  </OnEvent>",
        "</Dynamics>",
    ]
    return component_type(
        f"{core}DL", "basePointCurrentDL", f"{core} in plain numbers, for cells of 2003", body
    )


_E = "2.7182818284590451"
_PEAK = "log(tauDecay / tauRise) * (tauRise * tauDecay) / (tauDecay - tauRise)"
_FACTOR = "1 / (-exp(-peakTime / tauRise) + exp(-peakTime / tauDecay))"

_PLAIN_SYNAPSES = {
    "expOneSynapse": _plain_synapse(
        "expOneSynapse",
        parameter_lines(tauDecay="time"),
        ["g"],
        {"g": "-g / tauDecay"},
        {"g": "g + (weight * gbase)"},
    ),
    "alphaSynapse": _plain_synapse(
        "alphaSynapse",
        parameter_lines(tau="time"),
        ["g", "A"],
        {"g": f"({_E} * A - g) / tau", "A": "-A / tau"},
        {"A": "A + (gbase * weight)"},
    ),
    "expTwoSynapse": _plain_synapse(
        "expTwoSynapse",
        [
            *parameter_lines(tauRise="time", tauDecay="time"),
            f'<DerivedParameter name="peakTime" dimension="time" value="{_PEAK}"/>',
            f'<DerivedParameter name="waveformFactor" dimension="none" value="{_FACTOR}"/>',
        ],
        ["A", "B"],
        {"A": "-A / tauRise", "B": "-B / tauDecay"},
        {"A": "A + (weight * waveformFactor)", "B": "B + (weight * waveformFactor)"},
        "gbase * (B - A)",
    ),
    "alphaCurrentSynapse": component_type(
        "alphaCurrentSynapseDL",
        "basePointCurrentDL",
        "alphaCurrentSynapse in plain numbers, for cells of 2003",
        [
            '<Property name="weight" dimension="none" defaultValue="1"/>',
            *parameter_lines(tau="time", ibase="none"),
            '<EventPort name="in" direction="in"/>',
            "<Dynamics>",
            '  <StateVariable name="g" dimension="none"/>',
            '  <StateVariable name="J" dimension="none"/>',
            '  <DerivedVariable name="I" dimension="none" exposure="I" value="g"/>',
            f'  <TimeDerivative variable="g" value="({_E} * J - g) / tau"/>',
            '  <TimeDerivative variable="J" value="-J / tau"/>',
            "  <OnStart>",
            '    <StateAssignment variable="g" value="0"/><StateAssignment variable="J" value="0"/>',
            "  </OnStart>",
            '  <OnEvent port="in"><StateAssignment variable="J" value="J + weight * ibase"/></OnEvent>',
            "</Dynamics>",
        ],
    ),
}

PLAIN_SYNAPSE_NAMES = {f"{core}DL": core for core in _PLAIN_SYNAPSES}
"""Names of our synapse types, with the core type of each."""


def type_of_noise(noise: NoiseCurrent) -> Typed:
    """Return the component of a noise current: Box and Muller's method on jLEMS's own random numbers.

    Parameters
    ----------
    noise : NoiseCurrent
        The stimulus.
    """
    plain = noise.current == "none"
    name, base, unit, state = (
        ("noiseGeneratorDL", "basePointCurrentDL", "none", "I")
        if plain
        else ("noiseGenerator", "basePointCurrent", "current", "i")
    )
    attributes = {
        "id": noise.id,
        "delay": quantity_text(noise.delay),
        "duration": quantity_text(noise.duration),
        "mean": quantity_text(noise.mean),
        "sd": quantity_text(noise.sd),
    }
    draw = "sqrt(0 - (2 * log(1 - random(1)))) * cos(6.283185307179586 * random(1))"
    body = [
        '<Property name="weight" dimension="none" defaultValue="1"/>',
        *parameter_lines(delay="time", duration="time", mean=unit, sd=unit),
        '<EventPort name="in" direction="in"/>',
        "<Dynamics>",
        f'  <StateVariable name="{state}" dimension="{unit}" exposure="{state}"/>',
        '  <OnEvent port="in"/>',
        f'  <OnCondition test="t .lt. delay"><StateAssignment variable="{state}" value="0"/></OnCondition>',
        '  <OnCondition test="t .geq. delay .and. t .lt. duration+delay">',
        f'    <StateAssignment variable="{state}" value="weight * (mean + sd * ({draw}))"/>',
        "  </OnCondition>",
        f'  <OnCondition test="t .geq. duration+delay"><StateAssignment variable="{state}" value="0"/>'
        "</OnCondition>",
        "</Dynamics>",
    ]
    about = "Gaussian noise, drawn anew at each step"
    return Typed(name, attributes, component_type(name, base, about, body))


def own_types() -> dict[str, str]:
    """Return our types of stimuli and synapses, by name; those of cells are told by their equations."""
    noise = [
        type_of_noise(NoiseCurrent("noise", mean=f"0{unit}", sd=f"1{unit}", delay="0 ms", duration="1 ms"))
        for unit in ("", " pA")
    ]
    found = {typed.type: typed.definition for typed in noise}
    found |= {name: _PLAIN_SYNAPSES[core] for name, core in PLAIN_SYNAPSE_NAMES.items()}
    for name, plain in (("oneStepSynapse", False), ("oneStepSynapseDL", True)):
        found[name] = _one_step(name, plain=plain)
    return found
