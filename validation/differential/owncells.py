"""Cells of our own in a NeuroML network: a potential, what is attached, and random dynamics beside them."""

from __future__ import annotations

from validation.differential.bare import add_regimes
from validation.differential.cells import CellKind
from validation.differential.draws import Draw, chance, pick, quantity
from validation.differential.dynamics import TAU, OwnType, own_type, start_and_conditions, states_and_derived
from validation.differential.sketch import Element, Sketch

__all__ = ["own_cell"]


def own_cell(draw: Draw, sketch: Sketch) -> CellKind:
    """Add a cell type of our own and a component of it."""
    sketch.tags.add("own cell")
    made = own_type(draw, sketch, "OwnCell", extends="baseCellMembPot")
    made.declare("Constant", name="MV", dimension="voltage", value="1mV")
    made.declare("Constant", name="PA", dimension="current", value="1pA")
    made.declare("Parameter", name="v0", dimension="voltage")
    made.declare("Parameter", name="C", dimension="capacitance")
    made.parameters |= {"v0": quantity(draw, -75, -55, "mV"), "C": quantity(draw, 20, 150, "pF", 0)}
    made.declare("Attachments", name="synapses", type="basePointCurrent")
    body = made.dynamics.children
    body.append(Element("StateVariable", {"name": "v", "exposure": "v", "dimension": "voltage"}))
    made.declare("Exposure", name="iSyn", dimension="current")
    attached = {"name": "iSyn", "exposure": "iSyn", "dimension": "current"}
    body.append(Element("DerivedVariable", attached | {"select": "synapses[*]/i", "reduce": "add"}))
    body.append(Element("DerivedVariable", {"name": "vn", "dimension": "none", "value": "v/MV"}))
    made.bounded.append("(vn*0.01)")
    states_and_derived(draw, sketch, made, states=pick(draw, [1, 1, 2]))
    drive = pick(draw, made.bounded)
    rate = pick(
        draw, ["iSyn/C + (v0 - v)/{}", "(v0 - v)/{}+iSyn/C", "(v0-v)/{} - iSyn/C", "iSyn/C + (v0-v+{}*MV)/{}"]
    )
    rate = rate.format(TAU) if rate.count("{}") == 1 else rate.format(drive, TAU)
    body.append(Element("TimeDerivative", {"variable": "v", "value": rate}))
    body.append(Element("OnStart", {}, [Element("StateAssignment", {"variable": "v", "value": "v0"})]))
    spike = Element("OnCondition", {"test": f"vn .gt. {pick(draw, ['-50', '-55', '-60.5'])}"})
    spike.children.append(
        Element("StateAssignment", {"variable": "v", "value": pick(draw, ["v0", "v - 10*MV"])})
    )
    spike.children.append(Element("EventOut", {"port": "spike"}))
    body.append(spike)
    if chance(draw, 4):
        add_regimes(draw, sketch, made, "spike")
    else:
        start_and_conditions(draw, sketch, made, "spike")
    return _finish(sketch, made)


def _finish(sketch: Sketch, made: OwnType) -> CellKind:
    made.close()
    sketch.types.append(made.element)
    name = sketch.name("cell")
    sketch.components.append(Element(made.element.attributes["name"], {"id": name, **made.parameters}))
    return CellKind(name, ("v", "iSyn", *made.visible), takes="current", scale_pa=150)
