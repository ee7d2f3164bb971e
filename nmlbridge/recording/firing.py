"""What a spike train is like: its intervals, and the firing pattern they make."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

__all__ = ["PATTERNS", "TrainSummary", "firing_pattern", "summed_up"]

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
    train = np.asarray(times, dtype=np.float64)
    intervals = np.diff(train)
    mean = float(intervals.mean()) if intervals.size else math.nan
    return TrainSummary(
        spikes=int(train.size),
        first_spike_s=float(train[0]) if train.size else math.nan,
        mean_isi_s=mean,
        cv_isi=float(intervals.std()) / mean if intervals.size > 1 and mean > 0 else math.nan,
        adaptation=_ratio(intervals),
    )


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
    if not stop_s > start_s:
        raise ValueError(f"a stimulus from {start_s:g} s to {stop_s:g} s does not end after it starts")
    train = np.asarray(times, dtype=np.float64)
    train = train[(train >= start_s) & (train <= stop_s)]
    if train.size < 2:
        return "single" if train.size else "quiescent"
    intervals = np.diff(train)
    silence = stop_s - train[-1]
    if silence > _SILENCE * intervals[-2:].mean() and silence > _SILENCE * intervals.max():
        return "phasic"
    inner = intervals[1:-1]
    if ((inner > _GAP * intervals[:-2]) & (inner > _GAP * intervals[2:])).any():
        return "bursting"
    return "adapting" if _ratio(intervals) > _ADAPTED else "tonic"


def _ratio(intervals: NDArray[np.float64]) -> float:
    """Return the last interval over the first, or NaN if there is none, or the first is none."""
    return float(intervals[-1] / intervals[0]) if intervals.size and intervals[0] > 0 else math.nan
