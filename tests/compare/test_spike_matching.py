from __future__ import annotations

import time
from functools import cache

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nmlbridge.compare import spike_matching
from nmlbridge.compare.spike_matching import match_spikes

TRAINS = st.lists(st.integers(0, 40), max_size=8).map(lambda values: np.sort(np.array(values, float)))


def best_by_trying_all(ref: tuple[float, ...], test: tuple[float, ...], window: float) -> tuple[int, float]:
    @cache
    def best(i: int, j: int) -> tuple[int, float]:
        if i == len(ref) or j == len(test):
            return 0, 0.0
        found = [best(i + 1, j), best(i, j + 1)]
        if abs(ref[i] - test[j]) <= window:
            pairs, shifts = best(i + 1, j + 1)
            found.append((pairs + 1, shifts - abs(ref[i] - test[j])))
        return max(found)

    return best(0, 0)


@settings(deadline=None)  # the machine may be busy
@given(TRAINS, TRAINS, st.sampled_from([0.0, 1.0, 2.5, 7.0, 100.0]), st.sampled_from([0.0, 0.25]))
def test_no_other_pairing_has_more_pairs_or_smaller_shifts(ref, test, window: float, offset: float) -> None:
    test = test + offset
    of_ref, of_test = match_spikes(ref, test, window)
    pairs, shifts = best_by_trying_all(tuple(ref), tuple(test), window)
    assert of_ref.size == pairs
    assert np.abs(ref[of_ref] - test[of_test]).sum() == pytest.approx(-shifts)
    assert (np.diff(of_ref) > 0).all()
    assert (np.diff(of_test) > 0).all()


def test_the_nearer_of_two_spikes_is_the_partner() -> None:
    of_ref, of_test = match_spikes(np.array([10.0]), np.array([9.5, 10.0]), 1.0)
    assert (of_ref.tolist(), of_test.tolist()) == ([0], [1])


def test_a_hundred_thousand_spikes_are_paired_in_a_few_seconds() -> None:
    rng = np.random.default_rng(0)
    ref = np.sort(rng.uniform(0, 1000, 100_000))
    test = np.sort(np.delete(ref, 500) + rng.normal(0, 1e-5, ref.size - 1))
    started = time.perf_counter()
    of_ref, _ = match_spikes(ref, test, 1e-3)
    assert of_ref.size == test.size
    assert time.perf_counter() - started < 5


def test_a_window_that_joins_too_many_spikes_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spike_matching, "_MOST_CELLS", 100)
    with pytest.raises(ValueError, match="state a smaller spike shift"):
        match_spikes(np.arange(20.0, dtype=np.float64), np.arange(19.0, dtype=np.float64), 5.0)
