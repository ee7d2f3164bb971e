"""From a comparison to the rows of a report."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from nmlbridge.compare.align import same_times
from nmlbridge.compare.outcome import Outcome
from nmlbridge.compare.results import SpikeResult, TraceResult
from nmlbridge.report.data import CaseState, Context, QuantityRow, SpikeRow

if TYPE_CHECKING:
    from nmlbridge.recording.traces import Traces

__all__ = ["STATES", "context_at", "quantity_rows", "spike_rows", "worst_reason"]

Pair = tuple[str, str]

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


def quantity_rows(results: Sequence[TraceResult], ref: Traces, test: Traces) -> tuple[QuantityRow, ...]:
    """Make a report's rows of the results for quantities.

    Parameters
    ----------
    results : sequence of TraceResult
        What a comparison found.
    ref, test : Traces
        What was compared, to show the rows around the first one outside the tolerance.
    """
    different = [result for result in results if result.outcome is Outcome.DIFFERENT]
    contexts = _contexts(different, ref, test)
    return tuple(_quantity_row(result, contexts.get(result.quantity)) for result in results)


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


def context_at(ref: Traces, test: Traces, rows: Mapping[Pair, int]) -> dict[Pair, Context]:
    """Return the rows around one row of each of several quantities, reading each recording once.

    Where the rows of the two lie at other times, because the comparison has resampled one, they say nothing
    about each other and there is no context.

    Parameters
    ----------
    ref, test : Traces
        The two recordings.
    rows : mapping of (str, str) to int
        The row in the middle, from 0, by the paths of the quantity in either.
    """
    spans = {pair: (max(0, row - _AROUND), row + _AROUND + 1) for pair, row in rows.items()}
    left = _rows(ref, {pair: (pair[0], *span) for pair, span in spans.items()})
    right = _rows(test, {pair: (pair[1], *span) for pair, span in spans.items()})
    contexts = {}
    for pair, row in rows.items():
        (times, values), (other_times, other_values) = left[pair], right[pair]
        common, count = sorted((len(times), len(other_times)))
        if not common or same_times(np.array(times[:common]), np.array(other_times[:common])) is not None:
            continue
        contexts[pair] = Context(
            row=row,
            first=spans[pair][0],
            time_s=_padded(times if len(times) >= len(other_times) else other_times, count),
            reference=_padded(values, count),
            test=_padded(other_values, count),
        )
    return contexts


def _quantity_row(result: TraceResult, context: Context | None) -> QuantityRow:
    path = result.quantity
    partner = result.test_quantity or path
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


def _contexts(results: Sequence[TraceResult], ref: Traces, test: Traces) -> dict[str, Context]:
    """Return what stands around the first row outside the tolerance of each quantity, by its path."""
    rows = {
        (result.quantity, result.test_quantity or result.quantity): result.first_outside_row
        for result in results
        if result.first_outside_row is not None
    }
    return {pair[0]: context for pair, context in context_at(ref, test, rows).items()} if rows else {}


def _rows(
    traces: Traces, wanted: Mapping[Pair, tuple[str, int, int]]
) -> dict[Pair, tuple[list[float], list[float]]]:
    """Return times and samples of some rows of each quantity, as many as there are."""
    found: dict[Pair, tuple[list[float], list[float]]] = {pair: ([], []) for pair in wanted}
    end = max(stop for _, _, stop in wanted.values())
    start = 0
    for block in traces.blocks([path for path, _, _ in wanted.values()]):
        for (pair, (_, first, stop)), column in zip(wanted.items(), block.columns, strict=True):
            part = slice(max(0, first - start), max(0, stop - start))
            found[pair][0].extend(block.time[part].tolist())
            found[pair][1].extend(column[part].tolist())
        start += block.time.size
        if start >= end:
            break
    return found


def _padded(values: list[float], count: int) -> tuple[float | None, ...]:
    return (*values, *[None] * (count - len(values)))


def _defined(value: float | None) -> float | None:
    """Return a number, or None for one that is not defined."""
    return None if value is None or math.isnan(value) else float(value)
