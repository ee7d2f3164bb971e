"""Who reads what of whom: requirements, paths, recorded quantities, kinetic schemes; and in which order instances step."""

from __future__ import annotations

from nmlbridge.engine.instances import Instance, PathError
from nmlbridge.engine.kernel import Kernel
from nmlbridge.engine.lowering import lower
from nmlbridge.engine.statetype import SchemeTable
from nmlbridge.errors import ModelError
from nmlbridge.lems.types import Derived
from nmlbridge.lems.xml import location_of

__all__ = ["Source", "Wiring"]

Source = tuple[str, object, object]
"""``("const", number, None)``, ``("exp", node number, exposure)`` or ``("raw", node number, variable)``."""


class SchemeWires:
    """One kinetic scheme of one instance: its nodes and edges, and what is read of them."""

    __slots__ = ("edges", "forward", "nodes", "occupancies", "reverse", "table")

    def __init__(self, table: SchemeTable, nodes: list[Instance], edges: list[Instance]) -> None:
        self.table = table
        self.nodes = nodes
        self.edges = edges
        self.occupancies: list[Source] = []
        self.forward: list[Source] = []
        self.reverse: list[Source] = []


class Wiring:
    """Every instance with its number in the order of a step, and every reading between instances resolved.

    Parameters
    ----------
    top : Instance
        The root of the tree.
    """

    def __init__(self, top: Instance) -> None:
        self.top = top
        self.nodes: list[Instance] = []
        self._number(top)
        self.requirements: list[list[Source]] = []
        self.paths: list[list[tuple[str, list[Source]]]] = []
        self.schemes: list[list[SchemeWires]] = []
        self._outside: dict[tuple[object, ...], set[tuple[str, str]]] = {}
        self._assigned: dict[tuple[object, ...], set[str]] = {}
        self._names: dict[tuple[object, ...], frozenset[str]] = {}
        self.kernels: dict[tuple[object, ...], Kernel] = {}
        for node in self.nodes:
            if node.assigned:
                self._assigned.setdefault(node.state_type.key, set()).update(node.assigned)
        for node in self.nodes:
            self._resolve(node)

    def _number(self, node: Instance) -> None:
        """Give instances their numbers, in the order in which they step: children first."""
        stack: list[tuple[Instance, bool]] = [(node, False)]
        while stack:
            here, ready = stack.pop()
            if ready:
                here.number = len(self.nodes)
                self.nodes.append(here)
                continue
            stack.append((here, True))
            stack.extend((child, False) for child in reversed(list(here.members())))

    # -- reading ----------------------------------------------------------------------------------------------------

    def _variables(self, node: Instance) -> frozenset[str]:
        kind = node.state_type
        found = self._names.get(kind.key)
        if found is None:
            found = self._names[kind.key] = frozenset(kind.variables())
        return found

    def locate(self, node: Instance | None, name: str) -> Source | None:
        """Find what a reading of `name` from an instance gives: its exposure, else its variable, else its parent's."""
        while node is not None:
            kind = node.state_type
            if name in kind.exposed_names:
                return self._exposure(node, name)
            if name in node.assigned:
                return (
                    self._raw(node, name)
                    if name in self._variables(node)
                    else ("const", node.assigned[name], None)
                )
            if name in kind.fixed:
                return ("const", kind.fixed[name], None)
            if name in self._variables(node):
                return self._raw(node, name)
            if (
                name in kind.exposed.values()
            ):  # an exposure the wrong way round names no variable: jLEMS makes one that is 0
                return ("const", 0.0, None)
            node = node.parent
        return None

    def _exposure(self, node: Instance, name: str) -> Source:
        kind = node.state_type
        if kind.exposed.get(name) == name and name in kind.properties and not kind.assigns(name):
            return ("const", node.assigned.get(name, kind.properties[name]), None)
        self._outside.setdefault(kind.key, set()).add(("exp", name))
        return ("exp", node.number, name)

    def _raw(self, node: Instance, name: str) -> Source:
        self._outside.setdefault(node.state_type.key, set()).add(("raw", name))
        return ("raw", node.number, name)

    def _resolve(self, node: Instance) -> None:
        kind = node.state_type
        requirements = []
        for name in kind.requirements:
            source = self.locate(node.parent, name)
            if source is None:
                raise ModelError(
                    f"{node.label()} requires '{name}', which nothing above it has",
                    location=self._location(node),
                    hint="add an Exposure or Property of that name to the type that holds it",
                )
            requirements.append(source)
        self.requirements.append(requirements)
        self.paths.append([self._path(node, derived) for derived in kind.path_derived])
        self.schemes.append([self._scheme(node, table) for table in kind.schemes])

    def _location(self, node: Instance):  # type: ignore[no-untyped-def]
        component = node.state_type.component
        return location_of(component.element) if component is not None else None

    def _path(self, node: Instance, derived: Derived) -> tuple[str, list[Source]]:
        """Resolve a selection: its reduction (``one``, ``add`` or ``multiply``) and what it reads, in order."""
        select = derived.select or ""
        bits = select.split("/")
        name = bits[-1]
        several = "[" in select[1:] or "*" in select[1:]
        here = [node]
        for bit in bits[:-1]:
            following: list[Instance] = []
            for each in here:
                following += self._step(each, bit, derived)
            here = following
        sources = []
        for each in here:
            source = self.locate(each, name)
            if source is None:
                raise ModelError(
                    f"select='{select}': {each.label()} has no '{name}'",
                    location=location_of(derived.element, "select"),
                )
            sources.append(source)
        if not several:
            return "one", sources
        if derived.reduce not in ("add", "multiply"):
            raise ModelError(
                f"select='{select}' gives several values; reduce='{derived.reduce or ''}' does not say how to join them",
                location=location_of(derived.element),
                hint='write reduce="add" or reduce="multiply"',
            )
        return derived.reduce, sources

    def _step(self, node: Instance, bit: str, derived: Derived) -> list[Instance]:
        if "[" not in bit[1:]:
            found = node.named(bit)
            if found is None:
                raise ModelError(
                    f"select='{derived.select}': {node.label()} has no child '{bit}'",
                    location=location_of(derived.element, "select"),
                )
            return [found]
        name, _, predicate = bit.partition("[")
        predicate = predicate.partition("]")[0]
        listed = node.listed(name)
        if listed is None:
            return []
        if predicate == "*":
            return list(listed.items)
        attribute, _, value = predicate.partition("=")
        quoted = value.strip()
        if len(quoted) < 2 or quoted[0] not in "'\"" or quoted[-1] != quoted[0]:
            raise ModelError(
                f"select='{derived.select}': '{predicate}' is not of the form name='value'",
                location=location_of(derived.element, "select"),
            )
        return [i for i in listed.items if i.state_type.text_of(attribute.strip()) == quoted[1:-1]]

    def _scheme(self, node: Instance, table: SchemeTable) -> SchemeWires:
        nodes = node.listed(table.nodes)
        edges = node.listed(table.edges)
        made = SchemeWires(table, nodes.items if nodes else [], edges.items if edges else [])
        for each in made.nodes:
            self._outside.setdefault(each.state_type.key, set()).add(("scheme", table.state_variable))
        made.occupancies = [self._needed(each, table.state_variable) for each in made.nodes]
        made.forward = [self._needed(each, table.forward) for each in made.edges]
        made.reverse = [self._needed(each, table.reverse) for each in made.edges]
        return made

    def _needed(self, node: Instance, name: str) -> Source:
        source = self.locate(node, name)
        if source is None:
            raise ModelError(
                f"{node.label()} has no '{name}', which a kinetic scheme reads", location=self._location(node)
            )
        return source

    def recorded(self, path: str) -> Source:
        """Find what an output column records.

        Raises
        ------
        PathError
            If there is no such instance or variable.
        """
        steps = path.replace("[", "/[").split("/")
        while steps and steps[-1] == "":
            steps.pop()
        here = self.top
        for step in steps[:-1]:
            if step.strip():
                here = here.child(step)
        name = steps[-1] if steps else ""
        kind = here.state_type
        if not (name in self._variables(here) or name in kind.fixed or name in here.assigned):
            names = sorted(n for n in (*kind.exposed_names, *self._variables(here)) if n != "t")
            lost = (
                f"; its exposure '{name}' must have its variable's name"
                if name in kind.exposed.values()
                else ""
            )
            raise PathError(
                f"{here.label()} has no variable '{name}' (it has: {', '.join(dict.fromkeys(names))}){lost}"
            )
        source = self.locate(here, name)
        assert source is not None
        return source

    # -- kernels ----------------------------------------------------------------------------------------------------

    def lower_all(self) -> None:
        """Lower one kernel for each kind of instance, now that all readings are known."""
        for node in self.nodes:
            kind = node.state_type
            if kind.key not in self.kernels:
                outside = frozenset(self._outside.get(kind.key, ()))
                assigned = frozenset(
                    n for n in self._assigned.get(kind.key, ()) if n in self._variables(node)
                )
                self.kernels[kind.key] = lower(kind, outside, assigned)

    def kernel(self, node: Instance) -> Kernel:
        """Return the kernel of an instance."""
        return self.kernels[node.state_type.key]

    def slot_of(self, source: Source) -> tuple[int, str]:
        """Return the node and slot that a reading of a variable or exposure leads to."""
        how, number, name = source
        assert isinstance(number, int)
        assert isinstance(name, str)
        if how == "exp":
            return number, self.kernel(self.nodes[number]).exposure_slots[name]
        return number, name
