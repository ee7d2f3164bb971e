"""The tree of instances: children, lists, attachments, the paths that lead to them, and their ports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from nmlbridge.engine.java import hash_order
from nmlbridge.engine.statetype import StateType

__all__ = ["InPort", "Instance", "InstanceList", "OutPort", "PathError"]


class PathError(ValueError):
    """A path leads nowhere."""


class InPort:
    """An in port of an instance."""

    __slots__ = ("instance", "name")

    def __init__(self, instance: Instance, name: str) -> None:
        self.instance = instance
        self.name = name


class OutPort:
    """An out port: who hears at once, in order, and who hears later, with the delay in s."""

    __slots__ = ("delayed", "direct", "instance", "name")

    def __init__(self, instance: Instance, name: str) -> None:
        self.instance = instance
        self.name = name
        self.direct: list[InPort | int] = []  # an int is the number of an event recorder
        self.delayed: list[tuple[InPort, float]] = []

    def connect(self, port: InPort, delay: float) -> None:
        """Wire it to an in port; a delay of 0 or less is none."""
        if delay <= 0:
            self.direct.append(port)
        else:
            self.delayed.append((port, delay))


class InstanceList:
    """A named list of instances: a Children list, a population's members, or attachments."""

    __slots__ = ("by_id", "items", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.items: list[Instance] = []
        self.by_id: dict[str, Instance] = {}

    def add(self, instance: Instance) -> None:
        """Append one; the last of an id is the one found by it."""
        self.items.append(instance)
        if instance.id is not None:
            self.by_id[instance.id] = instance


class Instance:
    """One instance of a state type.

    ``children`` step first, in order; then the members of ``lists``; then the instance itself.
    ``assigned`` are values given by an Assign (weights, an index): they take the place of properties of that name.
    """

    __slots__ = (
        "_first_in", "_first_out", "_in_ports", "_names", "_out_ports", "assigned", "built", "children", "id",
        "is_list", "lists", "number", "owned", "parent", "state_type",
    )  # fmt: skip

    def __init__(self, state_type: StateType) -> None:
        self.state_type = state_type
        self.id = state_type.id
        self.parent: Instance | None = None
        self.children: list[Instance] = []
        self.lists: list[InstanceList] = []
        self._names: dict[str, Instance] = {}
        self.owned: list[Instance] = []  # list members made with the instance or by MultiInstantiate
        self.assigned: dict[str, float] = {}
        self.built = False
        self.is_list = False
        self.number = -1
        self._out_ports: dict[str, OutPort] | None = None
        self._first_out: OutPort | None = None
        self._in_ports: dict[str, InPort] | None = None
        self._first_in: InPort | None = None
        for name, kind in state_type.slots.items():
            self.add_child(name, Instance(kind))
        for name, kind in state_type.listed:
            self.add_listed(name, Instance(kind))
        for name in state_type.attachments:
            self.lists.append(InstanceList(name))

    # -- the tree --------------------------------------------------------------------------------------------------

    def add_child(self, name: str, child: Instance) -> None:
        """Add a single child; the name then means this one."""
        child.parent = self
        self.children.append(child)
        self._names[name] = child

    def add_listed(self, list_name: str, child: Instance) -> None:
        """Add a member to a list, which is made when first named."""
        child.parent = self
        self.owned.append(child)
        found = self.listed(list_name)
        if found is None:
            found = InstanceList(list_name)
            self.lists.append(found)
        found.add(child)
        if child.id is not None:
            self._names[child.id] = child

    def attach(self, list_name: str | None, child: Instance) -> None:
        """Attach an instance to a list of attachments, or to the only list if none is named.

        Raises
        ------
        PathError
            If there is no such list, or none is named and there are several.
        """
        if list_name is None:
            if len(self.lists) != 1:
                which = ", ".join(x.name for x in self.lists) or "none"
                raise PathError(
                    f"it must be said which list of {self.label()} to attach to (it has: {which})"
                )
            found: InstanceList | None = self.lists[0]
        else:
            found = self.listed(list_name)
            if found is None:
                which = ", ".join(x.name for x in self.lists) or "none"
                raise PathError(f"{self.label()} has no list '{list_name}' to attach to (it has: {which})")
        assert found is not None
        found.add(child)
        child.parent = self

    def know(self, name: str, other: Instance) -> None:
        """Let a name mean another instance (the other end of a tunnel)."""
        self._names[name] = other

    def listed(self, name: str) -> InstanceList | None:
        """Return the list of that name (the last, if two have it)."""
        for found in reversed(self.lists):
            if found.name == name:
                return found
        return None

    def named(self, name: str) -> Instance | None:
        """Return the child, list member or tunnel end a name means."""
        return self._names.get(name)

    def members(self) -> Iterator[Instance]:
        """Every instance directly below, in the order in which they step."""
        yield from self.children
        for found in self.lists:
            yield from found.items

    def child(self, step: str) -> Instance:
        """Follow one step of a path: ``[n]``, a name, ``list:id:n``, or the id of any list member.

        Raises
        ------
        PathError
            If it leads nowhere.
        """
        if step.startswith("[") and len(self.lists) == 1:
            return self.item(step)
        if step in self._names:
            return self._names[step]
        for child in self.children:
            if child.id == step:
                return child
        bits = step.split(":")
        if len(bits) == 3 and bits[2].isdigit():
            found = self.listed(bits[0])
            if found is not None:
                same = [i for i in found.items if i.id == bits[1]]
                if int(bits[2]) < len(same):
                    return same[int(bits[2])]
        for found in self.lists:
            for item in found.items:
                if item.id == step:
                    return item
        raise PathError(f"{self.label()} has no '{step}'{self._has()}")

    def item(self, step: str) -> Instance:
        """Return the n-th member of the only list, for ``[n]``."""
        if len(self.lists) != 1:
            raise PathError(f"{self.label()} has {len(self.lists)} lists, so '{step}' does not say which")
        items = self.lists[0].items
        text = step[1:-1]
        if not text.isdigit() or int(text) >= len(items):
            raise PathError(
                f"{self.label()} has {len(items)} members; '{step}' is not among [0] to [{len(items) - 1}]"
            )
        return items[int(text)]

    def _has(self) -> str:
        names = [*self._names, *(x.name for x in self.lists if x.name)]
        return f" (it has: {', '.join(names[:12])})" if names else ""

    def follow(self, path: str) -> Instance:
        """Follow a path such as ``../pop[0]`` or ``pop/3/cell`` from here."""
        here = self
        steps = path.replace("[", "/[").split("/")
        while steps and steps[-1] == "":
            steps.pop()
        for number, step in enumerate(steps):
            if step == "..":
                if here.parent is None:
                    raise PathError(f"there is nothing above {here.label()}")
                here = here.parent
            elif step.startswith("[") and number == len(steps) - 1:
                here = here.item(step)
            else:
                here = here.child(step)
        return here

    def initial_value(self, name: str) -> float | None:
        """Return the value a variable or parameter has while the tree is built, or None if there is none of that name."""
        kind = self.state_type
        if name in self.assigned:
            return self.assigned[name]
        if name in kind.properties:
            return kind.properties[name]
        if name in kind.fixed:
            return kind.fixed[name]
        return 0.0 if name in kind.variables() else None

    def label(self) -> str:
        """Return what to call it in messages."""
        return f"{self.state_type.type_name} '{self.id}'" if self.id else self.state_type.type_name

    def steps(self) -> Iterator[tuple[str, Instance]]:
        """Yield what is directly below with the step of a path that leads there, as an output column would have it.

        Nothing leads to a member without an id of a list with a name, nor to a child whose name another has taken.
        """
        for name, child in self._names.items():
            if child in self.children:
                # a ChildInstance of ../component goes by its id
                yield (child.id if "/" in name and child.id else name), child
        for found in self.lists:
            if found.name == "" and len(self.lists) == 1:
                yield from ((f"[{index}]", item) for index, item in enumerate(found.items))
                continue
            often = Counter(item.id for item in found.items)
            nth: Counter[str] = Counter()
            for item in found.items:
                if item.id is not None:
                    yield (item.id if often[item.id] == 1 else f"{found.name}:{item.id}:{nth[item.id]}"), item
                    nth[item.id] += 1

    def path(self) -> str:
        """Return its path from the top, as an output column would name it."""
        steps: list[str] = []
        here = self
        while here.parent is not None:
            nameless = here.id or here.state_type.type_name
            steps.append(next((step for step, each in here.parent.steps() if each is here), nameless))
            here = here.parent
        return "/".join(reversed(steps)).replace("/[", "[")

    # -- ports -----------------------------------------------------------------------------------------------------

    def _make_out_ports(self) -> dict[str, OutPort]:
        if self._out_ports is None:
            self._out_ports = {}
            names = self.state_type.out_ports()
            if names:
                self._first_out = OutPort(self, names[0])
                seen_first = False
                for name in names:
                    port = self._first_out if not seen_first else OutPort(self, name)
                    seen_first = True
                    self._out_ports[name] = (
                        port  # a later EventOut of the same name takes the place of the first
                    )
            for name in hash_order(self.state_type.regimes):
                for port_name in self.state_type.regimes[name].outs:
                    if port_name not in self._out_ports:
                        self._out_ports[port_name] = OutPort(self, port_name)
                        self._first_out = self._first_out or self._out_ports[port_name]
        return self._out_ports

    def out_port(self, name: str | None) -> OutPort:
        """Return an out port by name, or the first made.

        Raises
        ------
        PathError
            If there is none.
        """
        ports = self._make_out_ports()
        if name is None:
            if self._first_out is None:
                raise PathError(f"{self.label()} sends no events")
            return self._first_out
        if name not in ports:
            raise PathError(
                f"{self.label()} has no out port '{name}'"
                + (f" (it has: {', '.join(ports)})" if ports else "")
            )
        return ports[name]

    @property
    def live_ports(self) -> dict[str, OutPort]:
        """Out ports by name, as its blocks send through them; empty if nothing asked for one."""
        return self._out_ports or {}

    def in_port(self, name: str | None) -> InPort:
        """Return an in port by name, or the first one."""
        if self._in_ports is None:
            names = [*hash_order(self.state_type.on_event), *self.state_type.in_ports]
            self._in_ports = {n: InPort(self, n) for n in dict.fromkeys(names)}
            self._first_in = next(iter(self._in_ports.values()), None)
        if name is None:
            if self._first_in is None:
                raise PathError(f"{self.label()} receives no events")
            return self._first_in
        if name not in self._in_ports:
            raise PathError(f"{self.label()} has no in port '{name}'")
        return self._in_ports[name]

    def __repr__(self) -> str:
        """Return type and id."""
        return f"<Instance {self.label()}>"
