"""The engine's arithmetic on single numbers, for what is computed outside the step loop; same bits as inside it."""

from __future__ import annotations

import math
from collections.abc import Callable

from nmlbridge.native import _core

__all__ = ["BINARY", "UNARY"]


def _divide(a: float, b: float) -> float:
    """Divide as Java does: by zero gives an infinity or NaN."""
    if b != 0.0:
        return a / b
    if a == 0.0 or a != a:
        return math.nan
    return math.copysign(math.inf, a) * math.copysign(1.0, b)


def _multiply(a: float, b: float) -> float:
    return a * b


def _truth(value: bool) -> float:
    return 1.0 if value else 0.0


BINARY: dict[str, Callable[[float, float], float]] = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": _multiply,
    "/": _divide,
    "^": _core.power,
    ".gt.": lambda a, b: _truth(a > b),
    ".lt.": lambda a, b: _truth(a < b),
    ".geq.": lambda a, b: _truth(a >= b),
    ".leq.": lambda a, b: _truth(a <= b),
    ".eq.": lambda a, b: _truth(a == b),
    ".neq.": lambda a, b: _truth(a != b),
    ".and.": lambda a, b: _truth(a != 0.0 and b != 0.0),
    ".or.": lambda a, b: _truth(a != 0.0 or b != 0.0),
}
"""Operators by their LEMS text; conditions are 1.0 and 0.0."""

UNARY: dict[str, Callable[[float], float]] = {
    name: getattr(_core, "function_" + name)
    for name in (
        "sin",
        "cos",
        "tan",
        "sinh",
        "cosh",
        "tanh",
        "exp",
        "sqrt",
        "ceil",
        "abs",
        "log",
        "factorial",
        "H",
    )
}
"""Functions by their LEMS name, with jLEMS's results outside their range (the log of 0 is NaN)."""
UNARY["ln"] = UNARY["log"]
UNARY["sum"] = UNARY["product"] = lambda _x: math.nan  # jLEMS reads them and answers NaN
