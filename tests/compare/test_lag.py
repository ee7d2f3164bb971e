from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmlbridge.compare.lag import LagSearch


def searched(ref: np.ndarray, test: np.ndarray, max_lag: int, block: int = 32768) -> tuple[int, float]:
    search = LagSearch(max_lag)
    for start in range(0, ref.size, block):
        search.add(ref[start : start + block], test[start : start + block])
    return search.best()


def by_definition(ref: np.ndarray, test: np.ndarray, max_lag: int) -> dict[int, float]:
    found = {}
    for lag in range(-max_lag, max_lag + 1):
        one = ref[max(0, -lag) : ref.size - max(0, lag)]
        other = test[max(0, lag) : test.size - max(0, -lag)]
        found[lag] = float(np.corrcoef(one, other)[0, 1])
    return found


@pytest.mark.parametrize("shift", [0, 1, -1, 30, -50])
@pytest.mark.parametrize("block", [64, 1000, 32768])
def test_a_shifted_trace_is_found_at_its_shift(shift: int, block: int) -> None:
    walk = np.cumsum(np.random.default_rng(0).normal(size=5200)) - 60.0
    ref, test = walk[100:5100], walk[100 - shift : 5100 - shift]
    lag, correlation = searched(ref, test, 50, block)
    assert lag == shift
    assert correlation == pytest.approx(1.0, abs=1e-12)


@settings(deadline=None)  # the machine may be busy
@given(st.integers(0, 2**32 - 1), st.integers(4, 60), st.integers(1, 20), st.integers(1, 70))
def test_the_correlation_is_the_largest_of_all_lags(seed: int, n: int, max_lag: int, block: int) -> None:
    ref, test = np.random.default_rng(seed).normal(size=(2, n))
    lag, correlation = searched(ref, test, max_lag, block)
    expected = by_definition(ref, test, min(max_lag, n // 2))
    assert correlation == pytest.approx(max(expected.values()), abs=1e-9)
    assert expected[lag] == pytest.approx(correlation, abs=1e-9)


def test_of_lags_that_fit_equally_the_smallest_is_taken() -> None:
    wave = np.sin(2 * np.pi * np.arange(1000) / 20)
    assert searched(wave, wave, 100)[0] == 0


@pytest.mark.parametrize("constant", [0.0, -0.07, 1e9])
def test_against_a_constant_the_lag_is_undefined(constant: float) -> None:
    wave = np.sin(np.arange(500.0))
    lag, correlation = searched(np.full(500, constant), wave, 50, 100)
    assert (lag, math.isnan(correlation)) == (0, True)


def test_a_single_row_has_no_lag() -> None:
    assert math.isnan(searched(np.ones(1), np.ones(1), 50)[1])
