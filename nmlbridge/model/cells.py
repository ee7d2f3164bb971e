"""The Izhikevich cells of 2003 and 2007, and the variants of them that were published.

References
----------
Izhikevich (2003), IEEE Transactions on Neural Networks 14(6):1569; Izhikevich (2004), ibid. 15(5):1063;
Izhikevich (2007), Dynamical Systems in Neuroscience, MIT Press, chapter 8; NeuroML 2 core types
``izhikevichCell`` and ``izhikevich2007Cell``.
"""

# ruff: noqa: RUF009 - the calls in the class bodies declare fields, each its own
from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nmlbridge.errors import Problem
from nmlbridge.model.parts import Part, identifier, number, plain, quantity

if TYPE_CHECKING:
    from nmlbridge.model.given import DefaultQuantityField, OptionalQuantityField, QuantityField

__all__ = ["CELLS", "Cell", "Izhikevich2003Cell", "Izhikevich2007Cell", "Izhikevich2007FSCell"]

STANDARD_POLYNOMIAL = (0.04, 5.0, 140.0)


@dataclass(frozen=True, eq=False)
class Izhikevich2003Cell(Part):
    """The simple model of 2003, in its own units: V in mV, t in ms, everything else plain numbers.

    V' = 0.04 V² + 5 V + 140 - u + I;  u' = a (b V - u);  when V > thresh: V := c, u := u + d.

    Parameters
    ----------
    id : str
        Identifier.
    a, b, c, d : float
        Recovery rate (1/ms), sensitivity of u to V, reset value of V (mV), jump of u.
    v0 : Quantity, voltage
        Initial V.
    thresh : Quantity, voltage
        V above which the cell spikes; 30 mV if not given.
    u0 : float, optional
        Initial u; b·v0 if not given.
    polynomial : tuple of 3 floats
        Coefficients in place of (0.04, 5, 140), for example (0.04, 4.1, 108) in the paper's class 1 cell.
    accommodation : Quantity, voltage, optional
        V_r in u' = a b (V - V_r), in place of the equation above: the paper's accommodation cell has -65 mV.

    Raises
    ------
    ModelError
        If a value is missing, has another unit, or is out of range; all such problems at once.

    Examples
    --------
    >>> cell = Izhikevich2003Cell("RS", a=0.02, b=0.2, c=-65, d=8, v0="-70 mV")
    >>> cell.v0.si, cell.start_u, cell.is_standard
    (-0.07, -14.0, True)
    """

    id: str = identifier("identifier")
    a: float = number("recovery rate, 1/ms")
    b: float = number("sensitivity of u to V")
    c: float = number("reset value of V, mV")
    d: float = number("jump of u at a spike")
    v0: QuantityField = quantity("voltage", doc="initial V")
    thresh: QuantityField = quantity("voltage", doc="V above which the cell spikes", default="30mV")
    u0: float | None = number("initial u; b·v0 if not given", default=None)
    polynomial: tuple[float, float, float] = plain(
        "coefficients of V², V and 1 in V'", default=STANDARD_POLYNOMIAL
    )
    accommodation: OptionalQuantityField = quantity(
        "voltage", doc="V_r in u' = a b (V - V_r), in place of u' = a (b V - u)", default=None
    )

    def check(self) -> list[Problem]:
        """Check that the polynomial is three numbers."""
        given = self.polynomial
        try:
            figures = tuple(float(x) for x in given)
        except (TypeError, ValueError):
            figures = ()
        if len(figures) != 3 or any(x != x or abs(x) == float("inf") for x in figures):
            return [self._problem("wrong-type", "polynomial", f"{given!r} is not three numbers")]
        object.__setattr__(self, "polynomial", figures)
        if self.u0 is not None and math.isclose(self.u0, self.b * (self.v0.si / 0.001), rel_tol=1e-13):
            object.__setattr__(self, "u0", None)  # says what holds anyway
        return []

    @property
    def start_u(self) -> float:
        """The value u starts from."""
        return self.b * (self.v0.si / 0.001) if self.u0 is None else self.u0

    @property
    def is_standard(self) -> bool:
        """Whether NeuroML's ``izhikevichCell`` says all of it."""
        return self.u0 is None and self.polynomial == STANDARD_POLYNOMIAL and self.accommodation is None

    @property
    def current(self) -> str:
        """Dimension of the currents it takes."""
        return "none"


