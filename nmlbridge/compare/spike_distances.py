"""Distances between two spike trains, from the literature.

ISI- and SPIKE-distance are computed here; Victor-Purpura and van Rossum by elephant, if it is installed.
"""

from __future__ import annotations

import importlib.util

import numpy as np
from numpy.typing import NDArray

from nmlbridge.recording.traces import FloatArray

__all__ = [
    "VAN_ROSSUM_TIME_S",
    "VICTOR_PURPURA_COST_HZ",
    "distances",
    "isi_distance",
    "spike_distance",
    "van_rossum",
    "victor_purpura",
]

VICTOR_PURPURA_COST_HZ = 100.0
"""Cost of moving a spike, 1/s; a shift of 10 ms costs as much as removing it. Victor and Purpura 1996."""

VAN_ROSSUM_TIME_S = 0.01
"""Decay of the exponential kernel, s. Van Rossum 2001."""

_MOST_PAIRS = 4_000_000
"""Both of elephant's distances look at every pair of spikes; this many take it some seconds."""


def distances(
    ref: NDArray[np.float64], test: NDArray[np.float64], start_s: float, stop_s: float
) -> tuple[dict[str, float], dict[str, str]]:
    """Return every distance that can be computed, and for the others the reason why not.

    Parameters
    ----------
    ref, test : ndarray, shape (number of spikes,)
        Ascending spike times, s.
    start_s, stop_s : float
        The time recorded, s; every spike lies in it.

    Returns
    -------
    (dict of str to float, dict of str to str)
        By the names ``van_rossum``, ``victor_purpura``, ``isi_distance``, ``spike_distance``.
    """
    found: dict[str, float] = {}
    missing: dict[str, str] = {}
    if np.array_equal(ref, test):
        return dict.fromkeys(("van_rossum", "victor_purpura", "isi_distance", "spike_distance"), 0.0), missing
    if stop_s > start_s:
        found["isi_distance"] = isi_distance(ref, test, start_s, stop_s)
        found["spike_distance"] = spike_distance(ref, test, start_s, stop_s)
    else:
        missing |= dict.fromkeys(("isi_distance", "spike_distance"), "the length of the run is not known")
    if importlib.util.find_spec("elephant") is None:
        reason = "elephant is not installed: pip install 'nmlbridge[spikes]'"
        missing |= dict.fromkeys(("van_rossum", "victor_purpura"), reason)
    elif ref.size * test.size > _MOST_PAIRS:
        reason = f"{ref.size} x {test.size} pairs of spikes are too many"
        missing |= dict.fromkeys(("van_rossum", "victor_purpura"), reason)
    else:
        found["van_rossum"] = van_rossum(ref, test)
        found["victor_purpura"] = victor_purpura(ref, test)
    return found, missing


def isi_distance(one: FloatArray, other: FloatArray, start_s: float, stop_s: float) -> float:
    """Return the ISI-distance: mean over time of the relative difference of the intervals, from 0 to 1.

    Parameters
    ----------
    one, other : array, shape (number of spikes,)
        Ascending spike times, s.
    start_s, stop_s : float
        The time recorded, s. The first and last interval end there, but are at least as long as their
        neighbours; a train without spikes is one interval.

    References
    ----------
    Kreuz, Haas, Morelli, Abarbanel, Politi (2007), J Neurosci Methods 165:151; edges as in PySpike 0.9.

    Examples
    --------
    >>> isi_distance(np.array([0.1, 0.2, 0.3]), np.array([0.1, 0.3]), 0.0, 0.4)
    0.5
    """
    trains = [_closed(train, start_s, stop_s) for train in (one, other)]
    knots = _knots(one, other, start_s, stop_s)
    first, second = (_intervals(train, knots) for train in trains)
    return float(
        np.dot(np.abs(first - second) / np.maximum(first, second), np.diff(knots)) / (stop_s - start_s)
    )


