"""Every line of the table of what comes over from Brian2 is tried."""

from __future__ import annotations

import numpy as np
import pytest

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats.brian2 import from_brian2, run_arrays, to_lems
from nmlbridge.formats.brian2_features import FEATURES, LEVELS, to_markdown
from tests.formats.with_brian2 import MARKS, Hz, brian2, ms

pytestmark = MARKS


def group(equations="dv/dt = (2 - v)/(3*ms) : 1", n=6, **others):
    """Cells that spike, and start apart."""
    given = {"threshold": "v>1", "reset": "v=0", "method": "euler", "name": "cells"} | others
    made = brian2.NeuronGroup(n, equations, **given)
    made.v = np.linspace(0, 0.9, n)
    return made


def linked():
    first, second = group(), brian2.NeuronGroup(6, "y : 1 (linked)\ndx/dt = (y - x)/ms : 1", method="euler")
    second.y = brian2.linked_var(first, "v")
    return first, second


@brian2.check_units(x=1, result=1)
def own(x):
    return -x


def spatial():
    shape = brian2.Cylinder(diameter=1 * brian2.um, length=10 * brian2.um, n=3)
    return (brian2.SpatialNeuron(shape, "Im = 0*amp/meter**2 : amp/meter**2"),)


def regular():
    cells = group("dv/dt = (2 - v + w)/(3*ms) : 1\nw : 1")
    cells.run_regularly("w = 0.1*i", dt=0.5 * ms)
    return (cells,)


def subgroup():
    cells = group("dv/dt = (2 - v + w)/(3*ms) : 1\nw : 1")
    cells[2:5].run_regularly("w += 0.25*i")
    return (cells,)


def drawn(code="v += 0.1*randn() + 0.05*rand()"):
    cells = group()
    cells.run_regularly(code)
    return (cells,)


def links(on_pre="v_post += w", model="w : 1", cells=None, delay=None, delays=None, **others):
    cells = cells or group()
    made = brian2.Synapses(cells, cells, model, on_pre=on_pre, delay=delay, **others)
    made.connect(condition="i != j")
    if "w" in model.split():
        made.w = "0.01*(1 + i) + 0.003*j"
    if delays:
        made.delay = delays
    return cells, made


def one_step():
    cells = group("dv/dt = (2 - v + I)/(3*ms) : 1\nI : 1")
    return links({"up": "I += w", "down": "I -= w"}, cells=cells, delay={"up": 0 * ms, "down": 0.1 * ms})


def paths():
    cells = group("dv/dt = (2 - v + I)/(3*ms) : 1\ndI/dt = -I/ms : 1")
    return links({"near": "I += w", "far": "v += 0.5*w"}, cells=cells, delay={"far": 0.4 * ms})


def watched():
    cells = group()
    return cells, brian2.StateMonitor(cells, "v", record=[1], when="resets", order=3)


def operation():
    @brian2.network_operation
    def meddle():
        pass

    return group(), meddle


def ran():
    cells = group()
    made = brian2.Network(cells)
    made.run(0.2 * ms)
    return made


