"""Lowering of expressions: from a parsed expression to operations over a kernel's values.

The order and grouping of operations are jLEMS's: nothing is reassociated. What is equal is computed once; what depends on
parameters alone is moved out of the loop; numbers are folded with the engine's own arithmetic.
"""

from __future__ import annotations

from lxml import etree

from nmlbridge.engine.kernel import Kernel, Op, Value
from nmlbridge.engine.statetype import RegimeType, StateType
from nmlbridge.errors import ModelError
from nmlbridge.lems.expressions import Node
from nmlbridge.lems.xml import location_of
from nmlbridge.native.arithmetic import BINARY, UNARY

__all__ = ["Element", "Operations", "has_random"]

Element = etree._Element

_BINARY_OPS = {
    "+": "ADD", "-": "SUB", "*": "MUL", "/": "DIV", "^": "POW",
    ".gt.": "GT", ".lt.": "LT", ".geq.": "GE", ".leq.": "LE", ".eq.": "EQ", ".neq.": "NE", ".and.": "AND", ".or.": "OR",
}  # fmt: skip
_FUNCTION_OPS = {
    "sin": "SIN", "cos": "COS", "tan": "TAN", "sinh": "SINH", "cosh": "COSH", "tanh": "TANH", "exp": "EXP", "sqrt": "SQRT",
    "ceil": "CEIL", "abs": "ABS", "ln": "LOG", "log": "LOG", "factorial": "FACT", "H": "HEAVI", "sum": "NAN", "product": "NAN",
}  # fmt: skip


