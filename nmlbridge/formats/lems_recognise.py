"""Izhikevich cells in LEMS: by the names of the core types, or by their equations whatever they are called.

A cell of a type of somebody's own is recognised if its rates, threshold, reset and start are those of a cell
of the description, as polynomials of v, u and the input current I. Parameter values are taken as they were
written wherever one of the component's own values is the number found.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from nmlbridge.formats.lems_equations import (
    CURRENT,
    ONE,
    Branch,
    Equations,
    NotRecognisedError,
    U,
    V,
    written,
)
from nmlbridge.formats.polynomials import NotPolynomialError, Polynomial, close
from nmlbridge.lems.model import Component
from nmlbridge.model.cells import (
    STANDARD_POLYNOMIAL,
    Cell,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    Izhikevich2007FSCell,
)
from nmlbridge.model.parts import to_quantity
from nmlbridge.units import Quantity, parse_quantity

__all__ = ["NotRecognisedError", "Recognised", "recognise_cell", "written"]

_PA = 1e-12


@dataclass(frozen=True)
class Recognised:
    """A cell found in a document.

    Parameters
    ----------
    cell : Cell
        What it is.
    names : dict
        For each exposed name of the component ``v`` or ``u``.
    deviations : tuple of str
        What the document says otherwise than the description can.
    """

    cell: Cell
    names: dict[str, str]
    deviations: tuple[str, ...] = ()


def recognise_cell(component: Component, *, core: bool) -> Recognised:
    """Read a component as an Izhikevich cell.

    Parameters
    ----------
    component : Component
        Resolved.
    core : bool
        Whether its type comes from the NeuroML core types, so that its name says what it is.

    Raises
    ------
    NotRecognisedError
        If it is none; the text says why.
    """
    ident = component.id or ""
    if core and component.type.name == "izhikevichCell":
        values = {name: written(component, name) or "" for name in ("a", "b", "c", "d", "v0", "thresh")}
        a, b, c, d = (to_quantity(values[name], ("none",)).value for name in "abcd")
        return Recognised(
            Izhikevich2003Cell(ident, a, b, c, d, v0=_q(values["v0"]), thresh=_q(values["thresh"])),
            {"v": "v", "U": "u"},
        )
    if core and component.type.name == "izhikevich2007Cell":
        names = ("C", "k", "vr", "vt", "vpeak", "a", "b", "c", "d", "v0")
        quantities = {name: _q(written(component, name) or "") for name in names}
        return Recognised(Izhikevich2007Cell(ident, **quantities), {"v": "v", "u": "u"})
    if core:
        raise NotRecognisedError(f"{component.type.name} is not an Izhikevich cell")
    dynamics = component.type.dynamics
    if dynamics is None:
        raise NotRecognisedError(f"{component.type.name} has no dynamics")
    return _Cell(component, dynamics).recognised()


def _q(text: str) -> Quantity:
    return parse_quantity(text)


class _Cell(Equations):
    """The equations of a component, as those of a cell."""

    def recognised(self) -> Recognised:
        """Return the cell they are."""
        try:
            cell = self._cell_2007() if self.dimensions[self.u] == "current" else self._cell_2003()
        except NotPolynomialError as error:
            raise self.fail(f"its equations have {error}") from error
        exposed = {s.name: s.exposure or s.name for s in self.dynamics.state_variables}
        return Recognised(cell, {exposed[self.v]: "v", exposed[self.u]: "u"}, tuple(self.deviations))

    def _cell_2003(self) -> Izhikevich2003Cell:
        """Read the equations in mV and ms."""
        sv = 1e-3 if self.dimensions[self.v] == "voltage" else 1.0
        branch = Branch(None)
        if len(list(self.branches())) > 1:
            raise self.fail("a conditional variable has no place in the model of 2003")
        f = self.poly(self.rates[self.v], branch).scaled(1e-3 / sv)
        g = self.poly(self.rates[self.u], branch).scaled(1e-3)
        if not f.has_only((2, 0, 0), V, U, CURRENT, ONE) or not g.has_only(V, U, ONE):
            raise self.fail("its rates have other terms")
        gain = f.coefficient(*CURRENT)
        if not close(f.coefficient(*U), -1.0) or (gain and not close(gain, 1.0)):
            raise self.fail("u and I do not enter V' as - u + I (per ms, with V in mV)")
        polynomial = (f.coefficient(2, 0, 0) * sv * sv, f.coefficient(*V) * sv, f.coefficient(*ONE))
        tidy = tuple(self.number(p, "none") for p in polynomial)
        a, slope, shift = -g.coefficient(*U), g.coefficient(*V) * sv, g.coefficient(*ONE)
        accommodation = None
        if a == 0.0:
            if slope == 0.0:
                raise self.fail("u does not depend on v")
            accommodation = self.voltage_of(-shift / slope * 1e-3, "vAcc")
            a, b = self._factors(slope)
        else:
            b = slope / a
            if not close(shift, 0.0, abs(a) * 1e-3):
                raise self.fail("u' has a constant term")
        above, assigned = self.spike()
        if not above.has_only(V, ONE) or above.coefficient(*V) <= 0:
            raise self.fail("its threshold is not one of v")
        thresh = -above.coefficient(*ONE) / above.coefficient(*V) / sv
        v_after, u_after, limit = self.reset(assigned)
        c = v_after.constant
        if c is None or u_after is None or limit is not None or not u_after.has_only(U, ONE):
            raise self.fail("its reset is not v := c, u := u + d")
        if not close(u_after.coefficient(*U), 1.0):
            raise self.fail("its reset is not u := u + d")
        start = self.start()
        v0, u0 = start[self.v] / sv, start[self.u]
        b = self.number(b, "none")
        usual = math.isclose(u0, b * v0, rel_tol=1e-13)
        standard = all(close(x, y) for x, y in zip(tidy, STANDARD_POLYNOMIAL, strict=True))
        return Izhikevich2003Cell(
            self.component.id or "",
            a=self.number(a, "none"),
            b=b,
            c=self.number(c / sv, "none"),
            d=self.number(u_after.coefficient(*ONE), "none"),
            v0=self.voltage_of(v0 * 1e-3, "v0"),
            thresh=self.voltage_of(thresh * 1e-3, "thresh"),
            u0=None if usual else self.number(u0, "none"),
            polynomial=STANDARD_POLYNOMIAL if standard else (tidy[0], tidy[1], tidy[2]),
            accommodation=accommodation,
        )

    def _factors(self, product: float) -> tuple[float, float]:
        """Split a·b, which occur only together, into the component's own a and b if it has such."""
        values = self.component.parameters
        if "a" in values and "b" in values and close(values["a"] * values["b"], product):
            return values["a"], values["b"]
        return product, 1.0

    def _cell_2007(self) -> Izhikevich2007Cell | Izhikevich2007FSCell:
        """Read the equations in SI."""
        if self.dimensions[self.v] != "voltage":
            raise self.fail("v has no unit though u is a current")
        branches = list(self.branches())
        f = self.poly(self.rates[self.v], branches[0])
        if not f.has_only((2, 0, 0), V, U, CURRENT, ONE) or f.coefficient(*U) >= 0.0:
            raise self.fail("v' is not (k (v - vr) (v - vt) - u + I)/C")
        C = -1.0 / f.coefficient(*U)
        if f.coefficient(*CURRENT) and not close(f.coefficient(*CURRENT), 1.0 / C):
            raise self.fail("I does not enter v' as I/C")
        gs = [self.poly(self.rates[self.u], branch) for branch in branches]
        a = -gs[0].coefficient(*U)
        if a == 0.0 or not all(close(-g.coefficient(*U), a) for g in gs):
            raise self.fail("u' has no decay -a u")
        common = {
            "C": self.quantity(C, "capacitance", "pF", "C"),
            "k": self.quantity(f.coefficient(2, 0, 0) * C, "conductance_per_voltage", "nS_per_mV", "k"),
            "a": self.quantity(a, "per_time", "per_ms", "a"),
        }
        total, product = (
            -f.coefficient(*V) / f.coefficient(2, 0, 0),
            f.coefficient(*ONE) / f.coefficient(2, 0, 0),
        )
        common |= self._spiking_2007()
        if any(g.coefficient(3, 0, 0) for g in gs):
            return self._fast_spiking(common, branches, gs, a, total, product)
        rules = common.pop("peak_slope", None), common.pop("reset_slope", None), common.pop("u_max", None)
        high, low, switch = gs[0], gs[-1], None
        if len(branches) == 2:
            high, low, switch = self._switched(branches, gs)
        elif len(branches) > 2:
            raise self.fail("b has more than two values")
        for g in gs:
            if not g.has_only(V, U, ONE):
                raise self.fail("u' is not a (b (v - vr) - u)")
        b = low.coefficient(*V) / a
        vr = self._resting(low, high, total, product)
        return Izhikevich2007Cell(
            self.component.id or "",
            **common,
            vr=self.voltage_of(vr, "vr"),
            vt=self.voltage_of(total - vr, "vt"),
            b=self.quantity(b, "conductance", "nS", "b"),
            b_above=None
            if switch is None
            else self.quantity(high.coefficient(*V) / a, "conductance", "nS", "bAbove"),
            v_switch=None if switch is None else self.voltage_of(switch, "vSwitch"),
            peak_slope=rules[0],
            reset_slope=rules[1],
            u_max=rules[2],
        )

    def _resting(self, low: Polynomial, high: Polynomial, total: float, product: float) -> float:
        """Return vr: where b (v - vr) is 0, and one of the two roots of v' without u and I."""
        found = [-g.coefficient(*ONE) / g.coefficient(*V) for g in (low, high) if g.coefficient(*V)]
        if found and not all(close(vr, found[0]) for vr in found):
            raise self.fail("u' has two resting potentials")
        under = total * total / 4.0 - product
        if under < -1e-12:
            raise self.fail("v' without u and I has no resting potential")
        root = math.sqrt(max(under, 0.0))
        choices = (total / 2.0 - root, total / 2.0 + root)
        if found:
            for vr in choices:
                if abs(vr - found[0]) < 1e-7:
                    return found[0]
            raise self.fail("the resting potential of u' is none of v'")
        own = self.component.parameters.get("vr")
        if own is not None and any(abs(own - vr) < 1e-8 for vr in choices):
            return own
        return choices[0]

    def _switched(self, branches: list[Branch], gs: list[Polynomial]) -> tuple[Polynomial, Polynomial, float]:
        """Return u' above the switch, u' below it, and the v of the switch."""
        v, up = self._boundary(branches[0])
        return (gs[0], gs[1], v) if up else (gs[1], gs[0], v)

    def _boundary(self, branch: Branch) -> tuple[float, bool]:
        """Read ``v .gt. x`` or its like: x, and whether the branch lies above it."""
        test = branch.condition
        if test is None or test[0] not in (".gt.", ".lt.", ".geq.", ".leq."):
            raise self.fail("its cases are not told apart by v")
        difference = self.poly(test[1], branch) - self.poly(test[2], branch)
        if not difference.has_only(V, ONE) or not difference.coefficient(*V):
            raise self.fail("its cases are not told apart by v")
        up = (difference.coefficient(*V) > 0.0) == (test[0] in (".gt.", ".geq."))
        return -difference.coefficient(*ONE) / difference.coefficient(*V), up

    def _spiking_2007(self) -> dict[str, Quantity]:
        """Read threshold, reset and start."""
        above, assigned = self.spike()
        gain = above.coefficient(*V)
        if not above.has_only(V, U, ONE) or gain <= 0.0:
            raise self.fail("its threshold is not v > vpeak + slope·u")
        v_after, u_after, limit = self.reset(assigned)
        if not v_after.has_only(U, ONE) or u_after is None or not u_after.has_only(U, ONE):
            raise self.fail("its reset is not v := c + slope·u, u := u + d")
        if not close(u_after.coefficient(*U), 1.0):
            raise self.fail("its reset is not u := u + d")
        start = self.start()
        found = {
            "vpeak": self.voltage_of(-above.coefficient(*ONE) / gain, "vpeak"),
            "c": self.voltage_of(v_after.coefficient(*ONE), "c"),
            "d": self.quantity(u_after.coefficient(*ONE), "current", "pA", "d"),
            "v0": self.voltage_of(start[self.v], "v0"),
        }
        if above.coefficient(*U):
            found["peak_slope"] = self.quantity(
                -above.coefficient(*U) / gain, "resistance", "Mohm", "peakSlope"
            )
        if v_after.coefficient(*U):
            found["reset_slope"] = self.quantity(v_after.coefficient(*U), "resistance", "Mohm", "resetSlope")
        if limit is not None:
            found["u_max"] = self.quantity(limit, "current", "pA", "uMax")
        if start[self.u]:
            found["u0"] = self.quantity(start[self.u], "current", "pA", "u0")
        return found

    def _fast_spiking(
        self,
        common: dict[str, Quantity],
        branches: list[Branch],
        gs: list[Polynomial],
        a: float,
        total: float,
        product: float,
    ) -> Izhikevich2007FSCell:
        if len(branches) != 2 or {"peak_slope", "reset_slope", "u_max"} & set(common):
            raise self.fail("its cubic u' has other rules")
        v, up = self._boundary(branches[0])
        cubic, flat = (gs[0], gs[1]) if up else (gs[1], gs[0])
        lead = cubic.coefficient(3, 0, 0)
        expected = Polynomial({V: 1.0, ONE: -v})
        expected = (expected * expected * expected).scaled(lead) + Polynomial({U: -a})
        fits = all(
            close(cubic.coefficient(*p), expected.coefficient(*p), abs(lead) * abs(v) ** (3 - p[0]))
            for p in expected.terms
        )
        if not fits or not cubic.has_only(*expected.terms) or not flat.has_only(U):
            raise self.fail("u' is not a (cubic·(v - vb)³ - u) above vb and -a u below")
        vr = self._resting(Polynomial({}), Polynomial({}), total, product)
        return Izhikevich2007FSCell(
            self.component.id or "",
            **common,
            vr=self.voltage_of(vr, "vr"),
            vt=self.voltage_of(total - vr, "vt"),
            vb=self.voltage_of(v, "vb"),
            cubic=self.number(lead / a * 1e-9 / _PA, "none"),
        )
