from __future__ import annotations

import ast
import importlib.util

import numpy as np
import pytest

from nmlbridge.errors import ModelError, NotExpressibleError
from nmlbridge.formats import nest, pynn, registry
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.pynn import script_text
from nmlbridge.model import Izhikevich2003Cell

HAS = {name: importlib.util.find_spec(name) is not None for name in ("pyNN", "neuron", "nest")}


def test_the_script_says_the_cell_in_pynns_words_and_the_current_in_na(cases):
    text = script_text(cases.one_cell(), LossLog("pynn"))
    ast.parse(text)
    assert "('pop', 1, {'a': 0.02, 'b': 0.2, 'c': -65.0, 'd': 6.0}, {'v': -70.0, 'u': -14.0})" in text
    assert "NANO = 0.001" in text
    assert "give('pop', [0], 1.0, pulse(0.02, 2.0, 14.0))" in text


def test_a_threshold_that_pynn_cannot_say_is_refused(cases):
    cell = Izhikevich2003Cell("cell", 0.02, 0.2, -65, 6, "-70 mV", thresh="25 mV")
    with pytest.raises(NotExpressibleError, match="a threshold of 25mV"):
        script_text(cases.one_cell().changed(cells=(cell,)), LossLog("pynn"))


@pytest.mark.parametrize("writer", [nest, pynn])
def test_what_is_lost_with_permission_stands_in_the_first_lines_and_the_rest_is_written(cases, writer):
    text = writer.script_text(cases.mixed(), LossLog("target", allowed=True))
    ast.parse(text)
    assert "# Lost in conversion to target:" in text.split("import ")[0]
    assert "has Izhikevich's cell of 2003 only, not that of 2007" in text.split("import ")[0]
    assert "second" not in text.split("import ", 1)[1]
    assert "give('pop', [0], 1.0, pulse(0.02, 2.0, 14.0))" in text


@pytest.mark.parametrize("writer", [nest, pynn])
def test_a_script_without_any_cell_is_not_written_even_with_permission(cases, writer):
    with pytest.raises(ModelError, match="no cell of 2003 is left"):
        writer.script_text(cases.network_2007(), LossLog("target", allowed=True))


@pytest.mark.slow
@pytest.mark.parametrize("simulator", ["neuron", "nest"])
@pytest.mark.parametrize("make", ["one_cell", "burst"])
def test_the_script_runs_as_it_stands_and_has_the_spikes_of_the_native_run(cases, make, simulator, tmp_path):
    if not (HAS["pyNN"] and HAS[simulator]):
        pytest.skip(f"PyNN or {simulator} is not installed")
    experiment = getattr(cases, make)()
    script = tmp_path / f"{experiment.id}.pynn.py"
    registry.write(experiment, script)
    cases.run_script(script, simulator)
    reference = cases.native(experiment, tmp_path)
    if simulator == "nest":  # the same Euler step
        cases.assert_same(tmp_path / f"{experiment.id}.pynn", reference)
        return
    found = cases.spikes_of(tmp_path / f"{experiment.id}.pynn")["pop[0]"]
    expected = reference.spikes["pop[0]"]
    assert len(found) == len(expected)
    assert np.abs(np.array(found) - expected).max() < 5e-4  # NEURON integrates in its own way
