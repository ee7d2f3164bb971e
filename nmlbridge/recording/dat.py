"""``.dat`` files as jNeuroML writes them: no header, time and then the columns, a tab after every field."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike

from nmlbridge.native import _core
from nmlbridge.recording.atomic import replacing
from nmlbridge.recording.recording import Recording
from nmlbridge.recording.trace_file import TraceFile
from nmlbridge.recording.traces import BLOCK_ROWS

__all__ = ["read_dat", "write_dat"]


def read_dat(path: str | os.PathLike[str], columns: Iterable[tuple[str, str]]) -> Recording:
    """Read a ``.dat`` file.

    Parameters
    ----------
    path : path
        Tabs or blanks between fields, LF or CRLF.
    columns : iterable of (quantity, unit)
        What stands in each column. Time (s) is the first column unless named.

    Returns
    -------
    Recording
        Samples are the doubles nearest to the printed numbers.

    Raises
    ------
    MalformedFileError
        If the file is empty, ragged, cut short, holds something that is no number, or its time does not
        increase; with the line.
    """
    return TraceFile(path, columns).load()


def write_dat(path: str | os.PathLike[str], time: ArrayLike, columns: Sequence[ArrayLike]) -> Path:
    """Write a ``.dat`` file as jNeuroML does.

    Parameters
    ----------
    path : path
        The file; its folder must exist.
    time : array-like, shape (n,)
        Times of the rows, s.
    columns : sequence of array-like, shape (n,)
        Samples of each column.

    Raises
    ------
    ValueError
        If the lengths differ.
    """
    arrays = [np.asarray(values, np.float64) for values in (time, *columns)]
    if len({array.shape for array in arrays}) > 1:
        raise ValueError(f"columns of unequal length: {', '.join(str(array.size) for array in arrays)}")
    with replacing(path) as temporary, temporary.open("wb") as file:
        for start in range(0, arrays[0].size, BLOCK_ROWS):
            rows = np.stack([array[start : start + BLOCK_ROWS] for array in arrays], axis=1)
            file.write(_core.format_rows(rows, len(arrays)))
    return Path(path)
