"""Two recordings drawn with matplotlib for paper and slides: overlay, residual, and a raster of both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.compare.align import same_times
from nmlbridge.recording.figures import display_scale

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from nmlbridge.recording.recording import Recording

__all__ = ["MAX_QUANTITIES", "draw_comparison", "draw_raster"]

MAX_QUANTITIES = 8
"""Quantities in one figure; more cannot be read."""

_REFERENCE = "#0072b2"  # colours that remain apart for colour-blind eyes (Okabe and Ito)
_TEST = "#d55e00"
_RESIDUAL = "#8e44ad"


def draw_comparison(
    reference: Recording,
    test: Recording,
    quantities: Sequence[str] | None = None,
    *,
    names: tuple[str, str] = ("reference", "test"),
    mapping: Mapping[str, str] | None = None,
    title: str = "",
) -> Figure:
    """Draw two recordings over each other, with what is left between them below, and their spikes.

    Parameters
    ----------
    reference, test : Recording
        The two.
    quantities : sequence of str, optional
        Paths in the reference; by default those that both have, the first `MAX_QUANTITIES` of them.
    names : (str, str)
        What to call the two.
    mapping : mapping of str to str, optional
        Path in the test of what has another name there.
    title : str
        Above the figure.

    Returns
    -------
    matplotlib.figure.Figure
        Not shown, and known to no window: save it with ``savefig``. The residual is drawn where the times of
        the two are the same; elsewhere there is none.

    Raises
    ------
    KeyError
        If a quantity is in one of the two only.
    ValueError
        If there is nothing to draw, or too much.

    Examples
    --------
    >>> from nmlbridge.recording.recording import Recording
    >>> run = Recording([0.0, 1e-3], {"pop[0]/v": ("V", [-0.07, -0.06])}, {"pop[0]": [0.5e-3]})
    >>> [axis.get_ylabel() for axis in draw_comparison(run, run).axes]
    ['v (mV)', 'difference (mV)', 'spikes']
    """
    from matplotlib.figure import Figure

    renamed = dict(mapping or {})
    if quantities is None:
        quantities = [path for path in reference if renamed.get(path, path) in test][:MAX_QUANTITIES]
    if len(quantities) > MAX_QUANTITIES:
        raise ValueError(f"{len(quantities)} quantities in one figure, at most {MAX_QUANTITIES} can be read")
    trains = [path for path in reference.spikes if renamed.get(path, path) in test.spikes]
    if not quantities and not trains:
        raise ValueError("the two recordings have nothing in common to draw")
    heights = [3.0, 1.2] * len(quantities) + [0.6 + 0.25 * min(len(trains), 30)] * bool(trains)
    figure = Figure(figsize=(8, 0.8 + 0.7 * sum(heights)), layout="constrained")
    panels = list(figure.subplots(len(heights), sharex=True, squeeze=False, height_ratios=heights)[:, 0])
    for index, path in enumerate(quantities):
        overlay, residual = panels[2 * index : 2 * index + 2]
        _draw_pair(overlay, residual, reference, test, (path, renamed.get(path, path)), names)
    if quantities:
        panels[0].legend(loc="lower right", bbox_to_anchor=(1, 1), ncols=2, fontsize="small", frameon=False)
    if trains:
        pairs = [(reference.spikes[path], test.spikes[renamed.get(path, path)]) for path in trains]
        draw_raster(panels[-1], pairs, trains)
    panels[-1].set_xlabel("time (ms)")
    if title:
        figure.suptitle(title)
    return figure


def draw_raster(
    axis: Axes, pairs: Sequence[tuple[np.typing.ArrayLike, np.typing.ArrayLike]], labels: Sequence[str]
) -> None:
    """Draw pairs of spike trains, the reference's in the upper half of each row and the test's in the lower.

    Parameters
    ----------
    axis : matplotlib.axes.Axes
        Where to.
    pairs : sequence of (array, array)
        Spike times of either side, s; shape (number of spikes,) each.
    labels : sequence of str
        What spikes, one for each pair.
    """
    offsets, times, colours = [], [], []
    for row, pair in enumerate(pairs):
        for train, offset, colour in zip(pair, (-0.2, 0.2), (_REFERENCE, _TEST), strict=True):
            times.append(np.asarray(train, dtype=np.float64) * 1e3)
            offsets.append(row + offset)
            colours.append(colour)
    axis.eventplot(times, lineoffsets=offsets, linelengths=0.36, colors=colours, linewidths=1.0)
    axis.set_ylim(len(pairs) - 0.5, -0.5)
    if len(labels) <= 30:
        axis.set_yticks(range(len(labels)), labels, fontsize="small")
    axis.set_ylabel("spikes")
    axis.spines[["top", "right"]].set_visible(False)


def _draw_pair(
    overlay: Axes,
    residual: Axes,
    reference: Recording,
    test: Recording,
    pair: tuple[str, str],
    names: tuple[str, str],
) -> None:
    """Draw one quantity of both."""
    unit, scale = display_scale(reference.units[pair[0]])
    values, other = reference.samples(pair[0]) * scale, test.samples(pair[1]) * scale
    overlay.plot(reference.time * 1e3, values, color=_REFERENCE, linewidth=2.4, alpha=0.7, label=names[0])
    overlay.plot(test.time * 1e3, other, color=_TEST, linewidth=0.9, linestyle=(0, (5, 2)), label=names[1])
    leaf = pair[0].rpartition("/")[2]
    shown = "" if unit == "1" else f" ({unit})"
    overlay.set_ylabel(leaf + shown)
    overlay.set_title(
        pair[0] if pair[0] == pair[1] else f"{pair[0]} = {pair[1]}", loc="left", fontsize="small"
    )
    same = reference.time.size == test.time.size and same_times(reference.time, test.time) is None
    if same and reference.units[pair[0]] == test.units[pair[1]]:
        residual.plot(reference.time * 1e3, other - values, color=_RESIDUAL, linewidth=0.9)
    else:
        residual.text(
            0.5,
            0.5,
            "no difference: other times or another unit",
            ha="center",
            va="center",
            transform=residual.transAxes,
        )
    residual.set_ylabel(f"difference{shown}")
    for axis in (overlay, residual):
        axis.spines[["top", "right"]].set_visible(False)
