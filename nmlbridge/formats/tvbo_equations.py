"""The equations of one dynamics, parsed and put into the order in which LEMS can compute them.

jLEMS computes derived variables in file order, and those with cases after all others. So the variables
are sorted by what they need, and one that needs a variable with cases is itself written with a (single)
case: otherwise it would read the value of the step before.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from nmlbridge.errors import Location
from nmlbridge.formats.tvbo_expression import parse_assignments, parse_equation
from nmlbridge.formats.tvbo_model import Dynamics, Equation
from nmlbridge.formats.tvbo_tree import (
    Cases,
    EquationError,
    Name,
    Node,
    Num,
    inlined,
    is_condition,
    names_in,
    rebuilt,
    walk,
)
from nmlbridge.formats.tvbo_yaml import Problems

__all__ = ["Action", "Equations", "Variable", "equations_of"]

RESERVED = frozenset(
    [
        "t",
        "id",
        "type",
        "name",
        "extends",
        "component",
        "exp",
        "log",
        "ln",
        "sqrt",
        "sin",
        "cos",
        "tan",
        "sinh",
        "cosh",
        "tanh",
        "abs",
        "ceil",
        "factorial",
        "random",
        "H",
        "sum",
        "product",
    ]
)
"""Words that a LEMS expression or component keeps for itself."""


@dataclass(frozen=True)
class Variable:
    """A derived variable or parameter: `tree` is its equation, cases at its top if it has any.

    ``conditional`` says that it must be written with cases; ``made`` that it was taken out of another
    equation.
    """

    name: str
    tree: Node
    unit: str
    source: Equation
    conditional: bool = False
    record: bool = False
    made: bool = False


@dataclass(frozen=True)
class Action:
    """An event's condition and what it does."""

    name: str
    condition: Node
    assignments: tuple[tuple[str, Node], ...]
    source: Equation
    affect: Equation


@dataclass
class Equations:
    """Everything a ComponentType's Dynamics holds, before dimensions.

    ``renamed`` maps a name as written to the one used in LEMS, where it had to be another.
    """

    parameters: list[Variable] = field(default_factory=list)
    variables: list[Variable] = field(default_factory=list)
    rates: list[tuple[str, Node, Equation]] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    renamed: dict[str, str] = field(default_factory=dict)
    inexpressible: list[str] = field(default_factory=list)


def equations_of(
    dynamics: Dynamics, problems: Problems, also: Iterable[str] = ("t",), keep: Iterable[str] = ()
) -> Equations:
    """Parse and order the equations of a dynamics.

    Parameters
    ----------
    dynamics : Dynamics
        With its own equations.
    problems : Problems
        Where to put what is wrong: unknown names and functions (with column), cycles, names used twice.
    also : iterable of str
        Names there are besides the declared ones: the time, and what a base type brings.
    keep : iterable of str
        Names that stay as they are even if LEMS keeps them for itself: exposures of a base type.

    Returns
    -------
    Equations
    """
    return _Sorter(dynamics, problems, frozenset(also), frozenset(keep)).run()


