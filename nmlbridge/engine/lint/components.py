"""Rules on components and types: what is ignored, lost or never used."""

from __future__ import annotations

from collections.abc import Iterator

from nmlbridge.engine.lint.subject import Finding, Subject
from nmlbridge.lems.model import Component
from nmlbridge.lems.types import ComponentType, Derived, Dynamics, StateVariable
from nmlbridge.lems.xml import local_name

__all__ = ["find"]

_TYPE_NAMING = (
    "Child",
    "Children",
    "ComponentReference",
    "Link",
    "Attachments",
    "ComponentTypeReference",
    "InstanceRequirement",
)


def find(subject: Subject) -> Iterator[Finding]:
    """Look at the user's own components and types."""
    yield from _meta(subject)
    for kind, dynamics in subject.dynamics():
        if dynamics.simultaneous:
            yield from _simultaneous(kind, dynamics)
    for component in subject.components:
        yield from _population(component)
        yield from _extends(component)
    yield from _unused_types(subject)
    yield from _unused_components(subject)


def _meta(subject: Subject) -> Iterator[Finding]:
    for root in subject.roots():
        for element in root.iter():
            if isinstance(element.tag, str) and local_name(element) == "Meta":
                method = element.get("method", "")
                if method and method.lower() not in ("euler", "eulertree"):
                    message = f"method='{method}' is ignored: Euler's method is used"
                    yield Finding("meta-rk4", message, element, "method")


def _simultaneous(kind: ComponentType, dynamics: Dynamics) -> Iterator[Finding]:
    dropped = []
    if dynamics.on_condition:
        dropped.append("OnCondition")
    if dynamics.on_event or any(block.outs for block in dynamics.blocks()):
        dropped.append("events")
    if dynamics.regimes:
        dropped.append("regimes")
    own: list[StateVariable | Derived] = [*dynamics.state_variables, *dynamics.derived]
    renamed = [v.exposure for v in own if v.exposure not in (None, v.name)]
    if renamed:
        dropped.append("the exposure " + ", ".join(f"'{name}'" for name in renamed))
    if dropped:
        message = f"{kind.name} is flattened, and {', '.join(dropped)} dropped"
        yield Finding("simultaneous-drops", message, dynamics.element, "simultaneous")


def _population(component: Component) -> Iterator[Finding]:
    if any(local_name(e) == "MultiInstantiate" for e in component.type.structure):
        for _, child in component.listed:
            message = f"<{child.tag}> makes a second list of '{component.name}': {component.name}[0] no longer leads anywhere"
            yield Finding("property-in-population", message, child.element)


def _extends(component: Component) -> Iterator[Finding]:
    prototype = component.extends
    if prototype is None:
        return
    lost = [f"<{name}>" for name in prototype.slots if name not in component.slots]
    own = {name for name, _ in component.listed}
    lost += dict.fromkeys(f"<{child.tag}>" for name, child in prototype.listed if name not in own)
    lost += [f"{name}=" for name in prototype.references if name not in component.references]
    lost += [f"{name}=" for name in prototype.texts if name not in component.texts]
    if lost:
        message = (
            f"'{component.name}' takes only the parameters of '{prototype.name}'; lost: {', '.join(lost)}"
        )
        yield Finding("extends-loses-children", message, component.element, "extends")


def _unused_types(subject: Subject) -> Iterator[Finding]:
    used = {component.type.name for component in subject.model.components()}
    for name in subject.model.type_names():
        element = subject.model.type_element(name)
        if element.get("extends"):
            used.add(element.get("extends", ""))
        used.update(
            e.get("type", "") for e in element if isinstance(e.tag, str) and local_name(e) in _TYPE_NAMING
        )
        used.update(e.get("componentType", "") for e in element.iter("{*}MultiInstantiate"))
    for kind in subject.types:
        if kind.name not in used:
            yield Finding("unused-type", f"nothing uses the type {kind.name}", kind.element, "name")


def _unused_components(subject: Subject) -> Iterator[Finding]:
    if subject.simulation is None:
        return
    reached: set[int] = set()
    stack = [subject.simulation.component]
    while stack:
        here = stack.pop()
        if id(here) in reached:
            continue
        reached.add(id(here))
        stack += [*here.children(), *here.references.values(), *([here.extends] if here.extends else [])]
    for component in subject.components:
        if component.parent is None and component.id and id(component) not in reached:
            message = f"the simulation does not reach {component.type.name} '{component.id}'"
            yield Finding("unused-component", message, component.element, "id")
