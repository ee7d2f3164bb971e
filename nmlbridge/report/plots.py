"""Make the plots of a report from two recordings: traces joined where their times agree, then thinned."""

from __future__ import annotations

import dataclasses
import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from nmlbridge.compare.align import same_times
from nmlbridge.report.data import Plot
from nmlbridge.report.series import Thinner, decode, encode, thin_marks
from nmlbridge.report.wording import display_unit, in_display_unit

if TYPE_CHECKING:
    from nmlbridge.recording.traces import FloatArray, Traces

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
    trains = (
        dict(spikes) if spikes is not None else {path: path for path in [*reference.spikes, *test.spikes]}
    )
    shown = set()
    plots = []
    for (in_reference, _), plot in zip(pairs, _traces(reference, test, pairs, names, points), strict=True):
        train = next((path for path in trains if in_reference.startswith(f"{path}/")), None)
        shown.add(train)
        plots.append(plot if train is None else _with_spikes(plot, reference, test, train, trains[train]))
    for path, path_in_test in trains.items():
        if path not in shown and (
            reference.spikes.get(path, _NONE).size or test.spikes.get(path_in_test, _NONE).size
        ):
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
    """
    thinner = Thinner(1, POINTS)
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


Pair = tuple[str, str]


def _traces(
    reference: Traces, test: Traces, pairs: Sequence[Pair], names: tuple[str, str], points: int
) -> list[Plot]:
    """Make the plots of all pairs, reading each recording as few times as can be."""
    common = [pair for pair in pairs if reference.units.get(pair[0], "") == test.units.get(pair[1], None)]
    fields = _joined(reference, test, common, points) if common else {}
    rest = [pair for pair in pairs if pair not in fields]
    left = _alone(reference, [pair[0] for pair in rest], points)
    right = _alone(test, [pair[1] for pair in rest], points)
    plots = []
    for pair in pairs:
        unit = reference.units.get(pair[0]) or test.units.get(pair[1]) or "1"
        label = pair[0] if pair[0] == pair[1] else f"{pair[0]} = {pair[1]}"
        given = fields.get(pair, {})
        if not given and pair[0] in left:
            rows, time, values = left[pair[0]]
            given = {"time_ms": encode(time), "reference": encode(values), "samples": rows}
        if pair not in fields and pair[1] in right:
            rows, time, values = right[pair[1]]
            rows = max(rows, int(given.get("samples", 0)))
            given = {**given, "test_time_ms": encode(time), "test": encode(values), "samples": rows}
        plots.append(Plot(label, display_unit(unit) or "1", *names, **given))
    return plots


def _joined(
    reference: Traces, test: Traces, pairs: Sequence[Pair], points: int
) -> dict[Pair, dict[str, Any]]:
    """Return the fields of all pairs, joined row by row; none if the two are not on the same times."""
    thinners = {pair: Thinner(2, points) for pair in pairs}
    agree = dict.fromkeys(pairs, True)
    rows = 0
    for left, right in itertools.zip_longest(
        reference.blocks([pair[0] for pair in pairs]), test.blocks([pair[1] for pair in pairs])
    ):
        if left is None or right is None or left.time.size != right.time.size:
            return {}
        if same_times(left.time, right.time) is not None:
            return {}
        rows += left.time.size
        time = _shown(left.time, "s")
        for pair, values, other in zip(pairs, left.columns, right.columns, strict=True):
            unit = reference.units[pair[0]]
            residual = np.subtract(other, values, dtype=np.float64)
            agree[pair] = agree[pair] and np.array_equal(other.astype(np.float32), values.astype(np.float32))
            thinners[pair].add(time, [_shown(values, unit), _shown(residual, unit)])
    fields = {}
    for pair, thinner in thinners.items():
        kept, (values, residuals) = thinner.result()
        fields[pair] = {
            "time_ms": encode(kept),
            "reference": encode(values),
            "residual": "" if agree[pair] else encode(residuals),
            "agrees": agree[pair],
            "samples": rows,
        }
    return fields


def _alone(traces: Traces, paths: Sequence[str], points: int) -> dict[str, tuple[int, Floats, Floats]]:
    """Return rows, times and values of the quantities there are, each by itself."""
    present = [path for path in dict.fromkeys(paths) if path in traces.units]
    if not present:
        return {}
    thinners = {path: Thinner(1, points) for path in present}
    rows = 0
    for block in traces.blocks(present):
        rows += block.time.size
        time = _shown(block.time, "s")
        for path, values in zip(present, block.columns, strict=True):
            thinners[path].add(time, [_shown(values, traces.units[path])])
    found = {}
    for path, thinner in thinners.items():
        time, (values,) = thinner.result()
        found[path] = (rows, time, values)
    return found


def _with_spikes(plot: Plot, reference: Traces, test: Traces, path: str, path_in_test: str) -> Plot:
    return dataclasses.replace(
        plot,
        reference_spikes_ms=encode(thin_marks(_shown(reference.spikes.get(path, _NONE), "s"), SPIKES)),
        test_spikes_ms=encode(thin_marks(_shown(test.spikes.get(path_in_test, _NONE), "s"), SPIKES)),
    )


def _shown(values: FloatArray, unit: str) -> Floats:
    """Convert to the unit shown: every display unit is a plain factor of the SI unit."""
    return np.asarray(values, dtype=np.float64) * in_display_unit(1.0, unit)
