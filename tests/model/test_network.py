"""Populations, projections and inputs by themselves."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import ModelError
from nmlbridge.model import (
    AllToAll,
    Explicit,
    FixedProbability,
    Input,
    Normal,
    Population,
    Projection,
    QuantityArray,
    Uniform,
)


def projection(**more: Any) -> Projection:
    return Projection("p", "a", "b", "s", **{"rule": AllToAll(), **more})


@pytest.mark.parametrize("size", [-1, 0, 2.5, "3"])
def test_a_population_has_a_size_of_one_or_more(size: Any) -> None:
    with pytest.raises(ModelError):
        Population("p", "c", size)


@pytest.mark.parametrize("positions", [[[0, 0]], [[0, 0, 0]], [[0, 0, 0], [0, 0, float("nan")]], "here"])
def test_positions_are_three_numbers_for_each_cell(positions: Any) -> None:
    with pytest.raises(ModelError):
        Population("p", "c", 2, positions=positions)


@pytest.mark.parametrize("probability", [-0.1, 1.5, float("nan"), "0.5"])
def test_a_probability_is_from_0_to_1(probability: Any) -> None:
    with pytest.raises(ModelError):
        FixedProbability(probability)


@pytest.mark.parametrize(
    "delay", ["-1 ms", QuantityArray([1.0, -1.0], "ms"), Uniform("-1 ms", "1 ms"), Normal("5 ms", "1 ms")]
)
def test_a_delay_that_could_be_below_0_is_refused(delay: Any) -> None:
    rule = Explicit([0, 1], [0, 1])
    with pytest.raises(ModelError, match="below 0"):
        projection(rule=rule, delay=delay)


@pytest.mark.parametrize("delay", ["1 pA", 1, Uniform(0, 1), ["1 mV"]])
def test_a_delay_is_a_time(delay: Any) -> None:
    with pytest.raises(ModelError):
        projection(delay=delay)


@pytest.mark.parametrize("weight", ["1 nS", object()])
def test_a_weight_is_a_plain_number(weight: Any) -> None:
    with pytest.raises(ModelError, match="weight"):
        projection(weight=weight)


@pytest.mark.parametrize(
    ("pre", "post"), [([0], [0, 1]), ([-1], [0]), ([0.5], [0]), ([[0]], [[0]]), ([2**31], [0])]
)
def test_explicit_connections_are_two_equal_lists_of_indices(pre: Any, post: Any) -> None:
    with pytest.raises(ModelError):
        Explicit(pre, post)


@pytest.mark.parametrize("index", [-1, 2**31])
def test_the_index_that_is_none_is_named(index: int) -> None:
    with pytest.raises(ModelError, match=f"post: {index} is not an index"):
        Explicit([0, 1], [0, index])


def test_explicit_connections_are_kept_as_arrays() -> None:
    rule = Explicit([0, 1, 1], [1, 0, 1])
    assert rule.pre.dtype == np.int32
    assert len(rule) == 3
    assert rule == Explicit(np.array([0, 1, 1]), np.array([1, 0, 1], dtype=np.int64))


def test_there_is_one_weight_for_each_explicit_connection() -> None:
    with pytest.raises(ModelError, match="2 values for 3 connections"):
        projection(rule=Explicit([0, 1, 2], [0, 0, 0]), weight=[1, 2])


def test_a_rule_is_one_of_the_four() -> None:
    with pytest.raises(ModelError, match="not a connection rule"):
        projection(rule="all_to_all")


@pytest.mark.parametrize("cells", [[-1], [0.5], "0", [True], [], {"a"}, [float("inf")]])
def test_cells_are_indices(cells: Any) -> None:
    with pytest.raises(ModelError):
        Input("s", "p", cells)


def test_one_index_may_stand_alone() -> None:
    assert Input("s", "p", 3).cells == (3,)
