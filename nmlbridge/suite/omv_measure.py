"""What OMV observes in output files, and its rule for when that agrees with what was expected.

The rule is `numpy.allclose(observed, expected, rtol=tolerance)`: relative to the expected value, so that a
spike at 500 ms may be off by fifty times as much as one at 10 ms, plus numpy's own 1e-08. It is kept as it
is, because the tolerances in existing files were tuned to it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nmlbridge.errors import Location, MalformedFileError, NotComparableError, SchemaError
from nmlbridge.suite.omv_file import OmvCheck

__all__ = ["NUMPY_ATOL", "Measured", "agrees", "best_tolerance", "detect_spikes", "measure", "spike_rate"]

Numbers = NDArray[np.float64]
Resolve = Callable[[str], Path]
"""Gives the file that this run wrote under a name of the test; raises NotComparableError if it wrote none."""

NUMPY_ATOL = 1e-8
"""Absolute tolerance that `numpy.allclose` adds to the relative one."""


@dataclass(frozen=True)
class Measured:
    """What was observed and what was expected of one check.

    Parameters
    ----------
    observed, expected : array, shape (n,) or (n, m)
        In the test's own units, after its scaling.
    kind : {"spikes", "value", "trace", "bounds"}
        How to show it.
    trace : tuple of array and array, optional
        Times and values that spikes were taken from, shape (n,) each.
    warnings : tuple of str
        Where the reading had to depart from OMV's own.
    """

    observed: Numbers
    expected: Numbers
    kind: str
    trace: tuple[Numbers, Numbers] | None = None
    warnings: tuple[str, ...] = field(default=())


def measure(check: OmvCheck, resolve: Resolve) -> Measured:
    """Take from a run's output what a check observes.

    Parameters
    ----------
    check : OmvCheck
        The observable and its expected value.
    resolve : callable
        From a file name in the test to the file this run wrote.

    Raises
    ------
    NotComparableError
        If the run did not write the file, or OMV could not tell a value from a missing one.
    MalformedFileError
        If a file is not a table of numbers, or lacks a column.
    SchemaError
        If the expected value is of the wrong kind.
    """
    return _MEASURES[check.observable](check, resolve)


def agrees(observed: Numbers, expected: Numbers, tolerance: float) -> bool:
    """Tell whether OMV calls two arrays close.

    Parameters
    ----------
    observed, expected : array
        Of equal shape, or they do not agree. Two empty ones agree.
    tolerance : float
        Relative to ``expected``.

    Examples
    --------
    >>> agrees(np.array([10.9]), np.array([10.0]), 0.1), agrees(np.array([10.9]), np.array([10.0]), 0.001)
    (True, False)
    """
    if observed.shape != expected.shape:
        return False
    return bool(np.allclose(observed, expected, rtol=tolerance, atol=NUMPY_ATOL))


def best_tolerance(observed: Numbers, expected: Numbers) -> float | None:
    """Return the smallest tolerance that OMV would suggest, or None if there is none."""
    if observed.shape != expected.shape or not observed.size or np.any(expected == 0):
        return None
    return float(np.max(np.abs((observed - expected) / expected)))


def detect_spikes(
    times: Numbers, values: Numbers, method: str = "threshold", threshold: float = 0.0
) -> Numbers:
    """Return spike times as OMV finds them: at the first sample past the event, without interpolation.

    Parameters
    ----------
    times, values : array, shape (n,)
        The trace.
    method : {"threshold", "derivative"}
        ``threshold``: from at or below it to above it. ``derivative``: every local maximum.
    threshold : float
        In the unit of ``values``.

    Returns
    -------
    array, shape (number of spikes,)

    Raises
    ------
    ValueError
        If there is no such method.

    Examples
    --------
    >>> detect_spikes(np.arange(4.0), np.array([-1.0, 0.0, 1.0, 0.0]))
    array([2.])
    """
    if method == "threshold":
        found = (values[:-1] <= threshold) & (values[1:] > threshold)
    elif method == "derivative":
        slope = np.diff(values)
        found = (slope[:-1] >= 0) & (slope[1:] < 0)
    else:
        raise ValueError(f"unknown spike detection method '{method}'; known: threshold, derivative")
    return times[1 + np.flatnonzero(found)]


def spike_rate(spikes: Numbers, method: str, start: float, end: float) -> float:
    """Return a rate in spikes per unit of time.

    Parameters
    ----------
    spikes : array, shape (n,)
        Times, ascending.
    method : {"isi based", "duration based"}
        One over the mean interval between spikes in the window, or their count over its length.
    start, end : float
        The window.

    Raises
    ------
    ValueError
        If there is no such method, or a duration is asked for without an end.
    """
    inside = spikes[(spikes >= start) & (spikes <= end)]
    if method == "isi based":
        return float((inside.size - 1) / (inside[-1] - inside[0])) if inside.size > 1 else 0.0
    if method == "duration based":
        if not np.isfinite(end):
            raise ValueError("a duration based rate needs end_time")
        return float(inside.size / (end - start))
    raise ValueError(f"unknown rate method '{method}'; known: isi based, duration based")


def _spike_times(check: OmvCheck, resolve: Resolve) -> Measured:
    trains, trace = _trains(check, check.settings, resolve)
    if len(trains) != 1:
        raise NotComparableError(check.name, f"the spike file has {len(trains)} ids; ids: must choose one")
    warnings: tuple[str, ...] = ()
    if isinstance(check.expected, list):
        expected = _numbers(check, check.expected)
    elif isinstance(check.expected, Mapping):
        found, _ = _trains(check, check.expected, lambda name: check.expected_folder / name)
        expected = np.concatenate(list(found.values())) if found else np.empty(0)
        warnings = (
            f"{check.name}: the expected spikes are read from the file that the .mep names; OMV reads the "
            "observed file twice here and so always passes",
        )
    else:
        raise _expected_error(check, "a list of spike times or a mapping with a file")
    return Measured(next(iter(trains.values())), expected, "spikes", trace, warnings)


def _spike_rate(check: OmvCheck, resolve: Resolve) -> Measured:
    trains, trace = _trains(check, check.settings, resolve)
    method = str(check.settings.get("method", "isi based"))
    start = float(check.settings.get("start_time", 0))
    end = float(check.settings.get("end_time", np.inf))
    try:
        rates = [spike_rate(spikes, method, start, end) for spikes in trains.values()]
    except ValueError as error:
        raise SchemaError(str(error), location=check.location) from error
    if not isinstance(check.expected, int | float):
        raise _expected_error(check, "a number")
    warnings = (
        (f"{check.name}: taken from a trace, which OMV 0.4.0 reports as a failure whatever the rate is",)
        if "file" in check.settings
        else ()
    )
    observed = np.array([np.mean(rates) if rates else 0.0])
    return Measured(observed, _numbers(check, [check.expected]), "value", trace, warnings)


def _resting(check: OmvCheck, resolve: Resolve) -> Measured:
    table = _table(check, check.settings, "file", resolve)
    last = int(check.settings.get("average last", 1))
    if not isinstance(check.expected, int | float):
        raise _expected_error(check, "a number")
    if not 1 <= last <= len(table) or table.shape[1] < 2:
        raise NotComparableError(check.name, f"the file has {len(table)} rows, {last} are to be averaged")
    observed = np.array([table[-last:, 1].mean()])
    return Measured(observed, np.array([float(check.expected)]), "value", (table[:, 0], table[:, 1]))


def _timeseries(check: OmvCheck, resolve: Resolve) -> Measured:
    table = _table(check, check.settings, "file", resolve)
    if isinstance(check.expected, Mapping):
        expected = _table(check, check.expected, "file", lambda name: check.expected_folder / name)
    elif isinstance(check.expected, list):
        expected = _numbers(check, check.expected)
    else:
        raise _expected_error(check, "a list or a mapping with a file")
    trace = (table[:, 0], table[:, 1]) if table.ndim == 2 and table.shape[1] > 1 else None
    return Measured(table, expected, "trace", trace)


def _activation(check: OmvCheck, resolve: Resolve) -> Measured:
    table = _table(check, check.settings, "file", resolve)
    inside = table[:, 1:]
    if not inside.size:
        raise NotComparableError(check.name, "the file holds no value of a variable")
    return Measured(inside, np.clip(inside, 0.0, 1.0), "bounds", (table[:, 0], table[:, 1]))


def _input_resistance(check: OmvCheck, resolve: Resolve) -> Measured:
    voltage = _table(check, check.settings, "file_Vm", resolve)
    current = _table(check, check.settings, "file_VC_i", resolve)
    if len(voltage) != len(current):
        raise NotComparableError(check.name, f"{len(voltage)} rows of voltage, {len(current)} of current")
    if not isinstance(check.expected, int | float):
        raise _expected_error(check, "a number")
    time = current[:, 0]
    means = []
    for key in ("holding window", "command window"):
        start, end = check.settings.get(key, [0.0, 0.0])
        inside = (time >= start) & (time <= end)
        if not inside.any():
            raise NotComparableError(check.name, f"no sample lies in the {key} {start:g} to {end:g}")
        means.append((voltage[inside, 1].mean(), current[inside, 1].mean()))
    (holding_v, holding_i), (command_v, command_i) = means
    if command_i == holding_i:
        raise NotComparableError(check.name, "the current is the same in both windows")
    observed = np.array([(command_v - holding_v) / (command_i - holding_i)])
    return Measured(observed, np.array([float(check.expected)]), "value")


_MEASURES: Mapping[str, Callable[[OmvCheck, Resolve], Measured]] = {
    "spike times": _spike_times,
    "spike rate": _spike_rate,
    "resting": _resting,
    "timeseries": _timeseries,
    "activation variables": _activation,
    "input resistance": _input_resistance,
}


def _trains(
    check: OmvCheck, settings: Mapping[str, Any], resolve: Resolve
) -> tuple[dict[str, Numbers], tuple[Numbers, Numbers] | None]:
    """Return spike trains by id, and the trace they were found in if they were."""
    if "spiketimes file" in settings:
        return _spike_file(check, settings["spiketimes file"], resolve), None
    table = _table(check, settings, "file", resolve)
    if "spike detection" not in settings:
        if table.shape[1] != 1:
            raise NotComparableError(
                check.name, "spike times are one column; give `columns`, or `spike detection`"
            )
        return {"0": table[:, 0]}, None
    detection = settings["spike detection"]
    times, values = _columns(check, table)
    try:
        spikes = detect_spikes(
            times, values, str(detection.get("method", "threshold")), float(detection.get("threshold", 0))
        )
    except ValueError as error:
        raise SchemaError(str(error), location=check.location) from error
    return {"0": spikes}, (times, values)


def _columns(check: OmvCheck, table: Numbers) -> tuple[Numbers, Numbers]:
    if table.shape[1] != 2:
        raise NotComparableError(check.name, f"a trace is two columns, {table.shape[1]} are named")
    return table[:, 0], table[:, 1]


def _table(check: OmvCheck, settings: Mapping[str, Any], key: str, resolve: Resolve) -> Numbers:
    """Read columns of a file, scaled; shape (rows, columns)."""
    if key not in settings:
        raise SchemaError(f"'{check.observable}' needs '{key}'", location=check.location)
    node = settings[key]
    columns = [int(c) for c in node.get("columns", (0, 1))]
    path = resolve(str(node["path"]))
    table = _load(path, columns, int(node.get("header", 0)))
    scaling = np.atleast_1d(np.asarray(node.get("scaling", 1.0), dtype=np.float64))
    if scaling.size not in (1, len(columns)):
        raise NotComparableError(check.name, f"{scaling.size} scaling factors for {len(columns)} columns")
    scaled = table * scaling
    if not np.isfinite(scaled).all():
        row = int(np.argwhere(~np.isfinite(scaled))[0][0])
        raise NotComparableError(
            check.name, f"{path.name} holds a value that is not a number (data row {row + 1})"
        )
    return scaled


def _load(path: Path, columns: list[int] | None, header: int) -> Numbers:
    """Read a table of numbers; a broken row is an error."""
    try:
        return np.loadtxt(path, usecols=columns, skiprows=header, ndmin=2, dtype=np.float64)
    except OSError as error:
        raise NotComparableError(path.name, f"cannot be read: {error.strerror or error}") from error
    except (ValueError, IndexError) as error:
        message = " ".join(str(error).split())
        raise MalformedFileError(
            f"not a table of numbers: {message}", location=Location(str(path))
        ) from error


def _spike_file(check: OmvCheck, node: Mapping[str, Any], resolve: Resolve) -> dict[str, Numbers]:
    """Read a file of ids and times."""
    orders = {"ID_TIME": (0, 1, 0), "TIME_ID": (1, 0, 0), "ID_TIME_NEST_DAT": (0, 1, 3)}
    file_format = str(node.get("format", ""))
    if file_format not in orders:
        raise SchemaError(
            f"format must be one of {', '.join(orders)}, got {file_format!r}",
            location=check.location,
        )
    ids_column, time_column, header = orders[file_format]
    path = resolve(str(node["path"]))
    if not path.read_bytes().strip():
        return {}
    table = _load(path, None, header)
    if table.shape[1] != 2:
        raise MalformedFileError(
            f"{table.shape[1]} columns, expected id and time", location=Location(str(path))
        )
    ids, times = table[:, ids_column], table[:, time_column] * float(node.get("scaling", 1.0))
    wanted = node.get("ids", 0)
    chosen = np.unique(ids) if wanted == "*" else [i for i in np.unique(ids) if i == wanted]
    return {f"{i:g}": times[ids == i] for i in chosen}


def _numbers(check: OmvCheck, values: list[Any]) -> Numbers:
    """Return expected values; OMV takes a 0 among them for a missing one, and fails."""
    try:
        array = np.array(values, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise _expected_error(check, "numbers") from error
    if check.observable == "spike times" and np.any(array == 0):
        raise NotComparableError(check.name, "OMV takes an expected 0 for a missing value, and so fails")
    return array


def _expected_error(check: OmvCheck, what: str) -> SchemaError:
    return SchemaError(
        f"the expected '{check.observable}' must be {what}, got {check.expected!r}",
        location=check.location,
    )
