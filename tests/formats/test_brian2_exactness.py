"""Networks of Brian2 objects give the same bits in Brian2's numpy target and as arrays."""

from __future__ import annotations

import os
import subprocess
import sys

import numpy as np
import pytest

from nmlbridge import runners
from nmlbridge.formats.brian2_discrete import discrete_recipe
from nmlbridge.formats.brian2_from_lems import from_lems
from nmlbridge.formats.brian2_lems import to_lems
from nmlbridge.formats.brian2_natural import is_natural
from nmlbridge.formats.brian2_network import arrays_equal
from nmlbridge.formats.brian2_noise import with_recorded_noise
from nmlbridge.formats.brian2_objects import from_brian2
from nmlbridge.formats.brian2_recipe import Make
from nmlbridge.formats.brian2_running import run_arrays
from nmlbridge.formats.brian2_script import objects_of, script_of, to_brian2, write_script
from nmlbridge.runners.base import RunOptions
from tests.formats.with_brian2 import MARKS, Hz, Quantity, brian2, ms, mV, second

pytestmark = MARKS


IZHIKEVICH = """dv/dt = (0.04*v**2 + 5*v + 140 - u + I + I_noise )/ms : 1
du/dt = (a*(b*v - u))/ms  : 1
I : 1
I_noise : 1
a : 1
b : 1
c : 1
d : 1"""


def izhikevich(n_exc=80, n_inh=20, scale=10.0, seed=1, dyadic=False):
    """The network of Brian2's example Izhikevich_2003, any size."""
    brian2.defaultclock.dt = 1 * ms
    rng = np.random.RandomState(seed)
    re, ri = rng.uniform(size=n_exc), rng.uniform(size=n_inh)
    n = n_exc + n_inh
    weights = np.hstack([0.5 * rng.uniform(size=(n, n_exc)), -rng.uniform(size=(n, n_inh))]).T * scale
    if dyadic:  # every sum of them is then exact, in any order
        weights = np.round(weights * 2.0**32) / 2.0**32
    cells = brian2.NeuronGroup(
        n, IZHIKEVICH, threshold="v>=30", reset="v=c; u+=d", method="euler", name="cells"
    )
    cells.v = -65
    exc, inh = cells[:n_exc], cells[n_exc:]
    exc.a, exc.b, exc.c, exc.d = 0.02, 0.2, -65 + 15 * re**2, 8 - 6 * re**2
    inh.a, inh.b, inh.c, inh.d = 0.02 + 0.08 * ri, 0.25 - 0.05 * ri, -65, 2
    exc.u = inh.u = "b*v"
    synapses = brian2.Synapses(
        cells, cells, "w : 1", on_pre={"up": "I += w", "down": "I -= w"}, delay={"up": 0 * ms, "down": 1 * ms}
    )
    synapses.connect()
    synapses.w[:] = weights.flatten()
    exc.run_regularly("I_noise = 5*randn()", dt=1 * ms)
    inh.run_regularly("I_noise = 2*randn()", dt=1 * ms)
    monitors = [
        brian2.StateMonitor(cells, ["v", "u", "I"], record=True),
        brian2.StateMonitor(cells, "v", record=[0, 7], when="after_thresholds"),
        brian2.SpikeMonitor(cells),
    ]
    return brian2.Network(cells, synapses, *monitors), 300 * ms


def refractory_with_delays():
    """Leaky cells with a refractory time, mixed delays, jumps of a frozen and of a free variable."""
    cells = brian2.NeuronGroup(
        30,
        "dv/dt = (I0 - v + g)/(10*ms) : 1 (unless refractory)\ndg/dt = -g/(5*ms) : 1\nI0 : 1",
        threshold="v>1", reset="v=0", refractory=2 * ms, method="euler", name="cells",
    )  # fmt: skip
    cells.I0 = np.linspace(0.9, 1.6, 30)
    near = brian2.Synapses(cells, cells, "w : 1", on_pre="v_post += w")
    near.connect(condition="i != j")
    near.w = "0.01*(1 + (i + 3*j) % 7)"
    near.delay = "((i + j) % 4)*ms"
    slow = brian2.Synapses(cells, cells, on_pre="g += 0.02")
    slow.connect(j="(i + 1) % 30")
    slow.delay = "0.15*ms"
    monitors = [brian2.StateMonitor(cells, ["v", "g"], record=True), brian2.SpikeMonitor(cells)]
    return brian2.Network(cells, near, slow, *monitors), 60 * ms


