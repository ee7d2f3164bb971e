"""The flat program: memory, code and tables, with every name and path turned into an address.

Memory is one array of doubles. A group of one instance (a *direct* group) has one cell for each slot, and its code names
addresses. A group of several has a row of lanes for each slot, padded to whole vectors; its operands are ``2*address`` for
a row and ``2*address + 1`` for a block that all lanes share a position in (temporaries, and numbers repeated `BLOCK` times).

The layout of every table is written down where the table is made; ``native/interp.c`` and ``engine/reference.py`` read them.
"""

from __future__ import annotations

from array import array
from functools import cached_property

from nmlbridge.engine.instances import InPort, Instance
from nmlbridge.engine.kernel import Kernel, Op
from nmlbridge.engine.schedule import Group, schedule, settling
from nmlbridge.engine.wiring import Source, Wiring
from nmlbridge.native.opcodes import FUSED, OPCODES

__all__ = ["BLOCK", "DIRECT", "GROUP_SIZE", "LANES", "SCALAR", "Program", "compile_program"]

BLOCK = 64
"""Lanes that one vector operation covers, and the length of the blocks they share."""
_PAD = 8
GROUP_SIZE = 24
DIRECT, LANES, SCALAR = 0, 1, 2
"""How a group runs: one instance, lanes together, lanes one after another."""


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
        self.labels: list[tuple[int, list[Instance], str]] = []  # address of the first lane, instances, slot


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
    return _Compiler(wiring).compile(columns)


