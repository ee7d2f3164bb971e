"""Text tables of numbers, read from the first row to the last in bounded memory.

The good path is the compiled parser; a block it refuses is gone through again in Python, which finds the line
and says what is wrong with it. Columns have no names here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nmlbridge.errors import Location, MalformedFileError

__all__ = ["count_comment_lines", "parse_rows", "read_last_line", "read_rows"]

_BLOCK_BYTES = 1 << 22
_COMMAS_TO_TABS = bytes.maketrans(b",", b"\t")


def read_rows(
    path: str | os.PathLike[str], width: int, *, header_lines: int = 0, commas: bool = False
) -> Iterator[NDArray[np.float64]]:
    """Yield the rows of a table, some tens of thousands at a time.

    Parameters
    ----------
    path : path
        A text file; fields are separated by tabs or blanks, lines end in LF or CRLF.
    width : int
        Fields in every row.
    header_lines : int
        Lines to skip at the start.
    commas : bool
        Fields are separated by commas instead.

    Yields
    ------
    ndarray, shape (rows, width), float64
        Each number as the nearest double; ``NaN`` and ``Infinity`` are numbers here.

    Raises
    ------
    MalformedFileError
        At the first row that is ragged, cut short, blank, or holds something that is no number; and for an
        empty file.
    """
    table = _Table(Path(path), width, commas)
    with table.path.open("rb") as file:
        for _ in range(header_lines):
            file.readline()
        offset = file.tell()
        buffer = bytearray(_BLOCK_BYTES)
        kept = got = 0
        while True:
            got = file.readinto(memoryview(buffer)[kept:])
            filled = kept + got
            end = buffer.rfind(b"\n", 0, filled) + 1 if got else filled
            if got and not end and filled == len(buffer):
                raise table.error(f"a line of more than {filled} bytes; expected {width} numbers", offset, 0)
            if end and len(rows := table.parse(bytes(memoryview(buffer)[:end]), offset)):
                yield rows
            if not got:
                break
            offset += end
            kept = filled - end
            buffer[:kept] = buffer[end:filled]
    if not table.rows:
        raise MalformedFileError(
            "no rows of numbers",
            location=Location(str(path)),
            hint="the run that should have written it failed",
        )


def parse_rows(text: bytes, width: int) -> NDArray[np.float64]:
    r"""Parse whole lines, all of this width: the plain twin of the compiled parser.

    Parameters
    ----------
    text : bytes
        Lines of fields separated by tabs or blanks.
    width : int
        Fields in every line.

    Returns
    -------
    ndarray, shape (lines, width), float64

    Raises
    ------
    ValueError
        If a line has another number of fields or a field is no number.

    Examples
    --------
    >>> parse_rows(b"0.0\t-0.07\t\n5.0E-6\tNaN\t\n", 2).tolist()
    [[0.0, -0.07], [5e-06, nan]]
    """
    lines = text.removesuffix(b"\n").split(b"\n")
    out = np.empty((len(lines), width))
    for row, line in enumerate(lines):
        fields = line.split()
        if len(fields) != width:
            raise ValueError(f"row {row} has {len(fields)} fields, not {width}")
        for column, field in enumerate(fields):
            out[row, column] = _number(field)
    return out


def count_comment_lines(path: str | os.PathLike[str]) -> int:
    """Return how many lines at the start of a table are comments (``#``)."""
    count = 0
    with Path(path).open("rb") as file:
        for line in file:
            if not line.lstrip().startswith(b"#"):
                break
            count += 1
    return count


def read_last_line(path: str | os.PathLike[str]) -> bytes:
    """Return the last line of a file that is not blank, without reading the others."""
    with Path(path).open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        reach = 1 << 12
        while True:
            file.seek(max(0, size - reach))
            tail = file.read().rstrip()
            if b"\n" in tail or reach >= size:
                return tail.rpartition(b"\n")[2]
            reach *= 16


class _Table:
    """What must be remembered from one block of a table to the next, to tell a whole file from a cut one."""

    def __init__(self, path: Path, width: int, commas: bool) -> None:
        self.path = path
        self.width = width
        self.commas = commas
        self.rows = 0
        self._closing_tab = False
        self._blank_at: int | None = None

    def parse(self, text: bytes, offset: int) -> NDArray[np.float64]:
        """Parse the lines that begin at an offset of the file; only its very last may lack an end."""
        body = text.rstrip(b" \t\r\n")
        rows_end = text.find(b"\n", len(body)) + 1 if body else 0
        if self._blank_at is not None and body:
            raise self.error("a blank line inside the table", self._blank_at, 0)
        if body and not self.rows:
            first, _, _ = text.partition(b"\n")
            self._closing_tab = first.rstrip(b"\r").endswith(b"\t")
        cut = not text.endswith(b"\n")
        if body and cut and self._closing_tab and not text.endswith(b"\t") and (self.rows or b"\n" in body):
            raise self.error(
                "the last row is cut short: it lacks the tab and line end of the others",
                offset,
                body.count(b"\n"),
            )
        if self._blank_at is None and text.find(b"\n", rows_end) >= 0 and (rows_end or not body):
            self._blank_at = offset + rows_end
        if not body:
            return np.empty((0, self.width))
        try:
            rows = parse_rows(body.translate(_COMMAS_TO_TABS) if self.commas else body, self.width)
        except ValueError as refused:
            raise self._diagnosis(body, offset, cut) from refused
        self.rows += len(rows)
        return rows

    def _diagnosis(self, body: bytes, offset: int, cut: bool) -> MalformedFileError:
        """Find the line that was refused and say what is wrong with it."""
        lines = body.split(b"\n")
        for index, line in enumerate(lines):
            fields = (line.translate(_COMMAS_TO_TABS) if self.commas else line).split()
            if not fields:
                return self.error("a blank line inside the table", offset, index)
            if len(fields) == self.width and all(map(_is_number, fields)):
                continue
            if b";" in line or any(
                b"," in field and _is_number(field.replace(b",", b".")) for field in fields
            ):
                return self.error(
                    f"comma decimals or semicolons: {_shown(line)}", offset, index, "write 0.001, not 0,001"
                )
            for column, field in enumerate(fields, start=1):
                if not _is_number(field):
                    return self.error(f"column {column} is not a number: {_shown(field)}", offset, index)
            what = f"{len(fields)} values where the others have {self.width}"
            if not self.rows and index == 0:
                what = f"{len(fields)} values, but {self.width} columns are named"
            elif cut and index == len(lines) - 1:
                what = f"the last row is cut short: {len(fields)} values of {self.width}"
            return self.error(
                what, offset, index, "commas may stand for decimal points" if self.commas else ""
            )
        return self.error("numbers that cannot be read", offset, 0)

    def error(self, message: str, offset: int, index: int, hint: str = "") -> MalformedFileError:
        """Return an error at the line that lies ``index`` lines after an offset of the file."""
        with self.path.open("rb") as file:
            line, left = 1 + index, offset
            while left and (piece := file.read(min(left, _BLOCK_BYTES))):
                line += piece.count(b"\n")
                left -= len(piece)
        return MalformedFileError(message, location=Location(str(self.path), line), hint=hint)


def _number(field: bytes) -> float:
    """Return one number as C, Java or Python prints it."""
    if b"_" in field:  # Python reads 1_000, nobody else does
        raise ValueError(f"not a number: {field!r}")
    return float(field)


def _is_number(field: bytes) -> bool:
    """Tell whether this field is a number."""
    try:
        _number(field)
    except ValueError:
        return False
    return True


def _shown(text: bytes) -> str:
    """Return text of a file fit for a message."""
    shown = text.decode("utf-8", "backslashreplace").strip()
    return repr(shown if len(shown) <= 60 else shown[:57] + "...")
