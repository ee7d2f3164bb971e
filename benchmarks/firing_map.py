"""Maps the firing patterns of an Izhikevich cell over a and b, here and on a Dask cluster that loses a worker meanwhile.

    make bench-map                                # 316 x 316 sets: about half a minute
    python benchmarks/firing_map.py --quick       # a small map: to see that it works

Writes firing_map.png and firing_map.json into this folder, or where --out says, and prints the figures. Exits with 1 if the
two maps are not the same in every bit, or no worker was killed.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import signal
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unittest import mock

if __name__ == "__main__":  # not in the cluster's workers, which import this file, too
    sys.path.pop(0)
    sys.path.append(str(Path(__file__).resolve().parents[1]))  # last: an installed nmlbridge goes first

import nmlbridge as nb
from benchmarks.documents import mapped
from benchmarks.report import machine
from nmlbridge.engine.machine import Machine

if TYPE_CHECKING:
    import xarray as xr

__all__ = ["main"]

LENGTH_MS, STEP_MS = 500.0, 0.1
STIMULUS_MS = (50.0, 450.0)
SIDE, QUICK_SIDE = 316, 20
WORKERS = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Measure, draw and write; returns 1 if a check fails."""
    arguments = _arguments(argv)
    side = QUICK_SIDE if arguments.quick else SIDE
    about: dict[str, Any] = {"machine": machine(), "sets": side * side, "steps": round(LENGTH_MS / STEP_MS)}
    swept(2)  # what is imported and compiled once is no part of what follows
    rounds = []
    for _ in range(1 if arguments.quick else 3):
        found, times = timed(side)
        rounds.append(times)
    about["one process"] = {name: statistics.median(times[name] for times in rounds) for name in rounds[0]}
    about["rounds_s"] = [times["seconds"] for times in rounds]
    disturbed, about["Dask"] = on_cluster(side)
    about["same"] = found.identical(disturbed)
    patterns = found["pattern"].values.ravel().tolist()
    about["patterns"] = {name: patterns.count(name) for name in sorted(set(patterns))}
    arguments.out.mkdir(parents=True, exist_ok=True)
    draw(found, arguments.out / "firing_map.png")
    (arguments.out / "firing_map.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    print(_text(about))
    return 0 if about["same"] and about["Dask"]["killed_after"] else 1


def swept(side: int, **how: Any) -> xr.Dataset:
    """Sweep a and b over a grid with so many values on each side."""
    document = mapped(LENGTH_MS, STEP_MS, STIMULUS_MS)
    start_ms, stop_ms = STIMULUS_MS
    return nb.sweep(
        document,
        {"cell/a": f"0.005:0.2:{side}", "cell/b": f"0.05:0.35:{side}"},
        window=(start_ms / 1e3, stop_ms / 1e3),
        **how,
    )


def timed(side: int) -> tuple[xr.Dataset, dict[str, float]]:
    """Sweep in this process; returns the map, and the seconds it took, those of the processor and those of stepping."""
    with _stepping() as stepping:
        wall, cpu = time.perf_counter(), time.process_time()
        found = swept(side)
        seconds, cpu_s = time.perf_counter() - wall, time.process_time() - cpu
    return found, {"seconds": seconds, "cpu_s": cpu_s, "stepping_s": sum(stepping)}


def on_cluster(side: int) -> tuple[xr.Dataset, dict[str, float]]:
    """Sweep on a cluster of two workers, of which one is killed when a third is done; returns the map and how it went."""
    distributed: Any = importlib.import_module("distributed")
    killed_after = 0
    with distributed.LocalCluster(
        n_workers=WORKERS, threads_per_worker=1, dashboard_address=None, silence_logs=50
    ) as cluster:
        with distributed.Client(cluster, set_as_default=False) as client:
            victim = next(iter(client.run(os.getpid).values()))

        def kill_one(done: int, total: int) -> None:
            nonlocal killed_after
            if not killed_after and total // 3 <= done < total:
                os.kill(victim, signal.SIGKILL)
                killed_after = done

        wall = time.perf_counter()
        found = swept(side, dask=cluster.scheduler_address, progress=kill_one)
        seconds = time.perf_counter() - wall
    return found, {"workers": WORKERS, "seconds": seconds, "killed_after": killed_after}


def draw(found: xr.Dataset, path: Path) -> None:
    """Draw the map of the patterns."""
    import matplotlib as mpl

    mpl.use("Agg")
    import matplotlib.pyplot as plt

    (axes,) = nb.plot_sweep(found, "pattern")
    axes.set(xlabel="a, rate of recovery", ylabel="b, sensitivity of recovery to the voltage")
    axes.set_title(f"{found['pattern'].size} cells, c = −55, d = 2, current 8", loc="left", fontsize="medium")
    plt.savefig(path, dpi=150)
    plt.close("all")


@contextmanager
def _stepping() -> Iterator[list[float]]:
    """Collect the seconds of every call that steps a machine."""
    seconds: list[float] = []
    ordinary = Machine.step

    def step(self: Machine, *arguments: Any) -> Any:
        started = time.perf_counter()
        outcome = ordinary(self, *arguments)
        seconds.append(time.perf_counter() - started)
        return outcome

    with mock.patch.object(Machine, "step", step):
        yield seconds


def _text(about: dict[str, Any]) -> str:
    sets, here, there = about["sets"], about["one process"], about["Dask"]
    step_ns = here["stepping_s"] / (sets * about["steps"]) * 1e9
    lines = [
        f"{sets} sets of {about['steps']} steps",
        f"one process: {_speed(sets, here)}; of it stepping {here['stepping_s']:.2f} s, {step_ns:.2f} ns a step",
        f"{there['workers']} Dask workers, one killed after {there['killed_after']} sets: {_speed(sets, there)}",
        f"the same in every bit: {'yes' if about['same'] else '**NO**'}",
        ", ".join(f"{name} {number}" for name, number in about["patterns"].items()),
    ]
    return "\n".join(lines)


def _speed(sets: int, times: dict[str, float]) -> str:
    return f"{times['seconds']:.2f} s, {sets / times['seconds']:,.0f} sets/s"


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_SIDE} x {QUICK_SIDE} sets")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent, help="folder for what is written")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
