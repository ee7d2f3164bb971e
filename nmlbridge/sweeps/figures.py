"""A sweep drawn: a curve over one varied path, a map over two."""

from __future__ import annotations

from collections.abc import Hashable
from typing import TYPE_CHECKING, Any

import numpy as np

from nmlbridge.recording.firing import PATTERNS

if TYPE_CHECKING:
    import xarray as xr
    from matplotlib.axes import Axes
    from numpy.typing import NDArray

__all__ = ["plot_sweep"]

_COLOURS = ("#d9d9d9", "#f0e442", "#56b4e9", "#0072b2", "#009e73", "#d55e00")
"""Of each of `PATTERNS`; told apart by those who see fewer colours, too (Okabe and Ito 2008)."""

_LEGEND_LINES = 12
_MAPS = 9
"""Most trains that are mapped side by side."""


def plot_sweep(dataset: xr.Dataset, variable: str = "rate", *, train: str | None = None) -> list[Axes]:
    """Draw what `nmlbridge.sweep` gave: over one varied path a curve, over two a map.

    Parameters
    ----------
    dataset : xarray.Dataset
        From `nmlbridge.sweep`, or read from the NetCDF file of ``nmlbridge sweep --out``. Of more than two
        varied paths, choose first: ``dataset.sel({"cell/d": 6})``.
    variable : str
        What to draw: ``rate``, ``pattern`` (drawn in colours with a legend), or any other of its variables.
    train : str, optional
        Draw this one only; all by default.

    Returns
    -------
    list of matplotlib.axes.Axes
        One for a curve, one a train for a map.

    Raises
    ------
    KeyError
        If there is no such variable or train.
    ValueError
        If there is nothing to draw, or more than can be seen: more than two paths, too many trains.

    Examples
    --------
    >>> import matplotlib, nmlbridge as nb
    >>> matplotlib.use("Agg")
    >>> found = nb.sweep("example:LEMS_NML2_Ex9_FN.xml", {"fn1/I": [0, 0.8]}, record=["fnPop1[0]/V"])
    >>> (axis,) = plot_sweep(found, "maximum fnPop1[0]/V")
    >>> axis.get_xlabel(), axis.get_ylabel()
    ('fn1/I', 'maximum of fnPop1[0]/V')
    """
    if variable not in dataset.data_vars:
        raise KeyError(
            f"the sweep has no variable {variable!r}; it has {', '.join(map(str, dataset.data_vars))}"
        )
    drawn = _by_train(dataset[variable], train)
    paths = _varied(dataset, drawn)
    if not drawn.size or len(paths) not in (1, 2):
        raise ValueError(
            f"{variable} lies over {drawn.size} values of {', '.join(map(str, paths)) or 'nothing'}; one or two"
            " paths can be drawn: choose values of the others with dataset.sel(...)"
        )
    return _curve(drawn, paths[0]) if len(paths) == 1 else _maps(drawn, paths[0], paths[1])


def _by_train(drawn: xr.DataArray, train: str | None) -> xr.DataArray:
    """Choose a train, and give what has none the dimension of one."""
    if "train" not in drawn.dims:
        return drawn.drop_vars("train", errors="ignore").expand_dims({"train": [""]})
    if train is None:
        return drawn
    known = [str(name) for name in drawn["train"].values]
    if train not in known:
        raise KeyError(f"the sweep has no train {train!r}; it has {', '.join(known)}")
    return drawn.sel(train=[train])


def _varied(dataset: xr.Dataset, drawn: xr.DataArray) -> list[Hashable]:
    """Return the coordinates of a grid's dimensions, or of a table's columns."""
    dims = [dim for dim in drawn.dims if dim != "train"]
    if dims != ["set"]:
        return list(dims)
    return [name for name, each in dataset.coords.items() if each.dims == ("set",) and name != "set"]


def _curve(drawn: xr.DataArray, path: Hashable) -> list[Axes]:
    """Draw every train against the values of one path."""
    import matplotlib.pyplot as plt

    _, axis = plt.subplots(figsize=(6.4, 4.2), layout="constrained")
    where, ticks = _positions(drawn[path])
    order = np.argsort(where, kind="stable")
    is_pattern = _is_pattern(drawn)
    trains = [str(name) for name in drawn["train"].values]
    for number, name in enumerate(trains):
        values = _numbers(drawn.isel(train=number).values)
        axis.plot(
            where[order],
            values[order],
            "o" if is_pattern else "o-",
            markersize=3.5,
            linewidth=1.1,
            label=name,
        )
    _label_x(axis, drawn[path], ticks)
    if is_pattern:
        axis.set_yticks(range(len(PATTERNS)), PATTERNS)
        axis.set_ylim(-0.5, len(PATTERNS) - 0.5)
    else:
        axis.set_ylabel(_title(drawn))
    if trains != [""] and len(trains) <= _LEGEND_LINES:
        axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=4, fontsize="small", frameon=False)
    axis.spines[["top", "right"]].set_visible(False)
    return [axis]


