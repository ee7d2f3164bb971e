"""Experiments that the script writers are tried on, and the comparison with the native run: the fixture `cases`.

Makes `tests` importable, too; behind everything else, so that an installed nmlbridge is the one tested.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

import nmlbridge as nb
from nmlbridge.formats import registry
from nmlbridge.model import (
    AllToAll,
    AlphaSynapse,
    Experiment,
    Explicit,
    ExpOneSynapse,
    ExpTwoSynapse,
    Input,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    OneStepSynapse,
    Population,
    Projection,
    PulseCurrent,
    RampCurrent,
    RegularSpikes,
    SineCurrent,
    SpikeTimes,
    StepCurrent,
    Uniform,
)


@pytest.fixture
def fresh_brian2() -> Iterator[None]:
    """Give Brian2 without objects of other tests, with its numpy target and the step it starts with."""
    import brian2

    brian2.start_scope()
    for name in ("unused_brian_object", "only_threshold"):
        brian2.BrianLogger.suppress_name(name)
    brian2.BrianLogger.suppress_hierarchy("brian2.input.timedarray")
    brian2.prefs.codegen.target = "numpy"
    brian2.defaultclock.dt = 0.1 * brian2.ms
    yield
    brian2.defaultclock.dt = 0.1 * brian2.ms


@pytest.fixture
def cases() -> ModuleType:
    """Return this module: its experiments, `native`, `run_script` and `assert_same`."""
    return sys.modules[__name__]


def one_cell(name: str = "tonic", *, c: float = -65.0, d: float = 6.0, amplitude: float = 14.0) -> Experiment:
    """Return one cell of NeuroML's example 2."""
    return Experiment(
        name,
        cells=[Izhikevich2003Cell("cell", 0.02, 0.2, c, d, "-70 mV")],
        stimuli=[PulseCurrent("step", "20 ms", "2000 ms", amplitude)],
        populations=[Population("pop", "cell")],
        inputs=[Input("step", "pop")],
        duration="200 ms",
        step="0.005 ms",
        record=["pop/v", "pop/u", "pop/spikes"],
    )


def burst() -> Experiment:
    """Return the bursting cell of NeuroML's example 2, but for its onset."""
    return one_cell("burst", c=-50.0, d=2.0, amplitude=15.0)


def network_2003(name: str = "net2003") -> Experiment:
    """Return a network of the cells of 2003 with synapses of one step, sources and currents of several kinds."""
    ends = [("ee", "exc", "exc", 0, 2), ("ei", "exc", "inh", 0, 2), ("ie", "inh", "exc", -5, 0)]
    wires = [
        Projection(p, a, b, "jump", AllToAll(), weight=Uniform(low, high), delay="1 ms")
        for p, a, b, low, high in ends
    ]
    return Experiment(
        name,
        cells=[
            Izhikevich2003Cell("RS", 0.02, 0.2, -65, 8, "-65 mV"),
            Izhikevich2003Cell("FS", 0.1, 0.2, -65, 2, "-65 mV"),
        ],
        stimuli=[
            PulseCurrent("push", "1 ms", "1000 ms", 6),
            SineCurrent("wave", "5 ms", "500 ms", 5, "40 ms"),
            RampCurrent("slope", "10 ms", "100 ms", 0, 4, 0),
            StepCurrent("levels", times=["20 ms", "60 ms"], levels=[2, -1]),
            RegularSpikes("clock", "11 ms"),
            SpikeTimes("given", ["20 ms", "20.7 ms", "90 ms"]),
        ],
        synapses=[OneStepSynapse("jump", 1.0)],
        populations=[
            Population("src", "clock", 2),
            Population("exc", "RS", 8),
            Population("inh", "FS", 2),
            Population("late", "given"),
        ],
        projections=[
            *wires,
            Projection("si", "src", "inh", "jump", AllToAll(), weight=30.0, delay="1.5 ms"),
            Projection("li", "late", "inh", "jump", AllToAll(), weight=40.0, delay="2 ms"),
        ],
        inputs=[
            Input("push", "exc"),
            Input("push", "inh", weight=0.4),
            Input("wave", "exc", (0, 1)),
            Input("slope", "exc", (2,)),
            Input("levels", "exc", (3,), 0.5),
        ],
        duration="200 ms",
        step="0.5 ms",
        seed=7,
        record=["exc/v", "exc/spikes", "inh/spikes"],
    )


