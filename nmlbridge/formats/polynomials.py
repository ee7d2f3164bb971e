"""LEMS expressions as polynomials in the state of a cell, by which one set of equations is told from another.

Two texts say the same if their polynomials agree, whatever names, brackets and constants they are made of.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from nmlbridge.lems.expressions import Node
from nmlbridge.lems.model import evaluate

__all__ = ["NotPolynomialError", "Polynomial", "polynomial_of"]

_CLOSE = 1e-9
_MAX_POWER = 4


class NotPolynomialError(ValueError):
    """The expression is no polynomial of the variables; the text says what it has instead."""


class Polynomial:
    """A polynomial in a few variables.

    Parameters
    ----------
    terms : mapping of tuple of int to float
        For the exponents of each variable, in order, the coefficient.

    Examples
    --------
    >>> v = Polynomial({(1, 0): 1.0})
    >>> (v * v + v).coefficient(2, 0)
    1.0
    """

    __slots__ = ("terms",)

    def __init__(self, terms: Mapping[tuple[int, ...], float]) -> None:
        self.terms = {powers: c for powers, c in terms.items() if c != 0.0}

    def coefficient(self, *powers: int) -> float:
        """Return the coefficient of a term."""
        return self.terms.get(powers, 0.0)

    @property
    def constant(self) -> float | None:
        """The value if no variable occurs, else None."""
        if all(not any(powers) for powers in self.terms):
            return sum(self.terms.values())
        return None

    def has_only(self, *allowed: tuple[int, ...]) -> bool:
        """Tell whether no term other than these matters, next to the greatest coefficient."""
        top = max((abs(c) for c in self.terms.values()), default=0.0)
        return all(p in allowed or abs(c) <= _CLOSE * 1e-3 * top for p, c in self.terms.items())

    def __add__(self, other: Polynomial) -> Polynomial:
        """Return the sum."""
        terms = dict(self.terms)
        for powers, c in other.terms.items():
            terms[powers] = terms.get(powers, 0.0) + c
        return Polynomial(terms)

    def __sub__(self, other: Polynomial) -> Polynomial:
        """Return the difference."""
        return self + other.scaled(-1.0)

    def __mul__(self, other: Polynomial) -> Polynomial:
        """Return the product."""
        terms: dict[tuple[int, ...], float] = {}
        for p, c in self.terms.items():
            for q, d in other.terms.items():
                powers = tuple(a + b for a, b in zip(p, q, strict=True))
                terms[powers] = terms.get(powers, 0.0) + c * d
        return Polynomial(terms)

    def scaled(self, factor: float) -> Polynomial:
        """Return a multiple."""
        return Polynomial({p: c * factor for p, c in self.terms.items()})


def polynomial_of(node: Node, lookup: Callable[[str], Polynomial], variables: int) -> Polynomial:
    """Return an expression as a polynomial.

    Parameters
    ----------
    node : Node
        From `nmlbridge.lems.expressions.parse_expression`.
    lookup : callable
        Gives the polynomial of a name; a number for a parameter.
    variables : int
        How many variables there are.

    Raises
    ------
    NotPolynomialError
        If it is none.
    """
    zero = (0,) * variables
    kind = node[0]
    if kind == "num":
        return Polynomial({zero: float(node[1])})
    if kind == "var":
        return lookup(node[1])
    if kind == "fn":
        argument = polynomial_of(node[2], lookup, variables).constant
        if argument is None or node[1] == "random":
            raise NotPolynomialError(f"the function {node[1]}")
        return Polynomial({zero: evaluate(("fn", node[1], ("num", argument)), {})})
    if kind not in ("+", "-", "*", "/", "^"):
        raise NotPolynomialError(f"the operator {kind}")
    left = polynomial_of(node[1], lookup, variables)
    right = polynomial_of(node[2], lookup, variables)
    if kind == "+":
        return left + right
    if kind == "-":
        return left - right
    if kind == "*":
        return left * right
    by = right.constant
    if by is None:
        raise NotPolynomialError("a quotient or power of the state")
    if kind == "/":
        if by == 0.0:
            raise NotPolynomialError("a division by 0")
        return Polynomial({p: c / by for p, c in left.terms.items()})
    base = left.constant
    if base is not None:
        value = evaluate(("^", ("num", base), ("num", by)), {})
        return Polynomial({zero: value})
    if by != int(by) or not 0 <= by <= _MAX_POWER:
        raise NotPolynomialError(f"the power {by:g} of the state")
    result = Polynomial({zero: 1.0})
    for _ in range(int(by)):
        result = result * left
    return result


def close(a: float, b: float, scale: float = 0.0) -> bool:
    """Tell whether two numbers are equal but for rounding."""
    return math.isclose(a, b, rel_tol=_CLOSE, abs_tol=_CLOSE * scale)
