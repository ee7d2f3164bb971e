"""Components inside components: single children, lists, references made into children, grandchildren."""

from __future__ import annotations

from validation.differential.draws import Draw, chance, decimal, pick
from validation.differential.dynamics import OwnType, own_type, start_and_conditions
from validation.differential.expressions import expression
from validation.differential.sketch import Element, Sketch

__all__ = ["add_family", "add_kinetics", "split"]

_SINGLES = ["zeta", "alphaA", "reverseRates", "k7"]
_LISTS = ["manyA", "b2"]


def add_family(
    draw: Draw, sketch: Sketch, made: OwnType, component: Element, *, generations: int = 2
) -> None:
    """Give a type children that read a variable of it, and let it read theirs.

    Parameters
    ----------
    draw, sketch
        Hypothesis's draw, and the document.
    made : OwnType
        The parent's type; it has, or will have, a state ``s0``.
    component : Element
        The parent, which the children are put into.
    generations : int
        How deep it goes at most.
    """
    sketch.tags.add("children")
    kid = _kid(draw, sketch)
    kind, recorded = kid.element.attributes["name"], kid.visible[-1]
    nested = Element("") if generations > 1 and chance(draw, 4) else None
    if nested is not None:
        add_family(draw, sketch, kid, nested, generations=generations - 1)
        kid.element.children.remove(kid.dynamics)  # it was closed before the grandchildren were declared
        kid.close()
        kid.visible.append(recorded)
    sketch.types.append(kid.element)

    def record(name: str) -> None:
        if generations > 1:  # grandchildren are read by their parents only
            sketch.columns.append(f"{name}/{kid.visible[-1]}")

    singles = [name for name in _SINGLES if chance(draw, 2)]
    lists = [name for name in _LISTS if chance(draw, 2)][:1] if singles else _LISTS[:1]
    for single in singles:
        made.declare("Child", name=single, type=kind)
        component.children.append(_member(draw, kid, single, f"{single}Id", nested))
        record(single)
        _read(draw, made, f"r_{single}", f"{single}/out")
    for one in lists:
        made.declare("Children", name=one, type=kind)
        for i in range(pick(draw, [1, 2, 3])):
            component.children.append(_member(draw, kid, kind, f"{one}m{i}", nested))
            record(f"{one}m{i}")
        chosen = pick(draw, ["*", "*", "sort='x'"])
        _read(draw, made, f"r_{one}", f"{one}[{chosen}]/out", pick(draw, ["add", "multiply"]))
    if generations > 1 and chance(draw, 6):
        _referred(draw, sketch, made, component)


def _kid(draw: Draw, sketch: Sketch) -> OwnType:
    """Make a child type with a variable ``out``; its variable has another name sometimes."""
    kid = own_type(draw, sketch, "Kid")
    kid.declare("Text", name="sort")
    if chance(draw, 2):
        kid.declare("Requirement", name="s0", dimension="none")
        kid.bounded.append("s0*0.1")
    kid.states += [f"x{i}" for i in range(pick(draw, [0, 1]))]
    for name in kid.states:
        shown = pick(draw, [name, name, f"{name}shown"])
        kid.declare("Exposure", name=shown, dimension="none")
        attributes = {"name": name, "exposure": shown, "dimension": "none"}
        kid.dynamics.children.append(Element("StateVariable", attributes))
    kid.declare("Exposure", name="out", dimension="none")
    value = "random(2)" if chance(draw, 8) else expression(draw, sketch, kid.bounded + kid.states, terms=3)
    if value == "random(2)":
        sketch.tags.add("random")
    own = pick(draw, ["out", "out", "inner"])  # what is recorded goes by this name, what is read by that one
    kid.visible.append(own)
    attributes = {"name": own, "exposure": "out", "dimension": "none"}
    kid.dynamics.children.append(Element("DerivedVariable", attributes | {"value": value}))
    start_and_conditions(draw, sketch, kid)
    kid.close()
    return kid


def _member(draw: Draw, kid: OwnType, tag: str, name: str, nested: Element | None) -> Element:
    own = {"id": name, **kid.parameters}
    for parameter in kid.parameters:
        if parameter.startswith("p"):
            own[parameter] = decimal(draw, 0.1, 9, 1)
    own["sort"] = pick(draw, ["x", "y"])
    return Element(tag, own, list(nested.children) if nested is not None else [])


