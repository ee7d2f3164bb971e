"""Files to recordings: `open_recording` to read piece by piece, `read_recording` to have all in memory."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from nmlbridge.errors import FormatError, Location
from nmlbridge.recording.columns import ColumnNames, columns_path, read_columns
from nmlbridge.recording.netcdf import read_netcdf
from nmlbridge.recording.recording import Recording
from nmlbridge.recording.spikes import read_spikes
from nmlbridge.recording.trace_file import TraceFile

__all__ = ["open_recording", "read_recording"]


def open_recording(
    path: str | os.PathLike[str],
    columns: Iterable[tuple[str, str]] | None = None,
    trains: Mapping[str, str] | None = None,
    event_format: str | None = None,
) -> TraceFile | Recording:
    """Open a recorded file without reading its samples yet.

    Parameters
    ----------
    path : path
        ``.dat``, ``.csv``, ``.spikes`` or NetCDF (``.nc``). The spike file of the same stem beside a ``.dat``
        or ``.csv`` belongs to it if ``<stem>.columns.json`` names its trains.
    columns : iterable of (quantity, unit), optional
        What stands in each column of a ``.dat``. By default ``<stem>.columns.json`` beside it says so;
        nothing is ever guessed from positions.
    trains : mapping of str to str, optional
        Path of the train for each event id of a ``.spikes`` file.
    event_format : {"TIME_ID", "ID_TIME"}, optional
        Order of the fields of a ``.spikes`` file; by default what the ``.columns.json`` says, else TIME_ID.

    Returns
    -------
    TraceFile or Recording
        A `Recording` for ``.spikes`` and NetCDF, which are read at once.

    Raises
    ------
    FormatError
        If the suffix is unknown, or nothing names the columns.
    """
    path = Path(path)
    if not path.is_file():
        raise FormatError("no such file", location=Location(str(path)))
    suffix = path.suffix.lower()
    if suffix in (".nc", ".nc4", ".netcdf"):
        return read_netcdf(path)
    beside = columns_path(path)
    names = read_columns(beside) if beside.is_file() else ColumnNames()
    if suffix == ".spikes":
        spikes = read_spikes(path, event_format or names.event_format, trains or names.trains or None)
        return Recording((), spikes=spikes, name=path.stem, source={"file": str(path)})
    if suffix not in (".dat", ".csv", ".txt"):
        raise FormatError(
            f"unknown kind of recording '{suffix}'",
            location=Location(str(path)),
            hint="known are .dat, .txt, .csv, .spikes, .nc",
        )
    named = columns if columns is not None else names.columns or None
    if named is None and suffix != ".csv":
        raise FormatError(
            "nothing names its columns",
            location=Location(str(path)),
            hint=f"give --columns 'time (s), pop[0]/v (V), ...', its LEMS file, or a {beside.name}",
        )
    events = path.with_suffix(".spikes")
    has_spikes = names.trains and events.is_file()
    return TraceFile(
        path, named, read_spikes(events, names.event_format, names.trains) if has_spikes else None
    )


def read_recording(
    path: str | os.PathLike[str],
    columns: Iterable[tuple[str, str]] | None = None,
    trains: Mapping[str, str] | None = None,
    event_format: str | None = None,
) -> Recording:
    """Read a recorded file into memory; the parameters are those of `open_recording`."""
    opened = open_recording(path, columns, trains, event_format)
    return opened.load() if isinstance(opened, TraceFile) else opened
