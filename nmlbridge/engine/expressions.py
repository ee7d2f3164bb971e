"""Evaluation of single expressions outside the step loop: assignments made while instances are built."""

from __future__ import annotations

from collections.abc import Callable

from nmlbridge.lems.expressions import Node
from nmlbridge.native.arithmetic import BINARY, UNARY

__all__ = ["evaluate_in"]


def evaluate_in(node: Node, look_up: Callable[[str], float]) -> float:
    """Evaluate an expression with jLEMS's arithmetic.

    Parameters
    ----------
    node : Node
        The expression.
    look_up : callable
        Returns the value of a name.

    Examples
    --------
    >>> from nmlbridge.lems.expressions import parse_expression
    >>> evaluate_in(parse_expression("2*a"), {"a": 3.0}.__getitem__)
    6.0
    """
    if node[0] == "num":
        return float(node[1])
    if node[0] == "var":
        return look_up(node[1])
    if node[0] == "fn":
        return float(UNARY[node[1]](evaluate_in(node[2], look_up)))
    return float(BINARY[node[0]](evaluate_in(node[1], look_up), evaluate_in(node[2], look_up)))