class _Compiler:
    def __init__(self, wiring: Wiring) -> None:
        self.wiring = wiring
        self.program = Program()
        self.memory: list[float] = []
        self.groups: list[Group] = schedule(wiring)
        self.place: list[tuple[int, int]] = [(0, 0)] * len(wiring.nodes)  # node -> group, lane
        self.slots: list[dict[str, int]] = []  # group -> slot -> address of lane 0
        self.stride: list[int] = []
        self._constants: dict[object, int] = {}
        self._blocks: dict[object, int] = {}
        self._shared_temporaries = 0
        self.time = 0
        self.dt = 0

    # -- memory -----------------------------------------------------------------------------------------------------

    def _allocate(self, count: int, value: float = 0.0) -> int:
        address = len(self.memory)
        self.memory.extend([value] * count)
        return address

    def _constant(self, value: float) -> int:
        key = (value, str(value))
        found = self._constants.get(key)
        if found is None:
            found = self._constants[key] = self._allocate(1, value)
        return found

    def _block(self, value: float) -> int:
        key = (value, str(value))
        found = self._blocks.get(key)
        if found is None:
            found = self._blocks[key] = self._allocate(BLOCK, value)
        return found

    def _lay_out(self) -> None:
        """Give every slot of every group its address, and slots their starting values."""
        self.time = self._allocate(BLOCK)  # t and dt, repeated, so that lanes can read them as blocks
        self.dt = self._allocate(BLOCK)
        for number, group in enumerate(self.groups):
            lanes = len(group.nodes)
            stride = 1 if lanes == 1 else -(-lanes // _PAD) * _PAD
            self.stride.append(stride)
            kernel = self.wiring.kernels[group.key]
            addresses: dict[str, int] = {}
            names = [*kernel.slots, *(["(regime)"] if kernel.regimes else ())]
            for name in names:
                addresses[name] = self._allocate(stride)
            self.slots.append(addresses)
            for lane, node in enumerate(group.nodes):
                self.place[node.number] = (number, lane)
                kind = node.state_type
                for name, value in {**kind.properties, **node.assigned}.items():
                    if name in addresses:
                        self.memory[addresses[name] + lane] = value
                        if lane == lanes - 1:
                            for pad in range(lanes, stride):
                                self.memory[addresses[name] + pad] = value
            for name, address in addresses.items():
                self.program.labels.append((address, group.nodes, name))
        for schemes in self.wiring.schemes:
            for scheme in schemes:
                if scheme.nodes:  # the first state is occupied, until OnStart says otherwise
                    self.memory[
                        self.address(("raw", scheme.nodes[0].number, scheme.table.state_variable))
                    ] = 1.0

    def address(self, source: Source) -> int:
        """Return where a reading finds its value."""
        if source[0] == "const":
            return self._constant(float(source[1]))  # type: ignore[arg-type]
        number, slot = self.wiring.slot_of(source)
        group, lane = self.place[number]
        return self.slots[group][slot] + lane

    # -- the whole --------------------------------------------------------------------------------------------------

    def compile(self, columns: list[Source]) -> tuple[Program, list[int]]:
        """Lay out memory, emit code, write tables."""
        self._lay_out()
        program = self.program
        table = program.table
        emitted = [_GroupCode(self, number, group) for number, group in enumerate(self.groups)]
        self._ports(emitted)
        for code in emitted:
            code.emit()
        header = program.header
        still, header["settle"] = settling(self.wiring)
        moving = [c for c in emitted if not still.issuperset(n.number for n in c.group.nodes)]
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
        self._write_checks(addresses)
        self._allocate(BLOCK)  # a vector may read past the last row
        program.memory = array("d", self.memory)
        return program, addresses

    def _plan(self, codes: list[_GroupCode]) -> list[int]:
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

    def _ports(self, emitted: list[_GroupCode]) -> None:
        """Give every out port of every instance a number, and list who hears it.

        For each port two pairs (first, count): direct receivers as triples (group, lane, event), with group -1 for a
        recorder, whose number is the lane; delayed ones as triples with their delay at the same place in ``delays``.
        """
        table, delays = self.program.table, self.program.delays
        rows: list[int] = []
        direct: list[int] = []
        delayed: list[int] = []
        for code in emitted:
            code.port_base = len(rows) // 4
            for node in code.group.nodes:
                for name in code.kernel.ports:
                    port = node.live_ports.get(name)
                    first, first_delayed = len(direct) // 3, len(delayed) // 3
                    for receiver in port.direct if port else ():
                        if isinstance(receiver, InPort):
                            found = self._receiver(receiver, emitted)
                            if found is not None:
                                direct += found
                        else:
                            direct += (-1, receiver, 0)
                    for receiver, delay in port.delayed if port else ():
                        found = self._receiver(receiver, emitted)
                        # an event that changes nothing still takes its place in the queue
                        delayed += found if found is not None else (-2, 0, 0)
                        delays.append(delay)
                    rows += [
                        first,
                        len(direct) // 3 - first,
                        first_delayed,
                        len(delayed) // 3 - first_delayed,
                    ]
        header = self.program.header
        header["ports"] = len(table)
        table.extend(rows)
        header["direct"] = len(table)
        table.extend(direct)
        header["delayed"], header["delayed_count"] = len(table), len(delayed) // 3
        table.extend(delayed)

    def _receiver(self, port: InPort, emitted: list[_GroupCode]) -> tuple[int, int, int] | None:
        group, lane = self.place[port.instance.number]
        events = emitted[group].event_names
        return (group, lane, events.index(port.name)) if port.name in events else None

    def _write_nodes(self) -> None:
        """Write, for each instance: group, lane, its children, and what its kinetic schemes initialise."""
        table, header = self.program.table, self.program.header
        nodes = self.wiring.nodes
        rows: list[int] = []
        lists: list[int] = []
        for node in nodes:
            group, lane = self.place[node.number]
            children = [child.number for child in node.members()]
            again = [
                each.number
                for scheme in self.wiring.schemes[node.number]
                for each in (*scheme.nodes, *scheme.edges)
            ]
            rows += [group, lane, len(lists), len(children), len(lists) + len(children), len(again)]
            lists += [*children, *again]
        header["nodes"], header["node_count"] = len(table), len(nodes)
        table.extend(rows)
        header["node_lists"] = len(table)
        table.extend(lists)

    def _write_checks(self, recorded: list[int]) -> None:
        """List the ranges of memory that others read: a value there that is not finite ends the run."""
        wanted = set(recorded)
        for number in range(len(self.wiring.nodes)):
            for source in (
                *self.wiring.requirements[number],
                *(s for _, sources in self.wiring.paths[number] for s in sources),
            ):
                if source[0] != "const":
                    wanted.add(self.address(source))
        ranges: list[int] = []
        for address in sorted(wanted):
            if ranges and ranges[-2] + ranges[-1] == address:
                ranges[-1] += 1
            else:
                ranges += [address, 1]
        self.program.header["checks"], self.program.header["check_count"] = (
            len(self.program.table),
            len(ranges) // 2,
        )
        self.program.table.extend(ranges)


class _GroupCode:
    """The code of one group: its kernel's operations with addresses in place of values."""

    def __init__(self, compiler: _Compiler, number: int, group: Group) -> None:
        self.compiler = compiler
        self.number = number
        self.group = group
        self.kernel: Kernel = compiler.wiring.kernels[group.key]
        self.lanes = len(group.nodes)
        self.stride = compiler.stride[number]
        self.direct = self.lanes == 1
        kernel = self.kernel
        jumps = any(op[0] == "JZ" for op in kernel.step)
        self.mode = DIRECT if self.direct else SCALAR if kernel.step_draws or jumps else LANES
        self.event_names = list(
            dict.fromkeys([*kernel.events, *(n for r in kernel.regimes for n in r.events)])
        )
        self.port_base = 0
        self._operands: dict[int, int] = {}
        self._alias: dict[int, int] = {}
        self._record = [0] * GROUP_SIZE
        self._any = -1
        self._written: dict[int, tuple[object, int]] = {}

    # -- operands ---------------------------------------------------------------------------------------------------

    def _row(self, address: int) -> int:
        return address if self.direct else 2 * address

    def _shared(self, address: int) -> int:
        return address if self.direct else 2 * address + 1

    def operand(self, value: int) -> int:
        """Return the operand for a value of the kernel."""
        found = self._operands.get(value)
        if found is None:
            found = self._operands[value] = self._make(value)
        return found

    def _make(self, value: int) -> int:
        compiler = self.compiler
        kind = self.kernel.values[value]
        tag = kind[0]
        if tag == "lit":
            number = float(kind[1])  # type: ignore[arg-type]
            return compiler._constant(number) if self.direct else self._shared(compiler._block(number))
        if tag == "slot":
            return self._row(compiler.slots[self.number][str(kind[1])])
        if tag == "param":
            return self._numbers([node.state_type.fixed[str(kind[1])] for node in self.group.nodes])
        if tag == "inv":
            return self._row(compiler._allocate(self.stride))
        if tag == "tmp":
            return compiler._allocate(1) if self.direct else self._shared(compiler._allocate(BLOCK))
        if tag == "time":
            return compiler.time if self.direct else self._shared(compiler.time)
        if tag == "dt":
            return compiler.dt if self.direct else self._shared(compiler.dt)
        if tag == "req":
            number_of = int(str(kind[1]))
            return self._gather([compiler.wiring.requirements[n.number][number_of] for n in self.group.nodes])
        raise AssertionError(f"a value of kind {tag} has no operand")

    def _numbers(self, numbers: list[float]) -> int:
        """Return an operand for one number a lane."""
        compiler = self.compiler
        if self.direct:
            return compiler._constant(numbers[0])
        first = numbers[0]
        if all(n == first and str(n) == str(first) for n in numbers):
            return self._shared(compiler._block(first))
        address = compiler._allocate(self.stride, numbers[-1])
        for lane, number in enumerate(numbers):
            compiler.memory[address + lane] = number
        return self._row(address)

    def _gather(self, sources: list[Source]) -> int:
        """Return an operand that reads one source a lane where that can be said without copying; else copy first."""
        if all(s[0] == "const" for s in sources):
            return self._numbers([float(s[1]) for s in sources])  # type: ignore[arg-type]
        addresses = [self.compiler.address(s) for s in sources]
        return self._addresses(addresses)

    def _addresses(self, addresses: list[int]) -> int:
        if self.direct:
            return addresses[0]
        first = addresses[0]
        if all(a == first + lane for lane, a in enumerate(addresses)):
            return self._row(first)
        into = self._shared(self.compiler._allocate(BLOCK))
        index = self.compiler.program.index
        at = len(index)
        index.extend(addresses)
        index.extend([addresses[-1]] * (self.stride - self.lanes))
        self.compiler.operation("GATHER", into, at)
        return into

    # -- code -------------------------------------------------------------------------------------------------------

    def _here(self) -> int:
        return len(self.compiler.program.code) // 5

    def _section(self, ops: list[Op], *, end: bool = True, key: bool = False) -> int:
        """Emit a section and return where it starts."""
        start = self._here()
        if any(op[0] == "JZ" for op in ops):
            self._with_jumps(ops, key=key)
        else:
            for op in self._fused(ops):
                self._one(op, key=key)
        if end:
            self.compiler.operation("END")
        return start

    def _with_jumps(self, ops: list[Op], *, key: bool) -> None:
        """Emit operations among which are branches, whose lengths count what is emitted."""
        starts = []
        holes = []
        for number, op in enumerate(ops):
            starts.append(self._here())
            if op[0] == "JZ":
                test = self.operand(op[2])
                holes.append((self._here(), number + 1 + op[3]))
                self.compiler.operation("JZ", 0, test)
            else:
                self._one(op, key=key)
        starts.append(self._here())
        for at, target in holes:
            self.compiler.program.code[at * 5 + 3] = starts[target] - at - 1

    @cached_property
    def _counted(self) -> dict[int, int]:
        """How often each value is read in the whole kernel."""
        found: dict[int, int] = {}
        for ops in self.kernel.sections():
            for op in ops:
                if op[0] not in ("EMIT", "TRANSIT", "ENTER", "PATH"):
                    for x in op[2:] if op[0] != "JZ" else op[2:3]:
                        if x >= 0:
                            found[x] = found.get(x, 0) + 1
        return found

    def _fused(self, ops: list[Op]) -> list[Op]:
        """Join an operation with the next if that alone reads its result: fewer, and the same rounding."""
        values = self.kernel.values
        result: list[Op] = []
        for op in ops:
            if result and op[0] in ("ADD", "SUB", "MUL", "DIV"):
                last = result[-1]
                made = last[1]
                single = self._counted.get(made, 0) == 1 and made not in self._kept
                if (
                    last[0] in ("ADD", "SUB", "MUL", "DIV")
                    and values[made][0] == "tmp"
                    and single
                    and made in (op[2], op[3])
                ):
                    left = op[2] == made
                    if left or op[0] in ("ADD", "MUL"):
                        other = op[3] if left else op[2]
                        result[-1] = (last[0] + "_" + op[0], op[1], last[2], last[3], other)
                    else:
                        result[-1] = (last[0] + "_R" + op[0], op[1], last[2], last[3], op[2])
                    continue
            result.append(op)
        return result

    @cached_property
    def _kept(self) -> set[int]:
        """Values that conditions read after the step: they must be there."""
        found = {c.value for c in self.kernel.conditions}
        for condition in self.kernel.conditions:
            for op in (*condition.test, *condition.body):
                if op[0] not in ("EMIT", "TRANSIT"):
                    found.update(op[2:])
        return found

    def _one(self, op: Op, *, key: bool) -> None:
        name, dst, a, b, c = op
        operation = self.compiler.operation
        if name == "EMIT":
            if self.direct:
                number = self.group.nodes[0].number if key else -1
                operation("EMITKEY" if key else "EMIT", 0, self.port_base + a, number)
            else:
                operation("EMITLANE", 0, self.port_base + a, len(self.kernel.ports), self.number)
        elif name == "TRANSIT":
            operation("TRANSIT", 0, a, self.number)
        elif name == "ENTER":
            operation("ENTER", 0, self.number)
        elif name == "PATH":
            self._path(dst, int(self.kernel.values[a][1]))  # type: ignore[call-overload]
        elif (
            name == "MOV"
            and self.kernel.values[a][0] == "req"
            and self.kernel.values[dst][0] == "tmp"
            and self._may_alias(dst)
        ):
            self._operands[dst] = self._gathered(a)
        elif name == "MOV":
            source = self._gathered(a) if self.kernel.values[a][0] == "req" else self.operand(a)
            operation("MOV", self.operand(dst), source)
        else:
            operands = [self.operand(x) if x >= 0 else 0 for x in (a, b, c)]
            operation(name, self.operand(dst), *operands)

    def _gathered(self, value: int) -> int:
        """Read a requirement anew in each section (a copy made for one section is not there in another)."""
        self._operands.pop(value, None)
        return self.operand(value)

    def _may_alias(self, value: int) -> bool:
        """Whether what is read may be read where it lies: nothing this instance does changes it before the step ends."""
        emits = any(op[0] == "EMIT" for c in self.kernel.conditions for op in c.body)
        return not emits or value not in self._kept

    def _path(self, dst: int, number: int) -> None:
        """Read, or add up, or multiply, what a selection finds."""
        compiler = self.compiler
        selections = [compiler.wiring.paths[n.number][number] for n in self.group.nodes]
        mode = selections[0][0]
        lists = [sources for _, sources in selections]
        into = self.operand(dst)
        if mode == "one":
            compiler.operation("MOV", into, self._gather([s[0] for s in lists]))
            return
        op, neutral = ("ADD", 0.0) if mode == "add" else ("MUL", 1.0)
        start = compiler._constant(neutral) if self.direct else self._shared(compiler._block(neutral))
        length = len(lists[0])
        if length <= 3 and all(len(x) == length for x in lists):
            if length == 0:
                compiler.operation("MOV", into, start)
            columns = [self._gather([x[i] for x in lists]) for i in range(length)]
            for i, column in enumerate(columns):
                compiler.operation(op, into, start if i == 0 else into, column)
            return
        index = compiler.program.index
        at = len(index)
        if self.direct:
            index.extend(compiler.address(s) for s in lists[0])
            compiler.operation("SUM" if mode == "add" else "PROD", into, at, length)
            return
        index.extend([0] * (self.stride + 1))
        for lane, sources in enumerate(lists):
            index[at + lane] = len(index)
            index.extend(compiler.address(s) for s in sources)
            index[at + lane + 1] = len(index)
        for lane in range(self.lanes, self.stride):
            index[at + lane + 1] = index[at + self.lanes]
        compiler.operation("SUMLANE" if mode == "add" else "PRODLANE", into, at)

    def emit(self) -> None:
        """Emit all sections but, for a direct group, the step itself, which goes into a stream."""
        kernel = self.kernel
        record = self._record
        record[0], record[1], record[2] = self.mode, self.lanes, self.stride
        table = self.compiler.program.table
        record[3] = len(table)
        table.extend(node.number for node in self.group.nodes)
        record[4], record[5] = len(kernel.ports), self.port_base
        record[6] = self._section(kernel.pre)
        record[7] = self._section(kernel.init_bare)
        record[8] = self._section(kernel.init_full)
        record[10] = record[13] = record[21] = -1
        schemes = [self._scheme_rows(node) for node in self.group.nodes]
        record[19], record[20] = len(schemes[0]), len(table)
        table.extend(at for rows in schemes for at in rows)
        events = [self._section(kernel.events[n]) if kernel.events.get(n) else -1 for n in self.event_names]
        record[17], record[18] = len(events), len(table)
        table.extend(events)
        self._emit_regimes()
        if not self.direct:
            self._emit_lanes()

    def _emit_lanes(self) -> None:
        kernel, record, table = self.kernel, self._record, self.compiler.program.table
        record[9] = self._section(kernel.step)
        if kernel.conditions:
            record[21] = self._here()
            mask = self._shared(self.compiler._allocate(BLOCK))
            for number, condition in enumerate(kernel.conditions):
                self._section(condition.test, end=False)
                test = self.operand(condition.value)
                if number == 0:
                    self.compiler.operation("MOV", mask, test)
                else:
                    self.compiler.operation("OR", mask, mask, test)
            self.compiler.operation("END")
            record[10] = mask
            rows = [self._condition(c.test, c.value, c.body) for c in kernel.conditions]
            record[11], record[12] = len(rows), len(table)
            table.extend(x for row in rows for x in row)
        if kernel.expose:
            record[13] = self._section(kernel.expose)

    def _condition(self, test: list[Op], value: int, body: list[Op]) -> tuple[int, int, int]:
        return self._section(test), self.operand(value), self._section(body)

    def _emit_regimes(self) -> None:
        """Write, for each regime: step, conditions (count, where), entry, start, initial, then its events."""
        kernel, record, table = self.kernel, self._record, self.compiler.program.table
        record[14] = len(kernel.regimes)
        if not kernel.regimes:
            return
        from nmlbridge.engine.java import hash_order

        rows: list[list[int]] = []
        for regime in kernel.regimes:
            step = self._section(regime.step)
            conditions = [self._condition(c.test, c.value, c.body) for c in regime.conditions]
            at = len(table)
            table.extend(x for row in conditions for x in row)
            entry = self._section(regime.entry)
            start = self._section(regime.start)
            events = [self._section(regime.events[n]) if n in regime.events else -1 for n in self.event_names]
            rows.append([step, len(conditions), at, entry, start, int(regime.initial), *events])
        record[15] = len(table)
        for row in rows:
            table.extend(row)
        record[16] = self.compiler.slots[self.number]["(regime)"]
        names = [r.name for r in kernel.regimes]
        ordered = hash_order(names)
        marked = [n for n in ordered if kernel.regimes[names.index(n)].initial]
        record[22] = names.index(marked[-1] if marked else ordered[0])

    def emit_stream(self) -> None:
        """Emit the step of a direct group: schemes, step, conditions in line, exposures, regime."""
        kernel = self.kernel
        operation = self.compiler.operation
        self._record[9] = self._here()
        for at in self._scheme_rows(self.group.nodes[0]):
            operation("SCHEME", 0, at)
        self._section(kernel.step, end=False)
        for condition in kernel.conditions:
            self._section(condition.test, end=False)
            at = self._here()
            operation("JZ", 0, self.operand(condition.value))
            self._section(condition.body, end=False, key=True)
            self.compiler.program.code[at * 5 + 3] = self._here() - at - 1
        self._section(kernel.expose, end=False)
        if kernel.regimes:
            operation("REGIME", 0, self.number, self.group.nodes[0].number)

    def _scheme_rows(self, node: Instance) -> list[int]:
        """Write a kinetic scheme: states, edges, then read and written addresses of states, rates, and pairs."""
        table = self.compiler.program.table
        found = []
        for scheme in self.compiler.wiring.schemes[node.number]:
            if scheme is self._written.get(id(scheme), (None,))[0]:
                found.append(self._written[id(scheme)][1])
                continue
            at = len(table)
            address = self.compiler.address
            states = 1 + max((max(pair) for pair in scheme.table.pairs), default=-1)
            row = [states, len(scheme.edges)]
            row += [address(s) for s in scheme.occupancies[:states]]
            row += [address(("raw", n.number, scheme.table.state_variable)) for n in scheme.nodes[:states]]
            row += [address(s) for s in scheme.forward]
            row += [address(s) for s in scheme.reverse]
            row += [x for pair in scheme.table.pairs for x in pair]
            table.extend(row)
            self._written[id(scheme)] = (scheme, at)
            found.append(at)
        return found

    def record(self) -> list[int]:
        """Return the group's record."""
        return self._record


assert all(name in OPCODES for name in FUSED)
