"""Builds a model for Brian2's C++ standalone target; run by an interpreter that has Brian2, which may be an older one.

Run as ``python standalone.py {pulsed|network} ARRAYS.npz FOLDER``. Prints Brian2's version. What it built is
``FOLDER/main``, which writes its own run time to ``last_run_info.txt``.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

PULSED = """
dv/dt = (0.04*v**2 + 5*v + 140 - u + I)/ms : 1
du/dt = a*(b*v - u)/ms : 1
I = weight*amplitude*int(t >= delay and t < delay + duration) : 1
weight : 1 (constant)
"""
NETWORK = """
dv/dt = (0.04*v**2 + 5*v + 140 - u + I + scale*noise(t, i))/ms : 1
du/dt = a*(b*v - u)/ms : 1
I : 1
a : 1 (constant)
b : 1 (constant)
c : 1 (constant)
d : 1 (constant)
scale : 1 (constant)
"""


def pulsed(brian2: Any, given: Any) -> None:
    """Regular spiking cells with a pulse of their own weight each."""
    brian2.defaultclock.dt = float(given["step_ms"]) * brian2.ms
    names = {name: float(given[name]) for name in ("a", "b", "c", "d", "thresh_mV", "amplitude")}
    names |= {name: float(given[f"{name}_ms"]) * brian2.ms for name in ("delay", "duration")}
    cells = brian2.NeuronGroup(
        len(given["weight"]), PULSED, threshold="v > thresh_mV", reset="v = c; u += d", method="euler",
        namespace=names,
    )  # fmt: skip
    cells.v = float(given["v0_mV"])
    cells.u = names["b"] * float(given["v0_mV"])
    cells.weight = given["weight"]
    spikes = brian2.SpikeMonitor(cells)
    made = brian2.Network(cells, spikes)
    made.run(int(given["steps"]) * brian2.defaultclock.dt, namespace={})


def network(brian2: Any, given: Any) -> None:
    """Build the network of Izhikevich (2003), with recorded noise."""
    brian2.defaultclock.dt = 1 * brian2.ms
    noise = brian2.TimedArray(given["noise"], dt=1 * brian2.ms)
    cells = brian2.NeuronGroup(
        len(given["v"]), NETWORK, threshold="v >= 30", reset="v = c; u += d", method="euler",
        namespace={"noise": noise},
    )  # fmt: skip
    for name in ("v", "u", "a", "b", "c", "d", "scale"):
        setattr(cells, name, given[name])
    synapses = brian2.Synapses(
        cells, cells, "w : 1", on_pre={"up": "I += w", "down": "I -= w"},
        delay={"up": 0 * brian2.ms, "down": 1 * brian2.ms},
    )  # fmt: skip
    synapses.connect()
    synapses.w[:] = given["weights"]
    spikes = brian2.SpikeMonitor(cells)
    made = brian2.Network(cells, synapses, spikes)
    made.run(len(given["noise"]) * brian2.ms, namespace={})


def main(model: str, arrays: str, folder: str) -> None:
    """Build, and run once to see that it runs."""
    import brian2

    brian2.BrianLogger.suppress_name("unused_brian_object")
    brian2.set_device("cpp_standalone", directory=folder, build_on_run=False)
    brian2.seed(1)
    {"pulsed": pulsed, "network": network}[model](brian2, np.load(arrays))
    brian2.device.build(directory=folder, compile=True, run=True, debug=False)
    print(brian2.__version__)


if __name__ == "__main__":
    main(*sys.argv[1:])
