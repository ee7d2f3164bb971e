"""The tree of an equation: what was written, in the order it was written.

Nothing is reordered, folded or simplified. `tvbo_expression` reads text into such a tree, `tvbo_print`
writes one as LEMS.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import cast

__all__ = [
    "MAX_HEIGHT",
    "MAX_SIZE",
    "OPPOSITE",
    "Binary",
    "Call",
    "Cases",
    "Compare",
    "EquationError",
    "Logic",
    "Name",
    "Negate",
    "Node",
    "Num",
    "Truth",
    "check_size",
    "children",
    "inlined",
    "is_condition",
    "names_in",
    "negated",
    "rebuilt",
    "walk",
]

MAX_SIZE = 4000
"""Names, numbers and operators in one equation; Max(a, b) has each of its values twice."""
MAX_HEIGHT = 150
"""Operations that wait for one another, such as the additions of a sum."""

OPPOSITE = {
    ".gt.": ".leq.",
    ".leq.": ".gt.",
    ".lt.": ".geq.",
    ".geq.": ".lt.",
    ".eq.": ".neq.",
    ".neq.": ".eq.",
}
"""What holds where a comparison does not; LEMS has no ``not``."""
_SWAPPED = {".and.": ".or.", ".or.": ".and."}
_CONSTANTS = {"pi": "3.141592653589793"}


class EquationError(ValueError):
    """The text is not an equation of this kind. ``column`` counts from 1 in the text; 0 is not known."""

    def __init__(self, message: str, column: int = 0, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.column = column
        self.hint = hint


class _Counted:
    """Counts what is in a tree when it is made, so that no tree need be walked to learn that it is too large."""

    size: int
    height: int

    def __post_init__(self) -> None:
        below = children(cast("Node", self))
        object.__setattr__(self, "size", 1 + sum(b.size for b in below))
        object.__setattr__(self, "height", 1 + max((b.height for b in below), default=0))


@dataclass(frozen=True)
class Num(_Counted):
    """A number, as written."""

    text: str
    column: int = field(default=0, compare=False)

    @property
    def value(self) -> float:
        """Its value."""
        return float(self.text)


@dataclass(frozen=True)
class Name(_Counted):
    """A variable or parameter."""

    id: str
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Negate(_Counted):
    """Minus something."""

    operand: Node
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Binary(_Counted):
    """``op`` is one of ``+ - * / ^``."""

    op: str
    left: Node
    right: Node
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Compare(_Counted):
    """``op`` is one of ``.gt. .lt. .geq. .leq. .eq. .neq.``."""

    op: str
    left: Node
    right: Node
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Logic(_Counted):
    """``op`` is ``.and.`` or ``.or.``; negations are pushed into the comparisons when read."""

    op: str
    left: Node
    right: Node
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Truth(_Counted):
    """``True`` or ``False``."""

    value: bool
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Call(_Counted):
    """A call of a function: one of LEMS's own, or one that the model declares."""

    function: str
    arguments: tuple[Node, ...]
    column: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Cases(_Counted):
    """Piecewise: the first case whose condition holds. A condition of None always holds."""

    cases: tuple[tuple[Node, Node | None], ...]
    column: int = field(default=0, compare=False)


Node = Num | Name | Negate | Binary | Compare | Logic | Truth | Call | Cases


def negated(node: Node) -> Node:
    """Return the opposite condition; LEMS has no ``not``."""
    if isinstance(node, Compare):
        return replace(node, op=OPPOSITE[node.op])
    if isinstance(node, Logic):
        return replace(node, op=_SWAPPED[node.op], left=negated(node.left), right=negated(node.right))
    if isinstance(node, Truth):
        return replace(node, value=not node.value)
    raise EquationError("only a condition can be negated", node.column)


def is_condition(node: Node) -> bool:
    """Tell whether a tree is a condition rather than a number.

    Examples
    --------
    >>> is_condition(Compare(".gt.", Name("v"), Num("30"))), is_condition(Name("v"))
    (True, False)
    """
    return isinstance(node, Compare | Logic | Truth)


