"""Run a LEMS document and write its output files, byte for byte like jNeuroML.

FILE is a LEMS document, a model in any other format that can be read, or example:NAME for a document inside
the jNeuroML jar. Output files go where jNeuroML would write them, or with --out under DIR and nowhere else. A
document without any OutputFile records what its Displays show.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.cli.output import add_json_argument, progress_bar, warn, write_json
from nmlbridge.cli.usage import UsageError, add_from_argument, positive, seconds

if TYPE_CHECKING:
    from nmlbridge.lems.document import Document
    from nmlbridge.runners.base import RunResult

__all__ = ["add_arguments", "add_engine_arguments", "execute"]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("file", metavar="FILE", nargs="?", help="the document")
    add_from_argument(parser)
    parser.add_argument("--out", metavar="DIR", type=Path, help="write every file under DIR, which is made")
    parser.add_argument(
        "--engine", metavar="NAME", default="native", help="native (default), jneuroml, pylems, eden"
    )
    parser.add_argument(
        "--record",
        metavar="WHAT",
        nargs="+",
        action="extend",
        default=[],
        help="outputs to add: quantity paths or globs (izpop[0]/v, */v), 'displays' (every Display line),"
        " 'spikes'",
    )
    parser.add_argument("--seed", metavar="N", type=int, help="in place of the document's own seed")
    parser.add_argument("--strict", action="store_true", help="what jNeuroML only warns about is an error")
    parser.add_argument(
        "--format", choices=("dat", "csv", "netcdf"), default="dat", help="dat (default): jNeuroML's own text"
    )
    add_engine_arguments(parser)
    add_json_argument(parser)
    parser.add_argument("-q", "--quiet", action="store_true", help="print nothing but warnings and errors")


def add_engine_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what every command that runs an engine accepts."""
    parser.add_argument(
        "--threads", metavar="N", type=positive, default=1, help="never changes a result (default 1)"
    )
    parser.add_argument("--timeout", metavar="S", type=seconds, help="give up after S seconds")
    parser.add_argument(
        "--memory", metavar="MB", type=positive, default=400, help="memory for Java engines (default 400)"
    )


def execute(arguments: argparse.Namespace) -> int:
    """Run it."""
    started = time.perf_counter()
    record: list[str] = arguments.record
    # `--record v U FILE`: the last word is the document if no other was given.
    file: str | None = arguments.file or (record.pop() if len(record) > 1 else None)
    if file is None:
        raise UsageError("FILE is missing; see `nmlbridge run --help`")

    from nmlbridge.runners.base import RunOptions
    from nmlbridge.runners.running import load_document, run_document

    document = load_document(file, arguments.from_)
    keeps_text = arguments.format == "dat"
    with progress_bar(document.name, quiet=arguments.quiet) as progress:
        options = RunOptions(
            out=arguments.out,
            record=tuple(record),
            seed=arguments.seed,
            strict=arguments.strict,
            threads=arguments.threads,
            timeout_s=arguments.timeout,
            write=keeps_text,
            memory_mb=arguments.memory,
            progress=progress,
        )
        result = run_document(document, arguments.engine, options)
    warn(result.problems)
    if not keeps_text:
        result.files = result.recording.write(arguments.out or Path(), arguments.format)
    result.total_s = time.perf_counter() - started
    _report(document, result, arguments)
    return 0


def _report(document: Document, result: RunResult, arguments: argparse.Namespace) -> None:
    """Say what was done."""
    if arguments.json:
        facts = {
            "document": document.name,
            "engine": arguments.engine,
            "steps": result.steps,
            "loop_s": result.loop_s,
            "total_s": result.total_s,
            "files": [str(file) for file in result.files],
            "warnings": [str(problem) for problem in result.problems],
        }
        write_json(arguments.json, facts)
    if arguments.quiet or arguments.json == "-":
        return
    print(
        f"{document.name}: {result.steps} steps in {result.loop_s:.4g} s"
        f" ({result.total_s:.3g} s in all) with {arguments.engine}"
    )
    for file in result.files:
        print(f"  wrote {file}")
    if not result.files:
        print("  wrote nothing: the document records nothing; --record adds outputs")
