"""How figures and states are written: the same words and digits in every kind of report."""

from __future__ import annotations

import math

from nmlbridge.recording.figures import display_scale
from nmlbridge.report.data import CaseReport, CaseState, Context, QuantityRow, SpikeRow

__all__ = [
    "UNDEFINED",
    "case_figure",
    "context_lines",
    "count_text",
    "display_unit",
    "duration_text",
    "figure",
    "in_display_unit",
    "quantity_cells",
    "ratio_text",
    "spike_cells",
    "tone",
]

UNDEFINED = "–"
"""What stands in a table for a measure that is not defined."""


def display_unit(unit: str) -> str:
    """Return the unit in which values of a recorded unit are shown; empty for a plain number.

    Examples
    --------
    >>> display_unit("V"), display_unit("1"), display_unit("ohm")
    ('mV', '', 'ohm')
    """
    shown, _ = display_scale(unit)
    return "" if shown in ("1", "", "none") else shown


def in_display_unit(value: float, unit: str) -> float:
    """Convert a value from a recorded unit to the unit it is shown in.

    Examples
    --------
    >>> in_display_unit(-0.07, "V")
    -70.0
    """
    return value * display_scale(unit)[1]


def figure(value: float | None, unit: str = "1") -> str:
    """Write a value with its unit, in three significant digits.

    Examples
    --------
    >>> figure(0.004284388, "V"), figure(None, "V"), figure(0.0, "V")
    ('4.28 mV', '–', '0 mV')
    """
    if value is None or math.isnan(value):
        return UNDEFINED
    text = f"{in_display_unit(value, unit):.3g}"
    shown = display_unit(unit)
    return f"{text} {shown}" if shown else text


def ratio_text(value: float | None) -> str:
    """Write a number without unit in up to six digits, so that 0.999999 is not rounded to 1.

    Examples
    --------
    >>> ratio_text(0.9999996), ratio_text(1.0), ratio_text(None)
    ('0.9999996', '1', '–')
    """
    if value is None or math.isnan(value):
        return UNDEFINED
    text = f"{value:.6g}"
    return repr(value) if text in ("1", "-1") and abs(value) != 1.0 else text


def count_text(value: float | None) -> str:
    """Write a count, a very large one in short.

    Examples
    --------
    >>> count_text(12), count_text(23000000), count_text(None)
    ('12', '2.3e+07', '–')
    """
    if value is None or math.isnan(value):
        return UNDEFINED
    return f"{value:.0f}" if value < 1e6 else f"{value:.3g}"


def duration_text(seconds: float) -> str:
    """Write a duration.

    Examples
    --------
    >>> duration_text(0.0123), duration_text(3.21), duration_text(75.0), duration_text(119.6)
    ('12 ms', '3.2 s', '1 min 15 s', '2 min 0 s')
    """
    if seconds < 0.9995:
        return f"{seconds * 1000:.0f} ms"
    if seconds < 59.95:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s"


def tone(state: CaseState) -> str:
    """Return ``good``, ``bad`` or ``calm``: how a state is coloured."""
    if state.passes:
        return "good"
    return "calm" if state is CaseState.SKIPPED else "bad"


def quantity_cells(row: QuantityRow) -> dict[str, str]:
    """Return the cells of a quantity's line, by heading."""
    return {
        "Quantity": row.quantity,
        "Result": row.state.value,
        "RMSE": figure(row.rmse, row.unit),
        "Max error": figure(row.max_abs_error, row.unit),
        "At": figure(row.at_time_s, "s"),
        "ulps": count_text(row.ulps),
        "r": ratio_text(row.correlation),
        "Tolerance": row.tolerance or "none",
    }


def spike_cells(row: SpikeRow) -> dict[str, str]:
    """Return the cells of a spike train's line, by heading."""
    return {
        "Spikes of": row.source,
        "Result": row.state.value,
        "Reference": count_text(row.reference_count),
        "Test": count_text(row.test_count),
        "Missing": count_text(row.missing),
        "Extra": count_text(row.extra),
        "Largest shift": figure(row.max_shift_s, "s"),
        "Tolerance": row.tolerance or "none",
    }


def case_figure(case: CaseReport) -> str:
    """Return the one figure that says most about a case: its worst error, or what did not pair up.

    Examples
    --------
    >>> row = QuantityRow("p/v", "V", CaseState.DIFFERENT, nrmse=0.2, max_abs_error=0.0099)
    >>> case = CaseReport("a", "s.nmlb.yaml", 1, "native", "", CaseState.DIFFERENT, quantities=(row,))
    >>> case_figure(case)
    'p/v: max error 9.9 mV'
    """
    lost = next((row for row in case.spikes if row.missing or row.extra), None)
    if lost is not None:
        missing = f"{count_text(lost.missing)} of {count_text(lost.reference_count)} spikes missing"
        extra = f"{count_text(lost.extra)} extra"
        return f"{lost.source}: {missing}, {extra}"
    worst = case.worst_error
    if worst is not None and worst.max_abs_error:
        return f"{worst.quantity}: max error {figure(worst.max_abs_error, worst.unit)}"
    shifts = [row for row in case.spikes if row.max_shift_s]
    if shifts:
        late = max(shifts, key=lambda row: row.max_shift_s or 0.0)
        return f"{late.source}: largest shift {figure(late.max_shift_s, 's')}"
    return ""


def context_lines(row: QuantityRow, context: Context) -> list[str]:
    """Return the rows around the first difference as lines of text, the first that differs marked.

    Parameters
    ----------
    row : QuantityRow
        The quantity, for its unit.
    context : Context
        The rows.
    """
    unit = display_unit(row.unit)
    head = f"  {'row':>8} {'t (ms)':>12} {'reference':>14} {'test':>14}" + (f"  ({unit})" if unit else "")
    lines = [head]
    for offset, (time, reference, test) in enumerate(
        zip(context.time_s, context.reference, context.test, strict=True)
    ):
        number = context.first + offset
        mark = ">" if number == context.row else " "
        values = f"{_full(reference, row.unit):>14} {_full(test, row.unit):>14}"
        lines.append(f"{mark} {number:>8} {_full(time, 's'):>12} {values}")
    return lines


def _full(value: float | None, unit: str) -> str:
    """Write a value in the nine digits that tell one float32 from the next."""
    if value is None:
        return UNDEFINED
    return "nan" if math.isnan(value) else f"{in_display_unit(value, unit):.9g}"