@dataclass(frozen=True, eq=False)
class _Cell2007(Part):
    """What the cells of 2007 share: C v' = k (v - vr) (v - vt) - u + I."""

    @property
    def current(self) -> str:
        """Dimension of the currents it takes."""
        return "current"


@dataclass(frozen=True, eq=False)
class Izhikevich2007Cell(_Cell2007):
    """The model of 2007, with units, and the special rules of its LTS, TC and RTN cells.

    C v' = k (v - vr) (v - vt) - u + I;  u' = a (b (v - vr) - u);  when v > vpeak: v := c, u := u + d.

    Parameters
    ----------
    id : str
        Identifier.
    C : Quantity, capacitance
        Membrane capacitance.
    k : Quantity, conductance per voltage
        Scale of the quadratic current.
    vr, vt, vpeak : Quantity, voltage
        Resting potential, instantaneous threshold, and the v above which the cell spikes.
    a : Quantity, per time
        Recovery rate.
    b : Quantity, conductance
        Sensitivity of u to v.
    c : Quantity, voltage
        Reset value of v.
    d : Quantity, current
        Jump of u at a spike.
    v0 : Quantity, voltage, optional
        Initial v; vr if not given.
    u0 : Quantity, current, optional
        Initial u; 0 if not given.
    b_above, v_switch : Quantity, optional
        b while v > v_switch (TC: 0 nS above -65 mV; RTN: 2 nS above -65 mV). Both or neither.
    peak_slope : Quantity, resistance, optional
        The cell spikes when v > vpeak + peak_slope·u (LTS: -100 Mohm, TC: 100 Mohm).
    reset_slope : Quantity, resistance, optional
        v := c + reset_slope·u (LTS: 40 Mohm, TC: -100 Mohm), with the u of before its jump.
    u_max : Quantity, current, optional
        u := min(u + d, u_max) (LTS: 670 pA).

    Raises
    ------
    ModelError
        If a value is missing, has another unit, or is out of range; all such problems at once.

    Examples
    --------
    >>> rs = Izhikevich2007Cell("RS", C="100 pF", k="0.7 nS_per_mV", vr="-60 mV", vt="-40 mV", vpeak="35 mV",
    ...     a="0.03 per_ms", b="-2 nS", c="-50 mV", d="100 pA")
    >>> str(rs.v0), rs.is_standard
    ('-60mV', True)
    """

    id: str = identifier("identifier")
    C: QuantityField = quantity("capacitance", doc="membrane capacitance", above=0.0)
    k: QuantityField = quantity("conductance_per_voltage", doc="scale of the quadratic current")
    vr: QuantityField = quantity("voltage", doc="resting potential")
    vt: QuantityField = quantity("voltage", doc="instantaneous threshold")
    vpeak: QuantityField = quantity("voltage", doc="v above which the cell spikes")
    a: QuantityField = quantity("per_time", doc="recovery rate")
    b: QuantityField = quantity("conductance", doc="sensitivity of u to v")
    c: QuantityField = quantity("voltage", doc="reset value of v")
    d: QuantityField = quantity("current", doc="jump of u at a spike")
    v0: DefaultQuantityField = quantity("voltage", doc="initial v; vr if not given", default=None)
    u0: OptionalQuantityField = quantity("current", doc="initial u; 0 if not given", default=None)
    b_above: OptionalQuantityField = quantity("conductance", doc="b while v > v_switch", default=None)
    v_switch: OptionalQuantityField = quantity("voltage", doc="v above which b_above holds", default=None)
    peak_slope: OptionalQuantityField = quantity(
        "resistance", doc="the peak is at vpeak + peak_slope·u", default=None
    )
    reset_slope: OptionalQuantityField = quantity("resistance", doc="v := c + reset_slope·u", default=None)
    u_max: OptionalQuantityField = quantity("current", doc="u := min(u + d, u_max) at a spike", default=None)

    def check(self) -> list[Problem]:
        """Fill in v0, and check that the switch of b is whole."""
        object.__setattr__(self, "v0", self.v0 or self.vr)
        for field in ("u0", "peak_slope", "reset_slope"):
            given = getattr(self, field)
            if given is not None and given.si == 0.0:  # says what holds anyway
                object.__setattr__(self, field, None)
        if (self.b_above is None) == (self.v_switch is None):
            return []
        absent = "b_above" if self.b_above is None else "v_switch"
        return [self._problem("missing", absent, "b_above and v_switch are given together or not at all")]

    @property
    def is_standard(self) -> bool:
        """Whether NeuroML's ``izhikevich2007Cell`` says all of it."""
        return not self.special_rules

    @property
    def special_rules(self) -> tuple[str, ...]:
        """What goes beyond NeuroML's ``izhikevich2007Cell``, each in words."""
        rules = {
            "u0": f"initial u of {self.u0}",
            "b_above": f"b = {self.b_above} while v > {self.v_switch}",
            "peak_slope": f"a peak at vpeak + {self.peak_slope}·u",
            "reset_slope": f"a reset to c + {self.reset_slope}·u",
            "u_max": f"a u of at most {self.u_max} after a spike",
        }
        return tuple(text for field, text in rules.items() if getattr(self, field) is not None)


