"""Compare two recordings, quantity by quantity, and give a verdict.

It is Identical, WithinTolerance, Different or NotComparable. Quantities are matched by path and unit, never
by column number. Whatever either side recorded must have its counterpart on the other: a missing column, a
unit clash, a shorter run or a value that is no number is NotComparable, and fails. Without a stated tolerance
only identical recordings agree. Exit code 0 if they agree, 1 if not.
"""

from __future__ import annotations

import argparse
import shlex
import time
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.cli.inputs import COLUMNS_HELP
from nmlbridge.cli.output import add_json_argument, write_json, write_text
from nmlbridge.cli.usage import UsageError

if TYPE_CHECKING:
    from nmlbridge.compare.tolerance import Tolerance

__all__ = ["add_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("reference", metavar="REF", help="the reference: .dat, .spikes, .csv or .nc")
    parser.add_argument("test", metavar="TEST", help="what is held against it")
    parser.add_argument("--columns", metavar="NAMES", help=COLUMNS_HELP)
    parser.add_argument("--ref-columns", metavar="NAMES", help="the same for REF alone")
    parser.add_argument("--test-columns", metavar="NAMES", help="the same for TEST alone")
    parser.add_argument(
        "--map",
        metavar="A=B",
        action="append",
        default=[],
        help="A of the reference is called B in the test; repeat",
    )
    parser.add_argument(
        "--quantity",
        metavar="GLOB",
        action="append",
        help="compare only these quantities of the reference; repeat",
    )
    parser.add_argument(
        "--atol",
        metavar="Y",
        action="append",
        default=[],
        help="absolute tolerance with its unit ('0.1 mV'), for quantities of that dimension; repeat;"
        " a bare number is in each quantity's own unit",
    )
    parser.add_argument("--rtol", metavar="X", type=float, default=0.0, help="relative tolerance")
    parser.add_argument("--ulps", metavar="N", type=int, default=0, help="tolerance in float32 steps")
    parser.add_argument(
        "--spike-shift", metavar="T", help="how far a spike may shift, with its unit ('0.1 ms')"
    )
    parser.add_argument(
        "--spikes",
        action="store_true",
        help="compare the .spikes files beside REF and TEST too; they must be there",
    )
    parser.add_argument(
        "--resample",
        choices=("linear", "previous", "nearest"),
        help="bring TEST onto the times of REF; without it different times are NotComparable",
    )
    parser.add_argument("--html", metavar="F", type=Path, help="write a report with plots")
    add_json_argument(parser)


def execute(arguments: argparse.Namespace) -> int:
    """Compare."""
    started = time.perf_counter()
    from nmlbridge.cli.inputs import open_input
    from nmlbridge.compare.comparison import compare

    columns = arguments.columns
    ref = open_input(arguments.reference, arguments.ref_columns or columns, with_spikes=arguments.spikes)
    test = open_input(arguments.test, arguments.test_columns or columns, with_spikes=arguments.spikes)
    verdict = compare(
        ref,
        test,
        tolerances=_tolerance(arguments),
        mapping=dict(_pair(text) for text in arguments.map),
        quantities=arguments.quantity,
        resample=arguments.resample,
    )
    if arguments.html:
        from nmlbridge.cli.verdict_report import report_of
        from nmlbridge.report.html import render_html

        report = report_of(
            verdict,
            ref,
            test,
            title=f"{arguments.test} against {arguments.reference}",
            names=(arguments.reference, arguments.test),
            command=["nmlbridge compare", shlex.quote(arguments.reference), shlex.quote(arguments.test)],
            seconds=time.perf_counter() - started,
        )
        write_text(arguments.html, render_html(report))
    if arguments.json:
        write_json(arguments.json, verdict.to_dict())
    if arguments.json != "-":
        print(verdict)
        if arguments.html:
            print(f"\nwrote {arguments.html}")
    return 0 if verdict.passed else 1


def _tolerance(arguments: argparse.Namespace) -> Tolerance:
    """Return the tolerance that the options state."""
    from nmlbridge.compare.tolerance import Tolerance
    from nmlbridge.errors import UnitError

    absolute: list[str] = arguments.atol
    try:
        return Tolerance(
            absolute=_bare_number(absolute[0]) if len(absolute) == 1 else absolute,
            relative=arguments.rtol,
            ulps=arguments.ulps,
            spike_shift=arguments.spike_shift,
        )
    except UnitError as error:
        raise UsageError(f"the tolerance is written wrongly: {error}") from error


def _bare_number(text: str) -> str | float:
    """Return a number without unit as a number, since it holds for every quantity."""
    try:
        return float(text)
    except ValueError:
        return text


def _pair(text: str) -> tuple[str, str]:
    """Read ``A=B``."""
    one, equals, other = text.partition("=")
    if not (one and equals and other):
        raise UsageError(f"--map {text!r} is not of the form A=B")
    return one, other
