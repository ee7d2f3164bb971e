"""Dimensions of TVBO's equations, and the conventions by which numbers without unit get one.

Three conventions, each noted where it was used:

- a rate of change without time in it is per `time_scale`: it is divided by one of these;
- a bare number compared with (or added to) a time is in SI seconds;
- a bare number added to a rate (per time) is itself per `time_scale`.

Everything else must agree in dimension.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from nmlbridge.errors import UnitError
from nmlbridge.formats.tvbo_tree import (
    Binary,
    Call,
    Cases,
    Compare,
    Logic,
    Name,
    Negate,
    Node,
    Num,
    is_condition,
)
from nmlbridge.units import NEUROML, NONE, Dimension

__all__ = ["PER_TIME", "TIME", "DimensionClashError", "Dimensioner"]

TIME = NEUROML.dimension("time")
PER_TIME = NEUROML.dimension("per_time")


class DimensionClashError(ValueError):
    """Two quantities that do not go together. ``column`` counts from 1 in the equation; 0 is not known."""

    def __init__(self, message: str, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.column = column


@dataclass
class Dimensioner:
    """Finds the dimension of trees, and puts in the factors that the conventions ask for.

    Parameters
    ----------
    known : dict of str to Dimension or None
        Dimension of every name; None where it is to be found from where the name is used.
    per : str
        Name of the constant that is one `time_scale`.
    second : str
        Name of the constant that is one second.
    """

    known: dict[str, Dimension | None]
    per: str
    second: str
    uses_per: bool = False
    uses_second: bool = False
    zeros: dict[str, Dimension] = field(default_factory=dict)
    bare_times: list[Node] = field(default_factory=list)
    bare_rates: list[Node] = field(default_factory=list)

    def of(self, node: Node) -> tuple[Node, Dimension | None]:
        """Return the tree, with factors put in, and its dimension (None if it hangs on a name not yet known).

        Raises
        ------
        DimensionClashError
            If two parts do not go together.
        """
        match node:
            case Num():
                return node, NONE
            case Name():
                return node, self.known[node.id]
            case Negate():
                inner, dimension = self.of(node.operand)
                return replace(node, operand=inner), dimension
            case Binary(op="^"):
                return self._power(node)
            case Binary(op="*" | "/"):
                left, a = self.of(node.left)
                right, b = self.of(node.right)
                joined = replace(node, left=left, right=right)
                if a is None or b is None:
                    return joined, None
                return joined, (a * b if node.op == "*" else a / b)
            case Binary():
                left, right, dimension = self._together(self.of(node.left), self.of(node.right), node.column)
                return replace(node, left=left, right=right), dimension
            case Call():
                return self._call(node)
            case Cases():
                return self._cases(node)
            case _:
                return self.condition(node), NONE

    def condition(self, node: Node) -> Node:
        """Return a condition with factors put in."""
        match node:
            case Compare():
                left, right, _ = self._together(self.of(node.left), self.of(node.right), node.column)
                return replace(node, left=left, right=right)
            case Logic():
                return replace(node, left=self.condition(node.left), right=self.condition(node.right))
            case _:
                return node

    def as_rate(self, node: Node, state: Dimension, name: str) -> Node:
        """Return the rate of change of a state variable, divided by `per` if it has no time in it.

        Raises
        ------
        DimensionClashError
            If it is neither the state's dimension nor that per time.
        """
        tree, dimension = self.of(node)
        wanted = state / TIME
        if dimension is None or dimension.matches(wanted):
            return tree
        if dimension.matches(state):
            self.uses_per = True
            return Binary("/", tree, Name(self.per))
        if _is_zero(tree):
            return self._zero(wanted)
        raise DimensionClashError(
            f"the rate of '{name}' is {shown(dimension)}; {shown(wanted)} was expected, as '{name}' is "
            f"{shown(state)}"
        )

    def as_dimension(self, node: Node, wanted: Dimension | None, what: str) -> tuple[Node, Dimension | None]:
        """Return the tree and its dimension, which must be `wanted` if that is given.

        Raises
        ------
        DimensionClashError
            If it is another.
        """
        tree, dimension = self.of(node)
        if wanted is None or dimension is None or dimension.matches(wanted):
            return tree, wanted if dimension is None else dimension
        if _is_zero(tree):
            return self._zero(wanted), wanted
        if dimension.is_none and wanted.matches(TIME):
            return self._seconds(tree), wanted
        raise DimensionClashError(f"{what} is {shown(wanted)}, but the equation gives {shown(dimension)}")

    # what belongs together

    def _together(
        self, first: tuple[Node, Dimension | None], second: tuple[Node, Dimension | None], column: int
    ) -> tuple[Node, Node, Dimension | None]:
        (left, a), (right, b) = first, second
        if a is None or b is None:
            return left, right, self._resolve(left, a, right, b)
        if a.matches(b):
            return left, right, a
        if _is_zero(left):
            return self._zero(b), right, b
        if _is_zero(right):
            return left, self._zero(a), a
        if a.matches(TIME) and b.is_none:
            return left, self._seconds(right), a
        if b.matches(TIME) and a.is_none:
            return self._seconds(left), right, b
        if (a / b).matches(PER_TIME):
            return left, self._per(right), a
        if (b / a).matches(PER_TIME):
            return self._per(left), right, b
        raise DimensionClashError(f"{shown(a)} and {shown(b)} do not go together", column)

    def _resolve(self, left: Node, a: Dimension | None, right: Node, b: Dimension | None) -> Dimension | None:
        """Learn the dimension of a lone name from what it is added to or compared with."""
        for node, own, other in ((left, a, b), (right, b, a)):
            bare = node.operand if isinstance(node, Negate) else node
            if own is None and other is not None and isinstance(bare, Name):
                self.known[bare.id] = other
        return a or b

    def _cases(self, node: Cases) -> tuple[Node, Dimension | None]:
        values = [self.of(value) for value, _ in node.cases]
        dimension = next((d for v, d in values if d is not None and not _is_zero(v)), values[0][1])
        fitted = []
        for value, own in values:
            if own is None or dimension is None or own.matches(dimension):
                fitted.append(value)
            elif _is_zero(value):
                fitted.append(self._zero(dimension))
            else:
                raise DimensionClashError(
                    f"one case is {shown(dimension)} and another {shown(own)}", node.column
                )
        conditions = [None if c is None else self.condition(c) for _, c in node.cases]
        return replace(node, cases=tuple(zip(fitted, conditions, strict=True))), dimension

    def _call(self, node: Call) -> tuple[Node, Dimension | None]:
        inner, dimension = self.of(node.arguments[0])
        if node.function in ("abs", "ceil"):
            return replace(node, arguments=(inner,)), dimension
        if node.function == "sqrt" and dimension is not None and not dimension.is_none:
            try:
                return replace(node, arguments=(inner,)), dimension.power(0.5)
            except UnitError as error:
                raise DimensionClashError(
                    f"the square root of {shown(dimension)} has no dimension", node.column
                ) from error
        if node.function == "H" and dimension is not None:  # a step: only the sign counts
            return replace(node, arguments=(inner,)), NONE
        if dimension is not None and dimension.matches(TIME):
            self.uses_second = True
            self.bare_times.append(inner)
            inner = Binary("/", inner, Name(self.second))
        elif dimension is not None and not dimension.is_none:
            raise DimensionClashError(
                f"{node.function} of {shown(dimension)}: a plain number was expected", node.column
            )
        return replace(node, arguments=(inner,)), NONE

    def _power(self, node: Binary) -> tuple[Node, Dimension | None]:
        base, dimension = self.of(node.left)
        exponent, own = self.of(node.right)
        if own is not None and not own.is_none:
            raise DimensionClashError(
                f"the exponent is {shown(own)}; a plain number was expected", node.column
            )
        joined = replace(node, left=base, right=exponent)
        if dimension is None or dimension.is_none:
            return joined, dimension
        number = _literal(exponent)
        if number is None:
            raise DimensionClashError(f"{shown(dimension)} to a power that is no number", node.column)
        try:
            return joined, dimension.power(number)
        except UnitError as error:
            raise DimensionClashError(
                f"{shown(dimension)} to the power {number:g} has no dimension", node.column
            ) from error

    # factors

    def _seconds(self, node: Node) -> Node:
        self.uses_second = True
        self.bare_times.append(node)
        return Binary("*", node, Name(self.second))

    def _per(self, node: Node) -> Node:
        self.uses_per = True
        self.bare_rates.append(node)
        return Binary("/", node, Name(self.per))

    def _zero(self, dimension: Dimension) -> Node:
        name = "zero_" + "".join(c if c.isalnum() else "_" for c in shown(dimension))
        self.zeros[name] = dimension
        return Name(name)


def shown(dimension: Dimension) -> str:
    """Return a dimension's NeuroML name, or its SI units.

    Examples
    --------
    >>> shown(NONE), shown(TIME), shown(TIME * TIME)
    ('a plain number', 'time', 's2')
    """
    if dimension.is_none:
        return "a plain number"
    named = next((d.name for d in NEUROML.dimensions.values() if d.matches(dimension)), "")
    return named or dimension.si_text


def _literal(node: Node) -> float | None:
    if isinstance(node, Num):
        return node.value
    if isinstance(node, Negate) and isinstance(node.operand, Num):
        return -node.operand.value
    return None


def _is_zero(node: Node) -> bool:
    return not is_condition(node) and _literal(node) == 0
