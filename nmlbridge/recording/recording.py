"""`Recording`: the named quantities and spike trains that a run gave, in memory."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from nmlbridge.recording.traces import BLOCK_ROWS, Block, FloatArray

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr
    from matplotlib.axes import Axes

__all__ = ["Recording"]


@dataclass(frozen=True, eq=False, repr=False)
class Recording:
    """Named quantities with units over one time axis, and spike trains. Never changes once made.

    Samples stay as given: float32 stays float32, everything else becomes float64. Arrays are not copied, but
    handed out read-only.

    Parameters
    ----------
    time : array, shape (n,)
        Times of the rows, s, not descending. Empty if only spikes were recorded.
    columns : mapping of str to (str, array of shape (n,))
        Unit and samples of each quantity by its path, in the order recorded.
    spikes : mapping of str to array, shape (number of spikes,)
        Spike times of each train, s, by the path of its cell. A train without spikes is an empty array: that
        it was recorded and stayed silent is a fact.
    name : str
        What to call it; also the stem of the files that `write` makes.
    source : mapping
        Where it came from: plain data such as engine, version, file, sha256.

    Raises
    ------
    ValueError
        If lengths or shapes do not fit, time descends, or a spike time is not finite.

    Examples
    --------
    >>> r = Recording([0.0, 1e-3], {"pop[0]/v": ("V", [-0.07, -0.06])}, {"pop[0]": [0.5e-3]}, name="demo")
    >>> r
    <Recording demo: 2 rows to 0.001 s, 1 quantity, 1 spike in 1 train>
    >>> r.samples("pop[0]/v"), r.units["pop[0]/v"]
    (array([-0.07, -0.06]), 'V')
    """

    time: FloatArray
    columns: Mapping[str, tuple[str, FloatArray]] = field(default_factory=dict)
    spikes: Mapping[str, NDArray[np.float64]] = field(default_factory=dict)
    name: str = ""
    source: Mapping[str, Any] = field(default_factory=dict)

    def __init__(
        self,
        time: ArrayLike,
        columns: Mapping[str, tuple[str, ArrayLike]] | None = None,
        spikes: Mapping[str, ArrayLike] | None = None,
        name: str = "",
        source: Mapping[str, Any] | None = None,
    ) -> None:
        own_time = _samples(time, "time")
        if own_time.size and not np.isfinite(own_time).all():
            raise ValueError("time holds a value that is not finite")
        if (np.diff(own_time) < 0).any():
            raise ValueError(f"time descends after row {int(np.argmax(np.diff(own_time) < 0))}")
        own_columns = {
            path: (unit, _samples(values, path)) for path, (unit, values) in (columns or {}).items()
        }
        for path, (_, values) in own_columns.items():
            if values.shape != own_time.shape:
                raise ValueError(f"{path} has {values.size} samples, but time has {own_time.size}")
        own_spikes = {path: _train(times, path) for path, times in (spikes or {}).items()}
        for attribute, value in (
            ("time", own_time),
            ("columns", MappingProxyType(own_columns)),
            ("spikes", MappingProxyType(own_spikes)),
            ("name", name),
            ("source", MappingProxyType(dict(source or {}))),
        ):
            object.__setattr__(self, attribute, value)

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it travel to another process."""
        own = (self.time, dict(self.columns), dict(self.spikes), self.name, dict(self.source))
        return Recording, own

    @property
    def quantities(self) -> tuple[str, ...]:
        """Paths of the quantities, in the order recorded."""
        return tuple(self.columns)

    @property
    def units(self) -> Mapping[str, str]:
        """Unit of each quantity by its path; ``"1"`` is a plain number."""
        return {path: unit for path, (unit, _) in self.columns.items()}

    @property
    def time_span(self) -> tuple[float, float]:
        """Times of the first row and the last, s; NaN if there are no rows."""
        return (float(self.time[0]), float(self.time[-1])) if self.time.size else (float("nan"), float("nan"))

    def samples(self, quantity: str) -> FloatArray:
        """Return the samples of a quantity as they are.

        Parameters
        ----------
        quantity : str
            Its path.

        Returns
        -------
        array, shape (n,)
            Read-only, in the unit ``units[quantity]``.

        Raises
        ------
        KeyError
            If it was not recorded; the message names near ones.
        """
        if quantity not in self.columns:
            near = difflib.get_close_matches(quantity, self.columns, n=3)
            known = (
                f"did you mean {' or '.join(near)}?"
                if near
                else f"recorded: {', '.join(self.columns) or 'none'}"
            )
            raise KeyError(f"no quantity {quantity!r}; {known}")
        return self.columns[quantity][1]

    def __getitem__(self, quantity: str) -> xr.DataArray:
        """Return a quantity as an `xarray.DataArray` over ``time`` (s), its unit in ``attrs["units"]``."""
        import xarray as xr

        samples = self.samples(quantity)
        time = xr.Variable("time", self.time, {"units": "s"})
        attrs = {"units": self.columns[quantity][0]}
        return xr.DataArray(samples, coords={"time": time}, dims="time", name=quantity, attrs=attrs)

    def __contains__(self, quantity: object) -> bool:
        """Tell whether a quantity of this path was recorded."""
        return quantity in self.columns

    def __iter__(self) -> Iterator[str]:
        """Iterate over the paths of the quantities."""
        return iter(self.columns)

    def __len__(self) -> int:
        """Return the number of quantities."""
        return len(self.columns)

    def __repr__(self) -> str:
        """Say in one line what it holds."""
        rows = f"{self.time.size} rows" + (f" to {self.time[-1]:.9g} s" if self.time.size else "")
        spikes = sum(times.size for times in self.spikes.values())
        counts = (
            (len(self), "quantity", "quantities"),
            (spikes, "spike", "spikes"),
            (len(self.spikes), "train", "trains"),
        )
        quantity, spike, train = (f"{n} {one if n == 1 else many}" for n, one, many in counts)
        return f"<Recording {self.name or 'unnamed'}: {rows}, {quantity}, {spike} in {train}>"

    def _repr_html_(self) -> str:
        """Show itself in a notebook."""
        from nmlbridge.recording.notebook_view import render_recording

        return render_recording(self)

    def blocks(self, quantities: Sequence[str], rows: int = BLOCK_ROWS) -> Iterator[Block]:
        """Yield the rows in order, ``rows`` at a time, without copying."""
        arrays = [self.samples(quantity) for quantity in quantities]
        for start in range(0, self.time.size, rows):
            part = slice(start, start + rows)
            yield Block(self.time[part], [array[part] for array in arrays])

    def to_pandas(self) -> pd.DataFrame:
        """Return the quantities as a table indexed by ``time`` (s), with the units in ``attrs["units"]``.

        Returns
        -------
        pandas.DataFrame
            One column for each quantity, named by its path.
        """
        import pandas as pd

        index = pd.Index(self.time, name="time")
        frame = pd.DataFrame({path: values for path, (_, values) in self.columns.items()}, index=index)
        frame.attrs["units"] = {"time": "s", **self.units}
        return frame

    def to_xarray(self) -> xr.Dataset:
        """Return the quantities as one dataset over ``time`` (s)."""
        import xarray as xr

        return xr.Dataset({path: self[path] for path in self.columns}, attrs={"name": self.name})

    def write(self, folder: str | os.PathLike[str], file_format: str = "dat") -> list[Path]:
        """Write it into a folder, which is made if need be.

        Parameters
        ----------
        folder : path
            Where to.
        file_format : {"dat", "csv", "netcdf"}
            ``dat`` and ``spikes`` files as jNeuroML writes them (float32 text), with their columns named in a
            ``.columns.json``; CSV with full precision; or one NetCDF file.

        Returns
        -------
        list of Path
            The files written.
        """
        from nmlbridge.recording.writing import write_recording

        return write_recording(self, folder, file_format)

    def plot(self, quantities: Sequence[str] | None = None) -> list[Axes]:
        """Draw the quantities: voltages in mV against ms, one panel a unit, spikes as a raster.

        Parameters
        ----------
        quantities : sequence of str, optional
            Paths or globs; all by default.

        Returns
        -------
        list of matplotlib.axes.Axes
            The panels, from top to bottom.
        """
        from nmlbridge.recording.figures import plot_recording

        return plot_recording(self, quantities)


def _samples(values: ArrayLike, what: str) -> FloatArray:
    """Return a read-only one-dimensional view of float32 or float64 samples."""
    array = np.asarray(values)
    if array.dtype != np.float32:
        array = array.astype(np.float64, copy=False)
    if array.ndim != 1:
        raise ValueError(f"{what} has shape {array.shape}; expected one dimension")
    view: FloatArray = array.view()
    view.flags.writeable = False
    return view


def _train(times: ArrayLike, path: str) -> NDArray[np.float64]:
    """Return spike times read-only and ascending."""
    array = np.asarray(times, dtype=np.float64)
    if array.ndim != 1 or not np.isfinite(array).all():
        raise ValueError(f"the spike times of {path} must be finite numbers in one dimension")
    array = np.sort(array)
    array.flags.writeable = False
    return array
