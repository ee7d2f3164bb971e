"""Core inputs: pulses, ramps, sines, sums of them, clamps and synapses that fire by themselves."""

from __future__ import annotations

from validation.differential.draws import Draw, chance, decimal, pick, quantity
from validation.differential.sketch import Element, Sketch

__all__ = ["stimulus"]

_PLAIN = ["pulseGenerator", "pulseGenerator", "rampGenerator", "sineGenerator", "compoundInput"]
_WITH_VOLTAGE = ["voltageClamp", "voltageClampTriple", "timedSynapticInput", "poissonFiringSynapse"]
_WITH_VOLTAGE += ["transientPoissonFiringSynapse"]


def stimulus(draw: Draw, sketch: Sketch, takes: str, scale: float, *, voltage: bool) -> str:
    """Add an input; return its id.

    Parameters
    ----------
    draw, sketch
        Hypothesis's draw, and the document.
    takes : str
        ``current`` or ``number``.
    scale : float
        A current that matters, pA (or a number).
    voltage : bool
        Whether the cell has a potential for clamps and conductances to read.
    """
    bare = takes == "number"
    choices = _PLAIN if bare or not voltage else _PLAIN * 2 + _WITH_VOLTAGE
    tag = pick(draw, choices)
    element = _build(draw, sketch, tag, scale, bare)
    element.attributes = {"id": sketch.name("input"), **element.attributes}
    sketch.components.append(element)
    sketch.tags.add(element.tag)
    return element.attributes["id"]


def _build(draw: Draw, sketch: Sketch, tag: str, scale: float, bare: bool) -> Element:
    if tag == "compoundInput":
        parts = []
        for i in range(pick(draw, [1, 2, 3])):
            part = _build(draw, sketch, pick(draw, _PLAIN[1:4]), scale, bare)
            part.attributes = {"id": f"part{i}", **part.attributes}
            parts.append(part)
        return Element("compoundInputDL" if bare else tag, {}, parts)
    if tag in _WITH_VOLTAGE:
        return _with_voltage(draw, sketch, tag)
    unit = "" if bare else "pA"
    attributes = _window(draw)
    if tag == "pulseGenerator":
        attributes["amplitude"] = _amplitude(draw, scale, unit)
    elif tag == "rampGenerator":
        attributes["startAmplitude"] = _amplitude(draw, scale, unit)
        attributes["finishAmplitude"] = _amplitude(draw, scale * 1.5, unit)
        attributes["baselineAmplitude"] = _amplitude(draw, scale * 0.2, unit)
    else:
        sketch.uses("sin")
        attributes["phase"] = decimal(draw, 0, 6, 2)
        attributes["amplitude"] = _amplitude(draw, scale, unit)
        attributes["period"] = quantity(draw, 2, 20, "ms")
    return Element(tag + ("DL" if bare else ""), attributes)


def _window(draw: Draw) -> dict[str, str]:
    return {"delay": quantity(draw, 0, 8, "ms"), "duration": quantity(draw, 5, 60, "ms")}


def _amplitude(draw: Draw, scale: float, unit: str) -> str:
    return decimal(draw, -0.3 * scale, 1.5 * scale, 1 if scale > 10 else 2) + unit


def _with_voltage(draw: Draw, sketch: Sketch, tag: str) -> Element:
    if tag.startswith("voltageClamp"):
        attributes = {**_window(draw), "simpleSeriesResistance": pick(draw, ["10Mohm", "1e7ohm", "50Mohm"])}
        if tag == "voltageClamp":
            attributes["targetVoltage"] = quantity(draw, -70, -30, "mV")
        else:
            attributes["active"] = pick(draw, ["1", "0"])
            for name in ("conditioningVoltage", "testingVoltage", "returnVoltage"):
                attributes[name] = quantity(draw, -75, -30, "mV")
        return Element(tag, attributes)
    synapse = sketch.name("inner")
    tau = quantity(draw, 1, 6, "ms")
    given = {"id": synapse, "gbase": quantity(draw, 0.5, 10, "nS"), "erev": pick(draw, ["0mV", "-80mV"])}
    if chance(draw, 4):
        sketch.components.append(Element("alphaSynapse", {**given, "tau": tau}))
    else:
        sketch.components.append(Element("expOneSynapse", {**given, "tauDecay": tau}))
    attributes = {"synapse": synapse, "spikeTarget": f"./{synapse}"}
    if tag == "timedSynapticInput":
        times = sorted(float(decimal(draw, 0.1, 25, 1)) for _ in range(pick(draw, [1, 2, 4])))
        spikes = [Element("spike", {"id": str(i), "time": f"{time:g}ms"}) for i, time in enumerate(times)]
        return Element(tag, attributes, spikes)
    sketch.uses("log")
    sketch.tags.add("random")
    attributes["averageRate"] = quantity(draw, 100, 600, "Hz", 0)
    if tag.startswith("transient"):
        attributes |= _window(draw)
    return Element(tag, attributes)
