"""Arrays with units, and distributions."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from nmlbridge.errors import ModelError, UnitError
from nmlbridge.model import Exponential, Normal, QuantityArray, Uniform
from nmlbridge.model.values import to_values
from nmlbridge.units import parse_quantity


def test_an_array_in_si_has_the_bits_of_each_value_in_si() -> None:
    values = np.random.default_rng(1).uniform(0, 50, 1000)
    array = QuantityArray(values, "ms")
    assert array.si.tolist() == [parse_quantity(f"{float(v)!r}ms").si for v in values]


@pytest.mark.parametrize("values", [[[1.0]], ["a"], [float("nan")], [1.0, float("inf")], "abc", 3.0])
def test_what_is_no_list_of_finite_numbers_is_refused(values: Any) -> None:
    with pytest.raises(ModelError):
        QuantityArray(values)


def test_an_array_cannot_be_changed_from_outside() -> None:
    given = np.ones(3)
    array = QuantityArray(given)
    given[0] = 5.0
    assert array.values[0] == 1.0
    with pytest.raises(ValueError, match="read-only"):
        array.values[0] = 5.0


def test_unknown_units_are_refused() -> None:
    with pytest.raises(UnitError):
        QuantityArray([1.0], "parsec")


@pytest.mark.parametrize(
    ("distribution", "mean", "low", "high"),
    [
        (Uniform(1, 3), 2.0, 1.0, 3.0),
        (Uniform("1 ms", "0.003 s"), 2.0, 1.0, 3.0),
        (Normal(2, 0.1), 2.0, 1.0, 3.0),
        (Normal(2, 5, low=1.9, high=2.1), 2.0, 1.9, 2.1),
        (Exponential(0.5), 0.5, 0.0, 20.0),
    ],
)
def test_draws_have_the_mean_and_range_asked_for(
    distribution: Any, mean: float, low: float, high: float
) -> None:
    drawn = distribution.draw(np.random.default_rng(3), 20_000)
    assert drawn.values.mean() == pytest.approx(mean, rel=0.05)
    assert low <= drawn.values.min() <= drawn.values.max() <= high
    assert drawn.unit == distribution.unit


@pytest.mark.parametrize(
    "make",
    [
        lambda: Uniform(3, 1),
        lambda: Normal(1, -1),
        lambda: Normal(1, 1, low=3, high=2),
        lambda: Uniform("1 ms", "2 mV"),
    ],
)
def test_distributions_are_in_order_and_in_one_dimension(make: Any) -> None:
    with pytest.raises(ModelError):
        make()


def test_values_come_in_many_forms() -> None:
    assert to_values(0.5, "none") == parse_quantity("0.5")
    assert to_values(["1 ms", "0.002 s"], "time") == QuantityArray([1.0, 2.0], "ms")
    assert to_values(np.array([1, 2]), "none") == QuantityArray([1.0, 2.0])
    for given, dimension in (
        ("1 mV", "time"),
        (np.ones(2), "time"),
        (Uniform(0, 1), "time"),
        ("1 ms", "none"),
    ):
        with pytest.raises(UnitError):
            to_values(given, dimension)
