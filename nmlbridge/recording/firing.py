"""What a spike train is like: its intervals, and the firing pattern they make."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["PATTERNS", "TrainSummary", "firing_pattern", "firing_patterns", "summaries", "summed_up"]

PATTERNS = ("quiescent", "single", "phasic", "tonic", "adapting", "bursting")
"""What `firing_pattern` answers, from the quietest on."""

_SILENCE = 2.0
"""Hippocampome's SLN_FACTOR."""

_GAP = 2.5
"""Half of Hippocampome's PSTUT_FACTOR, which bounds the sum of the ratios to both neighbours; its TSTUT_PRE_FACTOR."""

_ADAPTED = 2.0
"""Our own: the rate has fallen to less than half."""


@dataclass(frozen=True)
class TrainSummary:
    """What the intervals of one train come to; NaN where there are too few spikes to say.

    Parameters
    ----------
    spikes : int
        Their number.
    first_spike_s : float
        Time of the first, s.
    mean_isi_s : float
        Mean interspike interval, s.
    cv_isi : float
        Standard deviation of the intervals over their mean; from two intervals on.
    adaptation : float
        The last interval over the first: 1 is regular, more than 1 slows down.
    """

    spikes: int
    first_spike_s: float
    mean_isi_s: float
    cv_isi: float
    adaptation: float


def summed_up(times: ArrayLike) -> TrainSummary:
    """Sum a spike train up.

    Parameters
    ----------
    times : array, shape (number of spikes,)
        Ascending, s.

    Examples
    --------
    >>> summed_up([0.01, 0.02, 0.04]).adaptation
    2.0
    """
    return summaries([times])[0]


def summaries(trains: Sequence[ArrayLike]) -> list[TrainSummary]:
    """Sum many spike trains up, at a fraction of what one after another would cost.

    Parameters
    ----------
    trains : sequence of array, shape (number of spikes,)
        Spike times, ascending, s.

    Examples
    --------
    >>> [each.spikes for each in summaries([[0.01, 0.02], []])]
    [2, 0]
    """
    times, spikes = _end_to_end(trains)
    fired = spikes > 0
    joined = _Intervals(times, spikes[fired])
    number = joined.spikes - 1
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = joined.sums(joined.intervals) / number
        deviation = joined.intervals - np.repeat(mean, joined.spikes)
        cv = np.sqrt(joined.sums(deviation * deviation) / number) / mean
    cv[(number < 2) | ~(mean > 0)] = np.nan
    found = np.full((4, len(spikes)), np.nan)
    found[:, fired] = times[joined.first], mean, cv, joined.ratios()
    return [TrainSummary(*each) for each in zip(spikes.tolist(), *found.tolist(), strict=True)]


def firing_pattern(times: ArrayLike, *, start_s: float = 0.0, stop_s: float) -> str:
    """Name the pattern that a cell fires in while a constant stimulus lasts.

    The first of these that holds, where an interval is that between two spikes that follow each other:

    ============= ==========================================================================================
    ``quiescent`` no spike
    ``single``    one spike
    ``phasic``    the silence from the last spike to the end of the stimulus is more than twice the mean of
                  the last two intervals, and more than twice the longest
    ``bursting``  some interval is more than 2.5 times as long as that before it and as that after it: a gap
                  between groups of spikes
    ``adapting``  the last interval is more than twice the first: the rate falls to less than half
    ``tonic``     anything else
    ============= ==========================================================================================

    An initial burst followed by single spikes is ``adapting``. The rule supposes a constant stimulus: a train
    driven at random has gaps, and so counts as ``bursting``.

    Parameters
    ----------
    times : array, shape (number of spikes,)
        Ascending, s.
    start_s, stop_s : float
        The stimulus, s; spikes outside it do not count.

    Returns
    -------
    str
        One of `PATTERNS`.

    Raises
    ------
    ValueError
        If the stimulus does not end after it starts.

    Notes
    -----
    Silence and gap follow the firing pattern identification of Hippocampome.org (Komendantov et al. 2019,
    Scientific Reports 9:17915), its SLN and PSTUT with SLN_FACTOR = 2 and, of PSTUT_FACTOR = 5, the half for
    each neighbour. Its statistical test for adaptation is replaced by a ratio, and that threshold is ours.

    Examples
    --------
    >>> firing_pattern([0.01, 0.02, 0.03, 0.04], stop_s=0.05)
    'tonic'
    >>> firing_pattern([0.01, 0.02, 0.03, 0.04], stop_s=0.2)
    'phasic'
    >>> firing_pattern([0.01, 0.012, 0.05, 0.052, 0.09, 0.092], stop_s=0.1)
    'bursting'
    """
    return firing_patterns([times], start_s=start_s, stop_s=stop_s)[0]


