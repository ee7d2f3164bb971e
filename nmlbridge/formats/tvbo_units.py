"""TVBO's unit names: NeuroML's own, a few more, and other spellings of them.

A unit that NeuroML does not have is declared in the document that uses it.
"""

from __future__ import annotations

import difflib

from nmlbridge.errors import UnitError
from nmlbridge.units import NEUROML, NONE, Dimension, Unit, UnitTable

__all__ = ["PLAIN_UNITS", "TVBO_UNITS", "unit_named"]

PLAIN_UNITS = frozenset(("", "dimensionless", "none", "1", "rad", "arbitrary_unit", "per_unit"))
"""Units that leave a plain number as it is. A percentage does not, so it is not one of them."""


def _d(name: str) -> Dimension:
    return NEUROML.dimension(name)


_VELOCITY = _d("length") / _d("time")
_MASS = Dimension("mass", (1, 0, 0, 0, 0, 0, 0))
_MORE = (
    Unit("us", _d("time"), -6),
    Unit("ns", _d("time"), -9),
    Unit("kHz", _d("per_time"), 3),
    Unit("rad_per_s", _d("per_time")),
    Unit("rad_per_ms", _d("per_time"), 3),
    Unit("mA", _d("current"), -3),
    Unit("mm", _d("length"), -3),
    Unit("mmol_per_m3", _d("concentration"), -3),
    Unit("mV_per_ms", Dimension("voltage_per_time", (_d("voltage") / _d("time")).exponents)),
    Unit("mV_per_s", Dimension("voltage_per_time", (_d("voltage") / _d("time")).exponents), -3),
    Unit("mm_per_ms", Dimension("velocity", _VELOCITY.exponents)),
    Unit("m_per_s2", Dimension("acceleration", (_VELOCITY / _d("time")).exponents)),
    Unit("per_nC", Dimension("per_charge", (NONE / _d("charge")).exponents), 9),
    Unit("per_pC", Dimension("per_charge", (NONE / _d("charge")).exponents), 12),
    Unit("Hz_per_nA", Dimension("per_charge", (_d("per_time") / _d("current")).exponents), 9),
    Unit("kg", _MASS),
    Unit("kg_per_s", Dimension("mass_per_time", (_MASS / _d("time")).exponents)),
    Unit("N_per_m", Dimension("stiffness", (_MASS / _d("time") / _d("time")).exponents)),
    Unit("S_per_m", Dimension("conductivity", (_d("conductance") / _d("length")).exponents)),
    Unit("s2", Dimension("time_squared", (_d("time") * _d("time")).exponents)),
)
_ALIASES = {
    "second": "s", "seconds": "s", "millisecond": "ms", "milliseconds": "ms", "microsecond": "us",
    "microseconds": "us", "volt": "V", "millivolt": "mV", "millivolts": "mV", "1/ms": "per_ms",
    "1/s": "per_s", "1/mV": "per_mV", "mV/ms": "mV_per_ms", "S/cm2": "S_per_cm2",
    "mS/cm2": "mS_per_cm2", "nS/mV": "nS_per_mV",
    "uF/cm2": "uF_per_cm2", "µF/cm2": "uF_per_cm2", "uA/cm2": "uA_per_cm2", "ohm.cm": "ohm_cm",
    "kohm.cm": "kohm_cm", "µm": "um", "micrometer": "um", "nanoampere": "nA", "picoampere": "pA",
    "siemens": "S", "nanosiemens": "nS",
}  # fmt: skip

TVBO_UNITS: UnitTable = NEUROML.extended(
    (u.dimension for u in _MORE if u.dimension.name not in NEUROML.dimensions), _MORE
)
"""Every unit a TVBO file may name."""


def unit_named(text: str) -> Unit | None:
    """Return the unit a TVBO file names, or None where it leaves a plain number as it is.

    Parameters
    ----------
    text : str
        For example ``mV``, ``per_ms``, ``nS/mV`` or ``dimensionless``.

    Raises
    ------
    UnitError
        If there is no such unit.

    Examples
    --------
    >>> unit_named("nS/mV").symbol, unit_named("dimensionless") is None
    ('nS_per_mV', True)
    """
    text = text.strip()
    if text in PLAIN_UNITS:
        return None
    symbol = _ALIASES.get(text, text)
    if symbol in TVBO_UNITS.units:
        return TVBO_UNITS.units[symbol]
    near = [u for u in TVBO_UNITS.units if u.lower() == text.lower()]
    near = near or difflib.get_close_matches(text, TVBO_UNITS.units, 1, 0.5)
    hint = f"did you mean {near[0]}?" if near else "units are written mV, per_ms, nS_per_mV, uF_per_cm2, …"
    raise UnitError(f"unknown unit '{text}'", hint=hint, got=text)
