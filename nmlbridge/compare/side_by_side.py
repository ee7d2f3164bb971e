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
        At the end, if one side has more rows.
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
            for place, block in enumerate((one, other)):
                if block is not None:
                    rows[place] += block.time.size
                    ends[place] = float(block.time[-1])
            if one is not None and other is not None and rows[0] == rows[1]:
                yield one, other
    if rows[0] != rows[1]:
        raise NotComparableError(
            "time",
            f"the {'test' if rows[1] < rows[0] else 'reference'} is shorter: {rows[0]} rows to {ends[0]:.9g} s "
            f"in the reference, {rows[1]} rows to {ends[1]:.9g} s in the test",
        )
