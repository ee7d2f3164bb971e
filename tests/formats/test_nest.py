from __future__ import annotations

import ast
import importlib.util

import pytest

from nmlbridge.errors import NotExpressibleError
from nmlbridge.formats import registry
from nmlbridge.formats.losses import LossLog
from nmlbridge.formats.nest import script_text
from nmlbridge.model import Izhikevich2003Cell

needs_nest = pytest.mark.skipif(
    importlib.util.find_spec("nest") is None, reason="NEST is not installed (pip install nest-simulator)"
)


def test_the_script_says_the_cell_in_nests_words(cases):
    text = script_text(cases.one_cell(), LossLog("nest"))
    ast.parse(text)
    assert "{'a': 0.02, 'b': 0.2, 'c': -65.0, 'd': 6.0, 'V_th': 30.0}" in text
    assert "'consistent_integration'" not in text
    assert '"consistent_integration": True' in text
    assert "give('pop', [0], 1.0, pulse(0.02, 2.0, 14.0))" in text


def test_cells_of_2007_and_synapses_with_conductances_are_refused_all_at_once(cases):
    with pytest.raises(NotExpressibleError) as caught:
        script_text(cases.network_2007(), LossLog("nest"))
    listed = " ".join(caught.value.features)
    for words in (
        "cell 'RS': NEST has Izhikevich's cell of 2003 only",
        "cell 'LTS'",
        "synapse 'ampa'",
        "synapse 'gaba'",
    ):
        assert words in listed


def test_another_polynomial_is_refused(cases):
    cell = Izhikevich2003Cell("cell", 0.02, -0.1, -55, 6, "-60 mV", polynomial=(0.04, 4.1, 108.0))
    with pytest.raises(NotExpressibleError, match="another polynomial"):
        script_text(cases.one_cell().changed(cells=(cell,)), LossLog("nest"))


@needs_nest
@pytest.mark.slow
@pytest.mark.parametrize("make", ["one_cell", "burst", "network_2003"])
def test_the_script_runs_as_it_stands_and_is_the_native_run_to_float32(cases, make, tmp_path):
    experiment = getattr(cases, make)()
    script = tmp_path / f"{experiment.id}.nest.py"
    registry.write(experiment, script)
    cases.run_script(script)
    cases.assert_same(tmp_path / f"{experiment.id}.nest", cases.native(experiment, tmp_path))
