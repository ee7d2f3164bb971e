"""Random Dynamics over dimensionless variables: the part that own component types have in common."""

from __future__ import annotations

from dataclasses import dataclass, field

from validation.differential.draws import Draw, chance, decimal, pick, quantity
from validation.differential.expressions import condition, expression
from validation.differential.sketch import Element, Sketch

__all__ = ["OwnType", "assignment", "clip", "own_type", "start_and_conditions", "states_and_derived"]

TAU = "TAU"
"""The time constant that every own type has, so that rates have the right dimension."""


@dataclass
class OwnType:
    """A component type while it is being made.

    Attributes
    ----------
    element, dynamics : Element
        The type, and the Dynamics in it (put in last).
    parameters : dict
        Attributes of a component of the type.
    states, bounded, derived : list of str
        Its state variables; names that stay within bounds whatever happens; every derived variable.
    visible : list of str
        What can be recorded by path.
    """

    element: Element
    dynamics: Element = field(default_factory=lambda: Element("Dynamics"))
    parameters: dict[str, str] = field(default_factory=dict)
    states: list[str] = field(default_factory=list)
    bounded: list[str] = field(default_factory=list)
    derived: list[str] = field(default_factory=list)
    visible: list[str] = field(default_factory=list)

    @property
    def readable(self) -> list[str]:
        """Everything an expression of this type may read."""
        return self.bounded + self.states + self.derived

    def declare(self, tag: str, **attributes: str) -> None:
        """Add a declaration (Parameter, Exposure, Requirement ...)."""
        self.element.children.append(Element(tag, attributes))

    def close(self) -> None:
        """Put the Dynamics into the type."""
        self.element.children.append(self.dynamics)


def own_type(draw: Draw, sketch: Sketch, prefix: str, extends: str = "") -> OwnType:
    """Begin a component type with some parameters and the time constant."""
    attributes = {"name": sketch.name(prefix)}
    if extends:
        attributes["extends"] = extends
    made = OwnType(Element("ComponentType", attributes))
    made.declare("Parameter", name=TAU, dimension="time")
    made.parameters[TAU] = quantity(draw, 2, 20, _own_unit(sketch) if chance(draw, 12) else "ms", 0)
    for i in range(pick(draw, [0, 1, 2])):
        made.declare("Parameter", name=f"p{i}", dimension="none")
        made.parameters[f"p{i}"] = decimal(draw, 0.1, 9, 1)
        made.bounded.append(f"p{i}")
    if chance(draw, 5):
        made.declare("Constant", name="k0", dimension="none", value=decimal(draw, 0.5, 4, 1))
        made.bounded.append("k0")
    if made.bounded and chance(draw, 6):
        value = expression(draw, sketch, made.bounded, terms=3)
        made.declare("DerivedParameter", name="dp0", dimension="none", value=value)
        made.bounded.append("dp0")
    return made


def _own_unit(sketch: Sketch) -> str:
    """Return a unit of our own, with a scale."""
    if not any(element.tag == "Unit" for element in sketch.types):
        unit = {"symbol": "tick", "dimension": "time", "power": "-3", "scale": "1.7"}
        sketch.types.insert(0, Element("Unit", unit))
    return "tick"


def states_and_derived(draw: Draw, sketch: Sketch, made: OwnType, *, states: int) -> None:
    """Add state variables and derived variables; some derived ones read later ones, as jLEMS allows."""
    made.states += [f"s{i}" for i in range(states)]
    ahead = [f"d{i}" for i in range(pick(draw, [0, 1, 1, 2, 3]))]
    for name in made.states:
        made.dynamics.children.append(_variable(draw, made, "StateVariable", name))
    exact_time = [f"(t/{TAU})"] if chance(draw, 4) else []
    before: list[str] = []
    unsure: set[str] = (
        set()
    )  # jLEMS cannot tell the dimension of one that reads ahead, and refuses tests of it
    for i, name in enumerate(ahead):
        forward = ahead[i + 1 :] if chance(draw, 6) else []
        names = made.bounded + made.states + before + exact_time + [clip(made, n) for n in forward]
        text = f"random({decimal(draw, 1, 3, 1)})" if chance(draw, 12) else expression(draw, sketch, names)
        if text.startswith("random"):
            sketch.tags.add("random")
        element = _variable(draw, made, "DerivedVariable", name)
        element.attributes["value"] = text
        made.dynamics.children.append(element)
        before.append(name)
        if forward or any(other in text for other in unsure):
            unsure.add(name)
        else:
            made.derived.append(name)
    for name in before:
        made.bounded.append(clip(made, name))
    if chance(draw, 3):
        _conditional(draw, sketch, made)