def exact_method():
    tau = 10 * ms
    cells = brian2.NeuronGroup(
        12,
        "dv/dt = (E - v + ge)/tau : volt (unless refractory)\n"
        "dge/dt = -ge/(5*ms) : volt\nE : volt\nx = 2*v : volt",
        threshold="v > 10*mV and x > 3*mV", reset="v = 0*mV; ge *= 0.5", refractory="2*ms + 0.1*i*ms",
        method="exact", name="cells", namespace={"tau": tau},
    )  # fmt: skip
    cells.E = np.linspace(8, 20, 12) * mV
    synapses = brian2.Synapses(cells, cells, "w : volt", on_pre="ge += w")
    synapses.connect(p=0.5)
    synapses.w = "0.3*mV*(1 + j)"
    monitors = [brian2.StateMonitor(cells, ["v", "ge", "x"], record=[0, 5, 11]), brian2.SpikeMonitor(cells)]
    return brian2.Network(cells, synapses, *monitors), 80 * ms


def runge_kutta_with_explicit_time():
    cells = brian2.NeuronGroup(
        6,
        "dv/dt = (-v**3 + 2*sin(2*pi*f*t) + 0.4)/(3*ms) : 1 (unless refractory)\nf : Hz",
        threshold="v>0.8", reset="v=0", refractory="v>0.4", method="rk4", name="cells",
    )  # fmt: skip
    cells.f = np.linspace(20, 120, 6) * Hz
    monitors = [brian2.StateMonitor(cells, "v", record=True), brian2.SpikeMonitor(cells)]
    return brian2.Network(cells, *monitors), 50 * ms


def noise_in_equations():
    cells = brian2.NeuronGroup(
        20,
        "dv/dt = (1.1 - v)/(10*ms) + s*xi*(10*ms)**-0.5 : 1 (unless refractory)\ns : 1 (shared)\nk : integer",
        threshold="v>1", reset="v = 0; k += 1", refractory=1 * ms, method="euler", name="cells",
    )  # fmt: skip
    cells.s = 0.3
    cells.run_regularly("s = 0.2 + 0.1*rand()", dt=5 * ms)
    monitors = [brian2.StateMonitor(cells, ["v", "k"], record=True), brian2.SpikeMonitor(cells)]
    return brian2.Network(cells, *monitors), 60 * ms


def given_and_random_spikes():
    cells = brian2.NeuronGroup(
        10, "dv/dt = -v/(10*ms) : 1\nextra : 1", threshold="v>1", reset="v -= 1", method="exact", name="cells"
    )
    given = brian2.SpikeGeneratorGroup(
        4, [0, 1, 2, 3, 0], [0, 0.25, 1.0, 3.35, 7] * ms, period=9 * ms, name="given"
    )
    random = brian2.PoissonGroup(15, 300 * Hz, name="random")
    wave = brian2.PoissonGroup(5, "200*Hz*(1 + cos(2*pi*50*Hz*t))", name="wave")
    synapses = [brian2.Synapses(source, cells, on_pre="v_post += 0.3*amount", namespace={"amount": a})
                for source, a in ((given, 2.0), (random, 0.7), (wave, 0.4))]  # fmt: skip
    for s in synapses:
        s.connect(condition="(i + j) % 3 == 0")
    many = brian2.PoissonInput(cells, "extra", 1000, 60 * Hz, 0.01)
    few = brian2.PoissonInput(cells, "v", 10, 20 * Hz, "0.05")
    monitors = [brian2.StateMonitor(cells, ["v", "extra"], record=True, when="end")]
    monitors += [brian2.SpikeMonitor(g) for g in (cells, given, random, wave)]
    return brian2.Network(cells, given, random, wave, *synapses, many, few, *monitors), 40 * ms


def timed_arrays_and_subgroups():
    table = brian2.TimedArray(np.random.RandomState(3).randn(50, 12), dt=0.3 * ms)
    line = brian2.TimedArray(np.arange(7.0) * mV, dt=1 * ms)
    cells = brian2.NeuronGroup(
        12,
        "dv/dt = (line(t)/mV - v)/(5*ms) + w/ms : 1\nw = table(t, i) : 1 (constant over dt)\nz : 1",
        threshold="v>3", reset="v=-1", method="euler", name="cells",
    )  # fmt: skip
    low, high = cells[:5], cells[5:]
    low.run_regularly("z = table(t, i) + i", dt=0.2 * ms)
    high.run_regularly("z = 2*table(t, i) - i")
    synapses = brian2.Synapses(low, high, "s : 1", on_pre="v_post += s*(1 + 0.1*i + 0.01*j)")
    synapses.connect()
    synapses.s = 0.2
    monitors = [
        brian2.StateMonitor(high, ["v", "z"], record=[0, 3]),
        brian2.SpikeMonitor(low),
        brian2.SpikeMonitor(high),
    ]
    namespace = {"table": table, "line": line}
    return brian2.Network(cells, synapses, *monitors), 30 * ms, namespace


