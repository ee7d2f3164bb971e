"""Expressions of Brian2's generated code: read from a whitelist of Python's grammar, never evaluated as code.

An expression is a tree of `Number`, `Name` and `Call`. Every operator is a `Call` with its operands in the
order written, so what is printed (fully bracketed) and what is computed bind as in Brian2's numpy target.
Nothing here knows a network or imports Brian2.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from nmlbridge.errors import NotExpressibleError

__all__ = [
    "BOOLEAN_OPERATORS",
    "COMPARISONS",
    "FUNCTIONS",
    "Call",
    "Expression",
    "Name",
    "Number",
    "is_boolean",
    "names_in",
    "nodes",
    "parse_expression",
    "simplified",
    "substituted",
    "to_text",
]

TARGET = "nmlbridge's reading of Brian2"

COMPARISONS = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!="}
BOOLEAN_OPERATORS = frozenset(("<", "<=", ">", ">=", "==", "!=", "and", "or", "not"))
FUNCTIONS: dict[str, int] = dict.fromkeys(
    [
        "exp",
        "log",
        "log10",
        "expm1",
        "log1p",
        "exprel",
        "sin",
        "cos",
        "tan",
        "sinh",
        "cosh",
        "tanh",
        "arcsin",
        "arccos",
        "arctan",
        "sqrt",
        "abs",
        "sign",
        "floor",
        "ceil",
        "int",
    ],
    1,
) | {"timestep": 2, "where": 3, "clip": 3}
"""Functions with a fixed meaning, and how many arguments each takes."""

_BINARY = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
}
_UNARY = {ast.USub: "neg", ast.UAdd: "pos", ast.Not: "not"}
_LONGEST = 200_000


@dataclass(frozen=True, slots=True)
class Number:
    """A literal; a boolean is 1 or 0."""

    value: float


@dataclass(frozen=True, slots=True)
class Name:
    """A variable, a local, an input of the step (its name holds a dot), or ``t``."""

    id: str


@dataclass(frozen=True, slots=True)
class Call:
    """An operator or function and its operands."""

    op: str
    arguments: tuple[Expression, ...]


Expression: TypeAlias = Number | Name | Call


def parse_expression(text: str, *, functions: frozenset[str] = frozenset()) -> Expression:
    """Read an expression.

    Parameters
    ----------
    text : str
        Python syntax, as Brian2 writes its abstract code.
    functions : frozenset of str
        Further function names to let through, with any number of arguments (draws and timed arrays).

    Raises
    ------
    NotExpressibleError
        Listing everything in it that is not on the whitelist.

    Examples
    --------
    >>> to_text(parse_expression("0.04*v**2 + 5*v"))
    '((0.04 * (v ** 2.0)) + (5.0 * v))'
    """
    if len(text) > _LONGEST:
        raise NotExpressibleError(TARGET, [f"an expression of {len(text)} characters"])
    try:
        body = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, RecursionError, ValueError, MemoryError) as error:
        raise NotExpressibleError(TARGET, [f"'{_shortened(text)}', which is no expression"]) from error
    refused: list[str] = []
    tree = _convert(body, functions, refused)
    if refused:
        raise NotExpressibleError(
            TARGET, [f"{what} in '{_shortened(text)}'" for what in dict.fromkeys(refused)]
        )
    return tree


def _convert(node: ast.expr, functions: frozenset[str], refused: list[str]) -> Expression:
    """Convert one node; what is not allowed goes to `refused` and becomes 0."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return Number(float(node.value))
    if isinstance(node, ast.Name):
        return Name(node.id)
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        operands = [_convert(n, functions, refused) for n in (node.left, node.right)]
        return Call(_BINARY[type(node.op)], tuple(operands))
    if isinstance(node, ast.UnaryOp) and type(node.op) in _UNARY:
        return Call(_UNARY[type(node.op)], (_convert(node.operand, functions, refused),))
    if isinstance(node, ast.BoolOp):
        op = "and" if isinstance(node.op, ast.And) else "or"
        first, *rest = [_convert(n, functions, refused) for n in node.values]
        for operand in rest:
            first = Call(op, (first, operand))
        return first
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in COMPARISONS:
        sides = [_convert(n, functions, refused) for n in (node.left, node.comparators[0])]
        return Call(COMPARISONS[type(node.ops[0])], tuple(sides))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        return _convert_call(node, node.func.id, functions, refused)
    refused.append(f"the construct '{_shortened(ast.unparse(node))}'")
    return Number(0.0)


def _convert_call(node: ast.Call, name: str, functions: frozenset[str], refused: list[str]) -> Expression:
    arguments = tuple(_convert(argument, functions, refused) for argument in node.args)
    if name not in functions:
        if name not in FUNCTIONS:
            refused.append(f"the function {name}()")
        elif len(arguments) != FUNCTIONS[name]:
            refused.append(f"{name}() with {len(arguments)} arguments")
    return Call(name, arguments)


def _shortened(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:77]}..."


def to_text(tree: Expression) -> str:
    """Return the fully bracketed text, in Brian2's syntax; it reads back as the same tree.

    Examples
    --------
    >>> to_text(parse_expression("not a or -b < 2"))
    '((not a) or ((-b) < 2.0))'
    """
    if isinstance(tree, Number):
        return repr(tree.value)
    if isinstance(tree, Name):
        return tree.id
    arguments = [to_text(a) for a in tree.arguments]
    if tree.op == "neg":
        return f"(-{arguments[0]})"
    if tree.op == "pos":
        return f"(+{arguments[0]})"
    if tree.op == "not":
        return f"(not {arguments[0]})"
    if tree.op[0].isalpha() and tree.op not in ("and", "or"):
        return f"{tree.op}({', '.join(arguments)})"
    return f"({arguments[0]} {tree.op} {arguments[1]})"


def nodes(tree: Expression) -> Iterator[Expression]:
    """Give every node, an operator before its operands, from left to right."""
    yield tree
    if isinstance(tree, Call):
        for argument in tree.arguments:
            yield from nodes(argument)


def names_in(tree: Expression) -> set[str]:
    """Return every name an expression reads."""
    return {node.id for node in nodes(tree) if isinstance(node, Name)}


def is_boolean(tree: Expression, booleans: frozenset[str] = frozenset()) -> bool:
    """Tell whether an expression is a condition; `booleans` names the variables that are."""
    if isinstance(tree, Name):
        return tree.id in booleans
    return isinstance(tree, Call) and tree.op in BOOLEAN_OPERATORS


def substituted(tree: Expression, replacements: Mapping[str, Expression]) -> Expression:
    """Return the expression with names replaced."""
    if isinstance(tree, Name):
        return replacements.get(tree.id, tree)
    if isinstance(tree, Call):
        return Call(tree.op, tuple(substituted(a, replacements) for a in tree.arguments))
    return tree


def simplified(tree: Expression) -> Expression:
    """Leave out what changes no bit: a plus sign, ``x * 1`` and ``1 * x``, and the sign of a literal.

    Examples
    --------
    >>> to_text(simplified(parse_expression("1.0 * (a * -2)")))
    '(a * -2.0)'
    """
    if not isinstance(tree, Call):
        return tree
    arguments = tuple(simplified(a) for a in tree.arguments)
    if tree.op == "pos":
        return arguments[0]
    if tree.op == "neg" and isinstance(arguments[0], Number):
        return Number(-arguments[0].value)
    if tree.op == "*":
        for one, other in (arguments, arguments[::-1]):
            if one == Number(1.0) and not is_boolean(other):
                return other
    return Call(tree.op, arguments)
