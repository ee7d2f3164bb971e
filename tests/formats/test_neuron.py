from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

from nmlbridge.errors import ModelError, NotExpressibleError
from nmlbridge.formats import registry
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.neuron import script_files
from nmlbridge.formats.neuron_mod import mechanism_of, steps_of
from nmlbridge.formats.script_plan import plan_of
from nmlbridge.model import Experiment, Input, PulseCurrent, StepCurrent

HAS_NEURON = importlib.util.find_spec("neuron") is not None and (
    shutil.which("nrnivmodl") is not None or (Path(sys.executable).parent / "nrnivmodl").exists()
)
needs_neuron = pytest.mark.skipif(not HAS_NEURON, reason="NEURON is not installed (pip install neuron)")


def test_a_mechanism_holds_the_cell_its_synapses_and_its_currents_in_lems_order(cases):
    plan = plan_of(cases.network_2007(), "NEURON")
    mechanism = mechanism_of(plan, plan.cells[0])
    assert mechanism.name == "Nmlb_exc"
    assert mechanism.synapses == {"ampa": 0, "nmda": 1, "gaba": 2}
    step = mechanism.text.split("PROCEDURE one_step()")[1]
    order = [
        step.index(text)
        for text in ("syn_ampa_i =", "syn_nmda_i =", "syn_gaba_i =", "in_step_i =", "cell_v_rate =")
    ]
    assert order == sorted(order)
    assert "DEFINE HISTORY 82" in mechanism.text  # the longest delay, 2 ms, is 80 steps


def test_only_cells_to_which_a_stimulus_is_applied_have_it_switched_on(cases):
    files = script_files(cases.network_2007(), Path("net.neuron.py"), LossLog("neuron"))
    script = files[Path("net.neuron.py")]
    assert "for index in [0, 1, 2]:\n    cells['exc'][index].in_step_weight += 1.0" in script
    assert "in_step_weight = 0.0" in files[Path("net_neuron_mod/Nmlb_exc.mod")]


def test_delays_are_whole_steps_and_none_is_none():
    assert [steps_of(d, 2.5e-5) for d in (0.0, 1e-6, 2.5e-5, 2.6e-5, 2e-3)] == [0, 1, 1, 2, 80]


def test_what_cannot_be_recorded_is_refused(cases):
    experiment = cases.one_cell().changed(
        stimuli=(StepCurrent("step", times=["1 ms"], levels=[3]),), record=("pop/step/i", "pop/spikes")
    )
    with pytest.raises(NotExpressibleError, match=r"the recording of pop\[0\]/step/I"):
        script_files(experiment, Path("x.neuron.py"), LossLog("neuron"))


def test_an_experiment_without_duration_is_refused(cases):
    experiment = Experiment(
        "x", cells=cases.one_cell().cells, stimuli=(PulseCurrent("s", "1 ms", "2 ms", 1),)
    )
    with pytest.raises(ModelError, match="needs populations, duration and step"):
        script_files(experiment, Path("x.neuron.py"), LossLog("neuron"))


def test_more_connections_than_a_script_can_list_are_refused_before_any_is_made(cases):
    experiment = cases.network_2003()
    big = experiment.changed(
        populations=tuple(p.changed(size=1000) if p.id == "exc" else p for p in experiment.populations)
    )
    with pytest.raises(ModelError, match="a script lists 200000"):
        script_files(big, Path("x.neuron.py"), LossLog("neuron"))


@needs_neuron
@pytest.mark.slow
@pytest.mark.parametrize("make", ["one_cell", "burst", "network_2003", "network_2007"])
def test_the_script_runs_as_it_stands_and_is_the_native_run_to_the_last_float32(cases, make, tmp_path):
    experiment = getattr(cases, make)()
    script = tmp_path / f"{experiment.id}.neuron.py"
    registry.write(experiment, script)
    cases.run_script(script)
    cases.assert_same(tmp_path / f"{experiment.id}.neuron", cases.native(experiment, tmp_path))


@needs_neuron
@pytest.mark.slow
def test_the_comparison_sees_a_stimulus_that_is_missing(cases, tmp_path):
    """What jNeuroML's own export does: the script without its input current."""
    experiment = cases.one_cell()
    script = tmp_path / "tonic.neuron.py"
    registry.write(experiment.changed(inputs=(Input("step", "pop", weight=0.0),)), script)
    cases.run_script(script)
    with pytest.raises(AssertionError):
        cases.assert_same(tmp_path / "tonic.neuron", cases.native(experiment, tmp_path))
