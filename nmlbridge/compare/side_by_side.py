"""Two recordings read at once, the same rows of either side together."""

from __future__ import annotations

import math
from collections.abc import Generator, Sequence
from concurrent.futures import ThreadPoolExecutor

from nmlbridge.compare.align import Pair
from nmlbridge.errors import NotComparableError
from nmlbridge.recording.traces import Block, Traces

__all__ = ["side_by_side"]


def side_by_side(
    ref: Traces, test: Traces, pairs: Sequence[Pair]
) -> Generator[tuple[Block, Block], None, None]:
    """Yield the same rows of either side, the next ones being read meanwhile.

    Parameters
    ----------
    ref, test : Traces
        What to read.
    pairs : sequence of Pair
        The quantities wanted.

    Raises
    ------
    NotComparableError
        At the end, behind the rows that both have, if one side has more.
    """
    sides = (ref.blocks([pair.ref for pair in pairs]), test.blocks([pair.test for pair in pairs]))
    rows, ends = [0, 0], [math.nan, math.nan]
    with ThreadPoolExecutor(max_workers=2, thread_name_prefix="compare") as pool:
        reading = [pool.submit(next, side, None) for side in sides]
        while True:
            one, other = (future.result() for future in reading)
            if one is None and other is None:
                break
            reading = [pool.submit(next, side, None) for side in sides]
            paired = rows[0] == rows[1]
            for place, block in enumerate((one, other)):
                if block is not None:
                    rows[place] += block.time.size
                    ends[place] = float(block.time[-1])
            if one is not None and other is not None and paired:
                common = min(one.time.size, other.time.size)
                yield _first_rows(one, common), _first_rows(other, common)
    if rows[0] != rows[1]:
        shorter = "test" if rows[1] < rows[0] else "reference"
        counts = [f"{n} rows to {end:.9g} s" for n, end in zip(rows, ends, strict=True)]
        reason = f"the {shorter} is shorter: {counts[0]} in the reference, {counts[1]} in the test"
        raise NotComparableError("time", reason)


def _first_rows(block: Block, count: int) -> Block:
    """Return the first rows of a block."""
    if count == block.time.size:
        return block
    return Block(block.time[:count], [samples[:count] for samples in block.columns])
