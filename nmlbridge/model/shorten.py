"""Lists in their shortest form: rules named, equal values given once, records joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from nmlbridge.model.network import AllToAll, Explicit, OneToOne, Rule
from nmlbridge.model.record import Record
from nmlbridge.model.values import QuantityArray
from nmlbridge.units import Quantity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["joined_records", "named_rule", "one_for_all", "short_cells"]


def short_cells(cells: tuple[int, ...] | None, size: int) -> tuple[int, ...] | None:
    """Return None for every cell in order."""
    return None if cells == tuple(range(size)) else cells


def named_rule(
    pre: NDArray[np.int32], post: NDArray[np.int32], sources: int, targets: int, *, within: bool
) -> Rule:
    """Return the rule that makes exactly these connections in this order; an explicit one if no other does.

    Parameters
    ----------
    pre, post : ndarray of int, shape (n,)
        Indices of source and target cells.
    sources, targets : int
        Sizes of the populations.
    within : bool
        Whether both are one population.
    """
    import numpy as np

    n = len(pre)
    index = np.arange(n)
    if n == sources == targets and np.array_equal(pre, index) and np.array_equal(post, index):
        return OneToOne()
    if n and n == sources * targets:
        row, column = index // targets, index % targets
        if np.array_equal(pre, row) and np.array_equal(post, column):
            return AllToAll()
    if within and n == sources * (targets - 1) and n > 0:
        row, column = index // (targets - 1), index % (targets - 1)
        if np.array_equal(pre, row) and np.array_equal(post, column + (column >= row)):
            return AllToAll(self_connections=False)
    return Explicit(pre, post)


def one_for_all(values: Any) -> Any:
    """Return one quantity where all of an array are equal."""
    if isinstance(values, QuantityArray) and len(values) and bool((values.values == values.values[0]).all()):
        return Quantity(float(values.values[0]), values.unit)
    return values


def joined_records(records: Sequence[Record], sizes: dict[str, int]) -> tuple[Record, ...]:
    """Order records by the file they go to, join those of one quantity, and say all where it is all.

    Parameters
    ----------
    records : sequence of Record
        In order.
    sizes : dict
        Size of each population.
    """
    files: dict[tuple[bool, str | None], list[Record]] = {}
    for record in records:
        files.setdefault((record.variable == "spikes", record.file), []).append(record)
    joined: list[Record] = []
    for record in (r for group in files.values() for r in group):
        cells = _cells(record, sizes)
        last = joined[-1] if joined else None
        if last is not None and last.changed(cells=None) == record.changed(cells=None):
            before = _cells(last, sizes)
            if not set(before) & set(cells):
                joined[-1] = last.changed(cells=before + cells)
                continue
        joined.append(record.changed(cells=cells))
    return tuple(r.changed(cells=short_cells(r.cells, sizes[r.population])) for r in joined)


def _cells(record: Record, sizes: dict[str, int]) -> tuple[int, ...]:
    return tuple(range(sizes[record.population])) if record.cells is None else record.cells
