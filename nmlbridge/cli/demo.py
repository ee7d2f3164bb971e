"""Run upstream's example 2 (four Izhikevich cells) natively and in jNeuroML, and compare.

Prints the verdict and the times, and writes a report and a figure.
"""

from __future__ import annotations

import argparse
import filecmp
import time
from pathlib import Path
from typing import TYPE_CHECKING

from nmlbridge.cli.output import print_table, write_text

if TYPE_CHECKING:
    from nmlbridge.compare.verdict import Verdict
    from nmlbridge.lems.document import Document
    from nmlbridge.runners.base import RunResult

__all__ = ["add_arguments", "execute"]

_EXAMPLE = "example:LEMS_NML2_Ex2_Izh.xml"
_RECORD = ("displays", "spikes", "izpopClass1[0]/v", "izpopClass1[0]/U")
_ENGINES = ("native", "jneuroml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument(
        "--out",
        metavar="DIR",
        type=Path,
        default=Path("demo-out"),
        help="where everything goes (default demo-out)",
    )


def execute(arguments: argparse.Namespace) -> int:
    """Show it."""
    started = time.perf_counter()
    from nmlbridge.compare.comparison import compare
    from nmlbridge.lems.document import Document

    out: Path = arguments.out
    document = Document.read(_EXAMPLE)
    print(f"{document.name} from the jNeuroML jar: four Izhikevich cells, natively and in jNeuroML ...\n")
    results = {engine: _run(document, engine, out) for engine in _ENGINES}
    native, jneuroml = results["native"], results["jneuroml"]
    verdict = compare(jneuroml.recording, native.recording)
    print(f"{verdict}\n")
    _print_times(results)
    _print_bytes(native, jneuroml)
    _write_pictures(verdict, native, jneuroml, out, time.perf_counter() - started)
    print(f"\n{time.perf_counter() - started:.1f} s in all. Look at:")
    for name in ("report.html", "ex2_overlay.png", "native/", "jneuroml/"):
        print(f"  {out / name}")
    return 0 if verdict.passed else 1


def _run(document: Document, engine: str, out: Path) -> RunResult:
    """Run the example on one engine, its files in a folder of their own."""
    from nmlbridge import runners
    from nmlbridge.runners.base import RunOptions

    return runners.get(engine).run(document, RunOptions(out=out / engine, record=_RECORD))


def _print_times(results: dict[str, RunResult]) -> None:
    """Print how long each engine took."""
    slowest = results["jneuroml"]
    rows = [
        (
            engine,
            result.steps,
            f"{result.loop_s * 1e3:.2f} ms",
            f"{slowest.loop_s / result.loop_s:.0f} x" if result.loop_s else "",
            f"{result.total_s * 1e3:.0f} ms",
            f"{slowest.total_s / result.total_s:.1f} x",
        )
        for engine, result in results.items()
    ]
    print_table(("engine", "steps", "loop", "faster", "whole run", "faster"), rows)
    print("loop: as each engine reports it (jNeuroML's contains its writing).")
    print("whole run: from document to files.\n")


def _print_bytes(native: RunResult, jneuroml: RunResult) -> None:
    """Print whether the files are the same, byte for byte."""
    for mine, theirs in zip(native.files, jneuroml.files, strict=True):
        same = filecmp.cmp(mine, theirs, shallow=False)
        print(f"{mine} and {theirs}: {'byte for byte the same' if same else 'NOT the same bytes'}")


def _write_pictures(
    verdict: Verdict, native: RunResult, jneuroml: RunResult, out: Path, seconds: float
) -> None:
    """Write the report and the overlay."""
    from nmlbridge import runners
    from nmlbridge.cli.overlay import draw_overlay, save_figure
    from nmlbridge.cli.verdict_report import report_of
    from nmlbridge.report.html import render_html

    report = report_of(
        verdict,
        jneuroml.recording,
        native.recording,
        title="Example 2: four Izhikevich cells",
        names=("jNeuroML", "nmlbridge"),
        command=["nmlbridge", "demo"],
        seconds=seconds,
        provenance={name: runners.get(name).availability().version for name in _ENGINES},
    )
    write_text(out / "report.html", render_html(report))
    potentials = [path for path in jneuroml.recording if path.endswith("/v")]
    figure = draw_overlay([("jNeuroML", jneuroml.recording), ("nmlbridge", native.recording)], potentials)
    save_figure(figure, out / "ex2_overlay.png")
