"""The canonical behaviours drawn as the papers draw them: a panel each, the input below the voltage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.model import gallery
from nmlbridge.model.cells import Izhikevich2003Cell
from nmlbridge.model.stimuli import PulseCurrent, RampCurrent, StepCurrent

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from numpy.typing import NDArray

    from nmlbridge.model.experiment import Experiment
    from nmlbridge.model.gallery import Entry
    from nmlbridge.recording.recording import Recording

__all__ = ["draw_gallery", "input_current"]

_VOLTAGE = "#000000"
_INPUT = "#0072b2"
_INPUT_TOP_MV, _INPUT_HEIGHT_MV = -92.0, 14.0
_BARS_MS = (5, 10, 20, 50, 100, 200)


def draw_gallery(recordings: Mapping[str, Recording], *, columns: int = 4, title: str = "") -> Figure:
    """Draw runs of gallery entries.

    Parameters
    ----------
    recordings : mapping of str to Recording
        For each entry's name (``2004/A``) its run, with v of each population's first cell. Spikes, where
        recorded, are drawn up to the peak.
    columns : int
        Panels beside each other. Entries with several currents (2007) have a column each, the smallest
        current at the bottom, as in the book.
    title : str
        Above the figure.

    Returns
    -------
    matplotlib.figure.Figure
        Not shown, and known to no window: save it with ``savefig``.

    Raises
    ------
    KeyError
        If a name is not in the gallery, or a recording lacks a voltage.
    ValueError
        If there is nothing to draw.

    Examples
    --------
    >>> from nmlbridge.recording.recording import Recording
    >>> run = Recording([0.0, 0.1], {"pop[0]/v": ("V", [-0.07, -0.06])}, {"pop[0]": [0.05]})
    >>> [axis.get_title() for axis in draw_gallery({"2004/A": run}).axes]
    ['(A) tonic spiking']
    """
    from matplotlib.figure import Figure

    if not recordings:
        raise ValueError("there is no recording to draw")
    entries = [gallery.entry(name) for name in recordings]
    stacked = all(len(entry.experiment.populations) > 1 for entry in entries)
    if stacked:
        cells = [[(entry, p.id) for p in reversed(entry.experiment.populations)] for entry in entries]
        width, height = len(entries), max(len(column) for column in cells)
        places = {(row, col): item for col, column in enumerate(cells) for row, item in enumerate(column)}
    else:
        flat = [(entry, p.id) for entry in entries for p in entry.experiment.populations]
        width = min(columns, len(flat))
        height = -(-len(flat) // width)
        places = {divmod(number, width): item for number, item in enumerate(flat)}
    figure = Figure(figsize=(2.6 * width, 1.7 * height + 0.4 * bool(title)), layout="constrained")
    axes = figure.subplots(height, width, squeeze=False)
    for (row, col), axis in np.ndenumerate(axes):
        item = places.get((row, col))
        if item is None:
            axis.remove()
            continue
        entry, population = item
        heading = _heading(entry) if not stacked or row == 0 else ""
        _draw_panel(axis, entry.experiment, population, recordings[entry.name], heading, label=stacked)
    if title:
        figure.suptitle(title)
    return figure


def _heading(entry: Entry) -> str:
    year, _, key = entry.name.partition("/")
    letter = key.partition("_")[0]
    return (
        f"({letter}) {entry.title}" if year == "2004" else f"{key.replace('_', ' ')}: {_wrapped(entry.title)}"
    )


def _wrapped(title: str) -> str:
    import textwrap

    return "\n".join(textwrap.wrap(title, 26))


def _draw_panel(
    axis: Axes, experiment: Experiment, population: str, run: Recording, heading: str, *, label: bool
) -> None:
    """Draw one voltage with its input below."""
    time_ms = np.asarray(run.time, dtype=np.float64) * 1e3
    voltage_mv = np.asarray(run.samples(f"{population}[0]/v")) * 1e3
    spikes_ms = np.asarray(run.spikes.get(f"{population}[0]", ())) * 1e3
    peak = _peak_mv(experiment)
    axis.plot(time_ms, voltage_mv, color=_VOLTAGE, linewidth=0.7)
    if len(spikes_ms):
        before = np.interp(spikes_ms, time_ms, voltage_mv)
        axis.vlines(spikes_ms, np.minimum(before, peak), peak, color=_VOLTAGE, linewidth=0.7)
    current = input_current(experiment, population, time_ms / 1e3)
    low, high = float(current.min()), float(current.max())
    if low == high:  # one level throughout: show how it lies to none
        low, high = min(low, 0.0), max(high, 0.0)
    scaled = (current - low) / (high - low or 1.0) * _INPUT_HEIGHT_MV
    floor = min(_INPUT_TOP_MV, float(voltage_mv.min()) - 4.0) - _INPUT_HEIGHT_MV
    axis.plot(time_ms[:-1], floor + scaled[:-1], color=_INPUT, linewidth=0.9)  # at the very end it may stop
    axis.set_ylim(floor - 9.0, peak + 4.0)
    axis.set_xlim(time_ms[0], time_ms[-1])
    _draw_bar(axis, time_ms[-1], floor - 5.0)
    if heading:
        axis.set_title(heading, fontsize=8)
    if label:
        axis.text(time_ms[0], floor - 2.0, _label(experiment, population), fontsize=7, va="top")
    axis.set_axis_off()


def _draw_bar(axis: Axes, span_ms: float, y: float) -> None:
    """Draw how long some milliseconds are: about a fifth of the panel."""
    bar = min(_BARS_MS, key=lambda ms: abs(ms - span_ms / 5))
    axis.plot([span_ms - bar, span_ms], [y, y], color=_VOLTAGE, linewidth=1.2)
    axis.text(span_ms - bar / 2, y - 1.0, f"{bar} ms", fontsize=6, ha="center", va="top")


def _peak_mv(experiment: Experiment) -> float:
    cell = experiment.cells[0]
    peak = cell.thresh if isinstance(cell, Izhikevich2003Cell) else cell.vpeak
    return peak.si * 1e3


def _label(experiment: Experiment, population: str) -> str:
    """Return the last level of a population's input, which is what tells it from the others."""
    names = [item.stimulus for item in experiment.inputs if item.population == population]
    stimulus = experiment.part(names[-1])
    amplitudes: Sequence[object] = getattr(stimulus, "amplitudes", ())
    return str(amplitudes[-1]).replace("pA", " pA") if amplitudes else ""


