"""A report for the terminal, made of rich tables. Knows colours; prints nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nmlbridge.report.data import CaseReport, SuiteReport
from nmlbridge.report.wording import (
    case_figure,
    context_lines,
    duration_text,
    quantity_cells,
    spike_cells,
    tone,
)

if TYPE_CHECKING:
    from rich.console import Group, RenderableType
    from rich.table import Table

__all__ = ["render_case", "render_text", "summary_table"]

_STYLES = {"good": "green", "bad": "bold red", "calm": "dim"}


def render_text(report: SuiteReport, *, details: bool = False) -> Group:
    """Render a report for a rich console: the summary, every failed case, and the count.

    Parameters
    ----------
    report : SuiteReport
        What to show.
    details : bool
        Also the figures of the cases that passed.

    Returns
    -------
    rich.console.Group
        Something a console can print.
    """
    from rich.console import Group
    from rich.text import Text

    parts: list[RenderableType] = [summary_table(report)] if report.cases else []
    parts += [render_case(case) for case in report.cases if case.failed or details]
    tail = Text("passed" if report.passed else "failed", style=_STYLES["good" if report.passed else "bad"])
    parts.append(tail + Text(f": {report.summary} in {duration_text(report.seconds)}", style="default"))
    return Group(*parts)


def summary_table(report: SuiteReport) -> Table:
    """Return one line for each case and engine."""
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("Case", "Engine", "Result", "Compared with", "Worst"):
        table.add_column(heading, overflow="fold")
    table.add_column("Time", justify="right", no_wrap=True)
    for case in report.cases:
        table.add_row(
            Text(case.name),
            Text(case.engine),
            Text(case.state.value, style=_STYLES[tone(case.state)]),
            Text(case.reference),
            Text(case_figure(case)),
            duration_text(case.seconds),
        )
    return table


def render_case(case: CaseReport) -> Group:
    """Return everything about one case: why it failed, the figures, the first difference, its command."""
    from rich.console import Group
    from rich.padding import Padding
    from rich.text import Text

    where = f"{case.suite}:{case.line}" if case.line else case.suite
    parts: list[RenderableType] = [
        Text.assemble(
            (case.name, "bold"),
            f" on {case.engine} ({where}): ",
            (case.state.value, _STYLES[tone(case.state)]),
        )
    ]
    inner: list[RenderableType] = [Text(text) for text in (case.reason, case.hint) if text]
    inner += [Text(f"warning: {text}", style="yellow") for text in case.warnings]
    for item in case.accepted:
        inner.append(
            Text(f"accepted {item.path}: {item.old_sha256[:12] or 'none'} -> {item.new_sha256[:12]}")
        )
        inner += [Text(f"  {change}") for change in item.changes]
    if case.quantities:
        inner.append(_cells_table([quantity_cells(row) for row in case.quantities]))
    if case.spikes:
        inner.append(_cells_table([spike_cells(row) for row in case.spikes]))
    for row in case.quantities:
        if row.context is not None:
            inner.append(Text(f"first difference of {row.quantity}:"))
            inner.append(Text("\n".join(context_lines(row, row.context))))
    if case.log_tail:
        inner.append(Text(case.log_tail, style="dim"))
    if case.command:
        inner.append(Text(f"again: {case.command}", style="dim"))
    parts.append(Padding(Group(*inner), (0, 0, 1, 2)))
    return Group(*parts)


def _cells_table(rows: list[dict[str, str]]) -> Table:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in rows[0]:
        table.add_column(heading, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row.values()))
    return table
