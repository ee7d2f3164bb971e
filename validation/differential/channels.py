"""Ion channels of every form NeuroML has, and the cells that carry them."""

from __future__ import annotations

from itertools import pairwise

from validation.differential.draws import Draw, chance, decimal, pick, quantity
from validation.differential.sketch import Element, Sketch

__all__ = ["channel", "channel_cell"]

_RATES = {
    "m": ("HHExpLinearRate", "1per_ms", -40, 10, "HHExpRate", "4per_ms", -65, -18),
    "h": ("HHExpRate", "0.07per_ms", -65, -20, "HHSigmoidRate", "1per_ms", -35, 10),
    "n": ("HHExpLinearRate", "0.1per_ms", -55, 10, "HHExpRate", "0.125per_ms", -65, -80),
}
_SHARED = {"Na": ("m", "h"), "K": ("n",), "Ca": ("m",), "pas": ()}
_CONDUCTANCE = {"Na": 120.0, "K": 36.0, "Ca": 2.0, "pas": 0.3}
_REVERSAL = {"Na": "50mV", "K": "-77mV", "Ca": "80mV", "pas": "-54.3mV"}


def channel(draw: Draw, sketch: Sketch, kind: str) -> str:
    """Add a channel; return its id.

    Parameters
    ----------
    draw, sketch
        Hypothesis's draw, and the document.
    kind : str
        ``Na``, ``K``, ``Ca`` or ``pas``.
    """
    name = sketch.name(kind.lower())
    if kind == "pas":
        tag = pick(draw, ["ionChannelPassive", "ionChannelHH"])
        sketch.components.append(Element(tag, {"id": name, "conductance": "10pS"}))
        return name
    sketch.uses("exp", "pow")
    attributes = {"id": name, "conductance": pick(draw, ["10pS", "20 pS"]), "species": kind.lower()}
    if kind == "K" and chance(draw, 3):
        return _kinetic(draw, sketch, attributes)
    gates = [
        _gate(draw, sketch, gate, instances) for gate, instances in zip(_SHARED[kind], (3, 1), strict=False)
    ]
    tag = pick(draw, ["ionChannelHH", "ionChannel"])
    scaling = []
    if "temperature" in sketch.tags and chance(draw, 4):
        given = {"type": "q10ConductanceScaling", "q10Factor": "1.4", "experimentalTemp": "22degC"}
        scaling.append(Element("q10ConductanceScaling", {k: v for k, v in given.items() if k != "type"}))
    sketch.components.append(Element(tag, attributes, scaling + gates))
    return name


def _gate(draw: Draw, sketch: Sketch, name: str, instances: int) -> Element:
    forms = ["gateHHrates", "gateHHtauInf", "gateHHratesTau", "gateHHratesInf", "gateHHratesTauInf"]
    forms += ["gateHHInstantaneous", "gateFractional"]
    form = pick(draw, forms)
    sketch.tags.add(form)
    element = Element(form, {"id": name, "instances": str(instances)})
    if form != "gateHHInstantaneous" and "temperature" in sketch.tags and chance(draw, 2):
        element.children.append(_q10(draw))
    if form == "gateFractional":
        element.children += [
            _sub_gate(draw, sketch, f"{name}{i}", share) for i, share in enumerate(("0.4", "0.6"))
        ]
        return element
    if "rates" in form:
        a, b, c, d, e, f, g, h = _RATES[name]
        element.children += [_rate(draw, "forwardRate", a, b, c, d), _rate(draw, "reverseRate", e, f, g, h)]
    if "au" in form:
        element.children.append(_time_course(draw, sketch))
    if "Inf" in form or form == "gateHHInstantaneous":
        element.children.append(_steady_state(draw, name))
    return element


def _rate(draw: Draw, tag: str, kind: str, rate: str, midpoint: int, scale: int) -> Element:
    at = quantity(draw, midpoint - 3, midpoint + 3, "mV")
    return Element(tag, {"type": kind, "rate": rate, "midpoint": at, "scale": f"{scale}mV"})


def _steady_state(draw: Draw, gate: str) -> Element:
    sign = "-" if gate == "h" else ""
    at = quantity(draw, -60, -35, "mV")
    scale = sign + quantity(draw, 4, 12, "mV")
    return Element("steadyState", {"type": "HHSigmoidVariable", "rate": "1", "midpoint": at, "scale": scale})


def _time_course(draw: Draw, sketch: Sketch) -> Element:
    if chance(draw, 2):
        return Element("timeCourse", {"type": "fixedTimeCourse", "tau": quantity(draw, 1, 9, "ms")})
    kind = sketch.name("Course")
    value = pick(draw, ["TAU/(1+exp(-v/VOLT))", "TAU*(1 + 5*exp(-(v/VOLT)^2))", "TAU * (2+tanh(v / VOLT))"])
    sketch.types.append(
        Element(
            "ComponentType",
            {"name": kind, "extends": "baseVoltageDepTime"},
            [
                Element(
                    "Constant", {"name": "TAU", "dimension": "time", "value": quantity(draw, 1, 6, "ms")}
                ),
                Element(
                    "Constant",
                    {"name": "VOLT", "dimension": "voltage", "value": quantity(draw, 10, 40, "mV")},
                ),
                Element(
                    "Dynamics",
                    {},
                    [
                        Element(
                            "DerivedVariable",
                            {"name": "t", "exposure": "t", "dimension": "time", "value": value},
                        )
                    ],
                ),
            ],
        )
    )
    return Element("timeCourse", {"type": kind})


