"""Islands: blocks of lanes that read nothing of each other and send each other nothing.

Each can make many steps while it is in the cache, and threads can share them. Unconnected cells with inputs of their own, or
the sets of a sweep, are a great many islands; a network is one, and steps as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from nmlbridge.engine.emission import BLOCK, DIRECT, GroupCode
from nmlbridge.engine.instances import InPort, OutPort
from nmlbridge.engine.wiring import Readings

if TYPE_CHECKING:
    from nmlbridge.engine.program import Compiler, Program

__all__ = ["Islands"]

_Block = tuple[int, int]
"""Number of a group, and the first lane of the block."""


class Islands:
    """The islands of a program that is being compiled.

    Parameters
    ----------
    compiler : Compiler
        With groups laid out.
    codes : sequence of GroupCode
        Of the groups that step to the end of the run, in their order.
    """

    def __init__(self, compiler: Compiler, codes: Sequence[GroupCode]) -> None:
        self._starts: list[int] = []
        self._rows: list[tuple[int, int, int]] = []  # address of lane 0, stride, group
        self.blocks: list[list[_Block]] = []
        self._number: dict[_Block, int] = {}
        if all(
            code.mode != DIRECT and not code.kernel.draws and not code.kernel.step_draws for code in codes
        ):
            self._find(compiler, codes)

    def _find(self, compiler: Compiler, codes: Sequence[GroupCode]) -> None:
        wiring = compiler.wiring
        parent: dict[_Block, _Block] = {
            (code.number, first): (code.number, first)
            for code in codes
            for first in range(0, code.lanes, BLOCK)
        }

        def root(block: _Block) -> _Block:
            while parent[block] != block:
                parent[block] = block = parent[parent[block]]
            return block

        for code in codes:
            for lane, number in enumerate(code.members):
                readings, ports = wiring.readings[number], wiring.nodes[number].out_ports
                if not (readings.sources or ports):
                    continue
                if any(port.delayed for port in ports if port.live):
                    return
                for target in _neighbours(readings, ports):
                    for copy in range(0, compiler.copies, BLOCK):
                        other = _block(compiler.group_of[target], compiler.lane_of[target] + copy)
                        if other in parent:
                            parent[root(other)] = root(_block(code.number, lane + copy))
        together: dict[_Block, list[_Block]] = {}
        for block in parent:  # in the order of the plan
            together.setdefault(root(block), []).append(block)
        if len(together) > 1:
            self.blocks = list(together.values())
            self._number = {block: number for number, found in enumerate(self.blocks) for block in found}
            for code in codes:
                self._rows += [
                    (address, compiler.stride[code.number], code.number)
                    for address in compiler.slots[code.number].values()
                ]
            self._rows.sort()
            self._starts = [row[0] for row in self._rows]

    def at(self, address: int) -> tuple[int, int]:
        """Return the island that an address belongs to, or -1, and how many addresses from it on are the same."""
        place = bisect_right(self._starts, address) - 1
        if place >= 0:
            start, stride, group = self._rows[place]
            lane = address - start
            if lane < stride:
                first = lane - lane % BLOCK
                return self._number[group, first], min(stride, first + BLOCK) - lane
        following = self._starts[place + 1] if place + 1 < len(self._starts) else 1 << 62
        return -1, following - address

    def write(self, program: Program, checks: Sequence[tuple[int, int]]) -> None:
        """Write the islands and, of the ranges that must be finite, each island's own.

        An island: number of blocks and where they are (group, first lane), number of ranges and where they are.
        """
        table, header = program.table, program.header
        own: list[list[int]] = [[] for _ in self.blocks]
        for start, count in checks if self.blocks else ():
            at, end = start, start + count
            while at < end:
                island, length = self.at(at)
                length = min(length, end - at)
                if island >= 0:
                    own[island] += [at, length]
                at += length
        rows: list[int] = []
        for blocks, ranges in zip(self.blocks, own, strict=True):
            rows += [len(blocks), len(table), len(ranges) // 2, len(table) + 2 * len(blocks)]
            table.extend(x for block in blocks for x in block)
            table.extend(ranges)
        header["islands"], header["island_count"] = len(table), len(self.blocks)
        table.extend(rows)


def _neighbours(readings: Readings, ports: Sequence[OutPort]) -> Iterator[int]:
    """Yield the numbers of the instances that an instance reads or sends events to."""
    for _, target, _ in readings.sources:
        assert isinstance(target, int)
        yield target
    for port in ports:
        if port.live:
            yield from (receiver.instance.number for receiver in port.direct if isinstance(receiver, InPort))


def _block(group: int, lane: int) -> _Block:
    return group, lane - lane % BLOCK
