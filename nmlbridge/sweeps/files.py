"""A sweep as a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.recording.atomic import replacing
from nmlbridge.recording.netcdf import netcdf_engine

if TYPE_CHECKING:
    import xarray as xr

__all__ = ["write_sweep"]


def write_sweep(path: str | os.PathLike[str], dataset: xr.Dataset) -> Path:
    """Write what `nmlbridge.sweep` gave as NetCDF, whole or not at all; `xarray.open_dataset` reads it.

    A slash in a name means a group in NetCDF, so that ``pulse/amplitude`` becomes ``pulse.amplitude``; its
    ``long_name`` stays.

    Parameters
    ----------
    path : path
        The file; its folder must exist.
    dataset : xarray.Dataset
        From `nmlbridge.sweep`.

    Raises
    ------
    FormatError
        If no library that writes NetCDF is installed.
    """
    names = {name: str(name).replace("/", ".") for name in (*dataset.variables, *dataset.dims)}
    with replacing(path) as temporary:
        dataset.rename(names).to_netcdf(temporary, engine=netcdf_engine(path))
    return Path(path)
