"""`TraceFile`: a ``.dat`` or CSV file on disk, read piece by piece, however large it is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nmlbridge.errors import FormatError, Location, MalformedFileError, UnitError
from nmlbridge.native import _core
from nmlbridge.recording.columns import TIME, Column, parse_columns, require_columns
from nmlbridge.recording.number_table import BLOCK_BYTES, count_comment_lines, read_last_line, read_rows
from nmlbridge.recording.recording import Recording
from nmlbridge.recording.traces import BLOCK_ROWS, Block
from nmlbridge.units import NEUROML

__all__ = ["TraceFile", "csv_columns"]


class TraceFile:
    """A table of samples in a file, with its columns named; keeps `Traces`.

    Nothing is read until `blocks` or `load` is called; each call reads the file anew.

    Parameters
    ----------
    path : path
        A ``.dat`` file (no header) or, if it ends in ``.csv``, a comma-separated file with the header
        ``quantity (unit),...``.
    columns : sequence of (quantity, unit), optional
        Name and unit of each column. A CSV file names them itself. Time (s) is the first column unless named
        elsewhere.
    spikes : mapping of str to array, shape (number of spikes,)
        Spike trains that belong to it, s.

    Raises
    ------
    FormatError
        If no columns are named, or not one of them is time.
    """

    def __init__(
        self,
        path: str | os.PathLike[str],
        columns: Iterable[tuple[str, str]] | None = None,
        spikes: Mapping[str, ArrayLike] | None = None,
    ) -> None:
        self.path = Path(path)
        where = Location(str(self.path))
        self._is_csv = self.path.suffix.lower() == ".csv"
        self._header_lines = count_comment_lines(self.path)
        if self._is_csv:
            named = csv_columns(self.path, self._header_lines)
            self._header_lines += 1
            if columns is not None and require_columns(columns) != named:
                raise FormatError("its header names other columns than those given", location=where)
            self.columns = named
        elif columns is None:
            raise FormatError(
                "nothing names its columns", location=where, hint="give (quantity, unit) of each"
            )
        else:
            self.columns = require_columns(columns, where)
        self._time_column = next(i for i, c in enumerate(self.columns) if c.quantity == TIME.quantity)
        self._time_unit = self.columns[self._time_column].unit
        if not NEUROML.unit(self._time_unit).dimension.matches(NEUROML.dimension("time")):
            raise UnitError(f"time is in '{self._time_unit}', which is no unit of time", location=where)
        empty = Recording((), spikes=spikes)
        self.spikes = empty.spikes

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it travel to another process, as a name of the file."""
        return TraceFile, (self.path, None if self._is_csv else self.columns, dict(self.spikes))

    @property
    def name(self) -> str:
        """The file's name without suffix."""
        return self.path.stem

    @cached_property
    def source(self) -> Mapping[str, Any]:
        """Where it came from: the file, its size, and its SHA-256."""
        with self.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        return MappingProxyType({"file": str(self.path), "bytes": self.path.stat().st_size, "sha256": digest})

    @property
    def units(self) -> Mapping[str, str]:
        """Unit of each quantity by its path, in the order of the columns."""
        return {c.quantity: c.unit for i, c in enumerate(self.columns) if i != self._time_column}

    @property
    def time_span(self) -> tuple[float, float]:
        """Times of the first row and the last, s, without reading what lies between.

        Raises
        ------
        MalformedFileError
            If one of the two cannot be read.
        """
        first = next(self.blocks([], rows=1)).time
        last = np.empty((1, len(self.columns)))
        line = read_last_line(self.path).replace(b",", b"\t")
        if _core.read_table(line, len(self.columns), last)[:2] != (1, 0):
            raise MalformedFileError("the last row cannot be read", location=Location(str(self.path)))
        return float(first[0]), float(self._seconds(last[0])[self._time_column])

    def blocks(self, quantities: Sequence[str], rows: int = BLOCK_ROWS) -> Iterator[Block]:
        """Yield the rows in order, ``rows`` at a time; only the last block may be shorter.

        Parameters
        ----------
        quantities : sequence of str
            Paths of those wanted.
        rows : int
            Rows in a block.

        Raises
        ------
        MalformedFileError
            At the first line that is wrong; also if time descends or stands still, or if two columns of one
            quantity differ.
        """
        wanted = [self._index(quantity) for quantity in quantities]
        first_row, last_time, step = 0, -np.inf, np.nan
        for by_column in self._filled(rows):
            time = self._seconds(by_column[self._time_column])
            if np.isnan(step) and time.size > 1:
                step = float(time[1] - time[0])
            self._check(by_column, time, last_time, step, first_row)
            last_time = float(time[-1])
            first_row += time.size
            yield Block(time, [by_column[index] for index in wanted])

    def load(self) -> Recording:
        """Read the whole file into a `Recording`.

        Raises
        ------
        MalformedFileError
            As `blocks` does.
        """
        with ThreadPoolExecutor(max_workers=1) as pool:  # the file is hashed meanwhile
            source = pool.submit(lambda: self.source)
            by_column = self._whole()
            time = self._seconds(by_column[self._time_column])
            self._check(by_column, time, -np.inf, float(time[1] - time[0]) if time.size > 1 else np.nan, 0)
            columns = {path: (unit, by_column[self._index(path)]) for path, unit in self.units.items()}
            return Recording(time, columns, self.spikes, name=self.name, source=source.result())

    def _whole(self) -> NDArray[np.float64]:
        """Return the whole table, of shape (columns, rows), with no second copy of it on the way."""
        width, filled = len(self.columns), 0
        size = self.path.stat().st_size
        out = np.empty((width, 0))
        for table in read_rows(self.path, width, header_lines=self._header_lines, commas=self._is_csv):
            needed = filled + len(table)
            if needed > out.shape[1]:  # guessed from what was read so far, or a quarter more than there was
                share = min(size, BLOCK_BYTES) / size
                grown = np.empty(
                    (width, max(needed, int(1.1 * needed / share) if not filled else needed * 5 // 4))
                )
                grown[:, :filled] = out[:, :filled]
                out = grown
            out[:, filled:needed] = table.T
            filled = needed
        return out[:, :filled]

    def _filled(self, rows: int) -> Iterator[NDArray[np.float64]]:
        """Yield the table in pieces of shape (columns, rows), the last one with fewer rows."""
        width = len(self.columns)
        piece, filled = np.empty((width, rows)), 0
        for table in read_rows(self.path, width, header_lines=self._header_lines, commas=self._is_csv):
            taken = 0
            while taken < len(table):
                count = min(rows - filled, len(table) - taken)
                piece[:, filled : filled + count] = table[taken : taken + count].T
                taken += count
                filled += count
                if filled == rows:
                    yield piece
                    piece, filled = np.empty((width, rows)), 0
        if filled:
            yield piece[:, :filled]

    def _seconds(self, time: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return times in s."""
        if self._time_unit == TIME.unit:
            return time
        unit = NEUROML.unit(self._time_unit)
        return np.asarray((time + unit.offset) * unit.scale * 10.0**unit.power)

    def _check(
        self,
        by_column: NDArray[np.float64],
        time: NDArray[np.float64],
        last_time: float,
        step: float,
        first_row: int,
    ) -> None:
        """Refuse rows whose time does not run forward, or that say two things about one quantity."""
        self._require_ascending(time, last_time, step, first_row)
        for one, other in self._twins():
            if not np.array_equal(by_column[one], by_column[other], equal_nan=True):
                row = int(np.argmax(by_column[one] != by_column[other]))
                raise self._error(f"two columns named {self.columns[one].quantity} differ", first_row + row)

    def _require_ascending(
        self, time: NDArray[np.float64], last_time: float, step: float, first_row: int
    ) -> None:
        """Refuse a time that is not finite, descends, or repeats where float32 could tell rows apart."""
        if not np.isfinite(time).all():
            raise self._error(
                "the time is not a finite number", first_row + int(np.argmin(np.isfinite(time)))
            )
        ahead = np.diff(time, prepend=last_time)
        if (ahead > 0).all():
            return
        # Printed as float32, times closer than its resolution look equal; a run long enough has such rows.
        blurred = (step > 0) & (np.spacing(time.astype(np.float32)) >= 0.99 * step)
        wrong = (ahead < 0) | ((ahead == 0) & ~blurred)
        if wrong.any():
            row = int(np.argmax(wrong))
            before = last_time if row == 0 else time[row - 1]
            raise self._error(
                f"time does not increase: {time[row]:.9g} s after {before:.9g} s", first_row + row
            )

    def _twins(self) -> list[tuple[int, int]]:
        """Return pairs of columns that name the same quantity."""
        first: dict[str, int] = {}
        return [
            (first[c.quantity], i) for i, c in enumerate(self.columns) if first.setdefault(c.quantity, i) != i
        ]

    def _index(self, quantity: str) -> int:
        """Return the column of a quantity."""
        for index, column in enumerate(self.columns):
            if column.quantity == quantity and index != self._time_column:
                return index
        raise KeyError(f"no quantity {quantity!r} in {self.path}; it has {', '.join(self.units)}")

    def _error(self, message: str, row: int) -> MalformedFileError:
        """Return an error at a row of the table, counted from 0."""
        return MalformedFileError(message, location=Location(str(self.path), self._header_lines + row + 1))


def csv_columns(path: Path, comment_lines: int = 0) -> tuple[Column, ...]:
    """Return the columns that the header of a CSV file names.

    Parameters
    ----------
    path : Path
        The file.
    comment_lines : int
        Lines before the header.

    Raises
    ------
    FormatError
        If there is no header of the form ``quantity (unit),...``, or it does not name time.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        for _ in range(comment_lines):
            file.readline()
        header = file.readline().strip()
    where = Location(str(path), comment_lines + 1)
    if not header:
        raise MalformedFileError("no header", location=where, hint="expected time (s),quantity (unit),...")
    if ";" in header and "," not in header:
        raise MalformedFileError(
            "fields are separated by semicolons", location=where, hint="separate them by commas"
        )
    columns = parse_columns(header, where=where)
    if TIME.quantity not in [c.quantity for c in columns]:
        raise FormatError("the header names no column time", location=where)
    return require_columns(columns, where)
