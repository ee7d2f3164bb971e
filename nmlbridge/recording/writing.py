"""A recording into a folder: `write_recording` chooses the files."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.recording.columns import TIME, Column, ColumnNames, columns_path, write_columns
from nmlbridge.recording.csv_table import write_csv
from nmlbridge.recording.dat import write_dat
from nmlbridge.recording.netcdf import write_netcdf
from nmlbridge.recording.spikes import write_spikes

if TYPE_CHECKING:
    from nmlbridge.recording.recording import Recording

__all__ = ["write_recording"]


def write_recording(
    recording: Recording, folder: str | os.PathLike[str], file_format: str = "dat"
) -> list[Path]:
    """Write a recording into a folder, which is made if need be.

    Parameters
    ----------
    recording : Recording
        What to write; its name is the stem of the files, ``recording`` if it has none.
    folder : path
        Where to.
    file_format : {"dat", "csv", "netcdf"}
        See `Recording.write`.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    ValueError
        If there is no such format.
    """
    if file_format not in ("dat", "csv", "netcdf"):
        raise ValueError(f"file_format is dat, csv or netcdf, not {file_format!r}")
    stem = Path(folder) / (recording.name or "recording")
    stem.parent.mkdir(parents=True, exist_ok=True)
    if file_format == "netcdf":
        return [write_netcdf(_suffixed(stem, ".nc"), recording)]
    written = []
    if recording.time.size and file_format == "csv":
        written.append(write_csv(_suffixed(stem, ".csv"), recording))
    if recording.time.size and file_format == "dat":
        arrays = [recording.samples(quantity) for quantity in recording]
        written.append(write_dat(_suffixed(stem, ".dat"), recording.time, arrays))
    if recording.spikes:
        written.append(write_spikes(_suffixed(stem, ".spikes"), recording.spikes))
    columns = tuple(Column(path, unit) for path, unit in recording.units.items())
    trains = {str(place): train for place, train in enumerate(recording.spikes)}
    names = ColumnNames((TIME, *columns) if recording.time.size else (), trains)
    written.append(write_columns(columns_path(_suffixed(stem, ".dat")), names))
    return written


def _suffixed(stem: Path, suffix: str) -> Path:
    """Return the path with a suffix added; a dot in the name stays."""
    return stem.with_name(stem.name + suffix)