def _sub_gate(draw: Draw, sketch: Sketch, name: str, share: str) -> Element:
    children = [_steady_state(draw, name[0]), _time_course(draw, sketch)]
    return Element("subGate", {"id": name, "fractionalConductance": share}, children)


def _q10(draw: Draw) -> Element:
    if chance(draw, 2):
        return Element("q10Settings", {"type": "q10Fixed", "fixedQ10": decimal(draw, 0.5, 3, 1)})
    given = {"type": "q10ExpTemp", "q10Factor": decimal(draw, 1, 3, 1), "experimentalTemp": "22degC"}
    return Element("q10Settings", given)


def _kinetic(draw: Draw, sketch: Sketch, attributes: dict[str, str]) -> str:
    """Add a channel with a kinetic scheme of two to four states in a row."""
    sketch.tags.add("kinetic scheme")
    count = pick(draw, [2, 3, 4])
    names = [f"c{i}" for i in range(count - 1)] + ["o0"]
    gate = Element("gateKS", {"id": "n", "instances": pick(draw, ["1", "2"])})
    gate.children += [Element("closedState" if n[0] == "c" else "openState", {"id": n}) for n in names]
    for i, (one, other) in enumerate(pairwise(names)):
        ends = {"from": one, "to": other}
        if chance(draw, 2):
            a, b, c, d, e, f, g, h = _RATES["n"]
            gate.children.append(
                Element("forwardTransition", {"id": f"f{i}", **ends}, [_rate(draw, "rate", a, b, c, d)])
            )
            gate.children.append(
                Element("reverseTransition", {"id": f"r{i}", **ends}, [_rate(draw, "rate", e, f, g, h)])
            )
        else:
            given = {"vHalf": quantity(draw, -50, 0, "mV"), "z": "1.5", "gamma": "0.75"}
            given |= {"tau": "3.2ms", "tauMin": quantity(draw, 0.2, 1, "ms")}
            gate.children.append(Element("vHalfTransition", {**ends, **given}))
    sketch.components.append(Element("ionChannelKS", attributes, [gate]))
    return attributes["id"]


def channel_cell(draw: Draw, sketch: Sketch) -> tuple[str, tuple[str, ...]]:
    """Add a ``cell`` with channel densities, and calcium perhaps; return its id and variables."""
    sketch.tags.add("cell")
    calcium = chance(draw, 3)
    membrane = Element("membraneProperties")
    inside = Element("intracellularProperties")
    variables = ["v"]
    for kind in ["pas", "Na", "K"] + (["Ca"] if calcium else []):
        if kind != "pas" and chance(draw, 5):
            continue
        density = {"id": f"{kind}D", "ionChannel": channel(draw, sketch, kind), "ion": kind.lower()}
        density["condDensity"] = pick(
            draw, [f"{_CONDUCTANCE[kind]:g} mS_per_cm2", f"{_CONDUCTANCE[kind] * 5:g}S_per_m2"]
        )
        tag = "channelDensity"
        if kind == "Ca" and "temperature" in sketch.tags and chance(draw, 2):
            tag = "channelDensityNernst"
            sketch.uses("log")
        else:
            density["erev"] = _REVERSAL[kind]
        membrane.children.append(Element(tag, density))
        variables += [
            f"biophys/membraneProperties/{kind}D/iDensity",
            f"biophys/membraneProperties/{kind}D/gDensity",
        ]
    membrane.children += [
        Element("spikeThresh", {"value": pick(draw, ["-20mV", "0 mV"])}),
        Element("specificCapacitance", {"value": "1.0 uF_per_cm2"}),
        Element("initMembPotential", {"value": quantity(draw, -70, -60, "mV")}),
    ]
    if calcium:
        pool, pool_attributes = sketch.name("pool"), {"ion": "ca", "restingConc": "3e-6 mM"}
        tag = pick(draw, ["decayingPoolConcentrationModel", "fixedFactorConcentrationModel"])
        sketch.tags.add(tag)
        pool_attributes["decayConstant"] = quantity(draw, 5, 50, "ms")
        if tag.startswith("decaying"):
            pool_attributes["shellThickness"] = "0.2 um"
        else:
            pool_attributes["rho"] = "0.00002 mol_per_m_per_A_per_s"
        sketch.components.append(Element(tag, {"id": pool, **pool_attributes}))
        species = {"id": "ca", "ion": "ca", "concentrationModel": pool, "initialConcentration": "5e-5 mM"}
        inside.children.append(Element("species", species | {"initialExtConcentration": "2 mM"}))
        variables += ["caConc", "iCa"]
    inside.children.append(Element("resistivity", {"value": "0.1 kohm_cm"}))
    name = sketch.name("cell")
    point = {"x": "0", "y": "0", "z": "0", "diameter": pick(draw, ["17.841242", "10"])}
    segment = Element(
        "segment", {"id": "0", "name": "soma"}, [Element("proximal", point), Element("distal", point)]
    )
    parts = [
        Element("morphology", {"id": "morph"}, [segment]),
        Element("biophysicalProperties", {"id": "biophys"}, [membrane, inside]),
    ]
    sketch.components.append(Element("cell", {"id": name}, parts))
    return name, tuple(variables)
