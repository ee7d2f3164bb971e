"""Core synapses, plastic ones too, and an own one that draws random numbers when it is hit."""

from __future__ import annotations

from validation.differential.draws import Draw, chance, decimal, pick, quantity
from validation.differential.sketch import Element, Sketch

__all__ = ["gap_junction", "graded_pair", "synapse"]


_TAGS = ["expOneSynapse", "alphaSynapse", "expTwoSynapse", "alphaCurrentSynapse", "expThreeSynapse"]
_TAGS += ["blockingPlasticSynapse", "own"]


def synapse(draw: Draw, sketch: Sketch) -> str:
    """Add a synapse that answers to spikes; return its id."""
    tag = pick(draw, _TAGS)
    sketch.tags.add(tag if tag != "own" else "own synapse")
    name = sketch.name("syn")
    if tag == "own":
        return _own(draw, sketch, name)
    erev = pick(draw, ["0mV", "-80mV", "20 mV"])
    gbase = quantity(draw, 0.5, 12, "nS")
    attributes = {"id": name, "gbase": gbase, "erev": erev}
    children: list[Element] = []
    if tag == "expOneSynapse":
        attributes["tauDecay"] = quantity(draw, 1, 8, "ms")
    elif tag == "alphaSynapse":
        attributes["tau"] = quantity(draw, 1, 6, "ms")
    elif tag == "alphaCurrentSynapse":
        attributes = {
            "id": name,
            "tau": quantity(draw, 1, 6, "ms"),
            "ibase": quantity(draw, -100, 200, "pA", 0),
        }
    elif tag == "expThreeSynapse":
        sketch.uses("exp", "log")
        attributes = {
            "id": name,
            "gbase1": gbase,
            "gbase2": quantity(draw, 0.5, 5, "nS"),
            "erev": erev,
            "tauRise": quantity(draw, 0.3, 0.9, "ms"),
            "tauDecay1": quantity(draw, 1.5, 5, "ms"),
            "tauDecay2": quantity(draw, 6, 20, "ms"),
        }
    else:
        sketch.uses("exp", "log")
        attributes |= {"tauRise": quantity(draw, 0.3, 1.5, "ms"), "tauDecay": quantity(draw, 2, 9, "ms")}
        if tag == "blockingPlasticSynapse":
            children = _plasticity(draw)
    sketch.components.append(Element(tag, attributes, children))
    return name


def _plasticity(draw: Draw) -> list[Element]:
    children = []
    if not chance(draw, 3):
        mechanism = {"type": "tsodyksMarkramDepMechanism", "initReleaseProb": decimal(draw, 0.1, 0.9, 1)}
        mechanism["tauRec"] = quantity(draw, 20, 200, "ms", 0)
        if chance(draw, 2):
            mechanism["type"] = "tsodyksMarkramDepFacMechanism"
            mechanism["tauFac"] = quantity(draw, 5, 50, "ms", 0)
        children.append(Element("plasticityMechanism", mechanism))
    if chance(draw, 2):
        block = {"type": "voltageConcDepBlockMechanism", "species": "mg", "blockConcentration": "1.2mM"}
        block |= {"scalingConc": "1.920544mM", "scalingVolt": "16.129mV"}
        children.append(Element("blockMechanism", block))
    return children


def _own(draw: Draw, sketch: Sketch, name: str) -> str:
    """Add a synapse type of our own: a current that jumps by a random amount."""
    kind = sketch.name("OwnSynapse")
    jump = pick(draw, ["I + jump", "I + jump*random(1)", "I*0.5+jump", "jump - I"])
    if "random" in jump:
        sketch.tags.add("random")
    dynamics = Element("Dynamics")
    dynamics.children = [
        Element("StateVariable", {"name": "I", "dimension": "current"}),
        Element(
            "DerivedVariable",
            {"name": "i", "exposure": "i", "dimension": "current", "value": pick(draw, ["I", "I*2"])},
        ),
        Element("TimeDerivative", {"variable": "I", "value": "-I/tau"}),
        Element("OnEvent", {"port": "in"}, [Element("StateAssignment", {"variable": "I", "value": jump})]),
    ]
    children = [
        Element("Parameter", {"name": "tau", "dimension": "time"}),
        Element("Parameter", {"name": "jump", "dimension": "current"}),
        dynamics,
    ]
    sketch.types.append(Element("ComponentType", {"name": kind, "extends": "baseSynapse"}, children))
    attributes = {"id": name, "tau": quantity(draw, 1, 8, "ms"), "jump": quantity(draw, -50, 150, "pA", 0)}
    sketch.components.append(Element(kind, attributes))
    return name


def gap_junction(draw: Draw, sketch: Sketch) -> str:
    """Add a gap junction; return its id."""
    name = sketch.name("gap")
    sketch.tags.add("gapJunction")
    sketch.components.append(
        Element("gapJunction", {"id": name, "conductance": quantity(draw, 0.1, 5, "nS")})
    )
    return name


def graded_pair(draw: Draw, sketch: Sketch) -> tuple[str, str]:
    """Add a silent synapse and a graded one; return their ids."""
    silent, graded = sketch.name("silent"), sketch.name("graded")
    sketch.components.append(Element("silentSynapse", {"id": silent}))
    attributes = {"id": graded, "conductance": quantity(draw, 0.1, 5, "nS")}
    tag = pick(draw, ["linearGradedSynapse", "gradedSynapse"])
    if tag == "gradedSynapse":
        sketch.uses("exp")
        attributes |= {"delta": quantity(draw, 2, 8, "mV"), "Vth": quantity(draw, -65, -45, "mV")}
        attributes |= {"k": pick(draw, ["0.25per_ms", "0.025per_ms"]), "erev": pick(draw, ["0mV", "-80mV"])}
    sketch.tags.add(tag)
    sketch.components.append(Element(tag, attributes))
    return silent, graded
