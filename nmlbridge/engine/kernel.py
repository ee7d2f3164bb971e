"""Lowering: from a state type to a kernel, the operations every instance of it runs.

A kernel knows no values and no addresses: its operations are over *values*, numbered in `Kernel.values`, each a pair of

- ``("lit", number)``    a number written in the document, or a top-level constant,
- ``("param", name)``    a parameter of the component,
- ``("slot", name)``     a variable that outlives the step, in memory,
- ``("inv", n)``         computed once before the run from parameters alone,
- ``("tmp", n)``         computed in this section,
- ``("req", n)``, ``("path", n)``   read from another instance,
- ``("time",)``, ``("dt",)``.

Operations are tuples (name, destination, a, b, c). Their order and grouping are jLEMS's: nothing is reassociated; what is
equal is computed once; what depends on parameters alone is moved out of the loop.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from nmlbridge.engine.statetype import RegimeType, StateType, all_blocks
from nmlbridge.errors import ModelError
from nmlbridge.lems.expressions import Node, variables
from nmlbridge.lems.types import Block, Condition
from nmlbridge.lems.xml import location_of
from nmlbridge.native.arithmetic import BINARY, UNARY

__all__ = ["Kernel", "KernelCondition", "KernelRegime", "lower"]

Element = etree._Element
Op = tuple[str, int, int, int, int]
Value = tuple[object, ...]

_BINARY_OPS = {
    "+": "ADD", "-": "SUB", "*": "MUL", "/": "DIV", "^": "POW",
    ".gt.": "GT", ".lt.": "LT", ".geq.": "GE", ".leq.": "LE", ".eq.": "EQ", ".neq.": "NE", ".and.": "AND", ".or.": "OR",
}  # fmt: skip
_FUNCTION_OPS = {
    "sin": "SIN", "cos": "COS", "tan": "TAN", "sinh": "SINH", "cosh": "COSH", "tanh": "TANH", "exp": "EXP", "sqrt": "SQRT",
    "ceil": "CEIL", "abs": "ABS", "ln": "LOG", "log": "LOG", "factorial": "FACT", "H": "HEAVI", "sum": "NAN", "product": "NAN",
}  # fmt: skip


class KernelCondition:
    """A condition: the operations of its test, the value tested, and its block."""

    __slots__ = ("body", "test", "value")

    def __init__(self, test: list[Op], value: int, body: list[Op]) -> None:
        self.test = test
        self.value = value
        self.body = body


class KernelRegime:
    """One regime: its step, conditions, entry, what starts it, and its events by port."""

    __slots__ = ("conditions", "entry", "events", "initial", "name", "start", "step")

    def __init__(self, name: str, initial: bool) -> None:
        self.name = name
        self.initial = initial
        self.step: list[Op] = []
        self.conditions: list[KernelCondition] = []
        self.entry: list[Op] = []
        self.start: list[Op] = []
        self.events: dict[str, list[Op]] = {}


class Kernel:
    """The operations of one kind of instance, by section."""

    def __init__(self) -> None:
        self.values: list[Value] = []
        self.slots: list[str] = []
        self.pre: list[Op] = []
        self.init_bare: list[Op] = []
        self.init_full: list[Op] = []
        self.step: list[Op] = []
        self.conditions: list[KernelCondition] = []
        self.expose: list[Op] = []
        self.events: dict[str, list[Op]] = {}
        self.regimes: list[KernelRegime] = []
        self.ports: list[str] = []
        self.exposure_slots: dict[str, str] = {}  # exposure read from outside -> slot that holds it
        self.step_draws = False  # random() outside conditions: instances must run one at a time
        self.draws = False  # random() anywhere after the start
        self.volatile: set[str] = set()

    def sections(self) -> Iterator[list[Op]]:
        """Every list of operations."""
        yield from (self.pre, self.init_bare, self.init_full, self.step, self.expose, *self.events.values())
        conditions = list(self.conditions)
        for regime in self.regimes:
            yield from (regime.step, regime.entry, regime.start, *regime.events.values())
            conditions += regime.conditions
        for condition in conditions:
            yield condition.test
            yield condition.body

    @property
    def may_settle(self) -> bool:
        """Whether its instances give the same results in every step once what they read stays the same."""
        if self.conditions or self.regimes or self.events or self.volatile or self.step_draws:
            return False
        written: set[int] = set()
        own = {op[1] for op in self.step}
        for op in self.step:
            if any(
                x >= 0 and (self.values[x][0] in ("time", "dt") or (x in own and x not in written))
                for x in op[2:]
            ):
                return False
            written.add(op[1])
        return True

    def port(self, name: str) -> int:
        """Return the number of an out port."""
        if name not in self.ports:
            self.ports.append(name)
        return self.ports.index(name)


def volatile_names(kind: StateType, scheme_written: Iterable[str] = ()) -> set[str]:
    """Names of variables that can change outside an instance's own step: by events, regimes, kinetic schemes."""
    found = {a[0] for block in kind.on_event.values() if block for a in block.assignments}
    for regime in kind.regimes.values():
        found.update(regime.variables)
        found.update(kind.requirements)
    found.update(scheme_written)
    return found


