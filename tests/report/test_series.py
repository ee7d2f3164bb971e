"""Thinning keeps every peak, in bounded memory."""

from __future__ import annotations

import hypothesis.strategies as st
import numpy as np
from hypothesis import given, settings

from nmlbridge.report.series import Thinner, decode, encode, thin_marks


@settings(max_examples=60, deadline=None)
@given(
    rows=st.integers(0, 5000),
    limit=st.integers(8, 600),
    block=st.integers(1, 3000),
    seed=st.integers(0, 2**32 - 1),
)
def test_extremes_and_ends_are_kept_and_the_order(rows: int, limit: int, block: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    time = np.arange(rows) * 0.5
    tracks = random.standard_normal((2, rows))
    thinner = Thinner(2, limit)
    for start in range(0, rows, block):
        part = slice(start, start + block)
        thinner.add(time[part], list(tracks[:, part]))
    kept, values = thinner.result()
    assert kept.size <= limit + 6
    assert np.all(np.diff(kept) > 0)
    if rows:
        assert (kept[0], kept[-1]) == (time[0], time[-1])
        for track, thinned in zip(tracks, values, strict=True):
            assert thinned.max() == track.max()
            assert thinned.min() == track.min()
            assert np.array_equal(thinned, track[(kept * 2).astype(int)])


def test_short_traces_stay_as_they_are() -> None:
    thinner = Thinner(1, 100)
    thinner.add(np.arange(50.0), [np.arange(50.0)])
    time, _ = thinner.result()
    assert time.size == 50


def test_single_outlier_among_a_million_rows_is_kept() -> None:
    values = np.zeros(1_000_000)
    values[123_457] = 1e-12
    thinner = Thinner(1, 500)
    thinner.add(np.arange(values.size), [values])
    time, (kept,) = thinner.result()
    assert time.size <= 500
    assert time[kept == 1e-12].tolist() == [123_457.0]


def test_values_that_are_not_numbers_do_not_vanish() -> None:
    values = np.zeros(10_000)
    values[5000] = np.nan
    thinner = Thinner(1, 200)
    thinner.add(np.arange(values.size), [values])
    _, (kept,) = thinner.result()
    assert np.isnan(kept).sum() == 1


def test_numbers_survive_their_encoding_as_float32() -> None:
    values = np.array([0.1, -70.5, 3e38])
    assert np.array_equal(decode(encode(values)), values.astype(np.float32))
    assert encode([]) == ""


def test_marks_are_thinned_evenly_and_keep_their_ends() -> None:
    marks = thin_marks(np.arange(1000.0), 10)
    assert marks.size == 10
    assert (marks[0], marks[-1]) == (0.0, 999.0)