def _maps(drawn: xr.DataArray, first: Hashable, second: Hashable) -> list[Axes]:
    """Draw a map for each train: the first path to the right, the second upwards."""
    import matplotlib.pyplot as plt
    from matplotlib.colors import BoundaryNorm, ListedColormap

    trains = [str(name) for name in drawn["train"].values]
    if len(trains) > _MAPS:
        raise ValueError(f"{len(trains)} trains cannot be mapped in one figure; choose one with train=")
    across = min(len(trains), 3)
    down = -(-len(trains) // across)
    figure, grid = plt.subplots(
        down, across, squeeze=False, sharex=True, sharey=True,
        figsize=(1.8 + 4.6 * across, 0.6 + 3.8 * down), layout="constrained",
    )  # fmt: skip
    is_pattern = _is_pattern(drawn)
    values = _numbers(drawn.values)
    finite = values[np.isfinite(values)]
    low, high = (finite.min(), finite.max()) if finite.size else (0.0, 1.0)
    style: dict[str, Any] = {"vmin": low, "vmax": high, "cmap": "viridis"}
    if is_pattern:
        bounds = np.arange(len(PATTERNS) + 1) - 0.5
        style = {"cmap": ListedColormap(_COLOURS), "norm": BoundaryNorm(bounds, len(PATTERNS))}
    axes: list[Axes] = list(grid.flat)
    for axis in axes[len(trains) :]:
        axis.remove()
    axes = axes[: len(trains)]
    for number, (axis, name) in enumerate(zip(axes, trains, strict=True)):
        image = _draw_map(axis, drawn.isel(train=number), first, second, style)
        axis.set_title(name, loc="left", fontsize="medium")
    if is_pattern:
        _add_pattern_legend(axes[across - 1], values)
    else:
        figure.colorbar(image, ax=axes, label=_title(drawn))
    return axes


def _draw_map(
    axis: Axes, drawn: xr.DataArray, first: Hashable, second: Hashable, style: dict[str, Any]
) -> Any:
    """Draw one train's map: cells for a grid, dots for a table."""
    across, ticks = _positions(drawn[first])
    up, up_ticks = _positions(drawn[second])
    if drawn.dims == ("set",):
        values = _numbers(drawn.values)
        image: Any = axis.scatter(across, up, c=values, edgecolors="black", linewidths=0.3, **style)
    else:
        values = _numbers(drawn.transpose(second, first).values)
        by_x, by_y = np.argsort(across, kind="stable"), np.argsort(up, kind="stable")
        image = axis.pcolormesh(_edges(across[by_x]), _edges(up[by_y]), values[by_y][:, by_x], **style)
    axis.set_facecolor("white")
    _label_x(axis, drawn[first], ticks)
    axis.set_ylabel(_title(drawn[second]))
    if up_ticks:
        axis.set_yticks(up, up_ticks)
    return image


def _add_pattern_legend(axis: Axes, values: NDArray[np.float64]) -> None:
    """Name the colours that are there, right of the maps."""
    from matplotlib.patches import Patch

    failed = np.isnan(values)
    present = [int(number) for number in np.unique(values[~failed])]
    patches = [Patch(color=_COLOURS[number], label=PATTERNS[number]) for number in present]
    if failed.any():
        patches.append(Patch(facecolor="white", edgecolor="black", label="failed"))
    axis.legend(handles=patches, loc="upper left", bbox_to_anchor=(1.02, 1), frameon=False)


def _is_pattern(drawn: xr.DataArray) -> bool:
    return drawn.dtype.kind in "UOT"


def _numbers(values: NDArray[Any]) -> NDArray[np.float64]:
    """Return values as numbers: a pattern as its place in `PATTERNS`, what failed as NaN."""
    if values.dtype.kind not in "UOT":
        return values.astype(np.float64)
    places = {name: float(number) for number, name in enumerate(PATTERNS)}
    flat = [places.get(str(name), np.nan) for name in values.flat]
    return np.array(flat).reshape(values.shape)


def _positions(coordinate: xr.DataArray) -> tuple[NDArray[np.float64], list[str]]:
    """Return where values stand along an axis; words stand side by side, and are its ticks."""
    if coordinate.dtype.kind in "UOT":
        words = [str(word) for word in coordinate.values]
        places = {word: number for number, word in enumerate(dict.fromkeys(words))}
        return np.array([float(places[word]) for word in words]), words
    return coordinate.values.astype(np.float64), []


def _edges(centres: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the borders of the cells around ascending values."""
    if centres.size == 1:
        return np.array([centres[0] - 0.5, centres[0] + 0.5])
    inner = (centres[1:] + centres[:-1]) / 2
    return np.concatenate(
        ([centres[0] - (inner[0] - centres[0])], inner, [centres[-1] + (centres[-1] - inner[-1])])
    )


def _label_x(axis: Axes, coordinate: xr.DataArray, ticks: list[str]) -> None:
    axis.set_xlabel(_title(coordinate))
    if ticks:
        axis.set_xticks(_positions(coordinate)[0], ticks)


def _title(drawn: xr.DataArray) -> str:
    """Return what a variable is, with its unit unless it is a plain number."""
    name = (
        str(drawn.name) if drawn.name in ("rate", "spikes") else str(drawn.attrs.get("long_name", drawn.name))
    )
    unit = drawn.attrs.get("units", "1")
    return name if unit == "1" else f"{name} ({unit})"
