"""The order of a step: which instances may step together as lanes, and in what order the groups run.

jLEMS steps instances one after another. Two of them must keep that order if one reads what the other writes, if one sends
the other an event without delay, or if both draw random numbers. Each instance gets the lowest *level* above all it must
follow; instances of one kernel and level form a group. So the results are those of the written order, whatever runs together.
"""

from __future__ import annotations

from collections.abc import Iterator

from nmlbridge.engine.instances import InPort, Instance
from nmlbridge.engine.wiring import Source, Wiring

__all__ = ["FEWEST_LANES", "Group", "readings", "schedule", "settling"]


FEWEST_LANES = 8
"""Fewer instances than this run faster one by one than as lanes (measured: dispatch costs more than a vector saves)."""


class Group:
    """Instances of one kernel that step together, in tree order."""

    __slots__ = ("key", "level", "nodes")

    def __init__(self, key: tuple[object, ...], level: int, nodes: list[Instance]) -> None:
        self.key = key
        self.level = level
        self.nodes = nodes


def schedule(wiring: Wiring) -> list[Group]:
    """Return the groups of a step in the order in which they run."""
    nodes = wiring.nodes
    count = len(nodes)
    level = [0] * count
    after = [-1] * count  # level of the last earlier instance that must come before this one's own step
    written = [-1] * count  # level of the last instance that changed this one's variables by an event
    looked = [-1] * count  # level of the last instance that read a volatile variable of this one
    reach = _Reach(wiring)
    drawn = -1
    drawer: object = None
    for number, node in enumerate(nodes):
        own = after[number] + 1
        later: list[int] = []
        volatile_reads: list[int] = []
        for source in readings(wiring, number):
            how, target, name = source
            if how == "const":
                continue
            assert isinstance(target, int)
            if target < number:
                own = max(own, level[target] + 1)
            elif target > number:
                later.append(target)
            if how == "raw" and name in wiring.kernel(nodes[target]).volatile:
                own = max(own, written[target] + 1)
                volatile_reads.append(target)
        own = max(own, written[number] + 1)
        receivers, draws = reach.of(node)
        for scheme in wiring.schemes[number]:
            receivers = receivers | {each.number for each in scheme.nodes}
        for target in receivers:
            if target != number:
                own = max(own, written[target] + 1, looked[target] + 1)
                if target < number:
                    own = max(own, level[target] + 1)
        kernel = wiring.kernel(node)
        if draws or kernel.draws:
            own = max(own, drawn if drawer == node.state_type.key else drawn + 1)
            drawn, drawer = own, node.state_type.key
        level[number] = own
        for target in later:
            after[target] = max(after[target], own)
        for target in volatile_reads:
            looked[target] = max(looked[target], own)
        for target in receivers:
            if target != number:
                written[target] = max(written[target], own)
                if target > number:
                    after[target] = max(after[target], own)
    together: dict[tuple[int, tuple[object, ...]], list[Instance]] = {}
    for number, node in enumerate(nodes):
        together.setdefault((level[number], node.state_type.key), []).append(node)
    groups: list[Group] = []
    for (own, key), members in sorted(together.items(), key=lambda item: item[0][0]):
        if len(members) < FEWEST_LANES:
            groups += [Group(key, own, [member]) for member in members]
        else:
            groups.append(Group(key, own, members))
    return groups


def settling(wiring: Wiring) -> tuple[set[int], int]:
    """Find instances whose results stay the same from some step on, and that step.

    These are computed from parameters alone (temperature factors, areas, capacitances) or read only such instances. A value
    may take one step for each instance it passes through, so all of them step for that long; then they can rest.

    Returns
    -------
    still : set of int
        Numbers of the instances.
    steps : int
        Steps after which they rest.
    """
    depth: dict[int, int] = {}
    waiting = [
        n for n, node in enumerate(wiring.nodes) if not wiring.schemes[n] and wiring.kernel(node).may_settle
    ]
    found = True
    while found:
        found = False
        left = []
        for number in waiting:
            sources = [int(str(s[1])) for s in readings(wiring, number) if s[0] != "const"]
            if all(s in depth for s in sources):
                depth[number] = 1 + max((depth[s] for s in sources), default=0)
                found = True
            else:
                left.append(number)
        waiting = left
    return set(depth), max(depth.values(), default=0) + 1


def readings(wiring: Wiring, number: int) -> Iterator[Source]:
    """Yield everything that an instance reads of others."""
    yield from wiring.requirements[number]
    for _, sources in wiring.paths[number]:
        yield from sources
    for scheme in wiring.schemes[number]:
        yield from scheme.occupancies
        yield from scheme.forward
        yield from scheme.reverse


class _Reach:
    """Which instances an event sent without delay changes, directly and through events those send on."""

    def __init__(self, wiring: Wiring) -> None:
        self.wiring = wiring
        self._emits: dict[tuple[object, ...], tuple[list[str], dict[str, list[str]], dict[str, bool]]] = {}

    def of(self, node: Instance) -> tuple[set[int], bool]:
        """Return the numbers of the instances reached from a node's own step, and whether any of them draws."""
        if not node.live_ports:
            return set(), False
        stepping, _, _ = self._ports(node)
        reached: set[int] = set()
        draws = False
        seen: set[tuple[int, str]] = set()
        stack = [(node, port) for port in stepping]
        while stack:
            sender, port_name = stack.pop()
            port = sender.live_ports.get(port_name)
            for receiver in port.direct if port else ():
                if not isinstance(receiver, InPort):
                    continue
                target = receiver.instance
                mark = (target.number, receiver.name)
                if mark in seen:
                    continue
                seen.add(mark)
                reached.add(target.number)
                _, on_event, drawing = self._ports(target)
                draws = draws or drawing.get(receiver.name, False)
                stack.extend((target, name) for name in on_event.get(receiver.name, ()))
        return reached, draws

    def _ports(self, node: Instance) -> tuple[list[str], dict[str, list[str]], dict[str, bool]]:
        """Ports sent to in a step, ports sent to by each event, and which events draw."""
        key = node.state_type.key
        found = self._emits.get(key)
        if found is None:
            kernel = self.wiring.kernel(node)

            def ports(ops) -> list[str]:  # type: ignore[no-untyped-def]
                return [kernel.ports[op[2]] for op in ops if op[0] == "EMIT"]

            def draws(ops) -> bool:  # type: ignore[no-untyped-def]
                return any(op[0] == "RANDOM" for op in ops)

            entries = [op for regime in kernel.regimes for op in regime.entry]
            stepping = [p for c in kernel.conditions for p in ports(c.body)]
            for regime in kernel.regimes:
                stepping += [p for c in regime.conditions for p in ports(c.body)]
            stepping += ports(entries)
            on_event: dict[str, list[str]] = {}
            drawing: dict[str, bool] = {}
            for name in {*kernel.events, *(n for r in kernel.regimes for n in r.events)}:
                ops = [
                    *kernel.events.get(name, ()),
                    *(op for r in kernel.regimes for op in r.events.get(name, ())),
                ]
                on_event[name] = ports(ops) + ports(entries)
                drawing[name] = draws(ops) or draws(entries)
            found = self._emits[key] = (list(dict.fromkeys(stepping)), on_event, drawing)
        return found