def clip(made: OwnType, name: str) -> str:
    """Return the conditional derived variable that holds another within bounds; make it if need be."""
    limited = f"{name}c"
    made_already = any(child.attributes.get("name") == limited for child in made.dynamics.children)
    if not made_already:
        cases = [(f"{name} .gt. 10", "10"), (f"{name} .lt. -10", "-10"), ("", name)]
        made.dynamics.children.append(_cases(limited, cases))
    return limited


def _cases(name: str, cases: list[tuple[str, str]]) -> Element:
    element = Element("ConditionalDerivedVariable", {"name": name, "dimension": "none"})
    for test, value in cases:
        attributes = {"condition": test} if test else {}
        element.children.append(Element("Case", attributes | {"value": value}))
    return element


def _conditional(draw: Draw, sketch: Sketch, made: OwnType) -> None:
    cases = [
        (condition(draw, sketch, made.readable), expression(draw, sketch, made.bounded, terms=2))
        for _ in range(pick(draw, [1, 2]))
    ]
    if chance(draw, 2):
        cases.append(("", expression(draw, sketch, made.bounded, terms=2)))
    element = _cases("q0", cases)
    made.declare("Exposure", name="q0", dimension="none")
    element.attributes["exposure"] = "q0"
    made.visible.append("q0")
    made.dynamics.children.append(element)
    made.derived.append("q0")


def _variable(draw: Draw, made: OwnType, tag: str, name: str) -> Element:
    """Make a variable that is exposed under its name, implicitly, or not at all."""
    element = Element(tag, {"name": name, "dimension": "none"})
    how = pick(draw, ["exposed", "exposed", "implicit", "bare"])
    if how != "bare":
        made.declare("Exposure", name=name, dimension="none")
    if how == "exposed":
        element.attributes["exposure"] = name
    made.visible.append(name)
    return element


def assignment(draw: Draw, sketch: Sketch, made: OwnType, variable: str) -> Element:
    """Draw a StateAssignment that cannot run away: linear in the states, anything in what is bounded."""
    kind = pick(draw, ["number", "step", "half", "bounded", "other", "random"])
    if kind == "number":
        value = decimal(draw, -5, 5, 1)
    elif kind == "step":
        value = f"{variable} + {decimal(draw, -2, 2, 1)}"
    elif kind == "half":
        value = f"{variable}*0.5 - {pick(draw, made.bounded or ['1'])}"
    elif kind == "other":
        value = f"{pick(draw, made.states)}*0.7+{variable}*0.2"
    elif kind == "random":
        sketch.tags.add("random")
        value = f"{pick(draw, made.bounded or ['1'])} + random({decimal(draw, 0.5, 3, 1)})"
    else:
        value = expression(draw, sketch, made.bounded, terms=3)
    return Element("StateAssignment", {"variable": variable, "value": value})


def start_and_conditions(
    draw: Draw, sketch: Sketch, made: OwnType, port: str = "", into: Element | None = None
) -> None:
    """Add OnStart, rates and OnConditions; some conditions send events through a port if one is named."""
    place = made.dynamics if into is None else into
    if into is None and made.states and chance(draw, 2):
        start = Element("OnStart")
        start.children += [
            assignment(draw, sketch, made, pick(draw, made.states)) for _ in range(pick(draw, [1, 2]))
        ]
        place.children.append(start)
    for name in made.states:
        if chance(draw, 4):
            continue
        drive = expression(draw, sketch, made.bounded, depth=1, terms=3)
        rate = pick(draw, [f"({drive} - {name}) / {TAU}", f"({drive}-{name})/{TAU}", f"-({name}*0.5)/{TAU}"])
        place.children.append(Element("TimeDerivative", {"variable": name, "value": rate}))
    for _ in range(pick(draw, [0, 1, 1, 2, 3])):
        fired = Element("OnCondition", {"test": condition(draw, sketch, made.readable)})
        if made.states:
            fired.children += [
                assignment(draw, sketch, made, pick(draw, made.states)) for _ in range(pick(draw, [0, 1, 2]))
            ]
        if port and not chance(draw, 3):
            fired.children.append(Element("EventOut", {"port": port}))
        if fired.children:
            place.children.append(fired)
