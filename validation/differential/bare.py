"""Documents whose target is one component of an own type: children, regimes, everything but events."""

from __future__ import annotations

from validation.differential.draws import Draw, chance, decimal, pick
from validation.differential.dynamics import OwnType, own_type, start_and_conditions, states_and_derived
from validation.differential.expressions import condition, expression
from validation.differential.family import add_family, add_kinetics, split
from validation.differential.sketch import Element, Sketch

__all__ = ["add_bare_target", "add_regimes"]


def add_bare_target(draw: Draw, sketch: Sketch) -> str:
    """Add an own type and a component of it; return the component's id."""
    sketch.tags.add("bare")
    made = own_type(draw, sketch, "Thing")
    component = Element(made.element.attributes["name"], {"id": "c"})
    if chance(draw, 10):
        _runge_kutta(draw, sketch, made)
    else:
        if chance(draw, 2):
            add_family(draw, sketch, made, component)
        elif chance(draw, 5):
            add_kinetics(draw, sketch, made, component)
        states_and_derived(draw, sketch, made, states=pick(draw, [1, 2, 3]))
        if chance(draw, 4):
            add_regimes(draw, sketch, made)
        else:
            start_and_conditions(draw, sketch, made)
        sketch.columns += list(made.parameters)
    made.close()
    if chance(draw, 6):
        split(draw, sketch, made)
    sketch.types.append(made.element)
    component.attributes.update(made.parameters)
    sketch.components.append(component)
    sketch.columns += made.visible
    return "c"


def _runge_kutta(draw: Draw, sketch: Sketch, made: OwnType) -> None:
    """Fill a type that is integrated by Runge-Kutta: plain derived variables and a rate for every state."""
    sketch.tags.add("rk4")
    made.dynamics.attributes["simultaneous"] = "true"
    made.states += [f"s{i}" for i in range(pick(draw, [1, 2, 3]))]
    tame = [f"({name}/(1+{name}^2))" for name in made.states] + made.bounded
    parts = []
    for name in made.states:
        made.declare("Exposure", name=name, dimension="none")
        parts.append(Element("StateVariable", {"name": name, "exposure": name, "dimension": "none"}))
    if chance(draw, 2):
        made.declare("Exposure", name="d0", dimension="none")
        value = expression(draw, sketch, tame, depth=1, terms=3)
        parts.append(
            Element("DerivedVariable", {"name": "d0", "exposure": "d0", "dimension": "none", "value": value})
        )
        tame.append("(d0/(1+d0^2))")
    made.visible += [
        name for name in [*made.states, "d0"] if any(p.attributes["name"] == name for p in parts)
    ]
    for name in made.states:
        drive = expression(draw, sketch, tame, depth=1, terms=3)
        parts.append(Element("TimeDerivative", {"variable": name, "value": f"({drive} - {name}) / TAU"}))
    if chance(draw, 2):
        start = Element("OnStart")
        start.children.append(
            Element("StateAssignment", {"variable": "s0", "value": decimal(draw, -5, 5, 1)})
        )
        parts.append(start)
    made.dynamics.children += parts


def add_regimes(draw: Draw, sketch: Sketch, made: OwnType, port: str = "") -> None:
    """Add two or three regimes that lead to one another."""
    sketch.tags.add("regimes")
    names = ["ready", "wait", "later"][: pick(draw, [2, 2, 3])]
    initial = pick(draw, [*names, ""])
    for i, name in enumerate(names):
        regime = Element("Regime", {"name": name})
        if name == initial:
            regime.attributes["initial"] = "true"
        if chance(draw, 2):
            entry = Element("OnEntry")
            entry.children.append(_regime_assignment(draw, made))
            regime.children.append(entry)
        for state in made.states:
            if not chance(draw, 3):
                rate = f"({decimal(draw, -5, 5, 1)} - {state}) / TAU"
                regime.children.append(Element("TimeDerivative", {"variable": state, "value": rate}))
        if not regime.children:
            regime.children.append(Element("TimeDerivative", {"variable": made.states[0], "value": "1/TAU"}))
        own = [c.attributes["variable"] for c in regime.children if c.tag == "TimeDerivative"]
        fixed = [n for n in made.bounded if n[0] in "pk"]
        leave = Element("OnCondition", {"test": condition(draw, sketch, fixed + own)})
        if own and chance(draw, 2):
            value = f"{own[0]}*0.5 + {decimal(draw, -1, 1, 1)}"
            leave.children.append(Element("StateAssignment", {"variable": own[0], "value": value}))
        if port and not chance(draw, 3):
            leave.children.append(Element("EventOut", {"port": port}))
        leave.children.append(Element("Transition", {"regime": names[(i + 1) % len(names)]}))
        regime.children.append(leave)
        made.dynamics.children.append(regime)


def _regime_assignment(draw: Draw, made: OwnType) -> Element:
    state = pick(draw, made.states)
    value = pick(draw, [decimal(draw, -5, 5, 1), f"{state} + 0.5", f"{state}*0.5"])
    return Element("StateAssignment", {"variable": state, "value": value})
