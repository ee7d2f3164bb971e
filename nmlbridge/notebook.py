"""How documents and descriptions show themselves in a notebook, and whole reports inside one.

Recordings, verdicts and reports show themselves. `Document` and `Experiment` are made for every run, notebook
or not, so what they look like is kept here and registered with IPython: by ``import nmlbridge`` in a notebook, or by
``%load_ext nmlbridge.notebook``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nmlbridge.lems.document import Document
    from nmlbridge.model.experiment import Experiment
    from nmlbridge.report.data import SuiteReport

__all__ = ["ReportFrame", "document_html", "experiment_html", "load_ipython_extension", "show_report"]

_MOST_ROWS = 30


def load_ipython_extension(ipython: Any) -> None:
    """Register with IPython; what ``%load_ext nmlbridge.notebook`` calls.

    Parameters
    ----------
    ipython : IPython.core.interactiveshell.InteractiveShell
        The running shell.
    """
    formatter = ipython.display_formatter.formatters["text/html"]
    formatter.for_type_by_name("nmlbridge.lems.document", "Document", document_html)
    formatter.for_type_by_name("nmlbridge.model.experiment", "Experiment", experiment_html)


def document_html(document: Document) -> str:
    """Return a document as HTML: what it runs and for how long, its files, and what it records.

    Parameters
    ----------
    document : Document
        What to show. One that cannot be run shows why.
    """
    from nmlbridge.errors import NmlBridgeError
    from nmlbridge.lems.simulation import simulation_of
    from nmlbridge.lems.xml import local_name

    facts = [("document", document.name)]
    try:
        own = [source.name for source in document.sources[1:] if not source.from_jar]
        facts += [("includes", ", ".join(own))] if own else []
        if local_name(document.root) == "neuroml":
            components = [
                f"{local_name(e)} {e.get('id')}" for e in document.root.iterchildren("*") if e.get("id")
            ]
            return _page(facts, [("components", ["component"], [[text] for text in components])])
        simulation = simulation_of(document)
    except NmlBridgeError as error:
        return _page([*facts, ("cannot be run", str(error))], [])
    steps = f"{simulation.length_s:g} s in {simulation.steps} steps of {simulation.step_s:g} s"
    facts += [("simulation", f"{simulation.id}: {steps}"), ("target", simulation.target.name)]
    populations = [
        [element.get("id", ""), element.get("component", ""), _size(element)]
        for element in simulation.target.element.iterchildren("*")
        if local_name(element) in ("population", "populationList")
    ]
    records = [
        [file.file_name, column.quantity] for file in simulation.output_files for column in file.columns
    ]
    records += [
        [file.file_name, f"spikes of {selection.select}"]
        for file in simulation.event_output_files
        for selection in file.selections
    ]
    displayed = [["display", line.quantity] for display in simulation.displays for line in display.columns]
    return _page(
        facts,
        [
            ("populations", ["population", "component", "size"], populations),
            ("outputs", ["file", "records"], [*records, *displayed]),
        ],
    )


def experiment_html(experiment: Experiment) -> str:
    """Return a description as HTML: its parts, a table for each kind, and how long it runs.

    Parameters
    ----------
    experiment : Experiment
        What to show.
    """
    facts, tables = [], []
    for field in dataclasses.fields(experiment):
        value = getattr(experiment, field.name)
        if isinstance(value, tuple):
            rows = [
                [type(part).__name__, _parameters(part)] for part in value if dataclasses.is_dataclass(part)
            ]
            tables.append((field.name, ["kind", "parameters"], rows))
        elif value not in (None, ""):
            facts.append((field.name, str(value)))
    return _page(facts, tables)


class ReportFrame:
    """A whole report, with its plots, inside a notebook.

    Parameters
    ----------
    report : SuiteReport
        What to show.
    height : int
        Of the frame, in pixels.
    """

    def __init__(self, report: SuiteReport, height: int = 700) -> None:
        self._report = report
        self._height = height

    def _repr_html_(self) -> str:
        from nmlbridge.report.html import render_html

        page = escape(render_html(self._report), quote=True)
        # the page runs its own script only, and cannot reach the notebook around it
        style = f"width:100%;height:{self._height}px;border:1px solid #8884"
        return f'<iframe sandbox="allow-scripts" style="{style}" title="report" srcdoc="{page}"></iframe>'


def show_report(report: SuiteReport, height: int = 700) -> ReportFrame:
    """Show a report with its plots in a notebook; by itself it shows its summary only.

    Parameters
    ----------
    report : SuiteReport
        What to show.
    height : int
        Of the frame, in pixels.

    Examples
    --------
    >>> from nmlbridge.report.data import SuiteReport
    >>> show_report(SuiteReport(cases=()))._repr_html_()[:33]
    '<iframe sandbox="allow-scripts" s'
    """
    return ReportFrame(report, height)


def _size(population: Any) -> str:
    instances = sum(1 for child in population.iterchildren("*") if str(child.tag).endswith("instance"))
    return str(instances) if instances else population.get("size", "1")


def _parameters(part: Any) -> str:
    """Return the fields of a part that say something."""
    said = []
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        if value is not None and value != "" and value != () and value != field.default:
            said.append(f"{field.name} = {_short(value)}")
    return ", ".join(said)


def _short(value: object) -> str:
    if isinstance(value, tuple):
        return f"({', '.join(map(str, value[:4]))}{', ...' if len(value) > 4 else ''})"
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _page(
    facts: Iterable[tuple[str, str]], tables: Iterable[tuple[str, Sequence[str], Sequence[Sequence[str]]]]
) -> str:
    """Return facts and tables as HTML, without scripts; long tables are cut, and say so."""
    left = ' style="text-align:left"'
    parts = [f"<div><b>{escape(name)}</b> {escape(value)}</div>" for name, value in facts]
    for name, head, rows in tables:
        if not rows:
            continue
        titles = "".join(f"<th{left}>{escape(title)}</th>" for title in head)
        lines = "".join(
            "<tr>" + "".join(f"<td{left}>{escape(str(cell))}</td>" for cell in row) + "</tr>"
            for row in rows[:_MOST_ROWS]
        )
        more = f"<div>and {len(rows) - _MOST_ROWS} more</div>" if len(rows) > _MOST_ROWS else ""
        parts.append(
            f"<div><b>{escape(name)}</b></div><table><thead><tr>{titles}</tr></thead><tbody>{lines}</tbody></table>{more}"
        )
    return f'<div class="nmlbridge">{"".join(parts)}</div>'