NETWORKS = [
    izhikevich,
    refractory_with_delays,
    exact_method,
    runge_kutta_with_explicit_time,
    noise_in_equations,
    given_and_random_spikes,
    timed_arrays_and_subgroups,
]


def _monitors(network):
    return (
        [m for m in network.objects if isinstance(m, brian2.SpikeMonitor)],
        [m for m in network.objects if type(m) is brian2.StateMonitor],
    )


def _assert_same(recording, network, dt_s):
    spike_monitors, state_monitors = _monitors(network)
    spikes = rows = 0
    for monitor in spike_monitors:
        first = getattr(monitor.source, "start", 0)
        name = getattr(monitor.source, "source", monitor.source).name
        for cell, times in monitor.spike_trains().items():
            ours = recording.spikes[f"{name}[{cell + first}]"]
            assert ours.tobytes() == np.asarray(times, dtype=float).tobytes(), f"spikes of {name}[{cell}]"
            spikes += len(ours)
    for monitor in sorted(state_monitors, key=lambda m: m.when != "start"):
        first = getattr(monitor.source, "start", 0)
        name = getattr(monitor.source, "source", monitor.source).name
        for variable in monitor.record_variables:
            theirs = np.asarray(getattr(monitor, f"{variable}_"), dtype=float)
            for cell, values in zip(monitor.record, theirs, strict=True):
                path = f"{name}[{cell + first}]/{variable}"
                path += f"@{monitor.when}" if f"{path}@{monitor.when}" in recording else ""
                assert recording.samples(path).tobytes() == values.tobytes(), path
                rows += len(values)
    return spikes, rows


@pytest.mark.parametrize("build", NETWORKS, ids=lambda b: b.__name__)
def test_arrays_give_the_bits_of_the_numpy_target(build):
    network, duration, *namespace = build()
    names = namespace[0] if namespace else {}
    arrays = from_brian2(network, duration=duration, namespace=names)
    ours = run_arrays(arrays, seed=42)
    brian2.seed(42)
    network.run(duration, namespace=names)
    spikes, values = _assert_same(ours, network, arrays.dt_s)
    assert spikes > 10, "a silent network would prove nothing"
    assert values > 100


def test_the_comparison_notices_one_bit():
    network, duration = izhikevich()
    ours = run_arrays(from_brian2(network, duration=duration, namespace={}), seed=42)
    brian2.seed(42)
    network["cells"].v = Quantity(np.nextafter(-65.0, 0.0)) * np.ones(100)
    network.run(duration, namespace={})
    with pytest.raises(AssertionError, match="cells"):
        _assert_same(ours, network, 1e-3)


def test_reading_leaves_the_objects_as_they_were():
    network, duration = izhikevich()
    brian2.seed(5)
    network.store()
    from_brian2(network, duration=duration, namespace={})
    network.run(duration, namespace={})
    first = np.asarray(network.objects and _monitors(network)[0][0].t / second)
    network.restore()
    brian2.seed(5)
    network.run(duration, namespace={})
    assert np.array_equal(first, np.asarray(_monitors(network)[0][0].t / second))


def _steps(times, dt_s):
    return np.round(np.asarray(times) / dt_s).astype(int).tolist()


def _arrays(build, seed=42):
    network, duration, *namespace = build()
    arrays = from_brian2(network, duration=duration, namespace=namespace[0] if namespace else {})
    return with_recorded_noise(arrays, seed) if arrays.has_draws else arrays


CHEAP_IN_JAVA = [refractory_with_delays, exact_method, runge_kutta_with_explicit_time]