TABLE = {True: [[1.0, 2.0, 0.5], [0.2, 1.5, 3.0]], False: [1.0, 2.5, 0.3]}
BUILDERS = {
    "integration: euler": lambda: [(group(),)],
    "integration: exact, exponential_euler": lambda: [(group(method="exact"),), (group(method="exponential_euler"),)],
    "integration: rk2, rk4": lambda: [(group(method="rk2"),), (group(method="rk4"),)],
    "integration: heun, milstein, with noise": lambda: [
        (group("dv/dt = (2 - v)/(3*ms) + 0.1*v*xi*ms**-0.5 : 1", method=m),) for m in ("heun", "milstein")
    ],
    "integration: gsl": lambda: [(group(method="gsl"),)],
    "explicit t": lambda: [(group("dv/dt = (2 - v + 100*t/second)/(3*ms) : 1"),)],
    "subexpressions": lambda: [(group("dv/dt = x/(3*ms) : 1\nx = 2 - v : 1", threshold="v > 1 and x > 0"),)],
    "subexpressions (constant over dt)": lambda: [
        (group("dv/dt = (x - v)/(3*ms) : 1\nx = 2 + 0.1*v : 1 (constant over dt)", method="rk4"),)
    ],
    "integer, boolean and shared variables": lambda: [
        (group("dv/dt = (2 - v + s)/(3*ms) : 1\nk : integer\non : boolean\ns : 1 (shared)",
               reset="v = 0; k += 1; on = k > 2"),)
    ],
    "linked variables": lambda: [linked()],
    "single precision": lambda: [(group(dtype=np.float32),)],
    "exp, sin and other such functions": lambda: [(group("dv/dt = (2 - v + exp(-v) + sin(v))/(3*ms) : 1"),)],
    "%, arctan and what else LEMS has not": lambda: [
        (group(f"dv/dt = (2 - v + {x})/(3*ms) : 1"),) for x in ("v % 0.3", "arctan(v)")
    ],
    "functions of one's own": lambda: [(group("dv/dt = (2 + own(v))/(3*ms) : 1", namespace={"own": own}),)],
    "threshold and reset": lambda: [(group(threshold="v > 1 or v < -3", reset="v -= 1"),)],
    "refractory: a time, a condition, an expression": lambda: [
        (group("dv/dt = (2 - v)/(3*ms) : 1 (unless refractory)", refractory=r),)
        for r in (1 * ms, "v > 0.5", "(1 + 0.1*i)*ms")
    ],
    "custom events": lambda: [(group(events={"odd": "v > 0.5"}),)],
    "SpatialNeuron": lambda: [spatial()],
    "run_regularly, also at its own interval": lambda: [regular()],
    "subgroups": lambda: [subgroup()],
    "TimedArray of one or two dimensions": lambda: [
        (group("dv/dt = (2 - v + table(t))/(3*ms) : 1",
               namespace={"table": brian2.TimedArray(TABLE[False], 0.3 * ms)}),),
        (group("dv/dt = (2 - v + table(t, i % 3))/(3*ms) : 1",
               namespace={"table": brian2.TimedArray(TABLE[True], 0.5 * ms)}),),
    ],
    "randn(), rand()": lambda: [drawn()],
    "xi": lambda: [(group("dv/dt = (2 - v)/(3*ms) + 0.2*xi*ms**-0.5 : 1"),)],
    "PoissonGroup": lambda: [(brian2.PoissonGroup(5, 900 * Hz, name="cells"),)],
    "PoissonInput": lambda: [((made := group()), brian2.PoissonInput(made, "v", 20, 50 * Hz, 0.1))],
    "SpikeGeneratorGroup": lambda: [
        (brian2.SpikeGeneratorGroup(3, [0, 1, 2, 0], [0.1, 0.25, 2, 3] * ms, name="cells"),)
    ],
    "random numbers in a reset": lambda: [(group(reset="v = 0.1*rand()"),)],
    "on_pre: x_post += what never changes": lambda: [links(), links("v_post += w*exp(-0.1*j)")],
    "on_pre: x_post -= w one step after x_post += w": lambda: [one_step()],
    "several pathways, delays that differ": lambda: [paths(), links(delays="0.1*((i + j) % 5)*ms")],
    "deliveries that refractory cells skip": lambda: [
        links(cells=group("dv/dt = (2 - v)/(3*ms) : 1 (unless refractory)", refractory=2 * ms))
    ],
    "on_pre that sets, scales or reads state": lambda: [
        links(code) for code in ("v_post = w", "v_post *= w", "v_post += w*v_post", "v_post += w*v_pre")
    ],
    "on_pre that writes to the presynaptic cell": lambda: [links("v_pre += w")],
    "on_post": lambda: [links(on_post="v_post += w")],
    "event-driven and clock-driven equations": lambda: [
        links("v_post += x", f"dx/dt = -x/ms : 1 ({kind}-driven)") for kind in ("event", "clock")
    ],
    "(summed) variables": lambda: [
        links("", "x_post = v_pre : 1 (summed)", cells=group("dv/dt = (2 - v + x)/(3*ms) : 1\nx : 1"))
    ],
    "StateMonitor in any slot, SpikeMonitor": lambda: [watched()],
    "PopulationRateMonitor": lambda: [((made := group()), brian2.PopulationRateMonitor(made))],
    "one clock, or whole multiples for run_regularly": lambda: [regular()],
    "groups with clocks of their own": lambda: [
        (group(), brian2.NeuronGroup(2, "dx/dt = -x/ms : 1", method="exact", dt=0.2 * ms))
    ],
    "network operations": lambda: [operation()],
    "a network that has already run": lambda: [ran()],
}  # fmt: skip


def test_every_line_of_the_table_is_tried_and_nothing_else():
    assert [f.name for f in FEATURES] == list(BUILDERS)


def test_the_table_is_printed_with_every_line_and_every_level():
    text = to_markdown()
    assert all(f"| {f.name} |" in text for f in FEATURES)
    assert all(f"**{level}**" in text for level in LEVELS)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda f: f.name)
def test_the_table_says_what_becomes_of_it(feature):
    for made in BUILDERS[feature.name]():
        cells = next(o for o in made if getattr(o, "name", "") == "cells" or feature.arrays == "refused")
        monitors = []
        if feature.arrays != "refused":
            monitors.append(brian2.SpikeMonitor(cells))
            for o in made:
                if isinstance(o, brian2.NeuronGroup):
                    monitors.append(brian2.StateMonitor(o, "v", record=True, name=f"v_of_{o.name}"))
        network = made if isinstance(made, brian2.Network) else brian2.Network(*made, *monitors)
        if feature.arrays == "refused":
            with pytest.raises(NotExpressibleError):
                from_brian2(network, duration=8 * ms, namespace={})
            continue
        assert feature.arrays == "exact"
        arrays = from_brian2(network, duration=8 * ms, namespace={})
        _assert_bits(arrays, network, monitors)
        if feature.lems == "refused":
            with pytest.raises(NotExpressibleError):
                to_lems(arrays)
            continue
        assert arrays.has_draws == (feature.lems == "chance")
        form = to_lems(arrays)
        assert bool(form.remarks) == (feature.lems == "rounded"), form.remarks


def _assert_bits(arrays, network, monitors):
    ours = run_arrays(arrays, seed=5)
    brian2.seed(5)
    network.run(8 * ms, namespace={})
    spikes = 0
    for monitor in monitors:
        if isinstance(monitor, brian2.SpikeMonitor):
            for cell, times in monitor.spike_trains().items():
                assert ours.spikes[f"{monitor.source.name}[{cell}]"].tobytes() == np.asarray(times).tobytes()
                spikes += len(times)
        else:
            for cell, values in enumerate(np.asarray(monitor.v_)):
                assert ours.samples(f"{monitor.source.name}[{cell}]/v").tobytes() == values.tobytes()
    assert spikes > 0
