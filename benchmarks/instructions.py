"""Counts the instructions of the loops with callgrind: a guard without noise against growing slower.

    make bench-instructions                     # counts, and fails if a count grew by more than 3 %
    python benchmarks/instructions.py --record  # counts, and writes instructions.json

Only the engine's own stepping is counted, not Python. Counts of another compiler are others, so they are not compared.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

if __package__ in (None, ""):
    sys.path.pop(0)
    sys.path.append(str(Path(__file__).resolve().parents[1]))  # last: an installed nmlbridge goes first

from nmlbridge.native import _core

__all__ = ["MODELS", "count", "grown", "main"]

HERE = Path(__file__).parent
RECORD = HERE / "instructions.json"
MOST_GROWTH = 0.03
_STEPPING = ("machine_run", "machine_run_worker", "machine_join")
MODELS = {"few_cells": _STEPPING, "many_cells": _STEPPING, "many_synapses": ("network_run",)}
"""What is counted: models of `counted`, each with the functions of the extension that step it, as Python calls them."""


def main(argv: Sequence[str] | None = None) -> int:
    """Count and compare, or count and record; returns 1 if a count grew, 2 if it cannot be told."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", action="store_true", help="write the counts instead of comparing them")
    arguments = parser.parse_args(argv)
    if shutil.which("valgrind") is None:
        print("there is no valgrind, which counts instructions; Debian's package is called valgrind")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        counts = {model: count(model, Path(folder)) for model in MODELS}
    found = {
        "compiler": _core.build_info()["compiler"],
        "simd": _core.limit_simd("avx2"),
        "valgrind": _version(),
        "counts": counts,
    }
    if arguments.record:
        RECORD.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    recorded = json.loads(RECORD.read_text(encoding="utf-8"))
    return _compared(found, recorded)


def count(model: str, folder: Path) -> int:
    """Count the instructions of one model's loop."""
    out = folder / model
    functions = [f"--toggle-collect={name}" for name in MODELS[model]]
    options = ["--tool=callgrind", *functions, f"--callgrind-out-file={out}", "--quiet"]
    command = ["valgrind", *options, sys.executable, str(HERE / "counted.py"), model]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"counting {model} failed:\n{done.stderr}")
    totals = next(line for line in out.read_text().splitlines() if line.startswith(("totals:", "summary:")))
    number = int(totals.split()[1])
    if not number:
        raise SystemExit(f"nothing was counted of {model}: the extension was built without symbols")
    return number


def grown(counts: Mapping[str, int], recorded: Mapping[str, int]) -> list[str]:
    """Return the models whose counts grew by more than 3 %."""
    return [model for model, number in counts.items() if number > recorded[model] * (1 + MOST_GROWTH)]


def _compared(found: dict[str, Any], recorded: dict[str, Any]) -> int:
    for model, number in found["counts"].items():
        before = recorded["counts"][model]
        print(f"{model:<14} {number:>14,} instructions, {number / before - 1:+.2%} of {before:,} recorded")
    for item in ("compiler", "simd"):
        if found[item] != recorded[item]:
            print(f"not compared: recorded with {recorded[item]}, counted with {found[item]}")
            return 2
    if fewer := grown(recorded["counts"], found["counts"]):
        print(f"shrank, so record them if they are all of the loop: {', '.join(fewer)}")
    slower = grown(found["counts"], recorded["counts"])
    if slower:
        print(f"grew by more than {MOST_GROWTH:.0%}: {', '.join(slower)}")
    return 1 if slower else 0


def _version() -> str:
    return subprocess.run(
        ["valgrind", "--version"], capture_output=True, text=True, check=True
    ).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
