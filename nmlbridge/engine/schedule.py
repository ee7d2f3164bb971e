"""The order of a step: which instances may step together as lanes, and in what order the groups run.

jLEMS steps instances one after another. Two of them must keep that order if one reads what the other writes, if one sends
the other an event without delay, or if both draw random numbers. Each instance gets the lowest *level* above all it must
follow; instances of one kernel and level form a group. So the results are those of the written order, whatever runs together.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from nmlbridge.engine.instances import InPort, Instance
from nmlbridge.engine.statetype import StateType
from nmlbridge.engine.wiring import Wiring

__all__ = ["FEWEST_LANES", "Group", "schedule", "settling"]


FEWEST_LANES = 8
"""Fewer instances than this run faster one by one than as lanes (measured: dispatch costs more than a vector saves)."""


class Group:
    """Instances of one kernel that step together: their numbers, in tree order."""

    __slots__ = ("key", "level", "members")

    def __init__(self, key: tuple[object, ...], level: int, members: Sequence[int]) -> None:
        self.key = key
        self.level = level
        self.members = members


def schedule(wiring: Wiring) -> list[Group]:
    """Return the groups of a step in the order in which they run."""
    nodes = wiring.nodes
    count = len(nodes)
    level = array("i", [0]) * count
    after = array("i", [-1]) * count  # level of the last earlier instance that must come before this one's own step
    written = array("i", [-1]) * count  # level of the last instance that changed this one's variables by an event
    looked = array("i", [-1]) * count  # level of the last instance that read a volatile variable of this one
    reach = _Reach(wiring)
    drawn = -1
    drawer: object = None
    last: StateType | None = None
    for number, (node, readings) in enumerate(zip(nodes, wiring.readings, strict=True)):
        own = max(after[number], written[number]) + 1
        if node.state_type is not last:
            last, kernel = node.state_type, wiring.kernel(node)
        if not (readings.sources or readings.schemes or node.out_ports or kernel.draws):
            level[number] = own
            continue
        later: list[int] = []
        volatile_reads: list[int] = []
        for how, target, name in readings.sources:
            assert isinstance(target, int)
            if target < number:
                own = max(own, level[target] + 1)
            elif target > number:
                later.append(target)
            if how == "raw" and name in wiring.kernel(nodes[target]).volatile:
                own = max(own, written[target] + 1)
                volatile_reads.append(target)
        receivers, draws = reach.of(node)
        for scheme in readings.schemes:
            receivers = receivers | {each.number for each in scheme.nodes}
        for target in receivers:
            if target != number:
                own = max(own, written[target] + 1, looked[target] + 1)
                if target < number:
                    own = max(own, level[target] + 1)
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
    together: dict[tuple[int, tuple[object, ...]], array[int]] = {}
    last, last_level = None, -1
    for number, node in enumerate(nodes):
        if node.state_type is not last or level[number] != last_level:
            last, last_level = node.state_type, level[number]
            numbers = together.setdefault((last_level, last.key), array("i"))
        numbers.append(number)
    groups: list[Group] = []
    for (own, key), numbers in sorted(together.items(), key=lambda item: item[0][0]):
        if len(numbers) < FEWEST_LANES:
            groups += [Group(key, own, [number]) for number in numbers]
        else:
            in_a_row = numbers[-1] - numbers[0] == len(numbers) - 1
            groups.append(Group(key, own, range(numbers[0], numbers[-1] + 1) if in_a_row else numbers))
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
    calm = {key for key, kernel in wiring.kernels.items() if kernel.may_settle}
    kinds = {kind for kind in {node.state_type for node in wiring.nodes} if kind.key in calm}
    waiting = [
        n for n, node in enumerate(wiring.nodes) if node.state_type in kinds and not wiring.readings[n].schemes
    ]
    found = True
    while found:
        found = False
        left = []
        for number in waiting:
            sources = [int(str(s[1])) for s in wiring.readings[number].sources]
            if all(s in depth for s in sources):
                depth[number] = 1 + max((depth[s] for s in sources), default=0)
                found = True
            else:
                left.append(number)
        waiting = left
    return set(depth), max(depth.values(), default=0) + 1


class _Reach:
    """Which instances an event sent without delay changes, directly and through events those send on."""

    def __init__(self, wiring: Wiring) -> None:
        self.wiring = wiring
        self._emits: dict[tuple[object, ...], tuple[list[str], dict[str, list[str]], dict[str, bool]]] = {}

    def of(self, node: Instance) -> tuple[set[int], bool]:
        """Return the numbers of the instances reached from a node's own step, and whether any of them draws."""
        if not node.out_ports:
            return set(), False
        stepping, _, _ = self._ports(node)
        reached: set[int] = set()
        draws = False
        seen: set[tuple[int, str]] = set()
        stack = [(node, port) for port in stepping]
        while stack:
            sender, port_name = stack.pop()
            port = sender.live_port(port_name)
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
