"""Lowering: from a state type to a kernel, section by section, in the order in which jLEMS does things."""

from __future__ import annotations

from collections.abc import Iterable

from nmlbridge.engine.kernel import Kernel, KernelCondition, KernelRegime, Op, volatile_names
from nmlbridge.engine.operations import Element, Operations, has_random
from nmlbridge.engine.statetype import RegimeType, StateType
from nmlbridge.errors import ModelError
from nmlbridge.lems.expressions import Node, variables
from nmlbridge.lems.types import Block, Condition
from nmlbridge.lems.xml import location_of

__all__ = ["lower"]


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


class _Lowering(Operations):
    def __init__(
        self, kind: StateType, outside: frozenset[tuple[str, str]], assigned: frozenset[str]
    ) -> None:
        super().__init__(kind, set(kind.variables()) | assigned)
        self.volatile = volatile_names(kind, (n for how, n in outside if how == "scheme"))
        self.kernel.volatile = self.volatile
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
        found |= {a[0] for block in kind.blocks() for a in block.assignments}
        readers = [b for b in kind.blocks() if b not in [c.block for c in kind.on_condition]]
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
        for how, name in sorted(outside):
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

    # -- sections ---------------------------------------------------------------------------------------------------

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
            if any(has_random(n) for n in (condition.test,)):
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
