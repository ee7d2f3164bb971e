"""Rules on the start: what depends on how often OnStart runs, and random numbers."""

from __future__ import annotations

from collections.abc import Iterator

from nmlbridge.engine.instances import Instance
from nmlbridge.engine.lint.subject import Finding, Subject, start_runs
from nmlbridge.engine.operations import has_random
from nmlbridge.engine.statetype import StateType
from nmlbridge.lems.expressions import variables
from nmlbridge.lems.types import Block, ComponentType, Dynamics

__all__ = ["find"]


def find(subject: Subject) -> Iterator[Finding]:
    """Look at the start blocks of the user's own types, and for random numbers in what is run."""
    for kind, dynamics in subject.dynamics():
        yield from _repeated(subject, kind, dynamics)
        for block in dynamics.on_start:
            for name, node, element in block.assignments:
                if has_random(node):
                    often = _runs(subject, kind)
                    message = f"'{name}' of {kind.name} is drawn {often}; the last draw stays"
                    yield Finding("random-in-start", message, element, "value")
    simulation, compiled = subject.simulation, subject.compiled
    if simulation is None or compiled is None or "seed" in simulation.component.attributes:
        return
    for instance in compiled.wiring.nodes:
        if _is_random(instance.state_type):
            message = (
                f"{instance.label()} draws random numbers, and no seed is given: it is 1234 in every run"
            )
            yield Finding("no-seed", message, simulation.component.element)
            return


def _repeated(subject: Subject, kind: ComponentType, dynamics: Dynamics) -> Iterator[Finding]:
    groups: list[tuple[str, list[Block]]] = [("OnStart", dynamics.on_start)]
    groups += [("OnEntry of the initial regime", r.on_entry) for r in dynamics.regimes if r.initial]
    through = _depends(dynamics)
    for where, blocks in groups:
        assignments = [a for block in blocks for a in block.assignments]
        names = [name for name, _, _ in assignments]
        for number, (name, node, element) in enumerate(assignments):
            direct = variables(node)
            indirect = set().union(*(through.get(n, set()) for n in direct))
            again = direct & set(names[number:]) or ({name} & indirect)
            if again:
                which = "itself" if again == {name} else ", ".join(sorted(f"'{n}'" for n in again))
                message = f"'{name}' of {kind.name} is computed from {which} in {where}, which runs {_runs(subject, kind)}"
                yield Finding("start-repeated", message, element, "value")


def _depends(dynamics: Dynamics) -> dict[str, set[str]]:
    """For every derived variable, all it depends on, directly or through others."""
    found: dict[str, set[str]] = {}
    for each in dynamics.derived:
        read: set[str] = variables(each.expression) if each.expression is not None else set()
        for test, value in each.cases or ():
            read |= variables(value) | (variables(test) if test is not None else set())
        found[each.name] = read
    for _ in found:
        for name in found:
            found[name] = found[name].union(*(found.get(n, set()) for n in found[name]))
    return found


def _runs(subject: Subject, kind: ComponentType) -> str:
    """Say how often a type's OnStart runs, from the first instance of it."""
    if subject.compiled is not None:
        for node in subject.compiled.wiring.nodes:
            component = node.state_type.component
            if component is not None and kind.name in component.type.ancestors:
                copied = node.state_type.copies % 2 == 1
                return f"{start_runs(_depth(node), copied=copied)} times before the first row"
    return "many times before the first row"


def _depth(node: Instance) -> int:
    depth = 0
    above = node.parent
    while above is not None:
        depth, above = depth + 1, above.parent
    return depth


def _is_random(kind: StateType) -> bool:
    nodes = [a[1] for block in kind.blocks() for a in block.assignments]
    nodes += [node for _, node in kind.rates]
    for each in kind.derived:
        nodes += [each.expression] if each.expression is not None else [v for _, v in each.cases or ()]
    return any(has_random(node) for node in nodes)
