"""Two spike trains compared: partners, shifts, rates, intervals, distances."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from nmlbridge.compare.outcome import Outcome
from nmlbridge.compare.results import SpikeResult
from nmlbridge.compare.spike_distances import distances
from nmlbridge.compare.spike_matching import match_spikes
from nmlbridge.compare.tolerance import Tolerance
from nmlbridge.errors import NotComparableError

__all__ = ["Span", "compare_trains", "interval_variation"]

_WIDEST_WINDOW_S = 5e-3
"""Partners further apart than a spike is long are no partners, if nobody says otherwise."""


class Span(NamedTuple):
    """The time that was recorded, s; NaN if it is not known."""

    start_s: float
    stop_s: float

    @property
    def length_s(self) -> float:
        """How long it is, s."""
        return self.stop_s - self.start_s


def compare_trains(
    train: str,
    ref: NDArray[np.float64],
    test: NDArray[np.float64],
    tolerance: Tolerance,
    span: Span,
    test_train: str = "",
) -> SpikeResult:
    """Compare one spike train with another.

    Parameters
    ----------
    train : str
        Its path in the reference.
    ref, test : ndarray, shape (number of spikes,)
        Ascending spike times, s.
    tolerance : Tolerance
        Its ``spike_shift`` is what counts here.
    span : Span
        The time recorded.
    test_train : str, optional
        Its path in the test, if another.

    Returns
    -------
    SpikeResult
        Identical if every time is the same float32. Two silent trains are identical.

    Raises
    ------
    NotComparableError
        If a window joins too many spikes to say which is which.
    """
    allowed = tolerance.spike_shift_s
    window = _default_window(ref) if allowed is None else allowed
    # float32 text moves a time by up to half its resolution on either side
    slack = float(np.spacing(np.float32(max(ref[-1:].max(initial=0.0), test[-1:].max(initial=0.0)))))
    try:
        of_ref, of_test = match_spikes(ref, test, window + slack)
    except ValueError as error:
        raise NotComparableError(train, str(error)) from error
    shifts = test[of_test] - ref[of_ref]
    identical = ref.size == test.size and np.array_equal(ref.astype(np.float32), test.astype(np.float32))
    missing, extra = ref.size - of_ref.size, test.size - of_test.size
    if identical:
        outcome, reason = Outcome.IDENTICAL, ""
        shifts = np.zeros_like(shifts)
    else:
        outcome, reason = _judged(missing, extra, shifts, window, allowed)
    largest = int(np.argmax(np.abs(shifts))) if shifts.size else None
    found, not_computed = distances(ref, ref if identical else test, *_time_recorded(ref, test, span))
    return SpikeResult(
        train=train,
        test_train=test_train or train,
        outcome=outcome,
        reason=reason,
        tolerance="none" if allowed is None else f"spike shift {allowed:g} s",
        n_ref=ref.size,
        n_test=test.size,
        matched=of_ref.size,
        missing=missing,
        extra=extra,
        window_s=window,
        largest_shift_s=math.nan if largest is None else float(shifts[largest]),
        largest_shift_at_s=math.nan if largest is None else float(ref[of_ref[largest]]),
        mean_shift_s=float(shifts.mean()) if shifts.size else math.nan,
        first_difference_s=math.nan if identical else _first_difference(ref, test),
        rate_ref_hz=ref.size / span.length_s if span.length_s > 0 else math.nan,
        rate_test_hz=test.size / span.length_s if span.length_s > 0 else math.nan,
        isi_cv_ref=interval_variation(ref),
        isi_cv_test=interval_variation(test),
        **found,
        not_computed=not_computed,
    )


def interval_variation(train: NDArray[np.float64]) -> float:
    """Return the coefficient of variation of the intervals between spikes; NaN with fewer than two intervals.

    Parameters
    ----------
    train : ndarray, shape (number of spikes,)
        Ascending spike times, s.

    Examples
    --------
    >>> interval_variation(np.array([0.0, 0.1, 0.2])) < 1e-12, interval_variation(np.array([0.1, 0.2]))
    (True, nan)
    """
    intervals = np.diff(train)
    if intervals.size < 2 or not intervals.mean():
        return math.nan
    return float(intervals.std() / intervals.mean())


def _judged(
    missing: int, extra: int, shifts: NDArray[np.float64], window: float, allowed: float | None
) -> tuple[Outcome, str]:
    """Return the outcome for trains that are not identical, and why."""
    parts = [
        f"{count} {what} within {window:.3g} s"
        for count, what in ((missing, "missing"), (extra, "extra"))
        if count
    ]
    if shifts.size and (largest := float(shifts[np.argmax(np.abs(shifts))])):
        parts.append(f"shifted by up to {largest:.3g} s")
    reason = ", ".join(parts) or "times differ"
    if allowed is None:
        return Outcome.DIFFERENT, f"{reason}; no spike shift is allowed"
    return (Outcome.DIFFERENT if missing or extra else Outcome.WITHIN_TOLERANCE), reason


def _default_window(ref: NDArray[np.float64]) -> float:
    """Return the window in which partners are looked for when nobody states one."""
    intervals = np.diff(ref)
    intervals = intervals[intervals > 0]
    return min(_WIDEST_WINDOW_S, float(intervals.min()) / 2 if intervals.size else _WIDEST_WINDOW_S)


def _first_difference(ref: NDArray[np.float64], test: NDArray[np.float64]) -> float:
    """Return the time at which the trains first part."""
    common = min(ref.size, test.size)
    parted = np.flatnonzero(ref[:common].astype(np.float32) != test[:common].astype(np.float32))
    place = int(parted[0]) if parted.size else common
    return float(min(train[place] for train in (ref, test) if place < train.size))


def _time_recorded(ref: NDArray[np.float64], test: NDArray[np.float64], span: Span) -> tuple[float, float]:
    """Return the time recorded, or if it is not known the time from 0 to the last spike."""
    last = max(ref[-1:].max(initial=0.0), test[-1:].max(initial=0.0))
    if math.isfinite(span.length_s):
        return span.start_s, max(span.stop_s, float(last))
    return 0.0, float(last)
