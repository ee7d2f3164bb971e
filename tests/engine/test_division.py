"""Quotients by way of reciprocals have the bits of divisions."""

from __future__ import annotations

import math
import random

import pytest

from nmlbridge.engine import division
from nmlbridge.engine.division import reciprocal

DIVISORS = [0.001, 1e-9, 1e-12, 3.0, 0.1, 7e-3, 2.0, 1.0, -0.003, 1 / 3, math.pi, 100e-12]


@pytest.mark.parametrize("c", DIVISORS)
def test_every_quotient_is_the_one_that_a_division_gives(c: float) -> None:
    assert reciprocal(c) == 1 / c
    drawn = random.Random(c)
    for _ in range(500):
        x = drawn.choice((-1, 1)) * drawn.random() * 2.0 ** drawn.randint(-300, 300)
        assert division._quick(x, c, 1 / c) == x / c


@pytest.mark.parametrize("c", DIVISORS)
def test_the_quotients_that_are_tried_are_next_to_the_middle_between_two_numbers(c: float) -> None:
    from fractions import Fraction

    size = abs(c)
    for x in division._risky(size):
        quotient = Fraction(x) / Fraction(size)
        nearest = x / size
        away = abs(quotient - Fraction(nearest)) / Fraction(math.ulp(nearest))
        assert abs(away - Fraction(1, 2)) < Fraction(1, 2**50)


@pytest.mark.parametrize("c", [0.001, 0.1])
def test_a_wrong_reciprocal_is_noticed(c: float) -> None:
    assert not division._is_exact(c, math.nextafter(1 / c, math.inf) * 1.0001)


@pytest.mark.parametrize("c", [0.0, -0.0, 1e-40, 1e40, math.inf, math.nan, 5e-324])
def test_what_might_overflow_is_divided_by(c: float) -> None:
    assert reciprocal(c) is None
