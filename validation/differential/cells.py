"""Core cells of NeuroML, with parameters drawn around those people use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from validation.differential.channels import channel, channel_cell
from validation.differential.draws import Draw, chance, decimal, pick, quantity
from validation.differential.pynn import pynn_cell
from validation.differential.sketch import Element, Sketch

__all__ = ["CellKind", "core_cell", "spike_source"]


@dataclass(frozen=True)
class CellKind:
    """A cell that a population can be made of.

    Parameters
    ----------
    component : str
        Id of the component.
    variables : tuple of str
        What can be recorded of it.
    spikes : bool
        Whether it sends events.
    takes : str
        ``current`` (amperes), ``number`` (currents without dimension) or nothing: what can be attached to it.
    scale_pa : float
        The current that moves it, pA; a number for cells that take numbers.
    voltage : bool
        Whether it has a membrane potential ``v`` in volts.
    one_list : bool
        Whether the attachments are its only list: weighted connections name none and need that.
    pynn : bool
        Whether its synapses are those of PyNN.
    """

    component: str
    variables: tuple[str, ...]
    spikes: bool = True
    takes: str = ""
    scale_pa: float = 0.0
    voltage: bool = True
    one_list: bool = True
    pynn: bool = False


def core_cell(draw: Draw, sketch: Sketch) -> CellKind:
    """Add a core cell; shrinks to izhikevichCell."""
    maker = pick(draw, _MAKERS)
    kind = maker(draw, sketch)
    sketch.tags.add(maker.__name__.strip("_"))
    return kind


def _add(sketch: Sketch, tag: str, attributes: dict[str, str], children: list[Element] | None = None) -> str:
    name = sketch.name("cell")
    sketch.components.append(Element(tag, {"id": name, **attributes}, children or []))
    return name


def _izhikevich(draw: Draw, sketch: Sketch) -> CellKind:
    attributes = {
        "v0": quantity(draw, -80, -55, "mV"),
        "thresh": pick(draw, ["30mV", "30 mV", "25mV", "0.03V"]),
        "a": decimal(draw, 0.01, 0.2, 3),
        "b": decimal(draw, -0.1, 0.3, 3),
        "c": decimal(draw, -70, -45, 1),
        "d": decimal(draw, -2, 9, 2),
    }
    return CellKind(_add(sketch, "izhikevichCell", attributes), ("v", "U"), takes="number", scale_pa=15)


def _izhikevich2007(draw: Draw, sketch: Sketch) -> CellKind:
    attributes = {
        "v0": quantity(draw, -80, -55, "mV"),
        "C": quantity(draw, 20, 200, "pF", 0),
        "k": decimal(draw, 0.3, 1.6, 2) + pick(draw, ["nS_per_mV", " nS_per_mV"]),
        "vr": quantity(draw, -75, -56, "mV"),
        "vt": quantity(draw, -50, -38, "mV"),
        "vpeak": quantity(draw, 20, 40, "mV"),
        "a": decimal(draw, 0.01, 0.2, 3) + "per_ms",
        "b": quantity(draw, -2, 8, "nS"),
        "c": quantity(draw, -60, -40, "mV"),
        "d": quantity(draw, 0, 150, "pA", 0),
    }
    variables = ("v", "u", "iSyn", "iMemb")
    return CellKind(_add(sketch, "izhikevich2007Cell", attributes), variables, takes="current", scale_pa=200)


def _leaky(draw: Draw) -> dict[str, str]:
    return {
        "leakReversal": quantity(draw, -70, -60, "mV"),
        "thresh": quantity(draw, -56, -48, "mV"),
        "reset": quantity(draw, -75, -60, "mV"),
    }


def _iaf(draw: Draw, sketch: Sketch) -> CellKind:
    tag = pick(draw, ["iafCell", "iafRefCell"])
    attributes = {
        "leakConductance": quantity(draw, 0.1, 10, "nS"),
        **_leaky(draw),
        "C": quantity(draw, 3, 100, "pF"),
    }
    if tag == "iafRefCell":
        attributes["refract"] = quantity(draw, 0, 6, "ms")
    return CellKind(_add(sketch, tag, attributes), ("v", "iSyn", "iMemb"), takes="current", scale_pa=120)


def _iaf_tau(draw: Draw, sketch: Sketch) -> CellKind:
    tag = pick(draw, ["iafTauCell", "iafTauRefCell"])
    attributes = {**_leaky(draw), "tau": quantity(draw, 5, 40, "ms")}
    attributes["leakReversal"] = quantity(draw, -55, -40, "mV")
    if tag == "iafTauRefCell":
        attributes["refract"] = quantity(draw, 0, 6, "ms")
    return CellKind(_add(sketch, tag, attributes), ("v",))


def _adex(draw: Draw, sketch: Sketch) -> CellKind:
    sketch.uses("exp")
    attributes = {
        "C": quantity(draw, 100, 300, "pF", 0),
        "gL": quantity(draw, 10, 30, "nS", 0),
        "EL": quantity(draw, -72, -60, "mV"),
        "reset": quantity(draw, -70, -48, "mV"),
        "VT": quantity(draw, -52, -48, "mV"),
        "thresh": quantity(draw, -42, -30, "mV"),
        "refract": quantity(draw, 0, 3, "ms"),
        "delT": quantity(draw, 1, 3, "mV"),
        "tauw": quantity(draw, 20, 200, "ms", 0),
        "a": quantity(draw, 0, 6, "nS"),
        "b": pick(draw, ["0.08nA", "0.0805nA", "20pA"]),
    }
    return CellKind(
        _add(sketch, "adExIaFCell", attributes), ("v", "w", "iSyn"), takes="current", scale_pa=700
    )


def _fitzhugh(draw: Draw, sketch: Sketch) -> CellKind:
    if chance(draw, 3):
        attributes = {
            "a": decimal(draw, 0.5, 0.9, 2),
            "b": decimal(draw, 0.5, 0.9, 2),
            "I": decimal(draw, 0, 1, 2),
            "phi": "0.08",
            "V0": decimal(draw, -1, 0, 2),
            "W0": decimal(draw, -1, 0, 2),
        }
        name = _add(sketch, "fitzHughNagumo1969Cell", attributes)
    else:
        name = _add(sketch, "fitzHughNagumoCell", {"I": decimal(draw, 0, 1, 2)})
    return CellKind(name, ("V", "W"), spikes=False, voltage=False)


def _hindmarsh(draw: Draw, sketch: Sketch) -> CellKind:
    attributes = {
        "C": "28.57142857pF", "a": "1.0", "b": "3.0", "c": "-3.0", "d": "5.0", "r": "0.002", "s": "4.0",
        "x1": "-1.3", "v_scaling": "35.71428571mV",
        "x0": decimal(draw, -1.5, 0, 2), "y0": decimal(draw, -10, 0, 1), "z0": decimal(draw, -1, 1, 1),
    }  # fmt: skip
    sketch.uses("pow")
    name = _add(sketch, "hindmarshRose1984Cell", attributes)
    return CellKind(name, ("v", "iSyn"), takes="current", scale_pa=5)


def _conductances(draw: Draw, sketch: Sketch) -> CellKind:
    """Add a point cell with populations of channels."""
    numbers = {"pas": (300, "-54.3mV"), "Na": (120000, "50mV"), "K": (36000, "-77mV")}
    populations = []
    for kind, (count, erev) in numbers.items():
        if kind != "pas" and chance(draw, 5):
            continue
        attributes = {"id": f"{kind}Pop", "ionChannel": channel(draw, sketch, kind)}
        attributes |= {"number": str(pick(draw, [count, count * 2, count // 2])), "erev": erev}
        populations.append(Element("channelPopulation", attributes))
    attributes = {"C": "10pF", "v0": quantity(draw, -68, -60, "mV"), "thresh": pick(draw, ["0mV", "20mV"])}
    name = _add(sketch, "pointCellCondBased", attributes, populations)
    variables = ("v", "iSyn", "iMemb", "pasPop/i")
    return CellKind(name, variables, takes="current", scale_pa=100, one_list=False)


def _whole(draw: Draw, sketch: Sketch) -> CellKind:
    name, variables = channel_cell(draw, sketch)
    return CellKind(name, variables, takes="current", scale_pa=60)


def _pynn(draw: Draw, sketch: Sketch) -> CellKind:
    name, variables, spikes = pynn_cell(draw, sketch)
    return CellKind(name, variables, spikes=spikes, takes="current", scale_pa=500, pynn=True)


_MAKERS: list[Callable[[Draw, Sketch], CellKind]] = [
    _izhikevich,
    _izhikevich2007,
    _iaf,
    _iaf_tau,
    _adex,
    _fitzhugh,
    _hindmarsh,
    _conductances,
    _whole,
    _pynn,
]


def spike_source(draw: Draw, sketch: Sketch) -> CellKind:
    """Add a source of spikes that is not a cell."""
    tag = pick(
        draw,
        [
            "spikeGenerator",
            "spikeArray",
            "spikeGeneratorRandom",
            "spikeGeneratorPoisson",
            "spikeGeneratorRefPoisson",
        ],
    )
    sketch.tags.add(tag)
    children: list[Element] = []
    attributes: dict[str, str] = {}
    if tag == "spikeGenerator":
        attributes["period"] = quantity(draw, 1, 9, "ms")
    elif tag == "spikeArray":
        times = sorted(float(decimal(draw, 0.1, 30, 1)) for _ in range(pick(draw, [1, 2, 4])))
        children = [Element("spike", {"id": str(i), "time": f"{time:g}ms"}) for i, time in enumerate(times)]
    else:
        sketch.tags.add("random")
        if tag == "spikeGeneratorRandom":
            attributes = {"maxISI": quantity(draw, 4, 12, "ms"), "minISI": quantity(draw, 0.5, 3, "ms")}
        else:
            sketch.uses("log")
            attributes["averageRate"] = quantity(draw, 50, 400, pick(draw, ["Hz", "per_s"]), 0)
            if tag == "spikeGeneratorRefPoisson":
                attributes["minimumISI"] = quantity(draw, 0.1, 2, "ms")
    return CellKind(_add(sketch, tag, attributes, children), ("tsince",), voltage=False)
