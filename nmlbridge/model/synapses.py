"""Synapses: what a spike does to the cell it reaches.

For cells of 2007 conductances and currents have units; for cells of 2003 they are plain numbers (a current in
mV/ms, a conductance in 1/ms), while times and reversal potentials keep their units.

References
----------
NeuroML 2 core types ``expOneSynapse``, ``expTwoSynapse``, ``alphaSynapse``, ``alphaCurrentSynapse``; the
one-step current is that of the network in Izhikevich (2003).
"""

# ruff: noqa: RUF009 - the calls in the class bodies declare fields, each its own
from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import Problem
from nmlbridge.model.parts import Part, identifier, quantity
from nmlbridge.units import Quantity

if TYPE_CHECKING:
    from nmlbridge.model.given import QuantityField

__all__ = [
    "SYNAPSES",
    "AlphaCurrentSynapse",
    "AlphaSynapse",
    "ExpOneSynapse",
    "ExpTwoSynapse",
    "OneStepSynapse",
    "Synapse",
]


def _conductance() -> Any:
    return quantity("conductance", "none", doc="conductance of one spike of weight 1", minimum=0.0)


def _reversal() -> Any:
    return quantity("voltage", doc="reversal potential")


def _time(doc: str) -> Any:
    return quantity("time", doc=doc, above=0.0)


def _current_of(strength: Quantity) -> str:
    return "none" if strength.dimension.is_none else "current"


@dataclass(frozen=True, eq=False)
class _Conductance(Part):
    """What synapses with a conductance share."""

    @property
    def current(self) -> str:
        """Dimension of the current it gives: ``current``, or ``none`` for a plain number."""
        return _current_of(vars(self)["gbase"])


@dataclass(frozen=True, eq=False)
class ExpOneSynapse(_Conductance):
    """A conductance that jumps and decays: g := g + weight·gbase;  g' = -g/tau_decay;  I = g (erev - v).

    Parameters
    ----------
    id : str
        Identifier.
    gbase : Quantity
        Conductance, or a plain number for cells of 2003.
    erev : Quantity, voltage
        Reversal potential.
    tau_decay : Quantity, time
        Time constant.
    """

    id: str = identifier("identifier")
    gbase: QuantityField = _conductance()
    erev: QuantityField = _reversal()
    tau_decay: QuantityField = _time("time constant of decay")


@dataclass(frozen=True, eq=False)
class ExpTwoSynapse(_Conductance):
    """A conductance with its own rise: gbase·(e^(-t/tau_decay) - e^(-t/tau_rise)), scaled to a peak of gbase.

    Parameters
    ----------
    id : str
        Identifier.
    gbase : Quantity
        Peak conductance of one spike, or a plain number for cells of 2003.
    erev : Quantity, voltage
        Reversal potential.
    tau_rise, tau_decay : Quantity, time
        Time constants; they must differ.
    """

    id: str = identifier("identifier")
    gbase: QuantityField = _conductance()
    erev: QuantityField = _reversal()
    tau_rise: QuantityField = _time("time constant of rise")
    tau_decay: QuantityField = _time("time constant of decay")

    def check(self) -> list[Problem]:
        """Check that the time constants differ, since the peak is else 0/0."""
        if self.tau_rise.si != self.tau_decay.si:
            return []
        return [
            self._problem(
                "out-of-range", "tau_rise", "equals tau_decay; write an alpha synapse for two equal constants"
            )
        ]


@dataclass(frozen=True, eq=False)
class AlphaSynapse(_Conductance):
    """A conductance that rises and decays with one time constant, with a peak of gbase.

    Parameters
    ----------
    id : str
        Identifier.
    gbase : Quantity
        Peak conductance of one spike, or a plain number for cells of 2003.
    erev : Quantity, voltage
        Reversal potential.
    tau : Quantity, time
        Time constant.
    """

    id: str = identifier("identifier")
    gbase: QuantityField = _conductance()
    erev: QuantityField = _reversal()
    tau: QuantityField = _time("time constant of rise and decay")


@dataclass(frozen=True, eq=False)
class _FixedCurrent(Part):
    """What synapses that give a current whatever the voltage share."""

    @property
    def current(self) -> str:
        """Dimension of the current it gives."""
        return _current_of(vars(self)["ibase"])


@dataclass(frozen=True, eq=False)
class AlphaCurrentSynapse(_FixedCurrent):
    """A current that rises and decays with one time constant, with a peak of ibase.

    Parameters
    ----------
    id : str
        Identifier.
    ibase : Quantity
        Peak current of one spike, or a plain number for cells of 2003.
    tau : Quantity, time
        Time constant.
    """

    id: str = identifier("identifier")
    ibase: QuantityField = quantity("current", "none", doc="current of one spike of weight 1")
    tau: QuantityField = _time("time constant of rise and decay")


@dataclass(frozen=True, eq=False)
class OneStepSynapse(_FixedCurrent):
    """A current that lasts for one step of the integration: what the spikes of a step add up to.

    Parameters
    ----------
    id : str
        Identifier.
    ibase : Quantity
        Current of one spike of weight 1, or a plain number for cells of 2003.
    """

    id: str = identifier("identifier")
    ibase: QuantityField = quantity("current", "none", doc="current of one spike of weight 1")


Synapse = ExpOneSynapse | ExpTwoSynapse | AlphaSynapse | AlphaCurrentSynapse | OneStepSynapse

SYNAPSES: dict[str, type[Part]] = {
    "exp_one": ExpOneSynapse,
    "exp_two": ExpTwoSynapse,
    "alpha": AlphaSynapse,
    "alpha_current": AlphaCurrentSynapse,
    "one_step": OneStepSynapse,
}
"""The kinds of synapse by the name a description calls them."""
