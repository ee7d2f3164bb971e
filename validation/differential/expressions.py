"""Random expressions in jLEMS's grammar, written so that its odd binding order matters.

Operands stay finite: what is divided by is never zero, roots and logarithms see positive numbers,
exponentials see negative ones. A run that ends in NaN stops both engines and says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from validation.differential.draws import Draw, chance, decimal, pick
from validation.differential.sketch import Sketch

__all__ = ["comparison", "condition", "expression"]

_EXACT = ["abs({})", "sqrt(abs({}))", "ceil({})", "H({})", "factorial({})"]
_INEXACT = [
    ("sin({})", "sin"),
    ("cos({})", "cos"),
    ("tanh({})", "tanh"),
    ("exp(-abs({}))", "exp"),
    ("ln(1 + abs({}))", "log"),
    ("log(2+abs({}))", "log"),
    ("abs({})^0.3", "pow"),
    ("tan(sin({}))", "tan"),
    ("sinh(cos({}))", "sinh"),
    ("cosh(sin({}))", "cosh"),
]
_COMPARE = [".gt.", ".lt.", ".geq.", ".leq.", ".neq."]


def expression(draw: Draw, sketch: Sketch, names: Sequence[str], *, depth: int = 2, terms: int = 4) -> str:
    """Draw an expression over some dimensionless names.

    Parameters
    ----------
    draw : callable
        Hypothesis's draw.
    sketch : Sketch
        Told of the functions used.
    names : sequence of str
        What the expression may read; may be empty.
    depth : int
        How deep brackets may be nested.
    terms : int
        How many operands there may be at one level.
    """
    text, sign = "", chance(draw, 5)
    count = pick(draw, range(1, terms + 1))
    gap = pick(draw, ["", " "])
    previous = "+"
    for i in range(count):
        if i:
            previous = pick(draw, ["+", "-", "*", "/", "^"])
            text += f"{gap}{previous}{gap}"
        unary = i > 0 and previous not in "^/" and chance(draw, 6)
        text += ("-" if unary else "") + _operand(draw, sketch, names, previous, depth)
    return ("-" if sign else "") + text


def _operand(draw: Draw, sketch: Sketch, names: Sequence[str], after: str, depth: int) -> str:
    if after == "^":
        if sketch.transcendental and chance(draw, 6):
            sketch.uses("pow")
            return "3"
        return "2"
    if after == "/":
        inner = _atom(draw, names)
        return pick(draw, [decimal(draw, 0.1, 20, 1), f"(1+{inner}*{inner})", f"(0.5 + abs({inner}))"])
    kind = pick(draw, ["atom", "atom", "bracket", "function"]) if depth else "atom"
    if kind == "bracket":
        return f"({expression(draw, sketch, names, depth=depth - 1, terms=3)})"
    if kind == "function":
        return _function(draw, sketch, names, depth)
    return _atom(draw, names)


def _function(draw: Draw, sketch: Sketch, names: Sequence[str], depth: int) -> str:
    if sketch.transcendental and not chance(draw, 3):
        form, called = pick(draw, _INEXACT)
        sketch.uses(called)
        inner = expression(draw, sketch, names, depth=depth - 1, terms=2)
        return f"({form.format(inner)})" if "^" in form else form.format(inner)
    form = pick(draw, _EXACT)
    if form.startswith("factorial"):
        return form.format(pick(draw, range(6)))
    return form.format(expression(draw, sketch, names, depth=depth - 1, terms=2))


def _atom(draw: Draw, names: Sequence[str]) -> str:
    if names and not chance(draw, 3):
        return pick(draw, list(names))
    if chance(draw, 8):
        return pick(draw, ["1e-2", "1.5E1", "2.5e+0", ".5", "3."])
    return decimal(draw, 0, 10, 1)


def comparison(draw: Draw, sketch: Sketch, names: Sequence[str], *, first: bool = True) -> str:
    """Draw a comparison of two short expressions.

    ``.eq.`` binds as loosely as ``.and.`` in jLEMS, so it stands first or nowhere.
    """
    left = expression(draw, sketch, names, depth=1, terms=2)
    right = expression(draw, sketch, names, depth=0, terms=2)
    signs = [*_COMPARE, ".eq."] if first else _COMPARE
    return f"{left} {pick(draw, signs)} {right}"


def condition(draw: Draw, sketch: Sketch, names: Sequence[str]) -> str:
    """Draw a condition: one comparison, or several joined."""
    text = comparison(draw, sketch, names)
    for _ in range(pick(draw, [0, 0, 0, 1, 2])):
        text += f" {pick(draw, ['.and.', '.or.'])} {comparison(draw, sketch, names, first=False)}"
    return text