def _referred(draw: Draw, sketch: Sketch, made: OwnType, component: Element) -> None:
    """Add a component that the parent refers to and makes a child of."""
    sketch.tags.add("ChildInstance")
    kid = _kid(draw, sketch)
    sketch.types.append(kid.element)
    name = sketch.name("referred")
    sketch.components.append(_member(draw, kid, kid.element.attributes["name"], name, None))
    made.declare("ComponentReference", name="ref", type=kid.element.attributes["name"])
    made.element.children.append(Element("Structure", {}, [Element("ChildInstance", {"component": "ref"})]))
    component.attributes["ref"] = name
    sketch.columns.append(f"{name}/{kid.visible[-1]}")


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


def add_kinetics(draw: Draw, sketch: Sketch, made: OwnType, component: Element) -> None:
    """Give a type a kinetic scheme of our own; its rates may depend on a state of the type."""
    sketch.tags.add("kinetic scheme")
    node, edge = sketch.name("Node"), sketch.name("Edge")
    occupied = {"name": "occ", "exposure": "occ", "dimension": "none"}
    states = [Element("Exposure", {"name": "occ", "dimension": "none"})]
    states.append(Element("Dynamics", {}, [Element("StateVariable", occupied)]))
    sketch.types.append(Element("ComponentType", {"name": node}, states))
    parts = [Element("Link", {"name": end, "type": node}) for end in ("from", "to")]
    parts += [Element("Parameter", {"name": name, "dimension": "per_time"}) for name in ("up", "down")]
    parts += [Element("Exposure", {"name": name, "dimension": "per_time"}) for name in ("uf", "df")]
    upward = "up"
    if chance(draw, 2):
        parts.append(Element("Requirement", {"name": "s0", "dimension": "none"}))
        upward = "up*(1+H(s0))"
    rates = [("uf", upward), ("df", "down")]
    body = [
        Element("DerivedVariable", {"name": name, "exposure": name, "dimension": "per_time", "value": value})
        for name, value in rates
    ]
    sketch.types.append(Element("ComponentType", {"name": edge}, [*parts, Element("Dynamics", {}, body)]))
    made.declare("Children", name="nodes", type=node)
    made.declare("Children", name="edges", type=edge)
    names = [f"n{i}" for i in range(pick(draw, [2, 3, 4]))]
    component.children += [Element(node, {"id": name}) for name in names]
    pairs = [(one, other) for one in names for other in names if one != other]
    for i in range(pick(draw, [1, 2, 3, 4])):
        ends = dict(zip(("from", "to"), pick(draw, pairs), strict=True))
        speeds = {"up": decimal(draw, 0, 3, 2) + "per_ms", "down": decimal(draw, 0, 3, 2) + " per_ms"}
        component.children.append(Element(edge, {"id": f"e{i}", **ends, **speeds}))
    scheme = {"name": "ks", "nodes": "nodes", "stateVariable": "occ", "edges": "edges"}
    scheme |= {"edgeSource": "from", "edgeTarget": "to", "forwardRate": "uf", "reverseRate": "df"}
    made.dynamics.children.append(Element("KineticScheme", scheme))
    sketch.columns[:0] = [f"{name}/occ" for name in names]


def split(draw: Draw, sketch: Sketch, made: OwnType) -> None:
    """Spread a finished type over two, the second extending the first; inherited parts must act alike."""
    sketch.tags.add("extends")
    base = Element("ComponentType", {"name": f"{made.element.attributes['name']}Base"})
    inherited = {"Parameter", "Constant", "DerivedParameter", "Exposure", "Child", "Children", "Requirement"}
    whole = chance(draw, 2)
    for child in list(made.element.children):
        if (child.tag in inherited and (whole or chance(draw, 2))) or (whole and child is made.dynamics):
            made.element.children.remove(child)
            base.children.append(child)
    made.element.attributes["extends"] = base.attributes["name"]
    if whole and "p0" in made.parameters and chance(draw, 2):
        made.element.children.append(
            Element("Fixed", {"parameter": "p0", "value": made.parameters.pop("p0")})
        )
    sketch.types.append(base)
