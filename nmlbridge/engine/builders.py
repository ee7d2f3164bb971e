"""Structure elements: what makes populations, connections, inputs and tunnels out of components."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lxml import etree

from nmlbridge.errors import ModelError, NotExpressibleError
from nmlbridge.lems.expressions import ExpressionError, Node, parse_expression
from nmlbridge.lems.model import Component, Model
from nmlbridge.lems.xml import local_name, location_of

if TYPE_CHECKING:
    from nmlbridge.engine.statetype import StateType

__all__ = [
    "Assign",
    "Builder",
    "ChildBuilder",
    "ConnectionBuilder",
    "EachBuilder",
    "MultiBuilder",
    "TunnelBuilder",
    "WithBuilder",
    "make_builder",
]

Element = etree._Element


class Assign:
    """An Assign: a property of the instances built, its value, and the name it is exposed as (MultiInstantiate only)."""

    __slots__ = ("expose_as", "name", "value")

    def __init__(self, element: Element) -> None:
        self.name = element.get("property", "")
        self.expose_as = element.get("exposeAs")
        text = element.get("value", "")
        try:
            self.value: Node = parse_expression(text)
        except ExpressionError as err:
            raise ModelError(f"in value='{text}': {err}", location=location_of(element, "value")) from err


class Builder:
    """Something a Structure element does to an instance of its component."""

    __slots__ = ("assigns", "component", "element")

    instantiates = False  # makes children before the rest is wired

    def __init__(self, element: Element, component: Component) -> None:
        self.element = element
        self.component = component
        self.assigns: Sequence[Assign] = ()
        if len(element):
            inside = (e for e in element if isinstance(e.tag, str) and local_name(e) == "Assign")
            self.assigns = [Assign(e) for e in inside]

    def consolidate(self) -> None:
        """Replace the state type built from by its consolidated copy."""

    def fail(self, message: str, hint: str = "") -> ModelError:
        """Make the error for something wrong with the component this belongs to."""
        owner = self.component
        return ModelError(
            f"{owner.type.name} '{owner.name}': {message}", location=location_of(owner.element), hint=hint
        )


class ChildBuilder(Builder):
    """ChildInstance: one instance of a component referred to."""

    __slots__ = ("name", "state_type")

    instantiates = True

    def __init__(self, element: Element, component: Component, model: Model) -> None:
        from nmlbridge.engine.statetype import state_type_of

        super().__init__(element, component)
        self.name = element.get("component", "")
        target = _component_at(component, self.name)
        if target is None:
            raise self.fail(f"'{self.name}' names no component to make an instance of")
        self.state_type = state_type_of(target, model)

    def consolidate(self) -> None:
        """Replace the state type built from by its consolidated copy."""
        self.state_type = self.state_type.consolidated()


class MultiBuilder(Builder):
    """MultiInstantiate: a number of instances of a component."""

    __slots__ = ("number", "state_type")

    instantiates = True

    def __init__(self, element: Element, component: Component, model: Model) -> None:
        from nmlbridge.engine.statetype import state_type_of

        super().__init__(element, component)
        name = element.get("component")
        if name is not None:
            target = _component_at(component, name)
            if target is None:
                raise self.fail(f"'{name}' names no component to make instances of")
            self.state_type = state_type_of(target, model)
        else:
            self.state_type = _bare_state_type(element, model)
        number_name = element.get("number", "")
        number = component.parameters.get(number_name)
        if number is None:
            raise self.fail(f"has no parameter '{number_name}', which gives the number of instances")
        self.number = max(0, int(number + 0.5)) if number > -0.5 else -1
        if self.number < 0:
            raise self.fail(
                f"{number_name}={number:g} instances cannot be made", "give a number of 0 or more"
            )

    def consolidate(self) -> None:
        """Replace the state type built from by its consolidated copy."""
        self.state_type = self.state_type.consolidated()


class WithBuilder(Builder):
    """With: a name for the instance at a path (``./`` from here, else from the parent), or for an item of a list."""

    __slots__ = ("index", "list_path", "name", "path")

    def __init__(self, element: Element, component: Component, model: Model) -> None:
        super().__init__(element, component)
        self.name = element.get("as", "")
        self.path: str | None = None
        self.list_path = ""
        self.index = 0
        path = element.get("instance")
        if path is not None:
            self.path = _text_at(component, path)
            if self.path is None:
                raise self.fail(f"does not say its '{path}'", f"give the attribute {path}=")
        else:
            self.list_path, index = element.get("list", ""), element.get("index", "")
            owner: Component | None = component
            while owner is not None and owner.text_of(self.list_path) is None:
                owner = owner.parent
            listed = owner.text_of(self.list_path) if owner else None
            text = component.text_of(index)
            if listed is None or text is None:
                raise self.fail("With needs instance=, or list= and index=")
            self.list_path, self.index = listed, int(text)


class EachBuilder(Builder):
    """ForEach: do what stands inside for every instance at a path."""

    __slots__ = ("inner", "name", "path")

    def __init__(self, element: Element, component: Component, model: Model) -> None:
        super().__init__(element, component)
        self.name = element.get("as", "")
        path = element.get("instances", "")
        found = _text_at(component, path)
        if found is None:
            raise self.fail(f"does not say its '{path}'")
        self.path = found
        self.inner = [make_builder(e, component, model) for e in element if isinstance(e.tag, str)]


class ConnectionBuilder(Builder):
    """EventConnection: wires an out port to an in port, of the target itself or of a receiver attached to it."""

    __slots__ = ("container", "delay", "receiver", "source", "source_port", "target", "target_port")

    def __init__(self, element: Element, component: Component, model: Model) -> None:
        from nmlbridge.engine.statetype import state_type_of

        super().__init__(element, component)
        self.source = element.get("from", "")
        self.target = element.get("to", "")
        self.source_port = self._stated("sourcePort")
        self.target_port = self._stated("targetPort")
        self.container = self._stated("receiverContainer")
        delay = element.get("delay")
        self.delay = (
            component.parameters.get(delay, 0.0)
            if delay is not None and delay in component.attributes
            else 0.0
        )
        self.receiver: StateType | None = None
        receiver = element.get("receiver")
        if receiver is not None:
            found = component.relative(receiver)
            if found is None:
                raise self.fail(f"does not say its '{receiver}'", f"give the attribute {receiver}=")
            self.receiver = state_type_of(found, model)
        else:
            self.assigns = ()

    def _stated(self, attribute: str) -> str | None:
        name = self.element.get(attribute)
        if name is None or name not in self.component.attributes:
            return None
        return self.component.text_of(name)

    def consolidate(self) -> None:
        """Replace the state type of the receiver by its consolidated copy."""
        if self.receiver is not None:
            self.receiver = self.receiver.consolidated()


class TunnelBuilder(Builder):
    """Tunnel: two instances, one at each end, that know each other by the tunnel's name."""

    __slots__ = ("end_a", "end_b", "name", "type_a", "type_b")

    def __init__(self, element: Element, component: Component, model: Model) -> None:
        from nmlbridge.engine.statetype import state_type_of

        super().__init__(element, component)
        self.name = element.get("name", "")
        self.end_a = element.get("endA", "")
        self.end_b = element.get("endB", "")
        ends = []
        for attribute in ("componentA", "componentB"):
            name = element.get(attribute, "")
            found = component.relative(name)
            if found is None:
                raise self.fail(f"does not say its '{name}'", f"give the attribute {name}=")
            ends.append(state_type_of(found, model))
        self.type_a, self.type_b = ends


