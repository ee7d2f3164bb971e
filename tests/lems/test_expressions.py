"""Reading expressions with jLEMS's binding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nmlbridge.lems.expressions import (
    ExpressionError,
    format_expression,
    is_boolean,
    java_number,
    parse_expression,
    variables,
)

RANK = {"^": 1, "/": 2, "*": 3, "-": 4, "+": 5, ".gt.": 10, ".lt.": 10, ".geq.": 10, ".leq.": 10, ".neq.": 10}
"""An independent copy of the ranks, for the oracle below."""

NAMES = st.sampled_from(["a", "b", "v", "inf", "tau2", "nan"])
NUMBERS = st.floats(0, 1e9, allow_nan=False).map(lambda x: ("num", x))
ATOMS = NUMBERS | NAMES.map(lambda name: ("var", name))


@st.composite
def trees(draw, depth=4):
    """Any tree of numbers."""
    if depth == 0 or draw(st.booleans()):
        return draw(ATOMS)
    if draw(st.integers(0, 4)) == 0:
        return ("fn", draw(st.sampled_from(["exp", "sin", "H", "random"])), draw(trees(depth - 1)))
    return (draw(st.sampled_from("+-*/^")), draw(trees(depth - 1)), draw(trees(depth - 1)))


@given(trees())
def test_the_bracketed_text_of_an_expression_reads_back_as_the_same_tree(tree):
    assert parse_expression(format_expression(tree)) == tree


def split_at_the_loosest(operands, symbols):
    """Build a tree from the top down: the last operator of the loosest rank is the root. The parser goes from the bottom up."""
    if not symbols:
        return operands[0]
    loosest = max(RANK[s] for s in symbols)
    at = max(i for i, s in enumerate(symbols) if RANK[s] == loosest)
    left = split_at_the_loosest(operands[: at + 1], symbols[:at])
    right = split_at_the_loosest(operands[at + 1 :], symbols[at + 1 :])
    return (symbols[at], left, right)


@given(st.lists(st.tuples(st.sampled_from("^/*-+"), NAMES), max_size=9), NAMES)
def test_the_binding_is_that_of_an_independent_oracle(pairs, first):
    symbols = [symbol for symbol, _ in pairs]
    operands = [("var", name) for name in (first, *(name for _, name in pairs))]
    text = first + "".join(f" {symbol} {name}" for symbol, name in pairs)
    assert parse_expression(text) == split_at_the_loosest(operands, symbols)


@given(st.lists(st.tuples(st.sampled_from("^/*-+"), NAMES), min_size=1, max_size=5), NAMES)
def test_blanks_between_tokens_do_not_matter(pairs, first):
    tight = first + "".join(symbol + name for symbol, name in pairs)
    wide = first + "".join(f"  {symbol}\n {name}" for symbol, name in pairs)
    assert parse_expression(tight) == parse_expression(wide)


@pytest.mark.parametrize(
    ("text", "bracketed"),
    [
        ("a*b/c", "(a * (b / c))"),
        ("a/b*c", "((a / b) * c)"),
        ("a+b-c", "(a + (b - c))"),
        ("a-b+c", "((a - b) + c)"),
        ("2^3^2", "((2 ^ 3) ^ 2)"),
        ("-a^2", "(0 - (a ^ 2))"),
        ("a*-b^2", "(a * ((0 - b) ^ 2))"),
        ("a - b) / c", "((a - b) / c)"),
        ("exp(-v/3)*2", "(exp((0 - (v / 3))) * 2)"),
        ("a .gt. 1 .or. b .lt. 2 .and. c .neq. 3", "(((a .gt. 1) .or. (b .lt. 2)) .and. (c .neq. 3))"),
        ("1.5e-3 + x", "(0.0015 + x)"),
        ("late + 1", "(late + 1)"),
    ],
)
def test_jlems_groups_like_this(text, bracketed):
    assert format_expression(parse_expression(text)) == bracketed


def test_a_name_that_ends_in_e_swallows_a_sign_and_a_digit():
    assert parse_expression("late+1") == ("var", "late+1")
    assert parse_expression("late-1*b") == ("*", ("var", "late-1"), ("var", "b"))
    assert parse_expression("late+b") == ("+", ("var", "late"), ("var", "b"))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("a +", "nothing stands to the right"),
        ("a b", "operator is missing"),
        ("(a", "never closed"),
        ("a*()", "between the brackets"),
        ("exp", "no argument"),
        ("exp + 1", "in brackets"),
        ("1..2", "neither a number nor a name"),
        ("a .and. b", "conditions"),
        ("(a .gt. b) + 1", "numbers"),
        ("a .gt. 1 .and. b .eq. 2", "from the left"),
        ("a * / b", "stands beside"),
    ],
)
def test_what_is_no_expression_is_refused_with_a_reason(text, word):
    with pytest.raises(ExpressionError, match=word):
        parse_expression(text)


@given(st.text("ab1+-*/^(). egtqandor", max_size=15))
def test_any_text_is_an_expression_or_an_expression_error(text):
    try:
        node = parse_expression(text)
    except ExpressionError:
        return
    assert parse_expression(format_expression(node)) == node


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", 1.0), (".5", 0.5), ("5.", 5.0), ("-1e3", -1000.0), ("2f", 2.0), ("2D", 2.0), ("inf", None), ("nan", None),
     ("Infinity", float("inf")), ("1_000", None), ("0x10", None), ("", None)],
)  # fmt: skip
def test_numbers_are_what_java_takes_for_one(text, value):
    assert java_number(text) == value


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_the_text_of_a_double_reads_back_exactly(value):
    assert java_number(repr(value)) == value


@given(trees())
def test_the_names_read_are_the_leaves(tree):
    def leaves(node):
        if node[0] == "var":
            return {node[1]}
        return (
            set() if node[0] == "num" else set().union(*(leaves(n) for n in node[1:] if isinstance(n, tuple)))
        )

    assert variables(tree) == leaves(tree)


def test_a_condition_is_told_from_a_number():
    assert is_boolean(parse_expression("a .gt. 1 .and. b .lt. 2"))
    assert not is_boolean(parse_expression("a + 1"))
