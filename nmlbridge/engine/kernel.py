"""Kernels: the operations that every instance of one kind runs, without values and addresses.

Operations are over *values*, numbered in `Kernel.values`, each a pair of

- ``("lit", number)``    a number written in the document, or a top-level constant,
- ``("param", name)``    a parameter of the component,
- ``("slot", name)``     a variable that outlives the step, in memory,
- ``("inv", n)``         computed once before the run from parameters alone,
- ``("tmp", n)``         computed in this section,
- ``("req", n)``, ``("path", n)``   read from another instance,
- ``("time",)``, ``("dt",)``.

Operations are tuples (name, destination, a, b, c). `nmlbridge.engine.lowering` makes them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nmlbridge.engine.statetype import StateType

__all__ = ["Kernel", "KernelCondition", "KernelRegime", "Op", "Value", "volatile_names"]

Op = tuple[str, int, int, int, int]
Value = tuple[object, ...]


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