class IgnoredBuilder(Builder):
    """If and Choose, with all that stands in them: jLEMS reads them and does nothing."""

    __slots__ = ()

    def __init__(self, element: Element, component: Component, model: Model) -> None:
        super().__init__(element, component)


_KINDS: dict[str, type[Builder]] = {
    "ChildInstance": ChildBuilder,
    "MultiInstantiate": MultiBuilder,
    "With": WithBuilder,
    "ForEach": EachBuilder,
    "EventConnection": ConnectionBuilder,
    "Tunnel": TunnelBuilder,
    "If": IgnoredBuilder,
    "Choose": IgnoredBuilder,
}


def make_builder(element: Element, component: Component, model: Model) -> Builder:
    """Make the builder for one element of a Structure.

    Raises
    ------
    ModelError
        If the component does not say what the element asks for.
    NotExpressibleError
        For an element the engine does not have.
    """
    kind = _KINDS.get(local_name(element))
    if kind is None:
        raise NotExpressibleError(
            "the native engine", [f"<{local_name(element)}> in Structure at {location_of(element)}"]
        )
    return kind(element, component, model)  # type: ignore[call-arg]


def _component_at(component: Component, path: str) -> Component | None:
    if path.startswith("../"):
        return component.parent.find(path[3:]) if component.parent else None
    return component.find(path)


def _text_at(component: Component, path: str) -> str | None:
    """Return the text a path attribute leads to: of this component, or of another (``../x/attribute``)."""
    where, _, name = path.rpartition("/")
    here: Component | None = component
    for step in where.split("/") if where else ():
        if here is None:
            return None
        if step == "..":
            here = here.parent
        elif step != ".":
            here = here.find(step)
    return here.text_of(name) if here is not None else None


def _bare_state_type(element: Element, model: Model) -> StateType:
    """Make a state type of a component type alone (``componentType=``): its derived parameters stay 0."""
    from nmlbridge.engine.statetype import state_type_of

    name = element.get("componentType", "")
    made = etree.Element(name)
    component = model.resolve(made)
    for parameter in component.type.parameters.values():
        component.parameters.setdefault(parameter.name, 0.0)
    component.evaluated = True
    return state_type_of(component, model)
