"""What each operator and function computes, on numpy arrays, as Brian2's numpy target computes it.

The one table of operations: number (for the flat program), operands, and meaning. Conditions are 1.0 and 0.0.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from nmlbridge.formats.brian2_expressions import Expression, Name, Number

__all__ = ["OPERATIONS", "Operation", "evaluate", "evaluate_scalar"]


@dataclass(frozen=True)
class Operation:
    """An operation of the flat program.

    Parameters
    ----------
    code : int
        Its number there.
    operands : int
        How many it takes.
    compute : callable
        Takes float64 scalars or arrays, gives the same.
    exact : bool
        Whether the result is the same on every machine: one correctly rounded step, or a choice.
    """

    code: int
    operands: int
    compute: Callable[..., Any]
    exact: bool = True


def _power(base: Any, exponent: Any) -> Any:
    """Raise to a power as numpy's ``**`` does: exponents 2, 1, 0.5 and -1 of arrays are not left to pow()."""
    if np.ndim(exponent) == 0 and np.ndim(base) > 0:
        if exponent == 2:
            return base * base
        if exponent == 1:
            return base
        if exponent == 0.5:
            return np.sqrt(base)
        if exponent == -1:
            return 1.0 / base
    return base**exponent


def _steps(time: Any, dt: Any) -> Any:
    """Count steps in a time as Brian2's timestep() does: 1e-3 of a step is added before truncation."""
    return np.trunc((time + 1e-3 * dt) / dt)


def _exprel(x: Any) -> Any:
    """Return (exp(x) - 1) / x, and 1 at 0."""
    x = np.asarray(x, dtype=np.float64)
    return np.where(x == 0, 1.0, np.expm1(x) / np.where(x == 0, 1.0, x))


def _condition(function: Callable[..., Any]) -> Callable[..., Any]:
    return lambda *operands: np.float64(1.0) * function(*operands)


def _table() -> dict[str, Operation]:
    exact: list[tuple[str, int, Callable[..., Any]]] = [
        ("+", 2, np.add), ("-", 2, np.subtract), ("*", 2, np.multiply), ("/", 2, np.divide),
        ("neg", 1, np.negative), ("pos", 1, np.positive),
        ("<", 2, _condition(np.less)), ("<=", 2, _condition(np.less_equal)),
        (">", 2, _condition(np.greater)), (">=", 2, _condition(np.greater_equal)),
        ("==", 2, _condition(np.equal)), ("!=", 2, _condition(np.not_equal)),
        ("and", 2, _condition(np.logical_and)), ("or", 2, _condition(np.logical_or)),
        ("not", 1, _condition(np.logical_not)),
        ("where", 3, lambda c, a, b: np.where(np.not_equal(c, 0), a, b)),
        ("abs", 1, np.abs), ("sign", 1, np.sign), ("floor", 1, np.floor), ("ceil", 1, np.ceil),
        ("int", 1, np.trunc),
        ("sqrt", 1, np.sqrt), ("//", 2, np.floor_divide), ("%", 2, np.mod),
        ("clip", 3, np.clip), ("timestep", 2, _steps),
    ]  # fmt: skip
    rounded: list[tuple[str, int, Callable[..., Any]]] = [
        ("**", 2, _power), ("exp", 1, np.exp), ("log", 1, np.log), ("log10", 1, np.log10),
        ("expm1", 1, np.expm1), ("log1p", 1, np.log1p), ("exprel", 1, _exprel),
        ("sin", 1, np.sin), ("cos", 1, np.cos), ("tan", 1, np.tan),
        ("sinh", 1, np.sinh), ("cosh", 1, np.cosh), ("tanh", 1, np.tanh), ("arcsin", 1, np.arcsin),
        ("arccos", 1, np.arccos), ("arctan", 1, np.arctan),
    ]  # fmt: skip
    return {
        name: Operation(code, operands, compute, code < 16 + len(exact))
        for code, (name, operands, compute) in enumerate(exact + rounded, start=16)
    }


OPERATIONS: Mapping[str, Operation] = _table()
"""Operations by name; numbers below 16 are loads and stores (see `brian2_program`)."""


def evaluate(tree: Expression, values: Mapping[str, Any]) -> Any:
    """Compute an expression.

    Parameters
    ----------
    tree : Expression
        What to compute.
    values : mapping of str to float or ndarray
        Value of every name in it; arrays of one shape.

    Returns
    -------
    float64 or ndarray
        The result.

    Examples
    --------
    >>> from nmlbridge.formats.brian2_expressions import parse_expression
    >>> float(evaluate(parse_expression("0.04*v**2 + 5*v"), {"v": np.float64(-65.0)}))
    -156.0
    """
    if isinstance(tree, Number):
        return np.float64(tree.value)
    if isinstance(tree, Name):
        return values[tree.id]
    with np.errstate(all="ignore"):
        return OPERATIONS[tree.op].compute(*(evaluate(a, values) for a in tree.arguments))


def evaluate_scalar(tree: Expression) -> float | None:
    """Compute an expression of literals; None if it holds a name or a function outside the table.

    Examples
    --------
    >>> from nmlbridge.formats.brian2_expressions import parse_expression
    >>> evaluate_scalar(parse_expression("0.001 / 0.001")), evaluate_scalar(parse_expression("a + 1"))
    (1.0, None)
    """
    if isinstance(tree, Number):
        return tree.value
    if isinstance(tree, Name) or tree.op not in OPERATIONS:
        return None
    operands = [evaluate_scalar(a) for a in tree.arguments]
    if any(operand is None for operand in operands):
        return None
    with np.errstate(all="ignore"):
        return float(OPERATIONS[tree.op].compute(*(np.float64(o) for o in operands if o is not None)))
