"""Our own LEMS ComponentTypes, for what the NeuroML core types do not have.

Each is made of the features in use and no more, so that a reader of the file sees the equations of this cell.
Where a core type has the same term, the operations stand in the same order. Nothing here knows an experiment;
a part goes in, the name of its type, the text of the type and the component's attributes come out.
"""

from __future__ import annotations

from dataclasses import dataclass

from nmlbridge.model.cells import (
    STANDARD_POLYNOMIAL,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    Izhikevich2007FSCell,
)
from nmlbridge.model.stimuli import NoiseCurrent
from nmlbridge.model.synapses import (
    AlphaCurrentSynapse,
    AlphaSynapse,
    ExpOneSynapse,
    ExpTwoSynapse,
    OneStepSynapse,
    Synapse,
)
from nmlbridge.units import Quantity

__all__ = ["Typed", "number_text", "quantity_text", "type_of_cell", "type_of_noise", "type_of_synapse"]


@dataclass(frozen=True)
class Typed:
    """A component and, where it is not a core type, the text of its ComponentType.

    Parameters
    ----------
    type : str
        Name of the ComponentType.
    attributes : dict
        The component's attributes, ``id`` first.
    definition : str
        XML of the ComponentType; empty for a core type.
    """

    type: str
    attributes: dict[str, str]
    definition: str = ""


def number_text(figure: float) -> str:
    """Write a plain number as NeuroML's schema wants it: shortest that reads back, without ``+``.

    Examples
    --------
    >>> number_text(-65.0), number_text(1e22)
    ('-65', '1e22')
    """
    text = repr(float(figure)).replace("e+", "e")
    return text[:-2] if text.endswith(".0") else text


def quantity_text(q: Quantity) -> str:
    """Write a quantity as NeuroML's schema wants it, for example ``-70mV``."""
    return number_text(q.value) + q.unit.symbol


def _type(name: str, extends: str, about: str, body: list[str]) -> str:
    inner = "\n".join(f"  {line}" for line in body)
    return (
        f'<ComponentType name="{name}" extends="{extends}" description="{about}">\n{inner}\n</ComponentType>'
    )


def _parameters(**dimensions: str) -> list[str]:
    return [f'<Parameter name="{name}" dimension="{d}"/>' for name, d in dimensions.items()]


_MSEC = '<Constant name="MSEC" dimension="time" value="1ms"/>'
_MVOLT = '<Constant name="MVOLT" dimension="voltage" value="1mV"/>'
_PAMP = '<Constant name="PAMP" dimension="current" value="1pA"/>'


def type_of_cell(cell: Izhikevich2003Cell | Izhikevich2007Cell | Izhikevich2007FSCell) -> Typed:
    """Return the component of a cell.

    Parameters
    ----------
    cell : cell of the model
        Of 2003 or 2007.

    Examples
    --------
    >>> type_of_cell(Izhikevich2003Cell("RS", a=0.02, b=0.2, c=-65, d=8, v0="-70 mV")).type
    'izhikevichCell'
    """
    if isinstance(cell, Izhikevich2003Cell):
        return _cell_2003(cell)
    if isinstance(cell, Izhikevich2007FSCell):
        return _fs_cell(cell)
    return _cell_2007(cell)


def _cell_2003(cell: Izhikevich2003Cell) -> Typed:
    attributes = {
        "id": cell.id,
        "v0": quantity_text(cell.v0),
        "thresh": quantity_text(cell.thresh),
        **{name: number_text(getattr(cell, name)) for name in "abcd"},
    }
    if cell.is_standard:
        return Typed("izhikevichCell", attributes)
    name = "izhikevich2003"
    parameters = {"v0": "voltage", "thresh": "voltage", **dict.fromkeys("abcd", "none")}
    p2, p1, p0 = "0.04", "5", "140.0"
    if cell.polynomial != STANDARD_POLYNOMIAL:
        name += "Polynomial"
        p2, p1, p0 = "p2", "p1", "p0"
        for symbol, figure in zip((p2, p1, p0), cell.polynomial, strict=True):
            parameters[symbol] = "none"
            attributes[symbol] = number_text(figure)
    recovery = "a * (b * v / MVOLT - U) / MSEC"
    if cell.accommodation is not None:
        name += "Accommodation"
        recovery = "a * (b * ((v - vAcc) / MVOLT)) / MSEC"
        parameters["vAcc"] = "voltage"
        attributes["vAcc"] = quantity_text(cell.accommodation)
    start = "v0 * b / MVOLT"
    if cell.u0 is not None:
        name += "Start"
        start = "U0"
        parameters["U0"] = "none"
        attributes["U0"] = number_text(cell.u0)
    name += "Cell"
    body = [
        *_parameters(**parameters),
        _MSEC,
        _MVOLT,
        '<Attachments name="synapses" type="basePointCurrentDL"/>',
        '<Exposure name="U" dimension="none"/>',
        "<Dynamics>",
        '  <StateVariable name="v" dimension="voltage" exposure="v"/>',
        '  <StateVariable name="U" dimension="none" exposure="U"/>',
        '  <DerivedVariable name="ISyn" dimension="none" select="synapses[*]/I" reduce="add"/>',
        '  <TimeDerivative variable="v"'
        f' value="({p2} * v^2 / MVOLT + {p1} * v + ({p0} - U + ISyn) * MVOLT) / MSEC"/>',
        f'  <TimeDerivative variable="U" value="{recovery}"/>',
        "  <OnStart>",
        '    <StateAssignment variable="v" value="v0"/>',
        f'    <StateAssignment variable="U" value="{start}"/>',
        "  </OnStart>",
        '  <OnCondition test="v .gt. thresh">',
        '    <StateAssignment variable="v" value="c * MVOLT"/>',
        '    <StateAssignment variable="U" value="U + d"/>',
        '    <EventOut port="spike"/>',
        "  </OnCondition>",
        "</Dynamics>",
    ]
    about = "Izhikevich's model of 2003 in a published variant"
    return Typed(name, attributes, _type(name, "baseCellMembPot", about, body))