class _Sorter:
    def __init__(
        self, dynamics: Dynamics, problems: Problems, also: frozenset[str], keep: frozenset[str]
    ) -> None:
        self.dynamics = dynamics
        self.problems = problems
        self.out = Equations()
        self.declared = self._declared()
        self.names = self.declared | also
        self.functions: dict[str, tuple[tuple[str, ...], Node]] = {}
        self.made: list[Variable] = []
        self.keep = keep

    def run(self) -> Equations:
        self._rename()
        self._functions()
        parameters = self._parameters()
        variables = self._variables()
        self._rates()
        self._actions()
        plain = [p for p in parameters if not _has_cases(p.tree)]
        variables = [p for p in parameters if _has_cases(p.tree)] + variables + self.made
        self.out.parameters = self._sorted(
            [p for p in plain if not self._needs(p, variables)], "derived parameters"
        )
        variables = [p for p in plain if self._needs(p, variables)] + variables
        self.out.variables = _marked(self._sorted(variables, "derived variables"))
        return self.out

    # names

    def _declared(self) -> set[str]:
        d = self.dynamics
        groups: dict[str, str] = {}
        for kind, members in (
            ("parameter", d.parameters),
            ("derived parameter", d.derived_parameters),
            ("derived variable", d.derived_variables),
            ("state variable", d.state_variables),
            ("coupling input", d.coupling_inputs),
        ):
            for member in members:
                if not member.name.isidentifier() or not member.name.isascii():
                    self.problems.add(
                        "bad-name",
                        f"'{member.name}' cannot be a name in LEMS: ASCII letters, digits and underscores",
                        member.location,
                    )
                earlier = groups.setdefault(member.name, kind)
                if earlier != kind:
                    self.problems.add(
                        "name-twice", f"'{member.name}' is a {earlier} and a {kind}", member.location
                    )
        return set(groups)

    def _rename(self) -> None:
        for name in sorted(self.declared & RESERVED - self.keep):
            new = f"{name}_"
            while new in self.names:
                new += "_"
            self.out.renamed[name] = new

    def _functions(self) -> None:
        names = tuple(f.name for f in self.dynamics.functions)
        for function in self.dynamics.functions:
            body = self._parse(function.body, functions=names)
            found: Node = Num("0") if body is None else body
            self.functions[function.name] = (function.arguments, found)
            for name, column in names_in(found).items():
                if name not in self.names and name not in function.arguments and name != "pi":
                    self._unknown(name, column, function.body, (*function.arguments, *self.names))

    # equations

    def _parse(self, equation: Equation, functions: tuple[str, ...] | None = None) -> Node | None:
        known = tuple(f.name for f in self.dynamics.functions) if functions is None else functions
        try:
            return parse_equation(equation.text, known)
        except EquationError as error:
            self._report(error, equation)
            return None

    def _tree(self, equation: Equation) -> Node | None:
        """Parse, put declared functions in, check the names, rename."""
        tree = self._parse(equation)
        return None if tree is None else self._settled(tree, equation)

    def _settled(self, tree: Node, equation: Equation) -> Node | None:
        try:
            tree = inlined(tree, self.functions, self.names)
        except EquationError as error:
            self._report(error, equation)
            return None
        good = True
        for name, column in names_in(tree).items():
            if name not in self.names:
                good = False
                self._unknown(name, column, equation, self.names)
        return _renamed(tree, self.out.renamed) if good else None

    def _parameters(self) -> list[Variable]:
        found = []
        for parameter in self.dynamics.derived_parameters:
            equation = parameter.equation
            if equation is None:
                self.problems.add(
                    "missing-key",
                    f"the derived parameter '{parameter.name}' has no equation",
                    parameter.location,
                )
                continue
            tree = self._number(equation, parameter.name)
            if tree is not None:
                found.append(Variable(self._name(parameter.name), tree, parameter.unit, equation))
        return [self._flattened(p) for p in found]

    def _variables(self) -> list[Variable]:
        found = []
        for variable in self.dynamics.derived_variables:
            cases: list[tuple[Node, Node | None]] = []
            for value, condition in variable.cases:
                tree = self._number(value, variable.name)
                test = None if condition is None else self._test(condition)
                if tree is not None:
                    cases.append((tree, test))
            if not cases:
                continue
            tree = cases[0][0] if len(cases) == 1 and cases[0][1] is None else Cases(tuple(cases))
            name = self._name(variable.name)
            found.append(Variable(name, tree, variable.unit, variable.cases[0][0], False, variable.record))
        return [self._flattened(v) for v in found]

    def _rates(self) -> None:
        for state in self.dynamics.state_variables:
            if state.equation is None:
                continue
            tree = self._number(state.equation, state.name)
            if tree is not None:
                name = self._name(state.name)
                self.out.rates.append((name, self._lifted(tree, f"d_{name}", state.equation), state.equation))

    def _actions(self) -> None:
        states = {self._name(s.name) for s in self.dynamics.state_variables}
        for event in self.dynamics.events:
            if event.times:
                self.out.inexpressible.append(
                    f"the event '{event.name}' at preset times, in a dynamics of its own (line "
                    f"{event.location.line})"
                )
            if event.condition is None:
                continue
            condition = self._test(event.condition)
            affect = event.affect or Equation("", event.location)
            assignments = []
            try:
                for target, tree in parse_assignments(affect.text, tuple(self.functions)):
                    settled = self._settled(tree, affect)
                    if self._name(target) not in states:
                        self._unknown(target, 0, affect, sorted(states), "state variable")
                    elif settled is not None:
                        assignments.append((self._name(target), settled))
            except EquationError as error:
                self._report(error, affect)
            parts = [p for p in (condition, *(value for _, value in assignments)) if p is not None]
            if any(_has_cases(part) for part in parts):
                self.out.inexpressible.append(
                    f"Piecewise, Min or Max in the event '{event.name}' (line {event.location.line}): "
                    "LEMS has cases only for variables that are computed before the step"
                )
            elif condition is not None:
                self.out.actions.append(
                    Action(event.name, condition, tuple(assignments), event.condition, affect)
                )

    def _number(self, equation: Equation, name: str) -> Node | None:
        tree = self._tree(equation)
        if tree is not None and is_condition(tree):
            self.problems.add("wrong-type", f"'{name}' is a condition, not a number", equation.location)
            return None
        return tree

    def _test(self, equation: Equation) -> Node | None:
        tree = self._tree(equation)
        if tree is not None and not is_condition(tree):
            self.problems.add(
                "wrong-type",
                f"'{equation.text}' is a number; a condition such as v > 30 was expected",
                equation.location,
            )
            return None
        return tree

    # cases

    def _flattened(self, variable: Variable) -> Variable:
        """Leave cases at the top of a variable, and take out those further in."""
        tree = variable.tree
        if isinstance(tree, Cases):
            lifted = tuple(
                (self._lifted(value, variable.name, variable.source), self._lifted_test(test, variable))
                for value, test in tree.cases
            )
            return replace(variable, tree=replace(tree, cases=lifted))
        return replace(variable, tree=self._lifted(tree, variable.name, variable.source))

    def _lifted_test(self, test: Node | None, variable: Variable) -> Node | None:
        return None if test is None else self._lifted(test, variable.name, variable.source)

    def _lifted(self, tree: Node, owner: str, source: Equation) -> Node:
        tree = rebuilt(tree, lambda below: self._lifted(below, owner, source))
        if not isinstance(tree, Cases):
            return tree
        same = next((v for v in self.made if v.tree == tree), None)
        if same is not None:
            return Name(same.name)
        number = 1
        while (name := f"{owner}_case{number}") in self.names or any(v.name == name for v in self.made):
            number += 1
        self.made.append(Variable(name, tree, "", source, made=True))
        return Name(name)

    # order

    @staticmethod
    def _needs(variable: Variable, others: list[Variable]) -> bool:
        return not {v.name for v in others}.isdisjoint(names_in(variable.tree))

    def _sorted(self, variables: list[Variable], what: str) -> list[Variable]:
        """Sort by what each needs, keeping the order written where it does not matter."""
        waiting = {v.name: v for v in variables}
        needed = {v.name: names_in(v.tree).keys() for v in variables}
        found: list[Variable] = []
        while waiting:
            ready = next((v for v in waiting.values() if waiting.keys().isdisjoint(needed[v.name])), None)
            if ready is None:
                circle = _circle(waiting)
                self.problems.add(
                    "circular-definition",
                    f"{what} need each other in a circle: {' -> '.join(circle)}",
                    waiting[circle[0]].source.location,
                )
                return found
            found.append(waiting.pop(ready.name))
        return found

    # messages

    def _name(self, name: str) -> str:
        return self.out.renamed.get(name, name)

    def _report(self, error: EquationError, equation: Equation) -> None:
        hint = f"; {error.hint}" if error.hint else ""
        shown = equation.text if len(equation.text) <= 90 else f"{equation.text[:87]}…"
        self.problems.add(
            "bad-equation", f"{error.message} in '{shown}'{hint}", _column(equation, error.column)
        )

    def _unknown(
        self, name: str, column: int, equation: Equation, known: Iterable[str], what: str = "name"
    ) -> None:
        near = difflib.get_close_matches(name, list(known), 1, 0.6)
        hint = (
            f"did you mean '{near[0]}'?" if near else "declare it as a parameter, derived or state variable"
        )
        self.problems.add("unknown-name", f"unknown {what} '{name}'; {hint}", _column(equation, column))


