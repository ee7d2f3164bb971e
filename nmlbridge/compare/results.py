"""What a comparison found out about one quantity and about one spike train: plain, frozen data."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nmlbridge.compare.outcome import Outcome

__all__ = ["SpikeResult", "TraceResult", "plain"]

_NAN = float("nan")


@dataclass(frozen=True)
class TraceResult:
    """One quantity compared, sample by sample.

    Samples that are equal as float32 count as equal in every number below, since that is what files can tell;
    all others enter as given. Errors are test minus reference, in ``unit``. NaN (None for whole numbers)
    means undefined or, if the outcome is NotComparable, not computed.

    Parameters
    ----------
    quantity, test_quantity : str
        Path in the reference, and in the test; they differ if a mapping renamed it.
    unit : str
        Unit of the samples, ``"1"`` for a plain number.
    outcome : Outcome
        What it came to.
    reason : str
        Why, in words; empty if identical.
    tolerance : str
        What was stated, in this quantity's unit.
    n : int
        Rows compared.
    n_differing, n_outside : int
        Rows that are not the same float32, and rows outside the tolerance.
    rmse, nrmse : float
        Root mean square error over all rows, and that divided by the range of the reference (NaN if it is
        constant).
    mean_error, max_abs_error : float
        Mean and largest error.
    max_abs_row, max_abs_time_s : int, float
        Where the largest error is; rows count from 0.
    max_ulps : int
        Largest distance in float32 numbers.
    correlation : float
        Pearson's; NaN if either side is constant.
    first_row, first_time_s, first_ref, first_test : int, float, float, float
        The first row that differs, its time and both samples.
    first_outside_row, first_outside_time_s : int, float
        The first row outside the tolerance, and its time.
    best_lag_s, best_lag_correlation : float
        How much later the test runs where both agree best, and the correlation there: beside the numbers
        above, never in place of them.
    """

    quantity: str
    unit: str
    outcome: Outcome
    reason: str = ""
    test_quantity: str = ""
    tolerance: str = "none"
    n: int = 0
    n_differing: int | None = None
    n_outside: int | None = None
    rmse: float = _NAN
    nrmse: float = _NAN
    mean_error: float = _NAN
    max_abs_error: float = _NAN
    max_abs_row: int | None = None
    max_abs_time_s: float = _NAN
    max_ulps: int | None = None
    correlation: float = _NAN
    first_row: int | None = None
    first_time_s: float = _NAN
    first_ref: float = _NAN
    first_test: float = _NAN
    first_outside_row: int | None = None
    first_outside_time_s: float = _NAN
    best_lag_s: float = _NAN
    best_lag_correlation: float = _NAN

    def to_dict(self) -> dict[str, Any]:
        """Return it as data that JSON can hold; undefined numbers are None."""
        return {"kind": "trace", **{f.name: plain(getattr(self, f.name)) for f in dataclasses.fields(self)}}


@dataclass(frozen=True)
class SpikeResult:
    """One spike train compared. Times are in s, shifts are test minus reference.

    Parameters
    ----------
    train, test_train : str
        Path in the reference, and in the test.
    outcome : Outcome
        What it came to.
    reason : str
        Why, in words; empty if identical.
    tolerance : str
        What was stated.
    n_ref, n_test : int
        Spikes on either side.
    matched, missing, extra : int
        Spikes of the reference with a partner in the test, those without, and spikes of the test without.
        Partners keep their order and lie within ``window_s`` of each other.
    window_s : float
        Given by the tolerance; if none is stated, half the reference's smallest interval, at most 5 ms.
    largest_shift_s, mean_shift_s : float
        Of the partners; the largest keeps its sign. NaN if there are none.
    largest_shift_at_s : float
        Time of the reference's spike with the largest shift.
    first_difference_s : float
        Time of the first spike, on either side, that is not the same.
    rate_ref_hz, rate_test_hz : float
        Spikes by the length of the run; NaN if that is not known.
    isi_cv_ref, isi_cv_test : float
        Coefficient of variation of the intervals; NaN with fewer than two intervals.
    van_rossum, victor_purpura, isi_distance, spike_distance : float, optional
        Distances between the trains; None if not computed.
    not_computed : mapping of str to str
        Why a distance is None.
    """

    train: str
    outcome: Outcome
    reason: str = ""
    test_train: str = ""
    tolerance: str = "none"
    n_ref: int = 0
    n_test: int = 0
    matched: int = 0
    missing: int = 0
    extra: int = 0
    window_s: float = _NAN
    largest_shift_s: float = _NAN
    largest_shift_at_s: float = _NAN
    mean_shift_s: float = _NAN
    first_difference_s: float = _NAN
    rate_ref_hz: float = _NAN
    rate_test_hz: float = _NAN
    isi_cv_ref: float = _NAN
    isi_cv_test: float = _NAN
    van_rossum: float | None = None
    victor_purpura: float | None = None
    isi_distance: float | None = None
    spike_distance: float | None = None
    not_computed: Mapping[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return it as data that JSON can hold; undefined numbers are None."""
        return {"kind": "spikes", **{f.name: plain(getattr(self, f.name)) for f in dataclasses.fields(self)}}


def plain(value: object) -> Any:
    """Return a value as JSON can hold it: numbers that are not finite become None, tuples lists, names texts.

    Parameters
    ----------
    value : object
        A number, text, mapping or sequence of such.
    """
    if isinstance(value, float):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, str):
        return str(value)
    return value if value is None or isinstance(value, (bool, int)) else str(value)