def network_2007(name: str = "net2007") -> Experiment:
    """Return a network of the cells of 2007 with delays of none, some and whole steps, in loops."""
    pre, post = np.nonzero(np.random.default_rng(3).random((6, 6)) < 0.3)
    n = len(pre)
    return Experiment(
        name,
        cells=[
            Izhikevich2007Cell(
                "RS", C="100 pF", k="0.7 nS_per_mV", vr="-60 mV", vt="-40 mV", vpeak="35 mV",
                a="0.03 per_ms", b="-2 nS", c="-50 mV", d="100 pA",
            ),
            Izhikevich2007Cell(
                "LTS", C="100 pF", k="1 nS_per_mV", vr="-56 mV", vt="-42 mV", vpeak="40 mV", a="0.03 per_ms",
                b="8 nS", c="-53 mV", d="20 pA", peak_slope="-100 Mohm", reset_slope="40 Mohm", u_max="670 pA",
            ),
        ],
        stimuli=[PulseCurrent("step", "20 ms", "300 ms", "90 pA"), RegularSpikes("clock", "13 ms")],
        synapses=[
            ExpOneSynapse("ampa", "3 nS", "0 mV", "5 ms"),
            ExpTwoSynapse("nmda", "2 nS", "0 mV", "1 ms", "20 ms"),
            AlphaSynapse("gaba", "2 nS", "-70 mV", "6 ms"),
        ],
        populations=[Population("src", "clock"), Population("exc", "RS", 6), Population("inh", "LTS", 2)],
        projections=[
            Projection("p1", "src", "exc", "ampa", AllToAll(), weight=2.5, delay="0.93 ms"),
            Projection(
                "p2", "exc", "exc", "nmda", Explicit(pre, post),
                weight=[0.5 + 0.01 * i for i in range(n)], delay=[f"{0.31 + 0.07 * i} ms" for i in range(n)],
            ),
            Projection("p3", "exc", "inh", "ampa", AllToAll(), delay="0.013 ms"),
            Projection("p4", "inh", "exc", "gaba", AllToAll(), weight=2.0, delay="0 ms"),
            Projection("p5", "exc", "inh", "nmda", AllToAll(), weight=0.1, delay="0 ms"),
            Projection("p6", "exc", "exc", "ampa", Explicit([0, 1], [1, 0]), weight=0.3, delay="2 ms"),
        ],
        inputs=[Input("step", "exc", (0, 1, 2))],
        duration="150 ms",
        step="0.025 ms",
        record=["exc/v", "inh/v", "inh/u", "exc/spikes", "inh/spikes", "src/spikes"],
    )  # fmt: skip


def mixed(name: str = "mixed") -> Experiment:
    """Return a cell of 2003 beside one of 2007, each with a current, the second joined to itself."""
    other = network_2007()
    one = one_cell(name)
    return one.changed(
        cells=(*one.cells, other.part("RS")),
        stimuli=(*one.stimuli, PulseCurrent("pA", "20 ms", "300 ms", "90 pA")),
        synapses=(other.part("ampa"),),
        populations=(*one.populations, Population("second", "RS", 2)),
        projections=(Projection("p", "second", "second", "ampa", AllToAll(), delay="1 ms"),),
        inputs=(*one.inputs, Input("pA", "second")),
        record=(*one.record, "second/v", "second/spikes"),
    )


def native(experiment: Experiment, folder: Path) -> nb.Recording:
    """Run an experiment by the native engine, through LEMS."""
    path = folder / f"{experiment.id}.xml"
    registry.write(experiment, path)
    return nb.run(path)


def run_script(path: Path, *arguments: str) -> str:
    """Run a script as a user would; return what it printed."""
    done = subprocess.run(
        [sys.executable, str(path), *arguments], cwd=path.parent, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def traces_of(base: Path) -> dict[str, np.ndarray]:
    """Return the traces a script wrote, by quantity."""
    names = json.loads(Path(f"{base}.columns.json").read_text())["columns"]
    table = np.loadtxt(f"{base}.dat", ndmin=2)
    return {entry["quantity"]: table[:, k] for k, entry in enumerate(names)}


def spikes_of(base: Path) -> dict[str, list[float]]:
    """Return the spikes a script wrote, by cell."""
    found: dict[str, list[float]] = {}
    for line in Path(f"{base}.spikes").read_text().splitlines():
        time, cell = line.split()
        found.setdefault(cell, []).append(float(time))
    return found


def assert_same(base: Path, reference: nb.Recording) -> None:
    """Hold traces and spikes to the reference: equal as float32, spike for spike."""
    traces = traces_of(base)
    assert set(traces) == {"time", *reference.quantities}
    for name in reference.quantities:
        expected = reference[name].values
        assert len(traces[name]) == len(expected)
        assert np.array_equal(traces[name].astype(np.float32), expected.astype(np.float32)), name
    spikes = spikes_of(base)
    for cell, times in reference.spikes.items():
        found = np.array(spikes.get(cell, []), dtype=np.float32)
        assert np.array_equal(found, np.asarray(times, dtype=np.float32)), cell
    assert sum(map(len, reference.spikes.values())) > 5
