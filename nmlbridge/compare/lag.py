"""The lag at which two traces agree best, found block by block.

Correlations at every lag come from cross-spectra summed over the blocks (overlap-save), so that one inverse
transform at the end gives all of them.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from nmlbridge.compare.inner import inner
from nmlbridge.recording.traces import FloatArray

__all__ = ["LagSearch"]


class LagSearch:
    """Pearson's correlation of two traces at every lag up to a largest one.

    Parameters
    ----------
    max_lag : int
        Largest lag to look at, rows.

    Examples
    --------
    >>> t = np.linspace(0, 20, 2001)
    >>> search = LagSearch(100)
    >>> search.add(np.sin(t), np.sin(t - 0.25))
    >>> search.best()[0]
    25
    """

    def __init__(self, max_lag: int) -> None:
        self.max_lag = max_lag
        self._n = 0
        self._length = 0
        self._later: NDArray[np.complex128] = np.zeros(0, np.complex128)
        self._earlier = self._later
        self._offset: tuple[float, float] = (0.0, 0.0)
        self._tails = (np.zeros(max_lag), np.zeros(max_lag))
        self._heads: list[list[NDArray[np.float64]]] = [[], []]
        self._sums = np.zeros((2, 2))

    def add(self, ref: FloatArray, test: FloatArray) -> None:
        """Take in the next rows of both.

        Parameters
        ----------
        ref, test : array, shape (rows,)
            Finite samples; never more rows than the first time.
        """
        if not self._n:
            self._length = _quick_length(self.max_lag + ref.size)
            self._later = np.zeros(self._length // 2 + 1, np.complex128)
            self._earlier = self._later.copy()
            # taken off to keep the sums of products accurate; it changes no correlation
            self._offset = (float(ref.mean()), float(test.mean()))
        spectra, with_past = [], []
        for side, samples in enumerate((ref, test)):
            own = samples.astype(np.float64) - self._offset[side]
            if self._n < self.max_lag:
                self._heads[side].append(own[: self.max_lag - self._n])
            self._sums[side] += own.sum(), inner(own, own)
            past = np.concatenate([self._tails[side], own])
            self._tails[side][:] = past[past.size - self.max_lag :]
            with_past.append(np.fft.rfft(past, self._length))
            past[: self.max_lag] = 0.0
            spectra.append(np.fft.rfft(past, self._length))
        self._later += spectra[1] * with_past[0].conj()
        self._earlier += spectra[0] * with_past[1].conj()
        self._n += ref.size

    def best(self) -> tuple[int, float]:
        """Return the lag, in rows, at which the correlation is largest, and that correlation.

        Returns
        -------
        (int, float)
            The lag is positive if the test runs later than the reference. At least half the rows must
            overlap. ``(0, nan)`` if the correlation is undefined.
        """
        most = min(self.max_lag, self._n // 2)
        if most < 1:
            return 0, math.nan
        # with the test later by k, reference row j meets test row j + k
        later = self._correlations(self._later, 0, most)
        earlier = self._correlations(self._earlier, 1, most)
        lags = np.concatenate([np.arange(most + 1), -np.arange(1, most + 1)])
        correlations = np.concatenate([later, earlier[1:]])
        if np.isnan(correlations).all():
            return 0, math.nan
        highest = np.nanmax(correlations)
        # the smallest of the lags that agree equally well, up to rounding
        candidates = np.flatnonzero(correlations >= highest - 1e-12)
        chosen = candidates[np.argmin(np.abs(lags[candidates]))]
        return int(lags[chosen]), float(min(1.0, correlations[chosen]))

    def _correlations(self, cross: NDArray[np.complex128], leading: int, most: int) -> NDArray[np.float64]:
        """Return the correlations at lags 0 ... most, ``leading`` being the side that runs ahead."""
        products = np.fft.irfft(cross, self._length)[: most + 1]
        count = self._n - np.arange(most + 1)
        # the leading side lacks its last rows, the other its first ones
        last = self._tails[leading][::-1][:most]
        first = np.concatenate(self._heads[1 - leading])[:most]
        ahead = self._remaining(leading, last)
        behind = self._remaining(1 - leading, first)
        covariance = products - ahead[0] * behind[0] / count
        variances = [both[1] - both[0] ** 2 / count for both in (ahead, behind)]
        # what is left of a constant trace is rounding
        floors = [1e-13 * max(self._sums[side][1], 1e-300) for side in (leading, 1 - leading)]
        defined = (variances[0] > floors[0]) & (variances[1] > floors[1])
        spread = np.sqrt(np.where(defined, variances[0] * variances[1], 1.0))
        return np.where(defined, covariance / spread, np.nan)

    def _remaining(self, side: int, dropped: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return a side's sum and sum of squares with 0, 1, ... of these samples dropped: shape (2, lags)."""
        gone = np.cumsum([dropped, dropped**2], axis=1)
        left: NDArray[np.float64] = self._sums[side][:, np.newaxis] - np.hstack([np.zeros((2, 1)), gone])
        return left


def _quick_length(least: int) -> int:
    """Return a length not much above ``least`` that a Fourier transform is quick for."""
    return min(factor << (-(-least // factor) - 1).bit_length() for factor in (8, 9, 10, 12))
