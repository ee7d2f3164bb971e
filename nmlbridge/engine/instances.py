"""The tree of instances: children, lists, attachments, the paths that lead to them, and their ports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

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
    """An out port: who hears at once, in order, and who hears later, with the delay in s.

    Through one that is not ``live`` nothing is sent: of several EventOuts of a name, jLEMS sends through the last one's.
    """

    __slots__ = ("delayed", "direct", "instance", "live", "name")

    def __init__(self, instance: Instance, name: str, *, live: bool = True) -> None:
        self.instance = instance
        self.name = name
        self.live = live
        self.direct: Sequence[InPort | int] = ()  # an int is the number of an event recorder
        self.delayed: Sequence[tuple[InPort, float]] = ()

    def connect(self, port: InPort, delay: float) -> None:
        """Wire it to an in port; a delay of 0 or less is none."""
        if delay <= 0:
            self.direct = _with(self.direct, (port,))
        else:
            self.delayed = _with(self.delayed, ((port, delay),))

    def record(self, recorder: int) -> None:
        """Let an event recorder hear it."""
        self.direct = _with(self.direct, (recorder,))


class InstanceList:
    """A named list of instances: a Children list, a population's members, or attachments."""

    __slots__ = ("_by_id", "items", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.items: Sequence[Instance] = ()
        self._by_id: dict[str, Instance] | None = None

    def add(self, *instances: Instance) -> None:
        """Append instances."""
        self.items = _with(self.items, instances)
        self._by_id = None

    def with_id(self, ident: str) -> Instance | None:
        """Return the last member of that id."""
        if self._by_id is None:
            self._by_id = {each.id: each for each in self.items if each.id is not None}
        return self._by_id.get(ident)


class _Below:
    """What hangs below an instance."""

    __slots__ = ("children", "is_list", "lists", "names", "owned")

    def __init__(self) -> None:
        self.children: Sequence[Instance] = ()
        self.lists: list[InstanceList] = []
        self.names: dict[str, Instance] = {}
        self.owned: Sequence[Instance] = ()
        self.is_list = False


_T = TypeVar("_T")
_NOTHING: Mapping[str, float] = MappingProxyType({})


def _with(items: Sequence[_T], more: Sequence[_T]) -> Sequence[_T]:
    """Return items with more behind them: of a million instances few have any, so a list is made when there are some."""
    if isinstance(items, list):
        items.extend(more)
        return items
    return [*items, *more]


class Instance:
    """One instance of a state type.

    ``children`` step first, in order; then the members of ``lists``; then the instance itself.

    There may be a million of a kind, so that what few of them have is made when it is first needed: what is below, out
    ports, and values of its own.
    """

    __slots__ = ("_below", "built", "given", "index", "number", "out_ports", "parent", "state_type")

    def __init__(self, state_type: StateType, index: float | None = None) -> None:
        self.state_type = state_type
        self.parent: Instance | None = None
        self.index = index  # among those of a MultiInstantiate
        self.given: dict[str, float] | None = None  # by Assigns
        self.built = False
        self.number = -1
        self.out_ports: Sequence[OutPort] = ()
        self._below: _Below | None = None
        if state_type.slots or state_type.listed:
            self._below = _Below()
            for name, kind in state_type.slots.items():
                self.add_child(name, Instance(kind))
            for name, kind in state_type.listed:
                self.add_listed(name, Instance(kind))
            self._below.lists += map(InstanceList, state_type.attachments)

    @property
    def id(self) -> str | None:
        """The id of its component."""
        return self.state_type.id

    @property
    def assigned(self) -> Mapping[str, float]:
        """Values given by an Assign (weights, an index): they take the place of properties of that name."""
        if self.index is None:
            return self.given or _NOTHING
        return {"index": self.index, **(self.given or _NOTHING)}

    def assign(self, name: str, value: float) -> None:
        """Give it a value."""
        if self.given is None:
            self.given = {}
        self.given[name] = value

    # -- the tree --------------------------------------------------------------------------------------------------

    @property
    def is_leaf(self) -> bool:
        """Whether nothing is below it, and no name means another instance."""
        return self._below is None

    @property
    def children(self) -> Sequence[Instance]:
        """Single children, in order."""
        return self._below.children if self._below else ()

    @property
    def owned(self) -> Sequence[Instance]:
        """List members made with the instance or by MultiInstantiate."""
        return self._below.owned if self._below else ()

    @property
    def lists(self) -> Sequence[InstanceList]:
        """Lists, in order; as long as there is nothing below, those for attachments, empty."""
        return self._below.lists if self._below else [InstanceList(n) for n in self.state_type.attachments]

    @property
    def is_list(self) -> bool:
        """Whether a MultiInstantiate made members of it."""
        return self._below is not None and self._below.is_list

    def _own(self) -> _Below:
        if self._below is None:
            self._below = _Below()
            self._below.lists += map(InstanceList, self.state_type.attachments)
        return self._below

    def add_child(self, name: str, child: Instance) -> None:
        """Add a single child; the name then means this one."""
        child.parent = self
        below = self._own()
        below.children = _with(below.children, (child,))
        below.names[name] = child

    def add_listed(self, list_name: str, *members: Instance) -> None:
        """Add members to a list, which is made when first named."""
        below = self._own()
        below.owned = _with(below.owned, members)
        found = self.listed(list_name)
        if found is None:
            found = InstanceList(list_name)
            below.lists.append(found)
        found.add(*members)
        for member in members:
            member.parent = self
            if member.id is not None:
                below.names[member.id] = member

    def multiply(self, members: Sequence[Instance]) -> None:
        """Add what a MultiInstantiate makes, which may be nothing."""
        self._own().is_list = True
        if members:
            self.add_listed("", *members)

    def attach(self, list_name: str | None, child: Instance) -> None:
        """Attach an instance to a list of attachments, or to the only list if none is named.

        Raises
        ------
        PathError
            If there is no such list, or none is named and there are several.
        """
        lists = self._own().lists
        if list_name is None:
            if len(lists) != 1:
                which = ", ".join(x.name for x in lists) or "none"
                raise PathError(
                    f"it must be said which list of {self.label()} to attach to (it has: {which})"
                )
            found: InstanceList | None = lists[0]
        else:
            found = self.listed(list_name)
            if found is None:
                which = ", ".join(x.name for x in lists) or "none"
                raise PathError(f"{self.label()} has no list '{list_name}' to attach to (it has: {which})")
        assert found is not None
        found.add(child)
        child.parent = self

    def know(self, name: str, other: Instance) -> None:
        """Let a name mean another instance (the other end of a tunnel)."""
        self._own().names[name] = other

    def listed(self, name: str) -> InstanceList | None:
        """Return the list of that name (the last, if two have it)."""
        for found in reversed(self.lists):
            if found.name == name:
                return found
        return None

    def named(self, name: str) -> Instance | None:
        """Return the child, list member or tunnel end a name means."""
        return self._below.names.get(name) if self._below else None

    def members(self) -> Iterator[Instance]:
        """Every instance directly below, in the order in which they step."""
        if self._below is not None:
            yield from self._below.children
            for found in self._below.lists:
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
        named = self.named(step)
        if named is not None:
            return named
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
        names = [*(self._below.names if self._below else ()), *(x.name for x in self.lists if x.name)]
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
        if self.given is not None and name in self.given:
            return self.given[name]
        if name == "index" and self.index is not None:
            return self.index
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
        for name, child in self._below.names.items() if self._below else ():
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

    def out_port(self, name: str | None) -> OutPort:
        """Return an out port by name, or the first made.

        Raises
        ------
        PathError
            If there is none.
        """
        kind = self.state_type
        own = kind.out_ports()
        names = dict.fromkeys([*own, *(n for r in hash_order(kind.regimes) for n in kind.regimes[r].outs)])
        live = True
        if name is None:
            if not names:
                raise PathError(f"{self.label()} sends no events")
            name = next(iter(names))
            live = own.count(name) < 2  # another takes the place of the first
        elif name not in names:
            raise PathError(
                f"{self.label()} has no out port '{name}'"
                + (f" (it has: {', '.join(names)})" if names else "")
            )
        for port in self.out_ports:
            if port.name == name and port.live == live:
                return port
        made = OutPort(self, name, live=live)
        self.out_ports = (*self.out_ports, made)
        return made

    def live_port(self, name: str) -> OutPort | None:
        """Return the out port that its blocks send through; None if nothing hangs on it."""
        for port in self.out_ports:
            if port.name == name and port.live:
                return port
        return None

    def in_port(self, name: str | None) -> InPort:
        """Return an in port by name, or the first one."""
        names = [*hash_order(self.state_type.on_event), *self.state_type.in_ports]
        if name is None:
            if not names:
                raise PathError(f"{self.label()} receives no events")
            name = names[0]
        elif name not in names:
            raise PathError(f"{self.label()} has no in port '{name}'")
        return InPort(self, name)

    def __repr__(self) -> str:
        """Return type and id."""
        return f"<Instance {self.label()}>"
