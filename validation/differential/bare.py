"""Documents whose target is one component of an own type, with children, regimes and everything but events."""

from __future__ import annotations

from validation.differential.dynamics import OwnType, own_type, start_and_conditions, states_and_derived
from validation.differential.expressions import condition, expression
from validation.differential.draws import Draw, chance, decimal, pick
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
            _add_family(draw, sketch, made, component)
        states_and_derived(draw, sketch, made, states=pick(draw, [1, 2, 3]))
        if chance(draw, 4):
            add_regimes(draw, sketch, made)
        else:
            start_and_conditions(draw, sketch, made)
        sketch.columns += list(made.parameters)
    made.close()
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
    made.visible += [name for name in [*made.states, "d0"] if any(p.attributes["name"] == name for p in parts)]
    for name in made.states:
        drive = expression(draw, sketch, tame, depth=1, terms=3)
        parts.append(Element("TimeDerivative", {"variable": name, "value": f"({drive} - {name}) / TAU"}))
    if chance(draw, 2):
        start = Element("OnStart")
        start.children.append(Element("StateAssignment", {"variable": "s0", "value": decimal(draw, -5, 5, 1)}))
        parts.append(start)
    made.dynamics.children += parts


def _add_family(draw: Draw, sketch: Sketch, made: OwnType, component: Element) -> None:
    """Give the type single children and lists of children, which read a variable of it, and read theirs."""
    sketch.tags.add("children")
    kid = own_type(draw, sketch, "Kid")
    upward = chance(draw, 2)
    if upward:
        kid.declare("Requirement", name="s0", dimension="none")
        kid.bounded.append("s0*0.1")
    kid_states = pick(draw, [0, 1])
    kid.states += [f"x{i}" for i in range(kid_states)]
    for name in kid.states:
        kid.declare("Exposure", name=name, dimension="none")
        kid.dynamics.children.append(
            Element("StateVariable", {"name": name, "exposure": name, "dimension": "none"})
        )
    kid.declare("Exposure", name="out", dimension="none")
    value = "random(2)" if chance(draw, 8) else expression(draw, sketch, kid.bounded + kid.states, terms=3)
    if value == "random(2)":
        sketch.tags.add("random")
    kid.dynamics.children.append(
        Element("DerivedVariable", {"name": "out", "exposure": "out", "dimension": "none", "value": value})
    )
    start_and_conditions(draw, sketch, kid)
    kid.close()
    sketch.types.append(kid.element)
    kind = kid.element.attributes["name"]
    singles = _some_names(draw, ["zeta", "alphaA", "reverseRates", "k7"])
    lists = _some_names(draw, ["manyA", "b2"])[:1] if singles else ["manyA"]
    for single in singles:
        made.declare("Child", name=single, type=kind)
        component.children.append(Element(single, {"id": f"{single}Id", **_varied(draw, kid)}))
        sketch.columns.append(f"{single}/out")
        _read(draw, made, f"r_{single}", f"{single}/out")
    for one in lists:
        made.declare("Children", name=one, type=kind)
        for i in range(pick(draw, [1, 2, 3])):
            member = f"{one}m{i}"
            component.children.append(Element(kind, {"id": member, **_varied(draw, kid)}))
            sketch.columns.append(f"{member}/out")
        _read(draw, made, f"r_{one}", f"{one}[*]/out", pick(draw, ["add", "multiply"]))


def _read(draw: Draw, made: OwnType, name: str, path: str, reduce: str = "") -> None:
    attributes = {"name": name, "dimension": "none", "select": path}
    if reduce:
        attributes["reduce"] = reduce
    if chance(draw, 2):
        made.declare("Exposure", name=name, dimension="none")
        attributes["exposure"] = name
        made.visible.append(name)
    made.dynamics.children.append(Element("DerivedVariable", attributes))
    made.derived.append(name)


def _varied(draw: Draw, kid: OwnType) -> dict[str, str]:
    own = dict(kid.parameters)
    for name in own:
        if name.startswith("p"):
            own[name] = decimal(draw, 0.1, 9, 1)
    return own


def _some_names(draw: Draw, names: list[str]) -> list[str]:
    """Draw some of a few names, in any order: the order in which jLEMS visits children is that of its hash table."""
    return [name for name in names if chance(draw, 2)]


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
