"""From axes to the sets of a sweep, checked against the document before anything runs."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nmlbridge.errors import ModelError, UnitError
from nmlbridge.lems.document import Document
from nmlbridge.lems.model import model_of
from nmlbridge.lems.quantities import read_quantity
from nmlbridge.runners.varying import varied_element, with_unit_of
from nmlbridge.sweeps.axes import Axis
from nmlbridge.units import Quantity, UnitTable

__all__ = ["Coordinate", "Plan", "grid", "grid_plan", "table_plan"]


@dataclass(frozen=True)
class Coordinate:
    """The values of one attribute as a dataset carries them.

    Parameters
    ----------
    path : str
        ``component/attribute``.
    values : tuple of float, or of str
        Numbers in ``unit``; words where the attribute is none (a reference to a component, say).
    unit : str
        As it was written; ``1`` for plain numbers, empty for words.
    """

    path: str
    values: tuple[float, ...] | tuple[str, ...]
    unit: str


@dataclass(frozen=True)
class Plan:
    """Every set of a sweep, and the shape they have.

    Parameters
    ----------
    sets : tuple of dict of str to str
        The values of each set by path, the last dimension fastest.
    coordinates : tuple of Coordinate
        Of each path.
    dims : tuple of str
        The paths of a grid; ``("set",)`` for a table.
    shape : tuple of int
        Number of values along each.
    """

    sets: tuple[dict[str, str], ...]
    coordinates: tuple[Coordinate, ...]
    dims: tuple[str, ...]
    shape: tuple[int, ...]


def grid(axes: Sequence[Axis]) -> Iterator[dict[str, str]]:
    """Yield every combination of the axes' values, the last axis fastest.

    Examples
    --------
    >>> list(grid([Axis("c/a", ("1", "2")), Axis("c/b", ("3",))]))
    [{'c/a': '1', 'c/b': '3'}, {'c/a': '2', 'c/b': '3'}]
    """
    for combination in itertools.product(*(axis.values for axis in axes)):
        yield {axis.path: value for axis, value in zip(axes, combination, strict=True)}


def grid_plan(document: Document, axes: Sequence[Axis]) -> Plan:
    """Plan a grid: every combination of the axes' values.

    Parameters
    ----------
    document : Document
        What is varied.
    axes : sequence of Axis
        A dimension each.

    Raises
    ------
    ModelError
        If there is nothing to vary, an axis has no values or is there twice, or the document has no such path.
    UnitError
        If a value is not finite, not a number where one is due, of another dimension than the attribute, or
        in another unit than the values before it.

    Examples
    --------
    >>> plan = grid_plan(Document.read("example:LEMS_NML2_Ex9_FN.xml"), [Axis("fn1/I", ("0", "0.8"))])
    >>> plan.sets, plan.coordinates[0].values
    (({'fn1/I': '0'}, {'fn1/I': '0.8'}), (0.0, 0.8))
    """
    coordinates = _coordinates(document, axes)
    dims = tuple(axis.path for axis in axes)
    return Plan(tuple(grid(axes)), coordinates, dims, tuple(len(axis.values) for axis in axes))


def table_plan(document: Document, axes: Sequence[Axis]) -> Plan:
    """Plan a table: each row of it, across all axes, is one set.

    Parameters
    ----------
    document : Document
        What is varied.
    axes : sequence of Axis
        The columns.

    Raises
    ------
    ModelError, UnitError
        As `grid_plan`; and if one column is longer than another.
    """
    coordinates = _coordinates(document, axes)
    lengths = {axis.path: len(axis.values) for axis in axes}
    if len(set(lengths.values())) > 1:
        said = ", ".join(f"{path} {length}" for path, length in lengths.items())
        raise ModelError(
            f"the columns of a table have as many values each as there are sets; there are {said}"
        )
    rows = zip(*(axis.values for axis in axes), strict=True)
    sets = tuple(dict(zip(lengths, row, strict=True)) for row in rows)
    return Plan(sets, coordinates, ("set",), (len(sets),))


def _coordinates(document: Document, axes: Sequence[Axis]) -> tuple[Coordinate, ...]:
    """Check the axes against the document."""
    if not axes:
        raise ModelError("there is nothing to vary", hint="name a component/attribute, and its values")
    for number, axis in enumerate(axes):
        if axis.path in (other.path for other in axes[:number]):
            raise ModelError(f"{axis.path} is varied twice")
    return tuple(_coordinate(document, axis) for axis in axes)


def _coordinate(document: Document, axis: Axis) -> Coordinate:
    element, attribute = varied_element(document, axis.path)
    if not axis.values:
        raise ModelError(f"{axis.path} has no values; at least one was expected")
    table = model_of(document).units
    written = str(element.get(attribute))
    present = _quantity(written, table)
    if present is None:
        return Coordinate(axis.path, axis.values, "")
    numbers, unit = [], None
    for position, text in enumerate(axis.values, 1):
        quantity = _quantity(with_unit_of(written, text), table)
        if quantity is None or not math.isfinite(quantity.value):
            raise _refused(axis.path, position, text, f"a number like {written} was expected")
        if not quantity.dimension.matches(present.dimension):
            wanted = "a plain number" if present.dimension.is_none else f"the dimension {present.dimension}"
            raise _refused(axis.path, position, text, f"{wanted} was expected, as in {written}")
        if unit is not None and quantity.unit.symbol != unit:
            raise _refused(axis.path, position, text, f"those before it are in {unit}; write all in one unit")
        unit = quantity.unit.symbol
        numbers.append(quantity.value)
    return Coordinate(axis.path, tuple(numbers), unit or "1")


def _refused(path: str, position: int, text: str, expected: str) -> UnitError:
    return UnitError(f"value {position} of {path} is {text!r}; {expected}", expected=expected, got=text)


def _quantity(text: str, table: UnitTable) -> Quantity | None:
    """Read a quantity, or return None if it is none."""
    try:
        return read_quantity(text, table)
    except UnitError:
        return None
