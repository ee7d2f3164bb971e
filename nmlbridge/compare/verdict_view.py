"""A verdict shown by itself: as text, and as HTML for a notebook. Whole reports are made elsewhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from nmlbridge.compare.outcome import Outcome
from nmlbridge.compare.results import SpikeResult, TraceResult

if TYPE_CHECKING:
    from nmlbridge.compare.verdict import Verdict

__all__ = ["render_html", "render_text", "spike_cells", "trace_cells"]

_TRACE_HEAD = ("quantity", "unit", "outcome", "rows", "RMSE", "NRMSE", "max |error|", "at t (s)", "ulps", "r")
_SPIKE_HEAD = (
    "spike train",
    "outcome",
    "spikes",
    "matched",
    "missing",
    "extra",
    "largest shift (s)",
    "at t (s)",
)
_COLOURS = {
    Outcome.IDENTICAL: "#1a7f37",
    Outcome.WITHIN_TOLERANCE: "#1a7f37",
    Outcome.DIFFERENT: "#d1242f",
    Outcome.NOT_COMPARABLE: "#9a6700",
}


def render_text(verdict: Verdict) -> str:
    """Return a verdict as aligned tables, with a line below for everything that is not identical.

    Parameters
    ----------
    verdict : Verdict
        What to show.
    """
    lines = [_headline(verdict)]
    traces, spikes = verdict.traces.values(), verdict.spikes.values()
    if traces:
        lines += ["", *_aligned([_TRACE_HEAD, *map(trace_cells, traces)], left=(0, 1, 2))]
    if spikes:
        lines += ["", *_aligned([_SPIKE_HEAD, *map(spike_cells, spikes)], left=(0, 1))]
    remarks = _remarks(verdict)
    return "\n".join([*lines, *([""] if remarks else []), *remarks])


def render_html(verdict: Verdict) -> str:
    """Return a verdict as HTML tables, without scripts or network.

    Parameters
    ----------
    verdict : Verdict
        What to show.
    """
    parts = [f"<p><b style='color:{_COLOURS[verdict.outcome]}'>{escape(_headline(verdict))}</b></p>"]
    parts.append(_html_table(_TRACE_HEAD, [(trace_cells(r), r.outcome) for r in verdict.traces.values()]))
    parts.append(_html_table(_SPIKE_HEAD, [(spike_cells(r), r.outcome) for r in verdict.spikes.values()]))
    remarks = "".join(f"<li>{escape(remark)}</li>" for remark in _remarks(verdict))
    parts.append(f"<ul>{remarks}</ul>" if remarks else "")
    return f"<div>{''.join(parts)}</div>"


def trace_cells(result: TraceResult) -> tuple[str, ...]:
    """Return the texts of one row of the table of quantities.

    Parameters
    ----------
    result : TraceResult
        What to show.
    """
    name = result.quantity
    if result.test_quantity and result.test_quantity != name:
        name += f" = {result.test_quantity}"
    numbers = (result.rmse, result.nrmse, abs(result.max_abs_error), result.max_abs_time_s)
    return (
        name,
        result.unit,
        str(result.outcome),
        str(result.n) if result.n else "",
        *map(_short, numbers),
        "" if result.max_ulps is None else str(result.max_ulps),
        _correlation(result.correlation),
    )


def spike_cells(result: SpikeResult) -> tuple[str, ...]:
    """Return the texts of one row of the table of spike trains.

    Parameters
    ----------
    result : SpikeResult
        What to show.
    """
    name = result.train
    if result.test_train and result.test_train != name:
        name += f" = {result.test_train}"
    if result.outcome is Outcome.NOT_COMPARABLE:
        return (name, str(result.outcome), *[""] * 6)
    counts = f"{result.n_ref}" if result.n_ref == result.n_test else f"{result.n_ref} / {result.n_test}"
    numbers = (str(result.matched), str(result.missing), str(result.extra))
    return (
        name,
        str(result.outcome),
        counts,
        *numbers,
        *map(_short, (result.largest_shift_s, result.largest_shift_at_s)),
    )


def _headline(verdict: Verdict) -> str:
    """Return the verdict in one line."""
    agree = sum(result.outcome.passed for result in verdict)
    count = f"{agree} of {len(verdict)} agree" if len(verdict) else "nothing was compared"
    sides = [side.get("name") or side.get("file") or "" for side in (verdict.reference, verdict.test)]
    between = f"; reference {sides[0] or 'unnamed'}, test {sides[1] or 'unnamed'}" if any(sides) else ""
    return f"{verdict.outcome}: {count}{between}"


def _remarks(verdict: Verdict) -> list[str]:
    """Return a line for every result that needs words, and the notes."""
    remarks = []
    for result in verdict:
        if result.reason:
            path = getattr(result, "quantity", "") or getattr(result, "train", "")
            stated = (
                f" [tolerance: {result.tolerance}]" if result.outcome is not Outcome.NOT_COMPARABLE else ""
            )
            remarks.append(f"{path}: {result.reason}{stated}{_lag(result)}")
    return [*remarks, *(f"note: {note}" for note in verdict.notes)]


def _lag(result: TraceResult | SpikeResult) -> str:
    """Return the best lag in words, if there is one."""
    if not isinstance(result, TraceResult) or not result.best_lag_s or not math.isfinite(result.best_lag_s):
        return ""
    lag = result.best_lag_s
    when = "later" if lag > 0 else "earlier"
    return f"; it fits best {abs(lag):.6g} s {when} (r = {_correlation(result.best_lag_correlation)})"


def _short(number: float) -> str:
    """Return a number in few digits, and nothing for what is undefined."""
    return f"{number:.4g}" if math.isfinite(number) else ""


def _correlation(number: float) -> str:
    """Return a correlation, never rounded up to 1."""
    if not math.isfinite(number):
        return ""
    return "1" if number == 1 else f"{math.floor(number * 1e6) / 1e6:.6f}"


def _aligned(rows: Sequence[Sequence[str]], left: Sequence[int]) -> list[str]:
    """Return rows of text with their columns aligned, the first row underlined."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(
            cell.ljust(width) if column in left else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    return [lines[0], "-" * max(map(len, lines)), *lines[1:]]


def _html_table(head: Sequence[str], rows: Sequence[tuple[Sequence[str], Outcome]]) -> str:
    """Return an HTML table with the outcomes coloured; nothing if it has no rows."""
    if not rows:
        return ""
    body = []
    for cells, outcome in rows:
        styles = (f" style='color:{_COLOURS[outcome]}'" if cell == str(outcome) else "" for cell in cells)
        body.append(
            "".join(f"<td{style}>{escape(cell)}</td>" for cell, style in zip(cells, styles, strict=True))
        )
    titles = "".join(f"<th>{escape(title)}</th>" for title in head)
    lines = "".join(f"<tr>{line}</tr>" for line in body)
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{lines}</tbody></table>"