_DIMENSIONS_2007 = {
    "v0": "voltage",
    "C": "capacitance",
    "k": "conductance_per_voltage",
    "vr": "voltage",
    "vt": "voltage",
    "vpeak": "voltage",
    "a": "per_time",
    "b": "conductance",
    "c": "voltage",
    "d": "current",
}


def _cell_2007(cell: Izhikevich2007Cell) -> Typed:
    order = ("v0", "C", "k", "vr", "vt", "vpeak", "a", "b", "c", "d")
    attributes = {"id": cell.id, **{name: quantity_text(getattr(cell, name)) for name in order}}
    if cell.is_standard:
        return Typed("izhikevich2007Cell", attributes)
    name = "izhikevich2007"
    parameters = dict(_DIMENSIONS_2007)
    extra: dict[str, tuple[str, Quantity]] = {}
    constants, derived = [], []
    b, peak, reset, jump, start = "b", "vpeak", "c", "u + d", "0"
    if cell.b_above is not None and cell.v_switch is not None:
        name += "Switch"
        b = "bNow"
        extra["bAbove"] = ("conductance", cell.b_above)
        extra["vSwitch"] = ("voltage", cell.v_switch)
        derived = [
            '  <ConditionalDerivedVariable name="bNow" dimension="conductance">',
            '    <Case condition="v .gt. vSwitch" value="bAbove"/>',
            '    <Case value="b"/>',
            "  </ConditionalDerivedVariable>",
        ]
    if cell.peak_slope is not None:
        name += "Peak"
        peak = "vpeak + peakSlope * u"
        extra["peakSlope"] = ("resistance", cell.peak_slope)
    if cell.reset_slope is not None:
        name += "Reset"
        reset = "c + resetSlope * u"
        extra["resetSlope"] = ("resistance", cell.reset_slope)
    if cell.u_max is not None:
        name += "Limit"
        constants = [_PAMP]
        jump = "(u + d) * H((uMax - (u + d)) / PAMP) + uMax * H(((u + d) - uMax) / PAMP)"
        extra["uMax"] = ("current", cell.u_max)
    if cell.u0 is not None:
        name += "Start"
        start = "u0"
        extra["u0"] = ("current", cell.u0)
    for symbol, (dimension, given) in extra.items():
        parameters[symbol] = dimension
        attributes[symbol] = quantity_text(given)
    about = "Izhikevich's model of 2007 with rules of its own"
    body = _dynamics_2007(
        parameters, constants, derived, f"a * ({b} * (v - vr) - u)", peak, reset, jump, start
    )
    name += "Cell"
    return Typed(name, attributes, _type(name, "baseCellMembPot", about, body))


