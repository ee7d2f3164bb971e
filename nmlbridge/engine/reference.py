"""The pure-Python twin of ``native/interp.c``: the same flat program, run slowly and plainly.

It exists to be read and to be compared: for every program both must leave the same bits in memory. Lanes are run one after
another here, so it also shows that running them together changes nothing.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable

from nmlbridge.engine.program import DIRECT, GROUP_SIZE, Program
from nmlbridge.native.arithmetic import BINARY, UNARY
from nmlbridge.native.opcodes import FUSED, NAMES

__all__ = ["ReferenceMachine", "StoppedError"]


_APART = 8
"""Doubles between one block and the next."""


class StoppedError(ArithmeticError):
    """The run stopped; ``status`` and ``trouble`` are as in ``native/interp.h``."""

    def __init__(self, status: int, trouble: int = 0) -> None:
        super().__init__(f"status {status}, address {trouble}")
        self.status = status
        self.trouble = trouble


_ONE: dict[str, Callable[[float], float]] = {
    "SIN": UNARY["sin"], "COS": UNARY["cos"], "TAN": UNARY["tan"], "SINH": UNARY["sinh"], "COSH": UNARY["cosh"],
    "TANH": UNARY["tanh"], "EXP": UNARY["exp"], "LOG": UNARY["log"], "SQRT": UNARY["sqrt"], "CEIL": UNARY["ceil"],
    "ABS": UNARY["abs"], "FACT": UNARY["factorial"], "HEAVI": UNARY["H"], "NAN": UNARY["sum"],
}  # fmt: skip
_TWO: dict[str, Callable[[float, float], float]] = {
    "ADD": BINARY["+"], "SUB": BINARY["-"], "MUL": BINARY["*"], "DIV": BINARY["/"], "POW": BINARY["^"], "GT": BINARY[".gt."],
    "LT": BINARY[".lt."], "GE": BINARY[".geq."], "LE": BINARY[".leq."], "EQ": BINARY[".eq."], "NE": BINARY[".neq."],
    "AND": BINARY[".and."], "OR": BINARY[".or."],
}  # fmt: skip


class ReferenceMachine:
    """A program being run.

    Parameters
    ----------
    program : Program
        What to run.
    step : float
        s.
    seed : int
        For ``random()``.

    Attributes
    ----------
    memory : list of float
        As the C interpreter has it, but for blocks that only its vectors use.
    events : list of (int, float)
        Recorder and time, s, in order.
    """

    def __init__(self, program: Program, step: float, seed: int) -> None:
        self.program = program
        self.memory = list(program.memory)
        self.events: list[tuple[int, float]] = []
        self.t = 0.0
        self._step = step
        self._random = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)
        self._queue: list[tuple[float, int, int, int, int]] = []
        self._order = 0
        self._sent: list[tuple[int, float, int, int, int]] = []
        self._logged: list[tuple[int, int]] = []
        self._event_time = 0.0
        self._key = 0
        self._delivering = False
        self._steps = 0

    # -- tables -----------------------------------------------------------------------------------------------------

    def _group(self, number: int) -> list[int]:
        at = self.program.header["groups"] + number * GROUP_SIZE
        return list(self.program.table[at : at + GROUP_SIZE])

    def _regime_row(self, group: list[int], regime: int) -> list[int]:
        width = 6 + group[17]
        at = group[15] + regime * width
        return list(self.program.table[at : at + width])

    def _cell(self, operand: int, lane: int) -> int:
        """Return the address of an operand of lanes."""
        header = self.program.header
        if operand & 1:
            return header["blocks"] + (operand >> 1) + lane % header["block"]
        return (operand >> 1) + lane

    # -- operations -------------------------------------------------------------------------------------------------

    def _execute(self, group: list[int], ip: int, lane: int) -> None:
        """Run operations from `ip` on, for one lane."""
        if ip < 0:
            return
        code, memory, index = self.program.code, self.memory, self.program.index
        direct = group[0] == DIRECT

        def cell(operand: int) -> int:
            if direct:
                return operand
            return self._cell(operand, lane)

        while True:
            name = NAMES[code[5 * ip]]
            dst, a, b, c = code[5 * ip + 1 : 5 * ip + 5]
            ip += 1
            if name == "END":
                return
            if name in _TWO:
                memory[cell(dst)] = _TWO[name](memory[cell(a)], memory[cell(b)])
            elif name in _ONE:
                memory[cell(dst)] = _ONE[name](memory[cell(a)])
            elif name in FUSED:
                first, second = name.split("_")
                inner = _TWO[first](memory[cell(a)], memory[cell(b)])
                other = memory[cell(c)]
                if second[0] == "R":
                    memory[cell(dst)] = _TWO[second[1:]](other, inner)
                else:
                    memory[cell(dst)] = _TWO[second](inner, other)
            elif name == "MOV":
                memory[cell(dst)] = memory[cell(a)]
            elif name == "MULADD":
                memory[cell(dst)] = memory[cell(c)] + memory[cell(a)] * memory[cell(b)]
            elif name == "SEL":
                memory[cell(dst)] = memory[cell(b)] if memory[cell(a)] != 0.0 else memory[cell(c)]
            elif name == "RANDOM":
                memory[cell(dst)] = memory[cell(a)] * self._next_double()
            elif name == "GATHER":
                memory[cell(dst)] = memory[index[a + lane]]
            elif name in ("SUM", "PROD"):
                memory[cell(dst)] = self._reduced(name == "SUM", a, a + b)
            elif name in ("SUMLANE", "PRODLANE"):
                memory[cell(dst)] = self._reduced(name == "SUMLANE", index[a + lane], index[a + lane + 1])
            elif name == "JZ":
                ip += b if memory[cell(a)] == 0.0 else 0
            elif name == "EMIT":
                self._emit(a)
            elif name == "EMITKEY":
                self._key = b
                self._emit(a)
            elif name == "EMITLANE":
                self._emit(a + lane * b)
            elif name == "TRANSIT":
                self._transit(b, lane, a)
            elif name == "ENTER":
                self._enter(a, lane)
            elif name == "SCHEME":
                self._scheme(a)
            elif name == "REGIME":
                self._key = b
                self._step_regime(a, 0)
            else:
                raise AssertionError(f"operation {name} is not known")

    def _reduced(self, add: bool, first: int, end: int) -> float:
        total = 0.0 if add else 1.0
        for i in range(first, end):
            value = self.memory[self.program.index[i]]
            total = total + value if add else total * value
        return total

    def _next_double(self) -> float:
        bits = []
        for width in (26, 27):
            self._random = (self._random * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
            bits.append(self._random >> (48 - width))
        return ((bits[0] << 27) + bits[1]) * 2.0**-53

    # -- events -----------------------------------------------------------------------------------------------------

    def _emit(self, port: int) -> None:
        table, header = self.program.table, self.program.header
        at = header["ports"] + 4 * port
        first, count, later, delayed = table[at : at + 4]
        for i in range(first, first + count):
            group, lane, event = table[header["direct"] + 3 * i : header["direct"] + 3 * i + 3]
            if group < 0:
                self._logged.append((self._key, lane))
            else:
                self._receive(group, lane, event)
        for i in range(later, later + delayed):
            if self._delivering:
                raise StoppedError(2)
            group, lane, event = table[header["delayed"] + 3 * i : header["delayed"] + 3 * i + 3]
            self._sent.append((self._key, self.program.delays[i], group, lane, event))

    def _receive(self, number: int, lane: int, event: int) -> None:
        group = self._group(number)
        self._execute(group, self.program.table[group[18] + event], lane)
        if group[14]:
            row = self._regime_row(group, int(self.memory[group[16] + lane]))
            self._execute(group, row[6 + event], lane)

    def _settle(self) -> None:
        """Put what was logged and sent in this step into tree order."""
        self.events += [(recorder, self.t) for _, recorder in sorted(self._logged, key=lambda x: x[0])]
        self._logged = []
        for _, delay, group, lane, event in sorted(self._sent, key=lambda x: x[0]):
            heapq.heappush(self._queue, (self._event_time + delay, self._order, group, lane, event))
            self._order += 1
        self._sent = []

    # -- regimes and schemes ----------------------------------------------------------------------------------------

    def _enter(self, number: int, lane: int) -> None:
        group = self._group(number)
        self._execute(group, self._regime_row(group, int(self.memory[group[16] + lane]))[3], lane)

    def _transit(self, number: int, lane: int, regime: int) -> None:
        self.memory[self._group(number)[16] + lane] = float(regime)
        self._enter(number, lane)

    def _conditions(self, group: list[int], count: int, at: int, lane: int) -> None:
        for i in range(count):
            test, operand, body = self.program.table[at + 3 * i : at + 3 * i + 3]
            self._execute(group, test, lane)
            cell = operand if group[0] == DIRECT else self._cell(operand, lane)
            if self.memory[cell] != 0.0:
                self._execute(group, body, lane)

    def _step_regime(self, number: int, lane: int) -> None:
        group = self._group(number)
        row = self._regime_row(group, int(self.memory[group[16] + lane]))
        self._execute(group, row[0], lane)
        self._conditions(group, row[1], row[2], lane)

    def _scheme(self, at: int) -> None:
        """Multiply occupancies by exp(A dt), by scaling and squaring from a first-order term."""
        table, memory = self.program.table, self.memory
        n, edges = table[at], table[at + 1]
        if n == 0:
            return
        at += 2
        read, write = table[at : at + n], table[at + n : at + 2 * n]
        at += 2 * n
        forward, reverse = table[at : at + edges], table[at + edges : at + 2 * edges]
        pairs = table[at + 2 * edges : at + 4 * edges]
        a = [[0.0] * n for _ in range(n)]
        for e in range(edges):
            source, target = pairs[2 * e], pairs[2 * e + 1]
            f, r = memory[forward[e]], memory[reverse[e]]
            a[source][source] -= f
            a[target][source] += f
            a[target][target] -= r
            a[source][target] += r
        a = [[x * self._step for x in row] for row in a]
        largest = max(abs(x) for row in a for x in row)
        factor, halvings = 1.0, 0
        while largest * factor > 1e-12:
            factor *= 0.5
            halvings += 1
            if halvings > 2000:
                raise StoppedError(5, write[0])
        a = [[x * factor for x in row] for row in a]
        for _ in range(halvings):
            square = [[0.0] * n for _ in range(n)]
            for i in range(n):
                for j in range(n):
                    total = 0.0
                    for k in range(n):
                        total += a[i][k] * a[k][j]
                    square[i][j] = total
            a = [[(a[i][j] + a[i][j]) + square[i][j] for j in range(n)] for i in range(n)]
        for i in range(n):
            a[i][i] += 1.0
        occupancy = [memory[x] for x in read]
        for i in range(n):
            total = 0.0
            for j in range(n):
                total += a[i][j] * occupancy[j]
            memory[write[i]] = total

    # -- the run ----------------------------------------------------------------------------------------------------

    def initialise(self) -> None:
        """Precompute, make regimes, initialise every instance as jLEMS does."""
        table, header = self.program.table, self.program.header
        for number in range(header["group_count"]):
            group = self._group(number)
            for lane in range(group[1]):
                self._execute(group, group[6], lane)
                if group[14]:
                    self.memory[group[16] + lane] = float(group[21])
            if group[0] != DIRECT:
                for lane in range(group[1], group[2]):
                    self._execute(group, group[6], lane)
        self.memory[header["dt"]] = self._step
        for i in range(header["block"]):
            self.memory[header["blocks"] + header["block"] + _APART + i] = self._step
        for node in range(header["node_count"]):
            number, lane = table[header["nodes"] + 6 * node : header["nodes"] + 6 * node + 2]
            group = self._group(number)
            for regime in range(group[14]):
                self._execute(group, self._regime_row(group, regime)[4], lane)
        if header["node_count"]:
            self._initialise(header["node_count"] - 1)
        self._logged = [(0, recorder) for _, recorder in self._logged]
        self._sent = [(0, *rest) for _, *rest in self._sent]  # type: ignore[misc]
        self._settle()
        self._check()

    def _initialise(self, node: int) -> None:
        table, header = self.program.table, self.program.header
        row = table[header["nodes"] + 6 * node : header["nodes"] + 6 * node + 6]
        number, lane, first, count, again, more = row
        group = self._group(number)
        lists = header["node_lists"]
        below = [*table[lists + first : lists + first + count], *table[lists + again : lists + again + more]]
        self._key = node
        self._execute(group, group[7], lane)
        for _ in range(2):
            for child in below:
                self._initialise(child)
            self._key = node
            self._execute(group, group[8], lane)

    def _check(self) -> None:
        table, header = self.program.table, self.program.header
        for i in range(header["check_count"]):
            start, count = table[header["checks"] + 2 * i : header["checks"] + 2 * i + 2]
            for address in range(start, start + count):
                if not math.isfinite(self.memory[address]):
                    raise StoppedError(1, address)

    def step(self) -> None:
        """Make one step."""
        header, table = self.program.header, self.program.table
        self.t += self._step
        self.memory[header["time"]] = self.t
        for i in range(header["block"]):
            self.memory[header["blocks"] + i] = self.t
        self._delivering, self._key = True, -1
        while self._queue and self._queue[0][0] <= self.t:
            _, _, group, lane, event = heapq.heappop(self._queue)
            if group >= 0:
                self._receive(group, lane, event)
        self._delivering = False
        self._event_time = self.t
        self._steps += 1
        plan = "steady" if self._steps > header["settle"] else "plan"
        for i in range(header[plan + "_length"]):
            kind, value = table[header[plan] + 2 * i : header[plan] + 2 * i + 2]
            if kind == 0:
                self._execute([DIRECT] + [0] * (GROUP_SIZE - 1), value, 0)
            else:
                self._step_group(value)
        self._settle()
        self._check()

    def _step_group(self, number: int) -> None:
        group = self._group(number)
        table = self.program.table
        for lane in range(group[1]):
            for i in range(group[19]):
                self._scheme(table[group[20] + lane * group[19] + i])
            self._key = table[group[3] + lane]
            self._execute(group, group[9], lane)
            self._conditions(group, group[11], group[12], lane)
            self._execute(group, group[13], lane)
            if group[14]:
                self._step_regime(number, lane)
