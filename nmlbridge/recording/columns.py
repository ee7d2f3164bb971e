"""Which quantity, in which unit, stands in which column: `Column`, and the ``.columns.json`` beside a table.

A table of numbers never names its columns by position; the names come from here, from a CSV header, or from
the LEMS document that wrote the file. No numpy here: every run that records writes such a file.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from nmlbridge.errors import FormatError, Location, MalformedFileError, SchemaError
from nmlbridge.recording.atomic import replacing

__all__ = [
    "TIME",
    "Column",
    "ColumnNames",
    "columns_json",
    "columns_path",
    "matches_glob",
    "parse_columns",
    "read_columns",
    "require_columns",
    "write_columns",
]


class Column(NamedTuple):
    """One column of a table: what it holds, and in which unit (``"1"`` for a plain number)."""

    quantity: str
    unit: str

    def __str__(self) -> str:
        """Return ``quantity (unit)``, as a CSV header has it."""
        return f"{self.quantity} ({self.unit})"


TIME = Column("time", "s")
"""The first column of every LEMS output file."""


class ColumnNames(NamedTuple):
    """What a ``.columns.json`` file says.

    Parameters
    ----------
    columns : tuple of Column
        Every column of the table in its order, time included; empty if there is only a spike file.
    trains : mapping of str to str
        Path of the spike train for each event id of the spike file, silent trains too.
    event_format : {"TIME_ID", "ID_TIME"}
        Order of the two fields in the spike file.
    """

    columns: tuple[Column, ...] = ()
    trains: Mapping[str, str] = MappingProxyType({})
    event_format: str = "TIME_ID"


def columns_path(data: str | os.PathLike[str]) -> Path:
    """Return the path of the names beside a data file: ``sim1.dat`` has ``sim1.columns.json``.

    Parameters
    ----------
    data : path
        A ``.dat`` or ``.spikes`` file.
    """
    path = Path(data)
    return path.with_name(f"{path.stem}.columns.json")


def columns_json(names: ColumnNames) -> str:
    """Return the text of a ``.columns.json`` file.

    Examples
    --------
    >>> print(columns_json(ColumnNames((TIME, Column("izpopTonic[0]/v", "V")))), end="")
    {"columns": [
      {"quantity": "time", "unit": "s"},
      {"quantity": "izpopTonic[0]/v", "unit": "V"}
    ]}
    """
    columns = [
        json.dumps({"quantity": c.quantity, "unit": c.unit}, ensure_ascii=False) for c in names.columns
    ]
    parts = ['"columns": ' + _json_list(columns)]
    if names.trains:
        trains = [json.dumps({"id": i, "path": p}, ensure_ascii=False) for i, p in names.trains.items()]
        parts += ['"spikes": ' + _json_list(trains), f'"event_format": "{names.event_format}"']
    return "{" + ",\n ".join(parts) + "}\n"


def _json_list(items: Sequence[str]) -> str:
    """Return a JSON array with one item a line."""
    return "[\n  " + ",\n  ".join(items) + "\n]" if items else "[]"


def write_columns(path: str | os.PathLike[str], names: ColumnNames) -> Path:
    """Write a ``.columns.json`` file.

    Parameters
    ----------
    path : path
        Its name; the folder must exist.
    names : ColumnNames
        What it shall say.
    """
    with replacing(path) as temporary:
        temporary.write_text(columns_json(names), encoding="utf-8", newline="\n")
    return Path(path)


def read_columns(path: str | os.PathLike[str]) -> ColumnNames:
    """Read a ``.columns.json`` file.

    Parameters
    ----------
    path : path
        The file.

    Raises
    ------
    MalformedFileError
        If it is not JSON.
    SchemaError
        If a key is unknown or missing, or a value is of the wrong type.
    """
    text = Path(path).read_text(encoding="utf-8")
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        where = Location(str(path), error.lineno, error.colno)
        raise MalformedFileError(f"not JSON: {error.msg}", location=where) from error
    where = Location(str(path))
    if not isinstance(data, dict) or not isinstance(data.get("columns", []), list):
        raise SchemaError('expected {"columns": [{"quantity": ..., "unit": ...}, ...]}', location=where)
    if unknown := sorted(data.keys() - {"columns", "spikes", "event_format"}):
        raise SchemaError(
            f"unknown key '{unknown[0]}'; known are columns, spikes, event_format", location=where
        )
    columns = [Column(*_fields(item, ("quantity", "unit"), path)) for item in data.get("columns", [])]
    trains = dict(_fields(item, ("id", "path"), path) for item in data.get("spikes", []))
    event_format = data.get("event_format", "TIME_ID")
    if event_format not in ("TIME_ID", "ID_TIME"):
        raise SchemaError(f"event_format is TIME_ID or ID_TIME, not {event_format!r}", location=where)
    return ColumnNames(tuple(columns), trains, event_format)


def _fields(item: object, keys: tuple[str, str], path: str | os.PathLike[str]) -> tuple[str, str]:
    """Return the two texts of one JSON object that has exactly these keys."""
    if (
        not isinstance(item, dict)
        or set(item) != set(keys)
        or not all(isinstance(v, str) for v in item.values())
    ):
        raise SchemaError(
            f"expected an object with the texts {keys[0]} and {keys[1]}, found {json.dumps(item)}",
            location=Location(str(path)),
        )
    return item[keys[0]], item[keys[1]]


_NAMED = re.compile(r"\s*(?P<quantity>.*?\S)\s*\((?P<unit>[^()]*)\)\s*")


def parse_columns(text: str, *, where: Location | None = None) -> tuple[Column, ...]:
    """Read column names written as a CSV header: ``quantity (unit), quantity (unit), ...``.

    Parameters
    ----------
    text : str
        Commas inside brackets do not separate. An empty unit means a plain number.
    where : Location, optional
        For the message.

    Raises
    ------
    FormatError
        If an entry has no unit in parentheses.

    Examples
    --------
    >>> parse_columns("time (s), izpopTonic[0]/v (V), izpopTonic[0]/U (1)")[1]
    Column(quantity='izpopTonic[0]/v', unit='V')
    """
    columns = []
    for entry in re.split(r",(?![^\[(]*[\])])", text):
        match = _NAMED.fullmatch(entry.strip().strip('"'))
        if match is None:
            raise FormatError(
                f"column '{entry.strip()}' does not say its unit",
                location=where,
                hint="write quantity (unit), for example izpopTonic[0]/v (V); (1) is a plain number",
            )
        columns.append(Column(match["quantity"], match["unit"].strip() or "1"))
    return tuple(columns)


def require_columns(columns: Iterable[tuple[str, str]], where: Location | None = None) -> tuple[Column, ...]:
    """Return the columns, with time (s) in front as in every LEMS output file if they do not name it.

    Parameters
    ----------
    columns : iterable of (quantity, unit)
        In the order of the table.
    where : Location, optional
        For the message.

    Raises
    ------
    FormatError
        If time is named twice, or one quantity is named with two units.
    """
    named = tuple(Column(*c) for c in columns)
    times = sum(c.quantity == TIME.quantity for c in named)
    if times > 1:
        raise FormatError("two columns are named time", location=where)
    units: dict[str, str] = {}
    for column in named:
        if units.setdefault(column.quantity, column.unit) != column.unit:
            raise FormatError(
                f"{column.quantity} is named twice, in {units[column.quantity]} and in {column.unit}",
                location=where,
            )
    return named if times else (TIME, *named)


def matches_glob(pattern: str, path: str) -> bool:
    """Tell whether a quantity path matches a pattern in which ``*`` is any text and ``?`` any one character.

    Brackets stand for themselves, since paths are full of them.

    Examples
    --------
    >>> matches_glob("*[0]/v", "izpopTonic[0]/v"), matches_glob("*[0]/v", "izpopTonic0/v")
    (True, False)
    """
    expression = re.escape(pattern).replace(r"\*", ".*").replace(r"\?", ".")
    return re.fullmatch(expression, path) is not None
