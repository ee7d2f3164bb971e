"""Which spike of one train is which spike of another: partners that keep their order."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["match_spikes"]

_MOST_CELLS = 100_000_000
"""Largest table for one stretch of two trains: 200 MB, some seconds."""


def match_spikes(
    ref: NDArray[np.float64], test: NDArray[np.float64], window_s: float
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Pair as many spikes of two trains as possible, and of those pairings the one with the smallest shifts.

    No spike is used twice, no two pairs cross, and partners lie at most ``window_s`` apart.

    Parameters
    ----------
    ref, test : ndarray, shape (number of spikes,)
        Ascending spike times, s.
    window_s : float
        Largest distance between partners, s.

    Returns
    -------
    (ndarray, ndarray), each of shape (pairs,)
        Places of the partners in ``ref`` and in ``test``, ascending.

    Raises
    ------
    ValueError
        If so many spikes lie within the window of their neighbours that the pairing would not fit into
        memory.

    Examples
    --------
    >>> match_spikes(np.array([0.010, 0.020, 0.030]), np.array([0.0101, 0.0298]), 1e-3)
    (array([0, 2]), array([0, 1]))
    """
    if ref.size == test.size and np.all(np.abs(test - ref) <= window_s):
        everything = np.arange(ref.size)  # the only pairing that leaves nobody out
        return everything, everything.copy()
    pairs: list[tuple[int, int]] = []
    for (ref_start, ref_stop), (test_start, test_stop) in _groups(ref, test, window_s):
        if (ref_stop - ref_start) * (test_stop - test_start) > _MOST_CELLS:
            raise ValueError(
                f"a window of {window_s:g} s joins {ref_stop - ref_start} spikes in a row with "
                f"{test_stop - test_start} others; state a smaller spike shift"
            )
        found = _match_group(ref[ref_start:ref_stop], test[test_start:test_stop], window_s)
        pairs += [(ref_start + i, test_start + j) for i, j in found]
    places = np.array(pairs, dtype=np.intp).reshape(-1, 2)
    return places[:, 0], places[:, 1]


def _groups(
    ref: NDArray[np.float64], test: NDArray[np.float64], window_s: float
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return stretches of both trains with no pair across them; those of one train only are left out."""
    times = np.concatenate([ref, test])
    is_ref = np.arange(times.size) < ref.size
    order = np.argsort(times, kind="stable")
    starts = np.flatnonzero(np.diff(times[order], prepend=-np.inf) > window_s)
    refs_before = np.concatenate([[0], np.cumsum(is_ref[order])])
    groups = []
    for start, stop in zip(starts, [*starts[1:], times.size], strict=True):
        refs = (int(refs_before[start]), int(refs_before[stop]))
        tests = (int(start) - refs[0], int(stop) - refs[1])
        if refs[0] < refs[1] and tests[0] < tests[1]:
            groups.append((refs, tests))
    return groups


def _match_group(
    ref: NDArray[np.float64], test: NDArray[np.float64], window_s: float
) -> list[tuple[int, int]]:
    """Return the best pairs of one stretch, by dynamic programming over both trains.

    A pair is worth more than all shifts together, so that no pair is given up for a smaller shift.
    """
    if ref.size == test.size == 1:
        return [(0, 0)] if abs(ref[0] - test[0]) <= window_s else []
    pair_worth = 2.0 * min(ref.size, test.size)  # in units of the window, which is the largest shift
    best = np.zeros(test.size + 1)
    paired = np.zeros((ref.size, test.size), dtype=bool)
    taken = np.zeros((ref.size, test.size), dtype=bool)
    for i, time in enumerate(ref):
        shifts = np.abs(test - time)
        worth = pair_worth - shifts / window_s if window_s > 0 else np.full(test.size, pair_worth)
        with_pair = np.where(shifts <= window_s, best[:-1] + worth, -np.inf)
        paired[i] = with_pair > best[1:]
        here = np.maximum(best[1:], with_pair)
        running = np.maximum.accumulate(here)
        taken[i] = running == here  # otherwise the best leaves test spike j alone
        best = np.concatenate([[0.0], running])
    return _trace_back(paired, taken)


def _trace_back(paired: NDArray[np.bool_], taken: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """Return the pairs of the best path, from the decisions made at each cell of the table."""
    pairs = []
    i, j = paired.shape[0] - 1, paired.shape[1] - 1
    while i >= 0 and j >= 0:
        if not taken[i, j]:
            j -= 1
        elif paired[i, j]:
            pairs.append((i, j))
            i, j = i - 1, j - 1
        else:
            i -= 1
    return pairs[::-1]
