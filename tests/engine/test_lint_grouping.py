"""The usual reading of an expression, and when two groupings mean the same."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmlbridge.engine.lint.grouping import UsualReader, has_unmatched_bracket, meaning
from nmlbridge.lems.expressions import ExpressionError, parse_expression

NAMES = {"a": 2, "b": 3, "c": 5, "d": 7}


def value(node):
    tag = node[0]
    if tag == "num":
        return Fraction(node[1])
    if tag == "var":
        return Fraction(NAMES[node[1]])
    left, right = value(node[1]), value(node[2])
    if tag == "+":
        return left + right
    if tag == "-":
        return left - right
    return left * right if tag == "*" else left / right


SUMS = st.lists(st.tuples(st.sampled_from("+-*/"), st.sampled_from("abcd")), min_size=1, max_size=7).map(
    lambda pairs: "a" + "".join(symbol + name for symbol, name in pairs)
)


@given(SUMS)
def test_sums_and_products_mean_what_python_computes(text):
    python = eval(text, {}, {k: Fraction(v) for k, v in NAMES.items()})
    assert value(UsualReader().read(text)) == python


@given(SUMS)
def test_jlems_groups_sums_and_products_to_the_same_value_and_meaning(text):
    assert value(parse_expression(text)) == value(UsualReader().read(text))
    assert meaning(parse_expression(text)) == meaning(UsualReader().read(text))


@given(SUMS, SUMS)
def test_expressions_of_one_meaning_have_one_value(first, second):
    one, two = parse_expression(first), parse_expression(second)
    if meaning(one) == meaning(two):
        assert value(one) == value(two)


@pytest.mark.parametrize(
    ("text", "python"),
    [
        ("2^3^2", 512),
        ("-2^2", -4),
        ("2*-3^2", -18),
        ("2^-1^2", 0.5),
        ("6/3*2", 4),
        ("1-2+3", 2),
        ("-2*3+1", -5),
    ],
)
def test_the_usual_reading_is_that_of_mathematics(text, python):
    def number(node):
        if node[0] == "num":
            return node[1]
        left, right = number(node[1]), number(node[2])
        return {"+": left + right, "-": left - right, "*": left * right}.get(
            node[0], math.pow(left, right) if node[0] == "^" else left / right if right else math.nan
        )

    assert number(UsualReader().read(text)) == python


@pytest.mark.parametrize("text", ["a .or. b", "2^2^3", "a*-b^2", "a .gt. 1 .or. b .gt. 1 .and. c .gt. 1"])
def test_with_all_switches_off_it_reads_as_jlems_does(text):
    text = text.replace("a .or. b", "a .gt. 1 .or. b .gt. 2")
    reader = UsualReader(power_from_right=False, power_before_minus=False, and_before_or=False)
    assert meaning(reader.read(text)) == meaning(parse_expression(text))


@pytest.mark.parametrize("text", ["*a", "a b", "/a + b", "^2"])
def test_what_has_no_usual_reading_is_refused(text):
    with pytest.raises(ExpressionError):
        UsualReader().read(text)


@pytest.mark.parametrize(
    ("text", "unmatched"), [("a)", True), ("(a))*(b)", True), ("(a)", False), (")(", True)]
)
def test_an_unmatched_bracket_is_one_that_was_never_opened(text, unmatched):
    assert has_unmatched_bracket(text) is unmatched
