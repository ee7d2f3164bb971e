"""Make the plots of a report from two recordings: traces joined row by row where their times agree, then thinned."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from nmlbridge.report.data import Plot
from nmlbridge.report.series import Thinner, decode, encode, thin_marks
from nmlbridge.report.wording import display_unit, in_display_unit

if TYPE_CHECKING:
    from nmlbridge.recording.traces import Traces

__all__ = ["POINTS", "SPIKES", "plot_pair", "plot_spikes", "plot_trace", "thinned"]

Floats = NDArray[np.float64]

POINTS = 3000
"""Samples a trace keeps in a report; about two for each pixel of a wide screen."""

SPIKES = 4000
"""Spike marks a train keeps in a report."""


def plot_pair(
    reference: Traces,
    test: Traces,
    pairs: Sequence[tuple[str, str]],
    *,
    names: tuple[str, str],
    spikes: Mapping[str, str] | None = None,
    points: int = POINTS,
) -> tuple[Plot, ...]:
    """Make a plot of each pair of quantities.

    Parameters
    ----------
    reference, test : Traces
        Two recordings, in memory or on disk.
    pairs : sequence of (str, str)
        Path in the reference and in the test. A pair that either lacks is shown with the one trace there is.
    names : tuple of str
        What to call the two.
    spikes : mapping of str to str, optional
        Path of the train in the test for each train of the reference to be marked; the same paths by default.
    points : int
        Samples to keep of each trace.

    Returns
    -------
    tuple of Plot
        In the order of the pairs; then one for each pair of trains that no quantity's path begins with.
    """
    trains = dict(spikes) if spikes is not None else {path: path for path in [*reference.spikes, *test.spikes]}
    plots, shown = [], set()
    for in_reference, in_test in pairs:
        train = next((path for path in trains if in_reference.startswith(f"{path}/")), None)
        shown.add(train)
        plots.append(_plot(reference, test, (in_reference, in_test), names, points))
        if train is not None:
            plots[-1] = _with_spikes(plots[-1], reference, test, train, trains[train])
    for path, path_in_test in trains.items():
        if path not in shown and (reference.spikes.get(path, _NONE).size or test.spikes.get(path_in_test, _NONE).size):
            empty = Plot(f"{path}: spikes", "1", *names)
            plots.append(_with_spikes(empty, reference, test, path, path_in_test))
    return tuple(plot for plot in plots if plot.size)


def plot_trace(
    quantity: str,
    unit: str,
    time_ms: Floats,
    values: Floats,
    *,
    names: tuple[str, str],
    reference_spikes_ms: Floats,
    test_spikes_ms: Floats,
    points: int = POINTS,
) -> Plot:
    """Make a plot of one trace with the spikes expected and found in it.

    Parameters
    ----------
    quantity, unit : str
        What it is, and the unit of ``values``.
    time_ms, values : array, shape (n,)
        The trace.
    names : tuple of str
        What the reference and the test are called.
    reference_spikes_ms, test_spikes_ms : array, shape (number of spikes,)
        Spike times.
    points : int
        Samples to keep.
    """
    thinner = Thinner(1, points)
    thinner.add(time_ms, [values])
    time, (kept,) = thinner.result()
    return Plot(
        quantity,
        unit,
        *names,
        test_time_ms=encode(time),
        test=encode(kept),
        reference_spikes_ms=encode(thin_marks(reference_spikes_ms, SPIKES)),
        test_spikes_ms=encode(thin_marks(test_spikes_ms, SPIKES)),
        samples=time_ms.size,
    )


def plot_spikes(source: str, reference_ms: Floats, test_ms: Floats, *, names: tuple[str, str]) -> Plot:
    """Make a plot of two spike trains alone.

    Parameters
    ----------
    source : str
        What spikes.
    reference_ms, test_ms : array, shape (number of spikes,)
        Spike times.
    names : tuple of str
        What the two are called.
    """
    return Plot(
        f"{source}: spikes",
        "1",
        *names,
        reference_spikes_ms=encode(thin_marks(reference_ms, SPIKES)),
        test_spikes_ms=encode(thin_marks(test_ms, SPIKES)),
    )


def thinned(plot: Plot, share: float) -> Plot:
    """Return the plot with about this share of its samples.

    Parameters
    ----------
    plot : Plot
        As it is.
    share : float
        Between 0 and 1.
    """
    changes: dict[str, str] = {}
    for fields in (("time_ms", "reference", "residual"), ("test_time_ms", "test")):
        present = [name for name in fields if getattr(plot, name)]
        if len(present) < 2:
            continue
        time, *tracks = (decode(getattr(plot, name)) for name in present)
        thinner = Thinner(len(tracks), max(64, int(time.size * share)))
        thinner.add(time, tracks)
        kept_time, kept = thinner.result()
        changes.update(zip(present, map(encode, [kept_time, *kept]), strict=True))
    for name in ("reference_spikes_ms", "test_spikes_ms"):
        marks = decode(getattr(plot, name))
        changes[name] = encode(thin_marks(marks, max(64, int(marks.size * share))))
    return dataclasses.replace(plot, **changes)  # type: ignore[arg-type]  # every changed field is a text


_NONE: Floats = np.empty(0)


def _plot(reference: Traces, test: Traces, pair: tuple[str, str], names: tuple[str, str], points: int) -> Plot:
    in_reference, in_test = pair
    unit = reference.units.get(in_reference) or test.units.get(in_test) or "1"
    label = in_reference if in_reference == in_test else f"{in_reference} = {in_test}"
    plot = Plot(label, display_unit(unit) or "1", *names)
    if in_reference in reference.units and in_test in test.units and reference.units[in_reference] == test.units[in_test]:
        joined = _joined(reference, test, pair, unit, points)
        if joined is not None:
            return dataclasses.replace(plot, **joined)  # type: ignore[arg-type]  # fields of Plot
    changes: dict[str, object] = {}
    if in_reference in reference.units:
        rows, time, values = _alone(reference, in_reference, unit, points)
        changes |= {"time_ms": encode(time), "reference": encode(values), "samples": rows}
    if in_test in test.units:
        rows, time, values = _alone(test, in_test, test.units[in_test], points)
        changes |= {"test_time_ms": encode(time), "test": encode(values)}
        changes["samples"] = max(rows, int(str(changes.get("samples", 0))))
    return dataclasses.replace(plot, **changes)  # type: ignore[arg-type]  # fields of Plot


def _joined(
    reference: Traces, test: Traces, pair: tuple[str, str], unit: str, points: int
) -> dict[str, object] | None:
    """Return the fields of two traces on the same times, or None if their times are not the same."""
    thinner = Thinner(2, points)
    rows, agrees = 0, True
    for left, right in itertools.zip_longest(reference.blocks([pair[0]]), test.blocks([pair[1]])):
        if left is None or right is None or not _same_times(left.time, right.time):
            return None
        residual = np.subtract(right.columns[0], left.columns[0], dtype=np.float64)
        agrees = agrees and not residual.any()
        rows += left.time.size
        thinner.add(_shown(left.time, "s"), [_shown(left.columns[0], unit), _shown(residual, unit)])
    time, (values, residuals) = thinner.result()
    return {
        "time_ms": encode(time),
        "reference": encode(values),
        "residual": "" if agrees else encode(residuals),
        "agrees": agrees,
        "samples": rows,
    }


def _same_times(left: NDArray[np.floating], right: NDArray[np.floating]) -> bool:
    """Whether two time axes are the same but for the rounding of float32 text."""
    if left.shape != right.shape:
        return False
    return bool(np.allclose(left, right, rtol=4e-7, atol=0.0))


def _alone(traces: Traces, quantity: str, unit: str, points: int) -> tuple[int, Floats, Floats]:
    thinner = Thinner(1, points)
    rows = 0
    for block in traces.blocks([quantity]):
        rows += block.time.size
        thinner.add(_shown(block.time, "s"), [_shown(block.columns[0], unit)])
    time, (values,) = thinner.result()
    return rows, time, values


def _with_spikes(plot: Plot, reference: Traces, test: Traces, path: str, path_in_test: str) -> Plot:
    return dataclasses.replace(
        plot,
        reference_spikes_ms=encode(thin_marks(_shown(reference.spikes.get(path, _NONE), "s"), SPIKES)),
        test_spikes_ms=encode(thin_marks(_shown(test.spikes.get(path_in_test, _NONE), "s"), SPIKES)),
    )


def _shown(values: NDArray[np.floating], unit: str) -> Floats:
    """Convert to the unit shown: every display unit is a plain factor of the SI unit."""
    return np.asarray(values, dtype=np.float64) * in_display_unit(1.0, unit)

