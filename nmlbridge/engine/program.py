"""The flat program: memory, code and tables, with every name and path turned into an address.

Memory is one array of doubles. A group of one instance (a *direct* group) has one cell for each slot, and its code names
addresses. A group of several has a row of lanes for each slot, padded to whole vectors; its operands are ``2*address`` for
a row and ``2*place + 1`` for a block that all lanes share a position in (temporaries, and numbers repeated `BLOCK` times).
Blocks stand behind everything else, the time and the step first, so that each thread can have its own.

The layout of every table is written down where the table is made; ``native/interp.c`` and ``engine/reference.py`` read them.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import product
from types import MappingProxyType

from nmlbridge.engine.emission import BLOCK, DIRECT, GROUP_SIZE, GroupCode, Span
from nmlbridge.engine.instances import InPort
from nmlbridge.engine.islands import Islands
from nmlbridge.engine.schedule import Group, schedule, settling
from nmlbridge.engine.wiring import Source, Wiring
from nmlbridge.native.opcodes import OPCODES

__all__ = ["BLOCK", "DIRECT", "GROUP_SIZE", "Compiler", "Program", "compile_program"]

_PAD = 8
_NONE: Mapping[tuple[int, str], Sequence[float]] = MappingProxyType({})


class Program:
    """A compiled model.

    ``memory`` are doubles; ``code``, ``table``, ``index`` 32-bit integers; ``delays`` doubles, s. ``groups``, ``plan``,
    ``nodes`` … are offsets into ``table``.
    """

    def __init__(self) -> None:
        self.memory = array("d")
        self.code = array("i")
        self.table = array("i")
        self.index = array("i")
        self.delays = array("d")
        self.header: dict[str, int] = {}
        self.labels: list[tuple[int, Sequence[int], str]] = []  # address of the first lane, instances, slot
        self.spans: list[Span] = []
        self.temporaries: set[int] = set()  # addresses of what is computed anew before it is read
        self.islands: Islands
        self.parameters: dict[int, tuple[int, str]] = {}  # address -> instance and name, of single instances
        self.constants: dict[int, int] = {}  # operand of lanes that nothing changes -> how many numbers it is
        self.kept: set[int] = set()  # addresses of temporaries that the tables name

    def direct_starts(self) -> list[int]:
        """Return where code of single instances starts that ends with END, in operations."""
        header, found = self.header, {span.start for span in self.spans if span.direct and not span.steady}
        for name in ("plan", "steady"):
            plan = self.table[header[name] : header[name] + 2 * header[name + "_length"]]
            found.update(at for kind, at in zip(plan[::2], plan[1::2], strict=True) if kind == 0)
        return sorted(found)

    def local_cells(self) -> list[int]:
        """Return the addresses of what single instances compute anew before they read it, and nothing else reads."""
        return sorted(address for address in self.temporaries - self.kept if address >= 0)


def compile_program(wiring: Wiring, columns: list[Source]) -> tuple[Program, list[int]]:
    """Compile a wired model.

    Parameters
    ----------
    wiring : Wiring
        With kernels lowered.
    columns : list of Source
        What is recorded.

    Returns
    -------
    program : Program
        What runs.
    addresses : list of int
        Where each recorded quantity is found after a step.
    """
    return Compiler(wiring).compile(columns)


class Compiler:
    """What is shared while a program is made: its memory, its groups, and where every slot lies.

    Parameters
    ----------
    wiring : Wiring
        With kernels lowered.
    copies : int, optional
        If given, that many copies of the model run side by side: each instance is a group, whose lanes are its copies.
    numbers : mapping of (int, str) to sequence of float
        By instance and name, parameters that differ between the copies.
    """

    def __init__(
        self,
        wiring: Wiring,
        copies: int | None = None,
        numbers: Mapping[tuple[int, str], Sequence[float]] = _NONE,
    ) -> None:
        self.wiring = wiring
        self.copies = copies or 1
        self.numbers = numbers
        self.program = Program()
        self.memory = self.program.memory
        self.groups: list[Group] = (
            schedule(wiring)
            if copies is None
            else [Group(node.state_type.key, number, [number]) for number, node in enumerate(wiring.nodes)]
        )
        self.group_of = array("i", [0]) * len(wiring.nodes)  # by number of the instance
        self.lane_of = array("i", [0]) * len(wiring.nodes)
        self.slots: list[dict[str, int]] = []  # group -> slot -> address of lane 0
        self.stride: list[int] = []
        self._constants: dict[object, int] = {}
        self._blocks: dict[object, int] = {}
        self.blocks = array("d")
        self.time = self.dt = 0  # where a single instance reads them
        self.time_block = self.dt_block = 0

    # -- memory -----------------------------------------------------------------------------------------------------

    def allocate(self, count: int, value: float = 0.0) -> int:
        """Add cells to memory; return the address of the first. Rows start where a vector does."""
        memory = self.memory
        if count > 1:
            memory.extend([0.0] * (-len(memory) % _PAD))
        address = len(memory)
        if count == 1:
            memory.append(value)
        else:
            memory.extend(array("d", [value]) * count)
        return address

    def constant(self, value: float) -> int:
        """Return the address of a cell that holds a number."""
        key = (value, str(value))
        found = self._constants.get(key)
        if found is None:
            found = self._constants[key] = self.allocate(1, value)
        return found

    def allocate_block(self, value: float = 0.0) -> int:
        """Add a block of cells that lanes share; return where it starts among the blocks.

        They stand a cache line apart: processors take addresses for the same that differ by a multiple of 4096 bytes.
        """
        at = len(self.blocks)
        self.blocks.extend(array("d", [value]) * (BLOCK + _PAD))
        return at

    def block(self, value: float) -> int:
        """Return where a block starts whose cells all hold a number."""
        key = (value, str(value))
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = self.allocate_block(value)
        return found

    def _lay_out(self) -> None:
        """Give every slot of every group its address, and slots their starting values."""
        self.time, self.dt = self.allocate(1), self.allocate(1)
        self.time_block, self.dt_block = self.allocate_block(), self.allocate_block()
        for number, group in enumerate(self.groups):
            lanes = len(group.members) * self.copies
            stride = 1 if lanes == 1 else -(-lanes // _PAD) * _PAD
            self.stride.append(stride)
            kernel = self.wiring.kernels[group.key]
            addresses: dict[str, int] = {}
            names = [*kernel.slots, *(["(regime)"] if kernel.regimes else ())]
            for name in names:
                addresses[name] = self.allocate(stride)
            self.slots.append(addresses)
            self._put(number, group.members)
            kind = self.wiring.nodes[group.members[0]].state_type
            for name in names:
                if name in kind.properties or name in self.wiring.assigned[group.key]:
                    self._start(name, addresses[name], group.members, stride)
                self.program.labels.append((addresses[name], group.members, name))
        for readings in self.wiring.readings:
            for scheme in readings.schemes:
                if scheme.nodes:  # the first state is occupied, until OnStart says otherwise
                    self.memory[
                        self.address(("raw", scheme.nodes[0].number, scheme.table.state_variable))
                    ] = 1.0

    def _put(self, group: int, members: Sequence[int]) -> None:
        """Note the place of the members of a group."""
        if isinstance(members, range):
            self.group_of[members.start : members.stop] = array("i", [group]) * len(members)
            self.lane_of[members.start : members.stop] = array("i", range(len(members)))
            return
        for lane, number in enumerate(members):
            self.group_of[number], self.lane_of[number] = group, lane

    def _start(self, name: str, address: int, members: Sequence[int], stride: int) -> None:
        """Give a slot the starting values that properties and Assigns say."""
        for lane, number in enumerate(members):
            node = self.wiring.nodes[number]
            value = node.assigned.get(name, node.state_type.properties.get(name))
            if value is not None:
                # what only fills up a vector computes with the last one's numbers
                last = stride if lane == len(members) - 1 else lane + 1
                self.memory[address + lane : address + last] = array("d", [value]) * (last - lane)

    def address(self, source: Source) -> int:
        """Return where a reading finds its value."""
        if source[0] == "const":
            return self.constant(float(source[1]))  # type: ignore[arg-type]
        number, slot = self.wiring.slot_of(source)
        return self.slots[self.group_of[number]][slot] + self.lane_of[number]

    # -- the whole --------------------------------------------------------------------------------------------------

    def compile(self, columns: list[Source]) -> tuple[Program, list[int]]:
        """Lay out memory, emit code, write tables."""
        self._lay_out()
        program = self.program
        table = program.table
        emitted = [GroupCode(self, number, group) for number, group in enumerate(self.groups)]
        self._ports(emitted)
        for code in emitted:
            code.emit()
        header = program.header
        still, header["settle"] = settling(self.wiring)
        moving = [c for c in emitted if not still.issuperset(c.members)]
        for name, codes in (("plan", emitted), ("steady", moving)):
            plan = self._plan(codes)
            header[name], header[name + "_length"] = len(table), len(plan) // 2
            table.extend(plan)
        header["groups"], header["group_count"] = len(table), len(emitted)
        for code in emitted:
            table.extend(code.record())
        self._write_nodes()
        header["time"], header["dt"], header["block"] = self.time, self.dt, BLOCK
        addresses = [self.address(source) for source in columns]
        program.islands = Islands(self, moving)
        program.islands.write(program, self._write_checks(addresses))
        self.allocate(BLOCK)  # a vector may read past the last row
        header["blocks"] = len(self.memory)
        self.memory.extend(self.blocks)
        return program, addresses

    def _plan(self, codes: list[GroupCode]) -> list[int]:
        """Say what steps, in order: (0, where a stream of direct groups starts) or (1, number of a group of lanes)."""
        plan: list[int] = []
        open_stream = False
        for code in codes:
            if code.mode == DIRECT:
                if not open_stream:
                    plan += [0, len(self.program.code) // 5]
                    open_stream = True
                code.emit_stream()
            else:
                if open_stream:
                    self.operation("END")
                    open_stream = False
                plan += [1, code.number]
        if open_stream:
            self.operation("END")
        return plan

    def operation(self, op: str, dst: int = 0, a: int = 0, b: int = 0, c: int = 0) -> None:
        """Append one operation to the code."""
        self.program.code.extend((OPCODES[op], dst, a, b, c))

    def _ports(self, emitted: list[GroupCode]) -> None:
        """Give every out port of every instance a number, and list who hears it.

        For each port two pairs (first, count): direct receivers as triples (group, lane, event), with group -1 for a
        recorder, whose number is the lane; delayed ones as triples with their delay at the same place in ``delays``.
        """
        table, delays = self.program.table, self.program.delays
        direct, delayed = array("i"), array("i")
        header = self.program.header
        header["ports"] = len(table)
        for code in emitted:
            code.port_base = (len(table) - header["ports"]) // 4
            silent = array("i", [0]) * (4 * len(code.kernel.ports))
            for number, copy in product(code.members, range(self.copies)):
                node = self.wiring.nodes[number]
                if not node.out_ports:
                    table.extend(silent)
                    continue
                for name in code.kernel.ports:
                    port = node.live_port(name)
                    first, first_delayed = len(direct) // 3, len(delayed) // 3
                    for receiver in port.direct if port else ():
                        if isinstance(receiver, InPort):
                            found = self._receiver(receiver, copy, emitted)
                            if found is not None:
                                direct.extend(found)
                        else:
                            direct.extend((-1, receiver * self.copies + copy, 0))
                    for receiver, delay in port.delayed if port else ():
                        found = self._receiver(receiver, copy, emitted)
                        # an event that changes nothing still takes its place in the queue
                        delayed.extend(found if found is not None else (-2, 0, 0))
                        delays.append(delay)
                    now, now_delayed = len(direct) // 3, len(delayed) // 3
                    table.extend((first, now - first, first_delayed, now_delayed - first_delayed))
        header["direct"] = len(table)
        table.extend(direct)
        header["delayed"], header["delayed_count"] = len(table), len(delayed) // 3
        table.extend(delayed)

    def _receiver(self, port: InPort, copy: int, emitted: list[GroupCode]) -> tuple[int, int, int] | None:
        number = port.instance.number
        group, lane = self.group_of[number], self.lane_of[number] + copy
        events = emitted[group].event_names
        return (group, lane, events.index(port.name)) if port.name in events else None

    def _write_nodes(self) -> None:
        """Write, for each instance: group, lane, its children, and what its kinetic schemes initialise."""
        table, header = self.program.table, self.program.header
        nodes = self.wiring.nodes
        rows = array("i", [0]) * (6 * len(nodes))
        rows[0::6], rows[1::6] = self.group_of, self.lane_of
        lists = array("i")
        for number, (node, readings) in enumerate(zip(nodes, self.wiring.readings, strict=True)):
            if node.is_leaf and not readings.schemes:
                continue
            children = array("i", (child.number for child in node.members()))
            again = array(
                "i", (each.number for s in readings.schemes for each in (*s.nodes, *s.edges))
            )
            first = len(lists)
            lists += children + again
            rows[6 * number + 2 : 6 * number + 6] = array(
                "i", (first, len(children), first + len(children), len(again))
            )
        header["nodes"], header["node_count"], header["copies"] = len(table), len(nodes), self.copies
        table.extend(rows)
        header["node_lists"] = len(table)
        table.extend(lists)

    def _write_checks(self, recorded: list[int]) -> list[tuple[int, int]]:
        """List the ranges of memory that others read: a value there that is not finite ends the run."""
        wanted = set(recorded)
        for readings in self.wiring.readings:
            if not readings.sources:
                continue
            for sources in (readings.requirements, *(found for _, found in readings.paths)):
                wanted.update(self.address(source) for source in sources if source[0] != "const")
        ranges: list[int] = []
        for address in sorted(a + copy for a in wanted for copy in range(self.copies)):
            if ranges and ranges[-2] + ranges[-1] == address:
                ranges[-1] += 1
            else:
                ranges += [address, 1]
        self.program.header["checks"], self.program.header["check_count"] = (
            len(self.program.table),
            len(ranges) // 2,
        )
        self.program.table.extend(ranges)
        return list(zip(ranges[::2], ranges[1::2], strict=True))
