"""`compare`: two recordings in, a `Verdict` out. A difference is a result here, never an exception."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from contextlib import closing
from typing import Any

import numpy as np

from nmlbridge.compare.align import (
    Pair,
    matched_paths,
    require_resampling,
    resampled,
    same_times,
    same_unit,
)
from nmlbridge.compare.metrics import TraceMetrics
from nmlbridge.compare.outcome import Outcome
from nmlbridge.compare.results import SpikeResult, TraceResult
from nmlbridge.compare.side_by_side import side_by_side
from nmlbridge.compare.spikes import Span, compare_trains
from nmlbridge.compare.tolerance import Limits, Tolerance, Tolerances
from nmlbridge.compare.verdict import Verdict
from nmlbridge.errors import NotComparableError
from nmlbridge.recording.recording import Recording
from nmlbridge.recording.trace_file import TraceFile
from nmlbridge.recording.traces import Traces

__all__ = ["MAX_LAG_ROWS", "compare"]

MAX_LAG_ROWS = 4096
"""How far the best lag is looked for, in rows of the recording."""

_CUT_SHARE = 1e-3
"""Runs whose ends lie further apart than this share of their length did not record the same time."""


def compare(
    ref: Recording | TraceFile,
    test: Recording | TraceFile,
    *,
    tolerances: Tolerance | Mapping[str, Tolerance] | None = None,
    mapping: Mapping[str, str] | None = None,
    quantities: Sequence[str] | None = None,
    spikes: bool = True,
    resample: str | None = None,
) -> Verdict:
    """Compare a recording with a reference, quantity by quantity and spike train by spike train.

    Quantities are matched by path and unit. Everything that either side recorded must have its counterpart on
    the other, with the same unit, on the same times, and be finite; otherwise it is NotComparable, which
    fails.

    Parameters
    ----------
    ref, test : Recording or TraceFile
        The reference, and what is held against it. Files are read piece by piece, both at once, in constant
        memory.
    tolerances : Tolerance, or mapping of str to Tolerance, optional
        What difference still agrees: for everything, or by path or glob. None: only identical recordings
        agree.
    mapping : mapping of str to str, optional
        Name in the test of a quantity or train that has another name there, by its name in the reference.
    quantities : sequence of str, optional
        Paths or globs of the reference: compare these quantities only, whatever else was recorded.
    spikes : bool
        Compare spike trains too.
    resample : {"linear", "previous", "nearest"}, optional
        Bring the test onto the reference's times. Without it, different times are NotComparable. A file is
        read into memory for this.

    Returns
    -------
    Verdict
        One result for each quantity and train; ``passed`` is True only if there is at least one and all
        agree.

    Raises
    ------
    MalformedFileError
        If a file cannot be read.
    UnitError
        If a tolerance is written wrongly.

    Examples
    --------
    >>> ref = Recording([0.0, 1e-3], {"pop[0]/v": ("V", [-0.07, -0.06])})
    >>> test = Recording([0.0, 1e-3], {"pop[0]/v": ("V", [-0.07, -0.0601])})
    >>> verdict = compare(ref, test, tolerances=Tolerance(absolute="0.2 mV"))
    >>> str(verdict.outcome), f"{verdict['pop[0]/v'].max_abs_error:.3g}"
    ('WithinTolerance', '0.0001')
    """
    require_resampling(resample)
    stated = Tolerances(tolerances)
    mapping = dict(mapping or {})
    results: list[TraceResult | SpikeResult] = [
        *_compare_traces(ref, test, stated, mapping, quantities, resample),
        *(_compare_spikes(ref, test, stated, mapping) if spikes else ()),
    ]
    notes = [f"a tolerance is stated for {pattern!r}, which matches nothing" for pattern in stated.unused]
    known = {*ref.units, *ref.spikes}
    notes += [f"{path!r} is mapped, but not in the reference" for path in mapping if path not in known]
    if resample is not None:
        notes.append(f"the test was resampled onto the times of the reference ({resample})")
    return Verdict(tuple(results), _provenance(ref), _provenance(test), tuple(notes))


def _compare_traces(
    ref: Recording | TraceFile,
    test: Recording | TraceFile,
    stated: Tolerances,
    mapping: Mapping[str, str],
    quantities: Sequence[str] | None,
    resample: str | None,
) -> list[TraceResult]:
    """Return the results for all quantities, in the order of the reference."""
    pairs, refused = matched_paths(ref.units, test.units, mapping, quantities)
    reasons = {problem.path: problem.reason for problem in refused}
    for pair in pairs:
        units = ref.units[pair.ref], test.units[pair.test]
        if not same_unit(*units):
            reasons[pair.ref] = (
                f"the reference is in {units[0]}, the test in {units[1]}; record both in one unit"
            )
    pairs = [pair for pair in pairs if pair.ref not in reasons]
    limits = {pair.ref: stated.of(pair.ref).limits(ref.units[pair.ref]) for pair in pairs}
    metrics = {path: TraceMetrics(path, allowed, MAX_LAG_ROWS) for path, allowed in limits.items()}
    if pairs:
        try:
            compared = test if resample is None else _on_times_of(ref, test, resample, pairs)
            reasons |= _stream(ref, compared, pairs, metrics)
        except NotComparableError as error:  # concerns every quantity
            reasons |= {pair.ref: error.reason for pair in pairs}
    results = {}
    for pair in pairs:
        if pair.ref not in reasons:
            results[pair.ref] = _trace_result(pair, ref.units[pair.ref], metrics[pair.ref], limits[pair.ref])
    partners = {pair.ref: pair.test for pair in pairs}
    for path, reason in reasons.items():
        unit = ref.units.get(path) or test.units.get(path, "")
        results[path] = TraceResult(path, unit, Outcome.NOT_COMPARABLE, reason, partners.get(path, ""))
    place = {path: index for index, path in enumerate(ref.units)}
    return sorted(results.values(), key=lambda result: place.get(result.quantity, len(place)))


def _stream(
    ref: Traces, test: Traces, pairs: Sequence[Pair], metrics: Mapping[str, TraceMetrics]
) -> dict[str, str]:
    """Read both sides once and fill the metrics; return what cannot be compared, with the reason.

    Raises
    ------
    NotComparableError
        If the times differ, one side is shorter, or there are no rows.
    """
    refused: dict[str, str] = {}
    rows = 0
    with closing(side_by_side(ref, test, pairs)) as both:
        for one, other in both:
            if (row := same_times(one.time, other.time)) is not None:
                raise NotComparableError(
                    "time",
                    f"the times differ from row {rows + row} on: {one.time[row]:.9g} s in the reference, "
                    f"{other.time[row]:.9g} s in the test; name a resampling to compare them all the same",
                )
            for place, pair in enumerate(pairs):
                if pair.ref not in refused:
                    try:
                        metrics[pair.ref].add(one.columns[place], other.columns[place], one.time)
                    except NotComparableError as error:
                        refused[pair.ref] = error.reason
            rows += one.time.size
    if not rows:
        raise NotComparableError("time", "there are no rows")
    return refused


def _on_times_of(ref: Traces, test: Recording | TraceFile, how: str, pairs: Sequence[Pair]) -> Recording:
    """Return the test on the times of the reference."""
    loaded = test.load() if isinstance(test, TraceFile) else test
    times = np.concatenate([block.time for block in ref.blocks([])] or [np.empty(0)])
    try:
        return resampled(loaded, times, how, [pair.test for pair in pairs])
    except ValueError as error:
        raise NotComparableError("time", str(error)) from error


def _trace_result(pair: Pair, unit: str, metrics: TraceMetrics, limits: Limits) -> TraceResult:
    """Return the result for a quantity whose rows have all been taken in."""
    if not metrics.n_differing:
        outcome, reason = Outcome.IDENTICAL, ""
    elif limits.stated and not metrics.n_outside:
        outcome = Outcome.WITHIN_TOLERANCE
        reason = f"{metrics.n_differing} of {metrics.n} rows differ, none by too much"
    else:
        outcome = Outcome.DIFFERENT
        row, time = metrics.first_outside or (0, math.nan)
        beyond = "are outside the tolerance" if limits.stated else "differ, and no tolerance is stated"
        reason = f"{metrics.n_outside} of {metrics.n} rows {beyond}, first row {row} (t = {time:.9g} s)"
    return TraceResult(
        quantity=pair.ref,
        test_quantity=pair.test,
        unit=unit,
        outcome=outcome,
        reason=reason,
        tolerance=limits.text(unit),
        **metrics.numbers(),
    )


def _compare_spikes(
    ref: Traces, test: Traces, stated: Tolerances, mapping: Mapping[str, str]
) -> list[SpikeResult]:
    """Return the results for all spike trains, in the order of the reference."""
    pairs, refused = matched_paths(ref.spikes, test.spikes, mapping, kind="spike train")
    results = [SpikeResult(problem.path, Outcome.NOT_COMPARABLE, problem.reason) for problem in refused]
    spans = (Span(*ref.time_span), Span(*test.time_span)) if pairs else ()
    for pair in pairs:
        trains = ref.spikes[pair.ref], test.spikes[pair.test]
        try:
            span = _common_span(pair.ref, *spans)
            result = compare_trains(pair.ref, *trains, stated.of(pair.ref), span, pair.test)
        except NotComparableError as error:
            result = SpikeResult(pair.ref, Outcome.NOT_COMPARABLE, error.reason, pair.test)
        results.append(result)
    place = {path: index for index, path in enumerate(ref.spikes)}
    return sorted(results, key=lambda result: place.get(result.train, len(place)))


def _common_span(train: str, ref: Span, test: Span) -> Span:
    """Return the time recorded, as far as it is known.

    Raises
    ------
    NotComparableError
        If one side's run is shorter: a spike that came too late to be recorded is not one that never came.
    """
    if math.isnan(test.stop_s):
        return ref
    if math.isnan(ref.stop_s):
        return test
    if abs(ref.stop_s - test.stop_s) > _CUT_SHARE * max(ref.length_s, test.length_s):
        raise NotComparableError(
            train, f"the reference runs to {ref.stop_s:.9g} s, the test to {test.stop_s:.9g} s"
        )
    return ref


def _provenance(side: Traces) -> dict[str, Any]:
    """Return where one side came from, as plain data."""
    return {"name": side.name, **side.source}