@pytest.mark.parametrize(
    ("build", "engine"),
    [(b, "native") for b in NETWORKS]
    + [pytest.param(b, "jneuroml", marks=pytest.mark.jneuroml) for b in CHEAP_IN_JAVA],
    ids=lambda x: x if isinstance(x, str) else x.__name__,
)
def test_the_lems_document_gives_the_same_spikes_and_float32_values(build, engine):
    arrays = _arrays(build)
    expected = run_arrays(arrays)
    form = to_lems(arrays)
    result = runners.get(engine).run(form.document, RunOptions(write=False, memory_mb=1500))
    got = form.as_brian2(result.recording)
    assert got.spikes.keys() == expected.spikes.keys()
    for path, times in expected.spikes.items():
        assert _steps(got.spikes[path], arrays.dt_s) == _steps(times, arrays.dt_s), path
    assert sum(len(t) for t in got.spikes.values()) > 10
    assert set(got.quantities) == set(expected.quantities)
    assert len(got.time) >= len(expected.time) - 2
    for path in got.quantities:
        theirs = expected.samples(path)[: len(got.time)]
        if path.endswith("/I"):  # Brian2 adds and takes off again, which leaves a residue of rounding
            assert np.allclose(got.samples(path), theirs, rtol=1e-7, atol=1e-9), path
        else:
            assert np.array_equal(got.samples(path).astype(np.float32), theirs.astype(np.float32)), path


@pytest.mark.jneuroml
def test_native_and_jneuroml_write_the_same_bytes_for_the_example_scaled_down(tmp_path):
    form = to_lems(_arrays(izhikevich))
    files = {}
    for engine in ("native", "jneuroml"):
        out = tmp_path / engine
        runners.get(engine).run(form.document, RunOptions(out=out, memory_mb=1500))
        files[engine] = {f.name: f.read_bytes() for f in sorted(out.iterdir())}
    assert files["native"] == files["jneuroml"]
    assert len(files["native"]) == 2


@pytest.fixture
def _discrete():
    yield
    brian2.prefs["codegen.loop_invariant_optimisations"] = True


@pytest.mark.parametrize("build", NETWORKS, ids=lambda b: b.__name__)
def test_live_objects_made_of_the_arrays_read_back_as_the_same_code(build):
    network, duration, *namespace = build()
    arrays = from_brian2(network, duration=duration, namespace=namespace[0] if namespace else {})
    assert is_natural(arrays)
    expected = run_arrays(arrays, seed=3)
    brian2.start_scope()
    again = from_brian2(to_brian2(arrays), duration=duration, namespace={})
    assert again.steps == arrays.steps
    _assert_equal_recordings(run_arrays(again, seed=3), expected)


@pytest.mark.usefixtures("_discrete")
@pytest.mark.parametrize("build", NETWORKS, ids=lambda b: b.__name__)
def test_a_discrete_map_of_plain_numbers_gives_brian2_the_same_bits(build):
    arrays = _arrays(build, seed=3)
    steps = discrete_recipe(arrays)
    assert not any(isinstance(s, Make) and "method" in s.arguments for s in steps)
    expected = run_arrays(arrays)
    live = objects_of(steps)
    live.run(arrays.steps * arrays.dt_s * second, namespace={})
    spikes, values = _assert_same(expected, live, arrays.dt_s)
    assert spikes > 10
    assert values > 100


@pytest.mark.parametrize("build", NETWORKS, ids=lambda b: b.__name__)
def test_lems_reads_back_as_arrays_with_the_same_spikes(build):
    arrays = _arrays(build, seed=3)
    again = from_lems(to_lems(arrays).document)
    first, second_ = run_arrays(arrays), run_arrays(again)
    assert first.spikes.keys() == second_.spikes.keys()
    assert sum(len(t) for t in first.spikes.values()) > 10
    for path, times in first.spikes.items():
        assert _steps(times, arrays.dt_s) == _steps(second_.spikes[path], arrays.dt_s), path


def _assert_equal_recordings(got, expected):
    assert got.spikes.keys() == expected.spikes.keys()
    assert set(got.quantities) == set(expected.quantities)
    for path, times in expected.spikes.items():
        assert got.spikes[path].tobytes() == times.tobytes(), path
    for path in expected.quantities:
        assert got.samples(path).tobytes() == expected.samples(path).tobytes(), path