def _column(equation: Equation, column: int) -> Location:
    where = equation.location
    if not column or not where.column:
        return where
    return where._replace(column=where.column + column - 1)


def _has_cases(tree: Node) -> bool:
    return any(isinstance(item, Cases) for item in walk(tree))


def _renamed(tree: Node, renamed: Mapping[str, str]) -> Node:
    if isinstance(tree, Name):
        return replace(tree, id=renamed.get(tree.id, tree.id))
    return rebuilt(tree, lambda below: _renamed(below, renamed))


def _marked(variables: list[Variable]) -> list[Variable]:
    """Mark every variable with cases, and every one that needs such a variable; put those last."""
    conditional: set[str] = set()
    marked = []
    for variable in variables:
        if isinstance(variable.tree, Cases) or not conditional.isdisjoint(names_in(variable.tree)):
            conditional.add(variable.name)
            variable = replace(variable, conditional=True)
        marked.append(variable)
    return [v for v in marked if not v.conditional] + [v for v in marked if v.conditional]


def _circle(waiting: Mapping[str, Variable]) -> list[str]:
    """Return one circle of names, each needing the next."""
    path = [next(iter(waiting))]
    while True:
        following = next(name for name in names_in(waiting[path[-1]].tree) if name in waiting)
        if following in path:
            return [*path[path.index(following) :], following]
        path.append(following)
