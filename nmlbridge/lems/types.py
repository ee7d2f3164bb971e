"""Component types: what a ``<ComponentType>`` declares, with what it inherits.

Read from XML only when something asks for the type. Inheritance follows jLEMS: parameters, constants, references,
links, requirements, exposures, event ports, child and children lists are inherited (own ones first, same name: own
wins); properties, texts, paths, attachments, structure and simulation elements are not; dynamics only if there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from lxml import etree

from nmlbridge.errors import ModelError, NotExpressibleError, SchemaError
from nmlbridge.lems.expressions import ExpressionError, Node, is_boolean, parse_expression
from nmlbridge.lems.xml import local_name, location_of

__all__ = [
    "Block",
    "ComponentType",
    "Condition",
    "Derived",
    "Dynamics",
    "Parameter",
    "Regime",
    "Scheme",
    "StateVariable",
    "plain_name",
]

Element = etree._Element
_UNREAD = object()


class Parameter:
    """A value every component of the type has: parameter, constant, or derived parameter.

    ``kind`` is ``parameter``, ``constant`` or ``derived``; ``default`` the text of a Constant or Fixed;
    ``select``/``value`` say how a derived one is computed.
    """

    __slots__ = ("default", "dimension", "element", "kind", "name", "select", "value")

    def __init__(
        self, name: str, dimension: str, kind: str, element: Element, default: str | None = None
    ) -> None:
        self.name = name
        self.dimension = dimension
        self.kind = kind
        self.element = element
        self.default = default
        self.select = element.get("select") if kind == "derived" else None
        self.value = element.get("value") if kind == "derived" else None


class StateVariable:
    """A state variable, with the exposure it is linked to (or None)."""

    __slots__ = ("dimension", "element", "exposure", "name")

    def __init__(self, element: Element) -> None:
        self.name = element.get("name", "")
        self.dimension = element.get("dimension", "none")
        self.exposure = element.get("exposure")
        self.element = element


class Derived:
    """A derived variable: an expression, a selection by path, or cases.

    Exactly one of ``expression``, ``select`` and ``cases`` is set. ``cases`` is a list of (condition or None, expression).
    """

    __slots__ = (
        "cases",
        "dimension",
        "element",
        "exposure",
        "expression",
        "name",
        "reduce",
        "required",
        "select",
    )

    def __init__(self, element: Element) -> None:
        self.name = element.get("name", "")
        self.dimension = element.get("dimension", "none")
        self.exposure = element.get("exposure")
        self.element = element
        self.expression: Node | None = None
        self.select: str | None = None
        self.reduce = element.get("reduce")
        self.required = element.get("required", "true") not in ("false", "no")
        self.cases: list[tuple[Node | None, Node]] | None = None
        if local_name(element) == "ConditionalDerivedVariable":
            self.cases = []
            for case in _children(element, "Case"):
                condition = case.get("condition")
                test = None if condition is None else _expression(case, "condition", boolean=True)
                self.cases.append((test, _expression(case, "value")))
        elif element.get("value") is not None:
            self.expression = _expression(element, "value")
        elif element.get("select") is not None:
            self.select = element.get("select")
        else:
            raise SchemaError(
                f"DerivedVariable '{self.name}' has neither value= nor select=", location=location_of(element)
            )


class Block:
    """What happens in an OnStart, OnEvent, OnCondition or OnEntry: assignments, events sent, then a transition."""

    __slots__ = ("assignments", "element", "outs", "transition")

    def __init__(self, element: Element) -> None:
        self.element = element
        self.assignments: list[tuple[str, Node, Element]] = []
        self.outs: list[str] = []
        self.transition: str | None = None
        for child in _children(element):
            tag = local_name(child)
            if tag == "StateAssignment":
                self.assignments.append((_needed(child, "variable"), _expression(child, "value"), child))
            elif tag == "EventOut":
                self.outs.append(_needed(child, "port"))
            elif tag == "Transition":
                self.transition = _needed(child, "regime")
            else:
                raise SchemaError(
                    f"<{tag}> cannot stand in <{local_name(element)}>; expected StateAssignment, EventOut or Transition",
                    location=location_of(child),
                )


class Condition:
    """An OnCondition: its test and its block."""

    __slots__ = ("block", "test")

    def __init__(self, element: Element) -> None:
        self.test = _expression(element, "test", boolean=True)
        self.block = Block(element)


class Scheme:
    """A KineticScheme."""

    __slots__ = (
        "edge_source",
        "edge_target",
        "edges",
        "element",
        "forward",
        "name",
        "nodes",
        "reverse",
        "state_variable",
    )

    def __init__(self, element: Element) -> None:
        self.element = element
        self.name = element.get("name", "")
        self.nodes = _needed(element, "nodes")
        self.edges = _needed(element, "edges")
        self.state_variable = _needed(element, "stateVariable")
        self.edge_source = _needed(element, "edgeSource")
        self.edge_target = _needed(element, "edgeTarget")
        self.forward = _needed(element, "forwardRate")
        self.reverse = _needed(element, "reverseRate")


class Regime:
    """A regime of a dynamics: its own variables, rates, conditions and events."""

    def __init__(self, element: Element) -> None:
        self.element = element
        self.name = _needed(element, "name")
        self.initial = element.get("initial", "false").lower() == "true"
        self.state_variables: list[StateVariable] = []
        self.derived: list[Derived] = []
        self.rates: list[tuple[str, Node, Element]] = []
        self.on_start: list[Block] = []
        self.on_entry: list[Block] = []
        self.on_event: list[tuple[str, Block]] = []
        self.on_condition: list[Condition] = []
        _read_dynamics_items(self, element)

    def blocks(self) -> list[Block]:
        """Return every block of the regime."""
        return [
            *self.on_start,
            *self.on_entry,
            *(b for _, b in self.on_event),
            *_blocks_of(self.on_condition),
        ]


class Dynamics:
    """A dynamics, as it stands in one component type.

    ``owner`` is the type it is written in: requirements, exposures and in-ports of that type hold at run time,
    even when a type that extends it is the one instantiated.
    """

    def __init__(self, element: Element, owner: ComponentType) -> None:
        self.element = element
        self.owner = owner
        self.simultaneous = element.get("simultaneous", "false").lower() == "true"
        self.state_variables: list[StateVariable] = []
        self.derived: list[Derived] = []
        self.rates: list[tuple[str, Node, Element]] = []
        self.on_start: list[Block] = []
        self.on_event: list[tuple[str, Block]] = []
        self.on_condition: list[Condition] = []
        self.schemes: list[Scheme] = []
        self.regimes: list[Regime] = []
        self.takes_super = False
        _read_dynamics_items(self, element)
        if self.takes_super:
            raise NotExpressibleError(
                "jNeuroML",
                [f"<Super/> in {owner.name} ({location_of(element)})"],
                hint="repeat the dynamics of the type it extends",
            )
        exposures = owner.exposures
        variables: list[StateVariable | Derived] = [*self.state_variables, *self.derived]
        for variable in variables:
            if variable.exposure is None and variable.name in exposures:
                variable.exposure = variable.name  # jLEMS does so, with a warning
            if variable.exposure is not None and variable.exposure not in exposures:
                raise ModelError(
                    f"'{variable.name}' is exposed as '{variable.exposure}', but {owner.name} has no such Exposure",
                    location=location_of(variable.element, "exposure"),
                    hint=f'add <Exposure name="{variable.exposure}" dimension="{variable.dimension}"/>',
                )

    def blocks(self) -> list[Block]:
        """Return every block of the dynamics itself, not those of its regimes."""
        return [*self.on_start, *(b for _, b in self.on_event), *_blocks_of(self.on_condition)]

    @property
    def path_derived(self) -> list[Derived]:
        """Derived variables selected by path, in file order."""
        return [d for d in self.derived if d.select is not None]

    @property
    def expression_derived(self) -> list[Derived]:
        """Derived variables with an expression, in file order, then those with cases."""
        return [d for d in self.derived if d.expression is not None] + [
            d for d in self.derived if d.cases is not None
        ]


class ComponentType:
    """A component type.

    Parameters
    ----------
    element : lxml element
        The ``<ComponentType>``.
    lookup : callable
        Finds another type by name; raises if there is none.
    """

    def __init__(self, element: Element, lookup: Callable[[str, Element], ComponentType]) -> None:
        self.element = element
        self.name = plain_name(_needed(element, "name"))
        self.description = element.get("description", "")
        self.extends: ComponentType | None = None
        if element.get("extends"):
            self.extends = lookup(element.get("extends", ""), element)
        self.own: dict[str, list[Element]] = {}
        for child in _children(element):
            self.own.setdefault(local_name(child), []).append(child)
        self._lookup = lookup
        self._dynamics: object = _UNREAD
        self.state_type: object = None
        parent = self.extends
        self.parameters = self._parameters()
        self.references = self._inherited("ComponentReference", "references")
        self.links = self._inherited("Link", "links")
        self.requirements = self._inherited("Requirement", "requirements")
        self.exposures = self._inherited("Exposure", "exposures")
        self.event_ports = self._inherited("EventPort", "event_ports")
        self.child_slots = self._inherited("Child", "child_slots")
        self.children_lists = self._inherited("Children", "children_lists")
        self.properties = self._named("Property")
        self.texts = self._named("Text")
        self.paths = self._named("Path")
        self.attachments = self._named("Attachments")
        self.ancestors: frozenset[str] = frozenset((self.name,)) | (
            parent.ancestors if parent else frozenset()
        )

    @cached_property
    def attributes(self) -> frozenset[str]:
        """What an element of this type may say; anything else jLEMS ignores."""
        more = ("ComponentTypeReference", "PathParameter", "IndexParameter")
        names = [e.get("name", "") for tag in more for e in self.own.get(tag, ())]
        known = (self.references, self.paths, self.texts, self.links, ("id", "type", "extends", "name"), names)
        return frozenset(p.name for p in self.parameters.values()).union(*known)

    def _named(self, tag: str) -> dict[str, Element]:
        return {plain_name(_needed(e, "name")): e for e in self.own.get(tag, ())}

    def _inherited(self, tag: str, attribute: str) -> dict[str, Element]:
        found = self._named(tag)
        if self.extends is not None:
            for name, element in getattr(self.extends, attribute).items():
                found.setdefault(name, element)
        return found

    def _parameters(self) -> dict[str, Parameter]:
        """Own parameters, own derived ones, inherited ones; then constants; Fixed gives a parameter its text."""
        found: dict[str, Parameter] = {}
        for e in self.own.get("Parameter", ()):
            name = _needed(e, "name")
            found[name] = Parameter(name, e.get("dimension", "*"), "parameter", e)  # without one it takes any
        for e in self.own.get("DerivedParameter", ()):
            name = _needed(e, "name")
            found[name] = Parameter(name, e.get("dimension", "none"), "derived", e)
        constants = self.own.get("Constant", ())
        if self.extends is not None:
            own_constants = {e.get("name") for e in constants}
            for name, parameter in self.extends.parameters.items():
                if name not in found and name not in own_constants:
                    found[name] = parameter
        for e in self.own.get("Fixed", ()):
            name = _needed(e, "parameter")
            if name in found:
                old = found[name]
                found[name] = Parameter(name, old.dimension, old.kind, old.element, e.get("value"))
        for e in constants:
            name = _needed(e, "name")
            if name not in found:
                found[name] = Parameter(name, e.get("dimension", "none"), "constant", e, _needed(e, "value"))
        return found

    @property
    def dynamics(self) -> Dynamics | None:
        """Own dynamics, else the nearest ancestor's; None if there is none."""
        if self._dynamics is _UNREAD:
            own = self.own.get("Dynamics", ())
            if len(own) > 1:
                raise SchemaError(
                    f"{self.name} has {len(own)} <Dynamics>; one was expected", location=location_of(own[1])
                )
            if own:
                self._dynamics = Dynamics(own[0], self)
            else:
                self._dynamics = self.extends.dynamics if self.extends else None
        found = self._dynamics
        return found if isinstance(found, Dynamics) else None

    @property
    def structure(self) -> list[Element]:
        """Elements of the own Structure, in file order (it is not inherited)."""
        return [child for s in self.own.get("Structure", ()) for child in _children(s)]

    @property
    def simulation(self) -> list[Element]:
        """Elements of the own Simulation (it is not inherited)."""
        return [child for s in self.own.get("Simulation", ()) for child in _children(s)]

    def is_a(self, name: str) -> bool:
        """Tell whether this type is, or extends, the type of that name."""
        return plain_name(name) in self.ancestors

    def slot_for(self, tag: str) -> Element | None:
        """Return the Child declaration that an element of that tag fills, or None."""
        return self.child_slots.get(tag)

    def list_for(self, other: ComponentType) -> str | None:
        """Return the name of the last Children list that takes a component of that type, or None."""
        found = None
        for name, element in self.children_lists.items():
            if other.is_a(element.get("type", "")):
                found = name
        return found

    def lookup(self, name: str, element: Element) -> ComponentType:
        """Find another type of the same document."""
        return self._lookup(name, element)

    def __repr__(self) -> str:
        """Return its name."""
        return f"<ComponentType {self.name}>"


