"""Rules on variables: what is read too early, too late, or not at all."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from lxml import etree

from nmlbridge.engine.instances import Instance
from nmlbridge.engine.lint.subject import Finding, Subject
from nmlbridge.lems.expressions import Node, variables
from nmlbridge.lems.types import ComponentType, Derived, Dynamics, Regime, StateVariable
from nmlbridge.lems.xml import local_name

__all__ = ["find"]


def find(subject: Subject) -> Iterator[Finding]:
    """Look at the variables of the user's own types, and of the instances built."""
    for kind, dynamics in subject.dynamics():
        if not dynamics.simultaneous:  # flattened types are sorted by what reads what
            yield from _order(kind, dynamics.derived)
            yield from _stale(dynamics)
        for regime in dynamics.regimes:
            yield from _regime(kind, regime)
        yield from _unlinked(kind, dynamics)
    if subject.compiled is not None:
        nodes = subject.compiled.wiring.nodes
        yield from _reversed(subject, nodes)
        yield from _unassigned(subject, nodes)
        yield from _late(subject, nodes)


def _expressions(derived: Derived) -> Iterator[tuple[Node, etree._Element, str]]:
    """Yield the expressions of a derived variable, each with where it stands."""
    if derived.expression is not None:
        yield derived.expression, derived.element, "value"
    cases = [c for c in derived.element if isinstance(c.tag, str) and local_name(c) == "Case"]
    for (test, value), case in zip(derived.cases or (), cases, strict=False):
        if test is not None:
            yield test, case, "condition"
        yield value, case, "value"


def _order(kind: ComponentType, derived: Iterable[Derived]) -> Iterator[Finding]:
    """Find derived variables that read what is computed after them."""
    listed = list(derived)
    plain = [d for d in listed if d.expression is not None]
    cases = [d for d in listed if d.cases is not None]
    conditional = {d.name for d in cases}
    for pool in (plain, cases):
        for number, each in enumerate(pool):
            ahead = {d.name for d in pool[number:]}
            for node, element, attribute in _expressions(each):
                read = variables(node)
                for name in sorted(read & ahead):
                    what = "itself" if name == each.name else f"'{name}', which is computed after it"
                    message = f"'{each.name}' of {kind.name} reads {what}: the value of the previous step"
                    yield Finding("forward-reference", message, element, attribute)
                for name in sorted(read & conditional - ahead if pool is plain else ()):
                    message = (
                        f"'{each.name}' of {kind.name} reads the conditional '{name}': the value of the previous step,"
                        " since all conditional variables are computed after all others"
                    )
                    yield Finding("conditional-read-early", message, element, attribute)


def _stale(dynamics: Dynamics) -> Iterator[Finding]:
    moving = {name for name, _, _ in dynamics.rates}
    outdated: set[str] = set()
    reads = {d.name: set().union(*(variables(n) for n, _, _ in _expressions(d))) for d in dynamics.derived}
    for _ in reads:
        outdated |= {name for name, read in reads.items() if read & (moving | outdated)}
    for condition in dynamics.on_condition:
        for name in sorted(variables(condition.test) & outdated):
            message = f"the condition tests '{name}' as it was before the step"
            yield Finding("stale-condition", message, condition.block.element, "test")


def _regime(kind: ComponentType, regime: Regime) -> Iterator[Finding]:
    for each in regime.derived:
        if each.expression is None:
            what = "its cases are" if each.cases is not None else f"select='{each.select}' is"
            message = f"'{each.name}' in the regime '{regime.name}' of {kind.name}: {what} ignored"
            yield Finding("ignored-in-regime", message, each.element, "name")
    yield from _order(kind, [d for d in regime.derived if d.expression is not None])


def _unlinked(kind: ComponentType, dynamics: Dynamics) -> Iterator[Finding]:
    linked: set[str] = {*kind.parameters, *kind.requirements, *kind.properties}
    own: list[StateVariable | Derived] = [*dynamics.state_variables, *dynamics.derived]
    for regime in dynamics.regimes:
        own += [*regime.state_variables, *regime.derived]
    linked.update(v.exposure or v.name for v in own)
    for name, element in kind.exposures.items():
        if name not in linked and element.getparent() is kind.element:
            message = f"no variable of {kind.name} is exposed as '{name}': reading it reads the parent's"
            yield Finding("unlinked-exposure", message, element, "name")


def _reversed(subject: Subject, nodes: Iterable[Instance]) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for node in nodes:
        state_type = node.state_type
        component = state_type.component
        if component is None or state_type.copies % 2 == 0 or state_type.flattened:
            continue
        for variable, exposure in state_type.exposed.items():
            if variable == exposure or (component.type.name, exposure) in seen:
                continue
            seen.add((component.type.name, exposure))
            element = _declaration(component.type, variable)
            if element is not None and subject.is_own(element):
                message = f"'{variable}' is exposed as '{exposure}': whoever reads '{exposure}' of {node.label()} gets 0"
                yield Finding("exposure-reads-zero", message, element, "exposure")


def _declaration(kind: ComponentType, name: str) -> etree._Element | None:
    dynamics = kind.dynamics
    if dynamics is None:
        return None
    own: list[StateVariable | Derived] = [*dynamics.state_variables, *dynamics.derived]
    return next((v.element for v in own if v.name == name), None)


def _unassigned(subject: Subject, nodes: Iterable[Instance]) -> Iterator[Finding]:
    seen: set[etree._Element] = set()
    for node in nodes:
        state_type = node.state_type
        for name, default in state_type.properties.items():
            if not math.isnan(default) or name in node.assigned or state_type.component is None:
                continue
            element = state_type.component.type.properties.get(name)
            if element is None or element in seen or not subject.is_own(element):
                continue
            if state_type.assigns(name):
                continue
            seen.add(element)
            message = (
                f"the property '{name}' of {node.label()} has no default and is never assigned: it is NaN"
            )
            yield Finding("property-unassigned", message, element, "name")


def _late(subject: Subject, nodes: Iterable[Instance]) -> Iterator[Finding]:
    worst: dict[etree._Element, tuple[int, str, str]] = {}
    for node in nodes:
        component = node.state_type.component
        if component is None or not subject.is_own(component.element):
            continue
        for name in node.state_type.requirements:
            steps = 1
            above = node.parent
            while above is not None and name not in above.state_type.exposed_names:
                steps += name in above.state_type.requirements
                above = above.parent
            if above is not None and steps > 1 and steps > worst.get(component.element, (1, "", ""))[0]:
                worst[component.element] = (steps, name, node.label())
    for element, (steps, name, label) in worst.items():
        message = f"{label} reads '{name}' {steps} steps late: so many levels keep a copy of their own"
        yield Finding("requirement-lag", message, element)
