"""How the cost of a cell's step, of a synapse's event and of a synapse's memory grow with the size of the model."""

from __future__ import annotations

import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.measuring import Goal, last_json, run_timed

__all__ = ["measure"]

CHILD = Path(__file__).parent / "one_size.py"
MOST_SECONDS = 60.0
_LONG_S = 5.0  # what takes longer is measured once

Sizes = dict[int, list[dict[str, float]]]


def measure(folder: Path, rounds: int, quick: bool = False) -> dict[str, Any]:
    """Measure every size, each in a process of its own, in interleaved rounds.

    Returns
    -------
    dict
        ``cells`` by threads, and ``synapses``: lists of rows with size, median, min and max; ``stopped`` says why
        sizes are missing; ``goals``.
    """
    stopped: list[str] = []
    sizes = [10**n for n in range(3 if quick else 7)]
    by_threads: dict[int, Sizes] = {}
    for threads in (1, 2):
        by_threads[threads] = _cells(sizes, threads, rounds, folder, stopped)
    counts = (
        [(10, 10), (31, 32)]
        if quick
        else [(31, 32), (100, 100), (316, 316), (1000, 1000), (10_000, 1000), (10_000, 10_000)]
    )
    synapses: Sizes = {}
    for number in range(rounds):
        for cells, each in counts:
            size = cells * each
            if number and size not in synapses:
                continue
            steps = max(10, 10 * int((1e4 if quick else 2e7) / size))
            row = _child(folder, stopped, f"{size} synapses", "synapses", cells, each, min(steps, 20_000))
            if row is None:
                break
            synapses.setdefault(size, []).append(row)
            print(f"  {size} synapses: {row['event_ns']:.3f} ns", file=sys.stderr)
    return {
        "cells": {threads: _rows(found) for threads, found in by_threads.items()},
        "synapses": _rows(synapses),
        "stopped": stopped,
        "goals": [vars(g) | {"met": g.met} for g in _goals(_rows(by_threads[1]), _rows(synapses))],
    }


def _cells(sizes: list[int], threads: int, rounds: int, folder: Path, stopped: list[str]) -> Sizes:
    found: Sizes = {}
    for number in range(rounds):
        for size in sizes:
            earlier = found.get(size, [])
            if number and (not earlier or earlier[0]["build_s"] + earlier[0]["loop_s"] > _LONG_S):
                continue
            row = _child(folder, stopped, f"{size} cells", "cells", size, 1000, threads)
            if row is None:
                break
            print(f"  {size} cells, {threads} threads: {row['step_ns']:.3f} ns", file=sys.stderr)
            found.setdefault(size, []).append(row)
            if row["build_s"] > MOST_SECONDS:
                stopped.append(f"More than {size} cells: building these took {row['build_s']:.0f} s.")
                break
    return found


def _child(folder: Path, stopped: list[str], what: str, *arguments: object) -> dict[str, float] | None:
    """Measure one size in a process of its own; None, with the reason noted, if it takes too long or too much."""
    command = [sys.executable, str(CHILD), *map(str, arguments)]
    try:
        row: dict[str, float] = last_json(run_timed(command, folder, timeout_s=2 * MOST_SECONDS)[1])
    except subprocess.TimeoutExpired:
        stopped.append(f"{what}: building and stepping took more than {2 * MOST_SECONDS:.0f} s.")
        return None
    except subprocess.CalledProcessError as error:
        if "memory" not in error.stderr.lower():
            raise
        stopped.append(f"{what}: building took more than 4 GB.")
        return None
    return row


def _rows(found: Sizes) -> list[dict[str, Any]]:
    """Return a row a size: the median of every figure, and the least and the most of the cost."""
    rows = []
    for size, runs in sorted(found.items()):
        cost = "step_ns" if "step_ns" in runs[0] else "event_ns"
        row = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
        costs = [run[cost] for run in runs]
        rows.append({"size": size, **row, "ns": row[cost], "ns_min": min(costs), "ns_max": max(costs)})
    return rows


def _goals(cells: list[dict[str, Any]], synapses: list[dict[str, Any]]) -> list[Goal]:
    million = next((row for row in cells if row["size"] == 10**6), None)
    many = next((row for row in synapses if row["size"] == 10**7), None)
    return [
        Goal("cost of a cell's step, 10^3 to 10^6 cells, most over least", _span(cells, 10**3, 10**6), 1.2),
        # 10^9 cell-steps of as many ns take as many seconds
        Goal("10^6 cells, 1000 steps", million["step_ns"] if million else None, 10, unit="s"),
        Goal("10^6 cells, memory at most", million["peak_mb"] if million else None, 400, unit="MB"),
        Goal("cost of an event, 10^4 to 10^7 synapses, most over least", _span(synapses, 10**4, 10**7), 2),
        Goal("10^7 synapses, memory for each", many["held_bytes"] if many else None, 40, unit="bytes"),
    ]


def _span(rows: list[dict[str, Any]], low: int, high: int) -> float | None:
    """Return the most over the least cost of a range of sizes; None if its upper end was not reached."""
    costs = [row["ns"] for row in rows if 0.9 * low <= row["size"] <= high]
    return max(costs) / min(costs) if rows and rows[-1]["size"] >= high else None
