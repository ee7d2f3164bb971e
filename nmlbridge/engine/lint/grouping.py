"""How an expression is usually read, to be held against how jLEMS reads it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from nmlbridge.lems.expressions import (
    COMPARISONS,
    FUNCTIONS,
    LOGICAL,
    ExpressionError,
    Node,
    java_number,
    nested_tokens,
)

__all__ = ["UsualReader", "has_unmatched_bracket", "meaning"]

_ZERO: Node = ("num", 0.0)


class UsualReader:
    """A parser with the binding that mathematics and most languages share.

    ``^`` is taken from the right and binds tighter than any minus; ``*`` and ``/`` are taken from the left as they
    come, so are ``+`` and ``-``; then comparisons, ``.and.``, ``.or.``. Each of the three switches goes back to jLEMS's way.

    Parameters
    ----------
    power_from_right : bool
        ``2^3^2`` is ``2^(3^2)``.
    power_before_minus : bool
        ``a*-b^2`` is ``a*-(b^2)``.
    and_before_or : bool
        ``a .or. b .and. c`` is ``a .or. (b .and. c)``.

    Examples
    --------
    >>> UsualReader().read("a*b/c")
    ('/', ('*', ('var', 'a'), ('var', 'b')), ('var', 'c'))
    """

    def __init__(
        self,
        *,
        power_from_right: bool = True,
        power_before_minus: bool = True,
        and_before_or: bool = True,
    ) -> None:
        self._power_from_right = power_from_right
        self._power_before_minus = power_before_minus
        self._and_before_or = and_before_or

    def read(self, text: str) -> Node:
        """Parse.

        Raises
        ------
        ExpressionError
            If it is no expression in the usual reading.
        """
        return self._whole(nested_tokens(text))

    def _whole(self, items: list[Any]) -> Node:
        reading = _Items(items)
        node = self._or(reading)
        if reading.peek() is not None:
            raise ExpressionError("something is left over")
        return node

    def _or(self, items: _Items) -> Node:
        if not self._and_before_or:
            return self._left(items, LOGICAL, self._comparison)
        return self._left(items, {".or."}, lambda i: self._left(i, {".and."}, self._comparison))

    def _comparison(self, items: _Items) -> Node:
        return self._left(items, COMPARISONS, self._sum)

    def _sum(self, items: _Items) -> Node:
        if items.peek() in ("-", "+"):
            first = items.take()[0]
            node = self._term(items)
            node = ("-", _ZERO, node) if first == "-" else node
        else:
            node = self._term(items)
        while items.peek() in ("+", "-"):
            symbol = items.take()[0]
            node = (symbol, node, self._term(items))
        return node

    def _term(self, items: _Items) -> Node:
        return self._left(items, {"*", "/"}, self._signed)

    @staticmethod
    def _left(items: _Items, symbols: Container[str | None], operand: Any) -> Node:
        node: Node = operand(items)
        while items.peek() in symbols:
            symbol = items.take()[0]
            node = (symbol, node, operand(items))
        return node

    def _signed(self, items: _Items) -> Node:
        if items.peek() == "-" and self._power_before_minus:
            items.take()
            return ("-", _ZERO, self._signed(items))
        return self._power(items)

    def _power(self, items: _Items) -> Node:
        node = self._atom(items)
        while items.peek() == "^":
            items.take()
            if self._power_from_right:
                return ("^", node, self._signed(items))
            node = ("^", node, self._atom(items))
        return node

    def _atom(self, items: _Items) -> Node:
        item = items.take()
        if isinstance(item, list):
            return self._whole(item)
        token = item[0]
        if token == "-":
            return ("-", _ZERO, self._atom(items))
        if token in FUNCTIONS:
            return ("fn", token, self._atom(items))
        number = java_number(token) if token[0] in ".0123456789" else None
        if number is not None:
            return ("num", number)
        if not (token[0].isalpha() or token[0] == "_"):
            raise ExpressionError(f"'{token}' has nothing to its left", item[1])
        return ("var", token)


class _Items:
    """A bracket's content, taken from the left."""

    def __init__(self, items: list[Any]) -> None:
        self._items = items
        self._at = 0

    def peek(self) -> str | None:
        """Return the next token, ``(`` for a bracket, None at the end."""
        if self._at == len(self._items):
            return None
        item = self._items[self._at]
        return "(" if isinstance(item, list) else str(item[0])

    def take(self) -> Any:
        """Return the next item and go on."""
        if self._at == len(self._items):
            raise ExpressionError("an operand is missing")
        self._at += 1
        return self._items[self._at - 1]


def has_unmatched_bracket(text: str) -> bool:
    """Tell whether a ``)`` closes a bracket that was never opened.

    Examples
    --------
    >>> has_unmatched_bracket("a - b) / c"), has_unmatched_bracket("(a - b) / c")
    (True, False)
    """
    depth = 0
    for character in text:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return True
    return False


def meaning(node: Node) -> tuple[Any, ...]:
    """Return a form that two groupings share if they are the same in exact arithmetic: sums and products are flat and sorted.

    Examples
    --------
    >>> from nmlbridge.lems.expressions import parse_expression
    >>> meaning(parse_expression("a+b-c")) == meaning(UsualReader().read("a+b-c"))
    True
    >>> meaning(parse_expression("2^3^2")) == meaning(UsualReader().read("2^3^2"))
    False
    """
    tag = node[0]
    if tag in ("num", "var"):
        return tuple(node)
    if tag == "fn":
        return ("fn", node[1], meaning(node[2]))
    if tag in ("+", "-"):
        terms = _sorted(_flat(node, "+", "-"))
        if len(terms) == 1:
            sign, only = terms[0]
            return only if sign > 0 else ("neg", only)
        return ("sum", terms)
    if tag in ("*", "/"):
        factors = []
        negative = False
        for power, factor in _flat(node, "*", "/"):
            if factor[0] == "neg":
                negative = not negative
                factor = factor[1]
            factors.append((power, factor))
        product = ("product", _sorted(factors))
        return ("neg", product) if negative else product
    if tag in LOGICAL:
        return (tag, _sorted(_flat(node, tag, "")))
    return (tag, meaning(node[1]), meaning(node[2]))


def _sorted(found: Iterable[tuple[int, tuple[Any, ...]]]) -> tuple[tuple[int, tuple[Any, ...]], ...]:
    return tuple(sorted(found, key=repr))


def _flat(node: Node, plus: str, minus: str) -> list[tuple[int, tuple[Any, ...]]]:
    """List the terms (or factors) of nested sums (or products), each with its sign (or exponent); a term 0 is none."""
    found: list[tuple[int, tuple[Any, ...]]] = []
    stack: list[tuple[int, Node]] = [(1, node)]
    while stack:
        sign, here = stack.pop()
        if here[0] in (plus, minus):
            stack += [(sign, here[1]), (-sign if here[0] == minus else sign, here[2])]
            continue
        part = meaning(here)
        if plus == "+":
            if part == ("num", 0.0):
                continue
            while part[0] == "neg":
                sign, part = -sign, part[1]
        found.append((sign, part))
    return found or [(1, ("num", 0.0))]
