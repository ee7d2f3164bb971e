"""Run suites of cases (*.nmlb.yaml, OMV *.omt) and report.

PATH is a suite, a test, or a folder to look through; the folder the command runs in by default. Exit code 0
only if something was run and nothing failed.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.cli.output import add_json_argument, progress_bar, write_json, write_text
from nmlbridge.cli.usage import positive
from nmlbridge.workers.dask_cluster import DASK_HELP

if TYPE_CHECKING:
    from collections.abc import Callable

    from nmlbridge.report.data import SuiteReport
    from nmlbridge.suite.run import Progress

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="suites, OMV tests, or folders (default: .)")
    parser.add_argument(
        "--engine",
        metavar="NAME",
        action="extend",
        nargs="+",
        help="run every case on these in place of what it says",
    )
    parser.add_argument("--case", metavar="NAME", action="append", help="only the case of this name; repeat")
    parser.add_argument("--junit", metavar="F", type=Path, help="write a JUnit XML report")
    parser.add_argument("--html", metavar="F", type=Path, help="write an HTML report with plots")
    parser.add_argument("--markdown", metavar="F", type=Path, help="write a Markdown report")
    add_json_argument(parser)
    parser.add_argument(
        "-j", "--jobs", metavar="N", type=positive, help="worker processes (default: one a processor)"
    )
    parser.add_argument("--dask", metavar="ADDRESS", help=DASK_HELP)
    parser.add_argument(
        "--resume", metavar="F", help="keep results in F as they come; take up an interrupted run"
    )
    parser.add_argument(
        "--accept", action="store_true", help="record missing references, take over those recorded anew"
    )
    parser.add_argument("--details", action="store_true", help="show the figures of cases that passed, too")
    parser.add_argument(
        "-q", "--quiet", action="store_true", help="no progress bar; only failed cases and the count"
    )


def execute(arguments: argparse.Namespace) -> int:
    """Validate."""
    from nmlbridge import runners
    from nmlbridge.suite.run import run_suite

    engines, paths = _engines_and_paths(arguments.engine, arguments.paths, runners.names())
    with progress_bar("validate", quiet=arguments.quiet) as progress:
        report = run_suite(
            paths or ["."],
            engines,
            names=arguments.case,
            jobs=arguments.jobs,
            on_progress=_teller(progress),
            resume=arguments.resume,
            accept=arguments.accept,
            plots=arguments.html is not None,
            dask=arguments.dask,
        )
    _write(report, arguments)
    if arguments.json != "-":
        _print(report, details=arguments.details)
    if report.interrupted:
        print("nmlbridge: interrupted; the report says what had not been run", file=sys.stderr)
        return 130
    return report.exit_code


def _engines_and_paths(
    engines: list[str] | None, paths: list[str], known: tuple[str, ...]
) -> tuple[list[str] | None, list[str]]:
    """Take words after ``--engine`` that name a path for paths: ``validate --engine native suites/``."""
    if engines is None:
        return None, paths
    misplaced = [word for word in engines if word not in known and Path(word).exists()]
    return [word for word in engines if word not in misplaced], [*misplaced, *paths]


def _teller(progress: Callable[[int, int], None] | None) -> Callable[[Progress], None] | None:
    """Return what `run_suite` tells of its progress to, or None if nobody watches."""
    if progress is None:
        return None
    return lambda told: progress(told.done, told.total)


def _write(report: SuiteReport, arguments: argparse.Namespace) -> None:
    """Write the reports asked for."""
    if arguments.junit:
        from nmlbridge.report.junit import render_junit

        write_text(arguments.junit, render_junit(report).decode())
    if arguments.html:
        from nmlbridge.report.html import render_html

        write_text(arguments.html, render_html(report))
    if arguments.markdown:
        from nmlbridge.report.markdown import render_markdown

        write_text(arguments.markdown, render_markdown(report))
    if arguments.json:
        write_json(arguments.json, report.to_dict(plots=False))


def _print(report: SuiteReport, *, details: bool) -> None:
    """Print the report."""
    from nmlbridge.cli.output import console
    from nmlbridge.report.text import render_text

    console().print(render_text(report, details=details))
