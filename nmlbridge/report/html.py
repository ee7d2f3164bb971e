"""One self-contained HTML file of a report: no network, no other file, plots drawn by a script inside."""

from __future__ import annotations

import dataclasses
import itertools
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

from nmlbridge.report import wording
from nmlbridge.report.data import CaseReport, Plot, SuiteReport

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

__all__ = ["PLOT_BYTES", "render_fragment", "render_html"]

PLOT_BYTES = 3_600_000
"""What all samples of a page may take together; longer traces are thinned further to keep within it."""

_NUMERIC = frozenset(
    {"RMSE", "Max error", "At", "ulps", "r", "Reference", "Test", "Missing", "Extra", "Largest shift"}
)


def render_html(report: SuiteReport, *, plot_bytes: int = PLOT_BYTES) -> str:
    """Render a report as one HTML page.

    Parameters
    ----------
    report : SuiteReport
        What to show.
    plot_bytes : int
        Bytes that the samples of all plots may take together.

    Returns
    -------
    str
        A whole page, which works from ``file://``.

    Examples
    --------
    >>> render_html(SuiteReport(cases=()))[:15]
    '<!doctype html>'
    """
    report = _within_budget(report, plot_bytes)
    plots: list[Plot] = []
    numbers: dict[tuple[str, int], int] = {}
    for case in report.cases:
        for index, plot in enumerate(case.plots):
            numbers[case.key, index] = len(plots)
            plots.append(plot)
    page: str = (
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            groups=_groups(report),
            anchors=_anchors(report),
            numbers=numbers,
            plots=_script_safe(
                json.dumps([dataclasses.asdict(plot) for plot in plots], separators=(",", ":"))
            ),
            css=_resource("page.css"),
            script=_resource("page.js"),
            numeric=_NUMERIC,
            kind=_kind,
            duration=wording.duration_text,
            **{
                name: getattr(wording, name)
                for name in ("tone", "case_figure", "context_lines", "quantity_cells", "spike_cells")
            },
        )
    )
    return page


def render_fragment(report: SuiteReport) -> str:
    """Render a report's summary as a piece of HTML for a notebook: no script, styles on the elements.

    Parameters
    ----------
    report : SuiteReport
        What to show.
    """
    page: str = (
        _environment()
        .get_template("fragment.html.j2")
        .render(
            report=report,
            groups=_groups(report),
            case_figure=wording.case_figure,
            tone=wording.tone,
            duration=wording.duration_text,
        )
    )
    return page


def _groups(report: SuiteReport) -> list[tuple[str, list[tuple[str, Mapping[str, CaseReport]]]]]:
    """Return the summary's lines under their suites."""
    lines = [(suite, name, by_engine) for (suite, name), by_engine in report.matrix()]
    return [
        (suite, [(name, by_engine) for _, name, by_engine in group])
        for suite, group in itertools.groupby(lines, key=lambda line: line[0])
    ]


def _anchors(report: SuiteReport) -> dict[str, str]:
    return {case.key: f"case-{number}" for number, case in enumerate(report.cases, 1)}


def _kind(case: CaseReport) -> str:
    """Return the word that the summary's buttons choose by."""
    return "passed" if case.passed else "failed" if case.failed else "skipped"


def _within_budget(report: SuiteReport, plot_bytes: int) -> SuiteReport:
    """Thin every plot in proportion if all together take more than they may."""
    total = sum(plot.size for case in report.cases for plot in case.plots)
    if total <= plot_bytes:
        return report
    from nmlbridge.report.plots import thinned

    share = plot_bytes / total
    cases = tuple(
        dataclasses.replace(case, plots=tuple(thinned(plot, share) for plot in case.plots))
        for case in report.cases
    )
    return dataclasses.replace(report, cases=cases)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined

    sources = {name: _text(name) for name in ("page.html.j2", "fragment.html.j2")}
    environment = Environment(
        loader=DictLoader(sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["breakable"] = _breakable
    return environment


def _breakable(text: str) -> Markup:
    """Return a path that may be broken between its parts."""
    from markupsafe import Markup, escape

    return Markup("").join(
        part + Markup("<wbr>") if part in ("_", "/", ".", "-") else escape(part)
        for part in re.split(r"([_/.\-])", text)
    )


def _text(name: str) -> str:
    return (resources.files("nmlbridge.report") / "page" / name).read_text(encoding="utf-8")


def _resource(name: str) -> Markup:
    """Return a stylesheet or script of our own, to be set into the page as it is."""
    return _script_safe(_text(name))


def _script_safe(text: str) -> Markup:
    r"""Return text for the inside of a script or style element, where only ``</`` and ``<!`` could end it.

    In JSON a slash may be written ``\/``, and ``<`` as ``\u003c``; our own files hold neither sequence.
    """
    from markupsafe import Markup

    return Markup(text.replace("</", "<\\/").replace("<!", "\\u003c!"))
