"""Measures this package side by side with plain C, jNeuroML and Brian2, in interleaved rounds of one run.

    make bench                                          # everything: about ten minutes
    python benchmarks examples --rounds 1 --only Ex2_Izh Ex9_FN
    python benchmarks loops --brian2 /path/to/python    # with Brian2's C++ standalone target

Writes RESULTS.md, results.json and scaling.png into this folder, or where --out says. Every time is that of one run on this
machine; what was computed is checked bit for bit where the two sides promise the same numbers. Exits with 1 if a check fails.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

if __package__ in (None, ""):  # started as `python benchmarks`
    sys.path.pop(0)
    sys.path.append(str(Path(__file__).resolve().parents[1]))  # last: an installed nmlbridge goes first

from benchmarks import figure, loops, plain_c, scaling, upstream
from benchmarks.processes import why_no_java
from benchmarks.report import machine, markdown

PARTS = ("loops", "scaling", "examples")


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, write the report and print it."""
    arguments = _arguments(argv)
    results: dict[str, Any] = {"rounds": arguments.rounds, "machine": machine()}
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        if "loops" in arguments.parts:
            results["sections"] = _loops(
                loops.Settings(folder, arguments.rounds, arguments.quick, arguments.brian2)
            )
        if "scaling" in arguments.parts:
            results["scaling"] = scaling.measure(folder, arguments.rounds, arguments.quick)
        if "examples" in arguments.parts:
            if why := why_no_java():
                print(f"upstream's examples are left out: {why}", file=sys.stderr)
            else:
                only = arguments.only or (["Ex9_FN"] if arguments.quick else [])
                results["examples"] = upstream.examples(folder, arguments.rounds, only)
            if not arguments.quick:
                results["long_run"] = upstream.long_run(folder, arguments.rounds)
    arguments.out.mkdir(parents=True, exist_ok=True)
    if "scaling" in results:
        figure.draw(results["scaling"], arguments.out / "scaling.png")
    (arguments.out / "results.json").write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    text = markdown(results)
    (arguments.out / "RESULTS.md").write_text(text, encoding="utf-8")
    print(text)
    return 0 if _all_held(results) else 1


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}; all by default")
    parser.add_argument("--rounds", type=int, help="rounds (default 3)")
    parser.add_argument("--quick", action="store_true", help="one round of small sizes: to see that it works")
    parser.add_argument(
        "--only", nargs="+", metavar="NAME", help="only examples whose name contains one of these"
    )
    parser.add_argument(
        "--brian2", default="", metavar="PYTHON", help="an interpreter with Brian2, to build its C++"
    )
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder for what is written")
    arguments = parser.parse_args(argv)
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no part is called {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    arguments.parts = arguments.parts or list(PARTS)
    arguments.rounds = arguments.rounds or (1 if arguments.quick else 3)
    return arguments


def _loops(settings: loops.Settings) -> list[dict[str, Any]]:
    if not plain_c.compiler():
        raise SystemExit("there is no C compiler called cc, which the plain loops need")
    found = []
    for measure in (loops.few_cells, loops.many_cells, loops.many_synapses):
        section = measure(settings)
        print(f"  {section.title}", file=sys.stderr)
        found.append(section.as_json())
    return found


def _all_held(results: dict[str, Any]) -> bool:
    """Tell whether all that should be the same is."""
    checks = [held for section in results.get("sections", []) for held in section["checks"].values()]
    return all(checks) and all(row["same"] for row in results.get("examples", []))


if __name__ == "__main__":
    sys.exit(main())
