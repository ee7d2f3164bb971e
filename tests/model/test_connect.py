"""Connections as arrays: the rules, their randomness, and their memory."""

from __future__ import annotations

import time
import tracemalloc
from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import ModelError
from nmlbridge.model import AllToAll, Explicit, FixedProbability, OneToOne, Projection, QuantityArray, Uniform
from nmlbridge.model.connect import available_memory, connect, expected_count, require_memory


def within(rule: Any, **more: Any) -> Projection:
    return Projection("p", "a", "a", "s", rule, **more)


def between(rule: Any, **more: Any) -> Projection:
    return Projection("p", "a", "b", "s", rule, **more)


def pairs(projection: Projection, n: int, m: int, **more: Any) -> list[tuple[int, int]]:
    made = connect(projection, n, m, **more)
    return list(zip(made.pre.tolist(), made.post.tolist(), strict=True))


def test_all_to_all_is_every_pair_in_order_of_the_source() -> None:
    assert pairs(between(AllToAll()), 2, 3) == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]


def test_self_connections_can_be_left_out_within_a_population_only() -> None:
    assert pairs(within(AllToAll(self_connections=False)), 3, 3) == [
        (0, 1),
        (0, 2),
        (1, 0),
        (1, 2),
        (2, 0),
        (2, 1),
    ]
    assert len(pairs(between(AllToAll(self_connections=False)), 3, 3)) == 9


def test_one_to_one_pairs_equal_numbers() -> None:
    assert pairs(between(OneToOne()), 3, 3) == [(0, 0), (1, 1), (2, 2)]


def test_explicit_connections_keep_their_order() -> None:
    assert pairs(between(Explicit([2, 0], [1, 1])), 3, 3) == [(2, 1), (0, 1)]


@pytest.mark.parametrize("probability", [0.001, 0.1, 0.5, 0.97])
def test_a_fixed_probability_gives_about_that_many_and_never_one_twice(probability: float) -> None:
    made = connect(between(FixedProbability(probability), seed=5), 700, 300)
    expected = 700 * 300 * probability
    assert abs(len(made) - expected) < 5 * np.sqrt(expected * (1 - probability)) + 1
    index = made.pre.astype(np.int64) * 300 + made.post
    assert (np.diff(index) > 0).all()
    assert made.pre.max() < 700
    assert made.post.max() < 300


def test_probabilities_of_0_and_1_are_exact() -> None:
    assert len(connect(between(FixedProbability(0.0)), 50, 50)) == 0
    assert len(connect(between(FixedProbability(1.0)), 50, 50)) == 2500
    assert len(connect(within(FixedProbability(1.0, self_connections=False)), 50, 50)) == 2450


def test_each_pair_is_as_likely_as_any_other() -> None:
    counts = np.zeros((4, 5))
    for seed in range(2000):
        made = connect(between(FixedProbability(0.3), seed=seed), 4, 5)
        counts[made.pre, made.post] += 1
    assert abs(counts / 2000 - 0.3).max() < 0.05


def test_a_seed_makes_the_draws_the_same_and_another_seed_others() -> None:
    given = between(FixedProbability(0.3), weight=Uniform(0, 1), seed=7)
    one, two = connect(given, 40, 40), connect(given, 40, 40)
    assert (one.pre == two.pre).all()
    assert (one.weights == two.weights).all()
    other = connect(given.changed(seed=8), 40, 40)
    assert len(other) != len(one) or (other.pre != one.pre).any()


def test_without_a_seed_of_its_own_a_projection_goes_by_the_experiments_and_its_place() -> None:
    given = between(FixedProbability(0.3))
    first, second = pairs(given, 30, 30, seed=1, place=0), pairs(given, 30, 30, seed=1, place=1)
    assert first != second
    assert first == pairs(given, 30, 30, seed=1, place=0)
    assert first != pairs(given, 30, 30, seed=2, place=0)


def test_drawing_weights_does_not_change_which_cells_are_connected() -> None:
    plain = between(FixedProbability(0.3), seed=7)
    assert pairs(plain, 30, 30) == pairs(
        plain.changed(weight=Uniform(0, 1), delay=Uniform("0 ms", "1 ms")), 30, 30
    )


def test_arrays_of_weights_are_one_for_each() -> None:
    made = connect(between(AllToAll(), weight=[1, 2, 3, 4], delay=QuantityArray([1, 2, 3, 4], "ms")), 2, 2)
    assert made.weights.tolist() == [1, 2, 3, 4]
    assert made.delays_s.tolist() == [0.001, 0.002, 0.003, 0.004]
    with pytest.raises(ModelError, match="3 values for 4 connections"):
        connect(between(AllToAll(), weight=[1, 2, 3]), 2, 2)


def test_a_million_times_a_million_connections_are_refused_before_anything_is_allocated() -> None:
    giant = between(AllToAll())
    tracemalloc.start()
    begin = time.perf_counter()
    with pytest.raises(ModelError, match="connections as arrays need about") as caught:
        connect(giant, 1_000_000, 1_000_000)
    took = time.perf_counter() - begin
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert caught.value.problems[0].code == "too-large"
    assert peak < 10_000_000
    assert took < 1.0


def test_the_limit_is_what_the_machine_has() -> None:
    require_memory(1000)
    with pytest.raises(ModelError, match=r"1,000,000,000 connections as arrays need about 24 GB"):
        require_memory(10**9, limit_bytes=8 * 10**9)
    assert available_memory() > 0


def test_the_number_is_known_beforehand() -> None:
    assert expected_count(between(AllToAll()), 30, 20) == 600
    assert expected_count(within(AllToAll(self_connections=False)), 30, 30) == 870
    assert expected_count(between(OneToOne()), 30, 30) == 30
    assert expected_count(between(FixedProbability(0.25)), 40, 10) == 100
    assert expected_count(between(Explicit([0], [0])), 40, 10) == 1


def test_a_million_connections_take_two_seconds_at_most() -> None:
    begin = time.perf_counter()
    made = connect(within(FixedProbability(0.5), weight=Uniform(0, 1), seed=1), 1414, 1414)
    assert len(made) > 990_000
    assert time.perf_counter() - begin < 2.0
