"""The code of a group of instances: its kernel's operations with addresses in place of values.

Operands of a direct group are addresses. Operands of lanes are ``2*address`` for a row and ``2*place + 1`` for a block that
all lanes share a position in.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from nmlbridge.engine.java import hash_order
from nmlbridge.engine.kernel import Kernel, KernelCondition, Op
from nmlbridge.engine.schedule import Group
from nmlbridge.engine.statetype import StateType
from nmlbridge.engine.wiring import Readings, Source
from nmlbridge.native.opcodes import FUSED, OPCODES

if TYPE_CHECKING:
    from nmlbridge.engine.program import Compiler

__all__ = ["BLOCK", "DIRECT", "GROUP_SIZE", "LANES", "SCALAR", "GroupCode", "Span"]

BLOCK = 256
"""Lanes that one vector operation covers, and the length of the blocks they share."""
GROUP_SIZE = 22
DIRECT, LANES, SCALAR = 0, 1, 2
"""How a group runs: one instance, lanes together, lanes one after another."""


class Span(NamedTuple):
    """A part of the code that runs from its start to its end, and whether it does so in every step and for all lanes."""

    start: int
    end: int
    direct: bool
    steady: bool


class GroupCode:
    """The code of one group: its kernel's operations with addresses in place of values."""

    def __init__(self, compiler: Compiler, number: int, group: Group) -> None:
        self.compiler = compiler
        self.number = number
        self.group = group
        self.kernel: Kernel = compiler.wiring.kernels[group.key]
        self.members = group.members
        self.lanes = len(self.members) * compiler.copies
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
        self._record = [0] * GROUP_SIZE
        self._written: dict[int, tuple[object, int]] = {}

    # -- operands ---------------------------------------------------------------------------------------------------

    def _row(self, address: int) -> int:
        return address if self.direct else 2 * address

    def _key(self, operand: int) -> int:
        """Return what names an operand in the whole program, as `Program.temporaries` has it."""
        return operand if self.direct else -1 - operand

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
            if self.direct:
                return compiler.constant(number)
            return self._constant(_shared(compiler.block(number)), BLOCK)
        if tag == "slot":
            return self._row(compiler.slots[self.number][str(kind[1])])
        if tag == "param":
            return self._parameter(str(kind[1]))
        if tag == "inv":
            return self._row(compiler.allocate(self.stride))
        if tag == "tmp":
            return self._temporary()
        if tag == "time":
            return compiler.time if self.direct else _shared(compiler.time_block)
        if tag == "dt":
            return compiler.dt if self.direct else _shared(compiler.dt_block)
        if tag == "req":
            number_of = int(str(kind[1]))
            return self._gather([each.requirements[number_of] for each in self._readings])
        raise AssertionError(f"a value of kind {tag} has no operand")

    def _temporary(self) -> int:
        """Return an operand for what is computed anew before it is read."""
        compiler = self.compiler
        operand = compiler.allocate(1) if self.direct else _shared(compiler.allocate_block())
        compiler.program.temporaries.add(self._key(operand))
        return operand

    @cached_property
    def _kinds(self) -> list[StateType]:
        """The state type of each lane; only one if it is the same for all."""
        nodes = self.compiler.wiring.nodes
        found = [nodes[number].state_type for number in self.members]
        return found if len(set(found)) > 1 else found[:1]

    @property
    def _readings(self) -> Iterator[Readings]:
        """What each lane reads of others."""
        readings = self.compiler.wiring.readings
        return (readings[number] for number in self.members)

    def _parameter(self, name: str) -> int:
        compiler, first = self.compiler, self.members[0]
        differing = compiler.numbers.get((first, name))
        operand = self._numbers(differing or [kind.fixed[name] for kind in self._kinds])
        if self.direct:
            compiler.program.parameters[operand] = first, name
        return operand

    def _numbers(self, numbers: Sequence[float]) -> int:
        """Return an operand for a number a lane, or one for all, which no other shares: phrases do not depend on its value."""
        compiler = self.compiler
        first = numbers[0]
        if self.direct:
            return compiler.allocate(1, first)
        if all(n == first and (n != 0 or str(n) == str(first)) for n in numbers):
            return self._constant(_shared(compiler.allocate_block(first)), BLOCK)
        address = compiler.allocate(self.stride, numbers[-1])
        compiler.memory[address : address + len(numbers)] = array("d", numbers)
        return self._constant(self._row(address), self.stride)

    def _constant(self, operand: int, length: int) -> int:
        self.compiler.program.constants[operand] = length
        return operand

    def _gather(self, sources: list[Source]) -> int:
        """Return an operand that reads one source a lane where that can be said without copying; else copy first."""
        if all(s[0] == "const" for s in sources):
            return self._numbers([float(s[1]) for s in sources])  # type: ignore[arg-type]
        return self._addresses(array("i", map(self.compiler.address, sources)))

    def _addresses(self, addresses: array[int]) -> int:
        if self.direct:
            return addresses[0]
        first = addresses[0]
        if addresses == array("i", range(first, first + len(addresses))):
            return self._row(first)
        into = _shared(self.compiler.allocate_block())
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
        if ops and any(op[0] == "JZ" for op in ops):
            self._with_jumps(ops, key=key)
        elif ops:
            for op in self._fused(ops):
                self._one(op, key=key)
        if end:
            self.compiler.operation("END")
            self._span(start)
        return start

    def _span(self, start: int, *, steady: bool = False) -> None:
        self.compiler.program.spans.append(Span(start, self._here(), self.direct, steady))

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
                number = self.members[0] if key else -1
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
        selections = [each.paths[number] for each in self._readings]
        mode = selections[0][0]
        lists = [sources for _, sources in selections]
        into = self.operand(dst)
        if mode == "one":
            compiler.operation("MOV", into, self._gather([s[0] for s in lists]))
            return
        op, neutral = ("ADD", 0.0) if mode == "add" else ("MUL", 1.0)
        start = compiler.constant(neutral) if self.direct else _shared(compiler.block(neutral))
        length = len(lists[0])
        if (length <= 3 or compiler.copies > 1) and all(len(x) == length for x in lists):
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
        count, copies = len(self.compiler.wiring.nodes), self.compiler.copies
        table.extend(self.members if copies == 1 else (n + c * count for n in self.members for c in range(copies)))
        record[4], record[5] = len(kernel.ports), self.port_base
        record[6] = self._section(kernel.pre)
        record[7] = self._section(kernel.init_bare)
        record[8] = self._section(kernel.init_full)
        record[10] = record[13] = -1
        record[19] = len(next(self._readings).schemes)
        rows = [at for each in self._readings for at in self._scheme_rows(each)] if record[19] else []
        record[20] = len(table)
        table.extend(rows)
        events = [self._section(kernel.events[n]) if kernel.events.get(n) else -1 for n in self.event_names]
        record[17], record[18] = len(events), len(table)
        table.extend(events)
        self._emit_regimes()
        if not self.direct:
            self._emit_lanes()

    def _emit_lanes(self) -> None:
        kernel, record, table = self.kernel, self._record, self.compiler.program.table
        if self.mode == LANES and all(_is_plain(c.body) for c in kernel.conditions):
            record[9] = self._section(kernel.step, end=False)
            for condition in kernel.conditions:
                self._selected(condition)
            self.compiler.operation("END")
            self._span(record[9], steady=True)
        else:
            record[9] = self._section(kernel.step, end=False)
            if self.mode == LANES and kernel.conditions:
                record[10] = self._emit_tests()
            self.compiler.operation("END")
            self._span(record[9], steady=self.mode == LANES)
            rows = [self._condition(c.test, c.value, c.body) for c in kernel.conditions]
            record[11], record[12] = len(rows), len(table)
            table.extend(x for row in rows for x in row)
        if kernel.expose:
            record[13] = self._section(kernel.expose)

    def _emit_tests(self) -> int:
        """Test all conditions of all lanes at once: the mask says which lanes must be looked at one by one."""
        mask = -1
        for condition in self.kernel.conditions:
            self._section(condition.test, end=False)
            test = self.operand(condition.value)
            if mask < 0:
                mask = test
                continue
            joined = self._temporary()
            self.compiler.operation("OR", joined, mask, test)
            mask = joined
        self.compiler.program.kept.add(self._key(mask))
        return mask

    def _selected(self, condition: KernelCondition) -> None:
        """Run a condition that only assigns for all lanes, keeping the old value where it does not hold.

        Inputs assign in every step (a pulse is 0 until its delay), so looking at lanes one by one would cost most of a run.
        """
        operation = self.compiler.operation
        self._section(condition.test, end=False)
        mask = self.operand(condition.value)
        aside = self._temporary()
        for op in condition.body:
            if self.kernel.values[op[1]][0] != "slot":
                self._one(op, key=False)
                continue
            slot = self.operand(op[1])
            operands = [self.operand(x) if x >= 0 else 0 for x in op[2:]]
            operation(op[0], aside, *operands)
            operation("SEL", slot, mask, aside, slot)

    def _condition(self, test: list[Op], value: int, body: list[Op]) -> tuple[int, int, int]:
        tested = self._section(test), self.operand(value), self._section(body)
        self.compiler.program.kept.add(self._key(tested[1]))
        return tested

    def _emit_regimes(self) -> None:
        """Write, for each regime: step, conditions (count, where), entry, start, initial, then its events."""
        kernel, record, table = self.kernel, self._record, self.compiler.program.table
        record[14] = len(kernel.regimes)
        if not kernel.regimes:
            return
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
        record[21] = names.index(marked[-1] if marked else ordered[0])

    def emit_stream(self) -> None:
        """Emit the step of a direct group: schemes, step, conditions in line, exposures, regime."""
        kernel = self.kernel
        operation = self.compiler.operation
        self._record[9] = self._here()
        for at in self._scheme_rows(next(self._readings)):
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
            operation("REGIME", 0, self.number, self.members[0])
        self._span(self._record[9], steady=True)

    def _scheme_rows(self, readings: Readings) -> list[int]:
        """Write a kinetic scheme: states, edges, then read and written addresses of states, rates, and pairs."""
        table = self.compiler.program.table
        found = []
        for scheme in readings.schemes:
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


def _shared(place: int) -> int:
    """Return the operand of lanes for a block."""
    return 2 * place + 1


def _is_plain(ops: list[Op]) -> bool:
    """Whether operations only compute and assign."""
    return not any(op[0] in ("EMIT", "TRANSIT", "ENTER", "RANDOM", "JZ") for op in ops)


assert all(name in OPCODES for name in FUSED)
