"""Dimensions and units: the only file that knows a factor of 1000.

The table below states NeuroML 2's own dimensions and units (facts of ``NeuroMLCoreDimensions.xml``; a test
compares it with the installed file). A LEMS document may define others; `UnitTable.extended` adds them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from nmlbridge.errors import UnitError

__all__ = [
    "BASE_SYMBOLS",
    "NEUROML",
    "NONE",
    "Dimension",
    "Quantity",
    "Unit",
    "UnitTable",
    "parse_quantity",
    "split_quantity",
]

BASE_SYMBOLS = ("m", "l", "t", "i", "k", "n", "j")
"""Mass, length, time, current, temperature, substance, luminous intensity: LEMS's attribute names."""

_SI_BASE = ("kg", "m", "s", "A", "K", "mol", "cd")


@dataclass(frozen=True)
class Dimension:
    """A physical dimension.

    Parameters
    ----------
    name : str
        Its name in the document, for example ``voltage``.
    exponents : tuple of int
        Powers of the seven base quantities, in the order of `BASE_SYMBOLS`.
    """

    name: str
    exponents: tuple[int, ...] = (0, 0, 0, 0, 0, 0, 0)

    def matches(self, other: Dimension) -> bool:
        """Tell whether both are the same physical dimension, whatever their names."""
        return self.exponents == other.exponents

    @property
    def is_none(self) -> bool:
        """Whether this is a plain number."""
        return not any(self.exponents)

    def __mul__(self, other: Dimension) -> Dimension:
        """Return the dimension of a product."""
        return Dimension("", tuple(a + b for a, b in zip(self.exponents, other.exponents, strict=True)))

    def __truediv__(self, other: Dimension) -> Dimension:
        """Return the dimension of a quotient."""
        return Dimension("", tuple(a - b for a, b in zip(self.exponents, other.exponents, strict=True)))

    def power(self, exponent: float) -> Dimension:
        """Return the dimension of a power.

        Raises
        ------
        UnitError
            If a base exponent would not be whole.
        """
        powers = [exponent * e for e in self.exponents]
        if any(p != int(p) for p in powers):
            raise UnitError(f"{self} to the power {exponent:g} is no dimension")
        return Dimension("", tuple(int(p) for p in powers))

    @property
    def si_text(self) -> str:
        """The SI base units, for example ``kg.m2.s-3.A-1``; ``1`` for a plain number."""
        parts = [s if e == 1 else f"{s}{e}" for s, e in zip(_SI_BASE, self.exponents, strict=True) if e]
        return ".".join(parts) or "1"

    def __str__(self) -> str:
        """Return the name if it has one, else the SI base units."""
        return self.name or self.si_text


NONE = Dimension("none")


class Unit(NamedTuple):
    """A unit of measurement: SI value = (value + offset) * scale * 10**power, in that order, as jLEMS has it.

    Examples
    --------
    >>> NEUROML.unit("mV").to_si(-70.0)
    -0.07
    >>> NEUROML.unit("degC").to_si(37.0)
    310.15
    """

    symbol: str
    dimension: Dimension
    power: int = 0
    scale: float = 1.0
    offset: float = 0.0

    def to_si(self, value: float) -> float:
        """Convert a number in this unit to SI, with jLEMS's rounding."""
        return float((value + self.offset) * self.scale * 10.0**self.power)

    def from_si(self, value: float) -> float:
        """Convert an SI value to this unit (correctly rounded division; for display and export)."""
        if self.power < 0:
            return float(value * 10.0**-self.power / self.scale - self.offset)
        return float(value / 10.0**self.power / self.scale - self.offset)


@dataclass(frozen=True)
class Quantity:
    """A number with its unit, as somebody wrote it; ``si`` is its SI value.

    Examples
    --------
    >>> q = parse_quantity("-70 mV")
    >>> q.value, q.unit.symbol, q.si, q.dimension.name
    (-70.0, 'mV', -0.07, 'voltage')
    >>> str(q)
    '-70mV'
    """

    value: float
    unit: Unit

    @property
    def si(self) -> float:
        """The value in SI."""
        return self.unit.to_si(self.value)

    @property
    def dimension(self) -> Dimension:
        """The dimension of its unit."""
        return self.unit.dimension

    def __str__(self) -> str:
        """Return NeuroML's spelling, for example ``-70mV``; the shortest text that reads back the same."""
        text = repr(self.value)
        blank = " " if self.unit.symbol in ("F", "f", "d", "D") else ""  # Java reads 3F as the plain number 3
        return (text[:-2] if text.endswith(".0") else text) + blank + self.unit.symbol


class UnitTable(NamedTuple):
    """Dimensions and units by name."""

    dimensions: Mapping[str, Dimension] = MappingProxyType({})
    units: Mapping[str, Unit] = MappingProxyType({})

    def unit(self, symbol: str) -> Unit:
        """Return the unit of that symbol.

        Raises
        ------
        UnitError
            If there is none; the message names near ones.
        """
        try:
            return self.units[symbol]
        except KeyError:
            near = [s for s in self.units if s and s.lower() == symbol.lower()]
            hint = (
                f"did you mean {' or '.join(near)}?" if near else "NeuroML writes mV, nS, per_ms, nS_per_mV"
            )
            raise UnitError(f"unknown unit '{symbol}'", hint=hint, got=symbol) from None

    def dimension(self, name: str) -> Dimension:
        """Return the dimension of that name; ``none`` and the empty name are plain numbers.

        Raises
        ------
        UnitError
            If there is none.
        """
        if name in ("", "none"):
            return NONE
        try:
            return self.dimensions[name]
        except KeyError:
            raise UnitError(f"unknown dimension '{name}'", got=name) from None

    def extended(self, dimensions: Iterable[Dimension], units: Iterable[Unit]) -> UnitTable:
        """Return a table with these added; later ones win."""
        return UnitTable(
            {**self.dimensions, **{d.name: d for d in dimensions}},
            {**self.units, **{u.symbol: u for u in units}},
        )

    def si_symbol(self, dimension: Dimension) -> str:
        """Return the SI unit's symbol for a dimension, for example ``V``; ``1`` for a plain number.

        Examples
        --------
        >>> NEUROML.si_symbol(NEUROML.dimension("voltage")), NEUROML.si_symbol(NONE)
        ('V', '1')
        """
        if dimension.is_none:
            return "1"
        for unit in self.units.values():
            if unit.dimension.matches(dimension) and unit.to_si(1.0) == 1.0 and unit.offset == 0.0:
                return unit.symbol
        return dimension.si_text


