"""Dimensions of expressions, by jLEMS's rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmlbridge.lems.dimensions import ANY, DimensionClashError, UnknownNameError, dimension_of, fits
from nmlbridge.lems.expressions import parse_expression
from nmlbridge.units import NEUROML, NONE

NAMES = {
    "v": NEUROML.dimension("voltage"),
    "e": NEUROML.dimension("voltage"),
    "g": NEUROML.dimension("conductance"),
    "C": NEUROML.dimension("capacitance"),
    "t": NEUROML.dimension("time"),
    "x": NONE,
}


def of(text):
    return dimension_of(parse_expression(text), NAMES)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("g*(v-e)", "current"),
        ("C*v/t", "current"),
        ("g/C", "per_time"),
        ("v - 0", "voltage"),
        ("0 - v", "voltage"),
        ("-v", "voltage"),
        ("t^2/t", "time"),
        ("v*exp(x)", "voltage"),
        ("x^2.5 + 1", "none"),
        ("v .gt. e .and. x .lt. 3", "none"),
        ("v .gt. 0", "none"),
        ("random(1)", "none"),
    ],
)
def test_an_expression_has_the_dimension_it_should(text, name):
    assert of(text).matches(NEUROML.dimension(name))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("v + g", "cannot be added"),
        ("v - 1", "cannot be subtracted"),
        ("v .gt. t", "cannot be compared"),
        ("exp(v)", "takes a plain number"),
        ("2^v", "not a plain number"),
        ("v^x", "only a written number"),
        ("v^0.3", "0.3"),
    ],
)
def test_what_does_not_go_together_is_said(text, word):
    with pytest.raises(DimensionClashError, match=word):
        of(text)


def test_an_unknown_name_is_named():
    with pytest.raises(UnknownNameError) as caught:
        of("v + w")
    assert caught.value.name == "w"


def test_zero_has_any_dimension_but_may_not_be_added():
    assert of("0") is ANY
    assert fits(of("0"), NAMES["v"])
    with pytest.raises(DimensionClashError):
        of("v + 0")


@given(st.sampled_from(sorted(NAMES)), st.sampled_from(sorted(NAMES)))
def test_a_product_divided_by_one_factor_is_the_other(a, b):
    assert of(f"({a}*{b})/{a}").matches(NAMES[b])


@given(st.sampled_from(sorted(NAMES)), st.integers(-3, 3).filter(bool))
def test_a_power_is_repeated_multiplication(name, power):
    product = "*".join([name] * abs(power))
    expected = of(product if power > 0 else f"1/({product})")
    assert dimension_of(("^", ("var", name), ("num", float(power))), NAMES).matches(expected)
