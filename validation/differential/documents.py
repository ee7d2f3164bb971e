"""Whole documents: what is in them, how long they run, what they record."""

from __future__ import annotations

from hypothesis import strategies as st

from validation.differential.bare import add_bare_target
from validation.differential.draws import Draw, chance, pick
from validation.differential.network import add_network
from validation.differential.sketch import Case, Element, Sketch
from validation.differential.wiring import add_wiring

__all__ = ["KINDS", "cases"]

KINDS = ("bare", "wiring", "network")
_STEPS = ["0.1ms", "0.05ms", "0.025ms", "0.07ms", "0.01ms", "0.3ms", "0.5 ms", "1ms", "0.033ms"]
_SHORT_STEPS = _STEPS[:5]
_FAST = {"hindmarsh", "conductances", "adex", "whole", "pynn", "izhikevich2007"}
"""Cells that a long step makes infinite."""
_MOST_COLUMNS, _MOST_SELECTIONS = 24, 16


@st.composite
def cases(draw: Draw, kinds: tuple[str, ...] = KINDS) -> Case:
    """Draw a document.

    Parameters
    ----------
    draw : callable
        Given by Hypothesis.
    kinds : tuple of str
        Which kinds of document: ``bare`` (one component of an own type), ``wiring`` (own types and own
        connections), ``network`` (a NeuroML network of core and own cells).
    """
    sketch = Sketch(transcendental=chance(draw, 4))
    kind = pick(draw, kinds)
    holder: Element | None = None
    if kind == "network":
        holder = add_network(draw, sketch)
        target = "net"
    elif kind == "wiring":
        target = add_wiring(draw, sketch)
    else:
        target = add_bare_target(draw, sketch)
    step = pick(draw, _SHORT_STEPS if sketch.tags & _FAST else _STEPS)
    count = pick(draw, [20, 5, 50, 100, 200, 400, 1] + ([3000] if chance(draw, 8) else []))
    length = f"{float(step[:-2]) * count + pick(draw, [0.0, 0.0, 0.01, 0.004]):.6g}ms"
    simulation = Element("Simulation", {"id": "sim", "length": length, "step": step, "target": target})
    if "random" in sketch.tags and not chance(draw, 4):
        simulation.attributes["seed"] = str(pick(draw, [1, 12345, 77, -5, 2147483647]))
    _record(draw, sketch, simulation)
    return sketch.finish(simulation, holder)


def _record(draw: Draw, sketch: Sketch, simulation: Element) -> None:
    """Record much of what can be recorded: a difference that nobody records is not found."""
    columns = list(dict.fromkeys(sketch.columns))[:_MOST_COLUMNS]
    if len(columns) > 1 and chance(draw, 3):
        columns = [column for column in columns if not chance(draw, 3)] or columns[:1]
    split = len(columns) if not chance(draw, 6) else 1
    for name, part in (("out", columns[:split]), ("more", columns[split:])):
        if not part:
            continue
        output = Element("OutputFile", {"id": name, "fileName": f"{name}.dat"})
        output.children += [
            Element("OutputColumn", {"id": f"c{i}", "quantity": quantity}) for i, quantity in enumerate(part)
        ]
        simulation.children.append(output)
    selections = sketch.selections[:_MOST_SELECTIONS]
    if selections:
        form = pick(draw, ["TIME_ID", "ID_TIME"])
        events = Element("EventOutputFile", {"id": "events", "fileName": "out.spikes", "format": form})
        events.children += [
            Element("EventSelection", {"id": str(i), "select": path, "eventPort": port})
            for i, (path, port) in enumerate(selections)
        ]
        simulation.children.append(events)
