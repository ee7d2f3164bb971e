"""Run a document over a grid of parameter values and tabulate what comes out.

    nmlbridge sweep LEMS_x.xml --vary pulse/amplitude=0pA:200pA:21 --vary cell/d=80pA,100pA

PATH is COMPONENT/ATTRIBUTE; values are START:STOP:N (evenly spaced, both ends included) or a list A,B,C. A
number without unit takes the unit that the attribute has in the document. By default all spikes are counted;
--record adds quantities, of which minimum, maximum and last value are given.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nmlbridge.cli.output import add_json_argument, print_table, progress_bar, write_json, write_text
from nmlbridge.cli.usage import UsageError, positive, seconds

if TYPE_CHECKING:
    from nmlbridge.runners.base import RunOptions
    from nmlbridge.runners.sweeping import SweepPoint

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", help="the document")
    parser.add_argument(
        "--vary", metavar="PATH=VALUES", action="append", default=[], help="what to vary; repeat for a grid"
    )
    parser.add_argument(
        "--record",
        metavar="WHAT",
        action="append",
        default=[],
        help="quantity paths or globs to sum up; repeat",
    )
    parser.add_argument("--engine", metavar="NAME", default="native", help="default native")
    parser.add_argument("--seed", metavar="N", type=int, help="the same seed for every run")
    parser.add_argument("--timeout", metavar="S", type=seconds, help="for one run")
    parser.add_argument(
        "-j", "--jobs", metavar="N", type=positive, default=1, help="runs at a time (default 1)"
    )
    parser.add_argument("--csv", metavar="F", type=Path, help="write the table as CSV")
    add_json_argument(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress bar")


def execute(arguments: argparse.Namespace) -> int:
    """Sweep."""
    from nmlbridge.errors import UnitError
    from nmlbridge.runners.base import RunOptions
    from nmlbridge.runners.sweeping import Axis, grid

    if not arguments.vary:
        raise UsageError("nothing to vary; give --vary COMPONENT/ATTRIBUTE=START:STOP:N")
    try:
        axes = [Axis.parse(text) for text in arguments.vary]
    except UnitError as error:
        raise UsageError(f"--vary: {error}") from error
    points = list(grid(axes))
    options = RunOptions(
        record=("spikes", *arguments.record), seed=arguments.seed, timeout_s=arguments.timeout, write=False
    )
    results = []
    with progress_bar("sweep", quiet=arguments.quiet) as progress:
        for result in _run_all(arguments.file, points, arguments.engine, options, arguments.jobs):
            results.append(result)
            if progress is not None:
                progress(len(results), len(points))
    rows = [_row(result) for result in results]
    if arguments.csv:
        write_text(arguments.csv, _csv(rows))
    if arguments.json:
        write_json(arguments.json, [vars(result) for result in results])
    if arguments.json != "-":
        print_table(tuple(rows[0]), [list(row.values()) for row in rows])
    return 0


def _run_all(
    file: str, points: list[dict[str, str]], engine: str, options: RunOptions, jobs: int
) -> Iterator[SweepPoint]:
    """Run every point, several at a time if asked; results come in the order of the points."""
    work = [(file, values, engine, options) for values in points]
    if jobs == 1:
        yield from map(_run_one, work)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_run_one, work)


def _run_one(work: tuple[str, dict[str, str], str, RunOptions]) -> SweepPoint:
    """Run one point; reads the document itself, since a tree does not cross a process border."""
    from nmlbridge.runners.running import load_document
    from nmlbridge.runners.sweeping import run_point

    file, values, engine, options = work
    return run_point(load_document(file), values, engine, options)


def _row(point: SweepPoint) -> dict[str, Any]:
    """Return a point as one row of a table."""
    row: dict[str, Any] = dict(point.values)
    row |= {f"{train} spikes": count for train, count in point.spikes.items()}
    for path in point.last:
        row |= {
            f"min {path}": point.minimum[path],
            f"max {path}": point.maximum[path],
            f"last {path}": point.last[path],
        }
    return row


def _csv(rows: Iterable[dict[str, Any]]) -> str:
    """Return the rows as CSV."""
    import csv
    import io

    text = io.StringIO()
    listed = list(rows)
    writer = csv.DictWriter(text, fieldnames=list(listed[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(listed)
    return text.getvalue()