def plain_name(name: str) -> str:
    """Return a type's name as jLEMS knows it: ``rdf:li`` is ``rdf_li``."""
    return name.replace(":", "_")


def _blocks_of(conditions: list[Condition]) -> list[Block]:
    return [condition.block for condition in conditions]


def _read_dynamics_items(target: Dynamics | Regime, element: Element) -> None:
    """Read the children of a Dynamics or Regime into lists."""
    for child in _children(element):
        tag = local_name(child)
        if tag == "StateVariable":
            target.state_variables.append(StateVariable(child))
        elif tag in ("DerivedVariable", "ConditionalDerivedVariable"):
            target.derived.append(Derived(child))
        elif tag == "TimeDerivative":
            target.rates.append((_needed(child, "variable"), _expression(child, "value"), child))
        elif tag == "OnStart":
            target.on_start.append(Block(child))
        elif tag == "OnEvent":
            target.on_event.append((_needed(child, "port"), Block(child)))
        elif tag == "OnCondition":
            target.on_condition.append(Condition(child))
        elif tag == "OnEntry" and isinstance(target, Regime):
            target.on_entry.append(Block(child))
        elif tag == "KineticScheme" and isinstance(target, Dynamics):
            target.schemes.append(Scheme(child))
        elif tag == "Regime" and isinstance(target, Dynamics):
            target.regimes.append(Regime(child))
        elif tag == "Super" and isinstance(target, Dynamics):
            target.takes_super = True
        else:
            raise SchemaError(
                f"<{tag}> cannot stand in <{local_name(element)}>",
                location=location_of(child),
                hint="expected StateVariable, DerivedVariable, TimeDerivative, OnStart, OnEvent, OnCondition, Regime …",
            )


def _children(element: Element, tag: str | None = None) -> Iterator[Element]:
    for child in element:
        if isinstance(child.tag, str) and (tag is None or local_name(child) == tag):
            yield child


def _needed(element: Element, attribute: str) -> str:
    value = element.get(attribute)
    if value is None:
        raise SchemaError(
            f"<{local_name(element)}> has no {attribute}= attribute", location=location_of(element)
        )
    return value


def _expression(element: Element, attribute: str, *, boolean: bool = False) -> Node:
    text = _needed(element, attribute)
    try:
        node = parse_expression(text)
    except ExpressionError as err:
        raise ModelError(f"in {attribute}='{text}': {err}", location=location_of(element, attribute)) from err
    if is_boolean(node) != boolean:
        wanted = "a condition" if boolean else "a number"
        raise ModelError(f"{attribute}='{text}' should be {wanted}", location=location_of(element, attribute))
    return node
