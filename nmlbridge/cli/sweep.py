"""Run a document with many sets of parameter values and tabulate what comes out.

    nmlbridge sweep LEMS_x.xml --vary pulse/amplitude=0pA:200pA:21 --vary cell/d=80pA,100pA --figure map.png

PATH is COMPONENT/ATTRIBUTE; values are START:STOP:N (evenly spaced, both ends included) or a list A,B,C. A
number without unit takes the unit that the attribute has in the document. Several --vary make a grid; --table
has a set in each line, under the paths. By default all spikes are counted; --record adds quantities, of which
minimum, maximum and last value are given.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.cli.output import add_json_argument, print_table, progress_bar, write_json, write_text
from nmlbridge.cli.usage import UsageError, positive, seconds
from nmlbridge.workers.dask_cluster import DASK_HELP

if TYPE_CHECKING:
    from nmlbridge.lems.document import Document
    from nmlbridge.runners.sweeping import SweepPoint
    from nmlbridge.sweeps.plan import Plan

__all__ = ["add_arguments", "execute"]

_OF_TRAINS = {
    "rate (Hz)": "rate_hz",
    "first spike (s)": "first_spike_s",
    "mean ISI (s)": "mean_isi_s",
    "CV of ISI": "cv_isi",
    "adaptation": "adaptation",
}
"""What the CSV file says of each train besides spikes and pattern, and the fields it stands in."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help="the document")
    parser.add_argument(
        "--vary", metavar="PATH=VALUES", action="append", default=[], help="what to vary; repeat for a grid"
    )
    parser.add_argument(
        "--table", metavar="F", help="CSV: paths in the first line, a set in each other; in place of --vary"
    )
    parser.add_argument(
        "--record",
        metavar="WHAT",
        action="append",
        default=[],
        help="quantity paths or globs to sum up; repeat",
    )
    parser.add_argument(
        "--window",
        metavar="START:STOP",
        type=_window,
        help="when the stimulus lasts, for example 50ms:250ms: firing patterns are judged there",
    )
    parser.add_argument("--engine", metavar="NAME", default="native", help="default native")
    parser.add_argument("--seed", metavar="N", type=int, help="the same seed for every run")
    parser.add_argument("--timeout", metavar="S", type=seconds, help="for one run")
    parser.add_argument(
        "-j", "--jobs", metavar="N", type=positive, default=1, help="worker processes (default 1)"
    )
    parser.add_argument("--dask", metavar="ADDRESS", help=DASK_HELP)
    parser.add_argument(
        "--resume", metavar="F", help="keep results in F as they come; take up an interrupted sweep"
    )
    parser.add_argument("--csv", metavar="F", type=Path, help="write the table as CSV")
    parser.add_argument("--out", metavar="F", type=Path, help="write everything: .nc or .csv")
    parser.add_argument("--figure", metavar="F", type=Path, help="draw it: .png, .svg or .pdf")
    parser.add_argument(
        "--draw", metavar="VARIABLE", default="rate", help="what to draw: rate (default), pattern, mean_isi …"
    )
    add_json_argument(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress bar")


def execute(arguments: argparse.Namespace) -> int:
    """Sweep."""
    from nmlbridge.errors import IntegrationError
    from nmlbridge.runners.base import RunOptions
    from nmlbridge.runners.running import load_document
    from nmlbridge.sweeps.running import run_all

    _require_suffix("--out", arguments.out, (".nc", ".csv"))
    _require_suffix("--figure", arguments.figure, (".png", ".svg", ".pdf"))
    document = load_document(arguments.file)
    plan = _plan(document, arguments.vary, arguments.table)
    options = RunOptions(
        record=("spikes", *arguments.record), seed=arguments.seed, timeout_s=arguments.timeout, write=False
    )
    with progress_bar("sweep", quiet=arguments.quiet) as progress:
        points = run_all(
            document,
            plan.sets,
            arguments.engine,
            options,
            window=arguments.window,
            jobs=arguments.jobs,
            dask=arguments.dask,
            resume=arguments.resume,
            progress=progress,
        )
    _write(arguments, plan, points)
    if arguments.json != "-":
        rows = [_row(point) for point in points]
        columns = _columns(rows)
        print_table(columns, [[row.get(name, "") for name in columns] for row in rows])
    failed = [point for point in points if point.error]
    if failed:
        print(f"nmlbridge: {len(failed)} of {len(points)} sets failed: {failed[0].error}", file=sys.stderr)
    return IntegrationError.exit_code if failed else 0


def _require_suffix(option: str, path: Path | None, suffixes: Sequence[str]) -> None:
    """Refuse a file that is no such thing before anything is run."""
    if path is not None and path.suffix.lower() not in suffixes:
        raise UsageError(f"{option} {path}: its name ends in {' or '.join(suffixes)}")


def _plan(document: Document, vary: Sequence[str], table: str | None) -> Plan:
    """Return the sets that are asked for."""
    from nmlbridge.errors import UnitError
    from nmlbridge.sweeps.axes import Axis, axes_of, read_table
    from nmlbridge.sweeps.plan import grid_plan, table_plan

    if bool(vary) == (table is not None):
        raise UsageError(
            "give --vary COMPONENT/ATTRIBUTE=START:STOP:N, once for each attribute, or --table F.csv"
        )
    if table is not None:
        return table_plan(document, axes_of(read_table(table)))
    try:
        axes = [Axis.parse(text) for text in vary]
    except UnitError as error:
        raise UsageError(f"--vary: {error}") from error
    return grid_plan(document, axes)


def _window(text: str) -> tuple[float, float]:
    """Read two times."""
    from nmlbridge.errors import UnitError
    from nmlbridge.units import NEUROML, parse_quantity

    start, _, stop = text.partition(":")
    try:
        times = [parse_quantity(each) for each in (start, stop)]
    except UnitError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not of the form START:STOP: {error}") from error
    if any(not each.dimension.matches(NEUROML.dimension("time")) for each in times):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not of the form START:STOP, two times such as 50ms:250ms"
        )
    return times[0].si, times[1].si