@dataclass(frozen=True, eq=False)
class Izhikevich2007FSCell(_Cell2007):
    """The fast spiking cell of 2007: a recovery current that is cubic in v, and no jump of u.

    C v' = k (v - vr) (v - vt) - u + I;  u' = a (U(v) - u) with U(v) = 0 below vb, else cubic·(v - vb)³;
    when v > vpeak: v := c.

    Parameters
    ----------
    id : str
        Identifier.
    C, k, vr, vt, vpeak, a : Quantity
        As in `Izhikevich2007Cell`.
    vb : Quantity, voltage
        v below which U is 0 (book: -55 mV).
    cubic : float
        Coefficient of U in pA/mV³ (book: 0.025).
    c : Quantity, voltage
        Reset value of v.
    d : Quantity, current
        Jump of u at a spike (book: none).
    v0 : Quantity, voltage, optional
        Initial v; vr if not given.
    u0 : Quantity, current, optional
        Initial u; 0 if not given.
    """

    id: str = identifier("identifier")
    C: QuantityField = quantity("capacitance", doc="membrane capacitance", above=0.0)
    k: QuantityField = quantity("conductance_per_voltage", doc="scale of the quadratic current")
    vr: QuantityField = quantity("voltage", doc="resting potential")
    vt: QuantityField = quantity("voltage", doc="instantaneous threshold")
    vpeak: QuantityField = quantity("voltage", doc="v above which the cell spikes")
    a: QuantityField = quantity("per_time", doc="recovery rate")
    vb: QuantityField = quantity("voltage", doc="v below which U is 0")
    cubic: float = number("coefficient of U, pA/mV³")
    c: QuantityField = quantity("voltage", doc="reset value of v")
    d: QuantityField = quantity("current", doc="jump of u at a spike", default="0pA")
    v0: DefaultQuantityField = quantity("voltage", doc="initial v; vr if not given", default=None)
    u0: OptionalQuantityField = quantity("current", doc="initial u; 0 if not given", default=None)

    def check(self) -> list[Problem]:
        """Fill in v0."""
        object.__setattr__(self, "v0", self.v0 or self.vr)
        if self.u0 is not None and self.u0.si == 0.0:
            object.__setattr__(self, "u0", None)
        return []

    @property
    def is_standard(self) -> bool:
        """Whether NeuroML has such a cell: it has not."""
        return False

    @property
    def special_rules(self) -> tuple[str, ...]:
        """What goes beyond NeuroML's ``izhikevich2007Cell``, each in words."""
        return (f"a recovery current {self.cubic:g} pA/mV³ (v - vb)³ above {self.vb}",)


Cell = Izhikevich2003Cell | Izhikevich2007Cell | Izhikevich2007FSCell

CELLS: dict[str, type[Part]] = {
    "izhikevich2003": Izhikevich2003Cell,
    "izhikevich2007": Izhikevich2007Cell,
    "izhikevich2007fs": Izhikevich2007FSCell,
}
"""The kinds of cell by the name a description calls them."""
