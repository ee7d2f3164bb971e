"""A report in GitHub's Markdown, fit for a pull-request comment and for a job's step summary."""

from __future__ import annotations

from collections.abc import Iterator

from nmlbridge.report.data import CaseReport, SuiteReport
from nmlbridge.report.wording import (
    case_figure,
    context_lines,
    duration_text,
    quantity_cells,
    spike_cells,
    tone,
)

__all__ = ["COMMENT_LIMIT", "render_markdown"]

COMMENT_LIMIT = 60_000
"""Characters; GitHub refuses a comment of more than 65536."""

_SIGNS = {"good": "✅", "bad": "❌", "calm": "⚪"}


def render_markdown(report: SuiteReport, *, limit: int = COMMENT_LIMIT) -> str:
    """Render a report as Markdown: the verdict, a table of the cases, and what failed, unfolded on demand.

    Parameters
    ----------
    report : SuiteReport
        What to show.
    limit : int
        Characters. Details that do not fit are left out, and the text says so; the table always stays,
        shortened to what failed if need be.

    Examples
    --------
    >>> print(render_markdown(SuiteReport(cases=())).splitlines()[0])
    ### ❌ nmlbridge validate: no case was run: that is a failure
    """
    sign = _SIGNS["good" if report.passed else "bad"]
    head = f"### {sign} {_plain(report.title)}: {report.summary}\n\n"
    table = _table(list(report.cases))
    if len(head) + len(table) > limit:
        failed = [case for case in report.cases if case.failed]
        table = (
            _table(failed) + f"\n{len(report.cases) - len(failed)} cases that did not fail are not listed.\n"
        )
    text = (head + table)[:limit]
    left_out = 0
    for case in report.cases:
        if not case.failed:
            continue
        details = _details(case)
        if len(text) + len(details) + 200 > limit:
            left_out += 1
        else:
            text += details
    if left_out:
        text += f"\nDetails of {left_out} more failed cases are in the HTML report.\n"
    return text + _foot(report)


def _table(cases: list[CaseReport]) -> str:
    if not cases:
        return ""
    lines = ["| Case | Engine | Result | Compared with | Worst | Time |", "|---|---|---|---|---|--:|"]
    for case in cases:
        cells = (
            _code(case.name),
            case.engine,
            f"{_SIGNS[tone(case.state)]} {case.state.value}",
            case.reference,
            case_figure(case),
            duration_text(case.seconds),
        )
        lines.append("| " + " | ".join(_plain(cell) if i else cell for i, cell in enumerate(cells)) + " |")
    return "\n".join(lines) + "\n"


def _details(case: CaseReport) -> str:
    """Return what a failed case has to say, folded."""
    return "\n".join(_detail_lines(case)) + "\n"


def _detail_lines(case: CaseReport) -> Iterator[str]:
    yield f"\n<details><summary>{_html(case.name)} on {_html(case.engine)}: {case.state.value}</summary>\n"
    if case.reason:
        yield _plain(case.reason) + "\n"
    if case.hint:
        yield _plain(case.hint) + "\n"
    yield from (f"- warning: {_plain(text)}" for text in case.warnings)
    for table in (
        [quantity_cells(row) for row in case.quantities],
        [spike_cells(row) for row in case.spikes],
    ):
        if table:
            yield "\n| " + " | ".join(table[0]) + " |\n|" + "---|" * len(table[0])
            for cells in table:
                first, *rest = cells.values()
                yield "| " + " | ".join([_code(first), *map(_plain, rest)]) + " |"
    for row in case.quantities:
        if row.context is not None:
            yield f"\nFirst difference of {_code(row.quantity)}:\n"
            yield from _fenced("\n".join(context_lines(row, row.context)))
    if case.log_tail:
        yield from _fenced(case.log_tail)
    if case.command:
        yield from _fenced(case.command)
    yield "\n</details>"


def _foot(report: SuiteReport) -> str:
    facts = ", ".join(f"{_plain(name)} {_plain(value)}" for name, value in report.provenance.items())
    return f"\n<sub>{facts}</sub>\n" if facts else ""


def _fenced(text: str) -> Iterator[str]:
    """Yield a block of text that holds no fence of its own length."""
    fence = "```"
    while fence in text:
        fence += "`"
    yield from (f"\n{fence}text", text, fence)


def _code(text: str) -> str:
    """Return text set as code in a table's cell."""
    return "`" + text.replace("`", "'").replace("|", "\\|").replace("\n", " ") + "`"


def _plain(text: str) -> str:
    """Return text in which nothing is markup."""
    for sign in "\\`*_[]|~":
        text = text.replace(sign, f"\\{sign}")
    return _html(text).replace("\n", "<br>")


def _html(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
