"""A recording drawn with matplotlib, by the conventions of the field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.recording.columns import matches_glob
from nmlbridge.units import NEUROML

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from nmlbridge.recording.recording import Recording

__all__ = ["display_scale", "plot_recording"]

_DISPLAY_UNITS = {"V": "mV", "A": "pA", "S": "nS", "F": "pF", "s": "ms"}
"""What the field reads each SI unit in."""

_LEGEND_LINES = 12
_TRAIN_LABELS = 40


def display_scale(unit: str) -> tuple[str, float]:
    """Return the unit that the field reads a quantity in, and the factor that gives it.

    Parameters
    ----------
    unit : str
        The recorded unit.

    Examples
    --------
    >>> display_scale("V"), display_scale("1")
    (('mV', 1000.0), ('1', 1.0))
    """
    shown = _DISPLAY_UNITS.get(unit, unit)
    return (shown, NEUROML.unit(shown).from_si(1.0)) if shown != unit else (unit, 1.0)


def plot_recording(recording: Recording, quantities: Sequence[str] | None = None) -> list[Axes]:
    """Draw quantities against time, one panel a kind of quantity, and the spikes as a raster below.

    Parameters
    ----------
    recording : Recording
        What to draw.
    quantities : sequence of str, optional
        Paths or globs; all by default.

    Returns
    -------
    list of matplotlib.axes.Axes
        The panels, from top to bottom.

    Raises
    ------
    KeyError
        If a path or glob matches nothing.
    """
    import matplotlib.pyplot as plt

    panels: dict[tuple[str, str], list[str]] = {}
    for path in _chosen(recording, quantities):
        panels.setdefault((path.rpartition("/")[2], recording.units[path]), []).append(path)
    has_raster = bool(recording.spikes)
    heights = [3.0] * len(panels) + [1.0 + 0.12 * min(len(recording.spikes), _TRAIN_LABELS)] * has_raster
    if not heights:
        raise KeyError("nothing was recorded, so there is nothing to draw")
    figure, grid = plt.subplots(
        len(heights),
        sharex=True,
        squeeze=False,
        figsize=(8, 0.8 + 0.7 * sum(heights)),
        height_ratios=heights,
        layout="constrained",
    )
    axes: list[Axes] = list(grid[:, 0])
    time_unit, time_scale = display_scale("s") if _last_time(recording) <= 10 else ("s", 1.0)
    for axis, ((leaf, unit), paths) in zip(axes, panels.items(), strict=False):
        shown, scale = display_scale(unit)
        for path in paths:
            axis.plot(recording.time * time_scale, recording.samples(path) * scale, linewidth=0.9, label=path)
        axis.set_ylabel(leaf if shown == "1" else f"{leaf} ({shown})")
        if len(paths) <= _LEGEND_LINES:
            # above the panel: a spiking trace leaves no corner free
            axis.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=4, fontsize="small", frameon=False)
    if has_raster:
        _draw_raster(axes[-1], recording, time_scale)
    axes[-1].set_xlabel(f"time ({time_unit})")
    for axis in axes:
        axis.spines[["top", "right"]].set_visible(False)
    if recording.name:
        figure.suptitle(recording.name)
    return axes


def _draw_raster(axis: Axes, recording: Recording, time_scale: float) -> None:
    """Draw every train as a row of ticks, the first on top."""
    trains = list(recording.spikes)
    times = [recording.spikes[train] * time_scale for train in trains]
    axis.eventplot(times, lineoffsets=range(len(trains)), colors="black", linewidths=0.9)
    axis.set_ylim(len(trains) - 0.4, -0.6)
    if len(trains) <= _TRAIN_LABELS:
        axis.set_yticks(range(len(trains)), trains, fontsize="small")
    else:
        axis.set_ylabel("train")


def _chosen(recording: Recording, quantities: Sequence[str] | None) -> list[str]:
    """Return the paths that the patterns choose, in the order recorded."""
    if quantities is None:
        return list(recording)
    for pattern in quantities:
        if not any(matches_glob(pattern, path) for path in recording):
            raise KeyError(f"no quantity matches {pattern!r}; recorded: {', '.join(recording) or 'none'}")
    return [path for path in recording if any(matches_glob(pattern, path) for pattern in quantities)]


def _last_time(recording: Recording) -> float:
    """Return the last time of row or spike, s."""
    ends = [recording.time[-1:], *(times[-1:] for times in recording.spikes.values())]
    return float(np.max(np.concatenate(ends), initial=0.0))
