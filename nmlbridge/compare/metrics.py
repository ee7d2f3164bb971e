"""Numbers about two traces on the same time grid, gathered block by block in constant memory."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmlbridge.compare.inner import inner
from nmlbridge.compare.lag import LagSearch
from nmlbridge.compare.tolerance import Limits
from nmlbridge.errors import NotComparableError
from nmlbridge.recording.traces import FloatArray

__all__ = ["TraceMetrics", "ulps_between"]


class TraceMetrics:
    """Everything a `TraceResult` says in numbers about one quantity.

    Parameters
    ----------
    quantity : str
        Its path, for messages.
    limits : Limits
        What difference is allowed.
    max_lag_rows : int
        How far to look for the best lag; 0 not at all.
    """

    def __init__(self, quantity: str, limits: Limits, max_lag_rows: int) -> None:
        self._quantity = quantity
        self._limits = limits
        self._max_lag_rows = max_lag_rows
        self._lag: LagSearch | None = None
        self._moments = _Moments()
        self._sum = self._sum_of_squares = 0.0
        self._first_time = self._last_time = math.nan
        self.n = self.n_differing = self.n_outside = self.max_ulps = 0
        self.max_abs_error = 0.0
        self.max_abs_row: int | None = None
        self.max_abs_time_s = math.nan
        self.first: tuple[int, float, float, float] | None = None
        self.first_outside: tuple[int, float] | None = None

    def add(self, ref: FloatArray, test: FloatArray, time: FloatArray) -> None:
        """Take in the next rows.

        Parameters
        ----------
        ref, test : array, shape (rows,)
            Samples of either side.
        time : array, shape (rows,)
            Their times, s.

        Raises
        ------
        NotComparableError
            At a sample that is not finite, or is not once it is a float32.
        """
        with np.errstate(over="ignore"):
            ref32, test32 = ref.astype(np.float32), test.astype(np.float32)
        for side, singles, samples in (("reference", ref32, ref), ("test", test32, test)):
            if not np.isfinite(singles).all():
                self._refuse(side, singles, samples, time)
        self._moments.add(ref, test)
        differing = np.flatnonzero(ref32 != test32)
        if differing.size or self._lag is not None:
            if self._lag is None and self._max_lag_rows:
                self._lag = LagSearch(self._max_lag_rows)
            if self._lag is not None:
                self._lag.add(ref, test)
        if differing.size:
            self._add_errors(differing, ref, test, time)
            self.max_ulps = max(self.max_ulps, int(ulps_between(ref32[differing], test32[differing]).max()))
        if not self.n:
            self._first_time = float(time[0])
        self._last_time = float(time[-1])
        self.n += ref.size

    def _add_errors(
        self, differing: NDArray[np.intp], ref: FloatArray, test: FloatArray, time: FloatArray
    ) -> None:
        """Take in the rows of a block that differ."""
        reference = ref[differing].astype(np.float64)
        errors = test[differing].astype(np.float64) - reference
        sizes = np.abs(errors)
        if self.first is None:
            row = int(differing[0])
            self.first = (self.n + row, float(time[row]), float(ref[row]), float(test[row]))
        self.n_differing += errors.size
        self._sum += float(errors.sum())
        self._sum_of_squares += inner(errors, errors)
        largest = int(np.argmax(sizes))
        if sizes[largest] > self.max_abs_error:
            self.max_abs_error = float(sizes[largest])
            self.max_abs_row = self.n + int(differing[largest])
            self.max_abs_time_s = float(time[differing[largest]])
        outside = sizes > self._limits.absolute + self._limits.relative * np.abs(reference)
        if self._limits.ulps and outside.any():
            near = ulps_between(reference.astype(np.float32), test[differing].astype(np.float32))
            outside &= near > self._limits.ulps
        if outside.any():
            self.n_outside += int(np.count_nonzero(outside))
            if self.first_outside is None:
                row = int(differing[np.argmax(outside)])
                self.first_outside = (self.n + row, float(time[row]))

    def _refuse(self, side: str, singles: FloatArray, samples: FloatArray, time: FloatArray) -> None:
        """Raise with the first sample that is not finite."""
        row = int(np.argmin(np.isfinite(singles)))
        value = float(samples[row])
        what = f"{value:g} is beyond float32" if math.isfinite(value) else f"it is {value:g}"
        raise NotComparableError(
            self._quantity, f"{what} in the {side} at row {self.n + row} (t = {time[row]:.9g} s)"
        )

    def numbers(self) -> dict[str, Any]:
        """Return the fields of a `TraceResult` that are numbers."""
        rmse = math.sqrt(self._sum_of_squares / self.n) if self.n else math.nan
        span = self._moments.ref_range
        row, time, ref, test = self.first or (None, math.nan, math.nan, math.nan)
        lag, lag_correlation = self._lag.best() if self._lag else (0, math.nan)
        step_s = (self._last_time - self._first_time) / (self.n - 1) if self.n > 1 else math.nan
        return {
            "n": self.n,
            "n_differing": self.n_differing,
            "n_outside": self.n_outside,
            "rmse": rmse,
            "nrmse": rmse / span if span > 0 else math.nan,
            "mean_error": self._sum / self.n if self.n else math.nan,
            "max_abs_error": self.max_abs_error,
            "max_abs_row": self.max_abs_row,
            "max_abs_time_s": self.max_abs_time_s,
            "max_ulps": self.max_ulps,
            "correlation": self._correlation(),
            "first_row": row,
            "first_time_s": time,
            "first_ref": ref,
            "first_test": test,
            "first_outside_row": self.first_outside[0] if self.first_outside else None,
            "first_outside_time_s": self.first_outside[1] if self.first_outside else math.nan,
            "best_lag_s": lag * step_s if math.isfinite(lag_correlation) else math.nan,
            "best_lag_correlation": lag_correlation,
        }

    def _correlation(self) -> float:
        """Return the correlation, exactly 1 for traces that are the same and not constant."""
        correlation = self._moments.correlation
        return correlation if self.n_differing or math.isnan(correlation) else 1.0


class _Moments:
    """Means, variances and covariance of two traces, merged block by block (Chan, Golub and LeVeque 1983)."""

    def __init__(self) -> None:
        self._n = 0
        self._means = np.zeros(2)
        self._products = np.zeros((2, 2))
        self._low = np.full(2, np.inf)
        self._high = np.full(2, -np.inf)

    def add(self, ref: FloatArray, test: FloatArray) -> None:
        """Take in the next samples of both."""
        both = np.empty((2, ref.size))
        both[0], both[1] = ref, test
        self._low = np.minimum(self._low, both.min(axis=1))
        self._high = np.maximum(self._high, both.max(axis=1))
        means = both.mean(axis=1)
        both -= means[:, np.newaxis]
        ahead = means - self._means
        total = self._n + ref.size
        own = [[inner(one, other) for other in both] for one in both]
        self._products += own + np.outer(ahead, ahead) * (self._n * ref.size / total)
        self._means += ahead * (ref.size / total)
        self._n = total

    @property
    def ref_range(self) -> float:
        """Largest minus smallest sample of the reference."""
        return float(self._high[0] - self._low[0]) if self._n else math.nan

    @property
    def correlation(self) -> float:
        """Pearson's correlation; NaN if either side is constant."""
        if not self._n or (self._high == self._low).any():
            return math.nan
        spread = math.sqrt(self._products[0, 0]) * math.sqrt(self._products[1, 1])
        return max(-1.0, min(1.0, float(self._products[0, 1]) / spread)) if spread > 0 else math.nan


def ulps_between(one: NDArray[np.float32], other: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return how many float32 numbers lie between samples, counting one of the ends.

    Parameters
    ----------
    one, other : array, shape (n,), float32
        Finite samples.

    Returns
    -------
    ndarray, shape (n,), int64
        0 where they are equal; -0.0 equals 0.0.

    Examples
    --------
    >>> ulps_between(np.float32([1.0, 0.0]), np.float32([np.nextafter(np.float32(1), np.float32(2)), -0.0]))
    array([1, 0])
    """
    places = []
    for samples in (one, other):
        bits = samples.view(np.int32).astype(np.int64)
        places.append(np.where(bits < 0, -(bits & 0x7FFFFFFF), bits))
    apart: NDArray[np.int64] = np.abs(places[1] - places[0])
    return apart