def _write(arguments: argparse.Namespace, plan: Plan, points: Sequence[SweepPoint]) -> None:
    """Write the files asked for."""
    out: Path | None = arguments.out
    tables = [path for path in (arguments.csv, out) if path is not None and path.suffix.lower() != ".nc"]
    for path in tables:
        write_text(path, _csv([_row(point, in_full=True) for point in points]))
    if arguments.json:
        write_json(arguments.json, [vars(point) for point in points])
    if out is None or out in tables:
        out = None
    if out is None and arguments.figure is None:
        return
    from nmlbridge.sweeps.dataset import dataset_of

    dataset = dataset_of(plan, points)
    if out is not None:
        from nmlbridge.sweeps.files import write_sweep

        out.parent.mkdir(parents=True, exist_ok=True)
        write_sweep(out, dataset)
    if arguments.figure is not None:
        _draw(dataset, arguments.draw, arguments.figure)


def _draw(dataset: Any, variable: str, path: Path) -> None:
    """Save the figure."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib.figure import Figure

    from nmlbridge.cli.overlay import save_figure
    from nmlbridge.sweeps.figures import plot_sweep

    try:
        axes = plot_sweep(dataset, variable)
    except (KeyError, ValueError) as error:
        raise UsageError(f"--figure: {error.args[0]}") from error
    figure = axes[0].get_figure()
    if not isinstance(figure, Figure):
        raise TypeError("a panel outside a figure")
    save_figure(figure, path)


def _row(point: SweepPoint, *, in_full: bool = False) -> dict[str, Any]:
    """Return a point as one row of a table."""
    row: dict[str, Any] = dict(point.values)
    row |= {f"{train} spikes": count for train, count in point.spikes.items()}
    for path in point.last:
        row |= {
            f"min {path}": point.minimum[path],
            f"max {path}": point.maximum[path],
            f"last {path}": point.last[path],
        }
    row |= {f"{train} pattern": pattern for train, pattern in point.pattern.items()}
    if in_full:
        for said, field in _OF_TRAINS.items():
            row |= {f"{train} {said}": value for train, value in getattr(point, field).items()}
    return row | ({"error": point.error} if point.error else {})


def _columns(rows: Iterable[dict[str, Any]]) -> list[str]:
    """Return the columns of any row, in order; a set that failed has few."""
    return list(dict.fromkeys(name for row in rows for name in row))


def _csv(rows: Sequence[dict[str, Any]]) -> str:
    """Return the rows as CSV."""
    import csv
    import io

    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=_columns(rows), restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
