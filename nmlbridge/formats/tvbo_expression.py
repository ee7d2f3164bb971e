"""Equation text as TVBO writes it (Python, with sympy's names) to a tree. Nothing is evaluated as Python.

`parse_equation` reads one expression, `parse_assignments` what an event does (``v = c; U = U + d``).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NoReturn

from nmlbridge.formats.tvbo_tree import (
    OPPOSITE,
    Binary,
    Call,
    Cases,
    Compare,
    EquationError,
    Logic,
    Name,
    Negate,
    Node,
    Num,
    Truth,
    check_size,
    is_condition,
    negated,
)

__all__ = ["parse_assignments", "parse_equation"]

MAX_LENGTH = 20_000
MAX_DEPTH = 40

_PLAIN = {
    "exp": "exp", "log": "log", "ln": "log", "sqrt": "sqrt", "sin": "sin", "cos": "cos", "tan": "tan",
    "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "abs": "abs", "Abs": "abs", "ceil": "ceil",
    "ceiling": "ceil", "H": "H", "Heaviside": "H", "heaviside": "H",
}  # fmt: skip
_RELATIONS = {
    "Eq": ".eq.", "Ne": ".neq.", "Gt": ".gt.", "Lt": ".lt.", "Ge": ".geq.", "Le": ".leq.",
    "Equality": ".eq.", "Unequality": ".neq.", "GreaterThan": ".geq.", "StrictGreaterThan": ".gt.",
    "LessThan": ".leq.", "StrictLessThan": ".lt.",
}  # fmt: skip
_SPECIAL = (
    "Piecewise", "Min", "Max", "min", "max", "And", "Or", "Not", "floor", "sign", "Pow", "pow", "log10",
    "where",
)  # fmt: skip
_NOT_IN_LEMS = frozenset((
    "asin", "acos", "atan", "atan2", "arcsin", "arccos", "arctan", "asinh", "acosh", "atanh", "erf", "erfc",
    "gamma", "Mod", "mod", "re", "im", "conjugate", "sinc", "sec", "csc", "cot", "Integral", "Derivative",
    "Sum", "Product", "DiracDelta",
))  # fmt: skip
_MODULES = frozenset(("np", "numpy", "math", "sympy", "sp", "jnp", "jax"))
_COMPARE = {">": ".gt.", "<": ".lt.", ">=": ".geq.", "<=": ".leq.", "==": ".eq.", "!=": ".neq."}

_TOKEN = re.compile(
    r"""(?P<space>[ \t\r\n]+)
      | (?P<lems>\.(?:gt|lt|geq|leq|eq|neq|and|or|not)\.)
      | (?P<number>(?:[0-9]+(?:\.(?!(?:gt|lt|geq|leq|eq|neq|and|or)\.)[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
      | (?P<name>[^\W\d]\w*)
      | (?P<operator>\*\*|<=|>=|==|!=|&&|\|\||\+=|-=|\*=|/=|[-+*/^()\[\],<>=&|~;%.])""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str
    column: int


def parse_equation(text: str, functions: tuple[str, ...] = ()) -> Node:
    """Parse one expression or condition.

    Parameters
    ----------
    text : str
        For example ``0.04*v**2 + 5*v + 140 - U + I_ext`` or ``Piecewise((a, t < t1), (0, True))``.
    functions : tuple of str
        Names of functions that the model declares.

    Raises
    ------
    EquationError
        With the column, and a near name where there is one.

    Examples
    --------
    >>> node = parse_equation("a - b*c")
    >>> node.op, node.left.id, node.right.op
    ('-', 'a', '*')
    """
    parser = _Parser(text, functions)
    node = parser.expression()
    parser.expect_end()
    return node


def parse_assignments(text: str, functions: tuple[str, ...] = ()) -> list[tuple[str, Node]]:
    """Parse what an event does: assignments, in order, parted by semicolons or line breaks.

    Parameters
    ----------
    text : str
        For example ``v = c; U = U + d``; ``U += d`` says the same as the second.
    functions : tuple of str
        Names of functions that the model declares.

    Returns
    -------
    list of (str, Node)
        Variable and value.

    Raises
    ------
    EquationError
        With the column.
    """
    parser = _Parser(text.replace("\n", ";"), functions)
    found: list[tuple[str, Node]] = []
    while True:
        while parser.take(";"):
            pass
        if parser.at_end():
            return found
        found.append(parser.assignment())
        if not parser.at_end() and not parser.take(";"):
            parser.fail("expected ';' between two assignments")


class _Parser:
    """Recursive descent with Python's own precedence."""

    def __init__(self, text: str, functions: tuple[str, ...]) -> None:
        if len(text) > MAX_LENGTH:
            raise EquationError(f"the equation has {len(text)} characters; the limit is {MAX_LENGTH}")
        self.text = text
        self.functions = functions
        self.tokens = list(_tokens(text))
        self.at = 0
        self.depth = 0

    # tokens

    @property
    def token(self) -> _Token:
        return self.tokens[self.at]

    def at_end(self) -> bool:
        return self.token.kind == "end"

    def take(self, *texts: str) -> _Token | None:
        token = self.token
        if token.kind != "end" and token.text in texts:
            self.at += 1
            return token
        return None

    def fail(self, message: str, token: _Token | None = None, hint: str = "") -> NoReturn:
        token = token or self.token
        raise EquationError(message, token.column, hint)

    def expect(self, text: str) -> None:
        if not self.take(text):
            found = f"found '{self.token.text}'" if not self.at_end() else "the equation ends"
            self.fail(f"expected '{text}', {found}")

    def expect_end(self) -> None:
        token = self.token
        if token.kind == "end":
            return
        if token.text == ")":
            self.fail("a ')' without a '('")
        if token.text == "=":
            self.fail("a '=' inside an expression", hint="'==' compares")
        self.fail(f"expected an operator, found '{token.text}'")

    # grammar

    def assignment(self) -> tuple[str, Node]:
        target = self.token
        if target.kind != "name":
            self.fail("expected 'variable = value'")
        self.at += 1
        sign = self.take("=", "+=", "-=", "*=", "/=")
        if sign is None:
            self.fail(f"expected '=' after '{target.text}'")
        value = self.expression()
        if sign.text != "=":
            value = Binary(sign.text[0], Name(target.text, target.column), value, sign.column)
        if is_condition(value):
            self.fail(f"'{target.text}' is assigned a condition, not a number", sign)
        return target.text, value

    def expression(self) -> Node:
        with self._deeper("brackets"):
            return check_size(self._logic(self._conjunction, "or", "|", "||", ".or."))

    @contextmanager
    def _deeper(self, what: str) -> Iterator[None]:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.fail(f"more than {MAX_DEPTH} {what} inside each other")
        yield
        self.depth -= 1

    def _conjunction(self) -> Node:
        return self._logic(self._negation, "and", "&", "&&", ".and.")

    def _logic(self, below: Callable[[], Node], *operators: str) -> Node:
        node = below()
        while token := self.take(*operators):
            right = below()
            node = Logic(
                operators[-1], self._condition(node, token), self._condition(right, token), token.column
            )
        return node

    def _negation(self) -> Node:
        if token := self.take("not", "~", ".not."):
            with self._deeper("negations"):
                return negated(self._condition(self._negation(), token))
        return self._comparison()

    def _comparison(self) -> Node:
        left = self._sum()
        found: Node | None = None
        while (token := self.token).kind != "end" and (token.text in _COMPARE or token.text in OPPOSITE):
            self.at += 1
            right = self._sum()
            op = _COMPARE.get(token.text, token.text)
            link = Compare(op, self._number(left, token), self._number(right, token), token.column)
            found = link if found is None else Logic(".and.", found, link, token.column)
            left = right
        return left if found is None else found

    def _sum(self) -> Node:
        node = self._product()
        while token := self.take("+", "-"):
            node = Binary(
                token.text, self._number(node, token), self._number(self._product(), token), token.column
            )
        return node

    def _product(self) -> Node:
        node = self._signed()
        while token := self.take("*", "/", "%"):
            if token.text == "%":
                self.fail("LEMS has no remainder '%'", token)
            node = Binary(
                token.text, self._number(node, token), self._number(self._signed(), token), token.column
            )
        return node

    def _signed(self) -> Node:
        if token := self.take("-"):
            with self._deeper("signs"):
                return Negate(self._number(self._signed(), token), token.column)
        if self.take("+"):
            with self._deeper("signs"):
                return self._signed()
        return self._power()

    def _power(self) -> Node:
        base = self._atom()
        if token := self.take("**", "^"):
            with self._deeper("powers"):
                exponent = self._signed()
            return Binary("^", self._number(base, token), self._number(exponent, token), token.column)
        return base

    def _atom(self) -> Node:
        token = self.token
        if token.kind == "end":
            self.fail("the equation ends where a value is due")
        if self.take("("):
            node = self.expression()
            self.expect(")")
            return node
        if token.kind == "number":
            self.at += 1
            return Num(token.text, token.column)
        if token.kind != "name":
            self.fail(f"expected a value, found '{token.text}'")
        self.at += 1
        if token.text in _MODULES and self.take("."):
            token = self.token
            if token.kind != "name":
                self.fail("expected a function after '.'")
            self.at += 1
        if self.token.text == "." and self.token.kind != "end":
            self.fail(f"'{token.text}.' reaches into something; equations have plain names only")
        if self.token.text == "[" and self.token.kind != "end":
            self.fail("square brackets have no meaning here")
        if token.text in ("True", "true"):
            return Truth(True, token.column)
        if token.text in ("False", "false"):
            return Truth(False, token.column)
        if self.token.text == "(" and self.token.kind != "end":
            return self._call(token)
        return Name(token.text, token.column)

    def _call(self, name: _Token) -> Node:
        if name.text == "Piecewise":
            return self._piecewise(name)
        self.expect("(")
        arguments: list[Node] = []
        if not self.take(")"):
            arguments.append(self.expression())
            while self.take(","):
                arguments.append(self.expression())
            self.expect(")")
        return self._known_call(name, arguments)

    def _known_call(self, name: _Token, arguments: list[Node]) -> Node:
        word, at = name.text, name.column
        if word in self.functions:
            return Call(word, tuple(arguments), at)
        if word in _RELATIONS:
            left, right = self._exactly(name, arguments, 2)
            return Compare(_RELATIONS[word], left, right, at)
        if word in ("And", "Or"):
            if not arguments:
                self.fail(f"{word} needs conditions", name)
            node = self._condition(arguments[0], name)
            for more in arguments[1:]:
                node = Logic(f".{word.lower()}.", node, self._condition(more, name), at)
            return node
        if word == "Not":
            (only,) = self._exactly(name, arguments, 1, numbers=False)
            return negated(self._condition(only, name))
        if word == "where":
            condition, yes, no = self._exactly(name, arguments, 3, numbers=False)
            return Cases(((yes, self._condition(condition, name)), (no, None)), at)
        if word in ("Min", "Max", "min", "max"):
            if len(arguments) < 2:
                self.fail(f"{word} needs two values or more", name)
            node = arguments[0]
            op = ".lt." if word.lower() == "min" else ".gt."
            for more in arguments[1:]:
                node = Cases(((more, Compare(op, more, node, at)), (node, None)), at)
            return node
        if word in ("Pow", "pow"):
            base, exponent = self._exactly(name, arguments, 2)
            return Binary("^", base, exponent, at)
        if word in ("floor", "sign", "log10") or word in _PLAIN:
            (only,) = self._exactly(name, arguments, 1)
            if word == "floor":  # the greatest whole number below x is minus the smallest above -x
                return Negate(Call("ceil", (Negate(only, at),), at), at)
            if word == "sign":  # H(0) is a half in LEMS, so this is 0 at 0
                return Binary("-", Binary("*", Num("2"), Call("H", (only,), at), at), Num("1"), at)
            if word == "log10":
                return Binary("/", Call("log", (only,), at), Call("log", (Num("10"),), at), at)
            return Call(_PLAIN[word], (only,), at)
        return self._unknown(name)

    def _unknown(self, name: _Token) -> NoReturn:
        if name.text in _NOT_IN_LEMS:
            self.fail(
                f"LEMS has no function '{name.text}'", name, "write it with exp, log, sqrt, sin, cos, tan, …"
            )
        near = difflib.get_close_matches(name.text, [*_PLAIN, *_RELATIONS, *_SPECIAL, *self.functions], 1)
        hint = (
            f"did you mean {near[0]}?"
            if near
            else "declare it under 'functions', or use exp, log, sqrt, sin, …"
        )
        self.fail(f"unknown function '{name.text}'", name, hint)

    def _exactly(
        self, name: _Token, arguments: list[Node], count: int, *, numbers: bool = True
    ) -> list[Node]:
        if len(arguments) != count:
            self.fail(f"{name.text} takes {count} argument{'s' * (count > 1)}, not {len(arguments)}", name)
        return [self._number(a, name) for a in arguments] if numbers else arguments

    def _piecewise(self, name: _Token) -> Node:
        self.expect("(")
        cases: list[tuple[Node, Node | None]] = []
        while True:
            if not self.take("("):
                self.fail("Piecewise takes pairs: Piecewise((value, condition), …, (value, True))")
            value = self._number(self.expression(), name)
            self.expect(",")
            condition = self.expression()
            self.expect(")")
            if not is_condition(condition):
                self.fail(
                    "the second part of a Piecewise pair is not a condition", name, "(value, condition)"
                )
            if isinstance(condition, Truth):
                if condition.value:
                    cases.append((value, None))
            else:
                cases.append((value, condition))
            if not self.take(","):
                break
            if self.token.text == ")":  # a comma at the end is Python's custom
                break
        self.expect(")")
        if not cases:
            self.fail("no case of this Piecewise can ever hold", name)
        ends = next((i for i, (_, condition) in enumerate(cases) if condition is None), len(cases) - 1)
        return Cases(tuple(cases[: ends + 1]), name.column)

    # kinds

    def _condition(self, node: Node, token: _Token) -> Node:
        if not is_condition(node):
            hint = "'&' binds tighter than '>': bracket the comparisons" if token.text in "&|~" else ""
            self.fail(f"'{token.text}' joins conditions, and one side is a number", token, hint)
        return node

    def _number(self, node: Node, token: _Token) -> Node:
        if is_condition(node):
            self.fail(f"'{token.text}' works on numbers, and one side is a condition", token)
        return node


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            shown = text[at]
            hints = {
                "'": "equations hold no text",
                '"': "equations hold no text",
                "{": "equations have round brackets only",
            }
            raise EquationError(f"'{shown}' has no meaning in an equation", at + 1, hints.get(shown, ""))
        kind = match.lastgroup or ""
        if kind != "space":
            yield _Token(kind, match[0], at + 1)
        at = match.end()
    yield _Token("end", "", len(text) + 1)