class Operations:
    """What is known while one kernel is made: its values, the operations so far, and which results can be used again."""

    def __init__(self, kind: StateType, names: set[str]) -> None:
        self.kind = kind
        self.kernel = Kernel()
        self.names = names
        self.resident: set[str] = set()
        self._numbers: dict[Value, int] = {}
        self._invariant: dict[tuple[object, ...], int] = {}
        self._cse: dict[tuple[object, ...], int] = {}
        self._env: dict[str, int] = {}
        self._ops: list[Op] = []
        self._count = 0
        self._regime: RegimeType | None = None
        self._in_step = False
        self._in_init = False

    def _begin(self, *, in_step: bool) -> None:
        self._ops = []
        self._cse = {}
        self._env = {}
        self._in_step = in_step

    def _done(self) -> list[Op]:
        return self._ops

    # -- values and operations --------------------------------------------------------------------------------------

    def _value(self, value: Value) -> int:
        number = self._numbers.get(value)
        if number is None:
            number = self._numbers[value] = len(self.kernel.values)
            self.kernel.values.append(value)
        return number

    def _literal(self, number: float) -> int:
        key: Value = ("lit", number, str(number)[0] == "-")  # -0.0 apart from 0.0
        return self._value(key)

    def _slot(self, name: str) -> int:
        if name not in self.kernel.slots:
            self.kernel.slots.append(name)
        return self._value(("slot", name))

    def _fresh(self, kind: str) -> int:
        self._count += 1
        return self._value((kind, self._count))

    def _emit(self, op: str, a: int, b: int = -1, c: int = -1, into: int | None = None) -> int:
        """Append an operation, or find its value where it is known already."""
        values = self.kernel.values
        used = [x for x in (a, b, c) if x >= 0]
        kinds = [values[x][0] for x in used]
        if op != "RANDOM" and all(k == "lit" for k in kinds):
            folded = _fold(op, [float(values[x][1]) for x in used])  # type: ignore[arg-type]
            result = self._literal(folded)
            return result if into is None else self._move(result, into)
        key = (op, a, b, c)
        if op != "RANDOM" and all(k in ("lit", "param", "inv") for k in kinds):
            found = self._invariant.get(key)
            if found is None:
                found = self._invariant[key] = self._fresh("inv")
                self.kernel.pre.append((op, found, a, b, c))
            return found if into is None else self._move(found, into)
        if op != "RANDOM":
            found = self._cse.get(key)
            if found is not None:
                return found if into is None else self._move(found, into)
        result = self._fresh("tmp") if into is None else into
        self._ops.append((op, result, a, b, c))
        if op != "RANDOM":
            self._cse[key] = result
        return result

    def _move(self, source: int, into: int) -> int:
        if source != into:
            self._ops.append(("MOV", into, source, -1, -1))
        return into

    def _forget(self, slot: int) -> None:
        """Drop known values that came from a slot about to change, or that live in it."""
        self._cse = {k: v for k, v in self._cse.items() if slot not in k and v != slot}

    # -- expressions ------------------------------------------------------------------------------------------------

    def _name(self, name: str, element: Element | None) -> int:
        kind = self.kind
        if name in kind.fixed:
            return self._value(("param", name))
        if name in kind.constants:
            return self._literal(kind.constants[name])
        if name in self._env:
            return self._env[name]
        if name == "t" and self._in_step:
            return self._value(("time",))
        if name == "t" and self._in_init:
            return self._literal(0.0)
        if self._regime is not None and name not in self._regime_scope:
            raise self._unknown(name, element)
        if name in self.resident:
            return self._slot(name)
        raise self._unknown(name, element)

    @property
    def _regime_scope(self) -> set[str]:
        scope = {"t", *self.kind.requirements}
        if self._regime is not None:
            scope.update(self._regime.variables)
        return scope | self._wider

    _wider: frozenset[str] = frozenset()

    def _unknown(self, name: str, element: Element | None) -> ModelError:
        known = [*self.kind.fixed, *self.kind.constants, *self.names]
        from difflib import get_close_matches  # for mistakes only: every run would wait for it

        near = get_close_matches(name, known, 2)
        where = (
            f"regime '{self._regime.name}' of {self.kind.type_name}" if self._regime else self.kind.type_name
        )
        hint = f"did you mean {' or '.join(near)}?" if near else ""
        if self._regime is not None and name in self.names:
            hint = "a regime sees parameters, requirements and the variables it integrates, assigns or declares itself"
        elif (name[:-2] and "+" in name) or "-" in name:
            hint = (
                "put blanks around + and -: a name ending in e before a sign and a digit is read as one word"
            )
        elif name in [p for k in [self.kind] for p in k.properties]:
            hint = "properties are not inherited"
        return ModelError(
            f"'{name}' is not known in {where}",
            location=location_of(element) if element is not None else None,
            hint=hint,
        )

    def _expression(self, node: Node, element: Element | None, into: int | None = None) -> int:
        tag = node[0]
        if tag == "num":
            value = self._literal(node[1])
        elif tag == "var":
            value = self._name(node[1], element)
        elif tag == "fn":
            if node[1] == "random":
                argument = self._expression(node[2], element)
                return self._emit("RANDOM", argument, into=into)
            argument = self._expression(node[2], element)
            return self._emit(_FUNCTION_OPS[node[1]], argument, into=into)
        elif tag in (".and.", ".or.") and has_random(node):
            return self._short_circuit(node, element, into)
        else:
            left = self._expression(node[1], element)
            right = self._expression(node[2], element)
            if tag == "^" and self.kernel.values[right][0] == "lit":
                exponent = self.kernel.values[right][1]
                if exponent == 2.0:
                    return self._emit("MUL", left, left, into=into)
                if exponent == 0.5:
                    return self._emit("SQRT", left, into=into)
            return self._emit(_BINARY_OPS[tag], left, right, into=into)
        return value if into is None else self._move(value, into)

    def _short_circuit(self, node: Node, element: Element | None, into: int | None) -> int:
        """Evaluate the right side of .and./.or. only where jLEMS does, because it draws."""
        result = self._fresh("tmp") if into is None else into
        self._move(self._expression(node[1], element), result)
        test = result
        if node[0] == ".or.":
            test = self._fresh("tmp")
            self._ops.append(("EQ", test, result, self._literal(0.0), -1))
        self._branch(test, lambda: self._move(self._expression(node[2], element), result))
        return result

    def _branch(self, test: int, inside: object) -> None:
        """Append operations that run only if a value is not 0; what they compute is not known afterwards."""
        at = len(self._ops)
        self._ops.append(("JZ", -1, test, -1, -1))
        known = dict(self._cse)
        inside()  # type: ignore[operator]
        self._cse = known
        self._ops[at] = ("JZ", -1, test, len(self._ops) - at - 1, -1)

    def _cases(self, cases: list[tuple[Node | None, Node]], element: Element | None, into: int | None) -> int:
        """Evaluate cases: the first that holds gives the value; none gives 0."""
        if any(has_random(n) for case in cases for n in case if n is not None):
            return self._drawing_cases(cases, element, into)
        tests: list[tuple[int | None, int]] = []
        for test, node in cases:
            condition = None if test is None else self._expression(test, element)
            tests.append((condition, self._expression(node, element)))
            if test is None:
                break
        result = self._literal(0.0)
        for condition, value in reversed(tests):
            result = value if condition is None else self._emit("SEL", condition, value, result)
        return result if into is None else self._move(result, into)

    def _drawing_cases(
        self, cases: list[tuple[Node | None, Node]], element: Element | None, into: int | None
    ) -> int:
        result = self._fresh("tmp")
        self._move(self._literal(0.0), result)
        left = self._fresh("tmp")
        self._move(self._literal(1.0), left)
        for test, node in cases:

            def attempt(test: Node | None = test, node: Node = node) -> None:
                def take() -> None:
                    self._move(self._expression(node, element), result)
                    self._move(self._literal(0.0), left)

                if test is None:
                    take()
                else:
                    self._branch(self._expression(test, element), take)

            self._branch(left, attempt)
        return result if into is None else self._move(result, into)

    def _kept(self, value: int) -> int:
        """Return a value that will not change while the step goes on: a slot is copied."""
        if self.kernel.values[value][0] == "slot":
            return self._move(value, self._fresh("tmp"))
        return value

    def _store(self, source: int, slot: int) -> None:
        """Put a value in a slot; a value just computed is computed there at once."""
        last = self._ops[-1] if self._ops else None
        fresh = (
            last is not None
            and last[1] == source
            and last[0] != "JZ"
            and self.kernel.values[source][0] == "tmp"
        )
        if last is None or not fresh or source in self._env.values() or self._jumps_here():
            self._move(source, slot)
            return
        self._ops[-1] = (last[0], slot, *last[2:])
        self._cse = {key: slot if known == source else known for key, known in self._cse.items()}

    def _jumps_here(self) -> bool:
        """Whether a branch ends just behind the last operation (so it may not have run)."""
        end = len(self._ops)
        return any(op[0] == "JZ" and i + 1 + op[3] >= end for i, op in enumerate(self._ops))


def has_random(node: Node) -> bool:
    """Tell whether an expression draws a random number."""
    if node[0] == "fn":
        return node[1] == "random" or has_random(node[2])
    return node[0] not in ("num", "var") and any(has_random(n) for n in node[1:])


_FOLD_BINARY = {v: BINARY[k] for k, v in _BINARY_OPS.items()}
_FOLD_UNARY = {v: UNARY[k] for k, v in _FUNCTION_OPS.items()}


def _fold(op: str, args: list[float]) -> float:
    """Compute an operation on numbers with the engine's own arithmetic."""
    if op == "SEL":
        return args[1] if args[0] != 0.0 else args[2]
    if op in _FOLD_UNARY:
        return float(_FOLD_UNARY[op](args[0]))
    return float(_FOLD_BINARY[op](*args))
