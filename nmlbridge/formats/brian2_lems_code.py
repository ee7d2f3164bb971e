"""Assignments of a discrete map as LEMS: sequences of conditions and state assignments.

LEMS evaluates numbers in assignments and truth in conditions, and never mixes them. So a truth value is kept
as a state of 1 or 0, and a choice between two numbers becomes two assignments, the second under a condition.
Every expression is fully bracketed; LEMS's own binding of operators never comes into play.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2_expressions import (
    COMPARISONS,
    Call,
    Expression,
    Name,
    Number,
    is_boolean,
    nodes,
    simplified,
    to_text,
)
from nmlbridge.lems.expressions import FUNCTIONS as LEMS_FUNCTIONS

__all__ = ["ALWAYS", "CellCode", "Step", "lems_name", "number_text"]

TARGET = "LEMS"
ALWAYS = "t .gt. 0"
"""True in every step: conditions are not tested at initialisation."""

_COMPARE = {"<": ".lt.", "<=": ".leq.", ">": ".gt.", ">=": ".geq.", "==": ".eq.", "!=": ".neq."}
_OPPOSITE = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
_ARITHMETIC = frozenset("+-*/")
_DIRECT = frozenset(("exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt", "abs", "ceil"))
_TAKEN = LEMS_FUNCTIONS | {"t", "NaN", "Infinity"}


def lems_name(name: str) -> str:
    """Return a name that LEMS reads as a variable: none of its functions, nor ``t``.

    Examples
    --------
    >>> lems_name("v"), lems_name("H")
    ('v', 'H_')
    """
    return f"{name}_" if name in _TAKEN else name


def number_text(value: float) -> str:
    """Return a literal that reads back as the same double; a negative one is written ``(0 - x)``.

    Examples
    --------
    >>> number_text(-65.0), number_text(0.02)
    ('(0 - 65.0)', '0.02')
    """
    return f"(0 - {-value!r})" if value < 0 else repr(value)


@dataclass
class Step:
    """One OnCondition: a test, assignments in order, and whether a spike goes out."""

    test: str
    sets: list[tuple[str, str]] = field(default_factory=list)
    emits: bool = False


@dataclass
class CellCode:
    """Gathers the conditions of a cell type.

    Parameters
    ----------
    inputs : callable
        ``inputs(name) -> str``: the LEMS text that reads an input of the step, or a state that holds it.
    booleans : frozenset of str
        Variables that hold truth.

    Attributes
    ----------
    states : dict of str to float
        State variables made on the way.
    steps : list of Step
        The conditions, in order.
    refused : list of str
        What cannot be said.
    inexact : list of str
        What may differ in the last bit from one machine to the next.
    guard : str
        Condition under which assignments are made at present.
    taken : set of str
        Names that no temporary may have.
    known_booleans : set of str
        Locals that hold truth.
    """

    inputs: Callable[[str], str]
    booleans: frozenset[str]
    states: dict[str, float] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    inexact: list[str] = field(default_factory=list)
    guard: str = ALWAYS
    taken: set[str] = field(default_factory=set)
    known_booleans: set[str] = field(default_factory=set)

    def temporary(self, what: str) -> str:
        """Make a state variable for a value needed in between."""
        number = 0
        while (name := f"{what}_{number}") in self.states or name in self.taken:
            number += 1
        self.states[name] = 0.0
        return name

    def set(self, target: str, text: str) -> None:
        """Assign in every step (or under the present guard)."""
        if not self.steps or self.steps[-1].test != self.guard or self.steps[-1].emits:
            self.steps.append(Step(self.guard))
        self.steps[-1].sets.append((target, text))

    def set_if(self, test: str, sets: list[tuple[str, str]], *, emits: bool = False) -> None:
        """Assign where a condition holds."""
        full = test if self.guard == ALWAYS else f"(({self.guard}) .and. ({test}))"
        self.steps.append(Step(full, sets, emits))

    def assign(self, target: str, value: Expression, where: str = "") -> None:
        """Assign a value to a variable, only where the variable `where` is true if one is named."""
        value = simplified(value)
        name = lems_name(target)
        if is_boolean(value, self.booleans | self.known_booleans):
            self.known_booleans.add(target)
            test = self.condition(value)
            held = name if target not in {n.id for n in nodes(value) if isinstance(n, Name)} else ""
            held = held if held and not where else self.temporary("truth")
            self.set(held, "0")
            self.set_if(test, [(held, "1")])
            if held != name:
                self.move(name, held, where)
            return
        self.move(name, self.number(value), where)

    def move(self, name: str, text: str, where: str) -> None:
        """Assign a text to a LEMS state, only where a Brian2 variable is true if one is named."""
        if where:
            self.set_if(f"{lems_name(where)} .gt. 0.5", [(name, text)])
        else:
            self.set(name, text)

    def number(self, tree: Expression) -> str:
        """Return the LEMS text of a number; choices in it become assignments before."""
        if isinstance(tree, Number):
            return number_text(tree.value)
        if isinstance(tree, Name):
            return self.inputs(tree.id)
        if tree.op in _COMPARE or tree.op in ("and", "or", "not"):
            held = self.temporary("truth")
            test = self.condition(tree)
            self.set(held, "0")
            self.set_if(test, [(held, "1")])
            return held
        if tree.op == "where":
            return self._choice(*tree.arguments)
        if tree.op == "**":
            return self._power(tree)
        arguments = [self.number(a) for a in tree.arguments]
        if tree.op in _ARITHMETIC:
            return f"({arguments[0]} {tree.op} {arguments[1]})"
        if tree.op == "neg":
            return f"(0 - {arguments[0]})"
        if tree.op in _DIRECT:
            if tree.op not in ("sqrt", "abs", "ceil"):
                self.inexact.append(f"{tree.op}() may differ in its last bit between mathematics libraries")
            return f"{tree.op}({arguments[0]})"
        return self._function(tree, arguments)

    def _function(self, tree: Call, arguments: list[str]) -> str:
        """Write the functions that LEMS has under another name, or only in pieces."""
        first = arguments[0]
        if tree.op == "floor":
            return f"(0 - ceil(0 - {first}))"
        if tree.op == "sign":
            return f"((2 * H({first})) - 1)"
        if tree.op in ("int", "timestep"):
            if tree.op == "timestep":
                first = f"(({first} + (0.001 * {arguments[1]})) / {arguments[1]})"
            whole, held = self.temporary("whole"), self.temporary("whole")
            self.set(held, first)
            self.set(whole, f"ceil({held})")
            self.set_if(f"{held} .gt. 0", [(whole, f"(0 - ceil(0 - {held}))")])
            return whole
        if tree.op == "clip":
            held = self.temporary("clipped")
            self.set(held, first)
            self.set_if(f"{held} .lt. {arguments[1]}", [(held, arguments[1])])
            self.set_if(f"{held} .gt. {arguments[2]}", [(held, arguments[2])])
            return held
        self.refused.append(f"'{to_text(tree)}': there is no {tree.op}")
        return "0"

    def _power(self, tree: Call) -> str:
        base, exponent = tree.arguments
        if exponent == Number(2.0):
            text = self.number(base)
            return f"({text} * {text})"
        if exponent == Number(0.5):
            return f"sqrt({self.number(base)})"
        self.inexact.append(f"'{to_text(tree)}' is left to each engine's pow()")
        return f"({self.number(base)} ^ {self.number(exponent)})"

    def _choice(self, test: Expression, chosen: Expression, other: Expression) -> str:
        held = self.temporary("choice")
        first, second, condition = self.number(chosen), self.number(other), self.condition(test)
        self.set(held, second)
        self.set_if(condition, [(held, first)])
        return held

    def condition(self, tree: Expression) -> str:
        """Return the LEMS text of a condition."""
        if isinstance(tree, Call) and tree.op in ("and", "or"):
            first, second = (self.condition(a) for a in tree.arguments)
            return f"(({first}) .{tree.op}. ({second}))"
        if isinstance(tree, Call) and tree.op == "not":
            return self._negated(tree.arguments[0])
        if isinstance(tree, Call) and tree.op in COMPARISONS.values():
            first, second = (self.number(a) for a in tree.arguments)
            return f"{first} {_COMPARE[tree.op]} {second}"
        if isinstance(tree, Name) and tree.id in self.booleans | self.known_booleans:
            return f"{self.number(tree)} .gt. 0.5"
        return f"{self.number(tree)} .neq. 0"

    def _negated(self, tree: Expression) -> str:
        if isinstance(tree, Call) and tree.op in _OPPOSITE:
            return self.condition(Call(_OPPOSITE[tree.op], tree.arguments))
        if isinstance(tree, Call) and tree.op in ("and", "or"):
            op = "or" if tree.op == "and" else "and"
            return self.condition(Call(op, tuple(Call("not", (a,)) for a in tree.arguments)))
        if isinstance(tree, Call) and tree.op == "not":
            return self.condition(tree.arguments[0])
        if isinstance(tree, Name) and tree.id in self.booleans | self.known_booleans:
            return f"{self.number(tree)} .lt. 0.5"
        return f"{self.number(tree)} .eq. 0"

    def settle(self, what: str) -> None:
        """Raise if anything could not be said.

        Raises
        ------
        NotExpressibleError
            Listing it.
        """
        if self.refused:
            raise NotExpressibleError(TARGET, [f"{what}: {f}" for f in dict.fromkeys(self.refused)])