def input_current(
    experiment: Experiment, population: str, time_s: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return what is applied to each cell of a population, from the description.

    Parameters
    ----------
    experiment : Experiment
        With pulses, ramps and steps; other stimuli count nothing.
    population : str
        Identifier of the population.
    time_s : ndarray, shape (n,)
        Times, s.

    Returns
    -------
    ndarray, shape (n,)
        A, or plain numbers for cells of 2003.
    """
    total = np.zeros(len(time_s))
    for item in experiment.inputs:
        if item.population != population:
            continue
        stimulus = experiment.part(item.stimulus)
        if isinstance(stimulus, PulseCurrent):
            begin, length = stimulus.delay.si, stimulus.duration.si
            on = (time_s >= begin) & (time_s < length + begin)
            total += item.weight * np.where(on, stimulus.amplitude.si, 0.0)
        elif isinstance(stimulus, RampCurrent):
            begin, length = stimulus.delay.si, stimulus.duration.si
            on = (time_s >= begin) & (time_s < length + begin)
            along = (time_s - begin) / length
            ramp = stimulus.start.si + (stimulus.finish.si - stimulus.start.si) * along
            total += item.weight * np.where(on, ramp, stimulus.baseline.si)
        elif isinstance(stimulus, StepCurrent):
            times = [t.si for t in stimulus.times]
            levels = np.array([0.0, *(level.si for level in stimulus.levels)])
            total += item.weight * levels[np.searchsorted(times, time_s, side="right")]
    return total
