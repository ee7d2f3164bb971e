"""Loads, stores and registers of a flat program."""

from __future__ import annotations

from typing import TypeAlias

from nmlbridge.formats.brian2_operations import OPERATIONS

__all__ = [
    "CONST",
    "INPUT",
    "LOAD",
    "OPERANDS",
    "PUT",
    "SPIKE",
    "STORE",
    "STORE_WHERE",
    "TIME",
    "Row",
    "with_few_registers",
]

CONST, LOAD, INPUT, TIME, STORE, STORE_WHERE, SPIKE, PUT = range(8)

Row: TypeAlias = tuple[int, int, int, int, int]
"""``(code, dst, a, b, c)``; see `brian2_program`."""

OPERANDS = {operation.code: operation.operands for operation in OPERATIONS.values()}
"""Operands of each operation from 16 on."""

_READS = {CONST: 0, LOAD: 0, INPUT: 0, TIME: 0, SPIKE: 1, PUT: 1}


def _reads(op: Row) -> list[int]:
    """Return the positions in a row that are registers read."""
    code = op[0]
    if code == STORE:
        return [3]
    if code == STORE_WHERE:
        return [3, 4]
    if code in _READS:
        return [2] if _READS[code] else []
    return list(range(2, 2 + OPERANDS[code]))


def with_few_registers(
    ops: list[Row],
) -> tuple[list[Row], int]:
    """Renumber registers so that one is used again after its last reading; drop what is never read."""
    last: dict[int, int] = {}
    kept: list[Row] = []
    for op in reversed(ops):
        if op[1] >= 0 and op[1] not in last:
            continue
        for place in _reads(op):
            last.setdefault(op[place], len(kept))
        kept.append(op)
    kept.reverse()
    free: list[int] = []
    where: dict[int, int] = {}
    made, count = [], 0
    for position, op in enumerate(kept):
        row = list(op)
        for place in _reads(op):
            row[place] = where[op[place]]
        ended = {op[place] for place in _reads(op) if last[op[place]] == len(kept) - 1 - position}
        if op[1] >= 0:
            if free:
                where[op[1]] = free.pop()
            else:
                where[op[1]] = count
                count += 1
            row[1] = where[op[1]]
        free.extend(where[register] for register in ended)
        made.append((row[0], row[1], row[2], row[3], row[4]))
    return made, max(count, 1)
