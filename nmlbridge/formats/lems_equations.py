"""The equations of one LEMS component, read as polynomials of v, u and the input current I."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from nmlbridge.errors import UnitError
from nmlbridge.formats.polynomials import NotPolynomialError, Polynomial, close, polynomial_of
from nmlbridge.lems.expressions import Node
from nmlbridge.lems.model import Component, evaluate
from nmlbridge.lems.types import Derived, Dynamics
from nmlbridge.units import NEUROML, Quantity, parse_quantity

__all__ = ["CURRENT", "ONE", "Branch", "Equations", "NotRecognisedError", "U", "V", "written"]

V, U, CURRENT = (1, 0, 0), (0, 1, 0), (0, 0, 1)
"""The exponents of v, u and I alone."""
ONE = (0, 0, 0)


class NotRecognisedError(ValueError):
    """The component is no Izhikevich cell; the text says why."""


def written(component: Component, name: str) -> str | None:
    """Return a parameter's text as it was written, on the component or on one it extends."""
    while True:
        text = component.attributes.get(name)
        if text is not None:
            return text
        if component.extends is None:
            return None
        component = component.extends


@dataclass
class Branch:
    """One way the conditional derived variables can turn out: for each the polynomial used."""

    condition: Node | None
    cases: dict[str, Node] = field(default_factory=dict)


