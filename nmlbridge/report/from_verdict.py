"""From a comparison to the rows of a report."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.compare.metrics import ulps_between
from nmlbridge.compare.outcome import Outcome
from nmlbridge.compare.results import SpikeResult, TraceResult
from nmlbridge.compare.tolerance import Limits, Tolerance, Tolerances
from nmlbridge.report.data import CaseState, Context, QuantityRow, SpikeRow

if TYPE_CHECKING:
    from collections.abc import Mapping

    from nmlbridge.recording.traces import Traces

__all__ = ["STATES", "context_at", "quantity_rows", "spike_rows", "worst_reason"]

STATES = {
    Outcome.IDENTICAL: CaseState.IDENTICAL,
    Outcome.WITHIN_TOLERANCE: CaseState.WITHIN_TOLERANCE,
    Outcome.DIFFERENT: CaseState.DIFFERENT,
    Outcome.NOT_COMPARABLE: CaseState.NOT_COMPARABLE,
}
"""What a comparison's outcome makes of a case."""

_AROUND = 3
"""Rows shown before and after the first that differs."""

_MEASURES = {
    "rate of the reference (Hz)": "rate_ref_hz",
    "rate of the test (Hz)": "rate_test_hz",
    "ISI CV of the reference": "isi_cv_ref",
    "ISI CV of the test": "isi_cv_test",
    "van Rossum distance": "van_rossum",
    "Victor-Purpura distance": "victor_purpura",
    "ISI distance": "isi_distance",
    "SPIKE distance": "spike_distance",
}


def quantity_rows(
    results: Sequence[TraceResult],
    ref: Traces,
    test: Traces,
    tolerances: Tolerance | Mapping[str, Tolerance] | None = None,
) -> tuple[QuantityRow, ...]:
    """Make a report's rows of the results for quantities.

    Parameters
    ----------
    results : sequence of TraceResult
        What a comparison found.
    ref, test : Traces
        What was compared, to show the rows around a first difference.
    tolerances : Tolerance, or mapping of str to Tolerance, optional
        As given to the comparison: the row shown is the first outside them.
    """
    stated = Tolerances(tolerances)
    return tuple(_quantity_row(result, ref, test, stated) for result in results)


def spike_rows(results: Sequence[SpikeResult]) -> tuple[SpikeRow, ...]:
    """Make a report's rows of the results for spike trains.

    Parameters
    ----------
    results : sequence of SpikeResult
        What a comparison found.
    """
    return tuple(_spike_row(result) for result in results)


def worst_reason(rows: Sequence[QuantityRow | SpikeRow]) -> str:
    """Return why the worst row fails, in one line with the number of others; empty if all pass.

    Parameters
    ----------
    rows : sequence of QuantityRow or SpikeRow
        Every row of a case.

    Examples
    --------
    >>> worst_reason([QuantityRow("p/v", "V", CaseState.NOT_COMPARABLE, "the test has no quantity p/v")])
    'p/v: the test has no quantity p/v'
    """
    failed = [row for row in rows if row.state.fails]
    if not failed:
        return ""
    first = next((row for row in failed if row.state is CaseState.NOT_COMPARABLE), failed[0])
    path = first.quantity if isinstance(first, QuantityRow) else first.source
    more = f" (and {len(failed) - 1} more of {len(rows)})" if len(failed) > 1 else ""
    return f"{path}: {first.reason}{more}"


def context_at(ref: Traces, test: Traces, pair: tuple[str, str], row: int, around: int = _AROUND) -> Context:
    """Return the rows around one row of two recordings.

    Parameters
    ----------
    ref, test : Traces
        The two.
    pair : (str, str)
        Path of the quantity in either.
    row : int
        The row in the middle, from 0.
    around : int
        Rows before and after it.
    """
    first = max(0, row - around)
    stop = row + around + 1
    times, left = _rows(ref, pair[0], first, stop)
    other_times, right = _rows(test, pair[1], first, stop)
    count = max(len(left), len(right))
    return Context(
        row=row,
        first=first,
        time_s=_padded(times if len(times) >= len(other_times) else other_times, count),
        reference=_padded(left, count),
        test=_padded(right, count),
    )


def _quantity_row(result: TraceResult, ref: Traces, test: Traces, stated: Tolerances) -> QuantityRow:
    path = result.quantity
    partner = result.test_quantity or path
    row = result.first_row
    context = None
    if result.outcome is Outcome.DIFFERENT and row is not None:
        limits = stated.of(path).limits(result.unit)
        outside = _first_outside(ref, test, (path, partner), limits) if limits.stated else row
        context = context_at(ref, test, (path, partner), row if outside is None else outside)
    return QuantityRow(
        quantity=path if partner == path else f"{path} = {partner}",
        unit=result.unit,
        state=STATES[result.outcome],
        reason=result.reason,
        tolerance="" if result.tolerance == "none" else result.tolerance,
        rmse=_defined(result.rmse),
        nrmse=_defined(result.nrmse),
        max_abs_error=_defined(result.max_abs_error),
        at_time_s=_defined(result.max_abs_time_s),
        ulps=result.max_ulps,
        correlation=_defined(result.correlation),
        context=context,
    )


def _spike_row(result: SpikeResult) -> SpikeRow:
    comparable = result.outcome is not Outcome.NOT_COMPARABLE
    partner = result.test_train or result.train
    return SpikeRow(
        source=result.train if partner == result.train else f"{result.train} = {partner}",
        state=STATES[result.outcome],
        reason=result.reason,
        tolerance="" if result.tolerance == "none" else result.tolerance,
        reference_count=result.n_ref if comparable else None,
        test_count=result.n_test if comparable else None,
        matched=result.matched if comparable else None,
        missing=result.missing if comparable else None,
        extra=result.extra if comparable else None,
        max_shift_s=_defined(abs(result.largest_shift_s)),
        measures={name: _defined(getattr(result, field)) for name, field in _MEASURES.items()}
        if comparable
        else {},
    )


def _first_outside(ref: Traces, test: Traces, pair: tuple[str, str], limits: Limits) -> int | None:
    """Return the first row outside the limits, by the comparison's own rule; None if there is none."""
    start = 0
    for left, right in zip(ref.blocks([pair[0]]), test.blocks([pair[1]]), strict=False):
        count = min(left.time.size, right.time.size)
        reference = left.columns[0][:count].astype(np.float64)
        other = right.columns[0][:count].astype(np.float64)
        single, other_single = reference.astype(np.float32), other.astype(np.float32)
        outside = np.abs(other - reference) > limits.absolute + limits.relative * np.abs(reference)
        outside &= single != other_single
        if limits.ulps and outside.any():
            outside &= ulps_between(single, other_single) > limits.ulps
        if outside.any():
            return start + int(np.argmax(outside))
        start += count
    return None


def _rows(traces: Traces, path: str, first: int, stop: int) -> tuple[list[float], list[float]]:
    """Return times and samples of some rows, as many as there are."""
    times: list[float] = []
    samples: list[float] = []
    start = 0
    for block in traces.blocks([path]):
        part = slice(max(0, first - start), max(0, stop - start))
        times += block.time[part].tolist()
        samples += block.columns[0][part].tolist()
        start += block.time.size
        if start >= stop:
            break
    return times, samples


def _padded(values: list[float], count: int) -> tuple[float | None, ...]:
    return (*values, *[None] * (count - len(values)))


def _defined(value: float | None) -> float | None:
    """Return a number, or None for one that is not defined."""
    return None if value is None or math.isnan(value) else float(value)
