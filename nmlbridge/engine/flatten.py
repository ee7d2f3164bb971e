"""Types marked ``simultaneous="true"``: children folded into one state type, integrated by classic Runge-Kutta.

As in jLEMS, flattening drops conditions, events and exposures, orders derived variables by what they read, and leaves out those
that read something it does not know (``t`` among them).
"""

from __future__ import annotations

from collections.abc import Callable

from nmlbridge.engine.java import hash_order
from nmlbridge.engine.statetype import StateType
from nmlbridge.errors import NotExpressibleError
from nmlbridge.lems.expressions import Node, variables

__all__ = ["flatten"]


class FlatDerived:
    """A derived variable of a flattened type."""

    __slots__ = ("cases", "element", "expression", "name", "select")

    def __init__(self, name: str, expression: Node) -> None:
        self.name = name
        self.expression = expression
        self.cases = None
        self.select = None
        self.element = None


class FlatBlock:
    """The one OnStart of a flattened type."""

    __slots__ = ("assignments", "element", "outs", "transition")

    def __init__(self, assignments: list[tuple[str, Node, object]]) -> None:
        self.assignments = assignments
        self.element = None
        self.outs: list[str] = []
        self.transition = None


class _Parts:
    """What is collected from a type and its children, names prefixed."""

    def __init__(self) -> None:
        self.fixed: dict[str, float] = {}
        self.requirements: list[str] = []
        self.state_variables: list[str] = []
        self.paths: list[tuple[str, str, str | None]] = []
        self.derived: list[tuple[str, Node]] = []
        self.rates: list[tuple[str, Node]] = []
        self.start: list[tuple[str, Node, object]] = []


def flatten(kind: StateType) -> StateType:
    """Return the flattened form of a state type, made once.

    Raises
    ------
    NotExpressibleError
        For a conditional derived variable or a kinetic scheme, with which jLEMS fails.
    """
    if kind.flat is None:
        kind.flat = _flatten(kind)
    return kind.flat


def _flatten(kind: StateType) -> StateType:
    parts = _Parts()
    _collect(kind, "", parts)
    for name in kind.slots:
        _collect(flatten(kind.slots[name]), name + "_", parts)
    lists: dict[str, list[StateType]] = {}
    for name, child in kind.listed:
        lists.setdefault(name, []).append(child)
    for name in hash_order(lists):
        for number, child in enumerate(lists[name]):
            _collect(flatten(child), f"{name}{number}_", parts)
    for name in hash_order(kind.references):
        _collect(flatten(kind.references[name]), name + "_", parts)
    _resolve_paths(parts)
    made = StateType(kind.id, kind.type_name)
    made.component = kind.component
    made.key = ("flattened", id(kind))
    made.flattened = True
    made.fixed = parts.fixed
    made.constants = kind.constants
    made.state_variables = parts.state_variables
    made.requirements = [n for n in parts.requirements if n not in parts.state_variables]
    made.derived = [FlatDerived(n, e) for n, e in _ordered(parts, made.requirements)]  # type: ignore[misc]
    made.rates = parts.rates
    if parts.start:
        made.on_start = [FlatBlock(parts.start)]  # type: ignore[list-item]
    return made


def _collect(kind: StateType, prefix: str, parts: _Parts) -> None:
    own = set(kind.requirements)

    def moved(node: Node, *, start: bool = False) -> Node:
        return _renamed(node, lambda name: _new_name(kind, prefix, set() if start else own, name))

    if kind.schemes or any(d.cases is not None for d in kind.derived):
        raise NotExpressibleError(
            "jLEMS",
            [f"{kind.type_name}: a KineticScheme or ConditionalDerivedVariable in a type that is flattened"],
        )
    for name, value in kind.fixed.items():
        parts.fixed[prefix + name] = value
    for name in kind.requirements:
        if name not in parts.requirements:
            parts.requirements.append(name)
    parts.state_variables += [prefix + name for name in kind.state_variables]
    for derived in kind.path_derived:
        parts.paths.append((prefix + derived.name, prefix + (derived.select or ""), derived.reduce))
    for derived in kind.derived:
        assert derived.expression is not None
        parts.derived.append((prefix + derived.name, moved(derived.expression)))
    for name, node in kind.rates:
        parts.rates.append((prefix + name, moved(node)))
    for block in kind.on_start:
        for name, node, element in block.assignments:
            parts.start.append((prefix + name, moved(node, start=True), element))


def _new_name(kind: StateType, prefix: str, own: set[str], name: str) -> Node:
    if name in kind.fixed:
        return ("num", kind.fixed[name])
    if name in kind.constants:
        return ("num", kind.constants[name])
    return ("var", name if name in own else prefix + name)


def _renamed(node: Node, new: Callable[[str], Node]) -> Node:
    if node[0] == "num":
        return node
    if node[0] == "var":
        return new(node[1])
    if node[0] == "fn":
        return ("fn", node[1], _renamed(node[2], new))
    return (node[0], _renamed(node[1], new), _renamed(node[2], new))


def _resolve_paths(parts: _Parts) -> None:
    """Replace selections: ``list[*]/x`` by a sum without the leading 0, a plain path by the variable it means."""
    simple: list[tuple[str, str]] = []
    for name, path, reduce in parts.paths:
        flat = path.replace("[*]/", "*_", 1) if "[*]/" in path else path.replace("/", "_")
        if "*" not in flat[1:]:
            simple.append((name, flat))
            continue
        before, _, behind = flat.partition("*")
        pool = [
            *parts.state_variables,
            *parts.requirements,
            *(n for n, _, _ in parts.paths),
            *(n for n, _ in parts.derived),
        ]
        pool += [n for n, _ in parts.rates]
        found = [
            n for n in pool
            if n.startswith(before) and n.endswith(behind) and _digits(n[len(before) : len(n) - len(behind)])
        ]  # fmt: skip
        node: Node = ("num", 0.0)
        if found:
            node = ("var", found[0])
            for other in found[1:]:
                node = ("+" if reduce == "add" else "*", node, ("var", other))
        parts.derived.append((name, node))
    for name, flat in simple:
        if name != flat:

            def swap(old: str, name: str = name, flat: str = flat) -> Node:
                return ("var", flat if old == name else old)

            parts.derived = [(n, _renamed(e, swap)) for n, e in parts.derived]
            parts.rates = [(n, _renamed(e, swap)) for n, e in parts.rates]


def _digits(text: str) -> bool:
    return all(c.isdigit() for c in text)


def _ordered(parts: _Parts, requirements: list[str]) -> list[tuple[str, Node]]:
    """Order derived variables so that each stands behind those it reads, in rounds; what reads unknown names is left out."""
    known = {*requirements, *parts.state_variables, *(n for n, _ in parts.rates), *parts.fixed}
    waiting = list(parts.derived)
    ordered: list[tuple[str, Node]] = []
    while waiting:
        ready = []
        for item in waiting:
            if variables(item[1]) <= known:
                ready.append(item)
                known.add(item[0])
        if not ready:
            break
        ordered += ready
        waiting = [item for item in waiting if item not in ready]
    return ordered
