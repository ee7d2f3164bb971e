"""NetCDF files: full precision, compressed by nobody, readable by every array library.

A path such as ``pop[0]/v`` is no valid NetCDF name, so variables are numbered and carry path and unit as
attributes.
"""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from typing import Literal

from nmlbridge.errors import FormatError, Location
from nmlbridge.recording.atomic import replacing
from nmlbridge.recording.recording import Recording

__all__ = ["netcdf_engine", "read_netcdf", "write_netcdf"]


def write_netcdf(path: str | os.PathLike[str], recording: Recording) -> Path:
    """Write quantities and spikes into one NetCDF file.

    Parameters
    ----------
    path : path
        The file; its folder must exist.
    recording : Recording
        What to write.

    Raises
    ------
    FormatError
        If no library that writes NetCDF is installed.
    """
    import xarray as xr

    variables = {
        f"quantity_{index}": xr.Variable(
            "time", recording.samples(quantity), {"quantity": quantity, "units": recording.units[quantity]}
        )
        for index, quantity in enumerate(recording)
    }
    for index, (train, times) in enumerate(recording.spikes.items()):
        variables[f"spikes_{index}"] = xr.Variable(f"spike_of_{index}", times, {"train": train, "units": "s"})
    time = xr.Variable("time", recording.time, {"units": "s"})
    attrs = {"name": recording.name, "source": json.dumps(dict(recording.source), default=str)}
    dataset = xr.Dataset(variables, coords={"time": time}, attrs=attrs)
    with replacing(path) as temporary:
        dataset.to_netcdf(temporary, engine=netcdf_engine(path))
    return Path(path)


def read_netcdf(path: str | os.PathLike[str]) -> Recording:
    """Read a NetCDF file that `write_netcdf` wrote.

    Parameters
    ----------
    path : path
        The file.

    Raises
    ------
    FormatError
        If it cannot be read as NetCDF, or its variables do not say quantity and unit.
    """
    import xarray as xr

    where = Location(str(path))
    try:
        # "s" and "ms" are units of our time axis, not calendar dates
        with xr.open_dataset(path, engine=netcdf_engine(path), decode_times=False, decode_cf=False) as file:
            dataset = file.load()
    except (OSError, ValueError) as error:
        raise FormatError(f"not a NetCDF file: {error}", location=where) from error
    columns, spikes = {}, {}
    for name, variable in dataset.data_vars.items():
        if "train" in variable.attrs:
            spikes[str(variable.attrs["train"])] = variable.to_numpy()
        elif "quantity" in variable.attrs and variable.dims == ("time",):
            columns[str(variable.attrs["quantity"])] = (str(variable.attrs["units"]), variable.to_numpy())
        else:
            raise FormatError(f"variable {name} says neither quantity nor train", location=where)
    if "time" not in dataset:
        raise FormatError("no variable time", location=where)
    source = json.loads(dataset.attrs.get("source", "{}")) | {"file": str(path)}
    return Recording(dataset["time"].to_numpy(), columns, spikes, dataset.attrs.get("name", ""), source)


def netcdf_engine(path: str | os.PathLike[str]) -> Literal["h5netcdf", "netcdf4"]:
    """Return the NetCDF library that is installed."""
    if importlib.util.find_spec("h5netcdf"):
        return "h5netcdf"
    if importlib.util.find_spec("netCDF4"):
        return "netcdf4"
    raise FormatError(
        "no library for NetCDF is installed",
        location=Location(str(path)),
        hint="pip install 'nmlbridge[netcdf]'",
    )
