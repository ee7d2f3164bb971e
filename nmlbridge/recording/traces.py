"""What a comparison reads: the `Traces` protocol, kept by recordings and by files read piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

__all__ = ["BLOCK_ROWS", "Block", "FloatArray", "Traces"]

FloatArray = NDArray[np.floating[Any]]

BLOCK_ROWS = 32768
"""Rows in a block, so that one column of it (256 kB) stays in a core's own cache."""


class Block(NamedTuple):
    """Consecutive rows of a recording.

    ``time`` is an array of shape (rows,), in s; ``columns`` holds one array of shape (rows,) for each
    quantity asked for, in that order, in the quantity's own unit.
    """

    time: FloatArray
    columns: Sequence[FloatArray]


class Traces(Protocol):
    """Named quantities with units, readable from the first row to the last."""

    @property
    def name(self) -> str:
        """What to call it in a report."""
        ...

    @property
    def units(self) -> Mapping[str, str]:
        """Unit of every quantity by its path, in the order recorded."""
        ...

    @property
    def spikes(self) -> Mapping[str, NDArray[np.float64]]:
        """Spike times of every train by its path, s, ascending."""
        ...

    @property
    def source(self) -> Mapping[str, Any]:
        """Where it came from: plain data."""
        ...

    @property
    def time_span(self) -> tuple[float, float]:
        """Times of the first row and the last, s; NaN if there are no rows."""
        ...

    def blocks(self, quantities: Sequence[str], rows: int = BLOCK_ROWS) -> Iterator[Block]:
        """Yield the rows in order, ``rows`` at a time; only the last block may be shorter."""
        ...
