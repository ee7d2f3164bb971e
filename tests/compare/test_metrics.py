from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from nmlbridge.compare.metrics import TraceMetrics, ulps_between
from nmlbridge.compare.tolerance import Limits
from nmlbridge.errors import NotComparableError


def measured(ref, test, limits: Limits | None = None, block: int = 10**9) -> TraceMetrics:
    ref, test = np.asarray(ref, float), np.asarray(test, float)
    metrics = TraceMetrics("p/v", limits or Limits(), 16)
    time = np.arange(ref.size) * 0.5
    for start in range(0, ref.size, block):
        part = slice(start, start + block)
        metrics.add(ref[part], test[part], time[part])
    return metrics


def test_the_numbers_are_those_of_their_definitions() -> None:
    ref = np.array([0.0, 1.0, 4.0, -2.0, 3.0])
    test = np.array([0.0, 1.5, 3.0, -2.0, 3.25])
    numbers = measured(ref, test).numbers()
    errors = test - ref
    assert numbers["n"] == 5
    assert numbers["n_differing"] == 3
    assert numbers["rmse"] == pytest.approx(math.sqrt(np.mean(errors**2)))
    assert numbers["nrmse"] == pytest.approx(math.sqrt(np.mean(errors**2)) / 6.0)
    assert numbers["mean_error"] == pytest.approx(errors.mean())
    assert numbers["max_abs_error"] == 1.0
    assert (numbers["max_abs_row"], numbers["max_abs_time_s"]) == (2, 1.0)
    assert numbers["correlation"] == pytest.approx(np.corrcoef(ref, test)[0, 1])
    assert [numbers[k] for k in ("first_row", "first_time_s", "first_ref", "first_test")] == [
        1,
        0.5,
        1.0,
        1.5,
    ]


def test_the_column_mix_up_of_a_published_comparison_gives_its_numbers_away() -> None:
    # r is high enough to be taken for a poor fit of one quantity, but two quantities were compared
    rng = np.random.default_rng(0)
    one, other = np.cumsum(rng.normal(size=(2, 1000)), axis=1)
    metrics = measured(one, other)
    assert metrics.numbers()["correlation"] == pytest.approx(np.corrcoef(one, other)[0, 1], abs=1e-12)
    assert metrics.n_differing == 1000


def test_identical_traces_have_no_error_and_correlation_exactly_one() -> None:
    trace = np.random.default_rng(0).normal(size=1000)
    numbers = measured(trace, trace, block=77).numbers()
    assert numbers["correlation"] == 1.0
    assert numbers["rmse"] == numbers["max_abs_error"] == numbers["max_ulps"] == 0
    assert numbers["first_row"] is None


def test_differences_below_float32_are_none() -> None:
    ref = np.array([-0.07, 1.0])
    numbers = measured(ref, ref * (1 + 1e-12)).numbers()
    assert numbers["n_differing"] == 0
    assert numbers["rmse"] == 0.0


@pytest.mark.parametrize("test", [[2.0, 2.0, 2.0], [1.0, 2.0, 3.0]])
def test_the_correlation_with_a_constant_trace_stays_undefined(test: list[float]) -> None:
    numbers = measured([2.0, 2.0, 2.0], test).numbers()
    assert math.isnan(numbers["correlation"])
    assert math.isnan(numbers["nrmse"])
    assert math.isnan(numbers["best_lag_s"])


def test_a_constant_that_no_float_holds_exactly_is_constant_all_the_same() -> None:
    numbers = measured(np.full(100001, -0.07), np.full(100001, 0.1), block=1000).numbers()
    assert math.isnan(numbers["correlation"])
    assert math.isnan(numbers["best_lag_correlation"])


@settings(deadline=None)  # the machine may be busy
@given(
    hnp.arrays(np.float64, st.integers(2, 60), elements=st.floats(-1e3, 1e3, width=32)),
    st.integers(1, 20),
    st.integers(0, 2**32 - 1),
)
def test_the_size_of_blocks_changes_no_number(ref: np.ndarray, block: int, seed: int) -> None:
    test = ref + np.random.default_rng(seed).choice([0.0, 0.5, -1.0], ref.size)
    limits = Limits(0.6)
    whole, parts = (measured(ref, test, limits, size).numbers() for size in (10**9, block))
    for name in whole.keys() - {"best_lag_s", "best_lag_correlation"}:  # the search begins at a block
        expected = whole[name]
        if expected is not None:
            expected = pytest.approx(expected, rel=1e-9, abs=1e-9, nan_ok=True)
        assert parts[name] == expected, name


@pytest.mark.parametrize(
    ("limits", "outside", "first"),
    [
        (Limits(), 3, 1),
        (Limits(absolute=0.5), 1, 2),
        (Limits(relative=0.5), 0, None),
        (Limits(absolute=0.1, relative=0.2), 2, 1),
        (Limits(ulps=2**22), 0, None),
        (Limits(ulps=2**22 - 1), 2, 1),
    ],
)
def test_what_is_outside_the_tolerance_is_counted(limits: Limits, outside: int, first: int | None) -> None:
    metrics = measured([1.0, 1.0, 4.0, 8.0], [1.0, 1.5, 3.0, 8.25], limits)
    assert metrics.n_outside == outside
    assert metrics.numbers()["first_outside_row"] == first


@pytest.mark.parametrize(("side", "other"), [(0, "reference"), (1, "test")])
@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), 1e39])
def test_a_sample_that_is_no_float32_ends_the_comparison(side: int, other: str, value: float) -> None:
    traces = [np.zeros(6), np.zeros(6)]
    traces[side][4] = value
    with pytest.raises(NotComparableError, match=rf"in the {other} at row 4 \(t = 2 s\)"):
        measured(traces[0], traces[1], block=3)


def single(*numbers: float) -> np.ndarray:
    return np.array(numbers, np.float32)


def test_neighbouring_float32_are_one_ulp_apart() -> None:
    numbers = single(1.0, -1.0, 0.0, 1e-38, 3e38, -0.07)
    above = np.nextafter(numbers, single(np.inf))
    assert ulps_between(numbers, above).tolist() == [1] * 6
    assert ulps_between(above, numbers).tolist() == [1] * 6
    assert ulps_between(single(0.0), single(-0.0)).tolist() == [0]
    tiny = np.nextafter(single(0.0), single(1.0))
    assert ulps_between(-tiny, tiny).tolist() == [2]


@settings(deadline=None)  # the machine may be busy
@given(st.floats(-(2.0**127), 2.0**127, width=32), st.integers(1, 5))
def test_the_distance_in_ulps_counts_steps(number: float, steps: int) -> None:
    one = other = single(number)
    for _ in range(steps):
        other = np.nextafter(other, single(np.inf))
    assert ulps_between(one, other).tolist() == [steps]