def lower(kind: StateType, outside: frozenset[tuple[str, str]], assigned: frozenset[str]) -> Kernel:
    """Lower a state type to a kernel.

    Parameters
    ----------
    kind : StateType
        Any of those that share the kernel.
    outside : frozenset of (how, name)
        What others read of its instances: ``("exp", exposure)`` or ``("raw", variable)``, and ``("scheme", variable)`` for
        what a kinetic scheme writes.
    assigned : frozenset of str
        Names given a value by an Assign on any of the instances.

    Raises
    ------
    ModelError
        If an expression reads a name that is not there.
    """
    return _Lowering(kind, outside, assigned).kernel


class _Lowering:
    def __init__(
        self, kind: StateType, outside: frozenset[tuple[str, str]], assigned: frozenset[str]
    ) -> None:
        self.kind = kind
        self.kernel = Kernel()
        self.names = set(kind.variables()) | assigned
        for regime in kind.regimes.values():
            self.names.update(n for n in regime.variables if n in self.names)
        self.volatile = volatile_names(kind, (n for how, n in outside if how == "scheme"))
        self.kernel.volatile = self.volatile
        self._numbers: dict[Value, int] = {}
        self._invariant: dict[tuple[object, ...], int] = {}
        self._cse: dict[tuple[object, ...], int] = {}
        self._env: dict[str, int] = {}
        self._ops: list[Op] = []
        self._count = 0
        self._regime: RegimeType | None = None
        self._in_step = False
        self._in_init = False
        self.resident = self._residents(outside, assigned)
        for name in sorted(self.resident):
            self._slot(name)
        self._init()
        self._step()
        self._events()
        for name in kind.regimes:
            self._lower_regime(kind.regimes[name])
        self.kernel.step = self._without_unused(self.kernel.step)
        self.kernel.draws = self.kernel.step_draws or any(
            op[0] == "RANDOM" for section in self._running_sections() for op in section
        )

    # -- which variables live in memory -----------------------------------------------------------------------------

    def _residents(self, outside: frozenset[tuple[str, str]], assigned: frozenset[str]) -> set[str]:
        kind = self.kind
        found = (
            {name for name, _ in kind.rates}
            | set(kind.state_variables)
            | set(kind.properties)
            | set(assigned)
        )
        found |= {a[0] for block in all_blocks(kind) for a in block.assignments}
        readers = [b for b in all_blocks(kind) if b not in [c.block for c in kind.on_condition]]
        for block in readers:
            for _, node, _ in block.assignments:
                found |= variables(node)
        for regime in kind.regimes.values():
            found |= set(regime.variables) | set(kind.requirements)
            expressions = [(d.name, d.expression) for d in regime.derived if d.expression is not None]
            for name, node in [*regime.rates, *expressions]:
                found |= {name} | variables(node)
            for condition in regime.on_condition:
                found |= variables(condition.test)
        computed: set[str] = set(kind.requirements)
        for derived in (*kind.path_derived, *kind.derived):
            for node in _nodes_of(derived.expression, derived.cases):
                found |= {n for n in variables(node) if n not in computed and n != "t"}
            computed.add(derived.name)
        for how, name in outside:
            if how in ("raw", "scheme"):
                found.add(name)
            else:
                variable = kind.exposed.get(name)
                if variable is None or variable not in self.names:
                    self.kernel.exposure_slots[name] = "exp:" + name  # always 0, as in jLEMS
                    found.add("exp:" + name)
                elif variable in self.volatile or self._is_constant(variable):
                    self.kernel.exposure_slots[name] = "exp:" + name
                    found |= {"exp:" + name, variable}
                else:
                    self.kernel.exposure_slots[name] = variable
                    found.add(variable)
        return {n for n in found if n in self.names or n.startswith("exp:") or self._regime_private(n)}

    def _regime_private(self, name: str) -> bool:
        return not self._is_constant(name) and any(name in r.variables for r in self.kind.regimes.values())

    def _is_constant(self, name: str) -> bool:
        return name in self.kind.fixed or name in self.kind.constants

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
        import difflib

        known = [*self.kind.fixed, *self.kind.constants, *self.names]
        near = difflib.get_close_matches(name, known, 2)
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
        elif tag in (".and.", ".or.") and _has_random(node):
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
        if any(_has_random(n) for case in cases for n in case if n is not None):
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

    def _drawing_cases(self, cases: list[tuple[Node | None, Node]], element: Element | None, into: int | None) -> int:
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

    # -- sections ---------------------------------------------------------------------------------------------------

    def _begin(self, *, in_step: bool) -> None:
        self._ops = []
        self._cse = {}
        self._env = {}
        self._in_step = in_step

    def _done(self) -> list[Op]:
        return self._ops

    def _read_requirements(self) -> None:
        for number, name in enumerate(self.kind.requirements):
            source = self._value(("req", number))
            if name in self.resident:
                slot = self._slot(name)
                self._ops.append(("MOV", slot, source, -1, -1))
                self._env[name] = slot
            else:
                copy = self._fresh("tmp")
                self._ops.append(("MOV", copy, source, -1, -1))
                self._env[name] = copy

    def _derive(self) -> None:
        """Evaluate derived variables in jLEMS's order: by path, by expression, by cases."""
        kind = self.kind
        for number, derived in enumerate(kind.path_derived):
            into = self._slot(derived.name) if derived.name in self.resident else self._fresh("tmp")
            self._ops.append(("PATH", into, self._value(("path", number)), -1, -1))
            self._env[derived.name] = into
        for derived in kind.derived:
            target: int | None = self._slot(derived.name) if derived.name in self.resident else None
            if derived.cases is not None:
                result = self._cases(derived.cases, derived.element, None)
            else:
                assert derived.expression is not None
                result = self._expression(derived.expression, derived.element)
            if target is not None:
                self._forget(target)
                self._store(result, target)
                result = target
            self._env[derived.name] = self._kept(result) if target is None else result

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

    def _block(self, block: Block) -> None:
        """Lower assignments, strictly one after another, then events, then the transition."""
        for name, node, element in block.assignments:
            if name not in self.resident:
                raise self._unknown(name, element)
            slot = self._slot(name)
            value = self._expression(node, element)
            self._forget(slot)
            self._env.pop(name, None)
            self._store(value, slot)
        for port in block.outs:
            self._ops.append(("EMIT", -1, self.kernel.port(port), -1, -1))
            self._cse = {}
        if block.transition is not None and self._regime is not None:
            names = list(self.kind.regimes)
            if block.transition not in names:
                raise ModelError(
                    f"{self.kind.type_name} has no regime '{block.transition}' (it has: {', '.join(names)})",
                    location=location_of(block.element),
                )
            self._ops.append(("TRANSIT", -1, names.index(block.transition), -1, -1))
            self._cse = {}

    def _sync(self) -> list[Op]:
        """Copy variables to exposures kept apart from them."""
        ops: list[Op] = []
        for exposure, slot in self.kernel.exposure_slots.items():
            if slot.startswith("exp:"):
                variable = self.kind.exposed.get(exposure)
                if variable is not None and variable in self.names:
                    source = (
                        self._value(("param", variable))
                        if variable in self.kind.fixed
                        else self._slot(variable)
                    )
                    ops.append(("MOV", self._slot(slot), source, -1, -1))
        return ops

    def _init(self) -> None:
        """Lower the two passes of initialisation: without derived variables, and with."""
        for full in (False, True):
            self._begin(in_step=False)
            self._in_init = True
            self._read_requirements()
            if full:
                self._derive()
            for block in self.kind.on_start:
                self._env = {n: v for n, v in self._env.items() if n not in self.resident}
                self._block(block)
            if self.kind.regimes:
                self._ops.append(("ENTER", -1, -1, -1, -1))
            self._ops += self._sync()
            if full:
                self.kernel.init_full = self._done()
            else:
                self.kernel.init_bare = self._done()
        self._in_init = False

    def _step(self) -> None:
        kind = self.kind
        self._begin(in_step=True)
        if "t" in self.resident:
            self._ops.append(("MOV", self._slot("t"), self._value(("time",)), -1, -1))
        self._read_requirements()
        if kind.flattened:
            self._runge_kutta()
            self.kernel.step = self._done()
            return
        self._derive()
        rates = []
        elements: dict[str, Element | None] = {}
        for name, node in kind.rates:
            elements[name] = self._rate_element(name)
            rates.append((self._slot(name), self._kept(self._expression(node, elements[name]))))
        dt = self._value(("dt",))
        for slot, rate in rates:
            self._ops.append(("MULADD", slot, dt, rate, slot))
            self._forget(slot)
        self.kernel.step = self._done()
        self.kernel.step_draws = any(op[0] == "RANDOM" for op in self.kernel.step)
        env = dict(self._env)
        changing = {a[0] for c in kind.on_condition for a in c.block.assignments} | self.volatile
        slots = {self._slot(name) for name in changing if name in self.resident}
        known = {k: v for k, v in self._cse.items() if v not in slots and not slots.intersection(k[1:])}
        for condition in kind.on_condition:
            self.kernel.conditions.append(self._condition(condition, env, known))
            if any(_has_random(n) for n in (condition.test,)):
                self.kernel.step_draws = True
        self.kernel.expose = self._sync()

    def _runge_kutta(self) -> None:
        """One step of the classic method; what is kept of derived variables is their value at its start."""
        rates = self.kind.rates
        time, dt = self._value(("time",)), self._value(("dt",))
        half = self._emit("MUL", self._literal(0.5), dt)
        start = {name: self._kept(self._slot(name)) for name, _ in rates}
        base = dict(self._env)
        slopes: list[dict[str, int]] = []
        for stage, (offset, weight) in enumerate(((None, None), (half, half), (half, half), (dt, dt))):
            self._env = dict(base)
            for name, _ in rates:
                value = start[name]
                if weight is not None:
                    value = self._emit("MULADD", weight, slopes[-1][name], value)
                self._env[name] = value
            self._env["t"] = time if offset is None else self._emit("ADD", time, offset)
            for derived in self.kind.derived:
                assert derived.expression is not None
                value = self._kept(self._expression(derived.expression, None))
                if stage == 0 and derived.name in self.resident:
                    self._forget(self._slot(derived.name))
                    self._move(value, self._slot(derived.name))
                self._env[derived.name] = value
            slopes.append({name: self._kept(self._expression(node, None)) for name, node in rates})
        two, six = self._literal(2.0), self._literal(6.0)
        for name, _ in rates:
            d1, d2, d3, d4 = (slope[name] for slope in slopes)
            total = self._emit("ADD", d1, self._emit("MUL", two, d2))
            total = self._emit("ADD", total, self._emit("MUL", two, d3))
            mean = self._emit("DIV", self._emit("ADD", total, d4), six)
            self._ops.append(("MULADD", self._slot(name), dt, mean, start[name]))

    def _rate_element(self, name: str) -> Element | None:
        component = self.kind.component
        dynamics = component.type.dynamics if component else None
        for rate_name, _, element in dynamics.rates if dynamics else ():
            if rate_name == name:
                return element
        return None

    def _condition(
        self, condition: Condition, env: dict[str, int], known: dict[tuple[object, ...], int]
    ) -> KernelCondition:
        self._ops = []
        self._cse = dict(known)
        self._env = dict(env)
        value = self._expression(condition.test, condition.block.element)
        test = self._ops
        self._ops = []
        self._cse = {}  # only what the step left is known in the block
        self._env = dict(env)
        self._block(condition.block)
        return KernelCondition(test, value, self._ops)

    def _events(self) -> None:
        for name, block in self.kind.on_event.items():
            self._begin(in_step=False)
            if block is not None:
                self._block(block)
            self.kernel.events[name] = self._done()

    def _lower_regime(self, regime: RegimeType) -> None:
        kind = self.kind
        made = KernelRegime(regime.name, regime.initial)
        self._regime = regime
        # once, when the instance is made
        self._begin(in_step=False)
        for block in regime.on_start:
            self._block(block)
        made.start = self._done()
        self._begin(in_step=False)
        for block in regime.on_entry:
            self._block(block)
        made.entry = self._done()
        for port, block in regime.on_event.items():
            self._begin(in_step=False)
            self._block(block)
            made.events[port] = self._done()
        self._begin(in_step=True)
        for name in kind.requirements:
            exposure = self.kernel.exposure_slots.get(name)
            if exposure is not None and exposure != name:
                self._ops.append(("MOV", self._slot(name), self._slot(exposure), -1, -1))
        for derived in regime.derived:
            assert derived.expression is not None
            slot = self._slot(derived.name)
            value = self._expression(derived.expression, derived.element)
            self._forget(slot)
            self._store(value, slot)
        dt = self._value(("dt",))
        for name, node in regime.rates:  # one after another, unlike those of the type
            self._wider = frozenset(self.names)
            rate = self._expression(node, self._regime_rate_element(regime, name))
            self._wider = frozenset()
            slot = self._slot(name)
            self._ops.append(("MULADD", slot, dt, rate, slot))
            self._forget(slot)
        made.step = self._done()
        for condition in regime.on_condition:
            made.conditions.append(self._condition(condition, {}, {}))
        self._regime = None
        self.kernel.regimes.append(made)

    def _regime_rate_element(self, regime: RegimeType, name: str) -> Element | None:
        component = self.kind.component
        dynamics = component.type.dynamics if component else None
        for each in dynamics.regimes if dynamics else ():
            for rate_name, _, element in each.rates:
                if each.name == regime.name and rate_name == name:
                    return element
        return None

    def _without_unused(self, ops: list[Op]) -> list[Op]:
        """Leave out operations of the step whose result nothing reads."""
        if any(op[0] == "JZ" for op in ops):
            return ops
        values = self.kernel.values
        used = {
            x for c in self.kernel.conditions for op in (*c.test, *c.body) if op[0] != "EMIT" for x in op[2:]
        }
        used |= {c.value for c in self.kernel.conditions}
        kept = []
        for op in reversed(ops):
            if values[op[1]][0] == "tmp" and op[1] not in used and op[0] != "RANDOM":
                continue
            used.update(op[2:])
            kept.append(op)
        return kept[::-1]

    def _running_sections(self) -> Iterable[list[Op]]:
        kernel = self.kernel
        yield kernel.step
        for condition in kernel.conditions:
            yield condition.test
            yield condition.body
        yield from kernel.events.values()
        for regime in kernel.regimes:
            yield regime.step
            yield regime.entry
            yield from regime.events.values()
            for condition in regime.conditions:
                yield condition.test
                yield condition.body


def _nodes_of(expression: Node | None, cases: list[tuple[Node | None, Node]] | None) -> list[Node]:
    if expression is not None:
        return [expression]
    return [n for case in cases or () for n in case if n is not None]


def _has_random(node: Node) -> bool:
    if node[0] == "fn":
        return node[1] == "random" or _has_random(node[2])
    return node[0] not in ("num", "var") and any(_has_random(n) for n in node[1:])


_FOLD_BINARY = {v: BINARY[k] for k, v in _BINARY_OPS.items()}
_FOLD_UNARY = {v: UNARY[k] for k, v in _FUNCTION_OPS.items()}


def _fold(op: str, args: list[float]) -> float:
    """Compute an operation on numbers with the engine's own arithmetic."""
    if op == "SEL":
        return args[1] if args[0] != 0.0 else args[2]
    if op in _FOLD_UNARY:
        return float(_FOLD_UNARY[op](args[0]))
    return float(_FOLD_BINARY[op](*args))
