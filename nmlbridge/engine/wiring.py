"""Who reads what of whom: requirements, paths, recorded quantities, kinetic schemes; and in which order instances step."""

from __future__ import annotations

from collections.abc import Sequence

from nmlbridge.engine.instances import Instance, PathError
from nmlbridge.engine.kernel import Kernel
from nmlbridge.engine.lowering import lower
from nmlbridge.engine.statetype import SchemeTable, StateType
from nmlbridge.errors import ModelError
from nmlbridge.lems.types import Derived
from nmlbridge.lems.xml import location_of

__all__ = ["Readings", "Source", "Wiring"]

Source = tuple[str, object, object]
"""``("const", number, None)``, ``("exp", node number, exposure)`` or ``("raw", node number, variable)``."""


class SchemeWires:
    """One kinetic scheme of one instance: its nodes and edges, and what is read of them."""

    __slots__ = ("edges", "forward", "nodes", "occupancies", "reverse", "table")

    def __init__(self, table: SchemeTable, nodes: Sequence[Instance], edges: Sequence[Instance]) -> None:
        self.table = table
        self.nodes = nodes
        self.edges = edges
        self.occupancies: list[Source] = []
        self.forward: list[Source] = []
        self.reverse: list[Source] = []


class Readings:
    """What an instance reads of others: its requirements, its selections with how they join, its kinetic schemes.

    ``sources`` are all variables and exposures among them. Instances that read the same may share one of these.
    """

    __slots__ = ("paths", "requirements", "schemes", "sources")

    def __init__(
        self,
        requirements: Sequence[Source] = (),
        paths: Sequence[tuple[str, Sequence[Source]]] = (),
        schemes: Sequence[SchemeWires] = (),
    ) -> None:
        self.requirements = requirements
        self.paths = paths
        self.schemes = schemes
        found = [*requirements, *(source for _, sources in paths for source in sources)]
        for scheme in schemes:
            found += [*scheme.occupancies, *scheme.forward, *scheme.reverse]
        self.sources = tuple(source for source in found if source[0] != "const")


_NO_READINGS = Readings()


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
        self.readings: list[Readings] = []
        self._outside: dict[tuple[object, ...], set[tuple[str, str]]] = {}
        self.assigned: dict[tuple[object, ...], set[str]] = {}  # by kernel, what Assigns give any instance
        self._names: dict[tuple[object, ...], frozenset[str]] = {}
        self.kernels: dict[tuple[object, ...], Kernel] = {}
        self._collect_assigned()
        self._resolve_all()

    def _number(self, node: Instance) -> None:
        """Give instances their numbers, in the order in which they step: children first."""
        nodes = self.nodes
        stack = [(node, node.members())]
        while stack:
            here, members = stack[-1]
            for member in members:
                if not member.is_leaf:
                    stack.append((member, member.members()))
                    break
                member.number = len(nodes)
                nodes.append(member)
            else:
                here.number = len(nodes)
                nodes.append(here)
                stack.pop()

    def _collect_assigned(self) -> None:
        last: StateType | None = None
        for node in self.nodes:
            kind = node.state_type
            if kind is not last:
                names, last = self.assigned.setdefault(kind.key, set()), kind
            if node.index is not None:
                names.add("index")
            if node.given:
                names.update(node.given)

    # -- reading ----------------------------------------------------------------------------------------------------

    def _variables(self, kind: StateType) -> frozenset[str]:
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
                    if name in self._variables(kind)
                    else ("const", node.assigned[name], None)
                )
            if name in kind.fixed:
                return ("const", kind.fixed[name], None)
            if name in self._variables(kind):
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

    def _resolve_all(self) -> None:
        """Resolve what every instance reads: leaves of a kind and a parent read the same, but for what is their own.

        Between them and one that has something below it stands what it has.
        """
        shared: Readings | None = None
        of: tuple[StateType, Instance | None] | None = None
        for node in self.nodes:
            kind = node.state_type
            if of is None or kind is not of[0] or node.parent is not of[1]:
                shared, of = None, (kind, node.parent)
            readings = shared or self._resolve(node)
            self.readings.append(readings)
            if shared is None and node.is_leaf and not kind.schemes:
                shared = readings if all("/" in (d.select or "") for d in kind.path_derived) else None

    def _resolve(self, node: Instance) -> Readings:
        kind = node.state_type
        if not (kind.requirements or kind.path_derived or kind.schemes):
            return _NO_READINGS
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
        return Readings(
            requirements,
            [self._path(node, derived) for derived in kind.path_derived],
            [self._scheme(node, table) for table in kind.schemes],
        )

    def _location(self, node: Instance):  # type: ignore[no-untyped-def]
        component = node.state_type.component
        return location_of(component.element) if component is not None else None

    def _path(self, node: Instance, derived: Derived) -> tuple[str, Sequence[Source]]:
        """Resolve a selection: its reduction (``one``, ``add`` or ``multiply``) and what it reads, in order."""
        select = derived.select or ""
        bits = select.split("/")
        name = bits[-1]
        several = "[" in select[1:] or "*" in select[1:]
        here: Sequence[Instance] = [node]
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
        if not (name in self._variables(kind) or name in kind.fixed or name in here.assigned):
            names = sorted(n for n in (*kind.exposed_names, *self._variables(kind)) if n != "t")
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
        for kind in dict.fromkeys(node.state_type for node in self.nodes):
            if kind.key not in self.kernels:
                outside = frozenset(self._outside.get(kind.key, ()))
                assigned = frozenset(self.assigned[kind.key] & self._variables(kind))
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
