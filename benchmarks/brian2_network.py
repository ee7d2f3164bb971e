"""Brian2's example network (1000 cells, 10^6 synapses, 1 s): Brian2's own targets against this package.

Run as a script: ``python benchmarks/brian2_network.py [numpy] [cython]``. Prints one line a measurement, as JSON
with ``--json``. Each figure is the median of five, taken in turn so that a busy machine hits all alike.
"""

from __future__ import annotations

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

EQUATIONS = """
dv/dt = (0.04*v**2 + 5*v + 140 - u + I + I_noise)/ms : 1
du/dt = a*(b*v - u)/ms : 1
I : 1
I_noise : 1
a : 1
b : 1
c : 1
d : 1
"""
ROUNDS = 5


def network(brian2: Any, n_exc: int = 800, n_inh: int = 200) -> Any:
    """Build the network of Izhikevich (2003), figure 3, as in Brian2's documentation."""
    rng = np.random.RandomState(1)
    re, ri = rng.uniform(size=n_exc), rng.uniform(size=n_inh)
    n = n_exc + n_inh
    weights = np.hstack([0.5 * rng.uniform(size=(n, n_exc)), -rng.uniform(size=(n, n_inh))]).T
    brian2.start_scope()
    brian2.defaultclock.dt = 1 * brian2.ms
    cells = brian2.NeuronGroup(n, EQUATIONS, threshold="v >= 30", reset="v = c; u += d", method="euler")
    cells.v = -65
    exc, inh = cells[:n_exc], cells[n_exc:]
    exc.a, exc.b, exc.c, exc.d = 0.02, 0.2, -65 + 15 * re**2, 8 - 6 * re**2
    inh.a, inh.b, inh.c, inh.d = 0.02 + 0.08 * ri, 0.25 - 0.05 * ri, -65, 2
    exc.u = inh.u = "b*v"
    synapses = brian2.Synapses(
        cells, cells, "w : 1", on_pre={"up": "I += w", "down": "I -= w"},
        delay={"up": 0 * brian2.ms, "down": 1 * brian2.ms},
    )  # fmt: skip
    synapses.connect()
    synapses.w[:] = weights.flatten()
    exc.run_regularly("I_noise = 5*randn()")
    inh.run_regularly("I_noise = 2*randn()")
    return brian2.Network(cells, synapses, brian2.SpikeMonitor(cells))


def measure(targets: list[str]) -> dict[str, float]:
    """Take every measurement; seconds, and megabytes where the name says so."""
    import brian2

    from nmlbridge.formats.brian2 import from_brian2, run_arrays, with_recorded_noise
    from nmlbridge.formats.brian2_compiled import CompiledMachine, why_not
    from nmlbridge.formats.brian2_program import lower
    from nmlbridge.formats.brian2_reference import Machine

    brian2.BrianLogger.suppress_name("unused_brian_object")
    brian2.prefs.codegen.target = "numpy"
    made = network(brian2)
    tasks: dict[str, Callable[[], object]] = {
        "read": lambda: from_brian2(made, duration=1 * brian2.second, namespace={}),
        "lower": lambda: lower(arrays),
        "run, numpy reference": lambda: run_arrays(arrays, seed=1, machine=Machine),
        "run, numpy reference, noise recorded": lambda: run_arrays(recorded, machine=Machine),
    }
    arrays = from_brian2(made, duration=1 * brian2.second, namespace={})
    recorded = with_recorded_noise(arrays, 1)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if not why_not(lower(arrays)):
        tasks["run, compiled"] = lambda: run_arrays(arrays, seed=1, machine=CompiledMachine)
        tasks["run, compiled, noise recorded"] = lambda: run_arrays(recorded, machine=CompiledMachine)
    for target in targets:
        tasks[f"Brian2, {target} target"] = _brian2_run(brian2, target)
    taken: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(ROUNDS):
        for name, task in tasks.items():
            started = time.perf_counter()
            task()
            taken[name].append(time.perf_counter() - started)
    figures = {name: statistics.median(times) for name, times in taken.items()}
    return figures | {"memory after reading, MB": memory}


def _brian2_run(brian2: Any, target: str) -> Callable[[], object]:
    """Return a run of one second by Brian2 itself; what it compiles, it has compiled before."""
    brian2.prefs.codegen.target = target
    made = network(brian2)
    made.store()
    made.run(1 * brian2.ms, namespace={})

    def run() -> None:
        brian2.prefs.codegen.target = target
        made.restore()
        made.run(1 * brian2.second, namespace={})

    return run


def main(arguments: list[str]) -> None:
    """Measure and print."""
    targets = [a for a in arguments if not a.startswith("-")] or ["numpy"]
    figures = measure(targets)
    if "--json" in arguments:
        print(json.dumps(figures, indent=1))
        return
    for name, figure in figures.items():
        print(f"{name:<42} {figure:9.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
