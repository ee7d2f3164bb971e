"""Reading the text of a parameter as jLEMS does."""

from __future__ import annotations

from nmlbridge.errors import UnitError
from nmlbridge.lems.expressions import java_number
from nmlbridge.units import NONE, Quantity, Unit, UnitTable, split_quantity

__all__ = ["read_number", "read_quantity"]

_PLAIN = Unit("", NONE)


def read_number(text: str) -> float:
    """Read a plain number as Java does.

    Raises
    ------
    ValueError
        If it is not one (``inf`` is a name, not a number).
    """
    value = java_number(text)
    if value is None:
        raise ValueError(f"'{text}' is not a number")
    return value


def read_quantity(text: str, table: UnitTable) -> Quantity:
    """Read a number with or without a unit.

    Raises
    ------
    UnitError
        If the number cannot be read or the unit is unknown.

    Examples
    --------
    >>> from nmlbridge.units import NEUROML
    >>> read_quantity("-70mV", NEUROML).si
    -0.07
    """
    value = java_number(text)
    if value is not None:
        return Quantity(value, _PLAIN)
    number, symbol = split_quantity(text)
    value = java_number(number) if number else None
    if value is None:
        raise UnitError(
            f"'{text}' is not a number with a unit", expected="a quantity such as -70mV", got=text
        )
    return Quantity(value, table.unit(symbol) if symbol else _PLAIN)
