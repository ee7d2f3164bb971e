"""Descriptions run in Brian2 as they do in this package's own engine, within a step."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from nmlbridge import runners
from nmlbridge.errors import ModelError, NotExpressibleError
from nmlbridge.formats.brian2 import experiment_to_brian2
from nmlbridge.formats.brian2_description import experiment_recipe
from nmlbridge.formats.brian2_recipe import Make
from nmlbridge.formats.lems_model import document_of
from nmlbridge.formats.registry import write
from nmlbridge.model import (
    AllToAll,
    AlphaCurrentSynapse,
    AlphaSynapse,
    Experiment,
    Explicit,
    ExpOneSynapse,
    ExpTwoSynapse,
    Input,
    Izhikevich2003Cell,
    Izhikevich2007Cell,
    Izhikevich2007FSCell,
    NoiseCurrent,
    OneStepSynapse,
    PoissonInput,
    PoissonSpikes,
    Population,
    Projection,
    PulseCurrent,
    RampCurrent,
    Record,
    RegularSpikes,
    SineCurrent,
    SpikeTimes,
    StepCurrent,
)
from nmlbridge.runners.base import RunOptions
from tests.formats.with_brian2 import MARKS, brian2

pytestmark = MARKS


RS_2003 = Izhikevich2003Cell("RS", 0.02, 0.2, -65, 8, "-70 mV")
CLASS_1 = Izhikevich2003Cell("C1", 0.02, -0.1, -55, 6, "-60 mV", polynomial=(0.04, 4.1, 108.0))
ACCOMMODATING = Izhikevich2003Cell("AC", 0.02, 1.0, -55, 4, "-65 mV", u0=-16.0, accommodation="-65 mV")
RS_2007 = Izhikevich2007Cell(
    "RS7", "100 pF", "0.7 nS_per_mV", "-60 mV", "-40 mV", "35 mV", "0.03 per_ms", "-2 nS", "-50 mV", "100 pA"
)
LTS_2007 = Izhikevich2007Cell(
    "LTS", "100 pF", "1 nS_per_mV", "-56 mV", "-42 mV", "40 mV", "0.03 per_ms", "8 nS", "-53 mV", "20 pA",
    peak_slope="-100 Mohm", reset_slope="40 Mohm", u_max="670 pA",
)  # fmt: skip
TC_2007 = Izhikevich2007Cell(
    "TC", "200 pF", "1.6 nS_per_mV", "-60 mV", "-50 mV", "35 mV", "0.01 per_ms", "15 nS", "-60 mV", "10 pA",
    b_above="0 nS", v_switch="-65 mV", peak_slope="100 Mohm", reset_slope="-100 Mohm",
)  # fmt: skip
FS_2007 = Izhikevich2007FSCell(
    "FS", "20 pF", "1 nS_per_mV", "-55 mV", "-40 mV", "25 mV", "0.2 per_ms", "-55 mV", 0.025, "-45 mV"
)
SOME_2003 = [
    PulseCurrent("pulse", "5 ms", "90 ms", 14),
    RampCurrent("ramp", "10 ms", "80 ms", 0, 40, 1),
    SineCurrent("sine", "3 ms", "90 ms", 12, "25 ms", 0.5),
    StepCurrent("steps", ["0 ms", "20 ms", "60 ms"], [5, 30, 8]),
]
SOME_2007 = [
    PulseCurrent("pulse", "5 ms", "90 ms", "400 pA"),
    RampCurrent("ramp", "10 ms", "80 ms", "0 pA", "700 pA", "10 pA"),
]


def _single(cell, stimulus):
    return Experiment(
        "single", cells=[cell], stimuli=[stimulus], populations=[Population("pop", cell.id, 2)],
        inputs=[Input(stimulus.id, "pop", cells=[1], weight=1.0)], duration="100 ms", step="0.02 ms",
        record=["pop/v", "pop/u", "pop/spikes"],
    )  # fmt: skip


SYNAPSES_2007 = [
    ExpOneSynapse("syn", "8 nS", "0 mV", "5 ms"),
    ExpTwoSynapse("syn", "12 nS", "0 mV", "1 ms", "6 ms"),
    AlphaSynapse("syn", "9 nS", "0 mV", "3 ms"),
    AlphaCurrentSynapse("syn", "300 pA", "3 ms"),
    OneStepSynapse("syn", "20 nA"),
]


def _connected(synapse):
    return Experiment(
        "connected", cells=[RS_2007], stimuli=[PulseCurrent("pulse", "2 ms", "95 ms", "400 pA"),
                                               RegularSpikes("regular", "7 ms"),
                                               SpikeTimes("given", ["1 ms", "30 ms", "31.5 ms"])],
        synapses=[synapse],
        populations=[Population("driver", "RS7", 1), Population("pop", "RS7", 3),
                     Population("clock", "regular", 1), Population("list", "given", 1)],
        projections=[
            Projection("p0", "driver", "pop", "syn", AllToAll(), 0.9, "1.5 ms"),
            Projection("p1", "clock", "pop", "syn", Explicit([0, 0], [1, 2]), [0.4, 0.7], ["2 ms", "3 ms"]),
            Projection("p2", "list", "pop", "syn", Explicit([0], [2]), 0.5, "0.7 ms"),
        ],
        inputs=[Input("pulse", "driver")], duration="100 ms", step="0.02 ms",
        record=["driver/spikes", "pop/spikes", "pop/v"],
    )  # fmt: skip


EXPERIMENTS = (
    [_single(cell, s) for cell in (RS_2003, CLASS_1, ACCOMMODATING) for s in SOME_2003]
    + [_single(cell, s) for cell in (RS_2007, LTS_2007, TC_2007, FS_2007) for s in SOME_2007]
    + [_connected(s) for s in SYNAPSES_2007]
)


def _label(experiment):
    return f"{experiment.cells[0].id}-{(experiment.stimuli or [None])[0].id}-" + "".join(
        type(s).__name__ for s in experiment.synapses
    )


def _run_in_brian2(experiment):
    network = experiment_to_brian2(experiment)
    network.run(experiment.duration.si * brian2.second, namespace={})
    return {
        f"{m.source.name}[{cell}]": np.asarray(times)
        for m in network.objects
        if isinstance(m, brian2.SpikeMonitor)
        for cell, times in m.spike_trains().items()
    }


@pytest.mark.parametrize("experiment", EXPERIMENTS, ids=_label)
def test_spikes_come_within_two_steps_of_the_native_engine(experiment):
    native = runners.get("native").run(document_of(experiment), RunOptions(write=False)).recording
    theirs = _run_in_brian2(experiment)
    assert theirs.keys() == native.spikes.keys()
    step = experiment.step.si
    until = 0.04 if experiment.cells[0] is FS_2007 else np.inf  # the last digit decides its later spikes
    for path, times in theirs.items():
        first, second = times[times < until], native.spikes[path][native.spikes[path] < until + step]
        assert len(first) == len(second), path
        assert np.abs(first + step - second).max(initial=0.0) < 2.5 * step, path
    if experiment.cells[0] is not ACCOMMODATING:
        assert sum(len(times) for times in theirs.values()) > 0


def test_noise_and_poisson_sources_run_and_act():
    experiment = Experiment(
        "noisy", cells=[RS_2007],
        stimuli=[NoiseCurrent("noise", "100 pA", "300 pA", duration="80 ms"),
                 PoissonSpikes("source", "200 Hz"), PoissonInput("shower", "300 Hz", "syn")],
        synapses=[ExpOneSynapse("syn", "5 nS", "0 mV", "5 ms")],
        populations=[Population("pop", "RS7", 20), Population("sources", "source", 20)],
        projections=[Projection("p", "sources", "pop", "syn", AllToAll(), 0.1, "1 ms")],
        inputs=[Input("noise", "pop"), Input("shower", "pop", cells=[0, 1])],
        duration="100 ms", step="0.1 ms", record=["pop/spikes", "sources/spikes"],
    )  # fmt: skip
    brian2.seed(1)
    trains = _run_in_brian2(experiment)
    sources = sum(len(t) for path, t in trains.items() if path.startswith("sources"))
    assert 300 < sources < 500
    assert sum(len(t) for path, t in trains.items() if path.startswith("pop")) > 20


def test_a_description_is_written_as_a_script_that_runs(tmp_path):
    experiment = _connected(SYNAPSES_2007[0])
    path = tmp_path / "connected.brian2.py"
    write(experiment, path)
    done = subprocess.run([sys.executable, path], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    counts = [int(line.split()[1]) for line in done.stdout.splitlines()]
    trains = _run_in_brian2(experiment)
    assert counts == [sum(len(t) for p, t in trains.items() if p.startswith(s)) for s in ("driver", "pop")]


def test_a_description_without_a_run_is_refused():
    with pytest.raises(ModelError, match="duration and step"):
        experiment_recipe(Experiment("none", cells=[RS_2003], populations=[Population("p", "RS")]))


def test_names_that_python_keeps_for_itself_are_changed():
    experiment = Experiment(
        "odd", cells=[RS_2003], populations=[Population("class", "RS"), Population("second", "RS")],
        duration="1 ms", step="0.1 ms",
    )  # fmt: skip
    names = [s.name for s in experiment_recipe(experiment) if isinstance(s, Make)]
    assert names == ["population_class", "population_second"]


def test_files_named_by_the_description_are_written(tmp_path):
    experiment = Experiment(
        "filed", cells=[RS_2003], stimuli=[PulseCurrent("pulse", "1 ms", "40 ms", 14)],
        populations=[Population("pop", "RS", 2)], inputs=[Input("pulse", "pop", cells=[1])],
        duration="40 ms", step="0.1 ms", notes="Said of it.",
        record=[Record("pop", "v", file="v.dat"), Record("pop", "u", cells=[1], file="v.dat"),
                Record("pop", "spikes", file="s.txt")],
    )  # fmt: skip
    write(experiment, tmp_path / "filed.brian2.py")
    assert "# Said of it." in (tmp_path / "filed.brian2.py").read_text().splitlines()
    done = subprocess.run(
        [sys.executable, "filed.brian2.py"], cwd=tmp_path, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    table = np.loadtxt(tmp_path / "v.dat")
    assert table.shape == (400, 4)
    assert table[0].tolist() == [0.0, -0.07, -0.07, -14.0]
    spikes = np.loadtxt(tmp_path / "s.txt", ndmin=2)
    assert len(spikes) > 1
    assert set(spikes[:, 1]) == {1.0}


def test_positions_are_lost_only_where_loss_is_allowed(tmp_path):
    experiment = Experiment(
        "placed", cells=[RS_2003], populations=[Population("pop", "RS", 1, [[1, 2, 3]])],
        duration="1 ms", step="0.1 ms",
    )  # fmt: skip
    path = tmp_path / "placed.brian2.py"
    with pytest.raises(NotExpressibleError, match="positions of cells"):
        write(experiment, path)
    assert not path.exists()
    write(experiment, path, allow_loss=True)
    assert "# - population 'pop': positions of cells" in path.read_text()


def test_a_billion_connections_are_refused_before_any_is_made():
    experiment = Experiment(
        "huge", cells=[RS_2007], synapses=[SYNAPSES_2007[0]], populations=[Population("pop", "RS7", 300_000)],
        projections=[Projection("p", "pop", "pop", "syn", AllToAll())], duration="1 ms", step="0.1 ms",
    )  # fmt: skip
    with pytest.raises(ModelError, match=r"90,000,000,000 connections"):
        experiment_recipe(experiment)