def firing_patterns(trains: Sequence[ArrayLike], *, start_s: float = 0.0, stop_s: float) -> list[str]:
    """Name the pattern of each of many trains; see `firing_pattern`.

    Parameters
    ----------
    trains : sequence of array, shape (number of spikes,)
        Spike times, ascending, s.
    start_s, stop_s : float
        The stimulus, s.

    Raises
    ------
    ValueError
        If the stimulus does not end after it starts.

    Examples
    --------
    >>> firing_patterns([[0.01, 0.02, 0.03], [0.01], []], stop_s=0.04)
    ['tonic', 'single', 'quiescent']
    """
    if not stop_s > start_s:
        raise ValueError(f"a stimulus from {start_s:g} s to {stop_s:g} s does not end after it starts")
    times, spikes = _end_to_end(trains)
    inside = (times >= start_s) & (times <= stop_s)
    spikes = np.bincount(np.repeat(np.arange(len(spikes)), spikes)[inside], minlength=len(spikes))
    fired = spikes > 0
    joined = _Intervals(times[inside], spikes[fired])
    last_two = joined.intervals[joined.last - 1] + joined.intervals[joined.last]
    silence = stop_s - joined.times[joined.last]
    rules = {
        "single": joined.spikes == 1,
        "phasic": (silence > _SILENCE * (last_two / np.clip(joined.spikes - 1, 1, 2)))
        & (silence > _SILENCE * np.maximum.reduceat(joined.intervals, joined.first)),
        "bursting": joined.with_gaps(),
        "adapting": joined.ratios() > _ADAPTED,
    }
    found = np.full(len(spikes), "quiescent")
    found[fired] = np.select(list(rules.values()), list(rules), "tonic")
    return found.tolist()


def _end_to_end(trains: Sequence[ArrayLike]) -> tuple[NDArray[np.float64], NDArray[np.intp]]:
    """Return the times of all trains in one array, and how many each has."""
    arrays = [np.asarray(times, dtype=np.float64) for times in trains]
    return np.concatenate([np.empty(0), *arrays]), np.array([each.size for each in arrays], dtype=np.intp)


class _Intervals:
    """The intervals of trains that lie end to end, each with a spike at least.

    In front of a train's intervals stands a zero. From it `numpy.add.reduceat` starts as `numpy.sum` does from
    nothing, so the sums are the very bits of those of each train alone.
    """

    def __init__(self, times: NDArray[np.float64], spikes: NDArray[np.intp]) -> None:
        self.times, self.spikes = times, spikes
        self.last = np.cumsum(spikes) - 1
        self.first = self.last - spikes + 1
        self.intervals = np.diff(times, prepend=0.0)
        self.intervals[self.first] = 0.0

    def sums(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the sum of each train's values; what stands in front of them becomes zero."""
        values[self.first] = 0.0
        return np.add.reduceat(values, self.first)

    def ratios(self) -> NDArray[np.float64]:
        """Return each train's last interval over its first, NaN if there is none, or the first is none."""
        first = self.intervals[np.minimum(self.first + 1, self.last)]
        with np.errstate(invalid="ignore", divide="ignore"):
            return np.where(first > 0, self.intervals[self.last] / first, np.nan)

    def with_gaps(self) -> NDArray[np.bool_]:
        """Tell which trains have an interval much longer than both beside it."""
        intervals = self.intervals.copy()
        intervals[self.first] = np.nan  # no interval, so longer than none, and none is longer
        gaps = np.zeros(len(intervals), dtype=bool)
        gaps[1:-1] = (intervals[1:-1] > _GAP * intervals[:-2]) & (intervals[1:-1] > _GAP * intervals[2:])
        return np.logical_or.reduceat(gaps, self.first)