class Equations:
    """The equations of one component, read as polynomials of (v, u, I)."""

    def __init__(self, component: Component, dynamics: Dynamics) -> None:
        self.component = component
        self.dynamics = dynamics
        self.kind = component.type.name
        self.rates = {name: node for name, node, _ in dynamics.rates}
        self.derived = {d.name: d for d in dynamics.derived}
        self.deviations: list[str] = []
        self._check_shape()
        self.u = ""
        self.v = self._voltage()
        self.u = next(name for name in self.rates if name != self.v)
        self.dimensions = {s.name: s.dimension for s in dynamics.state_variables}

    def fail(self, why: str) -> NotRecognisedError:
        """Return the error that says why."""
        return NotRecognisedError(f"{self.kind} is not Izhikevich's: {why}")

    def _check_shape(self) -> None:
        dynamics = self.dynamics
        if dynamics.regimes:
            raise self.fail("it has regimes")
        if dynamics.schemes:
            raise self.fail("it has a kinetic scheme")
        if any(block.assignments or block.outs for _, block in dynamics.on_event):
            raise self.fail("it changes its state on events")
        if len(self.rates) != 2:
            raise self.fail(f"it has {len(self.rates)} rates; two are due, of v and u")
        if len(dynamics.state_variables) != 2:
            raise self.fail(f"it has {len(dynamics.state_variables)} state variables; two are due")
        paths = [d for d in dynamics.derived if d.select is not None]
        if len(paths) > 1 or any(d.reduce != "add" for d in paths):
            raise self.fail("its input is not one sum over its synapses")
        if len([d for d in dynamics.derived if d.cases is not None]) > 1:
            raise self.fail("it has more than one conditional variable")

    def _voltage(self) -> str:
        """Return the state variable whose rate is quadratic in itself."""
        for name in self.rates:
            self.v = name
            self.u = next(other for other in self.rates if other != name)
            for branch in self.branches():
                try:
                    if self.poly(self.rates[name], branch).coefficient(2, 0, 0):
                        return name
                except NotPolynomialError:
                    continue
        raise self.fail("no rate is quadratic in its own variable")

    def branches(self) -> Iterator[Branch]:
        """Yield every way the conditional variable can turn out; one way if there is none."""
        conditional = [d for d in self.dynamics.derived if d.cases is not None]
        if not conditional:
            yield Branch(None)
            return
        for condition, node in conditional[0].cases or ():
            yield Branch(condition, {conditional[0].name: node})

    def poly(self, node: Node, branch: Branch, state: dict[str, Polynomial] | None = None) -> Polynomial:
        """Return an expression as a polynomial of (v, u, I); `state` replaces v and u once assigned."""
        at = state or {}

        def lookup(name: str) -> Polynomial:
            if name in at:
                return at[name]
            if name == self.v:
                return Polynomial({V: 1.0})
            if name == self.u:
                return Polynomial({U: 1.0})
            derived = self.derived.get(name)
            if derived is not None:
                return self._derived(derived, branch)
            if name in self.component.parameters:
                return Polynomial({ONE: self.component.parameters[name]})
            raise NotPolynomialError("the time t" if name == "t" else f"'{name}'")

        return polynomial_of(node, lookup, 3)

    def _derived(self, derived: Derived, branch: Branch) -> Polynomial:
        if derived.select is not None:
            return Polynomial({CURRENT: 1.0})
        if derived.expression is not None:
            return self.poly(derived.expression, branch)
        return self.poly(branch.cases[derived.name], branch)

    def spike(self) -> tuple[Polynomial, dict[str, Node]]:
        """Return what is above 0 when the cell spikes, and what is then assigned, in order."""
        emitting = [c for c in self.dynamics.on_condition if c.block.outs]
        if len(emitting) != 1 or len(self.dynamics.on_condition) != 1:
            raise self.fail(f"it has {len(self.dynamics.on_condition)} conditions; one is due, that spikes")
        test = emitting[0].test
        branch = next(self.branches())
        if test[0] not in (".gt.", ".geq.", ".lt.", ".leq."):
            raise self.fail("its threshold is not a comparison")
        sides = (test[1], test[2]) if test[0] in (".gt.", ".geq.") else (test[2], test[1])
        if test[0] in (".geq.", ".leq."):
            self.deviations.append("its threshold is >= where Izhikevich's cells here have >")
        above = self.poly(sides[0], branch) - self.poly(sides[1], branch)
        return above, {name: node for name, node, _ in emitting[0].block.assignments}

    def start(self) -> dict[str, float]:
        """Return what v and u start from."""
        values = {self.v: 0.0, self.u: 0.0}
        state = {name: Polynomial({ONE: value}) for name, value in values.items()}
        for block in self.dynamics.on_start:
            for name, node, _ in block.assignments:
                found = self.poly(node, next(self.branches()), state).constant
                if found is None:
                    raise self.fail("it does not start from numbers")
                values[name] = found
                state[name] = Polynomial({ONE: found})
        return values

    def reset(self, assigned: dict[str, Node]) -> tuple[Polynomial, Polynomial | None, float | None]:
        """Return v after a spike, u after it, and the limit of u if it has one, all in terms of before."""
        if set(assigned) != {self.v, self.u} and set(assigned) != {self.v}:
            raise self.fail("its reset is not of v and u")
        branch = next(self.branches())
        state: dict[str, Polynomial] = {}
        after: dict[str, Polynomial | None] = {self.u: Polynomial({U: 1.0})}
        limit: float | None = None
        for name, node in assigned.items():
            try:
                after[name] = state[name] = self.poly(node, branch, state)
            except NotPolynomialError:
                if name != self.u:
                    raise
                after[name], limit = self._limited(node)
        v_after = after[self.v]
        assert v_after is not None
        return v_after, after[self.u], limit

    def _limited(self, node: Node) -> tuple[Polynomial, float]:
        """Read ``min(u + d, limit)``, however it is written: by what it gives over a wide range of u."""
        values = dict(self.component.parameters)

        def at(u: float) -> float:
            return evaluate(node, {**values, self.v: 0.0, self.u: u})

        try:
            limit, low = at(1.0), at(-1.0)
            jump = low + 1.0
            jump = at(-abs(limit) * 8) + abs(limit) * 8 if limit else jump
            jump = at(0.0) if at(0.0) < limit else jump  # without the rounding of a difference
            probes = [limit * f for f in (-3.0, -0.5, 0.0, 0.3, 0.77, 0.99, 1.01, 2.0, 10.0)]
            fits = all(close(at(u), min(u + jump, limit), abs(limit)) for u in probes)
        except (KeyError, ZeroDivisionError) as error:
            raise NotPolynomialError("a reset of its own") from error
        if not fits:
            raise NotPolynomialError("a reset of its own")
        return Polynomial({U: 1.0, ONE: jump}), limit

    def _values(self, dimension: str) -> Iterator[tuple[str, Quantity]]:
        """Yield the component's own values of a dimension, with their names, as written."""
        for name, parameter in self.component.type.parameters.items():
            if parameter.dimension != dimension or parameter.kind not in ("parameter", "constant"):
                continue
            text = written(self.component, name) or parameter.default
            try:
                yield name, parse_quantity(text or "")
            except UnitError:
                continue  # a unit of the document's own

    def _nearest(self, si: float, dimension: str, name: str = "", within: float = 0.0) -> Quantity | None:
        """Return the component's own value that is this number but for rounding.

        Of several alike (0.04V and 40mV) it is the one of that name.
        """
        values = self._values(dimension)
        near = [
            (abs(q.si - si), own != name, q)
            for own, q in values
            if close(q.si, si) or abs(q.si - si) < within
        ]
        return min(near, key=lambda found: found[:2])[2] if near else None

    def number(self, figure: float, dimension: str) -> float:
        """Return a plain number as written, or the shortest that is equal but for rounding."""
        own = self._nearest(figure, dimension)
        if own is not None:
            return own.si
        return float(f"{figure:.12g}")

    def quantity(self, si: float, dimension: str, unit: str, name: str) -> Quantity:
        """Return the quantity of a name as written, or in the usual unit."""
        own = self._nearest(si, dimension, name)
        if own is not None:
            return own
        chosen = NEUROML.unit(unit)
        return Quantity(float(f"{chosen.from_si(si):.12g}"), chosen)

    def voltage_of(self, si: float, name: str) -> Quantity:
        """Return the voltage of a name as written, or in mV."""
        own = self._nearest(si, "voltage", name, 1e-12)
        if own is not None:
            return own
        return Quantity(float(f"{si * 1000.0:.12g}"), NEUROML.unit("mV"))
