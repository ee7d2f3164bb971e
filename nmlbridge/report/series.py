"""Thin long traces to what a screen can show: every bucket keeps its extremes, so that no peak is lost.

Works on blocks of rows, in bounded memory, so a file of any length can be shown.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["Thinner", "decode", "encode", "thin_marks"]

Floats = NDArray[np.float64]

_BLOCK = 1 << 15


class Thinner:
    """Keeps the extremes of one or more tracks over a common time axis.

    Parameters
    ----------
    tracks : int
        How many values each row has.
    limit : int
        About how many rows to keep, at most.

    Examples
    --------
    >>> thinner = Thinner(1, 100)
    >>> thinner.add(np.arange(1e5), [np.where(np.arange(1e5) == 777, 1.0, 0.0)])
    >>> time, (values,) = thinner.result()
    >>> time.size <= 100, time[values == 1.0].tolist()
    (True, [777.0])
    """

    def __init__(self, tracks: int, limit: int) -> None:
        self._tracks = tracks
        self._per_bucket = 2 * tracks
        self._buckets = max(1, limit // self._per_bucket)
        self._width = 1
        self._rows = 0
        self._kept: list[tuple[NDArray[np.int64], NDArray[np.float64]]] = []
        self._count = 0

    def add(self, time: ArrayLike, values: Sequence[ArrayLike]) -> None:
        """Take the next rows.

        Parameters
        ----------
        time : array, shape (n,)
            Times of the rows.
        values : sequence of array, shape (n,) each
            One for each track. Rows in which a value is not finite are kept where they are extremes.
        """
        table = np.vstack(
            [np.asarray(time, dtype=np.float64), *(np.asarray(v, dtype=np.float64) for v in values)]
        )
        for start in range(0, table.shape[1], _BLOCK):
            part = table[:, start : start + _BLOCK]
            rows = np.arange(self._rows, self._rows + part.shape[1])
            self._rows += part.shape[1]
            self._keep(rows, part)

    def result(self) -> tuple[Floats, list[Floats]]:
        """Return the times kept and the values of each track there, arrays of shape (m,) each."""
        if not self._kept:
            return np.empty(0), [np.empty(0) for _ in range(self._tracks)]
        if self._count > self._per_bucket * self._buckets:
            self._reduce()
        _, table = self._merged()
        return table[0], list(table[1:])

    def _keep(self, rows: NDArray[np.int64], table: Floats) -> None:
        chosen = self._extremes(rows, table) if self._width > 1 else slice(None)
        self._kept.append((rows[chosen], table[:, chosen]))
        self._count += self._kept[-1][0].size
        if self._count > 2 * self._per_bucket * self._buckets:
            self._reduce()

    def _reduce(self) -> None:
        """Make the buckets so wide that there are no more of them than allowed, and keep their extremes."""
        while self._rows > self._width * self._buckets:
            self._width *= 2
        rows, table = self._merged()
        chosen = self._extremes(rows, table)
        self._kept = [(rows[chosen], table[:, chosen])]
        self._count = chosen.size

    def _merged(self) -> tuple[NDArray[np.int64], Floats]:
        rows = np.concatenate([kept for kept, _ in self._kept])
        table = np.concatenate([kept for _, kept in self._kept], axis=1)
        self._kept = [(rows, table)]
        return rows, table

    def _extremes(self, rows: NDArray[np.int64], table: Floats) -> NDArray[np.int64]:
        """Return the indices of each track's extremes in each bucket, and of the ends, rising."""
        bucket = rows // self._width
        first = np.flatnonzero(np.diff(bucket, prepend=bucket[0] - 1))
        if first.size and np.all(np.diff(first) == self._width) and rows.size % self._width == 0:
            return self._extremes_of_equal_buckets(table, first)
        chosen = [np.array([0, rows.size - 1])]
        for track in table[1:]:
            order = np.lexsort((track, bucket))
            last = np.append(first[1:], bucket.size) - 1
            chosen += [order[first], order[last]]
        return np.unique(np.concatenate(chosen))

    def _extremes_of_equal_buckets(self, table: Floats, first: NDArray[np.int64]) -> NDArray[np.int64]:
        chosen = [np.array([0, table.shape[1] - 1])]
        for track in table[1:]:
            square = track.reshape(-1, self._width)
            chosen += [first + square.argmin(axis=1), first + square.argmax(axis=1)]
        return np.unique(np.concatenate(chosen))


def thin_marks(times: ArrayLike, limit: int) -> Floats:
    """Return at most ``limit`` of the times, evenly chosen; the first and the last stay.

    Parameters
    ----------
    times : array, shape (n,)
        Rising.
    limit : int
        At least 2.

    Examples
    --------
    >>> thin_marks([1.0, 2.0, 3.0, 4.0, 5.0], 3)
    array([1., 3., 5.])
    """
    marks = np.asarray(times, dtype=np.float64)
    if marks.size <= limit:
        return marks
    chosen: Floats = marks[np.linspace(0, marks.size - 1, limit).round().astype(int)]
    return chosen


def encode(values: ArrayLike) -> str:
    """Return base64 of little-endian float32; an empty array is an empty text.

    Parameters
    ----------
    values : array, shape (n,)
        The numbers.
    """
    return base64.b64encode(np.asarray(values, dtype="<f4").tobytes()).decode("ascii")


def decode(text: str) -> Floats:
    """Return the numbers of `encode`, shape (n,).

    Examples
    --------
    >>> decode(encode([1.5, -2.0])).tolist()
    [1.5, -2.0]
    """
    values: Floats = np.frombuffer(base64.b64decode(text), dtype="<f4").astype(np.float64)
    return values
