"""Text tables of numbers, read from the first row to the last in bounded memory.

The compiled reader does the work and finds the first fault; the words for it are found here. Columns have no names.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nmlbridge.errors import Location, MalformedFileError
from nmlbridge.native import _core

__all__ = ["BLOCK_BYTES", "count_comment_lines", "read_last_line", "read_rows"]

BLOCK_BYTES = 1 << 20
"""Text and the numbers made of it stay in a core's own cache."""

_WIDEST_FIELD = 64
"""No number in a table has more characters than this, so a line that goes on and on is told from a wide table."""

_COMMAS_TO_TABS = bytes.maketrans(b",", b"\t")
_BLANKS_TO_TABS = bytes.maketrans(b" \r", b"\t\t")


def read_rows(
    path: str | os.PathLike[str], width: int, *, header_lines: int = 0, commas: bool = False
) -> Iterator[NDArray[np.float64]]:
    """Yield the rows of a table, some thousands at a time.

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
        Each number as the nearest double; ``NaN`` and ``Infinity`` are numbers here. The array is filled anew for the
        next rows.

    Raises
    ------
    MalformedFileError
        At the first row that is ragged, cut short, blank, or holds something that is no number; and for an empty
        file.
    """
    table = _Table(Path(path), width, commas)
    with table.path.open("rb") as file:
        for _ in range(header_lines):
            file.readline()
        offset = file.tell()
        buffer = bytearray(max(BLOCK_BYTES, _WIDEST_FIELD * width))
        kept = 0
        while True:
            got = file.readinto(memoryview(buffer)[kept:])
            filled = kept + got
            end = buffer.rfind(b"\n", 0, filled) + 1 if got else filled
            if got and not end and filled == len(buffer):
                raise table.error(f"a line of more than {filled} bytes; expected {width} numbers", offset, 0)
            if end and len(rows := table.parse(memoryview(buffer)[:end], offset)):
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
        self._out = np.empty((0, width))
        self._closing_tab = False
        self._blank_at: int | None = None

    def parse(self, text: memoryview, offset: int) -> NDArray[np.float64]:
        """Parse the lines that begin at an offset of the file; only its very last may lack an end."""
        most_rows = len(text) // (2 * self.width) + 1  # a field has a character and one behind it
        if most_rows > len(self._out):
            self._out = np.empty((most_rows, self.width))
        table = bytes(text).translate(_COMMAS_TO_TABS) if self.commas else text
        count, problem, column, line = _core.read_table(table, self.width, self._out)
        if count and self._blank_at is not None:
            raise self.error("a blank line inside the table", self._blank_at, 0)
        if line > count:  # some line is blank, or wrong
            self._look_for_blank(bytes(text), offset, line if problem else None)
        if problem:
            raise self._diagnosis(bytes(text), offset, problem, column, line - 1)
        if count and text[-1] not in b"\n\t" and self._ends_rows_in_tabs(text):
            raise self.error("the last row is cut short: it lacks the tab of the others", offset, line - 1)
        if not self.rows:
            self._closing_tab = self._ends_rows_in_tabs(text)
        self.rows += count
        return self._out[:count]

    def _ends_rows_in_tabs(self, text: memoryview) -> bool:
        """Tell whether a tab stands behind the last number of each row, as jNeuroML has it."""
        if self.rows:
            return self._closing_tab
        first, end, _ = bytes(text[: _WIDEST_FIELD * self.width]).partition(b"\n")
        return bool(end) and first.rstrip(b"\r").endswith(b"\t")

    def _look_for_blank(self, text: bytes, offset: int, wrong_line: int | None) -> None:
        """Remember where a blank line stands, and refuse it if rows follow in this block."""
        lines = text.removesuffix(b"\n").split(b"\n")
        blank = next((index for index, line in enumerate(lines) if not _fields(line)), None)
        if blank is None or (wrong_line is not None and blank >= wrong_line - 1):
            return
        if any(_fields(line) for line in lines[blank:]):
            raise self.error("a blank line inside the table", offset, blank)
        self._blank_at = offset + sum(len(line) + 1 for line in lines[:blank])

    def _diagnosis(
        self, text: bytes, offset: int, problem: int, column: int, index: int
    ) -> MalformedFileError:
        """Say what is wrong with the line that was refused."""
        lines = text.split(b"\n")
        line = lines[index]
        fields = _fields(line.translate(_COMMAS_TO_TABS) if self.commas else line)
        if b";" in line or any(b"," in field and _is_number(field.replace(b",", b".")) for field in fields):
            shown = _shown(line)
            return self.error(
                f"comma decimals or semicolons: {shown}", offset, index, "write 0.001, not 0,001"
            )
        if problem == 1:
            return self.error(f"column {column + 1} is not a number: {_shown(fields[column])}", offset, index)
        what = f"{len(fields)} values where the others have {self.width}"
        if not self.rows and index == 0:
            what = f"{len(fields)} values, but {self.width} columns are named"
        elif index == len(lines) - 1:  # no line end behind it
            what = f"the last row is cut short: {len(fields)} values of {self.width}"
        return self.error(what, offset, index, "commas may stand for decimal points" if self.commas else "")

    def error(self, message: str, offset: int, index: int, hint: str = "") -> MalformedFileError:
        """Return an error at the line that lies ``index`` lines after an offset of the file."""
        with self.path.open("rb") as file:
            line, left = 1 + index, offset
            while left and (piece := file.read(min(left, 1 << 20))):
                line += piece.count(b"\n")
                left -= len(piece)
        return MalformedFileError(message, location=Location(str(self.path), line), hint=hint)


def _fields(line: bytes) -> list[bytes]:
    """Return the fields of a line, apart by what the compiled reader takes for blanks."""
    return [field for field in line.translate(_BLANKS_TO_TABS).split(b"\t") if field]


def _is_number(field: bytes) -> bool:
    """Tell whether this field is a number."""
    return _core.read_table(field, 1, np.empty(1))[:2] == (1, 0)


def _shown(text: bytes) -> str:
    """Return text of a file fit for a message."""
    shown = text.decode("utf-8", "backslashreplace").strip()
    return repr(shown if len(shown) <= 60 else shown[:57] + "...")
