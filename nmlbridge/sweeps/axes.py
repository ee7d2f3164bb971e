"""What a sweep varies: one attribute and the values it takes, as somebody wrote them."""

from __future__ import annotations

import csv
import math
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nmlbridge.errors import FormatError, Location, UnitError
from nmlbridge.units import split_quantity

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Axis", "Values", "axes_of", "read_table"]

Values = str | Iterable[str | float]
"""The values of an attribute: numbers or quantities, or the text that `Axis.parse` takes behind ``=``."""


@dataclass(frozen=True)
class Axis:
    """One attribute and the values it takes.

    Parameters
    ----------
    path : str
        ``component/attribute``: the id of a component in the document and the name of its attribute.
    values : tuple of str
        As written into the document, with their units.
    """

    path: str
    values: tuple[str, ...]

    @classmethod
    def parse(cls, text: str) -> Axis:
        """Read ``PATH=START:STOP:N`` (N values, evenly spaced, both ends included) or ``PATH=A,B,C``.

        Parameters
        ----------
        text : str
            Units stand behind the numbers; one at either end is enough.

        Raises
        ------
        UnitError
            If it cannot be read.

        Examples
        --------
        >>> Axis.parse("pulse/amplitude=0:20:3").values
        ('0.0', '10.0', '20.0')
        >>> Axis.parse("pulse/amplitude=50:100pA:2").values
        ('50.0pA', '100.0pA')
        >>> Axis.parse("cell/d=2,6,8").values
        ('2', '6', '8')
        """
        path, equals, values = text.partition("=")
        component, slash, attribute = path.rpartition("/")
        if not (equals and values and component and slash and attribute):
            raise UnitError(f"{text!r} is not of the form COMPONENT/ATTRIBUTE=START:STOP:N")
        if ":" not in values:
            return cls(path, tuple(value.strip() for value in values.split(",")))
        ends = values.split(":")
        if len(ends) != 3 or not ends[2].isdigit() or int(ends[2]) < 1:
            raise UnitError(f"{values!r} is not of the form START:STOP:N with N at least 1", got=values)
        return cls(path, _spaced(ends[0], ends[1], int(ends[2])))

    @classmethod
    def of(cls, path: str, values: Values) -> Axis:
        """Make an axis of what a Python caller has.

        Parameters
        ----------
        path : str
            ``component/attribute``.
        values : str, or iterable of str or float
            See `Values`.

        Examples
        --------
        >>> Axis.of("pulse/amplitude", [0, 0.5, "1"]).values
        ('0', '0.5', '1')
        """
        if isinstance(values, str):
            return cls.parse(f"{path}={values}")
        return cls(path, tuple(_text(value) for value in values))


def axes_of(varied: Mapping[str, Values] | pd.DataFrame) -> list[Axis]:
    """Make an axis of each entry of a mapping, or of each column of a table.

    Parameters
    ----------
    varied : mapping of str to values, or pandas.DataFrame
        Values by path.
    """
    return [Axis.of(str(path), column) for path, column in varied.items()]


def read_table(path: str | os.PathLike[str]) -> dict[str, list[str]]:
    """Read a table of sets: CSV whose first line names the paths, and of which each other line is a set.

    Parameters
    ----------
    path : path
        The file.

    Returns
    -------
    dict of str to list of str
        The values of each path, in the order of the lines.

    Raises
    ------
    FormatError
        If a path is named twice, or a line is longer or shorter than the first.
    """
    with open(path, encoding="utf-8-sig", newline="") as file:
        reader = csv.reader(file)
        header = [name.strip() for name in next(reader, [])]
        if not header or len(set(header)) < len(header):
            raise FormatError(
                "the first line of a table names each path that is varied once, with commas between",
                location=Location(str(path), 1),
            )
        columns: dict[str, list[str]] = {name: [] for name in header}
        for cells in reader:
            if not cells:
                continue
            if len(cells) != len(header):
                raise FormatError(
                    f"{len(cells)} values where the first line names {len(header)} paths",
                    location=Location(str(path), reader.line_num),
                )
            for name, cell in zip(header, cells, strict=True):
                columns[name].append(cell.strip())
    return columns


def _text(value: Any) -> str:
    """Write a value as a document would have it; numpy's numbers like Python's own."""
    if isinstance(value, str):
        return value.strip()
    number = value.item() if hasattr(value, "item") else value
    return repr(number) if isinstance(number, int | float) else str(number)


def _spaced(start: str, stop: str, count: int) -> tuple[str, ...]:
    """Return evenly spaced values, with the unit that either end names."""
    (first, unit), (last, other) = _number(start), _number(stop)
    if unit and other and unit != other:
        raise UnitError(f"{start} and {stop} are in different units; write both in one")
    unit = unit or other
    step = (last - first) / (count - 1) if count > 1 else 0.0
    return tuple(f"{first + step * i!r}{unit}" for i in range(count))


def _number(text: str) -> tuple[float, str]:
    """Split a number from its unit."""
    number, unit = split_quantity(text.strip())
    try:
        value = float(number)
    except ValueError as error:
        raise UnitError(f"{text!r} is not a number", got=text) from error
    if not math.isfinite(value):
        raise UnitError(f"{text!r} is not a finite number", got=text)
    return value, unit
