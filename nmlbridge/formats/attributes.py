"""Numbers in the attributes of XML elements: read, or refused at the place where they stand."""

from __future__ import annotations

import math

from lxml import etree

from nmlbridge.errors import ModelError, Problem, UnitError
from nmlbridge.lems.xml import local_name, location_of
from nmlbridge.units import Quantity, UnitTable, parse_quantity

__all__ = ["quantity", "real", "whole"]


def real(element: etree._Element, name: str, default: str) -> float:
    """Return an attribute as a finite number.

    Parameters
    ----------
    element : lxml element
    name : str
        Of the attribute.
    default : str
        What stands for an absent one.

    Raises
    ------
    ModelError
        If it is none, at its place.

    Examples
    --------
    >>> real(etree.Element("location", x="1.5"), "x", "0"), real(etree.Element("location"), "x", "0")
    (1.5, 0.0)
    """
    try:
        figure = float(element.get(name, default))
    except ValueError:
        figure = math.nan
    if not math.isfinite(figure):
        raise _wrong(element, name, "is no finite number")
    return figure


def whole(element: etree._Element, name: str, default: str) -> int:
    """Return an attribute as a whole number, which may be written as 2.0; see `real`.

    Raises
    ------
    ModelError
        If it is none, at its place.
    """
    try:
        return int(element.get(name, default))
    except ValueError:
        figure = real(element, name, default)
    if figure != int(figure):
        raise _wrong(element, name, "is no whole number")
    return int(figure)


def quantity(element: etree._Element, name: str, units: UnitTable | None = None) -> Quantity:
    """Return an attribute as a quantity; NeuroML's units if no others are given.

    Raises
    ------
    ModelError
        If it is none, at its place.
    """
    try:
        return parse_quantity(element.get(name, ""), units)
    except UnitError as error:
        raise _wrong(element, name, f"is no quantity: {error.message}") from error


def _wrong(element: etree._Element, name: str, what: str) -> ModelError:
    message = f"<{local_name(element)}>: {name}='{element.get(name, '')}' {what}"
    return ModelError.from_problems([Problem("bad-number", message, location_of(element, name))])
