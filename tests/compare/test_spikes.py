from __future__ import annotations

import math

import numpy as np
import pytest

from nmlbridge.compare.outcome import Outcome
from nmlbridge.compare.results import SpikeResult
from nmlbridge.compare.spikes import Span, compare_trains
from nmlbridge.compare.tolerance import Tolerance

REF = np.array([0.010, 0.020, 0.035, 0.060])
RUN = Span(0.0, 0.1)


def compared(ref, test, shift: str | float | None = None, span: Span = RUN) -> SpikeResult:
    return compare_trains(
        "p[0]", np.asarray(ref, float), np.asarray(test, float), Tolerance(spike_shift=shift), span
    )


def test_the_same_times_as_float32_are_identical() -> None:
    result = compared(REF, REF * (1 + 1e-12))
    assert result.outcome is Outcome.IDENTICAL
    assert (result.matched, result.missing, result.extra, result.largest_shift_s) == (4, 0, 0, 0.0)
    assert math.isnan(result.first_difference_s)
    assert result.van_rossum == result.spike_distance == 0.0


@pytest.mark.parametrize(
    ("shift", "outcome"), [(None, Outcome.DIFFERENT), ("0.2 ms", Outcome.WITHIN_TOLERANCE)]
)
def test_a_shift_agrees_only_if_one_is_stated(shift: str | None, outcome: Outcome) -> None:
    test = REF.copy()
    test[2] -= 1e-4
    result = compared(REF, test, shift)
    assert result.outcome is outcome
    assert result.largest_shift_s == pytest.approx(-1e-4)
    assert result.largest_shift_at_s == 0.035
    assert result.mean_shift_s == pytest.approx(-0.25e-4)
    assert result.first_difference_s == pytest.approx(0.0349)


def test_a_shift_of_one_step_passes_for_one_step() -> None:
    # times as jNeuroML prints them, whose difference is not the step
    ref, test = (
        np.array([0.150005, 0.2], np.float32).astype(float),
        np.array([0.15001, 0.200005], np.float32).astype(float),
    )
    assert abs(test - ref).max() > 5e-6
    assert compared(ref, test, "0.005 ms").outcome is Outcome.WITHIN_TOLERANCE
    assert compared(ref, test, "0.004 ms").outcome is Outcome.DIFFERENT


@pytest.mark.parametrize("place", range(4))
def test_one_spike_missing_or_extra_is_different_whatever_the_shift(place: int) -> None:
    fewer = np.delete(REF, place)
    missing, extra = compared(REF, fewer, "1 s"), compared(fewer, REF, "1 s")
    assert (missing.outcome, missing.missing, missing.extra) == (Outcome.DIFFERENT, 1, 0)
    assert (extra.outcome, extra.missing, extra.extra) == (Outcome.DIFFERENT, 0, 1)
    assert "1 missing" in missing.reason


def test_a_spike_too_late_is_one_missing_and_one_extra() -> None:
    late = REF.copy()
    late[1] += 2e-3
    result = compared(REF, late, "1 ms")
    assert result.outcome is Outcome.DIFFERENT
    assert (result.matched, result.missing, result.extra) == (3, 1, 1)


def test_two_silent_trains_are_identical_and_one_is_not() -> None:
    assert compared([], []).outcome is Outcome.IDENTICAL
    assert compared([], []).n_ref == 0
    for ref, test in ((REF, []), ([], REF)):
        result = compared(ref, test, "1 s")
        assert result.outcome is Outcome.DIFFERENT
        assert math.isnan(result.largest_shift_s)
        assert result.first_difference_s == 0.010


def test_rates_and_intervals_are_reported_for_either_side() -> None:
    result = compared(REF, REF[:3], "1 ms")
    assert result.rate_ref_hz == pytest.approx(40.0)
    assert result.rate_test_hz == pytest.approx(30.0)
    intervals = np.diff(REF)
    assert result.isi_cv_ref == pytest.approx(intervals.std() / intervals.mean())
    assert math.isnan(compared(REF[:2], REF[:2]).isi_cv_ref)


def test_the_rate_of_a_run_of_unknown_length_is_undefined() -> None:
    result = compared(REF, REF, span=Span(math.nan, math.nan))
    assert math.isnan(result.rate_ref_hz)
    assert result.isi_distance == 0.0


def test_without_a_stated_shift_partners_are_looked_for_close_by() -> None:
    assert compared(REF, REF + 1e-4).window_s == pytest.approx(5e-3)
    assert compared([0.010, 0.012], [0.0101, 0.0121]).window_s == pytest.approx(1e-3)
    assert compared([0.010], [0.300]).missing == 1


def test_two_spikes_at_one_time_count_twice() -> None:
    assert compared([0.01, 0.01], [0.01], "1 ms").missing == 1
    assert compared([0.01, 0.01], [0.01, 0.01]).outcome is Outcome.IDENTICAL
