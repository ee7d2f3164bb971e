"""The expression grammar, with jLEMS's own operator binding.

Binding, tightest first: functions, unary minus, ``^``, ``/``, ``*``, ``-``, ``+``, comparisons other than ``.eq.``,
then ``.and.``, ``.or.`` and ``.eq.``; within a level from the left. So ``a*b/c`` is ``a*(b/c)`` and ``a+b-c`` is ``a+(b-c)``.
An operator with nothing on its left takes 0 there. A ``)`` without a ``(`` closes over everything to its left.

A parsed expression is a nested tuple: ``("num", 1.5)``, ``("var", "v")``, ``("fn", "exp", x)``, or ``(op, a, b)`` with op
one of ``+ - * / ^ .gt. .lt. .geq. .leq. .eq. .neq. .and. .or.``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

__all__ = [
    "COMPARISONS",
    "FUNCTIONS",
    "LOGICAL",
    "ExpressionError",
    "Node",
    "format_expression",
    "is_boolean",
    "java_number",
    "nested_tokens",
    "parse_expression",
    "variables",
]

Node = tuple[Any, ...]

FUNCTIONS = frozenset(
    "sin cos tan sinh cosh tanh exp sqrt ceil abs ln log H random factorial sum product".split()  # noqa: SIM905
)
COMPARISONS = frozenset((".gt.", ".lt.", ".geq.", ".leq.", ".eq.", ".neq."))
LOGICAL = frozenset((".and.", ".or."))
_PRECEDENCE = {
    "neg": 0, "^": 1, "/": 2, "*": 3, "-": 4, "+": 5,
    ".gt.": 10, ".lt.": 10, ".geq.": 10, ".leq.": 10, ".neq.": 10, ".and.": 20, ".or.": 20, ".eq.": 20,
}  # fmt: skip

_JAVA_NUMBER = re.compile(r"[+-]?(?:NaN|Infinity|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?[fFdD]?)\Z")
_TOKEN = re.compile(r"\.(?:gt|lt|geq|leq|eq|neq|and|or)\.|[-+*/^()]|\s+")
_EXPONENT = re.compile(r"([eE])([+-])(?=[0-9])")


class ExpressionError(ValueError):
    """The text is not an expression. ``position`` counts characters from 0; -1 means the whole."""

    def __init__(self, message: str, position: int = -1) -> None:
        super().__init__(message)
        self.position = position


def java_number(text: str) -> float | None:
    """Return the value of what Java's ``Double.parseDouble`` accepts, else None (``inf`` and ``nan`` are names).

    Examples
    --------
    >>> java_number("1.5e-3"), java_number("inf"), java_number("2f")
    (0.0015, None, 2.0)
    """
    text = text.strip()
    if not _JAVA_NUMBER.match(text):
        return None
    return float(text.rstrip("fFdD") if text[-1] in "fFdD" else text)


@lru_cache(maxsize=4096)
def parse_expression(text: str) -> Node:
    """Parse an expression or condition.

    Parameters
    ----------
    text : str
        LEMS expression text.

    Raises
    ------
    ExpressionError
        If it is not one; the message says what was expected.

    Examples
    --------
    >>> parse_expression("a*b/c")
    ('*', ('var', 'a'), ('/', ('var', 'b'), ('var', 'c')))
    >>> format_expression(parse_expression("-a^2"))
    '(0 - (a ^ 2))'
    """
    number = java_number(text)
    if number is not None:
        return ("num", number)
    return _group(nested_tokens(text), text)


def nested_tokens(text: str) -> list[Any]:
    """Split an expression into tokens, ``(text, position)``; what stands in brackets is a list of its own.

    Raises
    ------
    ExpressionError
        If it is empty, or a bracket is empty or never closed.

    Examples
    --------
    >>> nested_tokens("a*(b)")
    [('a', 0), ('*', 1), [('b', 3)]]
    """
    return _nest(_tokens(text))


def _tokens(text: str) -> list[tuple[str, int]]:
    """Split the text as jLEMS does: operators and brackets stand alone, the rest are words.

    An e or E directly followed by a sign and a digit is taken for an exponent, whatever precedes it: ``late+1`` is one name.
    """
    glued = _EXPONENT.sub(lambda m: m[1] + ("\x01" if m[2] == "+" else "\x02"), text)
    tokens: list[tuple[str, int]] = []
    at = 0
    for match in _TOKEN.finditer(glued):
        if match.start() > at:
            tokens.append((glued[at : match.start()].replace("\x01", "+").replace("\x02", "-"), at))
        if not match[0].isspace():
            tokens.append((match[0], match.start()))
        at = match.end()
    if at < len(glued):
        tokens.append((glued[at:].replace("\x01", "+").replace("\x02", "-"), at))
    if not tokens:
        raise ExpressionError("the expression is empty")
    return tokens


def _nest(tokens: list[tuple[str, int]]) -> list[Any]:
    """Turn brackets into nested lists; every ``)`` claims back to the nearest ``(``, or to the start."""
    stack: list[Any] = []
    for token, at in tokens:
        if token != ")":
            stack.append((token, at))
            continue
        inner: list[Any] = []
        while stack:
            item = stack.pop()
            if isinstance(item, tuple) and item[0] == "(":
                break
            inner.append(item)
        inner.reverse()
        if not inner:
            raise ExpressionError("nothing stands between the brackets", at)
        stack.append(inner)
    for item in stack:
        if isinstance(item, tuple) and item[0] == "(":
            raise ExpressionError("a '(' is never closed", item[1])
    return stack


def _group(items: list[Any], text: str) -> Node:
    """Reduce one bracket's content: functions first, then operators by precedence, each level from the left."""
    work: list[Any] = []  # nodes, and ("op", symbol, position) for operators
    previous_operator = False
    for item in items:
        if isinstance(item, list):
            work.append(("node", _group(item, text), -1))
            previous_operator = False
            continue
        token, at = item
        if token in _PRECEDENCE:
            work.append(("op", "neg" if token == "-" and previous_operator else token, at))
            previous_operator = True
            continue
        previous_operator = False
        if token in FUNCTIONS:
            work.append(("fn", token, at))
        elif token[0] in ".0123456789":
            value = java_number(token)
            if value is None:
                raise ExpressionError(f"'{token}' is neither a number nor a name", at)
            work.append(("node", ("num", value), at))
        else:
            work.append(("node", ("var", token), at))
    # functions claim what follows, from the left
    position = 0
    while position < len(work):
        kind, name, at = work[position]
        if kind == "fn":
            if position + 1 >= len(work):
                raise ExpressionError(f"the function {name} has no argument", at)
            if work[position + 1][0] != "node":
                raise ExpressionError(f"the function {name} wants its argument in brackets", at)
            work[position : position + 2] = [("node", ("fn", name, work[position + 1][1]), at)]
        position += 1
    for level in sorted({_PRECEDENCE[w[1]] for w in work if w[0] == "op"}):
        position = 0
        while position < len(work):
            kind, symbol, at = work[position]
            if kind != "op" or _PRECEDENCE[symbol] != level:
                position += 1
                continue
            if position + 1 >= len(work):
                raise ExpressionError(f"nothing stands to the right of '{_shown(symbol)}'", at)
            right = _operand(work[position + 1], symbol, at)
            if symbol == "neg":
                work[position : position + 2] = [("node", ("-", ("num", 0.0), right), at)]
                position += 1
                continue
            if position == 0:
                work[0:2] = [("node", _binary(symbol, ("num", 0.0), right, at), at)]
                position = 1
                continue
            left = _operand(work[position - 1], symbol, at)
            work[position - 1 : position + 2] = [("node", _binary(symbol, left, right, at), at)]
    if len(work) != 1:
        raise ExpressionError(f"an operator is missing in '{text.strip()}'", work[1][2])
    node: Node = work[0][1]
    return node


def _shown(symbol: str) -> str:
    return "-" if symbol == "neg" else symbol


def _operand(item: Any, symbol: str, at: int) -> Node:
    """Return the node an operator claims."""
    if item[0] != "node":
        raise ExpressionError(f"'{_shown(symbol)}' stands beside '{_shown(item[1])}'", at)
    node: Node = item[1]
    return node


def _binary(symbol: str, left: Node, right: Node, at: int) -> Node:
    """Make a node, minding that conditions and numbers do not mix."""
    logical = symbol in LOGICAL
    for side in (left, right):
        if is_boolean(side) != logical:
            wanted = "conditions" if logical else "numbers"
            raise ExpressionError(
                f"'{_shown(symbol)}' wants {wanted} on both sides;"
                " jLEMS binds .and., .or. and .eq. from the left (add brackets)",
                at,
            )
    return (symbol, left, right)


def is_boolean(node: Node) -> bool:
    """Tell whether an expression is a condition."""
    return node[0] in COMPARISONS or node[0] in LOGICAL


def variables(node: Node) -> set[str]:
    """Return every name an expression reads.

    Examples
    --------
    >>> sorted(variables(parse_expression("exp(a) + b*2")))
    ['a', 'b']
    """
    found: set[str] = set()
    stack = [node]
    while stack:
        item = stack.pop()
        if item[0] == "var":
            found.add(item[1])
        elif item[0] == "fn":
            stack.append(item[2])
        elif item[0] != "num":
            stack.extend(item[1:])
    return found


def format_expression(node: Node) -> str:
    """Return the fully bracketed text of an expression, which reads back as the same tree."""
    if node[0] == "num":
        text = repr(node[1])
        return text[:-2] if text.endswith(".0") else text
    if node[0] == "var":
        return str(node[1])
    if node[0] == "fn":
        return f"{node[1]}({format_expression(node[2])})"
    return f"({format_expression(node[1])} {node[0]} {format_expression(node[2])})"