@pytest.mark.parametrize("recorded", [False, True], ids=["own noise", "recorded noise"])
def test_the_script_runs_as_it_stands(tmp_path, recorded):
    network, duration = izhikevich()
    arrays = from_brian2(network, duration=duration, namespace={})
    noisy = with_recorded_noise(arrays, 3)
    files = write_script(noisy if recorded else arrays, tmp_path / "izhikevich.py")
    assert [f.name for f in files] == ["izhikevich.py", "izhikevich.npz"]
    done = subprocess.run([sys.executable, files[0]], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    spikes = int(done.stdout.split()[1])
    expected = sum(len(times) for times in run_arrays(noisy).spikes.values())
    assert spikes == expected if recorded else spikes > 300


def test_a_script_of_few_numbers_is_one_text():
    network, duration = izhikevich(8, 2)
    text = script_of(from_brian2(network, duration=duration, namespace={}))
    assert "dv/dt = (0.04*v**2 + 5*v + 140 - u + I + I_noise )/ms : 1" in text
    assert "on_pre={'down': 'I -= w', 'up': 'I += w'}" in text
    assert "cells[0:8].run_regularly(" in text
    assert "npz" not in text


@pytest.mark.slow
@pytest.mark.parametrize("dyadic", [False, True])
def test_the_full_example_has_the_same_spikes_and_bits_for_a_second(dyadic):
    network, _ = izhikevich(800, 200, scale=1.0, dyadic=dyadic)
    arrays = with_recorded_noise(from_brian2(network, duration=1 * second, namespace={}), 42)
    ours = run_arrays(arrays)
    brian2.seed(42)
    network.run(1 * second, namespace={})
    spikes, values = _assert_same(ours, network, 1e-3)
    assert 8600 < spikes < 9950
    assert values == 3 * 1000 * 1000 + 2 * 1000


_AS_A_PROGRAM = """
import time, warnings
warnings.simplefilter("ignore")
import brian2, numpy as np
from nmlbridge.formats.brian2 import from_brian2, run_arrays
brian2.prefs.codegen.target = "numpy"
brian2.defaultclock.dt = 1 * brian2.ms
cells = brian2.NeuronGroup(1000, {equations!r}, threshold="v>=30", reset="v=c; u+=d", method="euler")
cells.v, cells.b = -65, 0.2
synapses = brian2.Synapses(cells, cells, "w : 1", on_pre={{"up": "I += w", "down": "I -= w"}},
                           delay={{"up": 0 * brian2.ms, "down": 1 * brian2.ms}})
synapses.connect()
synapses.w = "0.001*i"
cells.run_regularly("I_noise = 5*randn()")
network = brian2.Network(cells, synapses)
started = time.process_time()
arrays = from_brian2(network, duration=1 * brian2.second, namespace={{}})
run_arrays(arrays, seed=1, steps=1)
taken = time.process_time() - started
status = open("/proc/self/status").read()  # getrusage counts what the parent held before this program began
print(taken, int(status.split("VmHWM:")[1].split()[0]) / 1024)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak memory of a process from /proc")
def test_a_million_synapses_are_running_in_three_seconds_and_500_megabytes(tmp_path):
    script = tmp_path / "million.py"
    script.write_text(_AS_A_PROGRAM.format(equations=IZHIKEVICH))
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=120, env=found)
    assert done.returncode == 0, done.stderr
    seconds, megabytes = map(float, done.stdout.split())
    assert seconds < 3
    assert megabytes < 500


def test_noise_left_to_lems_has_the_same_statistics():
    network, _ = izhikevich()
    arrays = from_brian2(network, duration=150 * ms, namespace={})
    expected = [sum(len(t) for t in run_arrays(arrays, seed=s).spikes.values()) for s in range(20)]
    form = to_lems(arrays)
    assert "random(1)" in form.document.to_xml()
    result = runners.get("native").run(form.document, RunOptions(write=False, seed=11))
    got = sum(len(times) for times in form.as_brian2(result.recording).spikes.values())
    assert abs(got - np.mean(expected)) < 4 * np.std(expected)


@pytest.mark.parametrize("target", ["cython", "auto"])
def test_what_is_read_does_not_depend_on_the_target_the_user_runs_with(target):
    network, duration = refractory_with_delays()
    first = from_brian2(network, duration=duration, namespace={})
    brian2.prefs.codegen.target = target
    assert arrays_equal(first, from_brian2(network, duration=duration, namespace={}))


def test_quantities_carry_their_units():
    cells = brian2.NeuronGroup(
        2,
        "dv/dt = -v/(5*ms) : volt\ng : siemens\nr : Hz\nx : 1\ns : second**-0.5",
        method="exact",
        name="cells",
    )
    monitor = brian2.StateMonitor(cells, ["v", "g", "r", "x", "s"], record=[1])
    arrays = from_brian2(brian2.Network(cells, monitor), duration=1 * ms, namespace={})
    units = run_arrays(arrays).units
    assert units == {
        "cells[1]/v": "V", "cells[1]/g": "S", "cells[1]/r": "per_s", "cells[1]/x": "1", "cells[1]/s": "second**-0.5",
    }  # fmt: skip