def spike_distance(one: FloatArray, other: FloatArray, start_s: float, stop_s: float) -> float:
    """Return the SPIKE-distance: mean over time of how far off the nearest spikes are, by the intervals.

    Parameters
    ----------
    one, other : array, shape (number of spikes,)
        Ascending spike times, s.
    start_s, stop_s : float
        The time recorded, s; edges as for `isi_distance`.

    References
    ----------
    Kreuz, Chicharro, Houghton, Andrzejak, Mormann (2013), J Neurophysiol 109:1457; edges as in PySpike 0.9.

    Examples
    --------
    >>> spike_distance(np.array([0.1, 0.2]), np.array([0.1, 0.2]), 0.0, 0.3)
    0.0
    """
    trains = [_closed(train, start_s, stop_s) for train in (one, other)]
    knots = _knots(one, other, start_s, stop_s)
    offsets = []
    for train, partner in (trains, trains[::-1]):
        nearest = _nearest(train[1:-1], partner)
        # before the first spike and behind the last the offset stays what it is there
        offsets.append(np.interp(knots, train, np.concatenate([nearest[:1], nearest, nearest[-1:]])))
    first, second = (_intervals(train, knots) for train in trains)
    scale = (first + second) ** 2 / 2
    at_start = (offsets[0][:-1] * second + offsets[1][:-1] * first) / scale
    at_end = (offsets[0][1:] * second + offsets[1][1:] * first) / scale
    return float(np.dot(at_start + at_end, np.diff(knots)) / 2 / (stop_s - start_s))


def victor_purpura(one: FloatArray, other: FloatArray) -> float:
    """Return the Victor-Purpura distance: the least cost of turning one train into the other (elephant).

    Parameters
    ----------
    one, other : array, shape (number of spikes,)
        Ascending spike times, s.
    """
    from elephant.spike_train_dissimilarity import victor_purpura_distance
    from quantities import Hz

    return float(victor_purpura_distance(_as_neo(one, other), cost_factor=VICTOR_PURPURA_COST_HZ * Hz)[0, 1])


def van_rossum(one: FloatArray, other: FloatArray) -> float:
    """Return the van Rossum distance: between both trains filtered by a decaying exponential (elephant).

    Parameters
    ----------
    one, other : array, shape (number of spikes,)
        Ascending spike times, s.
    """
    from elephant.spike_train_dissimilarity import van_rossum_distance
    from quantities import s

    return float(van_rossum_distance(_as_neo(one, other), time_constant=VAN_ROSSUM_TIME_S * s)[0, 1])


def _as_neo(*trains: FloatArray) -> list[object]:
    """Return the trains as elephant wants them."""
    from neo import SpikeTrain

    start = min((float(train[0]) for train in trains if train.size), default=0.0)
    stop = max((float(train[-1]) for train in trains if train.size), default=0.0)
    return [SpikeTrain(train, units="s", t_start=min(start, 0.0), t_stop=stop) for train in trains]


def _closed(train: FloatArray, start_s: float, stop_s: float) -> NDArray[np.float64]:
    """Return the train with a spike before and behind the time recorded."""
    spikes = np.asarray(train, np.float64) if len(train) else np.array([start_s, stop_s])
    before, behind = (spikes[1] - spikes[0], spikes[-1] - spikes[-2]) if spikes.size > 1 else (0.0, 0.0)
    return np.concatenate([[min(start_s, spikes[0] - before)], spikes, [max(stop_s, spikes[-1] + behind)]])


def _knots(one: FloatArray, other: FloatArray, start_s: float, stop_s: float) -> NDArray[np.float64]:
    """Return the times between which every interval stays the same."""
    return np.unique(np.clip(np.concatenate([[start_s], one, other, [stop_s]]), start_s, stop_s))


def _intervals(closed: NDArray[np.float64], knots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the length of the interval of a closed train that spans each piece between knots."""
    middles = (knots[:-1] + knots[1:]) / 2
    place = np.searchsorted(closed, middles, side="right")
    return closed[place] - closed[place - 1]


def _nearest(spikes: NDArray[np.float64], closed: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the distance from each spike to the nearest one of a closed train."""
    place = np.clip(np.searchsorted(closed, spikes), 1, closed.size - 1)
    nearest: NDArray[np.float64] = np.minimum(
        np.abs(spikes - closed[place - 1]), np.abs(closed[place] - spikes)
    )
    return nearest