def _fs_cell(cell: Izhikevich2007FSCell) -> Typed:
    attributes = {
        "id": cell.id,
        **{
            n: quantity_text(getattr(cell, n))
            for n in ("v0", "C", "k", "vr", "vt", "vpeak", "a", "c", "d", "vb")
        },
        "cubic": number_text(cell.cubic),
    }
    parameters = {k: d for k, d in _DIMENSIONS_2007.items() if k != "b"} | {"vb": "voltage", "cubic": "none"}
    name, start = "izhikevich2007FS", "0"
    if cell.u0 is not None:
        name, start = "izhikevich2007FSStart", "u0"
        parameters["u0"] = "current"
        attributes["u0"] = quantity_text(cell.u0)
    derived = [
        '  <DerivedVariable name="w" dimension="none" value="(v - vb) / MVOLT"/>',
        '  <ConditionalDerivedVariable name="uTarget" dimension="current">',
        '    <Case condition="v .lt. vb" value="0 * PAMP"/>',
        '    <Case value="cubic * PAMP * (w * w * w)"/>',
        "  </ConditionalDerivedVariable>",
    ]
    body = _dynamics_2007(
        parameters, [_MVOLT, _PAMP], derived, "a * (uTarget - u)", "vpeak", "c", "u + d", start
    )
    name += "Cell"
    about = "Izhikevich's fast spiking cell of 2007"
    return Typed(name, attributes, _type(name, "baseCellMembPot", about, body))


def _dynamics_2007(
    parameters: dict[str, str],
    constants: list[str],
    derived: list[str],
    recovery: str,
    peak: str,
    reset: str,
    jump: str,
    start: str,
) -> list[str]:
    """Return the body of a type of 2007."""
    return [
        *_parameters(**parameters),
        *constants,
        '<Attachments name="synapses" type="basePointCurrent"/>',
        '<Exposure name="u" dimension="current"/>',
        '<Exposure name="iSyn" dimension="current"/>',
        '<Exposure name="iMemb" dimension="current"/>',
        "<Dynamics>",
        '  <StateVariable name="v" dimension="voltage" exposure="v"/>',
        '  <StateVariable name="u" dimension="current" exposure="u"/>',
        '  <DerivedVariable name="iSyn" dimension="current" exposure="iSyn"'
        ' select="synapses[*]/i" reduce="add"/>',
        '  <DerivedVariable name="iMemb" dimension="current" exposure="iMemb"'
        ' value="k * (v-vr) * (v-vt) + iSyn - u"/>',
        *derived,
        '  <TimeDerivative variable="v" value="iMemb / C"/>',
        f'  <TimeDerivative variable="u" value="{recovery}"/>',
        "  <OnStart>",
        '    <StateAssignment variable="v" value="v0"/>',
        f'    <StateAssignment variable="u" value="{start}"/>',
        "  </OnStart>",
        f'  <OnCondition test="v .gt. {peak}">',
        f'    <StateAssignment variable="v" value="{reset}"/>',
        f'    <StateAssignment variable="u" value="{jump}"/>',
        '    <EventOut port="spike"/>',
        "  </OnCondition>",
        "</Dynamics>",
    ]


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
    return _type(name, base, "A current that lasts for one step", body)


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
        *_parameters(gbase="none", erev="voltage"),
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
    return _type(f"{core}DL", "basePointCurrentDL", f"{core} in plain numbers, for cells of 2003", body)


_E = "2.7182818284590451"
_PEAK = "log(tauDecay / tauRise) * (tauRise * tauDecay) / (tauDecay - tauRise)"
_FACTOR = "1 / (-exp(-peakTime / tauRise) + exp(-peakTime / tauDecay))"

_PLAIN_SYNAPSES = {
    "expOneSynapse": _plain_synapse(
        "expOneSynapse",
        _parameters(tauDecay="time"),
        ["g"],
        {"g": "-g / tauDecay"},
        {"g": "g + (weight * gbase)"},
    ),
    "alphaSynapse": _plain_synapse(
        "alphaSynapse",
        _parameters(tau="time"),
        ["g", "A"],
        {"g": f"({_E} * A - g) / tau", "A": "-A / tau"},
        {"A": "A + (gbase * weight)"},
    ),
    "expTwoSynapse": _plain_synapse(
        "expTwoSynapse",
        [
            *_parameters(tauRise="time", tauDecay="time"),
            f'<DerivedParameter name="peakTime" dimension="time" value="{_PEAK}"/>',
            f'<DerivedParameter name="waveformFactor" dimension="none" value="{_FACTOR}"/>',
        ],
        ["A", "B"],
        {"A": "-A / tauRise", "B": "-B / tauDecay"},
        {"A": "A + (weight * waveformFactor)", "B": "B + (weight * waveformFactor)"},
        "gbase * (B - A)",
    ),
    "alphaCurrentSynapse": _type(
        "alphaCurrentSynapseDL",
        "basePointCurrentDL",
        "alphaCurrentSynapse in plain numbers, for cells of 2003",
        [
            '<Property name="weight" dimension="none" defaultValue="1"/>',
            *_parameters(tau="time", ibase="none"),
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
        *_parameters(delay="time", duration="time", mean=unit, sd=unit),
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
    return Typed(name, attributes, _type(name, base, about, body))


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