_NUMBER = re.compile(r"[0-9.+\-eE]*")


def split_quantity(text: str) -> tuple[str, str]:
    """Split a quantity's text into number and unit as jLEMS does: at the first blank, else after the number.

    Parameters
    ----------
    text : str
        For example ``-70mV``, ``5e-9 A``, ``3``.

    Examples
    --------
    >>> split_quantity("5e-9A"), split_quantity("3 per_ms"), split_quantity("7")
    (('5e-9', 'A'), ('3', 'per_ms'), ('7', ''))
    """
    text = text.strip()
    if " " in text:
        number, _, unit = text.partition(" ")
        return number, unit.strip()
    match = _NUMBER.match(text)
    end = match.end() if match else 0
    while end and text[end - 1] in "eE":  # "3e" is three elementary charges, not an unfinished exponent
        end -= 1
    return text[:end], text[end:]


def parse_quantity(text: str, units: UnitTable | None = None) -> Quantity:
    """Read a number with a unit.

    Parameters
    ----------
    text : str
        For example ``-70mV`` or ``0.1 nA``.
    units : UnitTable, optional
        NeuroML's own by default.

    Raises
    ------
    UnitError
        If the number cannot be read or the unit is unknown.
    """
    table = NEUROML if units is None else units
    number, symbol = split_quantity(text)
    try:
        value = float(number)
    except ValueError:
        raise UnitError(
            f"'{text}' is not a number with a unit", expected="a quantity such as -70mV", got=text
        ) from None
    if not symbol:
        return Quantity(value, Unit("", NONE))
    return Quantity(value, table.unit(symbol))


def _table() -> UnitTable:
    """Build NeuroML's table from the two texts below."""
    dimensions = {}
    for line in _DIMENSIONS.split(";"):
        name, *powers = line.split()
        exponents = dict.fromkeys(BASE_SYMBOLS, 0) | {p[0]: int(p[1:]) for p in powers}
        dimensions[name] = Dimension(name, tuple(exponents[s] for s in BASE_SYMBOLS))
    units = {}
    for line in _UNITS.split(";"):
        name, *symbols = line.split()
        for item in symbols:
            symbol, power, scale, offset = (*item.split(":"), "", "", "")[:4]
            units[symbol] = Unit(
                symbol, dimensions[name], int(power or 0), float(scale or 1.0), float(offset or 0.0)
            )
    return UnitTable(dimensions, units)


_DIMENSIONS = """
time t1; per_time t-1; voltage m1 l2 t-3 i-1; per_voltage m-1 l-2 t3 i1; conductance m-1 l-2 t3 i2;
conductanceDensity m-1 l-4 t3 i2; capacitance m-1 l-2 t4 i2; specificCapacitance m-1 l-4 t4 i2;
resistance m1 l2 t-3 i-2; resistivity m2 l2 t-3 i-2; charge i1 t1; charge_per_mole i1 t1 n-1; current i1;
currentDensity i1 l-2; length l1; area l2; volume l3; concentration l-3 n1; substance n1; permeability l1 t-1;
temperature k1; idealGasConstantDims m1 l2 t-2 k-1 n-1; conductance_per_voltage m-2 l-4 t6 i3;
rho_factor l-1 n1 i-1 t-1
"""

# dimension, then symbol:power:scale:offset, with what is usual left out
_UNITS = """
time s ms:-3 min::60 hour::3600;
per_time per_s Hz per_ms:3 per_min::0.01666666667 per_hour::0.00027777777778;
length m cm:-2 um:-6; area m2 cm2:-4 um2:-12; volume m3 cm3:-6 litre:-3 um3:-18;
voltage V mV:-3; per_voltage per_V per_mV:3;
resistance ohm kohm:3 Mohm:6; conductance S mS:-3 uS:-6 nS:-9 pS:-12;
conductanceDensity S_per_m2 mS_per_cm2:1 S_per_cm2:4 uS_per_cm2:-2;
capacitance F uF:-6 nF:-9 pF:-12; specificCapacitance F_per_m2 uF_per_cm2:-2;
resistivity ohm_m kohm_cm:1 ohm_cm:-2; charge C e::1.602176634e-19;
charge_per_mole C_per_mol nA_ms_per_amol:6 pC_per_umol:-6; current A uA:-6 nA:-9 pA:-12;
currentDensity A_per_m2 uA_per_cm2:-2 mA_per_cm2:1; concentration mol_per_m3 mol_per_cm3:6 M:3 mM;
substance mol; permeability m_per_s cm_per_s:-2 um_per_ms:-3 cm_per_ms:1; temperature degC:::273.15 K;
idealGasConstantDims J_per_K_per_mol fJ_per_K_per_umol:-9; conductance_per_voltage S_per_V nS_per_mV:-6;
rho_factor mol_per_m_per_A_per_s mol_per_cm_per_uA_per_ms:11 umol_per_cm_per_nA_per_ms:8
"""

NEUROML = _table()
"""NeuroML 2's dimensions and units."""