def check_size(node: Node) -> Node:
    """Return a tree that can be worked on.

    Raises
    ------
    EquationError
        If it has more parts than `MAX_SIZE` or is higher than `MAX_HEIGHT`.
    """
    if node.size > MAX_SIZE or node.height > MAX_HEIGHT:
        size = f"{node.size} parts" if node.size > MAX_SIZE else f"{node.height} operations in a row"
        limit = MAX_SIZE if node.size > MAX_SIZE else MAX_HEIGHT
        raise EquationError(
            f"the equation comes to {size}; the limit is {limit}",
            node.column,
            "divide it into derived variables",
        )
    return node


def children(node: Node) -> tuple[Node, ...]:
    """Return the trees right below, in the order written."""
    match node:
        case Negate():
            return (node.operand,)
        case Binary() | Compare() | Logic():
            return (node.left, node.right)
        case Call():
            return node.arguments
        case Cases():
            return tuple(part for case in node.cases for part in case if part is not None)
        case _:
            return ()


def rebuilt(node: Node, change: Callable[[Node], Node]) -> Node:
    """Return the tree with every tree right below it passed through `change`."""
    match node:
        case Negate():
            return replace(node, operand=change(node.operand))
        case Binary() | Compare() | Logic():
            return replace(node, left=change(node.left), right=change(node.right))
        case Call():
            return replace(node, arguments=tuple(change(a) for a in node.arguments))
        case Cases():
            return replace(
                node, cases=tuple((change(v), None if c is None else change(c)) for v, c in node.cases)
            )
        case _:
            return node


def walk(node: Node) -> Iterator[Node]:
    """Yield the tree and every tree in it."""
    yield node
    for below in children(node):
        yield from walk(below)


def names_in(node: Node) -> dict[str, int]:
    """Return every name that a tree reads, with the column of its first use.

    Examples
    --------
    >>> list(names_in(Binary("+", Call("exp", (Name("a"),)), Name("b"))))
    ['a', 'b']
    """
    found: dict[str, int] = {}
    for item in walk(node):
        if isinstance(item, Name) and item.id not in found:
            found[item.id] = item.column
    return found


def inlined(node: Node, functions: dict[str, tuple[tuple[str, ...], Node]], known: set[str]) -> Node:
    """Put the bodies of declared functions where they are called; put in the value of ``pi``.

    Parameters
    ----------
    node : Node
        The tree.
    functions : dict
        Name to (argument names, body).
    known : set of str
        Names that the model declares; these are never constants.

    Raises
    ------
    EquationError
        If a function calls itself, is called with another number of arguments, or grows without measure.
    """
    return _inlined(node, functions, known, ())


def _inlined(
    node: Node, functions: dict[str, tuple[tuple[str, ...], Node]], known: set[str], calling: tuple[str, ...]
) -> Node:
    if isinstance(node, Name) and node.id not in known and node.id in _CONSTANTS:
        return Num(_CONSTANTS[node.id], node.column)
    if not isinstance(node, Call) or node.function not in functions:
        return check_size(rebuilt(node, lambda below: _inlined(below, functions, known, calling)))
    if node.function in calling:
        circle = " -> ".join((*calling[calling.index(node.function) :], node.function))
        raise EquationError(f"functions call each other in a circle: {circle}", node.column)
    wanted, body = functions[node.function]
    if len(wanted) != len(node.arguments):
        raise EquationError(
            f"{node.function} takes {len(wanted)} argument{'s' * (len(wanted) != 1)}, not "
            f"{len(node.arguments)}",
            node.column,
        )
    given = {
        name: _inlined(argument, functions, known, calling)
        for name, argument in zip(wanted, node.arguments, strict=True)
    }
    body = _inlined(body, functions, known | set(wanted), (*calling, node.function))
    return check_size(_substituted(body, given))


def _substituted(node: Node, given: dict[str, Node]) -> Node:
    if isinstance(node, Name):
        return given.get(node.id, node)
    return rebuilt(node, lambda below: _substituted(below, given))
