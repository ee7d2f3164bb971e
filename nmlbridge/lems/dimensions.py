"""The dimensions of expressions, by jLEMS's rules: the constant 0 has any dimension, powers must be whole."""

from __future__ import annotations

from collections.abc import Mapping

from nmlbridge.errors import UnitError
from nmlbridge.lems.expressions import COMPARISONS, LOGICAL, Node, format_expression
from nmlbridge.units import NONE, Dimension

__all__ = ["ANY", "DimensionClashError", "UnknownNameError", "dimension_of", "fits"]

ANY = Dimension("any")
"""What the constant 0 has: it fits every dimension."""


class DimensionClashError(ValueError):
    """An expression puts together what does not go together."""


class UnknownNameError(ValueError):
    """An expression reads a name that is not there. ``name`` is it."""

    def __init__(self, name: str) -> None:
        super().__init__(f"'{name}' is not known here")
        self.name = name


def fits(a: Dimension, b: Dimension) -> bool:
    """Tell whether two dimensions can be added, compared or assigned."""
    return a is ANY or b is ANY or a.matches(b)


def dimension_of(node: Node, names: Mapping[str, Dimension]) -> Dimension:
    """Return the dimension of an expression; a condition has none.

    Parameters
    ----------
    node : Node
        A parsed expression.
    names : mapping of str to Dimension
        What every name has.

    Raises
    ------
    DimensionClashError
        If dimensions do not go together; the message shows the part concerned.
    UnknownNameError
        If a name is not in `names`.

    Examples
    --------
    >>> from nmlbridge.lems.expressions import parse_expression
    >>> from nmlbridge.units import NEUROML
    >>> v, c = NEUROML.dimension("voltage"), NEUROML.dimension("conductance")
    >>> dimension_of(parse_expression("g*(v-e)"), {"g": c, "v": v, "e": v}).matches(NEUROML.dimension("current"))
    True
    """
    tag = node[0]
    if tag == "num":
        return ANY if node[1] == 0.0 else NONE
    if tag == "var":
        if node[1] not in names:
            raise UnknownNameError(node[1])
        return names[node[1]]
    if tag == "fn":
        argument = dimension_of(node[2], names)
        if not fits(argument, NONE):
            raise DimensionClashError(
                f"{node[1]}() takes a plain number, but {format_expression(node[2])} is {_described(argument)}"
            )
        return NONE
    left, right = dimension_of(node[1], names), dimension_of(node[2], names)
    if tag in LOGICAL:
        return NONE
    if tag in ("+", "-") or tag in COMPARISONS:
        goes = (
            left.matches(right) if tag == "+" else fits(left, right)
        )  # 0 may be subtracted from anything, not added
        if not goes:
            verb = {"+": "added to", "-": "subtracted from"}.get(tag, "compared with")
            first, second = (right, left) if tag == "-" else (left, right)
            shown = (node[2], node[1]) if tag == "-" else (node[1], node[2])
            raise DimensionClashError(
                f"{format_expression(shown[0])} ({_described(first)}) cannot be {verb}"
                f" {format_expression(shown[1])} ({_described(second)})"
            )
        if tag in COMPARISONS:
            return NONE
        return right if left is ANY and not right.is_none else left
    if tag == "^":
        return _power(node, left, right)
    left, right = (NONE if d is ANY else d for d in (left, right))
    return left * right if tag == "*" else left / right


def _power(node: Node, left: Dimension, right: Dimension) -> Dimension:
    if left is ANY or left.is_none:
        if not fits(right, NONE):
            raise DimensionClashError(
                f"the power {format_expression(node[2])} is {_described(right)}, not a plain number"
            )
        return NONE
    if node[2][0] != "num":
        raise DimensionClashError(
            f"{format_expression(node[1])} is {_described(left)}: only a written number can be its power"
        )
    try:
        return left.power(node[2][1])
    except UnitError as err:
        raise DimensionClashError(str(err)) from err


def _described(dimension: Dimension) -> str:
    if dimension.is_none:
        return "a plain number"
    return dimension.name or dimension.si_text
